//! A corpus from the analyses of its articles: the ledger, actors and quotes.
//!
//! ```text
//! article, analysis ─ add ─→ Summary ←─ merge ─ Summary        view: reports → occasions → totals → words
//!                                        corrections ─────────→       actors of articles → actors → quotes, network
//! ```
//!
//! A summary keeps what each article tells and joins it when it is looked at. So adding an article costs what that
//! article costs, parts made apart can be merged, and the order of articles changes nothing but their numbers.

mod actor;
mod apply;
mod cluster;
mod dispute;
mod extract;
mod id;
mod index;
mod item;
mod life;
mod likeness;
mod name;
mod network;
mod occasion;
mod period;
mod quote;
mod reason;
mod sketch;
mod sum;
mod telling;
mod total;
mod year;

use std::borrow::Cow;

use crate::analysis::Analysis;
use crate::correction::Corrections;
use crate::ingest::Article;
use crate::order;
use crate::view;
use crate::words;
use apply::Applied;
use extract::Extract;
use likeness::Dated;
use sketch::Sketch;

/// What the articles read so far tell together. Grows article by article and part by part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    articles: Vec<Extract>,
}

impl Summary {
    /// A summary of no article.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an article and what was found in it, after those already there.
    pub fn add(&mut self, article: &Article, analysis: &Analysis) {
        self.articles.push(Extract::new(article, analysis));
    }

    /// Adds all that `other` holds, after what is held already.
    pub fn merge(&mut self, other: Summary) {
        self.articles.extend(other.articles);
    }

    /// Puts the articles in order of date and id, so that the same articles give the same bytes in whatever
    /// order and parts they came.
    pub fn sort(&mut self) {
        order::sort_by(&mut self.articles, Extract::order);
    }

    /// What the page draws, as the machine read it.
    pub fn view(&self) -> view::summary::Summary {
        self.corrected(&Corrections::default())
    }

    /// What the page draws, with a reader's corrections applied and each of them marked; the summary itself stays
    /// what the machine read.
    pub fn corrected(&self, corrections: &Corrections) -> view::summary::Summary {
        let mut order: Vec<usize> = (0..self.articles.len()).collect();
        order::sort_by(&mut order, |&a, &b| self.articles[a].order(&self.articles[b]));
        let applied = Applied::new(&self.articles, corrections);
        let sketches: Vec<&Sketch> = self.articles.iter().map(|extract| &extract.sketch).collect();
        let corpus = Corpus { applied: &applied, order: &order, originals: sketch::originals(&sketches, &order) };

        let ledger = occasion::ledger(&corpus);
        let mut actors = actor::join(&corpus);
        let quotes = quote::quotes(&corpus, &actors);
        for (place, quote) in quotes.iter().enumerate() {
            if let Some(actor) = quote.actor {
                actors.lines[actor as usize].quotes.push(place as u32);
            }
        }
        let articles: Vec<view::summary::ArticleLine> =
            (0..self.articles.len()).map(|article| corpus.article_line(article)).collect();
        view::summary::Summary {
            contract: view::CONTRACT.to_owned(),
            words: words::words(&articles, &ledger.occasions),
            articles,
            totals: total::totals(&ledger.occasions),
            network: network::network(&corpus, &actors),
            quotes,
            reasons: ledger.reasons.and(actors.reasons).and(applied.reasons()).lines(),
            actors: actors.lines,
            patches: applied.lines(corrections, &ledger.occasions),
            occasions: ledger.occasions,
        }
    }
}

/// The articles of a corpus with corrections applied, in an order of content.
struct Corpus<'a> {
    applied: &'a Applied<'a>,
    order: &'a [usize],
    /// For each article the one whose text it repeats, or itself.
    originals: Vec<usize>,
}

impl Corpus<'_> {
    fn extracts(&self) -> &[Cow<'_, Extract>] {
        &self.applied.extracts
    }

    /// What an article tells of occasions.
    fn reports(&self, article: usize) -> impl Iterator<Item = Dated<'_>> {
        let extract = &self.extracts()[article];
        let original = self.originals[article] as u32;
        extract.reports.iter().map(move |told| Dated::new(told, extract.date, article as u32, original))
    }

    fn article_line(&self, article: usize) -> view::summary::ArticleLine {
        let extract = &self.extracts()[article];
        let original = self.originals[article];
        view::summary::ArticleLine {
            id: extract.id.clone(),
            key: id::written(extract.key),
            title: extract.title.clone(),
            date: extract.date.map(|date| date.to_string()),
            source: extract.source.clone(),
            url: extract.url.clone(),
            copy_of: (original != article).then_some(original as u32),
            deliveries: extract.reports.len() as u32,
            actors: extract.actors.len() as u32,
            quotes: extract.quotes.len() as u32,
            notes: extract.notes.iter().copied().map(view::article::Note::from).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
