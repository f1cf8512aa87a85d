//! The kinds of files that articles come in, and how each is read.
//!
//! ```text
//! file ─ of, guess ─→ Format ─ stream ─→ pieces as the bytes come: lines, rows, the files of an archive
//!                           └─ whole ──→ one piece, read by whichever core is free
//! ```
//!
//! Plain text, JSON, tables and Markdown are the core's; pages, feeds, archives and compression need readers that
//! would be too heavy for a browser, which has its own.

mod charset;
mod feed;
mod gzip;
mod html;
mod limits;
mod lines;
mod zip;

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use depeche::Error;
use depeche::ingest::{self, Reading};

use limits::LIMITS;

/// A kind of file.
#[derive(Debug)]
pub struct Format {
    /// Its usual extensions, small.
    pub extensions: &'static [&'static str],
    how: How,
}

/// How a kind of file is read.
#[derive(Debug)]
enum How {
    /// Held whole.
    Whole(fn(&str, &[u8]) -> Reading),
    /// Piece by piece, as the bytes come.
    Stream(fn(Input, &mut Sink) -> io::Result<()>),
}

/// Takes what a file gives, piece by piece.
pub type Sink<'a> = dyn FnMut(Piece) -> io::Result<()> + 'a;

const TEXT: Format = Format { extensions: &["txt", "json", "md", "markdown"], how: How::Whole(ingest::read) };
const LINES: Format = Format { extensions: &["jsonl", "ndjson"], how: How::Stream(lines::json) };
const TABLE: Format = Format { extensions: &["csv", "tsv"], how: How::Stream(lines::table) };
const PAGE: Format = Format { extensions: &["html", "htm", "xhtml"], how: How::Whole(html::read) };
const FEED: Format = Format { extensions: &["rss", "atom", "xml", "rdf"], how: How::Whole(feed::read) };
const GZIP: Format = Format { extensions: &["gz"], how: How::Stream(gzip::read) };
const ZIP: Format = Format { extensions: &["zip"], how: How::Stream(zip::read) };

/// Every kind that is read.
pub const FORMATS: [&Format; 7] = [&TEXT, &LINES, &TABLE, &PAGE, &FEED, &GZIP, &ZIP];

/// The kind of the file `name`, by its extension.
pub fn of(name: &str) -> Option<&'static Format> {
    let (stem, extension) = split(name)?;
    let known = |format: &&Format| format.extensions.iter().any(|known| known.eq_ignore_ascii_case(extension));
    let format = FORMATS.into_iter().find(known)?;
    // Of the compressed files, those of a kind that is read: «corpus.jsonl.gz», not «corpus.tar.gz».
    let inner = extension.eq_ignore_ascii_case("gz").then(|| of(stem));
    inner.is_none_or(|inner| inner.is_some()).then_some(format)
}

/// The name of a file without its extension, and the extension.
fn split(name: &str) -> Option<(&str, &str)> {
    let (stem, extension) = name.rsplit_once('.')?;
    (!extension.contains(['/', '\\'])).then_some((stem, extension))
}

/// A piece of a file: read, or to be read by whichever core is free.
pub enum Piece {
    Read(Reading),
    /// A line of a `.jsonl` file, and its number.
    Line {
        name: Arc<str>,
        number: usize,
        bytes: Vec<u8>,
    },
    Unread {
        name: String,
        bytes: Vec<u8>,
        read: fn(&str, &[u8]) -> Reading,
    },
}

impl Piece {
    /// That something could not be read.
    pub fn failed(error: Error) -> Self {
        Piece::Read(Reading::failed(error))
    }

    /// The bytes it holds.
    pub fn size(&self) -> usize {
        match self {
            Piece::Read(reading) => reading.articles.iter().map(|article| article.text.len()).sum(),
            Piece::Line { bytes, .. } | Piece::Unread { bytes, .. } => bytes.len(),
        }
    }

    /// Its articles, and what could not be read.
    pub fn open(self) -> Reading {
        match self {
            Piece::Read(reading) => reading,
            Piece::Line { name, number, bytes } => ingest::read_line(&name, number, &bytes),
            Piece::Unread { name, bytes, read } => read(&name, &bytes),
        }
    }
}

