//! Folding: the few ways in which one French word is written several ways, undone once.

use super::letter::small;

/// Appends `word` folded: lower case, ’ and ʼ as ', œ as oe, æ as ae. Accents stay, since «a» is not «à»
/// and «livré» is not «livre».
#[inline(never)]
pub fn fold(word: &str, into: &mut String) {
    if word.is_ascii() {
        let start = into.len();
        into.push_str(word);
        into[start..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            'a'..='z' | '0'..='9' | '-' => into.push(c),
            'A'..='Z' => into.push(c.to_ascii_lowercase()),
            '’' | 'ʼ' | '‘' => into.push('\''),
            '\u{2010}' | '\u{2011}' | '\u{ad}' => into.push('-'),
            'œ' | 'Œ' => into.push_str("oe"),
            'æ' | 'Æ' => into.push_str("ae"),
            // Small already: what is not of ASCII most often is.
            'ß'..='ÿ' => into.push(c),
            _ if c.is_ascii() => into.push(c),
            _ => into.push(small(c)),
        }
    }
}

/// Appends `folded` without accents, for names, which are written with and without: «Goïta», «Goita».
///
/// A table of the Latin letters that press texts hold; every other character stays.
pub fn strip_accents(folded: &str, into: &mut String) {
    for c in folded.chars() {
        match c {
            '\0'..='\x7f' => into.push(c),
            _ => match plain(c) {
                Some(plain) => into.push_str(plain),
                None => into.push(c),
            },
        }
    }
}

/// Whether `folded` holds a letter that [`strip_accents`] would change.
pub fn has_accents(folded: &str) -> bool {
    folded.chars().any(|c| !c.is_ascii() && plain(c).is_some())
}

/// The letter or letters that stand for a lower-case accented letter.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ạ' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ə' => "e",
        'ğ' | 'ģ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' | 'į' => "i",
        'ł' | 'ľ' | 'ļ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, folded: &str, stripped: &str) {
        let (mut f, mut s) = (String::new(), String::new());
        fold(word, &mut f);
        strip_accents(&f, &mut s);
        assert_eq!((f.as_str(), s.as_str()), (folded, stripped));
    }

    #[test]
    fn folds() {
        check("États-Unis", "états-unis", "etats-unis");
        check("l’", "l'", "l'");
        check("GOÏTA", "goïta", "goita");
        check("Œuvre", "oeuvre", "oeuvre");
        check("Wiesław", "wiesław", "wieslaw");
        check("МИ", "ми", "ми");
        check("İ", "i", "i");
    }
}
