//! The summary in English.

use super::facts::{Amount, Dispute, Facts, Flow, Gap};
use super::{Extent, Tongue, capital, digits, in_a_row};
use crate::delivery::Category;
use crate::text::{Count, PartialDate};
use crate::view::article::Status;
use crate::view::summary::{Field, PartyLine};

pub struct English;

/// What the states are called, with «the» where they take it.
const STATES: &str = include_str!("../../lexicon/en/states.tsv");

const NUMBERS: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// One and many of a kind of goods; where no number is told, the second or the third.
fn goods(category: Category) -> (&'static str, &'static str, &'static str) {
    match category {
        Category::Helicopter => ("helicopter", "helicopters", ""),
        Category::Aircraft => ("aircraft", "aircraft", ""),
        Category::Drone => ("drone", "drones", ""),
        Category::Tank => ("tank", "tanks", ""),
        Category::ArmouredVehicle => ("armoured vehicle", "armoured vehicles", ""),
        Category::Artillery => ("artillery piece", "artillery pieces", ""),
        Category::Missile => ("missile", "missiles", ""),
        Category::AirDefence => ("air defence system", "air defence systems", ""),
        Category::Radar => ("radar", "radars", ""),
        Category::Ship => ("ship", "ships", ""),
        Category::SmallArms => ("small arm", "small arms", ""),
        Category::Ammunition => ("round of ammunition", "rounds of ammunition", "ammunition"),
        Category::Vehicle => ("vehicle", "vehicles", ""),
        Category::Equipment => ("piece of equipment", "pieces of equipment", "military equipment"),
        Category::Personnel => ("person", "people", "personnel"),
        Category::Food => ("lot of food", "lots of food", "food"),
        Category::Fuel => ("lot of fuel", "lots of fuel", "fuel"),
        Category::Fertiliser => ("lot of fertiliser", "lots of fertiliser", "fertiliser"),
        Category::Medical => ("lot of medical supplies", "lots of medical supplies", "medical supplies"),
        Category::Money => ("sum of money", "sums of money", "financial aid"),
        Category::Other => ("other item", "other items", "other goods"),
    }
}

impl Tongue for English {
    fn delivered(&self, flow: &Flow, first: bool) -> String {
        let goods = amounts(&flow.amounts);
        let done = if flow.is_of_people() { "sent" } else { "delivered" };
        let reserve = if flow.hedged { "reportedly " } else { "" };
        let told = match (&flow.supplier, &flow.recipient) {
            (Some(supplier), Some(recipient)) => {
                format!("{} {reserve}{done} {goods} to {}", name(supplier), name(recipient))
            }
            (Some(supplier), None) => format!("{} {reserve}{done} {goods}", name(supplier)),
            (None, Some(recipient)) => format!("{} {reserve}received {goods}", name(recipient)),
            (None, None) => format!("{goods} {reserve}arrived, the parties not being named"),
        };
        let when = flow.whole_period().map(|(from, until)| period(from, until) + ", ").unwrap_or_default();
        let text = when + &told;
        if first { capital(&text) } else { text }
    }

    fn dated(&self, from: PartialDate, until: PartialDate, deliveries: usize) -> String {
        match deliveries {
            1 => format!("only one delivery has a date, {}", date_words(from)),
            _ => format!(
                "those with a date range from {} to {}",
                date_words(month_of(from)),
                date_words(month_of(until))
            ),
        }
    }

    fn awaited(&self) -> &'static str {
        "Still to come, by these articles: "
    }

    fn promised(&self, flow: &Flow) -> String {
        let reserve = if flow.hedged { " reportedly" } else { "" };
        let goods = amounts(&flow.amounts) + reserve;
        let side = |word: &str, party: &Option<PartyLine>| {
            party.as_ref().map(|party| format!(" {word} {}", name(party))).unwrap_or_default()
        };
        match flow.status {
            Status::Ordered => {
                format!("{goods} ordered{}{}", side("by", &flow.recipient), side("from", &flow.supplier))
            }
            Status::Requested => {
                format!("{goods} requested{}{}", side("by", &flow.recipient), side("from", &flow.supplier))
            }
            _ => format!("{goods} pledged{}{}", side("to", &flow.recipient), side("by", &flow.supplier)),
        }
    }

    fn refused(&self, occasions: usize) -> String {
        match occasions {
            1 => "One delivery was refused, suspended or denied: ".to_owned(),
            n => format!("{} deliveries were refused, suspended or denied: ", capital(&number(n as u64))),
        }
    }

    fn route(&self, flow: &Flow) -> String {
        let from = flow.supplier.as_ref().map(|party| format!(" from {}", name(party))).unwrap_or_default();
        let to = flow.recipient.as_ref().map(|party| format!(" to {}", name(party))).unwrap_or_default();
        amounts(&flow.amounts) + &from + &to
    }

    fn disagree(&self) -> &'static str {
        "The articles disagree on "
    }

    fn dispute(&self, dispute: &Dispute) -> String {
        let sides = dispute.conflict.sides.iter().map(|side| side.value.as_str());
        match dispute.conflict.field {
            Field::Date => {
                let dates: Vec<String> = sides.filter_map(PartialDate::parse).map(date_words).collect();
                format!("the date of a delivery ({}: {})", amount(&dispute.amount), in_a_row(&dates, " or "))
            }
            Field::Count => {
                let counts: Vec<String> = sides.filter_map(Count::parse).map(count).collect();
                format!("a number ({}: {})", goods(dispute.amount.category).1, in_a_row(&counts, " or "))
            }
            Field::Status => format!("whether a delivery arrived ({}: confirmed or denied)", amount(&dispute.amount)),
        }
    }

    fn and(&self) -> &'static str {
        " and "
    }

    fn gap(&self, gap: Gap, occasions: usize, first: bool) -> String {
        let n = number(occasions as u64);
        let subject = match (first, occasions) {
            (true, 1) => format!("{n} delivery is reported "),
            (true, _) => format!("{n} deliveries are reported "),
            (false, _) => format!("{n} "),
        };
        subject
            + match gap {
                Gap::Number => "without a number",
                Gap::Date => "without a date",
                Gap::Year => "without a year",
                Gap::Certainty => "with reserve only",
            }
    }

    fn basis(&self, facts: &Facts) -> String {
        let articles = match facts.articles {
            1 => "one article".to_owned(),
            n => format!("{} articles", number(n as u64)),
        };
        let published = facts.published.map(|(from, until)| format!(" published {}", period(from, until)));
        let copies = match facts.copies {
            0 => String::new(),
            1 => ", one of which repeats the text of another".to_owned(),
            n => format!(", {} of which repeat the text of another", number(n as u64)),
        };
        let nothing = facts.delivered.is_empty() && facts.awaited.is_empty() && facts.refused.is_empty();
        let start = if nothing { "No delivery was found in" } else { "This summary rests on" };
        format!("{start} {articles}{}{copies}", published.unwrap_or_default())
    }

    fn semicolon(&self) -> &'static str {
        "; "
    }
}

