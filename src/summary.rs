//! A corpus from the analyses of its articles: the ledger, actors and quotes.

use crate::analysis::Analysis;
use crate::ingest::Article;
use crate::view;

/// What the articles read so far tell together. Grows article by article and part by part.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    articles: Vec<Entry>,
}

/// An article with what it tells, as it leaves the core.
#[derive(Clone, Debug)]
struct Entry {
    title: String,
    text: String,
    analysis: view::article::Analysis,
}

impl Summary {
    /// A summary of no article.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an article and what was found in it.
    pub fn add(&mut self, article: &Article, analysis: &Analysis) {
        let title = article.title.clone().unwrap_or_else(|| first_words(&article.text));
        let analysis = view::article::Analysis::new(article, analysis);
        self.articles.push(Entry { title, text: article.text.clone(), analysis });
    }

    /// Adds all that `other` holds, after what is held already.
    pub fn merge(&mut self, other: Summary) {
        self.articles.extend(other.articles);
    }

    /// What the page draws.
    pub fn view(&self) -> view::summary::Summary {
        let places = || self.articles.iter().enumerate().map(|(place, entry)| (place as u32, entry));
        view::summary::Summary {
            contract: view::CONTRACT.to_owned(),
            articles: self.articles.iter().map(article_line).collect(),
            occasions: places()
                .flat_map(|(place, entry)| {
                    entry.analysis.deliveries.iter().map(move |delivery| occasion(place, delivery))
                })
                .collect(),
            totals: Vec::new(),
            actors: places()
                .flat_map(|(place, entry)| entry.analysis.actors.iter().map(move |actor| actor_line(place, actor)))
                .collect(),
            quotes: places()
                .flat_map(|(place, entry)| {
                    entry.analysis.quotes.iter().map(move |quote| quote_line(place, entry, quote))
                })
                .collect(),
        }
    }
}

fn first_words(text: &str) -> String {
    text.split_whitespace().take(12).collect::<Vec<_>>().join(" ")
}

fn article_line(entry: &Entry) -> view::summary::ArticleLine {
    let analysis = &entry.analysis;
    view::summary::ArticleLine {
        id: analysis.id.clone(),
        title: entry.title.clone(),
        date: analysis.date.clone(),
        source: analysis.source.clone(),
        url: analysis.url.clone(),
        deliveries: analysis.deliveries.len() as u32,
        actors: analysis.actors.len() as u32,
        quotes: analysis.quotes.len() as u32,
        notes: analysis.notes.clone(),
    }
}

fn occasion(article: u32, delivery: &view::article::Delivery) -> view::summary::Occasion {
    let party = |name: &Option<String>| {
        let name = name.clone()?;
        let code = (name.len() == 2).then(|| name.clone());
        Some(view::summary::PartyLine { code, name })
    };
    let items: Vec<view::summary::ItemLine> = delivery
        .items
        .iter()
        .map(|item| view::summary::ItemLine {
            category: item.category.clone(),
            designation: item.designation.clone(),
            min: item.min,
            max: item.max,
            unit: item.unit.clone(),
        })
        .collect();
    view::summary::Occasion {
        status: delivery.status,
        supplier: party(&delivery.supplier),
        recipient: party(&delivery.recipient),
        date: delivery.date.clone(),
        items: items.clone(),
        hedged: delivery.hedged,
        reports: vec![view::summary::Report {
            evidence: view::summary::Evidence { article, start: delivery.start, end: delivery.end },
            status: delivery.status,
            date: delivery.date.clone(),
            items,
            hedged: delivery.hedged,
            rule: delivery.rule.clone(),
        }],
        conflicts: Vec::new(),
    }
}

fn actor_line(article: u32, actor: &view::article::Actor) -> view::summary::ActorLine {
    view::summary::ActorLine {
        name: actor.name.clone(),
        kind: actor.kind,
        code: actor.code.clone(),
        forms: vec![actor.name.clone()],
        roles: actor.roles.clone(),
        articles: 1,
        mentions: actor
            .mentions
            .iter()
            .map(|mention| view::summary::Evidence { article, start: mention.start, end: mention.end })
            .collect(),
    }
}

fn quote_line(article: u32, entry: &Entry, quote: &view::article::Quote) -> view::summary::QuoteLine {
    let units: Vec<u16> = entry.text.encode_utf16().collect();
    view::summary::QuoteLine {
        evidence: view::summary::Evidence { article, start: quote.start, end: quote.end },
        text: String::from_utf16_lossy(&units[quote.start as usize..quote.end as usize]),
        actor: None,
        speaker: quote.speaker.clone(),
        cue: quote.cue.clone(),
    }
}
