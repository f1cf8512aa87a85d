//! Sources, documents, houses, informants without a name.

use super::check;

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
        &["la moitié répond à l'appel = un coopérant qui l'a pratiquée"],
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
fn whose_people_on_are() {
    check("À Oslo, on s'indigne de cette « militarisation ».", &["militarisation = Norvège"]);
    check("À Oslo, où le parlement hésite, on se contente de saluer « une avancée ».", &["une avancée = Norvège"]);
    check("À la maison, on parle d'un « geste ».", &["geste = nobody"]);
}

#[test]
fn a_paper_nobody_announced_speaks_for_itself() {
    check(
        "Le ministre Paul Anselme s'est félicité du « retour du bon sens ».\n\nL'accord sera paraphé « dès que possible », dit le communiqué.",
        &["retour du bon sens = Paul Anselme", "dès que possible = le communiqué"],
    );
}
