//! Occasions that only add up others.
//!
//! ```text
//! RU → ML  2021-10-01  4 helicopter ┐
//! RU → ML  2021-11-26  4 helicopter ┴→ «La Russie a livré huit hélicoptères» is no third delivery
//! ```

use super::id::Hash;
use super::index::Index;
use super::period::bounds;
use crate::text::PartialDate;
use crate::view::article::Status;
use crate::view::summary::{ItemLine, Occasion, PartyLine};

/// The places of a ledger's occasions by their parties.
pub fn by_parties(occasions: &[Occasion]) -> Index {
    let mut index = Index::default();
    // From the last to the first, since an index gives the last one first.
    (0..occasions.len()).rev().for_each(|place| index.add(parties(&occasions[place]), place as u32));
    index
}

fn parties(occasion: &Occasion) -> u64 {
    let name = |party: &Option<PartyLine>| {
        party.as_ref().map_or("", |party| party.code.as_ref().unwrap_or(&party.name)).to_owned()
    };
    Hash::EMPTY.and(&name(&occasion.supplier)).and(&name(&occasion.recipient)).0
}

/// The occasions, by place in the ledger, that the undated one at `place` adds up: the first ones of the same goods
/// between the same parties, before its last report was published, if their numbers make up its own.
pub fn parts(occasions: &[Occasion], by_parties: &Index, place: usize, published: Option<PartialDate>) -> Vec<u32> {
    let sum = &occasions[place];
    let [item] = &sum.items[..] else { return Vec::new() };
    let Some(whole) = exactly(item).filter(|_| sum.status == Status::Delivered && sum.date.is_none()) else {
        return Vec::new();
    };
    let end = published.and_then(bounds).map_or(i32::MAX, |(_, last)| last);
    let (mut parts, mut total) = (Vec::new(), 0u64);
    for place in by_parties.get(parties(sum)) {
        let occasion = &occasions[place];
        let first = occasion.date.as_deref().and_then(PartialDate::parse).and_then(bounds).map(|(first, _)| first);
        if first.is_none_or(|first| first > end) || !same_parties(sum, occasion) || occasion.status != sum.status {
            continue;
        }
        let Some(count) = occasion.items.iter().find(|part| same_goods(item, part)).and_then(exactly) else { continue };
        parts.push(place as u32);
        total = total.saturating_add(count);
        if total >= whole {
            break;
        }
    }
    if total == whole && parts.len() > 1 { parts } else { Vec::new() }
}

fn exactly(item: &ItemLine) -> Option<u64> {
    item.min.filter(|_| item.min == item.max)
}

fn same_goods(sum: &ItemLine, part: &ItemLine) -> bool {
    let model = sum.designation.is_none() || sum.designation == part.designation;
    sum.category == part.category && sum.unit == part.unit && model
}

fn same_parties(a: &Occasion, b: &Occasion) -> bool {
    a.recipient.is_some() && a.supplier == b.supplier && a.recipient == b.recipient
}
