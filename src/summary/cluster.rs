//! Reports to occasions: those that agree most are joined first, and no two that contradict each other ever are.
//!
//! ```text
//! reports ─ equal ones together ─→ tellings ─ pairs, best first ─→ groups, each a tree of reports and reasons
//! ```
//!
//! The same reports in the same order always give the same groups; since the order is one of content, the order in
//! which articles came does not matter.

use super::extract::Goods;
use super::id::Hash;
use super::index::Index;
use super::likeness::{Agreed, Dated, ENOUGH, Likeness, likeness, retells};
use super::period::{few_days, neighbours};
use super::reason::{Reason, Reasons};
use super::telling::{Telling, tellings};
use crate::order;

/// Reports of one occasion, by their places in the list they came in.
pub struct Group {
    /// In order.
    pub reports: Vec<usize>,
    /// Two reports that were joined, and why: one less than there are reports.
    pub joins: Vec<(usize, usize, Reasons)>,
}

/// What a reader has decided about pairs of reports, by their ids.
#[derive(Clone, Copy, Default)]
pub struct Decided<'a> {
    /// These are one occasion.
    pub joined: &'a [(u64, u64)],
    /// These are not.
    pub apart: &'a [(u64, u64)],
}

impl Decided<'_> {
    /// Whether anything was decided about a report.
    fn names(&self, id: u64) -> bool {
        self.joined.iter().chain(self.apart).any(|&(a, b)| a == id || b == id)
    }
}

/// Groups reports: those that agree and are not decided to be apart, then those decided to be one. The groups are in order of their first reports.
pub fn groups(reports: &[Dated], decided: Decided) -> Vec<Group> {
    let tellings = tellings(reports, |dated| decided.names(dated.told.id));
    let mut groups = Groups::new(&tellings, decided);
    let mut pairs = agreeing_pairs(&tellings);
    order::sort_by_key(&mut pairs, |pair| (-pair.agreed.points, pair.a, pair.b));
    for Pair { a, b, agreed } in pairs {
        if !groups.contradict(a, b) {
            groups.unite(a, b, agreed.why);
        }
    }
    // After all others, so that whole occasions are joined, whatever in them disagrees.
    for &(a, b) in decided.joined {
        for (a, b) in groups.named(a, b) {
            groups.unite(a, b, Reason::ByHand.into());
        }
    }
    let mut groups = groups.finish(reports);
    order::sort_by(&mut groups, |a, b| a.reports.first().cmp(&b.reports.first()));
    groups
}

/// Tellings that are joined step by step.
struct Groups<'a> {
    tellings: &'a [Telling<'a>],
    apart: &'a [(u64, u64)],
    /// The group of each telling.
    of: Vec<usize>,
    groups: Vec<Vec<usize>>,
    /// Groups known to contradict each other, by the place of one in the list of the other. They always will.
    contrary: Vec<Vec<usize>>,
    joins: Vec<(usize, usize, Reasons)>,
}

impl<'a> Groups<'a> {
    fn new(tellings: &'a [Telling<'a>], decided: Decided<'a>) -> Self {
        Groups {
            tellings,
            apart: decided.apart,
            of: (0..tellings.len()).collect(),
            groups: (0..tellings.len()).map(|telling| vec![telling]).collect(),
            contrary: vec![Vec::new(); tellings.len()],
            joins: Vec::new(),
        }
    }

    /// The tellings of two reports, by their ids: several where an article stands in a corpus twice.
    fn named(&self, a: u64, b: u64) -> Vec<(usize, usize)> {
        let named = |id: u64| (0..self.tellings.len()).filter(move |&at| self.tellings[at].dated.told.id == id);
        let Some(first) = named(a).next() else { return Vec::new() };
        let all = named(a).skip(1).chain(named(b));
        if named(b).next().is_some() { all.map(|other| (first, other)).collect() } else { Vec::new() }
    }

    /// Joins the groups of two tellings.
    fn unite(&mut self, from: usize, to: usize, why: Reasons) {
        let (a, b) = (self.of[from].min(self.of[to]), self.of[from].max(self.of[to]));
        if a == b {
            return;
        }
        self.joins.push((from, to, why));
        let joined = std::mem::take(&mut self.groups[b]);
        for &telling in &joined {
            self.of[telling] = a;
        }
        self.groups[a].extend(joined);
        let contrary = std::mem::take(&mut self.contrary[b]);
        self.contrary[a].extend(contrary);
    }

    /// Whether the groups of two tellings contradict each other.
    fn contradict(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.of[a], self.of[b]);
        // A list names tellings, whose groups may have grown since.
        if a == b || self.contrary[a].iter().any(|&telling| self.of[telling] == b) {
            return true;
        }
        let telling = |&telling: &usize| &self.tellings[telling];
        let contrary = |a: &Telling, b: &Telling| {
            a.shares_article(b) && !retells(a.dated, b.dated)
                || self.are_apart(a, b)
                || likeness(a.dated, b.dated) == Likeness::Contrary
        };
        let found = self.groups[a].iter().any(|x| self.groups[b].iter().any(|y| contrary(telling(x), telling(y))));
        if found {
            self.contrary[a].push(self.groups[b][0]);
            self.contrary[b].push(self.groups[a][0]);
        }
        found
    }

    fn are_apart(&self, a: &Telling, b: &Telling) -> bool {
        let (a, b) = (a.dated.told.id, b.dated.told.id);
        self.apart.iter().any(|&pair| pair == (a, b) || pair == (b, a))
    }

    /// The groups with all their reports; equal reports are joined to the first of them.
    fn finish(self, reports: &[Dated]) -> Vec<Group> {
        let place = |telling: usize| self.tellings[telling].reports[0];
        let mut joins: Vec<Vec<(usize, usize, Reasons)>> = vec![Vec::new(); self.groups.len()];
        for (a, b, why) in self.joins {
            joins[self.of[a]].push((place(a), place(b), why));
        }
        let mut groups = Vec::new();
        for (group, mut group_joins) in self.groups.into_iter().zip(joins).filter(|(group, _)| !group.is_empty()) {
            let mut places = Vec::new();
            for telling in group.into_iter().map(|telling| &self.tellings[telling]) {
                let first = telling.reports[0];
                group_joins.extend(telling.reports[1..].iter().map(|&other| {
                    let copy = reports[first].original == reports[other].original;
                    let why = Reasons::from(if copy { Reason::Copy } else { Reason::SameWords });
                    (first, other, why)
                }));
                places.extend(&telling.reports);
            }
            order::sort(&mut places);
            groups.push(Group { reports: places, joins: group_joins });
        }
        groups
    }
}

