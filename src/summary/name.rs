//! Names that differ only in how they are written: case, accents, hyphens, a Russian name's French or English spelling.

use crate::text;

/// `name` in lower case without accents, words separated by single spaces.
pub fn fold(name: &str) -> String {
    let (mut folded, mut plain) = (String::new(), String::new());
    text::fold(name, &mut folded);
    text::strip_accents(&folded, &mut plain);
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A person's name folded further: «Sergueï», «Serguei» and «Sergey» are «Sergei».
pub fn fold_person(name: &str) -> String {
    fold(name).replace("gue", "ge").replace("gui", "gi").replace('y', "i")
}

/// A model folded: «Mi 35P», «MI-35P» and «Mi-35P» are one.
pub fn fold_designation(name: &str) -> String {
    fold(name).replace(' ', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_ways_of_writing() {
        assert_eq!(fold("Burkina-Faso"), fold("BURKINA FASO"));
        assert_eq!(fold_person("Sergueï Lavrov"), fold_person("Sergey Lavrov"));
        assert_eq!(fold_person("Ibrahim Boubacar Keïta"), fold_person("Ibrahim Boubacar Keita"));
        assert_ne!(fold_person("Paul Anselme"), fold_person("Paule Anselme"));
        assert_eq!(fold_designation("Mi 35P"), fold_designation("MI-35P"));
    }
}
