//! The articles of a corpus through some work, on all cores, in their order.
//!
//! ```text
//! files ─ reader's thread ─→ pieces ─ batch ─→ articles ─ all cores ─→ results ─ in order ─→ each
//! ```
//!
//! While one batch is worked on the next is read. A batch is bounded, so that memory does not grow with the corpus.

use std::collections::HashSet;
use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use depeche::ingest::{Article, Reading};
use depeche::{Analysis, Error};
use rayon::prelude::*;

use crate::formats::{self, Input, Piece};
use crate::paths::{self, Found};
use crate::problems::{Problems, note};
use crate::progress::Progress;
use crate::recorded::Recorder;
use crate::stop;

/// So many bytes for each core are read before the cores share them out.
const SHARE: usize = 512 << 10;
/// What a piece weighs beside its bytes.
const PIECE: usize = 64;
/// How long a batch is waited for before looking whether the user wants to stop.
const WAIT: Duration = Duration::from_millis(100);
/// What standard input is called in messages; an article read from there takes it as its id.
const STDIN: &str = "stdin";

/// Files and folders with articles.
#[derive(Clone, Copy)]
pub struct Corpus<'a> {
    pub paths: &'a [PathBuf],
    /// A file that is written to meanwhile and is no part of the corpus.
    pub output: Option<&'a Path>,
    /// Takes up what was analysed before; without it everything is analysed.
    pub recorder: Option<&'a Recorder<'a>>,
}

/// An article of the corpus.
#[derive(Debug)]
pub struct Given {
    pub article: Article,
    /// What an earlier run found in it.
    pub analysis: Option<Analysis>,
}

impl<'a> Corpus<'a> {
    /// All that the paths name.
    pub fn of(paths: &'a [PathBuf]) -> Self {
        Corpus { paths, output: None, recorder: None }
    }
}

/// What came of reading a corpus.
#[derive(Debug, Default)]
pub struct Read {
    pub problems: Problems,
    /// Articles read.
    pub articles: u64,
    /// Whether the user stopped it before its end.
    pub stopped: bool,
}

/// Calls `work` for each article with its place, from 0, and `each` with its result in order of paths, files and lines.
pub fn read<T: Send>(
    corpus: Corpus,
    work: impl Fn(u64, &mut Given) -> T + Sync,
    mut each: impl FnMut(Article, T) -> io::Result<()>,
) -> io::Result<Read> {
    let files = Arc::new(paths::files(corpus.paths, corpus.output));
    let progress = Progress::over(files.iter().flatten().map(|file| file.size).sum(), corpus.output.is_some());
    let (sender, batches) = sync_channel(1);
    let reader = Reader { sender, batch: Vec::new(), size: 0, progress: progress.clone() };
    let mut names = Names::new(Arc::clone(&files));
    thread::spawn(move || reader.read(&files));
    let mut read = Read::default();
    loop {
        let batch: Vec<(usize, Piece)> = match batches.recv_timeout(WAIT) {
            Ok(batch) => batch,
            Err(RecvTimeoutError::Timeout) if !stop::asked() => continue,
            Err(RecvTimeoutError::Timeout) => {
                read.stopped = true;
                break;
            }
            Err(RecvTimeoutError::Disconnected) => break,
        };
        let opened: Vec<(usize, Opened)> =
            batch.into_par_iter().map(|(file, piece)| (file, open(piece, corpus.recorder))).collect();
        let mut articles = Vec::new();
        for (file, (given, errors)) in opened {
            errors.into_iter().for_each(|error| read.problems.error(error));
            given.iter().for_each(|given| names.take(file, &given.article.id));
            articles.extend((read.articles..).zip(given));
            read.articles = articles.last().map_or(read.articles, |(place, _)| place + 1);
        }
        let results: Vec<T> = articles.par_iter_mut().map(|(place, given)| work(*place, given)).collect();
        for ((_, given), result) in articles.into_iter().zip(results) {
            each(given.article, result)?;
        }
        progress.articles(read.articles);
        if stop::asked() {
            read.stopped = true;
            break;
        }
    }
    names.tell();
    progress.end();
    Ok(read)
}

