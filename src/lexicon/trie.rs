//! Phrases of folded words, found longest first.

use super::hash::{mix, place};
use super::{Vocabulary, WordId};
use crate::text::{Token, words_of};

/// Which letters of a token a trie compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letters {
    Accented,
    Plain,
}

impl Letters {
    fn of(self, token: &Token) -> WordId {
        match self {
            Letters::Accented => token.word,
            Letters::Plain => token.name,
        }
    }
}

/// A set of phrases, each with a value.
///
/// A first word leads to its node through a dense table, so that most tokens are dismissed by one
/// look; further words go through a map of (node, word).
///
/// ```text
///   forces armées maliennes  →  FAMa
///   ──┬─── ──┬─── ────┬────
///   first   next     next → value
/// ```
pub struct Trie<T> {
    paths: Paths,
    /// The value of each node; node 0 is no node.
    values: Vec<Option<T>>,
}

impl<T: Copy> Trie<T> {
    /// A trie over words with their accents.
    pub fn words() -> Self {
        Trie { paths: Paths::new(Letters::Accented), values: vec![None] }
    }

    /// A trie over names, which are written with and without their accents.
    pub fn names() -> Self {
        Trie { paths: Paths::new(Letters::Plain), values: vec![None] }
    }

    /// Adds a phrase, cut into words as texts are. If the phrase had a value, that one stays and is given back.
    pub fn insert(&mut self, vocabulary: &mut Vocabulary, phrase: &str, value: T) -> Option<T> {
        let node = self.paths.lay(vocabulary, phrase);
        self.values.resize(self.paths.nodes as usize, None);
        let slot = &mut self.values[node as usize];
        let old = *slot;
        if old.is_none() {
            *slot = Some(value);
        }
        old
    }

    /// The longest phrase that starts at token `at`: one past its last token, and its value.
    #[inline]
    pub fn longest(&self, tokens: &[Token], at: usize) -> Option<(usize, T)> {
        match self.paths.first(self.paths.letters.of(tokens.get(at)?)) {
            0 => None,
            node => self.longest_from(node, tokens, at + 1),
        }
    }

    /// The longest phrase of those that go on from `node` at token `end`.
    fn longest_from(&self, mut node: u32, tokens: &[Token], mut end: usize) -> Option<(usize, T)> {
        let mut best = None;
        while node != 0 {
            if let Some(value) = self.values[node as usize] {
                best = Some((end, value));
            }
            node = tokens.get(end).map_or(0, |token| self.paths.next(node, token));
            end += 1;
        }
        best
    }

    /// The value of a single word, if it is a phrase of its own.
    pub fn word(&self, token: &Token) -> Option<T> {
        self.value(self.paths.letters.of(token))
    }

    /// The value of a word by its id, if it is a phrase of its own.
    pub fn value(&self, word: WordId) -> Option<T> {
        self.values[self.paths.first(word) as usize]
    }

    /// Whether some phrase starts with a word.
    pub fn opens(&self, word: WordId) -> bool {
        self.paths.first(word) != 0
    }
}

/// The nodes of a trie, whatever its values are: compiled once for all tries.
struct Paths {
    letters: Letters,
    /// From a first word to its node; 0 where there is none.
    first: Vec<u32>,
    next: Edges,
    /// How many nodes there are, node 0 among them.
    nodes: u32,
}

impl Paths {
    fn new(letters: Letters) -> Self {
        Paths { letters, first: Vec::new(), next: Edges::default(), nodes: 1 }
    }

    /// The node at the end of a phrase, with all nodes on the way to it.
    #[inline(never)]
    fn lay(&mut self, vocabulary: &mut Vocabulary, phrase: &str) -> u32 {
        let mut node = 0;
        for word in words_of(phrase, vocabulary.orthography()) {
            let word = match self.letters {
                Letters::Accented => vocabulary.intern(word),
                Letters::Plain => vocabulary.intern_name(word),
            };
            node = self.child(node, word);
        }
        debug_assert_ne!(node, 0, "an empty phrase");
        node
    }

    fn child(&mut self, node: u32, word: WordId) -> u32 {
        let fresh = self.nodes;
        let child = if node == 0 {
            if self.first.len() <= word.index() {
                self.first.resize(word.index() + 1, 0);
            }
            let child = &mut self.first[word.index()];
            if *child == 0 {
                *child = fresh;
            }
            *child
        } else {
            self.next.child(node, word, fresh)
        };
        self.nodes += u32::from(child == fresh);
        child
    }

    #[inline]
    fn first(&self, word: WordId) -> u32 {
        self.first.get(word.index()).copied().unwrap_or(0)
    }

    fn next(&self, node: u32, token: &Token) -> u32 {
        match self.letters.of(token) {
            WordId::UNKNOWN => 0,
            word => self.next.get(node, word),
        }
    }
}

/// From a node and a word to the node behind it.
#[derive(Default)]
struct Edges {
    /// Node, word, node behind; node 0 in a free place. None, or as many as a power of two.
    slots: Vec<(u32, WordId, u32)>,
    count: usize,
}

impl Edges {
    /// Where an edge is kept, or the free place where it would be.
    fn place(&self, node: u32, word: WordId) -> usize {
        let mut at = place(mix(u64::from(node) << 32 | u64::from(word.0)), self.slots.len());
        while self.slots[at].0 != 0 && (self.slots[at].0, self.slots[at].1) != (node, word) {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }

    /// The node behind, or 0.
    fn get(&self, node: u32, word: WordId) -> u32 {
        if self.slots.is_empty() { 0 } else { self.slots[self.place(node, word)].2 }
    }

    /// The node behind, which is `fresh` if there was none.
    fn child(&mut self, node: u32, word: WordId, fresh: u32) -> u32 {
        if self.count * 3 >= self.slots.len() * 2 {
            let length = (self.slots.len() * 2).max(16);
            let old = std::mem::replace(&mut self.slots, vec![(0, WordId::UNKNOWN, 0); length]);
            for edge in old.into_iter().filter(|edge| edge.0 != 0) {
                let at = self.place(edge.0, edge.1);
                self.slots[at] = edge;
            }
        }
        let at = self.place(node, word);
        if self.slots[at].0 == 0 {
            self.slots[at] = (node, word, fresh);
            self.count += 1;
        }
        self.slots[at].2
    }
}
