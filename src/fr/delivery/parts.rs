//! Parts: what the goods of one telling are to each other.
//!
//! ```text
//!   a reçu huit CH-3 │ en 2014 │ , puis │ des TB2 │ en 2022       two occasions, each with its date
//!   douze avions (dix C-295 et deux CN-235)                       the whole goes, its parts stay
//!   quarante camions, dont cinq citernes                          a part without a model goes
//!   un avion avec 48 tonnes de dattes                             what it travels in goes
//! ```

use super::event::Event;
use super::findings::{Findings, Named};
use crate::delivery::Category;
use crate::fr::goods::Weight;
use crate::order::sort_by_key;

/// How many tokens behind goods their own date may start.
const NEAR: usize = 10;

/// How many tokens may stand between a carrier and «avec» what it carries: «un A400M de l'Unité d'urgence, avec».
const LADEN: usize = 8;

/// Drops wholes that are told in parts, parts of what is told whole and carriers of what is told, and splits tellings of several
/// times.
pub fn settle(events: &mut Vec<Event>, findings: &Findings) {
    let mut further = Vec::new();
    for event in events.iter_mut().filter(|event| event.slots.goods.len() > 1) {
        drop_wholes(&mut event.slots.goods, findings);
        drop_parts(&mut event.slots.goods, findings);
        drop_carriers(&mut event.slots.goods, findings);
        while let Some(at) = (1..event.slots.goods.len()).rev().find(|&at| is_later(event, at, findings)) {
            further.push(cut(event, at, findings));
        }
    }
    events.extend(further);
    sort_by_key(events, |event| event.tokens.start);
}

/// `douze avions (dix C-295 et deux CN-235)`: a number of goods whose parts follow and come to it.
fn drop_wholes(goods: &mut Vec<usize>, findings: &Findings) {
    let item = |index: usize| &findings.goods[index].item;
    let exact = |index: usize| item(index).count.min.filter(|least| Some(*least) == item(index).count.max);
    let whole = (0..goods.len()).find(|&at| {
        let whole = item(goods[at]);
        let alike = |index: &usize| item(*index).category == whole.category && item(*index).unit.is_none();
        let parts: Vec<usize> = goods[at + 1..].iter().copied().take_while(alike).collect();
        let sum = parts.iter().try_fold(0u64, |sum, &part| Some(sum.saturating_add(exact(part)?)));
        let open = whole.designation.is_none() && whole.unit.is_none();
        open && parts.len() > 1 && exact(goods[at]).is_some_and(|all| sum == Some(all))
    });
    if let Some(whole) = whole {
        goods.remove(whole);
    }
}

/// `quarante camions, dont cinq citernes`: a part of the same kind without a model of its own.
fn drop_parts(goods: &mut Vec<usize>, findings: &Findings) {
    let all = goods.clone();
    let mut before: Option<&Named> = None;
    goods.retain(|&index| {
        let part = &findings.goods[index];
        let start = part.tokens.start;
        let told = start > 0 && findings.document.str(start - 1) == "dont" && part.item.designation.is_none();
        let of = before.replace(part).filter(|whole| whole.item.category == part.item.category);
        !(told && of.is_some() && all.len() > 1)
    });
}

/// `un avion avec 48 tonnes de dattes`: what only brings the other goods.
fn drop_carriers(goods: &mut Vec<usize>, findings: &Findings) {
    let document = findings.document;
    let next: Vec<Option<usize>> = (0..goods.len()).map(|at| goods.get(at + 1).copied()).collect();
    let mut next = next.into_iter();
    goods.retain(|&index| {
        let Some(load) = next.next().flatten().map(|next| &findings.goods[next]) else { return true };
        let carrier = &findings.goods[index];
        let one = carrier.item.count.max == Some(1) && carrier.weight < Weight::Model;
        let travels = carrier.vessel || one && matches!(carrier.item.category, Category::Aircraft | Category::Ship);
        let light = load.item.category > Category::Personnel || carrier.vessel;
        let end = load.tokens.start.min(carrier.tokens.end + LADEN);
        let with = (carrier.tokens.end..end).any(|at| document.str(at) == "avec");
        !(travels && light && with && carrier.item.category != load.item.category)
    });
}

/// Whether the goods at `at` changed hands at another time than those before them.
fn is_later(event: &Event, at: usize, findings: &Findings) -> bool {
    let tokens = |index: usize| &findings.goods[event.slots.goods[index]].tokens;
    let (before, next) = (tokens(at - 1), tokens(at));
    let mut between = next.start.saturating_sub(3).max(before.end)..next.start;
    let until = event.slots.goods.get(at + 1).map_or(usize::MAX, |_| tokens(at + 1).start);
    between.any(|at| matches!(findings.document.str(at), "puis" | "ensuite"))
        || own_date(findings, before.end, next.start).is_some() && own_date(findings, next.end, until).is_some()
}

/// Takes the goods from `at` on out of a telling, each half with its own date.
fn cut(event: &mut Event, at: usize, findings: &Findings) -> Event {
    let mut later = event.clone();
    later.slots.goods = event.slots.goods.split_off(at);
    let tokens = |index: usize| &findings.goods[index].tokens;
    let end = |goods: &[usize]| goods.last().map_or(0, |&last| tokens(last).end);
    let start = tokens(later.slots.goods[0]).start;
    later.tokens = start..end(&later.slots.goods);
    later.slots.date = own_date(findings, later.tokens.end, usize::MAX);
    if let Some(date) = own_date(findings, end(&event.slots.goods), start) {
        event.slots.date = Some(date);
    } else if event.slots.date == later.slots.date {
        event.slots.date = None;
    }
    later
}

/// The date that stands right behind goods, before a token.
fn own_date(findings: &Findings, end: usize, before: usize) -> Option<usize> {
    let index = findings.dates.partition_point(|date| date.tokens.start < end);
    let date = findings.dates.get(index)?;
    let document = findings.document;
    let same = end > 0 && document.sentence_of(date.tokens.start) == document.sentence_of(end - 1);
    (date.tokens.start < before.min(end + NEAR) && same && !date.since).then_some(index)
}
