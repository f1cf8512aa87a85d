//! Frames: for each verb, noun and expression of transfer, which grammatical slot holds whom.
//!
//! ```text
//!   La Russie │ a livré │ deux hélicoptères │ à l'armée malienne      livrer  subject = supplier
//!   supplier              goods               recipient                       object = goods, «à» = recipient
//! ```

use std::ops::Range;

use crate::Error;
use crate::delivery::{Category, Status};
use crate::fr::clause::Preposition;
use crate::fr::verb::{LemmaId, Verbs};
use crate::lexicon::{Row, Table, Trie, Vocabulary, WordId};
use crate::text::Token;

/// What a slot holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who gives.
    Supplier,
    /// Who receives.
    Recipient,
    /// What changes hands.
    Goods,
    /// Neither: the slot holds nobody's role, such as the transporter.
    Nobody,
}

/// A set of categories; the empty one stands for all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Categories(u32);

/// What one word of transfer expects around it.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The verb, noun or expression, as in the table.
    pub word: &'static str,
    /// Who or what the subject of the active verb is.
    pub subject: Option<Role>,
    /// Who or what its object is.
    pub object: Option<Role>,
    /// What complements with a preposition are.
    obliques: Vec<(Preposition, Role)>,
    /// What a past, affirmed statement of it means.
    pub status: Status,
    categories: Categories,
}

impl Frame {
    /// The role of a complement that `preposition` introduces.
    pub fn oblique(&self, preposition: Preposition) -> Option<Role> {
        match preposition {
            Preposition::Giver => Some(Role::Supplier),
            Preposition::Receiver => Some(Role::Recipient),
            _ => self.obliques.iter().find(|(other, _)| *other == preposition).map(|(_, role)| *role),
        }
    }

    /// Whether what was sent stays and can be told as being there: «sont déployés».
    pub fn is_presence(&self) -> bool {
        self.takes(Category::Personnel) && !self.takes(Category::Food)
    }

    /// Whether goods of this category are transferred in this word's sense: money is «versé», tanks are not.
    pub fn takes(&self, category: Category) -> bool {
        self.categories.0 == 0 || self.categories.0 & (1 << category as u32) != 0
    }
}

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

/// The index of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrameId(u16);

/// A verb's frame, for the verb alone or with the words that make it an expression.
struct VerbEntry<T> {
    reflexive: bool,
    /// Words that follow: «livraison» of «prendre livraison». Empty for the verb alone.
    tail: Vec<WordId>,
    value: T,
}

/// Everything that words say about transfers.
pub struct Frames {
    frames: Vec<Frame>,
    verbs: Vec<Vec<VerbEntry<FrameId>>>,
    nouns: Trie<FrameId>,
    operator_verbs: Vec<Vec<VerbEntry<Status>>>,
    operator_nouns: Trie<Status>,
    hints: Trie<Hint>,
}

/// What a word says about a transfer without being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// «aide», «soutien»: goods only where a sum is told.
    Vague,
    /// «alliés», «partenaires»: whoever stands behind «de» is somebody else.
    Relation,
    /// «portant», «comprenant», «soit»: what a lot comprises follows.
    Detail,
    /// «autre», «nouveau», «deuxième»: not those told before.
    Another,
}

