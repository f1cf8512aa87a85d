//! Ranges: two dates between which something happened, told as one date as precise as both allow.
//!
//! ```text
//!   livrés entre le 8 mai et le 12 octobre 2022        du 3 au 9 mars 2022
//!                   ──┬──        ───────┬──────           ┬    ─────┬─────
//!                     └── 2022 ─────────┘                 └─ 2022-03 ┘
//! ```

use super::{Anchor, DateExpression, Direction, Form};
use crate::text::{Document, PartialDate, TokenKind};

/// The words that open a range, those that lead to its end.
const RANGES: [(&[&str], &[&str]); 2] = [(&["entre"], &["et"]), (&["de", "du", "d'", "d’"], &["à", "au"])];

impl Anchor {
    /// The date that `expressions[index]` gives: what it and the other end of its range share, if it has one.
    pub fn date(
        &self,
        document: &Document,
        expressions: &[DateExpression],
        index: usize,
        direction: Direction,
    ) -> Option<PartialDate> {
        let date = self.resolve(expressions, index, direction)?;
        let last = if opens(document, expressions, index) { index + 1 } else { index };
        let first =
            if last == index && index > 0 && opens(document, expressions, index - 1) { index - 1 } else { index };
        if first == last {
            let month = day_before(document, expressions[index].tokens.start);
            return Some(if month { PartialDate { day: None, ..date } } else { date });
        }
        let end = self.resolve(expressions, last, direction)?;
        let start = match expressions[first].form {
            Form::Calendar { year: None, month: Some(month), day, .. } => {
                PartialDate { year: end.year, month: Some(month), day }
            }
            _ => self.resolve(expressions, first, direction)?,
        };
        Some(shared(start, end))
    }
}

/// Whether a range starts at `expressions[index]` and ends at the next.
fn opens(document: &Document, expressions: &[DateExpression], index: usize) -> bool {
    let Some(next) = expressions.get(index + 1) else { return false };
    let this = &expressions[index];
    let word = |at: Option<usize>, words: &[&str]| {
        at.is_some_and(|at| words.iter().any(|word| document.str(at).eq_ignore_ascii_case(word)))
    };
    let before = |at: usize| {
        let back = usize::from(word(at.checked_sub(1), &["le", "l'", "l’"]));
        at.checked_sub(1 + back)
    };
    let joint = before(next.tokens.start).filter(|&joint| joint == this.tokens.end);
    RANGES.iter().any(|(open, join)| word(before(this.tokens.start), open) && word(joint, join))
}

/// Whether a day alone opens the range that a date ends: «du 3 au │ 9 mars».
fn day_before(document: &Document, start: usize) -> bool {
    let number = |at: usize| document.tokens[at].kind == TokenKind::Number;
    let word = |at: usize, words: &[&str]| words.contains(&document.str(at));
    let au = start > 2 && word(start - 1, &["au"]) && number(start - 2) && word(start - 3, &["du"]);
    let et = start > 4
        && word(start - 1, &["le"])
        && word(start - 2, &["et"])
        && number(start - 3)
        && word(start - 4, &["le"])
        && word(start - 5, &["entre"]);
    au || et
}

/// What two dates share: the year, or year and month.
fn shared(a: PartialDate, b: PartialDate) -> PartialDate {
    let year = a.year.filter(|_| a.year == b.year);
    let month = a.month.filter(|_| year.is_some() && a.month == b.month);
    PartialDate { year: year.or(b.year), month, day: None }
}
