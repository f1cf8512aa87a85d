//! Titles, ranks and functions, with what completes them.
//!
//! ```text
//! le ministre malien des Affaires étrangères, le colonel Paul Anselme, porte-parole de l'armée
//!    ──┬───── ──┬─── ───────────┬──────────      ───┬───               ─────┬────── ────┬────
//!    title   adjective      complement            title                  title      complement
//! ```

use super::Lexicons;
use super::state::Form;
use super::words::{FirstName, Hint};
use crate::Error;
use crate::lexicon::{Table, Trie, Vocabulary, WordId};
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

/// The words that build role phrases.
pub(super) struct Titles {
    titles: Trie<Title>,
    /// «de», «du», «des», «d'».
    of: [WordId; 4],
    /// «à», «au», «aux», «auprès», «chargé», «chargée», «près».
    at: [WordId; 7],
    articles: [WordId; 4],
    and: WordId,
    for_: WordId,
    against: WordId,
    /// Words that stand before their noun: «anciens combattants», «hautes études».
    before_noun: [WordId; 8],
}

impl Titles {
    pub fn load(vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut words = |list: &[&str]| list.iter().map(|word| vocabulary.intern(word)).collect::<Vec<_>>();
        let of = words(&["de", "du", "des", "d'"]);
        let at = words(&["à", "au", "aux", "auprès", "chargé", "chargée", "près"]);
        let articles = words(&["la", "l'", "le", "les"]);
        let before = words(&["anciens", "ancien", "haut", "haute", "hautes", "hauts", "grand", "grande"]);
        let array = |ids: Vec<WordId>| move |index: usize| ids[index];
        let mut titles = Titles {
            titles: Trie::words(),
            of: std::array::from_fn(array(of)),
            at: std::array::from_fn(array(at)),
            articles: std::array::from_fn(array(articles)),
            and: vocabulary.intern("et"),
            for_: vocabulary.intern("pour"),
            against: vocabulary.intern("contre"),
            before_noun: std::array::from_fn(array(before)),
        };
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
        self.titles.insert(vocabulary, form, title);
        if kind != TitleKind::Honorific {
            self.titles.insert(vocabulary, &plural(form), Title { plural: true, ..title });
        }
    }

    /// The longest title at token `at`.
    pub fn at(&self, document: &Document, at: usize) -> Option<(usize, Title)> {
        let (end, title) = self.titles.longest(&document.tokens, at)?;
        (!title.capital || document.tokens[at].shape.is_capital()).then_some((end, title))
    }

    /// Whether the word is «de», «du», «des» or «d'».
    pub fn is_of(&self, word: WordId) -> bool {
        self.of.contains(&word)
    }

