//! The small words that stand around verbs: clitics, negation, adverbs between auxiliary and participle.

use crate::Error;
use crate::lexicon::{Table, Trie, Vocabulary, WordId};
use crate::text::{Document, TokenKind};

/// What a small word can be: a set, since «nous» is subject and object, «le» article and clitic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Particle(u16);

impl Particle {
    /// «ne», «n'».
    pub const NE: Particle = Particle(1);
    /// «pas», «plus», «jamais», «aucun».
    pub const NEGATION: Particle = Particle(2);
    /// A pronoun before its verb: «il», «elle», «on», «ce».
    pub const SUBJECT: Particle = Particle(4);
    /// A pronoun behind its verb: «-t-il».
    pub const INVERTED: Particle = Particle(8);
    /// A pronoun that is object: «le», «lui», «en».
    pub const OBJECT: Particle = Particle(16);
    /// «se», «s'».
    pub const REFLEXIVE: Particle = Particle(32);
    /// «lui», «leur», «me», «nous».
    pub const DATIVE: Particle = Particle(64);
    /// «le», «la», «les», «l'», before a noun or a verb.
    pub const ARTICLE: Particle = Particle(128);
    /// Words before a noun and never before a verb: «un», «cette», «au».
    pub const DETERMINER: Particle = Particle(256);
    /// Words that no finite verb follows: «pour», «avec».
    pub const PREPOSITION: Particle = Particle(512);
    /// «qui».
    pub const RELATIVE: Particle = Particle(1024);
    /// A verb form that is a common noun or adjective as well: «livre», «demande», «partie».
    pub const HOMOGRAPH: Particle = Particle(2048);

    const NAMES: [(&str, Particle); 11] = [
        ("ne", Particle::NE),
        ("negation", Particle::NEGATION),
        ("subject", Particle::SUBJECT),
        ("inverted", Particle::INVERTED),
        ("object", Particle::OBJECT),
        ("reflexive", Particle::REFLEXIVE),
        ("dative", Particle::DATIVE),
        ("article", Particle::ARTICLE),
        ("determiner", Particle::DETERMINER),
        ("preposition", Particle::PREPOSITION),
        ("relative", Particle::RELATIVE),
    ];

    /// Whether the word can be any of `other`.
    pub const fn is(self, other: Particle) -> bool {
        self.0 & other.0 != 0
    }

    /// Either of two sets.
    pub const fn or(self, other: Particle) -> Particle {
        Particle(self.0 | other.0)
    }
}

/// The small words of `particles.tsv` and the nouns of `homographs.tsv`.
pub struct Particles {
    classes: Vec<Particle>,
    /// Words and phrases that may stand inside a verb group: «pas encore», «pour sa part».
    adverbs: Trie<()>,
    /// «de», «d'».
    pub(super) de: [WordId; 2],
    /// «à».
    pub(super) a: WordId,
    /// «que», «qu'».
    pub(super) que: [WordId; 2],
    /// «en».
    pub(super) en: WordId,
    /// «par».
    pub(super) par: WordId,
    /// «je», «j'».
    pub(super) je: [WordId; 2],
    /// «nous».
    pub(super) nous: WordId,
    /// «vous».
    pub(super) vous: WordId,
}

impl Particles {
    /// Reads the two files.
    ///
    /// # Errors
    /// When a row names no known class.
    pub fn new(vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let text = include_str!("../../../lexicon/fr/particles.tsv");
        let table = Table::parse("lexicon/fr/particles.tsv", text, &["word", "class"])?;
        let mut particles = Particles {
            classes: Vec::new(),
            adverbs: Trie::words(),
            de: ["de", "d'"].map(|word| vocabulary.intern(word)),
            a: vocabulary.intern("à"),
            que: ["que", "qu'"].map(|word| vocabulary.intern(word)),
            en: vocabulary.intern("en"),
            par: vocabulary.intern("par"),
            je: ["je", "j'"].map(|word| vocabulary.intern(word)),
            nous: vocabulary.intern("nous"),
            vous: vocabulary.intern("vous"),
        };
        for row in table.rows() {
            for class in row.list(1) {
                if class == "adverb" {
                    particles.adverbs.insert(vocabulary, row.cell(0), ());
                    continue;
                }
                let known = Particle::NAMES.iter().find(|(name, _)| *name == class);
                let &(_, class) = known.ok_or_else(|| row.error(1, "a class of small words such as \"object\""))?;
                particles.add(vocabulary.intern(row.cell(0)), class);
            }
        }
        let text = include_str!("../../../lexicon/fr/homographs.tsv");
        for row in Table::parse("lexicon/fr/homographs.tsv", text, &["word"])?.rows() {
            particles.add(vocabulary.intern(row.cell(0)), Particle::HOMOGRAPH);
        }
        Ok(particles)
    }

    fn add(&mut self, word: WordId, class: Particle) {
        if self.classes.len() <= word.index() {
            self.classes.resize(word.index() + 1, Particle::default());
        }
        let slot = &mut self.classes[word.index()];
        *slot = slot.or(class);
    }

    /// Everything `word` can be.
    pub fn class(&self, word: WordId) -> Particle {
        self.classes.get(word.index()).copied().unwrap_or_default()
    }

    /// One past the adverbs that stand at `at`, several in a row; `at` itself if there is none.
    pub fn skip_adverbs(&self, document: &Document, mut at: usize) -> usize {
        for _ in 0..4 {
            if let Some((end, ())) = self.adverbs.longest(&document.tokens, at) {
                at = end;
            } else if at < document.tokens.len() && is_adverb_in_ment(document, at) {
                at += 1;
            } else {
                break;
            }
        }
        at
    }
}

/// «officiellement»: adverbs made from adjectives need no list.
fn is_adverb_in_ment(document: &Document, at: usize) -> bool {
    let word = document.str(at);
    document.tokens[at].kind == TokenKind::Word
        && word.len() > 7
        && word.ends_with("ment")
        && !["ouvernement", "rmement", "quipement", "inancement", "agement", "lacement", "issement", "artement"]
            .iter()
            .any(|noun| word.ends_with(noun))
}
