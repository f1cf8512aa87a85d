//! Every lexicon is well written: a header, sorted rows, each once, as many cells as columns, and French loads them all.
//! A fault names its row as an editor opens it.

use std::fs;
use std::path::{Path, PathBuf};

use depeche::fr::French;

/// The tables below `lexicon/`, sorted.
fn tables() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicon");
    let mut tables = Vec::new();
    for folder in fs::read_dir(root).expect("lexicon").flatten().filter(|entry| entry.path().is_dir()) {
        let files = fs::read_dir(folder.path()).expect("a folder of tables").flatten().map(|entry| entry.path());
        tables.extend(files.filter(|file| file.extension().is_some_and(|extension| extension == "tsv")));
    }
    tables.sort();
    tables
}

/// What is wrong with a table, a line each.
fn faults(name: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if text.contains('\r') || !text.ends_with('\n') {
        faults.push(format!("{name}: expected lines that end in LF, the last one too"));
    }
    let mut lines = text.lines().enumerate();
    let columns = lines.next().map_or(0, |(_, header)| header.split('\t').count());
    let mut before = "";
    for (index, row) in lines {
        let place = format!("{name}:{}", index + 1);
        if row.split('\t').count() != columns {
            faults.push(format!("{place}: expected {columns} cells, found {}", row.split('\t').count()));
        }
        if row <= before {
            let what = if row == before { "the same row again" } else { "one that belongs before the row above" };
            faults.push(format!("{place}: expected rows sorted by bytes, found {what}: {row:?}"));
        }
        if row.split(['\t', '|']).any(|value| value != value.trim()) {
            faults.push(format!("{place}: expected values without spaces around them: {row:?}"));
        }
        before = row;
    }
    faults
}

#[test]
fn tables_are_well_written() {
    let tables = tables();
    assert!(!tables.is_empty());
    let mut all = Vec::new();
    for path in tables {
        let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(&path).display().to_string();
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        all.extend(faults(&name, &text));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn the_shipping_parser_reads_them() {
    if let Err(error) = French::new() {
        panic!("{error}");
    }
}

#[test]
fn faults_name_their_row() {
    let text = "word\tkind\nb\tx\na\tx\na\tx\nc\n d\tx\n";
    let places: Vec<String> = faults("t.tsv", text).iter().map(|fault| fault[..7].to_owned()).collect();
    assert_eq!(places, ["t.tsv:3", "t.tsv:4", "t.tsv:5", "t.tsv:6", "t.tsv:6"]);
}