/// A file, wherever it stands.
pub struct Input<'a> {
    /// What it is called in messages; its stem is the id of a nameless article.
    pub name: String,
    /// The name whose extension says what it holds: without the `.gz` of a file that has been unpacked.
    pub kind: String,
    pub bytes: Box<dyn BufRead + 'a>,
    /// Where it can be opened again, if it is a file of its own.
    pub path: Option<&'a Path>,
    /// How many archives it stands in.
    pub depth: usize,
    /// How many bytes have been unpacked so far, of all that stands in the same file.
    pub unpacked: Rc<Cell<u64>>,
}

impl<'a> Input<'a> {
    pub fn new(name: String, bytes: Box<dyn BufRead + 'a>, path: Option<&'a Path>) -> Self {
        Input { kind: name.clone(), name, bytes, path, depth: 0, unpacked: Rc::default() }
    }

    /// Reads everything, if it is no more than is held at once.
    fn whole(&mut self) -> io::Result<Vec<u8>> {
        let most = if self.depth == 0 { u64::MAX } else { LIMITS.whole };
        let mut bytes = Vec::new();
        self.bytes.by_ref().take(most).read_to_end(&mut bytes)?;
        if bytes.len() as u64 == most {
            return Err(io::Error::other(format!("more than {} MB", most >> 20)));
        }
        Ok(bytes)
    }

    /// What is wrong with it when it cannot be read on.
    fn broken(&self, error: &io::Error) -> Piece {
        Piece::failed(unreadable(&self.name, error))
    }
}

/// Reads a file by its extension; one without a known extension by how it begins.
pub fn read(mut input: Input, sink: &mut Sink) -> io::Result<()> {
    let format = match of(&input.kind) {
        Some(format) => format,
        None => match input.bytes.fill_buf() {
            Ok(start) => guess(start),
            Err(error) => return sink(input.broken(&error)),
        },
    };
    match format.how {
        How::Stream(read) => read(input, sink),
        How::Whole(read) => match input.whole() {
            Ok(bytes) => sink(Piece::Unread { name: input.name, bytes, read }),
            Err(error) => sink(input.broken(&error)),
        },
    }
}

/// The kind of a file that begins like this.
fn guess(start: &[u8]) -> &'static Format {
    if start.starts_with(b"PK\x03\x04") {
        return &ZIP;
    }
    if start.starts_with(b"\x1f\x8b") {
        return &GZIP;
    }
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    let begins = |word: &str| text.get(..word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word.as_bytes()));
    if begins("<!doctype html") || begins("<html") {
        &PAGE
    } else if begins("<?xml") || begins("<rss") || begins("<feed") {
        &FEED
    } else if begins("{") {
        &LINES
    } else {
        &TEXT
    }
}

/// A file or folder that the system does not let us read, or not to its end.
pub fn unreadable(name: &str, error: &io::Error) -> Error {
    let found = match error.kind() {
        io::ErrorKind::NotFound => "nothing of that name".to_owned(),
        io::ErrorKind::PermissionDenied => "one that may not be read".to_owned(),
        _ => error.to_string(),
    };
    Error::new(name, "a readable file or folder", found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_and_beginnings_tell_the_kind() {
        for name in ["a.txt", "dir.d/a.JSONL", "a.csv.gz", "a.html", "x.zip", "a.json.GZ"] {
            assert!(of(name).is_some(), "{name}");
        }
        for name in ["a", "a.tar.gz", "a.gz", "a.pdf", "dir.txt/a", "a.zip.gz"] {
            assert_eq!(of(name).is_some(), name == "a.zip.gz", "{name}");
        }
        let html = guess(b"\xef\xbb\xbf\n<!DOCTYPE HTML>");
        assert_eq!(html.extensions, PAGE.extensions);
        assert_eq!(guess(b"<?xml version").extensions, FEED.extensions);
        assert_eq!(guess(b"Le Mali").extensions, TEXT.extensions);
    }
}
