//! What reports of one occasion disagree on, and who says what.

use super::item::Merged;
use super::occasion::{Draft, sources};
use crate::delivery::Status;
use crate::order;
use crate::text::PartialDate;
use crate::view::summary::{Conflict, Field, Side};

/// The conflicts of an occasion. `leading` are the reports that say what and when; `merged` its goods as these tell them;
/// `places` are those of the reports shown.
pub fn conflicts(draft: &Draft, leading: &[usize], merged: &[Merged], places: &[u32]) -> Vec<Conflict> {
    let sides = Sides { draft, places };
    let mut conflicts = Vec::new();
    let dates = dates(draft, leading);
    conflicts.extend(sides.conflict(Field::Date, None, dates));
    for (item, merged) in merged.iter().enumerate().filter(|(_, merged)| merged.disputed) {
        let known = merged.counts.iter().filter(|(_, count)| !count.is_unknown());
        let counts = known.map(|&(report, count)| (count.to_string(), leading[report])).collect();
        conflicts.extend(sides.conflict(Field::Count, Some(item as u32), counts));
    }
    if draft.life.disputed {
        let statuses = draft.reports.iter().enumerate().map(|(report, dated)| (dated.told.status, report));
        let ends = statuses.filter(|(status, _)| matches!(status, Status::Delivered | Status::Refused));
        let statuses = ends.map(|(status, report)| (status.word().to_owned(), report)).collect();
        conflicts.extend(sides.conflict(Field::Status, None, statuses));
    }
    conflicts
}

/// The dates that no other report tells more precisely, each with the reports that tell it or leave it open.
fn dates(draft: &Draft, leading: &[usize]) -> Vec<(String, usize)> {
    let told = || leading.iter().filter_map(|&report| Some((report, draft.reports[report].told.date?)));
    // A day says more than a month, a day of a year more than one of any year.
    let parts = |date: PartialDate| [date.day.is_some(), date.month.is_some(), date.year.is_some()];
    let refined = |date: PartialDate| told().any(|(_, other)| parts(other) > parts(date) && date.agrees(other));
    let mut precise: Vec<PartialDate> = told().map(|(_, date)| date).filter(|date| !refined(*date)).collect();
    order::sort(&mut precise);
    precise.dedup();
    let side = |(report, date): (usize, PartialDate)| {
        let mut meant = precise.iter().filter(|precise| precise.agrees(date));
        let first = meant.next()?;
        meant.next().is_none().then(|| (first.to_string(), report))
    };
    told().filter_map(side).collect()
}

/// Sorts who says what.
struct Sides<'a> {
    draft: &'a Draft<'a>,
    places: &'a [u32],
}

impl Sides<'_> {
    /// The sides of a field, what most sources say first; nothing where there is one only.
    fn conflict(&self, field: Field, item: Option<u32>, said: Vec<(String, usize)>) -> Option<Conflict> {
        let mut sides: Vec<(String, Vec<usize>)> = Vec::new();
        for (value, report) in said {
            match sides.iter_mut().find(|(other, _)| *other == value) {
                Some((_, reports)) => reports.push(report),
                None => sides.push((value, vec![report])),
            }
        }
        let weight = |reports: &[usize]| sources(reports.iter().map(|&report| &self.draft.reports[report]));
        order::sort_by(&mut sides, |(a, x), (b, y)| weight(y).cmp(&weight(x)).then_with(|| a.cmp(b)));
        let side = |(value, reports): (String, Vec<usize>)| {
            let mut reports: Vec<u32> = reports.into_iter().map(|report| self.places[report]).collect();
            order::sort(&mut reports);
            Side { value, reports }
        };
        (sides.len() > 1).then(|| Conflict { field, item, sides: sides.into_iter().map(side).collect() })
    }
}
