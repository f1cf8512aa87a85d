//! Reports to occasions: those that agree most are joined first, and no two that contradict each other ever are.
//!
//! The same reports in the same order always give the same groups; since the order is one of content, the order in
//! which articles came does not matter.

use std::collections::HashMap;

use super::likeness::{Dated, ENOUGH, Likeness, likeness};
use crate::delivery::{Category, Party};
use crate::order;

/// Groups of reports, by their places in `reports`: each group and the groups themselves in order.
pub fn groups(reports: &[Dated]) -> Vec<Vec<usize>> {
    let mut pairs = agreeing_pairs(reports);
    order::sort_by_key(&mut pairs, |&(points, a, b)| (-points, a, b));
    let mut group_of: Vec<usize> = (0..reports.len()).collect();
    let mut groups: Vec<Vec<usize>> = (0..reports.len()).map(|report| vec![report]).collect();
    for (_, a, b) in pairs {
        let (a, b) = (group_of[a].min(group_of[b]), group_of[a].max(group_of[b]));
        if a == b || contradict(&groups[a], &groups[b], reports) {
            continue;
        }
        let joined = std::mem::take(&mut groups[b]);
        for &report in &joined {
            group_of[report] = a;
        }
        groups[a].extend(joined);
    }
    groups.retain(|group| !group.is_empty());
    for group in &mut groups {
        order::sort(group);
    }
    groups
}

fn contradict(a: &[usize], b: &[usize], reports: &[Dated]) -> bool {
    a.iter().any(|&a| b.iter().any(|&b| likeness(reports[a], reports[b]) == Likeness::Contrary))
}

/// Every pair of reports with agreement enough, with its points.
fn agreeing_pairs(reports: &[Dated]) -> Vec<(i32, usize, usize)> {
    let mut pairs = Vec::new();
    let mut seen: HashMap<Key, Vec<usize>> = HashMap::new();
    let mut met = vec![usize::MAX; reports.len()];
    for (report, dated) in reports.iter().enumerate() {
        for key in keys(dated) {
            let others = seen.entry(key).or_default();
            for &other in others.iter() {
                if std::mem::replace(&mut met[other], report) == report {
                    continue;
                }
                if let Likeness::Agreeing(points @ ENOUGH..) = likeness(reports[other], *dated) {
                    pairs.push((points, other, report));
                }
            }
            others.push(report);
        }
    }
    pairs
}

/// A kind of goods and a party that two reports of one occasion have in common.
type Key<'a> = (Category, bool, &'a Party);

/// What a report can have in common with another. Goods of any kind may be told as equipment.
fn keys<'a>(dated: &Dated<'a>) -> Vec<Key<'a>> {
    let told = dated.told;
    let parties = [(false, told.supplier.as_ref()), (true, told.recipient.as_ref())];
    let mut categories: Vec<Category> = told.goods.iter().map(|goods| goods.category).collect();
    categories.push(Category::Equipment);
    order::sort(&mut categories);
    categories.dedup();
    let mut keys = Vec::new();
    for category in categories {
        keys.extend(parties.iter().filter_map(|&(receives, party)| Some((category, receives, party?))));
    }
    keys
}
