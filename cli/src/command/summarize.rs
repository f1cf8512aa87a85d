//! `depeche summarize`: what all articles tell together.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use depeche::analyze;
use depeche::fr::French;
use depeche::summary::Summary;
use depeche::view;

use crate::arguments::{Form, Lang, Summarize};
use crate::corpus::{self, Corpus, Given, Read};
use crate::corrected;
use crate::ledger::{self, Ledger, Passages};
use crate::output;
use crate::problems::Problems;
use crate::recorded::Recorder;

/// Writes the ledger of a corpus in the form that is asked for. A run that is stopped writes nothing.
pub fn run(arguments: &Summarize) -> io::Result<Read> {
    let french = French::new().map_err(io::Error::other)?;
    let recorder = Recorder::new(&french);
    let output = arguments.output.as_deref();
    if let Some(path) = output {
        output::free(path, arguments.overwrite)?;
    }
    let form = arguments.format.unwrap_or_else(|| form(output));
    let corpus = Corpus { paths: &arguments.corpus.paths, output, recorder: Some(&recorder) };
    let work = |_, given: &mut Given| {
        let analysis = given.analysis.take().unwrap_or_else(|| analyze(&given.article, &french));
        let needed = !matches!(form, Form::Json | Form::Csv);
        let passages = if needed { Passages::of(&given.article, &analysis) } else { Vec::new() };
        (analysis, passages)
    };
    let file = arguments.corrections.as_deref();
    let mut problems = Problems::default();
    let corrections = corrected::read(file, &mut problems)?;
    let mut summary = Summary::new();
    let mut passages = Passages::default();
    let mut read = corpus::read(corpus, work, |article, (analysis, found)| {
        summary.add(&article, &analysis);
        passages.add(found);
        Ok(())
    })?;
    read.problems.add(problems);
    if read.stopped {
        return Ok(read);
    }
    summary.sort();
    let view = summary.corrected(&corrections);
    drop(summary);
    corrected::tell(file, &view, &mut read.problems);
    let words = if arguments.lang == Lang::Fr { &ledger::FR } else { &ledger::EN };
    let ledger = Ledger { summary: &view, passages: &passages, words };
    match output {
        Some(path) => output::whole(path, |file| write(form, &ledger, file))?,
        None => {
            let mut output = BufWriter::new(io::stdout().lock());
            write(form, &ledger, &mut output)?;
            output.flush()?;
        }
    }
    Ok(read)
}

/// The form that the extension of a file tells.
fn form(output: Option<&Path>) -> Form {
    let extension = output.and_then(Path::extension).and_then(|extension| extension.to_str()).unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "csv" => Form::Csv,
        "md" | "markdown" => Form::Markdown,
        "html" | "htm" => Form::Html,
        _ => Form::Json,
    }
}

fn write(form: Form, ledger: &Ledger, output: &mut dyn Write) -> io::Result<()> {
    match form {
        Form::Json => json(ledger.summary, output),
        Form::Csv => ledger::occasions(ledger, output),
        Form::CsvReports => ledger::reports(ledger, output),
        Form::Markdown => ledger::text(ledger, output),
        Form::Html => ledger::page(ledger, output),
    }
}

fn json(summary: &view::summary::Summary, output: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *output, summary)?;
    writeln!(output)
}
