//! Single noun phrases: a head with what stands before it.
//!
//! ```text
//!   ces deux nouveaux hélicoptères     une dizaine de Mi-171     24 millions d'euros
//!   ─┬─ ─┬── ───┬──── ─────┬──────     ─────┬─────    ──┬───     ─────┬───── ──┬──
//!    │ quantity before    head           quantity      head        quantity   unit
//!   determiner
//! ```

use std::ops::Range;

use super::Determiner;
use super::designation::Model;
use super::lexicon::{GoodsLexicon, MeasureUnit, Noun, NounRole, Roles};
use crate::fr::number::Quantity;
use crate::lexicon::WordId;
use crate::text::{Count, Document, TokenKind};

/// What a noun phrase turns on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    Noun(Noun),
    Model(Model),
    Unit(MeasureUnit),
}

/// A head and what stands before it.
#[derive(Clone, Debug)]
pub(super) struct Nominal {
    /// From the determiner or quantity to the end of the head.
    pub tokens: Range<usize>,
    pub head: Head,
    /// The first token of the head.
    pub at: usize,
    pub count: Count,
    /// Whether a number is told, and not only «un».
    pub counted: bool,
    pub determiner: Determiner,
    /// Whether «de» or «d'» stands before it.
    pub of: bool,
}

impl Nominal {
    /// Whether nothing stands before the head: «Mi-171» in «hélicoptères Mi-171».
    pub fn is_bare(&self) -> bool {
        self.tokens.start == self.at
    }

    pub fn noun(&self) -> Option<Noun> {
        match self.head {
            Head::Noun(noun) => Some(noun),
            _ => None,
        }
    }

    pub fn model(&self) -> Option<Model> {
        match self.head {
            Head::Model(model) => Some(model),
            _ => None,
        }
    }

    pub fn unit(&self) -> Option<MeasureUnit> {
        match self.head {
            Head::Unit(unit) => Some(unit),
            _ => None,
        }
    }

    /// The role of the noun; a designation is as plain as a noun can be.
    pub fn role(&self) -> NounRole {
        self.noun().map_or(NounRole::Plain, |noun| noun.role)
    }
}

impl GoodsLexicon {
    /// Every noun phrase that could name goods, in order.
    pub(super) fn nominals(&self, document: &Document, quantities: &[Quantity]) -> Vec<Nominal> {
        let mut nominals: Vec<Nominal> = Vec::new();
        let (mut at, mut quantity) = (0, 0);
        while at < document.tokens.len() {
            let Some((head, tokens)) = self.head(document, at) else {
                at += 1;
                continue;
            };
            at = tokens.end;
            while quantities.get(quantity).is_some_and(|quantity| quantity.tokens.end <= tokens.start) {
                quantity += 1;
            }
            let floor = nominals.last().map_or(0, |nominal| nominal.tokens.end);
            let quantities = &quantities[..quantity];
            if let Some(nominal) = self.nominal(document, head, tokens, floor, quantities.last()) {
                nominals.push(nominal);
            }
        }
        nominals
    }

    /// The head that starts at a token: the longest noun, unit or designation.
    fn head(&self, document: &Document, at: usize) -> Option<(Head, Range<usize>)> {
        let token = &document.tokens[at];
        let model = token.shape.is_capital() || token.shape.has_digit();
        if !model && !self.opening.has(token.word) {
            return None;
        }
        // «Mil» makes helicopters; «mil» is millet.
        let maker = token.shape.is_capital() && self.designations.maker(document, at).is_some();
        if token.word != WordId::UNKNOWN && !maker {
            if let Some((end, noun)) = self.nouns.longest(&document.tokens, at) {
                return Some((Head::Noun(noun), at..end));
            }
            // «Kilo» is a class of submarines.
            let named = token.shape.is_capital() && !token.shape.is_first() && self.is_model(document, at);
            if let Some((end, unit)) = self.units.longest(&document.tokens, at).filter(|_| !named) {
                return Some((Head::Unit(unit), at..end));
            }
        }
        let (tokens, model) = self.designations.find(document, at)?;
        Some((Head::Model(model), tokens))
    }

