//! Where analysed articles go: standard output, or a file that a stopped run goes on with.
//!
//! ```text
//! corpus   a  b  c  d  e            --resume: the lines of the file must be the corpus's first articles;
//! file     a  b  c  {"contr…        a line that was not finished is written again
//!          └─ kept ┘└ again
//! ```
//!
//! Nothing in the file is changed before all of its lines have been compared.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use depeche::Error;

/// What to do with a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    Refuse,
    Resume,
    Overwrite,
}

/// Takes one line an article, in order of the corpus.
pub struct Output {
    writer: Box<dyn Write>,
    /// The lines of an earlier run that are still to be compared.
    earlier: Option<Earlier>,
}

/// The file of an earlier run.
struct Earlier {
    path: PathBuf,
    lines: BufReader<File>,
    /// How many whole lines it has.
    count: u64,
    /// How many have been compared.
    compared: u64,
    /// Where its last whole line ends.
    end: u64,
}

impl Output {
    /// Standard output.
    pub fn standard() -> Self {
        Output { writer: Box::new(BufWriter::new(io::stdout().lock())), earlier: None }
    }

    /// The file at `path`.
    ///
    /// # Errors
    /// When it cannot be written, or is there and should not be.
    pub fn file(path: &Path, existing: Existing) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.write(true);
        let opened = match existing {
            Existing::Refuse => options.create_new(true).open(path),
            Existing::Overwrite => options.create(true).truncate(true).open(path),
            Existing::Resume => options.create(true).truncate(false).open(path),
        };
        let file = opened.map_err(|error| refused(path, &error))?;
        let earlier = if existing == Existing::Resume { Some(Earlier::of(path)?) } else { None };
        Ok(Output { writer: Box::new(BufWriter::with_capacity(1 << 18, file)), earlier })
    }

    /// How many lines an earlier run has made.
    pub fn earlier(&self) -> u64 {
        self.earlier.as_ref().map_or(0, |earlier| earlier.count)
    }

    /// Takes the next article's line, without its end; or, where there is no need of one, how it must begin.
    ///
    /// # Errors
    /// When it cannot be written, or an earlier run wrote another.
    pub fn line(&mut self, line: Line) -> io::Result<()> {
        if let Some(earlier) = &mut self.earlier {
            if earlier.compared < earlier.count {
                return earlier.compare(&line);
            }
            self.writer = Box::new(BufWriter::with_capacity(1 << 18, earlier.appended()?));
            self.earlier = None;
        }
        if let Line::Whole(line) = line {
            self.writer.write_all(&line)?;
            self.writer.write_all(b"\n")?;
        }
        Ok(())
    }

    /// Writes out what waits; at the end of the corpus nothing of an earlier run may be left over.
    ///
    /// # Errors
    /// When it cannot be written, or the file has lines that the corpus does not give.
    pub fn end(mut self, complete: bool) -> io::Result<()> {
        if let Some(earlier) = self.earlier.take() {
            if complete && earlier.compared < earlier.count {
                return Err(earlier.changed("the end of the corpus"));
            }
            if earlier.compared == earlier.count {
                earlier.appended()?;
            }
        }
        self.writer.flush()
    }
}

/// The line of an article.
pub enum Line {
    Whole(Vec<u8>),
    /// Only its beginning, with the article's id.
    Start(Vec<u8>),
}

impl Earlier {
    /// Counts the whole lines of the file at `path`.
    fn of(path: &Path) -> io::Result<Self> {
        let file = File::open(path).map_err(|error| refused(path, &error))?;
        let mut lines = BufReader::with_capacity(1 << 18, file);
        let (mut count, mut end, mut at) = (0, 0, 0);
        loop {
            let buffer = lines.fill_buf()?;
            if buffer.is_empty() {
                break;
            }
            count += buffer.iter().filter(|byte| **byte == b'\n').count() as u64;
            if let Some(last) = buffer.iter().rposition(|byte| *byte == b'\n') {
                end = at + last as u64 + 1;
            }
            let length = buffer.len();
            at += length as u64;
            lines.consume(length);
        }
        lines.seek(SeekFrom::Start(0))?;
        Ok(Earlier { path: path.to_owned(), lines, count, compared: 0, end })
    }

    fn compare(&mut self, line: &Line) -> io::Result<()> {
        let mut found = Vec::new();
        self.lines.read_until(b'\n', &mut found)?;
        let same = match line {
            Line::Whole(line) => found.strip_suffix(b"\n") == Some(line),
            Line::Start(start) => found.starts_with(start),
        };
        if !same {
            return Err(self.changed("the article that the corpus has there, as this version reads it"));
        }
        self.compared += 1;
        Ok(())
    }

    /// The file, cut after its last whole line, to be written on.
    fn appended(&self) -> io::Result<File> {
        let mut file = OpenOptions::new().write(true).open(&self.path).map_err(|error| refused(&self.path, &error))?;
        file.set_len(self.end)?;
        file.seek(SeekFrom::End(0))?;
        Ok(file)
    }

    fn changed(&self, expected: &str) -> io::Error {
        let place = format!("{}:{}", self.path.display(), self.compared + 1);
        let found = "another line; nothing was changed: analyse into a new file, or use --overwrite";
        io::Error::other(Error::new(place, expected, found))
    }
}

/// Checks that a file can be made at `path`, or written anew: before a corpus is read, not after.
///
/// # Errors
/// When something stands there that should stay, or there is no folder for it.
pub fn free(path: &Path, overwrite: bool) -> io::Result<()> {
    let found = match path.metadata() {
        Ok(there) if there.is_dir() => "a folder",
        Ok(_) if !overwrite => "one that is there already; --overwrite writes it anew",
        Ok(_) => return Ok(()),
        Err(_) => match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => MISSING,
            _ => return Ok(()),
        },
    };
    Err(io::Error::other(Error::new(path.display().to_string(), EXPECTED, found)))
}

/// Writes a file whole or not at all: under another name, until it is complete. A device or a pipe is written to as it
/// is, and where a link stands, the file that it leads to is written.
///
/// # Errors
/// When it cannot be written.
pub fn whole(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> io::Result<()> {
    let file = |file| BufWriter::with_capacity(1 << 18, file);
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if target.metadata().is_ok_and(|there| !there.is_file()) {
        let opened = OpenOptions::new().write(true).open(&target).map(file);
        let written = opened.and_then(|mut file| write(&mut file).and_then(|()| file.flush()));
        return written.map_err(|error| refused(path, &error));
    }
    let mut name = target.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    let written = File::create(&part).map(file).and_then(|mut file| {
        write(&mut file)?;
        file.flush()?;
        std::fs::rename(&part, &target)
    });
    written.map_err(|error| {
        let _ = std::fs::remove_file(&part);
        refused(path, &error)
    })
}

/// What an output has to be.
const EXPECTED: &str = "a file to write to";
/// What is found where it cannot be made.
const MISSING: &str = "a folder that is not there";

fn refused(path: &Path, error: &io::Error) -> io::Error {
    let found = match error.kind() {
        // Whoever read it has seen enough.
        io::ErrorKind::BrokenPipe => return error.kind().into(),
        io::ErrorKind::AlreadyExists => {
            "one that is there already; --resume goes on with it, --overwrite begins anew".to_owned()
        }
        io::ErrorKind::NotFound => MISSING.to_owned(),
        io::ErrorKind::PermissionDenied => "one that may not be written".to_owned(),
        _ => error.to_string(),
    };
    io::Error::other(Error::new(path.display().to_string(), EXPECTED, found))
}
