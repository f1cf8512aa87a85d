//! The demo corpus is what `demo/README.md` says it is, and what the program reads in it is what the
//! reports say: these are real people and events. `demo/corpus.jsonl` is made from `demo/articles/*.txt`; after an
//! edit: `UPDATE=1 cargo test --test demo`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use depeche::fr::French;
use depeche::summary::Summary;
use depeche::view::article::{Kind, Status};
use depeche::view::summary::Field;
use depeche::{analyze, ingest, view};
use serde::Serialize;

/// One line of `demo/corpus.jsonl`, in the order of its fields.
#[derive(Serialize)]
struct Dispatch {
    id: String,
    title: String,
    date: Option<String>,
    source: String,
    url: Option<String>,
    text: String,
}

fn demo() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("demo")
}

/// The dispatches by file name: header lines `name: value`, an empty line, the text.
fn dispatches() -> Vec<Dispatch> {
    let entries = fs::read_dir(demo().join("articles")).expect("demo/articles is there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| dispatch(path)).collect()
}

fn dispatch(path: &Path) -> Dispatch {
    let name = path.display();
    let file = fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let (header, text) = file.split_once("\n\n").unwrap_or_else(|| panic!("{name}: no empty line after the header"));
    let field = |wanted: &str| {
        let mut fields = header.lines().filter_map(|line| line.split_once(": "));
        fields.find(|(field, _)| *field == wanted).map(|(_, value)| value.to_string())
    };
    Dispatch {
        id: path.file_stem().expect("a file name").to_string_lossy().into_owned(),
        title: field("title").unwrap_or_else(|| panic!("{name}: no title")),
        date: field("date"),
        source: field("source").unwrap_or_else(|| panic!("{name}: no source")),
        url: field("url"),
        text: text.trim_end().to_string(),
    }
}

/// What stands between quotation marks, of the three pairs the dispatches use.
fn quoted(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (open, close) in [('«', '»'), ('“', '”'), ('"', '"')] {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once(open) {
            let (words, after) = after.split_once(close).unwrap_or_else(|| panic!("{open} without {close}: {after}"));
            found.push(words.trim());
            rest = after;
        }
    }
    found
}

#[test]
fn corpus_is_made_from_the_articles() {
    let lines =
        dispatches().into_iter().map(|dispatch| serde_json::to_string(&dispatch).expect("plain strings") + "\n");
    let expected: String = lines.collect();
    let path = demo().join("corpus.jsonl");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &expected).expect("demo/corpus.jsonl can be written");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "demo/corpus.jsonl is out of date: UPDATE=1 cargo test --test demo");
}

#[test]
fn there_are_ten_to_fourteen_short_dispatches() {
    let dispatches = dispatches();
    assert!((10..=14).contains(&dispatches.len()), "{} dispatches", dispatches.len());
    for Dispatch { id, text, .. } in &dispatches {
        let words = text.split_whitespace().count();
        assert!((150..=350).contains(&words), "{id}: {words} words");
    }
    let titles: BTreeSet<&str> = dispatches.iter().map(|dispatch| dispatch.title.as_str()).collect();
    assert_eq!(titles.len(), dispatches.len(), "two dispatches have the same title");
}

#[test]
fn dates_are_days_of_the_calendar() {
    for Dispatch { id, date, .. } in dispatches() {
        let Some(date) = date else { continue };
        let parts: Vec<u32> = date.split('-').map(|part| part.parse().unwrap_or(0)).collect();
        let valid = matches!(parts[..], [2021..=2023, 1..=12, 1..=31]) && date.len() == 10;
        assert!(valid, "{id}: expected a date such as 2022-04-18, found {date}");
    }
}

#[test]
fn quoted_fragments_are_at_most_twelve_words() {
    for Dispatch { id, title, text, .. } in dispatches() {
        assert!(quoted(&title).is_empty(), "{id}: a quotation in the title");
        for words in quoted(&text) {
            let count = words.split_whitespace().count();
            assert!((1..=12).contains(&count), "{id}: {count} words quoted: {words}");
        }
    }
}

/// What the demo corpus tells all together.
fn summary() -> view::summary::Summary {
    let french = French::new().expect("sound lexicons");
    let bytes = fs::read(demo().join("corpus.jsonl")).expect("demo/corpus.jsonl is there");
    let mut summary = Summary::new();
    for article in ingest::read("corpus.jsonl", &bytes).articles {
        summary.add(&article, &analyze(&article, &french));
    }
    summary.view()
}

/// The persons quoted, each with a word of every fragment that the reports give as theirs.
const QUOTED: &[(&str, &[&str])] = &[
    ("Abdoulaye Diop", &["compter", "réaliste", "sous-traiter", "moyens", "stratégique"]),
    ("Oumar Diarra", &["fructueux", "lot d'équipements"]),
    ("Sadio Camara", &["tridimensionnels", "personne", "indépendante"]),
    ("Sergueï Lavrov", &["azimuts", "aéronautique", "nos amis", "toujours actifs", "néocoloniaux", "satisfaits"]),
];

#[test]
fn nobody_is_given_words_of_others() {
    let summary = summary();
    for quote in &summary.quotes {
        let Some(actor) = quote.actor.map(|actor| &summary.actors[actor as usize]) else { continue };
        if actor.kind == Kind::Person {
            let own = QUOTED.iter().find(|(name, _)| *name == actor.name).map_or(&[][..], |(_, own)| own);
            assert!(own.iter().any(|word| quote.text.contains(word)), "«{}» is not of {}", quote.text, actor.name);
        }
    }
}

#[test]
fn the_ledger_counts_each_helicopter_once() {
    let summary = summary();
    let delivered = |status, category: &str| status == Status::Delivered && category == "helicopter";
    let total = summary.totals.iter().find(|total| delivered(total.status, &total.category)).expect("a total");
    // Four on 1 October and four on 26 November 2021, two at the end of March and two in April 2022.
    assert_eq!((total.min, total.max, total.uncounted), (12, Some(12), 0));
    let disputed: Vec<_> = summary.occasions.iter().filter(|occasion| !occasion.conflicts.is_empty()).collect();
    let [march] = disputed[..] else { panic!("{} occasions are disputed", disputed.len()) };
    assert!(march.conflicts.iter().any(|conflict| conflict.field == Field::Date), "30 or 31 March");
    assert!(march.reports.len() >= 5, "{} reports of the lot of March", march.reports.len());
}
