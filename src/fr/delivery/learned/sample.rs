//! Samples: what the models are shown while they learn.

use super::features::Features;
use super::link::{self, ROLES};
use super::surroundings::Surroundings;
use super::{add, transfer};
use crate::delivery::{Item, Party, Status};
use crate::fr::delivery::event::Event;
use crate::fr::delivery::frame::Role;
use crate::fr::delivery::spread::joined;

/// Goods of an article that no rule tells of.
#[derive(Clone, Debug)]
pub struct Place {
    /// What they are.
    pub item: Item,
    /// The names of its features.
    pub features: Vec<String>,
}

/// A role of an occasion for which the words themselves name nobody.
#[derive(Clone, Debug)]
pub struct Open {
    /// Whether it is the recipient's, else the supplier's.
    pub recipient: bool,
    /// What changes hands.
    pub items: Vec<Item>,
    /// Who could hold it, nobody first, each with the names of its features.
    pub candidates: Vec<(Option<Party>, Vec<String>)>,
}

/// Everything that an article shows.
#[derive(Clone, Debug, Default)]
pub struct Samples {
    /// In order of the text.
    pub places: Vec<Place>,
    /// In order of the text.
    pub choices: Vec<Open>,
}

impl Samples {
    /// What an article shows when, beside the rules' `events`, goods are transferred as `label` says.
    pub(in crate::fr::delivery) fn new(
        around: &Surroundings,
        mut events: Vec<Event>,
        label: &dyn Fn(&Item) -> Option<Status>,
    ) -> Self {
        let told = around.told(&events);
        let untold: Vec<usize> = (0..told.len()).filter(|&index| !told[index]).collect();
        let item = |index: usize| &around.findings.goods[index].item;
        let places = untold.iter().filter_map(|&index| {
            let features = transfer::features(around, &events, index, Features::named())?;
            Some(Place { item: item(index).clone(), features: features.names() })
        });
        let places = places.collect();
        let labelled: Vec<_> = untold.iter().filter_map(|&index| Some((index, label(item(index))?))).collect();
        add(around, &mut events, &labelled);
        let occasions = joined(&events, around.findings);
        let mut choices = Vec::new();
        for (index, occasion) in occasions.iter().enumerate() {
            for role in ROLES.into_iter().filter(|&role| link::is_open(occasion, role)) {
                let other = link::held(occasion, link::opposite(role));
                let parties = link::candidates(around, &occasions, role, other);
                let shown = |party: Option<&Party>| {
                    let features = link::features(around, &occasions, index, role, party, Features::named());
                    (party.cloned(), features.names())
                };
                choices.push(Open {
                    recipient: role == Role::Recipient,
                    items: occasion.items.clone(),
                    candidates: std::iter::once(None).chain(parties.map(Some)).map(shown).collect(),
                });
            }
        }
        Samples { places, choices }
    }
}
