//! JSON lines and tables, which are never held whole.

use std::io::{self, BufRead, Read};
use std::sync::Arc;

use depeche::ingest::{self, Table};

use super::{Input, Piece, Sink};

/// Reads JSON lines; a file that is one JSON value over several lines is read at once.
pub fn json(mut input: Input, sink: &mut Sink) -> io::Result<()> {
    let name: Arc<str> = input.name.as_str().into();
    let mut line = Vec::new();
    let mut number = 0;
    let mut any = false;
    loop {
        match input.bytes.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return sink(input.broken(&error)),
        }
        if number == 0 && (is_utf16(&line) || super::of(&input.kind).is_none() && !is_object(&line)) {
            return rest(input, line, sink);
        }
        number += 1;
        if line.trim_ascii().is_empty() {
            line.clear();
            continue;
        }
        any = true;
        sink(Piece::Line { name: Arc::clone(&name), number, bytes: std::mem::take(&mut line) })?;
    }
    if any { Ok(()) } else { sink(Piece::Read(ingest::read(&input.name, b""))) }
}

/// Reads a table row by row.
pub fn table(mut input: Input, sink: &mut Sink) -> io::Result<()> {
    let mut table = Table::new(&input.name);
    let mut line = Vec::new();
    let mut first = true;
    loop {
        match input.bytes.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => {
                sink(Piece::Read(table.end()))?;
                return sink(input.broken(&error));
            }
        }
        if first && is_utf16(&line) {
            return rest(input, line, sink);
        }
        first = false;
        sink(Piece::Read(table.line(&line)))?;
        line.clear();
    }
    sink(Piece::Read(table.end()))
}

/// Reads what stands in `start` and all that follows at once.
fn rest(mut input: Input, start: Vec<u8>, sink: &mut Sink) -> io::Result<()> {
    let after = std::mem::replace(&mut input.bytes, Box::new(io::empty()));
    input.bytes = Box::new(io::Cursor::new(start).chain(after));
    match input.whole() {
        Ok(bytes) => sink(Piece::Unread { name: input.name, bytes, read: ingest::read }),
        Err(error) => sink(input.broken(&error)),
    }
}

/// UTF-16 has other line ends.
fn is_utf16(line: &[u8]) -> bool {
    line.starts_with(b"\xff\xfe") || line.starts_with(b"\xfe\xff")
}

fn is_object(line: &[u8]) -> bool {
    serde_json::from_slice::<serde_json::Map<String, serde_json::Value>>(line).is_ok()
}
