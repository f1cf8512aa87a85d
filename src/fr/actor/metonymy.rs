//! When a capital stands for its state: it acts, is spoken to, gives or takes.
//!
//! ```text
//! Moscou a promis à Bamako, par un communiqué publié à Genève, le soutien de Moscou.
//! ──┬───            ──┬───                           ──┬───                ──┬───
//!  acts            spoken to                          place                 gives
//! ```

use super::hint::Hint;
use super::reader::Reader;
use crate::rule::{Card, Rule};

/// Tells whether the capital in tokens `at..end` stands for its state.
type Pattern = fn(&Reader, usize, usize) -> bool;

const SPOKEN_TO: Rule<Pattern> = Rule {
    id: "fr/actor/capital-spoken-to",
    pattern: |reader, at, _| {
        reader.is_before(at, 1, Hint::To) && (2..=4).any(|back| reader.is_before(at, back, Hint::Dative))
    },
    examples: &["Berlin reproche à Bamako son silence."],
    counter_examples: &["Il est arrivé à Bamako."],
};

const GIVES: Rule<Pattern> = Rule {
    id: "fr/actor/capital-gives",
    pattern: |reader, at, _| {
        reader.is_before(at, 1, Hint::Of)
            && (reader.is_before(at, 2, Hint::Backing) || reader.is_before(at, 3, Hint::Backing))
    },
    examples: &["Le soutien de Moscou est acquis."],
    counter_examples: &["L'aéroport de Moscou est fermé."],
};

const BETWEEN: Rule<Pattern> = Rule {
    id: "fr/actor/capital-between",
    pattern: |reader, at, end| {
        let other = |at: usize| reader.lexicons.states.at(reader.tokens(), at).is_some();
        let first = reader.is_before(at, 1, Hint::Between) && reader.is(end, Hint::And) && other(end + 1);
        let second = reader.is_before(at, 1, Hint::And) && reader.is_before(at, 3, Hint::Between) && other(at - 2);
        first || second
    },
    examples: &["L'accord entre Bamako et Moscou est signé."],
    counter_examples: &["Le train relie Paris et Lyon."],
};

const ACTS: Rule<Pattern> = Rule {
    id: "fr/actor/capital-acts",
    pattern: |reader, at, end| is_free(reader, at) && is_followed_by_verb(reader, end, 0),
    examples: &["Moscou a promis des radars.", "Washington, qui finance la force, se tait."],
    counter_examples: &["Moscou, le 3 mars.", "À Moscou, il neige."],
};

const OBJECT: Rule<Pattern> = Rule {
    id: "fr/actor/capital-object",
    pattern: |reader, at, _| {
        let verb = ["er", "ir", "é"].iter().any(|ending| at > 0 && reader.str(at - 1).ends_with(ending))
            && !reader.is_before(at, 1, Hint::Common)
            && !reader.is_before(at, 1, Hint::Area);
        reader.is_before(at, 1, Hint::Agent) || (verb && reader.is_small(at - 1))
    },
    examples: &["La scène n'a rien pour apaiser Paris.", "Un envoi décidé par Varsovie."],
    counter_examples: &["Il vit dans Paris."],
};

const RULES: [Rule<Pattern>; 5] = [SPOKEN_TO, GIVES, BETWEEN, ACTS, OBJECT];

/// The rules for capitals.
pub(super) fn rules() -> impl Iterator<Item = Card> {
    RULES.iter().map(Rule::card)
}

/// The rule by which the capital in tokens `at..end` stands for its state.
pub(super) fn find(reader: &Reader, at: usize, end: usize) -> Option<&'static str> {
    RULES.iter().find(|rule| (rule.pattern)(reader, at, end)).map(|rule| rule.id)
}

/// Whether nothing before `at` makes it a place or a complement.
fn is_free(reader: &Reader, at: usize) -> bool {
    !reader.is_before(at, 1, Hint::Bound) && !reader.is_before(at, 1, Hint::Area)
}

/// Whether a verb can follow at `end`, after «, qui» or «et Bamako».
fn is_followed_by_verb(reader: &Reader, end: usize, depth: usize) -> bool {
    if reader.is_mark(end, ",") {
        return reader.is(end + 1, Hint::Relative);
    }
    if reader.is(end, Hint::And) && depth < 2 {
        let next = reader.lexicons.states.at(reader.tokens(), end + 1);
        return next.is_some_and(|state| is_followed_by_verb(reader, state.end, depth + 1));
    }
    let verb = reader.is(end, Hint::Clitic) || reader.is(end, Hint::Says) || !reader.is(end, Hint::Common);
    reader.is_small(end) && verb
}
