//! Named speakers: pronouns, roles, relatives, two in one sentence.

use super::check;

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
fn coordinate_verbs() {
    check(
        "Rappelons que Paul Anselme attend le blé et promet de le livrer, « gratuitement s'il le faut », au pays.",
        &["gratuitement s'il le faut = Paul Anselme"],
    );
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
fn a_pronoun_looks_into_its_own_paragraph_first() {
    check(
        "« Nous tiendrons », a dit le maire Paul Anselme.\n\nUn boulanger a suivi la scène sur son téléphone. « Ils ont du blé », dit-il.",
        &["Nous tiendrons = Paul Anselme", "Ils ont du blé = Un boulanger"],
    );
    check(
        "« Nous tiendrons », a dit le maire Paul Anselme.\n\nL'infirmier Hanno Brix n'a plus de sérum. Il opère à la lampe. « Il en faudrait », dit-il.",
        &["Nous tiendrons = Paul Anselme", "Il en faudrait = Hanno Brix"],
    );
    check(
        "« Nous tiendrons », a dit le maire Paul Anselme.\n\n« Il nous faut du temps », a-t-il ajouté.",
        &["Nous tiendrons = Paul Anselme", "Il nous faut du temps = Paul Anselme"],
    );
    check(
        "« Rien ne vient », a dit le maire Paul Anselme.\n\nL'un d'eux affirme que tout manque. « On nous oublie », répète-t-il.",
        &["Rien ne vient = Paul Anselme", "On nous oublie = L'un d'eux"],
    );
}

#[test]
fn who_stands_behind_a_relative() {
    check(
        "Les autres ont été refoulés par la société Altavia, qui évoque « des motifs d'inspection ».",
        &["des motifs d'inspection = Altavia"],
    );
    check(
        "Les assaillants ont brûlé deux camions, selon une source locale, qui évoque « une vingtaine de morts ».",
        &["une vingtaine de morts = une source locale"],
    );
    check(
        "La moitié, avance un ancien colonel réfugié à Gao, qui se souvient des visites : « On laissait la porte fermée. »",
        &["On laissait la porte fermée. = un ancien colonel réfugié à Gao"],
    );
    check(
        "« Un fusil se paie cher », raconte un commandant que nous appellerons Paul Anselme.",
        &["Un fusil se paie cher = Paul Anselme"],
    );
}

#[test]
fn peers_have_offices_of_one_kind() {
    check(
        "Le capitaine Hanno Brix a marqué. « On a donné trois points », a pesté le ministre Paul Anselme. Son homologue, lui, avait prévenu : « On va jouer. »",
        &["On a donné trois points = Paul Anselme", "On va jouer. = Son homologue"],
    );
}
