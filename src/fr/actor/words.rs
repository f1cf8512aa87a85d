//! Words that are names by themselves: first names and places.

use super::hint::Hints;
use crate::Error;
use crate::lexicon::{Table, Trie, Vocabulary, WordId};
use crate::mention::Gender;
use crate::text::Token;

/// First names, as a table over all words, and places.
pub(super) struct Words {
    first_names: Vec<FirstName>,
    places: Trie<()>,
}

/// Whether a word is a first name, and whose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum FirstName {
    #[default]
    No,
    /// A first name of this gender, or of either.
    Of(Option<Gender>),
}

impl Words {
    pub fn load(vocabulary: &mut Vocabulary, hints: &mut Hints) -> Result<Self, Error> {
        let mut words = Words { first_names: Vec::new(), places: Trie::names() };
        let table = Table::parse(
            "lexicon/fr/first_names.tsv",
            include_str!("../../../lexicon/fr/first_names.tsv"),
            &["name", "gender"],
        )?;
        for row in table.rows() {
            let gender = match row.cell(1) {
                "" => None,
                "f" => Some(Gender::Feminine),
                "m" => Some(Gender::Masculine),
                _ => return Err(row.error(1, "m, f or nothing")),
            };
            *slot(&mut words.first_names, vocabulary.intern_name(row.cell(0))) = FirstName::Of(gender);
        }
        let table = Table::parse("lexicon/fr/places.tsv", include_str!("../../../lexicon/fr/places.tsv"), &["name"])?;
        for row in table.rows() {
            words.places.insert(vocabulary, row.cell(0), ());
            if row.cell(0).starts_with(char::is_lowercase) {
                hints.open(vocabulary, row.cell(0));
            }
        }
        Ok(words)
    }

    pub fn first_name(&self, token: &Token) -> FirstName {
        self.first_names.get(token.name.index()).copied().unwrap_or_default()
    }

    /// One past the longest place name at token `at`.
    pub fn place(&self, tokens: &[Token], at: usize) -> Option<usize> {
        self.places.longest(tokens, at).map(|(end, ())| end)
    }
}

/// The place of a word in a table over all words, made if it is not there yet.
pub(super) fn slot<T: Copy + Default>(table: &mut Vec<T>, word: WordId) -> &mut T {
    if table.len() <= word.index() {
        table.resize(word.index() + 1, T::default());
    }
    &mut table[word.index()]
}
