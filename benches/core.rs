//! How fast the core reads: medians over a real corpus where it is there, else over the demo repeated.
//!
//! `cargo bench` prints megabytes of text a second and microseconds an article, step by step.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use depeche::fr::French;
use depeche::ingest::{self, Article};
use depeche::language::Language;
use depeche::summary::Summary;
use depeche::text::Document;
use depeche::view::article::Analysis as View;
use depeche::{Analysis, analyze};

/// Rounds of which the median counts.
const ROUNDS: usize = 15;

/// A time that the processor's clock, which moves by some milliseconds, tells well.
const LONG: Duration = Duration::from_millis(50);

/// The demo is repeated up to so many bytes.
const ENOUGH: usize = 1_000_000;

fn main() {
    let articles = corpus();
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    println!("{} articles, {:.2} MB of text", articles.len(), bytes as f64 / 1e6);
    let start = median(|| French::new().expect("the lexicons are well written"));
    println!("{:<22} {:>9.1} ms", "start", start.as_secs_f64() * 1e3);

    let french = French::new().expect("the lexicons are well written");
    let documents: Vec<Document> = articles.iter().map(|article| Document::new(article, french.vocabulary())).collect();
    let analyses: Vec<Analysis> = articles.iter().map(|article| analyze(article, &french)).collect();
    let both = || documents.iter().zip(&analyses);
    let print = |step, time: Duration| {
        let (speed, each) = (bytes as f64 / 1e6 / time.as_secs_f64(), time.as_secs_f64() * 1e6 / articles.len() as f64);
        println!("{step:<22} {speed:>9.1} MB/s {each:>9.1} µs an article");
    };
    let each = |step, work: &dyn Fn(&Article)| print(step, median(|| articles.iter().for_each(work)));
    each("tokens, sentences", &|article| drop(black_box(Document::new(article, french.vocabulary()))));
    print("actors", median(|| documents.iter().map(|document| french.actors(document)).collect::<Vec<_>>()));
    print("quotes", median(|| both().map(|(d, a)| french.quotes(d, &a.actors)).collect::<Vec<_>>()));
    print("deliveries", median(|| both().map(|(d, a)| french.deliveries(d, &a.actors, &a.quotes)).collect::<Vec<_>>()));
    each("analyze: all of these", &|article| drop(black_box(analyze(article, &french))));
    each("all the page asks for", &|article| {
        let analysis = analyze(article, &french);
        Summary::new().add(article, &analysis);
        drop(black_box(View::new(article, &analysis)));
    });
    let pairs = || articles.iter().zip(&analyses);
    print("view", median(|| pairs().map(|(article, analysis)| View::new(article, analysis)).collect::<Vec<_>>()));
    print("summary", median(|| summary(&articles, &analyses)));
}

fn summary(articles: &[Article], analyses: &[Analysis]) -> depeche::view::summary::Summary {
    let mut summary = Summary::new();
    articles.iter().zip(analyses).for_each(|(article, analysis)| summary.add(article, analysis));
    summary.view()
}

/// The press articles beside the repository, or the demo often enough.
fn corpus() -> Vec<Article> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (demo, press) = (root.join("demo/corpus.jsonl"), root.join("../shared/corpus/press.jsonl"));
    let file = std::env::var_os("DEPECHE_BENCH").map_or(press, Into::into);
    let file = if file.exists() { file } else { demo };
    let bytes = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let articles = ingest::read(&file.display().to_string(), &bytes).articles;
    let size: usize = articles.iter().map(|article| article.text.len()).sum();
    let times = ENOUGH.div_ceil(size.max(1));
    (0..times).flat_map(|_| articles.iter().cloned()).collect()
}

/// The middle one of the times that some work takes, done so often each time that the processor's clock can tell.
fn median<T>(mut work: impl FnMut() -> T) -> Duration {
    let clock = Instant::now();
    black_box(work());
    let often = (LONG.as_secs_f64() / clock.elapsed().as_secs_f64()).ceil().clamp(1.0, 1000.0) as u32;
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = now();
            (0..often).for_each(|_| drop(black_box(work())));
            (now() - start) / often
        })
        .collect();
    times.sort_unstable();
    times[ROUNDS / 2]
}

/// Time on the processor where the system tells it, so that other programs do not count; else of the clock.
fn now() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let processor = told.as_deref().and_then(|told| told.split(' ').next()?.parse().ok());
    processor.map_or_else(|| START.elapsed(), Duration::from_nanos)
}
