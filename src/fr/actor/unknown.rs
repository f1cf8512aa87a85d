//! Organisations no lexicon knows, by how French names them.
//!
//! ```text
//! le ministère de la Défense, l'Université de Gao, la société Altavia, Nordic Systems, la CNDS
//!    ───────────┬──────────     ────────┬────────     ──┬──── ───┬───  ──────┬───────     ─┬──
//!          institution                head            maker    name       company       acronym
//! ```

use std::ops::Range;

use super::acronym::{abbreviates_a_term, ending_at, initials_of_term, is_acronym, long_form, shares_initials};
use super::around::is_of_goods;
use super::extent::{accredited_end, foreign_end};
use super::hint::Hint;
use super::maker::{
    follows_maker, heads_name, is_decoration, is_mixed, is_national_society, is_ordinal, is_owner, quoted_end,
};
use super::name::name_at;
use super::person::FULL_NAME;
use super::reader::Reader;
use super::role::{complement_end, is_participle};
use super::sighting::{Sighting, What};
use super::words::FirstName;
use crate::rule::{Card, Rule, texts};
use crate::text::TokenKind;

/// An organisation found by a rule.
pub(super) struct Unknown {
    pub tokens: Range<usize>,
    pub rule: &'static str,
    /// The sighting whose short form it is.
    pub long: Option<usize>,
    /// Whether states named inside count too: «ministère de la Défense du Mali».
    pub transparent: bool,
}

/// Gives the tokens of the organisation that starts at a token.
type Pattern = fn(&Reader, usize) -> Option<Range<usize>>;

const INSTITUTION: Rule<Pattern> = Rule {
    id: "fr/actor/institution",
    pattern: |reader, at| {
        // «le département de Velmo» is a place, «le département d'État» governs.
        let place = reader.str(at) == "département" && reader.str(at + 1) == "de" && reader.is_capital(at + 2);
        if !reader.is(at, Hint::Institution) || place {
            return None;
        }
        let end = complement_end(reader, at + 1, false);
        let ministry = reader.str(at).ends_with("inistère");
        let names = ministry || (at + 1..end).any(|at| reader.is_capital(at) || reader.is(at, Hint::Backing));
        (names && end > at + 1).then(|| at..accredited_end(reader, end))
    },
    examples: texts(&["Le ministère malien de la Défense dément.", "L'ambassade de Russie se tait."]),
    counter_examples: texts(&["Le ministère dément.", "Le département de Velmo est inondé."]),
};

const HEAD: Rule<Pattern> = Rule {
    id: "fr/actor/organisation-head",
    pattern: |reader, at| {
        let shape = reader.tokens()[at].shape;
        if !shape.is_capital()
            || !reader.is(at, Hint::Head)
            || (reader.is_known(at) && !is_national_society(reader, at))
            || is_decoration(reader, at)
            || (shape.is_first() && reader.is(at, Hint::Common))
            || reader.str(at + 1) == "générale"
            // «Parti de Gao jeudi, le cargo …».
            || (shape.is_first() && reader.str(at) == "Parti" && reader.str(at + 1) == "de")
        {
            return None;
        }
        let named = name_at(reader, at + 1).map_or(at + 1, |name| name.end);
        let complement = complement_end(reader, named, false);
        // «l'Institut royal Velmo».
        let more =
            complement > named && reader.starts_name(complement) && reader.first_name(complement) == FirstName::No;
        let name = if more { name_at(reader, complement) } else { None };
        let end = name.map_or(complement, |name| name.end);
        // «la Banque centrale» may be any; «le Parti libéral» is a name.
        let adjective = reader.str(at + 1);
        let state = reader.lexicons.states.at(reader.tokens(), at + 1).is_some();
        let party = reader.is(at, Hint::Party);
        let participle = is_participle(adjective);
        // «a demandé au Congrès des fonds»: no complement.
        let told = |at: usize| reader.is_capital(at) || reader.lexicons.states.at(reader.tokens(), at).is_some();
        if reader.is(at, Hint::Assembly) && !(at + 1..end).any(told) {
            return None;
        }
        let named = named > at + 1 || end > at + 2 || state || (party && !participle);
        (end > at + 1 && named).then_some(at..end)
    },
    examples: texts(&[
        "Il enseigne à l'Université de Gao.",
        "Le Mouvement national de résistance paysanne a signé.",
        "La Croix-Rouge togolaise a distribué des tentes.",
    ]),
    counter_examples: texts(&[
        "Le Conseil se réunit.",
        "L'université de Gao est fermée.",
        "Il porte l'Ordre national du Mérite.",
        "Il a demandé au Congrès des crédits supplémentaires.",
        "Parti de Skikda jeudi, le cargo est attendu.",
    ]),
};

