//! The function words that hold clauses together: prepositions, relatives, conjunctions, determiners, pronouns.

use crate::Error;
use crate::lexicon::{Table, Trie, Vocabulary};
use crate::text::Token;

/// What introduces a phrase, as far as frames tell prepositions apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preposition {
    /// «à», «au», «aux».
    To,
    /// «de», «du», «des», «d'»: also the partitive article.
    Of,
    /// «par».
    By,
    /// «pour».
    For,
    /// «en».
    In,
    /// «dans».
    Inside,
    /// «sur».
    On,
    /// «vers».
    Towards,
    /// «chez».
    At,
    /// «depuis».
    From,
    /// «avec».
    With,
    /// «contre».
    Against,
    /// «auprès de», «en provenance de» and others that name who gives.
    Giver,
    /// «au profit de», «à destination de» and others that name who receives.
    Receiver,
    /// «selon», «d'après».
    Source,
    /// Any other: «à bord de», «pendant», «dans le cadre de».
    Other,
}

impl Preposition {
    /// The preposition that `word` is in the tables, by itself.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "à" => Preposition::To,
            "de" => Preposition::Of,
            "par" => Preposition::By,
            "pour" => Preposition::For,
            "en" => Preposition::In,
            "dans" => Preposition::Inside,
            "sur" => Preposition::On,
            "vers" => Preposition::Towards,
            "chez" => Preposition::At,
            "depuis" => Preposition::From,
            "avec" => Preposition::With,
            "contre" => Preposition::Against,
            "auprès de" => Preposition::Giver,
            _ => return None,
        })
    }
}

/// How a relative pronoun takes part in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relative {
    /// «qui»: the antecedent is the subject.
    Subject,
    /// «que», «qu'»: the antecedent is the object; after a verb it is the conjunction.
    Object,
    /// «dont», «où», «auquel»: the antecedent is some complement.
    Complement,
}

/// The class of a function word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Introduces a phrase.
    Preposition(Preposition),
    /// Introduces a relative clause.
    Relative(Relative),
    /// Introduces a subordinate clause.
    Subordinator,
    /// Joins two of a kind.
    Coordinator,
    /// Opens a noun phrase.
    Determiner,
    /// Is a noun phrase.
    Pronoun,
    /// A noun of several words, one of which looks like a verb: «forces armées».
    Noun,
}

/// The columns of `function_words.tsv`.
const COLUMNS: [&str; 3] = ["word", "class", "role"];

/// All function words, found longest first.
pub struct FunctionWords {
    classes: Trie<Class>,
}

impl FunctionWords {
    /// Reads the table. A preposition that ends in «de» or «à» stands for its contracted forms too.
    ///
    /// # Errors
    /// When a class or a role is none that this module knows.
    pub fn new(vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut classes = Trie::words();
        let text = include_str!("../../../lexicon/fr/function_words.tsv");
        for row in Table::parse("lexicon/fr/function_words.tsv", text, &COLUMNS)?.rows() {
            let word = row.cell(0);
            let class = match row.cell(1) {
                "preposition" => Class::Preposition(match row.cell(2) {
                    "" => Preposition::parse(word).unwrap_or(Preposition::Other),
                    "supplier" => Preposition::Giver,
                    "recipient" => Preposition::Receiver,
                    "source" => Preposition::Source,
                    _ => return Err(row.error(2, "supplier, recipient, source or nothing")),
                }),
                "relative" => Class::Relative(match word {
                    "qui" => Relative::Subject,
                    "que" | "qu'" => Relative::Object,
                    _ => Relative::Complement,
                }),
                "subordinator" => Class::Subordinator,
                "coordinator" => Class::Coordinator,
                "determiner" => Class::Determiner,
                "pronoun" => Class::Pronoun,
                "noun" => Class::Noun,
                _ => return Err(row.error(1, "a class such as \"preposition\"")),
            };
            for form in forms(word, class) {
                classes.insert(vocabulary, &form, class);
            }
        }
        Ok(FunctionWords { classes })
    }

    /// The function word at token `at`: one past its last token, and its class.
    pub fn longest(&self, tokens: &[Token], at: usize) -> Option<(usize, Class)> {
        self.classes.longest(tokens, at)
    }
}

/// «auprès de» → «auprès de», «auprès d'», «auprès du», «auprès des»; «face à» → «face à», «face au», «face aux».
fn forms(word: &str, class: Class) -> Vec<String> {
    let endings: &[&str] = match word.rsplit(' ').next() {
        Some("de") => &["de", "d'", "du", "des"],
        Some("à") => &["à", "au", "aux"],
        Some("jusqu'à") => &["jusqu'à", "jusqu'au", "jusqu'aux"],
        _ => &[],
    };
    let stem = word.rfind(' ').map_or("", |space| &word[..=space]);
    match class {
        Class::Preposition(_) if !endings.is_empty() => endings.iter().map(|end| format!("{stem}{end}")).collect(),
        _ => vec![word.to_owned()],
    }
}
