//! Sentences in English around a French article, which name nobody: captions, credits.
//!
//! ```text
//! A convoy of the army leaves Gao. Xandru Velmo's forces hold the town.
//!          ── ───                              ──           ───
//! ```

use super::hint::Hint;
use super::reader::Reader;

/// A sentence is read only so far.
const WINDOW: usize = 60;

/// Whether the sentence that holds token `at` is English: two words of it, the genitive counted, and none of French.
pub(super) fn is_english(reader: &Reader, at: usize) -> bool {
    let document = reader.document;
    let sentence = document.sentences[document.sentence_of(at)].clone();
    let window = sentence.start..sentence.end.min(sentence.start + WINDOW);
    let genitive = |at: usize| reader.is_capital(at) && reader.str(at).ends_with(['s']) && is_genitive(reader.str(at));
    let english = |at: &usize| reader.is(*at, Hint::English) || genitive(*at);
    let french = |at: usize| {
        [Hint::Of, Hint::Definite, Hint::Article, Hint::To, Hint::And, Hint::Location]
            .iter()
            .any(|&hint| reader.is(at, hint))
            && !reader.is(at, Hint::English)
    };
    window.clone().filter(english).nth(1).is_some() && !window.clone().any(french)
}

/// «Velmo's».
fn is_genitive(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|stem| stem.ends_with(['\'', '’']))
}
