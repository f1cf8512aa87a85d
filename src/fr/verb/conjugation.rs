//! From a verb and its model to all its forms.
//!
//! ```text
//!   livrer, model er:     livr|er  →  livr|ais  livr|era  livr|ées
//!   recevoir, recevoir:   re|cevoir → re|çoit   re|cevrait  re|çu
//!   acheter, model er-è:  achet|er →  achèt|e   achet|ons
//! ```
//! A model gives the endings behind what all forms share. What follows from others is left out of the
//! table: the imperfect and the present participle go on the «nous» of the present, the conditional on the
//! future, the subjunctive on the «ils» of the present. Of the passé simple only the third persons are
//! generated, of the imperfect subjunctive nothing: the press does not write them.

use super::{Agreement, Number, Tense};
use crate::Error;
use crate::lexicon::{Row, Table};
use crate::mention::Gender;

const COLUMNS: [&str; 9] =
    ["model", "infinitive", "present", "past", "future", "participle", "imperfect", "subjunctive", "gerund"];

/// The persons of a conjugation: je, il, nous, vous, ils. The press hardly ever says «tu», whose forms are
/// nouns more often than not («livres», «forces»): it is left out.
const PERSONS: [Agreement; 5] = {
    use Number::{Plural, Singular};
    [
        Agreement::Person(1, Singular),
        Agreement::Person(3, Singular),
        Agreement::Person(1, Plural),
        Agreement::Person(2, Plural),
        Agreement::Person(3, Plural),
    ]
};
const NOUS: usize = 2;
const VOUS: usize = 3;
const ILS: usize = 4;

const IMPERFECT: [&str; 5] = ["ais", "ait", "ions", "iez", "aient"];
const FUTURE: [&str; 5] = ["ai", "a", "ons", "ez", "ont"];
const SUBJUNCTIVE: [&str; 5] = ["e", "e", "ions", "iez", "ent"];

/// How the end of the radical changes before a mute e.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Respelling {
    /// It does not.
    None,
    /// «achet-» → «achète», «espér-» → «espère».
    Grave,
    /// «appel-» → «appelle».
    Double,
    /// «déploy-» → «déploie».
    Vowel,
}

