//! Goods of which only the number is told: «quatre autres», «il en a reçu six».
//!
//! ```text
//!   Six Caesar ont été livrés, douze autres suivront.        Kiev voulait des chars. Il en a reçu trente.
//!       ───┬──                 ─────┬──────                               ──┬──         ──       ───┬──
//!          └────────────────────────┘ the same kind and model               └───────────────────────┘
//! ```

use super::lexicon::{GoodsLexicon, Roles};
use super::{Determiner, Goods, GoodsItem, Weight};
use crate::delivery::Category;
use crate::fr::number::Quantity;
use crate::text::{Document, TokenKind};

/// How many sentences back goods are still meant.
const REACH: usize = 2;

/// How many tokens may stand between «en» and its number: «en a officiellement déjà reçu six».
const GROUP: usize = 6;

impl GoodsLexicon {
    /// Adds the goods whose noun is left out, in their places.
    pub(super) fn complete(&self, document: &Document, quantities: &[Quantity], goods: &mut Vec<Goods>) {
        for quantity in quantities.iter().filter(|quantity| !quantity.article && !quantity.count.is_unknown()) {
            let place = goods.partition_point(|goods| goods.tokens.start < quantity.tokens.end);
            let (before, after) = goods.split_at(place);
            let covered = before.last().is_some_and(|goods| goods.tokens.end > quantity.tokens.start);
            if covered {
                continue;
            }
            let Some(end) = self.elliptical(document, quantity) else { continue };
            if after.first().is_some_and(|goods| goods.tokens.start < end) {
                continue;
            }
            let sentence = document.sentence_of(quantity.tokens.start);
            let near = before.iter().rev().flat_map(|goods| goods.items.iter().rev());
            let mut near = near.take_while(|item| document.sentence_of(item.head) + REACH >= sentence);
            let antecedent = near.find(|item| item.category != Category::Money && item.weight != Weight::Generic);
            if let Some(antecedent) = antecedent {
                let start = document.tokens.get(quantity.tokens.start.wrapping_sub(1));
                let definite = start.is_some() && self.roles(document, quantity.tokens.start - 1).any(Roles::DEFINITE);
                let item = GoodsItem {
                    tokens: quantity.tokens.start..end,
                    head: quantity.tokens.start,
                    count: quantity.count,
                    determiner: if definite { Determiner::Definite } else { Determiner::None },
                    anaphoric: true,
                    rule: "fr/goods/ellipsis",
                    ..antecedent.clone()
                };
                goods.insert(place, Goods { tokens: item.tokens.clone(), items: vec![item], aboard: false });
            }
        }
    }

    /// Whether a number stands for goods that it does not name: one past the words that show it.
    fn elliptical(&self, document: &Document, quantity: &Quantity) -> Option<usize> {
        let end = quantity.tokens.end;
        if let Some(more) = self.phrase(document, end, Roles::MORE) {
            return self.closes(document, more).then_some(more);
        }
        if self.leads_clause(document, quantity) {
            return Some(end);
        }
        let group = quantity.tokens.start.saturating_sub(GROUP)..quantity.tokens.start;
        let words = |&at: &usize| document.tokens[at].kind != TokenKind::Mark;
        let behind_en = group.rev().take_while(words).any(|at| self.is_pronoun_en(document, at));
        (behind_en && self.closes(document, end)).then_some(end)
    }

    /// «, dix-huit │ ont été livrés»: a number between a mark and the verb of several.
    fn leads_clause(&self, document: &Document, quantity: &Quantity) -> bool {
        let start = quantity.tokens.start;
        let after_mark = start > 0 && document.tokens[start - 1].kind == TokenKind::Mark;
        let next = document.tokens.get(quantity.tokens.end).map(|token| token.span.of(document.text));
        let plural =
            next.is_some_and(|word| word.ends_with("nt")) && self.roles(document, quantity.tokens.end).any(Roles::STOP);
        after_mark && plural
    }

    /// «en» before its verb: «en a reçu», «n'en livrera»; not «en mars», «en Ukraine».
    fn is_pronoun_en(&self, document: &Document, at: usize) -> bool {
        let verb =
            document.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word && !next.shape.is_capital());
        let beside = |at: Option<usize>| at.is_some_and(|at| self.roles(document, at).any(Roles::STOP));
        document.str(at).eq_ignore_ascii_case("en") && verb && (beside(Some(at + 1)) || beside(at.checked_sub(1)))
    }

    /// Whether no noun follows: a mark, a preposition, a verb, a conjunction.
    fn closes(&self, document: &Document, at: usize) -> bool {
        let Some(token) = document.tokens.get(at) else { return true };
        let ends = Roles::STOP | Roles::NEAR | Roles::AND | Roles::PARTITIVE | Roles::DEFINITE | Roles::DEMONSTRATIVE;
        match token.kind {
            TokenKind::Mark | TokenKind::Quote => true,
            TokenKind::Number => false,
            TokenKind::Word => self.roles(document, at).any(ends),
        }
    }
}
