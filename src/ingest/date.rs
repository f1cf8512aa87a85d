//! Dates of publication, as files, pages and feeds write them.
//!
//! ```text
//! 2022-04-18T10:00  2022/04/18  20220418  18/04/2022  04/2022  18 avril 2022  1er oct. 2021  Fri, 01 Oct 2021 10:00 GMT  October 1, 2021
//! ```

use crate::text::PartialDate;
use crate::text::{fold, strip_accents};

/// The beginnings of the months' names, French and English, without accents.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["fev", "feb"],
    &["mar"],
    &["avr", "apr"],
    &["mai", "may"],
    &["juin", "jun"],
    &["juil", "jul"],
    &["aou", "aug"],
    &["sep"],
    &["oct"],
    &["nov"],
    &["dec"],
];

/// Reads a date of publication; of two numbers that both could be the day, the first one is, as in French. What
/// follows the date, such as a time, is passed over.
pub fn date(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    PartialDate::parse(text).or_else(|| in_numbers(text)).or_else(|| in_words(text))
}

/// `2022/04/18`, `20220418`, `18/04/2022`, `18.04.2022`, `04/2022`.
fn in_numbers(text: &str) -> Option<PartialDate> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '/' | '.' | '-')).unwrap_or(text.len());
    let mut parts = text[..end].split(['/', '.', '-']);
    let (first, second, third) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    match (second, third) {
        (None, _) if first.len() == 8 => calendar(&first[..4], number(&first[4..6])?, number(&first[6..])),
        (None, _) => None,
        (Some(month), None) => calendar(month, number(first)?, None),
        (Some(month), Some(day)) if first.len() == 4 => calendar(first, number(month)?, Some(number(day)?)),
        (Some(second), Some(year)) => match (number(first)?, number(second)?) {
            (month, day @ 13..) => calendar(year, month, Some(day)),
            (day, month) => calendar(year, month, Some(day)),
        },
    }
}

/// A date of a year of four digits; nothing if month or day are out of bounds.
fn calendar(year: &str, month: u16, day: Option<u16>) -> Option<PartialDate> {
    let known = year.len() == 4 && (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day));
    let date = PartialDate { year: number(year), month: Some(month as u8), day: day.map(|day| day as u8) };
    (known && date.year.is_some()).then_some(date)
}

/// `18 avril 2022`, `1er octobre 2021`, `October 1, 2021`, `octobre 2021`, `Fri, 01 Oct 2021 10:00:00 +0200`.
fn in_words(text: &str) -> Option<PartialDate> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let year = words.iter().position(|word| word.len() == 4 && number(word).is_some())?;
    let month = words[..year].iter().rev().find_map(|word| month(word))?;
    let day = words[..year].iter().find_map(|word| {
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
        number(digits).filter(|day| (1..=31).contains(day))
    });
    let year = number(words[year])?;
    Some(PartialDate { year: Some(year), month: Some(month), day: day.map(|day| day as u8) })
}

fn month(word: &str) -> Option<u8> {
    let (mut folded, mut plain) = (String::new(), String::new());
    fold(word, &mut folded);
    strip_accents(&folded, &mut plain);
    let place = MONTHS.iter().position(|names| names.iter().any(|name| plain.starts_with(name)))?;
    Some(place as u8 + 1)
}

fn number(digits: &str) -> Option<u16> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates_as_they_are_written() {
        for (text, iso) in [
            ("2022-04-18T10:00:00+02:00", "2022-04-18"),
            ("2022-04", "2022-04"),
            ("2022/4/8", "2022-04-08"),
            ("20220418", "2022-04-18"),
            ("18/04/2022", "2022-04-18"),
            ("18.4.2022 à 10h", "2022-04-18"),
            ("04/18/2022", "2022-04-18"),
            ("04/2022", "2022-04"),
            ("1er octobre 2021", "2021-10-01"),
            ("mar. 5 avr. 2022 à 19:20", "2022-04-05"),
            ("Publié le mardi 1 mars 2022", "2022-03-01"),
            ("DÉCEMBRE 2023", "2023-12"),
            ("Fri, 01 Oct 2021 10:00:00 +0200", "2021-10-01"),
            ("August 30th, 2022", "2022-08-30"),
            ("2 juillet 2023", "2023-07-02"),
        ] {
            assert_eq!(date(text).map(|date| date.to_string()).as_deref(), Some(iso), "{text}");
        }
        for text in ["", "hier", "18/04", "32/13/2022", "12", "le 3 mai", "99999999", "///", "."] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
