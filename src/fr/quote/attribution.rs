//! The rules that give a marked stretch its speaker and cue, in the order in which they are tried.

use std::ops::Range;

use super::lexicons::{INSTITUTION, Place, PronounKind};
use super::mark::Marked;
use super::memory::Wanted;
use super::reader::{Reader, Sight};
use crate::Span;
use crate::fr::verb::{Number, Tense, VerbGroup, Voice};
use crate::mention::Kind;
use crate::quote::Speaker;
use crate::rule::Rule;
use crate::text::TokenKind;

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
        examples: &[
            "« Les radars sont arrivés », a déclaré le ministre Paul Anselme.",
            "Paul Anselme est venu. « Nous irons plus loin », a-t-il ajouté.",
            "\"Nous n'avons rien reçu\", répond à la presse un gradé malien.",
        ],
        counter_examples: &["Le film « Les radars » a déclaré la saison ouverte."],
    },
    Rule {
        id: "fr/quote/as-said",
        pattern: as_said,
        examples: &["Le pays, « qui a ses premiers radars », comme le rappelle un ancien pilote, attend."],
        counter_examples: &["« Nous attendons », a dit Paul Anselme."],
    },
    Rule {
        id: "fr/quote/source-after",
        pattern: source_after,
        examples: &["Cette présence serait « inacceptable », selon un communiqué du ministère."],
        counter_examples: &["« Nous attendons », a dit Paul Anselme selon le journal."],
    },
    Rule {
        id: "fr/quote/inner-incise",
        pattern: inner_incise,
        examples: &["Le ministre Paul Anselme a parlé. « Nous irons, a-t-il déclaré, jusqu'au bout. »"],
        counter_examples: &["« Nous irons jusqu'au bout », a-t-il déclaré."],
    },
    Rule {
        id: "fr/quote/colon",
        pattern: colon,
        examples: &["Paul Anselme a déclaré : « Nous irons jusqu'au bout. »", "Paul Anselme: « Nous irons au bout »"],
        counter_examples: &["« Nous irons jusqu'au bout », a déclaré Paul Anselme : il part."],
    },
    Rule {
        id: "fr/quote/verb-quoted",
        pattern: verb_quoted,
        examples: &["Le porte-parole, Paul Anselme, « rejette en bloc » l'accusation."],
        counter_examples: &["Paul Anselme a dit : « Rejette cela en bloc. »"],
    },
    Rule {
        id: "fr/quote/woven",
        pattern: woven,
        examples: &["Paul Anselme promet que le pays apportera son « soutien entier » au Mali."],
        counter_examples: &["Selon Paul Anselme, le pays apporte un « soutien entier » au Mali."],
    },
    Rule {
        id: "fr/quote/source-before",
        pattern: source_before,
        examples: &[
            "Selon Paul Anselme, le pays apporte un « soutien entier » au Mali.",
            "Pour le ministre Paul Anselme, il ne s'agit pas de « sous-traiter » la sécurité.",
        ],
        counter_examples: &["Pour le soir, il ne reste que des « radars »."],
    },
    Rule {
        id: "fr/quote/source-further",
        pattern: source_further,
        examples: &["Le lot compte des « radars mobiles » et des camions, selon le ministre Paul Anselme."],
        counter_examples: &["Le lot est « mobile », selon le ministre Paul Anselme."],
    },
    Rule {
        id: "fr/quote/signature",
        pattern: signature,
        examples: &["« Nous voulons compter sur nos amis pour aller au bout »\nPaul Anselme, ministre de la Défense"],
        counter_examples: &["« Nous voulons compter sur nos amis »\nPaul Anselme est arrivé."],
    },
    Rule {
        id: "fr/quote/continued",
        pattern: continued,
        examples: &["« Nous irons », a dit Paul Anselme. « Rien ne nous arrêtera en chemin. »"],
        counter_examples: &["« Nous irons », a dit Paul Anselme."],
    },
    Rule {
        id: "fr/quote/announced",
        pattern: announced,
        examples: &["« Nous irons. » « Rien ne nous arrêtera », a dit Paul Anselme."],
        counter_examples: &["« Nous irons », a dit Paul Anselme."],
    },
    Rule {
        id: "fr/quote/introduced",
        pattern: introduced,
        examples: &["L'accord sert les deux pays, explique Paul Anselme. « Il nous donne du temps et des moyens. »"],
        counter_examples: &["L'accord sert les deux pays. « Il nous donne du temps et des moyens. »"],
    },
    Rule {
        id: "fr/quote/subject",
        pattern: subject,
        examples: &["Paul Anselme compte sur le pays, « un partenaire sûr et fidèle »."],
        counter_examples: &["Le pays est « un partenaire sûr »."],
    },
    Rule {
        id: "fr/quote/last-heard",
        pattern: last_heard,
        examples: &["Paul Anselme a dit : « Nous irons. » La salle attend. « Rien ne nous arrêtera en chemin. »"],
        counter_examples: &["La salle attend. « Rien ne nous arrêtera en chemin. »"],
    },
];

