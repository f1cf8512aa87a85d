//! Who is named: actors and the places where an article names them.

use crate::span::Span;

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A named human being.
    Person,
    /// A named institution, company, armed force, alliance or medium.
    Organisation,
    /// A sovereign state.
    Country,
}

impl Kind {
    /// The kind that `word` stands for in the JSON contract, if any.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "person" => Some(Kind::Person),
            "organisation" => Some(Kind::Organisation),
            "country" => Some(Kind::Country),
            _ => None,
        }
    }
}

/// The grammatical gender of an actor, so far as the text or the name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// «il», «ce dernier», «le ministre».
    Masculine,
    /// «elle», «cette dernière», «la ministre».
    Feminine,
}

/// The index of an actor in the list of its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActorId(pub u32);

/// One place where an actor is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name as written, without title or rank.
    pub span: Span,
    /// The rule that found it.
    pub rule: &'static str,
}

/// A named person, organisation or state, once, with all its mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The fullest name the article or the lexicon gives.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// ISO 3166-1 alpha-2, for states.
    pub code: Option<String>,
    /// The gender, where known.
    pub gender: Option<Gender>,
    /// Titles and functions the article gives, in order of appearance, each once.
    pub roles: Vec<Span>,
    /// Where it is named, in order of the text; never empty, never overlapping.
    pub mentions: Vec<Mention>,
}
