//! `depeche pack`: a corpus with its analysis as one file for a page.

use std::io;

use depeche::analyze;
use depeche::fr::French;
use depeche::summary::Summary;
use depeche::view::article::Analysis;
use depeche::view::reading::ArticleView;

use crate::arguments::Pack;
use crate::corpus::{self, Corpus, Given, Read};
use crate::corrected;
use crate::output;
use crate::pack::{self, List};
use crate::problems::{Problems, note};
use crate::recorded::Recorder;

/// Analyses what was not analysed before, and writes the pack. A run that is stopped writes nothing.
pub fn run(arguments: &Pack) -> io::Result<Read> {
    let french = French::new().map_err(io::Error::other)?;
    let recorder = Recorder::new(&french);
    output::free(&arguments.output, arguments.overwrite)?;
    let corpus = Corpus { paths: &arguments.corpus.paths, output: Some(&arguments.output), recorder: Some(&recorder) };
    let work = |_, given: &mut Given| {
        let analysis = given.analysis.take().unwrap_or_else(|| analyze(&given.article, &french));
        let view = Analysis::new(&given.article, &analysis);
        let row = pack::text(&ArticleView { text: given.article.text.clone(), analysis: view });
        (analysis, row)
    };
    let mut texts = List::new()?;
    let file = arguments.corrections.as_deref();
    let mut problems = Problems::default();
    let corrections = corrected::read(file, &mut problems)?;
    let mut summary = Summary::new();
    let mut read = corpus::read(corpus, work, |article, (analysis, row)| {
        summary.add(&article, &analysis);
        texts.push(&row?)
    })?;
    read.problems.add(problems);
    if read.stopped {
        note("stopped; nothing was written");
        return Ok(read);
    }
    let view = summary.corrected(&corrections);
    // What is drawn holds all that is written.
    drop(summary);
    corrected::tell(file, &view, &mut read.problems);
    output::whole(&arguments.output, |file| pack::write(view, texts, file))?;
    Ok(read)
}
