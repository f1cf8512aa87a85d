//! The words that introduce quotes and name speakers.

use crate::Error;
use crate::fr::verb::{Grammar, LemmaId, Number, VerbGroup, Voice};
use crate::lexicon::{Table, Trie, Vocabulary, WordId};
use crate::mention::Gender;
use crate::text::{Document, words_of};

/// A pronoun that can stand for a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pronoun {
    pub gender: Option<Gender>,
    pub number: Option<Number>,
    pub kind: PronounKind,
}

/// How a pronoun refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PronounKind {
    /// «il», «elle»: to whom the text is about.
    Personal,
    /// «ce dernier», «celle-ci»: to the last one named.
    Latter,
    /// «on», «cela»: to nobody in particular.
    Nobody,
}

/// What a noun that can be a speaker tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Noun {
    pub gender: Option<Gender>,
    pub number: Number,
    /// The classes of roles it belongs to, a set of bits.
    pub classes: u16,
}

/// The class of institutions, which are no persons.
pub(super) const INSTITUTION: u16 = 1;
/// The class of diplomats, to which ministers of foreign affairs belong.
pub(super) const DIPLOMAT: u16 = 16;
/// The class of nouns that take up an organisation named before: «l'agence», «l'ONG».
pub(super) const BODY: u16 = 16_384;
/// The class of those who stand opposite the last one named: «son homologue».
pub(super) const COUNTERPART: u16 = 8192;
/// The class of unnamed informants: «source», «interlocuteur».
pub(super) const SOURCE: u16 = 4096;
/// The class of everybody else.
pub(super) const PERSON: u16 = 2048;
/// Classes of roles: nouns of one class can name one person.
const CLASSES: [(&str, u16); 15] = [
    ("body", BODY),
    ("counterpart", COUNTERPART),
    ("source", SOURCE),
    ("institution", INSTITUTION),
    ("minister", 2),
    ("premier", 4),
    ("president", 8),
    ("diplomat", DIPLOMAT),
    ("military", 32),
    ("spokesperson", 64),
    ("politician", 128),
    ("expert", 256),
    ("official", 512),
    ("journalist", 1024),
    ("person", PERSON),
];

/// Where a verb can introduce a quote.
#[derive(Clone, Copy, Debug, Default)]
struct VerbCue {
    /// Anywhere: «il a dit que …», «…, a-t-il dit».
    say: bool,
    /// Right beside the quote only: «…, glisse-t-il».
    incise: bool,
    /// With «se» only: «s'étonne».
    reflexive: bool,
    /// Before a quoted infinitive only: «entend « poursuivre »».
    will: bool,
}

/// Whether a verb group stands right beside its quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// «…», dit X; X dit : «…».
    Beside,
    /// X dit que … «…».
    Apart,
}

/// Cues, speaker nouns and pronouns.
pub struct Lexicons {
    verbs: Vec<VerbCue>,
    /// A verb and the words behind it that make it a cue: «mettre en garde».
    phrases: Vec<(LemmaId, Vec<WordId>)>,
    /// Verbs that are cues behind «y»: «y voit».
    behind_y: Vec<LemmaId>,
    y: WordId,
    pub(super) sources: Trie<()>,
    pub(super) documents: Trie<()>,
    pub(super) names: Trie<()>,
    pub(super) nouns: Trie<Noun>,
    pronouns: Trie<Pronoun>,
    /// «-il», «-t-elle».
    inverted: Vec<(WordId, Pronoun)>,
    pub(super) pour: WordId,
    pub(super) comme: WordId,
    pub(super) meme_source: Trie<()>,
    pub(super) yeux: Trie<()>,
    /// «et», «ou».
    pub(super) and: [WordId; 2],
}

