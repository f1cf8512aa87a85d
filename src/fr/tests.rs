//! How French text is cut: tokens and sentences, drawn as lists.

use super::*;
use crate::ingest::Article;

fn document_of(text: &str, check: impl FnOnce(&Document)) {
    let french = French::new().expect("the lexicons are right");
    let article = Article::from(text);
    check(&Document::new(&article, french.vocabulary()));
}

#[track_caller]
fn tokens(text: &str, expected: &str) {
    document_of(text, |document| {
        let words: Vec<&str> = (0..document.tokens.len()).map(|token| document.str(token)).collect();
        assert_eq!(words.join("|"), expected);
    });
}

#[track_caller]
fn sentences(text: &str, expected: &[&str]) {
    document_of(text, |document| {
        let found: Vec<&str> =
            document.sentences.iter().map(|sentence| document.span(sentence.clone()).of(text)).collect();
        assert_eq!(found, expected);
    });
}

#[test]
fn elisions_and_clitics() {
    tokens("L’armée d'aujourd'hui", "L’|armée|d'|aujourd'hui");
    tokens("a-t-il dit, est-ce que", "a|-t-il|dit|,|est|-ce|que");
    tokens("celui-ci, porte-parole, Jean-Yves", "celui-ci|,|porte-parole|,|Jean-Yves");
    tokens("d’\"instructeurs\"", "d’|\"|instructeurs|\"");
    tokens("N'Djamena et Burkina-Faso", "N'|Djamena|et|Burkina-Faso");
}

#[test]
fn numbers_and_models() {
    tokens("8 000 km, 60.000 t, 3,7 milliards", "8 000|km|,|60.000|t|,|3,7|milliards");
    tokens("Mi-171 et 59N6-TE, 1er, 2e, 155 mm", "Mi-171|et|59N6-TE|,|1er|,|2e|,|155|mm");
    tokens("le 1 200e char; 26/11/2021; 80%", "le|1|200e|char|;|26|/|11|/|2021|;|80|%");
    tokens("en 2022. Le 3.", "en|2022|.|Le|3|.");
    tokens("2017-2028", "2017|-|2028");
}

#[test]
fn marks() {
    tokens("« Non », ‘oui’ et “l’autre’’", "«|Non|»|,|‘|oui|’|et|“|l’|autre|’|’");
    tokens("l'O.N.U. et J.-Y. Blanc", "l'|O.N.U.|et|J.-Y.|Blanc");
    tokens("Fin. Bref.", "Fin|.|Bref|.");
}

#[test]
fn sentences_end_at_stops() {
    sentences("M. Blanc part. Il rit ! Et S.E.M. Noir ?", &["M. Blanc part.", "Il rit !", "Et S.E.M. Noir ?"]);
    sentences("« Oui. » Elle sort.", &["« Oui. »", "Elle sort."]);
    sentences("« Quoi ? » demande-t-on. \"Rien.\" Soit.", &["« Quoi ? » demande-t-on.", "\"Rien.\"", "Soit."]);
    sentences("Le général J. Blanc. Titre\nSuite", &["Le général J. Blanc.", "Titre", "Suite"]);
    sentences("une ligne coupée\nau milieu. Puis\n\nun titre", &["une ligne coupée\nau milieu.", "Puis", "un titre"]);
}
