//! When a capital stands for its state: it acts, is spoken to, gives or takes.
//!
//! ```text
//! Moscou a promis à Bamako, par un communiqué publié à Genève, le soutien de Moscou.
//! ──┬───            ──┬───                           ──┬───                ──┬───
//!  acts            spoken to                          place                 gives
//! ```

use super::hint::Hint;
use super::reader::Reader;
use super::role::is_participle;
use crate::rule::{Card, Rule, texts};

/// Tells whether the capital in tokens `at..end` stands for its state.
type Pattern = fn(&Reader, usize, usize) -> bool;

const SPOKEN_TO: Rule<Pattern> = Rule {
    id: "fr/actor/capital-spoken-to",
    pattern: |reader, at, _| {
        let near = (2..=7).take_while(|&back| at >= back && !ends_object(reader, at - back));
        let given =
            reader.is_before(at, 1, Hint::To) && near.into_iter().any(|back| reader.is(at - back, Hint::Dative));
        // «compter sur Paris», «acheté chez Moscou».
        let leans = at > 1 && reader.str(at - 1) == "sur" && reader.is(at - 2, Hint::Leaning);
        // «dit-on à Paris».
        let said = at > 1 && reader.is_before(at, 1, Hint::To) && matches!(reader.str(at - 2), "-on" | "-t-on");
        given || leans || said || (at > 0 && reader.str(at - 1) == "chez")
    },
    examples: texts(&["Berlin reproche à Bamako son silence.", "Quant à Moscou, la cause est entendue."]),
    counter_examples: texts(&["Il est arrivé à Bamako."]),
};

const GIVES: Rule<Pattern> = Rule {
    id: "fr/actor/capital-gives",
    pattern: |reader, at, _| {
        reader.is_before(at, 1, Hint::Of)
            && (reader.is_before(at, 2, Hint::Backing) || reader.is_before(at, 3, Hint::Backing))
    },
    examples: texts(&["Le soutien de Moscou est acquis."]),
    counter_examples: texts(&["L'aéroport de Moscou est fermé."]),
};

const BETWEEN: Rule<Pattern> = Rule {
    id: "fr/actor/capital-between",
    pattern: |reader, at, end| {
        let other = |at: usize| reader.lexicons.states.at(reader.tokens(), at).is_some();
        let first = reader.is_before(at, 1, Hint::Between) && reader.is(end, Hint::And) && other(end + 1);
        let second = reader.is_before(at, 1, Hint::And) && reader.is_before(at, 3, Hint::Between) && other(at - 2);
        first || second
    },
    examples: texts(&["L'accord entre Bamako et Moscou est signé."]),
    counter_examples: texts(&["Le train relie Paris et Lyon."]),
};

const ACTS: Rule<Pattern> = Rule {
    id: "fr/actor/capital-acts",
    pattern: |reader, at, end| {
        // «Et Washington ?»
        let asked = at > 0 && matches!(reader.str(at - 1), "Et" | "et") && reader.is_mark(end, "?");
        asked || is_free(reader, at) && is_followed_by_verb(reader, end, 0)
    },
    examples: texts(&[
        "Moscou a promis des radars.",
        "Séoul, sollicité en mai, a refusé.",
        "Vilnius, moins contraint, se sépare de ses canons.",
        "Riyad les avait commandés.",
        "Et Prague ?",
        "Washington, qui finance la force, se tait.",
        "Berlin, de son côté, se tait.",
        "Madrid, après avoir hésité, a signé.",
        "Paris, dans les années 1990, vendit six frégates.",
        "Prague, parrain de l'accord, attend.",
    ]),
    counter_examples: texts(&[
        "Moscou, le 3 mars.",
        "Moscou, envoyé spécial.",
        "À Moscou, il neige.",
        "Moscou, le 3 mars, sous la neige.",
    ]),
};

const OBJECT: Rule<Pattern> = Rule {
    id: "fr/actor/capital-object",
    pattern: |reader, at, _| {
        let none = [Hint::Common, Hint::Area, Hint::Bound, Hint::Location, Hint::Move];
        let verb = at > 0 && reader.is_small(at - 1) && none.iter().all(|&hint| !reader.is(at - 1, hint));
        reader.is_before(at, 1, Hint::Agent) || verb
    },
    examples: texts(&[
        "La scène n'a rien pour apaiser Paris.",
        "Moscou équipe Ouagadougou.",
        "Un envoi décidé par Varsovie.",
    ]),
    counter_examples: texts(&["Il vit dans Paris.", "Le convoi quitte Bamako."]),
};

