//! One pass over an article: every place where somebody is named.
//!
//! ```text
//! Le colonel Paul Anselme, de la Minusma, a vu Moscou livrer des radars à la société Altavia.
//!            ─────┬──────        ───┬───       ──┬───                                ───┬───
//!              person         organisation    capital                       unknown organisation
//! ```

use std::ops::Range;

use super::acronym;
use super::around;
use super::english::is_english;
use super::extent;
use super::hint::Hint;
use super::maker;
use super::metonymy;
use super::name::name_at;
use super::organisation::OrganisationId;
use super::person::{self, Before, Clue};
use super::reader::Reader;
use super::role::{RolePhrase, TitleKind, role_phrases};
use super::scan::Scan;
use super::state::{Form, StateId};
use super::unknown;
use super::words::FirstName;
use crate::mention::Gender;
use crate::rule::{Card, Rule, texts};
use crate::text::TokenKind;

/// Somebody is named here.
pub(super) struct Sighting {
    pub tokens: Range<usize>,
    pub what: What,
    /// The rule that found it.
    pub rule: &'static str,
}

/// Who is named.
pub(super) enum What {
    State(StateId),
    Organisation(OrganisationId),
    /// An organisation no lexicon knows; `long` is the sighting whose short form this is.
    Unknown {
        long: Option<usize>,
    },
    Person {
        gender: Option<Gender>,
        roles: Vec<usize>,
        known_as: Option<&'static str>,
    },
    /// An acronym that the article explains as no name.
    Term,
    /// A capitalised word that is somebody's name only if the article names him elsewhere.
    Bare,
}

const STATE: Rule<()> = Rule {
    id: "fr/actor/state",
    pattern: (),
    examples: texts(&["La Russie a livré des radars.", "Il vit aux Etats-Unis."]),
    counter_examples: texts(&["Des hélicoptères russes.", "Une bande du golfe de Guinée."]),
};

const SEAT: Rule<()> = Rule {
    id: "fr/actor/state-seat",
    pattern: (),
    examples: texts(&["Le Kremlin a démenti."]),
    counter_examples: texts(&["Moscou a démenti."]),
};

const KNOWN_ORGANISATION: Rule<()> = Rule {
    id: "fr/actor/organisation",
    pattern: (),
    examples: texts(&["Les FAMa ont reçu des radars.", "L'Otan se réunit."]),
    counter_examples: texts(&[
        "Les rapides sont au loin.",
        "Il publie une vidéo sur Twitter.",
        "L'opération Serval est finie.",
    ]),
};

/// The rules for names, in the order in which they are tried.
pub(super) fn rules() -> Vec<Card> {
    let known = [KNOWN_ORGANISATION.card(), STATE.card(), SEAT.card()];
    person::rules().chain(known).chain(unknown::rules()).chain(metonymy::rules()).collect()
}

