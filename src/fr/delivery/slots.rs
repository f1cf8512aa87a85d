//! Slots: who and what stands in the places that a frame names.
//!
//! ```text
//!   Bamako │ a reçu │ deux chars │ et │ un radar │ de Russie │ lundi
//!   subject           object          object       «de»        date
//! ```

use super::frame::{Frame, Role};
use super::party::PartyMention;
use super::scene::Scene;
use crate::delivery::{Party, Status};
use crate::fr::clause::{ChunkKind, ClauseKind, Preposition, Relative};
use crate::order::sort;

/// What was found in the slots of one trigger.
#[derive(Clone, Debug, Default)]
pub struct Slots {
    /// Who gives; several where they are joined.
    pub suppliers: Vec<Party>,
    /// Who receives; several where they are joined.
    pub recipients: Vec<Party>,
    /// What changes hands, by index.
    pub goods: Vec<usize>,
    /// When, by index.
    pub date: Option<usize>,
    /// Whether the date stands before the verb.
    pub date_leads: bool,
    /// Nationality of the goods or of the transfer noun, where nobody else gives.
    pub origin: Option<Party>,
}

impl Slots {
    fn add(&mut self, role: Role, mention: &PartyMention) {
        let parties = match role {
            Role::Supplier => &mut self.suppliers,
            Role::Recipient => &mut self.recipients,
            Role::Goods | Role::Nobody => return,
        };
        if !parties.contains(&mention.party) {
            parties.push(mention.party.clone());
        }
    }

    fn has(&self, role: Role) -> bool {
        match role {
            Role::Supplier => !self.suppliers.is_empty(),
            Role::Recipient => !self.recipients.is_empty(),
            Role::Goods => !self.goods.is_empty(),
            Role::Nobody => false,
        }
    }
}

/// How the verb stands to its frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The subject does it.
    Active,
    /// The subject undergoes it.
    Passive,
    /// «s'est vu offrir»: the subject receives it.
    Granted,
}

/// Reads the slots around the verb of a clause.
pub fn of_verb(scene: Scene, clause: usize, frame: &Frame, voice: Voice) -> Slots {
    let mut slots = Slots::default();
    let this = &scene.reading.clauses[clause];
    let Some(verb) = this.verb else { return slots };
    let (subject, object) = match voice {
        Voice::Active => (frame.subject, frame.object),
        Voice::Passive => (frame.object, None),
        Voice::Granted => (Some(Role::Recipient), frame.object),
    };
    if this.kind == ClauseKind::Participle {
        // «livrés» undergo it, «arrivés» do it.
        let role = frame.object.or(frame.subject);
        if let (Some(antecedent), Some(role)) = (this.antecedent, role) {
            fill(scene, &mut slots, role, &[antecedent], true);
        }
    } else if let Some(role) = subject {
        fill(scene, &mut slots, role, &scene.subject(clause), false);
    }
    if let (ClauseKind::Relative(Relative::Object), Some(antecedent)) = (this.kind, this.antecedent) {
        slots.goods.extend(scene.goods_up_to(antecedent));
    }
    let object =
        object.filter(|_| !matches!(this.kind, ClauseKind::Participle | ClauseKind::Relative(Relative::Object)));
    let agent = if voice == Voice::Active && this.kind != ClauseKind::Participle { None } else { frame.subject };
    let chunks: Vec<usize> = scene.reading.after(clause, verb).collect();
    complements(scene, &mut slots, frame, object, agent, &chunks);
    leading(scene, &mut slots, frame, clause, verb);
    slots
}

/// Reads the slots around a transfer noun in the phrase at `chunk`.
pub fn of_noun(scene: Scene, chunk: usize, after: usize, frame: &Frame) -> Slots {
    let mut slots = Slots::default();
    let owner = scene.reading.owner[chunk];
    // What stands in the noun's own phrase, behind the noun: «livraisons russes», «livraison Mi-171».
    for mention in scene.parties(chunk).iter().filter(|mention| mention.tokens.start >= after) {
        slots.origin.get_or_insert_with(|| mention.party.clone());
    }
    let goods = scene.goods(chunk);
    slots.goods.extend(goods.filter(|&goods| scene.findings.goods[goods].tokens.start >= after));
    let mut chunks = Vec::new();
    for next in chunk + 1..scene.reading.chunks.len().min(chunk + 40) {
        if scene.reading.owner[next] != owner {
            // «portant sur deux avions», «comprenant des radars» go on with the noun.
            if details(scene, next) { continue } else { break }
        }
        match scene.kind(next) {
            ChunkKind::Phrase(None) | ChunkKind::Pronoun if !scene.continues(next) => break,
            ChunkKind::Verb(..) | ChunkKind::Stop | ChunkKind::Relative(_) | ChunkKind::Subordinator => break,
            _ => chunks.push(next),
        }
    }
    complements(scene, &mut slots, frame, None, frame.subject, &chunks);
    slots
}

