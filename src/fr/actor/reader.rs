//! A document with the lexicons of names: what the rules ask of a token.

use super::Lexicons;
use super::hint::Hint;
use super::words::FirstName;
use crate::fr::goods::GoodsLexicon;
use crate::fr::verb::{Form, Grammar, Particle};
use crate::text::{Document, Token, TokenKind};

/// What the rules for names look at. Every question may be asked of any index, beyond the last token too.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub document: &'a Document<'a>,
    pub lexicons: &'a Lexicons,
    pub goods: &'a GoodsLexicon,
    pub grammar: &'a Grammar,
}

impl<'a> Reader<'a> {
    pub fn tokens(&self) -> &'a [Token] {
        &self.document.tokens
    }

    pub fn token(&self, at: usize) -> Option<&'a Token> {
        self.document.tokens.get(at)
    }

    /// Token `at` as written; empty after the last.
    pub fn str(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| token.span.of(self.document.text))
    }

    /// How many letters token `at` has.
    pub fn length(&self, at: usize) -> usize {
        self.str(at).chars().count()
    }

    /// What the lexicon of hints says of token `at`.
    pub fn is(&self, at: usize, hint: Hint) -> bool {
        self.token(at).is_some_and(|token| self.lexicons.hints.has(token, hint))
    }

    /// Whether token `before` words before `at` has a hint.
    pub fn is_before(&self, at: usize, before: usize, hint: Hint) -> bool {
        at.checked_sub(before).is_some_and(|index| self.is(index, hint))
    }

    /// Whether token `at` is the mark `mark`.
    pub fn is_mark(&self, at: usize, mark: &str) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Mark && token.span.of(self.document.text) == mark)
    }

    /// Whether token `at` is a quotation mark.
    pub fn is_quote(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Quote)
    }

    /// Whether token `at` is a word that starts with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.shape.is_capital() && token.kind == TokenKind::Word)
    }

    /// Whether token `at` is a word that starts with no capital.
    pub fn is_small(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.shape.is_capital() && token.kind == TokenKind::Word)
    }

    /// Whether token `at` is a word of two letters or more, all capitals.
    pub fn is_upper(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.shape.is_upper())
    }

    /// Whether token `at` is the first word of its sentence.
    pub fn is_first(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.shape.is_first())
    }

    /// Whether token `at` is a verb in the third person, and nothing else that is written so.
    pub fn is_verb(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            let verb = |form: &Form| form.tense.is_finite() && form.agreement.person() == Some(3);
            let other = self.grammar.particles.class(token.word).is(Particle::HOMOGRAPH);
            !other && self.grammar.verbs.readings(token.word).iter().any(verb)
        })
    }

    /// Whether token `at` is a form of «avoir» or «être» in the third person.
    pub fn is_auxiliary(&self, at: usize) -> bool {
        let verbs = &self.grammar.verbs;
        self.token(at).is_some_and(|token| {
            let auxiliary = |form: &Form| form.lemma == verbs.avoir || form.lemma == verbs.etre;
            verbs.readings(token.word).iter().any(|form| auxiliary(form) && form.agreement.person() == Some(3))
        })
    }

    /// One past the last token of the sentence of token `at`; past all tokens beyond the last.
    pub fn sentence_end(&self, at: usize) -> usize {
        let sentences = &self.document.sentences;
        self.token(at).map_or(self.tokens().len(), |_| sentences[self.document.sentence_of(at)].end)
    }

    pub fn first_name(&self, at: usize) -> FirstName {
        self.token(at).map_or(FirstName::No, |token| self.lexicons.words.first_name(token))
    }

    /// One past the model of goods named at token `at`: «Storm Shadow», «Leopard 2».
    pub fn model_end(&self, at: usize) -> Option<usize> {
        self.goods.model_end(self.document, at)
    }

    /// Whether a state, an organisation or a place is named at token `at`.
    pub fn is_known(&self, at: usize) -> bool {
        self.known_end(at).is_some()
    }

    /// One past the longest known state, organisation or place at token `at`.
    pub fn known_end(&self, at: usize) -> Option<usize> {
        let (tokens, organisations) = (self.tokens(), &self.lexicons.organisations);
        let organisation = organisations.at(self.document, at).map(|(end, _)| end);
        let seat = organisations.seat_at(tokens, at).map(|(end, _)| end);
        let state = self.lexicons.states.at(tokens, at).map(|state| state.end);
        let place = self.lexicons.words.place(tokens, at);
        organisation.into_iter().chain(seat).chain(state).chain(place).max()
    }
}