impl Reader<'_> {
    fn found(&self, speaker: Option<Speaker>, cue: Range<usize>) -> Attribution {
        Attribution { speaker, cue: Some(self.document.span(cue.clone())), token: cue.start }
    }

    fn str(&self, at: usize) -> &str {
        if at < self.document.tokens.len() { self.document.str(at) } else { "" }
    }

    /// Where what follows a quote starts, behind comma or dash.
    fn behind(&self, marked: &Marked) -> usize {
        let mut at = marked.outside.end;
        while matches!(self.str(at), "," | "-" | "–" | "—") {
            at += 1;
        }
        at
    }

    /// The first token before a quote in its sentence, or in the sentence that a colon ends.
    fn floor(&self, marked: &Marked) -> usize {
        let open = marked.outside.start;
        let mut start = self.sentence_start(open);
        if start == open && open > 0 && self.str(open - 1) == ":" {
            start = self.sentence_start(open - 1);
        }
        start.max(open.saturating_sub(BEFORE))
    }

    /// The finite or other verb groups between two tokens, outside quotes.
    fn groups(&self, within: Range<usize>) -> Vec<VerbGroup> {
        self.grammar
            .verb_groups(self.document, within)
            .filter(|group| !self.in_quote(group.head_token) || !self.in_quote(group.tokens.start))
            .collect()
    }

    /// Whether a speaker is named, or described by a noun for those who speak.
    fn is_known(&self, speaker: Speaker) -> bool {
        match speaker {
            Speaker::Actor(_) => true,
            Speaker::Described(span) => self.head_noun(&self.document.tokens_in(span)).is_some(),
        }
    }

    /// Whether a clause hangs on another: «que …», «qui …», «alors que …».
    fn is_subordinate(&self, group: &VerbGroup, floor: usize) -> bool {
        let start = self.chunk_start(group.tokens.start, floor);
        start > floor && self.is_subordinator(start - 1)
    }

    /// Whom the subject of a verb group means: its pronoun, or the phrase before it.
    fn subject_of(&self, group: &VerbGroup, floor: usize) -> Option<Speaker> {
        if let Some(pronoun) = group.subject {
            return self.resolve(pronoun..pronoun + 1, group.tokens.start);
        }
        self.subjects_before(group.tokens.start, floor, group.number())
            .into_iter()
            .find_map(|phrase| self.resolve(phrase.clone(), phrase.start))
    }
}

/// `« … », [comma] verb [clitic | subject]`: «a-t-il ajouté», «a déclaré M. Diop», «répond un gradé».
fn incise(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    incise_at(reader, reader.behind(marked), marked.outside.start)
}

