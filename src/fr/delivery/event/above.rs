//! What stands above a telling: clauses it depends on, nouns it completes.
//!
//! ```text
//!   Kiev │ demande à Paris │ de livrer des chars      demander is above livrer: requested
//!   la promesse │ de livrer des chars                 promesse is above livrer: pledged
//! ```

use super::Reader;
use crate::delivery::Status;
use crate::fr::clause::{ChunkKind, ClauseKind, Preposition};
use crate::fr::delivery::scene::Scene;
use crate::fr::delivery::status::{self, Time, Verdict};
use crate::fr::verb::{self, VerbGroup};

impl Reader<'_> {
    /// What the clauses above make of a verdict, as long as they depend on one another.
    pub(super) fn under_clauses(
        &self,
        scene: Scene,
        clause: usize,
        mut verdict: Verdict,
        group: &VerbGroup,
    ) -> Option<Verdict> {
        let document = scene.findings.document;
        let mut clause = clause;
        let accomplished =
            group.tense != verb::Tense::Subjunctive && status::time(group, self.grammar, document) == Time::Past;
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
                if open && purpose && time == Time::Past {
                    return None;
                }
                if open && time == Time::Present && verdict.status == Status::Delivered {
                    verdict.status = Status::Pledged;
                }
                // «a annoncé que Kiev avait reçu» tells it, «a promis que Kiev recevra» promises it.
                let done = this.kind == ClauseKind::Subordinate && verdict.status != Status::Pledged && accomplished;
                if (this.kind != ClauseKind::Subordinate || self.is_operator(scene, above)) && !done
                    || self.denies(scene, above)
                {
                    verdict = status::above(verdict, above, self.frames, self.grammar, document)?;
                }
                open = false;
            }
            clause = parent;
        }
        Some(verdict)
    }

    pub(super) fn is_operator(&self, scene: Scene, group: &VerbGroup) -> bool {
        let reflexive = group.voice == verb::Voice::Reflexive;
        let document = scene.findings.document;
        let behind = self.grammar.behind(document, group.head_token);
        self.frames.operator(group.head, reflexive, &document.tokens, behind).is_some()
    }

    /// «dément que», «n'a pas confirmé que»: what is told below is not so.
    fn denies(&self, scene: Scene, group: &VerbGroup) -> bool {
        let document = scene.findings.document;
        let reflexive = group.voice == verb::Voice::Reflexive;
        let behind = self.grammar.behind(document, group.head_token);
        let operator = self.frames.operator(group.head, reflexive, &document.tokens, behind);
        operator.is_some_and(|(_, status)| status == Status::Refused || group.negated)
    }

    /// «que» rather than «alors que», «bien que».
    pub(super) fn is_complement(&self, scene: Scene, clause: usize) -> bool {
        matches!(scene.kind(scene.reading.clauses[clause].start), ChunkKind::Relative(_))
    }

    /// «si la France livrait …».
    pub(super) fn is_hypothesis(&self, scene: Scene, clause: usize) -> bool {
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
    pub(super) fn noun_above(&self, scene: Scene, start: usize) -> Option<Status> {
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
}
