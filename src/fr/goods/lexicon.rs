//! The words of goods: nouns, the modifiers that turn them, units, and the small words of noun phrases.

use super::designation::Designations;
use super::inflection::{forms, plural};
use crate::Error;
use crate::delivery::Category;
use crate::lexicon::{Row, Table, Trie, Vocabulary, WordId, WordSet};
use crate::text::Document;

/// A noun of `goods.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Noun {
    /// What it names, or what it holds where its complement does not tell.
    pub category: Category,
    pub role: NounRole,
    /// Whether it is an adjective too, so that it needs a determiner: «des militaires».
    pub determined: bool,
    /// Whether it is what goods travel in: «avion-cargo», «vraquier».
    pub vessel: bool,
    /// Whether a sum can tell how much it is: «aide militaire de 3 millions d'euros».
    pub aid: bool,
}

/// How a noun names goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NounRole {
    /// «hélicoptère»
    Plain,
    /// «armes», «matériel»: goods without closer name.
    Generic,
    /// «soldat», «riz»: goods only where they are handed over or sent.
    Transfer,
    /// «appareil»: stands for goods named before.
    Anaphor,
    /// «lot»: holds what its complement names, and can stand alone.
    Consignment,
    /// «série»: holds what its complement names, and is nothing without it.
    Carrier,
    /// «système», «batterie»: one piece of what its complement names.
    Counter,
    /// «aide», «enveloppe»: goods only with the sum they come to.
    Aid,
    /// «homme d'affaires»: no goods, though it holds such a noun.
    Never,
}

/// A unit of `units.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MeasureUnit {
    pub name: &'static str,
    /// What is measured where the text does not tell: medicines by «doses».
    pub category: Option<Category>,
}

/// What a phrase of `noun_phrase.tsv` can do in or between noun phrases: a set of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Roles(u32);

