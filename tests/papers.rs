//! The papers say what is so: links lead somewhere, commands exist, each lexicon is described as it is.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every paper: name and text.
fn papers() -> Vec<(String, String)> {
    let names = [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "CORRECTIONS.md",
        "QUALITY.md",
        "demo/README.md",
        "tests/articles/README.md",
        "www/package/README.md",
        "www/package/CSP.md",
        "lexicon/README.md",
    ];
    let read = |name: &str| fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    names.iter().map(|name| (name.to_string(), read(name))).collect()
}

/// What stands between `open` and `close`, all of it.
fn between<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(open).skip(1).filter_map(move |rest| rest.split_once(close)).map(|(inside, _)| inside)
}

#[test]
fn links_lead_somewhere() {
    for (name, text) in papers() {
        let folder = root().join(&name).parent().expect("a folder").to_path_buf();
        for target in between(&text, "](", ")").filter(|target| !target.starts_with("http")) {
            let path = target.split('#').next().unwrap_or_default();
            assert!(path.is_empty() || folder.join(path).exists(), "{name}: nothing stands at {target}");
        }
    }
}

#[test]
fn commands_of_the_papers_exist() {
    let usage = fs::read_to_string(root().join("xtask/src/main.rs")).expect("the usage of xtask");
    for (name, text) in papers() {
        for rest in text.split("cargo xtask ").skip(1) {
            let command: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            assert!(
                command.is_empty() || usage.contains(&format!("\n  {command} ")),
                "{name}: no cargo xtask {command}"
            );
        }
    }
}
/// The tables below `lexicon/`, as `fr/goods.tsv`.
fn tables() -> Vec<(String, PathBuf)> {
    let mut tables = Vec::new();
    for folder in ["en", "fr", "web"] {
        for entry in fs::read_dir(root().join("lexicon").join(folder)).expect("a folder of tables") {
            let path = entry.expect("an entry").path();
            tables.push((format!("{folder}/{}", path.file_name().expect("a name").to_string_lossy()), path));
        }
    }
    tables
}

#[test]
fn each_lexicon_is_described_with_its_columns() {
    let (_, paper) = papers().pop().expect("lexicon/README.md");
    for (name, path) in tables() {
        let row = paper.lines().find(|line| line.starts_with(&format!("| `{name}`")));
        let row = row.unwrap_or_else(|| panic!("lexicon/README.md: expected a row for {name}, found none"));
        let table = fs::read_to_string(&path).expect("a table");
        let header = table.lines().next().unwrap_or_default();
        for column in header.split('\t') {
            assert!(row.contains(&format!("`{column}`")), "lexicon/README.md: {name} has a column `{column}`");
        }
    }
    for name in between(&paper, "\n| `", "`") {
        assert!(root().join("lexicon").join(name).exists(), "lexicon/README.md: there is no {name}");
    }
}
