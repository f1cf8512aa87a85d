//! When: the expressions of date in a text, and what they mean in an article of a given day.
//!
//! ```text
//!   Les radars livrés mardi ont été commandés le 26 novembre, fin mars ou l'an dernier.
//!                     ──┬──                   ──────┬───────  ───┬────    ─────┬─────
//!                    weekday                       day         month       relative
//! ```
//!
//! Finding needs no other knowledge than the words; [`Anchor::resolve`] then gives the date as precise
//! as the text and no more.

mod civil;
mod context;
mod lexicon;
mod range;
mod relative;
mod resolve;

use std::ops::Range;

use lexicon::Role;
pub use lexicon::{Dates, Unit};
pub use resolve::{Anchor, Direction};

use crate::rule::{Rule, texts};
use crate::text::{Document, TokenKind};

/// An expression of date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateExpression {
    /// Its tokens, without a preposition or article before it.
    pub tokens: Range<usize>,
    /// What it says.
    pub form: Form,
    /// The rule that read it.
    pub rule: &'static str,
}

/// What an expression of date says, before it is known when the article was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Parts of a calendar date: «26 novembre», «mars 2022», «2017», «mardi 7».
    Calendar {
        /// The year, if told.
        year: Option<u16>,
        /// The month, 1 to 12, if told.
        month: Option<u8>,
        /// The day of the month, 1 to 31, if told.
        day: Option<u8>,
        /// Whether «dernier» or «prochain» follows.
        shift: Option<Direction>,
    },
    /// A day of the week, 1 for Monday: «mardi», «lundi dernier».
    Weekday {
        /// 1 for Monday to 7 for Sunday.
        weekday: u8,
        /// Whether «dernier» or «prochain» follows.
        shift: Option<Direction>,
    },
    /// A season by its first month: «à l'automne», «l'été 2023».
    Season {
        /// 3, 6, 9 or 12.
        month: u8,
        /// The year, if told.
        year: Option<u16>,
        /// Whether «dernier» or «prochain» follows.
        shift: Option<Direction>,
    },
    /// So many days, weeks, months or years after the article: «hier» is −1 day, «l'an prochain» 1 year.
    Relative {
        /// What is counted.
        unit: Unit,
        /// How many; negative in the past.
        amount: i32,
    },
    /// So many days, months or years after the date told before it in the text: «la veille» is −1 day.
    Neighbour {
        /// What is counted.
        unit: Unit,
        /// How many; negative before it.
        amount: i32,
    },
}

/// Reads an expression that starts at a token: one past its last token, and what it says.
type Pattern = fn(&Dates, &Document, usize) -> Option<(usize, Form)>;

/// The rule of a day whose month stands before it.
const LONE_DAY: &str = "fr/date/lone-day";

