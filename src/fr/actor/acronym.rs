//! Acronyms, and the long forms that they stand for.
//!
//! ```text
//! la Direction nationale des bois (DNB) … du gaz naturel liquéfié (GNL)
//!    ┬         ┬             ┬    ───           ┬   ┬       ┬    ───
//!    └─────────┴─────────────┴─ long form       └───┴───────┴─ a term, no name
//! ```

use std::ops::Range;

use super::hint::Hint;
use super::reader::Reader;
use super::sighting::{Sighting, What};
use super::unknown::LONG_FORM;
use crate::text::TokenKind;

/// Whether token `at` is an acronym of `least` to seven letters, alone in capitals.
pub(super) fn is_acronym(reader: &Reader, at: usize, least: usize) -> bool {
    let upper = |at: usize| reader.tokens().get(at).is_some_and(|token| token.shape.is_upper());
    let neighbour = (at > 0 && upper(at - 1)) || upper(at + 1);
    let plain = |at: usize| !reader.tokens()[at].shape.has_digit() && !reader.str(at).contains('.');
    let listed = upper(at) && reader.is(at, Hint::Acronym);
    upper(at)
        && plain(at)
        && !neighbour
        && (least..7).contains(&reader.length(at))
        && !listed
        && !reader.is(at, Hint::Common)
        || at > 0
            && !listed
            && reader.is_mark(at - 1, "(")
            && reader.is_mark(at + 1, ")")
            && is_mixed_acronym(reader, at)
}

/// «FAMa», «Dirpa» in brackets.
pub(super) fn is_mixed_acronym(reader: &Reader, at: usize) -> bool {
    let text = reader.str(at);
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    reader.is_capital(at) && text.chars().all(char::is_alphabetic) && (capitals > 1 || (2..9).contains(&text.len()))
}

/// The sighting of the long form before the acronym in brackets at `at`; made if it is not there yet.
pub(super) fn long_form(reader: &Reader, at: usize, found: &mut Vec<Sighting>) -> Option<usize> {
    let end = at - 1;
    let letters: Vec<char> = plain_letters(reader.str(at));
    let start = initials_start(reader, end, &letters);
    let before = ending_at(end, found).filter(|&before| start.is_none_or(|start| start >= found[before].tokens.start));
    if before.is_some() {
        return before;
    }
    let head = |start| reader.is(start, Hint::Head) && !reader.is(start, Hint::Thing);
    let start = start.filter(|&start| reader.is_capital(start) || head(start))?;
    while found.last().is_some_and(|sighting| sighting.tokens.start >= start) {
        found.pop();
    }
    found.push(Sighting { tokens: start..end, what: What::Unknown { long: None }, rule: LONG_FORM.id });
    Some(found.len() - 1)
}

/// The organisation whose name ends before token `end`, a state named inside it apart.
pub(super) fn ending_at(end: usize, found: &[Sighting]) -> Option<usize> {
    let last = found.len().saturating_sub(3);
    let organisation = |sighting: &Sighting| matches!(sighting.what, What::Organisation(_) | What::Unknown { .. });
    (last..found.len()).rev().find(|&index| found[index].tokens.end == end && organisation(&found[index]))
}

/// The capital letters of an acronym, or all its letters if only the first is one, small and plain.
fn plain_letters(acronym: &str) -> Vec<char> {
    let capitals = acronym.chars().filter(|c| c.is_uppercase()).count();
    let mut plain = String::new();
    let (mut folded, kept) =
        (String::new(), acronym.chars().filter(|c| capitals < 2 || c.is_uppercase()).collect::<String>());
    crate::text::fold(&kept, &mut folded);
    crate::text::strip_accents(&folded, &mut plain);
    plain.chars().collect()
}

/// The first of the words before `end` whose initials are `letters`; small words may be left out.
fn initials_start(reader: &Reader, end: usize, letters: &[char]) -> Option<usize> {
    let mut left = letters.len();
    let mut at = end;
    while left > 0 && at > 0 && end - at < 16 {
        at -= 1;
        if reader.tokens()[at].kind != TokenKind::Word {
            return None;
        }
        let initial = plain_letters(&reader.str(at).chars().take(1).collect::<String>());
        if initial.first() == Some(&letters[left - 1]) {
            left -= 1;
        } else if reader.length(at) > 4 && left == letters.len() {
            return None;
        }
    }
    (left == 0 && letters.len() > 1).then_some(at)
}

/// Whether the words before `end` have the letters of the acronym at `at` as their initials.
pub(super) fn initials_of_term(reader: &Reader, end: usize, at: usize) -> bool {
    initials_start(reader, end, &plain_letters(reader.str(at))).is_some()
}

/// Whether every letter of the acronym at `at` begins one of the words of `long`, in any order: an acronym may be foreign.
pub(super) fn shares_initials(reader: &Reader, long: Range<usize>, at: usize) -> bool {
    let mut initials: Vec<char> =
        long.flat_map(|word| plain_letters(&reader.str(word).chars().take(1).collect::<String>())).collect();
    plain_letters(reader.str(at)).iter().all(|letter| {
        let place = initials.iter().position(|initial| initial == letter);
        place.map(|place| initials.swap_remove(place)).is_some()
    })
}

/// Whether the acronym in brackets at `at` only shortens words that name nobody: «gaz naturel liquéfié (GNL)».
pub(super) fn abbreviates_a_term(reader: &Reader, at: usize) -> bool {
    initials_start(reader, at - 1, &plain_letters(reader.str(at))).is_some()
}
