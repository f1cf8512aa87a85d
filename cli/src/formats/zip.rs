//! Archives: every file in them that is read, in order of name.

use std::cell::Cell;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::rc::Rc;

use depeche::Error;
use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{Guard, LIMITS};
use super::{Input, Piece, Sink};
use crate::paths::Passed;

/// Reads the files of an archive as a folder's are read.
pub fn read(mut input: Input, sink: &mut Sink) -> io::Result<()> {
    if input.depth >= LIMITS.nesting {
        let expected = format!("at most {} archives in each other", LIMITS.nesting);
        return sink(Piece::failed(Error::new(input.name, expected, "one more")));
    }
    if let Some(file) = input.path.and_then(|path| std::fs::File::open(path).ok()) {
        return entries(&input, BufReader::new(file), sink);
    }
    match input.whole() {
        Ok(bytes) => entries(&input, Cursor::new(bytes), sink),
        Err(error) => sink(input.broken(&error)),
    }
}

fn entries(input: &Input, bytes: impl Read + Seek, sink: &mut Sink) -> io::Result<()> {
    let failed = |expected: String, found: String| Piece::failed(Error::new(&input.name, expected, found));
    let mut archive = match ZipArchive::new(bytes) {
        Ok(archive) => archive,
        Err(error) => return sink(failed("a zip archive".to_owned(), fault(&error))),
    };
    if archive.len() > LIMITS.entries {
        return sink(failed(format!("at most {} files", LIMITS.entries), archive.len().to_string()));
    }
    let name = |index: usize| archive.name_for_index(index).and_then(Result::ok).map(|name| (name.into_owned(), index));
    let mut names: Vec<(String, usize)> = (0..archive.len()).filter_map(name).collect();
    names.retain(|(name, _)| !name.ends_with('/'));
    names.sort();
    let mut passed = Passed::default();
    let all: Vec<&str> = names.iter().map(|(name, _)| name.as_str()).collect();
    let mut found = false;
    for (name, index) in &names {
        if passed.over(name, &all) {
            continue;
        }
        found = true;
        entry(input, &mut archive, name, *index, sink)?;
    }
    passed.tell(&input.name);
    if found { Ok(()) } else { sink(failed("an archive with articles".to_owned(), "none in it".to_owned())) }
}

/// Reads one file of an archive.
fn entry<R: Read + Seek>(
    input: &Input,
    archive: &mut ZipArchive<R>,
    name: &str,
    index: usize,
    sink: &mut Sink,
) -> io::Result<()> {
    let place = format!("{}/{name}", input.name);
    let file = match archive.by_index(index) {
        Ok(file) => file,
        Err(error) => return sink(Piece::failed(Error::new(place, "a readable file in the archive", fault(&error)))),
    };
    let packed = Rc::new(Cell::new(file.compressed_size()));
    let plain = Guard::new(file, Rc::clone(&input.unpacked), packed);
    let bytes = Box::new(BufReader::with_capacity(1 << 16, plain));
    let unpacked = Rc::clone(&input.unpacked);
    let kind = place.clone();
    super::read(Input { name: place, kind, bytes, path: None, depth: input.depth + 1, unpacked }, sink)
}

/// What is wrong, in a reader's words.
fn fault(error: &ZipError) -> String {
    match error {
        ZipError::InvalidPassword => "an encrypted file".to_owned(),
        ZipError::UnsupportedArchive(why) if why.contains("assword") => "an encrypted file".to_owned(),
        ZipError::UnsupportedArchive(why) => format!("one that is packed in another way ({why})"),
        ZipError::InvalidArchive(why) => format!("a damaged one ({why})"),
        error => error.to_string(),
    }
}
