//! Which files a path names: itself, or all below a folder that may hold articles, sorted.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use depeche::Error;

use crate::formats::{self, unreadable};
use crate::problems::note;

/// A file to read, and how large it is.
#[derive(Debug)]
pub struct Found {
    pub path: PathBuf,
    pub size: u64,
}

/// The files that `paths` name, folder by folder in order of name, without `output`; and what could not be searched.
pub fn files(paths: &[PathBuf], output: Option<&Path>) -> Vec<Result<Found, Error>> {
    let output = output.and_then(|path| path.canonicalize().ok());
    let is_output = |path: &Path| output.is_some() && path.canonicalize().ok() == output;
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            let before = found.len();
            let mut passed = Passed::default();
            search(path, &mut passed, &mut found);
            found.retain(|file: &Result<Found, Error>| file.as_ref().map_or(true, |file| !is_output(&file.path)));
            passed.tell(&path.display().to_string());
            if found.len() == before {
                let expected = "a folder with articles, such as .txt, .html or .csv files";
                found.push(Err(Error::new(path.display().to_string(), expected, "none in it")));
            }
        } else {
            found.push(Ok(file(path.clone())));
        }
    }
    found
}

fn file(path: PathBuf) -> Found {
    let size = fs::metadata(&path).map_or(0, |metadata| metadata.len());
    Found { path, size }
}

fn search(folder: &Path, passed: &mut Passed, found: &mut Vec<Result<Found, Error>>) {
    let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return found.push(Err(unreadable(&folder.display().to_string(), &error))),
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    let names: Vec<String> = entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    for (entry, name) in entries.iter().zip(&names) {
        let path = entry.path();
        // A link to a folder is not followed: it may lead back here.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let inner = if is_folder { format!("{name}/") } else { name.clone() };
        if is_folder && !passed.is_part(&inner, &all) {
            search(&path, passed, found);
        } else if !is_folder && !passed.over(name, &all) && !path.is_dir() {
            found.push(Ok(file(path)));
        }
    }
}

/// Files of a folder or archive that are of no kind that is read.
#[derive(Debug, Default)]
pub struct Passed {
    /// How many there are of each extension.
    kinds: BTreeMap<String, usize>,
}

impl Passed {
    /// Whether the file `name`, one of `all` in a folder or archive, is passed over. Hidden ones and the parts of a
    /// saved page are passed over without a word, those of kinds that are not read are counted.
    pub fn over(&mut self, name: &str, all: &[&str]) -> bool {
        let file = name.rsplit('/').next().unwrap_or(name);
        if file.starts_with('.') || name.starts_with("__MACOSX/") || self.is_part(name, all) {
            return true;
        }
        if formats::of(file).is_some() {
            return false;
        }
        let kind = match file.rsplit_once('.') {
            Some((_, extension)) => format!(".{}", extension.to_lowercase()),
            None => "no extension".to_owned(),
        };
        *self.kinds.entry(kind).or_default() += 1;
        true
    }

    /// Whether `name` is, or stands in, the folder that a browser saves with a page: `Radars_files` of `Radars.html`.
    pub fn is_part(&self, name: &str, all: &[&str]) -> bool {
        name.match_indices('/').any(|(end, _)| {
            let folder = &name[..end];
            let page = ["_files", "_fichiers", "_Dateien"].iter().find_map(|suffix| folder.strip_suffix(suffix));
            page.is_some_and(|page| {
                let is_page = |other: &&str| {
                    other.strip_prefix(page).is_some_and(|rest| matches!(rest, ".html" | ".htm" | ".xhtml"))
                };
                all.iter().any(is_page)
            })
        })
    }

    /// Says what was passed over.
    pub fn tell(&self, place: &str) {
        let count: usize = self.kinds.values().sum();
        if count > 0 {
            let kinds: Vec<String> = self.kinds.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
            let files = if count == 1 { "file of a kind" } else { "files of kinds" };
            note(format_args!("{place}: {count} {files} not read here ({})", kinds.join(", ")));
        }
    }
}
