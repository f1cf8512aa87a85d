//! What the occasions add up to. A sum is an interval, beside what gave no number.

use super::id::Hash;
use super::index::Index;
use crate::delivery::Category;
use crate::order;
use crate::text::PartialDate;
use crate::view::article::Status;
use crate::view::summary::{By, ItemLine, Occasion, PartyLine, Total};

/// The totals of a ledger: by each side of an occasion, in the order of the contract's categories, the furthest status
/// first.
pub fn totals(occasions: &[Occasion]) -> Vec<Total> {
    let mut totals: Vec<Total> = Vec::new();
    let mut places = Index::default();
    for (place, occasion) in occasions.iter().enumerate().filter(|(_, occasion)| occasion.sum_of.is_empty()) {
        for item in &occasion.items {
            let sort = Hash(occasion.status as u64).and(&item.category).and(item.unit.as_deref().unwrap_or(""));
            for (by, key) in keys(occasion, item) {
                let at = places.place(sort.and(&key).0 ^ by as u64, totals.len());
                if at == totals.len() {
                    totals.push(nothing(by, key, item, occasion.status));
                }
                let total = &mut totals[at];
                add(total, item);
                if total.occasions.last() != Some(&(place as u32)) {
                    total.occasions.push(place as u32);
                }
            }
        }
    }
    order::sort_by(&mut totals, |a, b| {
        let category = |total: &Total| Category::parse(&total.category);
        // A category sorts by its place in the contract, not by its word.
        let key = |total: &Total| if total.by == By::Category { String::new() } else { total.key.clone() };
        let head = |total: &Total| (total.by, key(total), category(total), total.status);
        head(a).cmp(&head(b)).then_with(|| a.unit.cmp(&b.unit))
    });
    totals
}

/// What an item is summed by; empty where it is not told.
fn keys(occasion: &Occasion, item: &ItemLine) -> [(By, String); 6] {
    let party = |party: &Option<PartyLine>| {
        let key = party.as_ref().map(|party| party.code.as_ref().unwrap_or(&party.name));
        key.cloned().unwrap_or_default()
    };
    let date = occasion.date.as_deref().and_then(PartialDate::parse).filter(|date| date.year.is_some());
    let month = date.filter(|date| date.month.is_some()).map(|date| PartialDate { day: None, ..date });
    let year = date.map(|date| PartialDate { month: None, day: None, ..date });
    let written = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    [
        (By::Category, item.category.clone()),
        (By::Designation, item.designation.clone().unwrap_or_default()),
        (By::Supplier, party(&occasion.supplier)),
        (By::Recipient, party(&occasion.recipient)),
        (By::Month, written(month)),
        (By::Year, written(year)),
    ]
}

fn nothing(by: By, key: String, item: &ItemLine, status: Status) -> Total {
    Total {
        by,
        key,
        category: item.category.clone(),
        status,
        unit: item.unit.clone(),
        min: 0,
        max: Some(0),
        uncounted: 0,
        occasions: Vec::new(),
    }
}

fn add(total: &mut Total, item: &ItemLine) {
    match (item.min, item.max) {
        (None, None) => total.uncounted += 1,
        (min, max) => {
            total.min = total.min.saturating_add(min.unwrap_or(0));
            total.max = total.max.zip(max).map(|(sum, max)| sum.saturating_add(max));
        }
    }
}
