//! Organisations no lexicon knows, by how French names them.
//!
//! ```text
//! le ministère de la Défense, l'Université de Gao, la société Altavia, Nordic Systems, la CNDS
//!    ───────────┬──────────     ────────┬────────     ──┬──── ───┬───  ──────┬───────     ─┬──
//!          institution                head            maker    name       company       acronym
//! ```

use std::ops::Range;

use super::acronym::{abbreviates_a_term, ending_at, initials_of_term, is_acronym, long_form, shares_initials};
use super::hint::Hint;
use super::name::name_at;
use super::person::FULL_NAME;
use super::reader::Reader;
use super::role::{complement_end, is_participle};
use super::sighting::{Sighting, What};
use super::state::Form;
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
        if !reader.is(at, Hint::Institution) {
            return None;
        }
        let end = complement_end(reader, at + 1, false);
        let ministry = reader.str(at).ends_with("inistère");
        let names = ministry || (at + 1..end).any(|at| reader.is_capital(at) || reader.is(at, Hint::Backing));
        (names && end > at + 1).then(|| at..accredited_end(reader, end))
    },
    examples: texts(&["Le ministère malien de la Défense dément.", "L'ambassade de Russie se tait."]),
    counter_examples: texts(&["Le ministère dément."]),
};

const HEAD: Rule<Pattern> = Rule {
    id: "fr/actor/organisation-head",
    pattern: |reader, at| {
        let shape = reader.tokens()[at].shape;
        if !shape.is_capital()
            || !reader.is(at, Hint::Head)
            || reader.is_known(at)
            || is_decoration(reader, at)
            || (shape.is_first() && reader.is(at, Hint::Common))
            || reader.str(at + 1) == "générale"
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
    examples: texts(&["Il enseigne à l'Université de Gao.", "Le Mouvement national de résistance paysanne a signé."]),
    counter_examples: texts(&[
        "Le Conseil se réunit.",
        "L'université de Gao est fermée.",
        "Il porte l'Ordre national du Mérite.",
        "Il a demandé au Congrès des crédits supplémentaires.",
    ]),
};

/// «Ordre national du Mérite» hangs on a coat, «Ordre des avocats» meets.
fn is_decoration(reader: &Reader, at: usize) -> bool {
    reader.is(at, Hint::Thing) && !(reader.is(at + 1, Hint::Of) && reader.str(at + 1) == "des")
}

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
        // «le gang Velmo Action»: in the midst of a name a common word belongs to it.
        let more = |at: &usize| reader.is_capital(*at) && reader.is(*at, Hint::Common);
        (!person).then(|| at..name.end + (name.end..name.end + 2).take_while(more).count())
    },
    examples: texts(&[
        "La société Altavia a livré des radars.",
        "La chaîne russe Velmo l'a dit.",
        "L'unité « Brix » est là.",
        "Le ministre l'a dit sur la chaîne vTV.",
    ]),
    counter_examples: texts(&[
        "La société malienne a changé.",
        "Le groupe de Paul Anselme est là.",
        "Une usine de blindés Velmo ouvre.",
        "Il part direction Velmo.",
    ]),
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
        let model = reader.goods.is_model(reader.document, at);
        (capitals > 1 && is_acronym(reader, at, 3) && !numbered && !tag && !line && !model).then_some(at..at + 1)
    },
    examples: texts(&["La CNDS a signé."]),
    counter_examples: texts(&[
        "Le PIB recule.",
        "LA CNDS A SIGNÉ HIER.",
        "VELMO - Le ministre est arrivé.",
        "Le message #ALERTE est faux.",
        "L'aide officielle à la sécurité, ou AOS, existe.",
    ]),
};

const RULES: [Rule<Pattern>; 5] = [INSTITUTION, HEAD, MAKER, COMPANY, ACRONYM];

/// The long form before a comma and an article: «l'Agence japonaise de coopération, la AJC,».
fn apposed_long_form(reader: &Reader, at: usize, known: usize, found: &[Sighting]) -> Option<usize> {
    let comma = at.checked_sub(2).filter(|&comma| reader.is_mark(comma, ",") && reader.is(at - 1, Hint::Definite))?;
    let closed = reader.is_mark(at + 1, ",") || reader.is_mark(at + 1, ".");
    let long = ending_at(comma, found).filter(|_| closed && known <= at && is_acronym(reader, at, 3))?;
    let words = found[long].tokens.len();
    (words > 2 && shares_initials(reader, found[long].tokens.clone(), at)).then_some(long)
}

/// One past the states where an embassy is: «au Mali», «pour le Mali et le Niger».
fn accredited_end(reader: &Reader, mut end: usize) -> usize {
    for _ in 0..3 {
        let joined = reader.is(end, Hint::At) || reader.is(end, Hint::For) || reader.is(end, Hint::And);
        let state = end + 1 + usize::from(reader.is(end + 1, Hint::Definite));
        match reader.lexicons.states.at(reader.tokens(), state).filter(|phrase| joined && phrase.form == Form::Name) {
            Some(phrase) => end = phrase.end,
            None => break,
        }
    }
    end
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
    let transparent = rule == INSTITUTION.id || rule == HEAD.id;
    Some(Unknown { tokens, rule, long: None, transparent })
}

