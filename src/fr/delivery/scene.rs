//! A sentence with everything found in it: chunks, clauses, goods, parties, dates.

use std::ops::Range;

use super::findings::Findings;
use super::frame::{Frames, Hint};
use super::party::PartyMention;
use crate::delivery::{Category, Party};
use crate::fr::clause::{ChunkKind, Class, ClauseKind, FunctionWords, Preposition, Reading, Relative, VerbForm};
use crate::fr::verb::VerbGroup;

/// One sentence.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The whole document.
    pub findings: &'a Findings<'a>,
    /// Its chunks and clauses.
    pub reading: &'a Reading,
    /// Words of transfer.
    pub frames: &'a Frames,
    /// The verb groups of the sentence, by index.
    pub groups: &'a [VerbGroup],
    /// Function words.
    pub words: &'a FunctionWords,
    /// Whether it is a headline, whose present tense tells what has just happened.
    pub is_headline: bool,
    /// Who was the subject of the sentence before: whom «il» stands for.
    pub previous: &'a dyn Fn() -> Vec<Party>,
    /// Who received in the telling just before: whom «leur» stands for.
    pub receiving: Option<&'a Party>,
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

    /// Whether the goods of a chunk are people: soldiers, instructors.
    pub fn only_personnel(&self, chunk: usize) -> bool {
        let goods = &self.findings.goods[self.goods(chunk)];
        !goods.is_empty() && goods.iter().all(|goods| goods.item.category == Category::Personnel)
    }

    /// Whether a date can be that of a transfer, and not only the time since when.
    pub fn tells_when(&self, date: usize) -> bool {
        !self.findings.dates[date].since
    }

    /// Whether a chunk tells what goods are worth: «10 millions d'euros d'armes».
    pub fn is_sum(&self, chunk: usize) -> bool {
        self.goods(chunk).next().is_some_and(|first| self.findings.goods[first].item.unit.is_some())
    }

    /// The parties named in a chunk, in order.
    pub fn parties(&self, chunk: usize) -> &'a [PartyMention] {
        let parties = &self.findings.parties;
        &parties[within(parties, &self.reading.chunks[chunk].tokens, |party| party.tokens.start)]
    }

    /// The party that a phrase and the «de» phrases after it name: «l'armée │ de la République │ du Mali».
    ///
    /// «les alliés │ de l'Ukraine» name nobody.
    pub fn party(&self, chunk: usize) -> Option<&'a PartyMention> {
        if self.is_relation(chunk) {
            return self.parties(chunk).first();
        }
        self.chain(chunk).find_map(|link| self.named(link))
    }

    /// The party that a chunk names: a name before an adjective, «le groupe │ russe │ Wagner».
    pub fn named(&self, chunk: usize) -> Option<&'a PartyMention> {
        let parties = self.parties(chunk);
        parties.iter().find(|mention| !mention.is_adjective).or(parties.first())
    }

    /// Whether a word of a chunk gives a hint.
    pub fn hints(&self, chunk: usize, hint: Hint) -> bool {
        let tokens = self.reading.chunks[chunk].tokens.clone();
        self.frames.hints(&self.findings.document.tokens, tokens, hint)
    }

    /// Whether a chunk holds a noun of transfer.
    pub fn has_transfer_noun(&self, chunk: usize) -> bool {
        let tokens = &self.findings.document.tokens;
        self.reading.chunks[chunk].tokens.clone().any(|at| self.frames.noun(tokens, at).is_some())
    }

    /// Whether a phrase names somebody by whom they stand to: «les alliés», «leurs partenaires».
    pub fn is_relation(&self, chunk: usize) -> bool {
        self.hints(chunk, Hint::Relation)
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
            ClauseKind::Relative(Relative::Subject)
                if this.coordinate.is_none() || !self.has_own_subject(clause, verb) =>
            {
                this.antecedent.into_iter().collect()
            }
            ClauseKind::Participle => Vec::new(),
            ClauseKind::Infinitive | ClauseKind::Gerund => {
                let Some(parent) = this.parent else { return Vec::new() };
                let beside = this.antecedent.filter(|&at| at + 1 == this.start && !reading.chunks[at].small);
                match self.controller(parent, clause).or(beside) {
                    Some(subject) => vec![subject],
                    None => self.subject_within(parent, depth - 1),
                }
            }
            _ => {
                let before: Vec<usize> = reading
                    .before(clause, verb)
                    .filter(|&at| reading.chunks[at].is_bare() && !self.is_absolute(at))
                    .collect();
                if !before.is_empty() {
                    return before;
                }
                let inverted = matches!(this.kind, ClauseKind::Relative(_));
                if inverted && reading.chunks.get(verb + 1).is_some_and(|next| next.is_bare()) {
                    return vec![verb + 1];
                }
                // «elle dit qu'elle livrera»: the pronoun most often stands for the subject above.
                let above = this.parent.filter(|_| this.kind == ClauseKind::Subordinate);
                this.coordinate.or(above).map_or(Vec::new(), |other| self.subject_within(other, depth - 1))
            }
        }
    }

    /// The preposition right before a token of a chunk, but «de».
    pub fn preposition_before(&self, token: usize, chunk: usize) -> Option<Preposition> {
        let start = self.reading.chunks[chunk].tokens.start;
        let tokens = &self.findings.document.tokens;
        let mut near = (1..=2).filter_map(|back| token.checked_sub(back)).filter(|&at| at >= start);
        near.find_map(|at| match self.words.longest(tokens, at) {
            Some((_, Class::Preposition(preposition))) if preposition != Preposition::Of => Some(preposition),
            _ => None,
        })
    }

    /// «où», and not «dont».
    pub fn is_place_relative(&self, chunk: usize) -> bool {
        self.findings.document.str(self.reading.chunks[chunk].tokens.start).eq_ignore_ascii_case("où")
    }

    /// Whether a phrase is the subject of the participle behind it: «les troupes │ devant partir».
    fn is_absolute(&self, chunk: usize) -> bool {
        let next = self.reading.chunks.get(chunk + 1).map(|next| next.kind);
        matches!(next, Some(ChunkKind::Verb(_, VerbForm::Gerund)))
    }

    fn has_own_subject(&self, clause: usize, verb: usize) -> bool {
        self.reading.before(clause, verb).any(|at| self.reading.chunks[at].is_bare())
    }

    /// Who acts in the infinitive: «demande │ à Paris │ de livrer», «reproche │ à Paris │ d'avoir bloqué».
    fn controller(&self, parent: usize, clause: usize) -> Option<usize> {
        let verb = self.reading.clauses[parent].verb?;
        // «promet à Kiev de livrer»: who promises acts.
        if let ChunkKind::Verb(group, _) = self.kind(verb)
            && self.groups.get(group).is_some_and(|group| self.frames.is_promise(group.head))
        {
            return None;
        }
        let start = self.reading.clauses[clause].start;
        self.reading
            .after(parent, verb)
            .take_while(|&at| at < start)
            .filter(|&at| matches!(self.kind(at), ChunkKind::Phrase(None | Some(Preposition::To))))
            .filter(|&at| self.party(at).is_some())
            .last()
    }
}

/// The indices of the items that start within `tokens`; `items` are in order.
fn within<T>(items: &[T], tokens: &Range<usize>, start: impl Fn(&T) -> usize) -> Range<usize> {
    let first = items.partition_point(|item| start(item) < tokens.start);
    first..first + items[first..].partition_point(|item| start(item) < tokens.end)
}
