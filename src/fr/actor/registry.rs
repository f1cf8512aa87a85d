//! From sightings to actors: each state, organisation and person once, with all its mentions.
//!
//! ```text
//! le colonel Oumar Anselme … Awa Anselme … M. Anselme … IBK
//!            ──────┬──────   ─────┬─────      ───┬───
//!                  1              2              1: the title's gender decides, then nearness
//! ```

mod short;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Lexicons;
use super::alias::{are_one, initials, skeletons};
use super::congo;
use super::organisation::OrganisationId;
use super::role::RolePhrase;
use super::sighting::{Sighting, What};
use super::state::StateId;
use crate::mention::{Actor, Kind, Mention};
use crate::order;
use crate::span::Span;
use crate::text::{Document, fold, strip_accents};

/// How many persons of one surname are told apart.
const NAMESAKES: usize = 32;

/// How many sightings back the nearest of several namesakes is looked for.
const NEAR: usize = 64;

/// How many roles of one actor are kept.
const ROLES: usize = 16;

/// An actor while its mentions are gathered.
struct Draft {
    actor: Actor,
    /// The words of a person's fullest name as they sound.
    words: Vec<String>,
}

/// The actors of an article while its sightings are read.
struct Registry<'a> {
    document: &'a Document<'a>,
    lexicons: &'a Lexicons,
    roles: &'a [RolePhrase],
    drafts: Vec<Draft>,
    states: BTreeMap<u16, usize>,
    organisations: BTreeMap<u16, usize>,
    /// Unknown organisations by their folded name.
    unknown: BTreeMap<String, usize>,
    /// Persons by the sound of each word of their name that may stand alone.
    surnames: BTreeMap<String, Vec<usize>>,
    first_names: BTreeMap<String, Vec<usize>>,
    initials: BTreeMap<String, usize>,
    /// Acronyms that name nobody in this article, folded.
    terms: BTreeSet<String>,
    /// What «Congo» alone means, where not the state of that short name.
    congo: Option<StateId>,
}

/// Joins sightings to actors, in order of first mention.
pub(super) fn actors(
    document: &Document,
    lexicons: &Lexicons,
    (roles, sightings): (Vec<RolePhrase>, Vec<Sighting>),
) -> Vec<Actor> {
    let mut registry = Registry::new(document, lexicons, &roles);
    registry.congo = congo::meant(document, lexicons, &sightings);
    // Full names first: a headline may give the surname alone, the text below the whole.
    let mut owners: Vec<Option<usize>> = sightings.iter().map(|sighting| registry.full_name(sighting)).collect();
    for index in 0..sightings.len() {
        if owners[index].is_none() {
            owners[index] = registry.other(&sightings[index], &owners);
        }
    }
    for (index, sighting) in sightings.iter().enumerate() {
        let owner = owners[index].or_else(|| registry.short_name(sighting, index, &sightings, &owners));
        if let Some(owner) = owner {
            owners[index] = Some(owner);
            registry.mention(owner, sighting);
        }
    }
    registry.finish()
}

impl<'a> Registry<'a> {
    fn new(document: &'a Document<'a>, lexicons: &'a Lexicons, roles: &'a [RolePhrase]) -> Self {
        Registry {
            document,
            lexicons,
            roles,
            drafts: Vec::new(),
            states: BTreeMap::new(),
            organisations: BTreeMap::new(),
            unknown: BTreeMap::new(),
            surnames: BTreeMap::new(),
            first_names: BTreeMap::new(),
            initials: BTreeMap::new(),
            terms: BTreeSet::new(),
            congo: None,
        }
    }