/// Everybody named in a document, in order.
pub(super) fn sightings(reader: Reader) -> (Vec<RolePhrase>, Vec<Sighting>) {
    let document = reader.document;
    let roles = role_phrases(&reader);
    let scan = Scan::new(reader, &roles);
    let mut found: Vec<Sighting> = Vec::new();
    // A list after a title in the plural: «MM. Anselme et Sidibé».
    let mut list: Option<(usize, Before)> = None;
    // The role that follows the last name: «Awa Sidibé, ministre de la Santé,».
    let mut taken = None;
    // One past the last name that no rule took whole.
    let mut tried = 0;
    // One past the last sentence that was looked at for its language.
    let mut read = 0;
    let mut at = 0;
    while at < document.tokens.len() {
        let token = &document.tokens[at];
        if token.kind != TokenKind::Word
            || !(token.shape.is_capital() || opens(&scan, at) || maker::is_mixed(&scan, at))
        {
            at += 1;
            continue;
        }
        if at >= read {
            read = document.sentences[document.sentence_of(at)].end;
            if is_english(&scan, at) {
                at = read;
                continue;
            }
        }
        let known = scan.known_end(at).unwrap_or(at);
        let model = scan.model_end(at).filter(|&end| end > known);
        if let Some(end) = model.filter(|&end| !around::is_titled(&scan, at, end)) {
            // «le Leclerc», «des Leclerc» are tanks; «Leclerc» alone may be a person named before.
            let alone = scan.is_first(at) || (at > 0 && !scan.is(at - 1, Hint::Article) && scan.is_small(at - 1));
            if end == at + 1 && alone {
                found.push(Sighting { tokens: at..end, what: What::Bare, rule: person::SHORT.id });
            }
            at = around::meaning_end(&scan, end).unwrap_or(end);
            continue;
        }
        if token.shape.is_capital()
            && !(around::is_located(&scan, at) && scan.role_before(at + 1).is_some())
            && !around::names_before_person(&scan, at, known)
            && scan
                .role_at(at)
                .is_none_or(|role| scan.first_name(at) != FirstName::No && names_bearer(&scan, at, &roles[role]))
            && let Some(name) = name_at(&scan, at)
        {
            let (before, mut phrases) = around::before(&scan, at, list, taken);
            let definite = around::is_definite(&scan, &phrases);
            let clue = Clue { name, before, known, inside: at < tried, definite };
            if let Some((end, rule, known_as)) = person::find(&scan, &clue) {
                let plural = phrases.first().is_some_and(|&role: &usize| roles[role].title.plural);
                list = (plural || list.is_some_and(|(last, _)| last == at - 1)).then_some((end, before));
                let gender = around::gender(&scan, &name, &phrases);
                taken = around::apposition(&scan, end);
                phrases.reverse();
                phrases.extend(taken);
                found.push(Sighting { tokens: at..end, what: What::Person { gender, roles: phrases, known_as }, rule });
                at = end;
                continue;
            }
            if known <= at {
                tried = tried.max(name.end);
            }
        }
        // A title is no name: «Général de Brigade».
        let title = scan.role_at(at).map(|role| roles[role].title_end).filter(|&end| end > at + 1 && known <= at);
        at = title.unwrap_or_else(|| step(&scan, at, known, &mut found));
    }
    name_again(&scan, &mut found);
    (roles, found)
}

/// How many organisations of several words are looked for again.
const AGAIN: usize = 64;

