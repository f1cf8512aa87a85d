//! Tokens: words, numbers, marks; nothing between them but white space.

mod piece;

pub(super) use piece::{Piece, Pieces};

use crate::lexicon::WordId;
use crate::span::Span;

/// The habits of a language's spelling that the tokeniser needs; all words folded.
pub struct Orthography {
    /// Words that lose their last vowel before an apostrophe, without it: «l» in «l'armée».
    pub elisions: &'static [&'static str],
    /// Words that follow a verb behind a hyphen, with it: «-il» in «dit-il».
    pub clitics: &'static [&'static str],
    /// Words that keep a full stop without ending a sentence: «M» in «M. Diop».
    pub abbreviations: &'static [&'static str],
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with digits, hyphens and full stops inside: «porte-parole», «Mi-171», «1er», «O.N.U.».
    Word,
    /// Digits, grouped or with decimals: «8 000», «60.000», «3,7».
    Number,
    /// A quotation mark; an apostrophe is one where it joins no letters.
    Quote,
    /// Any other character: punctuation, brackets, dashes, signs.
    Mark,
}

/// A word, number or mark of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// The folded word, accents kept; [`WordId::UNKNOWN`] if no lexicon holds it.
    pub word: WordId,
    /// The folded word without accents, as names compare; [`WordId::UNKNOWN`] if no lexicon holds it.
    pub name: WordId,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is written and what stands before it.
    pub shape: Shape,
}

/// How a token is written and what stands before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape(u8);

impl Shape {
    pub(super) const CAPITAL: u8 = 1;
    pub(super) const UPPER: u8 = 2;
    pub(super) const DIGIT: u8 = 4;
    pub(super) const SPACE: u8 = 8;
    pub(super) const BREAK: u8 = 16;
    pub(super) const FIRST: u8 = 32;

    pub(super) fn set(&mut self, flag: u8) {
        self.0 |= flag;
    }

    /// Starts with a capital letter.
    pub fn is_capital(self) -> bool {
        self.0 & Self::CAPITAL != 0
    }

    /// Has two letters or more, all of them capitals.
    pub fn is_upper(self) -> bool {
        self.0 & Self::UPPER != 0
    }

    /// Holds a digit.
    pub fn has_digit(self) -> bool {
        self.0 & Self::DIGIT != 0
    }

    /// Follows white space, or starts the text.
    pub fn after_space(self) -> bool {
        self.0 & Self::SPACE != 0
    }

    /// Follows a line break, or starts the text.
    pub fn after_break(self) -> bool {
        self.0 & Self::BREAK != 0
    }

    /// Is the first word or number of its sentence.
    pub fn is_first(self) -> bool {
        self.0 & Self::FIRST != 0
    }
}