impl Lexicons {
    /// Loads the lexicons of quotes.
    ///
    /// # Errors
    /// When a row is wrong, or names a verb that `verbs.tsv` does not hold.
    pub fn load(vocabulary: &mut Vocabulary, grammar: &Grammar) -> Result<Self, Error> {
        let mut lexicons = Lexicons {
            verbs: vec![VerbCue::default(); grammar.verbs.count()],
            phrases: Vec::new(),
            behind_y: Vec::new(),
            y: vocabulary.intern("y"),
            sources: Trie::words(),
            documents: Trie::words(),
            names: Trie::words(),
            nouns: Trie::words(),
            pronouns: Trie::words(),
            inverted: Vec::new(),
            pour: vocabulary.intern("pour"),
            comme: vocabulary.intern("comme"),
            meme_source: Trie::words(),
            yeux: Trie::words(),
            and: ["et", "ou"].map(|word| vocabulary.intern(word)),
        };
        lexicons.load_cues(vocabulary, grammar)?;
        lexicons.load_nouns(vocabulary)?;
        lexicons.load_pronouns(vocabulary)?;
        for phrase in ["de même source", "de mêmes sources", "selon la même source", "d'après la même source"] {
            lexicons.meme_source.insert(vocabulary, phrase, ());
        }
        for phrase in ["à ses yeux", "à leurs yeux", "à son avis", "selon ses mots", "selon ses propres termes"] {
            lexicons.yeux.insert(vocabulary, phrase, ());
        }
        Ok(lexicons)
    }

    fn load_cues(&mut self, vocabulary: &mut Vocabulary, grammar: &Grammar) -> Result<(), Error> {
        let text = include_str!("../../../lexicon/fr/cues.tsv");
        for row in Table::parse("lexicon/fr/cues.tsv", text, &["cue", "kind"])?.rows() {
            let cue = row.cell(0);
            let y = cue.strip_prefix("y ");
            let first = vocabulary.intern(y.unwrap_or(cue).split(' ').next().unwrap_or(cue));
            let lemma = grammar.verbs.lemma(first);
            let verb = || lemma.ok_or_else(|| row.error(0, "a verb of verbs.tsv"));
            for kind in row.list(1) {
                match kind {
                    "say" => self.verbs[verb()?.0 as usize].say = true,
                    "incise" => self.verbs[verb()?.0 as usize].incise = true,
                    "will" => self.verbs[verb()?.0 as usize].will = true,
                    "reflexive" => self.verbs[verb()?.0 as usize].reflexive = true,
                    "phrase" if y.is_some() => self.behind_y.push(verb()?),
                    "phrase" => {
                        let words: Vec<&str> = words_of(cue, vocabulary.orthography()).skip(1).collect();
                        let rest = words.into_iter().map(|word| vocabulary.intern(word)).collect();
                        self.phrases.push((verb()?, rest));
                    }
                    "source" => drop(self.sources.insert(vocabulary, cue, ())),
                    "document" => drop(self.documents.insert(vocabulary, cue, ())),
                    "name" => drop(self.names.insert(vocabulary, cue, ())),
                    _ => return Err(row.error(1, "a kind of cue such as \"say\"")),
                }
            }
        }
        Ok(())
    }

    fn load_nouns(&mut self, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        let text = include_str!("../../../lexicon/fr/speakers.tsv");
        for row in Table::parse("lexicon/fr/speakers.tsv", text, &["noun", "gender", "class"])?.rows() {
            let gender = gender(row.cell(1)).ok_or_else(|| row.error(1, "m, f or nothing"))?;
            let mut classes = 0;
            for class in row.list(2) {
                let known = CLASSES.iter().find(|(name, _)| *name == class);
                classes |= known.ok_or_else(|| row.error(2, "a class of speakers such as \"expert\""))?.1;
            }
            let word = row.cell(0);
            let number =
                if word.ends_with('s') && !word.ends_with("proc\u{e8}s") { Number::Plural } else { Number::Singular };
            self.nouns.insert(vocabulary, word, Noun { gender, number, classes });
            // Every word of a phrase takes the mark of the plural: «hauts fonctionnaires».
            if !word.ends_with(['s', 'x']) && !word.contains(" d") {
                let plural: Vec<String> = word.split(' ').map(|word| format!("{word}s")).collect();
                self.nouns.insert(vocabulary, &plural.join(" "), Noun { gender, number: Number::Plural, classes });
            }
        }
        Ok(())
    }

