//! What a corpus costs as it grows: one article more, two halves merged, and what all tell together.
//!
//! `cargo bench --bench corpus -- FILE…` prints a table with a row for each corpus; without a file it reads the demo.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use depeche::fr::French;
use depeche::ingest::{self, Article};
use depeche::summary::Summary;
use depeche::{Analysis, analyze};

/// So many articles of a corpus' end are added one by one, and their mean is told.
const LAST: usize = 100;

fn main() {
    let french = French::new().expect("the lexicons are well written");
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/corpus.jsonl");
    let mut files: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if files.is_empty() {
        files.push(demo.display().to_string());
    }
    println!("| articles | one article more | two halves merged | what all tell together |\n|---|---|---|---|");
    for file in files {
        let bytes = fs::read(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let articles = ingest::read(&file, &bytes).articles;
        let analyses: Vec<Analysis> = articles.iter().map(|article| analyze(article, &french)).collect();
        row(&articles, &analyses);
    }
}

fn row(articles: &[Article], analyses: &[Analysis]) {
    let summary = |from: usize, until: usize| {
        let mut summary = Summary::new();
        (from..until).for_each(|at| summary.add(&articles[at], &analyses[at]));
        summary
    };
    let before = articles.len() - LAST.min(articles.len());
    let mut whole = summary(0, before);
    let clock = Instant::now();
    (before..articles.len()).for_each(|at| whole.add(&articles[at], &analyses[at]));
    let added = clock.elapsed().as_secs_f64() / (articles.len() - before).max(1) as f64;

    let half = articles.len() / 2;
    let (mut first, second) = (summary(0, half), summary(half, articles.len()));
    let clock = Instant::now();
    first.merge(second);
    let merged = clock.elapsed().as_secs_f64();
    assert!(first == whole, "halves merged are the whole");

    let clock = Instant::now();
    let view = black_box(whole.view());
    let viewed = clock.elapsed().as_secs_f64();
    println!(
        "| {} | {:.1} µs | {:.2} ms | {:.2} s: {} occasions, {} actors, {} quotes |",
        articles.len(),
        added * 1e6,
        merged * 1e3,
        viewed,
        view.occasions.len(),
        view.actors.len(),
        view.quotes.len()
    );
}
