//! The ledger of a corpus as a document: a table, a text or a page, each figure beside the sentence it was read in.
//!
//! ```text
//! summary, passages ─→ Ledger ─ csv, markdown, html ─→ document
//! ```

mod csv;
mod html;
mod markdown;
mod passage;
mod people;
mod words;

use depeche::text::Count;
use depeche::view::summary::{ItemLine, Occasion, PartyLine, Summary, Total};

pub use csv::{occasions, reports};
pub use html::page;
pub use markdown::text;
pub use passage::{Passage, Passages};
pub use words::{EN, FR, Words};

/// A summary with what its documents need beside it.
pub struct Ledger<'a> {
    pub summary: &'a Summary,
    pub passages: &'a Passages,
    /// In which language.
    pub words: &'static Words,
}

impl Ledger<'_> {
    fn party<'a>(&self, party: Option<&'a PartyLine>) -> &'a str {
        party.map_or("?", |party| &party.name)
    }

    /// «2 helicopters: Mi-35P»: how many, of what.
    fn item(&self, item: &ItemLine) -> String {
        let count = self.count(item.min, item.max);
        let goods = self.words.goods(&item.category, &count, item.unit.is_some());
        let unit = item.unit.as_deref().map(|unit| format!("{unit} ("));
        let close = if unit.is_some() { ")" } else { "" };
        let model = item.designation.as_deref().map(|model| format!(" {model}")).unwrap_or_default();
        let space = if count.is_empty() { "" } else { " " };
        format!("{count}{space}{}{goods}{close}{model}", unit.unwrap_or_default())
    }

    fn items(&self, items: &[ItemLine]) -> String {
        items.iter().map(|item| self.item(item)).collect::<Vec<_>>().join(", ")
    }

    /// «at least 2»; nothing where no number is told.
    fn count(&self, min: Option<u64>, max: Option<u64>) -> String {
        match (min, max) {
            (None, None) => String::new(),
            (Some(min), Some(max)) if min == max => min.to_string(),
            (Some(min), Some(max)) => format!("{min}–{max}"),
            (Some(min), None) => format!("{} {min}", self.words.at_least),
            (None, Some(max)) => format!("{} {max}", self.words.at_most),
        }
    }

    /// The sum of a total, with what gave no number.
    fn sum(&self, total: &Total) -> String {
        let known = total.min > 0 || total.max.is_some_and(|max| max > 0) || total.uncounted == 0;
        let count = if known { self.count(Some(total.min), total.max) } else { String::new() };
        let unit = total.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
        match total.uncounted {
            0 => format!("{count}{unit}"),
            more if count.is_empty() => format!("{more} × {}", self.words.uncounted),
            more => format!("{count}{unit} + {more} × {}", self.words.uncounted),
        }
    }

    /// The date, with a mark where no report tells its year.
    fn date(&self, occasion: &Occasion) -> String {
        let date = occasion.date.as_deref().unwrap_or(self.words.undated);
        let mark = if occasion.inferred.is_some() { " *" } else { "" };
        format!("{date}{mark}")
    }

    /// What is not certain about an occasion, in words.
    fn doubts(&self, occasion: &Occasion) -> Vec<String> {
        let mut doubts = Vec::new();
        if occasion.hedged {
            doubts.push(self.words.hedged.to_owned());
        }
        if let Some(inferred) = &occasion.inferred {
            doubts.push(self.reason(&inferred.reason).to_owned());
        }
        for conflict in &occasion.conflicts {
            let sides: Vec<String> = conflict.sides.iter().map(|side| self.value(&side.value)).collect();
            doubts.push(format!("{} {}", self.words.disputed, sides.join(" / ")));
        }
        if !occasion.sum_of.is_empty() {
            doubts.push(self.words.sum.to_owned());
        }
        doubts
    }

    /// A status or number as words, any other value as it is.
    fn value(&self, value: &str) -> String {
        match Count::parse(value) {
            Some(count) if value.len() < 4 || value.contains('-') && !value.contains("--") && value.len() < 7 => {
                self.count(count.min, count.max)
            }
            _ => self.words.status_of(value).unwrap_or(value).to_owned(),
        }
    }

    fn reason<'a>(&'a self, code: &'a str) -> &'a str {
        let line = self.summary.reasons.iter().find(|line| line.code == code);
        line.map_or(code, |line| if self.words.code == "fr" { &line.fr } else { &line.en })
    }

    /// The summary in sentences, one paragraph.
    fn sentences(&self) -> String {
        let all = &self.summary.words;
        let sentences = if self.words.code == "fr" { &all.fr } else { &all.en };
        let sentence = |clauses: &[_]| {
            clauses.iter().map(|clause: &depeche::view::summary::Clause| clause.text.as_str()).collect::<String>()
        };
        sentences.iter().map(|line| sentence(&line.clauses)).collect::<Vec<_>>().join(" ")
    }

    /// How many articles, occasions, actors and quotes there are.
    fn extent(&self) -> String {
        let Summary { articles, occasions, actors, quotes, .. } = self.summary;
        let counts = [articles.len(), occasions.len(), actors.len(), quotes.len()];
        let parts: Vec<String> =
            counts.iter().zip(self.words.extent).map(|(count, word)| format!("{count} {word}")).collect();
        parts.join(", ")
    }
}
