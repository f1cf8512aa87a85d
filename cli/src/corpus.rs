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
    mut each: impl FnMut(Article, T) -> io::Result<()>,
) -> io::Result<Problems> {
    let mut problems = Problems::default();
    let mut ids = Ids::default();
    let mut batch = Vec::new();
    let mut size = 0;
    let mut flush = |batch: &mut Vec<Article>| {
        let results: Vec<T> = batch.par_iter().map(&work).collect();
        batch.drain(..).zip(results).try_for_each(|(article, result)| each(article, result))
    };
    for path in paths {
        paths::walk(path, &mut |file| {
            let file = match file {
                Ok(file) => file,
                Err(error) => {
                    problems.error(error);
                    return Ok(());
                }
            };
            files::read(&file, &mut |reading| {
                for error in reading.errors {
                    problems.error(error);
                }
                for article in reading.articles {
                    if !ids.insert(&article.id) {
                        note(format_args!(
                            "{}: another article has the id {:?} too; both are kept",
                            file.display(),
                            article.id
                        ));
                    }
                    size += article.text.len();
                    batch.push(article);
                }
                if size >= BATCH {
                    size = 0;
                    flush(&mut batch)?;
                }
                Ok(())
            })
        })?;
    }
    flush(&mut batch)?;
    Ok(problems)
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
