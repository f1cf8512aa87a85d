//! When two ways of writing name the same.

use super::text::is_word;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Without case, accents and punctuation; apostrophes stay, all written `'`.
pub fn folded(name: &str) -> String {
    let letters = name.nfkd().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase);
    let letters =
        letters.filter(|c| canonical_combining_class(*c) == 0).map(|c| if is_word(c) || c == '\'' { c } else { ' ' });
    let spaced: String = letters.collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As `folded`, and all in one word: models are written «Mi-171», «Mi 171» and «MI171».
pub fn model(designation: &str) -> String {
    folded(designation).chars().filter(|c| is_word(*c)).collect()
}

/// Words that make no name alike.
const SMALL: &[&str] =
    &["le", "la", "les", "l'", "l", "un", "une", "des", "de", "du", "d'", "d", "a", "au", "aux", "et", "en"];

/// The same folded; a last word alone for the whole; or half of the longer name's words in common.
pub fn same(a: &str, b: &str) -> bool {
    let (a, b) = (folded(a), folded(b));
    let words = |name: &str| name.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(&a), words(&b));
    let (Some(last_of_a), Some(last_of_b)) = (a.last(), b.last()) else { return false };
    if last_of_a.is_empty() || last_of_b.is_empty() {
        return false;
    }
    a == b || last_of_a == last_of_b && (a.len() == 1 || b.len() == 1) || {
        let (a, b) = (telling(&a), telling(&b));
        let shared = a.iter().filter(|word| b.contains(word)).count();
        shared > 0 && 2 * shared >= a.len().max(b.len())
    }
}

/// The words of a name that are not small, each once.
fn telling(words: &[String]) -> Vec<&str> {
    let mut words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !SMALL.contains(word)).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The same state by its ISO code, or organisations of the same name.
pub fn same_party(a: Option<&str>, b: Option<&str>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b || a.chars().count() > 2 && b.chars().count() > 2 && same(a, b),
        (a, b) => a == b,
    }
}

/// Seats of governments. Whether one is meant as a state or as a town is for no one to prove, so its name counts neither for nor against.
const CAPITALS: &str = "\
    Abidjan|Abou Dhabi|Abuja|Accra|Addis-Abeba|Alger|Ankara|Astana|Athènes|Bagdad|Bakou|Bamako|Bangui|Belgrade|Berlin|Berne|Beyrouth|\
    Bratislava|Bruxelles|Bucarest|Budapest|Canberra|Copenhague|Cotonou|Dakar|Damas|Delhi|Doha|Downing Street|Élysée|Erevan|Hanoï|Helsinki|\
    Islamabad|Jérusalem|Kaboul|Khartoum|Kiev|Kigali|Kinshasa|Kremlin|Kyiv|L'Élysée|La Haye|La Maison Blanche|Le Caire|Le Kremlin|Lisbonne|\
    Ljubljana|Lomé|Londres|Madrid|Maison Blanche|Manille|Matignon|Minsk|Mogadiscio|Moscou|N'Djamena|New Delhi|Niamey|Oslo|Ottawa|\
    Ouagadougou|Paris|Pékin|Pentagone|Prague|Pyongyang|Rabat|Riga|Riyad|Rome|Séoul|Sofia|Stockholm|Taipei|Tallinn|Tbilissi|Téhéran|\
    Tel Aviv|Tel-Aviv|Tokyo|Tripoli|Tunis|Varsovie|Vienne|Vilnius|Washington|Yamoussoukro";

pub fn is_capital(name: &str) -> bool {
    let name = folded(name);
    CAPITALS.split('|').any(|capital| folded(capital) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_letters_digits_and_apostrophes() {
        assert_eq!(folded("  L’Élysée – «Paris» "), "l'elysee paris");
        assert_eq!(model("Mi-171 Sh"), "mi171sh");
        assert_eq!(model("L’39"), "l39");
    }

    #[test]
    fn names_are_the_same_by_their_words() {
        let yes =
            [("Lavrov", "Sergueï Lavrov"), ("LAVROV", "lavrov"), ("Forces armées maliennes", "les forces maliennes")];
        let no = [
            ("Ivan Lavrov", "Sergueï Petrov"),
            ("", ""),
            ("le", "la"),
            ("Union africaine", "Union européenne des postes"),
        ];
        yes.iter().for_each(|(a, b)| assert!(same(a, b), "{a} and {b}"));
        no.iter().for_each(|(a, b)| assert!(!same(a, b), "{a} and {b}"));
    }

    #[test]
    fn states_are_the_same_by_their_code_alone() {
        assert!(same_party(Some("RU"), Some("RU")));
        assert!(same_party(Some("Naval Group"), Some("naval group")));
        assert!(same_party(None, None));
        assert!(!same_party(Some("RU"), Some("ru")));
        assert!(!same_party(Some("RU"), None));
    }

    #[test]
    fn capitals_are_known_however_written() {
        assert!(is_capital("le Kremlin") && is_capital("TÉHÉRAN") && is_capital("l’Élysée"));
        assert!(!is_capital("Mali"));
    }
}