    fn load_pronouns(&mut self, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        let text = include_str!("../../../lexicon/fr/pronouns.tsv");
        for row in Table::parse("lexicon/fr/pronouns.tsv", text, &["pronoun", "gender", "number", "kind"])?.rows() {
            let gender = gender(row.cell(1)).ok_or_else(|| row.error(1, "m, f or nothing"))?;
            let number = match row.cell(2) {
                "s" => Some(Number::Singular),
                "p" => Some(Number::Plural),
                _ => None,
            };
            let kind = match row.cell(3) {
                "he" => PronounKind::Personal,
                "latter" => PronounKind::Latter,
                "nobody" => PronounKind::Nobody,
                _ => return Err(row.error(3, "he, latter or nobody")),
            };
            let pronoun = Pronoun { gender, number, kind };
            if row.cell(0).starts_with('-') {
                self.inverted.push((vocabulary.intern(row.cell(0)), pronoun));
            } else {
                self.pronouns.insert(vocabulary, row.cell(0), pronoun);
            }
        }
        Ok(())
    }

    /// The pronoun at a token, and where it ends.
    pub(super) fn pronoun(&self, document: &Document, at: usize) -> Option<(usize, Pronoun)> {
        let word = document.tokens.get(at)?.word;
        let inverted = self.inverted.iter().find(|(inverted, _)| *inverted == word);
        inverted.map(|&(_, pronoun)| (at + 1, pronoun)).or_else(|| self.pronouns.longest(&document.tokens, at))
    }

    /// Whether a verb says what somebody wants to do: «entend», «refuse de».
    pub(super) fn wills(&self, group: &VerbGroup) -> bool {
        let will = |lemma: LemmaId| self.verbs[lemma.0 as usize].will;
        group.governors.iter().flatten().any(|governor| will(governor.lemma))
            || (will(group.head) && group.voice == Voice::Active)
    }

    /// The tokens of a verb group that make it a cue, with a phrase's further words; `None` if it is none.
    pub(super) fn cue(&self, document: &Document, group: &VerbGroup, place: Place) -> Option<std::ops::Range<usize>> {
        let whole = group.tokens.clone();
        let fits = |lemma: LemmaId, reflexive: bool| {
            let verb = self.verbs[lemma.0 as usize];
            // «s'appelle « … »» names; «s'est dit « … »» tells.
            if reflexive { verb.reflexive } else { verb.say || (verb.incise && place == Place::Beside) }
        };
        let governs = group.governors.iter().flatten().any(|governor| fits(governor.lemma, governor.reflexive));
        if governs || (group.voice != Voice::Passive && fits(group.head, group.voice == Voice::Reflexive)) {
            return Some(whole);
        }
        let y = || group.clitics.clone().any(|clitic| document.tokens[clitic].word == self.y);
        if self.behind_y.contains(&group.head) && y() {
            return Some(whole);
        }
        self.phrases.iter().find_map(|(lemma, rest)| {
            let behind = |at: usize| {
                rest.iter()
                    .enumerate()
                    .all(|(offset, &word)| document.tokens.get(at + offset).is_some_and(|t| t.word == word))
            };
            let (at, end) = if group.head == *lemma {
                // «met ses auteurs au défi»: the object may stand between.
                let end = group.tokens.end;
                let at = (end..end + 5).find(|&at| behind(at))?;
                (at, end)
            } else if group.governors.iter().flatten().any(|governor| governor.lemma == *lemma) {
                (group.head_token, group.tokens.end)
            } else {
                return None;
            };
            behind(at).then_some(whole.start..end)
        })
    }
}

fn gender(cell: &str) -> Option<Option<Gender>> {
    match cell {
        "" => Some(None),
        "m" => Some(Some(Gender::Masculine)),
        "f" => Some(Some(Gender::Feminine)),
        _ => None,
    }
}
