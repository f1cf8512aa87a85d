//! When an occasion took place, as all its reports tell, and the year where none of them tells it.
//!
//! ```text
//! --03-30, --03-31, 2022-03     30 March, the year of another report
//! --10-01 in an article         the year that brings it nearest to what the article
//!   that also tells 2021-11-26  tells with a year; inferred, and marked so
//! --03-30 in an undated one,    the year between the dated articles that name both
//!   RU → ML                     parties, if there is only one (`place`)
//! announced on 2022-04-18       the month; inferred
//! ```

mod place;

use std::cmp::Reverse;

use super::Corpus;
use super::likeness::Dated;
use super::occasion::{Draft, sources};
use super::period::{Agreement, agreement, bounds};
use super::reason::Reason;
use crate::text::PartialDate;
use crate::view::summary::Evidence;

/// A date, and where its year comes from if no report tells it.
#[derive(Clone, Copy)]
pub struct Known {
    pub date: PartialDate,
    pub inferred: Option<(Reason, Evidence)>,
}

/// When it took place, as told or else as announced.
pub fn date(reports: &[&Dated]) -> Option<Known> {
    told(reports).or_else(|| announced(reports))
}

/// The month of the earliest announcement, where no report tells a date.
fn announced(reports: &[&Dated]) -> Option<Known> {
    let all = reports.iter().filter_map(|dated| Some((dated.told.announced?, dated.evidence())));
    let (date, from) = all.min_by_key(|(date, _)| *date)?;
    Some(Known { date: PartialDate { day: None, ..date }, inferred: Some((Reason::MonthOfNews, from)) })
}

/// When the reports say it took place: the most precise day, of several the one that most sources tell, of these the
/// earliest.
#[inline(never)]
pub fn told(reports: &[&Dated]) -> Option<Known> {
    let told = || reports.iter().filter_map(|dated| Some((*dated, dated.date()?)));
    let yearless = |date: PartialDate| PartialDate { year: date.year.filter(|_| date.month.is_none()), ..date };
    let telling =
        |date: PartialDate| sources(told().filter(|(_, other)| yearless(*other) == date).map(|(dated, _)| dated));
    let precise = |date: PartialDate| (date.day.is_some(), date.month.is_some());
    let best = told().map(|(_, date)| date).max_by_key(|&date| {
        (precise(date), telling(yearless(date)), Reverse(yearless(date)), date.year.is_some(), Reverse(date))
    })?;
    if best.year.is_some() {
        return Some(Known { date: best, inferred: None });
    }
    let agrees = |date: PartialDate| date.year.is_some() && agreement(Some(best), Some(date)) < Agreement::Unknown;
    let other = told().filter(|(_, date)| agrees(*date)).min_by_key(|(_, date)| *date);
    let with_year = |(dated, date): (&Dated, PartialDate)| Known {
        date: PartialDate { year: date.year, ..best },
        inferred: Some((Reason::YearOfReport, dated.evidence())),
    };
    Some(other.map_or(Known { date: best, inferred: None }, with_year))
}

/// Infers the years that no report tells, the surest first.
pub fn infer(drafts: &mut [Draft], corpus: &Corpus) {
    beside(drafts);
    place::between(drafts, corpus);
    // What has just got a year gives it to what its articles tell beside it.
    beside(drafts);
}

/// Gives the days without a year the one nearest to what the same articles tell with a year, if they all agree.
#[inline(never)]
fn beside(drafts: &mut [Draft]) {
    let mut told: Vec<(u32, PartialDate, Evidence)> = Vec::new();
    for draft in drafts.iter() {
        let dated = draft.date.filter(|known| known.date.year.is_some());
        let dates = draft.reports.iter().filter_map(|report| Some((report.article, dated?.date, report.evidence())));
        told.extend(dates);
    }
    crate::order::sort_by_key(&mut told, |(article, ..)| *article);
    for draft in drafts {
        let Some(known) = draft.date.filter(|known| known.date.year.is_none()) else { continue };
        let articles = draft.reports.iter().flat_map(|report| {
            let first = told.partition_point(|(article, ..)| *article < report.article);
            told[first..].iter().take_while(|(article, ..)| *article == report.article)
        });
        let years: Vec<(u16, Evidence)> =
            articles.filter_map(|&(_, date, from)| Some((nearest(known.date, date)?, from))).collect();
        let Some(&(year, from)) = years.first().filter(|first| years.iter().all(|other| other.0 == first.0)) else {
            continue;
        };
        let date = PartialDate { year: Some(year), ..known.date };
        draft.date = Some(Known { date, inferred: Some((Reason::YearOfArticle, from)) });
    }
}

/// The year that brings `date` nearest to `other`.
fn nearest(date: PartialDate, other: PartialDate) -> Option<u16> {
    other.month?;
    let (first, last) = bounds(other)?;
    let year = other.year?;
    let distance = |year: u16| {
        let (from, to) = bounds(PartialDate { year: Some(year), ..date }).unwrap_or_default();
        ((from + to) - (first + last)).abs()
    };
    (year.saturating_sub(1)..=year.saturating_add(1)).min_by_key(|&year| distance(year))
}
