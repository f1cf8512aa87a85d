//! How two noun phrases are joined, told by the words between them.

mod gap;

use super::lexicon::{GoodsLexicon, NounRole, Roles};
use super::nominal::{Head, Nominal};
use crate::delivery::Category;
use crate::rule::{Rule, texts};
use crate::text::Document;

/// What a noun phrase is to the goods before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Their model.
    Model,
    /// What they hold or measure.
    Content,
    /// The sum that an aid comes to.
    Sum,
    /// No goods of its own: what they are for, bear or are worth.
    Complement,
    /// The same goods in other words.
    Apposition,
    /// The same goods one by one.
    Detail,
    /// Some of them.
    Example,
    /// Further goods.
    List,
}

/// Two noun phrases and the words between them.
pub struct Gap<'a> {
    pub(super) lexicon: &'a GoodsLexicon,
    pub(super) document: &'a Document<'a>,
    pub(super) last: &'a Nominal,
    /// The category of the last item, which its content or model may have told.
    pub(super) category: Category,
    /// Whether the last item names no closer goods than «équipements».
    pub(super) generic: bool,
    /// Whether the last item has a designation.
    pub(super) designated: bool,
    /// Whether the last item has a unit: it is a sum, or so many tonnes.
    pub(super) measured: bool,
    pub(super) next: &'a Nominal,
}

/// Tells the relation that a gap shows, if it shows one of this kind.
type Pattern = fn(&Gap) -> Option<Relation>;

/// In the order in which they are tried.
pub const RULES: &[Rule<Pattern>] = &[
    Rule {
        id: "fr/goods/model",
        pattern: |gap| gap.model(),
        examples: texts(&[
            "Deux hélicoptères d'attaque Mil Mi-35P.",
            "Un radar «59N6-TE».",
            "Des avions de type C-295.",
        ]),
        counter_examples: texts(&["Des pilotes de F-16.", "Des hélicoptères et des F-16."]),
    },
    Rule {
        id: "fr/goods/content",
        pattern: |gap| gap.content(),
        examples: texts(&["Un lot d'armes.", "50.000 tonnes de blé.", "24 millions d'euros de matériel."]),
        counter_examples: texts(&["Des pièces détachées d'hélicoptères."]),
    },
    Rule {
        id: "fr/goods/sum",
        pattern: |gap| gap.sum(),
        examples: texts(&[
            "Une aide militaire de 300 millions d'euros.",
            "Une subvention d'un montant de 3 milliards de dollars.",
        ]),
        counter_examples: texts(&["Des chars d'une valeur de 300 millions d'euros."]),
    },
    // Before complements, which «de» makes too.
    Rule {
        id: "fr/goods/example",
        pattern: |gap| gap.example(),
        examples: texts(&["Des systèmes de défense aérienne tels que les Patriot.", "Dix avions dont deux C-17."]),
        counter_examples: texts(&["Des avions et des radars."]),
    },
    Rule {
        id: "fr/goods/detail",
        pattern: |gap| gap.detail(),
        examples: texts(&["Des équipements venus de Russie : deux hélicoptères et un radar."]),
        counter_examples: texts(&["Deux hélicoptères : un radar les suit."]),
    },
    Rule {
        id: "fr/goods/apposition",
        pattern: |gap| gap.apposition(),
        examples: texts(&["Quatre Mi-171, des hélicoptères de transport.", "Deux hélicoptères (des Mi-35)."]),
        counter_examples: texts(&["Quatre Mi-171, des radars."]),
    },
    Rule {
        id: "fr/goods/list",
        pattern: |gap| gap.list(),
        examples: texts(&[
            "Des armes et des munitions.",
            "Deux Mi-35P accompagnés d'armes, de munitions et de camions.",
        ]),
        counter_examples: texts(&["Des armes pour les soldats."]),
    },
    Rule {
        id: "fr/goods/complement",
        pattern: |gap| gap.complement(),
        examples: texts(&["Des pilotes d'hélicoptère.", "Des munitions pour HIMARS.", "Des drones armés de missiles."]),
        counter_examples: texts(&["Des drones et des missiles.", "Les chars roulent. Des missiles volent."]),
    },
];

