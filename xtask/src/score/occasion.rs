//! How well two items, dates and occasions of a transfer go together.

use super::article::{Delivery, Item};
use super::name::{model, same_party};
use super::pairing::pairs;

/// 0 for another category; else 1, and 1 more each for the same count and the same designation.
fn item_score(a: &Item, b: &Item) -> f64 {
    if a.category != b.category {
        return 0.0;
    }
    1.0 + share(count(a) == count(b)) + share(same_designation(a, b))
}

/// At least and at most, as far as told.
pub fn count(item: &Item) -> (Option<f64>, Option<f64>) {
    (item.min, item.max)
}

/// One written inside the other: «Mi-171» in «Mi-171Sh».
pub fn same_designation(a: &Item, b: &Item) -> bool {
    let written = |item: &Item| model(item.designation.as_deref().unwrap_or_default());
    let (a, b) = (written(a), written(b));
    !a.is_empty() && !b.is_empty() && (a.contains(&b) || b.contains(&a))
}

/// 1 for the same date as precisely told, one half for the same as far as both tell, 0 for another or for none.
pub fn date_score(right: Option<&str>, found: Option<&str>) -> f64 {
    let (Some(right), Some(found)) = (right, found) else { return 0.0 };
    if right.is_empty() || found.is_empty() {
        return 0.0;
    }
    if right == found {
        return 1.0;
    }
    match (right.strip_prefix('-'), found.strip_prefix('-')) {
        // `--11-26` in `2021-11-26`: no year was to be known.
        (Some(right), _) if right.starts_with('-') => {
            let month = |date: &str, from: usize| date.get(from..from + 2).map(str::to_owned);
            match found.ends_with(right) {
                true => 1.0,
                false => share(month(found, 5).is_some() && month(found, 5) == month(right, 1)) / 2.0,
            }
        }
        (_, Some(found)) if found.starts_with('-') => share(right.get(4..) == Some(found)) / 2.0,
        _ => share(right.starts_with(found) || found.starts_with(right)) / 2.0,
    }
}

/// The partner of each item that is right among those found.
pub fn item_pairs(right: &[Item], found: &[Item]) -> Vec<Option<usize>> {
    let scores = right.iter().map(|a| found.iter().map(|b| item_score(a, b)).collect());
    pairs(&scores.collect::<Vec<Vec<f64>>>())
}

/// Occasions go together where they share an item's category, the better the more else they share; else 0.
pub fn occasion_score(right: &Delivery, found: &Delivery) -> f64 {
    let partners = item_pairs(&right.items, &found.items);
    let paired = right.items.iter().zip(partners).filter_map(|(item, partner)| Some((item, &found.items[partner?])));
    let items: f64 = paired.map(|(a, b)| item_score(a, b)).sum();
    if items == 0.0 {
        return 0.0;
    }
    let party = |a: &Option<String>, b: &Option<String>| share(same_party(a.as_deref(), b.as_deref()));
    items
        + share(right.status == found.status)
        + 0.5 * party(&right.supplier, &found.supplier)
        + 0.5 * party(&right.recipient, &found.recipient)
        + 1.5 * date_score(right.date.as_deref(), found.date.as_deref())
}

fn share(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_agree_as_far_as_they_tell() {
        let rows = [
            ("2021-11-26", "2021-11-26", 1.0),
            ("2021-11-26", "2021-11", 0.5),
            ("2021", "2021-11", 0.5),
            ("2021-11-26", "2021-11-27", 0.0),
            ("--11-26", "2021-11-26", 1.0),
            ("--11-26", "2021-11-27", 0.5),
            ("--11-26", "2021-12-26", 0.0),
            ("--11", "2021", 0.0),
            ("2021-11-26", "--11-26", 0.5),
            ("2021-11-26", "--11-27", 0.0),
        ];
        for (right, found, score) in rows {
            assert_eq!(date_score(Some(right), Some(found)), score, "{right} and {found}");
        }
        assert_eq!(date_score(None, None), 0.0);
    }

    fn item(category: &str, designation: &str, count: f64) -> Item {
        let (category, designation) = (category.to_owned(), Some(designation.to_owned()));
        Item { category, designation, min: Some(count), max: Some(count), optional: false }
    }

    #[test]
    fn items_agree_by_category_then_count_and_designation() {
        let right = item("helicopter", "Mi-171", 4.0);
        assert_eq!(item_score(&right, &item("helicopter", "Mi 171Sh", 4.0)), 3.0);
        assert_eq!(item_score(&right, &item("helicopter", "Mi-24", 2.0)), 1.0);
        assert_eq!(item_score(&right, &item("aircraft", "Mi-171", 4.0)), 0.0);
    }
}