/// «between October 2021 and April 2022», «in March 2022», «on 30 March 2022».
fn period(from: PartialDate, until: PartialDate) -> String {
    match (month_of(from), month_of(until)) {
        _ if from == until && from.day.is_some() => format!("on {}", date_words(from)),
        (from, until) if from == until => format!("in {}", date_words(from)),
        (from, until) => format!("between {} and {}", date_words(from), date_words(until)),
    }
}

fn month_of(date: PartialDate) -> PartialDate {
    PartialDate { day: None, ..date }
}

fn date_words(date: PartialDate) -> String {
    let day = date.day.map(|day| day.to_string());
    let month = date.month.map(|month| MONTHS[month as usize - 1].to_owned());
    let year = date.year.map(|year| year.to_string());
    [day, month, year].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// «twelve», «120», «12,000», «3.5 million».
fn number(n: u64) -> String {
    let (scale, word) = match n {
        ..=12 => return NUMBERS[n as usize].to_owned(),
        1_000_000_000.. => (1_000_000_000, "billion"),
        1_000_000.. => (1_000_000, "million"),
        _ => return digits(n, ','),
    };
    let tenths = n / (scale / 10);
    match (n % (scale / 10), tenths % 10) {
        (0, 0) => format!("{} {word}", tenths / 10),
        (0, rest) => format!("{}.{rest} {word}", tenths / 10),
        _ => digits(n, ','),
    }
}

fn count(count: Count) -> String {
    match (count.min, count.max) {
        (Some(min), Some(max)) if min == max => number(min),
        (Some(min), Some(max)) => format!("{} to {}", number(min), number(max)),
        (Some(min), None) => format!("at least {}", number(min)),
        (None, Some(max)) => format!("at most {}", number(max)),
        (None, None) => "no number".to_owned(),
    }
}

fn amounts(amounts: &[Amount]) -> String {
    in_a_row(&amounts.iter().map(amount).collect::<Vec<_>>(), " and ")
}

/// «twelve helicopters (Mi-171, Mi-35P)», «at least one radar», «25,000 tonnes of food», «aircraft».
fn amount(amount: &Amount) -> String {
    let (one, many, some) = goods(amount.category);
    let some = if some.is_empty() { many } else { some };
    let counted = |n: u64| match &amount.unit {
        Some(unit) => {
            let unit = if n == 1 { unit.strip_suffix('s').unwrap_or(unit) } else { unit };
            if amount.category == Category::Money { unit.to_owned() } else { format!("{unit} of {some}") }
        }
        None => (if n == 1 { one } else { many }).to_owned(),
    };
    let words = match amount.extent() {
        Extent::None => some.to_owned(),
        Extent::Exactly(n) => format!("{} {}", number(n), counted(n)),
        Extent::Between(min, max) => format!("{} to {} {}", number(min), number(max), counted(max)),
        Extent::AtLeast(n) => format!("at least {} {}", number(n), counted(n)),
        Extent::AtMost(n) => format!("up to {} {}", number(n), counted(n)),
    };
    if amount.models.is_empty() { words } else { format!("{words} ({})", amount.models.join(", ")) }
}

/// A state in English, any other party as the articles have it.
fn name(party: &PartyLine) -> String {
    let row = |code: &String| STATES.lines().find_map(|row| row.strip_prefix(code.as_str())?.strip_prefix('\t'));
    party.code.as_ref().and_then(row).unwrap_or(&party.name).to_owned()
}
