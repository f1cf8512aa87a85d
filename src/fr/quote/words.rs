//! What a single word can be, so far as its neighbours tell.

use super::lexicons::SOURCE;
use super::reader::Reader;
use crate::fr::verb::{Particle, Tense};
use crate::text::TokenKind;

impl Reader<'_> {
    /// Words that start a clause: no subject crosses them.
    pub(super) fn is_conjunction(&self, at: usize) -> bool {
        self.one_of(
            at,
            &[
                "que",
                "qu'",
                "qui",
                "mais",
                "car",
                "si",
                "quand",
                "lorsque",
                "lorsqu'",
                "où",
                "dont",
                "puis",
                "tandis",
                "puisque",
                "or",
                "donc",
                "ainsi",
                "alors",
                "comme",
                "parce",
                "laquelle",
                "lequel",
                "lesquels",
                "lesquelles",
                "duquel",
                "auquel",
            ],
        )
    }

    /// Words that hang a clause on another.
    pub(super) fn is_subordinator(&self, at: usize) -> bool {
        self.one_of(
            at,
            &[
                "que",
                "qu'",
                "qui",
                "dont",
                "où",
                "si",
                "lorsque",
                "lorsqu'",
                "quand",
                "comme",
                "puisque",
                "laquelle",
                "lequel",
                "lesquels",
                "lesquelles",
            ],
        )
    }

    /// A verb with a person, so far as its neighbours tell: «atteint» is none in «a atteint» and «atteint par».
    pub(super) fn is_finite_verb(&self, at: usize) -> bool {
        if self.in_mention(at) || self.document.tokens[at].shape.is_capital() {
            return false;
        }
        let verbs = &self.grammar.verbs;
        let word = self.document.tokens[at].word;
        let readings = verbs.readings(word);
        if readings.is_empty() || self.grammar.particles.class(word).is(Particle::HOMOGRAPH) {
            return self.one_of(at, &["est"]) && !self.one_of(at - 1, &["l'"]);
        }
        let third = readings.iter().any(|form| form.tense.is_finite() && form.agreement.person() == Some(3));
        let auxiliary = |at: usize| {
            let readings = self.document.tokens.get(at).map_or(&[][..], |token| verbs.readings(token.word));
            readings.iter().any(|form| form.lemma == verbs.avoir || form.lemma == verbs.etre)
        };
        let participle = readings.iter().any(|form| form.tense == Tense::Participle);
        third && !(participle && (self.one_of(at + 1, &["par"]) || (at > 0 && auxiliary(at - 1))))
    }

    /// A word with a capital inside a sentence that no lexicon reads as a verb: «PwC», «Butler».
    pub(super) fn is_unknown_name(&self, at: usize) -> bool {
        let Some(token) = self.document.tokens.get(at) else { return false };
        token.kind == TokenKind::Word
            && token.shape.is_capital()
            && !token.shape.is_first()
            && self.grammar.verbs.readings(token.word).is_empty()
            && self.grammar.particles.class(token.word) == Particle::default()
    }

    pub(super) fn is_gerund(&self, at: usize) -> bool {
        let readings = self.grammar.verbs.readings(self.document.tokens[at].word);
        readings.iter().any(|form| form.tense == Tense::Gerund)
    }

    /// «à la BBC», «dans un entretien», «mercredi»: what says to whom, where or when.
    pub(super) fn is_circumstance(&self, at: usize) -> bool {
        self.one_of(
            at,
            &[
                "à",
                "aux",
                "dans",
                "sur",
                "lors",
                "après",
                "avant",
                "pour",
                "devant",
                "depuis",
                "selon",
                "lundi",
                "mardi",
                "mercredi",
                "jeudi",
                "vendredi",
                "samedi",
                "dimanche",
                "hier",
                "en",
                "par",
                "pendant",
                "durant",
                "avec",
                "sous",
                "contre",
                "vers",
                "lui",
                "quant",
                "auprès",
                "ce",
                "cette",
                "interrogé",
                "interrogée",
                "cité",
                "citée",
                "joint",
                "jointe",
            ],
        )
    }

    /// «une source dans l'entourage du ministre»: where an unnamed informant belongs.
    /// «un officier basé à Gao».
    pub(super) fn is_inside(&self, start: usize, at: usize) -> bool {
        let seated = [
            "basé",
            "basée",
            "établi",
            "établie",
            "installé",
            "installée",
            "posté",
            "postée",
            "poste",
            "réfugié",
            "réfugiée",
        ];
        // «l'amiral en retraite Paul Anselme», «un diplomate en poste à Gao».
        if self.one_of(at, &["en", "à"]) {
            let named = (at + 2..at + 4).any(|next| self.person_starts(next) && self.is_article(start));
            if named || self.one_of(at + 1, &["poste", "retraite", "exil"]) {
                return true;
            }
        }
        if self.one_of(at, &["à", "dans"]) && self.one_of(at - 1, &seated) {
            return true;
        }
        let source = self.head_noun(&(start..at)).is_some_and(|(.., noun)| noun.classes & SOURCE != 0);
        let place = self.one_of(at, &["dans"]) && self.one_of(at + 1, &["le", "la", "l'", "les"]);
        source && place && !(at + 2..at + 4).any(|at| self.document_at(at).is_some())
    }

    /// «un responsable du gouvernement d'avions»: a bare plural behind another complement hangs on something else.
    pub(super) fn is_far_complement(&self, start: usize, at: usize) -> bool {
        let of = self.one_of(at, &["de", "d'"]);
        let plural = |at: usize| {
            let written = self.document.tokens.get(at).map_or("", |_| self.document.str(at));
            written.len() > 4 && written.ends_with(['s', 'x']) && written.starts_with(char::is_lowercase)
        };
        of && plural(at + 1)
            && !self.noun_starts(at + 1)
            && (start + 1..at).any(|before| self.one_of(before, &["du", "des"]) || self.one_of(before, &["de", "d'"]))
    }
}
