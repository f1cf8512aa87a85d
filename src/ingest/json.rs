//! JSON files: one article, an array of them, or one a line.
//!
//! ```text
//! { "id": "a1", "title": …, "date": "2022-04", "source": …, "url": …, "text": "Le Mali a reçu …" }
//! ```
//!
//! Only `text` is needed; unknown fields are ignored, so an annotated article reads like a plain one.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::{Article, Reading, residue, stem};
use crate::error::Error;
use crate::text::PartialDate;

/// What an article looks like, for messages.
const ARTICLE: &str = "an article: an object with a \"text\" string";

/// The fields of an article's object.
#[derive(Deserialize)]
struct Fields {
    id: Option<Id>,
    title: Option<String>,
    date: Option<String>,
    source: Option<String>,
    url: Option<String>,
    text: String,
}

/// An id, which some files give as a number.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(serde_json::Number),
}

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
    if !rest.trim().is_empty() && serde_json::from_str::<IgnoredAny>(first).is_ok() {
        return read_lines(name, text);
    }
    let mut reading = Reading::default();
    Source { name, text, line: 1 }.article(text, || stem(name).to_owned(), &mut reading);
    reading
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
        Source { name, text, line: number }.article(text, || format!("{}-{number}", stem(name)), reading);
    }
}

fn read_array(name: &str, text: &str) -> Reading {
    let mut reading = Reading::default();
    let source = Source { name, text, line: 1 };
    match serde_json::from_str::<Vec<&RawValue>>(text) {
        Ok(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                source.article(entry.get(), || format!("{}-{}", stem(name), index + 1), &mut reading);
            }
        }
        Err(error) => reading.errors.push(source.error(text, &error)),
    }
    reading
}

/// A stretch of a file, for places in messages.
struct Source<'a> {
    name: &'a str,
    text: &'a str,
    /// The number of its first line.
    line: usize,
}

impl Source<'_> {
    /// Reads one object of this source into `reading`; `id` names it where it does not name itself.
    fn article(&self, json: &str, id: impl FnOnce() -> String, reading: &mut Reading) {
        let fields: Fields = match serde_json::from_str(json) {
            Ok(fields) => fields,
            Err(error) => return reading.errors.push(self.error(json, &error)),
        };
        let id = match fields.id {
            Some(Id::Text(text)) => text,
            Some(Id::Number(number)) => number.to_string(),
            None => id(),
        };
        let given = fields.date.filter(|date| !date.trim().is_empty());
        let date = given.as_deref().and_then(PartialDate::parse);
        if let (Some(given), None) = (given, date) {
            let place = format!("{}: article {id:?}", self.name);
            reading.errors.push(Error::new(place, "a date such as \"2022-04-18\"", format!("{given:?}")));
        }
        reading.articles.push(Article {
            id,
            title: fields.title,
            date: date.or_else(|| residue::leading_date(&fields.text)),
            source: fields.source,
            url: fields.url,
            text: fields.text,
            replaced_bytes: false,
        });
    }

    /// What `error` says of `json`, a part of this source, with the place in the file.
    fn error(&self, json: &str, error: &serde_json::Error) -> Error {
        let offset = json.as_ptr() as usize - self.text.as_ptr() as usize;
        let line = json.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
        let at = offset + line + error.column().saturating_sub(1);
        let before = String::from_utf8_lossy(&self.text.as_bytes()[..at.min(self.text.len())]);
        let row = self.line + before.matches('\n').count();
        let column = 1 + before.rsplit('\n').next().unwrap_or("").chars().count();
        Error::new(format!("{}:{row}:{column}", self.name), ARTICLE, found(error))
    }
}

/// What stood there, in words.
fn found(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or("");
    match error.classify() {
        Category::Eof => "the end of the file".to_owned(),
        Category::Data if message == "missing field `text`" => "an object without one".to_owned(),
        Category::Data => match message.trim_start_matches("invalid type: ").split_once(", expected ") {
            Some((found, "struct Fields")) => found.to_owned(),
            Some((found, wanted)) => format!("{found} in place of {wanted}"),
            None => message.to_owned(),
        },
        Category::Syntax | Category::Io => format!("JSON that does not parse ({message})"),
    }
}
