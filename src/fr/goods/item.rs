//! What a noun phrase alone says: category, weight, count.

use std::ops::Range;

use super::lexicon::{GoodsLexicon, NounRole, Roles};
use super::nominal::{Head, Nominal};
use super::{Determiner, GoodsItem, Weight};
use crate::delivery::Category;
use crate::text::{Count, Document, TokenKind};

/// Words that make a definite noun in the singular one piece and no type.
const NTH: [&str; 8] = ["premier", "première", "second", "seconde", "deuxième", "troisième", "dernier", "dernière"];

impl GoodsLexicon {
    /// The category that the modifiers behind a head give it: «équipements médicaux», «systèmes antiaériens».
    fn modified(&self, document: &Document, head: Range<usize>) -> Option<Category> {
        let within = (head.end..document.tokens.len()).take(4);
        let ends = Roles::AND | Roles::DETAIL | Roles::STOP | Roles::EXAMPLE | Roles::BEARING | Roles::NEAR;
        within
            .take_while(|&at| {
                let word = document.tokens[at].kind == TokenKind::Word;
                word && !self.roles(document, at).any(ends)
            })
            .find_map(|at| self.modifiers.longest(&document.tokens, at))
            .map(|(_, category)| category)
    }

    /// Whether a sum is the price of something and no aid: «d'une valeur de 3 millions d'euros».
    fn is_price(&self, document: &Document, at: usize) -> bool {
        let mut words = (at.saturating_sub(5)..at).rev().take_while(|&before| document.str(before) != ":");
        let priced = words.any(|before| self.roles(document, before).any(Roles::PRICE));
        // «commandés pour 8 milliards de dollars», but «contribué pour un total de 8 milliards».
        priced || (at > 0 && matches!(document.str(at - 1), "pour" | "contre") && document.tokens[at].shape.has_digit())
    }

    /// Whether goods that start at a token stand where means of transport do.
    pub(super) fn is_aboard(&self, document: &Document, start: usize) -> bool {
        (1..=4).filter(|&back| back <= start).any(|back| {
            let end = self.phrase(document, start - back, Roles::ABOARD);
            end == Some(start) || end == Some(start + 1)
        })
    }

    /// The item that a noun phrase alone gives, and whether it names nothing yet.
    pub(super) fn item(&self, document: &Document, nominal: &Nominal) -> (GoodsItem, bool) {
        let (mut category, mut weight, mut hollow) = match nominal.head {
            Head::Model(model) => (model.category.unwrap_or(Category::Equipment), Weight::Model, false),
            Head::Unit(unit) => {
                let priced = unit.category == Some(Category::Money) && self.is_price(document, nominal.tokens.start);
                (unit.category.unwrap_or(Category::Other), Weight::Transfer, unit.category.is_none() || priced)
            }
            Head::Noun(noun) => match noun.role {
                NounRole::Plain => (noun.category, Weight::Named, false),
                NounRole::Transfer => (noun.category, Weight::Transfer, false),
                NounRole::Generic | NounRole::Consignment | NounRole::Anaphor => {
                    (noun.category, Weight::Generic, false)
                }
                NounRole::Carrier | NounRole::Counter | NounRole::Aid | NounRole::Never => {
                    (noun.category, Weight::Generic, true)
                }
            },
        };
        if let Head::Noun(noun) = nominal.head {
            let holds =
                matches!(noun.role, NounRole::Carrier | NounRole::Consignment | NounRole::Anaphor | NounRole::Aid);
            let turned = self.modified(document, nominal.at..nominal.tokens.end).filter(|&turned| {
                weight == Weight::Generic || (category, turned) == (Category::Vehicle, Category::ArmouredVehicle)
            });
            if let Some(turned) = turned.filter(|_| !holds) {
                (category, weight, hollow) = (turned, Weight::Named, false);
            }
        }
        // A code that no family holds is the model of the noun beside it, and nothing without one.
        // «les Apache»: what stays in the singular behind «les» is a name; «les Fennecs» may be a team.
        let plural = |at: usize| document.str(at).ends_with('s');
        let several =
            nominal.determiner != Determiner::None && plural(nominal.tokens.start) && !plural(nominal.tokens.end - 1);
        let lonely = nominal
            .model()
            .is_some_and(|model| model.category.is_none() || (model.beside && !nominal.counted && !several));
        let stands_for = matches!(nominal.role(), NounRole::Anaphor)
            || (nominal.role() == NounRole::Consignment && nominal.determiner != Determiner::Indefinite);
        let rule = match nominal.head {
            Head::Noun(_) => "fr/goods/noun",
            Head::Model(_) => "fr/goods/designation",
            Head::Unit(_) => "fr/goods/measure",
        };
        // «un soutien militaire», «un lot» count no pieces.
        let mass = nominal.noun().is_some_and(|noun| noun.aid || noun.role == NounRole::Consignment);
        // «son système de défense» is one.
        let own = nominal.determiner == Determiner::Possessive && weight == Weight::Named && !nominal.counted;
        let one = own && matches!(document.str(nominal.tokens.start), "son" | "sa" | "Son" | "Sa");
        // «le troisième C-130», «la frégate»: a ship is rarely a type.
        let singular = matches!(nominal.determiner, Determiner::Definite | Determiner::Demonstrative)
            && !nominal.counted
            && matches!(
                document.str(nominal.tokens.start),
                "le" | "la" | "l'" | "l’" | "Le" | "La" | "L'" | "L’" | "ce" | "cette" | "Ce" | "Cette"
            );
        let nth = (nominal.tokens.start..nominal.at).any(|at| NTH.contains(&document.str(at)));
        // «sa seule batterie S-300»
        let mut before = nominal.tokens.start..nominal.at;
        let sole = !nominal.counted && before.any(|at| matches!(document.str(at), "seul" | "seule" | "unique"));
        let one = one || (singular && (nth || category == Category::Ship) && weight >= Weight::Named);
        let count = if sole || one && category < Category::SmallArms { Count::exactly(1) } else { nominal.count };
        let item = GoodsItem {
            tokens: nominal.tokens.clone(),
            head: nominal.at,
            category,
            designation: nominal.model().map(|_| document.span(nominal.at..nominal.tokens.end)),
            count: if mass { Count::UNKNOWN } else { count },
            unit: nominal.unit().map(|unit| unit.name),
            determiner: nominal.determiner,
            weight,
            vessel: nominal.noun().is_some_and(|noun| noun.vessel) || nominal.model().is_some_and(|model| model.vessel),
            anaphoric: stands_for || nominal.determiner == Determiner::Demonstrative,
            rule,
        };
        (item, hollow || lonely)
    }

    /// Whether goods that end at a token carry what follows: «un navire transportant», «un avion … avec à son bord».
    pub(super) fn is_laden(&self, document: &Document, end: usize) -> bool {
        let sentence = document.sentences.get(document.sentence_of(end)).map_or(end, |sentence| sentence.end);
        (end..sentence.min(end + 12))
            .find(|&at| self.phrase(document, at, Roles::LADEN).is_some())
            .is_some_and(|at| at < end + 2 || document.str(at) == "à" || document.str(at) == "avec")
    }
}
