//! Files to articles, without holding more of a file than needed: JSON lines are read one by one.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use depeche::Error;
use depeche::ingest::{self, Reading};

use crate::paths::unreadable;

/// What standard input is called in messages; an article read from there takes it as its id.
const STDIN: &str = "stdin";

/// Takes what a file gives, piece by piece.
type Sink<'a> = dyn FnMut(Reading) -> io::Result<()> + 'a;

/// Reads the file at `path`, or standard input for `-`.
pub fn read(path: &Path, each: &mut Sink) -> io::Result<()> {
    if path == Path::new("-") {
        return read_guessed(STDIN, io::stdin().lock(), each);
    }
    let name = path.display().to_string();
    let file = match File::open(path) {
        Ok(file) => BufReader::with_capacity(1 << 18, file),
        Err(error) => return each(failed(unreadable(path, &error))),
    };
    match path.extension().and_then(|extension| extension.to_str()) {
        Some(extension) if extension.eq_ignore_ascii_case("jsonl") => read_lines(&name, file, Vec::new(), each),
        Some(_) => read_whole(&name, file, Vec::new(), each),
        None => read_guessed(&name, file, each),
    }
}

/// Reads JSON lines one by one if the first line is a whole object, else everything at once.
fn read_guessed(name: &str, mut input: impl BufRead, each: &mut Sink) -> io::Result<()> {
    let mut first = Vec::new();
    if let Err(error) = input.read_until(b'\n', &mut first) {
        return each(failed(unreadable(Path::new(name), &error)));
    }
    if first.starts_with(b"{") && serde_json::from_slice::<serde_json::Value>(&first).is_ok() {
        read_lines(name, input, first, each)
    } else {
        read_whole(name, input, first, each)
    }
}

/// Reads what stands in `start` and all that follows.
fn read_whole(name: &str, mut input: impl BufRead, start: Vec<u8>, each: &mut Sink) -> io::Result<()> {
    let mut bytes = start;
    match input.read_to_end(&mut bytes) {
        Ok(_) => each(ingest::read(name, &bytes)),
        Err(error) => each(failed(unreadable(Path::new(name), &error))),
    }
}

/// Reads articles line by line, the first of them perhaps already in `line`.
fn read_lines(name: &str, mut input: impl BufRead, mut line: Vec<u8>, each: &mut Sink) -> io::Result<()> {
    let mut number = 0;
    let mut any = false;
    loop {
        if line.is_empty() {
            match input.read_until(b'\n', &mut line) {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => return each(failed(unreadable(Path::new(name), &error))),
            }
        }
        // UTF-16 has other line ends.
        if number == 0 && (line.starts_with(b"\xff\xfe") || line.starts_with(b"\xfe\xff")) {
            return read_whole(name, input, line, each);
        }
        number += 1;
        let reading = ingest::read_line(name, number, &line);
        any |= reading != Reading::default();
        each(reading)?;
        line.clear();
    }
    if any { Ok(()) } else { each(ingest::read(name, b"")) }
}

fn failed(error: Error) -> Reading {
    Reading { articles: Vec::new(), errors: vec![error] }
}
