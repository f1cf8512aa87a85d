//! Whom «il» can stand for: the subject of the last sentence whose subject is a party.
//!
//! ```text
//!   Le Mali se dote d'avions. Il faut les livrer. Il a reçu six L-39.      il = ML
//!   ── subject of its first clause ──────────────▸┘
//! ```
//!
//! Few sentences ask, so that the sentences before are read only then.

use std::cell::RefCell;

use super::event::Reader;
use super::findings::Findings;
use super::scene::Scene;
use super::{Deliveries, is_read, pieces};
use crate::delivery::Party;
use crate::fr::verb::Grammar;

/// The subjects of the sentences before.
pub struct Previous<'a> {
    deliveries: &'a Deliveries,
    findings: &'a Findings<'a>,
    grammar: &'a Grammar,
    /// The last token asked for, and the answer: nothing before it is read twice.
    known: RefCell<(usize, Vec<Party>)>,
}

impl<'a> Previous<'a> {
    /// Nothing is read yet.
    pub fn new(deliveries: &'a Deliveries, findings: &'a Findings<'a>, grammar: &'a Grammar) -> Self {
        Previous { deliveries, findings, grammar, known: RefCell::default() }
    }

    /// The last subject before token `start`, which must not decrease from call to call; empty if there is none.
    pub fn subject(&self, start: usize) -> Vec<Party> {
        let document = self.findings.document;
        let mut known = self.known.borrow_mut();
        let sentences = &document.sentences[document.sentence_of(known.0)..=document.sentence_of(start)];
        let read = sentences.iter().rev().filter(|tokens| is_read(self.findings, tokens));
        let mut pieces = read.flat_map(|tokens| pieces(tokens).rev());
        let between = |piece: &std::ops::Range<usize>| known.0 <= piece.start && piece.start < start;
        let subject = pieces.by_ref().filter(between).find_map(|piece| {
            let (groups, reading) = self.deliveries.clauses(self.findings, self.grammar, piece);
            let Deliveries { frames, words, .. } = self.deliveries;
            let scene = Scene {
                findings: self.findings,
                reading: &reading,
                frames,
                words,
                groups: &groups,
                is_headline: false,
                previous: &Vec::new,
                receiving: None,
            };
            Reader { frames, grammar: self.grammar, groups: &groups }.main_subject(scene)
        });
        *known = (start, subject.unwrap_or_else(|| std::mem::take(&mut known.1)));
        known.1.clone()
    }
}
