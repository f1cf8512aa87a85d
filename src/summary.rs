//! A corpus from the analyses of its articles: the ledger, actors and quotes.
//!
//! ```text
//! article, analysis ─ add ─→ Summary ←─ merge ─ Summary        view: reports → occasions → totals
//!                                                                    actors of articles → actors → quotes
//! ```
//!
//! A summary keeps what each article tells and joins it when it is looked at. So adding an article costs what that
//! article costs, parts made apart can be merged, and the order of articles changes nothing but their numbers.

mod actor;
mod cluster;
mod extract;
mod item;
mod likeness;
mod name;
mod occasion;
mod period;
mod quote;
mod sum;
mod telling;
mod total;

use crate::analysis::Analysis;
use crate::ingest::Article;
use crate::order;
use crate::view;
use extract::Extract;

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

    /// What the page draws.
    pub fn view(&self) -> view::summary::Summary {
        let mut order: Vec<usize> = (0..self.articles.len()).collect();
        crate::order::sort_by(&mut order, |&a, &b| self.articles[a].order(&self.articles[b]));
        let occasions = occasion::ledger(&self.articles, &order);
        let actors = actor::join(&self.articles, &order);
        view::summary::Summary {
            contract: view::CONTRACT.to_owned(),
            articles: self.articles.iter().map(article_line).collect(),
            totals: total::totals(&occasions),
            occasions,
            quotes: quote::quotes(&self.articles, &actors),
            actors: actors.lines,
        }
    }
}

fn article_line(extract: &Extract) -> view::summary::ArticleLine {
    view::summary::ArticleLine {
        id: extract.id.clone(),
        title: extract.title.clone(),
        date: extract.date.map(|date| date.to_string()),
        source: extract.source.clone(),
        url: extract.url.clone(),
        deliveries: extract.reports.len() as u32,
        actors: extract.actors.len() as u32,
        quotes: extract.quotes.len() as u32,
        notes: extract.notes.iter().copied().map(view::article::Note::from).collect(),
    }
}

#[cfg(test)]
mod tests;
