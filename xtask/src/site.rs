//! `target/site`: the page as a static host publishes it, laid out as `index.html` sees it from the repository's root.

use crate::{Result, files};
use std::path::{Path, PathBuf};

/// Lays out `index.html`, the demo corpus and the files of `pkg/` that the page loads.
pub fn assemble(loaded: &[PathBuf]) -> Result {
    let site = files::site();
    files::empty_folder(&site)?;
    copy(&["index.html"], files::root(), &site)?;
    copy(&["corpus.jsonl"], &files::root().join("demo"), &site.join("demo"))?;
    let names: Vec<String> = loaded.iter().map(|path| files::name(path)).collect();
    copy(&names, &files::package(), &site.join("pkg"))
}

fn copy(names: &[impl AsRef<Path>], from: &Path, to: &Path) -> Result {
    files::folder(to)?;
    names.iter().try_for_each(|name| files::copy(&from.join(name), &to.join(name)))
}
