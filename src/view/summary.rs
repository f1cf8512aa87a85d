//! A corpus at a glance, as the page draws it. Lists are named by place: an article by its place in
//! [`Summary::articles`], an occasion by its place in [`Summary::occasions`].

mod actor;
mod occasion;
mod patch;
mod quote;
mod total;
mod words;

pub use actor::{ActorLine, Link, NameLine, Network, Node, RoleLine};
pub use occasion::{Conflict, Field, Inference, ItemLine, Join, Occasion, PartyLine, Report, Side, Step};
pub use patch::{Change, PatchLine};
pub use quote::{QuoteLine, QuoteSource};
pub use total::{By, Total};
pub use words::{Clause, ReasonLine, Sentence, Words};

use serde::Serialize;

use super::article::Note;

/// The ledger, the actors and the quotes of a corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Summary {
    /// The contract this follows.
    pub contract: String,
    /// The articles, in the order they were added.
    pub articles: Vec<ArticleLine>,
    /// The ledger, in order of date, undated occasions last.
    pub occasions: Vec<Occasion>,
    /// What the occasions add up to: first by category, then by each further side of them.
    pub totals: Vec<Total>,
    /// Who is named, the most mentioned first.
    pub actors: Vec<ActorLine>,
    /// Reported words, each once, by article and place.
    pub quotes: Vec<QuoteLine>,
    /// Who is named together with whom.
    pub network: Network,
    /// The ledger in a few sentences.
    pub words: Words,
    /// The words for every code that stands in this summary, in order of the codes.
    pub reasons: Vec<ReasonLine>,
    /// What became of each correction, in order of its file.
    pub patches: Vec<PatchLine>,
}

/// An article of the corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ArticleLine {
    /// Its id.
    pub id: String,
    /// Its id and text in 16 hexadecimal digits: names it in corrections that add a finding.
    pub key: String,
    /// Its headline, else the first words of its text.
    pub title: String,
    /// Publication date, ISO, as precise as known.
    pub date: Option<String>,
    /// The outlet.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The article whose text this one repeats nearly word by word, if any: the two are one source.
    pub copy_of: Option<u32>,
    /// How many occasions, actors and quotes it gives.
    pub deliveries: u32,
    /// Actors it names.
    pub actors: u32,
    /// Quotes it gives.
    pub quotes: u32,
    /// What a reader should know about how it was read.
    pub notes: Vec<Note>,
}

/// Where a finding stands: an article and UTF-16 code units of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Evidence {
    /// The article's place in [`Summary::articles`].
    pub article: u32,
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}
