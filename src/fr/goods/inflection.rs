//! The plurals and genders of nouns and adjectives that lexicons store in the singular.

/// The plural of a noun phrase: its words up to the first preposition take their plural, «véhicules
/// blindés de transport».
pub(super) fn plural(phrase: &str) -> String {
    let mut plural = String::with_capacity(phrase.len() + 4);
    let mut head = true;
    for word in phrase.split(' ') {
        head = head && !is_preposition(word);
        if !plural.is_empty() {
            plural.push(' ');
        }
        push_plural(word, head, &mut plural);
    }
    plural
}

fn is_preposition(word: &str) -> bool {
    matches!(word, "de" | "du" | "des" | "à" | "au" | "en" | "pour" | "sans" | "résistant") || word.starts_with("d'")
}

fn push_plural(word: &str, inflected: bool, into: &mut String) {
    if !inflected || word.ends_with(['s', 'x', 'z']) {
        into.push_str(word);
    } else if let Some(stem) = word.strip_suffix("al") {
        into.extend([stem, "aux"]);
    } else if ["au", "eu"].iter().any(|end| word.ends_with(end)) {
        into.extend([word, "x"]);
    } else {
        into.extend([word, "s"]);
    }
}

/// The feminine of an adjective, in the singular.
fn feminine(word: &str) -> String {
    const ENDINGS: &[(&str, &str)] = &[("er", "ère"), ("ien", "ienne"), ("if", "ive"), ("eux", "euse"), ("el", "elle")];
    let changed = ENDINGS.iter().find_map(|(from, to)| Some([word.strip_suffix(from)?, to].concat()));
    changed.unwrap_or_else(|| if word.ends_with('e') { word.into() } else { [word, "e"].concat() })
}

/// Every form of an adjective of one word; a phrase of several words has only its own.
pub(super) fn forms(adjective: &str) -> Vec<String> {
    if adjective.contains([' ', '\'']) {
        return vec![adjective.into()];
    }
    let feminine = feminine(adjective);
    vec![plural(adjective), plural(&feminine), feminine, adjective.into()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals() {
        for (one, many) in [
            ("char d'assaut", "chars d'assaut"),
            ("véhicule blindé de transport", "véhicules blindés de transport"),
            ("matériel médical", "matériels médicaux"),
            ("bateau", "bateaux"),
            ("gilet pare-balles", "gilets pare-balles"),
            ("véhicule résistant aux mines", "véhicules résistant aux mines"),
        ] {
            assert_eq!(plural(one), many);
        }
    }

    #[test]
    fn adjectives() {
        let check = |adjective: &str, expected: [&str; 4]| assert_eq!(forms(adjective), expected);
        check("médical", ["médicaux", "médicales", "médicale", "médical"]);
        check("antiaérien", ["antiaériens", "antiaériennes", "antiaérienne", "antiaérien"]);
        check("pétrolier", ["pétroliers", "pétrolières", "pétrolière", "pétrolier"]);
        assert_eq!(forms("défense aérienne"), ["défense aérienne"]);
    }
}