/// Declares the roles with the word each one has in `noun_phrase.tsv`.
macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident = $bit:literal, $word:literal;)*) => {
        impl Roles {
            $($(#[$doc])* pub const $name: Roles = Roles(1 << $bit);)*

            fn parse(word: &str) -> Option<Roles> {
                match word {
                    $($word => Some(Roles::$name),)*
                    _ => None,
                }
            }
        }
    };
}

roles! {
    DEFINITE = 0, "definite";
    PARTITIVE = 1, "partitive";
    POSSESSIVE = 2, "possessive";
    DEMONSTRATIVE = 3, "demonstrative";
    NEGATIVE = 4, "negative";
    /// An adjective that stands before its noun.
    BEFORE = 5, "before";
    /// Joins two goods: «et», «ainsi que», «accompagnés de».
    AND = 6, "and";
    /// Says again more exactly: «:», «soit».
    DETAIL = 7, "detail";
    /// Gives examples or parts: «tels que», «dont».
    EXAMPLE = 8, "example";
    /// What follows belongs to the goods before: «armés de».
    BEARING = 9, "bearing";
    /// What follows carries the goods: «à bord de».
    ABOARD = 10, "aboard";
    /// What follows is a model: «de type».
    KIND = 11, "kind";
    /// A sum that follows is no aid: «valeur», «prix».
    PRICE = 12, "price";
    /// A sum that follows is what the goods before are worth: «d'un montant de».
    WORTH = 13, "worth";
    /// Ends a noun phrase: pronouns, verbs, conjunctions.
    STOP = 14, "stop";
    /// A preposition other than «de».
    NEAR = 15, "near";
    /// What stands before carries what follows: «transportant», «chargé de».
    LADEN = 16, "laden";
    /// Behind a number, goods told before: «autres», «de plus», «exemplaires».
    MORE = 17, "more";
}

impl std::ops::BitOr for Roles {
    type Output = Roles;

    fn bitor(self, other: Roles) -> Roles {
        Roles(self.0 | other.0)
    }
}

impl Roles {
    /// The roles of a word that can stand before a noun and its adjectives.
    pub const DETERMINER: Roles = Roles(
        Roles::DEFINITE.0 | Roles::PARTITIVE.0 | Roles::POSSESSIVE.0 | Roles::DEMONSTRATIVE.0 | Roles::NEGATIVE.0,
    );

    /// Whether the two share a role.
    pub fn any(self, other: Roles) -> bool {
        self.0 & other.0 != 0
    }
}

/// The words that goods are read with.
pub struct GoodsLexicon {
    pub(super) nouns: Trie<Noun>,
    pub(super) modifiers: Trie<Category>,
    pub(super) units: Trie<MeasureUnit>,
    pub(super) words: Trie<Roles>,
    pub(super) designations: Designations,
    /// The words that a noun or unit may start with.
    pub(super) opening: WordSet,
    /// «de», «d'».
    pub(super) of: [WordId; 2],
}

/// The text of a table, built in.
macro_rules! table {
    ($file:literal, $($column:literal),*) => {
        Table::parse(
            concat!("lexicon/fr/", $file),
            include_str!(concat!("../../../lexicon/fr/", $file)),
            &[$($column),*],
        )
    };
}

impl GoodsLexicon {
    /// Loads the tables and interns their words.
    ///
    /// # Errors
    /// When a row holds no such category, role or number.
    pub fn new(vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let (mut nouns, mut modifiers) = (Trie::words(), Trie::words());
        for row in table!("goods.tsv", "noun", "plural", "category", "role")?.rows() {
            if row.cell(3) == "modifier" {
                let category = category(&row, 2)?;
                for form in forms(row.cell(0)) {
                    modifiers.insert(vocabulary, &form, category);
                }
            } else {
                let noun = noun(&row)?;
                each_number(&row, |form| {
                    nouns.insert(vocabulary, form, noun);
                });
            }
        }
        let mut units = Trie::words();
        for row in table!("units.tsv", "noun", "plural", "unit", "category")?.rows() {
            let category = if row.cell(3).is_empty() { None } else { Some(category(&row, 3)?) };
            let unit = MeasureUnit { name: row.cell(2), category };
            each_number(&row, |form| {
                units.insert(vocabulary, form, unit);
            });
        }
        let opening = WordSet::new(vocabulary, |word| nouns.opens(word) || units.opens(word));
        Ok(GoodsLexicon {
            opening,
            nouns,
            modifiers,
            units,
            words: words(vocabulary, &table!("noun_phrase.tsv", "phrase", "role")?)?,
            designations: Designations::new(
                vocabulary,
                &table!("designations.tsv", "family", "numbers", "category", "role")?,
            )?,
            of: ["de", "d'"].map(|word| vocabulary.intern(word)),
        })
    }

    /// One past the model named at a token by its own name, which no noun of goods has to tell: «Storm Shadow».
    pub(crate) fn model_end(&self, document: &Document, at: usize) -> Option<usize> {
        let (tokens, model) = self.designations.find(document, at)?;
        (model.category.is_some() && !model.beside).then_some(tokens.end)
    }

    /// Whether a model is named at a token, also one that is a common word elsewhere: «Scorpion».
    pub(crate) fn is_model(&self, document: &Document, at: usize) -> bool {
        self.designations.find(document, at).is_some_and(|(_, model)| model.category.is_some())
    }

    /// Whether a noun of goods stands at a token.
    pub(crate) fn is_noun(&self, document: &Document, at: usize) -> bool {
        self.nouns.longest(&document.tokens, at).is_some()
    }

    /// The roles of the single word at a token.
    pub(super) fn roles(&self, document: &Document, at: usize) -> Roles {
        document.tokens.get(at).and_then(|token| self.words.word(token)).unwrap_or_default()
    }

    /// The longest phrase with one of some roles at a token: one past its last token.
    pub(super) fn phrase(&self, document: &Document, at: usize, roles: Roles) -> Option<usize> {
        self.words.longest(&document.tokens, at).filter(|(_, found)| found.any(roles)).map(|(end, _)| end)
    }

    /// Whether «de» or «d'» stands at a token.
    pub(super) fn is_of(&self, document: &Document, at: usize) -> bool {
        document.tokens.get(at).is_some_and(|token| self.of.contains(&token.word))
    }
}

/// Calls back with the singular and every plural of a row.
fn each_number(row: &Row<'static, '_>, mut insert: impl FnMut(&str)) {
    insert(row.cell(0));
    if row.cell(1).is_empty() {
        insert(&plural(row.cell(0)));
    }
    row.list(1).for_each(insert);
}

fn category(row: &Row, column: usize) -> Result<Category, Error> {
    Category::parse(row.cell(column)).ok_or_else(|| row.error(column, "a category such as \"helicopter\""))
}

fn noun(row: &Row) -> Result<Noun, Error> {
    let (mut role, mut determined, mut vessel, mut aid) = (NounRole::Plain, false, false, false);
    for word in row.list(3) {
        role = match word {
            "generic" => NounRole::Generic,
            "transfer" => NounRole::Transfer,
            "anaphor" => NounRole::Anaphor,
            "consignment" => NounRole::Consignment,
            "carrier" => NounRole::Carrier,
            "counter" => NounRole::Counter,
            "aid" => {
                aid = true;
                if role == NounRole::Plain { NounRole::Aid } else { role }
            }
            "not" => NounRole::Never,
            "vessel" => {
                vessel = true;
                role
            }
            "determined" => {
                determined = true;
                role
            }
            _ => return Err(row.error(3, "a role such as \"generic\"")),
        };
    }
    let category = if role == NounRole::Never { Category::Other } else { category(row, 2)? };
    Ok(Noun { category, role, determined, vessel, aid: aid || category == Category::Money })
}

/// Reads `noun_phrase.tsv`, in which the roles of one phrase stand in rows one after the other.
fn words(vocabulary: &mut Vocabulary, table: &Table) -> Result<Trie<Roles>, Error> {
    let mut phrases: Vec<(&str, Roles)> = Vec::new();
    for row in table.rows() {
        let role = Roles::parse(row.cell(1)).ok_or_else(|| row.error(1, "a role such as \"definite\""))?;
        match phrases.last_mut() {
            Some((phrase, roles)) if *phrase == row.cell(0) => roles.0 |= role.0,
            _ => phrases.push((row.cell(0), role)),
        }
    }
    let mut words = Trie::words();
    for (phrase, roles) in phrases {
        words.insert(vocabulary, phrase, roles);
    }
    Ok(words)
}
