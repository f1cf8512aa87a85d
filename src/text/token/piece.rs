//! Text to pieces: where a word, a number, a mark ends.

use super::super::fold;
use super::super::letter::{is_capital, is_letter};
use super::{Orthography, Shape, TokenKind};
use crate::span::Span;

/// A piece of text before any word is looked up.
pub struct Piece {
    pub span: Span,
    pub kind: TokenKind,
    pub shape: Shape,
    /// Whether it is a word of common letters alone, which is known without folding it: [`Vocabulary::find_unfolded`].
    ///
    /// [`Vocabulary::find_unfolded`]: crate::lexicon::Vocabulary::find_unfolded
    pub common: bool,
}

/// Cuts a text into pieces, in order.
pub struct Pieces<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    orthography: &'a Orthography,
    folded: String,
    /// A clitic cut off the word before: «-t-il» of «ajoute-t-il».
    clitic: Option<Piece>,
}

impl<'a> Pieces<'a> {
    pub fn new(text: &'a str, within: Span, orthography: &'a Orthography) -> Self {
        let Span { start, end } = within;
        Pieces { text, at: start as usize, end: end as usize, orthography, folded: String::new(), clitic: None }
    }

    #[inline]
    fn peek(&self, at: usize) -> Option<char> {
        let byte = *self.text.as_bytes().get(at).filter(|_| at < self.end)?;
        if byte < 128 { Some(byte as char) } else { self.text[at..self.end].chars().next() }
    }

    /// A word of common letters alone, as most are: those of ASCII, and of Latin-1 but «ß» and «ÿ». What else may belong
    /// to a word is left to [`Self::word_end`].
    #[inline(always)]
    fn common_word(&self, start: usize, mut shape: Shape) -> Option<Piece> {
        let bytes = &self.text.as_bytes()[..self.end];
        let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
        let first_length = if byte(start) == 0xC3 { 2 } else { 1 };
        let (mut at, mut small) = (start, false);
        loop {
            let letters = at;
            while byte(at).is_ascii_lowercase() {
                at += 1;
            }
            small |= at > letters;
            at += match byte(at) {
                b'A'..=b'Z' => 1,
                0xC3 => {
                    let second = byte(at + 1);
                    if matches!(second, 0x97 | 0x9F | 0xB7 | 0xBF) {
                        return None;
                    }
                    small |= second >= 0xA0;
                    2
                }
                b'.' if at > start + first_length => break,
                b'-' | b'\'' | b'.' | b'0'..=b'9' | 0x80.. if !self.is_outside(at) => return None,
                _ => break,
            };
        }
        if at == start {
            return None;
        }
        let first = bytes[start];
        if first.is_ascii_uppercase() || first == 0xC3 && bytes[start + 1] < 0xA0 {
            shape.set(Shape::CAPITAL);
            if !small && at > start + first_length {
                shape.set(Shape::UPPER);
            }
        }
        Some(Piece { span: Span::new(start, at), kind: TokenKind::Word, shape, common: true })
    }

    /// Whether the character at `at`, not of ASCII, is one of the frequent ones that belong to no word.
    fn is_outside(&self, at: usize) -> bool {
        match self.text.as_bytes()[at..self.end] {
            [0xC2, second, ..] => !matches!(second, 0xAA | 0xB5 | 0xBA),
            [0xE2, 0x80, third, ..] => third >= 0x93 && third != 0x99,
            _ => false,
        }
    }

