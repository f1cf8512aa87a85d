//! From a noun phrase or pronoun to the speaker it means.
//!
//! ```text
//!   M. Diop                        → the actor named
//!   le chef de la diplomatie russe → the actor with that role: Sergueï Lavrov, «ministre russe des Affaires étrangères»
//!   un responsable militaire       → nobody named: the describing words
//!   ce responsable                 → the one described before
//! ```

use std::ops::Range;

use super::lexicons::{INSTITUTION, Noun, Place, Pronoun, PronounKind};
use super::memory::Wanted;
use super::reader::Reader;
use super::trace::How;
use crate::fr::verb::Number;
use crate::mention::{ActorId, Gender, Kind};
use crate::quote::Speaker;
use crate::text::TokenKind;

impl Reader<'_> {
    /// Whom a phrase means, seen from token `at`, before which the answer stands. Nobody for a phrase of no words, or
    /// one that the end of the text cuts off.
    pub(super) fn resolve(&self, phrase: Range<usize>, at: usize) -> Option<Speaker> {
        if phrase.is_empty() || phrase.end > self.document.tokens.len() {
            return None;
        }
        if let Some((end, pronoun)) = self.lexicons.pronoun(self.document, phrase.start)
            && end >= phrase.end.min(phrase.start + 3)
        {
            return self.resolve_pronoun(pronoun, at, false);
        }
        let (how, speaker) = self.understand(&phrase, at)?;
        self.trace.read(|| self.document.span(phrase), how, speaker);
        Some(speaker)
    }

    /// Whom a phrase that is no pronoun means, and how it tells so.
    fn understand(&self, phrase: &Range<usize>, at: usize) -> Option<(How, Speaker)> {
        if let Some(actor) = self.head_mention(phrase) {
            return Some((How::Named, Speaker::Actor(actor)));
        }
        if let Some(actor) = self.apposed_person(phrase).or_else(|| self.named_as(phrase)) {
            return Some((How::Apposed, Speaker::Actor(actor)));
        }
        if let Some(speaker) = self.behind_document(phrase, at) {
            return Some((How::Document, speaker));
        }
        if let Some(speaker) = self.by_role(phrase, at) {
            return Some((How::Role, speaker));
        }
        let described = || Speaker::Described(self.document.span(self.trimmed(phrase.clone())));
        self.describes_somebody(phrase).then(|| (How::Described, described()))
    }

    /// Whom a pronoun means.
    pub(super) fn resolve_pronoun(&self, pronoun: Pronoun, at: usize, voice: bool) -> Option<Speaker> {
        let memory = self.memory.borrow();
        let wanted = Wanted { gender: pronoun.gender, number: pronoun.number, voice, ..Wanted::default() };
        match pronoun.kind {
            PronounKind::Nobody => None,
            PronounKind::Latter => {
                memory.last_person(self, at, pronoun.gender).or_else(|| memory.resolve(self, at, wanted))
            }
            PronounKind::Personal => {
                if voice && let Some(speaker) = self.told_in_paragraph(at, pronoun) {
                    return Some(speaker);
                }
                let found = memory.resolve(self, at, wanted);
                let singular = pronoun.number != Some(Number::Plural);
                let person = |speaker: &Speaker| match *speaker {
                    Speaker::Actor(actor) => self.actor(actor).kind == Kind::Person,
                    Speaker::Described(_) => true,
                };
                let heard = |speaker: &Speaker| memory.heard().take(2).any(|heard| heard.speaker == *speaker);
                let wider = || memory.resolve(self, at, Wanted { person: true, ..wanted });
                found
                    .filter(person)
                    .or_else(|| self.teller_before(at, pronoun).filter(|_| voice))
                    .or_else(|| found.filter(heard))
                    .or_else(|| wider().filter(|_| voice && pronoun.gender == Some(Gender::Masculine)))
                    .or(found)
                    .or_else(|| self.described_subject(at, pronoun))
                    // A first name may tell the gender wrong; somebody speaks all the same.
                    .or_else(|| memory.resolve(self, at, Wanted { gender: None, person: true, ..wanted }))
                    .or_else(|| self.named_next(at, pronoun).filter(|_| voice))
                    // Whom the article tells of, however far back.
                    .or_else(|| memory.last_person(self, at, pronoun.gender).filter(|_| voice && singular))
            }
        }
    }

    /// Somebody named or described in the paragraph so far: a pronoun looks into the one before only where nobody is.
    fn told_in_paragraph(&self, at: usize, pronoun: Pronoun) -> Option<Speaker> {
        let floor = self.paragraph_start(at);
        let memory = self.memory.borrow();
        let wanted =
            Wanted { gender: pronoun.gender, number: pronoun.number, person: true, floor, ..Wanted::default() };
        let singular = pronoun.number != Some(Number::Plural);
        if floor == 0 || memory.heard().next().is_some_and(|heard| heard.token >= floor) {
            return None;
        }
        let named = memory.resolve(self, at, wanted).filter(|_| singular);
        let human = |speaker: &Speaker| match *speaker {
            Speaker::Described(span) => {
                let tokens = self.document.tokens_in(span);
                let noun = self.head_noun(&tokens).is_some_and(|(.., noun)| noun.classes & !INSTITUTION != 0);
                (noun || self.one_of_them(tokens.start).is_some()) && tokens.start >= floor
            }
            Speaker::Actor(_) => false,
        };
        named
            .or_else(|| self.teller_before(at, pronoun).filter(human))
            .or_else(|| self.described_subject(at, pronoun).filter(human))
    }

    /// The first token of the paragraph of token `at`.
    pub(super) fn paragraph_start(&self, at: usize) -> usize {
        let paragraphs = &self.document.paragraphs;
        paragraphs[self.document.paragraph_of(at.min(self.document.tokens.len() - 1))].start
    }

    /// «« … », souffle-t-il. Paul Anselme dirige le port»: the person named first in the sentences that follow.
    fn named_next(&self, at: usize, pronoun: Pronoun) -> Option<Speaker> {
        let last = (self.document.sentence_of(at.min(self.document.tokens.len() - 1)) + 2)
            .min(self.document.sentences.len() - 1);
        let start = self.sights.partition_point(|sight| sight.tokens.start < at);
        let end = self.document.sentences[last].end;
        let near = self.sights[start..].iter().take_while(|sight| sight.tokens.start < end);
        let fits = |sight: &&super::reader::Sight| {
            let actor = self.actor(sight.actor);
            let gender = actor.gender.is_none() || pronoun.gender.is_none() || actor.gender == pronoun.gender;
            actor.kind == Kind::Person
                && gender
                && pronoun.number != Some(Number::Plural)
                && !self.in_quote(sight.tokens.start)
        };
        near.filter(fits).map(|sight| Speaker::Actor(sight.actor)).next()
    }

    /// «Tout va bien, a déclaré un responsable. « … », a-t-il ajouté»: who told the sentence before, described only.
    fn teller_before(&self, at: usize, pronoun: Pronoun) -> Option<Speaker> {
        let sentence = self.document.sentence_of(at.min(self.document.tokens.len() - 1)).checked_sub(1)?;
        let sentence = self.document.sentences[sentence].clone();
        self.groups(sentence.clone())
            .iter()
            .rev()
            .filter(|group| group.is_finite() && group.subject.is_none())
            .find_map(|group| {
                self.lexicons.cue(self.document, group, Place::Apart)?;
                let before = self.subjects_before(group.tokens.start, sentence.start, group.number());
                let behind = self.subject_after(group.tokens.end).filter(|phrase| phrase.end <= sentence.end);
                let agrees = |phrase: &Range<usize>| {
                    // «l'un des responsables»: the noun behind «des».
                    let of = (phrase.start + 1..phrase.start + 3).find(|&at| self.one_of(at, &["des"]));
                    let head = if self.is_one_of(phrase) { of.map_or(phrase.start, |of| of + 1) } else { phrase.start };
                    if let Some(some) = self.one_of_them(phrase.start) {
                        let (gender, number) = self.article(some + 1);
                        let fits = pronoun.gender.is_none_or(|wanted| gender == Some(wanted))
                            && pronoun.number.is_none_or(|wanted| number == Some(wanted));
                        return fits.then(|| Speaker::Described(self.document.span(phrase.clone())));
                    }
                    let (.., noun) = self.head_noun(&(head..phrase.end))?;
                    let gender = noun.gender.or(self.article(phrase.start + 1).0);
                    let fits = noun.classes & !INSTITUTION != 0
                        && (pronoun.gender.is_none() || gender.is_none() || gender == pronoun.gender)
                        && pronoun.number.is_none_or(|number| number == noun.number || self.is_one_of(phrase));
                    let named = self.head_mention(phrase).is_some();
                    (fits && !named).then(|| Speaker::Described(self.document.span(self.trimmed(phrase.clone()))))
                };
                before.iter().chain(&behind).find_map(agrees)
            })
    }

    /// «L'un d'eux», «une d'entre elles» at a token: where «un» stands.
    fn one_of_them(&self, start: usize) -> Option<usize> {
        let some = (start..start + 2).find(|&at| self.one_of(at, &["un", "une"]))?;
        let them = (some + 2..some + 4).any(|at| self.one_of(at, &["eux", "elles"]));
        (self.one_of(some + 1, &["d'"]) && them).then_some(some)
    }

    /// «l'un des responsables», «une des sources».
    fn is_one_of(&self, phrase: &Range<usize>) -> bool {
        (phrase.start..phrase.start + 2).any(|at| self.one_of(at, &["un", "une"]) && self.one_of(at + 1, &["des"]))
    }

    /// «Une habitante a fui. « … », dit-elle»: the subject of one of the sentences before, described only.
    fn described_subject(&self, at: usize, pronoun: Pronoun) -> Option<Speaker> {
        let last = self.document.sentence_of(at.min(self.document.tokens.len() - 1));
        self.document.sentences[last.saturating_sub(4)..=last].iter().rev().find_map(|sentence| {
            let end = sentence.end.min(at).min(sentence.start + 60);
            let group = self
                .grammar
                .verb_groups(self.document, sentence.start..end)
                .find(|group| group.is_finite() && group.subject.is_none() && !self.in_quote(group.tokens.start))?;
            let phrase = self.subjects_before(group.tokens.start, sentence.start, group.number()).into_iter().next()?;
            let (.., noun) = self.head_noun(&phrase)?;
            let gender = noun.gender.or(self.article(phrase.start + 1).0);
            // «Les autorités ont réagi. « … », ont-elles écrit»: a body is taken up by the gender of its noun.
            let told = noun.classes & !INSTITUTION != 0 || gender.is_some();
            let agrees = told
                && (pronoun.gender.is_none() || gender.is_none() || gender == pronoun.gender)
                && pronoun.number.is_none_or(|number| number == noun.number);
            agrees.then(|| Speaker::Described(self.document.span(self.trimmed(phrase))))
        })
    }

    /// «le haut représentant, Josep Borrell»: the person named behind the phrase's comma.
    pub(super) fn apposed_person(&self, phrase: &Range<usize>) -> Option<ActorId> {
        let comma = phrase.end;
        if comma >= self.document.tokens.len() || self.document.str(comma) != "," {
            return None;
        }
        let names = comma + 1..(comma + 6).min(self.document.tokens.len());
        let names = names.start..names.clone().find(|&at| self.document.str(at) == ",").unwrap_or(names.end);
        let sight = names.clone().find_map(|at| self.sight(at))?;
        let head = self.head_mention(&(names.start..sight.tokens.end))?;
        // An apposition, not the start of what goes on: «…, Paul Anselme étant absent».
        let person = self.actor(head).kind == Kind::Person && self.is_person_phrase(phrase);
        person.then_some(head)
    }

    /// «un commandant que nous appellerons Paul», «un artilleur qui se fait appeler Brix»: the name given behind.
    fn named_as(&self, phrase: &Range<usize>) -> Option<ActorId> {
        let relative = self.one_of(phrase.end, &["que", "qu'", "qui"]);
        let near = (phrase.end + 1..phrase.end + 6).filter(|_| relative);
        let naming = ["appeler", "appellerons", "appelons", "appellera", "nommer", "nommerons", "nomme", "surnomme"];
        let sight = near.into_iter().find(|&at| self.one_of(at, &naming)).and_then(|at| self.sight(at + 1))?;
        (self.actor(sight.actor).kind == Kind::Person).then_some(sight.actor)
    }

    fn is_person_phrase(&self, phrase: &Range<usize>) -> bool {
        self.head_noun(phrase).is_none_or(|(_, _, noun)| noun.classes & !INSTITUTION != 0)
    }

    /// The noun of `speakers.tsv` that heads a phrase: its tokens and what it tells.
    pub(super) fn head_noun(&self, phrase: &Range<usize>) -> Option<(usize, usize, Noun)> {
        let mut at = phrase.start;
        while at < phrase.end.min(phrase.start + 5) {
            if let Some((end, noun)) = self.lexicons.nouns.longest(&self.document.tokens, at) {
                return Some((at, end, noun));
            }
            if at > phrase.start && self.is_preposition(at) {
                return None;
            }
            at += 1;
        }
        None
    }

    /// Whether a phrase that names nobody describes somebody who can speak.
    fn describes_somebody(&self, phrase: &Range<usize>) -> bool {
        if self.head_noun(phrase).is_some() {
            return true;
        }
        let first = phrase.start;
        self.is_article(first) && phrase.len() > 1 && self.document.tokens[first + 1].kind == TokenKind::Word
            || self.mention_starts(first)
            || (phrase.len() <= 3 && phrase.clone().all(|at| self.document.tokens[at].shape.is_capital()))
    }

    /// One past the clause of «qui» at a token, where a mark closes it and it has one verb: «un coopérant qui l'a vu,».
    fn relative_end(&self, qui: usize) -> usize {
        let limit = self.document.tokens.len().min(qui + 16);
        let close = (qui..limit).find(|&at| self.document.tokens[at].kind != TokenKind::Word);
        let one = |close: &usize| self.groups(qui..*close).iter().filter(|group| group.is_finite()).count() == 1;
        let mark = |close: &usize| matches!(self.document.str(*close), "," | "." | ":" | ";");
        close.filter(mark).filter(one).unwrap_or(qui)
    }

    /// The phrase without what trails behind it.
    pub(super) fn trimmed(&self, phrase: Range<usize>) -> Range<usize> {
        // «Un habitant joint par téléphone», «un colonel rencontré à Gao».
        let met = [
            "joint",
            "jointe",
            "contacté",
            "contactée",
            "rencontré",
            "rencontrée",
            "croisé",
            "croisée",
            "interrogé",
            "interrogée",
        ];
        let met = (phrase.start + 2..phrase.end).find(|&at| self.one_of(at, &met));
        let mut end = met.unwrap_or(phrase.end);
        if met.is_none() && self.one_of(phrase.start, &["un", "une"]) && self.one_of(end, &["qui"]) {
            end = self.relative_end(end);
        }
        while end > phrase.start + 1
            && (self.document.tokens[end - 1].kind == TokenKind::Mark
                || self.is_preposition(end - 1)
                || self.is_article(end - 1))
        {
            end -= 1;
        }
        phrase.start..end
    }
}
