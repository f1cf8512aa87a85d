//! What the occasions add up to, by category and status. A sum is an interval, beside what gave no number.

use std::collections::BTreeMap;

use crate::delivery::Category;
use crate::view::article::Status;
use crate::view::summary::{ItemLine, Occasion, Total};

/// The totals of a ledger, in the order of the contract's categories, the furthest status first.
pub fn totals(occasions: &[Occasion]) -> Vec<Total> {
    let mut totals: BTreeMap<(Option<Category>, Status, Option<&str>), Total> = BTreeMap::new();
    for (place, occasion) in occasions.iter().enumerate().filter(|(_, occasion)| occasion.sum_of.is_empty()) {
        for item in &occasion.items {
            let key = (Category::parse(&item.category), occasion.status, item.unit.as_deref());
            let total = totals.entry(key).or_insert_with(|| nothing(item, occasion.status));
            add(total, item);
            if total.occasions.last() != Some(&(place as u32)) {
                total.occasions.push(place as u32);
            }
        }
    }
    totals.into_values().collect()
}

fn nothing(item: &ItemLine, status: Status) -> Total {
    Total {
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
