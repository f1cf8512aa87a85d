//! Titles, ranks and functions, with what completes them.
//!
//! ```text
//! le ministre malien des Affaires étrangères, le colonel Paul Anselme, porte-parole de l'armée
//!    ──┬───── ──┬─── ───────────┬──────────      ───┬───               ─────┬────── ────┬────
//!    title   adjective      complement            title                  title      complement
//! ```

use super::hint::Hint;
use super::reader::Reader;
use super::state::Form;
use super::words::FirstName;
use crate::Error;
use crate::lexicon::{Table, Trie, Vocabulary};
use crate::mention::Gender;
use crate::text::{Document, TokenKind};

/// What sort of title a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TitleKind {
    /// «M.», «Mme», «Son Excellence»: polite words, no function.
    Honorific,
    /// «colonel».
    Rank,
    /// «ministre», «porte-parole».
    Role,
}

/// A row of `titles.tsv` in one of its forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Title {
    pub kind: TitleKind,
    pub gender: Option<Gender>,
    pub plural: bool,
    /// Written with a capital: «Me» is a lawyer, «me» a pronoun.
    capital: bool,
}

/// A title with what completes it, as token indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RolePhrase {
    pub start: usize,
    /// One past the title.
    pub title_end: usize,
    /// One past what completes it.
    pub end: usize,
    pub title: Title,
}

/// Every title of `titles.tsv`.
pub(super) struct Titles(Trie<Title>);

impl Titles {
    pub fn load(vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut titles = Titles(Trie::names());
        let table = Table::parse(
            "lexicon/fr/titles.tsv",
            include_str!("../../../lexicon/fr/titles.tsv"),
            &["title", "feminine", "kind"],
        )?;
        for row in table.rows() {
            let kind = match row.cell(2) {
                "honorific" => TitleKind::Honorific,
                "rank" => TitleKind::Rank,
                "role" => TitleKind::Role,
                _ => return Err(row.error(2, "honorific, rank or role")),
            };
            let (title, feminine) = (row.cell(0), row.cell(1));
            // A title with one form is of either gender, except the polite ones and those given as feminine.
            let gender = match (title == feminine, feminine.is_empty(), kind) {
                (true, _, _) => Some(Gender::Feminine),
                (_, true, TitleKind::Role | TitleKind::Rank) => None,
                _ => Some(Gender::Masculine),
            };
            titles.add(vocabulary, title, kind, gender);
            if !feminine.is_empty() && title != feminine {
                titles.add(vocabulary, feminine, kind, Some(Gender::Feminine));
            }
        }
        Ok(titles)
    }

    fn add(&mut self, vocabulary: &mut Vocabulary, form: &str, kind: TitleKind, gender: Option<Gender>) {
        let capital = kind == TitleKind::Honorific && form.starts_with(char::is_uppercase);
        let title = Title { kind, gender, plural: form == "MM." || form == "Mmes", capital };
        self.0.insert(vocabulary, form, title);
        if kind != TitleKind::Honorific {
            self.0.insert(vocabulary, &plural(form), Title { plural: true, ..title });
        }
    }

    /// The longest title at token `at`.
    pub fn at(&self, document: &Document, at: usize) -> Option<(usize, Title)> {
        let (end, title) = self.0.longest(&document.tokens, at)?;
        (!title.capital || document.tokens[at].shape.is_capital()).then_some((end, title))
    }
}

/// «ministre d'État» → «ministres d'État», «général» → «généraux».
fn plural(title: &str) -> String {
    let (first, rest) = title.split_once(' ').map_or((title, ""), |(first, _)| (first, &title[first.len()..]));
    let many = match first {
        _ if first.ends_with(['s', 'x']) => first.to_owned(),
        _ if first.ends_with("al") => format!("{}aux", &first[..first.len() - 2]),
        _ => format!("{first}s"),
    };
    format!("{many}{rest}")
}

/// Every role phrase of a document, in order.
pub(super) fn role_phrases(reader: &Reader) -> Vec<RolePhrase> {
    let mut roles = Vec::new();
    let mut at = 0;
    while at < reader.tokens().len() {
        let Some((title_end, title)) = reader.lexicons.titles.at(reader.document, at) else {
            at += 1;
            continue;
        };
        let end = match title.kind {
            TitleKind::Honorific => title_end,
            TitleKind::Rank | TitleKind::Role => complement_end(reader, title_end, true),
        };
        roles.push(RolePhrase { start: at, title_end, end, title });
        at = title_end;
    }
    roles
}

/// How many words a complement may have.
const LONGEST: usize = 16;

/// One past what completes the noun that ends at `start`: adjectives, «de la Défense et des Armées», and for
/// roles also «auprès de l'ONU», «à Bamako».
pub(super) fn complement_end(reader: &Reader, start: usize, role: bool) -> usize {
    // «le député PDS de la localité»: his party.
    let party = role && reader.is_upper(start) && reader.lexicons.organisations.at(reader.document, start).is_some();
    let mut end = if party { start + 1 } else { adjectives_end(reader, start, false) };
    while end - start < LONGEST {
        let Some(mut at) = preposition_end(reader, end, role) else { break };
        if reader.is(at, Hint::Definite) {
            at += 1;
        } else if is_infinitive(reader, at) {
            break;
        }
        match noun_end(reader, at) {
            Some(noun) => end = adjectives_end(reader, noun, true),
            None => break,
        }
    }
    end
}

