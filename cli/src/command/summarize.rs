//! `depeche summarize`: what all articles tell together.

use std::io::{self, Write};
use std::path::PathBuf;

use depeche::analyze;
use depeche::fr::French;
use depeche::summary::Summary;

use crate::corpus::{self, Corpus, Given, Read};
use crate::recorded::Recorder;

/// Writes the ledger, the actors and the quotes of a corpus as one JSON object.
pub fn run(paths: &[PathBuf]) -> io::Result<Read> {
    let french = French::new().map_err(io::Error::other)?;
    let recorder = Recorder::new(&french);
    let corpus = Corpus { paths, output: None, recorder: Some(&recorder) };
    let mut summary = Summary::new();
    let read = corpus::read(
        corpus,
        |_, given: &mut Given| given.analysis.take().unwrap_or_else(|| analyze(&given.article, &french)),
        |article, analysis| {
            summary.add(&article, &analysis);
            Ok(())
        },
    )?;
    if read.stopped {
        return Ok(read);
    }
    summary.sort();
    let mut output = io::stdout().lock();
    serde_json::to_writer(&mut output, &summary.view())?;
    writeln!(output)?;
    Ok(read)
}
