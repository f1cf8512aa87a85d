//! Every rule's examples and counter-examples; who speaks in composed sentences.

mod sources;
mod speakers;

use crate::analysis::analyze;
use crate::fr::French;
use crate::ingest::Article;
use crate::language::Language;
use crate::quote::Speaker;
use crate::text::Document;

use super::{Explanation, Step};

/// `words = speaker rule` for each quote of a text.
fn quotes(french: &French, text: &str) -> Vec<String> {
    let analysis = analyze(&Article::from(text), french);
    let speaker = |speaker| match speaker {
        None => "nobody".to_owned(),
        Some(Speaker::Actor(actor)) => {
            let crate::mention::ActorId(index) = actor;
            analysis.actors[index as usize].name.clone()
        }
        Some(Speaker::Described(span)) => span.of(text).to_owned(),
    };
    let line = |quote: &crate::quote::Quote| format!("{} = {}", quote.span.of(text), speaker(quote.speaker));
    analysis.quotes.iter().map(line).collect()
}

#[test]
fn rules_hold_on_their_examples() {
    let french = French::new().expect("the lexicons are right");
    for card in super::rules() {
        let fires = |text: &str| {
            let analysis = analyze(&Article::from(text), &french);
            analysis.quotes.iter().any(|quote| quote.rule == card.id)
        };
        for example in card.examples {
            assert!(fires(example), "{} does not find {example:?}", card.id);
        }
        for example in card.counter_examples {
            assert!(!fires(example), "{} finds {example:?}", card.id);
        }
    }
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let french = French::new().expect("the lexicons are right");
    assert_eq!(quotes(&french, text), expected);
}

#[test]
fn no_quotes() {
    check("Le film « Le Retour du Roi » sort demain.", &[]);
    check("Un homme surnommé « le Lion » vit ici.", &[]);
    check("Les années '90 et l'accord d'hier.", &[]);
    check("L'opération « Aube blanche » commence.", &[]);
}

#[test]
fn statements_over_paragraphs() {
    check(
        "« Le pays attend. Nous le savons.\n« Il faut agir vite.\n« Nous le ferons. »\nAinsi parlait le ministre Paul Anselme.",
        &[
            "Le pays attend. Nous le savons. = Paul Anselme",
            "Il faut agir vite. = Paul Anselme",
            "Nous le ferons. = Paul Anselme",
        ],
    );
}

#[test]
fn whatever_the_marks() {
    check("‘Tout est prêt’, assure Paul Anselme.", &["Tout est prêt = Paul Anselme"]);
    check("\"Tout est prêt\", assure Paul Anselme.", &["Tout est prêt = Paul Anselme"]);
    check("''Tout est prêt'', assure Paul Anselme.", &["Tout est prêt = Paul Anselme"]);
}

#[test]
fn a_phrase_may_be_cut_off_by_the_end_of_a_text() {
    let text = "' \u{fffc}' la livraison de a-t-il ajouté \" La Russie La Russie \n\n ont été livrés par ";
    let article = crate::ingest::Article::from(text);
    let french = crate::fr::French::new().expect("the lexicons are right");
    let quotes = crate::analyze(&article, &french).quotes;
    assert!(quotes.iter().all(|quote| quote.span.end as usize <= text.len()));
}

/// `words: what became of them | step | …` for each marked stretch of a text.
fn explained(text: &str) -> Vec<String> {
    let french = French::new().expect("the lexicons are right");
    let article = Article::from(text);
    let document = Document::new(&article, french.vocabulary());
    let actors = french.actors(&document);
    let name = |speaker| match speaker {
        Speaker::Actor(crate::mention::ActorId(index)) => actors[index as usize].name.clone(),
        Speaker::Described(span) => span.of(text).to_owned(),
    };
    let step = |step: &Step| match *step {
        Step::Read(span, how, speaker) => format!(" | {} {how:?} {}", span.of(text), name(speaker)),
        Step::Weighed(_, speaker, weight) => format!(" | {} {weight}", name(speaker)),
    };
    let explanations = french.explain_quotes(&document, &actors);
    let line = |explanation: &Explanation| {
        let steps: String = explanation.steps.iter().map(step).collect();
        format!("{}: {:?}{steps}", explanation.span.of(text), explanation.fate)
    };
    explanations.iter().map(line).collect()
}

#[test]
fn why_a_speaker_was_chosen() {
    let text = "Le ministre Paul Anselme a reçu Awa Sidibé. « Nous irons », a-t-il dit. « Bien », dit la ministre. \
                « Bien », dit un gradé. Le film « Le Retour » passe.";
    let expected = [
        "Nous irons: Quote(\"fr/quote/incise\") | Paul Anselme 3",
        "Bien: Quote(\"fr/quote/incise\") | Awa Sidibé -1 | la ministre Role Awa Sidibé",
        "Bien: Quote(\"fr/quote/incise\") | un gradé Described un gradé",
        "Le Retour: Term",
    ];
    assert_eq!(explained(text), expected);
}
