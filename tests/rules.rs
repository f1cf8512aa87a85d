//! Every rule finds something in each of its examples and nothing in its counter-examples.

use std::collections::BTreeSet;

use depeche::fr::French;
use depeche::ingest::Article;
use depeche::language::Language;
use depeche::text::Document;

fn french() -> French {
    French::new().expect("sound lexicons")
}

/// Whether the rule `id` finds something in `text`, at whatever layer.
fn fires(french: &French, id: &str, text: &str) -> bool {
    let article = Article::from(text);
    let document = Document::new(&article, french.vocabulary());
    french.fired(&document).contains(&id)
}

#[test]
fn rules_hold_what_their_examples_say() {
    let french = french();
    let mut wrong = Vec::new();
    for rule in french.rules() {
        for example in rule.examples.iter().filter(|text| !fires(&french, rule.id, text)) {
            wrong.push(format!("{} finds nothing in its example: {example}", rule.id));
        }
        for example in rule.counter_examples.iter().filter(|text| fires(&french, rule.id, text)) {
            wrong.push(format!("{} finds something in its counter-example: {example}", rule.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_rule_has_an_example() {
    let bare: Vec<&str> = french().rules().iter().filter(|rule| rule.examples.is_empty()).map(|rule| rule.id).collect();
    assert!(bare.is_empty(), "no example: {bare:?}");
}

#[test]
fn ids_are_paths_and_stand_once() {
    let mut seen = BTreeSet::new();
    for rule in french().rules() {
        assert!(rule.id.starts_with("fr/") && rule.id.split('/').count() == 3, "{}: expected fr/what/how", rule.id);
        assert!(seen.insert(rule.id), "{} stands twice", rule.id);
    }
}
