//! Quotation marks to marked stretches, whatever the marks.
//!
//! ```text
//!   Il a dit : « Le “lot” est là ». Et d'ajouter "oui", puis "non.
//!              ╰─────╰───╯───────╯                ╰───╯       ╰──── ends with its sentence
//! ```
//! Marks that have a direction are paired by it; straight ones by the white space on their sides. A mark
//! that finds no partner ends with its sentence or paragraph, so that it shifts nothing behind it. An
//! apostrophe is a mark only where it joins no letters, and opens only where another one closes.

use std::ops::Range;

use crate::order;
use crate::text::{Document, TokenKind};

/// A stretch between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The tokens inside the marks; never empty.
    pub inside: Range<usize>,
    /// The tokens with the marks.
    pub outside: Range<usize>,
    /// Whether it stands inside another.
    pub nested: bool,
}

/// The family of marks: those of one family pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Guillemet,
    Curly,
    Straight,
    Single,
}

/// Which ways a mark can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// One mark, also one written as two: «''».
#[derive(Clone, Debug)]
struct Mark {
    tokens: Range<usize>,
    family: Family,
    side: Side,
}

/// An unclosed mark is followed to the end of its paragraph only so far; else its sentence ends it.
const LONGEST_UNCLOSED: usize = 120;

/// Words of somebody who speaks of himself.
const FIRST_PERSON: [&str; 10] = ["je", "j", "me", "m", "mon", "ma", "mes", "nous", "notre", "nos"];

/// All marked stretches of a document, in order of their start.
pub fn find(document: &Document) -> Vec<Marked> {
    let mut found = Vec::new();
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        let next = document.paragraphs.get(index + 1).map(|next| next.start);
        pair(document, paragraph.clone(), next, &mut found);
    }
    order::sort_by_key(&mut found, |marked| (marked.outside.start, std::cmp::Reverse(marked.outside.end)));
    let mut end = 0;
    for marked in &mut found {
        marked.nested = marked.outside.end <= end;
        end = end.max(marked.outside.end);
    }
    found
}

/// The marks of a paragraph.
fn marks(document: &Document, paragraph: Range<usize>) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut at = paragraph.start;
    while at < paragraph.end {
        let written = document.str(at);
        // «<< … >>», as typewriters have them.
        if matches!(written, "<" | ">") && touches(document, at) && document.str(at + 1) == written {
            let side = if written == "<" { Side::Opens } else { Side::Closes };
            marks.push(Mark { tokens: at..at + 2, family: Family::Guillemet, side });
            at += 2;
            continue;
        }
        if document.tokens[at].kind != TokenKind::Quote {
            at += 1;
            continue;
        }
        let single = matches!(written, "‘" | "’" | "'" | "‚");
        let twice = single && touches(document, at) && document.tokens.get(at + 1).is_some() && {
            let next = document.str(at + 1);
            document.tokens[at + 1].kind == TokenKind::Quote && matches!(next, "‘" | "’" | "'" | "‚")
        };
        let tokens = at..at + 1 + usize::from(twice);
        let spaced = side(document, &tokens);
        let (family, side) = match written {
            "«" => (Family::Guillemet, Side::Opens),
            "»" => (Family::Guillemet, Side::Closes),
            "“" | "„" | "‟" => (Family::Curly, if spaced == Side::Closes { Side::Either } else { Side::Opens }),
            "”" => (Family::Curly, if spaced == Side::Opens { Side::Either } else { Side::Closes }),
            _ if twice => (Family::Straight, spaced),
            "‘" | "‹" | "‚" => (Family::Single, Side::Opens),
            "’" | "'" | "›" => (Family::Single, spaced),
            _ => (Family::Straight, spaced),
        };
        at = tokens.end;
        marks.push(Mark { tokens, family, side });
    }
    marks
}

/// Whether nothing stands between a token and the next.
fn touches(document: &Document, at: usize) -> bool {
    document.tokens.get(at + 1).is_some_and(|next| !next.shape.after_space())
}

/// Where a stretch ends that was never closed before the next one opens: with its sentence, or with the last
/// sentence before the next that still says «je» or «nous».
fn unclosed_end(document: &Document, start: usize, next: usize) -> usize {
    let first = document.sentence_of(start);
    let mut end = document.sentences[first].end.min(next);
    for sentence in document.sentences[first + 1..].iter().take_while(|sentence| sentence.start < next) {
        if sentence.end - start > LONGEST_UNCLOSED {
            break;
        }
        let speaks = |at: usize| {
            let word = document.str(at);
            word.len() <= 5
                && FIRST_PERSON.iter().any(|first| first.eq_ignore_ascii_case(word.trim_end_matches(['\'', '’'])))
        };
        if (sentence.start..sentence.end.min(next)).any(speaks) {
            end = sentence.end.min(next);
        }
    }
    end
}

