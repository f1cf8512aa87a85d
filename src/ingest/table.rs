//! Tables: `.csv` and `.tsv`, one article a row, the columns named by a header.
//!
//! ```text
//! sep=;                                       a line that some spreadsheets write; passed over
//! Titre;Date;Texte
//! Deux radars;18/04/2022;"Le Mali a reçu      a quoted cell may hold separators, line ends
//! « deux radars », dit ""le ministre""."      and quotes written twice
//! ```
//!
//! The separator is the one of `,` `;` and tab that the header has most of. A table is read line by line, so
//! that nobody has to hold it whole.

use super::encoding;
use super::field::{self, Field};
use super::{Article, Reading, stem};
use crate::error::Error;

/// No row is longer, in bytes; a quote that is never closed would swallow the rest of the file.
const ROW: usize = 64 << 20;

/// Reads a table line by line.
///
/// ```
/// use depeche::ingest::Table;
/// let mut table = Table::new("radars.csv");
/// assert!(table.line(b"titre;texte\n").articles.is_empty());
/// let reading = table.line("Radars;Le Mali a reçu deux radars.\n".as_bytes());
/// assert_eq!(reading.articles[0].text, "Le Mali a reçu deux radars.");
/// assert!(table.end().errors.is_empty());
/// ```
#[derive(Debug)]
pub struct Table {
    name: String,
    /// The number of the line that comes next, from 1.
    line: usize,
    columns: Columns,
    /// The row that is being read.
    row: Row,
}

#[derive(Debug)]
enum Columns {
    /// The header has not been read.
    Awaited,
    Known {
        separator: u8,
        /// The column of each field, the text's first: what is wrong with a date is told only of an article.
        fields: Vec<(Field, usize)>,
    },
    /// There is none with a text: nothing can be read.
    Useless,
}

#[derive(Debug, Default)]
struct Row {
    bytes: Vec<u8>,
    /// The number of its first line.
    line: usize,
    state: State,
}

/// Where in a row a byte stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// At the start of a cell.
    #[default]
    Start,
    /// In a cell without quotes.
    Plain,
    /// In a quoted cell.
    Quoted,
    /// After a quote in a quoted cell: its end, or the first of two.
    Quote,
}

impl State {
    fn after(self, byte: u8, separator: u8) -> State {
        match (self, byte) {
            (State::Quoted, b'"') => State::Quote,
            (State::Quoted, _) => State::Quoted,
            (State::Start | State::Quote, b'"') => State::Quoted,
            (_, byte) if byte == separator => State::Start,
            _ => State::Plain,
        }
    }
}

impl Table {
    /// Starts the table `name`.
    pub fn new(name: &str) -> Self {
        Table { name: name.to_owned(), line: 1, columns: Columns::Awaited, row: Row::default() }
    }

    /// Takes the next line, with its line end; gives the article of the row that it ends, if it ends one.
    pub fn line(&mut self, line: &[u8]) -> Reading {
        let number = self.line;
        self.line += 1;
        match self.columns {
            Columns::Useless => Reading::default(),
            Columns::Awaited => self.header(number, line),
            Columns::Known { separator, .. } => {
                if self.row.bytes.is_empty() {
                    self.row.line = number;
                    self.row.state = State::Start;
                }
                self.row.bytes.extend_from_slice(line);
                let state = line.iter().fold(self.row.state, |state, &byte| state.after(byte, separator));
                self.row.state = state;
                if state != State::Quoted {
                    let row = std::mem::take(&mut self.row.bytes);
                    return self.article(self.row.line, &row);
                }
                if self.row.bytes.len() > ROW { self.unclosed() } else { Reading::default() }
            }
        }
    }

    /// What is wrong with the table as a whole, after its last line: no line at all, or a quote that nothing closes.
    pub fn end(mut self) -> Reading {
        if matches!(self.columns, Columns::Awaited) {
            return Reading::failed(Error::new(self.name, "an article", "an empty file"));
        }
        if self.row.bytes.is_empty() { Reading::default() } else { self.unclosed() }
    }