fn incise_at(reader: &Reader, at: usize, open: usize) -> Option<Attribution> {
    let group = reader.grammar.verb_group(reader.document, at)?;
    if !group.is_finite() || group.voice == Voice::Passive {
        return None;
    }
    if let Some(pronoun) = group.subject {
        let (_, read) = reader.lexicons.pronoun(reader.document, pronoun)?;
        let third = read.kind != PronounKind::Nobody;
        let listed = reader.lexicons.cue(reader.document, &group, Place::Beside);
        // Whatever the verb, «…, sourit-elle» introduces words.
        let cue = if group.inverted { group.tokens } else { listed? };
        return third.then(|| reader.found(reader.resolve_pronoun(read, open, true), cue));
    }
    let cue = reader.lexicons.cue(reader.document, &group, Place::Beside)?;
    let phrase = reader.subject_after(cue.end)?;
    let plural =
        reader.one_of(phrase.start, &["les", "des", "ces", "ses", "leurs", "plusieurs", "certains", "certaines"]);
    let agrees = group.number().is_none_or(|number| (number == Number::Plural) >= plural);
    agrees.then(|| reader.found(reader.resolve(phrase, open), cue))
}

/// `« … », comme [clitic] verb subject`: «comme le rappelle un ancien pilote».
fn as_said(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let start = reader.behind(marked);
    // «C'est ce qu'a dit Paul Anselme.»
    let thus =
        reader.one_of(start, &["c'"]) && reader.one_of(start + 2, &["ce"]) && reader.one_of(start + 3, &["que", "qu'"]);
    let comme = if thus { start + 3 } else { start };
    if !thus && reader.document.tokens.get(comme)?.word != reader.lexicons.comme {
        return None;
    }
    let group = reader.grammar.verb_groups(reader.document, comme + 1..comme + 4).next()?;
    let cue = reader.lexicons.cue(reader.document, &group, Place::Beside)?;
    let open = marked.outside.start;
    let speaker = match (group.subject, reader.subject_after(group.tokens.end)) {
        (Some(pronoun), _) => reader.resolve(pronoun..pronoun + 1, open),
        (None, Some(phrase)) => reader.resolve(phrase, open),
        (None, None) => None,
    };
    Some(reader.found(speaker, start..cue.end))
}

/// `« … », selon …` right behind the quote.
fn source_after(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    source_at(reader, reader.behind(marked), marked.outside.start)
}

/// `selon lui`, `d'après le ministère`, `de même source`, `à ses yeux` at a token.
fn source_at(reader: &Reader, at: usize, before: usize) -> Option<Attribution> {
    let tokens = &reader.document.tokens;
    if let Some((end, ())) = reader.lexicons.meme_source.longest(tokens, at) {
        let speaker = reader.memory.borrow().last_heard().map(|referent| referent.speaker);
        return Some(reader.found(speaker, at..end));
    }
    if let Some((end, ())) = reader.lexicons.yeux.longest(tokens, at) {
        let speaker = reader.memory.borrow().resolve(reader, at.max(before), Wanted::default());
        return Some(reader.found(speaker, at..end));
    }
    let (end, ()) = reader.lexicons.sources.longest(tokens, at)?;
    // «de source militaire»: the words themselves describe it.
    let start = if reader.one_of(end - 1, &["source", "sources"]) { end - 1 } else { end };
    if start >= tokens.len() || matches!(reader.str(start), "que" | "qu'" | "laquelle" | "lesquelles" | "lequel") {
        return None;
    }
    let phrase = start..reader.phrase_end(start);
    let speaker = reader.resolve(phrase.clone(), at);
    // A quote of somebody's own words «selon» a person not yet named resolves by what stands behind.
    Some(reader.found(speaker, at..end))
}

/// `« …, verb clitic, … »`: the interruption stays inside the marks.
fn inner_incise(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let inside = marked.inside.clone();
    let limit = inside.end.min(inside.start + 4 * AFTER);
    for comma in (inside.start..limit).filter(|&at| matches!(reader.str(at), "," | "-" | "–" | "—" | "?" | "!")) {
        let Some(group) = reader.grammar.verb_group(reader.document, comma + 1) else { continue };
        if !group.is_finite() || group.tokens.end >= inside.end {
            continue;
        }
        let Some(cue) = reader.lexicons.cue(reader.document, &group, Place::Beside) else { continue };
        let stop = |at: usize| at >= inside.end || matches!(reader.str(at), "," | "." | "-" | "–" | "—");
        let open = marked.outside.start;
        if group.inverted
            && let Some(pronoun) = group.subject
        {
            return Some(reader.found(reader.resolve(pronoun..pronoun + 1, open), cue));
        }
        if group.subject.is_none()
            && let Some(phrase) = reader.subject_after(cue.end)
            && phrase.end <= inside.end
            && stop(phrase.end)
            && let Some(speaker) = reader.resolve(phrase.clone(), open)
            && (reader.head_mention(&phrase).is_some() || reader.head_noun(&phrase).is_some())
        {
            return Some(reader.found(Some(speaker), cue));
        }
    }
    None
}

