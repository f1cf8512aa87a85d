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
fn documents_and_houses() {
    check(
        "Selon un communiqué de l'état-major des armées, dix assaillants ont été tués. « Le bilan reste provisoire », précise le document.",
        &["Le bilan reste provisoire = l'état-major des armées"],
    );
    check("Les mots de Paul Anselme, « tout est prêt », ont rassuré.", &["tout est prêt = Paul Anselme"]);
    check(
        "La société Altavia a livré deux navires. « Rien ne manque », assure le constructeur.",
        &["Rien ne manque = Altavia"],
    );
    check(
        "En réalité, estime un coopérant qui l'a pratiquée, « la moitié répond à l'appel ».",
        &["la moitié répond à l'appel = un coopérant"],
    );
    check(
        "Je répète ce que m'a dit un officier de Gao : « Les vôtres dorment. »",
        &["Les vôtres dorment. = un officier de Gao"],
    );
    check("« On ne se vante pas », glisse-t-on chez Altavia SA.", &["On ne se vante pas = Altavia"]);
}

#[test]
fn unnamed_informants() {
    check(
        "Un responsable du gouvernement a confirmé l'arrivée des engins. « Tout est en ordre », a-t-il ajouté. « Les équipages sont formés », a poursuivi cette même source.",
        &[
            "Tout est en ordre = Un responsable du gouvernement",
            "Les équipages sont formés = Un responsable du gouvernement",
        ],
    );
    check(
        "« Les avions sont arrivés hier », a affirmé sous couvert d'anonymat un diplomate européen. « Nous ne savons pas combien », a reconnu ce diplomate.",
        &["Les avions sont arrivés hier = un diplomate européen", "Nous ne savons pas combien = un diplomate européen"],
    );
    check(
        "« Nous avons reçu des appareils OH-58D », a affirmé un responsable du gouvernement d'appareils OH-58D.",
        &["Nous avons reçu des appareils OH-58D = un responsable du gouvernement"],
    );
    check(
        "Un haut gradé qui a requis l'anonymat a évoqué « une erreur de pilotage ».",
        &["une erreur de pilotage = Un haut gradé"],
    );
    check(
        "« C'est une erreur », a expliqué un officier basé à Gao sous le sceau de l'anonymat.",
        &["C'est une erreur = un officier basé à Gao"],
    );
    check(
        "Une source sécuritaire a fait état de « plusieurs morts ». Cette source a ajouté que les assaillants « étaient nombreux ».",
        &["plusieurs morts = Une source sécuritaire", "étaient nombreux = Une source sécuritaire"],
    );
    check(
        "Un préfet a parlé. « C'est faux », a dit une source dans l'entourage du ministre. « Rien ne manque », a souligné l'interlocuteur.",
        &[
            "C'est faux = une source dans l'entourage du ministre",
            "Rien ne manque = une source dans l'entourage du ministre",
        ],
    );
    check(
        "L'ambassadeur du Brixland a remis vingt tentes. « Le peuple n'est pas seul », a déclaré le diplomate.",
        &["Le peuple n'est pas seul = L'ambassadeur du Brixland"],
    );
    check(
        "Tout va mieux, a déclaré l'un des responsables du port. « Rien ne manque », a-t-il ajouté.",
        &["Rien ne manque = l'un des responsables du port"],
    );
}

#[test]
fn coordinate_verbs() {
    check(
        "Rappelons que Paul Anselme attend le blé et promet de le livrer, « gratuitement s'il le faut », au pays.",
        &["gratuitement s'il le faut = Paul Anselme"],
    );
}

#[test]
fn whatever_the_marks() {
    check("‘Tout est prêt’, assure Paul Anselme.", &["Tout est prêt = Paul Anselme"]);
    check("\"Tout est prêt\", assure Paul Anselme.", &["Tout est prêt = Paul Anselme"]);
    check("''Tout est prêt'', assure Paul Anselme.", &["Tout est prêt = Paul Anselme"]);
}

