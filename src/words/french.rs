//! The summary in French.

use super::facts::{Amount, Dispute, Facts, Flow, Gap};
use super::{Extent, Tongue, capital, digits, in_a_row};
use crate::delivery::Category;
use crate::text::{Count, PartialDate};
use crate::view::article::Status;
use crate::view::summary::{Field, PartyLine};

pub struct French;

/// States whose names take no article.
const BARE: &str = "AD AG BH CU CY DJ FJ HT IL KI MC MG MT NR OM PW SG SM ST TO TT TV TW VU WS";
/// States whose names are plural.
const PLURAL: &str = "AE BS KM MH MV NL PH SB SC US";
/// States whose names end like a feminine and are none.
const MASCULINE: &str = "BZ KH MX MZ SR ZW";

const NUMBERS: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
];

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// A kind of goods in words.
struct Noun {
    one: &'static str,
    many: &'static str,
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

fn goods(category: Category) -> Noun {
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

impl Tongue for French {
    fn delivered(&self, flow: &Flow, first: bool) -> String {
        let verb = if flow.hedged { "aurait" } else { "a" };
        let verbs = if flow.hedged { "auraient" } else { "ont" };
        let goods = amounts(&flow.amounts);
        let told = match (&flow.supplier, &flow.recipient) {
            (Some(supplier), recipient) => {
                let has = if is_plural(supplier) { verbs } else { verb };
                let to = recipient.as_ref().map(|recipient| " ".to_owned() + &to(recipient)).unwrap_or_default();
                let done = if flow.is_of_people() { "envoyé" } else { "livré" };
                format!("{} {has} {done}{to} {goods}", the(supplier))
            }
            (None, Some(recipient)) => {
                let has = if is_plural(recipient) { verbs } else { verb };
                format!("{} {has} reçu {goods}", the(recipient))
            }
            (None, None) => format!("on {verb} livré {goods}, sans que les parties soient nommées"),
        };
        let when = flow.whole_period().map(|(from, until)| period(from, until) + ", ").unwrap_or_default();
        let text = when + &told;
        if first { capital(&text) } else { text }
    }

    fn dated(&self, from: PartialDate, until: PartialDate, deliveries: usize) -> String {
        match deliveries {
            1 if from.day.is_some() => format!("une seule livraison est datée, du {}", date_words(from)),
            1 => format!("une seule livraison est datée, {}", of_date(from)),
            _ => format!("les livraisons datées vont {} à {}", of_date(month_of(from)), date_words(month_of(until))),
        }
    }

    fn awaited(&self) -> &'static str {
        "Restent attendus, d’après ces articles : "
    }

    fn promised(&self, flow: &Flow) -> String {
        let (feminine, plural) = agreement(&flow.amounts);
        let (stem, by, to_whom) = match flow.status {
            Status::Ordered => ("commandé", &flow.recipient, flow.supplier.as_ref().map(to)),
            Status::Requested => ("demandé", &flow.recipient, flow.supplier.as_ref().map(to)),
            _ => ("promis", &flow.supplier, flow.recipient.as_ref().map(to)),
        };
        let ending = match (feminine, plural) {
            (true, true) => "es",
            (true, false) => "e",
            (false, true) if !stem.ends_with('s') => "s",
            _ => "",
        };
        let whom = to_whom.map(|whom| " ".to_owned() + &whom).unwrap_or_default();
        let by = by.as_ref().map(|party| " par ".to_owned() + &the(party)).unwrap_or_default();
        let reserve = match (flow.hedged, plural) {
            (false, _) => "",
            (true, true) => "qui auraient été ",
            (true, false) => "qui aurait été ",
        };
        format!("{} {reserve}{stem}{ending}{whom}{by}", amounts(&flow.amounts))
    }

    fn refused(&self, occasions: usize) -> String {
        match occasions {
            1 => "Une livraison a été refusée, suspendue ou démentie : ".to_owned(),
            n => {
                format!("{} livraisons ont été refusées, suspendues ou démenties : ", capital(&number(n as u64, true)))
            }
        }
    }

    fn route(&self, flow: &Flow) -> String {
        let from = flow.supplier.as_ref().map(|party| " ".to_owned() + &of(party)).unwrap_or_default();
        let to = flow.recipient.as_ref().map(|party| " ".to_owned() + &to(party)).unwrap_or_default();
        amounts(&flow.amounts) + &from + &to
    }

    fn disagree(&self) -> &'static str {
        "Les articles se contredisent sur "
    }

