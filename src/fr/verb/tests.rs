//! Which forms verbs have.

use super::*;
use crate::fr::ORTHOGRAPHY;

#[track_caller]
fn check(forms: &str, lemma: &str, tense: Tense, agreement: Agreement) {
    let mut vocabulary = Vocabulary::new(&ORTHOGRAPHY);
    let verbs = Verbs::new(&mut vocabulary).expect("the lexicons are right");
    for form in forms.split(' ') {
        let readings = verbs.readings(vocabulary.get(form));
        let all: Vec<_> = readings.iter().map(|form| (verbs.name(form.lemma), form.tense, form.agreement)).collect();
        assert!(all.contains(&(lemma, tense, agreement)), "{form}: {all:?}");
    }
}

const IL: Agreement = Agreement::Person(3, Number::Singular);
const ILS: Agreement = Agreement::Person(3, Number::Plural);
const NOUS: Agreement = Agreement::Person(1, Number::Plural);
const FEMININE: Agreement = Agreement::Gender(Gender::Feminine, Number::Plural);
const MASCULINE: Agreement = Agreement::Gender(Gender::Masculine, Number::Plural);

#[test]
fn regular_verbs() {
    check("livre", "livrer", Tense::Present, IL);
    check("livre", "livrer", Tense::Subjunctive, IL);
    check("livraient", "livrer", Tense::Imperfect, ILS);
    check("livra", "livrer", Tense::Past, IL);
    check("livrèrent", "livrer", Tense::Past, ILS);
    check("livreront", "livrer", Tense::Future, ILS);
    check("livrerait", "livrer", Tense::Conditional, IL);
    check("livrées", "livrer", Tense::Participle, FEMININE);
    check("livrant", "livrer", Tense::Gerund, Agreement::None);
    check("fournissent", "fournir", Tense::Present, ILS);
    check("fournit", "fournir", Tense::Past, IL);
    check("vend", "vendre", Tense::Present, IL);
    check("vendrait", "vendre", Tense::Conditional, IL);
}

#[test]
fn spelling_follows_sound() {
    check("annonçait", "annoncer", Tense::Imperfect, IL);
    check("annoncions", "annoncer", Tense::Imperfect, NOUS);
    check("changeons", "changer", Tense::Present, NOUS);
    check("achète", "acheter", Tense::Present, IL);
    check("achètera", "acheter", Tense::Future, IL);
    check("espèrent", "espérer", Tense::Present, ILS);
    check("espérera", "espérer", Tense::Future, IL);
    check("rappellerait", "rappeler", Tense::Conditional, IL);
    check("rejettent", "rejeter", Tense::Present, ILS);
    check("déploie", "déployer", Tense::Present, IL);
    check("déployait", "déployer", Tense::Imperfect, IL);
}

#[test]
fn irregular_verbs() {
    check("sont", "être", Tense::Present, ILS);
    check("fut", "être", Tense::Past, IL);
    check("furent", "être", Tense::Past, ILS);
    check("seraient", "être", Tense::Conditional, ILS);
    check("soit", "être", Tense::Subjunctive, IL);
    check("aura", "avoir", Tense::Future, IL);
    check("ayant", "avoir", Tense::Gerund, Agreement::None);
    check("reçoivent", "recevoir", Tense::Present, ILS);
    check("reçut", "recevoir", Tense::Past, IL);
    check("reçues", "recevoir", Tense::Participle, FEMININE);
    check("vint", "venir", Tense::Past, IL);
    check("soutiendrait", "soutenir", Tense::Conditional, IL);
    check("tinrent", "tenir", Tense::Past, ILS);
    check("dus", "devoir", Tense::Participle, MASCULINE);
    check("promis", "promettre", Tense::Participle, MASCULINE);
    check("prennent", "prendre", Tense::Subjunctive, ILS);
    check("craignait", "craindre", Tense::Imperfect, IL);
    check("disent", "dire", Tense::Subjunctive, ILS);
    check("faut", "falloir", Tense::Present, IL);
    check("faisant", "faire", Tense::Gerund, Agreement::None);
    check("convainquit", "convaincre", Tense::Past, IL);
    check("enverra", "envoyer", Tense::Future, IL);
    check("offertes", "offrir", Tense::Participle, FEMININE);
    check("acquièrent", "acquérir", Tense::Present, ILS);
    check("sache", "savoir", Tense::Subjunctive, IL);
    check("sourient", "sourire", Tense::Present, ILS);
}
