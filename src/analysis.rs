//! The pipeline: one article in, everything found out.

use crate::delivery::Delivery;
use crate::ingest::Article;
use crate::language::Language;
use crate::mention::Actor;
use crate::quote::Quote;
use crate::text::Document;

/// Everything found in one article; all spans point into its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Analysis {
    /// Who is named, in order of first mention.
    pub actors: Vec<Actor>,
    /// Reported words, in order of the text.
    pub quotes: Vec<Quote>,
    /// Occasions, in order of the text.
    pub deliveries: Vec<Delivery>,
}

/// Reads one article. Accepts any text and cannot fail.
pub fn analyze(article: &Article, language: &dyn Language) -> Analysis {
    let document = Document::new(article, language.vocabulary());
    let actors = language.actors(&document);
    let quotes = language.quotes(&document, &actors);
    let deliveries = language.deliveries(&document, &actors, &quotes);
    Analysis { actors, quotes, deliveries }
}
