//! Verb groups: what a run of clitics, auxiliaries, adverbs and participles says as a whole.
//!
//! ```text
//!   n' a pas encore été livré        lui en aurait promis        s'est engagé à livrer
//!   ── ─ ────────── ─── ─────        ─── ── ────── ──────        ────────────  ─ ──────
//!   ne aux adverbs  aux head         clitics  aux  head           governor      link head
//!   passive, compound, negated       conditional, compound        head livrer, governor engager
//! ```

mod reader;

use std::ops::Range;

use super::particles::Particles;
use super::{Agreement, LemmaId, Number, Tense, Verbs};
use crate::Error;
use crate::lexicon::Vocabulary;
use crate::text::Document;
use reader::Reader;

/// Who acts on whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// «a livré», «est arrivé».
    Active,
    /// «a été livré»; also a participle alone: «livrés par».
    Passive,
    /// «s'est félicité», «se dote».
    Reflexive,
}

/// A verb that takes the head of its group as infinitive: «peut» in «peut livrer».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Governor {
    /// Which verb.
    pub lemma: LemmaId,
    /// Its token.
    pub token: usize,
    /// Whether it is reflexive: «s'engage à», «s'est vu».
    pub reflexive: bool,
}

/// The longest group of words that say one verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// All its tokens, from the pronoun or clitic before to the last participle or infinitive.
    pub tokens: Range<usize>,
    /// The verb that carries the meaning: livrer, in «doit être livré».
    pub head: LemmaId,
    /// The head's token.
    pub head_token: usize,
    /// Tense and mood of the first verb: [`Tense::Present`] in «a livré», with `compound`.
    pub tense: Tense,
    /// Whether the head is told as accomplished: «a livré», «avoir livré», «aura été livré».
    pub compound: bool,
    /// Who acts on whom, for the head.
    pub voice: Voice,
    /// «ne … pas»; not the «ne … que» that only limits.
    pub negated: bool,
    /// The verbs above the head, outermost first: vouloir, devoir, venir de, promettre de.
    pub governors: [Option<Governor>; 3],
    /// Person and number of the first verb, or gender and number of a participle alone.
    pub agreement: Agreement,
    /// The pronoun that is its subject, before or behind: «il a livré», «a-t-il livré».
    pub subject: Option<usize>,
    /// Whether that pronoun stands behind the verb.
    pub inverted: bool,
    /// The object pronouns before it, in order; indices of tokens.
    pub clitics: Range<usize>,
    /// Whether it is one word that can also be a noun or adjective: «livre», «demande».
    pub homograph: bool,
}

impl VerbGroup {
    /// Whether it heads a clause.
    pub fn is_finite(&self) -> bool {
        self.tense.is_finite()
    }

    /// Whether it is told with reserve or as depending on something: «aurait livré».
    pub fn is_conditional(&self) -> bool {
        self.tense == Tense::Conditional
    }

    /// The outermost governor.
    pub fn governor(&self) -> Option<Governor> {
        self.governors[0]
    }

    /// The verb whose subject the clause's subject is: the outermost governor, or the head.
    pub fn first(&self) -> LemmaId {
        self.governor().map_or(self.head, |governor| governor.lemma)
    }

    /// The number the subject has, where the form tells.
    pub fn number(&self) -> Option<Number> {
        self.agreement.number()
    }
}

/// Verbs and the small words around them: what reads verb groups.
pub struct Grammar {
    /// All verb forms.
    pub verbs: Verbs,
    /// Clitics, negations, determiners.
    pub particles: Particles,
}

impl Grammar {
    /// Loads verbs and small words.
    ///
    /// # Errors
    /// When a lexicon row is wrong.
    pub fn new(vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        Ok(Grammar { verbs: Verbs::new(vocabulary)?, particles: Particles::new(vocabulary)? })
    }

    /// The verb group that starts at token `at`, with its pronouns and clitics; `None` where none starts.
    pub fn verb_group(&self, document: &Document, at: usize) -> Option<VerbGroup> {
        Reader { grammar: self, document }.group(at)
    }

    /// Where what belongs to a verb goes on: right behind its token, or behind the adverbs that stand there.
    pub fn behind(&self, document: &Document, verb: usize) -> [usize; 2] {
        [verb + 1, self.particles.skip_adverbs(document, verb + 1)]
    }

    /// All verb groups within a range of tokens, in order; none overlaps another.
    pub fn verb_groups<'a>(
        &'a self,
        document: &'a Document,
        within: Range<usize>,
    ) -> impl Iterator<Item = VerbGroup> + 'a {
        let mut at = within.start;
        std::iter::from_fn(move || {
            while at < within.end {
                match self.verb_group(document, at) {
                    Some(group) => {
                        at = group.tokens.end;
                        return Some(group);
                    }
                    None => at += 1,
                }
            }
            None
        })
    }
}

#[cfg(test)]
mod tests;
