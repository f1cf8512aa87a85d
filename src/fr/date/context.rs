//! What a date takes from the one told before it: the year of a month, the month of a day.
//!
//! ```text
//!   reçus en mai 2021, puis en décembre de la même année      le 5 septembre, puis le 10
//!            ───┬────         ────┬───────────────┬─────         ──────┬─────         ┬─
//!               └──── 2021 ───────┴───────────────┘                    └─ septembre ──┘
//! ```

use super::{DateExpression, Form, LONE_DAY, Unit};
use crate::text::Document;

/// How many sentences back a date may tell the year or month of another.
const REACH: usize = 2;

/// The last month and year told, and in which sentence.
#[derive(Clone, Copy, Default)]
struct Told {
    year: Option<u16>,
    month: Option<u8>,
    sentence: usize,
    paragraph: usize,
}

/// Gives years and months to expressions that others before them tell, and takes away days without a month.
pub(super) fn settle(document: &Document, expressions: &mut Vec<DateExpression>) {
    let published = document.date().and_then(|date| date.year);
    let (mut before, mut told) = (Told::default(), Told::default());
    let mut kept: Vec<DateExpression> = Vec::with_capacity(expressions.len());
    for mut expression in expressions.drain(..) {
        let sentence = document.sentence_of(expression.tokens.start);
        let paragraph = document.paragraph_of(expression.tokens.start);
        let near = Some(told).filter(|told| told.sentence + REACH >= sentence && told.paragraph == paragraph);
        let year = |gap: u16| near?.year.filter(|year| published.is_some_and(|published| year + gap <= published));
        let here = year(1).filter(|_| told.sentence == sentence);
        let start = expression.tokens.start;
        // «en décembre │ de la même année», «en février │ de l'année dernière»
        let said = match expression.form {
            Form::Neighbour { unit: Unit::Years, amount } => shifted(before.year.or(published), amount),
            Form::Relative { unit: Unit::Years, amount } => shifted(published, amount),
            _ => None,
        };
        let joined = kept.last_mut().filter(|last| last.tokens.end + 1 == start && document.str(start - 1) == "de");
        if let (Some(_), Some(last)) = (said, joined)
            && let Form::Calendar { year, month: Some(_), .. } = &mut last.form
        {
            (*year, told.year) = (said, said);
            last.tokens.end = expression.tokens.end;
            continue;
        }
        match &mut expression.form {
            Form::Calendar { year, month, .. } if expression.rule == LONE_DAY => {
                let Some(near) = near.filter(|near| near.month.is_some()) else { continue };
                (*year, *month) = (near.year, near.month);
            }
            // After last year's dates, a month is most often this year's; «d'ici à décembre» always.
            Form::Calendar { year: told @ None, month: Some(_), shift: None, .. } => {
                let ahead = (2..=3).any(|back| start >= back && document.str(start - back).ends_with("ici"));
                *told = year(2).filter(|_| !ahead);
            }
            // «avant la fin de l'année», but «cette année» and «l'année en cours» are the article's.
            Form::Relative { unit: Unit::Years, amount: 0 } => {
                let now = ["c", "C", "l", "L"].iter().any(|c| document.str(start).starts_with(c));
                let now = now && !document.str(start).starts_with("cours");
                if let Some(year) = here.filter(|_| !now) {
                    expression.form = Form::Calendar { year: Some(year), month: None, day: None, shift: None };
                }
            }
            _ => {}
        }
        if let Form::Calendar { year, month, .. } = expression.form {
            before = told;
            told = Told { year, month, sentence, paragraph };
        }
        kept.push(expression);
    }
    *expressions = kept;
}

/// So many years after a year.
fn shifted(year: Option<u16>, amount: i32) -> Option<u16> {
    u16::try_from(i32::from(year?) + amount).ok()
}
