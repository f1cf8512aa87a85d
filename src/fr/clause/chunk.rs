//! Sentences to chunks: phrases with their preposition, verb groups, and what joins or separates them.
//!
//! ```text
//!   La Russie │ a livré │ quatre hélicoptères │ à l'armée │ du Mali │ , │ qui │ …
//!   phrase      verb      phrase                phrase      phrase    ,   relative
//! ```

use std::ops::Range;

use super::words::{Class, FunctionWords, Preposition, Relative};
use crate::fr::verb::Particles;
use crate::text::{Document, TokenKind};

/// How a verb group stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbForm {
    /// Has a subject of its own: «a livré».
    Finite,
    /// A finite verb of saying, which may follow what is said without a mark: «… à Kiev │ a annoncé le ministre».
    Saying,
    /// A finite verb before its subject pronoun: «a-t-il dit».
    Inverted,
    /// «livrer», «avoir livré».
    Infinitive,
    /// A past participle without auxiliary: «livrés».
    Participle,
    /// «livrant», «en livrant».
    Gerund,
}

/// What an earlier step found in a range of tokens that no chunk may cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A verb group, by its index.
    Verb(usize, VerbForm),
    /// A date, by its index.
    Date(usize),
    /// Goods, with their number or without.
    Goods {
        /// Whether the phrase starts with a number.
        counted: bool,
    },
    /// A name.
    Name,
    /// A quotation mark around words that are part of the sentence: «des │ « │ quantités significatives │ » │ de blé».
    Woven,
}

/// A stretch of tokens that an earlier step found.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: MarkKind,
}

/// What a chunk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChunkKind {
    /// A noun phrase or what stands for one.
    Phrase(Option<Preposition>),
    /// A pronoun that is a phrase by itself.
    Pronoun,
    /// A verb group, by its index.
    Verb(usize, VerbForm),
    /// A date, by its index.
    Date(usize),
    /// A relative pronoun.
    Relative(Relative),
    /// A subordinating conjunction.
    Subordinator,
    /// «et», «ou», «mais».
    Coordinator,
    /// A comma, or a dash that stands for one.
    Comma,
    /// A colon.
    Colon,
    /// A quotation mark or bracket.
    Bracket,
    /// A semicolon or an end of sentence.
    Stop,
}

/// A small piece of a sentence.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: ChunkKind,
    /// Whether it holds function words only: «à la», «des».
    pub small: bool,
}

impl Chunk {
    /// Whether it is a noun phrase without preposition.
    pub fn is_bare(&self) -> bool {
        matches!(self.kind, ChunkKind::Phrase(None) | ChunkKind::Pronoun)
    }

    /// Whether it is a noun phrase, with or without preposition.
    pub fn is_phrase(&self) -> bool {
        matches!(self.kind, ChunkKind::Phrase(_) | ChunkKind::Pronoun)
    }
}

