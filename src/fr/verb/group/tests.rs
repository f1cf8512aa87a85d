//! What verb groups say.

use super::*;
use crate::fr::French;
use crate::ingest::Article;
use crate::language::Language;

/// The groups of a sentence: `words = governors head tense flags`.
#[track_caller]
fn check(sentence: &str, expected: &[&str]) {
    let french = French::new().expect("the lexicons are right");
    let article = Article::from(sentence);
    let document = Document::new(&article, french.vocabulary());
    let verbs = &french.grammar().verbs;
    let found: Vec<String> = french
        .grammar()
        .verb_groups(&document, 0..document.tokens.len())
        .map(|group| {
            let mut line = document.span(group.tokens.clone()).of(sentence).to_owned() + " =";
            for governor in group.governors.into_iter().flatten() {
                line += &format!(" {}+", verbs.name(governor.lemma));
            }
            line += &format!(" {} {:?} {:?}", verbs.name(group.head), group.tense, group.voice);
            for (flag, word) in
                [(group.compound, " compound"), (group.negated, " negated"), (group.subject.is_some(), " pronoun")]
            {
                line += if flag { word } else { "" };
            }
            line
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn simple_and_compound_tenses() {
    check("Le pays livre six radars.", &["livre = livrer Present Active"]);
    check("Il a livré six radars.", &["Il a livré = livrer Present Active compound pronoun"]);
    check("Le lot est arrivé.", &["est arrivé = arriver Present Active compound"]);
    check("Ils sont livrés.", &["Ils sont livrés = livrer Present Passive pronoun"]);
    check("Le lot n'a pas encore été livré.", &["n'a pas encore été livré = livrer Present Passive compound negated"]);
    check(
        "Le lot aurait été officiellement livré.",
        &["aurait été officiellement livré = livrer Conditional Passive compound"],
    );
    check(
        "Elle a, pour sa part, salué un accord.",
        &["Elle a, pour sa part, salué = saluer Present Active compound pronoun"],
    );
}

#[test]
fn clitics() {
    check("Le pays lui en avait livré cinq.", &["lui en avait livré = livrer Imperfect Active compound"]);
    check("Le ministre s'est félicité.", &["s'est félicité = féliciter Present Reflexive compound"]);
    check("Le pays se dote de radars.", &["se dote = doter Present Reflexive"]);
    check("Nous nous réjouissons.", &["Nous nous réjouissons = réjouir Present Reflexive pronoun"]);
    check("Il ne l'a jamais reçu.", &["Il ne l'a jamais reçu = recevoir Present Active compound negated pronoun"]);
    check("«Oui», a-t-il ajouté.", &["a-t-il ajouté = ajouter Present Active compound pronoun"]);
    check("«Oui», dit-elle.", &["dit-elle = dire Present Active pronoun"]);
}

#[test]
fn governors() {
    check("Le pays vient de livrer un lot.", &["vient de livrer = venir+ livrer Present Active"]);
    check("Le pays va lui livrer un lot.", &["va lui livrer = aller+ livrer Present Active"]);
    check("Il devrait être livré.", &["Il devrait être livré = devoir+ livrer Conditional Passive pronoun"]);
    check("Le pays s'est engagé à livrer.", &["s'est engagé à livrer = engager+ livrer Present Active"]);
    check("Le pays s'est vu offrir un radar.", &["s'est vu offrir = voir+ offrir Present Active"]);
    check("Le pays a refusé de livrer.", &["a refusé de livrer = refuser+ livrer Present Active"]);
    check("Le pays dit avoir reçu un lot.", &["dit avoir reçu = dire+ recevoir Present Active compound"]);
    check("Le pays a pu être livré.", &["a pu être livré = pouvoir+ livrer Present Passive"]);
}

#[test]
fn negation_and_limits() {
    check("Le pays n'a livré que deux radars.", &["n'a livré = livrer Present Active compound"]);
    check("Le pays n'a livré aucun radar.", &["n'a livré = livrer Present Active compound negated"]);
    check("Pour ne pas livrer.", &["ne pas livrer = livrer Infinitive Active negated"]);
}

#[test]
fn participles_and_nouns() {
    check("Les radars livrés par le pays", &["livrés = livrer Participle Passive"]);
    check("Un pont construit par le pays", &["construit = construire Participle Passive"]);
    check("En livrant ces radars", &["En livrant = livrer Gerund Active"]);
    check("Ayant livré ces radars", &["Ayant livré = livrer Gerund Active compound"]);
    check("Une demande de la part du groupe", &[]);
    check("La commande des forces de l'Est", &[]);
    check("A Bamako cet été", &[]);
    check("Devant la presse, en offre", &[]);
}
