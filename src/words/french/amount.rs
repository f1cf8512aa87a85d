//! Numbers and goods in French words.

use super::super::facts::Amount;
use super::super::{Extent, digits, in_a_row};
use crate::delivery::Category;
use crate::text::Count;

const NUMBERS: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
];

/// A kind of goods in words.
pub struct Noun {
    one: &'static str,
    pub many: &'static str,
    /// Where no number is told.
    some: &'static str,
    feminine: bool,
    /// Whether `some` is a plural.
    plural: bool,
}

const fn noun(one: &'static str, many: &'static str, some: &'static str) -> Noun {
    Noun { one, many, some, feminine: false, plural: true }
}

const fn feminine(one: &'static str, many: &'static str, some: &'static str) -> Noun {
    Noun { one, many, some, feminine: true, plural: true }
}

const fn mass(one: &'static str, many: &'static str, some: &'static str) -> Noun {
    Noun { one, many, some, feminine: false, plural: false }
}

pub fn goods(category: Category) -> Noun {
    match category {
        Category::Helicopter => noun("hélicoptère", "hélicoptères", "des hélicoptères"),
        Category::Aircraft => noun("avion", "avions", "des avions"),
        Category::Drone => noun("drone", "drones", "des drones"),
        Category::Tank => noun("char", "chars", "des chars"),
        Category::ArmouredVehicle => noun("véhicule blindé", "véhicules blindés", "des véhicules blindés"),
        Category::Artillery => feminine("pièce d’artillerie", "pièces d’artillerie", "des pièces d’artillerie"),
        Category::Missile => noun("missile", "missiles", "des missiles"),
        Category::AirDefence => noun("système antiaérien", "systèmes antiaériens", "des systèmes antiaériens"),
        Category::Radar => noun("radar", "radars", "des radars"),
        Category::Ship => noun("navire", "navires", "des navires"),
        Category::SmallArms => feminine("arme légère", "armes légères", "des armes légères"),
        Category::Ammunition => feminine("munition", "munitions", "des munitions"),
        Category::Vehicle => noun("véhicule", "véhicules", "des véhicules"),
        Category::Equipment => mass("équipement", "équipements", "du matériel militaire"),
        Category::Personnel => Noun { plural: false, feminine: true, ..noun("personne", "personnes", "du personnel") },
        Category::Food => noun("lot de vivres", "lots de vivres", "des vivres"),
        Category::Fuel => mass("lot de carburant", "lots de carburant", "du carburant"),
        Category::Fertiliser => mass("lot d’engrais", "lots d’engrais", "de l’engrais"),
        Category::Medical => mass("lot de matériel médical", "lots de matériel médical", "du matériel médical"),
        Category::Money => {
            Noun { plural: false, ..feminine("aide financière", "aides financières", "une aide financière") }
        }
        Category::Other => noun("autre bien", "autres biens", "d’autres biens"),
    }
}

/// «douze», «120», «12 000», «3,5 millions».
pub fn number(n: u64, feminine: bool) -> String {
    match n {
        1 if feminine => "une".to_owned(),
        n if n <= 16 => NUMBERS[n as usize].to_owned(),
        n => round(n).unwrap_or_else(|| digits(n, '\u{202f}')),
    }
}

/// A round number of millions or more, which takes «de» before what is counted.
fn round(n: u64) -> Option<String> {
    let (scale, one, many) = match n {
        1_000_000_000.. => (1_000_000_000, "milliard", "milliards"),
        1_000_000.. => (1_000_000, "million", "millions"),
        _ => return None,
    };
    let tenths = n / (scale / 10);
    if !n.is_multiple_of(scale / 10) {
        return None;
    }
    let word = if tenths < 20 { one } else { many };
    let written = match tenths % 10 {
        0 => format!("{}", tenths / 10),
        rest => format!("{},{rest}", tenths / 10),
    };
    Some(format!("{written} {word}"))
}

/// «deux», «deux à quatre», «au moins deux».
pub fn count(count: Count) -> String {
    match (count.min, count.max) {
        (Some(min), Some(max)) if min == max => number(min, false),
        (Some(min), Some(max)) => format!("{} à {}", number(min, false), number(max, false)),
        (Some(min), None) => format!("au moins {}", number(min, false)),
        (None, Some(max)) => format!("{} au plus", number(max, false)),
        (None, None) => "sans nombre".to_owned(),
    }
}

pub fn amounts(amounts: &[Amount]) -> String {
    in_a_row(&amounts.iter().map(amount).collect::<Vec<_>>(), " et ")
}

/// «douze hélicoptères (Mi-171, Mi-35P)», «au moins un radar», «25 000 tonnes de vivres», «des avions».
pub fn amount(amount: &Amount) -> String {
    let noun = goods(amount.category);
    let number = |n: u64| number(n, noun.feminine && amount.unit.is_none());
    let counted = |n: u64| {
        let words = match &amount.unit {
            Some(unit) => measured(amount, n, unit),
            None => (if n < 2 { noun.one } else { noun.many }).to_owned(),
        };
        let link = match round(n) {
            Some(_) if words.starts_with(['e', 'h', 'a', 'é', 'o']) => " d’",
            Some(_) => " de ",
            None => " ",
        };
        link.to_owned() + &words
    };
    let words = match amount.extent() {
        Extent::None => noun.some.to_owned(),
        Extent::Exactly(n) => number(n) + &counted(n),
        Extent::Between(min, max) => format!("{} à {}{}", number(min), number(max), counted(max)),
        Extent::AtLeast(n) => format!("au moins {}{}", number(n), counted(n)),
        Extent::AtMost(n) => format!("jusqu’à {}{}", number(n), counted(n)),
    };
    if amount.models.is_empty() { words } else { format!("{words} ({})", amount.models.join(", ")) }
}

/// «tonnes de vivres», «euros».
fn measured(amount: &Amount, n: u64, unit: &str) -> String {
    let unit = if n < 2 { unit.strip_suffix('s').unwrap_or(unit) } else { unit };
    let what = match amount.category {
        Category::Money => return unit.to_owned(),
        Category::Food => "de vivres",
        Category::Fuel => "de carburant",
        Category::Fertiliser => "d’engrais",
        Category::Medical => "de produits médicaux",
        Category::Ammunition => "de munitions",
        Category::Equipment => "de matériel",
        _ => "de marchandises",
    };
    format!("{unit} {what}")
}

/// Gender and number of goods in a row: feminine where all are.
pub fn agreement(amounts: &[Amount]) -> (bool, bool) {
    let feminine = |amount: &Amount| match (&amount.unit, amount.extent()) {
        (Some(unit), extent) if !matches!(extent, Extent::None) => matches!(unit.as_str(), "tonnes" | "doses"),
        (_, Extent::None) => goods(amount.category).feminine && amount.category != Category::Personnel,
        _ => goods(amount.category).feminine,
    };
    let plural = |amount: &Amount| match amount.extent() {
        Extent::None => goods(amount.category).plural,
        Extent::Exactly(n) | Extent::AtLeast(n) | Extent::AtMost(n) => n > 1,
        Extent::Between(..) => true,
    };
    (amounts.iter().all(feminine), amounts.len() > 1 || amounts.iter().any(plural))
}
