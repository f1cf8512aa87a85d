//! One pass over an article: every place where somebody is named.
//!
//! ```text
//! Le colonel Paul Anselme, de la Minusma, a vu Moscou livrer des radars à la société Altavia.
//!            ─────┬──────        ───┬───       ──┬───                                ───┬───
//!              person         organisation    capital                       unknown organisation
//! ```

use std::ops::Range;

use super::Lexicons;
use super::metonymy;
use super::name::name_at;
use super::organisation::OrganisationId;
use super::person::{self, Before, Clue};
use super::role::{RolePhrase, TitleKind, role_phrases};
use super::state::{Form, StateId};
use super::unknown;
use super::words::{FirstName, Hint};
use crate::lexicon::WordId;
use crate::mention::Gender;
use crate::rule::{Card, Rule};
use crate::text::{Document, Token, TokenKind};

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

/// A document with what the rules for names look at.
pub(super) struct Scan<'a> {
    pub document: &'a Document<'a>,
    pub lexicons: &'a Lexicons,
    pub roles: &'a [RolePhrase],
    /// For each token, one more than the index of the innermost role phrase that ends before it; 0 for none.
    role_before: Vec<u32>,
    /// The same for the outermost that is not «un» or «une»: whom a name after a comma is.
    role_before_comma: Vec<u32>,
    /// For each token, one more than the index of the role phrase that starts at it.
    role_at: Vec<u32>,
}

impl<'a> Scan<'a> {
    fn new(document: &'a Document<'a>, lexicons: &'a Lexicons, roles: &'a [RolePhrase]) -> Self {
        let none = vec![0; document.tokens.len() + 1];
        let (mut role_before, mut role_before_comma, mut role_at) = (none.clone(), none.clone(), none);
        for (role, index) in roles.iter().zip(1..) {
            role_before[role.end] = index;
            let indefinite = role.start > 0 && matches!(document.str(role.start - 1), "un" | "une" | "Un" | "Une");
            if role_before_comma[role.end] == 0 && !indefinite {
                role_before_comma[role.end] = index;
            }
            role_at[role.start] = index;
        }
        Scan { document, lexicons, roles, role_before, role_before_comma, role_at }
    }

    pub fn tokens(&self) -> &'a [Token] {
        &self.document.tokens
    }

    pub fn word(&self, at: usize) -> WordId {
        self.tokens().get(at).map_or(WordId::UNKNOWN, |token| token.word)
    }

    pub fn is(&self, at: usize, hint: Hint) -> bool {
        self.tokens().get(at).is_some_and(|token| self.lexicons.words.is(token, hint))
    }

    /// Token `at` as written; empty after the last.
    pub fn str(&self, at: usize) -> &'a str {
        self.tokens().get(at).map_or("", |token| token.span.of(self.document.text))
    }

    /// Whether token `at` is a word that starts with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.tokens().get(at).is_some_and(|token| token.shape.is_capital() && token.kind == TokenKind::Word)
    }

    /// Whether token `at` is the mark `mark`.
    pub fn is_mark(&self, at: usize, mark: &str) -> bool {
        self.tokens()
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Mark && token.span.of(self.document.text) == mark)
    }

    /// Whether token `at` is the word `word`, any case.
    pub fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.tokens().get(at).is_some_and(|token| {
            token.kind == TokenKind::Word
                && words.iter().any(|word| token.span.of(self.document.text).eq_ignore_ascii_case(word))
        })
    }

    pub fn first_name(&self, at: usize) -> FirstName {
        self.tokens().get(at).map_or(FirstName::No, |token| self.lexicons.words.first_name(token))
    }

    /// The role phrase that ends right before token `at`.
    pub fn role_before(&self, at: usize) -> Option<usize> {
        self.role_before[at].checked_sub(1).map(|index| index as usize)
    }

    /// The role phrase that ends right before the comma before token `at`.
    pub fn role_before_comma(&self, at: usize) -> Option<usize> {
        let end = at.checked_sub(1).filter(|&comma| self.is_mark(comma, ","))?;
        self.role_before_comma[end].checked_sub(1).map(|index| index as usize).or_else(|| self.role_before(end))
    }

    /// The role phrase that starts at token `at`.
    pub fn role_at(&self, at: usize) -> Option<usize> {
        self.role_at.get(at)?.checked_sub(1).map(|index| index as usize)
    }
}

