//! Reports to occasions: those that agree most are joined first, and no two that contradict each other ever are.
//!
//! ```text
//! reports ─ equal ones together ─→ tellings ─ pairs, best first ─→ groups
//! ```
//!
//! The same reports in the same order always give the same groups; since the order is one of content, the order in
//! which articles came does not matter.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::likeness::{Dated, ENOUGH, Likeness, likeness, retells};
use super::telling::{Telling, tellings};
use crate::delivery::{Category, Party};
use crate::order;

/// Groups of reports, by their places in `reports`: each group and the groups themselves in order.
pub fn groups(reports: &[Dated]) -> Vec<Vec<usize>> {
    let tellings = tellings(reports);
    let mut pairs = agreeing_pairs(&tellings);
    order::sort_by_key(&mut pairs, |&(points, a, b)| (-points, a, b));
    let mut groups = Groups::new(&tellings);
    for (_, a, b) in pairs {
        groups.join(a, b);
    }
    let reports_of = |group: Vec<usize>| {
        let mut reports: Vec<usize> = group.iter().flat_map(|&telling| &tellings[telling].reports).copied().collect();
        order::sort(&mut reports);
        reports
    };
    let mut groups: Vec<Vec<usize>> = groups.groups.into_iter().filter(|g| !g.is_empty()).map(reports_of).collect();
    order::sort_by(&mut groups, |a, b| a.first().map_or(Ordering::Equal, |first| first.cmp(&b[0])));
    groups
}

/// Tellings that are joined step by step.
struct Groups<'a> {
    tellings: &'a [Telling<'a>],
    /// The group of each telling.
    of: Vec<usize>,
    groups: Vec<Vec<usize>>,
    /// Groups known to contradict each other, by the place of one in the list of the other. They always will.
    contrary: Vec<Vec<usize>>,
}

impl<'a> Groups<'a> {
    fn new(tellings: &'a [Telling<'a>]) -> Self {
        let groups = (0..tellings.len()).map(|telling| vec![telling]).collect();
        Groups { tellings, of: (0..tellings.len()).collect(), groups, contrary: vec![Vec::new(); tellings.len()] }
    }

    /// Joins the groups of two tellings unless they contradict each other.
    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.of[a].min(self.of[b]), self.of[a].max(self.of[b]));
        if a == b || self.contradict(a, b) {
            return;
        }
        let joined = std::mem::take(&mut self.groups[b]);
        for &telling in &joined {
            self.of[telling] = a;
        }
        self.groups[a].extend(joined);
        let contrary = std::mem::take(&mut self.contrary[b]);
        self.contrary[a].extend(contrary);
    }

    fn contradict(&mut self, a: usize, b: usize) -> bool {
        // A list names tellings, whose groups may have grown since.
        if self.contrary[a].iter().any(|&telling| self.of[telling] == b) {
            return true;
        }
        let telling = |&telling: &usize| &self.tellings[telling];
        let contrary = |a: &Telling, b: &Telling| {
            a.shares_article(b) && !retells(a.dated, b.dated) || likeness(a.dated, b.dated) == Likeness::Contrary
        };
        let found = self.groups[a].iter().any(|x| self.groups[b].iter().any(|y| contrary(telling(x), telling(y))));
        if found {
            self.contrary[a].push(self.groups[b][0]);
            self.contrary[b].push(self.groups[a][0]);
        }
        found
    }
}

/// Every pair of tellings with agreement enough, with its points.
fn agreeing_pairs(tellings: &[Telling]) -> Vec<(i32, usize, usize)> {
    let mut pairs = Vec::new();
    let mut seen: HashMap<Key, Vec<usize>> = HashMap::new();
    let mut met = vec![usize::MAX; tellings.len()];
    for (place, telling) in tellings.iter().enumerate() {
        for key in keys(&telling.dated) {
            let others = seen.entry(key).or_default();
            for &other in others.iter() {
                if std::mem::replace(&mut met[other], place) == place {
                    continue;
                }
                if let Likeness::Agreeing(points @ ENOUGH..) = likeness(tellings[other].dated, telling.dated) {
                    pairs.push((points, other, place));
                }
            }
            others.push(place);
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
