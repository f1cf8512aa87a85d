//! Events: every place where a word of transfer stands with its goods.

use std::ops::Range;

use super::findings::Named;
use super::frame::{Frame, FrameId, Frames, Hint, Role};
use super::scene::Scene;
use super::slots::{self, Slots, Voice};
use super::status::{self, Time, Verdict};
use super::trace::{Fate, Trace};
use crate::delivery::{Category, Party, Status};
use crate::fr::clause::{ChunkKind, ClauseKind, Preposition, VerbForm};
use crate::fr::goods::{Determiner, Weight};
use crate::fr::verb::{self, Grammar, VerbGroup};
use crate::order::sort;

/// One telling of a transfer.
#[derive(Clone, Debug)]
pub struct Event {
    /// The rule that found it.
    pub rule: &'static str,
    /// Status and reserve.
    pub verdict: Verdict,
    /// Who, what, when.
    pub slots: Slots,
    /// From the trigger or first goods to the last.
    pub tokens: Range<usize>,
    /// The sentence, by index.
    pub sentence: usize,
    /// The clause it stands in, by index; none where it stands aside: «après la livraison de».
    pub clause: Option<usize>,
    /// Whether its goods are said to be others than those told before: «quatre autres», «un deuxième lot».
    pub another: bool,
    /// How much its statement weighs against another about the same goods: finite verbs before nouns before participles.
    pub rank: u8,
}

/// What reading events needs besides the sentence.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Words of transfer.
    pub frames: &'a Frames,
    /// Verbs.
    pub grammar: &'a Grammar,
    /// The verb groups of the document, by index.
    pub groups: &'a [VerbGroup],
}

impl<'a> Reader<'a> {
    /// All events of one sentence, in order of their triggers; those about the same goods are one.
    pub fn events(&self, scene: Scene, sentence: usize, trace: &mut Trace) -> Vec<Event> {
        let mut events = Vec::new();
        let mut taken: Vec<Range<usize>> = Vec::new();
        for clause in 0..scene.reading.clauses.len() {
            self.verb_event(scene, clause, sentence, &mut taken, &mut events, trace);
        }
        for chunk in 0..scene.reading.chunks.len() {
            if scene.reading.chunks[chunk].is_phrase() {
                self.noun_events(scene, chunk, sentence, &taken, &mut events, trace);
            }
        }
        join(scene, events)
    }

