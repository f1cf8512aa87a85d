//! The totals as a table: one row a measure, one column a part of the articles.

use super::Total;
use super::tally::Figures;

const HEADLINE: &str = "headline (mean F1 of actors, attributed, facts)";

/// For the terminal: a block a part, figures under each other.
pub fn plain(totals: &[Total]) -> String {
    let mut table = String::new();
    for Total { part, articles, tallies } in totals {
        let head = format!("{part}, {articles} articles");
        table += &format!("{head:26} {:>9} {:>7} {:>6}\n", "precision", "recall", "F1");
        for (measure, tally) in tallies.rows() {
            let Figures { precision, recall, f1 } = tally.figures();
            table += &format!("  {measure:24} {precision:9.1} {recall:7.1} {f1:6.1}\n");
        }
        table += &format!("  {HEADLINE}: {:.1}\n\n", tallies.headline());
    }
    table
}

/// For `QUALITY.md`.
pub fn markdown(totals: &[Total]) -> String {
    let head: String = totals.iter().map(|total| format!(" {} ({} articles) |", total.part, total.articles)).collect();
    let mut table = format!("| F1 (precision, recall) |{head}\n|---|{}\n", "---|".repeat(totals.len()));
    let rows: Vec<_> = totals.iter().map(|total| total.tallies.rows()).collect();
    for (at, (measure, _)) in rows[0].iter().enumerate() {
        let cells: String = rows.iter().map(|rows| cell(&rows[at].1.figures())).collect();
        table += &format!("| {measure} |{cells}\n");
    }
    let headlines: String = totals.iter().map(|total| format!(" {:.1} |", total.tallies.headline())).collect();
    table + &format!("| {HEADLINE} |{headlines}\n")
}

fn cell(Figures { precision, recall, f1 }: &Figures) -> String {
    format!(" {f1:.1} ({precision:.1}, {recall:.1}) |")
}

#[cfg(test)]
mod tests {
    use super::super::tally::{Tallies, Tally};
    use super::*;

    #[test]
    fn a_measure_is_a_row_and_a_part_a_column() {
        let tallies = Tallies { actors: Tally { right: 1.0, wrong: 1.0, missed: 0.0 }, ..Tallies::default() };
        let table = markdown(&[
            Total { part: "all", articles: 41, tallies },
            Total { part: "in sight", articles: 30, tallies: Tallies::default() },
        ]);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines[0], "| F1 (precision, recall) | all (41 articles) | in sight (30 articles) |");
        assert_eq!(lines[1], "|---|---|---|");
        assert_eq!(lines[2], "| actors | 66.7 (50.0, 100.0) | 100.0 (100.0, 100.0) |");
        assert_eq!(lines[11], "| headline (mean F1 of actors, attributed, facts) | 88.9 | 100.0 |");
        assert_eq!(lines.len(), 12);
    }
}