/// One past what ties a complement to its noun: «de», «et de», «auprès de», «pour» before a cause, «contre» after «lutte».
fn preposition_end(reader: &Reader, at: usize, role: bool) -> Option<usize> {
    let and = reader.is(at, Hint::And) && reader.is(at + 1, Hint::Of);
    let at = at + usize::from(and);
    if reader.is(at, Hint::Of) {
        return Some(at + 1);
    }
    if role {
        return reader.is(at, Hint::At).then(|| at + 1 + usize::from(reader.is(at + 1, Hint::Of)));
    }
    let cause = reader.is(at + 2, Hint::Cause) || reader.is_capital(at + 2);
    let purpose = reader.is(at, Hint::For) && reader.is(at + 1, Hint::Definite) && cause;
    // «de lutte contre la fraude», «de recherche sur la défense», «… et la sécurité».
    let matter = reader.is(at, Hint::Against) || (reader.str(at) == "sur" && reader.is(at + 1, Hint::Definite));
    let fight = matter && reader.is_before(at, 1, Hint::Cause);
    let also = reader.is(at, Hint::And) && reader.is(at + 1, Hint::Definite) && reader.is(at + 2, Hint::Cause);
    (purpose || fight || also).then_some(at + 1)
}

/// Whether token `at` looks like the infinitive after «de»: «la décision du ministre de recruter».
fn is_infinitive(reader: &Reader, at: usize) -> bool {
    reader.is_small(at) && ["er", "ir", "endre", "ettre", "aire"].iter().any(|ending| reader.str(at).ends_with(ending))
}

/// One past a noun: a known name, a word, or a word with «anciens» or «Mont» before it.
fn noun_end(reader: &Reader, at: usize) -> Option<usize> {
    reader.token(at).filter(|token| token.kind == TokenKind::Word)?;
    let state = reader.lexicons.states.at(reader.tokens(), at);
    let adjective = state.is_some_and(|state| state.form == Form::Adjective);
    if let Some(end) = reader.known_end(at).filter(|_| reader.is_capital(at) && !adjective) {
        return Some(end);
    }
    if reader.is(at, Hint::Prenominal) {
        return (reader.is_capital(at + 1) || reader.is_small(at + 1)).then_some(at + 2);
    }
    // «de la part de», «de l'année» complete no name; «de la défense» does, though «Défense» alone is none.
    let grammatical =
        reader.is_small(at) && reader.is(at, Hint::Common) && reader.length(at) < 5 && !reader.is(at, Hint::Cause);
    (!grammatical && !reader.is(at, Hint::Idle)).then_some(at + 1)
}

/// One past the adjectives at `start`, three at most; with capitals only where they follow a noun of the complement.
fn adjectives_end(reader: &Reader, start: usize, of_noun: bool) -> usize {
    let mut end = start;
    while end < start + 3 && reader.token(end).is_some_and(|token| token.kind == TokenKind::Word) {
        let state = reader.lexicons.states.at(reader.tokens(), end);
        if let Some(state) = state.filter(|state| state.form == Form::Adjective) {
            end = state.end;
        } else if is_adjective(reader, end, of_noun) {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// Endings of French adjectives.
const ADJECTIVES: [&str; 48] = [
    "able", "ables", "aine", "aines", "aire", "aires", "aise", "aises", "al", "ale", "ales", "ants", "ate", "ates",
    "aux", "el", "elle", "elles", "els", "enne", "ennes", "eux", "euse", "euses", "ène", "ènes", "ible", "ibles",
    "iers", "ieur", "ieure", "ieurs", "ien", "iens", "if", "ifs", "ique", "iques", "iste", "istes", "ive", "ives",
    "joint", "oise", "ères", "ière", "ières", "unies",
];

/// Endings of participles.
const PARTICIPLES: [&str; 4] = ["é", "ée", "és", "ées"];

impl Reader<'_> {
    /// Whether a small word looks like an adjective behind its noun: «tactiques».
    pub fn is_adjective(&self, at: usize) -> bool {
        let state = self.lexicons.states.at(self.tokens(), at);
        let national = state.is_some_and(|state| state.form == Form::Adjective && state.end == at + 1);
        self.is_small(at) && (national || is_adjective(self, at, false) || is_participle(self.str(at)))
    }
}

fn is_adjective(reader: &Reader, at: usize, of_noun: bool) -> bool {
    let word = reader.str(at);
    let common = reader.is(at, Hint::Common) && (reader.is_capital(at) || reader.length(at) < 5);
    if word.len() < 4 || common {
        return false;
    }
    let adjective = ADJECTIVES.iter().any(|ending| word.ends_with(ending));
    if reader.is_small(at) {
        // «Le ministère revendique»: a verb.
        return (adjective && !is_participle(word) && !reader.is(at, Hint::Says)) || reader.is(at, Hint::Participle);
    }
    // «Affaires Étrangères», but «le président Sidibé».
    adjective && of_noun && word.ends_with(['e', 's']) && reader.first_name(at) == FirstName::No
}

/// Whether a word looks like a past participle: «réuni» apart, «limogé», «élues».
pub(super) fn is_participle(word: &str) -> bool {
    PARTICIPLES.iter().any(|ending| word.ends_with(ending))
}
