//! The words of a proper name: how far it goes.
//!
//! ```text
//! le général Jean-B. de La Tour, Iyad ag Anselme, Awa SIDIBÉ et N'Golo Traoré
//!            ─────────┬────────  ───────┬───────  ─────┬────    ──────┬──────
//!               initial, particle    particle      capitals        elision
//! ```

use std::ops::Range;

use super::hint::Hint;
use super::reader::Reader;
use super::words::FirstName;
use crate::text::TokenKind;

/// A run of capitalised words with what joins them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub start: usize,
    /// One past its last token.
    pub end: usize,
    /// How many words, particles apart.
    pub words: usize,
    /// Has an initial or a foreign particle inside: «Iyad ag Anselme».
    pub joined: bool,
    /// A surname in capitals after a first name that is not: «Awa SIDIBÉ».
    pub upper_surname: bool,
    /// All words in capitals.
    pub upper: bool,
}

/// No name has more words.
const LONGEST: usize = 6;

/// The name that starts at token `at`, if one can start there.
pub(super) fn name_at(reader: &Reader, at: usize) -> Option<Name> {
    let mut name = Name { start: at, end: at, words: 0, joined: false, upper_surname: false, upper: true };
    let mut next = at;
    while name.words < LONGEST {
        let Some(end) = word_end(reader, next, at).or_else(|| joined_word_end(reader, next, &mut name)) else { break };
        if name.words > 0 && reader.tokens()[next].shape.after_break() {
            break;
        }
        let upper = reader.tokens()[end - 1].shape.is_upper();
        name.upper_surname |= upper && !name.upper && name.words > 0;
        name.upper &= upper;
        name.words += 1;
        name.end = end;
        next = end;
    }
    (name.words > 0).then_some(name)
}

/// One past a capitalised word that can be part of a name: «Anselme», «J.-P.», «N'» with «Golo», «Le» before «Drian».
fn word_end(reader: &Reader, at: usize, start: usize) -> Option<usize> {
    let token = reader.tokens().get(at).filter(|token| token.kind == TokenKind::Word)?;
    if !token.shape.is_capital() || token.shape.has_digit() {
        return is_arabic(reader.str(at)).then_some(at + 1).filter(|_| at > start);
    }
    let text = reader.str(at);
    if text.ends_with(['\'', '’']) {
        let next = reader.tokens().get(at + 1)?;
        let joins = next.shape.is_capital() && !next.shape.after_space();
        let foreign = text.starts_with(['N', 'M']) || (at > start && text.starts_with(['D', 'O']));
        return (joins && foreign && !reader.is_known(at + 1)).then_some(at + 2);
    }
    if reader.is(at, Hint::Common) {
        let after_first_name = at == start + 1 && reader.first_name(start) != FirstName::No && text.chars().count() > 3;
        let before_surname = at > start && reader.is(at, Hint::Particle) && reader.starts_name(at + 1);
        // «Grace Phiri», though «Grâce à» starts with no name.
        let given = at == start && reader.first_name(at) != FirstName::No && reader.starts_name(at + 1);
        return (after_first_name || before_surname || given).then_some(at + 1);
    }
    if text.chars().count() == 1 {
        // «George W. Noir».
        let stop = reader.is_mark(at + 1, ".") && !reader.tokens()[at + 1].shape.after_space();
        let next = at + 1 + usize::from(stop);
        let inside = (stop || at > start) && reader.starts_name(next) && !reader.is(next, Hint::Common);
        return inside.then_some(next);
    }
    Some(at + 1)
}

/// One past a word joined by particles: «de Gaulle» after a first name, «ag Ghali» after any name.
fn joined_word_end(reader: &Reader, at: usize, name: &mut Name) -> Option<usize> {
    let mut next = at;
    while next < at + 2 && reader.is(next, Hint::Particle) && !reader.tokens()[next].shape.is_capital() {
        next += 1;
    }
    if next == at || name.words == 0 || !reader.starts_name(next) {
        return None;
    }
    let french = reader.is(at, Hint::Of) || reader.is(at, Hint::Definite);
    if french {
        let nobility = name.words == 1 && reader.first_name(name.start) != FirstName::No;
        return (nobility && !reader.is_known(next)).then_some(next + 1);
    }
    name.joined = true;
    Some(next + 1)
}

/// «al-Bourhane», «el-Assad»: an Arabic article in small letters, then a capital.
fn is_arabic(word: &str) -> bool {
    matches!(word.find('-'), Some(2 | 3))
        && word.split('-').nth(1).is_some_and(|name| name.starts_with(char::is_uppercase))
        && word.starts_with(['a', 'e'])
}

impl Reader<'_> {
    /// Whether a name can go on with token `at`.
    pub fn starts_name(&self, at: usize) -> bool {
        self.tokens().get(at).is_some_and(|token| {
            token.kind == TokenKind::Word
                && token.shape.is_capital()
                && !token.shape.has_digit()
                && !token.shape.after_break()
                && (self.is(at, Hint::Particle) || !self.is(at, Hint::Common))
        })
    }

    /// Whether a word of a company or of the press is among tokens.
    pub fn has_company(&self, mut tokens: Range<usize>) -> bool {
        // «Mahamadou Ag Anselme» is no German company.
        let particle = |at: usize| self.is(at, Hint::Particle) && !self.tokens()[at].shape.is_upper();
        tokens.any(|at| self.is(at, Hint::Company) && self.is_capital(at) && !particle(at))
    }

    /// Whether a word among tokens is one of companies, places, prizes or works.
    pub fn is_thing(&self, tokens: Range<usize>) -> bool {
        self.has_company(tokens.clone()) || tokens.into_iter().any(|at| self.is(at, Hint::Thing))
    }
}
