//! Who is named and who said what, as documents list them: the first of many, and how many more there are.

use depeche::view::summary::{ActorLine, QuoteLine};

use super::Ledger;

/// A document lists so many actors and so many quotes; the JSON has all.
const LISTED: usize = 200;
/// Roles told of one actor.
const ROLES: usize = 3;

/// An entry of a list, in plain words.
pub struct Entry {
    /// The actor's name, or the words quoted.
    pub head: String,
    /// Roles, or who said it; empty where nobody tells.
    pub about: String,
    /// How often and where.
    pub places: String,
}

impl Ledger<'_> {
    /// The most mentioned actors.
    pub(super) fn actors(&self) -> Vec<Entry> {
        self.summary.actors.iter().take(LISTED).map(|actor| self.actor(actor)).collect()
    }

    /// The quotes, in order of the corpus.
    pub(super) fn quotes(&self) -> Vec<Entry> {
        self.summary.quotes.iter().take(LISTED).map(|quote| self.quote(quote)).collect()
    }

    /// How many of a list a document leaves out, in words.
    pub(super) fn left_out(&self, all: usize) -> Option<String> {
        all.checked_sub(LISTED).filter(|more| *more > 0).map(|more| format!("+ {more} {}", self.words.more))
    }

    fn actor(&self, actor: &ActorLine) -> Entry {
        let roles: Vec<&str> = actor.roles.iter().take(ROLES).map(|role| role.role.as_str()).collect();
        let forms = actor.forms.iter().filter(|form| **form != actor.name).map(|form| format!(" · {form}"));
        let [mentions, articles] = [actor.mentions.len(), actor.articles as usize].map(|count| count.to_string());
        let [mention, article] = self.words.places;
        Entry {
            head: actor.name.clone(),
            about: roles.join(", "),
            places: format!("{mentions} {mention}, {articles} {article}{}", forms.collect::<String>()),
        }
    }

    fn quote(&self, quote: &QuoteLine) -> Entry {
        let mut titles: Vec<&str> = Vec::new();
        for source in &quote.sources {
            let article = &self.summary.articles[source.evidence.article as usize];
            let title = article.source.as_deref().unwrap_or(&article.title);
            if !titles.contains(&title) {
                titles.push(title);
            }
        }
        Entry {
            head: quote.text.clone(), about: quote.speaker.clone().unwrap_or_default(), places: titles.join(" · ")
        }
    }
}
