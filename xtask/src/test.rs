//! `cargo xtask test`: every check, the quick ones first. CI runs this and nothing else.

use crate::process::{command, run};
use crate::setup::{self, Browser};
use crate::{Result, build, files, pins, size};
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;
use std::time::Instant;

struct Check {
    name: &'static str,
    what: &'static str,
    run: fn(&Browser) -> Result,
    /// Cannot be judged where the build failed.
    needs_build: bool,
}

const CHECKS: &[Check] = &[
    Check { name: "format", what: "cargo fmt --check", run: |_| format(), needs_build: false },
    Check { name: "lint", what: "clippy on all targets", run: |_| lint(), needs_build: false },
    Check { name: "lint-wasm", what: "clippy on the core for the browser", run: |_| lint_wasm(), needs_build: false },
    Check { name: "rust", what: "cargo test", run: |_| rust(), needs_build: false },
    Check { name: "doc", what: "cargo doc without a warning", run: |_| doc(), needs_build: false },
    Check { name: "build", what: "wasm, bundle and site", run: |_| build::build(), needs_build: false },
    Check { name: "size", what: "the site against its budgets", run: |_| size::report(), needs_build: true },
    Check { name: "types", what: "tsc on the page", run: |_| types(), needs_build: true },
    Check { name: "wasm", what: "the core in the browser (wasm-pack test)", run: wasm, needs_build: false },
    Check { name: "page", what: "the page in the browser (Playwright)", run: page, needs_build: true },
    Check { name: "audit", what: "Lighthouse, and Firefox where there is one", run: audit, needs_build: true },
];

enum Outcome {
    Passed,
    Failed(String),
    Skipped,
}

/// Runs the checks named, or all; later checks run although an earlier one failed.
pub fn test(names: &[&str]) -> Result {
    let checks = chosen(names)?;
    setup::build_tools()?;
    let browser = setup::test_tools()?;
    let mut results = Vec::new();
    let mut built = true;
    for check in checks {
        println!("\n── {}: {} ──", check.name, check.what);
        let start = Instant::now();
        let outcome = match check.needs_build && !built {
            true => Outcome::Skipped,
            false => (check.run)(&browser).map_or_else(Outcome::Failed, |()| Outcome::Passed),
        };
        built &= check.name != "build" || matches!(outcome, Outcome::Passed);
        let seconds = start.elapsed().as_secs_f64();
        println!("── {}: {} in {seconds:.1} s", check.name, word(&outcome));
        results.push((check, outcome, seconds));
    }
    summary(&results)
}

fn chosen(names: &[&str]) -> Result<Vec<&'static Check>> {
    if names.is_empty() {
        return Ok(CHECKS.iter().collect());
    }
    let named = |name: &&str| {
        let known = || CHECKS.iter().map(|check| check.name).collect::<Vec<_>>().join(", ");
        CHECKS
            .iter()
            .find(|check| check.name == *name)
            .ok_or_else(|| format!("expected a check of {}, found `{name}`", known()))
    };
    names.iter().map(named).collect()
}

/// A table of all checks, then the one line that counts them.
fn summary(results: &[(&Check, Outcome, f64)]) -> Result {
    println!();
    for (check, outcome, seconds) in results {
        println!("{:10} {:8} {seconds:7.1} s  {}", check.name, word(outcome), reason(outcome));
    }
    let passed = results.iter().filter(|(_, outcome, _)| matches!(outcome, Outcome::Passed)).count();
    let failed = results.len() - passed;
    println!("\n{passed} passed, {failed} failed");
    if failed == 0 { Ok(()) } else { Err("not every check passed".into()) }
}

fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "passed",
        Outcome::Failed(_) => "failed",
        Outcome::Skipped => "skipped",
    }
}

fn reason(outcome: &Outcome) -> &str {
    match outcome {
        Outcome::Passed => "",
        Outcome::Failed(sentence) => sentence,
        Outcome::Skipped => "counted as failed: the build it needs failed",
    }
}

fn format() -> Result {
    run(&mut command("cargo", &["fmt", "--all", "--check"]))
}

fn lint() -> Result {
    run(&mut command("cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn lint_wasm() -> Result {
    run(&mut command(
        "cargo",
        &["clippy", "--package", "depeche", "--lib", "--target", pins::WASM_TARGET, "--", "-D", "warnings"],
    ))
}

fn rust() -> Result {
    run(&mut command("cargo", &["test", "--workspace"]))
}

/// The public pages link nothing private; the contributors' pages link nothing that is not there.
fn doc() -> Result {
    let doc = ["doc", "--no-deps", "--package", "depeche"];
    for pages in [&[][..], &["--document-private-items"]] {
        run(command("cargo", &doc).args(pages).env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(())
}

fn types() -> Result {
    run(&mut command("npm", &["run", "--silent", "check"]))
}

/// What tests/browser compares with: the command line's output for the same files.
fn wasm(browser: &Browser) -> Result {
    let analyze = ["run", "--quiet", "--package", "depeche-cli", "--", "analyze", "--format", "jsonl", "--no-text"];
    let native = command("cargo", &analyze).args(["demo/corpus.jsonl", "tests/browser/odd.jsonl"]).output();
    let native = native.map_err(|error| format!("`cargo` did not start: {error}"))?;
    eprint!("{}", String::from_utf8_lossy(&native.stderr));
    files::write(&files::root().join("target/native.jsonl"), native.stdout)?;
    let test = ["test", "--headless", "--chrome", "--mode", "no-install", "tests/browser"];
    in_browser(browser, command("wasm-pack", &test).env("WASM_BINDGEN_TEST_TIMEOUT", "120"))
}

/// On a port of its own, so that two working copies can be tested at once.
fn page(browser: &Browser) -> Result {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    let port = free.map_err(|error| format!("no port is free: {error}"))?.port();
    in_browser(browser, command("npm", &["run", "--silent", "test:page"]).env("PAGE_PORT", port.to_string()))
}

fn audit(browser: &Browser) -> Result {
    setup::audit_tools()?;
    for script in ["lighthouse", "firefox"] {
        let mut npm = command("npm", &["run", "--silent", script]);
        in_browser(browser, npm.current_dir(files::root().join(setup::AUDIT)))?;
    }
    Ok(())
}

fn in_browser(browser: &Browser, command: &mut Command) -> Result {
    browser.hand_to(command);
    run(command)
}