    /// The noun phrase of a head, or `None` where the head is none: an adjective, an idiom, a bare unit.
    fn nominal(
        &self,
        document: &Document,
        head: Head,
        tokens: Range<usize>,
        floor: usize,
        quantity: Option<&Quantity>,
    ) -> Option<Nominal> {
        let made = (1..=3)
            .map_while(|back| tokens.start.checked_sub(back))
            .find(|&at| at >= floor && self.designations.maker(document, at) == Some(tokens.start));
        let mut start = self.before_adjectives(document, made.unwrap_or(tokens.start), floor);
        let mut counted = None;
        if let Some(quantity) = quantity.filter(|quantity| quantity.tokens.start >= floor) {
            let end = quantity.tokens.end;
            let linked = end + 1 == start && self.is_of(document, end) && !quantity.article;
            if end == start || linked {
                counted = Some(quantity);
                start = self.before_adjectives(document, quantity.tokens.start, floor);
            }
        }
        let mut determiner = Determiner::None;
        if start > floor {
            let roles = self.roles(document, start - 1);
            if roles.any(Roles::DETERMINER) {
                determiner = Determiner::of(roles, counted.is_some());
                start -= 1;
                let whole = |all: &&Quantity| {
                    // «un des Mi-35» is one of them, «un don des Mi-35» no number.
                    counted.is_none() && all.tokens.start >= floor && (!all.article || all.tokens.end + 1 >= start)
                };
                if let Some(all) = quantity.filter(whole) {
                    start = self.part_of(document, start, all).inspect(|_| counted = Some(all)).unwrap_or(start);
                }
            }
        }
        if counted.is_some_and(|quantity| quantity.article) {
            determiner = Determiner::Indefinite;
        }
        let at = tokens.start;
        let nominal = Nominal {
            of: start > floor && self.is_of(document, start - 1),
            tokens: start..tokens.end,
            head,
            at,
            count: counted.map_or(Count::UNKNOWN, |quantity| quantity.count),
            counted: counted.is_some_and(|quantity| !quantity.article),
            determiner,
        };
        self.is_nominal(document, &nominal, floor).then_some(nominal)
    }

    /// `27 de ces avions`, `deux des hélicoptères`: the start of a number that counts a part of what is named.
    fn part_of(&self, document: &Document, start: usize, quantity: &Quantity) -> Option<usize> {
        let end = quantity.tokens.end;
        let of = end + 1 == start && self.is_of(document, end);
        let contracted = end == start && self.roles(document, start).any(Roles::PARTITIVE);
        (of || contracted).then_some(quantity.tokens.start)
    }

    /// The first of the adjectives and opening marks that stand before a token.
    fn before_adjectives(&self, document: &Document, mut at: usize, floor: usize) -> usize {
        for _ in 0..6 {
            if at == floor {
                break;
            }
            let mark = document.tokens[at - 1].kind == TokenKind::Quote;
            if !mark && !self.roles(document, at - 1).any(Roles::BEFORE) || self.is_of_date(document, at - 1) {
                break;
            }
            at -= 1;
        }
        at
    }

    /// `en mai │ dernier │ trois patrouilleurs`: the word belongs to a date, no determiner or number standing before it.
    fn is_of_date(&self, document: &Document, at: usize) -> bool {
        let neighbour = matches!(document.str(at), "dernier" | "dernière" | "prochain" | "prochaine");
        neighbour
            && at > 0
            && document.tokens[at - 1].kind == TokenKind::Word
            && !self.roles(document, at - 1).any(Roles::DETERMINER | Roles::BEFORE)
    }

    fn is_nominal(&self, document: &Document, nominal: &Nominal, floor: usize) -> bool {
        match nominal.head {
            Head::Noun(noun) => {
                let listed = floor > 0 && floor + 1 == nominal.tokens.start;
                let determined = !nominal.is_bare() || nominal.of || listed;
                noun.role != NounRole::Never && (determined || !noun.determined)
            }
            Head::Unit(unit) => {
                nominal.counted || (nominal.determiner == Determiner::Indefinite && unit.category.is_none())
            }
            Head::Model(_) => {
                let before = nominal.tokens.start.checked_sub(1);
                // «RN-6», «rue T-34» are no arms, and neither is the second half of a name.
                before.is_none_or(|before| document.str(before) != "-" && document.str(before) != "/")
            }
        }
    }
}
