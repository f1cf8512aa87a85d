//! Every rule's examples and counter-examples; who speaks in composed sentences.

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
fn pronouns_and_roles() {
    check("Le ministre Paul Anselme est venu. « Nous irons », a-t-il ajouté.", &["Nous irons = Paul Anselme"]);
    check(
        "La générale Awa Sidibé a reçu le ministre Paul Anselme. « Nous irons », a-t-elle dit. « Bien », a répondu le ministre.",
        &["Nous irons = Awa Sidibé", "Bien = Paul Anselme"],
    );
    check(
        "Un responsable du port a tout nié. « Rien n'est arrivé ici », a assuré ce responsable.",
        &["Rien n'est arrivé ici = Un responsable du port"],
    );
    check("« Nous attendons », dit une habitante de la ville.", &["Nous attendons = une habitante de la ville"]);
}

#[test]
fn several_speakers() {
    check(
        "« Nous irons », a dit Paul Anselme. « Jamais », a répondu Awa Sidibé.",
        &["Nous irons = Paul Anselme", "Jamais = Awa Sidibé"],
    );
    check(
        "Paul Anselme parle d'un accord « utile » et Awa Sidibé dénonce un « piège ».",
        &["utile = Paul Anselme", "piège = Awa Sidibé"],
    );
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
fn somebody_opposite() {
    check(
        "Le ministre Paul Anselme a reçu son homologue Li Wei. « Merci », a dit M. Anselme. « De rien », a répondu son homologue.",
        &["Merci = Paul Anselme", "De rien = Li Wei"],
    );
    check(
        "« On nous a menti », dit une habitante de Gao. « Personne ne vient », renchérit son voisin.",
        &["On nous a menti = une habitante de Gao", "Personne ne vient = son voisin"],
    );
}

#[test]
fn sources() {
    check(
        "Selon une source militaire, les engins « sont arrivés ». De même source, « tout est en ordre ».",
        &["sont arrivés = source militaire", "tout est en ordre = source militaire"],
    );
    check("« Nous ne céderons pas », martèle-t-on au palais.", &["Nous ne céderons pas = nobody"]);
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
