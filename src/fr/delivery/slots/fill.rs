//! Subjects, antecedents and what stands before the verb.
//!
//! ```text
//!   En mars │ , │ le Royaume-Uni │ et │ les États-Unis │ ont livré …
//!   date          supplier             supplier
//! ```

use super::Slots;
use crate::delivery::Party;
use crate::fr::clause::{ChunkKind, Preposition};
use crate::fr::delivery::frame::{Frame, Role};
use crate::fr::delivery::party::PartyMention;
use crate::fr::delivery::scene::Scene;
use crate::order::sort;

/// Puts the goods or parties of some phrases into a role.
pub(super) fn fill(scene: Scene, slots: &mut Slots, role: Role, phrases: &[usize], leftwards: bool) {
    if role == Role::Goods {
        for &phrase in phrases {
            if leftwards {
                slots.goods.extend(scene.goods_up_to(phrase));
            } else {
                slots.goods.extend(scene.goods(phrase));
                slots.goods.extend(joined_after(scene, phrase));
            }
        }
        sort(&mut slots.goods);
        slots.goods.dedup();
        let adjectives =
            phrases.iter().flat_map(|&phrase| scene.parties(phrase)).filter(|mention| mention.is_adjective);
        slots.origins.extend(adjectives.map(|mention| mention.party.clone()));
        return;
    }
    let mut named = phrases.iter().filter_map(|&phrase| Some((phrase, scene.party(phrase)?)));
    let Some((mut last, first)) = named.next() else {
        if phrases.iter().any(|&phrase| scene.is_relation(phrase)) {
            slots.unnamed.push(role);
        }
        return;
    };
    slots.add(role, first);
    // «Paris, Berlin et Rome»: where «et» closes the list, all are parties; else what follows a comma is an apposition.
    let mut listed: Vec<&PartyMention> = Vec::new();
    for (phrase, mention) in named {
        if !scene.continues(phrase) || phrase > last + 4 {
            continue;
        }
        let alike = matches!((&first.party, &mention.party), (Party::State(_), Party::State(_)));
        match scene.kind(phrase - 1) {
            ChunkKind::Coordinator => {
                listed.push(mention);
                listed.drain(..).for_each(|mention| slots.add(role, mention));
                last = phrase;
            }
            ChunkKind::Comma if phrase == last + 2 && alike && !mention.is_adjective => {
                listed.push(mention);
                last = phrase;
            }
            _ => {}
        }
    }
}

/// Goods joined to those of a subject by «et des …», whose «des» looks like a preposition.
fn joined_after(scene: Scene, phrase: usize) -> Vec<usize> {
    let owner = scene.reading.owner[phrase];
    let mut found = Vec::new();
    let mut at = phrase + 1;
    if !scene.has_goods(phrase) {
        return found;
    }
    while at + 1 < scene.reading.chunks.len() && scene.reading.owner[at] == owner {
        match scene.kind(at) {
            ChunkKind::Comma | ChunkKind::Coordinator => at += 1,
            ChunkKind::Phrase(Some(Preposition::Of)) if scene.continues(at) && scene.has_goods(at) => {
                found.extend(scene.goods(at));
                at += 1;
            }
            _ => break,
        }
    }
    found
}

/// Complements that stand before the verb: «en octobre, à Bamako, la Russie a livré».
pub(super) fn leading(scene: Scene, slots: &mut Slots, frame: &Frame, clause: usize, verb: usize) {
    for at in scene.reading.before(clause, verb) {
        match scene.kind(at) {
            // A date right behind a phrase belongs to that: «après la livraison │ de chars │ en mars, …».
            ChunkKind::Date(date) if scene.tells_when(date) && !follows_goods(scene, at) => {
                slots.date_leads |= slots.date.is_none();
                slots.date.get_or_insert(date);
            }
            ChunkKind::Phrase(Some(preposition @ (Preposition::Giver | Preposition::Receiver | Preposition::To))) => {
                let role = frame.oblique(preposition);
                if let (Some(role), Some(mention)) = (role.filter(|&role| !slots.has(role)), scene.party(at)) {
                    slots.add(role, mention);
                }
            }
            _ => {}
        }
    }
}

/// Whether phrases without a break lead from goods to a chunk: «après la livraison │ de chars │ en mars».
fn follows_goods(scene: Scene, chunk: usize) -> bool {
    (0..chunk).rev().take_while(|&at| scene.reading.chunks[at].is_phrase()).any(|at| scene.has_goods(at))
}

/// The goods that a colon lists behind a participle: «les lots │ acquis │ en Russie │ : │ deux chars».
pub(super) fn listed(scene: Scene, verb: usize) -> impl Iterator<Item = usize> {
    let ahead = verb + 1..scene.reading.chunks.len().min(verb + 10);
    let colon = ahead.clone().find(|&at| !scene.reading.chunks[at].is_phrase());
    let colon = colon.filter(|&at| scene.kind(at) == ChunkKind::Colon && at + 1 < ahead.end);
    colon.into_iter().flat_map(move |at| scene.goods(at + 1))
}
