//! Who is named: states, organisations, persons, each once with all mentions.
//!
//! ```text
//! tokens ─ role phrases ─→ sightings ─ aliases ─→ actors
//! ```
//!
//! A sighting is one place where somebody is named. Lexicons give states and organisations; rules give
//! unknown organisations and persons by what surrounds them. Aliases join the sightings of one actor.

mod acronym;
mod alias;
mod around;
mod congo;
mod english;
mod extent;
mod hint;
mod leader;
mod maker;
mod metonymy;
mod name;
mod organisation;
mod person;
mod reader;
mod registry;
mod role;
mod scan;
mod sighting;
mod state;
mod unknown;
mod words;

pub use organisation::{OrganisationId, Organisations};
pub use state::{Form, StateId, StatePhrase, States};

use super::goods::GoodsLexicon;
use super::verb::Grammar;
use crate::Error;
use crate::lexicon::{Table, Trie, Vocabulary};
use crate::mention::Actor;
use crate::rule::Card;
use crate::text::Document;

/// What French knows about names.
pub struct Lexicons {
    /// States, with their adjectives, capitals and seats.
    pub states: States,
    /// Organisations of the field.
    pub organisations: Organisations,
    hints: hint::Hints,
    words: words::Words,
    titles: role::Titles,
    /// Persons known by their initials: «IBK».
    initials: Trie<&'static str>,
    leaders: leader::Leaders,
}

impl Lexicons {
    /// Loads all lexicons of names.
    ///
    /// # Errors
    /// When a row of one of them is wrong.
    pub fn load(vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut hints = hint::Hints::load(vocabulary)?;
        let states = States::load(vocabulary, &mut hints)?;
        let organisations = Organisations::load(vocabulary, &mut hints, &states)?;
        let words = words::Words::load(vocabulary, &mut hints)?;
        let table = Table::parse(
            "lexicon/fr/initials.tsv",
            include_str!("../../lexicon/fr/initials.tsv"),
            &["initials", "name"],
        )?;
        let mut initials = Trie::names();
        for row in table.rows() {
            initials.insert(vocabulary, row.cell(0), row.cell(1));
        }
        let titles = role::Titles::load(vocabulary)?;
        let leaders = leader::Leaders::load(vocabulary, &states)?;
        Ok(Lexicons { states, organisations, hints, words, titles, initials, leaders })
    }

    /// The state that a person is known to speak for, whatever the article says: Emmanuel Macron for France.
    pub fn leader(&self, document: &Document, actor: &Actor) -> Option<StateId> {
        self.leaders.state(document, actor)
    }
}

/// Everybody named in a document, in order of first mention; models of goods are nobody.
pub fn find(document: &Document, lexicons: &Lexicons, goods: &GoodsLexicon, grammar: &Grammar) -> Vec<Actor> {
    let reader = reader::Reader { document, lexicons, goods, grammar };
    registry::actors(document, lexicons, sighting::sightings(reader))
}

/// The rules for names, in the order in which they are tried.
pub fn rules() -> Vec<Card> {
    sighting::rules()
}

#[cfg(test)]
mod tests;
