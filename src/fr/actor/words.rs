//! Words that tell what a capitalised word is: first names, places, function words, company words.

use crate::Error;
use crate::lexicon::{Table, Trie, Vocabulary, WordId};
use crate::mention::Gender;
use crate::text::Token;

/// What a word tells about a name at, before or after it. A word may tell several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    /// No name though it starts with a capital: «Selon», «Mardi», «Occidentaux».
    Common,
    /// No organisation though all in capitals: «PIB».
    Acronym,
    /// Stands before an organisation's name: «le groupe Wagner», «la chaîne».
    Maker,
    /// Opens an organisation's name: «Université de Bamako».
    Head,
    /// Closes or marks one: «Nordic Systems».
    Company,
    /// Closes the name of a place, a prize, a work: «Velmo City», so no person's and no organisation's.
    Thing,
    /// Joins the words of a person's name: «ben», «Ag», «von».
    Particle,
    /// Stands before a place: «la ville de», «l'aéroport de».
    Area,
    /// Takes «à» and somebody: «reproche à Bamako».
    Dative,
    /// What states give or hold: «le soutien de Moscou».
    Backing,
    /// What people do when they speak: «déclare», «a».
    Says,
}

const HINTS: [(&str, Hint); 11] = [
    ("acronym", Hint::Acronym),
    ("area", Hint::Area),
    ("backing", Hint::Backing),
    ("common", Hint::Common),
    ("company", Hint::Company),
    ("dative", Hint::Dative),
    ("head", Hint::Head),
    ("maker", Hint::Maker),
    ("particle", Hint::Particle),
    ("says", Hint::Says),
    ("thing", Hint::Thing),
];

/// A set of [`Hint`]s.
#[derive(Clone, Copy, Default)]
struct Hints(u16);

/// The lexicons of single words, as tables over all words.
pub(super) struct Words {
    hints: Vec<Hints>,
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
    pub fn load(vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut words = Words { hints: Vec::new(), first_names: Vec::new(), places: Trie::names() };
        let table = Table::parse(
            "lexicon/fr/name_words.tsv",
            include_str!("../../../lexicon/fr/name_words.tsv"),
            &["word", "kind"],
        )?;
        for row in table.rows() {
            let hint = HINTS.iter().find(|(kind, _)| *kind == row.cell(1));
            let &(_, hint) = hint.ok_or_else(|| row.error(1, "a kind such as \"common\""))?;
            slot(&mut words.hints, vocabulary.intern(row.cell(0))).0 |= 1 << hint as u16;
        }
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
        }
        Ok(words)
    }

    pub fn is(&self, token: &Token, hint: Hint) -> bool {
        self.hints.get(token.word.index()).is_some_and(|hints| hints.0 & (1 << hint as u16) != 0)
    }

    pub fn first_name(&self, token: &Token) -> FirstName {
        self.first_names.get(token.name.index()).copied().unwrap_or_default()
    }

    /// One past the longest place name at token `at`.
    pub fn place(&self, tokens: &[Token], at: usize) -> Option<usize> {
        self.places.longest(tokens, at).map(|(end, ())| end)
    }
}

fn slot<T: Copy + Default>(table: &mut Vec<T>, word: WordId) -> &mut T {
    if table.len() <= word.index() {
        table.resize(word.index() + 1, T::default());
    }
    &mut table[word.index()]
}
