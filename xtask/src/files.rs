//! Paths of the repository, and reading and copying with errors that name the file.

use crate::Result;
use std::fs;
use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the repository")
}

/// Where `cargo install` puts the project's own tools.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// The npm package: what wasm-pack and the bundler write.
pub fn package() -> PathBuf {
    root().join("pkg")
}

/// What a static host publishes.
pub fn site() -> PathBuf {
    root().join("target/site")
}

pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(named(path))
}

pub fn write(path: &Path, text: impl AsRef<[u8]>) -> Result {
    fs::write(path, text).map_err(named(path))
}

pub fn copy(from: &Path, to: &Path) -> Result {
    fs::copy(from, to).map(|_| ()).map_err(named(from))
}

/// An empty folder at `path`, whatever stood there before.
pub fn empty_folder(path: &Path) -> Result {
    if path.exists() {
        fs::remove_dir_all(path).map_err(named(path))?;
    }
    folder(path)
}

/// A folder at `path`, with those above it.
pub fn folder(path: &Path) -> Result {
    fs::create_dir_all(path).map_err(named(path))
}

/// The files directly in a folder, sorted by name.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    entries(folder, Path::is_file)
}

/// The folders directly in a folder, sorted by name.
pub fn folders_in(folder: &Path) -> Result<Vec<PathBuf>> {
    entries(folder, Path::is_dir)
}

fn entries(folder: &Path, wanted: fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(named(folder))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| wanted(path)).collect();
    paths.sort();
    Ok(paths)
}

/// A path's last part, for people.
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn named(path: &Path) -> impl Fn(std::io::Error) -> String {
    move |error| format!("{}: {error}", path.display())
}
