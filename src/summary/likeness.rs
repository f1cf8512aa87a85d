//! Whether two reports may tell one delivery, and how much speaks for it.
//!
//! ```text
//! RU → ML   2022-03-30   2 helicopter           day before, same parties, same number:
//! RU → ML   2022-03-31   2 helicopter Mi-35P    one delivery, told twice
//!
//! RU → ML   2021-10-01   4 helicopter Mi-171    two months apart:
//! RU → ML   2021-11-26   4 helicopter Mi-171    two deliveries
//! ```
//!
//! Agreements add up to a number; [`ENOUGH`] of them make one occasion. Contradictions forbid it whatever else agrees.
//! What agrees is kept, to be told.

use std::ops::Add;

use super::extract::{Goods, Told};
use super::id::Hash;
use super::period::{Agreement, agreement, bounds};
use super::reason::{Reason, Reasons};
use crate::delivery::{Category, Party, Status};
use crate::text::{Count, PartialDate};

/// As much agreement as makes two reports one occasion.
pub const ENOUGH: i32 = 6;

/// An undated report speaks of what happened in so many days before it was published.
const RECENT: i32 = 60;

/// From an order or a wish to the delivery, at most, in days.
const LIFE: i32 = 3 * 365;

/// A report with the date its article was published on.
#[derive(Clone, Copy, Debug)]
pub struct Dated<'a> {
    pub told: &'a Told,
    pub published: Option<PartialDate>,
    /// Hashes of the parties.
    pub supplier: Option<u64>,
    pub recipient: Option<u64>,
    /// The article's place in the corpus.
    pub article: u32,
    /// The article whose text it repeats, or itself.
    pub original: u32,
}

impl<'a> Dated<'a> {
    /// What an article tells, with what is known of the article.
    pub fn new(told: &'a Told, published: Option<PartialDate>, article: u32, original: u32) -> Self {
        let hash = |party: &Party| match party {
            Party::State(name) | Party::Named(name) => Hash::EMPTY.and(name).0,
        };
        let (supplier, recipient) = (told.supplier.as_ref().map(hash), told.recipient.as_ref().map(hash));
        Dated { told, published, supplier, recipient, article, original }
    }
}

/// How much speaks for two reports being one occasion, and what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreed {
    pub points: i32,
    pub why: Reasons,
}

impl Agreed {
    fn because(points: i32, reason: Reason) -> Self {
        Agreed { points, why: reason.into() }
    }

    fn silently(points: i32) -> Self {
        Agreed { points, why: Reasons::default() }
    }
}

impl Add for Agreed {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Agreed { points: self.points + other.points, why: self.why.and(other.why) }
    }
}

/// What two reports have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// They contradict each other: never one occasion.
    Contrary,
    /// Neither contradiction nor goods in common: one occasion only if other reports join them.
    Unrelated,
    /// Nothing contradicts, and so much agrees.
    Agreeing(Agreed),
}

/// Compares two reports.
pub fn likeness(a: Dated, b: Dated) -> Likeness {
    // From the quickest to the slowest: most pairs are dismissed.
    let supplier = party(a.supplier, b.supplier, Reason::SameSupplier);
    let Some(supplier) = supplier else { return Likeness::Contrary };
    let Some(recipient) = party(a.recipient, b.recipient, Reason::SameRecipient) else { return Likeness::Contrary };
    let Some(dates) = dates(a, b) else { return Likeness::Contrary };
    let parties = supplier + recipient;
    match goods(&a.told.goods, &b.told.goods, dates.points >= DATE_NEAR) {
        // Reports of different stages have to be of the same goods between the same parties.
        Likeness::Agreeing(goods) if a.told.status != b.told.status => match parties.points >= 4 && goods.points >= 4 {
            true => Likeness::Agreeing(parties + dates + goods + Agreed::because(0, Reason::NextStep)),
            false => Likeness::Unrelated,
        },
        Likeness::Agreeing(goods) => Likeness::Agreeing(parties + dates + goods + Agreed::silently(1)),
        other => other,
    }
}

/// Whether one article may tell both and mean one occasion: its own reading has joined all that it tells twice, save
/// goods told so vaguely as «ce matériel» of a lot listed elsewhere.
pub fn retells(a: Dated, b: Dated) -> bool {
    let vague = |dated: Dated| dated.told.goods.iter().all(Goods::is_vague);
    let same_day = agreement(a.told.date, b.told.date) <= Agreement::Near;
    a.told.status == b.told.status && same_day && (vague(a) || vague(b))
}

/// Two points for the same party, none where one report is silent.
fn party(a: Option<u64>, b: Option<u64>, reason: Reason) -> Option<Agreed> {
    match (a, b) {
        (Some(a), Some(b)) if a == b => Some(Agreed::because(2, reason)),
        (Some(_), Some(_)) => None,
        _ => Some(Agreed::default()),
    }
}

const DATE_NEAR: i32 = 4;

