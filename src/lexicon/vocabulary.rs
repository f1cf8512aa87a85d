//! Every word that some lexicon holds, as a small dense number.

use super::hash::{KeyedBytes, place};
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
///
/// ```text
///   slots      ─▶ spellings                              ─▶ letters
///   by hash       «états»  word 7, plain «etats» ──┐        …étatsetats…
///                 «etats»  no word, accented 7   ◂─┘
/// ```
///
/// One look tells all of a token: the word, its plain letters as a word, the accented word it stands for.
pub struct Vocabulary {
    orthography: &'static Orthography,
    /// All spellings, one behind the other.
    letters: String,
    spellings: Vec<Spelling>,
    /// By hash. As many as a power of two.
    slots: Vec<Slot>,
    words: u32,
    /// Kept from word to word.
    folded: String,
}

/// A folded word, or the plain letters of one.
struct Spelling {
    /// As its bytes are compared first.
    key: u64,
    /// Where its letters lie.
    start: u32,
    end: u32,
    /// [`WordId::UNKNOWN`] where only an accented word has these plain letters.
    word: WordId,
    /// The first of the accented words that have these plain letters.
    accented: WordId,
    /// Its plain letters, by index; [`NONE`] if it has no accents.
    plain: u32,
}

/// No spelling.
const NONE: u32 = u32::MAX;

/// A place of the table by hash: most words that are not the one sought are told apart without a look at their letters.
#[derive(Clone, Copy)]
struct Slot {
    hash: u32,
    /// The index of a spelling; [`NONE`] in a free place.
    spelling: u32,
}

const FREE: Slot = Slot { hash: 0, spelling: NONE };

/// Places at the start: enough for the words of French, so that the table need not grow while they are loaded.
const SLOTS: usize = 1 << 17;

impl Vocabulary {
    /// An empty vocabulary of a language that spells as `orthography` says.
    pub fn new(orthography: &'static Orthography) -> Self {
        let (letters, spellings) = (String::new(), Vec::new());
        Vocabulary { orthography, letters, spellings, slots: vec![FREE; SLOTS], words: 0, folded: String::new() }
    }

