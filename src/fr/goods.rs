//! Goods: the noun phrases that name what can be delivered, with counts and models.
//!
//! ```text
//!   reçu deux hélicoptères d'attaque Mil Mi-35P, un radar et d'autres équipements militaires
//!        ──────────────────┬───────────────────  ───┬────    ───────────────┬──────────────
//!              helicopter 2 Mi-35P              radar 1                 equipment
//!        ────────────────────────────────┬─────────────────────────────────────────────────
//!                          one Goods of three items, being coordinated
//! ```
//!
//! Every such phrase of a text is found, whether or not anybody delivers it. Reading goes in two steps:
//! `nominal` finds the single noun phrases, `relation` says how each is joined to the one before it.

mod anaphora;
mod assemble;
mod designation;
mod ellipsis;
mod inflection;
mod item;
mod lexicon;
mod nominal;
mod relation;
mod unlisted;

use std::ops::Range;

pub use lexicon::GoodsLexicon;
use lexicon::Roles;
pub use relation::RULES;

use super::number::Quantity;
use crate::delivery::Category;
use crate::span::Span;
use crate::text::{Count, Document};

/// A phrase that names goods: one or several items that are coordinated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goods {
    /// From the first determiner or number to the last word that names an item.
    pub tokens: Range<usize>,
    /// The items, in order; never empty.
    pub items: Vec<GoodsItem>,
    /// Whether it stands where means of transport do: «à bord d'un avion», «par hélicoptère».
    pub aboard: bool,
}

/// One kind of goods in a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodsItem {
    /// From its determiner or number to the last word that names it.
    pub tokens: Range<usize>,
    /// The first token of the noun or designation that names it.
    pub head: usize,
    /// What kind of goods.
    pub category: Category,
    /// The model, as written.
    pub designation: Option<Span>,
    /// How many pieces, or how many of `unit`.
    pub count: Count,
    /// What is counted where it is not pieces.
    pub unit: Option<&'static str>,
    /// What stands before it.
    pub determiner: Determiner,
    /// How surely the words alone mean goods.
    pub weight: Weight,
    /// Whether it is what goods travel in: «un avion-cargo», «l'Il-76».
    pub vessel: bool,
    /// Whether it stands for goods named elsewhere: «ces appareils», «le lot».
    pub anaphoric: bool,
    /// The rule that found or joined it.
    pub rule: &'static str,
}

/// The determiner of a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Determiner {
    /// «le», «les», «aux».
    Definite,
    /// «un», «des», «du».
    Indefinite,
    /// «son», «leurs».
    Possessive,
    /// «ces».
    Demonstrative,
    /// «aucun».
    Negative,
    /// None, or a number alone.
    None,
}

impl Determiner {
    /// By the roles of its word; «des quatre Mi-171» is «de les».
    fn of(roles: Roles, counted: bool) -> Self {
        if roles.any(Roles::PARTITIVE) {
            if counted { Determiner::Definite } else { Determiner::Indefinite }
        } else if roles.any(Roles::DEFINITE) {
            Determiner::Definite
        } else if roles.any(Roles::POSSESSIVE) {
            Determiner::Possessive
        } else if roles.any(Roles::DEMONSTRATIVE) {
            Determiner::Demonstrative
        } else {
            Determiner::Negative
        }
    }
}

/// How surely the words of an item alone mean goods that are delivered; the surest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// «soldats», «riz», «3 millions d'euros»: goods only where somebody hands them over or sends them.
    Transfer,
    /// «armes», «matériel»: goods without closer name.
    Generic,
    /// «hélicoptères»: goods by their noun.
    Named,
    /// «Mi-171»: goods by their model.
    Model,
}

impl GoodsLexicon {
    /// Every phrase in a document that names goods, in order, none inside another.
    pub fn find(&self, document: &Document, quantities: &[Quantity]) -> Vec<Goods> {
        let nominals = self.nominals(document, quantities);
        let mut goods = self.assemble(document, &nominals);
        anaphora::resolve(document, &mut goods);
        self.complete(document, quantities, &mut goods);
        goods
    }
}

#[cfg(test)]
mod tests;
