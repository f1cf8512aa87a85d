//! Slots: who and what stands in the places that a frame names.
//!
//! ```text
//!   Bamako │ a reçu │ deux chars │ et │ un radar │ de Russie │ lundi
//!   subject           object          object       «de»        date
//! ```

mod complement;
mod conjunct;
mod fill;

use complement::complements;
use fill::{fill, leading, listed};

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

    /// Takes what a conjunct leaves empty from the slots that it is joined to: parties, and the date before the verb.
    pub fn follow(&mut self, first: &Slots) {
        self.complete(first.suppliers.clone(), first.recipients.clone());
        self.guessed.clone_from(&first.guessed);
        if first.date_leads && self.date.is_none() {
            self.date = first.date;
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
    /// «a fait parvenir», of a verb whose subject is the goods: the subject sends them.
    Causative,
}

/// Reads the slots around the verb of a clause, and those of what is joined to its complements with a giver or receiver of
/// its own.
pub fn of_verb(scene: Scene, clause: usize, frame: &Frame, voice: Voice) -> (Slots, Vec<Slots>) {
    let mut slots = Slots::default();
    let this = &scene.reading.clauses[clause];
    let Some(verb) = this.verb else { return (slots, Vec::new()) };
    // «vingt blindés équiperont l'armée»: what equips is what is given.
    let equips =
        || scene.subject(clause).into_iter().any(|phrase| scene.has_goods(phrase) && !scene.only_personnel(phrase));
    let (subject, object) = match voice {
        Voice::Active if frame.object == Some(Role::Recipient) && frame.subject == Some(Role::Supplier) && equips() => {
            (Some(Role::Goods), frame.object)
        }
        Voice::Active => (frame.subject, frame.object),
        Voice::Passive => (frame.object, None),
        Voice::Granted => (Some(Role::Recipient), frame.object),
        Voice::Causative => (Some(Role::Supplier), Some(Role::Goods)),
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
    let mut chunks: Vec<usize> = scene.reading.after(clause, verb).collect();
    let joined = match [subject, object].contains(&Some(Role::Goods)) {
        true => conjunct::take(scene, clause, frame, subject, &mut chunks),
        false => Vec::new(),
    };
    complements(scene, &mut slots, frame, object, agent, &chunks);
    leading(scene, &mut slots, frame, clause, verb);
    // «un navire │ transportant du blé │ a accosté».
    if subject == Some(Role::Goods) || slots.goods.is_empty() && object == Some(Role::Goods) {
        slots.goods.extend(comprised(scene, clause));
        sort(&mut slots.goods);
        slots.goods.dedup();
    }
    let joined = joined.into_iter().map(|conjunct| conjunct.slots(scene, frame, subject, agent)).collect();
    (slots, joined)
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
            // «depuis la livraison, │ après la remise │ de six chars»: those are the second noun's.
            ChunkKind::Phrase(None | Some(Preposition::Other)) if scene.has_transfer_noun(next) => break,
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
    // «signe │ avec Moscou │ un contrat».
    let clauses = &scene.reading.clauses[clause];
    let mut behind = scene.reading.after(clause, clauses.verb.unwrap_or(clauses.start));
    let partner = behind.find(|&at| scene.kind(at) == ChunkKind::Phrase(Some(Preposition::With)));
    if let Some(partner) = partner.and_then(|at| scene.party(at)).filter(|_| slots.suppliers.is_empty()) {
        slots.suppliers.push(partner.party.clone());
    }
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
