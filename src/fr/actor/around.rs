//! What stands around a name: titles before it, a role or an age after it, marks and places beside it.
//!
//! ```text
//! le ministre de la Santé, le colonel Anselme, 41 ans, …
//!    ──────────┬─────────     ───┬───        ──┬───
//!             role              rank          age
//! ```

use super::hint::Hint;
use super::name::{Name, name_at};
use super::person::Before;
use super::reader::Reader;
use super::role::{TitleKind, is_participle};
use super::scan::Scan;
use super::words::FirstName;
use crate::mention::Gender;
use crate::text::TokenKind;

/// What stands before the name at token `at`, and the role phrases there, nearest first.
///
/// `list` is the end of the last name if a title in the plural stood before it, `taken` the role that followed it.
pub(super) fn before(
    scan: &Scan,
    at: usize,
    list: Option<(usize, Before)>,
    taken: Option<usize>,
) -> (Before, Vec<usize>) {
    let mut phrases = Vec::new();
    let mut before = Before::Nothing;
    // «Général de Brigade» ends in a maker too, but belongs to the title.
    let titled = scan.role_before(at).is_some_and(|role| scan.roles[role].title_end == at);
    let maker = at > 0 && (scan.is(at - 1, Hint::Maker) || scan.is(at - 1, Hint::Head) || scan.is(at - 1, Hint::Area));
    // «a cité Awa Sidibé» is a verb.
    let participle = maker && is_participle(scan.str(at - 1)) && scan.is_before(at, 2, Hint::Says);
    // «met en garde Awa Sidibé»: no name of a body.
    let phrase = at > 1 && scan.str(at - 2) == "en";
    // «s'est réjoui à la radio Xandru Velmo, conseiller».
    let told = || name_at(scan, at).is_some_and(|name| name.words > 1 && apposition(scan, name.end).is_some());
    if maker && !titled && !participle && !phrase && !told() && !scan.is_capital(at - 1) {
        return (Before::Article, phrases);
    }
    let mut end = at;
    while phrases.len() < 3 {
        let comma = scan.role_before_comma(end).filter(|&role| taken != Some(role) && is_introduced(scan, role));
        let Some(role) = comma.or_else(|| scan.role_before(end)) else { break };
        let comma = comma.is_some();
        let phrase = &scan.roles[role];
        if phrases.is_empty() {
            before = match phrase.title.kind {
                TitleKind::Honorific => Before::Honorific,
                TitleKind::Rank if !comma => Before::Rank,
                TitleKind::Role if !comma => Before::Role,
                _ => Before::RoleComma,
            };
        }
        phrases.push(role);
        end = phrase.start;
        if scan.is_before(end, 1, Hint::Definite) {
            // «le ministre, le colonel Anselme»; in «a prévenu le colonel» the verb is no title.
            end -= 1;
            let honorific =
                scan.role_before(end).is_some_and(|role| scan.roles[role].title.kind == TitleKind::Honorific);
            let listed = end > 0 && scan.is_mark(end - 1, ",");
            if !honorific && !listed {
                break;
            }
        }
    }
    if before != Before::Nothing || at == 0 {
        return (before, phrases);
    }
    if let Some((end, before)) = list.filter(|(end, _)| end + 1 == at)
        && (scan.is_mark(end, ",") || scan.is(end, Hint::And))
    {
        return (before, phrases);
    }
    let article = scan.is(at - 1, Hint::Article);
    (if article { Before::Article } else { Before::Nothing }, phrases)
}

/// The gender that titles or the first name tell.
pub(super) fn gender(scan: &Scan, name: &Name, phrases: &[usize]) -> Option<Gender> {
    let titled = phrases.iter().find_map(|&role| {
        let phrase = &scan.roles[role];
        let article = phrase.start.checked_sub(1).map(|at| scan.str(at));
        match article {
            Some("le" | "Le" | "un" | "Un") if !phrase.title.plural => Some(Gender::Masculine),
            Some("la" | "La" | "une" | "Une") if !phrase.title.plural => Some(Gender::Feminine),
            _ => phrase.title.gender.filter(|_| phrase.title.kind == TitleKind::Honorific),
        }
    });
    titled.or_else(|| match scan.first_name(name.start) {
        FirstName::Of(gender) if name.words > 1 => gender,
        _ => None,
    })
}

/// The role that follows the name before token `end`: «, ministre de la Santé», «, le chef de la diplomatie».
pub(super) fn apposition(scan: &Scan, end: usize) -> Option<usize> {
    if !(scan.is_mark(end, ",") || scan.is_mark(end, "(")) {
        return None;
    }
    let mut at = end + 1;
    while at < end + 4 && scan.is(at, Hint::Described) {
        at += 1;
    }
    let role = scan.role_at(at)?;
    let phrase = &scan.roles[role];
    // «, le colonel Anselme» and «, le ministre de la Santé, Awa Sidibé» belong to the next name of a list.
    let next = scan.starts_name(phrase.end);
    let named =
        scan.starts_name(phrase.end + 1) || scan.role_at(phrase.end + 1).is_some_and(|next| !is_role(scan, next));
    let listed = scan.is(end + 1, Hint::Definite) && scan.is_mark(phrase.end, ",") && named;
    (is_role(scan, role) && !next && !listed && !phrase.title.plural).then_some(role)
}

pub(super) fn is_role(scan: &Scan, role: usize) -> bool {
    scan.roles[role].title.kind == TitleKind::Role
}

