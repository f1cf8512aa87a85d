//! A corpus at a glance, as the page draws it. Articles are named by their place in the corpus.

use serde::Serialize;

use super::article::{Kind, Note, Status};

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
    /// What the occasions add up to, by category and status.
    pub totals: Vec<Total>,
    /// Who is named, the most mentioned first.
    pub actors: Vec<ActorLine>,
    /// Reported words, by article and place.
    pub quotes: Vec<QuoteLine>,
}

/// An article of the corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ArticleLine {
    /// Its id.
    pub id: String,
    /// Its headline, else the first words of its text.
    pub title: String,
    /// Publication date, ISO, as precise as known.
    pub date: Option<String>,
    /// The outlet.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Evidence {
    /// The article's place in [`Summary::articles`].
    pub article: u32,
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// A party of an occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PartyLine {
    /// ISO 3166-1 alpha-2, for states.
    pub code: Option<String>,
    /// The name a reader knows it by.
    pub name: String,
}

/// One transfer, with every report of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Occasion {
    /// The furthest status any report gives it.
    pub status: Status,
    /// Who gives.
    pub supplier: Option<PartyLine>,
    /// Who receives.
    pub recipient: Option<PartyLine>,
    /// The most precise date, ISO; without a year as `--04-18`.
    pub date: Option<String>,
    /// What, as all reports together tell it.
    pub items: Vec<ItemLine>,
    /// Whether every report has reserves.
    pub hedged: bool,
    /// The reports, in order of the corpus.
    pub reports: Vec<Report>,
    /// On what the reports disagree.
    pub conflicts: Vec<Conflict>,
    /// The occasions that this one only adds up, by place in [`Summary::occasions`]: «huit hélicoptères» after twice
    /// four. Such a one counts in no total.
    pub sum_of: Vec<u32>,
}

/// One kind of goods of an occasion or a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ItemLine {
    /// A category's word.
    pub category: String,
    /// The model as written.
    pub designation: Option<String>,
    /// The least number any reading allows.
    pub min: Option<u64>,
    /// The greatest number any reading allows.
    pub max: Option<u64>,
    /// What is counted where it is not pieces.
    pub unit: Option<String>,
}

/// What one article says of an occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Report {
    /// Where it says so.
    pub evidence: Evidence,
    /// Its status.
    pub status: Status,
    /// Its date.
    pub date: Option<String>,
    /// Its items.
    pub items: Vec<ItemLine>,
    /// Whether it has reserves.
    pub hedged: bool,
    /// The rule that found it.
    pub rule: String,
}

/// A field on which the reports of an occasion disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "lowercase")]
pub enum Conflict {
    /// Different days.
    Date,
    /// Different numbers of the same goods.
    Count,
    /// One report has it delivered, another refused.
    Status,
}

/// A sum over occasions of one category and status. Nothing pledged is ever counted as delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Total {
    /// A category's word.
    pub category: String,
    /// The status of the occasions summed.
    pub status: Status,
    /// What is counted where it is not pieces.
    pub unit: Option<String>,
    /// The sum of the known least numbers.
    pub min: u64,
    /// The sum of the known greatest numbers; `None` where an occasion has a least number only.
    pub max: Option<u64>,
    /// How many items gave no number at all.
    pub uncounted: u32,
    /// The occasions summed, by place in [`Summary::occasions`].
    pub occasions: Vec<u32>,
}

/// An actor of the corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ActorLine {
    /// The fullest name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// ISO 3166-1 alpha-2, for states.
    pub code: Option<String>,
    /// The forms it is named by, the most frequent first.
    pub forms: Vec<String>,
    /// Titles and functions the articles give.
    pub roles: Vec<String>,
    /// How many articles name it.
    pub articles: u32,
    /// Every mention, in order of the corpus.
    pub mentions: Vec<Evidence>,
}

/// Reported words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct QuoteLine {
    /// Where the words stand.
    pub evidence: Evidence,
    /// The words.
    pub text: String,
    /// Who said them: an actor's place in [`Summary::actors`], if it is one.
    pub actor: Option<u32>,
    /// The speaker as a reader knows them, or in the text's words; nobody where the text gives nobody.
    pub speaker: Option<String>,
    /// The verb or phrase that introduces them.
    pub cue: Option<String>,
}
