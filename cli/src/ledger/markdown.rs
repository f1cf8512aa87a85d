//! The ledger as a text in Markdown.

use std::io::{self, Write};

use depeche::view::summary::{By, Occasion, Report};

use super::Ledger;
use super::people::Entry;

/// The summary in words, totals, and every occasion with the sentences it was read in.
pub fn text(ledger: &Ledger, output: &mut dyn Write) -> io::Result<()> {
    let words = ledger.words;
    writeln!(output, "# {}\n\n{}", words.title, ledger.extent())?;
    let sentences = ledger.sentences();
    if !sentences.is_empty() {
        writeln!(output, "\n{}", plain(&sentences))?;
    }
    if ledger.summary.occasions.is_empty() {
        writeln!(output, "\n{}", words.nothing)?;
    } else {
        occasions(ledger, output)?;
    }
    let actors = ledger.actors().into_iter().map(|entry| (format!("**{}**", plain(&entry.head)), entry));
    people(words.actors, actors, ledger.left_out(ledger.summary.actors.len()), output)?;
    let quotes = ledger.quotes().into_iter().map(|entry| (format!("« {} »", plain(entry.head.trim())), entry));
    people(words.quotes, quotes, ledger.left_out(ledger.summary.quotes.len()), output)?;
    writeln!(output, "\n---\n\n{}", plain(words.made))
}

/// Totals, and every occasion.
fn occasions(ledger: &Ledger, output: &mut dyn Write) -> io::Result<()> {
    let words = ledger.words;
    writeln!(output, "\n## {}\n", words.totals)?;
    head(output, &words.total)?;
    for total in ledger.summary.totals.iter().filter(|total| total.by == By::Category) {
        row(output, &[words.family(&total.category), words.status(total.status), &ledger.sum(total)])?;
    }
    writeln!(output, "\n## {}", words.occasions)?;
    ledger.summary.occasions.iter().try_for_each(|occasion| self::occasion(ledger, occasion, output))
}

/// A list under its title: what each entry is, in Markdown, with what is told of it.
fn people(
    title: &str,
    entries: impl ExactSizeIterator<Item = (String, Entry)>,
    left_out: Option<String>,
    output: &mut dyn Write,
) -> io::Result<()> {
    if entries.len() == 0 {
        return Ok(());
    }
    writeln!(output, "\n## {title}\n")?;
    for (head, Entry { about, places, .. }) in entries {
        let about = if about.is_empty() { String::new() } else { format!(" — {}", plain(&about)) };
        writeln!(output, "- {head}{about}  \n  {}", plain(&places))?;
    }
    left_out.map_or(Ok(()), |more| writeln!(output, "\n{more}"))
}

fn occasion(ledger: &Ledger, occasion: &Occasion, output: &mut dyn Write) -> io::Result<()> {
    let supplier = ledger.party(occasion.supplier.as_ref());
    let recipient = ledger.party(occasion.recipient.as_ref());
    let items = ledger.items(&occasion.items);
    writeln!(output, "\n### {} · {}", ledger.date(occasion).replace('*', "\\*"), ledger.words.status(occasion.status))?;
    writeln!(output, "\n**{}** · {} → {}", plain(&items), plain(supplier), plain(recipient))?;
    for doubt in ledger.doubts(occasion) {
        writeln!(output, "  \n*{}*", plain(&doubt))?;
    }
    writeln!(output)?;
    occasion.reports.iter().try_for_each(|report| self::report(ledger, report, output))
}

fn report(ledger: &Ledger, report: &Report, output: &mut dyn Write) -> io::Result<()> {
    let article = &ledger.summary.articles[report.evidence.article as usize];
    let sentence = match ledger.passages.at(article, report.evidence) {
        Some(passage) => {
            format!("{}**{}**{}", plain(&passage.before), plain(passage.stated.trim()), plain(&passage.after))
        }
        None => ledger.words.by_hand.to_owned(),
    };
    let title = match &article.url {
        Some(url) if !url.contains([')', ' ', '<', '>']) => format!("[{}]({url})", plain(&article.title)),
        _ => plain(&article.title),
    };
    let parts = [Some(title), article.source.as_deref().map(plain), article.date.clone()];
    writeln!(output, "- {sentence}  \n  {}", parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

fn head(output: &mut dyn Write, cells: &[&str]) -> io::Result<()> {
    row(output, cells)?;
    writeln!(output, "|{}", "---|".repeat(cells.len()))
}

fn row(output: &mut dyn Write, cells: &[&str]) -> io::Result<()> {
    let cells: Vec<String> = cells.iter().map(|cell| plain(cell).replace('|', "\\|")).collect();
    writeln!(output, "| {} |", cells.join(" | "))
}

/// Words that stay words: what Markdown would read as marks is escaped.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '\\' | '#') {
            plain.push('\\');
        }
        plain.push(if c == '\n' { ' ' } else { c });
    }
    plain
}
