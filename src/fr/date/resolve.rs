//! From an expression to a date: «mardi» in an article of 20 April 2022 is 19 April.

use super::civil;
use super::{DateExpression, Form, Unit};
use crate::text::{Document, PartialDate};

/// Which way from the article's day a date lies where the words do not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The nearest one that is not later: what was delivered.
    Past,
    /// The nearest one that is not earlier: what is to be delivered.
    Future,
}

/// How many expressions back «la veille» can mean.
const REACH: usize = 6;

/// The day that the dates of an article are seen from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// When the article was published, so far as its input tells.
    published: Option<PartialDate>,
    /// Where that is not known, the latest full date of the text.
    told: Option<PartialDate>,
}

impl Anchor {
    /// The anchor of an article in which `expressions` were found.
    pub fn new(document: &Document, expressions: &[DateExpression]) -> Self {
        let full = expressions.iter().filter_map(|expression| match expression.form {
            Form::Calendar { year: Some(year), month: Some(month), day: Some(day), .. } => {
                Some(PartialDate::day(year, month, day))
            }
            _ => None,
        });
        Anchor { published: document.date(), told: full.max() }
    }

    /// The date that `expressions[index]` gives, as precise as the text.
    pub fn resolve(&self, expressions: &[DateExpression], index: usize, direction: Direction) -> Option<PartialDate> {
        match expressions[index].form {
            Form::Calendar { year: Some(year), month, day, .. } => Some(PartialDate { year: Some(year), month, day }),
            Form::Calendar { month: Some(month), day, shift, .. } => Some(self.calendar(month, day, shift, direction)),
            Form::Calendar { day, shift, .. } => self.day_of_month(day?, shift.unwrap_or(direction)),
            Form::Weekday { weekday, shift } => self.weekday(i32::from(weekday), shift, direction),
            Form::Season { year: Some(year), .. } => Some(PartialDate::year(year)),
            Form::Season { month, shift, .. } => self.season(month, shift, direction),
            Form::Relative { unit, amount } => self.relative(unit, amount),
            Form::Neighbour { unit, amount } => {
                let told = |form: Form| match (form, unit) {
                    (Form::Neighbour { .. }, _) => false,
                    (Form::Weekday { .. }, _) | (_, Unit::Years) => true,
                    (Form::Calendar { day, .. }, Unit::Days | Unit::Weeks) => day.is_some(),
                    (Form::Calendar { month, day, .. }, Unit::Months) => month.or(day).is_some(),
                    _ => false,
                };
                let before = (index.saturating_sub(REACH)..index).rev().find(|&before| told(expressions[before].form));
                match before {
                    Some(before) => after(self.resolve(expressions, before, direction)?, unit, amount),
                    None if unit == Unit::Years => self.relative(unit, amount),
                    None => None,
                }
            }
        }
    }

    /// A month, with or without its day, whose year is not told.
    fn calendar(&self, month: u8, day: Option<u8>, shift: Option<Direction>, direction: Direction) -> PartialDate {
        let of = |year: Option<u16>| PartialDate { year, month: Some(month), day };
        let Some(published) = self.published else {
            return of(self.told.and_then(|told| nearest_year(told, month, day)));
        };
        let (Some(year), Some(now)) = (published.year, published.month) else { return of(published.year) };
        let here = (month, day.or(published.day).unwrap_or(0));
        let today = (now, if day.is_some() { published.day.unwrap_or(31) } else { here.1 });
        of(Some(match shift.unwrap_or(direction) {
            Direction::Past if here > today || (shift.is_some() && here == today) => year - 1,
            Direction::Future if (month, day.unwrap_or(31)) < (now, published.day.unwrap_or(0)) => year + 1,
            _ => year,
        }))
    }

    /// «mardi 7»: a day of the month whose month is not told.
    fn day_of_month(&self, day: u8, direction: Direction) -> Option<PartialDate> {
        let published = self.published?;
        let (year, month) = (published.year?, published.month?);
        let months = match (direction, published.day) {
            (Direction::Past, Some(today)) if day > today => -1,
            (Direction::Future, Some(today)) if day < today => 1,
            _ => 0,
        };
        let (year, month) = months_after(year, month, months);
        Some(PartialDate::day(year, month, day))
    }

    fn weekday(&self, weekday: i32, shift: Option<Direction>, direction: Direction) -> Option<PartialDate> {
        let published = self.published?;
        let (Some(year), Some(month), Some(day)) = (published.year, published.month, published.day) else {
            return Some(published);
        };
        let today = civil::days(year, month, day);
        let back = (civil::weekday(today) - weekday).rem_euclid(7);
        let days = match (shift, direction) {
            (Some(Direction::Past), _) if back == 0 => -7,
            (Some(Direction::Past), _) | (None, Direction::Past) => -back,
            (Some(Direction::Future), _) if back == 0 => 7,
            _ => (7 - back) % 7,
        };
        shifted(published, days)
    }

    /// A season is as precise as its year; a winter without one is of two.
    fn season(&self, first: u8, shift: Option<Direction>, direction: Direction) -> Option<PartialDate> {
        let published = self.published.or(self.told).filter(|_| first != 12)?;
        let year = published.year?;
        let Some(month) = published.month else { return Some(published) };
        let (started, over) = (month >= first, month > first + 2);
        Some(PartialDate::year(match (shift, direction) {
            (Some(Direction::Past), _) if !over => year - 1,
            (None, Direction::Past) if !started => year - 1,
            (Some(Direction::Future), _) if started => year + 1,
            (None, Direction::Future) if over => year + 1,
            _ => year,
        }))
    }

    fn relative(&self, unit: Unit, amount: i32) -> Option<PartialDate> {
        after(self.published?, unit, amount)
    }
}

/// So many units after a date, as precise as they are.
fn after(date: PartialDate, unit: Unit, amount: i32) -> Option<PartialDate> {
    let year = date.year?;
    match (unit, date.month) {
        (Unit::Years, _) => u16::try_from(i32::from(year) + amount).ok().map(PartialDate::year),
        (_, None) => None,
        (Unit::Months, Some(month)) => {
            let (year, month) = months_after(year, month, amount);
            Some(PartialDate::month(year, month))
        }
        (Unit::Days, Some(_)) => shifted(date, amount),
        (Unit::Weeks, Some(_)) => {
            let date = shifted(date, amount.saturating_mul(7))?;
            Some(PartialDate { day: None, ..date })
        }
    }
}

/// `date` moved by so many days; a date without a day stays as it is.
fn shifted(date: PartialDate, days: i32) -> Option<PartialDate> {
    let PartialDate { year: Some(year), month: Some(month), day: Some(day) } = date else { return Some(date) };
    let (year, month, day) = civil::date(civil::days(year, month, day).checked_add(days.clamp(-50_000, 50_000))?);
    Some(PartialDate::day(year, month, day))
}

fn months_after(year: u16, month: u8, amount: i32) -> (u16, u8) {
    let months = i32::from(year) * 12 + i32::from(month) - 1 + amount.clamp(-2400, 2400);
    (months.div_euclid(12) as u16, months.rem_euclid(12) as u8 + 1)
}

/// The year in which a month and day come nearest to a date.
fn nearest_year(date: PartialDate, month: u8, day: Option<u8>) -> Option<u16> {
    let year = date.year?;
    let there = civil::days(year, date.month?, date.day?);
    (year - 1..=year + 1).min_by_key(|&year| (civil::days(year, month, day.unwrap_or(15)) - there).abs())
}
