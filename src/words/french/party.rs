//! Parties in French: their names with the article and preposition that they take.

use crate::view::summary::PartyLine;

/// States whose names take no article.
const BARE: &str = "AD AG BH CU CY DJ FJ HT IL KI MC MG MT NR OM PW SG SM ST TO TT TV TW VU WS";
/// States whose names are plural.
const PLURAL: &str = "AE BS KM MH MV NL PH SB SC US";
/// States whose names end like a feminine and are none.
const MASCULINE: &str = "BZ KH MX MZ SR ZW";

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

/// An organisation's name takes the article of its first word, where that is a common noun or an acronym that people know.
fn article_of_organisation(name: &str) -> Article {
    const MASCULINE: &str = "CICR Conseil FMI Fonds Groupe HCR Haut Ministère \
        PAM PNUD Parlement Programme groupe ministère";
    const FEMININE: &str = "BAD BERD Banque CEDEAO Cedeao Commission Compagnie \
        Coopération Croix-Rouge Direction FAO Finul Fondation Force Garde Ligue \
        MINUSCA MINUSMA MONUSCO Marine Minusca Minusma Mission Monusco SADC Société";
    const ELIDED: &str = "AFD AIEA Agence Alliance Armée Assemblée Association Entreprise \
        OIM OMS ONU OTAN Organisation Otan UE USAID Unesco Unicef Union armée État";
    const PLURAL: &str = "Casques Forces Frères Nations Services forces";
    let first = name.split(' ').next().unwrap_or(name);
    let listed = |words: &str| words.split(' ').any(|word| word == first);
    match () {
        () if listed(MASCULINE) => Article::Masculine,
        () if listed(FEMININE) => Article::Feminine,
        () if listed(ELIDED) => Article::Elided,
        () if listed(PLURAL) => Article::Plural,
        // «talibans»: a common noun in the plural.
        () if name.starts_with(|c: char| c.is_ascii_lowercase()) && first.ends_with('s') => Article::Plural,
        () => Article::None,
    }
}

pub fn is_plural(party: &PartyLine) -> bool {
    matches!(article(party), Article::Plural)
}

/// «la Russie», «le Mali», «l’Ukraine», «les États-Unis», «Israël».
pub fn the(party: &PartyLine) -> String {
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
pub fn to(party: &PartyLine) -> String {
    match article(party) {
        Article::Masculine => format!("au {}", party.name),
        Article::Plural => format!("aux {}", party.name),
        _ => format!("à {}", the(party)),
    }
}

/// «de la Russie», «du Mali», «des États-Unis», «d’Israël».
pub fn of(party: &PartyLine) -> String {
    match article(party) {
        Article::Masculine => format!("du {}", party.name),
        Article::Plural => format!("des {}", party.name),
        Article::None if party.name.starts_with(['A', 'E', 'I', 'O', 'U', 'É', 'H']) => format!("d’{}", party.name),
        _ => format!("de {}", the(party)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisations_take_the_article_of_their_first_word() {
        let organisation = |name: &str| PartyLine { code: None, name: name.to_owned() };
        assert_eq!(of(&organisation("FMI")), "du FMI");
        assert_eq!(of(&organisation("État islamique")), "de l’État islamique");
        assert_eq!(to(&organisation("Croix-Rouge togolaise")), "à la Croix-Rouge togolaise");
        assert_eq!(the(&organisation("Wagner")), "Wagner");
        assert_eq!(to(&organisation("talibans")), "aux talibans");
    }
}
