//! Tables for spreadsheets: one row an occasion, or one a report. Comma, quotes and UTF-8 as RFC 4180 has them.

use std::io::{self, Write};

use depeche::text::Count;
use depeche::view::summary::{ItemLine, PartyLine};

use super::Ledger;

/// One row an occasion. Several values in a cell are separated by «; ».
pub fn occasions(ledger: &Ledger, output: &mut dyn Write) -> io::Result<()> {
    row(
        output,
        &[
            "occasion",
            "status",
            "date",
            "date_inferred",
            "supplier",
            "supplier_code",
            "recipient",
            "recipient_code",
            "items",
            "counts",
            "hedged",
            "sources",
            "reports",
            "conflicts",
            "steps",
            "sum_of",
        ],
    )?;
    for occasion in &ledger.summary.occasions {
        let conflicts = occasion.conflicts.iter().map(|conflict| {
            let sides: Vec<&str> = conflict.sides.iter().map(|side| side.value.as_str()).collect();
            sides.join(" / ")
        });
        let steps = occasion.steps.iter().map(|step| {
            let date = step.date.as_deref().map(|date| format!(" {date}")).unwrap_or_default();
            format!("{}{date}", super::EN.status(step.status))
        });
        let sums = occasion.sum_of.iter().map(|&place| ledger.summary.occasions[place as usize].id.clone());
        row(
            output,
            &[
                &occasion.id,
                super::EN.status(occasion.status),
                occasion.date.as_deref().unwrap_or(""),
                yes(occasion.inferred.is_some()),
                name(occasion.supplier.as_ref()),
                code(occasion.supplier.as_ref()),
                name(occasion.recipient.as_ref()),
                code(occasion.recipient.as_ref()),
                &list(occasion.items.iter().map(goods)),
                &list(occasion.items.iter().map(count)),
                yes(occasion.hedged),
                &occasion.sources.to_string(),
                &occasion.reports.len().to_string(),
                &list(conflicts),
                &list(steps),
                &list(sums),
            ],
        )?;
    }
    Ok(())
}

/// One row a report, with the sentence it was read in.
pub fn reports(ledger: &Ledger, output: &mut dyn Write) -> io::Result<()> {
    row(
        output,
        &[
            "occasion",
            "report",
            "article",
            "article_title",
            "article_date",
            "source",
            "url",
            "status",
            "date",
            "supplier",
            "recipient",
            "items",
            "counts",
            "hedged",
            "corrected",
            "start",
            "end",
            "sentence",
            "rule",
        ],
    )?;
    for occasion in &ledger.summary.occasions {
        for report in &occasion.reports {
            let article = &ledger.summary.articles[report.evidence.article as usize];
            let sentence =
                ledger.passages.at(article, report.evidence).map(super::Passage::sentence).unwrap_or_default();
            row(
                output,
                &[
                    &occasion.id,
                    &report.id,
                    &article.id,
                    &article.title,
                    article.date.as_deref().unwrap_or(""),
                    article.source.as_deref().unwrap_or(""),
                    article.url.as_deref().unwrap_or(""),
                    super::EN.status(report.status),
                    report.date.as_deref().unwrap_or(""),
                    name(report.supplier.as_ref()),
                    name(report.recipient.as_ref()),
                    &list(report.items.iter().map(goods)),
                    &list(report.items.iter().map(count)),
                    yes(report.hedged),
                    yes(!report.changes.is_empty() || report.added.is_some()),
                    &report.evidence.start.to_string(),
                    &report.evidence.end.to_string(),
                    &sentence,
                    &report.rule,
                ],
            )?;
        }
    }
    Ok(())
}

fn yes(holds: bool) -> &'static str {
    if holds { "yes" } else { "" }
}

fn name(party: Option<&PartyLine>) -> &str {
    party.map_or("", |party| &party.name)
}

fn code(party: Option<&PartyLine>) -> &str {
    party.and_then(|party| party.code.as_deref()).unwrap_or("")
}

/// The category and model of an item: `helicopter Mi-35P`.
fn goods(item: &ItemLine) -> String {
    item.designation.as_ref().map_or(item.category.clone(), |model| format!("{} {model}", item.category))
}

/// The count of an item as corrections write it, and its unit; `?` where none is told, so that counts stand as items do.
fn count(item: &ItemLine) -> String {
    let count = Count { min: item.min, max: item.max };
    let count = if count.is_unknown() { "?".to_owned() } else { count.to_string() };
    item.unit.as_ref().map_or(count.clone(), |unit| format!("{count} {unit}"))
}

fn list(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join("; ")
}

fn row(output: &mut dyn Write, cells: &[&str]) -> io::Result<()> {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    write!(output, "{}\r\n", cells.join(","))
}

/// A cell that a spreadsheet takes for text, whatever it begins with.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '@', '\t', '\r']) || cell.starts_with('-') && !is_number(cell);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// `-30`, at most thirty; `--04-18`, a date without a year.
fn is_number(cell: &str) -> bool {
    cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn cells_are_text() {
        for (cell, written) in [
            ("radar", "radar"),
            ("un, deux", "\"un, deux\""),
            ("« a » \"b\"", "\"« a » \"\"b\"\"\""),
            ("=1+1", "'=1+1"),
            ("-cmd", "'-cmd"),
            ("--04-18", "--04-18"),
            ("-30", "-30"),
        ] {
            assert_eq!(quoted(cell), written);
        }
    }
}