/// Cuts a range of tokens into chunks. `marks` are those that start in the range, in order and without overlap.
///
/// Adverbs belong to no chunk: «achète │ également │ des armes».
pub fn cut(
    document: &Document,
    words: &FunctionWords,
    particles: &Particles,
    tokens: Range<usize>,
    marks: &[Mark],
) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut marks = marks.iter().peekable();
    let mut open = false;
    let mut at = tokens.start;
    while at < tokens.end {
        while marks.next_if(|mark| mark.tokens.start < at).is_some() {}
        if let Some(mark) = marks.next_if(|mark| mark.tokens.start == at) {
            if mark.kind == MarkKind::Woven {
                at = mark.tokens.end;
                if let Some(last) = chunks.last_mut().filter(|_| open) {
                    last.tokens.end = at;
                }
                continue;
            }
            let kind = match mark.kind {
                MarkKind::Verb(verb, form) => Some(ChunkKind::Verb(verb, form)),
                MarkKind::Date(date) => Some(ChunkKind::Date(date)),
                MarkKind::Goods { .. } | MarkKind::Name | MarkKind::Woven => None,
            };
            let end = mark.tokens.end.min(tokens.end);
            match kind {
                Some(kind) => {
                    let start = if matches!(kind, ChunkKind::Date(_)) { absorb(&mut chunks, open, at) } else { at };
                    chunks.push(Chunk { tokens: start..end, kind, small: false });
                    open = false;
                }
                None => {
                    // «au Mali │ quatre chars», «par Ankara │ du système»: goods with a number or determiner of their own
                    // are a phrase of their own after a name or noun.
                    let own = words.longest(&document.tokens, at).map(|(_, class)| class);
                    // «au moins quatre chars», «au total 27 chars».
                    let counted = matches!(mark.kind, MarkKind::Goods { counted: true });
                    let bound = counted && document.str(at).eq_ignore_ascii_case("au");
                    let own = own.filter(|_| !bound && particles.skip_adverbs(document, at) == at);
                    let apart = matches!(mark.kind, MarkKind::Goods { counted: true })
                        || matches!(mark.kind, MarkKind::Goods { .. })
                            && matches!(own, Some(Class::Determiner | Class::Preposition(_)));
                    let goes_on = open && (!apart || chunks.last().is_some_and(|last| last.small));
                    let behind_phrase = open && !goes_on;
                    extend(&mut chunks, goes_on, at..end, false);
                    if let (Some(Class::Preposition(preposition)), Some(last), false) =
                        (own, chunks.last_mut(), goes_on)
                        // «jusqu'à 30 chars», «entre 10 et 20 chars».
                        && preposition != Preposition::Other
                        && (behind_phrase || preposition != Preposition::Of)
                    {
                        last.kind = ChunkKind::Phrase(Some(preposition));
                    }
                    open = true;
                }
            }
            at = end;
            continue;
        }
        let (end, class) = classify(document, words, at);
        // «font │ suite aux │ quatre chars»: nothing reaches into a mark.
        let end = marks.peek().map_or(end, |mark| end.min(mark.tokens.start.max(at + 1)));
        let adverb = particles.skip_adverbs(document, at);
        let before_mark = marks.peek().is_none_or(|mark| adverb <= mark.tokens.start);
        if adverb > at && before_mark && (adverb > end || matches!(class, Piece::Word)) {
            at = adverb.min(tokens.end);
            continue;
        }
        match class {
            Piece::Word => {
                extend(&mut chunks, open, at..end, false);
                open = true;
            }
            Piece::Determiner => {
                let goes_on = open && chunks.last().is_some_and(|last| last.small);
                extend(&mut chunks, goes_on, at..end, true);
                open = true;
            }
            Piece::Chunk(kind) => {
                chunks.push(Chunk { tokens: at..end, kind, small: true });
                open = matches!(kind, ChunkKind::Phrase(_));
            }
        }
        at = end.max(at + 1);
    }
    chunks
}

/// Adds tokens to the open phrase, or opens one.
fn extend(chunks: &mut Vec<Chunk>, open: bool, tokens: Range<usize>, small: bool) {
    match chunks.last_mut() {
        Some(last) if open => {
            last.tokens.end = tokens.end;
            last.small &= small;
        }
        _ => chunks.push(Chunk { tokens, kind: ChunkKind::Phrase(None), small }),
    }
}

/// Takes the article and preposition before a date into it: «le │ 30 mars», «en │ octobre». Gives its start.
fn absorb(chunks: &mut Vec<Chunk>, open: bool, at: usize) -> usize {
    match chunks.last() {
        Some(last) if open && last.tokens.end == at && last.tokens.len() <= 2 && last.small => {
            let start = last.tokens.start;
            chunks.pop();
            start
        }
        _ => at,
    }
}

enum Piece {
    Word,
    Determiner,
    Chunk(ChunkKind),
}

fn classify(document: &Document, words: &FunctionWords, at: usize) -> (usize, Piece) {
    let token = &document.tokens[at];
    match token.kind {
        TokenKind::Quote => return (at + 1, Piece::Chunk(ChunkKind::Bracket)),
        TokenKind::Mark => {
            let kind = match document.str(at) {
                "," | "–" | "—" | "-" => ChunkKind::Comma,
                ":" => ChunkKind::Colon,
                ";" | "." | "!" | "?" | "…" | "•" => ChunkKind::Stop,
                "(" | ")" | "[" | "]" => ChunkKind::Bracket,
                _ => return (at + 1, Piece::Word),
            };
            return (at + 1, Piece::Chunk(kind));
        }
        TokenKind::Word | TokenKind::Number => {}
    }
    let Some((end, class)) = words.longest(&document.tokens, at) else { return (at + 1, Piece::Word) };
    let piece = match class {
        Class::Preposition(preposition) => Piece::Chunk(ChunkKind::Phrase(Some(preposition))),
        Class::Relative(relative) => Piece::Chunk(ChunkKind::Relative(relative)),
        Class::Subordinator => Piece::Chunk(ChunkKind::Subordinator),
        Class::Coordinator => Piece::Chunk(ChunkKind::Coordinator),
        Class::Pronoun => Piece::Chunk(ChunkKind::Pronoun),
        Class::Determiner => Piece::Determiner,
        Class::Noun => Piece::Word,
    };
    (end, piece)
}
