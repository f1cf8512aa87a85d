//! The articles of a corpus through some work, on all cores, in their order.
//!
//! Articles wait in batches of a bounded size, so that memory does not grow with the corpus.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::PathBuf;

use depeche::ingest::Article;
use rayon::prelude::*;

use crate::problems::{Problems, note};
use crate::{files, paths};

/// So many bytes of text are read before the cores share them out.
const BATCH: usize = 4 << 20;

/// Calls `work` for each article that the paths hold, and `each` with its result in order of paths, files and lines.
pub fn read<T: Send>(
    paths: &[PathBuf],
    work: impl Fn(&Article) -> T + Sync,
    each: impl FnMut(Article, T) -> io::Result<()>,
) -> io::Result<Problems> {
    let mut problems = Problems::default();
    let mut ids = Ids::default();
    let mut batch = Batch { articles: Vec::new(), size: 0, work, each };
    for path in paths {
        paths::walk(path, &mut |file| {
            let file = match file {
                Ok(file) => file,
                Err(error) => {
                    problems.error(error);
                    return Ok(());
                }
            };
            let mut again = 0;
            files::read(&file, &mut |reading| {
                reading.errors.into_iter().for_each(|error| problems.error(error));
                again += reading.articles.iter().filter(|article| !ids.insert(&article.id)).count();
                reading.articles.into_iter().try_for_each(|article| batch.push(article))
            })?;
            if again > 0 {
                note(format_args!("{}: {again} of its ids stand for other articles too; all are kept", file.display()));
            }
            Ok(())
        })?;
    }
    batch.flush()?;
    Ok(problems)
}

/// Articles that wait to be shared out.
struct Batch<Work, Each> {
    articles: Vec<Article>,
    /// Bytes of their texts.
    size: usize,
    work: Work,
    each: Each,
}

impl<T: Send, Work: Fn(&Article) -> T + Sync, Each: FnMut(Article, T) -> io::Result<()>> Batch<Work, Each> {
    fn push(&mut self, article: Article) -> io::Result<()> {
        self.size += article.text.len();
        self.articles.push(article);
        if self.size < BATCH { Ok(()) } else { self.flush() }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.size = 0;
        let results: Vec<T> = self.articles.par_iter().map(&self.work).collect();
        self.articles.drain(..).zip(results).try_for_each(|(article, result)| (self.each)(article, result))
    }
}

/// The ids seen, as hashes: a large corpus has many.
#[derive(Default)]
struct Ids {
    hasher: RandomState,
    seen: HashSet<u64>,
}

impl Ids {
    /// Whether `id` is new.
    fn insert(&mut self, id: &str) -> bool {
        self.seen.insert(self.hasher.hash_one(id))
    }
}