const MAKER: Rule<Pattern> = Rule {
    id: "fr/actor/organisation-maker",
    pattern: |reader, at| {
        let written = reader.is_capital(at) || is_mixed(reader, at);
        if !written || !follows_maker(reader, at) {
            return None;
        }
        if !reader.is_capital(at) {
            return Some(at..at + 1);
        }
        if let Some(end) = quoted_end(reader, at) {
            return Some(at..end);
        }
        if reader.is(at, Hint::Common) || reader.is(at, Hint::Acronym) {
            return None;
        }
        let name = name_at(reader, at)?;
        // «le candidat du parti libéral Paul Anselme»: the person, not the party.
        let person = name.words > 1 && reader.first_name(at) != FirstName::No && !reader.is(at - 1, Hint::Maker);
        // «s'est réjoui à la radio Xandru Velmo, conseiller».
        let person = person || (name.words > 1 && reader.lexicons.titles.at(reader.document, name.end + 1).is_some());
        // «le gang Velmo Action»: in the midst of a name a common word belongs to it.
        let more = |at: &usize| reader.is_capital(*at) && reader.is(*at, Hint::Common);
        let start = at - usize::from(heads_name(reader, at));
        // «l'ONG Velmo for the Poor».
        let end = if reader.is(name.end, Hint::Joint) { foreign_end(reader, at, name.end) } else { name.end };
        (!person).then(|| start..end + (end..end + 2).take_while(more).count())
    },
    examples: texts(&[
        "La société Altavia a livré des radars.",
        "La chaîne russe Velmo l'a dit.",
        "L'unité « Brix » est là.",
        "Le ministre l'a dit sur la chaîne vTV.",
        "Le constructeur d'avions russe Velmo embauche.",
        "L'ONG Velmo for the Poor distribue du riz.",
        "Selon le site indépendant Velmo, tout est prêt.",
    ]),
    counter_examples: texts(&[
        "La société malienne a changé.",
        "Le groupe de Paul Anselme est là.",
        "Une usine de blindés Velmo ouvre.",
        "Il part direction Velmo.",
        "Le programme Velmo avance.",
        "À l'hôpital Velmo, tout manque.",
    ]),
};

const OWNER: Rule<Pattern> = Rule {
    id: "fr/actor/organisation-owner",
    pattern: |reader, at| {
        if !reader.is_capital(at) || !is_owner(reader, at) || reader.first_name(at) != FirstName::No {
            return None;
        }
        let name = name_at(reader, at).filter(|_| !reader.is(at, Hint::Common) && !reader.is(at, Hint::Head))?;
        Some(at..name.end)
    },
    examples: texts(&["L'italien Velmo a signé.", "Le PDG de Velmo est parti.", "Il travaille chez Velmo."]),
    counter_examples: texts(&["Le Malien Velmo a signé.", "Il dort chez Paul Anselme.", "Le patron de Paris se tait."]),
};

const COMPANY: Rule<Pattern> = Rule {
    id: "fr/actor/organisation-company",
    pattern: |reader, at| {
        let name = name_at(reader, at).filter(|name| name.words > 1 || reader.is(name.end, Hint::Joint))?;
        let end = foreign_end(reader, at, name.end);
        // «Army Tactical Missile System (ATACMS)»: what the model's letters mean.
        let model = reader.is_mark(end, "(") && reader.model_end(end + 1).is_some();
        (reader.has_company(at..end) && !reader.is(at, Hint::Common) && !model).then_some(at..end)
    },
    examples: texts(&["Velmo Systems vend des radars.", "Il enseigne à la Brix School of Economics."]),
    counter_examples: texts(&["Xandru Velmo vend des radars.", "L'Army Tactical Missile System (ATACMS) tire loin."]),
};

