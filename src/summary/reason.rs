//! Why findings of several articles are taken for one: codes for programs, words for readers.

use crate::view::summary::ReasonLine;

/// Declares [`Reason`] with its code and its words.
macro_rules! reasons {
    ($($name:ident = $code:literal, $fr:literal, $en:literal;)*) => {
        /// One thing that two findings have in common, or that a correction met.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Reason { $($name,)* }

        impl Reason {
            /// Every reason, in order.
            const ALL: &[Reason] = &[$(Reason::$name,)*];

            /// Code, French and English words.
            const fn row(self) -> (&'static str, &'static str, &'static str) {
                match self { $(Reason::$name => ($code, $fr, $en),)* }
            }
        }
    };
}

reasons! {
    ByHand = "by-hand", "réunis par une correction", "joined by a correction";
    Copy = "copy", "même texte d’agence", "the same wire text";
    SameWords = "same-words", "disent exactement la même chose", "say exactly the same";
    SameDay = "same-day", "même jour", "the same day";
    NearDay = "near-day", "à trois jours près au plus", "at most three days apart";
    SameMonth = "same-month", "même mois", "the same month";
    SameYear = "same-year", "même année", "the same year";
    Recent = "recent", "sans date, mais publié peu après", "undated, but published soon after";
    SameSupplier = "same-supplier", "même fournisseur", "the same supplier";
    SameRecipient = "same-recipient", "même destinataire", "the same recipient";
    SameModel = "same-model", "même modèle", "the same model";
    CloserModel = "closer-model", "un modèle précise l’autre", "one model is the other, told more closely";
    SameCount = "same-count", "même nombre", "the same number";
    CompatibleCount = "compatible-count", "nombres compatibles", "numbers that allow each other";
    SameGoods = "same-goods", "même genre de matériel", "the same kind of goods";
    NextStep = "next-step", "étapes qui se suivent", "steps that follow each other";
    SameCode = "same-code", "même État", "the same state";
    SameSpelling = "same-spelling", "même nom, écrit autrement", "the same name, spelt otherwise";
    Form = "form", "forme de ce nom et d’aucun autre", "a form of this name and of no other";
    YearOfReport = "year-of-report", "année d’un autre récit de la même livraison", "the year of another report of the same delivery";
    YearOfArticle = "year-of-article", "année la plus proche de celles que donnent d’autres récits des mêmes articles",
        "the year nearest to those that other reports of the same articles give";
    YearOfCorpus = "year-of-corpus", "seule année entre les articles datés sur les mêmes parties", "the only year between the dated articles about the same parties";
    MonthOfNews = "month-of-news", "mois de l’annonce ; le jour n’est pas dit", "month of the announcement; the day is not told";
    NoMatch = "no-match", "le passage ou le nom corrigé ne s’y trouve pas ou plus", "the corrected passage or name is not there, or no longer";
    Overridden = "overridden", "une ligne suivante corrige la même chose", "a later line corrects the same";
    NoEffect = "no-effect", "la machine dit déjà la même chose", "the machine says the same already";
}

impl Reason {
    /// The stable word for it.
    pub fn code(self) -> &'static str {
        self.row().0
    }
}

/// A set of reasons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reasons(u32);

impl Reasons {
    /// This and those of `other`.
    pub fn and(self, other: impl Into<Reasons>) -> Self {
        Reasons(self.0 | other.into().0)
    }

    /// Whether it holds none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn iter(self) -> impl Iterator<Item = Reason> {
        Reason::ALL.iter().copied().filter(move |&reason| self.0 & (1 << reason as u32) != 0)
    }

    /// Their codes, in order.
    pub fn codes(self) -> Vec<String> {
        self.iter().map(|reason| reason.code().to_owned()).collect()
    }

    /// Their words, in order of the codes.
    pub fn lines(self) -> Vec<ReasonLine> {
        let line = |reason: Reason| {
            let (code, fr, en) = reason.row();
            ReasonLine { code: code.to_owned(), fr: fr.to_owned(), en: en.to_owned() }
        };
        self.iter().map(line).collect()
    }
}

impl From<Reason> for Reasons {
    fn from(reason: Reason) -> Self {
        Reasons(1 << reason as u32)
    }
}
