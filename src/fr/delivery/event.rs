//! Events: every place where a word of transfer stands with its goods.

mod above;
mod announced;
mod contract;
mod noun;
mod verb;
mod weight;
mod who;

use std::ops::Range;

use super::findings::Findings;
use super::frame::{Frame, Frames, Hint};
use super::scene::Scene;
use super::slots::Slots;
use super::status::Verdict;
use super::trace::{Fate, Trace};
use crate::delivery::{Category, Party, Status};
use crate::fr::clause::ChunkKind;
use crate::fr::goods::Weight;
use crate::fr::verb::{Grammar, VerbGroup};
use crate::order::sort;

/// One telling of a transfer.
#[derive(Clone, Debug)]
pub struct Event {
    /// The rule that found it.
    pub rule: &'static str,
    /// Status and reserve.
    pub verdict: Verdict,
    /// Who, what, when.
    pub slots: Slots,
    /// From the trigger or first goods to the last.
    pub tokens: Range<usize>,
    /// The sentence, by index.
    pub sentence: usize,
    /// The clause it stands in, by index; none where it stands aside: «après la livraison de».
    pub clause: Option<usize>,
    /// The date on which it is announced, by index: «a annoncé lundi avoir reçu».
    pub announced: Option<usize>,
    /// Whether its goods are said to be others than those told before: «quatre autres», «un deuxième lot».
    pub another: bool,
    /// Whether the words themselves tell its status: «a livré», «annonce la livraison»; «la livraison de» alone tells no
    /// tense.
    pub tensed: bool,
    /// Whether the present tense alone makes it pledged, so that a date in the past makes it delivered: «le 3 mai 2021, la
    /// Chine livre».
    pub narrated: bool,
    /// How much its statement weighs against another about the same goods: finite verbs before nouns before participles.
    pub rank: u8,
}

/// What reading events needs besides the sentence.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Words of transfer.
    pub frames: &'a Frames,
    /// Verbs.
    pub grammar: &'a Grammar,
    /// The verb groups of the document, by index.
    pub groups: &'a [VerbGroup],
}

impl<'a> Reader<'a> {
    /// All events of one sentence, in order of their triggers; those about the same goods are one.
    pub fn events(&self, scene: Scene, sentence: usize, trace: &mut Trace) -> Vec<Event> {
        let mut events = Vec::new();
        let mut taken: Vec<Range<usize>> = Vec::new();
        for clause in 0..scene.reading.clauses.len() {
            self.verb_event(scene, clause, sentence, &mut taken, &mut events, trace);
        }
        for chunk in 0..scene.reading.chunks.len() {
            if scene.reading.chunks[chunk].is_phrase() {
                self.noun_events(scene, chunk, sentence, &taken, &mut events, trace);
            }
        }
        let mut events = join(scene, events);
        for event in events.iter_mut().filter(|event| event.slots.date.is_none()) {
            event.slots.date = event
                .clause
                .filter(|_| event.narrated || matches!(event.verdict.status, Status::Delivered | Status::Ordered))
                .and_then(|clause| scene.date_around(clause, event.verdict.status))
                .filter(|date| event.announced != Some(*date));
        }
        events
    }

    pub(super) fn group(&self, scene: Scene, clause: usize) -> Option<&'a VerbGroup> {
        match scene.kind(scene.reading.clauses[clause].verb?) {
            ChunkKind::Verb(group, _) => self.groups.get(group),
            _ => None,
        }
    }

    pub(super) fn push(
        &self,
        scene: Scene,
        events: &mut Vec<Event>,
        mut event: Event,
        frame: &Frame,
        trace: &mut Trace,
    ) {
        let goods = &scene.findings.goods;
        let first = event.slots.goods.iter().map(|&index| goods[index].tokens.start).min();
        let last = event.slots.goods.iter().map(|&index| goods[index].tokens.end).max();
        // «une nouvelle livraison».
        let tokens = &scene.findings.document.tokens;
        let near = event.tokens.start.saturating_sub(2)..event.tokens.end;
        let again = |hint: Hint| self.frames.hints(tokens, near.clone(), hint);
        let named = event.rank == NOUN && (again(Hint::Another) || again(Hint::New));
        event.another = named || event.slots.goods.first().is_some_and(|&index| self.is_another(scene, &goods[index]));
        let trigger = event.tokens.clone();
        event.tokens = first.unwrap_or(trigger.start).min(trigger.start)..last.unwrap_or(trigger.end).max(trigger.end);
        note(trace, scene, trigger, frame, &event.slots, event.fate());
        events.push(event);
    }
}

