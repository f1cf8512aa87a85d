//! What an occasion's reports together tell of its goods.
//!
//! ```text
//! 2 helicopter           ┐
//! – helicopter Mi-35P    ├→ 2 helicopter Mi-35P, 1 radar
//! 2 helicopter, 1 radar  ┘
//! ```

use super::extract::Goods;
use super::likeness::same_design;
use crate::order;
use crate::text::Count;

/// One kind of goods as several reports tell it.
pub struct Merged {
    pub goods: Goods,
    /// Whether reports contradict each other on the number.
    pub disputed: bool,
    /// The reports, by place, with the number that each gives.
    pub counts: Vec<(usize, Count)>,
}

/// Joins the goods of several reports, kind by kind in the order of the contract.
pub fn merge(reports: &[&[Goods]]) -> Vec<Merged> {
    let mut lines: Vec<Line> = Vec::new();
    // Models first: goods without one are told more closely by them.
    for named in [true, false] {
        for (report, goods) in reports.iter().enumerate() {
            let alone = goods.len() == 1 && reports.len() > 1;
            let wanted = |goods: &&Goods| goods.designation.is_some() == named && !(alone && goods.is_vague());
            for goods in goods.iter().filter(wanted) {
                place(&mut lines, goods, report);
            }
        }
    }
    if lines.is_empty() {
        lines.extend(reports.iter().flat_map(|goods| goods.first()).take(1).map(|goods| Line::new(goods, 0)));
    }
    order::sort_by(&mut lines, |a, b| a.goods.cmp(&b.goods));
    let merged = |line: Line| {
        let (count, disputed) = line.merged();
        Merged { goods: Goods { count, ..line.goods }, disputed, counts: line.counts }
    };
    lines.into_iter().map(merged).collect()
}

/// Adds goods to the line of their kind. Where several may be meant, one with the same number is; without such a
/// one the report speaks of all of them: «six hélicoptères» beside «quatre Mi-171» and «deux Mi-35P».
fn place(lines: &mut Vec<Line>, goods: &Goods, report: usize) {
    let fitting: Vec<usize> = (0..lines.len()).filter(|&line| lines[line].takes(goods, report)).collect();
    let more_of_the_same = goods.designation.is_none()
        && goods.count.is_unknown()
        && lines.iter().any(|line| line.goods.category == goods.category);
    match fitting[..] {
        [] if more_of_the_same => {}
        [] => lines.push(Line::new(goods, report)),
        [line] => lines[line].add(goods, report),
        _ => {
            if let Some(&line) = fitting.iter().find(|&&line| lines[line].goods.count == goods.count) {
                lines[line].add(goods, report);
            }
        }
    }
}

/// One kind of goods and the numbers that reports give of it.
struct Line {
    goods: Goods,
    counts: Vec<(usize, Count)>,
}

impl Line {
    fn new(goods: &Goods, report: usize) -> Self {
        Line { goods: goods.clone(), counts: vec![(report, goods.count)] }
    }

    /// Whether `goods` are the same kind. Two kinds of one report stay two.
    fn takes(&self, goods: &Goods, report: usize) -> bool {
        let unit = self.goods.unit == goods.unit || self.is_uncounted() || goods.count.is_unknown();
        self.goods.category == goods.category
            && unit
            && same_design(&self.goods, goods)
            && self.counts.iter().all(|(other, _)| *other != report)
    }

    fn add(&mut self, goods: &Goods, report: usize) {
        let length = |goods: &Goods| goods.designation.as_ref().map_or(0, |model| model.folded.len());
        if length(goods) > length(&self.goods) {
            self.goods.designation = goods.designation.clone();
        }
        if self.is_uncounted() {
            self.goods.unit = goods.unit.clone();
        }
        self.counts.push((report, goods.count));
    }

    fn is_uncounted(&self) -> bool {
        self.counts.iter().all(|(_, count)| count.is_unknown())
    }

    /// The numbers that every report allows, else all that any gives; and whether they contradict each other.
    fn merged(&self) -> (Count, bool) {
        let known = || self.counts.iter().map(|(_, count)| *count).filter(|count| !count.is_unknown());
        let least = known().filter_map(|count| count.min).max();
        let greatest = known().filter_map(|count| count.max).min();
        match (least, greatest) {
            (Some(least), Some(greatest)) if least > greatest => {
                let min = known().map(|count| count.min).min().flatten();
                let max = match known().any(|count| count.max.is_none()) {
                    true => None,
                    false => known().filter_map(|count| count.max).max(),
                };
                (Count { min, max }, true)
            }
            (min, max) => (Count { min, max }, false),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::tests::{draw_goods, goods};

    /// Goods are written `min-max category model`, 0 for an unknown bound; `!` stands where numbers are disputed.
    #[track_caller]
    fn check(reports: &[&[&str]], expect: &str) {
        let reports: Vec<Vec<Goods>> = reports.iter().map(|rows| rows.iter().map(|row| goods(row)).collect()).collect();
        let merged = merge(&reports.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let drawn: Vec<String> = merged.iter().map(|merged| draw_goods(&merged.goods)).collect();
        let disputed = merged.iter().any(|merged| merged.disputed);
        assert_eq!(drawn.join(", ") + if disputed { "!" } else { "" }, expect);
    }

    #[test]
    fn joins_what_reports_tell() {
        check(
            &[&["2-2 helicopter"], &["0-0 helicopter Mi-35P"], &["2-2 helicopter", "1-1 radar"]],
            "2-2 helicopter Mi-35P, 1-1 radar",
        );
        check(&[&["2-0 helicopter"], &["4-4 helicopter"]], "4-4 helicopter");
        check(&[&["2-2 helicopter"], &["4-4 helicopter Mi-171"]], "2-4 helicopter Mi-171!");
        check(&[&["0-0 equipment"], &["2-2 helicopter"]], "2-2 helicopter");
        check(&[&["0-0 equipment"], &["0-0 equipment"]], "0-0 equipment");
        check(&[&["2-2 helicopter", "0-0 equipment"], &["2-2 helicopter"]], "2-2 helicopter, 0-0 equipment");
        check(&[&["0-0 personnel", "0-0 personnel"]], "0-0 personnel");
        check(&[&["2-2 tank", "2-2 tank"], &["2-2 tank", "2-2 tank"]], "2-2 tank, 2-2 tank");
        check(
            &[&["4-4 helicopter Mi-171", "2-2 helicopter Mi-35P"], &["6-6 helicopter"]],
            "4-4 helicopter Mi-171, 2-2 helicopter Mi-35P",
        );
    }
}
