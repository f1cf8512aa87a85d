//! How many, in words and digits, as an interval.
//!
//! ```text
//!   Kiev attend au moins une vingtaine de radars et 2 000 à 3 000 tonnes de blé.
//!               ────┬─── ─────┬──────             ─────┬───────
//!            20 to unknown ◂──┘                 2000 to 3000
//! ```
//!
//! A quantity here is only read; whether it counts goods, days or kilometres, what follows it tells.

mod value;

use std::ops::Range;

use value::Value;

use crate::Error;
use crate::lexicon::{Table, Trie, Vocabulary, WordId, WordSet};
use crate::rule::{Rule, texts};
use crate::text::{Count, Document, TokenKind};

/// An expression of number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Its tokens, from the word of bound or approximation to the last number word, without the «de»
    /// that may link it to its noun.
    pub tokens: Range<usize>,
    /// The numbers it allows.
    pub count: Count,
    /// Whether it is «un» or «une» alone, which may be no more than an article.
    pub article: bool,
    /// The rule that read it.
    pub rule: &'static str,
}

/// What a phrase of `numbers.tsv` does in an expression of number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// A number below a hundred: «seize», «vingt-quatre».
    Cardinal(u64),
    /// A number that units may follow: «vingt», «soixante».
    Ten(u64),
    /// A number that multiplies what stands before it: «cents», «mille», «millions».
    Scale(u64),
    /// A noun for about so many: «dizaine», «millier».
    Collective(u64),
    /// Its plural, which tells nothing without a number: «dizaines».
    Collectives(u64),
    /// A number that is not told: «plusieurs».
    Vague,
    /// What follows is the least: «au moins».
    Least,
    /// What follows is the most: «jusqu'à».
    Most,
    /// What follows is near: «quelque», «près de».
    About,
}

/// The number words of French.
pub struct Numbers {
    words: Trie<Role>,
    connectors: Connectors,
    /// The words that an expression may start with.
    opening: WordSet,
}

/// Words that join two numbers, or one number and its noun.
struct Connectors {
    et: WordId,
    ou: WordId,
    voire: WordId,
    a: WordId,
    de: WordId,
    entre: WordId,
    hyphen: WordId,
    dash: WordId,
    open: WordId,
    close: WordId,
    bonne: WordId,
    petite: WordId,
    plural_articles: [WordId; 5],
}

/// Reads an expression that starts at a token: one past its last token, and its count.
type Pattern = fn(&Numbers, &Document, usize) -> Option<(usize, Count)>;

/// In the order in which they are tried at each token: the longer expressions before those they hold.
pub const RULES: &[Rule<Pattern>] = &[
    Rule {
        id: "fr/number/bounded",
        pattern: Numbers::bounded,
        examples: texts(&["L'Estonie a livré au moins deux radars.", "Ils attendent jusqu'à 30 chars."]),
        counter_examples: texts(&["Deux radars de plus sont arrivés.", "Il va jusqu'à la frontière."]),
    },
    Rule {
        id: "fr/number/between",
        pattern: Numbers::between,
        examples: texts(&["Entre 10 et 20 blindés.", "Il en faudrait de dix à douze.", "Deux ou trois avions."]),
        counter_examples: texts(&["Un accord entre Paris et Kiev.", "Deux avions et trois radars."]),
    },
    Rule {
        id: "fr/number/vague",
        pattern: Numbers::vague,
        examples: texts(&["Plusieurs radars.", "Des dizaines de camions.", "Quelques centaines d'hommes."]),
        counter_examples: texts(&["Une dizaine de camions.", "Des camions."]),
    },
    Rule {
        id: "fr/number/collective",
        pattern: Numbers::collective,
        examples: texts(&["Une dizaine de radars.", "Une bonne centaine de soldats.", "Deux douzaines de drones."]),
        counter_examples: texts(&["Des dizaines de camions.", "Dix camions."]),
    },
    Rule {
        id: "fr/number/cardinal",
        pattern: Numbers::cardinal,
        examples: texts(&["Vingt-quatre radars.", "60.000 tonnes.", "3,7 milliards d'euros.", "Deux (02) avions."]),
        counter_examples: texts(&["Des radars.", "Le deuxième lot."]),
    },
];

