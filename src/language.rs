//! What a language brings: its words and its way of finding.

use crate::delivery::Delivery;
use crate::lexicon::Vocabulary;
use crate::mention::Actor;
use crate::quote::Quote;
use crate::rule::Card;
use crate::text::Document;

/// A language that articles can be read in. [`French`](crate::fr::French) is one.
///
/// Each step sees what the steps before it found, never the other way round. No step can fail.
pub trait Language {
    /// The words of all its lexicons.
    fn vocabulary(&self) -> &Vocabulary;

    /// Whether a text looks written in this language. Short or doubtful texts do.
    fn recognizes(&self, document: &Document) -> bool;

    /// Who is named, in order of first mention.
    fn actors(&self, document: &Document) -> Vec<Actor>;

    /// Reported words and their speakers, in order of the text.
    fn quotes(&self, document: &Document, actors: &[Actor]) -> Vec<Quote>;

    /// Occasions of transfer, in order of the text.
    fn deliveries(&self, document: &Document, actors: &[Actor], quotes: &[Quote]) -> Vec<Delivery>;

    /// Every rule, in pipeline order.
    fn rules(&self) -> Vec<Card>;
}
