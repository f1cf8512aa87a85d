//! The month that an article without a date speaks from: that of the latest day that it tells as past.
//!
//! ```text
//!   dans une note │ publiée │ le 11 avril      «lundi» of the same article is of April
//! ```

use super::findings::Findings;
use super::status::{self, Time};
use super::{Deliveries, pieces};
use crate::fr::clause::ChunkKind;
use crate::fr::verb::Grammar;
use crate::text::PartialDate;

/// Days after which the next month may have begun; «lundi» is at most a week after the latest day.
const SURE: u8 = 28 - 7;
/// Months of days without a year that are in one order only.
const HALF_A_YEAR: u8 = 6;

/// The month, if the days told leave no doubt of it.
pub fn month(deliveries: &Deliveries, findings: &Findings, grammar: &Grammar) -> Option<PartialDate> {
    let mut told: Option<(PartialDate, PartialDate)> = None;
    for index in 0..findings.dates.len() {
        if let Some(day) = findings.dates[index].past.filter(|date| date.day.is_some())
            && is_past(deliveries, findings, grammar, index)
        {
            let (first, last) = told.unwrap_or((day, day));
            told = Some((first.min(day), last.max(day)));
        }
    }
    let (first, last) = told?;
    let ordered = first.year.is_some() || last.month? - first.month? < HALF_A_YEAR;
    (ordered && last.day? <= SURE).then_some(PartialDate { day: None, ..last })
}

/// Whether the verb that a date belongs to tells what is over.
fn is_past(deliveries: &Deliveries, findings: &Findings, grammar: &Grammar, index: usize) -> bool {
    let document = findings.document;
    let start = findings.dates[index].tokens.start;
    let mut sentence = pieces(&document.sentences[document.sentence_of(start)]);
    let Some(piece) = sentence.find(|piece| piece.contains(&start)) else { return false };
    let (groups, reading) = deliveries.clauses(findings, grammar, piece);
    let chunk = reading.chunks.iter().position(|chunk| chunk.kind == ChunkKind::Date(index));
    let verb = chunk.and_then(|chunk| reading.clauses[reading.owner[chunk]].verb);
    match verb.map(|verb| reading.chunks[verb].kind) {
        Some(ChunkKind::Verb(group, _)) => status::time(&groups[group], grammar, document) == Time::Past,
        _ => false,
    }
}
