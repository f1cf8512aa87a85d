//! Whether a text looks French: by the share of its most frequent small words.

use crate::lexicon::{Trie, Vocabulary};
use crate::text::{Document, TokenKind};

/// Words that make up a quarter of French running text; those that Spanish and Italian share are left out.
const FREQUENT: &[&str] = &[
    "au", "aux", "avec", "ce", "cette", "d'", "dans", "des", "du", "elle", "est", "et", "l'", "les", "leur", "mais",
    "ne", "ont", "ou", "par", "pas", "plus", "pour", "qu'", "qui", "ses", "sont", "sur", "à", "été",
];

/// How many words a text needs before it can be judged.
const ENOUGH: usize = 40;

/// How many words are looked at.
const SAMPLE: usize = 2_000;

/// The [`FREQUENT`] words, to look tokens up in.
pub(super) fn frequent(vocabulary: &mut Vocabulary) -> Trie<()> {
    let mut frequent = Trie::words();
    for word in FREQUENT {
        frequent.insert(vocabulary, word, ());
    }
    frequent
}

/// Whether at least every eighth word is one of the [`FREQUENT`] ones.
pub(super) fn is_french(document: &Document, frequent: &Trie<()>) -> bool {
    let words = document.tokens.iter().filter(|token| token.kind == TokenKind::Word).take(SAMPLE);
    let (mut all, mut found) = (0, 0);
    for token in words {
        all += 1;
        found += usize::from(frequent.word(token).is_some());
    }
    all < ENOUGH || found * 8 >= all
}
