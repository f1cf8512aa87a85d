//! Complements: the phrases behind a trigger, each in the role of its preposition.
//!
//! ```text
//!   a livré │ deux chars │ et │ un radar │ à l'armée │ du Mali │ lundi
//!             object           object      «à»         «de» completes it
//! ```

use super::Slots;
use crate::fr::clause::{ChunkKind, Preposition};
use crate::fr::delivery::frame::{Frame, Hint, Role};
use crate::fr::delivery::scene::Scene;
use crate::order::sort;

/// Reads the phrases after a trigger, in order. `object` is the role of a phrase without preposition, `agent` that
/// of one with «par».
pub(super) fn complements(
    scene: Scene,
    slots: &mut Slots,
    frame: &Frame,
    object: Option<Role>,
    agent: Option<Role>,
    chunks: &[usize],
) {
    // The role of the last party, for those joined to it.
    let mut last: Option<Role> = None;
    let mut in_goods = false;
    for &at in chunks {
        let preposition = match scene.kind(at) {
            ChunkKind::Date(date) => {
                if scene.tells_when(date) {
                    slots.date.get_or_insert(date);
                }
                continue;
            }
            ChunkKind::Phrase(preposition) => preposition,
            ChunkKind::Pronoun => None,
            _ => continue,
        };
        let joined = scene.continues(at);
        let role = match preposition {
            None if joined && last.is_some() && !scene.has_goods(at) => last,
            None if joined && in_goods => Some(Role::Goods),
            // «un cadeau de Moscou: │ des armes».
            None if scene.kind(at - 1) == ChunkKind::Colon && object.is_none() => Some(Role::Goods),
            None => object,
            // «a livré │ pour dix millions d'euros de drones».
            Some(Preposition::For) if object == Some(Role::Goods) && scene.is_sum(at) => Some(Role::Goods),
            Some(Preposition::By) if agent.is_some() => frame.oblique(Preposition::By).or(agent),
            Some(preposition) => frame.oblique(preposition),
        };
        // «six chars, │ premier lot d'une commande │ de vingt»: those are the noun's.
        if joined && in_goods && scene.has_transfer_noun(at) {
            break;
        }
        // «aux troupes ukrainiennes»: people who receive or give are no goods.
        let people = matches!(role, Some(Role::Supplier | Role::Recipient)) && scene.only_personnel(at);
        if scene.has_goods(at) && !people {
            let partitive = preposition == Some(Preposition::Of)
                && (joined && in_goods || object == Some(Role::Goods) && is_partitive(scene, at));
            let accompanying = preposition == Some(Preposition::With) && in_goods;
            if role == Some(Role::Goods) || partitive || accompanying {
                slots.goods.extend(scene.goods(at));
                let adjectives = scene.parties(at).iter().filter(|mention| mention.is_adjective);
                slots.origins.extend(adjectives.map(|mention| mention.party.clone()));
                named_inside(scene, slots, frame, at);
                in_goods = true;
                last = None;
            }
            continue;
        }
        let continues_chain =
            preposition == Some(Preposition::Of) && chunks[0] != at && last.is_none() && is_headless(scene, at);
        let role = if continues_chain { head_role(scene, frame, at) } else { role };
        if let Some(role) = role.filter(|_| scene.is_relation(at)) {
            slots.unnamed.push(role);
        }
        let Some(mention) = scene.named(at) else {
            continue;
        };
        // «des armes chinoises │ et │ iraniennes».
        if joined && in_goods && preposition.is_none() && mention.is_adjective && last.is_none() {
            slots.origins.push(mention.party.clone());
            continue;
        }
        match role {
            Some(role @ (Role::Supplier | Role::Recipient)) => {
                let several = joined && last == Some(role);
                if several || !slots.has(role) {
                    slots.add(role, mention);
                    last = Some(role);
                }
            }
            // «un cadeau │ de Moscou».
            Some(Role::Goods) if object.is_none() && preposition == Some(Preposition::Of) && !in_goods => {
                if let Some(giver) = agent.filter(|&agent| !slots.has(agent)) {
                    slots.add(giver, mention);
                }
            }
            _ if preposition == Some(Preposition::Of) && in_goods && scene.has_goods(at - 1) => {
                slots.origins.push(mention.party.clone());
            }
            _ => {}
        }
    }
    sort(&mut slots.goods);
    slots.goods.dedup();
}

/// Whether «de» can be the article of an object, and not what joins it to the noun before: «fournit │ des armes», but
/// «la liste │ des armes», «aux pays │ producteurs d'armes», «l'arrivée │ lundi │ de six chars».
fn is_partitive(scene: Scene, at: usize) -> bool {
    let document = scene.findings.document;
    let counted = scene.goods(at).next().is_some_and(|first| !scene.findings.goods[first].item.count.is_unknown());
    let of_noun = (0..at).rev().take_while(|&link| scene.reading.chunks[link].is_phrase());
    if of_noun.into_iter().any(|link| scene.has_transfer_noun(link)) {
        return false;
    }
    let mut before = at - 1;
    if before > 0 && matches!(scene.kind(before), ChunkKind::Date(_)) {
        before -= 1;
    }
    let chunk = &scene.reading.chunks[before];
    let plain = ["de", "d'", "d’"].contains(&document.str(scene.reading.chunks[at].tokens.start));
    match chunk.kind {
        _ if counted && plain => false,
        // «les premiers │ des 25 avions».
        ChunkKind::Phrase(None) => chunk.small || scene.hints(before, Hint::Part),
        ChunkKind::Phrase(Some(_)) => chunk.small || !plain || !scene.parties(before).is_empty(),
        _ => true,
    }
}

/// Whether a «de» phrase completes a phrase that named nobody: «à l'armée │ du Mali».
fn is_headless(scene: Scene, at: usize) -> bool {
    matches!(scene.kind(at - 1), ChunkKind::Phrase(_))
        && !scene.is_relation(at - 1)
        && scene.parties(at - 1).is_empty()
        && !scene.has_goods(at - 1)
}

/// The role of the phrase that a chain of «de» phrases completes.
fn head_role(scene: Scene, frame: &Frame, at: usize) -> Option<Role> {
    let mut head = at - 1;
    while head > 0
        && scene.kind(head) == ChunkKind::Phrase(Some(Preposition::Of))
        && scene.reading.chunks[head - 1].is_phrase()
    {
        head -= 1;
    }
    match scene.kind(head) {
        ChunkKind::Phrase(Some(preposition)) => frame.oblique(preposition),
        _ => None,
    }
}

/// Parties that a long phrase of goods holds behind a preposition: «don │ au Zimbabwe │ de vingt blindés».
fn named_inside(scene: Scene, slots: &mut Slots, frame: &Frame, chunk: usize) {
    for mention in scene.parties(chunk).iter().filter(|mention| !mention.is_adjective) {
        let role =
            scene.preposition_before(mention.tokens.start, chunk).and_then(|preposition| frame.oblique(preposition));
        if let Some(role) = role.filter(|&role| !slots.has(role)) {
            slots.add(role, mention);
        }
    }
}
