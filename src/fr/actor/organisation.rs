//! Organisations that the lexicon knows, under all their names.
//!
//! ```text
//! Les Forces armées maliennes (FAMa) et la Minusma
//!     ───────────┬───────────  ─┬──        ───┬───
//!                └──── FAMa ────┘         Minusma
//! ```

use super::hint::Hints;
use super::state::{StateId, States};
use crate::Error;
use crate::lexicon::{Table, Trie, Vocabulary};
use crate::text::{Document, Token, TokenKind, words_of};

/// A row of `organisations.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrganisationId(u16);

impl OrganisationId {
    /// As a key of a map.
    pub(super) fn key(self) -> u16 {
        self.0
    }
}

struct Organisation {
    name: &'static str,
    state: Option<StateId>,
}

#[derive(Clone, Copy)]
struct Phrase {
    organisation: OrganisationId,
    case: Case,
    /// The second word needs a capital too: «Le Monde», «La Presse».
    second: bool,
}

/// How a name must be written to be taken for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// «talibans», «3R».
    Any,
    /// «Wagner», «Minusma».
    Capital,
    /// «UE», «RT»: three letters at most.
    Upper,
}

/// Every organisation of `lexicon/fr/organisations.tsv`.
pub struct Organisations {
    organisations: Vec<Organisation>,
    names: Trie<Phrase>,
    /// The words before the number of names that end in one, «France» of «France 24», each with its place in `numbers`.
    numbered: Trie<usize>,
    numbers: Vec<Vec<(&'static str, Phrase)>>,
    seats: Trie<OrganisationId>,
}

impl Organisations {
    /// Reads the table of organisations.
    pub(super) fn load(vocabulary: &mut Vocabulary, hints: &mut Hints, states: &States) -> Result<Self, Error> {
        let table = Table::parse(
            "lexicon/fr/organisations.tsv",
            include_str!("../../../lexicon/fr/organisations.tsv"),
            &["name", "other", "state", "seat"],
        )?;
        let mut organisations = Organisations {
            organisations: Vec::new(),
            names: Trie::names(),
            numbered: Trie::names(),
            numbers: Vec::new(),
            seats: Trie::names(),
        };
        for row in table.rows() {
            let state = match row.cell(2) {
                "" => None,
                code => Some(states.by_code(code).ok_or_else(|| row.error(2, "the code of a state"))?),
            };
            let organisation = OrganisationId(organisations.organisations.len() as u16);
            organisations.organisations.push(Organisation { name: row.cell(0), state });
            let names = || row.list(0).chain(row.list(1));
            // First what may be written in any way, since the first of two equal phrases stays.
            let small = || names().filter(|name| case_of(name) == Case::Any);
            small().for_each(|name| hints.open(vocabulary, name));
            for name in small().chain(names()) {
                let second = words_of(name, vocabulary.orthography()).nth(1);
                let second = second.is_some_and(|word| word.starts_with(char::is_uppercase));
                organisations.add(vocabulary, name, Phrase { organisation, case: case_of(name), second });
            }
            for seat in row.list(3) {
                organisations.seats.insert(vocabulary, seat, organisation);
            }
        }
        Ok(organisations)
    }

    /// Adds a name; numbers are no words of the vocabulary, so that one at its end is kept apart.
    fn add(&mut self, vocabulary: &mut Vocabulary, name: &'static str, phrase: Phrase) {
        let number = name.rsplit_once(' ').filter(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit()));
        match number {
            None => drop(self.names.insert(vocabulary, name, phrase)),
            Some((words, number)) => {
                let place = self.numbers.len();
                let place = self.numbered.insert(vocabulary, words, place).unwrap_or(place);
                self.numbers.resize_with(self.numbers.len().max(place + 1), Vec::new);
                self.numbers[place].push((number, phrase));
            }
        }
    }

    /// The name with a number at token `at`: «France 24».
    fn numbered_at(&self, document: &Document, at: usize) -> Option<(usize, Phrase)> {
        let (end, place) = self.numbered.longest(&document.tokens, at)?;
        document.tokens.get(end).filter(|token| token.kind == TokenKind::Number)?;
        let number = self.numbers[place].iter().find(|(number, _)| *number == document.str(end));
        number.map(|&(_, phrase)| (end + 1, phrase))
    }

    /// The longest name of an organisation at token `at`: one past its last token, and whose it is.
    pub fn at(&self, document: &Document, at: usize) -> Option<(usize, OrganisationId)> {
        let tokens = &document.tokens;
        let shape = tokens.get(at)?.shape;
        let (end, phrase) = self.numbered_at(document, at).or_else(|| self.names.longest(tokens, at))?;
        let written = match phrase.case {
            Case::Any => true,
            Case::Capital => shape.is_capital(),
            Case::Upper => shape.is_upper(),
        };
        let written = written && (!phrase.second || tokens.get(at + 1).is_some_and(|token| token.shape.is_capital()));
        written.then_some((end, phrase.organisation))
    }

    /// The longest name of a town at token `at` that may stand for the organisation which sits there: «Bruxelles».
    pub fn seat_at(&self, tokens: &[Token], at: usize) -> Option<(usize, OrganisationId)> {
        let capital = tokens.get(at)?.shape.is_capital();
        self.seats.longest(tokens, at).filter(|_| capital)
    }

    /// The name it goes by: «FAMa».
    pub fn name(&self, organisation: OrganisationId) -> &'static str {
        self.organisations[organisation.0 as usize].name
    }

    /// The state it acts for, where it is the arm of one: the FAMa's is Mali.
    pub fn state(&self, organisation: OrganisationId) -> Option<StateId> {
        self.organisations[organisation.0 as usize].state
    }
}

fn case_of(name: &str) -> Case {
    let short = name.chars().count() <= 3;
    match name {
        _ if name.starts_with(|c: char| c.is_lowercase() || c.is_numeric()) => Case::Any,
        // «M23» has no second letter that could be small.
        _ if short && name.chars().all(char::is_uppercase) => Case::Upper,
        _ => Case::Capital,
    }
}
