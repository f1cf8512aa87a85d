//! Those who speak for a state, where the article does not say so: «promis par Emmanuel Macron».

use super::state::{StateId, States};
use crate::Error;
use crate::lexicon::{Table, Trie, Vocabulary};
use crate::mention::{Actor, Kind};
use crate::text::Document;

/// Heads of state and of government, ministers of foreign affairs and of defence, of `leaders.tsv`.
pub(super) struct Leaders(Trie<(StateId, &'static str)>);

impl Leaders {
    /// Reads the table of leaders.
    pub fn load(vocabulary: &mut Vocabulary, states: &States) -> Result<Self, Error> {
        let table = Table::parse(
            "lexicon/fr/leaders.tsv",
            include_str!("../../../lexicon/fr/leaders.tsv"),
            &["name", "other", "state"],
        )?;
        let mut leaders = Leaders(Trie::names());
        for row in table.rows() {
            let state = states.by_code(row.cell(2)).ok_or_else(|| row.error(2, "the code of a state"))?;
            for name in row.list(0).chain(row.list(1)) {
                leaders.0.insert(vocabulary, name, (state, row.cell(0)));
            }
        }
        Ok(leaders)
    }

    /// The full name of whom the press names by the surname in `tokens` alone: Emmanuel Macron for «Macron».
    pub fn full_name(&self, document: &Document, tokens: &std::ops::Range<usize>) -> Option<&'static str> {
        let (end, (_, name)) = self.0.longest(&document.tokens, tokens.start)?;
        (end == tokens.end && tokens.len() == 1).then_some(name)
    }

    /// The state of a person: by the full name where the article gives one, else by the surname the press uses alone.
    pub fn state(&self, document: &Document, actor: &Actor) -> Option<StateId> {
        let full = actor.name.contains(' ');
        let named = |tokens: std::ops::Range<usize>| {
            let (end, (state, _)) = self.0.longest(&document.tokens, tokens.start)?;
            (end == tokens.end && (tokens.len() > 1 || !full)).then_some(state)
        };
        let mut mentions = actor.mentions.iter().map(|mention| document.tokens_in(mention.span));
        mentions.find_map(named).filter(|_| actor.kind == Kind::Person)
    }
}
