//! Single numbers: «deux mille cinq cents», «3,7 milliards», «60.000».

use super::{Numbers, Role};
use crate::lexicon::Table;
use crate::text::{Document, TokenKind};

/// A number that may have decimals until its scale is known: 3,7 in «3,7 milliards».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Value {
    /// All digits, without the decimal mark.
    digits: u64,
    /// How many of them stand behind it.
    decimals: u32,
    /// What it is multiplied by.
    scale: u64,
}

impl Value {
    const fn of(n: u64) -> Self {
        Value { digits: n, decimals: 0, scale: 1 }
    }

    /// As a whole number, cut off behind the decimal mark; the greatest one where it is too large.
    pub fn whole(self) -> u64 {
        let scaled = u128::from(self.digits) * u128::from(self.scale) / 10u128.pow(self.decimals);
        u64::try_from(scaled).unwrap_or(u64::MAX)
    }

    /// As a whole number in the scale of `other` if it has none itself: 200 in «200 à 300 millions».
    pub fn scaled_like(self, other: Value) -> u64 {
        let scale = if self.scale == 1 && other.scale > 1000 { other.scale } else { self.scale };
        Value { scale, ..self }.whole()
    }
}

/// Numbers of one hyphenated word, made of the tens and units of `numbers.tsv`: «vingt-quatre», «vingt-et-un».
pub(super) fn compounds(table: &Table) -> Vec<(String, u64)> {
    let number = |row: &crate::lexicon::Row| row.cell(1).parse::<u64>().unwrap_or(0);
    let mut compounds = Vec::new();
    for ten in table.rows().filter(|row| row.cell(2) == "ten") {
        for unit in table.rows().filter(|row| row.cell(2) == "cardinal") {
            let (value, digit) = (number(&ten), number(&unit));
            // Nothing but «soixante» and «quatre-vingt» is counted on beyond nine.
            let last = if value == 60 || value == 80 { 19 } else { 9 };
            if (1..=last).contains(&digit) {
                compounds.push((format!("{}-{}", ten.cell(0), unit.cell(0)), value + digit));
                compounds.push((format!("{}-et-{}", ten.cell(0), unit.cell(0)), value + digit));
            }
        }
    }
    compounds
}

impl Numbers {
    /// The number that starts at a token, in digits or words: one past its last token, and its value.
    pub(super) fn value(&self, document: &Document, at: usize) -> Option<(usize, Value)> {
        match document.tokens.get(at)?.kind {
            TokenKind::Number => self.in_figures(document, at),
            TokenKind::Word => self.in_words(document, at),
            _ => None,
        }
    }

    /// `60.000`, `2 milliards`, `35 mille`, `2 milliards 270 millions`
    fn in_figures(&self, document: &Document, at: usize) -> Option<(usize, Value)> {
        let (mut end, mut value) = self.scaled(document, at)?;
        let mut least = value.scale;
        while let Some((next, part)) = self.scaled(document, end).filter(|(_, part)| (2..least).contains(&part.scale)) {
            value = Value::of(value.whole().checked_add(part.whole())?);
            (end, least) = (next, part.scale);
        }
        Some((end, value))
    }

    /// Figures and the scales behind them.
    fn scaled(&self, document: &Document, at: usize) -> Option<(usize, Value)> {
        if document.tokens.get(at)?.kind != TokenKind::Number {
            return None;
        }
        let scaled = matches!(self.role(document, at + 1), Some(Role::Scale(_)));
        let mut value = figures(document.str(at), scaled)?;
        let mut end = at + 1;
        // «2 milliards», «35 mille», «3 cents millions».
        while let Some(Role::Scale(scale)) = self.role(document, end) {
            value.scale = value.scale.checked_mul(scale)?;
            end += 1;
        }
        if value.scale > 1 && self.is_and_half(document, end) {
            let whole = value.whole().checked_add(value.scale / 2)?;
            return Some((end + 2, Value::of(whole)));
        }
        Some((end, value))
    }

    /// `deux mille cinq cents`, `vingt et un`, `un million`.
    fn in_words(&self, document: &Document, at: usize) -> Option<(usize, Value)> {
        let (mut total, mut group, mut end, mut units) = (0u64, 0u64, at, true);
        loop {
            let role = self.role(document, end);
            match role {
                Some(Role::Ten(value)) if group % 100 == 0 && units => group += value,
                Some(Role::Cardinal(value)) if units && follows(group % 100, value) => {
                    group += value;
                    units = false;
                }
                Some(Role::Scale(100)) if group < 10 && end + 1 > at => {
                    group = group.max(1) * 100;
                    units = true;
                }
                Some(Role::Scale(scale)) if scale > 100 && (group > 0 || scale == 1000) => {
                    total = total.checked_add(group.max(1).checked_mul(scale)?)?;
                    (group, units) = (0, true);
                }
                _ if self.word(document, end) == self.connectors.et && end > at && group % 100 >= 20 && units => {
                    // «vingt et un», but not «vingt et trois radars».
                    let Some(Role::Cardinal(1 | 11)) = self.role(document, end + 1) else { break };
                }
                _ => break,
            }
            end += 1;
        }
        let whole = total.checked_add(group)?;
        let scale = end.checked_sub(1).and_then(|last| self.role(document, last));
        match scale {
            Some(Role::Scale(scale)) if end > at && self.is_and_half(document, end) => {
                Some((end + 2, Value::of(whole.checked_add(scale / 2)?)))
            }
            _ => (end > at).then_some((end, Value::of(whole))),
        }
    }

    /// `un million [et demi]`
    fn is_and_half(&self, document: &Document, at: usize) -> bool {
        let half = |at: usize| at < document.tokens.len() && matches!(document.str(at), "demi" | "demie");
        self.word(document, at) == self.connectors.et && half(at + 1)
    }
}

/// Whether a number below twenty may stand behind the tens of a group: 0, 20, 60, but not 7.
fn follows(tens: u64, value: u64) -> bool {
    match tens {
        0 => true,
        60 | 80 => value < 20,
        _ => tens >= 20 && tens.is_multiple_of(10) && value < 10,
    }
}

/// `8 000`, `60.000`, `3,7`, `02`. Three digits behind a comma are thousands unless a scale follows.
fn figures(written: &str, scaled: bool) -> Option<Value> {
    let mark = written.rfind([',', '.']).filter(|&mark| {
        let comma = written[mark..].starts_with(',');
        written.len() - mark - 1 != 3 || (comma && (scaled || written.starts_with('0')))
    });
    let mut digits = 0u64;
    for digit in written.chars().filter_map(|c| c.to_digit(10)) {
        digits = digits.checked_mul(10)?.checked_add(u64::from(digit))?;
    }
    let decimals = mark.map_or(0, |mark| written[mark + 1..].len() as u32);
    (decimals < 12).then_some(Value { digits, decimals, scale: 1 })
}
