//! Deliveries: from words of transfer to occasions.
//!
//! ```text
//!   La Russie │ a livré │ quatre Mi-171 │ au Mali │ en octobre.
//!   supplier    trigger   goods           recipient  date          → delivered RU → ML 2021-10: 4 Mi-171
//! ```
//!
//! `frame` says what a word of transfer expects around it, `slots` who stands there, `status` what its tense
//! and the verbs above make of it, `event` puts them together sentence by sentence, `learned` adds what no rule
//! reads and the parties that the article tells elsewhere, `parts` parts what came at several times, `when` finds dates that
//! stand further away, `occasion` joins what is told several times.

mod credible;
mod denial;
mod event;
mod findings;
mod frame;
mod latest;
mod learned;
mod marks;
mod occasion;
mod parts;
mod party;
mod previous;
mod rules;
mod scene;
mod slots;
mod spread;
mod status;
mod trace;
mod when;

pub use findings::Findings;
pub use frame::Role;
pub use learned::{Open, Place, Samples};
pub use party::{PartyMention, parties};
pub use rules::cards;
pub use trace::{Choice, Explanation, Fate, Step, Weighed};

use std::ops::Range;

use event::{Event, Reader};
use frame::Frames;
use learned::Surroundings;
use occasion::Occasion;
use previous::Previous;
use scene::Scene;
use spread::{firm, joined};
use trace::Trace;

use crate::Error;
use crate::delivery::{Delivery, Item, Status};
use crate::fr::clause::{self, FunctionWords, Reading};
use crate::fr::verb::{Grammar, VerbGroup, Voice};
use crate::lexicon::Vocabulary;
use crate::order::sort_by_key;
use crate::text::{PartialDate, TokenKind};

/// The most tokens that are read as one sentence, so that a text without stops is still read in linear time.
const LONGEST: usize = 300;

/// What reads deliveries.
pub struct Deliveries {
    frames: Frames,
    words: FunctionWords,
}

impl Deliveries {
    /// Loads the words of transfer and the function words.
    ///
    /// # Errors
    /// When a lexicon row is wrong.
    pub fn new(grammar: &Grammar, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        Ok(Deliveries { frames: Frames::new(&grammar.verbs, vocabulary)?, words: FunctionWords::new(vocabulary)? })
    }

    /// All occasions, in order of the text.
    pub fn find(&self, findings: &Findings, grammar: &Grammar) -> Vec<Delivery> {
        self.read(findings, grammar, &mut Trace::default())
    }

    /// How a document was read: its clauses, and what became of every word of transfer.
    pub fn explain(&self, findings: &Findings, grammar: &Grammar) -> Explanation {
        let mut trace = Trace::kept();
        self.read(findings, grammar, &mut trace);
        trace.explanation()
    }

    /// Whether some sentence may tell a delivery, as far as words and goods alone say.
    pub fn may_tell_any(&self, findings: &Findings, grammar: &Grammar) -> bool {
        findings.document.sentences.iter().any(|tokens| self.may_tell(findings, grammar, tokens))
    }

    /// What the models are shown of a document while they learn; `label` says how far the transfer of goods has come that
    /// no rule tells of.
    pub fn samples(&self, findings: &Findings, grammar: &Grammar, label: &dyn Fn(&Item) -> Option<Status>) -> Samples {
        let events = self.events(findings, grammar, &mut Trace::default());
        Samples::new(&Surroundings::new(self, findings, grammar), events, label)
    }

