//! Draws an analysis over its text as a compiler draws its messages.
//!
//! ```text
//!    3 | La Tchéquie a livré douze chars T-72 à l’Ukraine le 14 mai 2022.
//!      |    ^^^^^^^^ country République tchèque  [fr/actor/state]
//!      |             ^^^^^^^^^^^^^^^^^^^^^^^^ delivered CZ → UA 2022-05-14: tank «T-72» 12  [fr/delivered/verb]
//!      |                                        ^^^^^^^ country Ukraine  [fr/actor/state]
//! ```

use depeche::Span;
use depeche::analysis::Analysis;
use depeche::delivery::{Delivery, Item, Party};
use depeche::ingest::Article;
use depeche::mention::{Actor, Kind};
use depeche::quote::{Quote, Speaker};

/// Columns of text a line holds before it is broken at a space.
const WIDTH: usize = 100;

/// A span with what was found there.
struct Label {
    span: Span,
    message: String,
}

/// The article line by line, each finding under the words it was found in.
pub fn render(article: &Article, analysis: &Analysis) -> String {
    let text = article.text.as_str();
    let mut labels = labels(text, analysis);
    labels.sort_by_key(|label| (label.span.start, label.span.end));
    let mut drawing = String::new();
    for (number, line) in lines(text) {
        let gutter = number.map(|number| number.to_string()).unwrap_or_default();
        drawing += format!("{gutter:>4} | {}", line.of(text)).trim_end();
        drawing.push('\n');
        for label in labels.iter().filter(|label| label.span.overlaps(line)) {
            drawing += &caret(text, line, label);
        }
    }
    drawing
}

/// The carets under one line; the message stands where the span ends.
fn caret(text: &str, line: Span, label: &Label) -> String {
    let start = label.span.start.max(line.start);
    let end = label.span.end.min(line.end);
    let indent = columns(text, line.start, start);
    let width = columns(text, start, end).max(1);
    let message = if label.span.end <= line.end { &label.message } else { "…" };
    format!("     | {:indent$}{:^<width$} {message}\n", "", "")
}

fn columns(text: &str, start: u32, end: u32) -> usize {
    text[start as usize..end as usize].chars().count()
}

/// The lines of the text, long ones broken at spaces; a broken line's rest has no number.
fn lines(text: &str) -> Vec<(Option<usize>, Span)> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (index, line) in text.split('\n').enumerate() {
        let mut number = Some(index + 1);
        let mut rest = line;
        loop {
            let taken = first_columns(rest);
            lines.push((number.take(), Span::new(start, start + taken)));
            start += taken;
            rest = &rest[taken..];
            if rest.is_empty() {
                break;
            }
        }
        start += 1;
    }
    lines
}

/// How many bytes of `line` fit into [`WIDTH`] columns, up to a space where there is one.
fn first_columns(line: &str) -> usize {
    let Some((limit, _)) = line.char_indices().nth(WIDTH) else { return line.len() };
    line[..limit].rfind(' ').map_or(limit, |space| space + 1)
}

fn labels(text: &str, analysis: &Analysis) -> Vec<Label> {
    let mut labels = Vec::new();
    for actor in &analysis.actors {
        let message = actor_message(text, actor);
        for mention in &actor.mentions {
            labels.push(Label { span: mention.span, message: format!("{message}  [{}]", mention.rule) });
        }
    }
    for quote in &analysis.quotes {
        labels.push(Label { span: quote.span, message: quote_message(text, analysis, quote) });
    }
    for delivery in &analysis.deliveries {
        let message = delivery_message(text, delivery);
        labels.push(Label { span: delivery.span, message: format!("{message}  [{}]", delivery.rule) });
        for &span in &delivery.retold {
            labels.push(Label { span, message: format!("again: {message}") });
        }
    }
    labels
}

fn actor_message(text: &str, actor: &Actor) -> String {
    let kind = match actor.kind {
        Kind::Person => "person",
        Kind::Organisation => "organisation",
        Kind::Country => "country",
    };
    let roles: Vec<&str> = actor.roles.iter().map(|role| role.of(text)).collect();
    let roles = if roles.is_empty() { String::new() } else { format!(" ({})", roles.join(", ")) };
    format!("{kind} {}{roles}", actor.name)
}

fn quote_message(text: &str, analysis: &Analysis, quote: &Quote) -> String {
    let speaker = match quote.speaker {
        Some(Speaker::Actor(id)) => analysis.actors[id.0 as usize].name.clone(),
        Some(Speaker::Described(span)) => format!("‹{}›", span.of(text)),
        None => "nobody".to_string(),
    };
    let cue = quote.cue.map_or(String::new(), |cue| format!(", cue ‹{}›", cue.of(text)));
    format!("quote of {speaker}{cue}  [{}]", quote.rule)
}

fn delivery_message(text: &str, delivery: &Delivery) -> String {
    let status = format!("{:?}", delivery.status).to_lowercase();
    let party = |party: &Option<Party>| match party {
        Some(Party::State(name) | Party::Named(name)) => name.clone(),
        None => "?".to_string(),
    };
    let date = delivery.date.map_or(String::new(), |date| format!(" {date}"));
    let hedged = if delivery.hedged { " (hedged)" } else { "" };
    let items: Vec<String> = delivery.items.iter().map(|item| item_message(text, item)).collect();
    let parties = format!("{} → {}", party(&delivery.supplier), party(&delivery.recipient));
    format!("{status}{hedged} {parties}{date}: {}", items.join(", "))
}

/// `helicopter «Mi-171» 4`, `personnel 10..`, `food 25000 tonnes`.
fn item_message(text: &str, item: &Item) -> String {
    let designation = item.designation.map_or(String::new(), |span| format!(" «{}»", span.of(text)));
    let count = match (item.count.min, item.count.max) {
        (None, None) => String::new(),
        (Some(min), Some(max)) if min == max => format!(" {min}"),
        (min, max) => {
            let bound = |bound: Option<u64>| bound.map_or(String::new(), |bound| bound.to_string());
            format!(" {}..{}", bound(min), bound(max))
        }
    };
    let unit = item.unit.map_or(String::new(), |unit| format!(" {unit}"));
    format!("{}{designation}{count}{unit}", item.category.word())
}
