//! Bytes to articles. The only part of the core that can fail.
//!
//! ```text
//! file.jsonl ─ encoding ─→ text ─ plain | json | table | markdown ─→ articles, and one error for each that is none
//! ```
//!
//! Reading many gives the good ones and the errors, never only the first failure.

mod date;
mod encoding;
mod field;
pub(crate) mod json;
mod markdown;
mod plain;
pub mod residue;
mod table;

pub use date::date;
pub use encoding::{Decoded, decode};
pub use table::Table;

use crate::error::Error;
use crate::text::PartialDate;

/// An article as it was obtained.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// What names it in output: the `id` of its JSON object, or its file name without extension.
    pub id: String,
    /// The headline, where the input gives it apart from the text.
    pub title: Option<String>,
    /// The day, month or year of publication.
    pub date: Option<PartialDate>,
    /// The outlet.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The text, exactly as given; all spans point into it.
    pub text: String,
    /// Whether bytes that no encoding explains were replaced by U+FFFD.
    pub replaced_bytes: bool,
}

impl From<&str> for Article {
    /// An article of which only the text is known.
    fn from(text: &str) -> Self {
        Article { text: text.to_owned(), ..Article::default() }
    }
}

/// What a file gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The articles, in the order of the file. Ids are as given: two may be the same.
    pub articles: Vec<Article>,
    /// What could not be read, in the order of the file.
    pub errors: Vec<Error>,
}

impl Reading {
    /// That nothing could be read.
    pub fn failed(error: Error) -> Self {
        Reading { articles: Vec::new(), errors: vec![error] }
    }

    /// Adds what was read after it.
    pub fn add(&mut self, next: Reading) {
        self.articles.extend(next.articles);
        self.errors.extend(next.errors);
    }

    fn marked(mut self, replaced_bytes: bool) -> Self {
        for article in &mut self.articles {
            article.replaced_bytes |= replaced_bytes;
        }
        self
    }
}

/// Reads the file `name`, whose extension says what it holds: `.txt` one article as plain text, `.json` one
/// article or an array of them, `.jsonl` one a line, `.csv` and `.tsv` one a row, `.md` one with front matter.
/// Any other name is guessed from its first character. A name may end in `.gz`, as a compressed file's does: it says how
/// the file came, not what it holds.
///
/// UTF-8 with or without byte-order mark, UTF-16, and Windows-1252 are understood.
///
/// ```
/// use depeche::ingest::read;
/// let reading = read("dépêche.json", br#"{ "id": "a1", "text": "Le Mali a re\u00e7u deux radars." }"#);
/// assert_eq!(reading.articles[0].id, "a1");
/// assert_eq!(reading.articles[0].text, "Le Mali a reçu deux radars.");
/// ```
pub fn read(name: &str, bytes: &[u8]) -> Reading {
    match encoding::decode(bytes) {
        Err(found) => Reading::failed(Error::new(name, "a text file", found)),
        Ok(decoded) if decoded.text.trim().is_empty() => {
            Reading::failed(Error::new(name, "an article", "an empty file"))
        }
        Ok(decoded) => Format::of(name, &decoded.text).read(name, decoded.text).marked(decoded.replaced),
    }
}

/// Reads one line of the `.jsonl` file `name`, for those who do not hold it whole; lines are numbered from 1.
/// A blank line gives nothing.
pub fn read_line(name: &str, number: usize, bytes: &[u8]) -> Reading {
    match encoding::decode(bytes.trim_ascii_end()) {
        Err(found) => Reading::failed(Error::new(format!("{name}:{number}"), "a line of text", found)),
        Ok(decoded) => {
            let mut reading = Reading::default();
            json::line(name, number, &decoded.text, &mut reading);
            reading.marked(decoded.replaced)
        }
    }
}

/// What a file holds.
#[derive(Clone, Copy)]
enum Format {
    Plain,
    Json,
    JsonLines,
    Table,
    Markdown,
}

/// The extensions of files whose kind is known, small.
const EXTENSIONS: [(&str, Format); 8] = [
    ("txt", Format::Plain),
    ("json", Format::Json),
    ("jsonl", Format::JsonLines),
    ("ndjson", Format::JsonLines),
    ("csv", Format::Table),
    ("tsv", Format::Table),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
];

impl Format {
    fn of(name: &str, text: &str) -> Format {
        let extension = extension(name).unwrap_or_default();
        let known = EXTENSIONS.iter().find(|(known, _)| known.eq_ignore_ascii_case(extension));
        match known {
            Some((_, format)) => *format,
            None if json::looks_like(text) => Format::Json,
            None => Format::Plain,
        }
    }

    fn read(self, name: &str, text: String) -> Reading {
        match self {
            Format::Plain => Reading { articles: vec![plain::article(name, text)], errors: Vec::new() },
            Format::Json => json::read(name, &text),
            Format::JsonLines => json::read_lines(name, &text),
            Format::Table => table::read(name, &text),
            Format::Markdown => markdown::read(name, &text),
        }
    }
}

/// The last part of a path, without its extension: the id of an article that has no other.
pub fn stem(name: &str) -> &str {
    let file = unpacked(name);
    match file.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => file,
    }
}

fn extension(name: &str) -> Option<&str> {
    unpacked(name).rsplit_once('.').map(|(_, extension)| extension)
}

/// The last part of a path, without the `.gz` of a compressed file.
fn unpacked(name: &str) -> &str {
    let mut file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let packed = |(inner, extension): &(&str, &str)| !inner.is_empty() && extension.eq_ignore_ascii_case("gz");
    while let Some((inner, _)) = file.rsplit_once('.').filter(packed) {
        file = inner;
    }
    file
}

#[cfg(test)]
mod tests;
