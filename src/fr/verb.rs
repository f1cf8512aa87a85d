//! The verbs of French: which forms a word can be.
//!
//! ```text
//!   livraient → livrer, imperfect, third person plural
//!   livre     → livrer, present or subjunctive, first or third person singular; or the imperative
//! ```
//! `lexicon/fr/verbs.tsv` names the verbs and `conjugations.tsv` how each model inflects; every form is
//! generated once, when the language is loaded. A noun or adjective written alike («la livre», «les
//! portes») has its readings too: callers look at what stands around.

mod conjugation;
mod group;
mod particles;

pub use group::{Governor, Grammar, VerbGroup, Voice};
pub use particles::{Particle, Particles};

use conjugation::Models;

use crate::Error;
use crate::lexicon::{Table, Vocabulary, WordId};
use crate::mention::Gender;

/// A verb, as a dense number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LemmaId(pub u16);

/// Tense and mood of one word; what a whole verb group says is [`VerbGroup`]'s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tense {
    /// «livre».
    Present,
    /// «livrait».
    Imperfect,
    /// The passé simple: «livra».
    Past,
    /// «livrera».
    Future,
    /// «livrerait».
    Conditional,
    /// The present subjunctive, where it can be: «livre».
    Subjunctive,
    /// «livrez».
    Imperative,
    /// «livrer».
    Infinitive,
    /// The present participle: «livrant».
    Gerund,
    /// The past participle: «livrées».
    Participle,
}

impl Tense {
    /// Whether the form has a person: it can head a clause.
    pub const fn is_finite(self) -> bool {
        !matches!(self, Tense::Infinitive | Tense::Gerund | Tense::Participle)
    }
}

/// One or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Number {
    /// One.
    Singular,
    /// Several.
    Plural,
}

/// What a form agrees with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Agreement {
    /// Infinitives and present participles agree with nothing.
    None,
    /// A person, 1 to 3, and a number.
    Person(u8, Number),
    /// A past participle's gender and number.
    Gender(Gender, Number),
}

impl Agreement {
    /// The number, of all forms but infinitives and present participles.
    pub const fn number(self) -> Option<Number> {
        match self {
            Agreement::None => None,
            Agreement::Person(_, number) | Agreement::Gender(_, number) => Some(number),
        }
    }

    /// The person of a finite form, 1 to 3.
    pub const fn person(self) -> Option<u8> {
        match self {
            Agreement::Person(person, _) => Some(person),
            _ => None,
        }
    }

    /// The gender of a past participle.
    pub const fn gender(self) -> Option<Gender> {
        match self {
            Agreement::Gender(gender, _) => Some(gender),
            _ => None,
        }
    }
}

/// One reading of a word as a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// Of which verb.
    pub lemma: LemmaId,
    /// Its tense and mood.
    pub tense: Tense,
    /// Its person and number, or gender and number.
    pub agreement: Agreement,
}

/// How a verb takes an infinitive: «peut livrer», «s'engage à livrer», «promet de livrer».
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Government {
    direct: bool,
    a: bool,
    de: bool,
}

/// What `verbs.tsv` says of a verb.
struct Verb {
    name: &'static str,
    /// Compound tenses with «être»: «est arrivé».
    with_etre: bool,
    government: Government,
}

/// All verbs and all their forms.
pub struct Verbs {
    verbs: Vec<Verb>,
    /// Where the forms of each word start, by [`WordId`]; one more at the end.
    starts: Vec<u32>,
    forms: Vec<Form>,
    /// The auxiliary «avoir».
    pub avoir: LemmaId,
    /// The auxiliary «être».
    pub etre: LemmaId,
}

impl Verbs {
    /// Generates the forms of all verbs, and adds them to the vocabulary.
    ///
    /// # Errors
    /// When a row names no known model, or its lemma does not end as the model does.
    pub fn new(vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let models = Models::new()?;
        let text = include_str!("../../lexicon/fr/verbs.tsv");
        let table = Table::parse("lexicon/fr/verbs.tsv", text, &["lemma", "model", "auxiliary", "infinitive"])?;
        let mut verbs = Vec::new();
        let mut readings: Vec<(WordId, Form)> = Vec::with_capacity(60_000);
        for row in table.rows() {
            let lemma = LemmaId(verbs.len() as u16);
            let name = row.cell(0);
            let model = models.get(row.cell(1)).ok_or_else(|| row.error(1, "a model of conjugations.tsv"))?;
            let mut government = Government::default();
            for link in row.list(3) {
                match link {
                    "direct" => government.direct = true,
                    "à" => government.a = true,
                    "de" => government.de = true,
                    _ => return Err(row.error(3, "direct, à or de")),
                }
            }
            let inflected = model.inflect(name, |form, tense, agreement| {
                readings.push((vocabulary.intern(form), Form { lemma, tense, agreement }));
            });
            inflected.ok_or_else(|| row.error(0, "a lemma that ends as its model"))?;
            verbs.push(Verb { name, with_etre: row.cell(2) == "être", government });
        }
        let (starts, forms) = by_word(&readings);
        let named = |name: &str| {
            let lemma = verbs.iter().position(|verb| verb.name == name);
            lemma.map(|lemma| LemmaId(lemma as u16)).ok_or_else(|| Error::new("lexicon/fr/verbs.tsv", name, "nothing"))
        };
        let (avoir, etre) = (named("avoir")?, named("être")?);
        Ok(Verbs { verbs, starts, forms, avoir, etre })
    }

    /// Everything `word` can be as a verb, in the order of `verbs.tsv`; empty if it is none.
    pub fn readings(&self, word: WordId) -> &[Form] {
        match self.starts.get(word.index()..word.index() + 2) {
            Some(&[start, end]) => &self.forms[start as usize..end as usize],
            _ => &[],
        }
    }

    /// The verb whose infinitive is `word`.
    pub fn lemma(&self, word: WordId) -> Option<LemmaId> {
        self.readings(word).iter().find(|form| form.tense == Tense::Infinitive).map(|form| form.lemma)
    }

    /// The infinitive of a verb: «livrer».
    pub fn name(&self, lemma: LemmaId) -> &'static str {
        self.verb(lemma).name
    }

    /// How many verbs there are: the length of a table over all lemmas.
    pub fn count(&self) -> usize {
        self.verbs.len()
    }

    fn verb(&self, lemma: LemmaId) -> &Verb {
        &self.verbs[lemma.0 as usize]
    }
}

/// Groups readings by word, each group in the order given: (starts by word, forms).
fn by_word(readings: &[(WordId, Form)]) -> (Vec<u32>, Vec<Form>) {
    let words = readings.iter().map(|(word, _)| word.index() + 1).max().unwrap_or(0);
    let mut starts = vec![0; words + 1];
    for (word, _) in readings {
        starts[word.index() + 1] += 1;
    }
    for word in 0..words {
        starts[word + 1] += starts[word];
    }
    let mut next = starts.clone();
    let Some(&(_, any)) = readings.first() else { return (starts, Vec::new()) };
    let mut forms = vec![any; readings.len()];
    for &(word, form) in readings {
        let place = &mut next[word.index()];
        forms[*place as usize] = form;
        *place += 1;
    }
    (starts, forms)
}

#[cfg(test)]
mod tests;