/// Two tellings with agreement enough.
struct Pair {
    a: usize,
    b: usize,
    agreed: Agreed,
}

/// So many earlier tellings that agree best with one are kept: in a large corpus a great many tell the same.
const KEPT: usize = 256;

/// The pairs of tellings with agreement enough, of each telling with those before it that agree best.
fn agreeing_pairs(tellings: &[Telling]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut seen = Index::default();
    let mut met = vec![usize::MAX; tellings.len()];
    let mut years = Years { tellings, best: vec![None; tellings.len()] };
    for (place, telling) in tellings.iter().enumerate() {
        let keys = Keys::new(&telling.dated);
        let mut own: Vec<Pair> = Vec::new();
        for other in keys.asked.iter().flat_map(|&key| seen.get(key)) {
            if std::mem::replace(&mut met[other], place) == place {
                continue;
            }
            match likeness(tellings[other].dated, telling.dated) {
                Likeness::Agreeing(agreed) if agreed.points >= ENOUGH => own.push(Pair { a: other, b: place, agreed }),
                _ => {}
            }
        }
        own.iter().for_each(|pair| years.learn(pair));
        if own.len() > KEPT {
            order::sort_by_key(&mut own, |pair| (-pair.agreed.points, pair.a));
            own.truncate(KEPT);
        }
        pairs.append(&mut own);
        keys.told.iter().for_each(|&key| seen.add(key, place as u32));
    }
    pairs.retain(|pair| years.allow(pair));
    pairs
}

/// Which years the tellings without a year agree with.
struct Years<'a> {
    tellings: &'a [Telling<'a>],
    /// For each telling the most points of agreement with one that has a year, that year, and whether another has as many.
    best: Vec<Option<(i32, u16, bool)>>,
}

impl Years<'_> {
    fn of(&self, telling: usize) -> Option<u16> {
        self.tellings[telling].dated.told.date?.year
    }

    fn learn(&mut self, pair: &Pair) {
        for (yearless, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
            let (None, Some(_), Some(year)) =
                (self.of(yearless), self.tellings[yearless].dated.told.date, self.of(other))
            else {
                continue;
            };
            let points = pair.agreed.points;
            self.best[yearless] = match self.best[yearless] {
                Some((most, known, several)) if most == points => Some((most, known, several || known != year)),
                Some(found) if found.0 > points => Some(found),
                _ => Some((points, year, false)),
            };
        }
    }

    /// Whether a pair may be joined: one that agrees as well with one year as with another says of which neither.
    fn allow(&self, pair: &Pair) -> bool {
        let ambiguous = |telling: usize| self.best[telling].is_some_and(|(_, _, several)| several);
        !ambiguous(pair.a) && !ambiguous(pair.b) || self.of(pair.a) == self.of(pair.b)
    }
}

/// What a report can have in common with another, as hashes: a party and a kind of goods; or a party and about the same
/// day, where one of the two speaks of equipment, which may be goods of any kind.
#[derive(Default)]
struct Keys {
    /// Under these it looks for others.
    asked: Vec<u64>,
    /// Under these it is found.
    told: Vec<u64>,
}

impl Keys {
    fn new(dated: &Dated) -> Self {
        let told = dated.told;
        let parties = [("supplier", dated.supplier), ("recipient", dated.recipient)];
        let vague = told.goods.iter().any(Goods::is_vague);
        let mut keys = Keys::default();
        for party in parties.into_iter().filter_map(|(side, party)| Some(Hash(party?).and(side))) {
            for goods in &told.goods {
                let key = party.and(goods.category.word()).0;
                if !keys.told.contains(&key) {
                    keys.told.push(key);
                    keys.asked.push(key);
                }
            }
            let Some(few) = told.date.and_then(few_days) else { continue };
            let (own, other) = if vague { ("vague", "any") } else { ("any", "vague") };
            keys.told.push(party.and(own).0 ^ few);
            keys.asked.extend(neighbours(few).map(|few| party.and(other).0 ^ few));
        }
        keys
    }
}
