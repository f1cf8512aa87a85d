//! From noun phrases and their relations to goods.

use std::ops::Range;

use super::lexicon::{GoodsLexicon, NounRole, Roles};
use super::nominal::{Head, Nominal};
use super::relation::{Gap, Relation};
use super::{Determiner, Goods, GoodsItem, Weight};
use crate::delivery::Category;
use crate::lexicon::WordId;
use crate::text::{Count, Document, TokenKind};

/// Goods as far as they are read.
struct Building<'n> {
    goods: Goods,
    /// For each item, whether it names nothing yet: «série», «système», «tonnes».
    hollow: Vec<bool>,
    /// The noun phrase that the next one is joined to.
    last: Nominal,
    lexicon: &'n GoodsLexicon,
}

impl GoodsLexicon {
    /// Joins noun phrases to goods.
    pub(super) fn assemble(&self, document: &Document, nominals: &[Nominal]) -> Vec<Goods> {
        let mut found = Vec::new();
        let mut building: Option<Building> = None;
        for next in nominals {
            let joined = building.as_mut().is_some_and(|building| building.join(document, next));
            if !joined {
                found.extend(building.take().and_then(Building::finish));
                building = Some(Building::start(self, document, next));
            }
        }
        found.extend(building.and_then(Building::finish));
        found
    }

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
        (at.saturating_sub(5)..at).any(|before| self.roles(document, before).any(Roles::PRICE))
    }

    /// Whether goods that start at a token stand where means of transport do.
    fn is_aboard(&self, document: &Document, start: usize) -> bool {
        (1..=4).filter(|&back| back <= start).any(|back| {
            let end = self.phrase(document, start - back, Roles::ABOARD);
            end == Some(start) || end == Some(start + 1)
        })
    }

    /// The item that a noun phrase alone gives, and whether it names nothing yet.
    fn item(&self, document: &Document, nominal: &Nominal) -> (GoodsItem, bool) {
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
        let lonely =
            nominal.model().is_some_and(|model| model.category.is_none() || (model.beside && !nominal.counted));
        let stands_for = matches!(nominal.role(), NounRole::Anaphor)
            || (nominal.role() == NounRole::Consignment && nominal.determiner != Determiner::Indefinite);
        let rule = match nominal.head {
            Head::Noun(_) => "fr/goods/noun",
            Head::Model(_) => "fr/goods/designation",
            Head::Unit(_) => "fr/goods/measure",
        };
        // «un soutien militaire», «un lot» count no pieces.
        let mass = nominal.noun().is_some_and(|noun| noun.aid || noun.role == NounRole::Consignment);
        let item = GoodsItem {
            tokens: nominal.tokens.clone(),
            head: nominal.at,
            category,
            designation: nominal.model().map(|_| document.span(nominal.at..nominal.tokens.end)),
            count: if mass { Count::UNKNOWN } else { nominal.count },
            unit: nominal.unit().map(|unit| unit.name),
            determiner: nominal.determiner,
            weight,
            anaphoric: stands_for || nominal.determiner == Determiner::Demonstrative,
            rule,
        };
        (item, hollow || lonely)
    }
}

impl<'n> Building<'n> {
    fn start(lexicon: &'n GoodsLexicon, document: &Document, nominal: &Nominal) -> Self {
        let goods = Goods {
            tokens: nominal.tokens.clone(),
            items: Vec::new(),
            aboard: lexicon.is_aboard(document, nominal.tokens.start),
        };
        let mut building = Building { goods, hollow: Vec::new(), last: nominal.clone(), lexicon };
        building.push(document, nominal);
        building
    }

    fn push(&mut self, document: &Document, nominal: &Nominal) {
        let (mut item, hollow) = self.lexicon.item(document, nominal);
        let end = self.name_unlisted(document, nominal, &mut item);
        self.goods.items.push(item);
        self.hollow.push(hollow);
        self.last = Nominal { tokens: nominal.tokens.start..end, ..nominal.clone() };
        self.goods.tokens.end = end;
    }

