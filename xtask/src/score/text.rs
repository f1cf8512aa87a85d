//! An article's text by characters: where words stand in it.

use super::article::Utf16;
use std::iter;
use std::ops::Range;

/// A half-open range of characters. Not of bytes: an accent weighs no more than a letter when two spans are compared.
pub type Span = Range<usize>;

pub struct Text {
    chars: Vec<char>,
}

impl Text {
    pub fn new(text: &str) -> Self {
        Text { chars: text.chars().collect() }
    }

    pub fn words(&self, span: &Span) -> String {
        self.chars[span.clone()].iter().collect()
    }

    /// The first characters of a span, for a line on the terminal.
    pub fn beginning(&self, span: &Span) -> String {
        self.words(&(span.start..span.end.min(span.start + 80))).replace('\n', " ")
    }

    /// The characters of a range of UTF-16 code units; `None` where it ends before it starts, leaves the text or parts a character.
    pub fn span(&self, place: Utf16) -> Option<Span> {
        let ends = self.chars.iter().scan(0, |end, c| {
            *end += c.len_utf16();
            Some(*end)
        });
        let starts: Vec<usize> = iter::once(0).chain(ends).collect();
        let character = |offset| starts.binary_search(&offset).ok();
        let span = character(place.start)?..character(place.end)?;
        (span.start <= span.end).then_some(span)
    }

    /// Every place where these characters stand, in order, inside longer words too.
    pub fn places(&self, words: &str) -> Vec<Span> {
        let words: Vec<char> = words.chars().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let starts = self.chars.windows(words.len()).enumerate().filter(|(_, window)| *window == words);
        starts.map(|(start, _)| start..start + words.len()).collect()
    }

    /// Every place where a name stands as such: «Mali» not in «Somalie», nor in «Malien».
    pub fn places_of_name(&self, name: &str) -> Vec<Span> {
        let mut places = self.places(name);
        places.retain(|span| !self.inside_word(span.start) && !self.inside_word(span.end));
        places
    }

    /// Whether the characters before and after this place belong to one word.
    fn inside_word(&self, at: usize) -> bool {
        at > 0 && at < self.chars.len() && is_word(self.chars[at - 1]) && is_word(self.chars[at])
    }

    /// The last character before this place that is not blank.
    pub fn before(&self, at: usize) -> Option<char> {
        self.chars[..at].iter().rev().copied().find(|c| !c.is_whitespace())
    }
}

pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

pub fn overlap(a: &Span, b: &Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// How far two spans agree: what they share, over all that they cover. 0 where they are apart, 1 where they are the same.
pub fn agreement(a: &Span, b: &Span) -> f64 {
    if !overlap(a, b) {
        return 0.0;
    }
    let shared = a.end.min(b.end) - a.start.max(b.start);
    let covered = a.end.max(b.end) - a.start.min(b.start);
    shared as f64 / covered as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_utf16_code_units() {
        let text = Text::new("é😀 Mali");
        assert_eq!(text.span(Utf16 { start: 4, end: 8 }), Some(3..7));
        assert_eq!(text.words(&(3..7)), "Mali");
        assert_eq!(text.span(Utf16 { start: 2, end: 8 }), None, "in the middle of a character");
        assert_eq!(text.span(Utf16 { start: 4, end: 9 }), None, "past the end");
        assert_eq!(text.span(Utf16 { start: 8, end: 4 }), None, "backwards");
    }

    #[test]
    fn a_name_is_not_found_inside_a_word() {
        let text = Text::new("Les Maliens du Mali, «Mali» et Somali");
        assert_eq!(text.places_of_name("Mali"), [15..19, 22..26]);
        assert_eq!(text.places("Mali").len(), 3);
    }

    #[test]
    fn agreement_is_shared_over_covered() {
        assert_eq!(agreement(&(0..10), &(0..10)), 1.0);
        assert_eq!(agreement(&(0..10), &(2..10)), 0.8);
        assert_eq!(agreement(&(0..5), &(5..10)), 0.0);
    }
}
