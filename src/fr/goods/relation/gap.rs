//! The words between two noun phrases, and what they allow.

use std::ops::Range;

use super::Gap;
use crate::fr::goods::lexicon::Roles;
use crate::text::TokenKind;

impl Gap<'_> {
    pub(super) fn tokens(&self) -> Range<usize> {
        self.last.tokens.end..self.next.tokens.start.max(self.last.tokens.end)
    }

    /// One past the longest phrase with one of some roles at a token of the gap.
    pub(super) fn phrase(&self, at: usize, roles: Roles) -> Option<usize> {
        self.lexicon.phrase(self.document, at, roles)
    }

    /// One past the modifiers that follow the last phrase: no pronoun, verb, conjunction or mark.
    pub(super) fn modifiers(&self) -> usize {
        let gap = self.tokens();
        let joint = Roles::AND | Roles::DETAIL | Roles::EXAMPLE;
        gap.clone().find(|&at| self.phrase(at, joint).is_some() || !self.is_modifier(at)).unwrap_or(gap.end)
    }

    fn is_modifier(&self, at: usize) -> bool {
        let token = &self.document.tokens[at];
        match token.kind {
            TokenKind::Mark => false,
            TokenKind::Number | TokenKind::Quote => true,
            TokenKind::Word => {
                let word = self.document.str(at);
                let verb = ["aient", "èrent", "ront"].iter().any(|end| word.ends_with(end))
                    || (word.ends_with("ent") && !word.ends_with("ment"));
                !verb && !self.lexicon.roles(self.document, at).any(Roles::STOP)
            }
        }
    }

    /// Whether nothing but some phrases, «de» and marks of quotation stands from a token to the gap's end.
    pub(super) fn only(&self, mut at: usize, roles: Roles) -> bool {
        let end = self.tokens().end;
        while at < end {
            let mark = self.document.tokens[at].kind == TokenKind::Quote;
            at = match self.phrase(at, roles) {
                Some(next) => next,
                None if mark || self.lexicon.is_of(self.document, at) => at + 1,
                None => return false,
            };
        }
        // «ainsi que des»: the phrase may hold the determiner of what follows.
        at <= end + 1
    }

    /// Whether the gap is modifiers alone, the last of them perhaps «de».
    pub(super) fn is_modifiers(&self, longest: usize) -> bool {
        self.tokens().len() <= longest && self.modifiers() == self.tokens().end
    }

    /// Whether what stands before the next phrase makes it a complement: «de», «des», «aux».
    pub(super) fn is_governed(&self) -> bool {
        let roles = self.lexicon.roles(self.document, self.next.tokens.start);
        self.next.of || (self.next.tokens.start < self.next.at && roles.any(Roles::PARTITIVE))
    }

    /// Where «d'un montant de» or the like starts that ends the gap.
    pub(super) fn worth(&self) -> Option<usize> {
        let gap = self.tokens();
        gap.clone().find(|&at| self.phrase(at, Roles::WORTH).is_some_and(|end| end.abs_diff(gap.end) <= 1))
    }

    /// Past a part told in passing: `25 blindés[, dont dix neufs], ainsi que des fusils`.
    pub(super) fn after_part(&self, joint: usize) -> usize {
        let end = self.tokens().end;
        let part = joint + 1 < end && self.phrase(joint + 1, Roles::EXAMPLE).is_some();
        let comma = (joint + 2..end).find(|&at| self.document.str(at) == ",");
        comma.filter(|_| part && self.document.str(joint) == ",").unwrap_or(joint)
    }
}