/// Up to six points for the dates; of reports of different stages the earlier stage has to come first.
fn dates(a: Dated, b: Dated) -> Option<Agreed> {
    if a.told.status != b.told.status && !in_turn(a, b) {
        return None;
    }
    match agreement(a.told.date, b.told.date) {
        Agreement::Day => Some(Agreed::because(6, Reason::SameDay)),
        Agreement::Near => Some(Agreed::because(DATE_NEAR, Reason::NearDay)),
        Agreement::Month => Some(Agreed::because(3, Reason::SameMonth)),
        Agreement::Year => Some(Agreed::because(1, Reason::SameYear)),
        Agreement::Unknown => undated(a, b),
        Agreement::Apart if a.told.status != b.told.status => Some(Agreed::default()),
        Agreement::Apart => None,
    }
}

/// Whether a request, order or promise comes before what follows it, and not years before.
fn in_turn(a: Dated, b: Dated) -> bool {
    let (early, late) = if stage(a.told.status) <= stage(b.told.status) { (a, b) } else { (b, a) };
    let bounds_of = |dated: Dated| dated.told.date.and_then(bounds);
    match (bounds_of(early), bounds_of(late)) {
        (Some((first, _)), Some((_, last))) => first <= last + 3 && last - first <= LIFE,
        _ => true,
    }
}

/// The place of a status in a delivery's life; a refusal may end it at any time before.
fn stage(status: Status) -> u8 {
    match status {
        Status::Requested => 0,
        Status::Ordered => 1,
        Status::Pledged => 2,
        Status::Refused => 3,
        Status::Delivered => 4,
    }
}

/// An undated report agrees a little with what happened shortly before its article, and not with what came after.
fn undated(a: Dated, b: Dated) -> Option<Agreed> {
    let (known, undated) = match (a.told.date.and_then(bounds), b.told.date.and_then(bounds)) {
        (Some(known), None) => (known, b),
        (None, Some(known)) => (known, a),
        _ => return Some(Agreed::silently(i32::from(a.told.date.is_none() && b.told.date.is_none()))),
    };
    let Some((first, last)) = undated.published.and_then(bounds) else { return Some(Agreed::default()) };
    if undated.told.status == Status::Delivered && last + 3 < known.0 {
        return None;
    }
    let recent = first - RECENT <= known.1 && known.0 <= last + 3;
    Some(if recent { Agreed::because(1, Reason::Recent) } else { Agreed::default() })
}

/// The best agreement between one kind of goods here and one there, with a point for each further kind in both.
/// Contradicting models or numbers are a dispute between reports of about the same day, and two deliveries otherwise.
fn goods(a: &[Goods], b: &[Goods], near: bool) -> Likeness {
    let mut best: Option<Agreed> = None;
    let mut alike = 0;
    for a in a {
        let same_kind = || b.iter().filter(|b| a.category == b.category);
        match same_kind().filter_map(|b| one_of_goods(a, b, near)).max_by_key(|agreed| agreed.points) {
            Some(agreed) => {
                best = Some(best.filter(|best| best.points >= agreed.points).unwrap_or(agreed));
                alike += 1;
            }
            None if same_kind().next().is_some() && !near => return Likeness::Contrary,
            None => {}
        }
    }
    match best {
        Some(best) => Likeness::Agreeing(best + Agreed::silently((alike - 1).min(2))),
        None if near && (a.iter().any(Goods::is_vague) || b.iter().any(Goods::is_vague)) => {
            Likeness::Agreeing(Agreed::default())
        }
        None => Likeness::Unrelated,
    }
}

/// The agreement of two kinds of goods of one category; nothing where models or numbers contradict.
fn one_of_goods(a: &Goods, b: &Goods, near: bool) -> Option<Agreed> {
    if a.unit != b.unit && !a.count.is_unknown() && !b.count.is_unknown() {
        return None;
    }
    let designation = designation(a, b)?;
    let count = counts(a.count, b.count);
    (count.points >= 0 || near).then_some(Agreed::because(1, Reason::SameGoods) + designation + count)
}

impl Goods {
    /// «du matériel militaire», which may be anything.
    pub fn is_vague(&self) -> bool {
        self.category == Category::Equipment && self.designation.is_none() && self.count.is_unknown()
    }
}

/// Four points for the same model, three where one is told more closely, none where one report gives none.
fn designation(a: &Goods, b: &Goods) -> Option<Agreed> {
    let (Some(a), Some(b)) = (&a.designation, &b.designation) else { return Some(Agreed::default()) };
    let (a, b) = (&a.folded, &b.folded);
    match a == b {
        true => Some(Agreed::because(4, Reason::SameModel)),
        false => {
            (a.starts_with(b.as_str()) || b.starts_with(a.as_str())).then_some(Agreed::because(3, Reason::CloserModel))
        }
    }
}

/// Whether one model is the other, told more or less closely; or one is not told.
pub fn same_design(a: &Goods, b: &Goods) -> bool {
    designation(a, b).is_some()
}

/// Three points for the same number, two for numbers that allow each other, minus three for contradicting ones.
fn counts(a: Count, b: Count) -> Agreed {
    if a.is_unknown() || b.is_unknown() {
        return Agreed::default();
    }
    let below = |a: Count, b: Count| matches!((a.max, b.min), (Some(max), Some(min)) if max < min);
    match () {
        () if a == b => Agreed::because(3, Reason::SameCount),
        () if below(a, b) || below(b, a) => Agreed::silently(-3),
        () => Agreed::because(2, Reason::CompatibleCount),
    }
}
