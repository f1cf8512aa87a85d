//! The project's own commands, run as `cargo xtask COMMAND` anywhere in the repository.
//!
//! ```text
//! setup ──▶ build ──▶ serve        a new machine to a page in the browser
//!   └─────────┴─────▶ test         every check; what CI runs
//!                     score        the command line against annotated articles
//!           └─────────▶ bench        how fast the core reads, native and in wasm
//!                     corpora      what corpora of growing size need
//! ```

mod bench;
mod build;
mod corpora;
mod files;
mod paper;
mod pins;
mod process;
mod score;
mod serve;
mod setup;
mod site;
mod size;
mod test;

use std::process::ExitCode;

/// What a step gives; the error is one sentence for the person at the terminal.
type Result<T = ()> = std::result::Result<T, String>;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  setup [--no-browser]                    install what is missing; --no-browser leaves out what only tests need
  build                                   build pkg/ and target/site/, and hold their sizes against the budgets
  serve [--port N] [--open] [--no-build]  set up, build and serve the page on http://127.0.0.1:8000/
  test [CHECK…]                           set up and run every check, or those named
  score [--verbose] [--write]             score the command line on tests/articles and on DEPECHE_EVAL where there is one;
                                          --verbose lists misses and false alarms in sight, --write renews QUALITY.md
  bench [--write]                         measure how fast the core reads, native and in wasm; --write renews QUALITY.md
  corpora [--write] [N…]                  measure memory and time of the command line on corpora of N articles, else of
                                          1,000, 10,000 and 50,000; --write renews QUALITY.md";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result {
    match arguments {
        [] | ["help" | "--help" | "-h", ..] => {
            println!("{USAGE}");
            Ok(())
        }
        ["setup"] => setup::build_tools().and_then(|()| setup::test_tools().map(|_| ())),
        ["setup", "--no-browser"] => setup::build_tools(),
        ["build"] => setup::build_tools().and_then(|()| build::build()).and_then(|()| size::report()),
        ["serve", options @ ..] => serve::serve(serve::Options::parse(options)?),
        ["test", names @ ..] => test::test(names),
        ["bench"] => setup::build_tools().and_then(|()| build::build()).and_then(|()| bench::bench(false)),
        ["bench", "--write"] => setup::build_tools().and_then(|()| build::build()).and_then(|()| bench::bench(true)),
        ["corpora", arguments @ ..] => corpora::corpora(arguments),
        ["score", options @ ..] => score::score(&score::Options::parse(options)?),
        unknown => Err(format!("expected a command, found `{}`\n{USAGE}", unknown.join(" "))),
    }
}
