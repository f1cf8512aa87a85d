//! What makes a name a person's: titles before it, first names, what follows it.
//!
//! ```text
//! Le colonel Anselme, Awa Sidibé, ministre de la Santé, et Hanno Brix, 41 ans, ont assuré …
//!    ───┬───          ─┬─         ─────────┬──────────               ───┬───
//!     rank        first name          apposition                       age
//! ```

use super::around::{goes_on, is_aged, is_counted, is_described, is_located, is_quoted};
use super::hint::Hint;
use super::maker::follows_maker;
use super::name::Name;
use super::scan::Scan;
use super::words::FirstName;
use crate::rule::{Card, Rule, texts};

/// What stands before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing that tells.
    Nothing,
    /// «la Maria», «la société Anselme»: an article or a maker of its own, so no person.
    Article,
    /// «M.», «Mme».
    Honorific,
    /// «le colonel».
    Rank,
    /// «le ministre de la Défense».
    Role,
    /// «le ministre de la Défense, ».
    RoleComma,
}

/// A name with what the rules look at.
pub(super) struct Clue {
    pub name: Name,
    pub before: Before,
    /// One past the known state, organisation or place that starts where the name does.
    pub known: usize,
    /// Whether it is part of a longer name that no rule took.
    pub inside: bool,
    /// Whether «le», «la» or the like stands before the title.
    pub definite: bool,
}

impl Clue {
    /// Whether a lexicon knows the whole name as something else.
    fn is_known(&self) -> bool {
        self.known >= self.name.end
    }
}

/// Tells whether a name is a person's.
pub(super) type Pattern = fn(&Scan, &Clue) -> bool;

const HONORIFIC: Rule<Pattern> = Rule {
    id: "fr/actor/person-honorific",
    pattern: |_, clue| clue.before == Before::Honorific && (!clue.is_known() || clue.name.words > 1),
    examples: texts(&["Selon M. Anselme, tout est prêt.", "Mme Sidibé est arrivée à Gao."]),
    counter_examples: texts(&["Le roi Mali n'existe pas."]),
};

const RANK: Rule<Pattern> = Rule {
    id: "fr/actor/person-rank",
    pattern: |_, clue| clue.before == Before::Rank && !clue.is_known(),
    examples: texts(&["Le colonel Anselme a reçu la presse.", "Le général de brigade Awa SIDIBÉ est venue."]),
    counter_examples: texts(&["Le général a visité Gao.", "Un colonel Wagner est inconnu."]),
};

const ROLE: Rule<Pattern> = Rule {
    id: "fr/actor/person-role",
    pattern: |scan, clue| {
        let name = &clue.name;
        let acronym = name.upper && scan.length(name.start) < 6;
        let head = scan.is(name.start, Hint::Head) || scan.is_before(name.start, 1, Hint::Head);
        // «le président Velmo», not «une artiste Franco-Velmoise».
        let told = scan.first_name(name.start) != FirstName::No || clue.definite;
        clue.before == Before::Role
            && !clue.is_known()
            && (name.words > 1 || (told && !acronym && !head))
            && !scan.is_thing(clue.name.start..clue.name.end)
    },
    examples: texts(&["Le ministre malien de la Défense Anselme a démenti.", "Le président Sidibé arrive."]),
    counter_examples: texts(&[
        "Le président de la Cédéao a démenti.",
        "Les dirigeants du FLN ont voté.",
        "Une artiste Velmoise expose.",
    ]),
};

const FIRST_NAME: Rule<Pattern> = Rule {
    id: "fr/actor/person-first-name",
    pattern: |scan, clue| {
        let name = &clue.name;
        let initials = scan.str(name.start).ends_with('.');
        name.words > 1
            && (scan.first_name(name.start) != FirstName::No || initials)
            && clue.before != Before::Article
            && !clue.is_known()
            && !scan.is_thing(name.start + 1..name.end)
            && !(clue.before == Before::Nothing && is_quoted(scan, name))
    },
    examples: texts(&["Paul Anselme est venu.", "Elle a vu J.-Y. Anselme.", "Paul de La Tour en est."]),
    counter_examples: texts(&[
        "Le Paul Anselme a quitté Toulon.",
        "Le cargo « Paul Anselme » a quitté Toulon.",
        "Martin Systems vend des radars.",
        "Jean est venu.",
    ]),
};

const INTRODUCED: Rule<Pattern> = Rule {
    id: "fr/actor/person-introduced",
    pattern: |scan, clue| {
        let name = &clue.name;
        let told = name.words > 1 || scan.first_name(name.start) != FirstName::No;
        clue.before == Before::RoleComma && told && !clue.is_known() && !scan.is_thing(name.start..name.end)
    },
    examples: texts(&["Le chef d'état-major, Xandru Velmo, est parti."]),
    counter_examples: texts(&["Pour le ministre, Moscou ment."]),
};

const APPOSITION: Rule<Pattern> = Rule {
    id: "fr/actor/person-apposition",
    pattern: |scan, clue| {
        let name = &clue.name;
        let given = scan.first_name(name.start) != FirstName::No;
        let told = given || !scan.is_first(name.start) || is_aged(scan, name.end);
        let plain = name.words > 1 || (!scan.is_upper(name.start) && told);
        plain
            && clue.before != Before::Article
            && !clue.is_known()
            && !scan.is_thing(name.start..name.end)
            && !follows_maker(scan, name.start)
            && !is_located(scan, name.start)
            && is_described(scan, name.end)
    },
    examples: texts(&[
        "Xandru Velmo, ministre de la Santé, est parti.",
        "Xandru Velmo, 41 ans, est parti.",
        "Velmo, 70 ans, est parti.",
    ]),
    counter_examples: texts(&["Altavia, société de conseil, est partie.", "La Velmo, ancienne rivière, est à sec."]),
};

