//! The trace: what each marked stretch was read as, and how its speaker was found.
//!
//! ```text
//!   « Nous irons », a-t-il ajouté    a pronoun: Paul Anselme weighs 5, Awa Sidibé 1
//!   « Bien », dit le ministre        a role: «le ministre» → Paul Anselme
//! ```

use std::cell::RefCell;

use super::memory::Referent;
use crate::quote::Speaker;
use crate::span::Span;

/// How a phrase or pronoun was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It names the speaker: «M. Diop».
    Named,
    /// The name stands behind its comma: «le ministre, Paul Anselme».
    Apposed,
    /// It is the speaker's document: «un communiqué du ministère».
    Document,
    /// A role, nationality or noun of somebody named or described before: «le ministre», «ce responsable».
    Role,
    /// It describes somebody whom nobody names: «un responsable militaire».
    Described,
}

/// One thing that was looked at for a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A phrase, how it was understood, and whom it means.
    Read(Span, How, Speaker),
    /// Somebody a pronoun could mean: the start of the place, in bytes, and the weight there.
    Weighed(u32, Speaker, i32),
}

/// What became of a marked stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A quote, by this rule.
    Quote(&'static str),
    /// A name, title or term.
    Term,
    /// Too short, or no statement, and nothing gives it a speaker.
    NoStatement,
}

/// How a marked stretch was read.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// What stands inside the marks.
    pub span: Span,
    /// What became of it.
    pub fate: Fate,
    /// Whose words they are.
    pub speaker: Option<Speaker>,
    /// What introduces them.
    pub cue: Option<Span>,
    /// What was looked at for the speaker.
    pub steps: Vec<Step>,
}

/// What is kept of the reading of a document: nothing unless asked for.
#[derive(Debug, Default)]
pub(super) struct Trace {
    kept: bool,
    steps: RefCell<Vec<Step>>,
    explanations: Vec<Explanation>,
}

impl Trace {
    /// A trace that keeps everything.
    pub fn kept() -> Self {
        Trace { kept: true, ..Trace::default() }
    }

    /// How many referents of a pronoun are kept.
    const WEIGHED: usize = 3;

    /// Notes how a phrase was understood.
    pub fn read(&self, span: impl FnOnce() -> Span, how: How, speaker: Speaker) {
        if self.kept {
            self.steps.borrow_mut().push(Step::Read(span(), how, speaker));
        }
    }

    /// Notes whom a pronoun could mean, each once, the likeliest first.
    pub fn weighed(&self, referents: impl Iterator<Item = (i32, Referent)>, place: impl Fn(usize) -> u32) {
        if !self.kept {
            return;
        }
        let mut weighed: Vec<(i32, Referent)> = referents.collect();
        crate::order::sort_by_key(&mut weighed, |(score, referent)| (-score, std::cmp::Reverse(referent.token)));
        let mut steps = self.steps.borrow_mut();
        let mut seen: Vec<Speaker> = Vec::new();
        for (score, referent) in weighed {
            if seen.len() < Self::WEIGHED && !seen.contains(&referent.speaker) {
                seen.push(referent.speaker);
                steps.push(Step::Weighed(place(referent.token), referent.speaker, score));
            }
        }
    }

    /// Forgets what a rule that found nothing has looked at.
    pub fn forget(&self) {
        self.steps.borrow_mut().clear();
    }

    /// Notes what became of a marked stretch.
    pub fn note(&mut self, span: Span, fate: Fate, speaker: Option<Speaker>, cue: Option<Span>) {
        if self.kept {
            let steps = self.steps.take();
            self.explanations.push(Explanation { span, fate, speaker, cue, steps });
        }
    }

    /// What was kept.
    pub fn explanations(self) -> Vec<Explanation> {
        self.explanations
    }
}