    /// Whether the word is «la», «l'», «le» or «les».
    pub fn is_article(&self, word: WordId) -> bool {
        self.articles.contains(&word)
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
pub(super) fn role_phrases(document: &Document, lexicons: &Lexicons) -> Vec<RolePhrase> {
    let mut roles = Vec::new();
    let mut at = 0;
    while at < document.tokens.len() {
        let Some((title_end, title)) = lexicons.titles.at(document, at) else {
            at += 1;
            continue;
        };
        let end = match title.kind {
            TitleKind::Honorific => title_end,
            TitleKind::Rank | TitleKind::Role => complement_end(document, lexicons, title_end, true),
        };
        roles.push(RolePhrase { start: at, title_end, end, title });
        at = title_end;
    }
    roles
}

/// How many words a complement may have.
const LONGEST: usize = 16;

/// One past what completes the noun that ends at `at`: adjectives, «de la Défense et des Armées», and for
/// roles also «auprès de l'ONU», «à Bamako».
pub(super) fn complement_end(document: &Document, lexicons: &Lexicons, at: usize, role: bool) -> usize {
    let titles = &lexicons.titles;
    let word = |index: usize| document.tokens.get(index).map_or(WordId::UNKNOWN, |token| token.word);
    let start = at;
    let mut end = adjectives_end(document, lexicons, at, false);
    while end - start < LONGEST {
        let mut at = end;
        let joined = word(at) == titles.and && titles.is_of(word(at + 1));
        if joined {
            at += 1;
        }
        if !role && word(at) == titles.against && end > 0 && document.str(end - 1) == "lutte" {
            // «Centre de lutte contre le terrorisme».
            at += 1;
        } else if !role && word(at) == titles.for_ && titles.is_article(word(at + 1)) && is_cause(document, at + 2) {
            at += 1;
        } else if role && titles.at.contains(&word(at)) {
            at += 1;
            if titles.is_of(word(at)) {
                at += 1;
            }
        } else if titles.is_of(word(at)) {
            at += 1;
        } else {
            break;
        }
        if titles.is_article(word(at)) {
            at += 1;
        } else if is_infinitive(document, at) {
            break;
        }
        match noun_end(document, lexicons, at) {
            Some(noun) => end = adjectives_end(document, lexicons, noun, true),
            None => break,
        }
    }
    end
}

/// Whether token `at` looks like the infinitive after «de»: «la décision du ministre de recruter».
fn is_infinitive(document: &Document, at: usize) -> bool {
    let small = document.tokens.get(at).is_some_and(|token| !token.shape.is_capital() && token.kind == TokenKind::Word);
    small && ["er", "ir", "endre", "ettre", "aire"].iter().any(|ending| document.str(at).ends_with(ending))
}

/// Whether token `at` is what movements are for: «Union nationale pour l'indépendance».
fn is_cause(document: &Document, at: usize) -> bool {
    let causes = [
        "alternance",
        "changement",
        "concorde",
        "défense",
        "démocratie",
        "développement",
        "indépendance",
        "justice",
        "libération",
        "liberté",
        "lutte",
        "paix",
        "patrie",
        "peuple",
        "progrès",
        "promotion",
        "protection",
        "renaissance",
        "restauration",
        "république",
        "salut",
        "sauvegarde",
        "solidarité",
        "stabilité",
        "unité",
    ];
    let capital = document.tokens.get(at).is_some_and(|token| token.shape.is_capital());
    capital || at < document.tokens.len() && causes.contains(&document.str(at).to_lowercase().as_str())
}

/// One past a noun: a known name, a word, or a word with «anciens» or «haut» before it.
fn noun_end(document: &Document, lexicons: &Lexicons, at: usize) -> Option<usize> {
    let token = document.tokens.get(at).filter(|token| token.kind == TokenKind::Word)?;
    let known = lexicons.organisations.at(&document.tokens, at).map(|(end, _)| end);
    let state = lexicons.states.at(&document.tokens, at).filter(|state| state.form != Form::Adjective);
    let place = lexicons.words.place(&document.tokens, at).filter(|_| token.shape.is_capital());
    if let Some(end) = known.into_iter().chain(state.map(|state| state.end)).chain(place).max() {
        return Some(end);
    }
    // «école de médecine du Mont Anselme».
    if token.shape.is_capital() && matches!(document.str(at), "Mont" | "Saint" | "Sainte") {
        return document.tokens.get(at + 1).filter(|next| next.shape.is_capital()).map(|_| at + 2);
    }
    if lexicons.titles.before_noun.contains(&token.word) {
        return document.tokens.get(at + 1).filter(|next| next.kind == TokenKind::Word).map(|_| at + 2);
    }
    let small = !token.shape.is_capital();
    // «de la part de», «à la suite de» complete no noun.
    if matches!(
        document.str(at),
        "part"
            | "suite"
            | "cadre"
            | "fois"
            | "cours"
            | "moment"
            | "instant"
            | "compte"
            | "plupart"
            | "reste"
            | "place"
            | "honneur"
            | "année"
            | "mois"
            | "semaine"
            | "époque"
            | "heure"
            | "jour"
    ) {
        return None;
    }
    if small && lexicons.words.is(token, Hint::Common) && !is_noun_too(document.str(at)) {
        return None;
    }
    Some(at + 1)
}

/// Whether a word listed as common is a noun that completes a role: «de la défense», «du gouvernement».
fn is_noun_too(word: &str) -> bool {
    word.chars().count() > 4
}

/// One past the adjectives at `at`, three at most; with capitals only where they follow a noun of the complement.
fn adjectives_end(document: &Document, lexicons: &Lexicons, at: usize, of_noun: bool) -> usize {
    let mut end = at;
    while end < at + 3 {
        let Some(token) = document.tokens.get(end).filter(|token| token.kind == TokenKind::Word) else { break };
        if let Some(state) = lexicons.states.at(&document.tokens, end).filter(|state| state.form == Form::Adjective) {
            end = state.end;
            continue;
        }
        let word = document.str(end);
        // «Affaires Étrangères», but «le président Sidibé».
        let capital = token.shape.is_capital();
        let name = lexicons.words.first_name(token) != FirstName::No || !of_noun || !word.ends_with(['e', 's']);
        let participle = ["é", "ée", "és", "ées"].iter().any(|ending| word.ends_with(ending));
        if lexicons.words.is(token, Hint::Common) || !looks_adjective(word) || (capital && (name || participle)) {
            break;
        }
        end += 1;
    }
    end
}

/// Endings of French adjectives and participles.
const ADJECTIVE_ENDINGS: [&str; 49] = [
    "able", "ables", "aine", "aines", "aire", "aires", "aise", "aises", "al", "ale", "ales", "ants", "ate", "ates",
    "aux", "el", "elle", "elles", "els", "enne", "ennes", "ible", "ibles", "ieur", "ieure", "ieurs", "ien", "iens",
    "if", "ifs", "ique", "iques", "iste", "istes", "ive", "ives", "oise", "eux", "euse", "euses", "ères", "ière",
    "ières", "unies", "é", "ée", "ées", "és", "joint",
];

fn looks_adjective(word: &str) -> bool {
    word.len() > 3 && ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending))
}
