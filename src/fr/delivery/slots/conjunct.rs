//! Conjuncts: what one verb tells of several givers or receivers.
//!
//! ```text
//!   La Russie a livré │ quatre hélicoptères au Mali │ et deux radars au Burkina Faso        the giver stays
//!   La Tunisie a envoyé │ un C-130 à Bangui │ , la Serbie un hôpital de campagne            the receiver stays
//! ```

use std::ops::Range;

use super::Slots;
use super::complement::complements;
use super::fill::fill;
use crate::fr::clause::{ChunkKind, ClauseKind, Preposition};
use crate::fr::delivery::frame::{Frame, Role};
use crate::fr::delivery::scene::Scene;

/// What a verb tells beside its first complements.
pub(super) struct Conjunct {
    /// The phrase of its own subject, where it has one.
    subject: Option<usize>,
    /// Its complements.
    chunks: Vec<usize>,
}

/// Takes the further conjuncts out of the chunks behind the verb of a clause, and those of the clauses without verb behind it.
/// `subject` is the role of the verb's subject.
pub(super) fn take(
    scene: Scene,
    clause: usize,
    frame: &Frame,
    subject: Option<Role>,
    chunks: &mut Vec<usize>,
) -> Vec<Conjunct> {
    let gives = matches!(subject, Some(Role::Supplier | Role::Recipient));
    let mut cuts: Vec<(usize, Option<usize>)> = Vec::new();
    let mut from = 0;
    for place in 0..chunks.len() {
        if !scene.continues(chunks[place]) {
            continue;
        }
        let (own, rest) = (&chunks[from..place], &chunks[place..]);
        // The goods of the first conjunct may stand before the verb.
        let told = cuts.is_empty() && subject == Some(Role::Goods) || own.iter().any(|&at| scene.has_goods(at));
        if !told {
            continue;
        }
        let named = gives.then(|| subject_of(scene, rest)).flatten();
        let receives =
            || receiver(scene, frame, own).is_some() && receiver(scene, frame, goods_with(scene, rest)).is_some();
        if named.is_some() || receives() {
            cuts.push((place, named));
            from = place;
        }
    }
    let mut conjuncts: Vec<Conjunct> = Vec::with_capacity(cuts.len());
    for (place, subject) in cuts.into_iter().rev() {
        conjuncts.push(Conjunct { subject, chunks: chunks.split_off(place) });
    }
    conjuncts.reverse();
    if gives && chunks.iter().any(|&at| scene.has_goods(at)) {
        conjuncts.extend(verbless(scene, clause));
    }
    conjuncts
}

/// The conjuncts behind a stop: «La France livre douze Caesar ; │ l'Allemagne, sept obusiers».
fn verbless(scene: Scene, clause: usize) -> impl Iterator<Item = Conjunct> {
    let clauses = &scene.reading.clauses;
    let is_open = move |next: &usize| {
        clauses[*next].kind == ClauseKind::Main && clauses[*next].verb.is_none() && clauses[*next].parent.is_none()
    };
    let chunks = move |next: usize| -> Vec<usize> {
        let Range { start, end } = clauses[next].start..clauses[next].end;
        (start..end).filter(|&chunk| scene.reading.owner[chunk] == next).collect()
    };
    let conjunct = move |next: usize| {
        let chunks = chunks(next);
        Some(Conjunct { subject: Some(subject_of(scene, &chunks)?), chunks })
    };
    (clause + 1..clauses.len()).take_while(is_open).map_while(conjunct)
}

/// The party that some chunks open with, right before goods: `[la Serbie] un hôpital`, `[l'Allemagne], elle, sept obusiers`,
/// `[la Norvège] huit`.
fn subject_of(scene: Scene, chunks: &[usize]) -> Option<usize> {
    let &first = chunks.first()?;
    let party = scene.party(first).filter(|mention| !mention.is_adjective)?;
    if scene.kind(first) != ChunkKind::Phrase(None) {
        return None;
    }
    if let Some(goods) = scene.goods(first).next() {
        return (party.tokens.end <= scene.findings.goods[goods].tokens.start).then_some(first);
    }
    let mut behind = chunks[1..].iter();
    let next = behind.find(|&&at| !matches!(scene.kind(at), ChunkKind::Comma | ChunkKind::Pronoun))?;
    (scene.kind(*next) == ChunkKind::Phrase(None) && scene.has_goods(*next)).then_some(first)
}

/// The chunks of the goods that some chunks open with, as far as nothing separates them.
fn goods_with<'a>(scene: Scene, chunks: &'a [usize]) -> &'a [usize] {
    let opens = chunks.first().is_some_and(|&at| scene.kind(at) == ChunkKind::Phrase(None) && scene.has_goods(at));
    let whole = |at: &usize| scene.reading.chunks[*at].is_phrase() || matches!(scene.kind(*at), ChunkKind::Date(_));
    let end = chunks.iter().position(|at| !whole(at)).unwrap_or(chunks.len());
    if opens { &chunks[..end] } else { &[] }
}

/// The receiver among some complements.
fn receiver(scene: Scene, frame: &Frame, chunks: &[usize]) -> Option<usize> {
    let receives = |&at: &usize| match scene.kind(at) {
        ChunkKind::Phrase(Some(preposition)) if preposition != Preposition::Of => {
            frame.oblique(preposition) == Some(Role::Recipient) && scene.party(at).is_some() && !scene.has_goods(at)
        }
        _ => false,
    };
    chunks.iter().copied().find(receives)
}

impl Conjunct {
    /// Its own slots; what it leaves empty is that of the first.
    pub(super) fn slots(self, scene: Scene, frame: &Frame, subject: Option<Role>, agent: Option<Role>) -> Slots {
        let mut slots = Slots::default();
        if let (Some(role), Some(phrase)) = (subject, self.subject) {
            fill(scene, &mut slots, role, &[phrase], false);
        }
        complements(scene, &mut slots, frame, Some(Role::Goods), agent, &self.chunks);
        slots
    }
}
