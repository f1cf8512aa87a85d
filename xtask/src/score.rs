//! `cargo xtask score`: the command line against annotated articles.
//!
//! ```text
//! tests/articles, DEPECHE_EVAL ─ read ─→ annotated ─┐
//!              └── depeche analyze ─────→ found ────┴─ judge ─→ a verdict an article ─ sum ─→ three parts ─→ table, QUALITY.md
//! ```
//!
//! `tests/articles` belongs to the repository. A second collection may stand beside it whose articles belong to others: of those only
//! the totals enter `QUALITY.md`.

mod actors;
mod article;
mod collection;
mod deliveries;
mod held_out;
mod judge;
mod name;
mod occasion;
mod pairing;
mod quotes;
mod table;
mod tally;
mod text;

use crate::process::{command, run};
use crate::{Result, paper};
use collection::{Collection, Scored};
use tally::Tallies;

/// What to do beside printing the totals.
#[derive(Default)]
pub struct Options {
    /// Renew `QUALITY.md`.
    write: bool,
    /// List misses and false alarms.
    verbose: bool,
}

impl Options {
    pub fn parse(arguments: &[&str]) -> Result<Self> {
        let mut options = Options::default();
        for argument in arguments {
            match *argument {
                "--write" => options.write = true,
                "--verbose" => options.verbose = true,
                unknown => return Err(format!("expected --write or --verbose after score, found `{unknown}`")),
            }
        }
        Ok(options)
    }
}

/// Some of the articles, chosen by their ids.
struct Part {
    name: &'static str,
    holds: fn(&str) -> bool,
}

const PARTS: [Part; 3] = [
    Part { name: "all", holds: |_| true },
    // Rules are written without these ever being looked at.
    Part { name: "out of sight", holds: held_out::is_held_out },
    Part { name: "in sight", holds: |id| !held_out::is_held_out(id) },
];

/// A part's name, how many articles it has, and their totals.
pub struct Total {
    part: &'static str,
    articles: usize,
    tallies: Tallies,
}

pub fn score(options: &Options) -> Result {
    run(&mut command("cargo", &["build", "--quiet", "--release", "--package", "depeche-cli"]))?;
    let collections = Collection::all()?;
    for collection in &collections {
        let scored = collection.score()?;
        let totals = PARTS.map(|part| total(&part, &scored));
        println!("{} ({})\n\n{}", collection.title, collection.folder.display(), table::plain(&totals));
        if options.verbose {
            list(&scored);
        }
        if options.write {
            paper::renew(&format!("cargo xtask score --write: {}", collection.title), &table::markdown(&totals))?;
        }
    }
    Ok(())
}

fn total(part: &Part, scored: &[Scored]) -> Total {
    let mut total = Total { part: part.name, articles: 0, tallies: Tallies::default() };
    for scored in scored.iter().filter(|scored| (part.holds)(&scored.id)) {
        total.articles += 1;
        total.tallies += scored.verdict.tallies;
    }
    total
}

/// Misses and false alarms, of the articles in sight only: whoever reads the others' writes rules for them.
fn list(scored: &[Scored]) {
    for Scored { id, verdict } in scored.iter().filter(|scored| !held_out::is_held_out(&scored.id)) {
        verdict.remarks.iter().for_each(|remark| println!("{id}: {remark}"));
    }
    println!();
}
