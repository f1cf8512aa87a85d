//! From noun phrases and their relations to goods.

use super::lexicon::{GoodsLexicon, NounRole};
use super::nominal::Nominal;
use super::relation::{Gap, Relation};
use super::{Goods, GoodsItem, Weight};
use crate::delivery::Category;
use crate::text::{Count, Document};

/// How many items one phrase holds at most; a longer list goes on in a new one.
const LONGEST_LIST: usize = 40;

/// Goods as far as they are read.
struct Building<'n> {
    goods: Goods,
    /// For each item, whether it names nothing yet: «série», «système», «tonnes».
    hollow: Vec<bool>,
    /// The noun phrase that the next one is joined to.
    last: Nominal,
    /// Whether that phrase was followed by a complement, to which models and contents then belong.
    aside: bool,
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
                found.extend(building.take().and_then(|building| building.finish(document)));
                building = Some(Building::start(self, document, next));
            }
        }
        found.extend(building.and_then(|building| building.finish(document)));
        found
    }
}

impl<'n> Building<'n> {
    fn start(lexicon: &'n GoodsLexicon, document: &Document, nominal: &Nominal) -> Self {
        let goods = Goods {
            tokens: nominal.tokens.clone(),
            items: Vec::new(),
            aboard: lexicon.is_aboard(document, nominal.tokens.start),
        };
        let mut building = Building { goods, hollow: Vec::new(), last: nominal.clone(), aside: false, lexicon };
        building.push(document, nominal);
        building
    }

    fn push(&mut self, document: &Document, nominal: &Nominal) {
        let (mut item, hollow) = self.lexicon.item(document, nominal);
        let end = self.lexicon.name_unlisted(document, nominal, &mut item);
        self.goods.items.push(item);
        self.aside = false;
        self.hollow.push(hollow);
        self.last = Nominal { tokens: nominal.tokens.start..end, ..nominal.clone() };
        self.goods.tokens.end = end;
    }

