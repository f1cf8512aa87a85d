//! When a capital stands for its state: it acts, is spoken to, gives or takes.
//!
//! ```text
//! Moscou a promis à Bamako, par un communiqué publié à Genève, le soutien de Moscou.
//! ──┬───            ──┬───                           ──┬───                ──┬───
//!  acts            spoken to                          place                 gives
//! ```

use super::sighting::Scan;
use super::words::Hint;
use crate::rule::{Card, Rule};
use crate::text::TokenKind;

/// Tells whether the capital in tokens `at..end` stands for its state.
type Pattern = fn(&Scan, usize, usize) -> bool;

const SPOKEN_TO: Rule<Pattern> = Rule {
    id: "fr/actor/capital-spoken-to",
    pattern: |scan, at, _| {
        scan.is_word(at.wrapping_sub(1), &["à"]) && (2..=4).any(|back| at >= back && scan.is(at - back, Hint::Dative))
    },
    examples: &["Berlin reproche à Bamako son silence."],
    counter_examples: &["Il est arrivé à Bamako."],
};

const GIVES: Rule<Pattern> = Rule {
    id: "fr/actor/capital-gives",
    pattern: |scan, at, _| {
        at > 1
            && scan.is_word(at - 1, &["de", "d'", "d’"])
            && (scan.is(at - 2, Hint::Backing) || (at > 2 && scan.is(at - 3, Hint::Backing)))
    },
    examples: &["Le soutien de Moscou est acquis."],
    counter_examples: &["L'aéroport de Moscou est fermé."],
};

const BETWEEN: Rule<Pattern> = Rule {
    id: "fr/actor/capital-between",
    pattern: |scan, at, end| {
        let other = |at: usize| scan.lexicons.states.at(scan.tokens(), at).is_some();
        let first = scan.is_word(at.wrapping_sub(1), &["entre"]) && scan.is_word(end, &["et"]) && other(end + 1);
        let second = at > 2 && scan.is_word(at - 1, &["et"]) && scan.is_word(at - 3, &["entre"]) && other(at - 2);
        first || second
    },
    examples: &["L'accord entre Bamako et Moscou est signé."],
    counter_examples: &["Le train relie Paris et Lyon."],
};

const ACTS: Rule<Pattern> = Rule {
    id: "fr/actor/capital-acts",
    pattern: |scan, at, end| is_free(scan, at) && is_followed_by_verb(scan, end, 0),
    examples: &["Moscou a promis des radars.", "Washington, qui finance la force, se tait."],
    counter_examples: &["Moscou, le 3 mars.", "À Moscou, il neige."],
};

const OBJECT: Rule<Pattern> = Rule {
    id: "fr/actor/capital-object",
    pattern: |scan, at, _| {
        let Some(before) = at.checked_sub(1) else { return false };
        let word = scan.document.str(before);
        let verb = ["er", "ir", "é"].iter().any(|ending| word.ends_with(ending))
            && !scan.is(before, Hint::Common)
            && !scan.is(before, Hint::Area);
        scan.is_word(before, &["par", "avec", "selon", "contre", "pour"])
            || (verb && word.starts_with(char::is_lowercase))
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
pub(super) fn find(scan: &Scan, at: usize, end: usize) -> Option<&'static str> {
    RULES.iter().find(|rule| (rule.pattern)(scan, at, end)).map(|rule| rule.id)
}

/// Whether nothing before `at` makes it a place or a complement.
fn is_free(scan: &Scan, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let bound = [
        "à", "de", "d'", "d’", "dans", "vers", "depuis", "en", "sur", "sous", "près", "jusqu'à", "chez", "via", "hors",
    ];
    !scan.is_word(before, &bound) && !scan.is(before, Hint::Area)
}

/// Whether a verb can follow at `end`, after «, qui» or «et Bamako».
fn is_followed_by_verb(scan: &Scan, end: usize, depth: usize) -> bool {
    if scan.is_mark(end, ",") {
        return scan.is_word(end + 1, &["qui", "lui", "elle", "pour", "dont", "principal"]);
    }
    if scan.is_word(end, &["et"]) && depth < 2 {
        let next = scan.lexicons.states.at(scan.tokens(), end + 1);
        return next.is_some_and(|state| is_followed_by_verb(scan, state.end, depth + 1));
    }
    let Some(token) = scan.tokens().get(end) else { return false };
    let small = token.kind == TokenKind::Word && !token.shape.is_capital();
    let clitic = scan.is_word(end, &["ne", "n'", "n’", "se", "s'", "s’", "est", "y", "lui", "leur"]);
    small && (clitic || scan.is(end, Hint::Says) || !scan.is(end, Hint::Common))
}
