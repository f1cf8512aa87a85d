//! `cargo xtask score`: the command line against annotated articles, where a collection of them stands beside the repository.
//!
//! The articles belong to others and are no part of this repository; only the totals enter `QUALITY.md`.

mod held_out;
mod quality;

use crate::process::{command, run};
use crate::{Result, files};
use std::env;
use std::path::{Path, PathBuf};

/// One part of the articles and what the scorer said of it.
pub struct Scored {
    part: &'static str,
    /// The scorer's table, as printed.
    table: String,
}

/// Some of the articles, chosen by their ids.
struct Part {
    name: &'static str,
    holds: fn(&str) -> bool,
}

const PARTS: &[Part] = &[
    Part { name: "all", holds: |_| true },
    // Rules are written without these ever being looked at.
    Part { name: "out of sight", holds: held_out::is_held_out },
    Part { name: "in sight", holds: |id| !held_out::is_held_out(id) },
];

pub fn score(renew: bool) -> Result {
    let Some(collection) = collection() else {
        println!(
            "no annotated articles: expected ../shared/eval or a folder named by DEPECHE_EVAL with gold/ and score.py"
        );
        return Ok(());
    };
    run(&mut command("cargo", &["build", "--quiet", "--release", "--package", "depeche-cli"]))?;
    let work = files::root().join("target/score");
    files::empty_folder(&work)?;
    let analysis = analyse(&collection.join("gold"), &work)?;
    let mut scored = Vec::new();
    for Part { name, holds } in PARTS {
        let gold = select(&collection.join("gold"), &work.join(name.replace(' ', "-")), *holds)?;
        let table = judge(&collection.join("score.py"), &gold, &analysis)?;
        println!("{name}: {table}");
        scored.push(Scored { part: name, table });
    }
    if renew { quality::renew(&scored) } else { Ok(()) }
}

/// The folder with `gold/` and `score.py`, if there is one.
fn collection() -> Option<PathBuf> {
    let named = env::var_os("DEPECHE_EVAL").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| files::root().join("../shared/eval"));
    (folder.join("gold").is_dir() && folder.join("score.py").is_file()).then_some(folder)
}

/// The command line's output for all articles, in a file.
fn analyse(gold: &Path, work: &Path) -> Result<PathBuf> {
    let program = files::root().join("target/release/depeche");
    let output = command(&program.to_string_lossy(), &["analyze", "--format", "jsonl"])
        .arg(gold)
        .output()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    let analysis = work.join("analysis.jsonl");
    files::write(&analysis, output.stdout)?;
    Ok(analysis)
}

/// A folder with the articles of one part.
fn select(gold: &Path, folder: &Path, holds: fn(&str) -> bool) -> Result<PathBuf> {
    files::empty_folder(folder)?;
    for path in files::files_in(gold)? {
        let id = path.file_stem().unwrap_or_default().to_string_lossy();
        if holds(&id) {
            files::copy(&path, &folder.join(files::name(&path)))?;
        }
    }
    Ok(folder.to_owned())
}

fn judge(scorer: &Path, gold: &Path, analysis: &Path) -> Result<String> {
    let output = command("python3", &[]).args([scorer, gold, analysis]).output();
    let output = output.map_err(|_| "`python3` was not found on PATH: the scorer needs Python 3")?;
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(format!("the scorer failed ({})", output.status)),
    }
}