    fn read(&self, findings: &Findings, grammar: &Grammar, trace: &mut Trace) -> Vec<Delivery> {
        let mut events = self.events(findings, grammar, trace);
        // Where no rule tells anything firmly, the article is about something else.
        if firm(&events, findings).is_empty() {
            return Vec::new();
        }
        let around = Surroundings::new(self, findings, grammar);
        learned::tell(&around, &mut events, trace);
        parts::settle(&mut events, findings);
        when::headed(&mut events, findings);
        let mut occasions = joined(&events, findings);
        learned::link(&around, &mut occasions, trace);
        occasions.retain(|occasion| credible::is_possible(occasion, findings));
        let mut occasions = occasion::merge(occasions, findings.document.text);
        sort_by_key(&mut occasions, |occasion| occasion.best.tokens.start);
        let announced = |date: usize| {
            let undated = || latest::month(self, findings, grammar).filter(|_| findings.document.date().is_none());
            findings.dates[date].past.or_else(undated)
        };
        let found = occasions.into_iter().map(|occasion| {
            let over = occasion.date.is_none() && occasion.status == Status::Delivered;
            let announced = occasion.best.announced.filter(|_| over).and_then(announced);
            delivery(occasion, announced, findings)
        });
        found.collect()
    }

    /// What rules tell, in order of the text.
    fn events(&self, findings: &Findings, grammar: &Grammar, trace: &mut Trace) -> Vec<Event> {
        let document = findings.document;
        let mut events = Vec::new();
        let previous = Previous::new(self, findings, grammar);
        for (sentence, tokens) in document.sentences.iter().enumerate() {
            if is_read(findings, tokens) && (trace.is_kept() || self.may_tell(findings, grammar, tokens)) {
                let before = events.len();
                self.sentence(findings, grammar, tokens.clone(), sentence, &previous, &mut events, trace);
                if !is_told(findings, tokens) {
                    events.truncate(before);
                }
            }
            self.doubt(findings, grammar, tokens, sentence, &mut events);
        }
        sort_by_key(&mut events, |event| event.tokens.start);
        events
    }

    /// Puts the last events in doubt where a sentence behind theirs denies them.
    fn doubt(
        &self,
        findings: &Findings,
        grammar: &Grammar,
        tokens: &Range<usize>,
        sentence: usize,
        events: &mut [Event],
    ) {
        let Some(last) = events.last().map(|event| event.sentence) else { return };
        let near = last < sentence && sentence <= last + denial::REACH;
        if near && denial::is_denial(findings, &self.frames, grammar, tokens) {
            let denied = events.iter_mut().rev().take_while(|event| event.sentence == last);
            denied.for_each(|event| event.verdict.hedged = true);
        }
    }

    /// The groups that are verbs here: neither nouns nor the noun of an expression, «passer │ commande».
    fn only_verbs(&self, findings: &Findings, grammar: &Grammar, groups: Vec<VerbGroup>) -> Vec<VerbGroup> {
        let document = findings.document;
        let mut expression = 0;
        let mut verbs = Vec::with_capacity(groups.len());
        for group in groups {
            if group.tokens.start < expression
                || findings.is_in_date(&group.tokens)
                || marks::is_no_verb(&self.words, findings, grammar, &group)
            {
                continue;
            }
            let reflexive = group.voice == Voice::Reflexive;
            let behind = grammar.behind(document, group.head_token);
            let tail = self.frames.verb(group.head, reflexive, &document.tokens, behind);
            expression = tail.map_or(expression, |(end, _)| end);
            verbs.push(group);
        }
        verbs
    }

    /// Whether a sentence holds a word of transfer and goods that it can be said of, or its verb may stand in the next
    /// sentence, after no stop.
    fn may_tell(&self, findings: &Findings, grammar: &Grammar, tokens: &Range<usize>) -> bool {
        let document = findings.document;
        let stopped =
            tokens.clone().next_back().is_some_and(|last| matches!(document.str(last), "." | "!" | "?" | "…"));
        let goods = findings.goods_starting_in(tokens);
        let told = |at: usize| {
            let transferable = self.frames.transferable(&grammar.verbs, &document.tokens, at);
            goods.iter().any(|goods| transferable.has(goods.item.category))
        };
        !goods.is_empty() && (!stopped || tokens.clone().any(told))
    }

