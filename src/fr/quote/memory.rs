//! Who a pronoun or role can mean: everybody named or heard so far.
//!
//! ```text
//!   Paul Anselme a reçu la générale Awa Sidibé. « Bien », a-t-elle dit.    elle → Awa Sidibé
//!   ╰─ subject ─╯          ╰── feminine ─────╯
//! ```

use super::reader::Reader;
use crate::fr::actor::StateId;
use crate::fr::verb::{Number, Particle};
use crate::mention::{ActorId, Gender, Kind};
use crate::quote::Speaker;

/// Somebody a pronoun can mean, at one place of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Referent {
    pub token: usize,
    pub speaker: Speaker,
    pub gender: Option<Gender>,
    pub number: Option<Number>,
    /// How much it stands in the foreground there.
    pub weight: i32,
}

/// What a pronoun or short description asks of its referent.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted {
    pub gender: Option<Gender>,
    pub number: Option<Number>,
    /// Whether only a person will do.
    pub person: bool,
    /// Whether it tells who goes on speaking: «…, ajoute-t-elle».
    pub voice: bool,
    /// Only somebody named or heard from this token on, and no complement.
    pub floor: usize,
    /// «son homologue»: not this one.
    pub other: Option<Speaker>,
    /// «le Russe»: nobody known to belong elsewhere.
    pub nationality: Option<StateId>,
}

/// Everybody named, in order, and everybody heard so far.
#[derive(Default)]
pub(super) struct Memory {
    named: Vec<Referent>,
    heard: Vec<Referent>,
}

/// A pronoun looks back over so many referents and sentences.
const REFERENTS: usize = 30;
const SENTENCES: usize = 12;

impl Memory {
    /// Everybody named outside quotation marks.
    pub fn new(reader: &Reader) -> Self {
        let named = reader
            .sights
            .iter()
            .filter(|sight| !reader.in_quote(sight.tokens.start))
            .map(|sight| {
                let actor = reader.actor(sight.actor);
                let (gender, number) = match actor.kind {
                    Kind::Person => (actor.gender, Some(Number::Singular)),
                    _ => reader.article(sight.tokens.start),
                };
                let weight = weight(reader, sight.tokens.start, sight.tokens.end, actor.kind);
                Referent { token: sight.tokens.start, speaker: Speaker::Actor(sight.actor), gender, number, weight }
            })
            .collect();
        Memory { named, heard: Vec::new() }
    }

    /// Somebody has spoken.
    pub fn hear(&mut self, referent: Referent) {
        self.heard.push(referent);
    }

    /// The last one heard.
    pub fn last_heard(&self) -> Option<&Referent> {
        self.heard.last()
    }

    /// Everybody heard, the last first.
    pub fn heard(&self) -> impl Iterator<Item = &Referent> {
        self.heard.iter().rev().take(REFERENTS)
    }

    /// Everybody named before a token, the last first.
    pub fn named_before(&self, token: usize) -> impl Iterator<Item = &Referent> {
        let end = self.named.partition_point(|referent| referent.token < token);
        self.named[..end].iter().rev().take(REFERENTS)
    }

    /// The best referent of a pronoun or short description at a token.
    pub fn resolve(&self, reader: &Reader, token: usize, wanted: Wanted) -> Option<Speaker> {
        let sentence = reader.narrated(token);
        let score = |referent: &Referent| {
            let distance = sentence.saturating_sub(reader.narrated(referent.token));
            let gender = match (wanted.gender, referent.gender) {
                (Some(_), None) => 1,
                // «Le professeur Gürsoy», then «dit-elle».
                (Some(wanted), Some(told)) if wanted != told => 3,
                _ => 0,
            };
            (distance <= SENTENCES).then(|| referent.weight - 2 * distance as i32 - gender)
        };
        let fits = |referent: &&Referent| {
            let person = match referent.speaker {
                Speaker::Actor(actor) => {
                    let elsewhere = |state| reader.nationality(actor).is_some_and(|other| other != state);
                    !wanted.nationality.is_some_and(elsewhere) && reader.actor(actor).kind == Kind::Person
                }
                Speaker::Described(_) => true,
            };
            referent.token < token
                && (wanted.floor == 0 || referent.token >= wanted.floor && referent.weight >= PERSON)
                && Some(referent.speaker) != wanted.other
                && (person || !wanted.person)
                && referent.weight > -10
                && (agree(wanted.gender, referent.gender) || (wanted.voice && person && referent.weight == HEARD))
                && agree(wanted.number, referent.number)
                && (wanted.number != Some(Number::Plural) || referent.number == Some(Number::Plural))
        };
        let weighed = || self.heard().chain(self.named_before(token)).filter(fits);
        let scored = weighed().filter_map(|referent| Some((score(referent)?, *referent)));
        reader.trace.weighed(scored, |token| reader.document.tokens[token].span.start);
        // Of equals the last one wins; somebody heard before somebody named.
        let mut best: Option<(i32, usize, Speaker)> = None;
        for referent in weighed() {
            if let Some(score) = score(referent)
                && best.is_none_or(|(other, at, _)| (score, referent.token) > (other, at))
            {
                best = Some((score, referent.token, referent.speaker));
            }
        }
        best.map(|(.., speaker)| speaker)
    }

