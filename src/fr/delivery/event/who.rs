//! Whom pronouns and possessives stand for.
//!
//! ```text
//!   Le Mali se tourne vers l'Est. La Russie │ lui enverra │ du blé.      lui = ML
//! ```

use super::{Event, Reader};
use crate::delivery::Party;
use crate::fr::clause::ChunkKind;
use crate::fr::delivery::frame::{Frame, Hint, Role};
use crate::fr::delivery::scene::Scene;
use crate::fr::delivery::slots::{Slots, Voice};
use crate::fr::goods::Determiner;
use crate::fr::verb::VerbGroup;

impl Reader<'_> {
    /// «… ne seront pas livrés: l'Union │ les │ a bloqués»: who did it to the goods told just before.
    pub(super) fn taken_up(&self, scene: Scene, group: &VerbGroup, frame: &Frame, found: Slots, events: &mut [Event]) {
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

    /// Whose «ses hommes» are: the last party named before.
    pub(super) fn owner(&self, scene: Scene, slots: &Slots) -> Option<Party> {
        let first = &scene.findings.goods[*slots.goods.first()?];
        let parties = &scene.findings.parties;
        let before = parties.partition_point(|mention| mention.tokens.start < first.tokens.start);
        let mention = parties[..before].last().filter(|_| first.determiner == Determiner::Possessive)?;
        Some(mention.party.clone()).filter(|party| !slots.recipients.contains(party))
    }

    /// Whom «il», «elle» before the verb stand for: the subject of the sentence before.
    pub(super) fn pronoun(&self, scene: Scene, group: &VerbGroup, frame: &Frame, voice: Voice, slots: &mut Slots) {
        let document = scene.findings.document;
        let is_one_of =
            |at: usize, words: &[&str]| words.iter().any(|word| document.str(at).eq_ignore_ascii_case(word));
        let who: Vec<Party> = match group.subject.filter(|_| voice == Voice::Active) {
            Some(at) if is_one_of(at, &["il", "elle", "ils", "elles"]) => (scene.previous)(),
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
    pub(super) fn speaker(&self, scene: Scene, pronoun: usize) -> Option<Party> {
        let chunks = &scene.reading.chunks;
        let at = chunks.partition_point(|chunk| chunk.tokens.end <= pronoun);
        let bracket = |&chunk: &usize| scene.kind(chunk) == ChunkKind::Bracket;
        let party = |chunk: usize| scene.parties(chunk).first().map(|mention| mention.party.clone());
        let behind = (at..chunks.len()).find(bracket).and_then(|close| (close..chunks.len()).find_map(party));
        behind.or_else(|| (0..at).rev().find(bracket).and_then(|open| (0..open).find_map(party)))
    }

    /// What «elle comprend …», «la livraison comprend …» adds to the transfer told before, by index.
    pub fn comprised(&self, scene: Scene) -> Vec<usize> {
        let clauses = &scene.reading.clauses;
        let told = clauses.iter().enumerate().filter_map(|(index, clause)| Some((index, clause.verb?)));
        let comprises = |verb: usize| scene.hints(verb, Hint::Comprise);
        let Some((clause, verb)) = told.clone().find(|&(_, verb)| comprises(verb)) else { return Vec::new() };
        let taken_up = |phrase: usize| {
            let hinted = scene.hints(phrase, Hint::Vague) || scene.hints(phrase, Hint::Bundle);
            scene.has_transfer_noun(phrase) || hinted || scene.kind(phrase) == ChunkKind::Pronoun
        };
        let pronoun = self.group(scene, clause).is_some_and(|group| group.subject.is_some());
        if !pronoun && !scene.subject(clause).into_iter().any(taken_up) {
            return Vec::new();
        }
        scene.reading.after(clause, verb).flat_map(|chunk| scene.goods(chunk)).collect()
    }

    /// Who the subject of a sentence's first clause is: nobody known where it names no party, `None` where it has none.
    pub fn main_subject(&self, scene: Scene) -> Option<Vec<Party>> {
        let clause = scene.reading.clauses.iter().position(|clause| clause.verb.is_some())?;
        let subject = scene.subject(clause);
        let named = subject.iter().find_map(|&phrase| scene.party(phrase)).map(|mention| mention.party.clone());
        let told = subject.iter().any(|&phrase| matches!(scene.kind(phrase), ChunkKind::Phrase(_)));
        (told || named.is_some()).then(|| named.into_iter().collect())
    }

    /// Whom «lui», «leur», «nous» before the verb stand for: the last party named before who is not the supplier.
    pub(super) fn clitic(&self, scene: Scene, group: &VerbGroup, slots: &Slots) -> Option<Party> {
        let document = scene.findings.document;
        let is_recipient =
            |at: usize| ["lui", "leur", "y"].iter().any(|word| document.str(at).eq_ignore_ascii_case(word));
        if !group.clitics.clone().any(is_recipient) {
            return None;
        }
        if let Some(receiving) = scene.receiving.filter(|receiving| !slots.suppliers.contains(receiving)) {
            return Some(receiving.clone());
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
}
