//! What a summary keeps of one article: its findings in words and UTF-16 offsets, not its text.

use std::cmp::Ordering;

use super::name::{fold, fold_designation};
use crate::analysis::{Analysis, Note};
use crate::delivery::{Category, Delivery, Item, Party, Status};
use crate::ingest::Article;
use crate::mention::{Actor, Kind};
use crate::quote::{Quote, Speaker};
use crate::span::Span;
use crate::text::{Count, PartialDate};
use crate::view::article::Range;
use crate::view::utf16::Utf16;

/// So many words of a text stand for a missing headline.
const TITLE_WORDS: usize = 16;
/// How many words a sentence has at least; fewer are an abbreviation or a dateline.
const SENTENCE_WORDS: usize = 6;

/// One article as a summary keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extract {
    pub id: String,
    pub title: String,
    pub date: Option<PartialDate>,
    pub source: Option<String>,
    pub url: Option<String>,
    pub notes: Vec<Note>,
    pub actors: Vec<Named>,
    pub quotes: Vec<Said>,
    pub reports: Vec<Told>,
}

/// An actor of the article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    pub name: String,
    pub kind: Kind,
    pub code: Option<String>,
    /// The words of each mention, with their place.
    pub mentions: Vec<(String, Range)>,
    pub roles: Vec<String>,
}

/// A quote of the article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    pub range: Range,
    pub text: String,
    pub speaker: Option<Voice>,
    pub cue: Option<String>,
}

/// Whose words they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// An actor, by its place in [`Extract::actors`].
    Actor(usize),
    /// Words of the text.
    Described(String),
}

/// An occasion as the article tells it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    pub status: Status,
    pub supplier: Option<Party>,
    pub recipient: Option<Party>,
    pub date: Option<PartialDate>,
    pub goods: Vec<Goods>,
    pub hedged: bool,
    pub range: Range,
    pub rule: &'static str,
}

/// One kind of goods.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Goods {
    pub category: Category,
    pub designation: Option<Model>,
    pub unit: Option<&'static str>,
    pub count: Count,
}

/// A model of goods: «Mi-35P».
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Model {
    /// As models compare.
    pub folded: String,
    /// As written.
    pub written: String,
}

impl Model {
    /// The model that these words name.
    pub fn new(written: &str) -> Self {
        Model { folded: fold_designation(written), written: written.to_owned() }
    }
}

impl Extract {
    /// What to keep of an article and its analysis.
    pub fn new(article: &Article, analysis: &Analysis) -> Self {
        let page = Page { text: &article.text, utf16: Utf16::new(&article.text) };
        Extract {
            id: article.id.clone(),
            title: article.title.clone().unwrap_or_else(|| first_words(&article.text)),
            date: article.date,
            source: article.source.clone(),
            url: article.url.clone(),
            notes: analysis.notes.clone(),
            actors: analysis.actors.iter().map(|actor| page.actor(actor)).collect(),
            quotes: analysis.quotes.iter().map(|quote| page.quote(quote)).collect(),
            reports: analysis.deliveries.iter().map(|delivery| page.report(delivery)).collect(),
        }
    }

    /// An order of articles that depends on nothing but what they are, so that a summary does not depend on
    /// the order they came in.
    pub fn order(&self, other: &Self) -> Ordering {
        let head = (self.date, &self.id, &self.title, &self.source, &self.url);
        head.cmp(&(other.date, &other.id, &other.title, &other.source, &other.url))
            .then_with(|| self.reports.cmp(&other.reports))
            .then_with(|| self.quotes.cmp(&other.quotes))
            .then_with(|| self.actors.cmp(&other.actors))
    }
}

/// What stands for a missing headline: the first line or sentence, else its first words and «…».
fn first_words(text: &str) -> String {
    let body = crate::ingest::residue::body(text).of(text).trim_start();
    let line = body.lines().next().unwrap_or("");
    let mut title = String::new();
    for (count, word) in line.split_whitespace().enumerate() {
        if count == TITLE_WORDS {
            return title + " …";
        }
        if count > 0 {
            title.push(' ');
        }
        title.push_str(word);
        if count + 1 >= SENTENCE_WORDS && word.ends_with(['.', '!', '?']) {
            break;
        }
    }
    title
}

/// An article's text, to take words and offsets from.
struct Page<'a> {
    text: &'a str,
    utf16: Utf16<'a>,
}

impl Page<'_> {
    fn range(&self, span: Span) -> Range {
        Range { start: self.utf16.offset(span.start), end: self.utf16.offset(span.end) }
    }

    fn words(&self, span: Span) -> String {
        span.of(self.text).to_owned()
    }

    fn actor(&self, actor: &Actor) -> Named {
        let mut roles: Vec<String> = Vec::new();
        for role in actor.roles.iter().map(|&role| self.words(role)) {
            if !roles.iter().any(|known| fold(known) == fold(&role)) {
                roles.push(role);
            }
        }
        Named {
            name: actor.name.clone(),
            kind: actor.kind,
            code: actor.code.clone(),
            mentions: actor.mentions.iter().map(|m| (self.words(m.span), self.range(m.span))).collect(),
            roles,
        }
    }

    fn quote(&self, quote: &Quote) -> Said {
        Said {
            range: self.range(quote.span),
            text: self.words(quote.span),
            speaker: quote.speaker.map(|speaker| match speaker {
                Speaker::Actor(id) => Voice::Actor(id.0 as usize),
                Speaker::Described(span) => Voice::Described(self.words(span)),
            }),
            cue: quote.cue.map(|cue| self.words(cue)),
        }
    }

    fn report(&self, delivery: &Delivery) -> Told {
        Told {
            status: delivery.status,
            supplier: delivery.supplier.clone(),
            recipient: delivery.recipient.clone(),
            date: delivery.date,
            goods: delivery.items.iter().map(|item| self.goods(item)).collect(),
            hedged: delivery.hedged,
            range: self.range(delivery.span),
            rule: delivery.rule,
        }
    }

    fn goods(&self, item: &Item) -> Goods {
        Goods {
            category: item.category,
            designation: item.designation.map(|span| Model::new(span.of(self.text))),
            unit: item.unit,
            count: item.count,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::first_words;

    #[test]
    fn a_missing_headline_is_the_first_sentence_or_its_beginning() {
        let check = |text: &str, title: &str| assert_eq!(first_words(text), title);
        check(
            " date 2022-04 Deux radars sont arrivés à Niamey.  Ils sont neufs.",
            "Deux radars sont arrivés à Niamey.",
        );
        check("Radars\nDeux radars sont arrivés.", "Radars");
        check("M. Anselme est venu hier soir. Il repart.", "M. Anselme est venu hier soir.");
        check(&"mot ".repeat(20), &format!("{}…", "mot ".repeat(16)));
        check("", "");
    }
}
