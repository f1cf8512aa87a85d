//! Which files a path names: itself, or all below a folder that hold articles, sorted.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use depeche::Error;

/// Extensions of the files that a folder is searched for.
const EXTENSIONS: [&str; 3] = ["txt", "json", "jsonl"];

/// The files that `path` names, in order of their names; `each` gets what could not be searched too.
pub fn walk(path: &Path, each: &mut dyn FnMut(Result<PathBuf, Error>) -> io::Result<()>) -> io::Result<()> {
    if !path.is_dir() {
        return each(Ok(path.to_owned()));
    }
    let mut found = false;
    search(path, &mut |file| {
        found = true;
        each(file)
    })?;
    if found {
        return Ok(());
    }
    each(Err(Error::new(path.display().to_string(), "a folder with .txt, .json or .jsonl files", "none in it")))
}

fn search(folder: &Path, each: &mut dyn FnMut(Result<PathBuf, Error>) -> io::Result<()>) -> io::Result<()> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return each(Err(unreadable(folder, &error))),
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        // A link to a folder is not followed: it may lead back here.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            search(&path, each)?;
        } else if holds_articles(&path) && !path.is_dir() {
            each(Ok(path))?;
        }
    }
    Ok(())
}

fn holds_articles(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

/// A file or folder that the system does not let us read.
pub fn unreadable(path: &Path, error: &io::Error) -> Error {
    let found = match error.kind() {
        io::ErrorKind::NotFound => "nothing of that name".to_owned(),
        io::ErrorKind::PermissionDenied => "one that may not be read".to_owned(),
        _ => error.to_string(),
    };
    Error::new(path.display().to_string(), "a readable file or folder", found)
}