/// In the order in which they are tried at each token.
pub const RULES: &[Rule<Pattern>] = &[
    Rule {
        id: "fr/date/figures",
        pattern: Dates::figures,
        examples: texts(&["Reçus le 26/11/2021.", "Le 2021-11-26, ils arrivent.", "Le 26.11.2021, rien."]),
        counter_examples: texts(&["Le rapport est de 26/11.", "Le 32/11/2021, rien."]),
    },
    // Before weekdays and months, which are parts of it.
    Rule {
        id: "fr/date/day",
        pattern: Dates::day,
        examples: texts(&["Le 26 novembre 2021.", "Le 1er octobre dernier.", "Ce mercredi 30 mars.", "Mardi, 7 mars."]),
        counter_examples: texts(&["En novembre.", "26 chars."]),
    },
    Rule {
        id: "fr/date/weekday",
        pattern: Dates::weekday,
        examples: texts(&["Ils sont arrivés mardi.", "Lundi dernier, rien."]),
        counter_examples: texts(&["Mardi 7 mars.", "Le marché est ouvert."]),
    },
    Rule {
        id: "fr/date/month",
        pattern: Dates::month,
        examples: texts(&["Fin mars, deux radars.", "En août 2022.", "Reçus à la mi-avril.", "Depuis décembre."]),
        counter_examples: texts(&["Les robots de Mars One.", "Le 30 mars."]),
    },
    Rule {
        id: "fr/date/season",
        pattern: Dates::season,
        examples: texts(&["Reçus à l'automne.", "L'été dernier.", "Au printemps 2023."]),
        counter_examples: texts(&["Ils ont été livrés.", "Elle a été claire."]),
    },
    Rule {
        id: "fr/date/year",
        pattern: Dates::year,
        examples: texts(&["Livrés en 2017.", "Depuis 2013.", "Fin 2014.", "À la mi-2023."]),
        counter_examples: texts(&["2022 obus.", "Les années 1990.", "Entre 2016 et 2020.", "De 2016 à 2020."]),
    },
    Rule {
        id: "fr/date/relative",
        pattern: Dates::relative,
        examples: texts(&["Reçus hier.", "L'an dernier.", "La semaine dernière.", "La veille, rien."]),
        counter_examples: texts(&["Ces derniers mois.", "Récemment."]),
    },
    Rule {
        id: "fr/date/ago",
        pattern: Dates::ago,
        examples: texts(&["Reçus il y a deux semaines.", "Dans trois mois.", "Il y a un peu plus d'un an."]),
        counter_examples: texts(&["Il y a deux radars.", "Depuis deux semaines.", "Il y a quelques mois."]),
    },
    Rule {
        id: "fr/date/later",
        pattern: Dates::later,
        examples: texts(&["Deux jours plus tard, rien.", "Trois ans après, ils partent.", "Un mois plus tôt."]),
        counter_examples: texts(&["Deux radars plus tard.", "Deux jours après la fête."]),
    },
    // Last, for any other number is read as what it counts.
    Rule {
        id: LONE_DAY,
        pattern: Dates::lone_day,
        examples: texts(&["Reçus le 5 mars, puis le 10."]),
        counter_examples: texts(&["Le 10.", "Reçus le 5 mars, puis le 10 mai.", "Reçus le 5 mars, dans le 10 tonnes."]),
    },
];

impl Dates {
    /// Every expression of date in a document, in order, none inside another.
    pub fn find(&self, document: &Document) -> Vec<DateExpression> {
        let mut expressions = Vec::new();
        let mut at = 0;
        while at < document.tokens.len() {
            if !self.opens(document, at) {
                at += 1;
                continue;
            }
            let found = RULES.iter().find_map(|rule| {
                let (end, form) = (rule.pattern)(self, document, at)?;
                Some(DateExpression { tokens: at..end, form, rule: rule.id })
            });
            match found {
                Some(expression) => {
                    at = expression.tokens.end;
                    expressions.push(expression);
                }
                None => at += 1,
            }
        }
        context::settle(document, &mut expressions);
        expressions
    }