    /// The last person named before a token: «ce dernier».
    pub fn last_person(&self, reader: &Reader, token: usize, gender: Option<Gender>) -> Option<Speaker> {
        self.named_before(token)
            .find(|referent| match referent.speaker {
                Speaker::Actor(actor) => reader.actor(actor).kind == Kind::Person && agree(gender, referent.gender),
                Speaker::Described(_) => false,
            })
            .map(|referent| referent.speaker)
    }
}

fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// Persons, and subjects of clauses, stand in the foreground.
fn weight(reader: &Reader, start: usize, end: usize, kind: Kind) -> i32 {
    let mut weight = if kind == Kind::Person { PERSON } else { 0 };
    let first = start <= reader.sentence_start(start) + 3;
    let verb = reader.document.tokens.get(end).is_some_and(|token| {
        reader.grammar.verbs.readings(token.word).iter().any(|form| form.tense.is_finite())
            || reader.grammar.particles.class(token.word).is(Particle::NE.or(Particle::REFLEXIVE))
    });
    let complement = start > 0 && reader.is_preposition(start - 1);
    let subject = verb || (first && !complement);
    if subject {
        weight += 2;
    } else if kind != Kind::Person {
        // «à la BBC»: an institution is taken up by «elle» only where it was the subject.
        weight -= 20;
    }
    if complement {
        weight -= 1;
    }
    weight
}

/// How much a person named anywhere stands in the foreground.
const PERSON: i32 = 3;

/// How much more than being named it counts to have spoken.
pub(super) const HEARD: i32 = 5;

impl Reader<'_> {
    /// Gender and number as the article before a name shows them.
    pub(super) fn article(&self, name: usize) -> (Option<Gender>, Option<Number>) {
        let Some(before) = name.checked_sub(1) else { return (None, None) };
        if self.one_of(before, &["le", "un", "du", "au", "ce"]) {
            (Some(Gender::Masculine), Some(Number::Singular))
        } else if self.one_of(before, &["la", "une", "cette"]) {
            (Some(Gender::Feminine), Some(Number::Singular))
        } else if self.one_of(before, &["les", "des", "aux", "ces"]) {
            (None, Some(Number::Plural))
        } else {
            (None, Some(Number::Singular))
        }
    }

    /// Remembers that somebody spoke at a token.
    pub(super) fn hear(&self, token: usize, speaker: Speaker) {
        let (gender, number) = match speaker {
            Speaker::Actor(actor) => self.gender_of(actor, token),
            Speaker::Described(span) => {
                let phrase = self.document.tokens_in(span);
                let head = self.head_noun(&phrase);
                match head {
                    Some((_, _, noun)) => (noun.gender.or(self.article(phrase.start + 1).0), Some(noun.number)),
                    None => self.article(phrase.start + 1),
                }
            }
        };
        self.memory.borrow_mut().hear(Referent { token, speaker, gender, number, weight: HEARD });
    }

    fn gender_of(&self, actor: ActorId, token: usize) -> (Option<Gender>, Option<Number>) {
        let named = self.actor(actor);
        if named.kind == Kind::Person {
            return (named.gender, Some(Number::Singular));
        }
        let memory = self.memory.borrow();
        let seen = memory.named_before(token).find(|referent| referent.speaker == Speaker::Actor(actor));
        seen.map_or((None, None), |referent| (referent.gender, referent.number))
    }
}
