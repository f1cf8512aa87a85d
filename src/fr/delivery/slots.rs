//! Slots: who and what stands in the places that a frame names.
//!
//! ```text
//!   Bamako │ a reçu │ deux chars │ et │ un radar │ de Russie │ lundi
//!   subject           object          object       «de»        date
//! ```

use super::frame::{Frame, Hint, Role};
use super::party::PartyMention;
use super::scene::Scene;
use crate::delivery::{Party, Status};
use crate::fr::clause::{ChunkKind, ClauseKind, Preposition, Relative, VerbForm};
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
    /// Nationalities of the goods or of the transfer noun, for where nobody else gives.
    pub origins: Vec<Party>,
    /// Parties that a pronoun stands for.
    pub guessed: Vec<Party>,
    /// Roles whose holders are told without a name: «les alliés de Kiev».
    pub unnamed: Vec<Role>,
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

    /// Takes parties for roles that nobody holds.
    pub fn complete(&mut self, suppliers: Vec<Party>, recipients: Vec<Party>) {
        let differs = |ours: &[Party], theirs: &[Party]| theirs.iter().all(|party| !ours.contains(party));
        if self.suppliers.is_empty() && differs(&self.recipients, &suppliers) {
            self.suppliers = suppliers;
        }
        if self.recipients.is_empty() && differs(&self.suppliers, &recipients) {
            self.recipients = recipients;
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
            if role == Role::Goods && slots.goods.is_empty() {
                slots.goods.extend(listed(scene, verb));
            }
        }
    } else if let Some(role) = subject {
        fill(scene, &mut slots, role, &scene.subject(clause), false);
    }
    // «le Mali, où 400 soldats sont déployés».
    if let (ClauseKind::Relative(Relative::Complement), Some(antecedent)) = (this.kind, this.antecedent)
        && frame.oblique(Preposition::In) == Some(Role::Recipient)
        && scene.is_place_relative(this.start)
        && let Some(place) = scene.party(antecedent)
    {
        slots.add(Role::Recipient, place);
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
    if slots.goods.is_empty() && (object == Some(Role::Goods) || subject == Some(Role::Goods)) {
        slots.goods.extend(comprised(scene, clause));
    }
    slots
}

/// What the lot or cargo of a clause comprises: «la cargaison, │ composée de deux chars │, est arrivée».
fn comprised(scene: Scene, clause: usize) -> Vec<usize> {
    let clauses = &scene.reading.clauses;
    let telling = clauses.iter().enumerate().filter(|(_, inner)| inner.parent == Some(clause));
    let verbs = telling.filter_map(|(index, inner)| Some((index, inner.verb?)));
    let mut detail = verbs.filter(|&(_, verb)| {
        matches!(scene.kind(verb), ChunkKind::Verb(_, VerbForm::Participle | VerbForm::Gerund))
            && scene.hints(verb, Hint::Detail)
    });
    let Some((inner, verb)) = detail.next() else { return Vec::new() };
    scene.reading.after(inner, verb).flat_map(|chunk| scene.goods(chunk)).collect()
}