const JOINED: Rule<Pattern> = Rule {
    id: "fr/actor/person-joined",
    pattern: |scan, clue| {
        let name = &clue.name;
        let surname = scan.length(name.end - 1) > 4 && !scan.is_first(name.start);
        (name.joined || name.upper_surname && surname)
            && clue.before != Before::Article
            && !clue.is_known()
            && !scan.is_thing(name.start..name.end)
            && !is_located(scan, name.start)
    },
    examples: texts(&["Xandru ag Velmo est parti.", "Ainsi parla Xandru VELMO."]),
    counter_examples: texts(&["Le Xandru VELMO est un navire.", "Il dort à Xandru al Velmo."]),
};

pub(super) const FULL_NAME: Rule<Pattern> = Rule {
    id: "fr/actor/person-full-name",
    pattern: |scan, clue| {
        let name = &clue.name;
        (2..=4).contains(&name.words)
            && clue.before == Before::Nothing
            && !clue.inside
            && clue.known <= name.start
            && (name.start..name.end).all(|at| !scan.is_upper(at))
            && !scan.is_thing(name.start..name.end)
            && (name.start..name.end).all(|at| !scan.is(at, Hint::Head) && (at == name.start || !scan.is_known(at)))
            && !is_located(scan, name.start)
            && !(name.start > 0 && scan.is(name.start - 1, Hint::Thing))
            && !follows_maker(scan, name.start)
            && !is_quoted(scan, name)
            && !is_counted(scan, name.start)
            && (!scan.is_first(name.start) || goes_on(scan, name))
    },
    examples: texts(&["La lettre est signée de Xandru Velmo.", "Xandru Velmo a démenti."]),
    counter_examples: texts(&[
        "Il vit à Velmo Brix.",
        "La Coupe Velmo reprend.",
        "Dans la ville de Velmo Brix.",
        "Ils ont reçu trois avions Velmo Brix.",
    ]),
};

const REIGN: Rule<Pattern> = Rule {
    id: "fr/actor/person-reign",
    pattern: |scan, clue| {
        let start = clue.name.start;
        clue.name.words == 1 && !clue.is_known() && scan.is_before(start, 1, Hint::Reign)
    },
    examples: texts(&["Un haut diplomate de l'administration Velmo est venu."]),
    counter_examples: texts(&["L'administration de Kidal est fermée.", "Le régime russe dément."]),
};

const SPEAKING: Rule<Pattern> = Rule {
    id: "fr/actor/person-speaking",
    pattern: |scan, clue| {
        let name = &clue.name;
        let upper = scan.is_upper(name.start);
        let after_quote = |at: usize| {
            at > 1
                && (scan.is_quote(at - 2) || scan.is_mark(at - 2, ","))
                && scan.is(at - 1, Hint::Says)
                && scan.is_small(at - 1)
        };
        name.words == 1 && !clue.is_known() && !upper && scan.length(name.start) > 2 && after_quote(name.start)
    },
    examples: texts(&["« Tout est prêt », explique Velmo."]),
    counter_examples: texts(&["Velmo est à sec.", "« Tout est prêt », explique l'Otan."]),
};

const NAMED: Rule<Pattern> = Rule {
    id: "fr/actor/person-named",
    pattern: |scan, clue| {
        let start = clue.name.start;
        scan.is_before(start, 1, Hint::Called) && !clue.is_known() && scan.first_name(start) != FirstName::No
    },
    examples: texts(&["Une passante nommée Awa a survécu."]),
    counter_examples: texts(&["Il est nommé Premier ministre."]),
};

/// A known person's surname, first name or initials alone.
pub(super) const SHORT: Rule<()> = Rule {
    id: "fr/actor/person-short",
    pattern: (),
    examples: texts(&["Paul Anselme est venu. Puis Anselme est reparti."]),
    counter_examples: texts(&["Puis Velmo est reparti."]),
};

/// Initials that everybody knows.
pub(super) const INITIALS: Rule<()> = Rule {
    id: "fr/actor/person-initials",
    pattern: (),
    examples: texts(&["Un contrat du temps d'IBK."]),
    counter_examples: texts(&["Un contrat de l'ONU."]),
};

/// In the order in which they are tried: titles tell most, the bare full name least.
const RULES: [Rule<Pattern>; 11] =
    [HONORIFIC, RANK, REIGN, ROLE, FIRST_NAME, INTRODUCED, APPOSITION, JOINED, NAMED, SPEAKING, FULL_NAME];

/// The rules for persons.
pub(super) fn rules() -> impl Iterator<Item = Card> {
    RULES.iter().map(Rule::card).chain([SHORT.card(), INITIALS.card()])
}

/// Whether a name is a person's: one past it, the rule, and the full name known to all.
pub(super) fn find(scan: &Scan, clue: &Clue) -> Option<(usize, &'static str, Option<&'static str>)> {
    let initials = scan.lexicons.initials.longest(scan.tokens(), clue.name.start);
    if let Some((end, name)) = initials.filter(|_| scan.is_upper(clue.name.start) || scan.length(clue.name.start) > 4) {
        return Some((end, INITIALS.id, Some(name)));
    }
    let rule = RULES.iter().find(|rule| (rule.pattern)(scan, clue))?;
    Some((clue.name.end, rule.id, None))
}
