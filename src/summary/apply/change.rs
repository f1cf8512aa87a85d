//! One field of a finding set to its right value.

use std::borrow::Cow;

use crate::correction::{Edit, GoodsEdit};
use crate::summary::extract::{Extract, Goods, Model, Named, Said, Told, Voice};
use crate::summary::name::fold_person;

/// What came of setting a field.
pub enum Changed {
    /// The finding has no such field or item.
    Nowhere,
    /// It is what it was.
    Nothing,
    /// The machine had it so, as corrections write values.
    From(Option<String>),
}

/// Sets a field of a report or a quote; `voice` is the speaker that an edit names.
pub fn set(
    edit: &Edit,
    report: Option<&mut Told>,
    quote: Option<&mut Said>,
    voice: Option<Voice>,
    actors: &[Named],
) -> Changed {
    let machine = match (edit, report, quote) {
        (Edit::Speaker(_), _, Some(said)) => {
            let name = |voice: &Option<Voice>| match voice {
                Some(Voice::Actor(actor)) => Some(actors[*actor].name.clone()),
                Some(Voice::Described(words)) => Some(words.clone()),
                None => None,
            };
            let (before, after) = (name(&said.speaker), name(&voice));
            said.speaker = voice;
            return if before == after { Changed::Nothing } else { Changed::From(before) };
        }
        (Edit::Status(status), Some(told), _) => Edit::Status(std::mem::replace(&mut told.status, *status)),
        (Edit::Supplier(party), Some(told), _) => Edit::Supplier(std::mem::replace(&mut told.supplier, party.clone())),
        (Edit::Recipient(party), Some(told), _) => {
            Edit::Recipient(std::mem::replace(&mut told.recipient, party.clone()))
        }
        (Edit::Date(date), Some(told), _) => {
            told.announced = None;
            Edit::Date(std::mem::replace(&mut told.date, *date))
        }
        (Edit::Hedged(hedged), Some(told), _) => Edit::Hedged(std::mem::replace(&mut told.hedged, *hedged)),
        (Edit::Goods { item, edit }, Some(told), _) => match told.goods.get_mut(*item as usize) {
            Some(goods) => Edit::Goods { item: *item, edit: set_goods(edit, goods) },
            None => return Changed::Nowhere,
        },
        _ => return Changed::Nowhere,
    };
    if machine == *edit { Changed::Nothing } else { Changed::From(machine.value()) }
}

/// Sets a field of goods; gives the one before.
fn set_goods(edit: &GoodsEdit, goods: &mut Goods) -> GoodsEdit {
    match edit {
        GoodsEdit::Count(count) => GoodsEdit::Count(std::mem::replace(&mut goods.count, *count)),
        GoodsEdit::Category(category) => GoodsEdit::Category(std::mem::replace(&mut goods.category, *category)),
        GoodsEdit::Designation(words) => {
            let model = words.as_deref().map(Model::new);
            GoodsEdit::Designation(std::mem::replace(&mut goods.designation, model).map(|model| model.written))
        }
        GoodsEdit::Unit(words) => {
            let unit = words.clone().map(Cow::Owned);
            GoodsEdit::Unit(std::mem::replace(&mut goods.unit, unit).map(Cow::into_owned))
        }
    }
}

impl Extract {
    /// Whether an actor has this folded name.
    pub fn names(&self, folded: &str) -> bool {
        self.actors.iter().any(|actor| fold_person(&actor.name) == folded)
    }

    /// Takes out the actors that `is_wrong` holds of; what they said is then said by their name only.
    pub fn remove_actors(&mut self, is_wrong: impl Fn(&Named) -> bool) {
        let mut left = 0;
        let places: Vec<Option<usize>> = self
            .actors
            .iter()
            .map(|actor| {
                let place = (!is_wrong(actor)).then_some(left);
                left += usize::from(place.is_some());
                place
            })
            .collect();
        for said in &mut self.quotes {
            if let Some(Voice::Actor(actor)) = said.speaker {
                said.speaker = Some(match places[actor] {
                    Some(place) => Voice::Actor(place),
                    None => Voice::Described(self.actors[actor].name.clone()),
                });
            }
        }
        self.actors.retain(|actor| !is_wrong(actor));
    }
}
