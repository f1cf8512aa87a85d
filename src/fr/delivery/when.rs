//! When: the date of a telling whose own clause gives none.
//!
//! ```text
//!   Lomé a ouvert le bal │ en mars │ avec des doses │ livrées par Covax       the date of the clause above
//!   Un système, │ réceptionné │ en février 2020                              that of a clause inside
//!   En 2021, la Chine a livré six chars │ et │ l'Inde a livré deux radars    that which leads the clause it is joined to
//!   12 avril │ : une conférence s'ouvre. La Pologne a livré dix chars.       that which opens the paragraph
//! ```

use super::event::Event;
use super::findings::{Dated, Findings};
use super::scene::Scene;
use crate::delivery::Status;
use crate::fr::clause::{ChunkKind, Clause, ClauseKind, Preposition, Relative};
use crate::fr::verb::{Tense, VerbGroup};
use crate::text::{PartialDate, TokenKind};

/// How many clauses away a date may stand.
const REACH: usize = 3;

/// How many tokens a paragraph may have that is no more than a date.
const HEADING: usize = 8;

impl Scene<'_> {
    /// The date that clauses around one tell for it: those it depends on, that to which it is joined, then those inside it
    /// that tell a transfer of the same status.
    pub fn date_around(&self, clause: usize, status: Status) -> Option<usize> {
        let past = |group: &VerbGroup| group.tense == Tense::Imperfect && group.compound;
        let earlier = self.verb_of(clause).is_some_and(past);
        self.date_apart(clause)
            .or_else(|| self.date_above(clause).filter(|_| !earlier))
            .or_else(|| self.date_inside(clause, status))
    }

    /// A date of the clause itself that its slots leave out: within a long phrase of goods.
    fn date_apart(&self, clause: usize) -> Option<usize> {
        let mut chunks = self.reading.before(clause, self.reading.clauses[clause].end);
        chunks.find_map(|at| self.date_within(at).filter(|_| matches!(self.kind(at), ChunkKind::Phrase(_))))
    }

    /// The first date within a phrase.
    fn date_within(&self, chunk: usize) -> Option<usize> {
        let (dates, tokens) = (&self.findings.dates, &self.reading.chunks[chunk].tokens);
        let first = dates.partition_point(|date| date.tokens.start < tokens.start);
        let inside = dates.get(first).is_some_and(|date| date.tokens.start < tokens.end);
        (inside && self.tells_when(first)).then_some(first)
    }

    fn date_above(&self, clause: usize) -> Option<usize> {
        let mut at = clause;
        for _ in 0..REACH {
            let this = &self.reading.clauses[at];
            let depends = !matches!(this.kind, ClauseKind::Main | ClauseKind::Subordinate) || this.verb.is_none();
            let (next, leading) = match (this.parent.filter(|_| depends), this.coordinate) {
                (Some(parent), _) => (parent, false),
                (None, Some(coordinate)) => (coordinate, true),
                // «Le 3 mars, la Chine a … ; le Japon a livré …»
                _ if this.kind == ClauseKind::Main && at > 0 && self.kind(this.start - 1) == ChunkKind::Stop => {
                    (0, true)
                }
                _ => return None,
            };
            let verb = self.reading.clauses[next].verb;
            if self.verb_of(next).is_some_and(|group| !self.lends_its_date(group)) {
                return None;
            }
            let end = verb.filter(|_| leading).unwrap_or(self.reading.chunks.len());
            let under = || self.infinitives(next).find_map(|inner| self.date_in(inner, self.reading.chunks.len()));
            if let Some(date) = self.date_in(next, end).or_else(|| under().filter(|_| !leading)) {
                return Some(date);
            }
            at = next;
        }
        None
    }

    fn date_inside(&self, clause: usize, status: Status) -> Option<usize> {
        let clauses = &self.reading.clauses;
        let tokens = &self.findings.document.tokens;
        let inner = (0..clauses.len()).filter(|&inner| {
            let kind = matches!(clauses[inner].kind, ClauseKind::Participle | ClauseKind::Relative(_));
            kind && clauses[inner].parent == Some(clause)
                && clauses[inner].antecedent.is_some_and(|at| self.has_goods(at))
        });
        let tells = |group: &VerbGroup| {
            let frame = self.frames.verb(group.head, false, tokens, [group.head_token + 1; 2]);
            frame.is_some_and(|(_, frame)| self.frames.get(frame).status == status) && !group.negated
        };
        let mut told = inner.filter(|&inner| self.verb_of(inner).is_some_and(tells));
        let end = self.reading.chunks.len();
        // «n'est arrivé │ qu'en mai»
        let limited = (0..clauses.len()).filter(|&inner| {
            clauses[inner].parent == Some(clause)
                && clauses[inner].verb.is_none()
                && matches!(clauses[inner].kind, ClauseKind::Subordinate | ClauseKind::Relative(Relative::Object))
        });
        told.find_map(|inner| self.date_in(inner, end))
            .or_else(|| self.infinitives(clause).chain(limited).find_map(|inner| self.date_in(inner, end)))
    }

    /// The infinitives that go on with what a clause tells, no purpose: «a fini par │ arriver».
    fn infinitives(&self, clause: usize) -> impl Iterator<Item = usize> {
        let clauses = &self.reading.clauses;
        (0..clauses.len()).filter(move |&inner| {
            let Clause { kind, parent, start, .. } = clauses[inner];
            let joins = |at: usize| {
                let preposition = matches!(self.kind(at), ChunkKind::Phrase(Some(of)) if of != Preposition::For);
                preposition && self.reading.chunks[at].small
            };
            kind == ClauseKind::Infinitive && parent == Some(clause) && start > 0 && joins(start - 1)
        })
    }

    /// The first date of a clause before a chunk.
    fn date_in(&self, clause: usize, end: usize) -> Option<usize> {
        self.reading.before(clause, end.min(self.reading.clauses[clause].end)).find_map(|at| match self.kind(at) {
            ChunkKind::Date(date) => Some(date).filter(|&date| self.tells_when(date)),
            ChunkKind::Phrase(_) => self.date_within(at),
            _ => None,
        })
    }

    fn verb_of(&self, clause: usize) -> Option<&VerbGroup> {
        match self.kind(self.reading.clauses[clause].verb?) {
            ChunkKind::Verb(group, _) => self.groups.get(group),
            _ => None,
        }
    }

    /// Whether what depends on a verb can have happened when it did: not when it was said, lost or will be used.
    fn lends_its_date(&self, group: &VerbGroup) -> bool {
        let says = group.governors.iter().flatten().any(|governor| self.frames.is_saying(governor.lemma));
        let later = matches!(group.tense, Tense::Future | Tense::Conditional) || group.negated;
        // «a rendu publique │ le 29 novembre │ la remise de …»
        let tokens = &self.findings.document.tokens;
        let behind = tokens.get(group.head_token + 1).map_or("", |token| token.span.of(self.findings.document.text));
        let publishes = matches!(behind, "public" | "publique" | "publics" | "publiques");
        !says && !publishes && !later && !self.frames.is_saying(group.head) && !self.frames.is_keeping(group.head)
    }
}