const ACRONYM: Rule<Pattern> = Rule {
    id: "fr/actor/organisation-acronym",
    pattern: |reader, at| {
        // «la RN 20»: a road.
        let numbered = reader.token(at + 1).is_some_and(|token| token.kind == TokenKind::Number);
        let capitals = reader.str(at).chars().filter(|c| c.is_uppercase()).count();
        // «#ALERTE» is a tag, «VELMO - Le ministre» tells where the report was written.
        let tag = at > 0 && reader.is_mark(at - 1, "#");
        let line = at == 0 && ["-", "–", "—", ",", "("].iter().any(|mark| reader.is_mark(at + 1, mark));
        // «des frégates VELM», «des engrais VLM»: a type.
        let model = is_of_goods(reader, at) || reader.goods.is_model(reader.document, at);
        // «le MVA-BN», «des CQ-A»: types.
        let typed = reader.str(at).rsplit_once('-').is_some_and(|(_, last)| last.chars().count() < 3);
        let name = capitals > 1 && is_acronym(reader, at, 3) && !numbered && !tag && !line && !model && !typed;
        // «le 1er REC».
        let ordinal = at > 0 && is_ordinal(reader.str(at - 1));
        name.then(|| at - usize::from(ordinal)..at + 1)
    },
    examples: texts(&["La CNDS a signé.", "Le 3e RVM s'installe."]),
    counter_examples: texts(&[
        "Le PIB recule.",
        "LA CNDS A SIGNÉ HIER.",
        "VELMO - Le ministre est arrivé.",
        "Le message #ALERTE est faux.",
        "Deux frégates VELM sont arrivées.",
        "Des obusiers tractés VELM sont arrivés.",
        "L'aide officielle à la sécurité, ou AOS, existe.",
    ]),
};

const RULES: [Rule<Pattern>; 6] = [INSTITUTION, HEAD, MAKER, COMPANY, OWNER, ACRONYM];

/// The long form before a comma and an article: «l'Agence japonaise de coopération, la AJC,».
fn apposed_long_form(reader: &Reader, at: usize, known: usize, found: &[Sighting]) -> Option<usize> {
    let comma = at.checked_sub(2).filter(|&comma| reader.is_mark(comma, ",") && reader.is(at - 1, Hint::Definite))?;
    let closed = reader.is_mark(at + 1, ",") || reader.is_mark(at + 1, ".");
    let long = ending_at(comma, found).filter(|_| closed && known <= at && is_acronym(reader, at, 3))?;
    let words = found[long].tokens.len();
    (words > 2 && shares_initials(reader, found[long].tokens.clone(), at)).then_some(long)
}

/// An acronym in brackets after its long form.
pub(super) const LONG_FORM: Rule<()> = Rule {
    id: "fr/actor/organisation-long-form",
    pattern: (),
    examples: texts(&["La Direction nationale des bois (DNB) a signé."]),
    counter_examples: texts(&["Le colonel est venu (DNB)."]),
};

/// The rules for unknown organisations.
pub(super) fn rules() -> impl Iterator<Item = Card> {
    RULES.iter().map(Rule::card).chain([LONG_FORM.card()])
}

/// An unknown organisation at token `at`, where a known name ends at `known`.
pub(super) fn find(reader: &Reader, at: usize, known: usize, found: &mut Vec<Sighting>) -> Option<Unknown> {
    if at > 1 && reader.is_mark(at - 1, "(") && known <= at && is_acronym(reader, at, 2) {
        // «Ibrahima Anselme (IA)» is a person; what only looks like one may be a firm: «Velmo Brix (VB)».
        let person = found.last().is_some_and(|last| {
            let told = matches!(last.what, What::Person { .. }) && last.rule != FULL_NAME.id;
            told && last.tokens.end == at - 1
        });
        let long = if person { None } else { long_form(reader, at, found) };
        if long.is_some() {
            return Some(Unknown { tokens: at..at + 1, rule: LONG_FORM.id, long, transparent: false });
        }
        if !person && abbreviates_a_term(reader, at) {
            found.push(Sighting { tokens: at..at + 1, what: What::Term, rule: LONG_FORM.id });
            return None;
        }
        if !person && !reader.is_capital(at - 2) {
            return None;
        }
    }
    if let Some(long) = apposed_long_form(reader, at, known, found) {
        return Some(Unknown { tokens: at..at + 1, rule: LONG_FORM.id, long: Some(long), transparent: false });
    }
    if reader.str(at.saturating_sub(1)) == "ou"
        && at > 2
        && reader.is_mark(at - 2, ",")
        && known <= at
        && is_acronym(reader, at, 2)
        && initials_of_term(reader, at - 2, at)
    {
        found.push(Sighting { tokens: at..at + 1, what: What::Term, rule: LONG_FORM.id });
        return None;
    }
    let (rule, tokens) = RULES.iter().find_map(|rule| Some((rule.id, (rule.pattern)(reader, at)?)))?;
    if tokens.end <= known {
        return None;
    }
    // «la Fondation Orange»: one name.
    let one = reader.is_capital(at + 1) && reader.lexicons.states.at(reader.tokens(), at + 1).is_none();
    let transparent = rule == INSTITUTION.id || (rule == HEAD.id && !one);
    Some(Unknown { tokens, rule, long: None, transparent })
}
