//! Words that tell what a name beside them is.

use crate::Error;
use crate::lexicon::{Table, Vocabulary, WordId};
use crate::text::Token;

/// What a word tells about a name at, before or after it. A word may tell several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    /// No organisation though all in capitals: «PIB».
    Acronym,
    /// «contre».
    Against,
    /// Stands before who acts or is acted with: «par», «avec».
    Agent,
    /// «et».
    And,
    /// Stands before a place: «la ville de», «l'aéroport de».
    Area,
    /// Stands before nouns, never right before a person's name: «le», «cette».
    Article,
    /// A parliament, which needs a state or a capital to be told apart: «Congrès des États-Unis».
    Assembly,
    /// Ties a role to its place: «ambassadeur au Mali», «conseiller auprès de l'ONU».
    At,
    /// What states give or hold: «le soutien de Moscou».
    Backing,
    /// «entre».
    Between,
    /// Makes a place or a complement of what follows: «de», «vers».
    Bound,
    /// Gives somebody a name: «nommée».
    Called,
    /// What movements are for: «pour la libération».
    Cause,
    /// Stands before a verb: «ne», «se».
    Clitic,
    /// No name though it starts with a capital: «Selon», «Mardi», «Occidentaux».
    Common,
    /// Closes or marks an organisation's name: «Nordic Systems».
    Company,
    /// Takes «à» and somebody: «reproche à Bamako».
    Dative,
    /// «le», «la», «l'», «les».
    Definite,
    /// Opens what is said of somebody behind a comma: «, moins contraint,».
    Degree,
    /// Stands before the role that follows a name: «, l'ancien ministre».
    Described,
    /// A word of English that French has not: «the», «from».
    English,
    /// «pour».
    For,
    /// Opens an organisation's name: «Université de Bamako».
    Head,
    /// «ayant», «étant».
    Having,
    /// Completes no name after «de»: «de la part», «de l'année».
    Idle,
    /// Opens an institution's name, small letters too: «ministère de la Défense».
    Institution,
    /// Joins the words of an English name: «of», «and».
    Joint,
    /// Stands right before a place: «à», «dans».
    Location,
    /// Stands before «sur» and whom one counts on: «compter sur Paris».
    Leaning,
    /// Stands before an organisation's name: «le groupe Wagner», «la chaîne».
    Maker,
    /// Says that somebody goes to, stays in or strikes a place: «quitte», «en visite».
    Move,
    /// «de», «du», «des», «d'».
    Of,
    /// Stands before the name of an operation, which is nobody.
    Operation,
    /// Belongs to the name of a body though it starts small: «l'institut Velmo».
    Own,
    /// Who a company has, before «de» and its name: «PDG», «filiale».
    Owned,
    /// Joins the words of a person's name: «ben», «Ag», «von».
    Particle,
    /// A participle that belongs to the names of bodies: «armées», «unifiée».
    Participle,
    /// Opens a party's name, which may be one adjective: «le Parti libéral».
    Party,
    /// A place to publish, an actor only where it acts: «sur Twitter».
    Platform,
    /// Stands before its noun: «anciens combattants».
    Prenominal,
    /// A participle of the line above an article: «Moscou, publié le 3 mars».
    Printed,
    /// Stands before who governs: «l'administration Velmo».
    Reign,
    /// Goes on about a name after a comma: «, qui».
    Relative,
    /// What people do when they speak: «déclare», «a».
    Says,
    /// Stands in what turns to somebody else: «de son côté», «pour sa part».
    Side,
    /// Closes the name of a place, a prize, a work: «Velmo City»; stands before a ship's or a film's.
    Thing,
    /// «à».
    To,
    /// Stands before a comma and a town: «la capitale,».
    Town,
    /// «ans».
    Years,
    /// Opens a phrase of some lexicon that is written in small letters: «talibans», «golfe de Guinée».
    Opener,
}

/// The kinds of `name_words.tsv`.
const KINDS: [(&str, Hint); 49] = [
    ("acronym", Hint::Acronym),
    ("against", Hint::Against),
    ("agent", Hint::Agent),
    ("and", Hint::And),
    ("area", Hint::Area),
    ("article", Hint::Article),
    ("assembly", Hint::Assembly),
    ("at", Hint::At),
    ("backing", Hint::Backing),
    ("between", Hint::Between),
    ("bound", Hint::Bound),
    ("called", Hint::Called),
    ("cause", Hint::Cause),
    ("clitic", Hint::Clitic),
    ("common", Hint::Common),
    ("company", Hint::Company),
    ("dative", Hint::Dative),
    ("definite", Hint::Definite),
    ("degree", Hint::Degree),
    ("described", Hint::Described),
    ("english", Hint::English),
    ("for", Hint::For),
    ("having", Hint::Having),
    ("head", Hint::Head),
    ("idle", Hint::Idle),
    ("institution", Hint::Institution),
    ("joint", Hint::Joint),
    ("leaning", Hint::Leaning),
    ("location", Hint::Location),
    ("maker", Hint::Maker),
    ("move", Hint::Move),
    ("of", Hint::Of),
    ("operation", Hint::Operation),
    ("own", Hint::Own),
    ("owned", Hint::Owned),
    ("participle", Hint::Participle),
    ("particle", Hint::Particle),
    ("party", Hint::Party),
    ("platform", Hint::Platform),
    ("prenominal", Hint::Prenominal),
    ("printed", Hint::Printed),
    ("reign", Hint::Reign),
    ("relative", Hint::Relative),
    ("says", Hint::Says),
    ("side", Hint::Side),
    ("thing", Hint::Thing),
    ("to", Hint::To),
    ("town", Hint::Town),
    ("years", Hint::Years),
];

/// What each word tells, as a table over all words.
#[derive(Default)]
pub(super) struct Hints(Vec<u64>);

impl Hints {
    pub fn load(vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let table = Table::parse(
            "lexicon/fr/name_words.tsv",
            include_str!("../../../lexicon/fr/name_words.tsv"),
            &["word", "kind"],
        )?;
        let mut hints = Hints::default();
        for row in table.rows() {
            let hint = KINDS.binary_search_by_key(&row.cell(1), |(kind, _)| kind);
            let (_, hint) = KINDS[hint.map_err(|_| row.error(1, "a kind such as \"common\""))?];
            hints.add(vocabulary.intern(row.cell(0)), hint);
            // «Etat», but «a» is not «à».
            if row.cell(0).chars().count() > 3 {
                hints.add(vocabulary.intern_name(row.cell(0)), hint);
            }
        }
        Ok(hints)
    }

    /// Marks the first word of a phrase as an [opener](Hint::Opener).
    pub fn open(&mut self, vocabulary: &mut Vocabulary, phrase: &str) {
        let first = phrase.split(' ').next().unwrap_or(phrase);
        self.add(vocabulary.intern(first), Hint::Opener);
        self.add(vocabulary.intern_name(first), Hint::Opener);
    }

    fn add(&mut self, word: WordId, hint: Hint) {
        *super::words::slot(&mut self.0, word) |= 1 << hint as u64;
    }

    pub fn has(&self, token: &Token, hint: Hint) -> bool {
        self.0.get(token.word.index()).is_some_and(|hints| hints & (1 << hint as u64) != 0)
    }
}
