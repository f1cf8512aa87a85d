//! Corrections applied to what articles tell, beside the machine's output.
//!
//! ```text
//! extracts ─ add, set, reject ─→ corrected extracts, and what was changed; decisions on pairs wait for the joining
//! ```
//!
//! Patches of one kind are applied together, so that the order of lines matters only where two lines correct the same:
//! then the later one holds.

mod change;
mod places;

use std::borrow::Cow;

use super::extract::{Extract, Goods, Model, Named, Place, Said, Told, Voice};
use super::id::{self, Hash};
use super::index::Index;
use super::name::fold_person;
use super::reason::{Reason, Reasons};
use crate::correction::{Act, Added, Corrections, Edit, Patch};
use crate::view::article::Range;
use crate::view::summary::{Change, Occasion, PatchLine};
use change::Changed;
use places::Places;

/// The extracts of a corpus with corrections applied.
pub struct Applied<'a> {
    pub extracts: Vec<Cow<'a, Extract>>,
    /// What was changed in findings, by their ids.
    changes: Vec<(u64, Change)>,
    /// The line that added a finding, by its id.
    added: Vec<(u64, u32)>,
    /// Pairs of reports that are one occasion, and such that are not.
    pub joined: Vec<(u64, u64)>,
    pub apart: Vec<(u64, u64)>,
    /// Pairs of hashes of actors' names, as [`hash_of`] makes them of folded ones.
    pub actors_joined: Vec<(u64, u64)>,
    pub actors_apart: Vec<(u64, u64)>,
    /// What became of each patch, by place.
    problems: Vec<Option<Reason>>,
}

