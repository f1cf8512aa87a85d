//! The table of transfer words: one row a frame, an operator or a hint.

use super::{Categories, Frame, FrameId, Frames, Hint, Role, VerbEntry};
use crate::Error;
use crate::delivery::{Category, Status};
use crate::fr::clause::Preposition;
use crate::fr::verb::{Form, LemmaId, Verbs};
use crate::lexicon::{Row, Table, Trie, Vocabulary, WordId, WordSet};

/// What is bought and sold by states as arms: not bread, not drugs.
const ARMS: [Category; 14] = [
    Category::Helicopter,
    Category::Aircraft,
    Category::Drone,
    Category::Tank,
    Category::ArmouredVehicle,
    Category::Artillery,
    Category::Missile,
    Category::AirDefence,
    Category::Radar,
    Category::Ship,
    Category::SmallArms,
    Category::Ammunition,
    Category::Vehicle,
    Category::Equipment,
];

impl Frames {
    /// Reads the table of transfer words.
    ///
    /// # Errors
    /// When a row names an unknown class, role, preposition, status or category, or a verb that `verbs` does not know.
    pub fn new(verbs: &Verbs, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut frames = Frames {
            frames: Vec::new(),
            verbs: (0..verbs.count()).map(|_| Vec::new()).collect(),
            nouns: Trie::words(),
            operator_verbs: (0..verbs.count()).map(|_| Vec::new()).collect(),
            operator_nouns: Trie::words(),
            hints: Trie::words(),
            opening: None,
            saying: Vec::new(),
            light: Vec::new(),
            keeping: Vec::new(),
        };
        let text = include_str!("../../../../lexicon/fr/transfer.tsv");
        for row in Table::parse(FILE, text, &COLUMNS)?.rows() {
            frames.add(&row, verbs, vocabulary)?;
        }
        frames.opening = Some(WordSet::new(vocabulary, |word| frames.is_opening(word, verbs)));
        Ok(frames)
    }

    fn is_opening(&self, word: WordId, verbs: &Verbs) -> bool {
        let verb = |form: &Form| !self.verbs[usize::from(form.lemma.0)].is_empty();
        verbs.readings(word).iter().any(verb)
            || self.nouns.opens(word)
            || self.hints.value(word) == Some(Hint::Comprise)
    }

    fn add(&mut self, row: &Row<'static, '_>, verbs: &Verbs, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        let hint = match row.cell(1) {
            "vague" => Some(Hint::Vague),
            "relation" => Some(Hint::Relation),
            "detail" => Some(Hint::Detail),
            "another" => Some(Hint::Another),
            "new" => Some(Hint::New),
            "part" => Some(Hint::Part),
            "comprise" => Some(Hint::Comprise),
            "bundle" => Some(Hint::Bundle),
            "claim" => Some(Hint::Claim),
            _ => None,
        };
        if let Some(hint) = hint {
            for form in numbers(row.cell(0)) {
                self.hints.insert(vocabulary, &form, hint);
            }
            return Ok(());
        }
        if let "saying" | "light" | "keeping" = row.cell(1) {
            let head = vocabulary.intern(row.cell(0));
            let lemma = verbs.lemma(head).ok_or_else(|| row.error(0, "a verb of verbs.tsv"))?;
            let verbs = match row.cell(1) {
                "saying" => &mut self.saying,
                "light" => &mut self.light,
                _ => &mut self.keeping,
            };
            verbs.push(lemma);
            return Ok(());
        }
        let status = status(row.cell(5)).ok_or_else(|| row.error(5, "a status such as \"delivered\""))?;
        match row.cell(1) {
            "noun" => {
                let frame = self.push(row, status)?;
                for form in numbers(row.cell(0)) {
                    self.nouns.insert(vocabulary, &form, frame);
                }
            }
            "verb" => {
                let frame = self.push(row, status)?;
                let (lemma, entry) = verb_entry(row, frame, verbs, vocabulary)?;
                self.verbs[usize::from(lemma.0)].push(entry);
            }
            "operator" => match verb_entry(row, status, verbs, vocabulary) {
                Ok((lemma, entry)) => self.operator_verbs[usize::from(lemma.0)].push(entry),
                Err(_) => {
                    for form in numbers(row.cell(0)) {
                        self.operator_nouns.insert(vocabulary, &form, status);
                    }
                }
            },
            _ => return Err(row.error(1, "a class such as \"verb\"")),
        }
        Ok(())
    }

    fn push(&mut self, row: &Row<'static, '_>, status: Status) -> Result<FrameId, Error> {
        let slot = |column: usize| match row.cell(column) {
            "" => Ok(None),
            cell => role(cell).map(Some).ok_or_else(|| row.error(column, "supplier, recipient, goods or nothing")),
        };
        let mut obliques = Vec::new();
        for oblique in row.list(4) {
            let pair = oblique.split_once(':').and_then(|(word, name)| Some((Preposition::parse(word)?, role(name)?)));
            obliques.push(pair.ok_or_else(|| row.error(4, "pairs such as \"à:recipient\""))?);
        }
        let mut categories = if row.cell(6).is_empty() { Categories::ALL } else { Categories::NONE };
        for category in row.list(6) {
            if category == "arms" {
                categories = ARMS.into_iter().fold(categories, Categories::with);
                continue;
            }
            let category = Category::parse(category).ok_or_else(|| row.error(6, "categories such as \"money\""))?;
            categories = categories.with(category);
        }
        let (subject, object) = (slot(2)?, slot(3)?);
        self.frames.push(Frame { word: row.cell(0), subject, object, obliques, status, categories });
        Ok(FrameId(self.frames.len() as u16 - 1))
    }
}

const FILE: &str = "lexicon/fr/transfer.tsv";

const COLUMNS: [&str; 7] = ["word", "class", "subject", "object", "obliques", "status", "goods"];

fn verb_entry<T>(
    row: &Row,
    value: T,
    verbs: &Verbs,
    vocabulary: &mut Vocabulary,
) -> Result<(LemmaId, VerbEntry<T>), Error> {
    let word = row.cell(0);
    let rest = word.strip_prefix("se ").or_else(|| word.strip_prefix("s'"));
    let mut words = rest.unwrap_or(word).split(' ');
    let head = vocabulary.intern(words.next().unwrap_or_default());
    let lemma = verbs.lemma(head).ok_or_else(|| row.error(0, "a verb of verbs.tsv"))?;
    let tail = words.map(|word| vocabulary.intern(word)).collect();
    Ok((lemma, VerbEntry { reflexive: rest.is_some(), tail, value }))
}

/// A noun in both numbers: «livraison», «livraisons»; «cadeau», «cadeaux».
fn numbers(noun: &str) -> Vec<String> {
    let plural = match noun {
        _ if noun.contains(' ') || noun.ends_with(['s', 'x']) => return vec![noun.to_owned()],
        _ if noun.ends_with("au") => format!("{noun}x"),
        _ => format!("{noun}s"),
    };
    vec![noun.to_owned(), plural]
}

fn role(word: &str) -> Option<Role> {
    Some(match word {
        "supplier" => Role::Supplier,
        "recipient" => Role::Recipient,
        "goods" => Role::Goods,
        "nobody" => Role::Nobody,
        _ => return None,
    })
}

fn status(word: &str) -> Option<Status> {
    Some(match word {
        "requested" => Status::Requested,
        "ordered" => Status::Ordered,
        "pledged" => Status::Pledged,
        "delivered" => Status::Delivered,
        "refused" => Status::Refused,
        _ => return None,
    })
}
