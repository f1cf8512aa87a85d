//! The trace: how sentences were cut into clauses, and what became of every word of transfer.

use std::fmt::{self, Write};
use std::ops::Range;

use super::event::Event;
use super::frame::Role;
use super::learned::Features;
use super::slots::Slots;
use crate::delivery::{Party, Status};
use crate::fr::clause::Reading;
use crate::span::Span;
use crate::text::Document;

/// What became of a word of transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A telling of a transfer, by this rule, with this status.
    Told(&'static str, Status),
    /// Nothing that can be transferred stands in its slots.
    NoGoods,
    /// What stands there is too vague to be counted.
    TooVague,
    /// Its tense, mood or negation, or what stands above, tells no transfer.
    NotTold,
}

/// One word of transfer.
#[derive(Clone, Debug)]
pub struct Step {
    /// The word in the text.
    pub span: Span,
    /// The frame it was read with.
    pub frame: &'static str,
    /// Who was read as supplier.
    pub suppliers: Vec<Party>,
    /// Who was read as recipient.
    pub recipients: Vec<Party>,
    /// The goods that were read.
    pub goods: Vec<Span>,
    /// What became of it.
    pub fate: Fate,
}

/// What weights chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// How far the transfer of goods has come that no rule tells of; `None` for no transfer.
    Transfer(Option<Status>),
    /// Who holds a role for which the words themselves name nobody.
    Holder(Role, Option<Party>),
}

/// A choice of weights.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// The goods or the telling that was weighed.
    pub span: Span,
    /// What was chosen.
    pub choice: Choice,
    /// The features that said most for or against it, with their weights.
    pub reasons: Vec<(String, i32)>,
}

/// How a document was read.
#[derive(Clone, Debug, Default)]
pub struct Explanation {
    /// Each sentence with goods, cut into chunks, each with the number of its clause.
    pub clauses: Vec<String>,
    /// The words of transfer, in the order in which they were read.
    pub steps: Vec<Step>,
    /// What weights chose, transfers before holders.
    pub weighed: Vec<Weighed>,
}

/// What is kept of the reading of a document: nothing unless asked for.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    kept: Option<Explanation>,
}

impl Trace {
    /// A trace that keeps everything.
    pub fn kept() -> Self {
        Trace { kept: Some(Explanation::default()) }
    }

    /// Whether it keeps anything, so that all has to be read.
    pub(super) fn is_kept(&self) -> bool {
        self.kept.is_some()
    }

    /// Features to weigh, with names if anybody will read them.
    pub(super) fn features(&self) -> Features {
        if self.is_kept() { Features::named() } else { Features::default() }
    }

    /// Notes what weights chose.
    pub(super) fn weighed(&mut self, span: Span, choice: Choice, reasons: impl FnOnce() -> Vec<(String, i32)>) {
        let Some(kept) = &mut self.kept else { return };
        kept.weighed.push(Weighed { span, choice, reasons: reasons() });
    }

    /// What was kept.
    pub fn explanation(self) -> Explanation {
        self.kept.unwrap_or_default()
    }

    /// Notes how a sentence was cut.
    pub(super) fn clauses(&mut self, document: &Document, reading: &Reading) {
        let Some(kept) = &mut self.kept else { return };
        let mut drawing = String::new();
        for (chunk, owner) in reading.chunks.iter().zip(&reading.owner) {
            let words = document.span(chunk.tokens.clone()).of(document.text);
            let _ = write!(drawing, "│{owner} {words} ");
        }
        kept.clauses.push(drawing);
    }

    /// Notes what became of a word of transfer.
    pub(super) fn note(
        &mut self,
        document: &Document,
        trigger: Range<usize>,
        frame: &'static str,
        slots: &Slots,
        goods: impl Fn(usize) -> Span,
        fate: Fate,
    ) {
        let Some(kept) = &mut self.kept else { return };
        kept.steps.push(Step {
            span: document.span(trigger),
            frame,
            suppliers: slots.suppliers.clone(),
            recipients: slots.recipients.clone(),
            goods: slots.goods.iter().map(|&index| goods(index)).collect(),
            fate,
        });
    }
}

impl Event {
    /// What became of its word.
    pub(super) fn fate(&self) -> Fate {
        Fate::Told(self.rule, self.verdict.status)
    }
}

impl fmt::Display for Fate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fate::Told(rule, status) => write!(f, "{status:?} by {rule}"),
            Fate::NoGoods => write!(f, "no goods in its slots"),
            Fate::TooVague => write!(f, "too vague"),
            Fate::NotTold => write!(f, "no transfer told"),
        }
    }
}