    fn group(&self, scene: Scene, clause: usize) -> Option<&'a VerbGroup> {
        match scene.kind(scene.reading.clauses[clause].verb?) {
            ChunkKind::Verb(group, _) => self.groups.get(group),
            _ => None,
        }
    }

    fn verb_event(
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
        let Some((end, frame)) = self.frames.verb(group.head, reflexive, &document.tokens, group.head_token + 1) else {
            return;
        };
        let frame = self.frames.get(frame);
        taken.push(group.tokens.start..end);
        let voice = self.voice(group);
        let mut found = slots::of_verb(scene, clause, frame, voice);
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
        if stated && found.date_leads || announced && !self.follows_goods(scene, &found) {
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
        let (rank, rule) = match (kind, voice) {
            (ClauseKind::Participle, _) => (1, rule_of(verdict.status, Form::Participle)),
            (ClauseKind::Relative(_), _) => (3, rule_of(verdict.status, Form::Relative)),
            (_, Voice::Active) => (4, rule_of(verdict.status, Form::Active)),
            (_, Voice::Passive) => (4, rule_of(verdict.status, Form::Passive)),
            (_, Voice::Granted) => (4, rule_of(verdict.status, Form::Granted)),
        };
        self.push(
            scene,
            events,
            Event {
                rule,
                verdict,
                slots: found,
                tokens: trigger,
                sentence,
                clause: Some(clause),
                another: false,
                rank,
            },
            frame,
            trace,
        );
    }

    /// «… ne seront pas livrés: l'Union │ les │ a bloqués»: who did it to the goods told just before.
    fn taken_up(&self, scene: Scene, group: &VerbGroup, frame: &Frame, found: Slots, events: &mut [Event]) {
        let document = scene.findings.document;
        let object =
            |at: usize| ["les", "l'", "l’", "le", "la"].iter().any(|word| document.str(at).eq_ignore_ascii_case(word));
        if let Some(last) = events.last_mut()
            && group.clitics.clone().any(object)
            && last.verdict.status == frame.status
        {
            let Slots { suppliers, recipients, .. } = found;
            last.slots.complete(suppliers, recipients);
        }
    }

    fn voice(&self, group: &VerbGroup) -> Voice {
        let sees = |governor: &verb::Governor| governor.reflexive && self.grammar.verbs.name(governor.lemma) == "voir";
        match group.voice {
            _ if group.governors.iter().flatten().any(sees) => Voice::Granted,
            verb::Voice::Passive => Voice::Passive,
            verb::Voice::Active | verb::Voice::Reflexive => Voice::Active,
        }
    }

    /// «une aide»: goods only where a sum is told.
    fn is_vague(&self, scene: Scene, goods: &Named) -> bool {
        let tokens = &scene.findings.document.tokens;
        let vague = goods.item.category == Category::Money
            || self.frames.hints(tokens, goods.head..goods.head + 1, Hint::Vague);
        vague && goods.item.unit.is_none()
    }

    /// Whether the goods are enough for a telling: people who are only said to be somewhere, and things only sought, need
    /// a number or a closer name.
    fn weighs(&self, scene: Scene, frame: &Frame, kind: ClauseKind, time: Time, status: Status, slots: &Slots) -> bool {
        let light = |weight: Weight| {
            slots.goods.iter().all(|&index| {
                let goods = &scene.findings.goods[index];
                let thing = !matches!(goods.item.category, Category::Personnel | Category::Other | Category::Medical);
                goods.weight <= weight && goods.item.count.is_unknown() && !(thing && weight == Weight::Transfer)
            })
        };
        let habit = time == Time::Present && frame.status == Status::Delivered;
        match (kind, status) {
            // «la société qui fournit des repas».
            (ClauseKind::Relative(_), Status::Pledged) if habit => !light(Weight::Model),
            (ClauseKind::Participle | ClauseKind::Relative(_), Status::Delivered) => {
                !(light(Weight::Transfer) && slots.suppliers.is_empty())
            }
            (_, Status::Requested) if frame.status == Status::Requested => !light(Weight::Transfer),
            _ => true,
        }
    }

    /// «quatre autres», «le deuxième lot».
    fn is_another(&self, scene: Scene, goods: &Named) -> bool {
        let (start, tokens) = (goods.tokens.start, &scene.findings.document.tokens);
        self.frames.hints(tokens, start.saturating_sub(2)..goods.tokens.end, Hint::Another)
    }

    /// Whether the date stands behind the goods: «a promis lundi │ six chars │ pour septembre».
    fn follows_goods(&self, scene: Scene, slots: &Slots) -> bool {
        let goods = slots.goods.iter().map(|&index| scene.findings.goods[index].tokens.end).max();
        goods.zip(slots.date).is_some_and(|(end, date)| scene.findings.dates[date].tokens.start >= end)
    }

    /// Whose «ses hommes» are: the last party named before.
    fn owner(&self, scene: Scene, slots: &Slots) -> Option<Party> {
        let first = &scene.findings.goods[*slots.goods.first()?];
        let parties = &scene.findings.parties;
        let before = parties.partition_point(|mention| mention.tokens.start < first.tokens.start);
        let mention = parties[..before].last().filter(|_| first.determiner == Determiner::Possessive)?;
        Some(mention.party.clone()).filter(|party| !slots.recipients.contains(party))
    }

    /// Whom «il», «elle» before the verb stand for: the subject of the sentence before.
    fn pronoun(&self, scene: Scene, group: &VerbGroup, frame: &Frame, voice: Voice, slots: &mut Slots) {
        let document = scene.findings.document;
        let is_one_of =
            |at: usize, words: &[&str]| words.iter().any(|word| document.str(at).eq_ignore_ascii_case(word));
        let who: Vec<Party> = match group.subject.filter(|_| voice == Voice::Active) {
            Some(at) if is_one_of(at, &["il", "elle", "ils", "elles"]) => scene.previous.to_vec(),
            Some(at) if is_one_of(at, &["nous", "on"]) => self.speaker(scene, at).into_iter().collect(),
            _ => return,
        };
        let (own, other) = match frame.subject {
            Some(Role::Supplier) => (&mut slots.suppliers, &slots.recipients),
            Some(Role::Recipient) => (&mut slots.recipients, &slots.suppliers),
            _ => return,
        };
        if own.is_empty() && !who.iter().any(|party| other.contains(party)) {
            own.extend(who.iter().cloned());
            slots.guessed.extend(who);
        }
    }

    /// For whom «nous» speaks in a quotation: the first party named behind its closing mark, or before its opening one.
    fn speaker(&self, scene: Scene, pronoun: usize) -> Option<Party> {
        let chunks = &scene.reading.chunks;
        let at = chunks.partition_point(|chunk| chunk.tokens.end <= pronoun);
        let bracket = |&chunk: &usize| scene.kind(chunk) == ChunkKind::Bracket;
        let party = |chunk: usize| scene.parties(chunk).first().map(|mention| mention.party.clone());
        let behind = (at..chunks.len()).find(bracket).and_then(|close| (close..chunks.len()).find_map(party));
        behind.or_else(|| (0..at).rev().find(bracket).and_then(|open| (0..open).find_map(party)))
    }

    /// Who the subject of a sentence's first clause is, if it is a party.
    pub fn main_subject(&self, scene: Scene) -> Option<Vec<Party>> {
        let clause = scene.reading.clauses.iter().position(|clause| clause.verb.is_some())?;
        let subject = scene.subject(clause).into_iter().find_map(|phrase| scene.party(phrase))?;
        Some(vec![subject.party.clone()])
    }

    /// Leaves out goods that the word does not transfer; false if nothing is left, or nobody is equipped.
    fn keep(&self, scene: Scene, frame: &Frame, slots: &mut Slots) -> bool {
        let goods = &scene.findings.goods;
        slots.goods.retain(|&index| frame.takes(goods[index].item.category) && !self.is_vague(scene, &goods[index]));
        // «le matériel», «ce lot d'équipements»: told more closely elsewhere.
        if slots.goods.iter().all(|&index| is_taken_up(&goods[index])) {
            slots.goods.clear();
        }
        drop_general(scene, &mut slots.goods);
        let equips = frame.object == Some(Role::Recipient);
        let carries = frame.subject.is_none() && frame.status == Status::Delivered;
        !slots.goods.is_empty() && ((!equips && !carries) || !slots.recipients.is_empty())
    }

    fn verb_verdict(&self, scene: Scene, clause: usize, group: &VerbGroup, frame: &Frame) -> Option<Verdict> {
        let document = scene.findings.document;
        let mut verdict = status::of_group(frame, group, self.frames, self.grammar, document)?;
        let present = status::time(group, self.grammar, document) == Time::Present && group.governor().is_none();
        if scene.is_headline && present && frame.status == Status::Delivered && verdict.status == Status::Pledged {
            verdict.status = Status::Delivered;
        }
        self.under_clauses(scene, clause, verdict, group)
    }

    /// What the clauses above make of a verdict, as long as they depend on one another.
    fn under_clauses(&self, scene: Scene, clause: usize, mut verdict: Verdict, group: &VerbGroup) -> Option<Verdict> {
        let document = scene.findings.document;
        let mut clause = clause;
        let mut open = group.tense == verb::Tense::Infinitive && !group.compound && group.governor().is_none();
        if open && let Some(operator) = self.noun_above(scene, scene.reading.clauses[clause].start) {
            verdict = verdict.under(operator, false)?;
            open = false;
        }
        for _ in 0..4 {
            let this = &scene.reading.clauses[clause];
            if self.is_hypothesis(scene, clause) {
                return None;
            }
            let dependent = matches!(this.kind, ClauseKind::Infinitive | ClauseKind::Gerund | ClauseKind::Subordinate);
            let Some(parent) = this.parent.filter(|_| dependent) else { break };
            let Some(above) = self.group(scene, parent) else { break };
            let governs = this.kind != ClauseKind::Subordinate || self.is_complement(scene, clause);
            if governs {
                let purpose = this.start > 0 && scene.kind(this.start - 1) == ChunkKind::Phrase(Some(Preposition::For));
                let time = status::time(above, self.grammar, document);
                if open && purpose && time != Time::Future && time != Time::Possible {
                    return None;
                }
                if open && time == Time::Present && verdict.status == Status::Delivered {
                    verdict.status = Status::Pledged;
                }
                if this.kind != ClauseKind::Subordinate || self.is_operator(scene, above) {
                    verdict = status::above(verdict, above, self.frames, self.grammar, document)?;
                }
                open = false;
            }
            clause = parent;
        }
        Some(verdict)
    }

    fn is_operator(&self, scene: Scene, group: &VerbGroup) -> bool {
        let reflexive = group.voice == verb::Voice::Reflexive;
        self.frames.operator(group.head, reflexive, &scene.findings.document.tokens, group.head_token + 1).is_some()
    }

    /// «que» rather than «alors que», «bien que».
    fn is_complement(&self, scene: Scene, clause: usize) -> bool {
        matches!(scene.kind(scene.reading.clauses[clause].start), ChunkKind::Relative(_))
    }

    /// «si la France livrait …».
    fn is_hypothesis(&self, scene: Scene, clause: usize) -> bool {
        let this = &scene.reading.clauses[clause];
        if this.kind != ClauseKind::Subordinate || scene.kind(this.start) != ChunkKind::Subordinator {
            return false;
        }
        let document = scene.findings.document;
        let first = scene.reading.chunks[this.start].tokens.start;
        let word = document.str(first);
        word.eq_ignore_ascii_case("si") && self.group(scene, clause).is_some_and(|group| !group.compound)
    }

    /// The operator noun that the chunk at `start` depends on through «de» or «à»: «promesse │ de │ livrer».
    fn noun_above(&self, scene: Scene, start: usize) -> Option<Status> {
        let mut at = start;
        for _ in 0..3 {
            at = at.checked_sub(1)?;
            match scene.kind(at) {
                ChunkKind::Phrase(_) => {
                    let tokens = scene.reading.chunks[at].tokens.clone();
                    let tokens_of = &scene.findings.document.tokens;
                    let found = tokens.clone().find_map(|token| self.frames.operator_noun(tokens_of, token));
                    if let Some((_, status)) = found {
                        return Some(status);
                    }
                    if tokens.len() > 2 {
                        return None;
                    }
                }
                _ => return None,
            }
        }
        None
    }

    fn noun_events(
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

    fn noun_event(
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
        if let Some(operator) = self.noun_above(scene, chunk).or_else(|| self.participle_behind(scene, chunk)) {
            verdict = verdict.and_then(|verdict| verdict.under(operator, false));
        }
        let clause = scene.reading.owner[chunk];
        let this = &scene.reading.clauses[clause];
        if let (ClauseKind::Relative(_), Some(antecedent)) = (this.kind, this.antecedent)
            && let Some(operator) = self.noun_above(scene, antecedent + 1)
        {
            verdict = verdict.and_then(|verdict| verdict.under(operator, false));
        }
        if let (Some(verb), Some(group)) = (scene.reading.clauses[clause].verb, self.group(scene, clause)) {
            if self.governs(scene, chunk, verb) {
                verdict = verdict
                    .and_then(|verdict| status::above(verdict, group, self.frames, self.grammar, document))
                    .and_then(|verdict| self.under_clauses(scene, clause, verdict, group));
                if let (Some(verdict), true) = (verdict, self.is_operator(scene, group)) {
                    slots::of_operator(scene, clause, frame, verdict.status, &mut found);
                }
            }
            if found.date.is_none() && !self.is_operator(scene, group) {
                found.date = self.clause_date(scene, clause);
            }
        }
        let Some(verdict) = verdict else {
            note(trace, scene, trigger, frame, &found, Fate::NotTold);
            return None;
        };
        if self.is_allusion(scene, &found) {
            note(trace, scene, trigger, frame, &found, Fate::TooVague);
            return None;
        }
        let rule = rule_of(verdict.status, Form::Noun);
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
            another: false,
            rank: NOUN,
        })
    }

    /// «la fourniture d'armes», between nobody: no more than an allusion.
    fn is_allusion(&self, scene: Scene, slots: &Slots) -> bool {
        let general = |&index: &usize| {
            let goods = &scene.findings.goods[index];
            goods.weight <= Weight::Generic && goods.item.count.is_unknown()
        };
        slots.suppliers.is_empty()
            && slots.recipients.is_empty()
            && slots.origins.is_empty()
            && slots.goods.iter().all(general)
    }

    /// «la vente │ prévue»: what a participle right behind the noun makes of it.
    fn participle_behind(&self, scene: Scene, chunk: usize) -> Option<Status> {
        let ChunkKind::Verb(group, VerbForm::Participle) = scene.reading.chunks.get(chunk + 1)?.kind else {
            return None;
        };
        let group = self.groups.get(group)?;
        let tokens = &scene.findings.document.tokens;
        self.frames.operator(group.head, false, tokens, group.head_token + 1).map(|(_, status)| status)
    }

    /// Where the noun is the object of a verb of transfer, that verb's parties: «a reçu │ une livraison │ de chars».
    fn receiving(&self, scene: Scene, chunk: usize, frame: &Frame, slots: &mut Slots) {
        let clause = scene.reading.owner[chunk];
        let Some((verb, group)) = scene.reading.clauses[clause].verb.zip(self.group(scene, clause)) else { return };
        if scene.kind(chunk) != ChunkKind::Phrase(None) || chunk < verb {
            return;
        }
        let tokens = &scene.findings.document.tokens;
        let Some((_, frame)) = self.frames.verb(group.head, false, tokens, group.head_token + 1) else {
            if frame.subject == Some(Role::Recipient)
                && group.voice == verb::Voice::Active
                && !self.is_operator(scene, group)
            {
                slots::of_contractor(scene, clause, slots);
            }
            return;
        };
        let around = slots::of_verb(scene, clause, self.frames.get(frame), self.voice(group));
        for (own, theirs) in [(&mut slots.suppliers, around.suppliers), (&mut slots.recipients, around.recipients)] {
            if own.is_empty() {
                own.extend(theirs);
            }
        }
    }

    /// Whether the clause's verb is above a noun phrase: it is its object, its complement or its subject.
    fn governs(&self, scene: Scene, chunk: usize, verb: usize) -> bool {
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

    fn clause_date(&self, scene: Scene, clause: usize) -> Option<usize> {
        let this = &scene.reading.clauses[clause];
        (this.start..this.end).filter(|&at| scene.reading.owner[at] == clause).find_map(|at| match scene.kind(at) {
            ChunkKind::Date(date) => Some(date),
            _ => None,
        })
    }

    /// Whom «lui», «leur», «nous» before the verb stand for: the last party named before who is not the supplier.
    fn clitic(&self, scene: Scene, group: &VerbGroup, slots: &Slots) -> Option<Party> {
        let document = scene.findings.document;
        let is_recipient =
            |at: usize| ["lui", "leur", "y"].iter().any(|word| document.str(at).eq_ignore_ascii_case(word));
        if !group.clitics.clone().any(is_recipient) {
            return None;
        }
        let parties = &scene.findings.parties;
        let before = parties.partition_point(|mention| mention.tokens.start < group.tokens.start);
        let candidates = parties[..before].iter().rev().take(12);
        candidates
            .filter(|mention| !mention.is_adjective)
            .map(|mention| &mention.party)
            .find(|party| !slots.suppliers.contains(party))
            .cloned()
    }

    fn push(&self, scene: Scene, events: &mut Vec<Event>, mut event: Event, frame: &Frame, trace: &mut Trace) {
        let goods = &scene.findings.goods;
        let first = event.slots.goods.iter().map(|&index| goods[index].tokens.start).min();
        let last = event.slots.goods.iter().map(|&index| goods[index].tokens.end).max();
        // «une nouvelle livraison».
        let tokens = &scene.findings.document.tokens;
        let named = event.rank == NOUN
            && self.frames.hints(tokens, event.tokens.start.saturating_sub(2)..event.tokens.end, Hint::Another);
        event.another = named || event.slots.goods.first().is_some_and(|&index| self.is_another(scene, &goods[index]));
        let trigger = event.tokens.clone();
        event.tokens = first.unwrap_or(trigger.start).min(trigger.start)..last.unwrap_or(trigger.end).max(trigger.end);
        note(trace, scene, trigger, frame, &event.slots, event.fate());
        events.push(event);
    }
}

