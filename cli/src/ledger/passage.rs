//! The sentences that reports were read in, kept while their texts go by.

use std::collections::HashMap;

use depeche::ingest::Article;
use depeche::summary::Summary;
use depeche::view::article;
use depeche::view::summary::{ArticleLine, Evidence};
use depeche::{Analysis, Span};

/// A sentence, cut where the words that state a delivery begin and end. On one line.
#[derive(Debug)]
pub struct Passage {
    pub before: String,
    pub stated: String,
    pub after: String,
}

impl Passage {
    /// The whole sentence.
    pub fn sentence(&self) -> String {
        format!("{}{}{}", self.before, self.stated, self.after)
    }
}

/// The sentences of a corpus, by article and place.
#[derive(Debug, Default)]
pub struct Passages {
    passages: HashMap<Place, Passage>,
}

/// The article's key, which a summary gives it whatever its order, and the UTF-16 code units of the delivery.
type Place = (String, u32, u32);

impl Passages {
    /// The sentences of one article's deliveries.
    pub fn of(article: &Article, analysis: &Analysis) -> Vec<(Place, Passage)> {
        if analysis.deliveries.is_empty() {
            return Vec::new();
        }
        let mut alone = Summary::new();
        alone.add(article, analysis);
        let key = alone.view().articles.swap_remove(0).key;
        let view = article::Analysis::new(article, analysis);
        let places = view.deliveries.iter().map(|delivery| (key.clone(), delivery.start, delivery.end));
        places.zip(analysis.deliveries.iter().map(|delivery| passage(article, analysis, delivery.span))).collect()
    }

    /// Keeps the sentences of an article.
    pub fn add(&mut self, passages: Vec<(Place, Passage)>) {
        self.passages.extend(passages);
    }

    /// The sentence of a report; none for one that was added by hand.
    pub fn at(&self, article: &ArticleLine, evidence: Evidence) -> Option<&Passage> {
        self.passages.get(&(article.key.clone(), evidence.start, evidence.end))
    }
}

fn passage(article: &Article, analysis: &Analysis, stated: Span) -> Passage {
    let text = &article.text;
    let sentences = analysis.sentences.iter().filter(|sentence| sentence.overlaps(stated));
    let whole = sentences.fold(stated, |whole, sentence| whole.to(*sentence));
    let part = |start: u32, end: u32| line(&text[start as usize..end as usize]);
    Passage {
        before: part(whole.start, stated.start).trim_start().to_owned(),
        stated: part(stated.start, stated.end),
        after: part(stated.end, whole.end).trim_end().to_owned(),
    }
}

/// `text` with each run of white space as one space.
fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_ascii_whitespace() {
            line.push(c);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line
}