impl<'a> Applied<'a> {
    /// Applies corrections, none of which change `extracts`.
    pub fn new(extracts: &'a [Extract], corrections: &Corrections) -> Self {
        let mut applied = Applied {
            extracts: extracts.iter().map(Cow::Borrowed).collect(),
            changes: Vec::new(),
            added: Vec::new(),
            joined: Vec::new(),
            apart: Vec::new(),
            actors_joined: Vec::new(),
            actors_apart: Vec::new(),
            problems: vec![None; corrections.patches.len()],
        };
        if corrections.is_empty() {
            return applied;
        }
        let overridden = overridden(&corrections.patches);
        let mut index = Places::new(extracts);
        type Step<'a> = fn(&mut Applied<'a>, &Patch, &mut Places) -> Result<(), Reason>;
        for step in [Applied::add as Step<'a>, Applied::set, Applied::reject, Applied::link] {
            for (place, patch) in corrections.patches.iter().enumerate() {
                let problem = &mut applied.problems[place];
                *problem = if overridden[place] { Some(Reason::Overridden) } else { *problem };
                if problem.is_none() {
                    applied.problems[place] = step(&mut applied, patch, &mut index).err();
                }
            }
        }
        applied
    }

    /// What became of each patch.
    pub fn lines(&self, corrections: &Corrections, occasions: &[Occasion]) -> Vec<PatchLine> {
        if corrections.is_empty() {
            return Vec::new();
        }
        let of = |id: u64| {
            let id = id::written(id);
            occasions.iter().position(|occasion| occasion.reports.iter().any(|report| report.id == id))
        };
        let line = |(patch, problem): (&Patch, &Option<Reason>)| PatchLine {
            line: patch.line,
            patch: patch.act.word().to_owned(),
            problem: problem.map(|problem| problem.code().to_owned()),
            occasion: match patch.act {
                Act::Set { id, .. } | Act::Link { a: id, .. } => of(id),
                Act::Add { article, start, end, .. } => of(added_id(article, start, end)),
                _ => None,
            }
            .map(|occasion| occasion as u32),
        };
        corrections.patches.iter().zip(&self.problems).map(line).collect()
    }

    /// What was changed in a finding.
    pub fn changes_of(&self, id: u64) -> Vec<Change> {
        self.changes.iter().filter(|(other, _)| *other == id).map(|(_, change)| change.clone()).collect()
    }

    /// The line of the correction that added a finding, if one did.
    pub fn line_of(&self, id: u64) -> Option<u32> {
        self.added.iter().find(|(other, _)| *other == id).map(|&(_, line)| line)
    }

    /// Why patches were not applied.
    pub fn reasons(&self) -> Reasons {
        self.problems.iter().flatten().fold(Reasons::default(), |reasons, &problem| reasons.and(problem))
    }

    fn add(&mut self, patch: &Patch, index: &mut Places) -> Result<(), Reason> {
        let Act::Add { article, start, end, finding } = &patch.act else { return Ok(()) };
        let places = index.of_article(*article)?;
        let (range, id) = (Range { start: *start, end: *end }, added_id(*article, *start, *end));
        for place in places {
            if start >= end || *end > self.extracts[place].length {
                return Err(Reason::NoMatch);
            }
            match finding {
                Added::Delivery { .. } => self.add_delivery(place, id, range, finding),
                Added::Quote { text, speaker } => {
                    let speaker = speaker.as_ref().map(|speaker| self.voice(place, speaker, index));
                    let said = Said { id, range, text: text.clone(), speaker, cue: None };
                    self.extracts[place].to_mut().quotes.push(said);
                }
                Added::Actor { name, kind, code } => {
                    let mention = Place { range, sentence: u32::MAX, form: 0 };
                    let named = Named {
                        name: name.clone(),
                        kind: *kind,
                        code: code.clone(),
                        forms: vec![name.clone()],
                        mentions: vec![mention],
                        roles: Vec::new(),
                    };
                    let actors = &mut self.extracts[place].to_mut().actors;
                    actors.push(named);
                    index.add_actor(name, place, actors.len() - 1);
                }
            }
            index.add_finding(id, place);
        }
        self.added.push((id, patch.line));
        Ok(())
    }

    /// Adds a report, or goods to the one of the same stretch.
    fn add_delivery(&mut self, place: usize, id: u64, range: Range, finding: &Added) {
        let Added::Delivery { status, supplier, recipient, date, category, designation, count, unit } = finding else {
            return;
        };
        let goods = Goods {
            category: *category,
            designation: designation.as_deref().map(Model::new),
            unit: unit.clone().map(Cow::Owned),
            count: *count,
        };
        let reports = &mut self.extracts[place].to_mut().reports;
        match reports.iter_mut().find(|told| told.range == range) {
            Some(told) => told.goods.push(goods),
            None => reports.push(Told {
                id,
                status: *status,
                supplier: supplier.clone(),
                recipient: recipient.clone(),
                date: *date,
                announced: None,
                goods: vec![goods],
                hedged: false,
                range,
                rule: Cow::Borrowed(""),
            }),
        }
    }

    fn set(&mut self, patch: &Patch, index: &mut Places) -> Result<(), Reason> {
        let Act::Set { id, edit } = &patch.act else { return Ok(()) };
        for place in index.of_finding(*id)? {
            let voice = match edit {
                Edit::Speaker(Some(name)) => Some(self.voice(place, name, index)),
                _ => None,
            };
            let extract = self.extracts[place].to_mut();
            let Extract { reports, quotes, actors, .. } = extract;
            let report = reports.iter_mut().find(|told| told.id == *id);
            let quote = quotes.iter_mut().find(|said| said.id == *id);
            match change::set(edit, report, quote, voice, actors) {
                Changed::Nowhere => return Err(Reason::NoMatch),
                Changed::Nothing => return Err(Reason::NoEffect),
                Changed::From(machine) => {
                    let (field, item, corrected) = (edit.field().to_owned(), edit.item(), edit.value());
                    let change = (*id, Change { field, item, machine, corrected, line: patch.line });
                    if !self.changes.contains(&change) {
                        self.changes.push(change);
                    }
                }
            }
        }
        Ok(())
    }

    fn reject(&mut self, patch: &Patch, index: &mut Places) -> Result<(), Reason> {
        match &patch.act {
            Act::Reject { id, quote } => {
                let mut found = false;
                for place in index.of_finding(*id)? {
                    let Extract { reports, quotes, .. } = self.extracts[place].to_mut();
                    let before = reports.len() + quotes.len();
                    reports.retain(|told| *quote || told.id != *id);
                    quotes.retain(|said| !quote || said.id != *id);
                    found |= reports.len() + quotes.len() < before;
                }
                return if found { Ok(()) } else { Err(Reason::NoMatch) };
            }
            Act::RejectActor(name) => {
                let key = fold_person(name);
                index.actor(&key).ok_or(Reason::NoMatch)?;
                for place in index.of_actor(&key) {
                    self.extracts[place].to_mut().remove_actors(|actor| fold_person(&actor.name) == key);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn link(&mut self, patch: &Patch, index: &mut Places) -> Result<(), Reason> {
        match &patch.act {
            Act::Link { a, b, joined } => {
                let is_report = |id: u64| {
                    let told = |place: usize| self.extracts[place].reports.iter().any(|told| told.id == id);
                    index.of_finding(id).is_ok_and(|places| places.into_iter().any(told))
                };
                if a == b || !is_report(*a) || !is_report(*b) {
                    return Err(Reason::NoMatch);
                }
                keep(if *joined { &mut self.joined } else { &mut self.apart }, *a, *b);
            }
            Act::LinkActors { a, b, joined } => {
                let (a, b) = (fold_person(a), fold_person(b));
                let is_named = |name: &str| {
                    let named = |(place, _): (usize, usize)| self.extracts[place].names(name);
                    index.actor(name).is_some_and(named)
                };
                if a == b || !is_named(&a) || !is_named(&b) {
                    return Err(Reason::NoMatch);
                }
                let pairs = if *joined { &mut self.actors_joined } else { &mut self.actors_apart };
                keep(pairs, hash_of(&a), hash_of(&b));
            }
            _ => {}
        }
        Ok(())
    }

    /// A speaker by name: an actor of the article, or one of another article, else words.
    fn voice(&mut self, place: usize, name: &str, index: &Places) -> Voice {
        let key = fold_person(name);
        let extract = self.extracts[place].to_mut();
        if let Some(actor) = extract.actors.iter().position(|actor| fold_person(&actor.name) == key) {
            return Voice::Actor(actor);
        }
        let Some((other, actor)) = index.actor(&key) else {
            return Voice::Described(name.to_owned());
        };
        let known = self.extracts[other].actors[actor].clone();
        let silent = Named { forms: Vec::new(), mentions: Vec::new(), roles: Vec::new(), ..known };
        let actors = &mut self.extracts[place].to_mut().actors;
        actors.push(silent);
        Voice::Actor(actors.len() - 1)
    }
}

/// The hash by which [`Applied::actors_joined`] names an actor's folded name.
pub fn hash_of(folded: &str) -> u64 {
    Hash::EMPTY.and(folded).0
}

/// Keeps a pair, in order of content, so that the order of the lines does not matter.
fn keep(pairs: &mut Vec<(u64, u64)>, a: u64, b: u64) {
    let pair = (a, b);
    pairs.insert(pairs.partition_point(|other| *other < pair), pair);
}

/// The id of a finding that a correction adds.
fn added_id(article: u64, start: u32, end: u32) -> u64 {
    Hash(article).and(&format!("{start}-{end}")).0
}

/// Which patches a later one takes the place of.
fn overridden(patches: &[Patch]) -> Vec<bool> {
    let subject = |patch: &Patch| match &patch.act {
        Act::Reject { id, .. } => Some(format!("{id}")),
        Act::RejectActor(name) => Some(fold_person(name)),
        Act::Set { id, edit } => Some(format!("{id} {} {:?}", edit.field(), edit.item())),
        Act::Link { a, b, .. } => Some(format!("{} {}", a.min(b), a.max(b))),
        Act::LinkActors { a, b, .. } => {
            let (a, b) = (fold_person(a), fold_person(b));
            Some(format!("{}|{}", (&a).min(&b), (&a).max(&b)))
        }
        _ => None,
    };
    let subjects: Vec<Option<u64>> =
        patches.iter().map(|patch| subject(patch).map(|subject| Hash::EMPTY.and(&subject).0)).collect();
    let mut last = Index::default();
    subjects.iter().enumerate().for_each(|(place, subject)| subject.map_or((), |key| last.add(key, place as u32)));
    let is_last = |place: usize, key: u64| last.get(key).next() == Some(place);
    subjects.iter().enumerate().map(|(place, subject)| subject.is_some_and(|key| !is_last(place, key))).collect()
}