/// Reads the slots around a transfer noun in the phrase at `chunk`.
pub fn of_noun(scene: Scene, chunk: usize, after: usize, frame: &Frame) -> Slots {
    let mut slots = Slots::default();
    let owner = scene.reading.owner[chunk];
    // What stands in the noun's own phrase, behind the noun: «livraisons russes», «livraison Mi-171».
    for mention in scene.parties(chunk).iter().filter(|mention| mention.tokens.start >= after) {
        slots.origins.push(mention.party.clone());
    }
    let goods = scene.goods(chunk);
    slots.goods.extend(goods.filter(|&goods| scene.findings.goods[goods].tokens.start >= after));
    let mut chunks = Vec::new();
    let mut comprised = Vec::new();
    for next in chunk + 1..scene.reading.chunks.len().min(chunk + 40) {
        let kind = scene.kind(next);
        if scene.reading.owner[next] != owner {
            match kind {
                // «la vente │ prévue │ d'avions».
                ChunkKind::Verb(_, VerbForm::Participle) if next == chunk + 1 => {}
                // «une livraison d'armes │ portant │ sur deux chars».
                ChunkKind::Verb(_, VerbForm::Gerund | VerbForm::Participle) if scene.hints(next, Hint::Detail) => {
                    comprised.extend(scene.reading.after(scene.reading.owner[next], next));
                    break;
                }
                ChunkKind::Verb(..) | ChunkKind::Relative(_) | ChunkKind::Subordinator => break,
                _ if scene.reading.owner[next] == scene.reading.owner[chunk + 1] => chunks.push(next),
                _ => break,
            }
            continue;
        }
        match kind {
            ChunkKind::Phrase(None) | ChunkKind::Pronoun if !scene.continues(next) => break,
            ChunkKind::Verb(..) | ChunkKind::Stop | ChunkKind::Relative(_) | ChunkKind::Subordinator => break,
            _ => chunks.push(next),
        }
    }
    complements(scene, &mut slots, frame, None, frame.subject, &chunks);
    complements(scene, &mut slots, frame, None, frame.subject, &comprised);
    slots.goods.extend(comprised.into_iter().flat_map(|chunk| scene.goods(chunk)));
    sort(&mut slots.goods);
    slots.goods.dedup();
    // «trois hélicoptères, │ cadeau │ de Moscou».
    if slots.goods.is_empty() && chunk >= 2 && scene.kind(chunk - 1) == ChunkKind::Comma && scene.has_goods(chunk - 2) {
        slots.goods.extend(scene.goods_up_to(chunk - 2));
    }
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

/// Reads who signs or places an order: a state buys, a company sells.
pub fn of_contractor(scene: Scene, clause: usize, slots: &mut Slots) {
    let subject = scene.subject(clause).into_iter().find_map(|phrase| scene.party(phrase));
    let Some(PartyMention { party, .. }) = subject else { return };
    let (own, other) = match party {
        Party::State(_) => (&mut slots.recipients, &mut slots.suppliers),
        Party::Named(_) => (&mut slots.suppliers, &mut slots.recipients),
    };
    if own.is_empty() && !other.contains(party) {
        own.push(party.clone());
    } else if own.len() == 1 && other.is_empty() && own[0] != *party {
        // «Dassault a signé un contrat avec la Grèce»: the partner took the signer's place.
        other.append(own);
        own.push(party.clone());
    }
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
            // A date right behind a phrase belongs to that: «après la livraison │ de chars │ en mars, …».
            ChunkKind::Date(date) if !follows_goods(scene, at) => {
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

/// The goods that a colon lists behind a participle: «les lots │ acquis │ en Russie │ : │ deux chars».
fn listed(scene: Scene, verb: usize) -> impl Iterator<Item = usize> {
    let ahead = verb + 1..scene.reading.chunks.len().min(verb + 10);
    let colon = ahead.clone().find(|&at| !scene.reading.chunks[at].is_phrase());
    let colon = colon.filter(|&at| scene.kind(at) == ChunkKind::Colon && at + 1 < ahead.end);
    colon.into_iter().flat_map(move |at| scene.goods(at + 1))
}

/// Whether phrases without a break lead from goods to a chunk: «après la livraison │ de chars │ en mars».
fn follows_goods(scene: Scene, chunk: usize) -> bool {
    (0..chunk).rev().take_while(|&at| scene.reading.chunks[at].is_phrase()).any(|at| scene.has_goods(at))
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
    for &at in chunks {
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
            // «un cadeau de Moscou: │ des armes».
            None if scene.kind(at - 1) == ChunkKind::Colon && object.is_none() => Some(Role::Goods),
            None => object,
            Some(Preposition::By) if agent.is_some() => frame.oblique(Preposition::By).or(agent),
            Some(preposition) => frame.oblique(preposition),
        };
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
            preposition == Some(Preposition::Of) && chunks[0] != at && last.is_none() && is_headless(scene, frame, at);
        let role = if continues_chain { head_role(scene, frame, at) } else { role };
        if let Some(role) = role.filter(|_| scene.is_relation(at)) {
            slots.unnamed.push(role);
        }
        let Some(mention) = scene.parties(at).first() else {
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
    let mut before = at - 1;
    if before > 0 && matches!(scene.kind(before), ChunkKind::Date(_)) {
        before -= 1;
    }
    let chunk = &scene.reading.chunks[before];
    let plain = ["de", "d'", "d’"].contains(&document.str(scene.reading.chunks[at].tokens.start));
    match chunk.kind {
        _ if counted && plain => false,
        ChunkKind::Phrase(None) => chunk.small,
        ChunkKind::Phrase(Some(_)) => chunk.small || !plain || !scene.parties(before).is_empty(),
        _ => true,
    }
}

/// Whether a «de» phrase completes a phrase that named nobody: «à l'armée │ du Mali».
fn is_headless(scene: Scene, _frame: &Frame, at: usize) -> bool {
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
