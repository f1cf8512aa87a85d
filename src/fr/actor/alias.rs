//! When two written names are one person's: transliterations, initials, parts of a full name.
//!
//! ```text
//! Sergueï Lavrov = Serguei Lavrov = Sergei Lavrov = Lavrov        sergei lavrov
//! Choguel Kokalla Maïga = Choguel Maïga = Maïga                   ⊃ first and last word
//! Oumar Diarra ≠ Alou Boï Diarra                                  other first names
//! ```

use crate::text::{fold, strip_accents};

/// The words of a name as they sound, whatever the transliteration.
pub(super) fn skeletons(name: &str) -> Vec<String> {
    name.split(|c: char| c.is_whitespace() || c == '-' || c == '.')
        .filter(|word| !word.is_empty())
        .map(skeleton)
        .collect()
}

/// What is written in several ways, and the way in which it is compared; longest first.
const SOUNDS: [(&str, &str); 22] = [
    ("tch", "c"),
    ("sch", "c"),
    ("ch", "c"),
    ("sh", "c"),
    ("kh", "h"),
    ("zh", "j"),
    ("dj", "j"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("ou", "u"),
    ("oo", "u"),
    ("th", "t"),
    ("ph", "f"),
    ("ii", "i"),
    ("iy", "i"),
    ("yy", "i"),
    ("y", "i"),
    ("ij", "i"),
    ("w", "v"),
    ("ck", "k"),
    ("q", "k"),
    ("x", "ks"),
];

/// One word as it sounds: small letters without accents, one spelling a sound, no doubled letter, no final e.
fn skeleton(word: &str) -> String {
    let (mut folded, mut plain) = (String::with_capacity(word.len()), String::with_capacity(word.len()));
    fold(word, &mut folded);
    strip_accents(&folded, &mut plain);
    let mut sound = String::with_capacity(plain.len());
    let mut rest = plain.as_str();
    while let Some(first) = rest.chars().next() {
        let byte = rest.as_bytes()[0];
        let (from, to) = SOUNDS
            .iter()
            .find(|(from, _)| from.as_bytes()[0] == byte && rest.starts_with(from))
            .map_or((&rest[..first.len_utf8()], None), |(from, to)| (*from, Some(*to)));
        for c in to.unwrap_or(from).chars() {
            if !sound.ends_with(c) && c.is_alphanumeric() {
                sound.push(c);
            }
        }
        rest = &rest[from.len()..];
    }
    if sound.len() > 4 && sound.ends_with('e') {
        sound.pop();
    }
    sound
}

/// Whether two full names of the same last word may be one person's.
///
/// The shorter is the end of the longer, or has its first and last word; an initial stands for its word.
pub(super) fn are_one(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = |a: &String, b: &String| a == b || initial(a, b) || initial(b, a) || nearly(a, b);
    let ends = long.iter().rev().zip(short.iter().rev()).all(|(a, b)| same(a, b));
    let within = short.len() > 1
        && same(&short[0], &long[0])
        && short
            .iter()
            .try_fold(0, |at, word| long[at..].iter().position(|other| same(word, other)).map(|found| at + found + 1))
            .is_some();
    ends || within
}

/// Whether `short` is the initial of `word`.
fn initial(short: &str, word: &str) -> bool {
    short.len() == 1 && word.starts_with(short)
}

/// Whether two longer words differ in one letter: «Mohamed», «Mohammad».
fn nearly(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() < 5 || one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let end = one[start..].iter().rev().zip(other[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    start > 0 && one.len().max(other.len()) - start - end <= 1
}

/// The initials of a name: «IBK», «JYLD».
pub(super) fn initials(words: &[String]) -> String {
    words.iter().filter_map(|word| word.chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!(are_one(&skeletons(one), &skeletons(other)), expected, "{one} = {other}");
    }

    #[test]
    fn names_of_one_person() {
        check("Sergueï Lavrov", "Sergei Lavrov", true);
        check("Volodymyr Zelensky", "Volodymyr Zelenskyy", true);
        check("Sergueï Choïgou", "Sergei Shoigu", true);
        check("Vladimir Poutine", "Vladimir Putin", true);
        check("Anthony Blinken", "Antony Blinken", true);
        check("Evgueni Prigojine", "Yevgueni Prigojine", false);
        check("Recep Tayyip Erdogan", "Tayyip Erdoğan", true);
        check("Choguel Kokalla Maïga", "Choguel Maïga", true);
        check("J.-Y. Anselme", "Jean-Yves Anselme", true);
        check("Alou Boï Diarra", "Alou Boi DIARRA", true);
        check("Oumar Diarra", "Alou Boï Diarra", false);
        check("Paul Anselme", "Marc Anselme", false);
        assert_eq!(initials(&skeletons("Ibrahim Boubacar Keïta")), "ibk");
    }
}
