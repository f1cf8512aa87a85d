//! What every rule of attribution looks at: the document, who is named where, who has spoken so far.

use std::cell::RefCell;
use std::ops::Range;

use super::lexicons::Lexicons;
use super::mark::Marked;
use super::memory::Memory;
use super::trace::Trace;
use crate::fr::actor::{self, Form, StateId};
use crate::fr::verb::{Grammar, Particle};
use crate::mention::{Actor, ActorId, Kind};
use crate::order;
use crate::text::{Document, TokenKind};

/// Where an actor is named, in tokens.
#[derive(Clone, Debug)]
pub(super) struct Sight {
    pub tokens: Range<usize>,
    pub actor: ActorId,
}

/// Reads one document.
pub(super) struct Reader<'a> {
    pub document: &'a Document<'a>,
    pub grammar: &'a Grammar,
    pub lexicons: &'a Lexicons,
    pub names: &'a actor::Lexicons,
    pub actors: &'a [Actor],
    /// The outermost marked stretches, in order.
    pub marked: &'a [Marked],
    /// For each sentence, how many before it stand at least in part outside quotation marks.
    narrated: Vec<u32>,
    /// Every mention, in order of the text.
    pub sights: Vec<Sight>,
    /// For each token, one more than the index of the mention that covers it; 0 where none does.
    sight_at: Vec<u32>,
    pub memory: RefCell<Memory>,
    /// What is kept of the reading.
    pub trace: Trace,
}

impl<'a> Reader<'a> {
    pub fn new(
        document: &'a Document<'a>,
        grammar: &'a Grammar,
        lexicons: &'a Lexicons,
        names: &'a actor::Lexicons,
        actors: &'a [Actor],
        marked: &'a [Marked],
    ) -> Self {
        let mut sights: Vec<Sight> = Vec::new();
        for (index, actor) in actors.iter().enumerate() {
            for mention in &actor.mentions {
                sights.push(Sight { tokens: document.tokens_in(mention.span), actor: ActorId(index as u32) });
            }
        }
        order::sort_by_key(&mut sights, |sight| sight.tokens.start);
        let mut sight_at = vec![0; document.tokens.len()];
        for (index, sight) in sights.iter().enumerate() {
            sight_at[sight.tokens.clone()].fill(index as u32 + 1);
        }
        let narrated = narrated(document, marked);
        let (memory, trace) = (RefCell::default(), Trace::default());
        let mut reader =
            Reader { document, grammar, lexicons, names, actors, marked, narrated, sights, sight_at, memory, trace };
        reader.memory = RefCell::new(Memory::new(&reader));
        reader
    }

    /// The mention that covers a token.
    pub fn sight(&self, at: usize) -> Option<&Sight> {
        let index = *self.sight_at.get(at)?;
        self.sights.get((index as usize).checked_sub(1)?)
    }

    pub fn actor(&self, id: ActorId) -> &Actor {
        &self.actors[id.0 as usize]
    }

    pub fn in_mention(&self, at: usize) -> bool {
        self.sight(at).is_some()
    }

    pub fn mention_starts(&self, at: usize) -> bool {
        self.sight(at).is_some_and(|sight| sight.tokens.start == at)
    }

    /// Whether a person's name starts here, or a title before one: «M.», «le colonel».
    pub fn person_starts(&self, at: usize) -> bool {
        let person = |at: usize| {
            self.sight(at).is_some_and(|sight| sight.tokens.start == at && self.actor(sight.actor).kind == Kind::Person)
        };
        person(at) || (person(at + 2) && self.document.str(at + 1) == ".") || (person(at + 1) && self.is_honorific(at))
    }

    fn is_honorific(&self, at: usize) -> bool {
        matches!(self.document.str(at), "M" | "Mme" | "Mlle" | "MM" | "Dr" | "Pr" | "Me" | "Mgr" | "Mr" | "Mrs")
    }

    /// A noun of `speakers.tsv` without its article: «Trump, président des».
    pub fn noun_starts(&self, at: usize) -> bool {
        self.lexicons.nouns.longest(&self.document.tokens, at).is_some()
    }

    pub fn is_pronoun(&self, at: usize) -> bool {
        self.lexicons.pronoun(self.document, at).is_some()
    }

    pub fn is_article(&self, at: usize) -> bool {
        let Some(token) = self.document.tokens.get(at) else { return false };
        let class = self.grammar.particles.class(token.word);
        (class.is(Particle::ARTICLE) || class.is(Particle::DETERMINER)) && !self.is_contracted(at)
    }

    /// «du», «au», «aux» are preposition and article; «des» is so where it follows a noun.
    fn is_contracted(&self, at: usize) -> bool {
        self.one_of(at, &["du", "au", "aux"])
    }

    pub fn is_preposition(&self, at: usize) -> bool {
        let Some(token) = self.document.tokens.get(at) else { return false };
        self.grammar.particles.class(token.word).is(Particle::PREPOSITION)
            || self.is_contracted(at)
            || self.one_of(at, &["des", "lors", "après", "avant", "auprès"])
            || (token.shape.is_capital() && self.document.str(at) == "A")
    }