fn note(trace: &mut Trace, scene: Scene, trigger: Range<usize>, frame: &Frame, slots: &Slots, fate: Fate) {
    let goods = |index: usize| scene.findings.goods[index].item.span;
    trace.note(scene.findings.document, trigger, frame.word, slots, goods, fate);
}

/// A general word with a determiner that takes up what was told before.
fn is_taken_up(goods: &Named) -> bool {
    let definite = matches!(goods.determiner, Determiner::Definite | Determiner::Demonstrative);
    definite && goods.weight == Weight::Generic && goods.item.count.is_unknown() && goods.item.unit.is_none()
}

/// Drops the general word where what it comprises follows: «des équipements: deux chars», «un lot portant sur deux chars».
fn drop_general(scene: Scene, indices: &mut Vec<usize>) {
    let (document, goods) = (scene.findings.document, &scene.findings.goods);
    sort(indices);
    let next: Vec<Option<usize>> = (0..indices.len()).map(|order| indices.get(order + 1).copied()).collect();
    let mut next = next.into_iter();
    indices.retain(|&index| {
        let Some(Some(next)) = next.next() else { return true };
        let (general, particular) = (&goods[index], &goods[next]);
        let between = general.tokens.end..particular.tokens.start.min(general.tokens.end + 24);
        let told = between.clone().any(|at| document.str(at) == ":")
            || scene.frames.hints(&document.tokens, between, Hint::Detail);
        let alike = general.item.category == particular.item.category;
        !(told && (general.weight <= Weight::Generic || alike) && general.item.count.is_unknown())
    });
    // «des instructeurs, des mercenaires»: the same people under two names.
    let mut people = false;
    indices.retain(|&index| {
        let plain = goods[index].item.category == Category::Personnel && goods[index].item.count.is_unknown();
        !(plain && std::mem::replace(&mut people, true))
    });
}

