//! Every word that some lexicon holds, as a small dense number.

use super::hash::QuickMap;
use crate::text::{Orthography, fold, has_accents, strip_accents};

/// A folded word of a [`Vocabulary`]. Dense, so that a table over all words is a `Vec`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(pub u32);

impl WordId {
    /// What a word in no lexicon has.
    pub const UNKNOWN: WordId = WordId(0);

    /// As an index into a table over all words.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Maps folded words to [`WordId`]s.
///
/// A word has an id with its accents, and its plain letters have one too where names use them. Press
/// texts leave accents off capitals («Etats-Unis»), so a word that starts with a capital and is not
/// known as written is looked up by its plain letters.
pub struct Vocabulary {
    orthography: &'static Orthography,
    ids: QuickMap<Box<str>, WordId>,
    /// From the plain letters of an accented word to that word; the first one interned wins.
    unaccented: QuickMap<Box<str>, WordId>,
}

impl Vocabulary {
    /// An empty vocabulary of a language that spells as `orthography` says.
    pub fn new(orthography: &'static Orthography) -> Self {
        Vocabulary { orthography, ids: QuickMap::default(), unaccented: QuickMap::default() }
    }

    /// How the language spells.
    pub fn orthography(&self) -> &'static Orthography {
        self.orthography
    }

    /// One more than the greatest id: the length of a table over all words.
    pub fn size(&self) -> usize {
        self.ids.len() + 1
    }

    /// The id of `word`, which is folded first; a new one if it had none.
    #[inline(never)]
    pub fn intern(&mut self, word: &str) -> WordId {
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.intern_folded(word);
        }
        let mut folded = String::new();
        fold(word, &mut folded);
        let id = self.intern_folded(&folded);
        if has_accents(&folded) {
            let mut plain = String::new();
            strip_accents(&folded, &mut plain);
            self.unaccented.entry(plain.into()).or_insert(id);
        }
        id
    }

    /// The id of the plain letters of `word`; a new one if they had none.
    #[inline(never)]
    pub fn intern_name(&mut self, word: &str) -> WordId {
        let (mut folded, mut plain) = (String::new(), String::new());
        fold(word, &mut folded);
        strip_accents(&folded, &mut plain);
        self.intern_folded(&plain)
    }

    #[inline(never)]
    fn intern_folded(&mut self, folded: &str) -> WordId {
        if let Some(&id) = self.ids.get(folded) {
            return id;
        }
        let id = WordId(self.ids.len() as u32 + 1);
        self.ids.insert(folded.into(), id);
        id
    }

    /// The id of a word already folded, or [`WordId::UNKNOWN`].
    pub fn get(&self, folded: &str) -> WordId {
        self.ids.get(folded).copied().unwrap_or(WordId::UNKNOWN)
    }

    /// The accented word that `plain` letters stand for where a capital lost its accent.
    pub fn accented(&self, plain: &str) -> WordId {
        self.unaccented.get(plain).copied().unwrap_or(WordId::UNKNOWN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_names_and_lost_accents() {
        static NONE: Orthography = Orthography { elisions: &[], clitics: &[], abbreviations: &[] };
        let mut vocabulary = Vocabulary::new(&NONE);
        let (with, without) = (vocabulary.intern("à"), vocabulary.intern("a"));
        assert_ne!(with, without);
        let etats = vocabulary.intern("États");
        assert_eq!((vocabulary.get("états"), vocabulary.get("etats")), (etats, WordId::UNKNOWN));
        assert_eq!(vocabulary.accented("etats"), etats);
        let goita = vocabulary.intern_name("Goïta");
        assert_eq!(vocabulary.get("goita"), goita);
        assert_eq!(vocabulary.size(), 5);
    }
}
