//! What no rule reads: two linear models over features of the text, learned from the annotated articles of `tests/articles`.
//!
//! ```text
//!   goods that no rule tells of ─ transfer ─→ events ┐
//!   events of rules ─────────────────────────────────┴─ joined ─→ occasions ─ link ─→ occasions with giver and receiver
//! ```
//!
//! `surroundings` says where goods and parties stand, `transfer` whether goods change hands there, `link` between whom. Their
//! weights are `lexicon/fr/transfer_weights.tsv` and `lexicon/fr/party_weights.tsv`, which `cargo run --package depeche-train` writes.
//! They speak only of articles in which rules tell something firmly.

mod features;
mod link;
mod sample;
mod spot;
mod surroundings;
mod transfer;
mod weights;

pub(super) use features::Features;
pub use sample::{Open, Place, Samples};

use link::ROLES;
pub(super) use surroundings::Surroundings;
use transfer::CLASSES;
use weights::{Weights, rows};

use super::event::Event;
use super::frame::Role;
use super::occasion::Occasion;
use super::rules;
use super::slots::Slots;
use super::status::Verdict;
use super::trace::{Choice, Trace};
use crate::delivery::{Party, Status};
use crate::order::sort_by_key;

/// The rank of an event that only weights tell.
pub const WEIGHED: u8 = 0;

const TRANSFER_TABLE: &str = include_str!("../../../lexicon/fr/transfer_weights.tsv");
const PARTY_TABLE: &str = include_str!("../../../lexicon/fr/party_weights.tsv");

/// How far the transfer of goods has come, one of [`CLASSES`].
static TRANSFER: Weights<5, { rows(TRANSFER_TABLE) }> = Weights::parse(TRANSFER_TABLE);
/// Who gives, who receives.
static PARTY: Weights<2, { rows(PARTY_TABLE) }> = Weights::parse(PARTY_TABLE);

/// Adds the events that no rule tells.
pub(super) fn tell(around: &Surroundings, events: &mut Vec<Event>, trace: &mut Trace) {
    let told = around.told(events);
    let mut found = Vec::new();
    for index in (0..told.len()).filter(|&index| !told[index]) {
        if transfer::is_kept(around, index) || transfer::is_told_again(around, events, index) {
            continue;
        }
        let Some(features) = transfer::features(around, events, index, trace.features()) else { continue };
        let scores = TRANSFER.score(&features).into_iter().enumerate();
        let Some((class, score)) = scores.max_by_key(|(_, score)| *score) else { continue };
        let status = (score > 0).then_some(CLASSES[class]);
        let span = around.findings.goods[index].item.span;
        trace.weighed(span, Choice::Transfer(status), || TRANSFER.reasons(features, class));
        found.extend(status.map(|status| (index, status)));
    }
    add(around, events, &found);
}

/// Gives every occasion without giver or receiver the likeliest party.
pub(super) fn link(around: &Surroundings, occasions: &mut [Occasion], trace: &mut Trace) {
    // What weights say of one occasion is no evidence for another.
    let told = occasions.to_vec();
    for (index, occasion) in occasions.iter_mut().enumerate() {
        for role in ROLES {
            if !link::is_open(&told[index], role) {
                continue;
            }
            let other = link::held(occasion, link::opposite(role)).cloned();
            let holder = party(around, &told, index, role, other.as_ref());
            let span = around.findings.document.span(occasion.best.tokens.clone());
            trace.weighed(span, Choice::Holder(role, holder.clone()), || {
                let named = Features::named();
                let features = link::features(around, &told, index, role, holder.as_ref(), named);
                PARTY.reasons(features, column(role))
            });
            match role {
                Role::Supplier => occasion.supplier = holder,
                _ => occasion.recipient = holder,
            }
        }
    }
}

/// Who most likely holds a role of an occasion whose other role is held already.
fn party(around: &Surroundings, told: &[Occasion], index: usize, role: Role, other: Option<&Party>) -> Option<Party> {
    let score = |party: Option<&Party>| {
        let features = link::features(around, told, index, role, party, Features::default());
        PARTY.score(&features)[column(role)]
    };
    let candidates = link::candidates(around, told, role, other);
    let best = candidates.map(|party| (score(Some(party)), party)).max_by_key(|(score, _)| *score)?;
    (best.0 > score(None)).then(|| best.1.clone())
}

/// The column of a role's weights.
fn column(role: Role) -> usize {
    usize::from(role != Role::Supplier)
}

/// Adds an event for each run of goods of one clause and status.
fn add(around: &Surroundings, events: &mut Vec<Event>, found: &[(usize, Status)]) {
    let spot = |index: usize| around.goods[index].as_ref();
    let place = |index: usize| spot(index).map(|spot| (spot.sentence, spot.clause));
    for run in found.chunk_by(|one, two| one.0 + 1 == two.0 && one.1 == two.1 && place(one.0) == place(two.0)) {
        let Some((sentence, clause)) = run.first().and_then(|(index, _)| place(*index)) else { continue };
        let goods: Vec<usize> = run.iter().map(|(index, _)| *index).collect();
        let status = run[0].1;
        let tokens = |index: usize| around.findings.goods[index].tokens.clone();
        events.push(Event {
            rule: rules::WEIGHED.id,
            verdict: Verdict { status, hedged: false },
            tokens: tokens(run[0].0).start..tokens(run[run.len() - 1].0).end,
            slots: Slots { date: spot(run[0].0).and_then(|spot| spot.date), goods, ..Slots::default() },
            sentence,
            clause: Some(clause),
            another: false,
            announced: None,
            tensed: true,
            narrated: false,
            rank: WEIGHED,
        });
    }
    sort_by_key(events, |event| event.tokens.start);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_have_the_columns_of_the_models() {
        let header = |table: &'static str| table.lines().next();
        assert_eq!(header(TRANSFER_TABLE), Some("feature\tdelivered\tpledged\tordered\trequested\trefused"));
        assert_eq!(CLASSES.map(|class| class.word()), ["delivered", "pledged", "ordered", "requested", "refused"]);
        assert_eq!(header(PARTY_TABLE), Some("feature\tsupplier\trecipient"));
        assert_eq!((column(Role::Supplier), column(Role::Recipient)), (0, 1));
    }
}
