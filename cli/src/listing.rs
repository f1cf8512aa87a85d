//! An article's findings for a reader: each with the sentence it was found in.
//!
//! ```text
//! Deux radars pour Bamako                                              2022-04-01 · d-004
//!
//!   delivered   Russie → Mali   2022-03-30
//!               2 helicopter Mi-35P, 1 radar
//!               Le Mali a reçu le 30 mars deux hélicoptères Mi-35P et un radar.
//!                       ‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾
//! ```

mod evidence;

use std::fmt::{self, Write};

use anstyle::{AnsiColor, Style};
use depeche::Analysis;
use depeche::delivery::{Delivery, Item, Party, Status};
use depeche::fr::French;
use depeche::ingest::Article;
use depeche::language::Language;
use depeche::mention::{Actor, Kind};
use depeche::quote::{Quote, Speaker};
use depeche::text::{Count, Document};

use crate::problems::clause;
use evidence::Evidence;

const TITLE: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const HEADING: Style = AnsiColor::Cyan.on_default();

/// The listing of one article, with the escape codes of its colours.
pub fn article(article: &Article, analysis: &Analysis, french: &French) -> String {
    let mut page = String::new();
    let document = Document::new(article, french.vocabulary());
    let listing = Listing { document: &document, analysis };
    listing.write(&mut page).expect("a string takes all that is written");
    page
}

/// An article with what was found in it.
struct Listing<'a> {
    document: &'a Document<'a>,
    analysis: &'a Analysis,
}

impl Listing<'_> {
    fn write(&self, page: &mut String) -> fmt::Result {
        self.head(page)?;
        for delivery in &self.analysis.deliveries {
            self.delivery(delivery, page)?;
        }
        for (kind, heading) in
            [(Kind::Country, "states"), (Kind::Organisation, "organisations"), (Kind::Person, "persons")]
        {
            self.actors(kind, heading, page)?;
        }
        for quote in &self.analysis.quotes {
            self.quote(quote, page)?;
        }
        writeln!(page)
    }

    fn head(&self, page: &mut String) -> fmt::Result {
        let article = self.document.article;
        if let Some(title) = &article.title {
            write!(page, "{TITLE}{title}{TITLE:#}  ")?;
        }
        let date = article.date.map(|date| date.to_string());
        let parts = [date.as_deref(), article.source.as_deref(), Some(&*article.id)];
        let line: Vec<&str> = parts.into_iter().flatten().collect();
        writeln!(page, "{FAINT}{}{FAINT:#}", line.join(" · "))?;
        for &note in &self.analysis.notes {
            writeln!(page, "  {FAINT}{}{FAINT:#}", clause(note))?;
        }
        Ok(())
    }

    fn delivery(&self, delivery: &Delivery, page: &mut String) -> fmt::Result {
        let (style, status) = status(delivery.status);
        let supplier = self.party(delivery.supplier.as_ref());
        let recipient = self.party(delivery.recipient.as_ref());
        write!(page, "\n  {style}{status:<10}{style:#}  {TITLE}{supplier} → {recipient}{TITLE:#}")?;
        if let Some(date) = delivery.date {
            write!(page, "  {date}")?;
        }
        if delivery.hedged {
            write!(page, "  {FAINT}with reserve{FAINT:#}")?;
        }
        let items: Vec<String> = delivery.items.iter().map(|item| self.item(item)).collect();
        writeln!(page, "\n              {}", items.join(", "))?;
        let spans = delivery.items.iter().map(|item| item.span);
        let evidence = Evidence::new(self.document, delivery.span, spans);
        writeln!(page, "              {evidence}")?;
        if !delivery.retold.is_empty() {
            writeln!(page, "              {FAINT}told {} times{FAINT:#}", 1 + delivery.retold.len())?;
        }
        writeln!(page, "              {FAINT}{}{FAINT:#}", delivery.rule)
    }

    /// The name of a party: of a state as the article calls it, else its code.
    fn party<'b>(&'b self, party: Option<&'b Party>) -> &'b str {
        match party {
            None => "?",
            Some(Party::Named(name)) => name,
            Some(Party::State(code)) => {
                let actor = self.analysis.actors.iter().find(|actor| actor.code.as_ref() == Some(code));
                actor.map_or(code, |actor| &actor.name)
            }
        }
    }

    fn item(&self, item: &Item) -> String {
        let mut words = Vec::new();
        words.extend(count(item.count));
        words.extend(item.unit.map(str::to_owned));
        words.push(item.category.word().replace('_', " "));
        words.extend(item.designation.map(|span| span.of(self.document.text).to_owned()));
        words.join(" ")
    }

    fn actors(&self, kind: Kind, heading: &str, page: &mut String) -> fmt::Result {
        let name = |actor: &Actor| format!("{} {FAINT}{}{FAINT:#}", actor.name, actor.mentions.len());
        let names: Vec<String> = self.analysis.actors.iter().filter(|actor| actor.kind == kind).map(name).collect();
        if names.is_empty() {
            return Ok(());
        }
        writeln!(page, "\n  {HEADING}{heading:<13}{HEADING:#} {}", names.join(", "))
    }

    fn quote(&self, quote: &Quote, page: &mut String) -> fmt::Result {
        let text = self.document.text;
        let speaker = match quote.speaker {
            Some(Speaker::Actor(id)) => &self.analysis.actors[id.0 as usize].name,
            Some(Speaker::Described(span)) => span.of(text),
            None => "nobody named",
        };
        let cue = quote.cue.map_or("", |cue| cue.of(text));
        writeln!(page, "\n  {HEADING}quote{HEADING:#}         {TITLE}{speaker}{TITLE:#} {FAINT}{cue}{FAINT:#}")?;
        writeln!(page, "              « {} »", evidence::one_line(quote.span.of(text)))
    }
}

fn status(status: Status) -> (Style, &'static str) {
    match status {
        Status::Delivered => (AnsiColor::Green.on_default().bold(), "delivered"),
        Status::Pledged => (AnsiColor::Blue.on_default().bold(), "pledged"),
        Status::Ordered => (AnsiColor::Magenta.on_default().bold(), "ordered"),
        Status::Requested => (AnsiColor::Yellow.on_default().bold(), "requested"),
        Status::Refused => (AnsiColor::Red.on_default().bold(), "refused"),
    }
}

fn count(count: Count) -> Option<String> {
    match (count.min, count.max) {
        (Some(min), Some(max)) if min == max => Some(min.to_string()),
        (Some(min), Some(max)) => Some(format!("{min} to {max}")),
        (Some(min), None) => Some(format!("at least {min}")),
        (None, Some(max)) => Some(format!("at most {max}")),
        (None, None) => None,
    }
}
