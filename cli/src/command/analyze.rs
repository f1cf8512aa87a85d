//! `depeche analyze`: what each article tells.

use std::io::{self, BufWriter, IsTerminal, Write};

use clap::CommandFactory;
use clap::error::ErrorKind;
use depeche::analysis::Note;
use depeche::analyze;
use depeche::fr::French;
use depeche::ingest::Article;
use depeche::view::article::Analysis;
use depeche::view::record::Record;

use crate::arguments::{Analyze, Arguments, Format};
use crate::corpus::{self, Corpus, Given, Read};
use crate::listing;
use crate::output::{Existing, Line, Output};
use crate::problems::{Notes, note};

/// Writes what the articles tell, in their order.
pub fn run(arguments: &Analyze) -> io::Result<Read> {
    let listing = io::stdout().is_terminal() && arguments.output.is_none();
    match arguments.format.unwrap_or(if listing { Format::Text } else { Format::Jsonl }) {
        Format::Jsonl => lines(arguments),
        Format::Text if arguments.output.is_some() => {
            let message = "--output takes JSON lines: leave out --format text";
            Arguments::command().error(ErrorKind::ArgumentConflict, message).exit()
        }
        Format::Text => pages(arguments),
    }
}

fn lines(arguments: &Analyze) -> io::Result<Read> {
    let french = French::new().map_err(io::Error::other)?;
    let existing = match (arguments.resume, arguments.overwrite) {
        (true, _) => Existing::Resume,
        (_, true) => Existing::Overwrite,
        _ => Existing::Refuse,
    };
    let mut output = match &arguments.output {
        Some(path) => Output::file(path, existing)?,
        None => Output::standard(),
    };
    let earlier = output.earlier();
    let mut told = Notes::default();
    let corpus = Corpus { paths: &arguments.corpus.paths, output: arguments.output.as_deref(), recorder: None };
    // The last line of an earlier run is made again: another text or another version shows there.
    let work = |place: u64, given: &mut Given| {
        let article = &given.article;
        if place + 1 < earlier {
            return Ok((Line::Start(start(article, arguments.no_text)?), Vec::new()));
        }
        let analysis = analyze(article, &french);
        let line = line(article, &analysis, arguments.no_text)?;
        let notes = if place < earlier { Vec::new() } else { analysis.notes };
        Ok((Line::Whole(line), notes))
    };
    let read = corpus::read(corpus, work, |article, result: io::Result<(Line, Vec<Note>)>| {
        let (line, notes) = result?;
        notes.into_iter().for_each(|note| told.tell(&article.id, note));
        output.line(line)
    })?;
    told.end();
    output.end(!read.stopped)?;
    if read.stopped && arguments.output.is_some() {
        note(format_args!("stopped after {} articles; the same command with --resume goes on", read.articles));
    }
    Ok(read)
}

fn line(article: &Article, analysis: &depeche::Analysis, no_text: bool) -> io::Result<Vec<u8>> {
    Ok(if no_text {
        serde_json::to_vec(&Analysis::new(article, analysis))?
    } else {
        serde_json::to_vec(&Record::new(article, analysis))?
    })
}

/// How the line of an article begins, up to its id.
fn start(article: &Article, no_text: bool) -> io::Result<Vec<u8>> {
    let mut line =
        line(&Article { id: article.id.clone(), ..Article::default() }, &depeche::Analysis::default(), no_text)?;
    let id = serde_json::to_string(&article.id)?;
    let end = String::from_utf8_lossy(&line).find(&id).map_or(line.len(), |at| at + id.len());
    line.truncate(end);
    Ok(line)
}

fn pages(arguments: &Analyze) -> io::Result<Read> {
    let french = French::new().map_err(io::Error::other)?;
    let mut output = BufWriter::new(anstream::AutoStream::auto(io::stdout().lock()));
    let page = |_, given: &mut Given| listing::article(&given.article, &analyze(&given.article, &french), &french);
    let read = corpus::read(Corpus::of(&arguments.corpus.paths), page, |_, page| output.write_all(page.as_bytes()))?;
    output.flush()?;
    Ok(read)
}
