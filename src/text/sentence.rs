//! Where paragraphs and sentences end.

use super::letter::{is_capital, is_small};
use std::ops::Range;

use super::token::{Orthography, Shape, Token, TokenKind};

/// Token ranges of paragraphs and sentences, in order and without gaps; no sentence crosses a paragraph.
pub(super) struct Parts {
    pub paragraphs: Vec<Range<usize>>,
    pub sentences: Vec<Range<usize>>,
}

/// Divides the tokens of a text, and marks the first word of each sentence.
pub(super) fn divide(text: &str, tokens: &mut [Token], orthography: &Orthography) -> Parts {
    let mut parts = Parts { paragraphs: Vec::new(), sentences: Vec::new() };
    let (mut paragraph, mut sentence) = (0, 0);
    for at in 1..=tokens.len() {
        let new_paragraph = at == tokens.len() || starts_paragraph(text, tokens, at);
        if new_paragraph || starts_sentence(text, tokens, at, orthography) {
            parts.sentences.push(sentence..at);
            sentence = at;
        }
        if new_paragraph {
            parts.paragraphs.push(paragraph..at);
            paragraph = at;
        }
    }
    for sentence in &parts.sentences {
        let mut tokens = tokens[sentence.clone()].iter_mut();
        if let Some(first) = tokens.find(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number)) {
            first.shape.set(Shape::FIRST);
        }
    }
    parts
}

/// A line break starts a paragraph, unless it only wraps a line: no blank line, no mark before it, a small
/// letter after it.
fn starts_paragraph(text: &str, tokens: &[Token], at: usize) -> bool {
    let (before, token) = (&tokens[at - 1], &tokens[at]);
    if !token.shape.after_break() {
        return false;
    }
    let blank = text[before.span.end as usize..token.span.start as usize].bytes().filter(|&b| b == b'\n').count() > 1;
    let wraps = matches!(before.kind, TokenKind::Word | TokenKind::Number) || before.span.of(text) == ",";
    let small = token.span.of(text).starts_with(is_small);
    blank || !wraps || !small
}

/// `text. ») Text`: a stop, any closing marks, white space, then something that can start a sentence.
fn starts_sentence(text: &str, tokens: &[Token], at: usize, orthography: &Orthography) -> bool {
    let of = |index: usize| tokens[index].span.of(text);
    let token = &tokens[at];
    if !token.shape.after_space() || matches!(tokens[at - 1].kind, TokenKind::Word | TokenKind::Number) {
        return false;
    }
    let closes = |index: usize| match of(index) {
        "»" | "”" | ")" | "]" | "’" | "›" => true,
        "\"" | "'" => !tokens[index].shape.after_space(),
        _ => false,
    };
    let opens = match token.kind {
        TokenKind::Word => token.shape.is_capital() || token.shape.has_digit(),
        TokenKind::Number => true,
        TokenKind::Quote | TokenKind::Mark => match of(at) {
            "«" | "“" | "\"" | "—" | "–" | "-" | "(" | "[" | "‘" | "'" | "•" | "…" | "„" | "¿" => {
                !closes(at)
            }
            _ => false,
        },
    };
    if !opens {
        return false;
    }
    let mut stop = at - 1;
    while stop > 0 && closes(stop) {
        stop -= 1;
    }
    match of(stop) {
        "!" | "?" | "…" => true,
        "." => stop == 0 || !keeps_stop(of(stop - 1), orthography) || tokens[stop].shape.after_space(),
        // Initials hold their own stops: «J.-Y. Le Drian» goes on, «l'O.N.U. Il» does not.
        _ => false,
    }
}

/// «M», «J», «etc»: words whose full stop ends no sentence.
fn keeps_stop(word: &str, orthography: &Orthography) -> bool {
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(is_capital) && letters.next().is_none();
    let mut folded = String::new();
    if word.len() <= 8 {
        super::fold(word, &mut folded);
    }
    initial || orthography.abbreviations.contains(&folded.as_str())
}