#[test]
fn who_speaks() {
    check(
        "Le président Paul Anselme a reçu le général Taras Velmo. « Les canons arrivent », a déclaré le chef de l'État. « Il en faut d'autres », a insisté le général.",
        &["Les canons arrivent = Paul Anselme", "Il en faut d'autres = Taras Velmo"],
    );
    check(
        "Le chef de la diplomatie Paul Anselme a appelé à la retenue. Awa Sidibé, elle, a dénoncé « une provocation ».",
        &["une provocation = Awa Sidibé"],
    );
    check("Awa Sidibé a accusé Paul Anselme de « mentir au peuple ».", &["mentir au peuple = Awa Sidibé"]);
    check("Paul Anselme, accusé par Awa Sidibé de « mentir au peuple », se tait.", &["mentir au peuple = Awa Sidibé"]);
    check("Paul Anselme a été qualifié de « menteur » par Awa Sidibé.", &["menteur = Awa Sidibé"]);
    check(
        "Les groupes rebelles avaient l'intention de « marcher sur la capitale ».",
        &["marcher sur la capitale = Les groupes rebelles"],
    );
    check(
        "Le gouvernement entend « poursuivre les coupables jusqu'au bout ».",
        &["poursuivre les coupables jusqu'au bout = Le gouvernement"],
    );
    check(
        "Anselme : « Nous irons au bout »\nLe ministre Paul Anselme a parlé lundi.",
        &["Nous irons au bout = Paul Anselme"],
    );
    check("Paul Anselme: \"nous irons au bout\"\nLe ministre a parlé lundi.", &["nous irons au bout = Paul Anselme"]);
    check(
        "Livraison d'armes : pour Paul Anselme, « le temps presse »\nLe ministre a parlé lundi.",
        &["le temps presse = Paul Anselme"],
    );
    check(
        "Paul Anselme est ministre.\nQue pensez-vous de l'accord ?\n« C'est un bon accord. Il nous protège. »\nEt la suite ?\n« Nous verrons bien avec le temps. »",
        &["C'est un bon accord. Il nous protège. = Paul Anselme", "Nous verrons bien avec le temps. = Paul Anselme"],
    );
    check(
        "« Le chef a dit : “Tenez bon !” et nous avons tenu », raconte Paul Anselme.",
        &["Le chef a dit : “Tenez bon !” et nous avons tenu = Paul Anselme"],
    );
    check(
        "« Tout est prêt, assure Paul Anselme, nous partons lundi. »",
        &["Tout est prêt, assure Paul Anselme, nous partons lundi. = Paul Anselme"],
    );
    check(
        "Si Paul Anselme salue « un grand jour », Awa Sidibé y voit « une défaite ».",
        &["un grand jour = Paul Anselme", "une défaite = Awa Sidibé"],
    );
    check(
        "« Un grand jour » pour Paul Anselme, « une défaite » pour Awa Sidibé.",
        &["Un grand jour = Paul Anselme", "une défaite = Awa Sidibé"],
    );
    check(
        "« Un grand jour », a dit Paul Anselme, tandis qu'Awa Sidibé a parlé d'« une défaite ».",
        &["Un grand jour = Paul Anselme", "une défaite = Awa Sidibé"],
    );
    check("Paul Anselme a cité Awa Sidibé, qui parlait d'« une défaite ».", &["une défaite = Awa Sidibé"]);
    check(
        "Le ministre Paul Anselme s'est voulu rassurant. « Les engins arriveront à temps. »",
        &["Les engins arriveront à temps. = Paul Anselme"],
    );
    check(
        "« Les engins arriveront à temps. » C'est en ces termes que Paul Anselme a répondu aux critiques.",
        &["Les engins arriveront à temps. = Paul Anselme"],
    );
    check(
        "« Les engins arriveront à temps. » Le ministre Paul Anselme s'est voulu rassurant.",
        &["Les engins arriveront à temps. = Paul Anselme"],
    );
    check(
        "Pour Paul Anselme, chercheur à l'université de Gao, la livraison est « un tournant ». « Elle change tout », estime-t-il.",
        &["un tournant = Paul Anselme", "Elle change tout = Paul Anselme"],
    );
    check("Sur X, le ministre Paul Anselme s'est félicité d'un « succès ».", &["succès = Paul Anselme"]);
    check("« Un succès », a tweeté Paul Anselme.", &["Un succès = Paul Anselme"]);
    check("Pour l'opposition, il s'agit d'une « trahison ».", &["trahison = l'opposition"]);
    check("A en croire Paul Anselme, « tout est prêt ».", &["tout est prêt = Paul Anselme"]);
    check("Comme l'explique Paul Anselme, « tout est prêt ».", &["tout est prêt = Paul Anselme"]);
    check("Ainsi que l'a rappelé Paul Anselme, « tout est prêt ».", &["tout est prêt = Paul Anselme"]);
    check("Et Paul Anselme de conclure : « Tout est prêt. »", &["Tout est prêt. = Paul Anselme"]);
    check("Réaction de Paul Anselme : « Tout est prêt. »", &["Tout est prêt. = Paul Anselme"]);
    check(
        "Les deux ministres ont signé. « C'est un grand jour », ont-ils dit.",
        &["C'est un grand jour = Les deux ministres"],
    );
    check(
        "Paul Anselme, 45 ans, est éleveur. « J'ai tout perdu », confie l'éleveur.",
        &["J'ai tout perdu = Paul Anselme"],
    );
    check("Paul Anselme a fui. « J'ai tout perdu », confie ce père de famille.", &["J'ai tout perdu = Paul Anselme"]);
    check(
        "« Mieux vaut un vaccin qui voyage », philosophe Paul Anselme.",
        &["Mieux vaut un vaccin qui voyage = Paul Anselme"],
    );
    check(
        "Prenant la parole à son tour le préfet Paul Anselme s'est félicité de ce que « l'État n'est pas seul ».",
        &["l'État n'est pas seul = Paul Anselme"],
    );
    check(
        "La générale Awa Sidibé parle. « Rien ne manque », dit le docteur Paul Anselme. « C'est faux », dit la militaire.",
        &["Rien ne manque = Paul Anselme", "C'est faux = Awa Sidibé"],
    );
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
