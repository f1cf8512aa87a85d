//! Deliveries, and each field of them.

use super::article::{Delivery, Item};
use super::judge::Verdict;
use super::name::same_party;
use super::occasion::{count, date_score, item_pairs, occasion_score, same_designation};
use super::pairing::pairs;
use super::tally::Tally;

pub fn judge(right: &[Delivery], found: &[Delivery], verdict: &mut Verdict) {
    let scores = right.iter().map(|a| found.iter().map(|b| occasion_score(a, b)).collect());
    let partners = pairs(&scores.collect::<Vec<Vec<f64>>>());
    for (delivery, partner) in right.iter().zip(&partners).filter(|(delivery, _)| !delivery.optional) {
        match partner {
            Some(at) => {
                let facts = facts(Some(delivery), Some(&found[*at]));
                verdict.tallies.deliveries.right += 1.0;
                verdict.tallies.facts += facts;
                if facts.wrong > 0.0 || facts.missed > 0.0 {
                    verdict.remark(format!(
                        "delivery differs: expected {} | found {}",
                        shown(delivery),
                        shown(&found[*at])
                    ));
                }
            }
            None => {
                verdict.tallies.deliveries.missed += 1.0;
                verdict.tallies.facts += facts(Some(delivery), None);
                verdict.remark(format!("delivery missed: {}", shown(delivery)));
            }
        }
    }
    for (at, delivery) in found.iter().enumerate() {
        if !partners.contains(&Some(at)) {
            verdict.tallies.deliveries.wrong += 1.0;
            verdict.tallies.facts += facts(None, Some(delivery));
            verdict.remark(format!("delivery wrong: {}", shown(delivery)));
        }
    }
}

/// The fields of an occasion that is right and of the one found for it, either of which may be absent.
fn facts(right: Option<&Delivery>, found: Option<&Delivery>) -> Tally {
    let mut tally = Tally::default();
    for Field { told, score } in FIELDS {
        let right = right.and_then(told).filter(|told| !told.is_empty());
        let found = found.and_then(told).filter(|told| !told.is_empty());
        let share = right.zip(found).map_or(0.0, |(right, found)| score(right, found));
        tally += fact(right.is_some(), found.is_some(), share);
    }
    tally += item_facts(right.map_or(&[], |right| &right.items), found.map_or(&[], |found| &found.items));
    tally
}

/// A field that an occasion has once.
struct Field {
    told: fn(&Delivery) -> Option<&str>,
    /// How right what was found is, from 0 to 1.
    score: fn(&str, &str) -> f64,
}

const FIELDS: [Field; 4] = [
    Field { told: |delivery| Some(&delivery.status), score: |right, found| f64::from(u8::from(right == found)) },
    Field { told: |delivery| delivery.supplier.as_deref(), score: party_score },
    Field { told: |delivery| delivery.recipient.as_deref(), score: party_score },
    Field { told: |delivery| delivery.date.as_deref(), score: |right, found| date_score(Some(right), Some(found)) },
];

fn party_score(right: &str, found: &str) -> f64 {
    f64::from(u8::from(same_party(Some(right), Some(found))))
}

/// One fact that is told, was found, and is right by a share; what is not right was missed and is wrong, as far as it was told and found.
fn fact(told: bool, found: bool, share: f64) -> Tally {
    let rest = |counts: bool| if counts { 1.0 - share } else { 0.0 };
    Tally { right: share, wrong: rest(found), missed: rest(told) }
}

/// Category, count and designation of each item; an optional one, with what was found for it, counts neither for nor against.
fn item_facts(right: &[Item], found: &[Item]) -> Tally {
    let mut tally = Tally::default();
    let partners = item_pairs(right, found);
    for (item, partner) in right.iter().zip(&partners).filter(|(item, _)| !item.optional) {
        let found = partner.map(|at| &found[at]);
        tally += fact(true, found.is_some(), f64::from(u8::from(found.is_some())));
        let same = |holds: fn(&Item, &Item) -> bool| f64::from(u8::from(found.is_some_and(|found| holds(item, found))));
        let counted = same(|a, b| is_counted(a) && count(a) == count(b));
        tally += fact(is_counted(item), found.is_some_and(is_counted), counted);
        tally += fact(is_designated(item), found.is_some_and(is_designated), same(same_designation));
    }
    let alone = found.iter().enumerate().filter(|(at, _)| !partners.contains(&Some(*at)));
    for (_, item) in alone {
        tally += fact(false, true, 0.0);
        tally += fact(false, is_counted(item), 0.0);
        tally += fact(false, is_designated(item), 0.0);
    }
    tally
}

fn is_counted(item: &Item) -> bool {
    item.min.is_some() || item.max.is_some()
}

fn is_designated(item: &Item) -> bool {
    item.designation.as_ref().is_some_and(|designation| !designation.is_empty())
}

/// `delivered RU → ML 2021-11-26: helicopter Mi-171 4..4`
fn shown(delivery: &Delivery) -> String {
    let or_none = |told: &Option<String>| told.clone().unwrap_or_else(|| "?".into());
    let bound = |bound: Option<f64>| bound.map(|bound| bound.to_string()).unwrap_or_default();
    let item = |item: &Item| {
        let designation = item.designation.as_ref().map(|designation| format!(" {designation}")).unwrap_or_default();
        format!("{}{designation} {}..{}", item.category, bound(item.min), bound(item.max))
    };
    let items: Vec<String> = delivery.items.iter().map(item).collect();
    let Delivery { status, supplier, recipient, date, .. } = delivery;
    format!("{status} {} → {} {}: {}", or_none(supplier), or_none(recipient), or_none(date), items.join(", "))
}