    /// Whether a token is one of some small words, written in small letters with straight apostrophes.
    pub fn one_of(&self, at: usize, words: &[&str]) -> bool {
        let Some(token) = self.document.tokens.get(at) else { return false };
        let length = (token.span.end - token.span.start) as usize;
        if token.kind != TokenKind::Word || length > 16 {
            return false;
        }
        let written = self.document.str(at);
        if written.is_ascii() {
            return words.iter().any(|word| word.eq_ignore_ascii_case(written));
        }
        let folded = |c: char| if c == '’' { '\'' } else { c.to_lowercase().next().unwrap_or(c) };
        words.iter().any(|word| written.chars().map(folded).eq(word.chars()))
    }

    /// Whether a token stands inside quotation marks.
    pub fn in_quote(&self, at: usize) -> bool {
        let index = self.marked.partition_point(|marked| marked.outside.end <= at);
        self.marked.get(index).is_some_and(|marked| marked.outside.contains(&at))
    }

    /// The sentence of a token, counted without those wholly inside quotation marks.
    pub fn narrated(&self, at: usize) -> usize {
        self.narrated[self.document.sentence_of(at.min(self.document.tokens.len() - 1))] as usize
    }

    /// The state that a person's roles tell, «ministre malien», or that everybody knows it speaks for.
    pub fn nationality(&self, actor: ActorId) -> Option<StateId> {
        let roles = self.actor(actor).roles.iter();
        let told = roles.flat_map(|&role| self.document.tokens_in(role)).find_map(|at| self.adjective(at));
        told.or_else(|| self.names.leader(self.document, self.actor(actor)))
    }

    /// The state whose adjective or people a token names: «malien», «le Malien».
    pub fn adjective(&self, at: usize) -> Option<StateId> {
        let phrase = self.names.states.at(&self.document.tokens, at)?;
        (phrase.form == Form::Adjective).then_some(phrase.state)
    }

    /// The first token of the sentence that holds `at`.
    pub fn sentence_start(&self, at: usize) -> usize {
        self.document.sentences[self.document.sentence_of(at)].start
    }

    /// The actor named at the head of a phrase, not in one of its complements.
    pub fn head_mention(&self, phrase: &Range<usize>) -> Option<ActorId> {
        let mut at = phrase.start;
        let mut other = None;
        while at < phrase.end {
            if let Some(sight) = self.sight(at) {
                let (start, end, actor) = (sight.tokens.start, sight.tokens.end, sight.actor);
                if start >= phrase.start && !self.is_governed(start, phrase.start) {
                    if self.actor(actor).kind == Kind::Person {
                        return Some(actor);
                    }
                    if other.is_none() && self.heads(phrase.start, start) {
                        other = Some(actor);
                    }
                }
                at = end.max(at + 1);
            } else {
                at += 1;
            }
        }
        other
    }

    /// Whether a name is a complement: «le porte-parole du président Paul Anselme».
    pub fn is_governed(&self, name: usize, floor: usize) -> bool {
        let mut at = name;
        while at > floor {
            let before = at - 1;
            if self.is_preposition(before) {
                return before > floor;
            }
            if self.document.str(before) == "." || self.is_honorific(before) || self.is_article(before) {
                at = before;
                continue;
            }
            // A title between: «du président Paul Anselme»; its own complement ends it: «le chef du parti Paul Anselme».
            let title = (floor..=before).rev().take(4).find_map(|start| {
                let (end, noun) = self.lexicons.nouns.longest(&self.document.tokens, start)?;
                (end == before + 1 && noun.classes & super::lexicons::INSTITUTION == 0).then_some(start)
            });
            match title {
                Some(start) if start > floor => at = start,
                _ => return false,
            }
        }
        false
    }

    /// Whether between the start of a phrase and an organisation's name stand only words that introduce it:
    /// «le groupe X», «la lettre spécialisée X».
    fn heads(&self, start: usize, name: usize) -> bool {
        name - start <= 6
            && (start..name).all(|at| {
                self.is_article(at)
                    || self.lexicons.and.contains(&self.document.tokens[at].word)
                    || (self.document.tokens[at].kind == TokenKind::Word
                        && !self.is_preposition(at)
                        && !self.is_person_noun(at))
                    || (self.one_of(at, &["d'"]) && self.one_of(at + 1, &["information"]))
            })
    }

    fn is_person_noun(&self, at: usize) -> bool {
        self.lexicons
            .nouns
            .longest(&self.document.tokens, at)
            .is_some_and(|(_, noun)| noun.classes & super::lexicons::INSTITUTION == 0)
    }
}

/// For each sentence, how many before it stand at least in part outside the marked stretches.
fn narrated(document: &Document, marked: &[Marked]) -> Vec<u32> {
    let mut count = 0;
    let mut marked = marked.iter().map(|marked| marked.outside.clone()).peekable();
    let inside = document.sentences.iter().map(|sentence| {
        while marked.peek().is_some_and(|outside| outside.end < sentence.end) {
            marked.next();
        }
        marked.peek().is_some_and(|outside| outside.start <= sentence.start)
    });
    inside
        .map(|inside| {
            let before = count;
            count += u32::from(!inside);
            before
        })
        .collect()
}