/// Reads who promises, asks or refuses what a noun transfers: whoever asks is the recipient, whoever promises or
/// refuses is on the side of the noun's agent.
pub fn of_operator(scene: Scene, clause: usize, frame: &Frame, status: Status, slots: &mut Slots) {
    let role = match status {
        Status::Requested => Some(Role::Recipient),
        Status::Pledged | Status::Refused => frame.subject,
        Status::Ordered | Status::Delivered => None,
    };
    let Some(role) = role.filter(|&role| !slots.has(role)) else { return };
    let mut found = Slots::default();
    fill(scene, &mut found, role, &scene.subject(clause), false);
    let others = [&slots.suppliers, &slots.recipients];
    if !found.suppliers.iter().chain(&found.recipients).any(|party| others.iter().any(|other| other.contains(party))) {
        slots.suppliers.extend(found.suppliers);
        slots.recipients.extend(found.recipients);
    }
}

/// Whether a chunk belongs to a clause that tells what a noun comprises.
fn details(_scene: Scene, _chunk: usize) -> bool {
    false
}

/// Puts the goods or parties of some phrases into a role.
fn fill(scene: Scene, slots: &mut Slots, role: Role, phrases: &[usize], leftwards: bool) {
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
        return;
    }
    let mut named = phrases.iter().filter_map(|&phrase| Some((phrase, scene.party(phrase)?)));
    let Some((mut last, first)) = named.next() else { return };
    slots.add(role, first);
    for (phrase, mention) in named {
        // Only joined names are several parties; others are appositions.
        let joined = scene.continues(phrase) && phrase <= last + 4;
        if joined && scene.kind(phrase - 1) == ChunkKind::Coordinator {
            slots.add(role, mention);
            last = phrase;
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
fn leading(scene: Scene, slots: &mut Slots, frame: &Frame, clause: usize, verb: usize) {
    for at in scene.reading.before(clause, verb) {
        match scene.kind(at) {
            ChunkKind::Date(date) => {
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

/// Reads the phrases after a trigger, in order. `object` is the role of a phrase without preposition, `agent` that
/// of one with «par».
fn complements(
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
    for (order, &at) in chunks.iter().enumerate() {
        let preposition = match scene.kind(at) {
            ChunkKind::Date(date) => {
                slots.date.get_or_insert(date);
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
            None => object,
            Some(Preposition::By) if agent.is_some() => frame.oblique(Preposition::By).or(agent),
            Some(preposition) => frame.oblique(preposition),
        };
        if scene.has_goods(at) {
            let partitive = preposition == Some(Preposition::Of)
                && (joined && in_goods || object == Some(Role::Goods) && !completes_noun(scene, at));
            let accompanying = preposition == Some(Preposition::With) && in_goods;
            if role == Some(Role::Goods) || partitive || accompanying {
                slots.goods.extend(scene.goods(at));
                if let Some(mention) = scene.parties(at).iter().find(|mention| mention.is_adjective) {
                    slots.origin.get_or_insert_with(|| mention.party.clone());
                }
                in_goods = true;
                last = None;
            }
            continue;
        }
        let continues_chain =
            preposition == Some(Preposition::Of) && at > 0 && last.is_none() && is_headless(scene, frame, at);
        let role = if continues_chain { head_role(scene, frame, at) } else { role };
        let Some(mention) = scene.parties(at).first() else {
            continue;
        };
        match role {
            Some(role @ (Role::Supplier | Role::Recipient)) => {
                let several = joined && last == Some(role);
                if several || !slots.has(role) {
                    slots.add(role, mention);
                    last = Some(role);
                }
            }
            _ if preposition == Some(Preposition::Of)
                && in_goods
                && chunks.get(order.wrapping_sub(1)) == Some(&(at.wrapping_sub(1))) =>
            {
                slots.origin.get_or_insert_with(|| mention.party.clone());
            }
            _ => {}
        }
    }
    sort(&mut slots.goods);
    slots.goods.dedup();
}

/// Whether a «de» phrase stands behind a noun that it can complete: «la liste │ des armes».
fn completes_noun(scene: Scene, at: usize) -> bool {
    let before = &scene.reading.chunks[at - 1];
    before.kind == ChunkKind::Phrase(None) && !before.small
}

/// Whether a «de» phrase completes a phrase that named nobody: «à l'armée │ du Mali».
fn is_headless(scene: Scene, _frame: &Frame, at: usize) -> bool {
    matches!(scene.kind(at - 1), ChunkKind::Phrase(_)) && scene.parties(at - 1).is_empty() && !scene.has_goods(at - 1)
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