/// `subject verb : « … »`, and `Borrell : « … »` in headlines.
fn colon(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    let colon = open.checked_sub(1).filter(|&at| reader.str(at) == ":")?;
    let floor = reader.floor(marked);
    let groups = reader.groups(floor..colon);
    // Behind another quote: «A», a-t-il dit : «B».
    for (index, group) in groups.iter().enumerate().rev() {
        let Some(cue) = reader.lexicons.cue(reader.document, group, Place::Beside) else { continue };
        if group.tense == Tense::Participle {
            continue;
        }
        let speaker = speaker_of_cue(reader, &groups, index, floor, open);
        if speaker.is_some() || group.is_finite() {
            return Some(reader.found(speaker, cue));
        }
    }
    if let Some(attribution) = nearest_source(reader, floor..colon) {
        return Some(attribution);
    }
    // «Anselme : « … »», «…, souligne le titre, politologue à Dakar : « … »».
    let before = &reader.sights[..reader.sights.partition_point(|sight| sight.tokens.start < colon)];
    let mut named = before.iter().rev().take_while(|sight| sight.tokens.start >= floor);
    let is_person = |sight: &&Sight| reader.actor(sight.actor).kind == Kind::Person;
    let named = named.clone().find(is_person).or(named.next());
    let named = named.filter(|sight| !reader.in_quote(sight.tokens.start));
    if let Some(sight) = named.filter(|sight| is_person(sight) || sight.tokens.end == colon) {
        let speaker = Some(Speaker::Actor(sight.actor));
        return Some(Attribution { speaker, cue: None, token: sight.tokens.start });
    }
    let phrase = reader.subjects_before(colon, floor, None).into_iter().next()?;
    let known = reader.head_noun(&phrase).is_some() && phrase.start <= floor + 1;
    let speaker = known.then(|| reader.resolve(phrase.clone(), phrase.start)).flatten()?;
    Some(Attribution { speaker: Some(speaker), cue: None, token: phrase.start })
}

/// `subject, « verb … »`: the quoted words go on the sentence with its verb.
fn verb_quoted(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    let floor = reader.floor(marked);
    if open == floor {
        return None;
    }
    if let Some(attribution) = participle_quoted(reader, marked, floor) {
        return Some(attribution);
    }
    let group = reader.grammar.verb_group(reader.document, marked.inside.start)?;
    if !group.is_finite() || group.subject.is_some() || reader.str(open - 1) == ":" {
        return None;
    }
    if reader.document.tokens[marked.inside.start].shape.is_capital() || marked.inside.len() > 20 || group.homograph {
        return None;
    }
    let phrase = reader.subjects_before(open, floor, group.number());
    let speaker = phrase.into_iter().find_map(|phrase| reader.resolve(phrase.clone(), phrase.start))?;
    let person = match speaker {
        Speaker::Actor(actor) => reader.actor(actor).kind == Kind::Person,
        Speaker::Described(_) => false,
    };
    person.then_some(Attribution { speaker: Some(speaker), cue: None, token: open })
}

/// `avaient « regretté »`: the auxiliary stands before the marks.
fn participle_quoted(reader: &Reader, marked: &Marked, floor: usize) -> Option<Attribution> {
    let open = marked.outside.start;
    let auxiliary =
        reader.groups(open.saturating_sub(3).max(floor)..open).pop().filter(|group| group.tokens.end == open)?;
    let verbs = &reader.grammar.verbs;
    let readings = verbs.readings(reader.document.tokens[marked.inside.start].word);
    let participle = readings.iter().any(|form| form.tense == Tense::Participle);
    if !participle || auxiliary.head != verbs.avoir && auxiliary.voice != Voice::Reflexive {
        return None;
    }
    let speaker = reader.subject_of(&auxiliary, floor);
    speaker.map(|speaker| reader.found(Some(speaker), auxiliary.tokens))
}

