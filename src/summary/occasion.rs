//! The ledger: each transfer once, with every report of it and what they disagree on.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::cluster;
use super::extract::{Extract, Goods, Told};
use super::item;
use super::likeness::Dated;
use super::period::{Agreement, agreement};
use super::sum;
use crate::delivery::{Party, Status};
use crate::mention::Kind;
use crate::order;
use crate::text::PartialDate;
use crate::view::summary as view;

/// The occasions of a corpus, in order of date, those without one last. `order` names the articles in an order of content.
pub fn ledger(articles: &[Extract], order: &[usize]) -> Vec<view::Occasion> {
    let reports: Vec<Dated> = order.iter().flat_map(|&article| reports(articles, article)).collect();
    let states = states(articles, order);
    let groups: Vec<Vec<Dated>> = cluster::groups(&reports)
        .into_iter()
        .map(|group| group.into_iter().map(|report| reports[report]).collect())
        .collect();
    let mut dated: Vec<_> = groups.into_iter().map(|group| (date(&leading(&group)), group)).collect();
    order::sort_by_key(&mut dated, |(date, _)| (date.is_none(), date.is_some_and(|date| date.year.is_none()), *date));
    let mut occasions: Vec<view::Occasion> = dated.iter().map(|(_, group)| occasion(group, &states)).collect();
    for place in 0..occasions.len() {
        let published = dated[place].1.iter().filter_map(|report| report.published).max();
        occasions[place].sum_of = sum::parts(&occasions, place, published);
    }
    occasions
}

fn reports(articles: &[Extract], article: usize) -> impl Iterator<Item = Dated<'_>> {
    let extract = &articles[article];
    extract.reports.iter().map(move |told| Dated { told, published: extract.date, article: article as u32 })
}

/// What the articles call each state that they name.
fn states<'a>(articles: &'a [Extract], order: &[usize]) -> HashMap<&'a str, &'a str> {
    let actors = order.iter().flat_map(|&article| &articles[article].actors);
    let states = actors.filter(|actor| actor.kind == Kind::Country);
    let mut names = HashMap::new();
    for actor in states {
        if let Some(code) = &actor.code {
            names.entry(code.as_str()).or_insert(actor.name.as_str());
        }
    }
    names
}

fn occasion(group: &[Dated], states: &HashMap<&str, &str>) -> view::Occasion {
    let leading = leading(group);
    let goods: Vec<&[Goods]> = leading.iter().map(|told| told.goods.as_slice()).collect();
    let merged = item::merge(&goods);
    let party = |side: fn(&Told) -> Option<&Party>| group.iter().find_map(|dated| side(dated.told));
    let line = |party: &Party| party_line(party, states);
    let mut reports: Vec<&Dated> = group.iter().collect();
    order::sort_by_key(&mut reports, |dated| (dated.article, dated.told.range));
    view::Occasion {
        status: leading[0].status.into(),
        supplier: party(|told| told.supplier.as_ref()).map(line),
        recipient: party(|told| told.recipient.as_ref()).map(line),
        date: date(&leading).map(|date| date.to_string()),
        items: merged.goods.iter().map(item_line).collect(),
        hedged: leading.iter().all(|told| told.hedged),
        reports: reports.into_iter().map(report).collect(),
        conflicts: conflicts(group, &leading, merged.disputed),
        sum_of: Vec::new(),
    }
}

/// The reports of the status that an occasion has: delivered where any report says so, else refused, else the furthest.
/// Only they say what and when: what was promised is not what arrived.
fn leading<'a>(group: &[Dated<'a>]) -> Vec<&'a Told> {
    let rank = |status: Status| match status {
        Status::Delivered => 4,
        Status::Refused => 3,
        Status::Pledged => 2,
        Status::Ordered => 1,
        Status::Requested => 0,
    };
    let furthest = group.iter().map(|dated| rank(dated.told.status)).max();
    group.iter().map(|dated| dated.told).filter(|told| Some(rank(told.status)) == furthest).collect()
}

/// The most precise date, of several the most frequent, of these the earliest.
fn date(reports: &[&Told]) -> Option<PartialDate> {
    let dates = || reports.iter().filter_map(|told| told.date);
    let precision = |date: PartialDate| {
        [date.year.is_some(), date.month.is_some(), date.day.is_some()].into_iter().filter(|known| *known).count()
    };
    dates().max_by_key(|&date| (precision(date), dates().filter(|&other| other == date).count(), Reverse(date)))
}

fn conflicts(group: &[Dated], leading: &[&Told], disputed: bool) -> Vec<view::Conflict> {
    let dates: Vec<PartialDate> = leading.iter().filter_map(|told| told.date).collect();
    let other_day = |a: &PartialDate| dates.iter().any(|b| agreement(Some(*a), Some(*b)) == Agreement::Near);
    let told = |status: Status| group.iter().any(|dated| dated.told.status == status);
    [
        (dates.iter().any(other_day), view::Conflict::Date),
        (disputed, view::Conflict::Count),
        (told(Status::Delivered) && told(Status::Refused), view::Conflict::Status),
    ]
    .into_iter()
    .filter_map(|(holds, conflict)| holds.then_some(conflict))
    .collect()
}

fn report(dated: &Dated) -> view::Report {
    let told = dated.told;
    view::Report {
        evidence: view::Evidence { article: dated.article, start: told.range.start, end: told.range.end },
        status: told.status.into(),
        date: told.date.map(|date| date.to_string()),
        items: told.goods.iter().map(item_line).collect(),
        hedged: told.hedged,
        rule: told.rule.to_owned(),
    }
}

fn item_line(goods: &Goods) -> view::ItemLine {
    view::ItemLine {
        category: goods.category.word().to_owned(),
        designation: goods.designation.as_ref().map(|model| model.written.clone()),
        min: goods.count.min,
        max: goods.count.max,
        unit: goods.unit.map(str::to_owned),
    }
}

fn party_line(party: &Party, states: &HashMap<&str, &str>) -> view::PartyLine {
    match party {
        Party::Named(name) => view::PartyLine { code: None, name: name.clone() },
        Party::State(code) => {
            let name = states.get(code.as_str()).copied().unwrap_or(code).to_owned();
            view::PartyLine { code: Some(code.clone()), name }
        }
    }
}