impl Numbers {
    /// Loads `numbers.tsv` and interns its words.
    ///
    /// # Errors
    /// When a row holds no such role or no number.
    pub fn new(vocabulary: &mut Vocabulary, table: &Table) -> Result<Self, Error> {
        let mut words = Trie::words();
        for row in table.rows() {
            let number = || row.cell(1).parse().map_err(|_| row.error(1, "a whole number"));
            let role = match row.cell(2) {
                "cardinal" => Role::Cardinal(number()?),
                "ten" => Role::Ten(number()?),
                "scale" => Role::Scale(number()?),
                "collective" if row.cell(0).ends_with('s') => Role::Collectives(number()?),
                "collective" => Role::Collective(number()?),
                "vague" => Role::Vague,
                "least" => Role::Least,
                "most" => Role::Most,
                "about" => Role::About,
                _ => return Err(row.error(2, "a role such as \"cardinal\"")),
            };
            words.insert(vocabulary, row.cell(0), role);
        }
        for (word, value) in value::compounds(table) {
            words.insert(vocabulary, &word, Role::Cardinal(value));
        }
        let connectors = Connectors {
            et: vocabulary.intern("et"),
            ou: vocabulary.intern("ou"),
            voire: vocabulary.intern("voire"),
            a: vocabulary.intern("à"),
            de: vocabulary.intern("de"),
            entre: vocabulary.intern("entre"),
            hyphen: vocabulary.intern("-"),
            dash: vocabulary.intern("–"),
            open: vocabulary.intern("("),
            close: vocabulary.intern(")"),
            bonne: vocabulary.intern("bonne"),
            petite: vocabulary.intern("petite"),
            plural_articles: ["des", "les", "ces", "ses", "leurs"].map(|word| vocabulary.intern(word)),
        };
        let Connectors { de, entre, plural_articles, .. } = connectors;
        let joins = |word| word == de || word == entre || plural_articles.contains(&word);
        let opening = WordSet::new(vocabulary, |word| words.opens(word) || joins(word));
        Ok(Numbers { words, connectors, opening })
    }

    /// Every expression of number in a document, in order, none inside another.
    pub fn find(&self, document: &Document) -> Vec<Quantity> {
        let mut quantities = Vec::new();
        let mut at = 0;
        while at < document.tokens.len() {
            if !self.opens(document, at) {
                at += 1;
                continue;
            }
            let found = RULES.iter().find_map(|rule| {
                let (end, count) = (rule.pattern)(self, document, at)?;
                let article = end == at + 1 && self.role(document, at) == Some(Role::Cardinal(1));
                Some(Quantity { tokens: at..end, count, article, rule: rule.id })
            });
            match found {
                Some(quantity) => {
                    at = quantity.tokens.end;
                    quantities.push(quantity);
                }
                None => at += 1,
            }
        }
        quantities
    }

