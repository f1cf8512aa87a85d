//! JSON files: one article, an array of them, or one a line.
//!
//! ```text
//! { "id": "a1", "title": …, "date": "2022-04", "source": …, "url": …, "text": "Le Mali a reçu …" }
//! ```
//!
//! Only `text` is needed; unknown fields are ignored, so an annotated article reads like a plain one.

mod reader;

pub(crate) use self::reader::{Reader, Value};

use self::reader::Fault;
use super::{Article, Reading, date, field, residue, stem};
use crate::error::Error;

/// What an article looks like, for messages.
const ARTICLE: &str = "an article: an object with a \"text\" string";

/// Whether a file without a telling extension is JSON.
pub fn looks_like(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('{') || text.starts_with('[') && text[1..].trim_start().starts_with(['{', ']'])
}

/// Reads one article, an array of articles, or, where one object follows another, one a line.
pub fn read(name: &str, text: &str) -> Reading {
    let start = text.trim_start();
    if start.starts_with('[') {
        return read_array(name, text);
    }
    let (first, rest) = start.split_once('\n').unwrap_or((start, ""));
    if !rest.trim().is_empty() && is_object(first) {
        return read_lines(name, text);
    }
    let mut reading = Reading::default();
    let source = Source { name, text, line: 1 };
    source.only_article(|| stem(name).to_owned(), &mut reading);
    reading
}

fn is_object(line: &str) -> bool {
    let mut reader = Reader::new(line, 0);
    reader.object(|_, _, _| {}) == Ok(None) && reader.end().is_ok()
}

/// Reads one article a line; a bad line is an error of its own.
pub fn read_lines(name: &str, text: &str) -> Reading {
    let mut reading = Reading::default();
    for (index, row) in text.split('\n').enumerate() {
        line(name, index + 1, row, &mut reading);
    }
    reading
}

/// Reads the line `number`, counted from 1; a blank one gives nothing.
pub fn line(name: &str, number: usize, text: &str, reading: &mut Reading) {
    if !text.trim().is_empty() {
        let source = Source { name, text, line: number };
        source.only_article(|| format!("{}-{number}", stem(name)), reading);
    }
}

/// Reads an array of articles; an entry that is none is an error of its own, a fault of JSON ends the reading.
fn read_array(name: &str, text: &str) -> Reading {
    let mut reading = Reading::default();
    let source = Source { name, text, line: 1 };
    let mut reader = Reader::new(text, 0);
    reader.takes(b'[');
    let mut number = 0;
    while !reader.takes(b']') {
        number += 1;
        let entry = source.article(&mut reader, || format!("{}-{number}", stem(name)), &mut reading);
        if let Err(fault) = entry.and_then(|()| reader.separator(b']')) {
            reading.errors.push(source.error(fault));
            break;
        }
    }
    reading
}

/// The members of an object that make an article.
#[derive(Default)]
struct Fields {
    id: Option<String>,
    title: Option<String>,
    date: Option<(usize, String)>,
    source: Option<String>,
    url: Option<String>,
    text: Option<String>,
    /// A member of the wrong kind.
    fault: Option<Fault>,
}

impl Fields {
    fn take(&mut self, key: &str, at: usize, value: Value) {
        let text = match value {
            Value::Text(text) => text,
            Value::Number(number) if key == "id" => number.to_owned(),
            Value::Null if key != "text" => return,
            _ if matches!(key, "id" | "title" | "date" | "source" | "url" | "text") => {
                self.fault.get_or_insert(Fault { at, found: value.kind() });
                return;
            }
            _ => return,
        };
        match key {
            "id" => self.id = Some(text),
            "title" => self.title = Some(text),
            "date" => self.date = Some((at, text)),
            "source" => self.source = Some(text),
            "url" => self.url = Some(text),
            "text" => self.text = Some(text),
            _ => {}
        }
    }
}

/// A stretch of a file, for places in messages.
struct Source<'a> {
    name: &'a str,
    text: &'a str,
    /// The number of its first line.
    line: usize,
}

impl Source<'_> {
    /// Reads the one article that this source holds; `id` names it where it does not name itself.
    fn only_article(&self, id: impl FnOnce() -> String, reading: &mut Reading) {
        let mut reader = Reader::new(self.text, 0);
        if let Err(fault) = self.article(&mut reader, id, reading).and_then(|()| reader.end()) {
            reading.errors.push(self.error(fault));
        }
    }

    /// Reads the next value into `reading`, where it gives an article or an error.
    ///
    /// # Errors
    /// When the JSON cannot be read further.
    fn article(&self, reader: &mut Reader, id: impl FnOnce() -> String, reading: &mut Reading) -> Result<(), Fault> {
        let mut fields = Fields::default();
        let start = reader.place();
        if let Some(found) = reader.object(|key, at, value| fields.take(key, at, value))? {
            reading.errors.push(self.error(Fault { at: start, found }));
            return Ok(());
        }
        if let Some(fault) = fields.fault {
            reading.errors.push(self.error(fault));
            return Ok(());
        }
        let Some(text) = fields.text else {
            reading.errors.push(self.error(Fault { at: start, found: "an object without one" }));
            return Ok(());
        };
        let given = fields.date.filter(|(_, date)| !date.trim().is_empty());
        let date = given.as_ref().and_then(|(_, given)| date(given));
        if let (Some((at, given)), None) = (given, date) {
            reading.errors.push(field::bad_date(self.place(at), &given));
        }
        reading.articles.push(Article {
            id: fields.id.unwrap_or_else(id),
            title: fields.title,
            date: date.or_else(|| residue::leading_date(&text)),
            source: fields.source,
            url: fields.url,
            text,
            replaced_bytes: false,
        });
        Ok(())
    }

    fn error(&self, fault: Fault) -> Error {
        Error::new(self.place(fault.at), ARTICLE, fault.found)
    }

    /// The file, line and column of a byte of this source.
    fn place(&self, at: usize) -> String {
        let before = &self.text[..at];
        let row = self.line + before.matches('\n').count();
        let column = 1 + before.rsplit('\n').next().unwrap_or("").chars().count();
        format!("{}:{row}:{column}", self.name)
    }
}