const FILE: &str = "lexicon/fr/transfer.tsv";
const COLUMNS: [&str; 7] = ["word", "class", "subject", "object", "obliques", "status", "goods"];

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
        };
        let text = include_str!("../../../lexicon/fr/transfer.tsv");
        for row in Table::parse(FILE, text, &COLUMNS)?.rows() {
            frames.add(&row, verbs, vocabulary)?;
        }
        Ok(frames)
    }

    fn add(&mut self, row: &Row<'static>, verbs: &Verbs, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        let hint = match row.cell(1) {
            "vague" => Some(Hint::Vague),
            "relation" => Some(Hint::Relation),
            "detail" => Some(Hint::Detail),
            "another" => Some(Hint::Another),
            _ => None,
        };
        if let Some(hint) = hint {
            for form in numbers(row.cell(0)) {
                self.hints.insert(vocabulary, &form, hint);
            }
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

    fn push(&mut self, row: &Row<'static>, status: Status) -> Result<FrameId, Error> {
        let slot = |column: usize| match row.cell(column) {
            "" => Ok(None),
            cell => role(cell).map(Some).ok_or_else(|| row.error(column, "supplier, recipient, goods or nothing")),
        };
        let mut obliques = Vec::new();
        for oblique in row.list(4) {
            let pair = oblique.split_once(':').and_then(|(word, name)| Some((Preposition::parse(word)?, role(name)?)));
            obliques.push(pair.ok_or_else(|| row.error(4, "pairs such as \"à:recipient\""))?);
        }
        let mut categories = Categories::default();
        for category in row.list(6) {
            if category == "arms" {
                ARMS.iter().for_each(|&arm| categories.0 |= 1 << arm as u32);
                continue;
            }
            let category = Category::parse(category).ok_or_else(|| row.error(6, "categories such as \"money\""))?;
            categories.0 |= 1 << category as u32;
        }
        let (subject, object) = (slot(2)?, slot(3)?);
        self.frames.push(Frame { word: row.cell(0), subject, object, obliques, status, categories });
        Ok(FrameId(self.frames.len() as u16 - 1))
    }

    /// The frame with this id.
    pub fn get(&self, id: FrameId) -> &Frame {
        &self.frames[usize::from(id.0)]
    }

    /// The frame of a verb, given whether it is reflexive and the tokens that follow it: one past the expression's
    /// last token, and the frame.
    pub fn verb(&self, lemma: LemmaId, reflexive: bool, tokens: &[Token], after: usize) -> Option<(usize, FrameId)> {
        longest(&self.verbs[usize::from(lemma.0)], reflexive, tokens, after)
    }

    /// Whether whoever does this also does what it is above of: «promettre à Kiev de livrer».
    pub fn is_promise(&self, lemma: LemmaId) -> bool {
        self.operator_verbs[usize::from(lemma.0)].iter().any(|entry| entry.value == Status::Pledged)
    }

    /// What a verb over a transfer makes of its status, as [`verb`](Self::verb) finds it.
    pub fn operator(&self, lemma: LemmaId, reflexive: bool, tokens: &[Token], after: usize) -> Option<(usize, Status)> {
        longest(&self.operator_verbs[usize::from(lemma.0)], reflexive, tokens, after)
    }

    /// Whether one of some tokens gives a hint.
    pub fn hints(&self, tokens: &[Token], mut within: Range<usize>, hint: Hint) -> bool {
        within.any(|at| self.hints.word(&tokens[at]) == Some(hint))
    }

    /// The transfer noun at token `at`.
    pub fn noun(&self, tokens: &[Token], at: usize) -> Option<(usize, FrameId)> {
        self.nouns.longest(tokens, at)
    }

    /// What a noun over a transfer makes of its status: «promesse», «demande».
    pub fn operator_noun(&self, tokens: &[Token], at: usize) -> Option<(usize, Status)> {
        self.operator_nouns.longest(tokens, at)
    }
}

/// The entry whose tail is longest and stands at `after`; one that is reflexive before one that is not.
fn longest<T: Copy>(entries: &[VerbEntry<T>], reflexive: bool, tokens: &[Token], after: usize) -> Option<(usize, T)> {
    let fits = |entry: &&VerbEntry<T>| {
        (reflexive || !entry.reflexive)
            && tokens.get(after..).is_some_and(|rest| {
                rest.len() >= entry.tail.len() && entry.tail.iter().zip(rest).all(|(word, token)| *word == token.word)
            })
    };
    let entry = entries.iter().filter(fits).max_by_key(|entry| (entry.tail.len(), entry.reflexive))?;
    Some((after + entry.tail.len(), entry.value))
}

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
