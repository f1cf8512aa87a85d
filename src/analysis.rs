//! The pipeline: one article in, everything found out.

use crate::delivery::Delivery;
use crate::ingest::Article;
use crate::language::Language;
use crate::mention::Actor;
use crate::quote::Quote;
use crate::span::Span;
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
    /// The sentences of the part that was read, in order and without overlap.
    pub sentences: Vec<Span>,
    /// What a reader should know about how the article was read.
    pub notes: Vec<Note>,
}

/// Something a reader should know about how an article was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Nothing but residue or white space.
    Empty,
    /// Bytes that no encoding explains were replaced by U+FFFD.
    ReplacedBytes,
    /// The text does not look like the language it was read in.
    OtherLanguage,
}

/// Reads one article. Accepts any text and cannot fail.
pub fn analyze<L: Language + ?Sized>(article: &Article, language: &L) -> Analysis {
    let document = Document::new(article, language.vocabulary());
    let actors = language.actors(&document);
    let quotes = language.quotes(&document, &actors);
    let deliveries = language.deliveries(&document, &actors, &quotes);
    Analysis { actors, quotes, deliveries, sentences: document.sentence_spans(), notes: notes(&document, language) }
}

fn notes<L: Language + ?Sized>(document: &Document, language: &L) -> Vec<Note> {
    let empty = document.tokens.is_empty();
    [
        (empty, Note::Empty),
        (document.article.replaced_bytes, Note::ReplacedBytes),
        (!empty && !language.recognizes(document), Note::OtherLanguage),
    ]
    .into_iter()
    .filter_map(|(holds, note)| holds.then_some(note))
    .collect()
}