    fn header(&mut self, number: usize, line: &[u8]) -> Reading {
        let (text, _) = match decoded(line) {
            Ok(decoded) => decoded,
            Err(found) => {
                self.columns = Columns::Useless;
                return Reading::failed(Error::new(self.name.as_str(), "a table", found));
            }
        };
        if text.trim().is_empty() || text.trim().starts_with("sep=") {
            return Reading::default();
        }
        let count = |separator: &&u8| text.bytes().filter(|byte| byte == *separator).count();
        let separator = *b",;\t".iter().max_by_key(count).unwrap_or(&b',');
        let names = cells(&text, separator);
        let fields = fields(&names);
        if fields.first().is_none_or(|(field, _)| *field != Field::Text) {
            self.columns = Columns::Useless;
            let names: Vec<String> = names.iter().map(|name| format!("\"{}\"", name.trim())).collect();
            return Reading::failed(Error::new(
                format!("{}:{number}", self.name),
                "a column named \"text\", \"texte\", \"content\" or \"contenu\"",
                names.join(", "),
            ));
        }
        self.columns = Columns::Known { separator, fields };
        Reading::default()
    }

    /// The article of one row; a blank row gives nothing.
    fn article(&self, number: usize, row: &[u8]) -> Reading {
        let Columns::Known { separator, fields } = &self.columns else { return Reading::default() };
        let place = || format!("{}:{number}", self.name);
        let (text, replaced_bytes) = match decoded(row) {
            Ok(decoded) => decoded,
            Err(found) => return Reading::failed(Error::new(place(), "a row of text", found)),
        };
        let cells = cells(&text, *separator);
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Reading::default();
        }
        let id = format!("{}-{number}", stem(&self.name));
        let mut article = Article { id, replaced_bytes, ..Article::default() };
        let mut reading = Reading::default();
        for &(field, column) in fields {
            let cell = cells.get(column).map_or("", String::as_str);
            if field == Field::Text && cell.trim().is_empty() {
                let found = if column < cells.len() { "an empty cell" } else { "a row that ends before it" };
                return Reading::failed(Error::new(place(), "a text in its column", found));
            }
            reading.errors.extend(field::put(field, cell, &mut article, place).err());
        }
        reading.articles.push(article);
        reading
    }

    /// The row that never ended, read again without quotes over line ends: what follows the bad line is not lost.
    fn unclosed(&mut self) -> Reading {
        let row = std::mem::take(&mut self.row.bytes);
        let place = format!("{}:{}", self.name, self.row.line);
        let mut reading = Reading::failed(Error::new(place, "a quote that closes the cell", "none up to the end"));
        for (index, line) in row.split_inclusive(|byte| *byte == b'\n').enumerate().skip(1) {
            reading.add(self.article(self.row.line + index, line));
        }
        reading
    }
}

/// Reads a whole table.
pub fn read(name: &str, text: &str) -> Reading {
    let mut table = Table::new(name);
    let mut reading = Reading::default();
    for line in text.split_inclusive('\n') {
        reading.add(table.line(line.as_bytes()));
    }
    reading.add(table.end());
    reading
}

fn decoded(bytes: &[u8]) -> Result<(String, bool), &'static str> {
    encoding::decode(bytes).map(|decoded| (decoded.text, decoded.replaced))
}

/// The best column of each field, the text's first.
fn fields(names: &[String]) -> Vec<(Field, usize)> {
    let mut best: Vec<(Field, usize, usize)> = Vec::new();
    for (column, name) in names.iter().enumerate() {
        let Some((field, rank)) = field::named(name) else { continue };
        match best.iter_mut().find(|(known, ..)| *known == field) {
            Some(known) if rank < known.2 => *known = (field, column, rank),
            Some(_) => {}
            None if field == Field::Text => best.insert(0, (field, column, rank)),
            None => best.push((field, column, rank)),
        }
    }
    best.into_iter().map(|(field, column, _)| (field, column)).collect()
}

/// The cells of a row, without their quotes.
fn cells(row: &str, separator: u8) -> Vec<String> {
    let row = row.strip_suffix('\n').unwrap_or(row);
    let row = row.strip_suffix('\r').unwrap_or(row);
    let mut cells = vec![String::new()];
    let mut state = State::Start;
    for c in row.chars() {
        let byte = if c.is_ascii() { c as u8 } else { 0 };
        let next = state.after(byte, separator);
        let mark = match (state, next) {
            (_, State::Start) => {
                cells.push(String::new());
                true
            }
            (State::Start, State::Quoted) | (_, State::Quote) => true,
            _ => false,
        };
        if let (false, Some(cell)) = (mark, cells.last_mut()) {
            cell.push(c);
        }
        state = next;
    }
    cells
}
