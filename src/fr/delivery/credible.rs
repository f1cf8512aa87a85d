//! Which occasions are told firmly enough: between whom, of what.
//!
//! ```text
//!   Quatre Mi-171 sont arrivés.                     models speak for themselves
//!   Les réfugiés reçoivent de la nourriture.        bread needs a state that gives or receives it
//!   La société a versé deux millions à sa filiale.  money needs two parties, one of them a state
//! ```
//!
//! One that is firm shows that the article is about such things; then its others count too where somebody gives or receives.

use super::findings::{Findings, Named};
use super::learned::WEIGHED;
use super::occasion::Occasion;
use super::slots::Slots;
use crate::delivery::{Category, Party};
use crate::fr::goods::Weight;

/// How firmly something must be told to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// Nothing more: a model, a number of tanks.
    Nothing,
    /// A party somewhere in the article.
    Anybody,
    /// A party in the telling itself.
    Told,
    /// A state in the telling itself.
    State,
    /// A state and the recipient in the telling itself.
    Given,
    /// A state and the recipient in the telling itself, and two parties.
    Both,
    /// Cannot count.
    Never,
}

/// Keeps the occasions that are told firmly enough, where the words themselves name somebody in this one or another.
pub fn retain(occasions: &mut Vec<Occasion>, findings: &Findings) {
    let states = || findings.parties.iter().any(|mention| matches!(mention.party, Party::State(_)));
    let gives = occasions.iter().any(|occasion| occasion.supplier.is_some());
    let receives = occasions.iter().any(|occasion| occasion.recipient.is_some()) || gives && states();
    occasions.retain(|occasion| is_credible(occasion, gives, receives, findings));
}

/// Whether an occasion counts in an article that tells one firmly.
pub fn is_possible(occasion: &Occasion, findings: &Findings) -> bool {
    let somebody = occasion.supplier.is_some() || occasion.recipient.is_some();
    match least(occasion, findings) {
        Need::Never => is_weighed(occasion),
        Need::Nothing => true,
        _ => somebody || is_weighed(occasion),
    }
}

/// Weights have weighed the goods and who stands around them already.
fn is_weighed(occasion: &Occasion) -> bool {
    occasion.tellings.iter().any(|event| event.rank == WEIGHED)
}

/// What the goods that need least need.
fn least(occasion: &Occasion, findings: &Findings) -> Need {
    let goods = occasion.tellings.iter().flat_map(|event| &event.slots.goods).map(|&index| &findings.goods[index]);
    goods.map(need).min().unwrap_or(Need::Never)
}

fn is_credible(occasion: &Occasion, gives: bool, receives: bool, findings: &Findings) -> bool {
    let told: Vec<&Party> = occasion
        .tellings
        .iter()
        .flat_map(|event| {
            let Slots { suppliers, recipients, origins, guessed, .. } = &event.slots;
            suppliers.iter().chain(recipients).chain(origins).filter(|party| !guessed.contains(party))
        })
        .collect();
    let to_told = occasion.tellings.iter().any(|event| !event.slots.recipients.is_empty());
    let state = told.iter().any(|party| matches!(party, Party::State(_)));
    let (supplier, recipient) = (occasion.supplier.is_some() || gives, occasion.recipient.is_some() || receives);
    match least(occasion, findings) {
        Need::Nothing => true,
        Need::Anybody => supplier || recipient,
        Need::Told => !told.is_empty(),
        Need::State => state,
        Need::Given => state && to_told,
        Need::Both => state && supplier && recipient && to_told,
        Need::Never => false,
    }
}

fn need(goods: &Named) -> Need {
    let counted = !goods.item.count.is_unknown();
    match goods.item.category {
        Category::Medical if goods.item.unit.is_some() => Need::Told,
        Category::Medical | Category::Other if counted && goods.item.count.max != Some(1) => Need::Given,
        Category::Money | Category::Medical | Category::Other => Need::Both,
        // «elle a reçu une balle», «ils achètent une voiture».
        Category::Ammunition if goods.item.count.max == Some(1) => Need::Never,
        Category::Vehicle if goods.item.count.max == Some(1) => Need::Both,
        Category::Food | Category::Fuel | Category::Fertiliser if counted => Need::Told,
        // «les livraisons de gaz russe» are trade.
        Category::Food | Category::Fuel | Category::Fertiliser => Need::Given,
        Category::Vehicle => Need::State,
        // «un officier envoyé par son régiment».
        Category::Personnel if goods.item.count.max == Some(1) => Need::Never,
        Category::Personnel => Need::Told,
        Category::Equipment if !counted || goods.item.count.max == Some(1) => Need::Told,
        Category::Equipment => Need::Anybody,
        _ if goods.weight == Weight::Model || counted => Need::Nothing,
        _ => Need::Anybody,
    }
}
