//! Articles analysed before: lines of `depeche analyze`, taken up again without analysing.
//!
//! A line that another version wrote, or that somebody changed, is not taken up: its text is analysed anew.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use depeche::analysis::Note;
use depeche::delivery::{Category, Delivery, Item, Party};
use depeche::fr::French;
use depeche::ingest::Article;
use depeche::language::Language;
use depeche::mention::{Actor, ActorId, Mention};
use depeche::quote::{Quote, Speaker};
use depeche::text::{Count, Document, PartialDate};
use depeche::view::{CONTRACT, article as view};
use depeche::{Analysis, Span};
use serde::Deserialize;

/// How such a line begins.
const START: &[u8] = b"{\"contract\":\"";
/// So many different units of counting are known at most; no language has more.
const UNITS: usize = 1000;

/// A line of `depeche analyze`.
#[derive(Deserialize)]
struct Record {
    contract: String,
    id: String,
    title: Option<String>,
    date: Option<String>,
    source: Option<String>,
    url: Option<String>,
    actors: Vec<view::Actor>,
    quotes: Vec<view::Quote>,
    deliveries: Vec<view::Delivery>,
    notes: Vec<view::Note>,
    text: String,
}

/// Takes up lines of `depeche analyze`.
pub struct Recorder<'a> {
    french: &'a French,
    /// The rules of this version.
    rules: HashMap<&'static str, &'static str>,
    /// The units that lines have named so far; they live as long as the program.
    units: Mutex<HashSet<&'static str>>,
}

impl<'a> Recorder<'a> {
    /// For what was found in French texts.
    pub fn new(french: &'a French) -> Self {
        let rules = french.rules().into_iter().map(|card| (card.id, card.id)).collect();
        Recorder { french, rules, units: Mutex::default() }
    }

    /// The article of a line and what was found in it; nothing if the line is another one.
    pub fn read(&self, line: &[u8]) -> Option<(Article, Analysis)> {
        if !line.starts_with(START) {
            return None;
        }
        let record: Record = serde_json::from_slice(line).ok().filter(|record: &Record| record.contract == CONTRACT)?;
        let page = Page { text: &record.text, bytes: bytes(&record.text), recorder: self };
        let mut analysis = page.analysis(&record)?;
        let article = Article {
            date: record.date.as_deref().and_then(PartialDate::parse),
            replaced_bytes: analysis.notes.contains(&Note::ReplacedBytes),
            id: record.id,
            title: record.title,
            source: record.source,
            url: record.url,
            text: record.text,
        };
        analysis.sentences = Document::new(&article, self.french.vocabulary()).sentence_spans();
        Some((article, analysis))
    }

    fn rule(&self, id: &str) -> Option<&'static str> {
        self.rules.get(id).copied()
    }

    fn unit(&self, name: &str) -> Option<&'static str> {
        let mut units = self.units.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = units.get(name) {
            return Some(known);
        }
        if units.len() == UNITS {
            return None;
        }
        let unit: &'static str = Box::leak(name.to_owned().into_boxed_str());
        units.insert(unit);
        Some(unit)
    }
}

/// For each UTF-16 code unit of a text, and its end, the byte at which it begins; none inside a pair of surrogates.
fn bytes(text: &str) -> Vec<Option<u32>> {
    let mut bytes = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        bytes.push(Some(at as u32));
        if c.len_utf16() == 2 {
            bytes.push(None);
        }
    }
    bytes.push(Some(text.len() as u32));
    bytes
}

/// The text of a line, to find its places in. Each function gives nothing where the line does not fit its text.
struct Page<'a> {
    text: &'a str,
    bytes: Vec<Option<u32>>,
    recorder: &'a Recorder<'a>,
}

