//! `cargo xtask corpora`: what the command line and the core need for corpora of growing size.
//!
//! ```text
//! press.jsonl, demo ─ compose ─→ 1,000, 10,000, 50,000 articles ─┬─ depeche, under GNU time ─→ memory, seconds
//!                                                                └─ benches/corpus.rs ───────→ one article more, two halves merged
//! ```

mod compose;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use compose::Composer;

use crate::process::{command, output, run};
use crate::{Result, files, paper};

/// The command under which the tables stand in `QUALITY.md`.
const COMMAND: &str = "cargo xtask corpora --write";

/// So many articles each corpus has, unless others are asked for.
const SIZES: [usize; 3] = [1_000, 10_000, 50_000];

/// With so many threads the command line is run.
const THREADS: [usize; 2] = [1, 2];

/// What one run needed.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Need {
    /// Most memory held at once, in KB.
    memory: u64,
    /// Seconds until its end.
    seconds: f64,
    /// Seconds on processors.
    processor: f64,
}

/// Composes the corpora, measures and prints the tables; `--write` renews `QUALITY.md`, numbers say how many articles.
pub fn corpora(arguments: &[&str]) -> Result {
    let renew = arguments.contains(&"--write");
    let size = |argument: &&&str| {
        argument
            .parse()
            .map_err(|_| format!("expected --write or numbers of articles after corpora, found `{argument}`"))
    };
    let mut sizes: Vec<usize> =
        arguments.iter().filter(|word| **word != "--write").map(|word| size(&word)).collect::<Result<_>>()?;
    if sizes.is_empty() {
        sizes.extend(SIZES);
    }
    let time = crate::process::find("time").ok_or("expected GNU time on PATH, which tells the memory; found none")?;
    run(&mut command("cargo", &["build", "--quiet", "--release", "--package", "depeche-cli"]))?;
    let folder = files::root().join("target/corpora");
    files::folder(&folder)?;
    let corpora: Vec<PathBuf> = sizes.iter().map(|&size| composed(&folder, size)).collect::<Result<_>>()?;
    let mut rows = Vec::new();
    for (name, input, arguments, made) in RUNS {
        for threads in THREADS {
            let need = |corpus: &PathBuf| {
                let input = corpus.with_extension(input);
                let made = corpus.with_extension(made);
                measured(&time, threads, arguments, &input, &made)
            };
            let needs: Vec<Need> = corpora.iter().map(need).collect::<Result<_>>()?;
            println!("{}", row(name, threads, &needs).trim_end());
            rows.push(row(name, threads, &needs));
        }
    }
    let megabytes: Vec<u64> = corpora.iter().map(|corpus| megabytes(corpus)).collect();
    let commands = header(&sizes, &megabytes) + &rows.concat();
    let mut bench = command("cargo", &["bench", "--quiet", "--package", "depeche", "--bench", "corpus"]);
    let steps = output(bench.args(["--"]).args(&corpora)).ok_or("`cargo bench --bench corpus` failed")?;
    let tables = format!("{commands}\n{steps}\n");
    println!("\n{tables}");
    if renew { paper::renew(COMMAND, &tables) } else { Ok(()) }
}

/// What is measured: its name, what it reads, its arguments, and the extension of what it writes.
const RUNS: [(&str, &str, &[&str], &str); 4] = [
    ("`analyze`", "jsonl", &["analyze"], "analysed.jsonl"),
    ("`summarize`", "jsonl", &["summarize"], "json"),
    ("`summarize` of what `analyze` wrote", "analysed.jsonl", &["summarize"], "json"),
    ("`pack`", "jsonl", &["pack"], "depeche"),
];

/// The file of a corpus of so many articles, written anew.
fn composed(folder: &Path, size: usize) -> Result<PathBuf> {
    let composer = Composer::new(&files::root().join("../shared/corpus/press.jsonl"))?;
    let path = folder.join(format!("{size}.jsonl"));
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut file = BufWriter::new(File::create(&path).map_err(failed)?);
    for number in 0..size {
        writeln!(file, "{}", composer.article(number)).map_err(failed)?;
    }
    file.flush().map_err(failed)?;
    Ok(path)
}

fn megabytes(path: &Path) -> u64 {
    path.metadata().map_or(0, |metadata| metadata.len().div_ceil(1_000_000))
}

/// Runs the command line under GNU time.
fn measured(time: &Path, threads: usize, arguments: &[&str], input: &Path, made: &Path) -> Result<Need> {
    let program = files::root().join("target/release").join(format!("depeche{}", std::env::consts::EXE_SUFFIX));
    let mut timed = Command::new(time);
    timed.args(["-f", "need %M %e %U %S"]).arg(program).args(arguments).arg(input);
    timed.arg("--overwrite").arg("--output").arg(made).env("RAYON_NUM_THREADS", threads.to_string());
    let ran = timed.output().map_err(|error| format!("{}: {error}", time.display()))?;
    let told = String::from_utf8_lossy(&ran.stderr).into_owned();
    need(&told)
        .filter(|_| ran.status.success())
        .ok_or_else(|| format!("depeche {} failed: {told}", arguments.join(" ")))
}

/// What GNU time tells: `need 22016 3.90 7.10 0.20`.
fn need(told: &str) -> Option<Need> {
    let line = told.lines().find_map(|line| line.strip_prefix("need "))?;
    let mut words = line.split(' ');
    let memory = words.next()?.parse().ok()?;
    let mut seconds = || words.next()?.parse::<f64>().ok();
    let whole = seconds()?;
    Some(Need { memory, seconds: whole, processor: seconds()? + seconds()? })
}

fn header(sizes: &[usize], megabytes: &[u64]) -> String {
    let columns = sizes.iter().zip(megabytes).map(|(size, mb)| format!(" {} articles, {mb} MB |", grouped(*size)));
    format!("| command | threads |{}\n|---|---|{}\n", columns.collect::<String>(), "---|".repeat(sizes.len()))
}

fn row(name: &str, threads: usize, needs: &[Need]) -> String {
    let cell = |need: &Need| {
        let Need { memory, seconds, processor } = need;
        format!(" {} MB, {seconds:.1} s ({processor:.1} s) |", memory.div_ceil(1024))
    };
    format!("| {name} | {threads} |{}\n", needs.iter().map(cell).collect::<String>())
}

/// `10,000`.
fn grouped(number: usize) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", number / 1000, number % 1000) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_gnu_time_tells_becomes_a_row() {
        let told = "note: a: holds no text to read\nneed 22016 3.90 7.10 0.20\n";
        let need = need(told).expect("a line of needs");
        assert_eq!(need.memory, 22016);
        assert_eq!(row("`pack`", 2, &[need]), "| `pack` | 2 | 22 MB, 3.9 s (7.3 s) |\n");
        assert_eq!(super::need("Command exited with non-zero status 3"), None);
        assert_eq!(grouped(50_000), "50,000");
    }
}
