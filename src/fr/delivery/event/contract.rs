//! Contracts: orders that name what is to be supplied by another noun.
//!
//! ```text
//!   un contrat │ signé entre Naval Group et l'Argentine │ pour │ la fourniture de quatre patrouilleurs
//!   ordered            supplier        recipient                 what the contract is about
//! ```

use super::Reader;
use crate::delivery::{Party, Status};
use crate::fr::clause::{ChunkKind, Preposition};
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