fn touches_word(document: &Document, mark: &Mark) -> bool {
    touches(document, mark.tokens.end - 1) && document.tokens[mark.tokens.end].kind == TokenKind::Word
}

/// Which side a mark shows by the white space around it.
fn side(document: &Document, tokens: &Range<usize>) -> Side {
    let (first, last) = (tokens.start, tokens.end - 1);
    let before = first.checked_sub(1).map(|before| document.str(before));
    let opening = |word: &str| word.ends_with(['(', '[', '«', '“', '—', '–', ':', '\'', '’', '/', '=']);
    let after_gap = document.tokens[first].shape.after_space() || before.is_none_or(opening);
    let before_gap = !touches(document, last)
        || matches!(
            document.str(last + 1),
            "." | "," | ";" | ":" | ")" | "]" | "!" | "?" | "»" | "”" | "…" | "-" | "–"
        );
    match (after_gap, before_gap) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        _ => Side::Either,
    }
}

/// Pairs the marks of a paragraph.
fn pair(document: &Document, paragraph: Range<usize>, next: Option<usize>, found: &mut Vec<Marked>) {
    let marks = marks(document, paragraph.clone());
    let mut open: Vec<&Mark> = Vec::new();
    for (index, mark) in marks.iter().enumerate() {
        let rest = &marks[index + 1..];
        let partner = open.iter().rposition(|opened| opened.family == mark.family);
        let closes = match mark.side {
            Side::Opens => false,
            Side::Closes => true,
            // «« … ’’, dit-il»: no word touches it on its right.
            Side::Either => partner.is_some() || (!open.is_empty() && !touches_word(document, mark)),
        };
        if closes {
            // A mark of another family closes what its own did not open: «« … ”».
            let partner = partner.or(if mark.family == Family::Single { None } else { open.len().checked_sub(1) });
            if let Some(partner) = partner {
                push(found, open[partner].tokens.clone(), mark.tokens.start, mark.tokens.end);
                open.truncate(partner);
            }
            continue;
        }
        if mark.family == Family::Single && !closes_soon(mark, rest) {
            continue;
        }
        if let Some(partner) = partner
            && !is_nested(mark, rest)
        {
            let opened = open[partner].tokens.clone();
            let end = unclosed_end(document, opened.end, mark.tokens.start);
            push(found, opened, end, end);
            open.truncate(partner);
        }
        open.push(mark);
    }
    if let Some(mark) = open.first() {
        let opened = mark.tokens.clone();
        let goes_on = next.is_some_and(|next| document.str(next) == document.str(opened.start));
        let whole = opened.start == paragraph.start && document.paragraphs.len() > 1;
        let end = if goes_on || whole || paragraph.end - opened.end <= LONGEST_UNCLOSED {
            paragraph.end
        } else {
            document.sentences[document.sentence_of(opened.start)].end
        };
        if mark.family != Family::Single {
            push(found, opened, end, end);
        }
    }
}

/// Whether a mark that opens inside another closes before the other does: as many marks close behind it as open.
fn is_nested(mark: &Mark, rest: &[Mark]) -> bool {
    let mut depth = 2;
    for other in rest.iter().take(16).filter(|other| other.family == mark.family).take(8) {
        depth += match other.side {
            Side::Opens => 1,
            Side::Closes | Side::Either => -1,
        };
        if depth == 0 {
            return true;
        }
    }
    false
}

/// Whether a single mark finds its partner among the next few marks.
fn closes_soon(mark: &Mark, rest: &[Mark]) -> bool {
    let partner = rest.iter().take(4).find(|other| other.family == Family::Single);
    partner.is_some_and(|other| other.side != Side::Opens && other.tokens.start > mark.tokens.end)
}

fn push(found: &mut Vec<Marked>, opened: Range<usize>, inside_end: usize, end: usize) {
    if opened.end < inside_end {
        found.push(Marked { inside: opened.end..inside_end, outside: opened.start..end, nested: false });
    }
}

#[cfg(test)]
mod tests;