    /// The end of the run of word characters from `at`: «Mi-171», «aujourd'hui», «l'» of «l'armée», «O.N.U.».
    fn word_end(&mut self, start: usize) -> usize {
        let bytes = &self.text.as_bytes()[..self.end];
        let mut at = start;
        loop {
            while bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
                at += 1;
            }
            let Some(c) = self.peek(at) else { return at };
            let after = at + c.len_utf8();
            let joins = match c {
                '-' | '\u{2010}' | '\u{2011}' => self.peek(after).is_some_and(is_word),
                '\'' | '’' | 'ʼ' => {
                    if self.is_one_of(start, at, self.orthography.elisions) {
                        return after;
                    }
                    self.peek(after).is_some_and(is_letter)
                }
                '.' => self.is_initial(start, at) && self.is_initials_stop(start, after),
                _ => is_word(c),
            };
            if !joins {
                return at;
            }
            at = after;
        }
    }

    /// Whether the letter before the stop at `at` stands alone between stops, hyphens or the start.
    fn is_initial(&self, start: usize, at: usize) -> bool {
        let mut letters = self.text[start..at].chars().rev();
        letters.next().is_some_and(is_capital) && matches!(letters.next(), None | Some('.' | '-'))
    }

    /// Whether a stop that ends before `after` belongs to initials: more of them follow («O.N», «J.-Y») or came before.
    fn is_initials_stop(&self, start: usize, after: usize) -> bool {
        let more = match self.peek(after) {
            Some('-') => true,
            Some(c) => is_capital(c) && matches!(self.peek(after + c.len_utf8()), Some('.' | '-')),
            None => false,
        };
        more || self.text[start..after - 1].contains('.')
    }

    fn is_one_of(&mut self, start: usize, end: usize, words: &[&str]) -> bool {
        let word = &self.text[start..end];
        if word.len() > 12 {
            return false;
        }
        if word.is_ascii() {
            return words.iter().any(|other| other.eq_ignore_ascii_case(word));
        }
        self.folded.clear();
        fold(word, &mut self.folded);
        words.contains(&self.folded.as_str())
    }

    /// Cuts «-il», «-t-elle» and the like off the end of a word.
    fn cut_clitic(&mut self, start: usize, end: usize) -> usize {
        let word = &self.text[start..end];
        if !word.bytes().any(|byte| byte == b'-') {
            return end;
        }
        let mut cut = None;
        for (hyphen, _) in word.rmatch_indices('-').take(2) {
            if hyphen > 0 && self.is_one_of(start + hyphen, end, self.orthography.clitics) {
                cut = Some(start + hyphen);
            }
        }
        let Some(cut) = cut else { return end };
        let (span, kind, shape) = (Span::new(cut, end), TokenKind::Word, Shape::default());
        self.clitic = Some(Piece { span, kind, shape, common: false });
        cut
    }

    /// The end of a number that starts at `at`, or `None` where letters make it a word: «59N6», «1er».
    fn number_end(&self, start: usize) -> Option<usize> {
        let digits = |at: usize| self.text.as_bytes()[at..self.end].iter().take_while(|b| b.is_ascii_digit()).count();
        let mut at = start + digits(start);
        if at - start <= 3 {
            // «8 000», «60.000»: groups of three after a space of any width or a stop.
            while let Some(c) = self.peek(at).filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '.')) {
                let group = at + c.len_utf8();
                if digits(group) != 3 || self.peek(group + 3).is_some_and(is_letter) {
                    break;
                }
                at = group + 3;
            }
        }
        if matches!(self.peek(at), Some(',' | '.')) && digits(at + 1) > 0 {
            at += 1 + digits(at + 1);
        }
        let word = match self.peek(at) {
            Some('-') => self.peek(at + 1).is_some_and(is_letter),
            Some(c) => is_letter(c),
            None => false,
        };
        (!word).then_some(at)
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_letter(c) || ('\u{300}'..='\u{36f}').contains(&c)
}

/// Whether `c` is a quotation mark. The apostrophes are marks only where they join no letters.
fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '«' | '»' | '“' | '”' | '„' | '‟' | '‹' | '›' | '‘' | '’' | 'ʼ' | '‚' | '\'' | '＂')
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if let Some(clitic) = self.clitic.take() {
            return Some(clitic);
        }
        let mut shape = Shape::default();
        if self.at == 0 {
            shape.set(Shape::SPACE | Shape::BREAK);
        }
        while self.text.as_bytes().get(self.at) == Some(&b' ') && self.at < self.end {
            shape.set(Shape::SPACE);
            self.at += 1;
        }
        let first = loop {
            let c = self.peek(self.at)?;
            if c.is_ascii_graphic() || !(c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')) {
                break c;
            }
            shape.set(if c == '\n' || c == '\r' { Shape::SPACE | Shape::BREAK } else { Shape::SPACE });
            self.at += c.len_utf8();
        };
        let start = self.at;
        if let Some(piece) = self.common_word(start, shape) {
            self.at = piece.span.end as usize;
            return Some(piece);
        }
        let (kind, end) = if first.is_ascii_digit() {
            match self.number_end(start) {
                Some(end) => (TokenKind::Number, end),
                None => (TokenKind::Word, self.word_end(start)),
            }
        } else if is_quotation_mark(first) {
            // Before words: «ʼ» is a letter to Unicode.
            (TokenKind::Quote, start + first.len_utf8())
        } else if is_word(first) {
            let end = self.word_end(start);
            (TokenKind::Word, self.cut_clitic(start, end))
        } else {
            (TokenKind::Mark, start + first.len_utf8())
        };
        self.at = self.clitic.as_ref().map_or(end, |clitic| clitic.span.end as usize);
        describe(&self.text[start..end], kind, &mut shape);
        Some(Piece { span: Span::new(start, end), kind, shape, common: false })
    }
}

/// Sets the flags that tell how `word` is written.
fn describe(word: &str, kind: TokenKind, shape: &mut Shape) {
    match kind {
        TokenKind::Number => shape.set(Shape::DIGIT),
        TokenKind::Word => {
            if word.bytes().any(|byte| byte.is_ascii_digit()) {
                shape.set(Shape::DIGIT);
            }
            let first = word.chars().next().unwrap_or('a');
            if is_capital(first) {
                shape.set(Shape::CAPITAL);
            }
            // Most words start small and need no closer look.
            if is_capital(first) || !is_letter(first) {
                let letters = || word.chars().filter(|c| is_letter(*c));
                if letters().nth(1).is_some() && letters().all(is_capital) {
                    shape.set(Shape::UPPER);
                }
            }
        }
        TokenKind::Quote | TokenKind::Mark => {}
    }
}
