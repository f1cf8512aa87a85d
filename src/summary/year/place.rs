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
use crate::order;
use crate::summary::Corpus;
use crate::summary::id::Hash;
use crate::summary::likeness::Dated;
use crate::summary::occasion::Draft;
use crate::summary::period::bounds;
use crate::summary::reason::Reason;
use crate::text::PartialDate;
use crate::view::summary::Evidence;

/// Days without a year are in one order only if they lie within so many months.
const HALF_A_YEAR: u8 = 6;

/// Gives the deliveries of undated articles their year, if all these articles agree on it.
pub fn between(drafts: &mut [Draft], corpus: &Corpus) {
    let mut told: Vec<(u32, usize)> = Vec::new();
    for (place, draft) in drafts.iter().enumerate().filter(|(_, draft)| day_of(draft).is_some()) {
        let undated = draft.reports.iter().filter(|report| report.published.is_none());
        told.extend(undated.map(|report| (report.article, place)));
    }
    if told.is_empty() {
        return;
    }
    order::sort(&mut told);
    let named = Named::new(corpus);
    // For each draft the year, what it is inferred from, and whether all articles agree.
    let mut years: Vec<Option<(u16, Evidence, bool)>> = vec![None; drafts.len()];
    for article in told.chunk_by(|a, b| a.0 == b.0) {
        let Some((latest, year, from)) = year_of(drafts, article, &named) else { continue };
        for &(_, place) in article {
            let Some(day) = day_of(&drafts[place]) else { continue };
            let year = if first(day) <= last(latest) { year } else { year - 1 };
            years[place] = Some(match years[place] {
                Some((other, from, agreed)) => (other, from, agreed && other == year),
                None => (year, from, true),
            });
        }
    }
    for (draft, year) in drafts.iter_mut().zip(years) {
        if let (Some(known), Some((year, from, true))) = (draft.date, year) {
            let date = PartialDate { year: Some(year), ..known.date };
            let announced = known.inferred.is_some_and(|(reason, _)| reason == Reason::MonthOfNews);
            let reason = if announced { Reason::MonthOfCorpus } else { Reason::YearOfCorpus };
            draft.date = Some(Known { date, inferred: Some((reason, from)) });
        }
    }
}

/// The day or month without a year on which something was delivered.
fn day_of(draft: &Draft) -> Option<PartialDate> {
    let date = draft.date?.date;
    let yearless = date.year.is_none() && date.month.is_some();
    (yearless && draft.life.status == Status::Delivered).then_some(date)
}

fn first(date: PartialDate) -> (Option<u8>, u8) {
    (date.month, date.day.unwrap_or(1))
}

fn last(date: PartialDate) -> (Option<u8>, u8) {
    (date.month, date.day.unwrap_or(31))
}

/// The latest day that an undated article tells by itself, its year, and where it is told.
fn year_of(drafts: &[Draft], article: &[(u32, usize)], named: &Named) -> Option<(PartialDate, u16, Evidence)> {
    let own = article.iter().flat_map(|&(article, place)| {
        let of_article = drafts[place].reports.iter().filter(move |report| report.article == article);
        of_article.filter_map(|report| Some((report.told.date.or(report.told.announced)?, report)))
    });
    let own: Vec<(PartialDate, &Dated)> = own.filter(|(date, _)| date.year.is_none() && date.month.is_some()).collect();
    let earliest = own.iter().map(|(date, _)| *date).min_by_key(|date| first(*date))?;
    let &(latest, report) = own.iter().max_by_key(|(date, _)| last(*date))?;
    if latest.month? - earliest.month? >= HALF_A_YEAR {
        return None;
    }
    let (from, to) = named.period(report.supplier?, report.recipient?)?;
    let years = (from / 366..=to / 365).filter_map(|year| u16::try_from(year).ok());
    let mut fitting = years.filter(|&year| {
        bounds(PartialDate { year: Some(year), ..latest }).is_some_and(|(first, last)| from <= last && first <= to)
    });
    let year = fitting.next()?;
    fitting.next().is_none().then(|| (latest, year, report.evidence()))
}

/// The dated articles: the days that each may be of, and the hashes of whom it names.
struct Named {
    articles: Vec<((i32, i32), Vec<u64>)>,
}

impl Named {
    fn new(corpus: &Corpus) -> Self {
        let dated = corpus.extracts().iter().filter_map(|extract| {
            let actors = extract.actors.iter().map(|actor| match (actor.kind, &actor.code) {
                (Kind::Country, Some(code)) => Hash::EMPTY.and(code).0,
                _ => Hash::EMPTY.and(&actor.name).0,
            });
            Some((extract.date.and_then(bounds)?, actors.collect()))
        });
        Named { articles: dated.collect() }
    }

    /// From the first to the last day of the articles that name both parties.
    fn period(&self, supplier: u64, recipient: u64) -> Option<(i32, i32)> {
        let both = self.articles.iter().filter(|(_, names)| names.contains(&supplier) && names.contains(&recipient));
        both.map(|(days, _)| *days).reduce(|(first, last), (from, to)| (first.min(from), last.max(to)))
    }
}
