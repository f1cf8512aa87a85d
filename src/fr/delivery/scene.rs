//! A sentence with everything found in it: chunks, clauses, goods, parties, dates.

use std::ops::Range;

use super::findings::Findings;
use super::party::PartyMention;
use crate::fr::clause::{ChunkKind, ClauseKind, Preposition, Reading, Relative};

/// One sentence.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The whole document.
    pub findings: &'a Findings<'a>,
    /// Its chunks and clauses.
    pub reading: &'a Reading,
}

impl<'a> Scene<'a> {
    /// What a chunk is.
    pub fn kind(&self, chunk: usize) -> ChunkKind {
        self.reading.chunks[chunk].kind
    }

    /// The goods named in a chunk, by index.
    pub fn goods(&self, chunk: usize) -> Range<usize> {
        within(&self.findings.goods, &self.reading.chunks[chunk].tokens, |goods| goods.tokens.start)
    }

    /// Whether a chunk names goods.
    pub fn has_goods(&self, chunk: usize) -> bool {
        !self.goods(chunk).is_empty()
    }

    /// The parties named in a chunk, in order.
    pub fn parties(&self, chunk: usize) -> &'a [PartyMention] {
        let parties = &self.findings.parties;
        &parties[within(parties, &self.reading.chunks[chunk].tokens, |party| party.tokens.start)]
    }

    /// The party that a phrase and the «de» phrases after it name: «l'armée │ de la République │ du Mali».
    pub fn party(&self, chunk: usize) -> Option<&'a PartyMention> {
        self.chain(chunk).find_map(|link| self.parties(link).first())
    }

    /// A phrase and the «de» phrases that follow it directly.
    pub fn chain(&self, chunk: usize) -> impl Iterator<Item = usize> + use<'a> {
        let scene = *self;
        let rest = (chunk + 1..self.reading.chunks.len()).take_while(move |&link| {
            scene.kind(link) == ChunkKind::Phrase(Some(Preposition::Of)) && !scene.has_goods(link)
        });
        std::iter::once(chunk).chain(rest)
    }

    /// Whether a phrase goes on an enumeration: it follows «et», a comma, a colon.
    pub fn continues(&self, chunk: usize) -> bool {
        chunk > 0
            && matches!(
                self.kind(chunk - 1),
                ChunkKind::Coordinator | ChunkKind::Comma | ChunkKind::Colon | ChunkKind::Bracket
            )
    }

    /// The goods of the phrase at `chunk` or the nearest one before it that `chunk` completes, and of those it is
    /// joined to: all three of «deux chars, un radar et des fusils │ livrés».
    pub fn goods_up_to(&self, chunk: usize) -> Vec<usize> {
        let owner = self.reading.owner[chunk];
        let mut at = chunk;
        while !self.has_goods(at) {
            let completes = matches!(self.kind(at), ChunkKind::Phrase(Some(_)) | ChunkKind::Date(_));
            if !completes || at == 0 || self.reading.owner[at - 1] != owner || chunk - at > 6 {
                return Vec::new();
            }
            at -= 1;
        }
        let mut first = at;
        while let Some(joined) = self.joined_before(first, owner) {
            first = joined;
        }
        (first..=at).filter(|&link| self.reading.owner[link] == owner).flat_map(|link| self.goods(link)).collect()
    }

    /// The phrase with goods to which the one at `chunk` is joined by «et» or a comma.
    fn joined_before(&self, chunk: usize, owner: usize) -> Option<usize> {
        if !self.continues(chunk) || chunk < 2 || matches!(self.kind(chunk - 1), ChunkKind::Colon) {
            return None;
        }
        let before = if self.kind(chunk - 2) == ChunkKind::Comma { chunk.checked_sub(3)? } else { chunk - 2 };
        (self.has_goods(before) && self.reading.owner[before] == owner).then_some(before)
    }

    /// The phrases that are the subject of a clause; joined ones each.
    pub fn subject(&self, clause: usize) -> Vec<usize> {
        self.subject_within(clause, 8)
    }

    fn subject_within(&self, clause: usize, depth: usize) -> Vec<usize> {
        let reading = self.reading;
        let this = &reading.clauses[clause];
        let Some(verb) = this.verb.filter(|_| depth > 0) else { return Vec::new() };
        match this.kind {
            ClauseKind::Relative(Relative::Subject) => this.antecedent.into_iter().collect(),
            ClauseKind::Participle => Vec::new(),
            ClauseKind::Infinitive | ClauseKind::Gerund => {
                let Some(parent) = this.parent else { return Vec::new() };
                match self.controller(parent, clause) {
                    Some(controller) => vec![controller],
                    None => self.subject_within(parent, depth - 1),
                }
            }
            _ => {
                let before: Vec<usize> =
                    reading.before(clause, verb).filter(|&at| reading.chunks[at].is_bare()).collect();
                if !before.is_empty() {
                    return before;
                }
                let inverted = matches!(this.kind, ClauseKind::Relative(_));
                if inverted && reading.chunks.get(verb + 1).is_some_and(|next| next.is_bare()) {
                    return vec![verb + 1];
                }
                this.coordinate.map_or(Vec::new(), |other| self.subject_within(other, depth - 1))
            }
        }
    }

    /// Who acts in the infinitive: «demande │ à Paris │ de livrer», «reproche │ à Paris │ d'avoir bloqué».
    fn controller(&self, parent: usize, clause: usize) -> Option<usize> {
        let verb = self.reading.clauses[parent].verb?;
        let start = self.reading.clauses[clause].start;
        self.reading
            .after(parent, verb)
            .take_while(|&at| at < start)
            .find(|&at| self.kind(at) == ChunkKind::Phrase(Some(Preposition::To)) && self.party(at).is_some())
    }
}

/// The indices of the items that start within `tokens`; `items` are in order.
fn within<T>(items: &[T], tokens: &Range<usize>, start: impl Fn(&T) -> usize) -> Range<usize> {
    let first = items.partition_point(|item| start(item) < tokens.start);
    first..first + items[first..].partition_point(|item| start(item) < tokens.end)
}
