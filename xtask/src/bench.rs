//! `cargo xtask bench`: how fast the core reads, native step by step and in wasm under Node.
//!
//! ```text
//! benches/core.rs ──cargo bench──▶ native: start, each step, all the page asks for ─┐
//! benches/core.mjs ──node────────▶ wasm:   start, all the page asks for ────────────┴─▶ one table
//! ```

use crate::process::{command, output};
use crate::{Result, files, paper};
use std::path::PathBuf;

/// The command under which the table stands in `QUALITY.md`.
const COMMAND: &str = "cargo xtask bench --write";

/// How often the wasm is started; the median counts.
const RUNS: usize = 5;

/// What both measure.
const START: &str = "start";
const ALL: &str = "all the page asks for";

/// A figure with its unit, under the name of what was measured.
#[derive(Clone, Debug, PartialEq)]
struct Figure {
    what: String,
    value: f64,
    unit: String,
}

/// Measures native and wasm, the latter as last built, and prints the table.
pub fn bench(renew: bool) -> Result {
    let corpus = corpus();
    let file = corpus.display().to_string();
    let mut native = command("cargo", &["bench", "--quiet", "--package", "depeche", "--bench", "core"]);
    let native = output(native.env("DEPECHE_BENCH", &corpus)).ok_or("`cargo bench` failed")?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let run = output(&mut command("node", &["benches/core.mjs", &file]));
        runs.push(figures(&run.ok_or("`node benches/core.mjs` failed")?));
    }
    let table = table(&figures(&native), &runs).ok_or("expected the figures of both cores, found others")?;
    println!("{}\n\n{table}", files::name(&corpus));
    if renew { paper::renew(COMMAND, &format!("Over `{}`.\n\n{table}", files::name(&corpus))) } else { Ok(()) }
}

/// The press articles beside the repository, or the demo.
fn corpus() -> PathBuf {
    let press = files::root().join("../shared/corpus/press.jsonl");
    if press.exists() { press } else { files::root().join("demo/corpus.jsonl") }
}

/// The lines that name, measure and unit make up: `start                       16.4 ms`.
fn figures(printed: &str) -> Vec<Figure> {
    let figure = |line: &str| {
        let (what, rest) = line.split_at_checked(22)?;
        let mut words = rest.split_whitespace();
        let value = words.next()?.parse().ok()?;
        Some(Figure { what: what.trim().to_owned(), value, unit: words.next()?.to_owned() })
    };
    printed.lines().filter_map(figure).collect()
}

/// One row a step; the wasm's figures are the medians of its runs.
fn table(native: &[Figure], runs: &[Vec<Figure>]) -> Option<String> {
    let median = |what: &str| {
        let of = |run: &Vec<Figure>| run.iter().find(|figure| figure.what == what).map(|figure| figure.value);
        let mut values: Vec<f64> = runs.iter().filter_map(of).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied()
    };
    let mut table = String::from("| step | native | wasm under Node | times |\n|---|---|---|---|\n");
    for Figure { what, value, unit } in native {
        match median(what) {
            Some(wasm) => {
                let times = if what == START { wasm / value } else { value / wasm };
                table += &format!("| {what} | {value:.1} {unit} | {wasm:.1} {unit} | {times:.1} |\n");
            }
            None => table += &format!("| {what} | {value:.1} {unit} | | |\n"),
        }
    }
    (median(START).is_some() && median(ALL).is_some()).then_some(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_cores_stand_beside_each_other() {
        let native = figures(
            "211 articles, 1.03 MB of text\nstart                       16.4 ms\nactors                      86.4 MB/s      56.7 µs an article\n\
             all the page asks for       20.0 MB/s",
        );
        let run = |start: f64| figures(&format!("{START:<22} {start:>9.1} ms\n{ALL:<22} {:>9.1} MB/s\n", 10.0));
        let table = table(&native, &[run(50.0), run(90.0), run(32.8)]).unwrap();
        assert_eq!(
            table,
            "| step | native | wasm under Node | times |\n|---|---|---|---|\n| start | 16.4 ms | 50.0 ms | 3.0 |\n\
             | actors | 86.4 MB/s | | |\n| all the page asks for | 20.0 MB/s | 10.0 MB/s | 2.0 |\n"
        );
        assert_eq!(super::table(&native, &[]), None);
    }
}
