//! A reader's words in a text, whatever their case and accents.
//!
//! ```text
//! «helico mali»    Quatre hélicoptères Mi-171 sont arrivés au Mali hier. Le Mali …
//!                         ━━━━━━                              ━━━━
//! ```

use super::fold::{fold, strip_accents};
use crate::span::Span;

/// Letters before a stop that ends a sentence; fewer are an abbreviation.
const WORD: usize = 3;

/// Words to look for, folded.
pub struct Search {
    words: Vec<String>,
}

impl Search {
    /// The words of a query; nothing where it has none.
    pub fn new(query: &str) -> Option<Self> {
        let words: Vec<String> = query.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
        (!words.is_empty()).then_some(Search { words })
    }

    /// Where sentences that hold a word beginning with each of these begin one of them, in order.
    pub fn find(&self, text: &str) -> Vec<Span> {
        let mut found = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let folded = plain(line);
            if self.words.iter().all(|word| places(&folded, word).next().is_some()) {
                for (from, sentence) in sentences(line) {
                    self.find_in(sentence, start + from, &mut found);
                }
            }
            start += line.len();
        }
        found
    }

    fn find_in(&self, sentence: &str, start: usize, found: &mut Vec<Span>) {
        let (folded, origin) = mapped(sentence);
        let mut all = Vec::new();
        for word in &self.words {
            let before = all.len();
            all.extend(places(&folded, word).filter(|&at| !folded[..at].ends_with(char::is_alphanumeric)).map(|at| {
                let (from, to) = (origin[at].0, origin[at + word.len() - 1].1);
                Span::new(start + from, start + to)
            }));
            if all.len() == before {
                return;
            }
        }
        crate::order::sort(&mut all);
        all.dedup();
        found.append(&mut all);
    }
}

/// Where a word stands in a text. The standard library's search costs the wasm more than it saves here.
fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let first = word.first().copied();
    text.iter()
        .enumerate()
        .filter(move |&(at, byte)| Some(*byte) == first && text[at..].starts_with(word))
        .map(|(at, _)| at)
}

fn plain(text: &str) -> String {
    let (mut folded, mut stripped) = (String::new(), String::new());
    fold(text, &mut folded);
    strip_accents(&folded, &mut stripped);
    stripped
}

/// The folded text, and for each of its bytes the bytes of the character that it comes from.
fn mapped(text: &str) -> (String, Vec<(usize, usize)>) {
    let (mut folded, mut places) = (String::new(), Vec::new());
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        folded.push_str(&plain(&text[at..end]));
        places.resize(folded.len(), (at, end));
    }
    (folded, places)
}

/// The sentences of a line with their places; a short word and its stop end none: «M. Anselme».
fn sentences(line: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, stop) in line.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…')) {
        let end = at + stop.len_utf8();
        let long = line[start..at].chars().rev().take(WORD).filter(|c| c.is_alphanumeric()).count() == WORD;
        if long && line[end..].starts_with(char::is_whitespace) {
            found.push((start, &line[start..end]));
            start = end;
        }
    }
    found.push((start, &line[start..]));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, text: &str, expected: &[&str]) {
        let found = Search::new(query).map_or(Vec::new(), |search| search.find(text));
        assert_eq!(found.iter().map(|span| span.of(text)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        check("helico", "Quatre HÉLICOPTÈRES.", &["HÉLICO"]);
        check("Goïta", "Le colonel Goita", &["Goita"]);
        check("œuvre", "L’œuvre", &["œuvre"]);
        check("e\u{301}tat", "l’État", &["État"]);
    }

    #[test]
    fn all_words_stand_in_one_sentence() {
        check("radar mali", "Deux radars au Mali. Un radar au Niger.", &["radar", "Mali"]);
        check("radar mali", "Un radar.\nLe Mali.", &[]);
        check("m anselme", "Hier M. Anselme a parlé.", &["M", "Anselme"]);
    }

    #[test]
    fn words_are_found_at_their_beginning_alone() {
        check("char", "Dix chars déchargés", &["char"]);
        check("171", "Mi-171", &["171"]);
        check("", "rien", &[]);
        check(" \u{301} ", "rien", &[]);
    }
}