/// Whether token `at` is a name that starts small, as media write theirs: «bTV».
pub(super) fn is_mixed(reader: &Reader, at: usize) -> bool {
    let text = reader.str(at);
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    reader.is_small(at) && reader.is_before(at, 1, Hint::Maker) && capitals > 1 && text.chars().all(char::is_alphabetic)
}

/// One past the company words that go on the name in tokens `at..end`: «Airbus» «Group», «General Dynamics» «Land Systems».
pub(super) fn company_end(reader: &Reader, at: usize, end: usize) -> usize {
    let near =
        |at: &usize| reader.token(*at).is_some_and(|token| token.shape.is_capital() && !token.shape.after_break());
    let company = (end..end + 3).take_while(near).any(|at| reader.is(at, Hint::Company));
    if company { foreign_end(reader, at, end) } else { end }
}

/// One past a foreign name: capitalised words joined by «of», «and», «for», a town after «de».
fn foreign_end(reader: &Reader, at: usize, mut end: usize) -> usize {
    while end < at + 12 {
        let company = reader.is(end, Hint::Company);
        let person = !company && reader.first_name(end) != FirstName::No && reader.starts_name(end + 1);
        let breaks = reader.token(end).is_none_or(|token| token.shape.after_break());
        if reader.is_capital(end) && !breaks && !person && (!reader.is(end, Hint::Common) || company) {
            end += 1;
        } else if (reader.is(end, Hint::Joint) && reader.is_capital(end + 1))
            || (reader.is(end, Hint::Of) && reader.is(end - 1, Hint::Company) && is_town(reader, end + 1))
        {
            end += 2;
        } else {
            break;
        }
    }
    end
}

/// One past the state or place that names the branch of an organisation, right behind it: «BBC» «Afrique».
pub(super) fn branch_end(reader: &Reader, end: usize) -> Option<usize> {
    let near = reader.token(end).is_some_and(|token| token.shape.is_capital() && !token.shape.after_break());
    let state = reader.lexicons.states.at(reader.tokens(), end).filter(|state| state.form == Form::Name);
    let place = || reader.lexicons.words.place(reader.tokens(), end);
    let branch = state.map(|state| state.end).or_else(place).filter(|_| near)?;
    // «l'AFP Paul Anselme» is no branch, nor is «Paris Velmo» in «le maire LR de Paris».
    let person = reader.first_name(end) != FirstName::No && reader.starts_name(branch);
    (!person).then_some(branch)
}

/// One past the parent of the organ that ends at `end`: «Conseil de sécurité» «de l'ONU».
pub(super) fn parent_end(reader: &Reader, end: usize) -> Option<usize> {
    let parent = end + 1 + usize::from(reader.is(end + 1, Hint::Definite));
    let (end, _) = reader.lexicons.organisations.at(reader.document, parent).filter(|_| reader.is(end, Hint::Of))?;
    Some(end)
}

/// Whether a town or a place is named at token `at`, in one word.
fn is_town(reader: &Reader, at: usize) -> bool {
    let capital = reader
        .lexicons
        .states
        .at(reader.tokens(), at)
        .is_some_and(|state| state.form == Form::Capital && state.end == at + 1);
    capital || reader.lexicons.words.place(reader.tokens(), at) == Some(at + 1)
}

/// One past the name between marks that starts at token `at`: «Un toit pour tous» in «l'association « Un toit pour tous »».
fn quoted_end(reader: &Reader, at: usize) -> Option<usize> {
    let quote = |at: &usize| reader.is_quote(*at);
    let opened = at.checked_sub(1).filter(quote)?;
    (at + 1..at + 9).find(quote).filter(|_| opened < at)
}

/// Whether a word before `at` says that an organisation is named: «la chaîne russe », «l'unité « ».
pub(super) fn follows_maker(reader: &Reader, at: usize) -> bool {
    let mut before = at;
    // One mark, or two apostrophes for one.
    for _ in 0..2 {
        if before > 0 && reader.is_quote(before - 1) {
            before -= 1;
        }
    }
    for _ in 0..3 {
        let Some(index) = before.checked_sub(1) else { return false };
        let head = index + 1 == at
            && reader.is(index, Hint::Head)
            && !reader.is_capital(index)
            && !reader.is(index, Hint::Operation)
            && !reader.is(index, Hint::Location)
            && (before != at || !reader.goods.is_model(reader.document, at));
        if reader.is(index, Hint::Maker) || head {
            return true;
        }
        let adjective =
            reader.lexicons.states.at(reader.tokens(), index).is_some_and(|state| state.form == Form::Adjective);
        let word = reader.str(index);
        let other = ["ique", "aire", "isée", "isé", "al", "ale", "ée", "é", "web"];
        let small = reader.is_small(index);
        let complement = small && reader.is_before(index, 1, Hint::Of) && !reader.goods.is_noun(reader.document, index);
        if !(adjective || complement || (small && other.iter().any(|ending| word.ends_with(ending)))) {
            return false;
        }
        before = index;
        if complement {
            before -= 1;
        }
    }
    false
}