    fn dispute(&self, dispute: &Dispute) -> String {
        let sides = dispute.conflict.sides.iter().map(|side| side.value.as_str());
        let noun = goods(dispute.amount.category);
        match dispute.conflict.field {
            Field::Date => {
                let dates: Vec<String> = sides.filter_map(PartialDate::parse).map(date_words).collect();
                format!("la date d’une livraison ({} : {})", amount(&dispute.amount), in_a_row(&dates, " ou "))
            }
            Field::Count => {
                let counts: Vec<String> = sides.filter_map(Count::parse).map(count).collect();
                format!("un nombre ({} : {})", noun.many, in_a_row(&counts, " ou "))
            }
            Field::Status => format!("l’arrivée d’une livraison ({} : confirmée ou démentie)", amount(&dispute.amount)),
        }
    }

    fn and(&self) -> &'static str {
        " et "
    }

    fn gap(&self, gap: Gap, occasions: usize, first: bool) -> String {
        let n = number(occasions as u64, true);
        let subject = match (first, occasions) {
            (true, 1) => format!("{n} livraison est racontée "),
            (true, _) => format!("{n} livraisons sont racontées "),
            (false, _) => format!("{n} "),
        };
        subject
            + match gap {
                Gap::Number => "sans nombre",
                Gap::Date => "sans date",
                Gap::Year => "sans année",
                Gap::Certainty => "avec réserve seulement",
            }
    }

    fn basis(&self, facts: &Facts) -> String {
        let articles = match facts.articles {
            1 => "un article".to_owned(),
            n => format!("{} articles", number(n as u64, false)),
        };
        let published = match (facts.published, facts.articles) {
            (None, _) => String::new(),
            (Some((from, until)), 1) => format!(" publié {}", period(from, until)),
            (Some((from, until)), _) => format!(" publiés {}", period(from, until)),
        };
        let copies = match facts.copies {
            0 => String::new(),
            1 => ", dont un reprend le texte d’un autre".to_owned(),
            n => format!(", dont {} reprennent le texte d’un autre", number(n as u64, false)),
        };
        let nothing = facts.delivered.is_empty() && facts.awaited.is_empty() && facts.refused.is_empty();
        if nothing {
            format!("Aucune livraison n’a été trouvée dans {articles}{published}{copies}")
        } else {
            format!("Ce résumé vient de {articles}{published}{copies}").replace("de un ", "d’un ")
        }
    }

    fn semicolon(&self) -> &'static str {
        " ; "
    }
}

/// «entre octobre 2021 et avril 2022», «en mars 2022», «le 30 mars 2022».
fn period(from: PartialDate, until: PartialDate) -> String {
    match (month_of(from), month_of(until)) {
        _ if from == until && from.day.is_some() => format!("le {}", date_words(from)),
        (from, until) if from == until => format!("en {}", date_words(from)),
        (from, until) => format!("entre {} et {}", date_words(from), date_words(until)),
    }
}

fn month_of(date: PartialDate) -> PartialDate {
    PartialDate { day: None, ..date }
}

/// «d’octobre 2021», «de mars 2022».
fn of_date(date: PartialDate) -> String {
    let words = date_words(date);
    if words.starts_with(['a', 'o']) { format!("d’{words}") } else { format!("de {words}") }
}

/// A date; its year where it is known.
fn date_words(date: PartialDate) -> String {
    let day = match date.day {
        Some(1) => "1er ".to_owned(),
        Some(day) => format!("{day} "),
        None => String::new(),
    };
    let month = date.month.map(|month| MONTHS[month as usize - 1]);
    let year = date.year.map(|year| year.to_string());
    let parts: Vec<String> = month.map(str::to_owned).into_iter().chain(year).collect();
    day + &parts.join(" ")
}

