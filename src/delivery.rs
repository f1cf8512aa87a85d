//! What was delivered: occasions with their status, parties, date and items.

use crate::span::Span;
use crate::text::{Count, PartialDate};

/// How far a transfer has come, in the order of its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Asked for, under negotiation, wished.
    Requested,
    /// Bought or under contract, not said to have arrived.
    Ordered,
    /// Promised, announced, under way.
    Pledged,
    /// Received, handed over, sent, arrived.
    Delivered,
    /// Denied, blocked, suspended, cancelled.
    Refused,
}

impl Status {
    const ALL: [Status; 5] = [Status::Requested, Status::Ordered, Status::Pledged, Status::Delivered, Status::Refused];

    /// The word for it in the JSON contract.
    pub const fn word(self) -> &'static str {
        match self {
            Status::Requested => "requested",
            Status::Ordered => "ordered",
            Status::Pledged => "pledged",
            Status::Delivered => "delivered",
            Status::Refused => "refused",
        }
    }

    /// The status that `word` stands for, if any.
    pub fn parse(word: &str) -> Option<Self> {
        Status::ALL.into_iter().find(|status| status.word() == word)
    }
}

/// Declares [`Category`] with the word each one has in lexicons and in the JSON contract.
macro_rules! categories {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        /// What kind of goods an item is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Category { $($(#[$doc])* $name,)* }

        impl Category {
            /// Every category, in the order of the contract.
            pub const ALL: &[Category] = &[$(Category::$name,)*];

            /// The word for it in lexicons and in the JSON contract.
            pub const fn word(self) -> &'static str {
                match self { $(Category::$name => $word,)* }
            }
        }
    };
}

categories! {
    /// Helicopters of any kind.
    Helicopter = "helicopter",
    /// Combat, cargo and training planes.
    Aircraft = "aircraft",
    /// Unmanned aircraft and boats.
    Drone = "drone",
    /// Battle tanks.
    Tank = "tank",
    /// Armoured carriers and fighting vehicles.
    ArmouredVehicle = "armoured_vehicle",
    /// Guns, howitzers, mortars, rocket launchers.
    Artillery = "artillery",
    /// Missiles, anti-tank and anti-aircraft ones too.
    Missile = "missile",
    /// Launchers and batteries against aircraft and missiles.
    AirDefence = "air_defence",
    /// Radars.
    Radar = "radar",
    /// Ships and boats.
    Ship = "ship",
    /// Rifles, machine guns, portable rocket launchers.
    SmallArms = "small_arms",
    /// Shells, bombs, rockets, bullets.
    Ammunition = "ammunition",
    /// Lorries, pick-ups, cars, ambulances.
    Vehicle = "vehicle",
    /// Weapons and matériel without closer name, and all other military gear.
    Equipment = "equipment",
    /// Soldiers, instructors, mercenaries, advisers sent.
    Personnel = "personnel",
    /// Wheat and other food.
    Food = "food",
    /// Petrol, diesel, gas.
    Fuel = "fuel",
    /// Fertiliser.
    Fertiliser = "fertiliser",
    /// Medicines, vaccines, medical gear.
    Medical = "medical",
    /// Sums given as military or material aid.
    Money = "money",
    /// Anything else that is handed over.
    Other = "other",
}

impl Category {
    /// The category that `word` stands for, if any.
    pub fn parse(word: &str) -> Option<Self> {
        Category::ALL.iter().copied().find(|category| category.word() == word)
    }
}

/// Who gives or receives.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// A state, by its ISO 3166-1 alpha-2 code; also where its army, government or capital stands for it.
    State(String),
    /// An organisation, by its name.
    Named(String),
}

impl Party {
    /// Two capitals are a state's code, anything else is a name.
    pub fn parse(text: &str) -> Self {
        let code = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        if code { Party::State(text.to_owned()) } else { Party::Named(text.to_owned()) }
    }
}

impl std::fmt::Display for Party {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Party::State(code) => f.write_str(code),
            Party::Named(name) => f.write_str(name),
        }
    }
}

/// One kind of goods in a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What kind of goods.
    pub category: Category,
    /// The model, as written: «Mi-171».
    pub designation: Option<Span>,
    /// How many pieces, or how many of `unit`.
    pub count: Count,
    /// What is counted where it is not pieces: "tonnes", "euros", "dollars", "litres", "doses".
    pub unit: Option<&'static str>,
    /// The noun phrase that names it.
    pub span: Span,
}

/// One transfer of goods or people as an article states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// How far it has come.
    pub status: Status,
    /// Who gives.
    pub supplier: Option<Party>,
    /// Who receives.
    pub recipient: Option<Party>,
    /// When it took or is to take place, as precise as the text.
    pub date: Option<PartialDate>,
    /// When it was announced, where the text tells no other date: the day, or the month in an article without a date.
    pub announced: Option<PartialDate>,
    /// What is transferred; never empty.
    pub items: Vec<Item>,
    /// The stretch of text that states it, within one sentence.
    pub span: Span,
    /// Other stretches that tell the same occasion again, in order of the text.
    pub retold: Vec<Span>,
    /// Whether the text itself reports it with reserve: conditional, hearsay.
    pub hedged: bool,
    /// The rule that found it.
    pub rule: &'static str,
}
