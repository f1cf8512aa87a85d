//! Goods that stand for others named before: «27 de ces avions», «les appareils».
//!
//! ```text
//!   Varsovie a commandé 50 F-35. À ce jour, 27 de ces avions ont été livrés.
//!                          ──┬─                    ────┬────
//!                            └── same kind, so the same model
//! ```

use super::{Determiner, Goods, GoodsItem, Weight};
use crate::delivery::Category;
use crate::text::Document;

/// How many sentences back goods are still meant.
const REACH: usize = 3;

/// Gives goods that stand for others the category and model of the nearest ones before them.
pub(super) fn resolve(document: &Document, goods: &mut [Goods]) {
    for index in 0..goods.len() {
        let (before, rest) = goods.split_at_mut(index);
        for item in rest[0].items.iter_mut().filter(|item| item.designation.is_none()) {
            let Some(fits) = meant(item) else { continue };
            let sentence = document.sentence_of(item.head);
            let near = before.iter().rev().flat_map(|goods| goods.items.iter().rev());
            let antecedent = near
                .take_while(|other| document.sentence_of(other.head) + REACH >= sentence)
                .find(|other| fits(item, other));
            if let Some(antecedent) = antecedent {
                (item.category, item.designation) = (antecedent.category, antecedent.designation);
                if matches!(item.determiner, Determiner::Definite | Determiner::Demonstrative) {
                    item.weight = item.weight.max(antecedent.weight);
                }
                item.anaphoric = true;
            }
        }
    }
}

/// Tells whether goods before can be meant by an item.
type Fits = fn(&GoodsItem, &GoodsItem) -> bool;

/// What an item's words say of the goods it stands for, if it stands for any.
fn meant(item: &GoodsItem) -> Option<Fits> {
    let generic = item.weight <= Weight::Generic && item.unit.is_none();
    let counted = !item.count.is_unknown();
    match item.determiner {
        // «appareil» is any flying machine.
        _ if item.anaphoric && item.weight == Weight::Generic && item.category == Category::Aircraft => {
            Some(|_, other| flies(other.category))
        }
        // «les seize pièces»: as many as were told before.
        Determiner::Definite if counted && generic => {
            Some(|item, other| item.count == other.count && other.unit.is_none())
        }
        // «ces armes» are any; «ces avions» are planes, «ces véhicules» may be tanks.
        Determiner::Demonstrative if generic && item.category == Category::Equipment => Some(|_, other| {
            other.weight >= Weight::Named && other.category < Category::Personnel && other.unit.is_none()
        }),
        Determiner::Demonstrative => Some(|item, other| covers(item.category, other.category)),
        _ => None,
    }
}

fn flies(category: Category) -> bool {
    matches!(category, Category::Helicopter | Category::Aircraft | Category::Drone)
}

/// Whether goods of a category can be called by the noun of another: tanks are vehicles.
fn covers(noun: Category, goods: Category) -> bool {
    let rolls = matches!(goods, Category::Tank | Category::ArmouredVehicle | Category::Artillery);
    noun == goods || noun == Category::Vehicle && rolls
}