const HOUSE: Rule<Pattern> = Rule {
    id: "fr/actor/capital-house",
    pattern: |reader, at, end| {
        let opens =
            reader.is_before(at, 1, Hint::To) && (at == 1 || reader.is_first(at - 1) || !reader.is_small(at - 2));
        let near = (end..reader.sentence_end(end)).take(HOUSE_WORDS);
        let someone = |at: usize| reader.str(at) == "on" && !reader.is(at + 1, Hint::Relative);
        let mut commas = near.filter(|&at| reader.is_mark(at, ","));
        opens
            && reader.is_mark(end, ",")
            && commas.any(|at| someone(at + 1) || (reader.str(at + 2) == "on" && someone(at + 2)))
    },
    examples: texts(&["À Berlin, on salue une avancée.", "À Oslo, où le parlement hésite, on attend."]),
    counter_examples: texts(&["À Berlin, la neige tombe.", "Il vit à Berlin, dit-on."]),
};

/// How far behind «À Berlin,» its «on» may stand.
const HOUSE_WORDS: usize = 24;

const RULES: [Rule<Pattern>; 6] = [SPOKEN_TO, GIVES, BETWEEN, ACTS, HOUSE, OBJECT];

/// The rules for capitals.
pub(super) fn rules() -> impl Iterator<Item = Card> {
    RULES.iter().map(Rule::card)
}

/// The rule by which the capital in tokens `at..end` stands for its state.
pub(super) fn find(reader: &Reader, at: usize, end: usize) -> Option<&'static str> {
    RULES.iter().find(|rule| (rule.pattern)(reader, at, end)).map(|rule| rule.id)
}

/// Whether the name in tokens `at..end` is the subject of a verb.
pub(super) fn acts(reader: &Reader, at: usize, end: usize) -> bool {
    (ACTS.pattern)(reader, at, end)
}

/// Whether no object of a verb reaches over token `at`: a mark, or a word that makes a place of what follows.
fn ends_object(reader: &Reader, at: usize) -> bool {
    let word =
        reader.is_capital(at) || reader.is_small(at) || reader.token(at).is_some_and(|token| token.shape.has_digit());
    !word || reader.is(at, Hint::Area) || reader.is(at, Hint::Move)
}

/// Whether nothing before `at` makes it a place or a complement.
fn is_free(reader: &Reader, at: usize) -> bool {
    !reader.is_before(at, 1, Hint::Bound) && !reader.is_before(at, 1, Hint::Area)
}

/// Whether the comma that closes the words from `start` has a verb right behind it: «, parrain de l'accord, attend».
fn goes_on(reader: &Reader, start: usize) -> bool {
    let near = (start..reader.sentence_end(start)).take(INSERT_WORDS);
    let close = near.into_iter().find(|&at| reader.is_mark(at, ",") || reader.is_quote(at));
    close.is_some_and(|close| {
        let verb = close + 1;
        let clitic = reader.is(verb, Hint::Clitic) && reader.is_verb(verb + 1);
        reader.is_mark(close, ",") && reader.is_small(verb) && (reader.is_verb(verb) || clitic)
    })
}

/// How many words two commas behind a capital may set apart.
const INSERT_WORDS: usize = 16;

/// Whether a verb can follow at `end`, after «, qui» or «et Bamako».
fn is_followed_by_verb(reader: &Reader, end: usize, depth: usize) -> bool {
    if reader.is_mark(end, ",") {
        // «Moscou, de son côté, se tait», «Berlin, pour sa part, attend».
        let side = (reader.is(end + 1, Hint::Of) || reader.is(end + 1, Hint::For)) && reader.is(end + 3, Hint::Side);
        let next = end + 1;
        let posted = reader.lexicons.titles.at(reader.document, next).is_some() || reader.is(next, Hint::Printed);
        let told = reader.is_small(next) && is_participle(reader.str(next)) && !posted;
        return reader.is(next, Hint::Relative)
            || side
            || reader.is(next, Hint::Degree)
            || told
            || goes_on(reader, next);
    }
    // «Riyad les avait commandés», «Moscou ayant cessé».
    let object = reader.is(end, Hint::Definite) || reader.is(end, Hint::Clitic) || reader.str(end) == "en";
    if object && reader.is_auxiliary(end + 1) || reader.is(end, Hint::Having) {
        return true;
    }
    if reader.is(end, Hint::And) && depth < 2 {
        let next = reader.lexicons.states.at(reader.tokens(), end + 1);
        return next.is_some_and(|state| is_followed_by_verb(reader, state.end, depth + 1));
    }
    let verb = reader.is(end, Hint::Clitic) || reader.is(end, Hint::Says) || !reader.is(end, Hint::Common);
    reader.is_small(end) && verb
}