    /// Whether an expression may start at a token; most tokens are dismissed here.
    fn opens(&self, document: &Document, at: usize) -> bool {
        let token = &document.tokens[at];
        if token.word == WordId::UNKNOWN {
            return token.kind == TokenKind::Number;
        }
        if !self.opening.has(token.word) {
            return false;
        }
        let joins = &self.connectors;
        if joins.plural_articles.contains(&token.word) {
            return matches!(self.role(document, at + 1), Some(Role::Collectives(_) | Role::Scale(_)));
        }
        let pair = token.word == joins.de || token.word == joins.entre;
        let numeric = || document.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number);
        self.words.longest(&document.tokens, at).is_some()
            || (pair && (numeric() || self.role(document, at + 1).is_some()))
    }

    fn role(&self, document: &Document, at: usize) -> Option<Role> {
        self.words.word(document.tokens.get(at)?)
    }

    fn word(&self, document: &Document, at: usize) -> WordId {
        document.tokens.get(at).map_or(WordId::UNKNOWN, |token| token.word)
    }

    /// `au moins deux`, `plus de 20`, `une bonne dizaine, au moins`: a bound or approximation, then a number.
    fn bounded(&self, document: &Document, at: usize) -> Option<(usize, Count)> {
        let (mut after, role) = self.words.longest(&document.tokens, at)?;
        if !matches!(role, Role::Least | Role::Most | Role::About) {
            return None;
        }
        // «au total près de 50», «jusqu'à environ 30».
        if let Some((end, Role::About)) = self.words.longest(&document.tokens, after) {
            after = end;
        }
        let (end, count) = self.plain(document, after)?;
        let count = match role {
            Role::Least => Count { min: count.min, max: None },
            Role::Most => Count { min: None, max: count.max },
            _ => count,
        };
        Some((end, count))
    }

    /// Any number without a bound.
    fn plain(&self, document: &Document, at: usize) -> Option<(usize, Count)> {
        [Self::between, Self::vague, Self::collective, Self::cardinal]
            .iter()
            .find_map(|pattern: &Pattern| pattern(self, document, at))
    }

    /// `entre 10 et 20`, `de 10 à 20`, `dix ou douze`, `200 à 300 millions`.
    fn between(&self, document: &Document, at: usize) -> Option<(usize, Count)> {
        let joins = &self.connectors;
        let first = self.word(document, at);
        let start = at + usize::from(first == joins.entre || first == joins.de);
        let (end, low) = self.value(document, start)?;
        let joint = self.word(document, end);
        let joined = match joint {
            WordId::UNKNOWN => false,
            _ if first == joins.entre => joint == joins.et,
            _ if first == joins.de => joint == joins.a,
            _ => [joins.a, joins.ou, joins.hyphen, joins.dash, joins.voire].contains(&joint),
        };
        let (end, high) = joined.then(|| self.value(document, end + 1))??;
        let (low, high) = (low.scaled_like(high), high.whole());
        (low < high).then_some((end, Count { min: Some(low), max: Some(high) }))
    }

    /// `plusieurs`, `des dizaines`, `quelques centaines`, `plusieurs milliers`.
    fn vague(&self, document: &Document, at: usize) -> Option<(usize, Count)> {
        let named = match self.words.longest(&document.tokens, at) {
            Some((end, Role::Vague)) => Some(end),
            _ => None,
        };
        let article = self.connectors.plural_articles.contains(&self.word(document, at));
        let after = named.unwrap_or(at + usize::from(article));
        let scaled = match self.role(document, after) {
            Some(Role::Collectives(_)) => true,
            Some(Role::Scale(value)) => value > 1000 && after > at,
            _ => false,
        };
        if scaled { Some((after + 1, Count::UNKNOWN)) } else { named.map(|end| (end, Count::UNKNOWN)) }
    }

    /// `une dizaine`, `une bonne centaine`, `deux douzaines`.
    fn collective(&self, document: &Document, at: usize) -> Option<(usize, Count)> {
        let (mut end, times) = match self.value(document, at) {
            Some((end, times)) => (end, times.whole()),
            None => (at, 1),
        };
        if [self.connectors.bonne, self.connectors.petite].contains(&self.word(document, end)) {
            end += 1;
        }
        match self.role(document, end)? {
            Role::Collective(value) | Role::Collectives(value) => {
                Some((end + 1, Count::exactly(times.saturating_mul(value))))
            }
            _ => None,
        }
    }

    /// `vingt-quatre`, `8 000`, `3,7 milliards`, `deux (02)`.
    fn cardinal(&self, document: &Document, at: usize) -> Option<(usize, Count)> {
        let (end, value) = self.value(document, at)?;
        Some((self.repeated(document, end, value).unwrap_or(end), Count::exactly(value.whole())))
    }

    /// `(02)`: the same number again in brackets; one past the closing one.
    fn repeated(&self, document: &Document, at: usize, value: Value) -> Option<usize> {
        if self.word(document, at) != self.connectors.open {
            return None;
        }
        let (end, again) = self.value(document, at + 1)?;
        (again.whole() == value.whole() && self.word(document, end) == self.connectors.close).then_some(end + 1)
    }
}

#[cfg(test)]
mod tests;