    fn text(&self, tokens: &Range<usize>) -> &'a str {
        self.document.span(tokens.clone()).of(self.document.text)
    }

    fn draft(&mut self, kind: Kind, name: &str, code: Option<&str>, words: Vec<String>) -> usize {
        let actor = Actor {
            name: name.to_owned(),
            kind,
            code: code.map(str::to_owned),
            gender: None,
            roles: Vec::new(),
            mentions: Vec::new(),
        };
        self.drafts.push(Draft { actor, words });
        self.drafts.len() - 1
    }

    /// The person of a sighting that gives a name of two words or more.
    fn full_name(&mut self, sighting: &Sighting) -> Option<usize> {
        let What::Person { gender, known_as, .. } = &sighting.what else {
            if matches!(sighting.what, What::Term) {
                let term = plain(self.text(&sighting.tokens));
                self.terms.insert(term);
            }
            return None;
        };
        let name = known_as.unwrap_or_else(|| self.text(&sighting.tokens));
        let words = skeletons(name);
        if words.len() < 2 {
            return None;
        }
        let same = |&owner: &usize| {
            let draft = &self.drafts[owner];
            let other = gender.is_some() && draft.actor.gender.is_some() && *gender != draft.actor.gender;
            draft.words == words || (are_one(&draft.words, &words) && !other)
        };
        let known =
            words.last().and_then(|last| self.surnames.get(last)).and_then(|owners| owners.iter().copied().find(same));
        let owner = known.unwrap_or_else(|| self.draft(Kind::Person, name, None, Vec::new()));
        if words.len() > self.drafts[owner].words.len() {
            self.learn(owner, words, name);
        }
        if self.drafts[owner].actor.gender.is_none() {
            self.drafts[owner].actor.gender = *gender;
        }
        Some(owner)
    }

    /// Notes a person's fullest name and all that may stand for it.
    fn learn(&mut self, owner: usize, words: Vec<String>, name: &str) {
        name.clone_into(&mut self.drafts[owner].actor.name);
        let note = |map: &mut BTreeMap<String, Vec<usize>>, word: &String| {
            let owners = map.entry(word.clone()).or_default();
            if owners.len() < NAMESAKES && !owners.contains(&owner) {
                owners.push(owner);
            }
        };
        if let Some(last) = words.last() {
            note(&mut self.surnames, last);
        }
        if words.len() > 1 {
            note(&mut self.first_names, &words[0]);
            self.initials.entry(initials(&words)).or_insert(owner);
        }
        self.drafts[owner].words = words;
    }

    /// The actor of a state or an organisation.
    fn other(&mut self, sighting: &Sighting, owners: &[Option<usize>]) -> Option<usize> {
        match sighting.what {
            What::State(state) => Some(self.state(congo::read(self.congo, state, self.text(&sighting.tokens)))),
            What::Organisation(organisation) => Some(self.organisation(organisation)),
            What::Unknown { long } => {
                let text = self.text(&sighting.tokens);
                let key = plain(text);
                if let Some(&person) = self.initials.get(&key).filter(|_| key.len() > 2) {
                    return Some(person);
                }
                if self.terms.contains(&key) {
                    return None;
                }
                let long = long.and_then(|long| owners[long]);
                let known = self.unknown.get(&key).copied().or(long);
                let owner = known.unwrap_or_else(|| self.draft(Kind::Organisation, text, None, Vec::new()));
                self.unknown.entry(key).or_insert(owner);
                Some(owner)
            }
            What::Person { .. } | What::Bare | What::Term => None,
        }
    }

    fn state(&mut self, state: StateId) -> usize {
        let (code, name) = (self.lexicons.states.code(state), self.lexicons.states.name(state));
        let key = u16::from_be_bytes([code.as_bytes()[0], code.as_bytes()[1]]);
        if let Some(&owner) = self.states.get(&key) {
            return owner;
        }
        let owner = self.draft(Kind::Country, name, Some(code), Vec::new());
        self.states.insert(key, owner);
        owner
    }

    fn organisation(&mut self, organisation: OrganisationId) -> usize {
        if let Some(&owner) = self.organisations.get(&organisation.key()) {
            return owner;
        }
        let owner = self.draft(Kind::Organisation, self.lexicons.organisations.name(organisation), None, Vec::new());
        self.organisations.insert(organisation.key(), owner);
        owner
    }

    /// Adds a sighting to its actor.
    fn mention(&mut self, owner: usize, sighting: &Sighting) {
        let span = self.document.span(sighting.tokens.clone());
        let actor = &mut self.drafts[owner].actor;
        actor.mentions.push(Mention { span, rule: sighting.rule });
        let What::Person { roles, .. } = &sighting.what else { return };
        for &role in roles {
            let phrase = &self.roles[role];
            if phrase.title.kind == super::role::TitleKind::Honorific {
                continue;
            }
            let span: Span = self.document.span(phrase.start..phrase.end);
            let text = span.of(self.document.text);
            if actor.roles.len() < ROLES && !actor.roles.iter().any(|role| role.of(self.document.text) == text) {
                actor.roles.push(span);
            }
        }
    }

    fn finish(self) -> Vec<Actor> {
        let mut actors: Vec<Actor> =
            self.drafts.into_iter().map(|draft| draft.actor).filter(|actor| !actor.mentions.is_empty()).collect();
        for actor in &mut actors {
            order::sort_by_key(&mut actor.mentions, |mention| mention.span);
            actor.mentions.dedup_by(|later, earlier| earlier.span.overlaps(later.span));
        }
        order::sort_by_key(&mut actors, |actor| actor.mentions[0].span);
        actors
    }
}

/// A name as organisations compare: folded, without accents.
fn plain(name: &str) -> String {
    let (mut folded, mut plain) = (String::with_capacity(name.len()), String::with_capacity(name.len()));
    fold(name, &mut folded);
    strip_accents(&folded, &mut plain);
    plain
}
