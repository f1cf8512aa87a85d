//! `depeche summarize`: what all articles tell together.

use std::io::{self, Write};

use depeche::analyze;
use depeche::fr::French;
use depeche::summary::Summary;

use crate::corpus::{self, Corpus, Read};

/// Writes the ledger, the actors and the quotes of a corpus as one JSON object.
pub fn run(corpus: Corpus) -> io::Result<Read> {
    let french = French::new().map_err(io::Error::other)?;
    let mut summary = Summary::new();
    let read = corpus::read(
        corpus,
        |_, article| analyze(article, &french),
        |article, analysis| {
            summary.add(&article, &analysis);
            Ok(())
        },
    )?;
    summary.sort();
    let mut output = io::stdout().lock();
    serde_json::to_writer(&mut output, &summary.view())?;
    writeln!(output)?;
    Ok(read)
}