/// What introduces a fragment from the left.
enum Left {
    Verb(Attribution),
    Source(Attribution),
}

/// The nearest cue in the sentence before a quote: a verb with its subject, or a source.
fn left(reader: &Reader, marked: &Marked) -> Option<Left> {
    let open = marked.outside.start;
    let floor = reader.floor(marked);
    if floor >= open {
        return None;
    }
    let source = nearest_source(reader, floor..open);
    let groups = reader.groups(floor..open);
    for (index, group) in groups.iter().enumerate().rev() {
        if source.is_some_and(|source| source.token > group.tokens.start) {
            break;
        }
        if group.tense == Tense::Participle || group.voice == Voice::Passive {
            continue;
        }
        let Some(cue) = reader.lexicons.cue(reader.document, group, Place::Apart) else { continue };
        if let Some(speaker) = speaker_of_cue(reader, &groups, index, floor, open) {
            return Some(Left::Verb(reader.found(Some(speaker), cue)));
        }
    }
    source.map(Left::Source)
}

/// The speaker of the cue `groups[index]`: its own subject, or that of the clause it depends on.
fn speaker_of_cue(reader: &Reader, groups: &[VerbGroup], index: usize, floor: usize, open: usize) -> Option<Speaker> {
    let group = &groups[index];
    // «», a déclaré Paul Anselme : «…»: an incise of the quote before.
    let after_quote = |group: &VerbGroup| {
        let start = group.tokens.start;
        (start > 0 && reader.document.tokens[start - 1].kind == TokenKind::Quote)
            || (start > 1 && reader.str(start - 1) == "," && reader.document.tokens[start - 2].kind == TokenKind::Quote)
    };
    let coordinate = group.tokens.start > floor && {
        let before = group.tokens.start - 1;
        reader.lexicons.and.contains(&reader.document.tokens[before].word) || reader.one_of(before, &["puis", "mais"])
    };
    if group.is_finite() && !coordinate {
        let start = group.tokens.start;
        // «En fait, dit Anselme, « … »», «Comme le dit Anselme : « … »».
        let inverted = group.subject.is_none() && start > 0 && {
            let comme = reader.one_of(start - 1, &["comme"]);
            let apart = reader.str(start - 1) == ","
                && reader.subject_after(group.tokens.end).is_some_and(|phrase| {
                    phrase.end <= open
                        && matches!(reader.str(phrase.end), "," | ":" | "«" | "“" | "\"")
                        && !reader.is_article(phrase.start)
                });
            comme || apart
        };
        if group.subject.is_none() && (after_quote(group) || inverted) {
            let phrase = reader.subject_after(group.tokens.end).filter(|phrase| phrase.end <= open)?;
            return reader.resolve(phrase, group.tokens.start);
        }
        let speaker = reader.subject_of(group, floor)?;
        // «annonce» alone may be the noun.
        return (!group.homograph || reader.is_known(speaker)).then_some(speaker);
    }
    if coordinate && group.subject.is_some() {
        return reader.subject_of(group, floor);
    }
    // «…, le président de la commission suggérant qu'elle …»: a participle with its own subject.
    if group.tense == Tense::Gerund && group.tokens.start > floor && !reader.one_of(group.tokens.start, &["en"]) {
        let own = reader.subjects_before(group.tokens.start, floor, None).into_iter().next();
        let adjacent = own.filter(|own| own.end == group.tokens.start && reader.is_article(own.start));
        if let Some(own) = adjacent.filter(|own| own.start > floor && reader.str(own.start - 1) == ",") {
            return reader.resolve(own.clone(), own.start);
        }
    }
    // «avant d'ajouter», «promettant», «et a déclaré»: the subject of the clause it hangs on.
    let finite = |earlier: &usize| groups[*earlier].is_finite();
    let main = |earlier: &usize| finite(earlier) && !reader.is_subordinate(&groups[*earlier], floor);
    let earlier = (0..index).rev().find(main).or_else(|| (0..index).rev().find(finite));
    if let Some(earlier) = earlier {
        return speaker_of_cue(reader, groups, earlier, floor, open);
    }
    // «Une autre de renchérir : « … »».
    let start = group.tokens.start;
    if group.tense == Tense::Infinitive && start > floor && reader.one_of(start - 1, &["de", "d'"]) {
        return reader
            .subjects_before(start - 1, floor, None)
            .into_iter()
            .find_map(|own| reader.resolve(own.clone(), own.start));
    }
    // «« rejette » l'accusation et met au défi»: the verb before was quoted.
    let heard = reader.memory.borrow().last_heard().copied();
    if coordinate && let Some(heard) = heard.filter(|heard| heard.token >= floor) {
        return Some(heard.speaker);
    }
    if group.tense != Tense::Gerund {
        return None;
    }
    let end = (open + AFTER).min(reader.document.tokens.len());
    let later = reader.groups(open..end).into_iter().find(|group| group.is_finite())?;
    reader.subject_of(&later, open)
}

