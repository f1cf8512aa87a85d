//! Status: what tense, mood, negation and the verbs above make of a transfer.
//!
//! ```text
//!   a livré → delivered      livrera → pledged       n'a pas livré → refused
//!   aurait livré → delivered, hedged                 demande de livrer → requested
//! ```

use super::frame::{Frame, Frames, Role};
use crate::delivery::Status;
use crate::fr::verb::{Grammar, Tense, VerbGroup, Voice};
use crate::text::Document;

/// A status with the reserve that the text makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How far the transfer has come.
    pub status: Status,
    /// Whether the text itself is not sure.
    pub hedged: bool,
}

impl Verdict {
    fn new(status: Status, hedged: bool) -> Option<Self> {
        Some(Verdict { status, hedged })
    }

    /// What a verb or noun above makes of it; `None` where nothing is left to tell.
    pub fn under(self, operator: Status, negated: bool) -> Option<Self> {
        let Verdict { status, hedged } = self;
        let status = match (operator, negated, status) {
            (Status::Delivered, false, _) => status,
            (Status::Delivered, true, _) => Status::Refused,
            (Status::Requested, true, _) | (Status::Refused, true, _) | (Status::Requested, _, Status::Refused) => {
                return None;
            }
            (Status::Pledged | Status::Ordered, true, _) | (Status::Refused, false, _) => Status::Refused,
            (Status::Pledged, false, Status::Requested | Status::Refused) => status,
            (operator, false, _) => operator,
        };
        Verdict::new(status, hedged)
    }
}

/// The tense in which a group tells its head, so far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// Done: «a livré», «livrait», «livra», «livrés», «avoir livré».
    Past,
    /// «livre».
    Present,
    /// «livrera».
    Future,
    /// «livrerait», «que la France livre».
    Possible,
    /// «livrer», «livrant»: as what stands above.
    Open,
}

/// When a group tells its head.
pub fn time(group: &VerbGroup, grammar: &Grammar, document: &Document) -> Time {
    let accomplished = group.compound
        || group.governor().is_some_and(|governor| {
            (group.tokens.start..governor.token).any(|at| {
                grammar
                    .verbs
                    .readings(document.tokens[at].word)
                    .iter()
                    .any(|form| [grammar.verbs.avoir, grammar.verbs.etre].contains(&form.lemma))
            })
        });
    match group.tense {
        _ if accomplished => Time::Past,
        Tense::Imperfect | Tense::Past | Tense::Participle => Time::Past,
        Tense::Present => Time::Present,
        Tense::Future => Time::Future,
        Tense::Conditional | Tense::Subjunctive | Tense::Imperative => Time::Possible,
        Tense::Infinitive | Tense::Gerund => Time::Open,
    }
}

/// What a frame's status becomes at a time.
fn at(frame: &Frame, time: Time, passive: bool, hedged: bool) -> Option<Verdict> {
    let gives = frame.subject == Some(Role::Supplier);
    let status = match (frame.status, time) {
        // «400 soldats y sont déployés»: they are there.
        (Status::Delivered, Time::Present) if gives && !(passive && frame.is_presence()) => Status::Pledged,
        (Status::Delivered | Status::Ordered, Time::Future | Time::Possible) => Status::Pledged,
        (status, _) => status,
    };
    Verdict::new(status, hedged)
}

/// The verdict of a verb group by itself: its tense, its negation, the verbs it holds above its head.
pub fn of_group(
    frame: &Frame,
    group: &VerbGroup,
    frames: &Frames,
    grammar: &Grammar,
    document: &Document,
) -> Option<Verdict> {
    let hedged = group.is_conditional();
    let operators = without_attempts(operators(group, frames, grammar, document).collect());
    if operators.is_empty() {
        let passive = group.voice == Voice::Passive;
        let verdict = at(frame, time(group, grammar, document), passive, hedged)?;
        return if group.negated { verdict.under(Status::Pledged, true) } else { Some(verdict) };
    }
    let mut verdict = Verdict { status: frame.status, hedged };
    for (order, &operator) in operators.iter().enumerate() {
        let outermost = order + 1 == operators.len();
        verdict = verdict.under(operator, group.negated && outermost)?;
    }
    Some(verdict)
}

/// «tente d'empêcher», «veut suspendre»: a refusal only sought leaves things as they are.
fn without_attempts(operators: Vec<Status>) -> Vec<Status> {
    let mut kept: Vec<Status> = Vec::with_capacity(operators.len());
    for operator in operators {
        if operator == Status::Requested && kept.last() == Some(&Status::Refused) {
            kept.pop();
        } else {
            kept.push(operator);
        }
    }
    kept
}

/// The operators among a group's governors, innermost first.
fn operators<'a>(
    group: &'a VerbGroup,
    frames: &'a Frames,
    grammar: &'a Grammar,
    document: &'a Document,
) -> impl Iterator<Item = Status> + 'a {
    // «annonce avoir livré» promises nothing, «dément avoir livré» denies.
    let told = move |status: &Status| !group.compound || matches!(status, Status::Refused | Status::Delivered);
    // «a pu acheter», «dut commander»: done, where «peut» and «devait» leave it open.
    let past = time(group, grammar, document) == Time::Past && group.tense != Tense::Imperfect;
    let managed = move |lemma| past && matches!(grammar.verbs.name(lemma), "pouvoir" | "devoir");
    let governors = group.governors.iter().rev().flatten();
    governors.filter(move |governor| !managed(governor.lemma)).filter_map(move |governor| {
        frames
            .operator(governor.lemma, governor.reflexive, &document.tokens, grammar.behind(document, governor.token))
            .map(|(_, status)| status)
            .filter(told)
    })
}

/// What a verb group makes of a transfer that it is above of: its head, then its governors, then its tense.
///
/// `None` in the outer option where the verb says nothing about the transfer's status; in the inner one where
/// the transfer is not told.
pub fn above(
    verdict: Verdict,
    group: &VerbGroup,
    frames: &Frames,
    grammar: &Grammar,
    document: &Document,
) -> Option<Verdict> {
    let reflexive = group.voice == Voice::Reflexive;
    let behind = grammar.behind(document, group.head_token);
    let head = frames.operator(group.head, reflexive, &document.tokens, behind).map(|(_, status)| status);
    let mut operators = without_attempts(head.into_iter().chain(operators(group, frames, grammar, document)).collect());
    let time = time(group, grammar, document);
    if operators.is_empty() {
        let later = matches!(time, Time::Future | Time::Possible);
        if later || group.negated {
            operators.push(Status::Pledged);
        }
    }
    let mut verdict = Verdict { hedged: verdict.hedged || group.is_conditional(), ..verdict };
    let count = operators.len();
    for (order, operator) in operators.into_iter().enumerate() {
        verdict = verdict.under(operator, group.negated && order + 1 == count)?;
    }
    Some(verdict)
}
