//! Dates in French words.

use crate::text::PartialDate;

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// «entre octobre 2021 et avril 2022», «en mars 2022», «le 30 mars 2022».
pub fn period(from: PartialDate, until: PartialDate) -> String {
    match (month_of(from), month_of(until)) {
        _ if from == until && from.day.is_some() => format!("le {}", date_words(from)),
        (from, until) if from == until => format!("en {}", date_words(from)),
        (from, until) => format!("entre {} et {}", date_words(from), date_words(until)),
    }
}

pub fn month_of(date: PartialDate) -> PartialDate {
    PartialDate { day: None, ..date }
}

/// «d’octobre 2021», «de mars 2022».
pub fn of_date(date: PartialDate) -> String {
    let words = date_words(date);
    if words.starts_with(['a', 'o']) { format!("d’{words}") } else { format!("de {words}") }
}

/// A date; its year where it is known.
pub fn date_words(date: PartialDate) -> String {
    let day = match date.day {
        Some(1) => "1er ".to_owned(),
        Some(day) => format!("{day} "),
        None => String::new(),
    };
    let month = date.month.map(|month| MONTHS[month as usize - 1]);
    let year = date.year.map(|year| year.to_string());
    let parts: Vec<String> = month.map(str::to_owned).into_iter().chain(year).collect();
    day + &parts.join(" ")
}
