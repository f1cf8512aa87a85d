//! The year of what articles without a date tell: the only one that lies between the dated articles about the same
//! parties.
//!
//! ```text
//! dated articles that name RU and ML      2021-11 ───────────────────── 2023-02
//! an undated one: RU → ML on 30 March               2022-03-30                      the one 30 March between them
//!   and, before, on 1 October              2021-10-01                               the last one before that
//! ```

use super::Known;
use crate::delivery::Status;
use crate::mention::Kind;
use crate::summary::Corpus;
use crate::summary::id::Hash;
use crate::summary::occasion::Draft;
use crate::summary::period::bounds;
use crate::summary::reason::Reason;
use crate::text::PartialDate;
use crate::view::summary::Evidence;

/// Days without a year are in one order only if they lie within so many months.
const HALF_A_YEAR: u8 = 6;

/// The days without a year that an undated article tells by itself.
#[derive(Clone, Copy)]
struct Days {
    /// Month and day of the first and the last of them.
    first: (u8, u8),
    last: (u8, u8),
    /// The last of them, between whom, and where it is told.
    latest: PartialDate,
    parties: Option<(u64, u64)>,
    from: Evidence,
    /// The year of the last one, once it is known.
    year: Option<u16>,
}

/// Gives the deliveries of undated articles their year, if all these articles agree on it.
pub fn between(drafts: &mut [Draft], corpus: &Corpus) {
    let mut articles: Vec<Option<Days>> = vec![None; corpus.extracts().len()];
    for report in drafts.iter().filter(|draft| day_of(draft).is_some()).flat_map(|draft| &draft.reports) {
        let Some(date) = report.told.date.or(report.told.announced) else { continue };
        let (Some(first), None, None) = (start(date), date.year, report.published) else { continue };
        let last = (first.0, date.day.unwrap_or(31));
        let parties = report.supplier.zip(report.recipient);
        let new = Days { first, last, latest: date, parties, from: report.evidence(), year: None };
        let days = &mut articles[report.article as usize];
        let known = days.unwrap_or(new);
        *days = Some(Days { first: known.first.min(first), ..if known.last < last { new } else { known } });
    }
    if articles.iter().all(Option::is_none) {
        return;
    }
    let named = named(corpus);
    for days in articles.iter_mut().flatten() {
        days.year = year_of(days, &named);
    }
    for draft in drafts {
        let Some((day, known)) = day_of(draft).zip(draft.date) else { continue };
        // The year, what it is inferred from, and whether all articles agree.
        let mut found: Option<(u16, Evidence, bool)> = None;
        for report in &draft.reports {
            let Some(days) = &articles[report.article as usize] else { continue };
            let Some(year) = days.year else { continue };
            let year = if day <= days.last { year } else { year - 1 };
            let (other, from, agreed) = found.unwrap_or((year, days.from, true));
            found = Some((other, from, agreed && other == year));
        }
        if let Some((year, from, true)) = found {
            let date = PartialDate { year: Some(year), ..known.date };
            // Of a month that was inferred itself, that is the first thing to tell.
            draft.date = Some(Known { date, inferred: known.inferred.or(Some((Reason::YearOfCorpus, from))) });
        }
    }
}

/// Month and first day of a date that tells its month.
fn start(date: PartialDate) -> Option<(u8, u8)> {
    Some((date.month?, date.day.unwrap_or(1)))
}

/// Month and day on which something was delivered, of no known year.
fn day_of(draft: &Draft) -> Option<(u8, u8)> {
    let date = draft.date?.date;
    if date.year.is_none() && draft.life.status == Status::Delivered { start(date) } else { None }
}

/// The only year in which the latest day lies between the dated articles that name both parties.
fn year_of(days: &Days, named: &[((i32, i32), Vec<u64>)]) -> Option<u16> {
    let (supplier, recipient) = days.parties.filter(|_| days.last.0 - days.first.0 < HALF_A_YEAR)?;
    let (mut from, mut to) = (i32::MAX, i32::MIN);
    for ((first, last), names) in named {
        if names.contains(&supplier) && names.contains(&recipient) {
            (from, to) = (from.min(*first), to.max(*last));
        }
    }
    let mut found = None;
    for year in 1900..2100 {
        let (first, last) = bounds(PartialDate { year: Some(year), ..days.latest })?;
        if from <= last && first <= to {
            if found.is_some() {
                return None;
            }
            found = Some(year);
        }
    }
    found
}

/// The dated articles: the days that each may be of, and the hashes of whom it names.
fn named(corpus: &Corpus) -> Vec<((i32, i32), Vec<u64>)> {
    let mut named = Vec::new();
    for extract in corpus.extracts() {
        let Some(days) = extract.date.and_then(bounds) else { continue };
        let mut names = Vec::with_capacity(extract.actors.len());
        for actor in &extract.actors {
            let code = actor.code.as_ref().filter(|_| actor.kind == Kind::Country);
            names.push(Hash::EMPTY.and(code.unwrap_or(&actor.name)).0);
        }
        named.push((days, names));
    }
    named
}
