//! `depeche summarize`: what all articles tell together.

use std::io::{self, Write};
use std::path::PathBuf;

use depeche::analyze;
use depeche::fr::French;
use depeche::summary::Summary;

use crate::corpus;
use crate::problems::Problems;

/// Writes the ledger, the actors and the quotes of `paths` as one JSON object.
pub fn run(paths: &[PathBuf]) -> io::Result<Problems> {
    let french = French::new().map_err(io::Error::other)?;
    let mut summary = Summary::new();
    let problems = corpus::read(
        paths,
        |article| analyze(article, &french),
        |article, analysis| {
            summary.add(&article, &analysis);
            Ok(())
        },
    )?;
    summary.sort();
    let mut output = io::stdout().lock();
    serde_json::to_writer(&mut output, &summary.view())?;
    writeln!(output)?;
    Ok(problems)
}