    /// Takes a further noun phrase in, or says that it starts goods of its own.
    fn join(&mut self, document: &Document, next: &Nominal) -> bool {
        let Some(last) = self.goods.items.last().filter(|_| self.goods.items.len() < LONGEST_LIST) else {
            return false;
        };
        let gap = Gap {
            lexicon: self.lexicon,
            document,
            last: &self.last,
            category: last.category,
            generic: last.weight == Weight::Generic,
            designated: last.designation.is_some(),
            measured: last.unit.is_some(),
            next,
        };
        let Some((rule, mut relation)) = gap.relation() else { return false };
        if self.aside && matches!(relation, Relation::Model | Relation::Content | Relation::Sum) {
            relation = Relation::Complement;
        }
        match relation {
            // «deux cents instructeurs et conseillers» are counted together.
            Relation::List
                if next.is_bare() && people(last.category) && next.noun().is_some_and(|n| people(n.category)) => {}
            Relation::List => {
                // «des Leopard et des Challenger»: models of one kind bear each other out.
                let alike =
                    last.designation.is_some() && next.model().is_some_and(|m| m.category == Some(last.category));
                let count = last.count;
                // «quatorze MiG-29 et Su-24» are fourteen together.
                let together = alike && next.is_bare() && !next.of && !count.is_unknown();
                if let Some(last) = self.goods.items.last_mut().filter(|_| together) {
                    last.count = Count::UNKNOWN;
                }
                self.push(document, next);
                // «deux hélicoptères et autant d'avions»
                let start = next.tokens.start;
                if let Some(item) =
                    self.goods.items.last_mut().filter(|_| next.of && document.str(start - 2) == "autant")
                {
                    item.count = count;
                }
                if let Some(hollow) = self.hollow.last_mut().filter(|_| alike) {
                    *hollow = false;
                }
                self.rename(rule);
                return true;
            }
            Relation::Detail => {
                if last.unit.is_none() {
                    self.goods.items.pop();
                    self.hollow.pop();
                }
                self.push(document, next);
                self.rename(rule);
                return true;
            }
            Relation::Example | Relation::Apposition => {
                let same = next.model().is_some_and(|model| model.category == Some(last.category));
                if relation == Relation::Example && !(same && last.designation.is_none() && next.count.is_unknown()) {
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
                    if self.last.noun().is_some_and(|noun| noun.aid) {
                        item.category = Category::Money;
                    }
                    (item.count, item.unit) = (next.count, Some(unit.name));
                    *hollow = false;
                }
            }
            Relation::Complement => {
                let of = self.lexicon.is_of(document, self.last.tokens.end);
                if let Some(hollow) = self.hollow.last_mut().filter(|_| of && self.last.role() == NounRole::Counter) {
                    *hollow = false;
                }
                self.last.tokens.end = next.tokens.end;
                self.aside = true;
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
        // «véhicules Bastion» are armoured, «lance-roquettes M270» artillery, «systèmes de missiles Pantsir» no missiles alone.
        let vague = item.weight == Weight::Generic || matches!(item.category, Category::Vehicle | Category::SmallArms);
        let launcher = item.rule == "fr/goods/content" && model.category == Some(Category::AirDefence);
        if let Some(category) = model.category.filter(|_| vague || launcher) {
            item.category = category;
        }
        item.weight = Weight::Model;
        item.vessel |= model.vessel;
        *hollow = false;
    }

    /// Lets the last item be what it holds or measures.
    fn fill(&mut self, document: &Document, next: &Nominal) {
        let (mut content, hollow) = self.lexicon.item(document, next);
        let end = self.lexicon.name_unlisted(document, next, &mut content);
        let (Some(item), Some(empty)) = (self.goods.items.last_mut(), self.hollow.last_mut()) else { return };
        let measured = self.last.unit().is_some();
        let counts = measured || self.last.role() == NounRole::Counter;
        let aid = next.noun().is_some_and(|noun| noun.aid);
        item.count = if counts && !next.counted { item.count } else { content.count };
        let launcher = item.category == Category::AirDefence && content.category == Category::Missile;
        if item.unit == Some("doses") || launcher || (measured && aid && item.category == Category::Money) {
            // «doses de vaccin», «millions d'aide» and «systèmes de missiles sol-air» are told by what stands before.
        } else {
            item.category = content.category;
        }
        item.unit = item.unit.or(content.unit);
        item.designation = content.designation;
        item.weight = content.weight.max(if measured { Weight::Generic } else { content.weight });
        item.anaphoric &= content.anaphoric;
        item.head = content.head;
        // «3 milliards d'aide», «200 000 doses de Sinopharm»: the measure tells it.
        let told = aid || next.model().is_some_and(|model| model.category.is_some());
        *empty = hollow && !(measured && told);
        let tokens = self.last.tokens.start..end;
        self.last = Nominal { tokens, determiner: self.last.determiner, of: self.last.of, ..next.clone() };
    }

    /// The goods without what named nothing.
    fn finish(mut self, document: &Document) -> Option<Goods> {
        let mut hollow = self.hollow.iter();
        self.goods.items.retain(|_| !hollow.next().copied().unwrap_or(false));
        self.merge_retold();
        let (first, last) = (self.goods.items.first()?, self.goods.items.last()?);
        self.goods.tokens = first.tokens.start..last.tokens.end;
        let end = self.goods.tokens.end;
        self.goods.aboard |= self.lexicon.is_laden(document, end);
        Some(self.goods)
    }

    /// `deux hélicoptères et des radars, des Mi-35P et des 59N6-TE`: the same list again, now by the models.
    fn merge_retold(&mut self) {
        let items = &mut self.goods.items;
        let Some(again) = (2..=items.len() / 2).find(|&half| {
            let (first, second) = items.split_at(half);
            let mirrored = |(item, other): (&GoodsItem, &GoodsItem)| {
                let models = item.designation.is_none() && other.designation.is_some();
                models && item.category == other.category && other.count.is_unknown()
            };
            first.iter().zip(second).all(mirrored)
        }) else {
            return;
        };
        for index in 0..again {
            (items[index].designation, items[index].weight) = (items[again + index].designation, Weight::Model);
        }
        items.drain(again..2 * again);
    }
}

fn people(category: Category) -> bool {
    category == Category::Personnel
}
