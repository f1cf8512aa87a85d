//! The core in the browser: a handle and a few methods. The only `wasm_bindgen`.

use std::collections::VecDeque;
use std::sync::LazyLock;

use js_sys::{Uint8Array, Uint32Array};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

use crate::correction::Corrections;
use crate::fr::French;
use crate::ingest::{self, Article};
use crate::summary::Summary;
use crate::text::Search;
use crate::view::article::Analysis;
use crate::view::reading::{ArticleView, Problem, Progress, Reading};
use crate::view::summary::Summary as SummaryView;
use crate::view::utf16::Utf16;
use crate::{Error, analyze};

/// Loaded once, for all corpora, and never freed.
static FRENCH: LazyLock<Result<French, Error>> = LazyLock::new(French::new);

/// A corpus that grows file by file and is read article by article, so that the caller decides how long
/// a step takes and can show what is known so far.
#[wasm_bindgen]
pub struct Corpus {
    language: &'static French,
    waiting: VecDeque<Article>,
    articles: Vec<(Article, Analysis)>,
    summary: Summary,
    corrections: Corrections,
}

#[wasm_bindgen]
impl Corpus {
    /// Loads the lexicons.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Corpus, JsError> {
        let language = FRENCH.as_ref().map_err(|error| JsError::new(&error.to_string()))?;
        Ok(Corpus {
            language,
            waiting: VecDeque::new(),
            articles: Vec::new(),
            summary: Summary::new(),
            corrections: Corrections::default(),
        })
    }

    /// Takes in the file `name`: its articles wait to be analysed, what could not be read is told.
    pub fn read(&mut self, name: &str, bytes: &Uint8Array) -> Result<Ts<Reading>, JsError> {
        self.take(name, ingest::read(name, &bytes.to_vec()))
    }

    /// Takes in some whole lines of the `.jsonl` file `name`, of which `first` is the number of the first, counted
    /// from 1: a large file need not be read in one go.
    pub fn read_lines(&mut self, name: &str, first: u32, bytes: &Uint8Array) -> Result<Ts<Reading>, JsError> {
        let mut all = ingest::Reading::default();
        for (number, line) in (first as usize..).zip(bytes.to_vec().split(|&byte| byte == b'\n')) {
            let reading = ingest::read_line(name, number, line);
            all.articles.extend(reading.articles);
            all.errors.extend(reading.errors);
        }
        self.take(name, all)
    }

    /// Analyses up to so many of the waiting articles.
    pub fn advance(&mut self, articles: u32) -> Result<Ts<Progress>, JsError> {
        for _ in 0..articles {
            let Some(article) = self.waiting.pop_front() else { break };
            let analysis = analyze(&article, self.language);
            self.summary.add(&article, &analysis);
            let view = Analysis::new(&article, &analysis);
            self.articles.push((article, view));
        }
        let done = self.articles.len() as u32;
        shown(&Progress { done, total: done + self.waiting.len() as u32 })
    }

    /// Drops the articles that still wait, and tells how many they were.
    pub fn forget(&mut self) -> u32 {
        let left = self.waiting.len();
        self.waiting.clear();
        left as u32
    }

    /// The ledger, the actors and the quotes of all articles analysed so far, with the corrections in force.
    pub fn summary(&self) -> Result<Ts<SummaryView>, JsError> {
        shown(&self.summary.corrected(&self.corrections))
    }

    /// Puts the corrections of the file `name`, one a line, in force in place of all earlier ones; gives the lines that
    /// could not be read.
    pub fn correct(&mut self, name: &str, lines: &str) -> Result<Vec<Ts<Problem>>, JsError> {
        let (corrections, errors) = Corrections::read(name, lines);
        self.corrections = corrections;
        errors.iter().map(|error| shown(&problem(name, error))).collect()
    }

    /// An analysed article by its place in the corpus; an error if there is none.
    pub fn article(&self, index: u32) -> Result<Ts<ArticleView>, JsError> {
        let (article, analysis) = self.analysed(index)?;
        shown(&ArticleView { text: article.text.clone(), analysis: analysis.clone() })
    }

    /// Where the texts hold a reader's words: article, start and end in UTF-16 code units, in turn.
    pub fn search(&self, words: &str) -> Uint32Array {
        let mut places: Vec<u32> = Vec::new();
        if let Some(search) = Search::new(words) {
            for (index, (article, _)) in self.articles.iter().enumerate() {
                let spans = search.find(&article.text);
                let utf16 = Utf16::new(&article.text);
                places.extend(
                    spans.iter().flat_map(|span| [index as u32, utf16.offset(span.start), utf16.offset(span.end)]),
                );
            }
        }
        Uint32Array::from(&places[..])
    }

    fn take(&mut self, name: &str, reading: ingest::Reading) -> Result<Ts<Reading>, JsError> {
        let articles = reading.articles.len() as u32;
        self.waiting.extend(reading.articles);
        let problems = reading.errors.iter().map(|error| problem(name, error)).collect();
        shown(&Reading { articles, problems })
    }

    fn analysed(&self, index: u32) -> Result<&(Article, Analysis), Error> {
        let expected = || format!("an article below {}", self.articles.len());
        self.articles.get(index as usize).ok_or_else(|| Error::new("corpus", expected(), index.to_string()))
    }
}

fn shown<T: Tsify + serde::Serialize>(value: &T) -> Result<Ts<T>, JsError> {
    Ok(value.into_ts()?)
}

fn problem(file: &str, error: &Error) -> Problem {
    Problem { file: file.to_owned(), message: error.to_string() }
}
