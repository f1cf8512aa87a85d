//! A date as precise as a text tells it.

use std::fmt;

/// A calendar date of which any leading or trailing part may be unknown.
///
/// Displays as ISO 8601 does: `2022`, `2022-04`, `2022-04-18`, and `--04-18` or `--04` where no
/// year is known. Ordered by year, month, day, an unknown part before any known one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// The year, if known.
    pub year: Option<u16>,
    /// The month, 1 to 12, if known.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31, if known; never without a month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// A year alone.
    pub const fn year(year: u16) -> Self {
        PartialDate { year: Some(year), month: None, day: None }
    }

    /// A month of a year; `month` is 1 to 12.
    pub const fn month(year: u16, month: u8) -> Self {
        PartialDate { year: Some(year), month: Some(month), day: None }
    }

    /// A day; `month` is 1 to 12, `day` 1 to 31.
    pub const fn day(year: u16, month: u8, day: u8) -> Self {
        PartialDate { year: Some(year), month: Some(month), day: Some(day) }
    }

    /// Reads `2022`, `2022-04`, `2022-04-18`, also followed by a time (`2022-04-18T10:00`), `--04-18` and `--04`.
    /// Anything else, or a month or day out of bounds, gives `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().split(['T', ' ']).next()?;
        let (year, rest) = match text.strip_prefix("--") {
            Some(rest) => (None, Some(rest)),
            None => {
                let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
                (Some(digits(year, 4)?), rest)
            }
        };
        let (month, day) = match rest {
            None => (None, None),
            Some(rest) => match rest.split_once('-') {
                None => (Some(rest), None),
                Some((month, day)) => (Some(month), Some(day)),
            },
        };
        let within = |text: &str, last: u16| digits(text, 2).filter(|n| (1..=last).contains(n)).map(|n| n as u8);
        Some(PartialDate {
            year,
            month: month.map(|month| within(month, 12).ok_or(())).transpose().ok()?,
            day: day.map(|day| within(day, 31).ok_or(())).transpose().ok()?,
        })
    }

    /// Whether both can be the same date: no part known in both differs.
    pub fn agrees(self, other: Self) -> bool {
        fn same<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
            a.is_none() || b.is_none() || a == b
        }
        same(self.year, other.year) && same(self.month, other.month) && same(self.day, other.day)
    }
}

fn digits(text: &str, length: usize) -> Option<u16> {
    (text.len() == length && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => write!(f, "-")?,
        }
        let Some(month) = self.month else { return Ok(()) };
        write!(f, "-{month:02}")?;
        let Some(day) = self.day else { return Ok(()) };
        write!(f, "-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_iso() {
        for iso in ["2022", "2022-04", "2022-04-18", "--04-18", "--04"] {
            assert_eq!(PartialDate::parse(iso).map(|date| date.to_string()).as_deref(), Some(iso));
        }
        assert_eq!(PartialDate::parse("2022-04-18T10:00:00Z"), Some(PartialDate::day(2022, 4, 18)));
        for wrong in ["", "22", "2022-13", "2022-04-32", "avril", "2022-4", "2022-00", "-", "--"] {
            assert_eq!(PartialDate::parse(wrong), None, "{wrong}");
        }
    }
}