/// The last source phrase within a range: «selon lui», «Pour le ministre,».
fn nearest_source(reader: &Reader, within: Range<usize>) -> Option<Attribution> {
    within.clone().rev().filter(|&at| !reader.in_quote(at)).find_map(|at| {
        let pour = reader.document.tokens[at].word == reader.lexicons.pour
            && (at == within.start || reader.str(at - 1) == ",");
        if pour {
            let mut start = at + 1;
            let qui = reader.one_of(start, &["qui"]);
            let phrase = if qui {
                let phrase = reader.subjects_before(at, within.start, None).into_iter().next()?;
                start = at + 2;
                phrase
            } else {
                start..reader.phrase_end(start)
            };
            let closed = qui || reader.str(phrase.end) == ",";
            let known = reader.head_mention(&phrase).is_some()
                || (reader.head_noun(&phrase).is_some_and(|(.., noun)| noun.classes & !INSTITUTION != 0)
                    && reader.one_of(phrase.start, &["le", "la", "l'", "les", "ce", "cet", "cette"]))
                || reader.is_pronoun(phrase.start)
                || (phrase.len() == 2
                    && reader.is_article(phrase.start)
                    && reader.document.tokens[phrase.start + 1].shape.is_capital());
            if !closed || !known {
                return None;
            }
            let speaker = reader.resolve(phrase, at)?;
            return Some(reader.found(Some(speaker), at..start));
        }
        source_at(reader, at, at).filter(|attribution| attribution.speaker.is_some())
    })
}

fn woven(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    match left(reader, marked)? {
        Left::Verb(attribution) => Some(attribution),
        Left::Source(_) => None,
    }
}

fn source_before(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    match left(reader, marked)? {
        Left::Source(attribution) => Some(attribution),
        Left::Verb(_) => None,
    }
}

/// `« … » et « … », selon …`: a source further right in the sentence.
fn source_further(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let end = reader.document.tokens.len().min(marked.outside.end + AFTER);
    if matches!(reader.str(marked.inside.end - 1), "." | "!" | "?" | "…") {
        return None;
    }
    for at in marked.outside.end..end {
        if reader.in_quote(at) {
            continue;
        }
        if matches!(reader.str(at), "." | "!" | "?" | ":") || reader.document.tokens[at].shape.after_break() {
            return None;
        }
        if let Some(found) = source_at(reader, at, marked.outside.start) {
            return Some(found);
        }
        // «« A » et « B », a déclaré X», «« A » pour le pays, disait en février X».
        if reader.str(at) == ","
            && let Some(found) = incise_at(reader, at + 1, marked.outside.start)
            && let Some(speaker) = found.speaker
            && reader.is_known(speaker)
        {
            return Some(found);
        }
    }
    None
}