const STATE: Rule<()> = Rule {
    id: "fr/actor/state",
    pattern: (),
    examples: &["La Russie a livré des radars.", "Il vit aux Etats-Unis."],
    counter_examples: &["Des hélicoptères russes.", "Une bande du golfe de Guinée."],
};

const SEAT: Rule<()> = Rule {
    id: "fr/actor/state-seat",
    pattern: (),
    examples: &["Le Kremlin a démenti."],
    counter_examples: &["Moscou a démenti."],
};

const KNOWN_ORGANISATION: Rule<()> = Rule {
    id: "fr/actor/organisation",
    pattern: (),
    examples: &["Les FAMa ont reçu des radars.", "L'Otan se réunit."],
    counter_examples: &["Les rapides sont au loin."],
};

/// The rules for names, in the order in which they are tried.
pub(super) fn rules() -> Vec<Card> {
    let known = [KNOWN_ORGANISATION.card(), STATE.card(), SEAT.card()];
    person::rules().chain(known).chain(unknown::rules()).chain(metonymy::rules()).collect()
}

/// Everybody named in a document, in order.
pub(super) fn sightings<'a>(document: &'a Document<'a>, lexicons: &'a Lexicons) -> (Vec<RolePhrase>, Vec<Sighting>) {
    let roles = role_phrases(document, lexicons);
    let scan = Scan::new(document, lexicons, &roles);
    let mut found: Vec<Sighting> = Vec::new();
    // A list after a title in the plural: «MM. Anselme et Sidibé».
    let mut list: Option<(usize, Before)> = None;
    // One past the last name that no rule took whole.
    let mut tried = 0;
    let mut at = 0;
    while at < document.tokens.len() {
        let token = &document.tokens[at];
        if token.kind != TokenKind::Word {
            at += 1;
            continue;
        }
        let known = scan.known_end(at).unwrap_or(at);
        if token.shape.is_capital()
            && scan
                .role_at(at)
                .is_none_or(|role| roles[role].title.kind == TitleKind::Role && scan.first_name(at) != FirstName::No)
            && let Some(name) = name_at(&scan, at)
        {
            let (before, phrases) = person::before(&scan, at, list);
            let clue = Clue { name, before, known, inside: at < tried };
            if let Some((end, rule, known_as)) = person::find(&scan, &clue) {
                let plural = phrases.first().is_some_and(|&role: &usize| roles[role].title.plural);
                list = (plural || list.is_some_and(|(last, _)| last == at - 1)).then_some((end, before));
                let gender = person::gender(&scan, &name, &phrases);
                let roles = person::with_apposition(&scan, end, phrases);
                found.push(Sighting { tokens: at..end, what: What::Person { gender, roles, known_as }, rule });
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
    (roles, found)
}

/// Takes a state, an organisation, a place or a bare name at token `at`; gives the token to go on from.
fn step(scan: &Scan, at: usize, known: usize, found: &mut Vec<Sighting>) -> usize {
    let tokens = scan.tokens();
    let organisation = scan.lexicons.organisations.at(tokens, at).filter(|&(end, _)| end == known);
    let state = scan.lexicons.states.at(tokens, at).filter(|state| state.end == known);
    let place = scan.lexicons.words.place(tokens, at).filter(|&end| end == known);
    if let Some((end, organisation)) = organisation {
        // An operation is nobody, though its force may bear its name.
        if at > 0 && scan.is_word(at - 1, &["opération", "opérations"]) {
            return end;
        }
        let end = unknown::company_end(scan, at, end);
        // «Mouvement populaire de libération (MPLA)»: the long form is the known organisation too.
        if at > 1
            && scan.is_mark(at - 1, "(")
            && let Some(long) = unknown::ending_at(at - 1, found)
        {
            found[long].what = What::Organisation(organisation);
        }
        let whole = unknown::parent_end(scan, end).unwrap_or(end);
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
        && token.span.end - token.span.start > 2
    {
        found.push(Sighting { tokens: at..at + 1, what: What::Bare, rule: person::SHORT.id });
    }
    at + 1
}