/// Whether the nearest title before a name is definite: «le président», «au président», «Président».
pub(super) fn is_definite(scan: &Scan, phrases: &[usize]) -> bool {
    let Some(&role) = phrases.first() else { return false };
    let start = scan.roles[role].start;
    let told = scan.is_before(start, 1, Hint::Article) || scan.is_before(start, 1, Hint::Described);
    let one = start > 0 && matches!(scan.str(start - 1), "un" | "une" | "Un" | "Une");
    (told && !one) || (scan.is_capital(start) && !scan.is_first(start))
}

/// Whether a role before a comma is somebody's: «le ministre, », «son avocat, », not «sur le plan militaire, ».
pub(super) fn is_introduced(scan: &Scan, role: usize) -> bool {
    let start = scan.roles[role].start;
    let article = scan.is_before(start, 1, Hint::Article) || scan.is_before(start, 1, Hint::Described);
    article || scan.is_capital(start) || !is_role(scan, role)
}

/// Whether the words at `at` describe a person just named: «, ministre …», «, 41 ans».
pub(super) fn is_described(scan: &Scan, at: usize) -> bool {
    is_aged(scan, at) || apposition(scan, at).is_some()
}

/// Whether an age follows at `at`: «, 41 ans».
pub(super) fn is_aged(scan: &Scan, at: usize) -> bool {
    scan.is_mark(at, ",")
        && scan.tokens().get(at + 1).is_some_and(|token| token.kind == TokenKind::Number)
        && scan.is(at + 2, Hint::Years)
}

/// Whether the name stands alone between quotation marks, as titles and nicknames do.
pub(super) fn is_quoted(scan: &Scan, name: &Name) -> bool {
    name.start > 0 && scan.is_quote(name.start - 1) && scan.is_quote(name.end)
}

/// Whether a sentence that starts with a name goes on as sentences do: small letters, a comma, brackets.
pub(super) fn goes_on(scan: &Scan, name: &Name) -> bool {
    let small =
        scan.tokens().get(name.end).is_some_and(|token| token.kind == TokenKind::Word && !token.shape.is_capital());
    // «Surnommé Velmo, il …».
    let participle = is_participle(scan.str(name.start));
    !participle && (small || scan.is_mark(name.end, ",") || scan.is_mark(name.end, "("))
}

/// Whether the words before `at` tell a place: «à», «ville de», «dans le».
pub(super) fn is_located(reader: &Reader, at: usize) -> bool {
    let town = at > 1 && reader.is_mark(at - 1, ",") && reader.is_before(at, 2, Hint::Town);
    // «la base aérienne de Velmo Brix».
    let area = || {
        reader.is_before(at, 2, Hint::Area)
            || (at > 2 && reader.is_adjective(at - 2) && reader.is_before(at, 3, Hint::Area))
    };
    let of = reader.is_before(at, 1, Hint::Of) && area();
    town || of || reader.is_before(at, 1, Hint::Location)
}

/// Whether a number or goods stand right before a name: «trois avions Velmo Brix», «25 Velmo Brix».
pub(super) fn is_counted(reader: &Reader, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let number = reader.token(before).is_some_and(|token| token.kind == TokenKind::Number);
    number || is_of_goods(reader, at)
}

/// Whether goods are named right before token `at`, but for an adjective: «des véhicules tactiques Velmo Brix».
pub(super) fn is_of_goods(reader: &Reader, at: usize) -> bool {
    let noun = |back: usize| {
        at.checked_sub(back).is_some_and(|at| reader.is_small(at) && reader.goods.is_noun(reader.document, at))
    };
    noun(1) || (at > 1 && reader.is_adjective(at - 1) && noun(2))
}

/// Whether a title stands before the model in tokens `at..end`, so that a person is named: «le général Leclerc»; after a
/// role only where a surname follows: «la députée Zuzana Anselme».
pub(super) fn is_titled(scan: &Scan, at: usize, end: usize) -> bool {
    let titled = |role: usize| match scan.roles[role].title.kind {
        TitleKind::Honorific | TitleKind::Rank => true,
        TitleKind::Role => scan.first_name(at) != FirstName::No && scan.starts_name(end),
    };
    scan.role_before(at).is_some_and(titled)
}

/// One past the brackets that say what the letters of a model mean: «HIMARS (High Mobility Artillery Rocket System)».
pub(super) fn meaning_end(scan: &Scan, end: usize) -> Option<usize> {
    let opened = scan.is_mark(end, "(") && scan.is_capital(end + 1) && scan.is_capital(end + 2);
    (end + 1..end + 10).find(|&at| scan.is_mark(at, ")")).filter(|_| opened)
}

/// Whether an organisation or place in tokens `at..known` stands right before a person: «l'attaquant de Gao Paul Anselme».
pub(super) fn names_before_person(scan: &Scan, at: usize, known: usize) -> bool {
    // «l'UDC Paul Anselme»: his party.
    let known = if known == at && scan.is_upper(at) && scan.length(at) > 1 { at + 1 } else { known };
    known > at
        && scan.first_name(at) == FirstName::No
        && scan.starts_name(known)
        && scan.starts_name(known + 1)
        && (scan.first_name(known) != FirstName::No || is_described(scan, known + 2))
        && (scan.is_before(at, 1, Hint::Of) || scan.is_before(at, 1, Hint::To) || scan.is_before(at, 1, Hint::Definite))
}
