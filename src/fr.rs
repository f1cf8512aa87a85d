//! French. The only part of the core that knows it.

pub mod actor;
mod clause;
pub mod date;
pub mod delivery;
pub mod goods;
pub mod number;
pub mod quote;
mod recognition;
pub mod verb;

use date::Dates;
use delivery::Deliveries;
use goods::GoodsLexicon;
use number::Numbers;

use crate::Error;
use crate::delivery::{Delivery, Item, Status};
use crate::language::Language;
use crate::lexicon::{Table, Trie, Vocabulary};
use crate::mention::Actor;
use crate::quote::Quote;
use crate::rule::Card;
use crate::text::{Document, Orthography};

/// How French spells.
static ORTHOGRAPHY: Orthography = Orthography {
    elisions: &["c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t"],
    clitics: &[
        "-ce", "-elle", "-elles", "-en", "-il", "-ils", "-je", "-le", "-les", "-leur", "-lui", "-moi", "-nous", "-on",
        "-t-elle", "-t-elles", "-t-il", "-t-ils", "-t-on", "-toi", "-tu", "-vous", "-y",
    ],
    abbreviations: &[
        "adj", "av", "boul", "bd", "cap", "cdt", "cf", "chap", "col", "dr", "env", "ex", "fig", "gal", "gén", "hab",
        "lt", "me", "mgr", "mm", "mlle", "mme", "no", "nos", "op", "p", "pp", "pr", "prof", "réf", "sgt", "st", "ste",
        "vol", "vs",
    ],
};

/// French: its lexicons, loaded once, and its rules.
pub struct French {
    vocabulary: Vocabulary,
    frequent: Trie<()>,
    numbers: Numbers,
    dates: Dates,
    goods: GoodsLexicon,
    grammar: verb::Grammar,
    names: actor::Lexicons,
    quoting: quote::Lexicons,
    deliveries: Deliveries,
}

impl French {
    /// Loads the lexicons that are built in.
    ///
    /// # Errors
    /// When a lexicon row is wrong; `tests/lexicon.rs` sees to it that none is.
    pub fn new() -> Result<Self, Error> {
        let mut vocabulary = Vocabulary::new(&ORTHOGRAPHY);
        let frequent = recognition::frequent(&mut vocabulary);
        let numbers = Table::parse(
            "lexicon/fr/numbers.tsv",
            include_str!("../lexicon/fr/numbers.tsv"),
            &["phrase", "value", "role"],
        )?;
        let calendar = Table::parse(
            "lexicon/fr/calendar.tsv",
            include_str!("../lexicon/fr/calendar.tsv"),
            &["phrase", "role", "value"],
        )?;
        let dates = Dates::new(&mut vocabulary, &calendar, &numbers)?;
        let numbers = Numbers::new(&mut vocabulary, &numbers)?;
        let goods = GoodsLexicon::new(&mut vocabulary)?;
        let grammar = verb::Grammar::new(&mut vocabulary)?;
        let names = actor::Lexicons::load(&mut vocabulary)?;
        let quoting = quote::Lexicons::load(&mut vocabulary, &grammar)?;
        let deliveries = Deliveries::new(&grammar, &mut vocabulary)?;
        Ok(French { vocabulary, frequent, numbers, dates, goods, grammar, names, quoting, deliveries })
    }

    /// Verbs and the small words around them.
    pub fn grammar(&self) -> &verb::Grammar {
        &self.grammar
    }

    /// The goods that a document names, whether or not anybody delivers them.
    pub fn goods(&self, document: &Document) -> Vec<goods::Goods> {
        self.goods.find(document, &self.numbers.find(document))
    }

    /// The expressions of date in a document.
    pub fn dates(&self, document: &Document) -> Vec<date::DateExpression> {
        self.dates.find(document)
    }

    /// How the deliveries of a document were read: its clauses, and what became of every word of transfer.
    pub fn explain(&self, document: &Document, actors: &[Actor]) -> delivery::Explanation {
        let findings = delivery::Findings::new(document, &self.goods(document));
        self.deliveries.explain(&self.completed(findings, actors), &self.grammar)
    }

    /// What the models of deliveries are shown of a document while they learn; `label` says how far the transfer of goods
    /// has come that no rule tells of.
    pub fn samples(
        &self,
        document: &Document,
        actors: &[Actor],
        label: &dyn Fn(&Item) -> Option<Status>,
    ) -> delivery::Samples {
        let findings = delivery::Findings::new(document, &self.goods(document));
        self.deliveries.samples(&self.completed(findings, actors), &self.grammar, label)
    }

    /// How the marked stretches of a document were read: what each is, and how its speaker was found.
    pub fn explain_quotes(&self, document: &Document, actors: &[Actor]) -> Vec<quote::Explanation> {
        quote::explain(document, &self.quoting, &self.grammar, &self.names, actors)
    }

    /// Goods with all that deliveries are read from.
    fn completed<'a>(&self, goods: delivery::Findings<'a>, actors: &[Actor]) -> delivery::Findings<'a> {
        let document = goods.document;
        goods.complete(&self.dates(document), delivery::parties(document, actors, &self.names))
    }

    /// The ids of all rules that find something in a document, intermediate layers included, in no order.
    pub fn fired(&self, document: &Document) -> Vec<&'static str> {
        let actors = self.actors(document);
        let quotes = self.quotes(document, &actors);
        let deliveries = self.deliveries(document, &actors, &quotes);
        let mut fired: Vec<&'static str> = Vec::new();
        let quantities = self.numbers.find(document);
        let goods = self.goods.find(document, &quantities);
        fired.extend(quantities.iter().map(|quantity| quantity.rule));
        fired.extend(goods.iter().flat_map(|goods| &goods.items).map(|item| item.rule));
        fired.extend(self.dates.find(document).iter().map(|date| date.rule));
        fired.extend(actors.iter().flat_map(|actor| &actor.mentions).map(|mention| mention.rule));
        fired.extend(quotes.iter().map(|quote| quote.rule));
        fired.extend(deliveries.iter().map(|delivery| delivery.rule));
        fired
    }
}

impl Language for French {
    fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    fn recognizes(&self, document: &Document) -> bool {
        recognition::is_french(document, &self.frequent)
    }

    fn actors(&self, document: &Document) -> Vec<Actor> {
        actor::find(document, &self.names, &self.goods, &self.grammar)
    }

    fn quotes(&self, document: &Document, actors: &[Actor]) -> Vec<Quote> {
        quote::find(document, &self.quoting, &self.grammar, &self.names, actors)
    }

    fn deliveries(&self, document: &Document, actors: &[Actor], _quotes: &[Quote]) -> Vec<Delivery> {
        let findings = delivery::Findings::new(document, &self.goods(document));
        // Most articles of the press tell of no delivery: nothing else is read then.
        if !self.deliveries.may_tell_any(&findings, &self.grammar) {
            return Vec::new();
        }
        self.deliveries.find(&self.completed(findings, actors), &self.grammar)
    }

    fn rules(&self) -> Vec<Card> {
        let numbers = number::RULES.iter().map(|rule| rule.card());
        let dates = date::RULES.iter().map(|rule| rule.card());
        let goods = goods::RULES.iter().map(|rule| rule.card());
        let actors = actor::rules();
        numbers.chain(dates).chain(goods).chain(actors).chain(quote::rules()).chain(delivery::cards()).collect()
    }
}

#[cfg(test)]
mod tests;
