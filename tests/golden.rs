//! Golden articles: composed texts with everything found in them, drawn as a compiler draws its messages.
//!
//! `tests/golden/NAME.txt` is the text; its people and events are invented. `tests/golden/NAME.golden` is what is found in it today,
//! right or wrong. After a change of words or rules: `UPDATE=1 cargo test --test golden`, then read the difference.

use std::fs;
use std::path::{Path, PathBuf};

use depeche::fr::French;
use depeche::{analyze, ingest};

#[path = "golden/render.rs"]
mod render;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The texts, by name.
fn texts() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).expect("tests/golden is there").map(|entry| entry.expect("an entry").path());
    let mut texts: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|it| it == "txt")).collect();
    texts.sort();
    texts
}

fn drawing(text: &Path, french: &French) -> String {
    let bytes = fs::read(text).expect("a readable text");
    let reading = ingest::read(&text.to_string_lossy(), &bytes);
    let article = reading.articles.first().unwrap_or_else(|| panic!("{}: no article", text.display()));
    render::render(article, &analyze(article, french))
}

/// The first line in which the two differ, with its number.
fn difference(expected: &str, found: &str) -> String {
    let mut pairs = expected.lines().map(Some).chain([None]).zip(found.lines().map(Some).chain([None])).enumerate();
    match pairs.find(|(_, (expected, found))| expected != found) {
        Some((index, (expected, found))) => {
            let shown = |line: Option<&str>| line.unwrap_or("the end").to_string();
            format!("line {}\n    expected {}\n    found    {}", index + 1, shown(expected), shown(found))
        }
        None => "the end".to_string(),
    }
}

#[test]
fn articles_are_read_as_before() {
    let french = French::new().expect("sound lexicons");
    let mut changed = Vec::new();
    for text in texts() {
        let golden = text.with_extension("golden");
        let found = drawing(&text, &french);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&golden, &found).expect("a golden file can be written");
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if expected != found {
            changed.push(format!("{}: {}", golden.display(), difference(&expected, &found)));
        }
    }
    assert!(changed.is_empty(), "{}\nUPDATE=1 cargo test --test golden, then read the difference", changed.join("\n"));
}
