//! States: their names, adjectives, capitals and seats of power.
//!
//! ```text
//! La Fédération de Russie a livré à Bamako quatre hélicoptères russes, dit le Kremlin.
//!    ──────────┬────────            ──┬───                     ──┬───         ───┬───
//!            name RU             capital ML               adjective RU        seat RU
//! ```

use super::hint::Hints;
use crate::Error;
use crate::lexicon::{Table, Trie, Vocabulary, WordId, WordSet};
use crate::text::Token;

/// A row of `states.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateId(u16);

/// How a phrase stands for a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// «Russie», «Fédération de Russie».
    Name,
    /// «russe», «les Russes»: belongs to the state, never names it.
    Adjective,
    /// «Moscou»: the city, or the state where it acts.
    Capital,
    /// «Kremlin»: those who govern the state.
    Seat,
}

/// A phrase that stands for a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatePhrase {
    /// One past its last token.
    pub end: usize,
    /// The state.
    pub state: StateId,
    /// How it stands for it.
    pub form: Form,
}

struct State {
    code: &'static str,
    name: &'static str,
}

#[derive(Clone, Copy)]
struct Phrase {
    state: StateId,
    form: Form,
    /// Written in capitals only: «US».
    upper: bool,
    /// Starts with a small letter: «île Maurice».
    small: bool,
    /// Taken for the state only after an article: «la Dominique», «le Salvador».
    article: bool,
    /// Its capital has the same name: «à Luxembourg» is the city, «au Luxembourg» the state.
    city: bool,
}

/// Every state of `lexicon/fr/states.tsv`.
pub struct States {
    states: Vec<State>,
    names: Trie<Phrase>,
    adjectives: Trie<StateId>,
    /// The words, as names compare, that a phrase may start with.
    opening: Option<WordSet>,
    articles: [WordId; 4],
    /// «à».
    at: WordId,
}

/// States that share their name with a first name.
const NAMES_OF_PERSONS: [&str; 2] = ["DM", "SV"];

impl States {
    /// Reads the table of states.
    pub(super) fn load(vocabulary: &mut Vocabulary, hints: &mut Hints) -> Result<Self, Error> {
        let table = Table::parse(
            "lexicon/fr/states.tsv",
            include_str!("../../../lexicon/fr/states.tsv"),
            &["code", "name", "other", "adjective", "capital", "seat"],
        )?;
        let articles = ["le", "la", "du", "au"].map(|article| vocabulary.intern(article));
        let at = vocabulary.intern("à");
        let mut states =
            States { states: Vec::new(), names: Trie::names(), adjectives: Trie::names(), opening: None, articles, at };
        for row in table.rows() {
            let code = row.cell(0);
            if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
                return Err(row.error(0, "two capital letters, as in ISO 3166-1"));
            }
            let state = StateId(states.states.len() as u16);
            let article = NAMES_OF_PERSONS.contains(&code);
            states.states.push(State { code, name: row.cell(1) });
            let names = row.list(1).chain(row.list(2)).map(|name| (name, Form::Name));
            let capitals = row.list(4).map(|name| (name, Form::Capital));
            let seats = row.list(5).map(|name| (name, Form::Seat));
            for (name, form) in names.chain(capitals).chain(seats) {
                let upper = name.chars().all(char::is_uppercase);
                let small = name.starts_with(char::is_lowercase);
                let city = form == Form::Name && row.list(4).any(|capital| capital == name);
                let article = article && form == Form::Name;
                let phrase = Phrase { state, form, upper, small, article, city };
                if small {
                    hints.open(vocabulary, name);
                }
                states.names.insert(vocabulary, name, phrase);
            }
            let adjectives: Vec<&str> = row.list(3).collect();
            if let [masculine] = adjectives[..] {
                for form in inflected(masculine) {
                    states.adjectives.insert(vocabulary, &form, state);
                }
            } else {
                for form in adjectives {
                    states.adjectives.insert(vocabulary, form, state);
                }
            }
        }
        let States { names, adjectives, .. } = &states;
        states.opening = Some(WordSet::new(vocabulary, |word| names.opens(word) || adjectives.opens(word)));
        Ok(states)
    }

    /// Whether a phrase may start with a token; most tokens are dismissed here.
    #[inline]
    pub fn opens(&self, token: &Token) -> bool {
        self.opening.as_ref().is_some_and(|words| words.has(token.name))
    }

    /// The longest phrase at token `at` that stands for a state.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<StatePhrase> {
        let token = tokens.get(at).filter(|token| self.opens(token))?;
        if let Some((end, phrase)) = self.names.longest(tokens, at) {
            let written = (token.shape.is_capital() || phrase.small) && (!phrase.upper || token.shape.is_upper());
            let before = at.checked_sub(1).map_or(WordId::UNKNOWN, |before| tokens[before].word);
            if written && (!phrase.article || self.articles.contains(&before)) {
                let form = if phrase.city && before == self.at { Form::Capital } else { phrase.form };
                return Some(StatePhrase { end, state: phrase.state, form });
            }
        }
        let (end, state) = self.adjectives.longest(tokens, at)?;
        Some(StatePhrase { end, state, form: Form::Adjective })
    }

    /// The ISO 3166-1 code: «RU».
    pub fn code(&self, state: StateId) -> &'static str {
        self.states[state.0 as usize].code
    }

    /// The French short name: «Russie».
    pub fn name(&self, state: StateId) -> &'static str {
        self.states[state.0 as usize].name
    }

    /// The state of an ISO 3166-1 code.
    pub fn by_code(&self, code: &str) -> Option<StateId> {
        self.states.iter().position(|state| state.code == code).map(|index| StateId(index as u16))
    }
}

/// The four forms of a regular adjective: malien, malienne, maliens, maliennes.
fn inflected(masculine: &str) -> [String; 4] {
    let feminine = match masculine {
        _ if masculine.ends_with('e') => masculine.to_owned(),
        _ if masculine.ends_with("en") || masculine.ends_with("on") => format!("{masculine}ne"),
        _ => format!("{masculine}e"),
    };
    let plural = if masculine.ends_with('s') { masculine.to_owned() } else { format!("{masculine}s") };
    [masculine.to_owned(), feminine.clone(), plural, format!("{feminine}s")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(masculine: &str, others: [&str; 3]) {
        assert_eq!(inflected(masculine)[1..], others);
    }

    #[test]
    fn adjectives_inflect() {
        check("malien", ["malienne", "maliens", "maliennes"]);
        check("russe", ["russe", "russes", "russes"]);
        check("français", ["française", "français", "françaises"]);
        check("afghan", ["afghane", "afghans", "afghanes"]);
        check("letton", ["lettonne", "lettons", "lettonnes"]);
    }
}
