//! Chunks to clauses, from left to right with a stack of open clauses.

use super::chunk::{Chunk, ChunkKind, VerbForm};
use super::words::Relative;
use super::{Clause, ClauseKind};

/// The clause of each chunk, and all clauses in the order in which they open.
pub(super) fn read(chunks: &[Chunk]) -> (Vec<usize>, Vec<Clause>) {
    let mut reader =
        Reader { owner: Vec::with_capacity(chunks.len()), clauses: Vec::new(), stack: Vec::new(), separator: 0 };
    reader.open(ClauseKind::Main, None, 0);
    for at in 0..chunks.len() {
        reader.step(chunks, at);
    }
    for (at, &owner) in reader.owner.iter().enumerate() {
        reader.clauses[owner].end = at + 1;
    }
    (reader.owner, reader.clauses)
}

struct Reader {
    owner: Vec<usize>,
    clauses: Vec<Clause>,
    stack: Vec<usize>,
    /// One past the last comma, colon, bracket or coordinator since the last finite verb.
    separator: usize,
}

impl Reader {
    fn open(&mut self, kind: ClauseKind, antecedent: Option<usize>, start: usize) -> usize {
        let parent = self.stack.last().copied();
        self.clauses.push(Clause { kind, parent, coordinate: None, verb: None, antecedent, start, end: start });
        self.stack.push(self.clauses.len() - 1);
        self.clauses.len() - 1
    }

    fn top(&self) -> usize {
        self.stack.last().copied().unwrap_or(0)
    }

    fn is(&self, kinds: &[ClauseKind]) -> bool {
        kinds.contains(&self.clauses[self.top()].kind)
    }

    fn pop(&mut self) {
        if self.stack.len() > 1 {
            self.stack.pop();
        }
    }

    fn step(&mut self, chunks: &[Chunk], at: usize) {
        match chunks[at].kind {
            ChunkKind::Relative(Relative::Object) if self.follows_verb(chunks, at) => {
                self.open(ClauseKind::Subordinate, None, at);
            }
            ChunkKind::Relative(relative) => {
                let joined = at > 0 && chunks[at - 1].kind == ChunkKind::Coordinator;
                let mut antecedent = self.antecedent(chunks, at);
                // «que la Chine a vendus │ et │ qui sont arrivés»
                if let (true, ClauseKind::Relative(_)) = (joined, self.clauses[self.top()].kind) {
                    antecedent = self.clauses[self.top()].antecedent;
                    self.pop();
                }
                let kind = if antecedent.is_some() { ClauseKind::Relative(relative) } else { ClauseKind::Subordinate };
                self.open(kind, antecedent, at);
            }
            ChunkKind::Subordinator => {
                self.open(ClauseKind::Subordinate, None, at);
            }
            ChunkKind::Verb(_, VerbForm::Participle) => {
                if self.is(&[ClauseKind::Participle]) {
                    self.pop();
                }
                let antecedent = self.antecedent(chunks, at);
                let clause = self.open(ClauseKind::Participle, antecedent, at);
                self.clauses[clause].verb = Some(at);
            }
            ChunkKind::Verb(_, VerbForm::Infinitive) => {
                let clause = self.open(ClauseKind::Infinitive, None, at);
                self.clauses[clause].verb = Some(at);
            }
            ChunkKind::Verb(_, VerbForm::Gerund) => {
                let antecedent = self.antecedent(chunks, at);
                let clause = self.open(ClauseKind::Gerund, antecedent, at);
                self.clauses[clause].verb = Some(at);
            }
            ChunkKind::Verb(_, VerbForm::Saying) if !self.closes_statement(chunks, at) => self.finite(at),
            // What follows tells who said it, and when.
            ChunkKind::Verb(_, VerbForm::Saying) => {
                let clause = self.open(ClauseKind::Main, None, at);
                self.clauses[clause].verb = Some(at);
            }
            ChunkKind::Verb(_, VerbForm::Inverted) => {
                let clause = self.open(ClauseKind::Main, None, at);
                self.clauses[clause].verb = Some(at);
                self.owner.push(clause);
                self.pop();
                return;
            }
            ChunkKind::Verb(_, VerbForm::Finite) => self.finite(at),
            ChunkKind::Comma => self.comma(chunks, at),
            ChunkKind::Coordinator => self.coordinator(chunks, at),
            ChunkKind::Stop => {
                self.owner.push(self.top());
                self.stack.clear();
                self.open(ClauseKind::Main, None, at + 1);
                self.separator = at + 1;
                return;
            }
            // «des équipements acquis auprès de la Russie : deux chars».
            ChunkKind::Colon => {
                if self.is(&[ClauseKind::Participle, ClauseKind::Gerund]) {
                    self.pop();
                }
            }
            ChunkKind::Phrase(_) | ChunkKind::Pronoun | ChunkKind::Date(_) | ChunkKind::Bracket => {}
        }
        self.owner.push(self.top());
        if matches!(chunks[at].kind, ChunkKind::Comma | ChunkKind::Colon | ChunkKind::Bracket | ChunkKind::Coordinator)
        {
            self.separator = at + 1;
        }
    }

    /// «que» right after a verb (or its adverb) is the conjunction: «affirme que».
    fn follows_verb(&self, chunks: &[Chunk], at: usize) -> bool {
        match at.checked_sub(1).map(|before| chunks[before].kind) {
            Some(ChunkKind::Phrase(_)) => says_to(chunks, at),
            Some(ChunkKind::Bracket | ChunkKind::Comma) => {
                !self.antecedent_before(chunks, at) || parenthesis_before(chunks, at)
            }
            _ => true,
        }
    }

