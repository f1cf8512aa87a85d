//! Contracts: orders that name what is to be supplied by another noun.
//!
//! ```text
//!   un contrat │ signé entre Naval Group et l'Argentine │ pour │ la fourniture de quatre patrouilleurs
//!   ordered            supplier        recipient                 what the contract is about
//!
//!   un accord │ conclu │ en 2019 │ et prévoyant │ l'achat de six radars        ordered, 2019
//! ```

use super::Reader;
use crate::delivery::{Party, Status};
use crate::fr::clause::{ChunkKind, Preposition, VerbForm};
use crate::fr::delivery::frame::Role;
use crate::fr::delivery::scene::Scene;
use crate::fr::delivery::slots::{self, Slots};

/// How many phrases may stand between a contract and what it is about.
const REACH: usize = 14;

impl Reader<'_> {
    /// The phrase of the contract that a noun of transfer tells the purpose of: «contrat … pour │ la fourniture».
    pub(super) fn contract(&self, scene: Scene, chunk: usize) -> Option<usize> {
        let about = matches!(scene.kind(chunk), ChunkKind::Phrase(Some(Preposition::For | Preposition::On)));
        let near = (chunk.saturating_sub(REACH)..chunk).rev();
        near.take_while(|&at| scene.kind(at) != ChunkKind::Stop)
            .find(|&at| scene.reading.chunks[at].is_phrase() && self.is_order(scene, at))
            .filter(|_| about)
    }

    /// The phrase of the contract that is said to be concluded and to foresee what a noun of some status tells, and when
    /// it was concluded. An «accord» on sending instructors is a promise; on a purchase it is an order.
    pub(super) fn foreseen(&self, scene: Scene, chunk: usize, status: Status) -> Option<(usize, Option<usize>)> {
        let foresees = self.group(scene, scene.reading.owner[chunk])?;
        if self.grammar.verbs.name(foresees.head) != "prévoir" || foresees.negated || foresees.is_conditional() {
            return None;
        }
        let mut near = (chunk.saturating_sub(REACH)..chunk).rev().take_while(|&at| scene.kind(at) != ChunkKind::Stop);
        let contract = near.find(|&at| scene.reading.chunks[at].is_phrase() && self.is_order(scene, at))?;
        let tokens = &scene.findings.document.tokens;
        let mut words = scene.reading.chunks[contract].tokens.clone();
        let promises = words.any(|at| self.frames.operator_noun(tokens, at).is_some());
        if !(status == Status::Ordered || status == Status::Delivered && !promises) {
            return None;
        }
        let concluded = (contract + 1..chunk).find(|&at| self.concludes(scene, at))?;
        let mut behind = scene.reading.after(scene.reading.owner[concluded], concluded).take_while(|&at| at < chunk);
        let date = behind.find_map(|at| match scene.kind(at) {
            ChunkKind::Date(date) => Some(date).filter(|&date| scene.tells_when(date)),
            _ => None,
        });
        Some((contract, date))
    }

    /// «conclu», «signé» of a contract.
    fn concludes(&self, scene: Scene, chunk: usize) -> bool {
        let ChunkKind::Verb(group, VerbForm::Participle) = scene.kind(chunk) else { return false };
        let group = self.groups.get(group);
        group
            .is_some_and(|group| matches!(self.grammar.verbs.name(group.head), "conclure" | "signer") && !group.negated)
    }

    /// Gives what a contract is about the parties who signed it.
    pub(super) fn sign(&self, scene: Scene, contract: usize, chunk: usize, slots: &mut Slots) {
        let document = scene.findings.document;
        let between = (contract..chunk)
            .find(|&at| document.str(scene.reading.chunks[at].tokens.start).eq_ignore_ascii_case("entre"));
        let Some(first) = between else {
            return slots::of_contractor(scene, scene.reading.owner[contract], slots);
        };
        let pair: Vec<&Party> =
            (first..chunk).flat_map(|at| scene.named(at)).map(|mention| &mention.party).take(2).collect();
        // A company sells, a state buys.
        if let [one, two] = pair[..] {
            let (supplier, recipient) = match (one, two) {
                (Party::Named(_), Party::State(_)) => (one, two),
                (Party::State(_), Party::Named(_)) => (two, one),
                _ => return,
            };
            slots.complete(vec![supplier.clone()], vec![recipient.clone()]);
        }
    }

    /// Whether a phrase holds a noun of ordering: «contrat», «commande».
    fn is_order(&self, scene: Scene, chunk: usize) -> bool {
        let tokens = &scene.findings.document.tokens;
        scene.reading.chunks[chunk].tokens.clone().any(|at| {
            self.frames.noun(tokens, at).is_some_and(|(_, frame)| {
                let frame = self.frames.get(frame);
                frame.status == Status::Ordered && frame.subject == Some(Role::Recipient)
            })
        })
    }
}
