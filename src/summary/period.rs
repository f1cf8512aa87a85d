//! Whether two dates may be of the same day, as precisely as each is known.

use crate::text::PartialDate;

/// Two reports of one delivery differ by so many days at most: it lands one evening and is handed over the next days.
const NEAR: i32 = 3;
/// Days taken together where near ones are looked for.
const FEW: u64 = NEAR as u64 + 1;

/// How well two dates agree, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// The same day.
    Day,
    /// Days next to each other: one delivery told twice, with a date in dispute.
    Near,
    /// The same month, or a day within it.
    Month,
    /// The same year, or a month or day within it.
    Year,
    /// At least one date is not known.
    Unknown,
    /// Not the same.
    Apart,
}

/// How well two dates agree. Where one gives no year, the years count as equal.
pub fn agreement(a: Option<PartialDate>, b: Option<PartialDate>) -> Agreement {
    let (Some(a), Some(b)) = (a, b) else { return Agreement::Unknown };
    let year = a.year.or(b.year).unwrap_or(2000);
    let b_year = b.year.or(a.year).unwrap_or(2000);
    match (days(a, year), days(b, b_year)) {
        (Some(a), Some(b)) if a == b => return Agreement::Day,
        (Some(a), Some(b)) if (a - b).abs() <= NEAR => return Agreement::Near,
        (Some(_), Some(_)) => return Agreement::Apart,
        _ => {}
    }
    match (a.month, b.month) {
        _ if year != b_year => Agreement::Apart,
        (Some(a), Some(b)) if a == b => Agreement::Month,
        (Some(_), Some(_)) => Agreement::Apart,
        _ => Agreement::Year,
    }
}

/// Days of any year by fours, so that near days have the same number or neighbouring ones; nothing without a day.
pub fn few_days(date: PartialDate) -> Option<u64> {
    let first = day_number(2000, 1, 1);
    Some((days(PartialDate { year: None, ..date }, 2000)? - first) as u64 / FEW)
}

/// The number of days that is near one, and its neighbours: the year is a circle.
pub fn neighbours(few: u64) -> [u64; 3] {
    const ALL: u64 = 366_u64.div_ceil(FEW);
    [(few + ALL - 1) % ALL, few, (few + 1) % ALL]
}

/// The first and the last day a date may mean, counted from a fixed day; nothing where the year is unknown.
#[inline(never)]
pub fn bounds(date: PartialDate) -> Option<(i32, i32)> {
    let year = date.year?;
    let first = day_number(year, date.month.unwrap_or(1), date.day.unwrap_or(1));
    let last = match (date.month, date.day) {
        (Some(_), Some(_)) => first,
        (Some(12), None) | (None, _) => day_number(year + 1, 1, 1) - 1,
        (Some(month), None) => day_number(year, month + 1, 1) - 1,
    };
    Some((first, last))
}

fn days(date: PartialDate, year: u16) -> Option<i32> {
    Some(day_number(year, date.month?, date.day?))
}

/// Days of the Gregorian calendar since 1 March of the year 0.
#[inline(never)]
fn day_number(year: u16, month: u8, day: u8) -> i32 {
    let (year, month) = (i32::from(year), i32::from(month));
    let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + i32::from(day)
        - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(a: &str, b: &str, expect: Agreement) {
        let (a, b) = (PartialDate::parse(a), PartialDate::parse(b));
        assert_eq!((agreement(a, b), agreement(b, a)), (expect, expect));
    }

    #[test]
    fn agrees_within_precision() {
        check("2022-03-30", "2022-03-30", Agreement::Day);
        check("2022-03-30", "2022-03-31", Agreement::Near);
        check("2022-03-31", "2022-04-02", Agreement::Near);
        check("2020-02-28", "2020-03-02", Agreement::Near);
        check("2021-12-31", "2022-01-01", Agreement::Near);
        check("2021-10-01", "2021-11-26", Agreement::Apart);
        check("2021-10-01", "--10-01", Agreement::Day);
        check("2022-03-30", "2022-03", Agreement::Month);
        check("2022-03", "2022-03", Agreement::Month);
        check("2022-03-31", "2022-04", Agreement::Apart);
        check("2022-03", "2022", Agreement::Year);
        check("2022", "2021-12", Agreement::Apart);
        check("--04", "2022", Agreement::Year);
        check("", "2022", Agreement::Unknown);
    }

    #[test]
    fn bounds_months_and_years() {
        let length = |date| PartialDate::parse(date).and_then(bounds).map(|(first, last)| last - first + 1);
        assert_eq!(length("2020-02"), Some(29));
        assert_eq!(length("2021-12"), Some(31));
        assert_eq!(length("2022"), Some(365));
        assert_eq!(length("2022-03-30"), Some(1));
        assert_eq!(length("--03-30"), None);
    }
}
