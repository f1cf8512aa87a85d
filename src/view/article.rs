//! One article's findings, as the contract `depeche/1` gives them.

mod core;

use serde::{Deserialize, Serialize};

use super::utf16::Utf16;
use crate::Span;
use crate::delivery;
use crate::ingest;
use crate::mention;
use crate::quote;

/// Everything found in one article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Analysis {
    /// The article's id, as in its input.
    pub id: String,
    /// The headline, if the input gives it apart.
    pub title: Option<String>,
    /// Publication date, ISO, as precise as known.
    pub date: Option<String>,
    /// The outlet.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Who is named.
    pub actors: Vec<Actor>,
    /// Reported words.
    pub quotes: Vec<Quote>,
    /// What was delivered, promised, ordered, asked for or refused.
    pub deliveries: Vec<Delivery>,
    /// What a reader should know about how the article was read.
    pub notes: Vec<Note>,
}

/// A range of UTF-16 code units of the article's text, `end` exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Range {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// A named person, organisation or state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Actor {
    /// The fullest name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// ISO 3166-1 alpha-2, for states.
    pub code: Option<String>,
    /// Titles and functions in the article's words.
    pub roles: Vec<String>,
    /// Where it is named.
    pub mentions: Vec<Range>,
}

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A named human being.
    Person,
    /// A named institution, company, armed force, alliance or medium.
    Organisation,
    /// A sovereign state.
    Country,
}

/// Reported words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Quote {
    /// First code unit of the words inside the marks.
    pub start: u32,
    /// One past their last code unit.
    pub end: u32,
    /// An actor's name, the describing words of the text, or nobody.
    pub speaker: Option<String>,
    /// Whether `speaker` names an actor of the article or only describes somebody.
    pub speaker_kind: Option<SpeakerKind>,
    /// The verb or phrase that introduces the words.
    pub cue: Option<String>,
    /// The rule that found it.
    pub rule: String,
}

/// Whether a speaker is an actor of the article or somebody it only describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// The name of an actor of the article.
    Actor,
    /// Words of the text.
    Described,
}

/// One transfer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Delivery {
    /// `delivered`, `pledged`, `ordered`, `requested` or `refused`.
    pub status: Status,
    /// ISO 3166-1 alpha-2 of a state, or an organisation's name.
    pub supplier: Option<String>,
    /// ISO 3166-1 alpha-2 of a state, or an organisation's name.
    pub recipient: Option<String>,
    /// `2022`, `2022-04`, `2022-04-18`, or `--04-18` where no year is known.
    pub date: Option<String>,
    /// When it was announced, where the text tells no other date.
    pub announced: Option<String>,
    /// What is transferred.
    pub items: Vec<Item>,
    /// First code unit of the stretch that states it.
    pub start: u32,
    /// One past its last code unit.
    pub end: u32,
    /// Other stretches of the article that tell the same occasion.
    pub retold: Vec<Range>,
    /// Whether the text reports it with reserve.
    pub hedged: bool,
    /// The rule that found it.
    pub rule: String,
}

/// How far a transfer has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Received, handed over, sent, arrived.
    Delivered,
    /// Promised, announced, under way.
    Pledged,
    /// Bought or under contract.
    Ordered,
    /// Asked for, negotiated, wished.
    Requested,
    /// Denied, blocked, suspended, cancelled.
    Refused,
}

/// One kind of goods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Item {
    /// A category's word, such as `helicopter` or `armoured_vehicle`.
    pub category: String,
    /// The model as written.
    pub designation: Option<String>,
    /// The least number the text allows.
    pub min: Option<u64>,
    /// The greatest number the text allows.
    pub max: Option<u64>,
    /// What is counted where it is not pieces.
    pub unit: Option<String>,
    /// First code unit of the noun phrase.
    pub start: u32,
    /// One past its last code unit.
    pub end: u32,
}

/// Something a reader should know about how an article was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// Nothing but residue or white space.
    Empty,
    /// Bytes that no encoding explains were replaced by U+FFFD.
    ReplacedBytes,
    /// The text does not look like the language it was read in.
    OtherLanguage,
}

impl Analysis {
    /// Shows what was found in an article, with what a reader should know about how it was read.
    pub fn new(article: &ingest::Article, analysis: &crate::Analysis) -> Self {
        let page = Page { text: &article.text, utf16: Utf16::new(&article.text) };
        Analysis {
            id: article.id.clone(),
            title: article.title.clone(),
            date: article.date.map(|date| date.to_string()),
            source: article.source.clone(),
            url: article.url.clone(),
            actors: analysis.actors.iter().map(|actor| page.actor(actor)).collect(),
            quotes: analysis.quotes.iter().map(|quote| page.quote(quote, &analysis.actors)).collect(),
            deliveries: analysis.deliveries.iter().map(|delivery| page.delivery(delivery)).collect(),
            notes: analysis.notes.iter().copied().map(Note::from).collect(),
        }
    }
}

/// An article's text, to take words and offsets from.
struct Page<'a> {
    text: &'a str,
    utf16: Utf16<'a>,
}

impl Page<'_> {
    fn range(&self, span: Span) -> Range {
        Range { start: self.utf16.offset(span.start), end: self.utf16.offset(span.end) }
    }

    fn words(&self, span: Span) -> String {
        span.of(self.text).to_owned()
    }

    fn actor(&self, actor: &mention::Actor) -> Actor {
        Actor {
            name: actor.name.clone(),
            kind: actor.kind.into(),
            code: actor.code.clone(),
            roles: actor.roles.iter().map(|&role| self.words(role)).collect(),
            mentions: actor.mentions.iter().map(|mention| self.range(mention.span)).collect(),
        }
    }

    fn quote(&self, quote: &quote::Quote, actors: &[mention::Actor]) -> Quote {
        let Range { start, end } = self.range(quote.span);
        let (speaker, speaker_kind) = match quote.speaker {
            Some(quote::Speaker::Actor(id)) => (Some(actors[id.0 as usize].name.clone()), Some(SpeakerKind::Actor)),
            Some(quote::Speaker::Described(span)) => (Some(self.words(span)), Some(SpeakerKind::Described)),
            None => (None, None),
        };
        let cue = quote.cue.map(|cue| self.words(cue));
        Quote { start, end, speaker, speaker_kind, cue, rule: quote.rule.to_owned() }
    }

    fn delivery(&self, delivery: &delivery::Delivery) -> Delivery {
        let Range { start, end } = self.range(delivery.span);
        Delivery {
            status: delivery.status.into(),
            supplier: delivery.supplier.as_ref().map(delivery::Party::to_string),
            recipient: delivery.recipient.as_ref().map(delivery::Party::to_string),
            date: delivery.date.map(|date| date.to_string()),
            announced: delivery.announced.map(|date| date.to_string()),
            items: delivery.items.iter().map(|item| self.item(item)).collect(),
            start,
            end,
            retold: delivery.retold.iter().map(|&span| self.range(span)).collect(),
            hedged: delivery.hedged,
            rule: delivery.rule.to_owned(),
        }
    }

    fn item(&self, item: &delivery::Item) -> Item {
        let Range { start, end } = self.range(item.span);
        Item {
            category: item.category.word().to_owned(),
            designation: item.designation.map(|span| self.words(span)),
            min: item.count.min,
            max: item.count.max,
            unit: item.unit.map(str::to_owned),
            start,
            end,
        }
    }
}
