//! Goods that stand for others named before: «27 de ces avions», «les appareils».
//!
//! ```text
//!   Varsovie a commandé 50 F-35. À ce jour, 27 de ces avions ont été livrés.
//!                          ──┬─                    ────┬────
//!                            └── same kind, so the same model
//! ```

use super::{Determiner, Goods, Weight};
use crate::delivery::Category;
use crate::text::Document;

/// How many sentences back goods are still meant.
const REACH: usize = 3;

/// Gives goods that stand for others the category and model of the nearest ones before them.
pub(super) fn resolve(document: &Document, goods: &mut [Goods]) {
    for index in 0..goods.len() {
        let (before, rest) = goods.split_at_mut(index);
        for item in rest[0].items.iter_mut().filter(|item| item.anaphoric && item.designation.is_none()) {
            // «appareil» is any flying machine; «ces avions» are planes.
            let any = item.weight == Weight::Generic && item.category == Category::Aircraft;
            if !any && item.determiner != Determiner::Demonstrative {
                continue;
            }
            let sentence = document.sentence_of(item.head);
            let near = before.iter().rev().flat_map(|goods| goods.items.iter().rev());
            let antecedent = near
                .take_while(|other| document.sentence_of(other.head) + REACH >= sentence)
                .find(|other| if any { flies(other.category) } else { other.category == item.category });
            if let Some(antecedent) = antecedent {
                (item.category, item.designation) = (antecedent.category, antecedent.designation);
            }
        }
    }
}

fn flies(category: Category) -> bool {
    matches!(category, Category::Helicopter | Category::Aircraft | Category::Drone)
}