/// The articles of a piece, and what could not be read.
type Opened = (Vec<Given>, Vec<Error>);

fn open(piece: Piece, recorder: Option<&Recorder>) -> Opened {
    if let (Some(recorder), Piece::Line { bytes, .. }) = (recorder, &piece)
        && let Some((article, analysis)) = recorder.read(bytes)
    {
        return (vec![Given { article, analysis: Some(analysis) }], Vec::new());
    }
    let Reading { articles, errors } = piece.open();
    (articles.into_iter().map(|article| Given { article, analysis: None }).collect(), errors)
}

/// Reads files into batches, until nobody wants them any more.
struct Reader {
    sender: SyncSender<Vec<(usize, Piece)>>,
    batch: Vec<(usize, Piece)>,
    /// Bytes of the batch.
    size: usize,
    progress: Progress,
}

impl Reader {
    fn read(mut self, files: &[Result<Found, Error>]) {
        for (number, file) in files.iter().enumerate() {
            let read = match file {
                Ok(file) => self.file(number, file),
                Err(error) => self.push(number, Piece::failed(error.clone())),
            };
            if read.is_err() {
                return;
            }
        }
        let _ = self.sender.send(self.batch);
    }

    /// Fails only when nobody takes what is read.
    fn file(&mut self, number: usize, file: &Found) -> io::Result<()> {
        let name = file.path.display().to_string();
        let input = if file.path == Path::new("-") {
            Input::new(STDIN.to_owned(), Box::new(io::stdin().lock()), None)
        } else {
            let opened = match File::open(&file.path) {
                Ok(opened) => opened,
                Err(error) => return self.push(number, Piece::failed(formats::unreadable(&name, &error))),
            };
            let bytes = BufReader::with_capacity(1 << 18, Told { bytes: opened, progress: self.progress.clone() });
            Input::new(name, Box::new(bytes), Some(&file.path))
        };
        let before = self.progress.position();
        let read = formats::read(input, &mut |piece| self.push(number, piece));
        self.progress.reach(before + file.size);
        read
    }

    fn push(&mut self, file: usize, piece: Piece) -> io::Result<()> {
        self.size += PIECE + piece.size();
        self.batch.push((file, piece));
        if self.size < SHARE * rayon::current_num_threads() {
            return Ok(());
        }
        self.size = 0;
        self.sender.send(std::mem::take(&mut self.batch)).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

/// Tells the progress what is read.
struct Told {
    bytes: File,
    progress: Progress,
}

impl io::Read for Told {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.progress.advance(count as u64);
        Ok(count)
    }
}

/// The ids seen, as hashes: a large corpus has many.
struct Names {
    files: Arc<Vec<Result<Found, Error>>>,
    hasher: RandomState,
    seen: HashSet<u64>,
    /// The number of the file that is read.
    file: usize,
    /// How many of its ids were seen before.
    again: usize,
}

impl Names {
    fn new(files: Arc<Vec<Result<Found, Error>>>) -> Self {
        Names { files, hasher: RandomState::new(), seen: HashSet::new(), file: 0, again: 0 }
    }

    fn take(&mut self, file: usize, id: &str) {
        if file != self.file {
            self.tell();
            self.file = file;
        }
        self.again += usize::from(!self.seen.insert(self.hasher.hash_one(id)));
    }

    /// Says how many ids of the file stand for other articles too.
    fn tell(&mut self) {
        if let (again @ 1.., Some(Ok(file))) = (self.again, self.files.get(self.file)) {
            let name = file.path.display();
            note(format_args!("{name}: {again} of its ids stand for other articles too; all are kept"));
        }
        self.again = 0;
    }
}