    /// How the language spells.
    pub fn orthography(&self) -> &'static Orthography {
        self.orthography
    }

    /// One more than the greatest id: the length of a table over all words.
    pub fn size(&self) -> usize {
        self.words as usize + 1
    }

    /// Every id there is, [`WordId::UNKNOWN`] first: for a table over all words.
    pub fn words(&self) -> impl Iterator<Item = WordId> + use<> {
        (0..=self.words).map(WordId)
    }

    /// The id of `word`, which is folded first; a new one if it had none.
    #[inline(never)]
    pub fn intern(&mut self, word: &str) -> WordId {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold(word, &mut folded);
        let spelling = self.spell(&folded);
        let id = self.word(spelling);
        if self.spellings[spelling].plain == NONE && !folded.is_ascii() && has_accents(&folded) {
            let plain = self.spell_plain(&folded);
            self.spellings[spelling].plain = plain as u32;
            let accented = &mut self.spellings[plain].accented;
            if *accented == WordId::UNKNOWN {
                *accented = id;
            }
        }
        self.folded = folded;
        id
    }

    /// The id of the plain letters of `word`; a new one if they had none.
    #[inline(never)]
    pub fn intern_name(&mut self, word: &str) -> WordId {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold(word, &mut folded);
        let spelling = if folded.is_ascii() { self.spell(&folded) } else { self.spell_plain(&folded) };
        self.folded = folded;
        self.word(spelling)
    }

    /// The id of a spelling; a new one if it had none.
    fn word(&mut self, spelling: usize) -> WordId {
        let word = &mut self.spellings[spelling].word;
        if *word == WordId::UNKNOWN {
            self.words += 1;
            *word = WordId(self.words);
        }
        *word
    }

    /// The index of the plain letters of a folded word.
    fn spell_plain(&mut self, folded: &str) -> usize {
        let mut plain = String::with_capacity(folded.len());
        strip_accents(folded, &mut plain);
        self.spell(&plain)
    }

    /// The index of a spelling; a new one without any word if there was none.
    #[inline(never)]
    fn spell(&mut self, folded: &str) -> usize {
        let bytes = KeyedBytes::new(folded.as_bytes());
        let at = self.slot(&bytes, |letters| letters == folded.as_bytes());
        if self.slots[at].spelling != NONE {
            return self.slots[at].spelling as usize;
        }
        let start = self.letters.len() as u32;
        self.letters.push_str(folded);
        let (end, index) = (self.letters.len() as u32, self.spellings.len());
        let (word, accented) = (WordId::UNKNOWN, WordId::UNKNOWN);
        self.spellings.push(Spelling { key: bytes.key, start, end, word, accented, plain: NONE });
        self.slots[at] = Slot { hash: bytes.hash(), spelling: index as u32 };
        if self.spellings.len() * 3 > self.slots.len() * 2 {
            self.grow();
        }
        index
    }

    /// Where a spelling stands in `slots`, or the free place where it would. `same` compares letters whose keys and
    /// lengths are the same.
    #[inline]
    fn slot(&self, bytes: &KeyedBytes, same: impl Fn(&[u8]) -> bool) -> usize {
        let hash = bytes.hash();
        let mut at = place(hash, self.slots.len());
        while self.slots[at].spelling != NONE {
            if self.slots[at].hash == hash {
                let spelling = &self.spellings[self.slots[at].spelling as usize];
                let alike = spelling.key == bytes.key && (spelling.end - spelling.start) as usize == bytes.bytes.len();
                if alike && same(&self.letters.as_bytes()[spelling.start as usize..spelling.end as usize]) {
                    break;
                }
            }
            at = place(at as u32 + 1, self.slots.len());
        }
        at
    }

    #[cold]
    fn grow(&mut self) {
        let mut slots = vec![FREE; self.slots.len() * 2];
        for slot in self.slots.iter().filter(|slot| slot.spelling != NONE) {
            let mut at = place(slot.hash, slots.len());
            while slots[at].spelling != NONE {
                at = place(at as u32 + 1, slots.len());
            }
            slots[at] = *slot;
        }
        self.slots = slots;
    }

    /// The id of a word already folded, or [`WordId::UNKNOWN`].
    pub fn get(&self, folded: &str) -> WordId {
        self.find(folded).map_or(WordId::UNKNOWN, |found| found.word)
    }

    /// What is known of a folded word.
    pub(crate) fn find(&self, folded: &str) -> Option<Known> {
        let at = self.slot(&KeyedBytes::new(folded.as_bytes()), |letters| letters == folded.as_bytes());
        self.known(at)
    }

    /// What is known of a word of letters that [`KeyedBytes::is_same_word`] can compare, in capitals or small.
    #[inline]
    pub(crate) fn find_unfolded(&self, word: &[u8]) -> Option<Known> {
        let bytes = KeyedBytes::new(word);
        self.known(self.slot(&bytes, |letters| bytes.is_same_word(letters)))
    }

    #[inline]
    fn known(&self, at: usize) -> Option<Known> {
        let &Spelling { word, accented, plain, .. } = self.spellings.get(self.slots[at].spelling as usize)?;
        let plain = self.spellings.get(plain as usize).map(|plain| plain.word);
        Some(Known { word, accented, plain })
    }
}

/// What a vocabulary knows of a folded word.
pub(crate) struct Known {
    /// Its id.
    pub word: WordId,
    /// The accented word that its letters stand for where a capital lost its accent.
    pub accented: WordId,
    /// The id of its plain letters, if it has accents.
    pub plain: Option<WordId>,
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
        assert_eq!(vocabulary.find("etats").map(|known| known.accented), Some(etats));
        assert_eq!(vocabulary.find_unfolded("ÉTATS".as_bytes()).map(|known| known.word), Some(etats));
        let goita = vocabulary.intern_name("Goïta");
        assert_eq!(vocabulary.get("goita"), goita);
        assert_eq!(vocabulary.find("états").and_then(|known| known.plain), Some(WordId::UNKNOWN));
        assert_eq!(vocabulary.size(), 5);
    }

    #[test]
    fn every_word_is_found_again() {
        static NONE: Orthography = Orthography { elisions: &[], clitics: &[], abbreviations: &[] };
        let mut vocabulary = Vocabulary::new(&NONE);
        let words: Vec<String> =
            (0..4000_u32).map(|n| format!("{}é{n}", "abcdefghijkl".repeat(n as usize % 4))).collect();
        let ids: Vec<WordId> = words.iter().map(|word| vocabulary.intern(word)).collect();
        for (word, id) in words.iter().zip(ids) {
            assert_eq!(vocabulary.get(word), id, "{word}");
        }
        assert_eq!(vocabulary.size(), 4001);
    }
}
