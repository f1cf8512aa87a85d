//! `depeche analyze`: what each article tells.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;

use depeche::analyze;
use depeche::fr::French;
use depeche::view::article::Analysis;

use crate::arguments::Format;
use crate::corpus;
use crate::listing;
use crate::problems::{Problems, clause, note};

/// Writes what the articles of `paths` tell, in their order.
pub fn run(format: Option<Format>, paths: &[PathBuf]) -> io::Result<Problems> {
    let french = French::new().map_err(io::Error::other)?;
    let stdout = io::stdout();
    let default = if stdout.is_terminal() { Format::Text } else { Format::Jsonl };
    match format.unwrap_or(default) {
        Format::Jsonl => {
            let mut output = BufWriter::new(stdout.lock());
            let line = |article: &_| {
                let analysis = analyze(article, &french);
                (serde_json::to_vec(&Analysis::new(article, &analysis)), analysis.notes)
            };
            let problems = corpus::read(paths, line, |article, (line, notes)| {
                for what in notes {
                    note(format_args!("{}: {}", article.id, clause(what)));
                }
                output.write_all(&line?)?;
                output.write_all(b"\n")
            })?;
            output.flush()?;
            Ok(problems)
        }
        Format::Text => {
            let mut output = BufWriter::new(anstream::AutoStream::auto(stdout.lock()));
            let page = |article: &_| listing::article(article, &analyze(article, &french), &french);
            let problems = corpus::read(paths, page, |_, page| output.write_all(page.as_bytes()))?;
            output.flush()?;
            Ok(problems)
        }
    }
}