    /// `missiles Kalibr`: a name in no lexicon right behind a noun of arms is their model; one past it.
    fn name_unlisted(&self, document: &Document, nominal: &Nominal, item: &mut GoodsItem) -> usize {
        let at = nominal.tokens.end;
        let quoted = document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Quote);
        let Some(token) = document.tokens.get(at + usize::from(quoted)) else { return at };
        let unknown = token.word == WordId::UNKNOWN && token.name == WordId::UNKNOWN;
        let named = token.shape.is_capital() && !token.shape.is_first() && unknown && token.kind == TokenKind::Word;
        let arms = item.category <= Category::Vehicle && item.weight == Weight::Named && nominal.noun().is_some();
        let sentence_in_capitals = document.tokens[nominal.at].shape.is_upper();
        if !(named && arms) || sentence_in_capitals || document.str(at + usize::from(quoted)).len() < 3 {
            return at;
        }
        let name = at + usize::from(quoted);
        if self.lexicon.designations.find(document, name).is_some() {
            return at;
        }
        item.designation = Some(document.span(name..name + 1));
        item.tokens.end = name + 1;
        name + 1
    }

    /// Takes a further noun phrase in, or says that it starts goods of its own.
    fn join(&mut self, document: &Document, next: &Nominal) -> bool {
        let Some(last) = self.goods.items.last() else { return false };
        let gap = Gap {
            lexicon: self.lexicon,
            document,
            last: &self.last,
            category: last.category,
            generic: last.weight == Weight::Generic,
            designated: last.designation.is_some(),
            next,
        };
        let Some((rule, relation)) = gap.relation() else { return false };
        match relation {
            Relation::List => {
                self.push(document, next);
                self.rename(rule);
                return true;
            }
            Relation::Detail => {
                self.goods.items.pop();
                self.hollow.pop();
                self.push(document, next);
                self.rename(rule);
                return true;
            }
            Relation::Example | Relation::Apposition => {
                let same = next.model().is_some_and(|model| model.category == Some(last.category));
                if relation == Relation::Example && !(same && last.designation.is_none() && !next.counted) {
                    self.push(document, next);
                    self.rename(rule);
                    return true;
                }
                self.designate(document, next);
            }
            Relation::Model => self.designate(document, next),
            Relation::Content => self.fill(document, next),
            Relation::Sum => {
                if let (Some(item), Some(hollow), Some(unit)) =
                    (self.goods.items.last_mut(), self.hollow.last_mut(), next.unit())
                {
                    (item.category, item.count, item.unit) = (Category::Money, next.count, Some(unit.name));
                    *hollow = false;
                }
            }
            Relation::Complement => {
                self.last.tokens.end = next.tokens.end;
                self.rename(rule);
                return true;
            }
        }
        self.last.tokens.end = next.tokens.end;
        self.goods.tokens.end = next.tokens.end;
        if let Some(item) = self.goods.items.last_mut() {
            item.tokens.end = next.tokens.end;
        }
        self.rename(rule);
        true
    }

    fn rename(&mut self, rule: &'static str) {
        if let Some(item) = self.goods.items.last_mut() {
            item.rule = rule;
        }
    }

    /// Gives the last item its model.
    fn designate(&mut self, document: &Document, next: &Nominal) {
        let (Some(item), Some(hollow)) = (self.goods.items.last_mut(), self.hollow.last_mut()) else { return };
        if item.count.is_unknown() && next.counted {
            item.count = next.count;
        }
        let Some(model) = next.model() else { return };
        item.designation = Some(document.span(next.at..next.tokens.end));
        if let Some(category) = model.category.filter(|_| item.weight <= Weight::Generic) {
            item.category = category;
        }
        item.weight = Weight::Model;
        *hollow = false;
    }

    /// Lets the last item be what it holds or measures.
    fn fill(&mut self, document: &Document, next: &Nominal) {
        let (mut content, hollow) = self.lexicon.item(document, next);
        let end = self.name_unlisted(document, next, &mut content);
        let (Some(item), Some(empty)) = (self.goods.items.last_mut(), self.hollow.last_mut()) else { return };
        let measured = self.last.unit().is_some();
        let counts = measured || self.last.role() == NounRole::Counter;
        let aid = next.noun().is_some_and(|noun| noun.aid);
        item.count = if counts && !next.counted { item.count } else { content.count };
        if item.unit == Some("doses") || (measured && aid && item.category == Category::Money) {
            // «doses de vaccin» and «millions d'aide» are told by their unit.
        } else {
            item.category = content.category;
        }
        item.unit = item.unit.or(content.unit);
        item.designation = content.designation;
        item.weight = content.weight.max(if measured { Weight::Generic } else { content.weight });
        item.anaphoric &= content.anaphoric;
        item.head = content.head;
        // «3 milliards d'aide»: the sum tells it.
        *empty = hollow && !(measured && aid);
        let tokens = self.last.tokens.start..end;
        self.last = Nominal { tokens, determiner: self.last.determiner, of: self.last.of, ..next.clone() };
    }

    /// The goods without what named nothing.
    fn finish(mut self) -> Option<Goods> {
        let mut hollow = self.hollow.iter();
        self.goods.items.retain(|_| !hollow.next().copied().unwrap_or(false));
        self.merge_retold();
        let (first, last) = (self.goods.items.first()?, self.goods.items.last()?);
        self.goods.tokens = first.tokens.start..last.tokens.end;
        Some(self.goods)
    }

    /// `deux hélicoptères et un radar, des Mi-35P et des 59N6-TE`: the same goods again, now by their models.
    fn merge_retold(&mut self) {
        let items = &mut self.goods.items;
        let mut index = 1;
        while index < items.len() {
            let again = &items[index];
            let model = again.designation.filter(|_| again.count.is_unknown());
            let first = items[..index].iter().position(|item| {
                item.category == again.category && item.designation.is_none() && item.weight >= Weight::Named
            });
            if let (Some(model), Some(first)) = (model, first) {
                (items[first].designation, items[first].weight) = (Some(model), Weight::Model);
                items.remove(index);
            } else {
                index += 1;
            }
        }
    }
}
