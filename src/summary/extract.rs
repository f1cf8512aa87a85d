//! What a summary keeps of one article: its findings in words and UTF-16 offsets, not its text.

mod page;

use std::borrow::Cow;
use std::cmp::Ordering;

use super::name::fold_designation;
use super::sketch::Sketch;
use crate::analysis::Note;
use crate::delivery::{Category, Party, Status};
use crate::mention::Kind;
use crate::text::{Count, PartialDate};
use crate::view::article::Range;

/// One article as a summary keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extract {
    pub id: String,
    /// A hash of id and text.
    pub key: u64,
    /// The text's length in UTF-16 code units.
    pub length: u32,
    pub title: String,
    pub date: Option<PartialDate>,
    pub source: Option<String>,
    pub url: Option<String>,
    pub notes: Vec<Note>,
    pub sketch: Sketch,
    pub actors: Vec<Named>,
    pub quotes: Vec<Said>,
    pub reports: Vec<Told>,
}

/// An actor of the article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    pub name: String,
    pub kind: Kind,
    pub code: Option<String>,
    /// The words it is named by, each once.
    pub forms: Vec<String>,
    pub mentions: Vec<Place>,
    pub roles: Vec<String>,
}

/// One mention of an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub range: Range,
    /// The number of its sentence.
    pub sentence: u32,
    /// Its words, by place in [`Named::forms`].
    pub form: u32,
}

/// A quote of the article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    pub id: u64,
    pub range: Range,
    pub text: String,
    pub speaker: Option<Voice>,
    pub cue: Option<String>,
}

/// Whose words they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// An actor, by its place in [`Extract::actors`].
    Actor(usize),
    /// Words of the text.
    Described(String),
}

/// An occasion as the article tells it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    pub id: u64,
    pub status: Status,
    pub supplier: Option<Party>,
    pub recipient: Option<Party>,
    pub date: Option<PartialDate>,
    /// When it was announced, where it has no other date.
    pub announced: Option<PartialDate>,
    pub goods: Vec<Goods>,
    pub hedged: bool,
    pub range: Range,
    pub rule: Cow<'static, str>,
}

/// One kind of goods.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Goods {
    pub category: Category,
    pub designation: Option<Model>,
    pub unit: Option<Cow<'static, str>>,
    pub count: Count,
}

/// A model of goods: «Mi-35P».
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Model {
    /// As models compare.
    pub folded: String,
    /// As written.
    pub written: String,
}

impl Model {
    /// The model that these words name.
    pub fn new(written: &str) -> Self {
        Model { folded: fold_designation(written), written: written.to_owned() }
    }
}

impl Extract {
    /// An order of articles that depends on nothing but what they are, so that a summary does not depend on
    /// the order they came in.
    pub fn order(&self, other: &Self) -> Ordering {
        let head = (self.date, &self.id, &self.title, &self.source, &self.url, self.key);
        head.cmp(&(other.date, &other.id, &other.title, &other.source, &other.url, other.key))
            .then_with(|| self.reports.cmp(&other.reports))
            .then_with(|| self.quotes.cmp(&other.quotes))
            .then_with(|| self.actors.cmp(&other.actors))
    }
}
