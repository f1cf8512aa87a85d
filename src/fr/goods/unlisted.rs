//! Models that no lexicon holds, told by the noun before them.
//!
//! ```text
//!   trente blindés légers Aravis II          deux patrouilleurs de classe Baltique
//!          ───┬─── ──┬─── ────┬────                               ────┬─── ───┬────
//!           noun  adjective  model                                   kind   model
//! ```

use super::lexicon::{GoodsLexicon, Roles};
use super::nominal::Nominal;
use super::{GoodsItem, Weight};
use crate::delivery::Category;
use crate::lexicon::WordId;
use crate::text::{Document, TokenKind};

impl GoodsLexicon {
    /// `missiles Kalibr`, `blindés légers Aravis II`: a name in no lexicon behind a noun of arms is their model; one past it.
    pub(super) fn name_unlisted(&self, document: &Document, nominal: &Nominal, item: &mut GoodsItem) -> usize {
        let at = nominal.tokens.end;
        let arms = item.category <= Category::Equipment && item.weight != Weight::Generic && nominal.noun().is_some();
        let sentence_in_capitals = document.tokens[nominal.at].shape.is_upper();
        if !arms || sentence_in_capitals {
            return at;
        }
        let name = self.past_modifiers(document, at);
        let Some(token) = document.tokens.get(name) else { return at };
        let unknown = token.word == WordId::UNKNOWN && token.name == WordId::UNKNOWN;
        let named = token.shape.is_capital() && !token.shape.is_first() && unknown && token.kind == TokenKind::Word;
        let known = |at: usize| at < document.tokens.len() && self.designations.find(document, at).is_some();
        if !named || document.str(name).len() < 3 || known(name) || known(name + 1) {
            return at;
        }
        let variant = document.tokens.get(name + 1).is_some_and(|token| {
            let written = token.span.of(document.text);
            let code = token.kind == TokenKind::Number || token.shape.has_digit() || token.shape.is_upper();
            code && token.shape.after_space() && written.len() <= 4
        });
        let end = name + 1 + usize::from(variant);
        item.designation = Some(document.span(name..end));
        item.tokens.end = end;
        end
    }

    /// Past up to three adjectives, makers, «de classe» and an opening mark behind a noun.
    fn past_modifiers(&self, document: &Document, end: usize) -> usize {
        let ends = Roles::AND
            | Roles::DETAIL
            | Roles::STOP
            | Roles::EXAMPLE
            | Roles::BEARING
            | Roles::NEAR
            | Roles::ABOARD
            | Roles::DETERMINER;
        let mut at = end;
        for _ in 0..4 {
            let Some(token) = document.tokens.get(at) else { break };
            let maker = self.designations.maker(document, at);
            let kind = maker.or_else(|| self.phrase(document, at, Roles::KIND));
            let adjective = token.kind == TokenKind::Word
                && !token.shape.is_capital()
                && !self.is_of(document, at)
                && !self.roles(document, at).any(ends);
            at = match kind {
                Some(next) => next,
                None if adjective || token.kind == TokenKind::Quote => at + 1,
                None => break,
            };
        }
        at
    }
}