fn note(trace: &mut Trace, scene: Scene, trigger: Range<usize>, frame: &Frame, slots: &Slots, fate: Fate) {
    let goods = |index: usize| scene.findings.goods[index].item.span;
    trace.note(scene.findings.document, trigger, frame.word, slots, goods, fate);
}

/// The rank of a noun.
const NOUN: u8 = 2;

/// Joins events about the same goods, and those of one clause or of coordinate ones that agree in everything: the one
/// of highest rank tells the status, the others fill its empty slots.
fn join(scene: Scene, events: Vec<Event>) -> Vec<Event> {
    let mut joined: Vec<Event> = Vec::new();
    for mut event in events {
        let shares = |other: &Event| other.slots.goods.iter().any(|goods| event.slots.goods.contains(goods));
        let agrees = |other: &Event| {
            let near = match (other.clause, event.clause) {
                (Some(one), Some(two)) => {
                    one == two
                        || scene.reading.clauses[two].coordinate == Some(one)
                            && scene.subject(one) == scene.subject(two)
                }
                _ => false,
            };
            near && other.agrees(&event)
        };
        match joined.iter_mut().find(|other| shares(other) || agrees(other)) {
            None => joined.push(event),
            Some(other) => {
                if event.is_ordered_before(other) {
                    std::mem::swap(&mut other.verdict, &mut event.verdict);
                    std::mem::swap(&mut other.slots.date, &mut event.slots.date);
                    other.narrated = false;
                }
                // «que la Chine a vendus │ et qui sont arrivés»
                let arrived = event.rank == other.rank
                    && (other.verdict.status, event.verdict.status) == (Status::Ordered, Status::Delivered);
                let event = if arrived || event.rank > other.rank { std::mem::replace(other, event) } else { event };
                other.absorb(event);
            }
        }
    }
    joined
}

impl Event {
    /// Whether its goods are told in general words or as a sum, so that what they comprise may follow.
    pub fn is_general(&self, findings: &Findings) -> bool {
        self.slots
            .goods
            .iter()
            .map(|&index| &findings.goods[index])
            .all(|goods| goods.item.category == Category::Money || goods.weight <= Weight::Generic)
    }

    /// «les F-16, │ commandés en 2018 │, n'arriveront que cet été»: the order is what there is.
    fn is_ordered_before(&self, other: &Event) -> bool {
        self.verdict.status == Status::Ordered && self.slots.date.is_some() && other.verdict.status == Status::Pledged
    }

    /// Whether status, parties and date differ nowhere.
    fn agrees(&self, other: &Event) -> bool {
        let same = |one: &[Party], two: &[Party]| one.is_empty() || two.is_empty() || one == two;
        self.verdict.status == other.verdict.status
            && same(&self.slots.suppliers, &other.slots.suppliers)
            && same(&self.slots.recipients, &other.slots.recipients)
            && (self.slots.date == other.slots.date || self.slots.date.is_none() || other.slots.date.is_none())
    }

    /// Fills empty slots from a weaker telling of the same transfer.
    fn absorb(&mut self, weaker: Event) {
        let Slots { suppliers, recipients, date, origins, goods, .. } = weaker.slots;
        self.slots.complete(suppliers, recipients);
        if self.slots.date.is_none() && weaker.verdict.status == self.verdict.status {
            self.slots.date = date;
        }
        if self.slots.origins.is_empty() {
            self.slots.origins = origins;
        }
        for index in goods {
            if !self.slots.goods.contains(&index) {
                self.slots.goods.push(index);
            }
        }
        sort(&mut self.slots.goods);
        self.announced = self.announced.or(weaker.announced);
        self.another |= weaker.another;
        self.verdict.hedged |= weaker.verdict.hedged;
        self.tokens = self.tokens.start.min(weaker.tokens.start)..self.tokens.end.max(weaker.tokens.end);
    }
}
