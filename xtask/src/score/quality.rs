//! The latest totals as a table for `QUALITY.md`.

use super::Scored;
use crate::{Result, paper};

/// Replaces the table in `QUALITY.md`.
pub fn renew(scored: &[Scored]) -> Result {
    paper::renew("cargo xtask score --write", &table(scored))
}

/// One row a measure, one column a part of the articles.
fn table(scored: &[Scored]) -> String {
    let head: String =
        scored.iter().map(|scored| format!(" {} ({} articles) |", scored.part, articles(scored))).collect();
    let mut table = format!("| F1 (precision, recall) |{head}\n|---|{}\n", "---|".repeat(scored.len()));
    for (measure, _) in measures(&scored[0].table) {
        let cells: String = scored.iter().map(|scored| format!(" {} |", cell(&scored.table, measure))).collect();
        table += &format!("| {measure} |{cells}\n");
    }
    table
}

/// The scorer's table begins with the number of articles.
fn articles(scored: &Scored) -> &str {
    scored.table.split_whitespace().next().unwrap_or("0")
}

/// `66.4 (63.1, 70.0)`
fn cell(table: &str, measure: &str) -> String {
    measures(table).find(|(name, _)| *name == measure).map(|(_, cell)| cell).unwrap_or_default()
}

/// The measures of a scorer's table, each with its cell.
///
/// ```text
/// actors             70.0    63.1   66.4                       three figures: precision, recall, F1
/// headline (mean F1 of actors, attributed, facts): 60.2        one figure after a colon
/// ```
fn measures(table: &str) -> impl Iterator<Item = (&str, String)> {
    table.lines().filter_map(|line| match line.split_once(':') {
        Some((name, figure)) => Some((name, figure.trim().to_owned())),
        None => match line.split_whitespace().collect::<Vec<_>>()[..] {
            [name, precision, recall, f1] if f1.parse::<f64>().is_ok() => {
                Some((name, format!("{f1} ({precision}, {recall})")))
            }
            _ => None,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scored(part: &'static str, articles: u32) -> Scored {
        let table = format!(
            "{articles} articles   precision  recall     F1\n\
             actors             70.0    63.1   66.4\n\
             headline (mean F1 of actors, attributed, facts): 60.2\n"
        );
        Scored { part, table }
    }

    #[test]
    fn a_measure_is_a_row_and_a_part_a_column() {
        let expect = "| F1 (precision, recall) | all (41 articles) | in sight (30 articles) |\n\
                      |---|---|---|\n\
                      | actors | 66.4 (70.0, 63.1) | 66.4 (70.0, 63.1) |\n\
                      | headline (mean F1 of actors, attributed, facts) | 60.2 | 60.2 |\n";
        assert_eq!(table(&[scored("all", 41), scored("in sight", 30)]), expect);
    }
}