/// «douze», «120», «12 000», «3,5 millions».
fn number(n: u64, feminine: bool) -> String {
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
fn count(count: Count) -> String {
    match (count.min, count.max) {
        (Some(min), Some(max)) if min == max => number(min, false),
        (Some(min), Some(max)) => format!("{} à {}", number(min, false), number(max, false)),
        (Some(min), None) => format!("au moins {}", number(min, false)),
        (None, Some(max)) => format!("{} au plus", number(max, false)),
        (None, None) => "sans nombre".to_owned(),
    }
}

fn amounts(amounts: &[Amount]) -> String {
    in_a_row(&amounts.iter().map(amount).collect::<Vec<_>>(), " et ")
}

/// «douze hélicoptères (Mi-171, Mi-35P)», «au moins un radar», «25 000 tonnes de vivres», «des avions».
fn amount(amount: &Amount) -> String {
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
fn agreement(amounts: &[Amount]) -> (bool, bool) {
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

/// How a party's name is used.
enum Article {
    None,
    Masculine,
    Feminine,
    Elided,
    Plural,
}

fn article(party: &PartyLine) -> Article {
    let name = party.name.as_str();
    let Some(code) = &party.code else { return article_of_organisation(name) };
    let listed = |codes: &str| codes.split(' ').any(|other| other == code);
    let vowel = name.starts_with(['A', 'E', 'I', 'O', 'U', 'É', 'Î', 'î', 'Å']);
    // «la Corée du Nord», «la Guinée équatoriale»: the first word tells.
    let first = name.split([' ', '-']).next().unwrap_or(name);
    match () {
        () if listed(BARE) || code == name => Article::None,
        () if listed(PLURAL) => Article::Plural,
        () if vowel => Article::Elided,
        () if listed(MASCULINE) => Article::Masculine,
        () if name.ends_with('e') || first.ends_with('e') => Article::Feminine,
        () => Article::Masculine,
    }
}

/// An organisation's name takes the article of its first word, where that is a common noun.
fn article_of_organisation(name: &str) -> Article {
    const MASCULINE: &str = "Conseil Fonds Groupe Haut Ministère Parlement Programme groupe ministère";
    const FEMININE: &str = "Banque Commission Compagnie Coopération Croix-Rouge Direction Fondation Force Garde Ligue Marine Mission Société";
    const ELIDED: &str = "Agence Alliance Armée Assemblée Association Entreprise Organisation Union Unicef armée";
    const PLURAL: &str = "Casques Forces Frères Nations Services forces";
    let first = name.split(' ').next().unwrap_or(name);
    let listed = |words: &str| words.split(' ').any(|word| word == first);
    match () {
        () if listed(MASCULINE) => Article::Masculine,
        () if listed(FEMININE) => Article::Feminine,
        () if listed(ELIDED) || matches!(name, "ONU" | "Otan" | "OTAN") => Article::Elided,
        () if listed(PLURAL) => Article::Plural,
        // «talibans»: a common noun in the plural.
        () if name.starts_with(|c: char| c.is_ascii_lowercase()) && first.ends_with('s') => Article::Plural,
        () => Article::None,
    }
}

fn is_plural(party: &PartyLine) -> bool {
    matches!(article(party), Article::Plural)
}

/// «la Russie», «le Mali», «l’Ukraine», «les États-Unis», «Israël».
fn the(party: &PartyLine) -> String {
    let article = match article(party) {
        Article::None => "",
        Article::Masculine => "le ",
        Article::Feminine => "la ",
        Article::Elided => "l’",
        Article::Plural => "les ",
    };
    article.to_owned() + &party.name
}

/// «à la Russie», «au Mali», «aux États-Unis».
fn to(party: &PartyLine) -> String {
    match article(party) {
        Article::Masculine => format!("au {}", party.name),
        Article::Plural => format!("aux {}", party.name),
        _ => format!("à {}", the(party)),
    }
}

/// «de la Russie», «du Mali», «des États-Unis», «d’Israël».
fn of(party: &PartyLine) -> String {
    match article(party) {
        Article::Masculine => format!("du {}", party.name),
        Article::Plural => format!("des {}", party.name),
        Article::None if party.name.starts_with(['A', 'E', 'I', 'O', 'U', 'É', 'H']) => format!("d’{}", party.name),
        _ => format!("de {}", the(party)),
    }
}
