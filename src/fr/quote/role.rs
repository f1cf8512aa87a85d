//! From a role or nationality to the person it means: «le ministre», «ce responsable», «l'Espagnol».

use std::ops::Range;

use super::lexicons::{BODY, COUNTERPART, DIPLOMAT, INSTITUTION, Noun, PERSON, SOURCE};
use super::memory::Wanted;
use super::reader::Reader;
use crate::fr::verb::{Number, Particle};
use crate::mention::{ActorId, Kind};
use crate::quote::Speaker;
use crate::text::TokenKind;

/// How far back «ce responsable» looks for «un responsable», in tokens.
const DESCRIBED: usize = 200;
/// How many actors are tried for a role; a text that names more is no article.
const ACTORS: usize = 500;

impl Reader<'_> {
    /// The person whose role the phrase tells, or the one described by the same noun before.
    /// Nobody for a phrase of no words, or one that the end of the text cuts off.
    pub(super) fn by_role(&self, phrase: &Range<usize>, at: usize) -> Option<Speaker> {
        if phrase.is_empty() || phrase.end > self.document.tokens.len() {
            return None;
        }
        let definite = self.one_of(phrase.start, &["le", "la", "l'", "ce", "cet", "cette", "son", "sa", "notre"]);
        if !definite && self.document.tokens[phrase.start].kind == TokenKind::Word && self.is_article(phrase.start) {
            return None;
        }
        let Some((start, end, noun)) = self.head_noun(phrase) else {
            return self.by_nationality(phrase, at);
        };
        if noun.number == Number::Plural {
            return None;
        }
        if definite && noun.classes & INSTITUTION != 0 && end == phrase.end {
            return self.by_institution(start, noun, at);
        }
        let demonstrative = self.one_of(phrase.start, &["ce", "cet", "cette"]);
        if demonstrative && let Some(speaker) = self.described_before(start, phrase.start) {
            return Some(speaker);
        }
        if noun.classes & SOURCE != 0
            && (definite || self.one_of(start.saturating_sub(1), &["même"]))
            && let Some(speaker) = self.by_source(phrase)
        {
            return Some(speaker);
        }
        let gender = noun.gender.or(self.article(start).0);
        let possessive = self.one_of(phrase.start, &["son", "sa", "leur", "notre"]);
        if possessive && noun.classes & COUNTERPART != 0 {
            let memory = self.memory.borrow();
            let other = memory.last_heard().map(|referent| referent.speaker);
            let nationality = (end..phrase.end).find_map(|at| self.adjective(at));
            let wanted =
                Wanted { number: Some(Number::Singular), person: true, other, nationality, ..Wanted::default() };
            let peer = |speaker: &Speaker| other.is_none_or(|other| self.may_be_peers(other, *speaker));
            return memory.resolve(self, at, wanted).filter(peer);
        }
        // «son voisin» is another one than «une habitante» before.
        let least = if possessive { 4 } else { 1 };
        let mut best: Option<(i32, usize, ActorId)> = None;
        for (index, actor) in self.actors.iter().enumerate().take(ACTORS) {
            if actor.kind != Kind::Person || (gender.is_some() && actor.gender.is_some() && actor.gender != gender) {
                continue;
            }
            let Some(score) = actor
                .roles
                .iter()
                .filter_map(|&role| self.role_match(phrase, start..end, noun, role))
                .filter(|&score| score >= least)
                .max()
            else {
                continue;
            };
            let id = ActorId(index as u32);
            let near = self.last_named(id, at).unwrap_or(0);
            if best.is_none_or(|(other, token, _)| (score, near) > (other, token)) {
                best = Some((score, near, id));
            }
        }
        if let Some((.., actor)) = best {
            return Some(Speaker::Actor(actor));
        }
        if let Some(speaker) = self.described_before(start, phrase.start) {
            return Some(speaker);
        }
        let memory = self.memory.borrow();
        let person = noun.classes & !INSTITUTION != 0;
        // «l'homme de 41 ans», «la jeune femme»: no complement that would tell another one.
        let bare = (end..phrase.end).all(|at| {
            !self.is_preposition(at)
                || self.document.tokens[phrase.end - 1].kind == TokenKind::Number
                || self.one_of(phrase.end - 1, &["ans"])
        });
        if !person || possessive {
            return None;
        }
        if definite
            && bare
            && let Some(speaker) = self.described_by_class(noun, phrase)
        {
            return Some(speaker);
        }
        // «le conseiller sud-coréen»: nobody known to belong elsewhere.
        let nationality = (end..phrase.end).find_map(|at| self.adjective(at));
        let wanted = Wanted { gender, number: Some(Number::Singular), person: true, nationality, ..Wanted::default() };
        if demonstrative || bare {
            return memory.resolve(self, at, wanted).filter(|&speaker| self.can_be(noun, speaker));
        }
        // «le ministre russe des Affaires étrangères» for somebody named right before without a role.
        let Speaker::Actor(actor) = memory.resolve(self, at, wanted)? else { return None };
        let near = self.last_named(actor, at).is_some_and(|token| self.narrated(at) <= self.narrated(token) + 1);
        let unknown =
            !self.actor(actor).roles.iter().any(|&role| self.head_noun(&self.document.tokens_in(role)).is_some());
        (near && unknown && nationality.is_some()).then_some(Speaker::Actor(actor))
    }

    /// Whether two speakers may hold offices of one kind, so far as the article tells them.
    fn may_be_peers(&self, one: Speaker, other: Speaker) -> bool {
        let (Speaker::Actor(one), Speaker::Actor(other)) = (one, other) else { return true };
        let classes = |actor: ActorId| {
            let roles = self.actor(actor).roles.iter();
            let heads = roles.filter_map(|&role| self.head_noun(&self.document.tokens_in(role)));
            heads.fold(0, |classes, (.., head)| classes | head.classes)
        };
        let (one, other) = (classes(one), classes(other));
        one == 0 || other == 0 || one & other != 0 || (one | other) & COUNTERPART != 0
    }

    /// «le ministère» for «le ministère de la Défense», «l'ONG» for the organisation heard right before.
    pub(super) fn by_institution(&self, noun: usize, read: Noun, at: usize) -> Option<Speaker> {
        let word = self.document.tokens[noun].word;
        let before = self.sights.partition_point(|sight| sight.tokens.start < at);
        let mut sights = self.sights[..before].iter().rev().take(60);
        let same = sights.find(|sight| {
            self.actor(sight.actor).kind == Kind::Organisation
                && sight.tokens.len() > 1
                && self.document.tokens[sight.tokens.start].word == word
        });
        if let Some(sight) = same {
            return Some(Speaker::Actor(sight.actor));
        }
        let memory = self.memory.borrow();
        let heard = memory.heard().take(4).filter(|heard| self.narrated(at) <= self.narrated(heard.token) + 4);
        let fits = |speaker: Speaker| match speaker {
            Speaker::Actor(actor) => read.classes & BODY != 0 && self.actor(actor).kind == Kind::Organisation,
            Speaker::Described(span) => {
                let phrase = self.document.tokens_in(span);
                self.head_noun(&phrase).is_some_and(|(first, ..)| self.document.tokens[first].word == word)
            }
        };
        let heard = heard.map(|heard| heard.speaker).find(|&speaker| fits(speaker));
        heard.or_else(|| {
            // «Amnesty accuse l'armée. « … », écrit l'organisation»: the subject named last.
            let subject = |speaker: Speaker| match speaker {
                Speaker::Actor(actor) => read.classes & BODY != 0 && self.actor(actor).kind == Kind::Organisation,
                Speaker::Described(_) => false,
            };
            let mut near = memory.named_before(at).filter(|named| self.narrated(at) <= self.narrated(named.token) + 3);
            let named: Vec<_> = near.by_ref().filter(|named| subject(named.speaker)).collect();
            let first = named.iter().find(|named| named.weight > -10).or_else(|| named.first());
            first.map(|named| named.speaker)
        })
    }

    /// «cette source», «la même source», «l'interlocuteur de l'agence»: the one described before, by whatever noun.
    fn by_source(&self, phrase: &Range<usize>) -> Option<Speaker> {
        let memory = self.memory.borrow();
        let described = |speaker: Speaker| match speaker {
            Speaker::Described(span) => self.document.tokens_in(span).end <= phrase.start,
            Speaker::Actor(_) => false,
        };
        let heard = memory.heard().take(4).find(|heard| described(heard.speaker));
        let heard = heard.filter(|heard| self.narrated(phrase.start) <= self.narrated(heard.token) + 6);
        heard.map(|heard| heard.speaker).or_else(|| {
            let floor = phrase.start.saturating_sub(DESCRIBED / 2);
            let start = (floor..phrase.start).rev().find(|&at| {
                let noun = self.lexicons.nouns.longest(&self.document.tokens, at + 1);
                self.one_of(at, &["un", "une"]) && noun.is_some_and(|(_, noun)| noun.classes & SOURCE != 0)
            })?;
            Some(Speaker::Described(self.document.span(self.trimmed(start..self.phrase_end(start)))))
        })
    }

    /// Whether a noun can be somebody whose roles the article tells: no prefect is a doctor.
    fn can_be(&self, noun: Noun, speaker: Speaker) -> bool {
        const LEARNED: u16 = 256 | 1024;
        const RULING: u16 = 2 | 4 | 8 | DIPLOMAT | 128;
        let Speaker::Actor(actor) = speaker else { return true };
        let heads = self.actor(actor).roles.iter().filter_map(|&role| self.head_noun(&self.document.tokens_in(role)));
        let told = heads.fold(0, |classes, (.., head)| classes | head.classes);
        let only = |classes: u16, group: u16| classes & group != 0 && classes & !(group | PERSON) == 0;
        !(only(noun.classes, RULING) && only(told, LEARNED) || only(noun.classes, LEARNED) && only(told, RULING))
    }

    /// «l'ambassadeur du Japon» for «le diplomate»: a noun of the same class in the sentences before, named by nobody.
    fn described_by_class(&self, noun: Noun, phrase: &Range<usize>) -> Option<Speaker> {
        let last = self.document.sentence_of(phrase.start);
        let floor = self.document.sentences[last.saturating_sub(2)].start.max(phrase.start.saturating_sub(DESCRIBED));
        let classes = noun.classes & !(INSTITUTION | COUNTERPART | PERSON);
        (floor..phrase.start).rev().find_map(|at| {
            let (_, other) = self.lexicons.nouns.longest(&self.document.tokens, at)?;
            let fits = other.classes & classes != 0 && other.number == Number::Singular && !self.in_quote(at);
            let article = at > floor && self.one_of(at - 1, &["le", "la", "l'", "un", "une"]);
            if !fits || !article {
                return None;
            }
            let described = at - 1..self.phrase_end(at - 1);
            self.head_mention(&described)
                .is_none()
                .then(|| Speaker::Described(self.document.span(self.trimmed(described))))
        })
    }

    /// «un responsable de la communication …» for «ce responsable»: the same noun behind «un» before.
    fn described_before(&self, noun: usize, before: usize) -> Option<Speaker> {
        let word = self.document.tokens[noun].word;
        let floor = before.saturating_sub(DESCRIBED);
        let at = (floor..before).rev().find(|&at| {
            self.document.tokens[at].word == word
                && (at.saturating_sub(2)..at).any(|at| self.one_of(at, &["un", "une"]))
        })?;
        let start = (at - 2.min(at)..at).find(|&at| self.one_of(at, &["un", "une"]))?;
        Some(Speaker::Described(self.document.span(self.trimmed(start..self.phrase_end(at)))))
    }

    /// «l'Espagnol», «le Malien»: the person whose role tells that nationality, or the last one in view.
    fn by_nationality(&self, phrase: &Range<usize>, at: usize) -> Option<Speaker> {
        let name = phrase.start + 1;
        let capital = self.document.tokens.get(name).is_some_and(|token| token.shape.is_capital());
        if phrase.len() > 2 || !capital || self.in_mention(name) || !self.one_of(phrase.start, &["le", "la", "l'"]) {
            return None;
        }
        let (gender, _) = self.article(name);
        let nationality = self.adjective(name);
        let native = (0..self.actors.len().min(ACTORS) as u32).map(ActorId).find(|&actor| {
            self.actor(actor).kind == Kind::Person && nationality.is_some() && self.nationality(actor) == nationality
        });
        let wanted = Wanted { gender, number: Some(Number::Singular), person: true, nationality, ..Wanted::default() };
        native.map(Speaker::Actor).or_else(|| self.memory.borrow().resolve(self, at, wanted))
    }

    /// How well a phrase with a head noun tells a role of an actor; `None` if not at all.
    fn role_match(&self, phrase: &Range<usize>, head: Range<usize>, noun: Noun, role: crate::Span) -> Option<i32> {
        let (noun_start, noun_end) = (head.start, head.end);
        let role = self.document.tokens_in(role);
        let (role_start, role_end, mut role_noun) = self.head_noun(&role)?;
        if self.document.span(role.clone()).of(self.document.text).contains("trangères") {
            role_noun.classes |= DIPLOMAT;
        }
        let words = |range: Range<usize>| self.document.tokens[range].iter().map(|token| token.word);
        let same = words(role_start..role_end).eq(words(noun_start..noun_end));
        let shared = role_noun.classes & noun.classes & !INSTITUTION != 0;
        if !same && !shared {
            return None;
        }
        let mut score = if same { 4 } else { 2 };
        for at in noun_end..phrase.end {
            let word = self.document.tokens[at].word;
            let content = self.document.tokens[at].kind == TokenKind::Word
                && !self
                    .grammar
                    .particles
                    .class(word)
                    .is(Particle::PREPOSITION.or(Particle::DETERMINER).or(Particle::ARTICLE))
                && !self.one_of(at, &["des"]);
            if content {
                let told =
                    role.clone().any(|other| self.document.str(other).eq_ignore_ascii_case(self.document.str(at)));
                score += if told { 2 } else { -1 };
            }
        }
        (score > 0).then_some(score)
    }

    /// Where an actor was last named before a token.
    fn last_named(&self, actor: ActorId, token: usize) -> Option<usize> {
        let before = self.sights.partition_point(|sight| sight.tokens.start < token);
        self.sights[..before].iter().rev().take(200).find(|sight| sight.actor == actor).map(|sight| sight.tokens.start)
    }
}
