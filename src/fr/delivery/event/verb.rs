//! What a verb of transfer tells.
//!
//! ```text
//!   Moscou │ a fourni │ au Mali │ quatre hélicoptères      delivered, RU → ML
//!   Moscou │ promet de fournir │ …                         pledged
//! ```

use std::ops::Range;

use super::{Event, Reader, note};
use crate::delivery::Status;
use crate::fr::clause::ClauseKind;
use crate::fr::delivery::frame::{Frame, Role};
use crate::fr::delivery::rules::{self, Form};
use crate::fr::delivery::scene::Scene;
use crate::fr::delivery::slots::{self, Voice};
use crate::fr::delivery::status::{self, Time, Verdict};
use crate::fr::delivery::trace::{Fate, Trace};
use crate::fr::verb::{self, VerbGroup};

impl Reader<'_> {
    pub(super) fn verb_event(
        &self,
        scene: Scene,
        clause: usize,
        sentence: usize,
        taken: &mut Vec<Range<usize>>,
        events: &mut Vec<Event>,
        trace: &mut Trace,
    ) {
        let document = scene.findings.document;
        let Some(group) = self.group(scene, clause) else { return };
        let reflexive = group.voice == verb::Voice::Reflexive;
        let behind = self.grammar.behind(document, group.head_token);
        let Some((end, frame)) = self.frames.verb(group.head, reflexive, &document.tokens, behind) else {
            return;
        };
        let frame = self.frames.get(frame);
        taken.push(group.tokens.start..end);
        let voice = self.voice(group, frame);
        let (mut found, joined) = slots::of_verb(scene, clause, frame, voice);
        let trigger = group.tokens.clone();
        if !self.keep(scene, frame, &mut found) {
            self.taken_up(scene, group, frame, found.clone(), events);
            return note(trace, scene, trigger, frame, &found, Fate::NoGoods);
        }
        let Some(verdict) = self.verb_verdict(scene, clause, group, frame) else {
            return note(trace, scene, trigger, frame, &found, Fate::NotTold);
        };
        // «ont confirmé lundi avoir livré»: the day of the statement.
        let stated = group.compound && group.governor().is_some();
        let announced = matches!(verdict.status, Status::Pledged | Status::Requested | Status::Refused)
            && status::time(group, self.grammar, document) == Time::Past;
        // «promis en mars»: the day of the promise; «promis pour mars» that of the transfer.
        let promised = announced && frame.status != Status::Delivered && frame.status != Status::Ordered;
        let aims = |date: usize| scene.findings.aims(date);
        if stated && found.date_leads
            || announced && !self.follows_goods(scene, &found)
            || promised && found.date.is_some_and(|date| !aims(date))
        {
            found.date = None;
        }
        self.pronoun(scene, group, frame, voice, &mut found);
        if frame.subject == Some(Role::Supplier) && found.recipients.is_empty() {
            let clitic = self.clitic(scene, group, &found);
            found.guessed.extend(clitic.clone());
            found.recipients.extend(clitic);
        }
        let kind = scene.reading.clauses[clause].kind;
        let time = status::time(group, self.grammar, document);
        if !self.weighs(scene, frame, kind, time, verdict.status, &found) {
            return note(trace, scene, trigger, frame, &found, Fate::TooVague);
        }
        if found.suppliers.is_empty() && frame.subject == Some(Role::Goods) {
            found.suppliers.extend(self.owner(scene, &found));
        }
        let narrated = frame.status == Status::Delivered
            && verdict.status == Status::Pledged
            && time == Time::Present
            && group.governor().is_none()
            && !verdict.hedged;
        let (rank, rule) = match (kind, voice) {
            (ClauseKind::Participle, _) => (1, rules::id(verdict.status, Form::Participle)),
            (ClauseKind::Relative(_), _) => (3, rules::id(verdict.status, Form::Relative)),
            (_, Voice::Active | Voice::Causative) => (4, rules::id(verdict.status, Form::Active)),
            (_, Voice::Passive) => (4, rules::id(verdict.status, Form::Passive)),
            (_, Voice::Granted) => (4, rules::id(verdict.status, Form::Granted)),
        };
        let first = Event {
            rule,
            verdict,
            slots: found,
            tokens: trigger,
            sentence,
            clause: Some(clause),
            announced: self.announced(scene, clause),
            another: false,
            tensed: true,
            narrated,
            rank,
        };
        for mut slots in joined {
            if self.keep(scene, frame, &mut slots) {
                slots.follow(&first.slots);
                let at = scene.findings.goods[slots.goods[0]].tokens.clone();
                self.push(scene, events, Event { slots, tokens: at, ..first.clone() }, frame, trace);
            }
        }
        self.push(scene, events, first, frame, trace);
    }

    pub(super) fn voice(&self, group: &VerbGroup, frame: &Frame) -> Voice {
        let is = |governor: &verb::Governor, name: &str| self.grammar.verbs.name(governor.lemma) == name;
        let sees = |governor: &verb::Governor| governor.reflexive && is(governor, "voir");
        let makes = |governor: &verb::Governor| !governor.reflexive && is(governor, "faire");
        match group.voice {
            _ if group.governors.iter().flatten().any(sees) => Voice::Granted,
            _ if frame.subject == Some(Role::Goods) && group.governors.iter().flatten().any(makes) => Voice::Causative,
            verb::Voice::Passive => Voice::Passive,
            verb::Voice::Active | verb::Voice::Reflexive => Voice::Active,
        }
    }

    pub(super) fn verb_verdict(
        &self,
        scene: Scene,
        clause: usize,
        group: &VerbGroup,
        frame: &Frame,
    ) -> Option<Verdict> {
        let document = scene.findings.document;
        let mut verdict = status::of_group(frame, group, self.frames, self.grammar, document)?;
        let present = status::time(group, self.grammar, document) == Time::Present && group.governor().is_none();
        if scene.is_headline && present && frame.status == Status::Delivered && verdict.status == Status::Pledged {
            verdict.status = Status::Delivered;
        }
        self.under_clauses(scene, clause, verdict, group)
    }
}
