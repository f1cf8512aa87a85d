//! Marks of all kinds, and odd ones.

use super::*;
use crate::fr::French;
use crate::ingest::Article;
use crate::language::Language;

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let french = French::new().expect("the lexicons are right");
    let article = Article::from(text);
    let document = Document::new(&article, french.vocabulary());
    let found: Vec<&str> = find(&document).iter().map(|marked| document.span(marked.inside.clone()).of(text)).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_kind_of_mark() {
    check("Il dit « oui ».", &["oui"]);
    check("Il dit «\u{a0}oui\u{202f}».", &["oui"]);
    check("Il dit “oui”.", &["oui"]);
    check("Il dit \"oui\".", &["oui"]);
    check("Il dit „oui“.", &["oui"]);
    check("Il dit ‘oui’, d'accord.", &["oui"]);
    check("Il dit 'oui', d'accord.", &["oui"]);
    check("Il dit ''oui, d'accord''.", &["oui, d'accord"]);
    check("Il dit \" oui \" et part.", &["oui"]);
    check("L’aide d’\"amis\"", &["amis"]);
}

#[test]
fn nested_and_mixed() {
    check("« Le “lot” est là », dit-il.", &["Le “lot” est là", "lot"]);
    check("\"Le \"lot\" est là\", dit-il.", &["Le \"lot\" est là", "lot"]);
    check("« Le lot est là ’’, dit-il.", &["Le lot est là"]);
    check("« Le lot est là\", dit-il.", &["Le lot est là"]);
    check("« Le lot [promis] est là […] enfin »", &["Le lot [promis] est là […] enfin"]);
}

#[test]
fn odd_marks_shift_nothing() {
    check("Il dit \"oui. \"Non\", dit-elle. \"Si\".", &["oui.", "Non", "Si"]);
    check("Il dit oui\". \"Non\", dit-elle.", &["Non"]);
    check("Il dit « oui.\n« Non », dit-elle.", &["oui.", "Non"]);
    check("Les années '90 et l'armée.", &[]);
    check("« Un.\n« Deux.\n« Trois. »", &["Un.", "Deux.", "Trois."]);
    check("\"", &[]);
    check("«»", &[]);
}