/// The rank of a noun.
const NOUN: u8 = 2;

/// Joins events about the same goods, and those of one clause or of coordinate ones that agree in everything: the one
/// of highest rank tells the status, the others fill its empty slots.
fn join(scene: Scene, events: Vec<Event>) -> Vec<Event> {
    let mut joined: Vec<Event> = Vec::new();
    for event in events {
        let shares = |other: &Event| other.slots.goods.iter().any(|goods| event.slots.goods.contains(goods));
        let agrees = |other: &Event| {
            let near = match (other.clause, event.clause) {
                (Some(one), Some(two)) => {
                    one == two
                        || scene.reading.clauses[two].coordinate == Some(one)
                            && scene.subject(one) == scene.subject(two)
                }
                _ => false,
            };
            near && other.agrees(&event)
        };
        match joined.iter_mut().find(|other| shares(other) || agrees(other)) {
            None => joined.push(event),
            Some(other) => {
                let event = if event.rank > other.rank { std::mem::replace(other, event) } else { event };
                other.absorb(event);
            }
        }
    }
    joined
}

impl Event {
    /// Whether status, parties and date differ nowhere.
    fn agrees(&self, other: &Event) -> bool {
        let same = |one: &[Party], two: &[Party]| one.is_empty() || two.is_empty() || one == two;
        self.verdict.status == other.verdict.status
            && same(&self.slots.suppliers, &other.slots.suppliers)
            && same(&self.slots.recipients, &other.slots.recipients)
            && (self.slots.date == other.slots.date || self.slots.date.is_none() || other.slots.date.is_none())
    }

