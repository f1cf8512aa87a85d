//! Dates told from another: from the article's day, or from the date before them.
//!
//! ```text
//!   hier, il y a deux semaines      le 5 mars, et trois jours plus tard, puis le 10
//!   ─┬──  ─────────┬──────────      ───┬────      ──────────┬──────────         ─┬
//!    from the article's day         5 March            8 March              10 March
//! ```

use super::lexicon::Role;
use super::{Dates, Form, number, year};
use crate::text::{Document, TokenKind};

impl Dates {
    /// `hier`, `la semaine dernière`, `l'an dernier`, `la veille`
    pub(super) fn relative(&self, document: &Document, at: usize) -> Option<(usize, Form)> {
        match self.longest(document, at)? {
            // «au premier semestre 2024»
            (end, Role::Relative(..)) if year(document, end).or_else(|| year(document, end + 1)).is_some() => None,
            (end, Role::Relative(unit, amount)) => Some((end, Form::Relative { unit, amount })),
            (end, Role::Neighbour(unit, amount)) => Some((end, Form::Neighbour { unit, amount })),
            _ => None,
        }
    }

    /// `deux jours plus tard`, `trois ans après`, `un mois plus tôt`
    pub(super) fn later(&self, document: &Document, at: usize) -> Option<(usize, Form)> {
        let (at, amount) = self.amount(document, at)?;
        let Role::Unit(unit) = self.role(document, at)? else { return None };
        let (end, sign) = match self.longest(document, at + 1) {
            Some((end, Role::Later(sign))) => (end, sign),
            // «deux jours après, …», not «deux jours après la fête»
            _ if document.tokens.get(at + 1)?.span.of(document.text) == "après" => {
                document.tokens.get(at + 2).is_none_or(|next| next.kind == TokenKind::Mark).then_some((at + 2, 1))?
            }
            _ => return None,
        };
        Some((end, Form::Neighbour { unit, amount: sign * amount }))
    }

    /// `[le] 10`: a day of the month told before, which `context` gives it.
    pub(super) fn lone_day(&self, document: &Document, at: usize) -> Option<(usize, Form)> {
        let article = at > 0 && matches!(document.str(at - 1), "le" | "Le" | "du" | "au");
        let day = number(document, at).filter(|day| (1..=31).contains(day) && article)?;
        let next = document.tokens.get(at + 1);
        let closed = next.is_none_or(|next| next.kind == TokenKind::Mark && next.span.of(document.text) != "/");
        let goes_on = next.is_some_and(|_| matches!(document.str(at + 1), "à" | "au" | "et" | "avec" | "par" | "en"));
        let form = Form::Calendar { year: None, month: None, day: Some(day as u8), shift: None };
        (closed || goes_on).then_some((at + 1, form))
    }

    /// `il y a deux semaines`, `dans trois mois`
    pub(super) fn ago(&self, document: &Document, at: usize) -> Option<(usize, Form)> {
        let (at, sign) = match self.longest(document, at)? {
            (end, Role::Since) => (end, -1),
            (end, Role::Until) => (end, 1),
            _ => return None,
        };
        let at = self.longest(document, at).filter(|(_, role)| *role == Role::About).map_or(at, |(end, _)| end);
        let (at, amount) = self.amount(document, at)?;
        let Role::Unit(unit) = self.role(document, at)? else { return None };
        Some((at + 1, Form::Relative { unit, amount: sign * amount }))
    }
}
