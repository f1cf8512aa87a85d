//! What a noun of transfer tells, with the verb that governs it.
//!
//! ```text
//!   Paris │ a suspendu │ la livraison │ de six radars │ au Tchad      refused, FR → TD
//!                        la vente │ prévue │ d'armes                 pledged
//! ```

use std::ops::Range;

use super::{Event, NOUN, Reader, note};
use crate::delivery::Status;
use crate::fr::clause::{ChunkKind, ClauseKind, Preposition, VerbForm};
use crate::fr::delivery::frame::{Frame, FrameId, Role};
use crate::fr::delivery::rules::{self, Form};
use crate::fr::delivery::scene::Scene;
use crate::fr::delivery::slots::{self, Slots};
use crate::fr::delivery::status::{self, Time, Verdict};
use crate::fr::delivery::trace::{Fate, Trace};
use crate::fr::goods::Weight;
use crate::fr::verb;

impl Reader<'_> {
    pub(super) fn noun_events(
        &self,
        scene: Scene,
        chunk: usize,
        sentence: usize,
        taken: &[Range<usize>],
        events: &mut Vec<Event>,
        trace: &mut Trace,
    ) {
        let document = scene.findings.document;
        let tokens = scene.reading.chunks[chunk].tokens.clone();
        let mut at = tokens.start;
        while at < tokens.end {
            let Some((end, frame)) = self.frames.noun(&document.tokens, at) else {
                at += 1;
                continue;
            };
            let trigger = at..end;
            at = end;
            if taken.iter().any(|other| other.start < trigger.end && trigger.start < other.end) {
                continue;
            }
            if let Some(event) = self.noun_event(scene, chunk, trigger, frame, sentence, trace) {
                self.push(scene, events, event, self.frames.get(frame), trace);
            }
        }
    }

    pub(super) fn noun_event(
        &self,
        scene: Scene,
        chunk: usize,
        trigger: Range<usize>,
        frame: FrameId,
        sentence: usize,
        trace: &mut Trace,
    ) -> Option<Event> {
        let document = scene.findings.document;
        let frame = self.frames.get(frame);
        let mut found = slots::of_noun(scene, chunk, trigger.end, frame);
        self.receiving(scene, chunk, frame, &mut found);
        if !self.keep(scene, frame, &mut found) {
            note(trace, scene, trigger, frame, &found, Fate::NoGoods);
            return None;
        }
        let mut verdict = Some(Verdict { status: frame.status, hedged: false });
        let beside = self.noun_above(scene, chunk).or_else(|| self.participle_behind(scene, chunk));
        let mut tensed = beside.is_some();
        if let Some(operator) = beside {
            verdict = verdict.and_then(|verdict| verdict.under(operator, false));
        }
        let clause = scene.reading.owner[chunk];
        let this = &scene.reading.clauses[clause];
        if let (ClauseKind::Relative(_), Some(antecedent)) = (this.kind, this.antecedent)
            && let Some(operator) = self.noun_above(scene, antecedent + 1)
        {
            tensed = true;
            verdict = verdict.and_then(|verdict| verdict.under(operator, false));
        }
        if let (Some(verb), Some(group)) = (scene.reading.clauses[clause].verb, self.group(scene, clause)) {
            // «annonce la livraison» promises it, «annonce l'arrivée» tells it.
            let tells = self.grammar.verbs.name(group.head) == "annoncer" && frame.subject != Some(Role::Supplier);
            if self.governs(scene, chunk, verb) && !tells {
                // «la livraison a eu lieu», but «évoque la livraison».
                tensed |= self.is_operator(scene, group)
                    || chunk < verb && status::time(group, self.grammar, document) != Time::Open;
                verdict = verdict
                    .and_then(|verdict| status::above(verdict, group, self.frames, self.grammar, document))
                    .and_then(|verdict| self.under_clauses(scene, clause, verdict, group));
                // «a procédé à la remise»: whoever does that gives.
                if self.frames.is_light(group.head) {
                    tensed = true;
                    slots::of_operator(scene, clause, frame, Status::Pledged, &mut found);
                }
                if let (Some(verdict), true) = (verdict, self.is_operator(scene, group)) {
                    slots::of_operator(scene, clause, frame, verdict.status, &mut found);
                }
            }
            if found.date.is_none() && !self.is_operator(scene, group) {
                found.date = self.clause_date(scene, clause);
            }
        }
        let contract = match self.foreseen(scene, chunk, frame.status) {
            Some((contract, date)) => {
                (tensed, found.date) = (true, date);
                Some(contract)
            }
            None => self.contract(scene, chunk).filter(|_| frame.status == Status::Delivered),
        };
        if let Some(contract) = contract {
            verdict = Some(Verdict { status: Status::Ordered, hedged: false });
            self.sign(scene, contract, chunk, &mut found);
        }
        let Some(verdict) = verdict else {
            note(trace, scene, trigger, frame, &found, Fate::NotTold);
            return None;
        };
        if self.is_allusion(scene, &found) {
            note(trace, scene, trigger, frame, &found, Fate::TooVague);
            return None;
        }
        let rule = rules::id(verdict.status, Form::Noun);
        let aside = matches!(
            scene.kind(chunk),
            ChunkKind::Phrase(Some(
                Preposition::Other | Preposition::Source | Preposition::From | Preposition::Against
            ))
        );
        Some(Event {
            rule,
            verdict,
            slots: found,
            tokens: trigger,
            sentence,
            clause: (!aside).then_some(clause),
            announced: None,
            another: false,
            tensed,
            narrated: false,
            rank: NOUN,
        })
    }

    /// «la vente │ prévue»: what a participle right behind the noun makes of it.
    pub(super) fn participle_behind(&self, scene: Scene, chunk: usize) -> Option<Status> {
        let ChunkKind::Verb(group, VerbForm::Participle) = scene.reading.chunks.get(chunk + 1)?.kind else {
            return None;
        };
        let group = self.groups.get(group)?;
        let document = scene.findings.document;
        let behind = self.grammar.behind(document, group.head_token);
        self.frames.operator(group.head, false, &document.tokens, behind).map(|(_, status)| status)
    }

    /// Where the noun is the object of a verb of transfer, that verb's parties: «a reçu │ une livraison │ de chars».
    pub(super) fn receiving(&self, scene: Scene, chunk: usize, frame: &Frame, slots: &mut Slots) {
        let clause = scene.reading.owner[chunk];
        let Some((verb, group)) = scene.reading.clauses[clause].verb.zip(self.group(scene, clause)) else { return };
        if scene.kind(chunk) != ChunkKind::Phrase(None) || chunk < verb {
            return;
        }
        let document = scene.findings.document;
        let behind = self.grammar.behind(document, group.head_token);
        let Some((_, above)) = self.frames.verb(group.head, false, &document.tokens, behind) else {
            if frame.subject == Some(Role::Recipient)
                && group.voice == verb::Voice::Active
                && !self.is_operator(scene, group)
            {
                slots::of_contractor(scene, clause, slots);
            }
            return;
        };
        let above = self.frames.get(above);
        let (around, _) = slots::of_verb(scene, clause, above, self.voice(group, above));
        for (own, theirs) in [(&mut slots.suppliers, around.suppliers), (&mut slots.recipients, around.recipients)] {
            if own.is_empty() {
                own.extend(theirs);
            }
        }
    }

    /// Whether the clause's verb is above a noun phrase: it is its object, its complement or its subject.
    pub(super) fn governs(&self, scene: Scene, chunk: usize, verb: usize) -> bool {
        let mut head = chunk;
        // «a refusé │ le principe │ de la livraison».
        while head > 0
            && scene.kind(head) == ChunkKind::Phrase(Some(Preposition::Of))
            && scene.reading.chunks[head - 1].is_phrase()
        {
            head -= 1;
        }
        match scene.kind(head) {
            ChunkKind::Phrase(None) | ChunkKind::Pronoun => true,
            ChunkKind::Phrase(Some(preposition)) => {
                head > verb && !matches!(preposition, Preposition::Other | Preposition::Source | Preposition::From)
            }
            _ => false,
        }
    }

    pub(super) fn clause_date(&self, scene: Scene, clause: usize) -> Option<usize> {
        let this = &scene.reading.clauses[clause];
        (this.start..this.end).filter(|&at| scene.reading.owner[at] == clause).find_map(|at| match scene.kind(at) {
            ChunkKind::Date(date) => Some(date).filter(|&date| scene.tells_when(date)),
            _ => None,
        })
    }

    /// «la fourniture d'armes», between nobody: no more than an allusion.
    pub(super) fn is_allusion(&self, scene: Scene, slots: &Slots) -> bool {
        let general = |&index: &usize| {
            let goods = &scene.findings.goods[index];
            goods.weight <= Weight::Generic && goods.item.count.is_unknown()
        };
        slots.suppliers.is_empty()
            && slots.recipients.is_empty()
            && slots.origins.is_empty()
            && slots.goods.iter().all(general)
    }
}
