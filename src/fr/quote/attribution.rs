//! The rules that give a marked stretch its speaker and cue, in the order in which they are tried.

mod before;
mod beside;
mod clause;
mod further;

use before::{agent, colon, source_before, verb_quoted, will_quoted, words_of, woven};
use beside::{as_said, incise, inner_incise, source_after};
use further::{
    announced, answer, continued, introduced, last_heard, nominal, signature, source_further, subject, told_after,
    told_before,
};

use super::mark::Marked;
use super::reader::Reader;
use crate::Span;
use crate::quote::Speaker;
use crate::rule::{Rule, texts};

/// Who speaks, and what tells so.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribution {
    pub speaker: Option<Speaker>,
    pub cue: Option<Span>,
    /// The token at which the speaker stands in the foreground for what follows.
    pub token: usize,
}

/// What tries a rule.
pub(super) type Pattern = fn(&Reader, &Marked) -> Option<Attribution>;

/// How far a rule looks to the left and right of a quote, in tokens.
const BEFORE: usize = 90;
const AFTER: usize = 60;

/// The rules of attribution. Those beside the quote come before those further away; those that say who
/// speaks before those that let one statement go on.
pub(super) const RULES: &[Rule<Pattern>] = &[
    Rule {
        id: "fr/quote/incise",
        pattern: incise,
        examples: texts(&[
            "« Les radars sont arrivés », a déclaré le ministre Paul Anselme.",
            "Paul Anselme est venu. « Nous irons plus loin », a-t-il ajouté.",
            "\"Nous n'avons rien reçu\", répond à la presse un gradé malien.",
            "« Nous n'avons rien reçu », s'étrangle le ministre.",
        ]),
        counter_examples: texts(&["Le film « Les radars » a déclaré la saison ouverte."]),
    },
    Rule {
        id: "fr/quote/as-said",
        pattern: as_said,
        examples: texts(&["Le pays, « qui a ses premiers radars », comme le rappelle un ancien pilote, attend."]),
        counter_examples: texts(&["« Nous attendons », a dit Paul Anselme."]),
    },
    Rule {
        id: "fr/quote/source-after",
        pattern: source_after,
        examples: texts(&["Cette présence serait « inacceptable », selon un communiqué du ministère."]),
        counter_examples: texts(&["« Nous attendons », a dit Paul Anselme selon le journal."]),
    },
    Rule {
        id: "fr/quote/inner-incise",
        pattern: inner_incise,
        examples: texts(&["Le ministre Paul Anselme a parlé. « Nous irons, a-t-il déclaré, jusqu'au bout. »"]),
        counter_examples: texts(&["« Nous irons jusqu'au bout », a-t-il déclaré."]),
    },
    Rule {
        id: "fr/quote/words-of",
        pattern: words_of,
        examples: texts(&[
            "Les mots de Paul Anselme, « tout est prêt », ont rassuré.",
            "Il a confirmé les propos de Paul Anselme exprimés lundi : « Tout est prêt. »",
        ]),
        counter_examples: texts(&["Les mots de Paul Anselme ont rassuré : il a dit « tout est prêt » au pays."]),
    },
    Rule {
        id: "fr/quote/colon",
        pattern: colon,
        examples: texts(&[
            "Paul Anselme a déclaré : « Nous irons jusqu'au bout. »",
            "Paul Anselme: « Nous irons au bout »",
        ]),
        counter_examples: texts(&["« Nous irons jusqu'au bout », a déclaré Paul Anselme : il part."]),
    },
    Rule {
        id: "fr/quote/verb-quoted",
        pattern: verb_quoted,
        examples: texts(&["Le porte-parole, Paul Anselme, « rejette en bloc » l'accusation."]),
        counter_examples: texts(&["Paul Anselme a dit : « Rejette cela en bloc. »"]),
    },
    Rule {
        id: "fr/quote/will-quoted",
        pattern: will_quoted,
        examples: texts(&["Le gouvernement entend « poursuivre les coupables jusqu'au bout »."]),
        counter_examples: texts(&["Le gouvernement entend « un bruit sourd » au loin."]),
    },
    Rule {
        id: "fr/quote/agent",
        pattern: agent,
        examples: texts(&["L'accord, qualifié d'« historique » par le ministre Paul Anselme, est signé."]),
        counter_examples: texts(&["Le ministre Paul Anselme a qualifié l'accord d'« historique » par courrier."]),
    },
    Rule {
        id: "fr/quote/woven",
        pattern: woven,
        examples: texts(&["Paul Anselme promet que le pays apportera son « soutien entier » au Mali."]),
        counter_examples: texts(&["Selon Paul Anselme, le pays apporte un « soutien entier » au Mali."]),
    },
    Rule {
        id: "fr/quote/source-before",
        pattern: source_before,
        examples: texts(&[
            "Selon Paul Anselme, le pays apporte un « soutien entier » au Mali.",
            "Pour le ministre Paul Anselme, il ne s'agit pas de « sous-traiter » la sécurité.",
        ]),
        counter_examples: texts(&["Pour le soir, il ne reste que des « radars »."]),
    },
    Rule {
        id: "fr/quote/source-further",
        pattern: source_further,
        examples: texts(&["Le lot compte des « radars mobiles » et des camions, selon le ministre Paul Anselme."]),
        counter_examples: texts(&["Le lot est « mobile », selon le ministre Paul Anselme."]),
    },
    Rule {
        id: "fr/quote/nominal",
        pattern: nominal,
        examples: texts(&["« Un grand jour » pour Paul Anselme, « une défaite » pour Awa Sidibé."]),
        counter_examples: texts(&["C'est « un grand jour » pour Paul Anselme.", "« Un vrai soutien » pour l'Ukraine."]),
    },
    Rule {
        id: "fr/quote/signature",
        pattern: signature,
        examples: texts(&[
            "« Nous voulons compter sur nos amis pour aller au bout »\nPaul Anselme, ministre de la Défense",
        ]),
        counter_examples: texts(&["« Nous voulons compter sur nos amis »\nPaul Anselme est arrivé."]),
    },
    Rule {
        id: "fr/quote/continued",
        pattern: continued,
        examples: texts(&["« Nous irons », a dit Paul Anselme. « Rien ne nous arrêtera en chemin. »"]),
        counter_examples: texts(&["« Nous irons », a dit Paul Anselme."]),
    },
    Rule {
        id: "fr/quote/announced",
        pattern: announced,
        examples: texts(&["« Nous irons. » « Rien ne nous arrêtera », a dit Paul Anselme."]),
        counter_examples: texts(&["« Nous irons », a dit Paul Anselme."]),
    },
    Rule {
        id: "fr/quote/introduced",
        pattern: introduced,
        examples: texts(&[
            "L'accord sert les deux pays, explique Paul Anselme. « Il nous donne du temps et des moyens. »",
        ]),
        counter_examples: texts(&["L'accord sert les deux pays. « Il nous donne du temps et des moyens. »"]),
    },
    Rule {
        id: "fr/quote/answer",
        pattern: answer,
        examples: texts(&["Paul Anselme est ministre.\nQue dites-vous de l'accord ?\n« C'est un bon accord. »"]),
        counter_examples: texts(&["Paul Anselme est ministre.\nL'accord est là.\n« C'est un bon accord. »"]),
    },
    Rule {
        id: "fr/quote/subject",
        pattern: subject,
        examples: texts(&["Paul Anselme compte sur le pays, « un partenaire sûr et fidèle »."]),
        counter_examples: texts(&["Le pays est « un partenaire sûr »."]),
    },
    Rule {
        id: "fr/quote/told-before",
        pattern: told_before,
        examples: texts(&["Un habitant n'a pas osé entrer. « Rien ne nous arrêtera en chemin. »"]),
        counter_examples: texts(&["La salle attend. « Rien ne nous arrêtera en chemin. »"]),
    },
    Rule {
        id: "fr/quote/last-heard",
        pattern: last_heard,
        examples: texts(&[
            "Paul Anselme a dit : « Nous irons. » La salle attend. « Rien ne nous arrêtera en chemin. »",
        ]),
        counter_examples: texts(&["La salle attend. « Rien ne nous arrêtera en chemin. »"]),
    },
    Rule {
        id: "fr/quote/told-after",
        pattern: told_after,
        examples: texts(&["« Les engins arriveront à temps. » Le ministre Paul Anselme s'est voulu rassurant."]),
        counter_examples: texts(&["« Les engins arriveront à temps. »\nPaul Anselme s'est voulu rassurant."]),
    },
];
