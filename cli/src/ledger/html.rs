//! The ledger as one page that needs nothing beside it: no script, no font, nothing to fetch.

use std::io::{self, Write};

use depeche::view::summary::{By, Occasion, Report};

use super::Ledger;
use super::people::Entry;

const STYLE: &str = include_str!("style.css");

/// The page: the summary in words, totals, and every occasion, which opens on the sentences it was read in.
pub fn page(ledger: &Ledger, output: &mut dyn Write) -> io::Result<()> {
    let words = ledger.words;
    writeln!(
        output,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n<p>{}</p>",
        words.code,
        words.title,
        words.title,
        ledger.extent()
    )?;
    let sentences = ledger.sentences();
    if !sentences.is_empty() {
        writeln!(output, "<p>{}</p>", escaped(&sentences))?;
    }
    if ledger.summary.occasions.is_empty() {
        writeln!(output, "<p>{}</p>", words.nothing)?;
    } else {
        totals(ledger, output)?;
        writeln!(output, "<h2>{}</h2>", words.occasions)?;
        ledger.summary.occasions.iter().try_for_each(|occasion| self::occasion(ledger, occasion, output))?;
    }
    let actors = ledger
        .actors()
        .into_iter()
        .map(|Entry { head, about, places }| (format!("<b>{}</b>", escaped(&head)), about, places));
    people(words.actors, actors, ledger.left_out(ledger.summary.actors.len()), output)?;
    let said = |Entry { head, about, places }| (format!("« {} »", escaped(head.trim())), about, places);
    let quotes = ledger.quotes().into_iter().map(said);
    people(words.quotes, quotes, ledger.left_out(ledger.summary.quotes.len()), output)?;
    writeln!(output, "</main>\n<footer><p><small>{}</small></p></footer>\n</body>\n</html>", words.made)
}

fn totals(ledger: &Ledger, output: &mut dyn Write) -> io::Result<()> {
    let words = ledger.words;
    writeln!(output, "<h2>{}</h2>\n<table>\n<thead><tr>", words.totals)?;
    words.total.iter().try_for_each(|head| writeln!(output, "<th scope=\"col\">{head}</th>"))?;
    writeln!(output, "</tr></thead>\n<tbody>")?;
    for total in ledger.summary.totals.iter().filter(|total| total.by == By::Category) {
        let category = escaped(words.family(&total.category));
        let sum = escaped(&ledger.sum(total));
        writeln!(
            output,
            "<tr><th scope=\"row\">{category}</th><td>{}</td><td>{sum}</td></tr>",
            words.status(total.status)
        )?;
    }
    writeln!(output, "</tbody>\n</table>")
}

/// A list under its title: what each entry is, in HTML, what is told of it, and where it stands.
fn people(
    title: &str,
    entries: impl ExactSizeIterator<Item = (String, String, String)>,
    left_out: Option<String>,
    output: &mut dyn Write,
) -> io::Result<()> {
    if entries.len() == 0 {
        return Ok(());
    }
    writeln!(output, "<h2>{title}</h2>\n<ul>")?;
    for (head, about, places) in entries {
        let about = if about.is_empty() { String::new() } else { format!(" — {}", escaped(&about)) };
        writeln!(output, "<li>{head}{about}<br><small>{}</small></li>", escaped(&places))?;
    }
    writeln!(output, "</ul>")?;
    left_out.map_or(Ok(()), |more| writeln!(output, "<p><small>{}</small></p>", escaped(&more)))
}

fn occasion(ledger: &Ledger, occasion: &Occasion, output: &mut dyn Write) -> io::Result<()> {
    writeln!(
        output,
        "<details id=\"{}\"><summary><span class=\"date\">{}</span> <span class=\"status\">{}</span> {} <small>{} → {}</small></summary>",
        escaped(&occasion.id),
        escaped(&ledger.date(occasion)),
        ledger.words.status(occasion.status),
        escaped(&ledger.items(&occasion.items)),
        escaped(ledger.party(occasion.supplier.as_ref())),
        escaped(ledger.party(occasion.recipient.as_ref())),
    )?;
    for doubt in ledger.doubts(occasion) {
        writeln!(output, "<p class=\"doubt\">{}</p>", escaped(&doubt))?;
    }
    writeln!(output, "<ul>")?;
    occasion.reports.iter().try_for_each(|report| self::report(ledger, report, output))?;
    writeln!(output, "</ul></details>")
}

fn report(ledger: &Ledger, report: &Report, output: &mut dyn Write) -> io::Result<()> {
    let article = &ledger.summary.articles[report.evidence.article as usize];
    let sentence = match ledger.passages.at(article, report.evidence) {
        Some(passage) => {
            let [before, stated, after] = [&passage.before, &passage.stated, &passage.after].map(|part| escaped(part));
            format!("<q>{before}<mark>{stated}</mark>{after}</q>")
        }
        None => ledger.words.by_hand.to_owned(),
    };
    let title = match &article.url {
        Some(url) if url.starts_with("https://") || url.starts_with("http://") => {
            format!("<a href=\"{}\" rel=\"noreferrer\">{}</a>", escaped(url), escaped(&article.title))
        }
        _ => escaped(&article.title),
    };
    let parts = [Some(title), article.source.as_deref().map(escaped), article.date.clone()];
    let source = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    writeln!(output, "<li>{sentence}<br><small>{source}</small></li>")
}

/// Words that stay words.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}
