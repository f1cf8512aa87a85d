//! An article cut into tokens, sentences and paragraphs.

use std::ops::Range;

use super::sentence::divide;
use super::token::{Orthography, Piece, Pieces, Token, TokenKind};
use super::{PartialDate, fold, has_accents, strip_accents};
use crate::ingest::Article;
use crate::ingest::residue::{body, leading_date};
use crate::lexicon::{Known, Vocabulary, WordId};
use crate::span::Span;

/// An article's text as the core reads it. Ranges are of token indices, spans of bytes.
pub struct Document<'a> {
    /// The article read.
    pub article: &'a Article,
    /// The text, exactly as given.
    pub text: &'a str,
    /// The part that is analysed: without a leading date line and trailing web residue.
    pub body: Span,
    /// The tokens of the body, in order.
    pub tokens: Vec<Token>,
    /// Token ranges of sentences, in order and without gaps.
    pub sentences: Vec<Range<usize>>,
    /// Token ranges of paragraphs, in order and without gaps; each holds whole sentences.
    pub paragraphs: Vec<Range<usize>>,
}

impl<'a> Document<'a> {
    /// Reads an article with the words of a vocabulary. Any text will do.
    pub fn new(article: &'a Article, vocabulary: &Vocabulary) -> Self {
        let text = article.text.as_str();
        let body = body(text);
        let mut tokens = Vec::with_capacity((body.end - body.start) as usize / 4);
        let mut lookup = Lookup::default();
        for piece in Pieces::new(text, body, vocabulary.orthography()) {
            let (word, name) = match piece.kind {
                TokenKind::Number => (WordId::UNKNOWN, WordId::UNKNOWN),
                _ => lookup.ids(text, &piece, vocabulary),
            };
            tokens.push(Token { span: piece.span, word, name, kind: piece.kind, shape: piece.shape });
        }
        let parts = divide(text, &mut tokens, vocabulary.orthography());
        Document { article, text, body, tokens, sentences: parts.sentences, paragraphs: parts.paragraphs }
    }

    /// When the article was published, so far as its input or a leading date line tells.
    pub fn date(&self) -> Option<PartialDate> {
        self.article.date.or_else(|| leading_date(self.text))
    }

    /// The words of a token as written.
    pub fn str(&self, token: usize) -> &'a str {
        self.tokens[token].span.of(self.text)
    }

    /// The bytes that a non-empty range of tokens covers.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.tokens[tokens.start].span.to(self.tokens[tokens.end - 1].span)
    }

    /// The bytes of each sentence, in order.
    pub fn sentence_spans(&self) -> Vec<Span> {
        self.sentences.iter().map(|tokens| self.span(tokens.clone())).collect()
    }

    /// The index of the sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.end <= token)
    }

    /// The index of the paragraph that holds a token.
    pub fn paragraph_of(&self, token: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.end <= token)
    }

    /// The first token that ends after byte `offset`; the number of tokens if there is none.
    pub fn token_at(&self, offset: u32) -> usize {
        self.tokens.partition_point(|token| token.span.end <= offset)
    }

    /// The tokens that a span covers wholly or in part.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.token_at(span.start);
        start..self.tokens.partition_point(|token| token.span.start < span.end).max(start)
    }
}

/// Looks words up with buffers that are kept.
#[derive(Default)]
struct Lookup {
    folded: String,
    plain: String,
}

impl Lookup {
    /// The ids of a word as it is written, and of its plain letters.
    #[inline]
    fn ids(&mut self, text: &str, piece: &Piece, vocabulary: &Vocabulary) -> (WordId, WordId) {
        let bytes = &text.as_bytes()[piece.span.range()];
        let known = if piece.common {
            vocabulary.find_unfolded(bytes)
        } else {
            self.folded.clear();
            fold(piece.span.of(text), &mut self.folded);
            vocabulary.find(&self.folded)
        };
        match known {
            Some(Known { word, plain: Some(plain), .. }) => (word, plain),
            Some(Known { word: WordId::UNKNOWN, accented, .. }) if piece.shape.is_capital() => {
                (accented, WordId::UNKNOWN)
            }
            Some(Known { word, .. }) => (word, word),
            None if bytes.is_ascii() => (WordId::UNKNOWN, WordId::UNKNOWN),
            None => (WordId::UNKNOWN, self.plain(piece.span.of(text), vocabulary)),
        }
    }

    /// The id of the plain letters of a word that is not known as written.
    #[inline(never)]
    fn plain(&mut self, word: &str, vocabulary: &Vocabulary) -> WordId {
        self.folded.clear();
        fold(word, &mut self.folded);
        if !has_accents(&self.folded) {
            return WordId::UNKNOWN;
        }
        self.plain.clear();
        strip_accents(&self.folded, &mut self.plain);
        vocabulary.get(&self.plain)
    }
}

/// The words of a lexicon's phrase, cut as texts are.
pub(crate) fn words_of<'a>(phrase: &'a str, orthography: &'a Orthography) -> impl Iterator<Item = &'a str> {
    Pieces::new(phrase, Span::new(0, phrase.len()), orthography).map(|piece| piece.span.of(phrase))
}