    /// Fills empty slots from a weaker telling of the same transfer.
    fn absorb(&mut self, weaker: Event) {
        let Slots { suppliers, recipients, date, origins, goods, .. } = weaker.slots;
        self.slots.complete(suppliers, recipients);
        if self.slots.date.is_none() && weaker.verdict.status == self.verdict.status {
            self.slots.date = date;
        }
        if self.slots.origins.is_empty() {
            self.slots.origins = origins;
        }
        for index in goods {
            if !self.slots.goods.contains(&index) {
                self.slots.goods.push(index);
            }
        }
        sort(&mut self.slots.goods);
        self.another |= weaker.another;
        self.verdict.hedged |= weaker.verdict.hedged;
        self.tokens = self.tokens.start.min(weaker.tokens.start)..self.tokens.end.max(weaker.tokens.end);
    }
}

/// How the text puts it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// «la Russie a livré».
    Active,
    /// «ont été livrés».
    Passive,
    /// «s'est vu offrir».
    Granted,
    /// «que la Russie a livrés».
    Relative,
    /// «livrés par la Russie».
    Participle,
    /// «la livraison de».
    Noun,
}

/// The id of the rule for a status told in a form.
fn rule_of(status: Status, form: Form) -> &'static str {
    super::rules::id(status, form)
}
