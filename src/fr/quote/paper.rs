//! From a document to those whose words it holds.
//!
//! ```text
//!   un communiqué du ministère             → the ministry
//!   L'armée a publié un communiqué. … précise le texte   → the army
//! ```

use std::ops::Range;

use super::lexicons::INSTITUTION;
use super::reader::Reader;
use crate::mention::Kind;
use crate::quote::Speaker;

/// A document is announced so many sentences before at most.
const SENTENCES: usize = 3;

impl Reader<'_> {
    /// Whose the document is that a phrase names: its owner, or for «le texte» whoever announced it before.
    pub(super) fn behind_document(&self, phrase: &Range<usize>, at: usize) -> Option<Speaker> {
        let end = (phrase.start..phrase.end.min(phrase.start + 3)).find_map(|at| self.document_at(at))?;
        let of = (end..phrase.end).find(|&of| self.is_of(of));
        if let Some(of) = of {
            let owner = of + 1..phrase.end;
            let named =
                self.mention_starts(owner.start) || self.is_article(owner.start) || self.noun_starts(owner.start);
            return if named { self.resolve(owner, at) } else { None };
        }
        if !self.one_of(phrase.start, &["le", "la", "l'", "ce", "cet", "cette"]) {
            return None;
        }
        let heard = self.memory.borrow().last_heard().copied();
        let near = |token: usize| self.narrated(at) <= self.narrated(token) + SENTENCES;
        // Whom a paragraph before let speak has not written «le texte» of this one.
        let apart = |speaker: Speaker, token: usize| match speaker {
            Speaker::Actor(actor) => self.actor(actor).kind == Kind::Person && token < self.paragraph_start(at),
            Speaker::Described(_) => false,
        };
        let heard = heard.filter(|heard| heard.token < at && near(heard.token) && !apart(heard.speaker, heard.token));
        let announced = self.announced_before(phrase.start);
        match (announced, heard) {
            (Some((token, speaker)), Some(heard)) if token >= heard.token => Some(speaker),
            (Some((_, speaker)), None) => Some(speaker),
            (_, heard) => heard.map(|heard| heard.speaker),
        }
    }

    /// One past the noun of a document at a token.
    pub(super) fn document_at(&self, at: usize) -> Option<usize> {
        self.lexicons.documents.longest(&self.document.tokens, at).map(|(end, ())| end)
    }

    pub(super) fn is_of(&self, at: usize) -> bool {
        self.one_of(at, &["de", "d'", "du", "des"])
    }

    /// The last document named before a token, in one of the sentences before, with whose it is.
    fn announced_before(&self, before: usize) -> Option<(usize, Speaker)> {
        let last = self.document.sentence_of(before);
        self.document.sentences[last.saturating_sub(SENTENCES)..=last].iter().rev().find_map(|sentence| {
            let end = sentence.end.min(before);
            (sentence.start..end).rev().filter(|&at| !self.in_quote(at)).find_map(|at| {
                let noun_end = self.document_at(at).filter(|&noun_end| noun_end < end)?;
                Some((at, self.author(sentence.start..end, at, noun_end)?))
            })
        })
    }

    /// The author of the document at `noun` in a sentence: its owner, else the subject of the verb before or behind it.
    fn author(&self, sentence: Range<usize>, noun: usize, noun_end: usize) -> Option<Speaker> {
        let owner = (noun_end..(noun_end + 3).min(sentence.end)).find(|&of| self.is_of(of));
        if let Some(owner) = owner.map(|of| of + 1..self.phrase_end(of + 1)) {
            let speaks = self.head_mention(&owner).is_some() || self.head_noun(&owner).is_some();
            if speaks {
                return self.body(&owner);
            }
        }
        let groups = self.groups(sentence.clone());
        let finite = || groups.iter().filter(|group| group.is_finite() && group.subject.is_none());
        let before = finite().rev().find(|group| group.tokens.start < noun);
        let group = before.or_else(|| finite().next())?;
        // «…, a annoncé le ministère dans un communiqué».
        let start = group.tokens.start;
        if start > sentence.start && self.document.str(start - 1) == "," {
            let inverted = self.subject_after(group.tokens.end).filter(|phrase| phrase.end <= noun);
            if let Some(speaker) = inverted.and_then(|phrase| self.body(&phrase)) {
                return Some(speaker);
            }
        }
        let phrases = self.subjects_before(group.tokens.start, sentence.start, group.number());
        phrases.into_iter().find_map(|phrase| self.body(&phrase))
    }

    /// Somebody named by a phrase, or an institution that it describes.
    fn body(&self, phrase: &Range<usize>) -> Option<Speaker> {
        if let Some(actor) = self.head_mention(phrase) {
            return Some(Speaker::Actor(actor));
        }
        let (.., noun) = self.head_noun(phrase)?;
        let named = self.by_role(phrase, phrase.start);
        let described = || Speaker::Described(self.document.span(self.trimmed(phrase.clone())));
        named.or_else(|| (noun.classes & INSTITUTION != 0 || self.is_article(phrase.start)).then(described))
    }
}