impl Page<'_> {
    fn span(&self, start: u32, end: u32) -> Option<Span> {
        let byte = |unit: u32| self.bytes.get(unit as usize).copied().flatten();
        let (start, end) = (byte(start)?, byte(end)?);
        (start <= end).then_some(Span { start, end })
    }

    /// Where words first stand in the text.
    fn find(&self, words: &str) -> Option<Span> {
        self.text.find(words).map(|at| Span::new(at, at + words.len()))
    }

    fn analysis(&self, record: &Record) -> Option<Analysis> {
        Some(Analysis {
            actors: record.actors.iter().map(|actor| self.actor(actor)).collect::<Option<_>>()?,
            quotes: record.quotes.iter().map(|quote| self.quote(quote, &record.actors)).collect::<Option<_>>()?,
            deliveries: record.deliveries.iter().map(|delivery| self.delivery(delivery)).collect::<Option<_>>()?,
            notes: record.notes.iter().copied().map(Note::from).collect(),
            // Told by the text alone; see `Recorder::read`.
            sentences: Vec::new(),
        })
    }

    /// The contract does not say which rule found a mention, nor the gender.
    fn actor(&self, actor: &view::Actor) -> Option<Actor> {
        let mention = |range: &view::Range| Some(Mention { span: self.span(range.start, range.end)?, rule: "" });
        Some(Actor {
            name: actor.name.clone(),
            kind: actor.kind.into(),
            code: actor.code.clone(),
            gender: None,
            roles: actor.roles.iter().map(|role| self.find(role)).collect::<Option<_>>()?,
            mentions: actor.mentions.iter().map(mention).collect::<Option<_>>()?,
        })
    }

    fn quote(&self, quote: &view::Quote, actors: &[view::Actor]) -> Option<Quote> {
        let speaker = match (&quote.speaker, quote.speaker_kind) {
            (Some(name), Some(view::SpeakerKind::Actor)) => {
                let mut named = (0..).zip(actors).filter(|(_, actor)| actor.name == *name);
                let (place, _) = named.next()?;
                // A person and a company of one name: the line does not say whose words they are.
                if named.next().is_some() {
                    return None;
                }
                Some(Speaker::Actor(ActorId(place)))
            }
            (Some(words), _) => Some(Speaker::Described(self.find(words)?)),
            (None, _) => None,
        };
        let cue = match &quote.cue {
            Some(cue) => Some(self.find(cue)?),
            None => None,
        };
        Some(Quote { span: self.span(quote.start, quote.end)?, speaker, cue, rule: self.recorder.rule(&quote.rule)? })
    }

    fn delivery(&self, delivery: &view::Delivery) -> Option<Delivery> {
        let party = |name: &String| match name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_uppercase()) {
            true => Party::State(name.clone()),
            false => Party::Named(name.clone()),
        };
        let date = |written: &Option<String>| match written {
            Some(date) => PartialDate::parse(date).map(Some),
            None => Some(None),
        };
        Some(Delivery {
            status: delivery.status.into(),
            supplier: delivery.supplier.as_ref().map(party),
            recipient: delivery.recipient.as_ref().map(party),
            date: date(&delivery.date)?,
            announced: date(&delivery.announced)?,
            items: delivery.items.iter().map(|item| self.item(item)).collect::<Option<_>>()?,
            span: self.span(delivery.start, delivery.end)?,
            retold: delivery.retold.iter().map(|range| self.span(range.start, range.end)).collect::<Option<_>>()?,
            hedged: delivery.hedged,
            rule: self.recorder.rule(&delivery.rule)?,
        })
    }

    fn item(&self, item: &view::Item) -> Option<Item> {
        let designation = match &item.designation {
            Some(words) => Some(self.find(words)?),
            None => None,
        };
        let unit = match &item.unit {
            Some(unit) => Some(self.recorder.unit(unit)?),
            None => None,
        };
        Some(Item {
            category: Category::parse(&item.category)?,
            designation,
            count: Count { min: item.min, max: item.max },
            unit,
            span: self.span(item.start, item.end)?,
        })
    }
}