    /// Whether a verb of saying stands behind a whole statement, with its subject behind it: «… à Kiev │ a annoncé │
    /// lundi │ le ministre»; not «le ministre │ a annoncé │ lundi │ la livraison», nor «et │ a annoncé».
    fn closes_statement(&self, chunks: &[Chunk], at: usize) -> bool {
        let told = self.stack.iter().all(|&clause| self.clauses[clause].verb.is_some());
        let joined =
            at > 0 && matches!(chunks[at - 1].kind, ChunkKind::Coordinator | ChunkKind::Comma | ChunkKind::Pronoun);
        let dated = chunks.get(at + 1).is_some_and(|next| matches!(next.kind, ChunkKind::Date(_)));
        let subject = chunks.get(at + 1 + usize::from(dated)).is_some_and(Chunk::is_bare);
        told && !joined && subject
    }

    fn antecedent_before(&self, chunks: &[Chunk], at: usize) -> bool {
        at >= 2 && matches!(chunks[at - 2].kind, ChunkKind::Phrase(_) | ChunkKind::Date(_))
    }

    /// The phrase just before, across a comma or bracket.
    fn antecedent(&self, chunks: &[Chunk], at: usize) -> Option<usize> {
        let mut before = at.checked_sub(1)?;
        if matches!(chunks[before].kind, ChunkKind::Comma | ChunkKind::Bracket) {
            before = before.checked_sub(1)?;
        }
        if matches!(chunks[before].kind, ChunkKind::Bracket | ChunkKind::Date(_)) {
            before = before.checked_sub(1)?;
        }
        chunks[before].is_phrase().then_some(before)
    }

    /// Gives a finite verb to the innermost clause that lacks one, or starts a coordinate clause.
    fn finite(&mut self, at: usize) {
        let lacking = self.stack.iter().rposition(|&clause| {
            self.clauses[clause].verb.is_none() && !matches!(self.clauses[clause].kind, ClauseKind::Participle)
        });
        match lacking {
            Some(depth) => {
                self.stack.truncate(depth + 1);
                let clause = self.top();
                self.clauses[clause].verb = Some(at);
            }
            None => {
                while self.is(&[ClauseKind::Participle, ClauseKind::Infinitive, ClauseKind::Gerund]) {
                    self.pop();
                }
                let (coordinate, kind) = (self.top(), self.clauses[self.top()].kind);
                let verb = self.clauses[coordinate].verb.unwrap_or(at);
                let start = self.separator.max(verb + 1).min(at);
                let parent = self.clauses[coordinate].parent;
                if self.stack.len() > 1 || kind != ClauseKind::Main {
                    self.stack.pop();
                } else {
                    self.stack.clear();
                }
                let antecedent = self.clauses[coordinate].antecedent;
                let clause = self.open(kind, antecedent, start);
                self.clauses[clause].parent = parent;
                self.clauses[clause].coordinate = Some(coordinate);
                self.clauses[clause].verb = Some(at);
                for owner in &mut self.owner[start..at] {
                    *owner = clause;
                }
            }
        }
        self.separator = at + 1;
    }

    /// A comma ends a participle clause, a relative that has its verb, and a subordinate that opened the sentence.
    ///
    /// Not where it opens or closes a parenthesis right behind the verb: «en recevant │ , │ le 6 mars │ , │ six chars».
    fn comma(&mut self, chunks: &[Chunk], at: usize) {
        let top = &self.clauses[self.top()];
        let opens = top.verb.is_some_and(|verb| verb + 1 == at);
        let closes = top.verb.is_some_and(|verb| {
            at > verb + 2
                && chunks[verb + 1].kind == ChunkKind::Comma
                && chunks[verb + 2..at]
                    .iter()
                    .all(|chunk| chunk.is_phrase() || matches!(chunk.kind, ChunkKind::Date(_)))
        });
        if (opens || closes) && self.is(&[ClauseKind::Participle, ClauseKind::Gerund]) {
            return;
        }
        let opened_sentence = matches!(top.kind, ClauseKind::Subordinate)
            && top.verb.is_some()
            && top.parent.is_some_and(|parent| self.clauses[parent].verb.is_none());
        if opened_sentence || self.is(&[ClauseKind::Participle, ClauseKind::Gerund]) {
            self.pop();
        }
    }

    /// «et» ends a participle clause where a new noun phrase without preposition follows.
    fn coordinator(&mut self, chunks: &[Chunk], at: usize) {
        if self.is(&[ClauseKind::Participle]) && chunks.get(at + 1).is_some_and(Chunk::is_bare) {
            self.pop();
        }
    }
}

/// Whether a phrase between commas stands between a verb and what it governs: «ont convenu │ , │ lors d'un sommet │ ,
/// │ que».
fn parenthesis_before(chunks: &[Chunk], at: usize) -> bool {
    let Some(close) = at.checked_sub(1).filter(|&close| chunks[close].kind == ChunkKind::Comma) else { return false };
    let open = (close.saturating_sub(5)..close).rev().find(|&before| !chunks[before].is_phrase());
    open.is_some_and(|open| {
        chunks[open].kind == ChunkKind::Comma && open > 0 && matches!(chunks[open - 1].kind, ChunkKind::Verb(..))
    })
}

/// Whether only complements stand between a verb of saying and a token: «a déclaré │ au journal │ lundi │ que».
fn says_to(chunks: &[Chunk], at: usize) -> bool {
    let complement = |kind: ChunkKind| matches!(kind, ChunkKind::Phrase(Some(_)) | ChunkKind::Date(_));
    let said = chunks[..at].iter().rev().take(6).find(|chunk| !complement(chunk.kind));
    said.is_some_and(|chunk| matches!(chunk.kind, ChunkKind::Verb(_, VerbForm::Saying)))
}
