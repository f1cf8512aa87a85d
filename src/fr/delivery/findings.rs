//! What the earlier steps found in a document, as deliveries are read from it.

use std::ops::Range;

use super::party::PartyMention;
use crate::delivery::Item;
use crate::fr::date::{Anchor, DateExpression, Direction};
use crate::fr::goods::{Determiner, Goods, GoodsItem, Weight};
use crate::text::{Document, PartialDate, TokenKind};

/// One kind of goods, where the text names it.
#[derive(Clone, Debug)]
pub struct Named {
    /// The tokens that name it.
    pub tokens: Range<usize>,
    /// The first token of its noun or model.
    pub head: usize,
    /// What it is.
    pub item: Item,
    /// How surely the words alone mean goods.
    pub weight: Weight,
    /// Whether it is what goods travel in.
    pub vessel: bool,
    /// Whether it stands for goods named elsewhere: «ces appareils».
    pub anaphoric: bool,
    /// The determiner before it.
    pub determiner: Determiner,
}

/// A date as the text tells it.
#[derive(Clone, Debug)]
pub struct Dated {
    /// The tokens of the expression.
    pub tokens: Range<usize>,
    /// Whether it only tells since when something goes on, or when it stood so: «depuis mars», «au 31 décembre».
    pub since: bool,
    /// What it resolves to for what is over.
    pub past: Option<PartialDate>,
    /// What it resolves to for what is to come.
    pub future: Option<PartialDate>,
}

/// What is found in a whole document, each list in order of the text.
pub struct Findings<'a> {
    /// The text.
    pub document: &'a Document<'a>,
    /// Goods, each kind by itself.
    pub goods: Vec<Named>,
    /// The phrases that join kinds of goods: tokens, and whether a number leads.
    pub phrases: Vec<(Range<usize>, bool)>,
    /// Dates.
    pub dates: Vec<Dated>,
    /// States and organisations that can give or receive.
    pub parties: Vec<PartyMention>,
}

impl<'a> Findings<'a> {
    /// Takes over what was found. Means of transport are left out: nobody receives the plane that brings the tanks.
    ///
    /// Dates and parties are added by [`complete`](Self::complete).
    pub fn new(document: &'a Document, goods: &[Goods]) -> Self {
        let carried = || goods.iter().filter(|goods| !goods.aboard);
        Findings {
            document,
            goods: carried().flat_map(|goods| &goods.items).map(|item| named(document, item)).collect(),
            phrases: carried().map(|goods| (goods.tokens.clone(), leads_with_number(goods))).collect(),
            dates: Vec::new(),
            parties: Vec::new(),
        }
    }

    /// Adds dates and parties.
    pub fn complete(self, dates: &[DateExpression], parties: Vec<PartyMention>) -> Self {
        let anchor = Anchor::new(self.document, dates);
        let dated = |index: usize| dated(self.document, dates, index, anchor);
        Findings { dates: (0..dates.len()).map(dated).collect(), parties, ..self }
    }
}

impl Findings<'_> {
    /// Whether goods start at a token from `start` on and before `end`.
    pub fn goods_start_between(&self, start: usize, end: usize) -> bool {
        let first = self.goods.partition_point(|goods| goods.tokens.start < start);
        self.goods.get(first).is_some_and(|goods| goods.tokens.start < end)
    }

    /// Whether a date is aimed at: «pour septembre», «d'ici à 2026», «avant la fin de l'année», or tells one to come.
    pub fn aims(&self, date: usize) -> bool {
        let Dated { tokens, past, future, .. } = &self.dates[date];
        let lead = |&back: &usize| {
            let word = tokens.start.checked_sub(back).map_or("", |at| self.document.str(at));
            matches!(
                word,
                "pour" | "ici" | "avant" | "dès" | "partir" | "compter" | "courant" | "jusqu'" | "jusqu’" | "dans"
            )
        };
        let told = past.is_some() && past == future;
        (1..=3).any(|back| lead(&back)) || told && self.document.date().is_none_or(|published| *past > Some(published))
    }

    /// Whether tokens are part of an expression of date: «il y a deux ans».
    pub fn is_in_date(&self, tokens: &Range<usize>) -> bool {
        let after = self.dates.partition_point(|date| date.tokens.start <= tokens.start);
        after > 0 && tokens.end <= self.dates[after - 1].tokens.end
    }

    /// The goods that start at some tokens.
    pub fn goods_starting_in(&self, tokens: &Range<usize>) -> &[Named] {
        let first = self.goods.partition_point(|goods| goods.tokens.start < tokens.start);
        let rest = &self.goods[first..];
        &rest[..rest.partition_point(|goods| goods.tokens.start < tokens.end)]
    }
}

fn dated(document: &Document, dates: &[DateExpression], index: usize, anchor: Anchor) -> Dated {
    let past = anchor.date(document, dates, index, Direction::Past);
    // «depuis le début de l'année» is this year.
    let this_year =
        past.is_some_and(|date| date.month.is_none() && date.year == document.date().and_then(|day| day.year));
    Dated {
        tokens: dates[index].tokens.clone(),
        since: is_since(document, dates[index].tokens.start) && !this_year
            || is_as_of(document, dates[index].tokens.start),
        past,
        future: anchor.date(document, dates, index, Direction::Future),
    }
}

/// Whether «depuis» stands before a date, perhaps with an article between.
fn is_since(document: &Document, start: usize) -> bool {
    (1..=2).any(|back| start.checked_sub(back).is_some_and(|at| document.str(at).eq_ignore_ascii_case("depuis")))
}

/// Whether a date only tells when things stood so: «au │ 31 décembre», «à │ ce jour».
fn is_as_of(document: &Document, start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).map_or("", |at| document.str(at));
    let range = start > 1 && document.tokens[start - 2].kind == TokenKind::Number;
    let day = document.tokens[start].kind == TokenKind::Number;
    let now = matches!(document.str(start), "ce" | "aujourd'hui" | "aujourd’hui" | "jour");
    before(1).eq_ignore_ascii_case("au") && day && !range || before(1).eq_ignore_ascii_case("à") && now
}

fn leads_with_number(goods: &Goods) -> bool {
    goods.items.first().is_some_and(|item| !item.count.is_unknown())
}

fn named(document: &Document, item: &GoodsItem) -> Named {
    Named {
        tokens: item.tokens.clone(),
        head: item.head,
        item: Item {
            category: item.category,
            designation: item.designation,
            count: item.count,
            unit: item.unit,
            span: document.span(item.tokens.clone()),
        },
        weight: item.weight,
        vessel: item.vessel,
        anaphoric: item.anaphoric,
        determiner: item.determiner,
    }
}