impl Gap<'_> {
    /// The rule that tells the relation, and the relation.
    pub(super) fn relation(&self) -> Option<(&'static str, Relation)> {
        let gap = self.tokens();
        if gap.len() > 14 || self.document.sentence_of(gap.start.max(1) - 1) != self.document.sentence_of(gap.end) {
            return None;
        }
        RULES.iter().find_map(|rule| Some((rule.id, (rule.pattern)(self)?)))
    }

    /// `hélicoptères [d'attaque Mil] Mi-35P`
    fn model(&self) -> Option<Relation> {
        let model = self.next.model()?;
        let noun = self.last.noun()?;
        if self.next.determiner != super::Determiner::None || self.next.counted || self.designated {
            return None;
        }
        let mut at = self.tokens().start;
        while at < self.tokens().end {
            match self.lexicon.designations.maker(self.document, at).or_else(|| self.phrase(at, Roles::KIND)) {
                Some(end) => at = end,
                None => break,
            }
        }
        // «véhicules blindés de transport de troupes │ de type M113».
        let kind =
            (self.tokens().start..self.tokens().end).any(|at| self.phrase(at, Roles::KIND) == Some(self.tokens().end));
        let held = matches!(noun.role, NounRole::Counter | NounRole::Carrier | NounRole::Consignment);
        let open = held || matches!(noun.role, NounRole::Generic | NounRole::Anaphor);
        let arms = self.category <= Category::Equipment;
        if at == self.tokens().end || (kind && self.tokens().len() <= 9) {
            return arms.then_some(Relation::Model);
        }
        // «missiles sol-air S-300»: an adjective or two may part any arms from their model.
        let same =
            model.category == Some(self.category) || (open && model.category.is_some()) || self.tokens().len() < 3;
        // «munitions pour HIMARS», but «missiles à longue portée ATACMS».
        let purpose = self.tokens().any(|at| {
            self.lexicon.roles(self.document, at).any(Roles::NEAR) && !matches!(self.document.str(at), "à" | "en")
        });
        (same && arms && !purpose && !self.next.of && self.is_modifiers(7)).then_some(Relation::Model)
    }

    /// `lot d'armes`, `systèmes de missiles`, `50.000 tonnes de blé`
    fn content(&self) -> Option<Relation> {
        let holds = match self.last.head {
            Head::Noun(noun) => {
                matches!(noun.role, NounRole::Carrier | NounRole::Consignment) && self.generic
                    || noun.role == NounRole::Counter
            }
            Head::Unit(_) => true,
            Head::Model(_) => false,
        };
        let money = self.next.unit().is_some_and(|unit| unit.category == Some(Category::Money));
        let nested = self.last.unit().is_some() && self.next.unit().is_some();
        let gap = self.tokens();
        let purpose = gap.clone().any(|at| self.lexicon.roles(self.document, at).any(Roles::BEARING | Roles::NEAR));
        // «un système │ de dispersion de mines» is no mine.
        let counter = self.last.role() == NounRole::Counter && gap.len() > 2;
        let other = counter && self.lexicon.is_of(self.document, gap.start) && self.next.of;
        (holds && !purpose && !money && !nested && !other && self.is_governed() && self.is_modifiers(6))
            .then_some(Relation::Content)
    }

    /// `aide militaire de 300 millions d'euros`, `subvention d'un montant de 3 milliards`
    fn sum(&self) -> Option<Relation> {
        let noun = self.last.noun()?;
        let money = self.next.unit()?.category == Some(Category::Money);
        let worth = self.worth().is_some();
        // «du matériel militaire d'une valeur de 200 millions».
        let general = self.generic && noun.role == NounRole::Generic && self.category == Category::Equipment;
        if general && !noun.aid {
            return (money && worth && self.last.count.is_unknown()).then_some(Relation::Sum);
        }
        (money && noun.aid && (worth || (self.is_governed() && self.is_modifiers(6)))).then_some(Relation::Sum)
    }

    /// `systèmes de défense aérienne [venus de Berlin,] tels que les Patriot`
    fn example(&self) -> Option<Relation> {
        let mut at = self.modifiers();
        if self.document.str(at) == "," {
            at += 1;
        }
        let end = self.phrase(at, Roles::EXAMPLE).filter(|_| at < self.tokens().end)?;
        (end.abs_diff(self.tokens().end) <= 1).then_some(Relation::Example)
    }

    /// `équipements acquis à Moscou : deux hélicoptères`
    fn detail(&self) -> Option<Relation> {
        let at = self.modifiers();
        let comma = usize::from(self.document.str(at) == ",");
        let end = self
            .phrase(at + comma, Roles::DETAIL)
            .filter(|_| self.generic && !(self.measured && self.next.unit().is_some()) && at < self.tokens().end)?;
        (end == self.tokens().end).then_some(Relation::Detail)
    }

    /// `quatre Mi-171, des hélicoptères`, `deux hélicoptères (des Mi-35)`
    fn apposition(&self) -> Option<Relation> {
        let gap = self.tokens();
        let category = match self.next.head {
            Head::Noun(noun) if self.designated || self.is_people() => noun.category,
            Head::Model(model) if !self.designated => model.category?,
            _ => return None,
        };
        let marks: &[&str] = if self.is_people() { &[":"] } else { &[",", "("] };
        let marked = gap.len() == 1 && marks.contains(&self.document.str(gap.start));
        let again = !self.next.counted || self.next.count == self.last.count;
        (marked && again && category == self.category).then_some(Relation::Apposition)
    }

    /// `un grand nombre d'hommes : des instructeurs`
    fn is_people(&self) -> bool {
        self.category == Category::Personnel && !self.designated && self.last.role() == NounRole::Transfer
    }

    /// `armes[, des] munitions [et de] véhicules`
    fn list(&self) -> Option<Relation> {
        use super::Determiner::{Definite, Demonstrative, Possessive};
        let joint = self.after_part(self.modifiers());
        let joined = joint < self.tokens().end && self.phrase(joint, Roles::AND).is_some();
        let far = joint - self.tokens().start;
        // «des chars livrés à l'armée, les soldats…» starts something new; «les chars et les soldats» goes on.
        let fixed = matches!(self.next.determiner, Definite | Demonstrative | Possessive) && !self.next.counted;
        let alike = !fixed || (self.last.determiner == self.next.determiner && far <= 4) || self.next.of;
        // «3 milliards accordés à Kiev en 2020, 500 millions…» are two sums.
        let sums = self.last.unit().is_some() && self.next.unit().is_some() && far > 0;
        // «quatre hélicoptères au Mali et deux radars…» may go to others.
        let named = (self.tokens().start..joint).any(|at| self.document.tokens[at].shape.is_capital());
        let apart = sums || named && self.next.counted;
        (joined && !apart && far <= 9 && alike && self.only(joint, Roles::AND)).then_some(Relation::List)
    }

    /// `pilotes d'hélicoptère`, `munitions pour HIMARS`, `drones armés de missiles`
    fn complement(&self) -> Option<Relation> {
        let gap = self.tokens();
        let bearing = gap.clone().any(|at| self.phrase(at, Roles::BEARING).is_some());
        let near = (1..5).contains(&gap.len()) && self.lexicon.roles(self.document, gap.end - 1).any(Roles::NEAR);
        let bracket = gap.len() <= 2 && gap.start < gap.end && self.document.str(gap.start) == "(";
        let money = self.measured && self.next.unit().is_some();
        let direct = gap.is_empty() && self.next.determiner != super::Determiner::Indefinite && !self.next.counted;
        // «… pour financer la fourniture d'armes» names a noun of its own before the arms.
        let apart = gap.clone().any(|at| self.lexicon.roles(self.document, at).any(Roles::DETERMINER));
        // «fusils de type Kalachnikov»: a model that is a noun too.
        let kind = gap.clone().any(|at| self.phrase(at, Roles::KIND).is_some());
        let joined = self.is_governed() || kind || near || bearing || direct || self.worth().is_some();
        ((joined && !apart && self.is_modifiers(7)) || (bracket && money)).then_some(Relation::Complement)
    }
}
