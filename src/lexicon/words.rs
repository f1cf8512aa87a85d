//! Sets of words, to dismiss most tokens by one look.

use super::{Vocabulary, WordId};

/// A set of words of a vocabulary.
pub struct WordSet(Vec<bool>);

impl WordSet {
    /// The words interned so far that `holds` says belong to it.
    pub fn new(vocabulary: &Vocabulary, holds: impl FnMut(WordId) -> bool) -> Self {
        WordSet(vocabulary.words().map(holds).collect())
    }

    /// Whether it holds a word.
    #[inline]
    pub fn has(&self, word: WordId) -> bool {
        self.0.get(word.index()).copied().unwrap_or(false)
    }
}