    /// `26/11/2021`, `2021-11-26`
    fn figures(&self, document: &Document, at: usize) -> Option<(usize, Form)> {
        let (end, [first, month, last]) = three_numbers(document, at)?;
        let (year, day) = if first > 31 { (first, last) } else { (last, first) };
        let right = (1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        let form = Form::Calendar { year: Some(year), month: Some(month as u8), day: Some(day as u8), shift: None };
        right.then_some((end, form))
    }

    /// `26 novembre 2021`, `1er octobre dernier`, `mercredi 30 mars`, `mardi 7`
    fn day(&self, document: &Document, at: usize) -> Option<(usize, Form)> {
        let weekday = matches!(self.role(document, at), Some(Role::Weekday(_)));
        let next = at + usize::from(weekday);
        let at = if weekday { self.after_weekday(document, next) } else { next };
        let day = self.day_number(document, at)?;
        let Some(Role::Month(month)) = self.role(document, at + 1) else {
            if at > next {
                return None;
            }
            let form = Form::Calendar { year: None, month: None, day: Some(day), shift: None };
            return weekday.then_some((at + 1, form));
        };
        let at = self.after_abbreviation(document, at + 2);
        let (end, year, shift) = self.year_or_shift(document, at);
        Some((end, Form::Calendar { year, month: Some(month), day: Some(day), shift }))
    }

    /// `mardi`, `lundi dernier`
    fn weekday(&self, document: &Document, at: usize) -> Option<(usize, Form)> {
        let Role::Weekday(weekday) = self.role(document, at)? else { return None };
        let (end, shift) = self.shift(document, at + 1);
        Some((end, Form::Weekday { weekday, shift }))
    }

    /// `[fin] mars`, `[en] août 2022`, `mi-avril`: a month needs a year or one of the words that lead to dates.
    fn month(&self, document: &Document, at: usize) -> Option<(usize, Form)> {
        let (month, middle) = match self.role(document, at)? {
            Role::Month(month) => (month, false),
            Role::MidMonth(month) => (month, true),
            _ => return None,
        };
        let (end, year, shift) = self.year_or_shift(document, self.after_abbreviation(document, at + 1));
        // A month is no name: «les robots de Mars One».
        let name = document.tokens[at].shape.is_capital() && !document.tokens[at].shape.is_first();
        let led = !name && (self.is_led_to(document, at) || self.is_in_stretch(document, at));
        let told = middle || year.is_some() || shift.is_some() || led;
        told.then_some((end, Form::Calendar { year, month: Some(month), day: None, shift }))
    }

    /// `[à l'] automne`, `[l'] été dernier`, `[au] printemps 2023`
    fn season(&self, document: &Document, at: usize) -> Option<(usize, Form)> {
        let Role::Season(month) = self.role(document, at)? else { return None };
        let (end, year, shift) = self.year_or_shift(document, at + 1);
        // «été» is a participle too.
        let told = year.is_some() || shift.is_some() || self.has_article(document, at);
        told.then_some((end, Form::Season { month, year, shift }))
    }

    /// `[en] 2017`, `[fin] 2014`, `(2021)`
    fn year(&self, document: &Document, at: usize) -> Option<(usize, Form)> {
        if let Some(year) = middle_of_year(document, at) {
            return Some((at + 1, Form::Calendar { year: Some(year), month: None, day: None, shift: None }));
        }
        // «en 2021 et 2022»
        let second = at > 2 && matches!(document.str(at - 1), "et" | "ou") && year(document, at - 2).is_some();
        let led = self.is_led_to(document, at) || (second && self.is_led_to(document, at - 2));
        let year = year(document, at).filter(|_| led && !self.is_followed_up(document, at))?;
        Some((at + 1, Form::Calendar { year: Some(year), month: None, day: None, shift: None }))
    }
}

/// A number in plain digits.
fn number(document: &Document, at: usize) -> Option<u16> {
    let token = document.tokens.get(at)?;
    (token.kind == TokenKind::Number).then(|| document.str(at).parse().ok())?
}

/// The numbers of «26/11/2021», «2021-11-26» or «26.11.2021», and one past them.
fn three_numbers(document: &Document, at: usize) -> Option<(usize, [u16; 3])> {
    let (first, mark) = (document.tokens.get(at)?, document.tokens.get(at + 1)?.span.of(document.text));
    if first.kind != TokenKind::Number {
        return None;
    }
    if let Some((day, month)) = document.str(at).split_once('.') {
        let numbers = [day.parse().ok()?, month.parse().ok()?, number(document, at + 2)?];
        return (mark == ".").then_some((at + 3, numbers));
    }
    let numbers = [number(document, at)?, number(document, at + 2)?, number(document, at + 4)?];
    (matches!(mark, "/" | "-") && document.str(at + 3) == mark).then_some((at + 5, numbers))
}

/// The year of «mi-2023».
fn middle_of_year(document: &Document, at: usize) -> Option<u16> {
    let year = document.tokens.get(at)?.span.of(document.text).strip_prefix("mi-")?;
    year.parse().ok().filter(|number| (1900..2100).contains(number) && year.len() == 4)
}

/// A year in four digits.
fn year(document: &Document, at: usize) -> Option<u16> {
    number(document, at).filter(|year| (1900..2100).contains(year) && document.str(at).len() == 4)
}

#[cfg(test)]
mod tests;
