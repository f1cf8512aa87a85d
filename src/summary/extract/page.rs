//! From an article and its analysis to what a summary keeps of it.

use std::borrow::Cow;

use super::{Extract, Goods, Model, Named, Place, Said, Told, Voice};
use crate::analysis::Analysis;
use crate::delivery::{Delivery, Item};
use crate::ingest::{Article, residue};
use crate::mention::Actor;
use crate::quote::{Quote, Speaker};
use crate::span::Span;
use crate::summary::id::Names;
use crate::summary::name::fold;
use crate::summary::sketch::Sketch;
use crate::view::article::Range;
use crate::view::utf16::Utf16;

/// So many words of a text stand for a missing headline.
const TITLE_WORDS: usize = 16;
/// How many words a sentence has at least; fewer are an abbreviation or a dateline.
const SENTENCE_WORDS: usize = 6;

impl Extract {
    /// What to keep of an article and its analysis.
    pub fn new(article: &Article, analysis: &Analysis) -> Self {
        let text = article.text.as_str();
        let page = Page { text, utf16: Utf16::new(text), sentences: &analysis.sentences };
        let mut names = Names::new(&article.id);
        let reports = analysis.deliveries.iter().map(|delivery| page.report(delivery, &mut names)).collect();
        Extract {
            id: article.id.clone(),
            key: names.of_text(text),
            length: page.utf16.offset(text.len() as u32),
            title: article.title.clone().unwrap_or_else(|| first_words(text)),
            date: article.date,
            source: article.source.clone(),
            url: article.url.clone(),
            notes: analysis.notes.clone(),
            sketch: Sketch::new(residue::body(text).of(text)),
            actors: analysis.actors.iter().map(|actor| page.actor(actor)).collect(),
            quotes: analysis.quotes.iter().map(|quote| page.quote(quote, &mut names)).collect(),
            reports,
        }
    }
}

/// What stands for a missing headline: the first line or sentence, else its first words and «…».
fn first_words(text: &str) -> String {
    let body = residue::body(text).of(text).trim_start();
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
    sentences: &'a [Span],
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
        let mut forms: Vec<String> = Vec::new();
        let place = |span: Span| {
            let words = span.of(self.text);
            let form = forms.iter().position(|form| form == words).unwrap_or_else(|| {
                forms.push(words.to_owned());
                forms.len() - 1
            });
            let sentence = self.sentences.partition_point(|sentence| sentence.end <= span.start) as u32;
            Place { range: self.range(span), sentence, form: form as u32 }
        };
        let mentions = actor.mentions.iter().map(|mention| mention.span).map(place).collect();
        Named { name: actor.name.clone(), kind: actor.kind, code: actor.code.clone(), forms, mentions, roles }
    }

    fn quote(&self, quote: &Quote, names: &mut Names) -> Said {
        let text = self.words(quote.span);
        Said {
            id: names.of_finding("quote", &text),
            range: self.range(quote.span),
            text,
            speaker: quote.speaker.map(|speaker| match speaker {
                Speaker::Actor(id) => Voice::Actor(id.0 as usize),
                Speaker::Described(span) => Voice::Described(self.words(span)),
            }),
            cue: quote.cue.map(|cue| self.words(cue)),
        }
    }

    fn report(&self, delivery: &Delivery, names: &mut Names) -> Told {
        Told {
            id: names.of_finding("delivery", delivery.span.of(self.text)),
            status: delivery.status,
            supplier: delivery.supplier.clone(),
            recipient: delivery.recipient.clone(),
            date: delivery.date,
            announced: delivery.announced,
            goods: delivery.items.iter().map(|item| self.goods(item)).collect(),
            hedged: delivery.hedged,
            range: self.range(delivery.span),
            rule: Cow::Borrowed(delivery.rule),
        }
    }

    fn goods(&self, item: &Item) -> Goods {
        Goods {
            category: item.category,
            designation: item.designation.map(|span| Model::new(span.of(self.text))),
            unit: item.unit.map(Cow::Borrowed),
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