/// Gives tellings without a date the one that opens their paragraph or stands alone above it.
pub fn headed(events: &mut [Event], findings: &Findings) {
    let document = findings.document;
    let published = document.date();
    let before = |date: Option<PartialDate>| {
        published.zip(date).is_some_and(|(published, date)| date < published && !date.agrees(published))
    };
    let mut known: Option<(usize, Option<usize>)> = None;
    let over =
        |event: &&mut Event| event.narrated || matches!(event.verdict.status, Status::Delivered | Status::Ordered);
    let bare = |event: &&mut Event| event.slots.date.is_none() && event.announced.is_none();
    for event in events.iter_mut().filter(bare).filter(over) {
        event.slots.date = carried(event, findings);
        if event.slots.date.is_some() {
            continue;
        }
        let paragraph = document.paragraph_of(event.tokens.start);
        let date = match known {
            Some((of, date)) if of == paragraph => date,
            _ => (paragraph.saturating_sub(REACH)..=paragraph)
                .rev()
                .find_map(|above| heading(findings, above, above == paragraph)),
        };
        known = Some((paragraph, date));
        event.slots.date = date;
        if event.narrated && date.is_some_and(|date| before(findings.dates[date].past)) {
            event.verdict.status = Status::Delivered;
        }
    }
    let told_past = |date: usize| {
        let Dated { past, future, .. } = findings.dates[date];
        past == future && before(past)
    };
    for event in events.iter_mut().filter(|event| event.narrated && event.slots.date.is_some_and(told_past)) {
        event.verdict.status = Status::Delivered;
    }
}

/// The one date of the sentence before, where a sentence goes on with what that told: «À son bord, …», «Ce lot comprend …».
fn carried(event: &Event, findings: &Findings) -> Option<usize> {
    let document = findings.document;
    let tokens = document.sentences.get(event.sentence)?;
    let before = document.sentences.get(event.sentence.checked_sub(1)?)?;
    let word = |at: usize| if at < tokens.end { document.str(at) } else { "" };
    let is = |at: usize, words: &[&str]| words.iter().any(|other| word(at).eq_ignore_ascii_case(other));
    let aboard =
        is(tokens.start, &["à", "À", "a"]) && (is(tokens.start + 1, &["bord"]) || is(tokens.start + 2, &["bord"]));
    let goes_on = aboard || is(tokens.start, &["ce", "cette", "ces", "cet", "ils", "elles", "il", "elle"]);
    let first = findings.dates.partition_point(|date| date.tokens.start < before.start);
    let mut dates = (first..findings.dates.len()).take_while(|&date| findings.dates[date].tokens.start < before.end);
    let date = dates.next().filter(|&date| goes_on && !findings.dates[date].since)?;
    (dates.next().is_none() && document.paragraph_of(before.start) == document.paragraph_of(tokens.start))
        .then_some(date)
}

/// The date that opens a paragraph before a colon or dash, or is all of it.
fn heading(findings: &Findings, paragraph: usize, own: bool) -> Option<usize> {
    let document = findings.document;
    let tokens = document.paragraphs.get(paragraph)?;
    let index = findings.dates.partition_point(|date| date.tokens.start < tokens.start);
    let date = findings.dates.get(index).filter(|date| date.tokens.start <= tokens.start + 2)?;
    let end = date.tokens.end;
    let marked = end < tokens.end && matches!(document.str(end), ":" | "–" | "—" | "-" | ".");
    let alone = tokens.len() <= HEADING && (end..tokens.end).all(|at| document.tokens[at].kind == TokenKind::Mark);
    (own && marked || !own && alone).then_some(index)
}