/// Takes a bare word for the organisation that a rule found elsewhere under a name that starts with it:
/// «la société Velmo Défense … Velmo Défense».
fn name_again(scan: &Scan, found: &mut [Sighting]) {
    let long = |sighting: &&Sighting| matches!(sighting.what, What::Unknown { .. }) && sighting.tokens.len() > 1;
    let names: Vec<(Range<usize>, &'static str)> =
        found.iter().filter(long).take(AGAIN).map(|sighting| (sighting.tokens.clone(), sighting.rule)).collect();
    for index in 0..found.len() {
        let start = found[index].tokens.start;
        if !matches!(found[index].what, What::Bare) {
            continue;
        }
        let next = found.get(index + 1).map_or(usize::MAX, |next| next.tokens.start);
        let same = |name: &&(Range<usize>, &'static str)| {
            start + name.0.len() <= next && name.0.clone().zip(start..).all(|(a, b)| scan.str(a) == scan.str(b))
        };
        if let Some((name, rule)) = names.iter().find(same) {
            found[index] = Sighting { tokens: start..start + name.len(), what: What::Unknown { long: None }, rule };
        }
    }
}

/// Whether a title is a first name here: «Roi Anselme», and «Cheikh Oumar Anselme» unless «le cheikh» or a lineage is told.
fn names_bearer(scan: &Scan, at: usize, role: &RolePhrase) -> bool {
    let lineage = || name_at(scan, at).is_none_or(|name| name.joined || name.words < 3);
    match role.title.kind {
        TitleKind::Role => true,
        TitleKind::Honorific => !scan.is_before(at, 1, Hint::Article) && !lineage(),
        TitleKind::Rank => false,
    }
}

/// Whether a phrase in small letters may start at token `at`.
fn opens(scan: &Scan, at: usize) -> bool {
    scan.is(at, Hint::Opener) || scan.is(at, Hint::Institution)
}

/// Takes a state, an organisation, a place or a bare name at token `at`; gives the token to go on from.
fn step(scan: &Scan, at: usize, known: usize, found: &mut Vec<Sighting>) -> usize {
    let tokens = scan.tokens();
    // Most words name nobody.
    let name = tokens[at].shape.is_capital() || scan.is(at, Hint::Institution) || maker::is_mixed(scan, at);
    if known == at && !name {
        return at + 1;
    }
    let organisation = scan.lexicons.organisations.at(scan.document, at).filter(|&(end, _)| end == known);
    let organisation = organisation.filter(|&(end, _)| end > at + 1 || !maker::is_national_society(scan, at));
    let state = scan.lexicons.states.at(tokens, at).filter(|state| state.end == known);
    let place = scan.lexicons.words.place(tokens, at).filter(|&end| end == known);
    if let Some((end, organisation)) = organisation {
        // «Sky Guardian»: the end of another name.
        let inside = end == at + 1
            && at > 0
            && scan.is_capital(at - 1)
            && !scan.is_first(at)
            && !scan.is_upper(at)
            && [Hint::Common, Hint::Maker, Hint::Head, Hint::Company].iter().all(|&hint| !scan.is(at - 1, hint))
            // «Le Suédois Saab» is the firm.
            && scan.lexicons.states.at(tokens, at - 1).is_none_or(|state| state.form != Form::Adjective)
            && found.last().is_none_or(|last| last.tokens.end < at || matches!(last.what, What::Bare));
        if inside {
            return end;
        }
        // An operation is nobody, though its force may bear its name; «sur Twitter» is a place.
        let place = scan.is(at, Hint::Platform) && !metonymy::acts(scan, at, end);
        if place || scan.is_before(at, 1, Hint::Operation) {
            return end;
        }
        let end = extent::company_end(scan, at, end);
        // «Mouvement populaire de libération (MPLA)»: the long form is the known organisation too.
        if at > 1
            && scan.is_mark(at - 1, "(")
            && let Some(long) = acronym::ending_at(at - 1, found).or_else(|| acronym::long_form(scan, at, found))
        {
            found[long].what = What::Organisation(organisation);
        }
        // «Sputnik Afrique»: its branch there, not the place.
        if let Some(branch) = extent::branch_end(scan, end) {
            let what = What::Organisation(organisation);
            found.push(Sighting { tokens: at..branch, what, rule: KNOWN_ORGANISATION.id });
            return branch;
        }
        let whole = extent::parent_end(scan, end).unwrap_or(end);
        found.push(Sighting { tokens: at..whole, what: What::Organisation(organisation), rule: KNOWN_ORGANISATION.id });
        return end;
    }
    if let Some(unknown) = unknown::find(scan, at, known, found) {
        found.push(Sighting {
            tokens: unknown.tokens.clone(),
            what: What::Unknown { long: unknown.long },
            rule: unknown.rule,
        });
        return if unknown.transparent { at + 1 } else { unknown.tokens.end };
    }
    if let Some(phrase) = state {
        let rule = match phrase.form {
            Form::Adjective => return phrase.end,
            Form::Name if place.is_some() => None,
            Form::Name => Some(STATE.id),
            Form::Seat => Some(SEAT.id),
            Form::Capital => metonymy::find(scan, at, phrase.end),
        };
        if let Some(rule) = rule {
            found.push(Sighting { tokens: at..phrase.end, what: What::State(phrase.state), rule });
        }
        return phrase.end;
    }
    if let Some((end, organisation)) = scan.lexicons.organisations.seat_at(tokens, at) {
        if let Some(rule) = metonymy::find(scan, at, end) {
            found.push(Sighting { tokens: at..end, what: What::Organisation(organisation), rule });
        }
        return end;
    }
    if let Some(end) = place {
        return end;
    }
    let token = &tokens[at];
    if token.shape.is_capital()
        && !token.shape.has_digit()
        && !scan.is(at, Hint::Common)
        && token.span.end - token.span.start > 1
    {
        found.push(Sighting { tokens: at..at + 1, what: What::Bare, rule: person::SHORT.id });
    }
    at + 1
}