/// A row of `conjugations.tsv`.
pub(super) struct Model {
    name: &'static str,
    infinitive: &'static str,
    present: [&'static str; 5],
    /// The first person of the passé simple, which tells the others.
    past: &'static str,
    /// The future without its personal endings.
    future: &'static str,
    participle: &'static str,
    imperfect: Option<&'static str>,
    subjunctive: Option<[&'static str; 5]>,
    gerund: Option<&'static str>,
    respelling: Respelling,
}

/// All models.
pub(super) struct Models(Vec<Model>);

impl Models {
    /// Reads `conjugations.tsv`.
    pub fn new() -> Result<Self, Error> {
        let text = include_str!("../../../lexicon/fr/conjugations.tsv");
        let table = Table::parse("lexicon/fr/conjugations.tsv", text, &COLUMNS)?;
        table.rows().map(model).collect::<Result<_, _>>().map(Models)
    }

    /// The model of that name.
    pub fn get(&self, name: &str) -> Option<&Model> {
        self.0.iter().find(|model| model.name == name)
    }
}

fn model(row: Row<'static, '_>) -> Result<Model, Error> {
    let given = |column| Some(row.cell(column)).filter(|cell| !cell.is_empty());
    let respelling = match row.cell(0) {
        "er-è" => Respelling::Grave,
        "er-double" => Respelling::Double,
        "er-i" => Respelling::Vowel,
        _ => Respelling::None,
    };
    Ok(Model {
        name: row.cell(0),
        infinitive: row.cell(1),
        present: persons(row, 2)?,
        past: row.cell(3),
        future: row.cell(4),
        participle: row.cell(5),
        imperfect: given(6),
        subjunctive: given(7).map(|_| persons(row, 7)).transpose()?,
        gerund: given(8),
        respelling,
    })
}

/// The five endings of a cell; «il faut» has but one, the others empty.
fn persons(row: Row<'static, '_>, column: usize) -> Result<[&'static str; 5], Error> {
    let endings: Vec<&str> = row.cell(column).split('|').collect();
    endings.try_into().map_err(|_| row.error(column, "five endings"))
}

impl Model {
    /// Gives every form of `lemma` to `emit`; `None` if the lemma does not end as the model does.
    pub fn inflect(&self, lemma: &str, mut emit: impl FnMut(&str, Tense, Agreement)) -> Option<()> {
        let radical = lemma.strip_suffix(self.infinitive)?;
        let mute = self.before_mute_e(radical);
        let mut form = String::new();
        let mut join = |stem: &str, ending: &str, tense, agreement| {
            let radical = if is_mute(radical, stem, ending) { &mute } else { radical };
            form.clear();
            form.push_str(radical);
            self.soften(&mut form, if stem.is_empty() { ending } else { stem });
            form.push_str(stem);
            form.push_str(ending);
            emit(&form, tense, agreement);
        };
        let impersonal = self.present[NOUS].is_empty();
        let nous = self.imperfect.or(self.present[NOUS].strip_suffix("ons")).unwrap_or("");
        let ils = self.present[ILS].strip_suffix("ent").unwrap_or("");
        join("", self.infinitive, Tense::Infinitive, Agreement::None);
        for (index, person) in PERSONS.into_iter().enumerate() {
            // «il vend» ends where the radical does; «il faut» has one person only.
            if !impersonal || !self.present[index].is_empty() {
                join("", self.present[index], Tense::Present, person);
            }
            join(nous, IMPERFECT[index], Tense::Imperfect, person);
            join(self.future, FUTURE[index], Tense::Future, person);
            join(self.future, IMPERFECT[index], Tense::Conditional, person);
            match self.subjunctive {
                Some(endings) if endings[index].is_empty() => {}
                Some(endings) => join("", endings[index], Tense::Subjunctive, person),
                None if index == NOUS || index == VOUS => join(nous, SUBJUNCTIVE[index], Tense::Subjunctive, person),
                None => join(ils, SUBJUNCTIVE[index], Tense::Subjunctive, person),
            }
        }
        for (person, (stem, ending)) in past(self.past) {
            join(stem, ending, Tense::Past, person);
        }
        // The imperative of «être», «avoir» and «savoir» is read as their subjunctive.
        if self.gerund.is_none() && !impersonal {
            for person in [NOUS, VOUS] {
                join("", self.present[person], Tense::Imperative, PERSONS[person]);
            }
        }
        match self.gerund {
            Some(gerund) => join("", gerund, Tense::Gerund, Agreement::None),
            None => join(nous, "ant", Tense::Gerund, Agreement::None),
        }
        let (masculine, others) = match self.participle.strip_suffix('û') {
            Some(stem) => (self.participle, format!("{stem}u")),
            None => (self.participle, self.participle.to_owned()),
        };
        let plural = if masculine.ends_with('s') { "" } else { "s" };
        use Gender::{Feminine, Masculine};
        use Number::{Plural, Singular};
        join(masculine, "", Tense::Participle, Agreement::Gender(Masculine, Singular));
        join(&others, "e", Tense::Participle, Agreement::Gender(Feminine, Singular));
        join(&others, plural, Tense::Participle, Agreement::Gender(Masculine, Plural));
        join(&others, "es", Tense::Participle, Agreement::Gender(Feminine, Plural));
        Some(())
    }

    /// The radical as it is spelt before a mute e.
    fn before_mute_e(&self, radical: &str) -> String {
        let last = |letters: &[char]| radical.rfind(letters);
        match self.respelling {
            Respelling::None => radical.to_owned(),
            Respelling::Grave => match last(&['e', 'é']) {
                Some(at) => format!("{}è{}", &radical[..at], radical[at..].trim_start_matches(['e', 'é'])),
                None => radical.to_owned(),
            },
            Respelling::Double => format!("{radical}{}", radical.chars().next_back().unwrap_or_default()),
            Respelling::Vowel => format!("{}i", radical.trim_end_matches('y')),
        }
    }

    /// Keeps the c and g of verbs in -er soft: «annonçons», «changeait».
    fn soften(&self, form: &mut String, ending: &str) {
        if self.infinitive != "er" || !ending.starts_with(['a', 'o', 'â']) {
            return;
        }
        if form.ends_with('g') {
            form.push('e');
        } else if form.ends_with('c') {
            form.pop();
            form.push('ç');
        }
    }
}

/// Whether the first letter behind the radical is a mute e. In the future, «espér-» keeps its é.
fn is_mute(radical: &str, stem: &str, ending: &str) -> bool {
    match stem {
        "" => matches!(ending, "e" | "es" | "ent"),
        "er" => radical.rfind(['e', 'é']).is_none_or(|at| !radical[at..].starts_with('é')),
        _ => false,
    }
}

/// The third persons of the passé simple from its first: (stem, ending) of il and ils.
fn past(first: &'static str) -> [(Agreement, (&'static str, &'static str)); 2] {
    let (stem, il, ils) = match first.strip_suffix("ai") {
        Some(stem) => (stem, "a", "èrent"),
        None => (first.strip_suffix('s').unwrap_or(first), "t", "rent"),
    };
    [(PERSONS[1], (stem, il)), (PERSONS[ILS], (stem, ils))]
}
