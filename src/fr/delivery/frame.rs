//! Frames: for each verb, noun and expression of transfer, which grammatical slot holds whom.
//!
//! ```text
//!   La Russie │ a livré │ deux hélicoptères │ à l'armée malienne      livrer  subject = supplier
//!   supplier              goods               recipient                       object = goods, «à» = recipient
//! ```

mod table;

use std::ops::Range;

use crate::delivery::{Category, Status};
use crate::fr::clause::Preposition;
use crate::fr::verb::{LemmaId, Verbs};
use crate::lexicon::{Trie, WordId, WordSet};
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

/// A set of categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Categories(u32);

impl Categories {
    /// No goods.
    pub const NONE: Categories = Categories(0);
    /// Goods of any kind.
    pub const ALL: Categories = Categories(u32::MAX);

    /// Whether it holds a category.
    pub fn has(self, category: Category) -> bool {
        self.0 & (1 << category as u32) != 0
    }

    fn or(self, other: Categories) -> Categories {
        Categories(self.0 | other.0)
    }

    fn with(self, category: Category) -> Categories {
        Categories(self.0 | 1 << category as u32)
    }
}

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
        self.categories.has(category)
    }
}

/// How far behind its verb an expression can go on, adverbs between: «sont │ déjà toutes deux │ en route».
const ADVERBS: usize = 3;

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

impl<T> VerbEntry<T> {
    /// Whether the words that make the verb an expression stand at token `after`.
    fn stands(&self, tokens: &[Token], after: usize) -> bool {
        tokens.get(after..).is_some_and(|rest| {
            rest.len() >= self.tail.len() && self.tail.iter().zip(rest).all(|(word, token)| *word == token.word)
        })
    }
}

/// Everything that words say about transfers.
pub struct Frames {
    frames: Vec<Frame>,
    verbs: Vec<Vec<VerbEntry<FrameId>>>,
    nouns: Trie<FrameId>,
    operator_verbs: Vec<Vec<VerbEntry<Status>>>,
    operator_nouns: Trie<Status>,
    hints: Trie<Hint>,
    /// The words that can open an expression of transfer; built last.
    opening: Option<WordSet>,
    /// Verbs that tell somebody's statement.
    saying: Vec<LemmaId>,
    /// Verbs that do what their noun says: «procéder à la remise».
    light: Vec<LemmaId>,
    /// Verbs of having, making, using and losing.
    keeping: Vec<LemmaId>,
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
    /// «autre», «deuxième»: not those told before.
    Another,
    /// «nouveau»: beside a noun of transfer, another one.
    New,
    /// «les premiers», «une partie»: some of what follows behind «de».
    Part,
    /// «enveloppe», «cargaison»: takes up what was told before.
    Bundle,
    /// «comprend», «comporte»: what the aid told before comprises.
    Comprise,
    /// «informations», «allégations»: what somebody has told.
    Claim,
}

impl Frames {
    /// The frame with this id.
    pub fn get(&self, id: FrameId) -> &Frame {
        &self.frames[usize::from(id.0)]
    }

    /// Whether a word can be a verb or the first word of a noun of transfer, or «comprend»: among words of which none
    /// can, nothing is told.
    pub fn opens(&self, word: WordId) -> bool {
        self.opening.as_ref().is_some_and(|opening| opening.has(word))
    }

    /// Which goods the words from token `at` on can tell a transfer of, whatever stands around them.
    pub fn transferable(&self, verbs: &Verbs, tokens: &[Token], at: usize) -> Categories {
        let word = tokens[at].word;
        if !self.opens(word) {
            return Categories::NONE;
        }
        if self.hints.value(word) == Some(Hint::Comprise) {
            return Categories::ALL;
        }
        let entries = verbs.readings(word).iter().flat_map(|form| &self.verbs[usize::from(form.lemma.0)]);
        let verbs = entries
            .filter(|entry| (at + 1..=at + ADVERBS).any(|behind| entry.stands(tokens, behind)))
            .map(|entry| entry.value);
        let frames = verbs.chain(self.noun(tokens, at).map(|(_, frame)| frame));
        frames.fold(Categories::NONE, |all, frame| all.or(self.get(frame).categories))
    }

    /// The frame of a verb, given whether it is reflexive and the places where its expression can go on: one past the
    /// expression's last token, and the frame.
    pub fn verb(
        &self,
        lemma: LemmaId,
        reflexive: bool,
        tokens: &[Token],
        behind: [usize; 2],
    ) -> Option<(usize, FrameId)> {
        longest(&self.verbs[usize::from(lemma.0)], reflexive, tokens, behind)
    }

    /// Whether whoever does this also does what it is above of: «promettre à Kiev de livrer».
    pub fn is_promise(&self, lemma: LemmaId) -> bool {
        self.operator_verbs[usize::from(lemma.0)].iter().any(|entry| entry.value == Status::Pledged)
    }

    /// Whether a verb tells somebody's statement: «annoncer», «préciser».
    pub fn is_saying(&self, lemma: LemmaId) -> bool {
        self.saying.contains(&lemma)
    }

    /// Whether a verb only does what the noun behind it says: «procéder à», «effectuer».
    pub fn is_light(&self, lemma: LemmaId) -> bool {
        self.light.contains(&lemma)
    }

    /// Whether a verb tells what becomes of goods where they are: «disposer de», «tirer», «perdre».
    pub fn is_keeping(&self, lemma: LemmaId) -> bool {
        self.keeping.contains(&lemma)
    }

    /// What a verb over a transfer makes of its status, as [`verb`](Self::verb) finds it.
    pub fn operator(
        &self,
        lemma: LemmaId,
        reflexive: bool,
        tokens: &[Token],
        behind: [usize; 2],
    ) -> Option<(usize, Status)> {
        longest(&self.operator_verbs[usize::from(lemma.0)], reflexive, tokens, behind)
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

/// The entry whose tail is longest and stands at one of the places behind the verb; one that is reflexive before one
/// that is not.
fn longest<T: Copy>(
    entries: &[VerbEntry<T>],
    reflexive: bool,
    tokens: &[Token],
    behind: [usize; 2],
) -> Option<(usize, T)> {
    let places = |entry: &'_ VerbEntry<T>| behind.into_iter().find(|&at| entry.stands(tokens, at));
    let fits = entries.iter().filter(|entry| reflexive || !entry.reflexive);
    let found = fits.filter_map(|entry| Some((places(entry)?, entry)));
    let (at, entry) = found.max_by_key(|(_, entry)| (entry.tail.len(), entry.reflexive))?;
    Some((at + entry.tail.len(), entry.value))
}