    /// The verbs of a stretch of a sentence, and its clauses.
    fn clauses(&self, findings: &Findings, grammar: &Grammar, piece: Range<usize>) -> (Vec<VerbGroup>, Reading) {
        let groups: Vec<VerbGroup> = grammar.verb_groups(findings.document, piece.clone()).collect();
        let groups = self.only_verbs(findings, grammar, groups);
        let marks = marks::marks(findings, &self.frames, &groups, &piece);
        let reading = Reading::new(clause::cut(findings.document, &self.words, &grammar.particles, piece, &marks));
        (groups, reading)
    }

    /// Adds the events of a sentence.
    #[expect(clippy::too_many_arguments, reason = "what is read, what it is read with, what is kept")]
    fn sentence(
        &self,
        findings: &Findings,
        grammar: &Grammar,
        tokens: Range<usize>,
        sentence: usize,
        previous: &Previous,
        events: &mut Vec<Event>,
        trace: &mut Trace,
    ) {
        for piece in pieces(&tokens) {
            let (groups, reading) = self.clauses(findings, grammar, piece.clone());
            trace.clauses(findings.document, &reading);
            let receiving = events.iter().rev().take_while(|event| event.sentence + 3 >= sentence);
            let receiving = receiving.filter_map(|event| event.slots.recipients.first()).next().cloned();
            let reader = Reader { frames: &self.frames, grammar, groups: &groups };
            let scene = Scene {
                findings,
                reading: &reading,
                frames: &self.frames,
                words: &self.words,
                groups: &groups,
                is_headline: is_headline(findings, &tokens),
                previous: &|| previous.subject(piece.start),
                receiving: receiving.as_ref(),
            };
            let comprised = reader.comprised(scene);
            if let Some(last) = events.last_mut()
                && last.sentence + 4 >= sentence
                && last.is_general(findings)
            {
                last.slots.goods.extend(comprised);
            }
            events.extend(reader.events(scene, sentence, trace));
        }
    }
}

/// The stretches of a sentence that are read as one each.
fn pieces(tokens: &Range<usize>) -> impl DoubleEndedIterator<Item = Range<usize>> + use<> {
    let end = tokens.end;
    let starts = tokens.clone().step_by(LONGEST);
    starts.map(move |start| start..(start + LONGEST).min(end))
}

/// Whether a sentence tells of goods and is no question.
fn is_told(findings: &Findings, tokens: &Range<usize>) -> bool {
    findings.goods_start_between(tokens.start, tokens.end) && !is_question(findings, tokens)
}

/// Whether a sentence tells of goods, or goods follow it so closely that its subject may be taken up there.
fn is_read(findings: &Findings, tokens: &Range<usize>) -> bool {
    is_told(findings, tokens) || findings.goods_start_between(tokens.end, tokens.end + LONGEST)
}

/// Whether a sentence opens the text or a paragraph of its own and ends without a stop.
fn is_headline(findings: &Findings, tokens: &Range<usize>) -> bool {
    let document = findings.document;
    let Some(last) = tokens.clone().next_back() else { return false };
    let paragraph = &document.paragraphs[document.paragraph_of(tokens.start)];
    *paragraph == *tokens && document.tokens[last].kind != TokenKind::Mark && document.paragraphs.len() > 1
}

fn is_question(findings: &Findings, tokens: &Range<usize>) -> bool {
    let document = findings.document;
    let last = tokens.clone().rev().find(|&at| document.tokens[at].kind != TokenKind::Quote);
    last.is_some_and(|at| document.str(at) == "?")
}

fn delivery(occasion: Occasion, announced: Option<PartialDate>, findings: &Findings) -> Delivery {
    let document = findings.document;
    let best = occasion.best.tokens.clone();
    let retold =
        occasion.tellings.iter().filter(|event| event.tokens != best).map(|event| document.span(event.tokens.clone()));
    Delivery {
        status: occasion.status,
        supplier: occasion.supplier,
        recipient: occasion.recipient,
        date: occasion.date,
        announced,
        retold: retold.collect(),
        items: occasion.items,
        span: document.span(best),
        hedged: occasion.hedged,
        rule: occasion.best.rule,
    }
}

#[cfg(test)]
mod tests;