/// A quote alone, then a line that names who said it.
fn signature(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let at = reader.behind(marked);
    let alone = reader.sentence_start(marked.outside.start) == marked.outside.start;
    let sight = (at..at + 3).find_map(|at| reader.sight(at))?;
    if !alone || marked.inside.len() < 4 || sight.tokens.start > at && !reader.person_starts(at) {
        return None;
    }
    let end = sight.tokens.end;
    let line = reader.document.tokens.get(end).is_none_or(|token| token.shape.after_break())
        || matches!(reader.str(end), "," | "(" | "–" | "-");
    let verb = reader.groups(end..end + 12).into_iter().any(|group| group.is_finite());
    let broken = reader.document.tokens[at].shape.after_break();
    (line && (broken || !verb)).then_some(Attribution {
        speaker: Some(Speaker::Actor(sight.actor)),
        cue: None,
        token: sight.tokens.start,
    })
}

/// A whole sentence quoted right behind another quote or its incise goes on the same statement.
fn continued(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    let statement = reader.sentence_start(open) == open;
    let index = reader.top.partition_point(|outside| outside.end <= open);
    let before = reader.top.get(index.checked_sub(1)?)?;
    if !statement {
        return None;
    }
    // Only an incise, a sentence at most, may stand between.
    let between = before.end..open;
    let sentences = reader.document.sentence_of(open) - reader.document.sentence_of(before.end - 1);
    let referent = *reader.memory.borrow().last_heard()?;
    let near = between.len() <= 40 && sentences <= 1 && referent.token >= before.start.saturating_sub(AFTER);
    near.then_some(Attribution { speaker: Some(referent.speaker), cue: None, token: open })
}

/// The quote right behind says who speaks.
fn announced(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let next = reader.marked.iter().find(|next| !next.nested && next.outside.start >= marked.outside.end)?;
    if next.outside.start > marked.outside.end + 1 {
        return None;
    }
    [incise, source_after].iter().find_map(|rule| rule(reader, next))
}

/// The sentence before tells what somebody says: «…, explique X. « … »».
fn introduced(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    let sentence = reader.document.sentence_of(open);
    if reader.sentence_start(open) != open || marked.inside.len() < 4 || sentence == 0 {
        return None;
    }
    let before = reader.document.sentences[sentence - 1].clone();
    let floor = before.start.max(open.saturating_sub(BEFORE));
    let groups = reader.groups(floor..open);
    for (index, group) in groups.iter().enumerate().rev() {
        if !group.is_finite() || group.voice == Voice::Passive || reader.in_quote(group.head_token) {
            continue;
        }
        let start = group.tokens.start;
        if start > floor
            && reader.str(start - 1) == ","
            && let Some(found) = incise_at(reader, start, open)
        {
            return Some(found).filter(|found| found.speaker.is_some());
        }
        if reader.is_subordinate(group, floor) {
            continue;
        }
        let Some(cue) = reader.lexicons.cue(reader.document, group, Place::Apart) else { continue };
        let speaker = speaker_of_cue(reader, &groups, index, floor, open)?;
        return Some(reader.found(Some(speaker), cue));
    }
    None
}

/// The subject of the sentence, a person, where no cue says more.
fn subject(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    let floor = reader.floor(marked);
    // «des « yeux blancs »»: a noun alone between marks is a distance kept more often than words of the subject.
    if open == floor
        || marked.inside.len() < 3
        || reader.is_article(open - 1)
        || reader.one_of(open - 1, &["du", "des", "au", "aux"])
    {
        return None;
    }
    let groups = reader.groups(floor..open);
    let finite: Vec<&VerbGroup> = groups.iter().filter(|group| group.is_finite()).collect();
    let speaker = finite.iter().rev().find_map(|group| {
        let speaker = reader.subject_of(group, floor)?;
        let Speaker::Actor(actor) = speaker else { return None };
        (reader.actor(actor).kind == Kind::Person).then_some(speaker)
    })?;
    Some(Attribution { speaker: Some(speaker), cue: None, token: open })
}

/// A statement with no cue of its own, soon after somebody was heard.
fn last_heard(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    if reader.sentence_start(open) != open || marked.inside.len() < 4 {
        return None;
    }
    let memory = reader.memory.borrow();
    let referent = memory.last_heard()?;
    let distance = reader.document.sentence_of(open) - reader.document.sentence_of(referent.token.min(open));
    (distance <= 6).then_some(Attribution { speaker: Some(referent.speaker), cue: None, token: open })
}
