//! Cues before a quote in its sentence: a verb with its subject, a source, a colon.

use std::ops::Range;

use super::Attribution;
use super::beside::source_at;
use super::clause::speaker_of_cue;
use crate::fr::quote::lexicons::{INSTITUTION, Place};
use crate::fr::quote::mark::Marked;
use crate::fr::quote::reader::{Reader, Sight};
use crate::fr::verb::{Tense, VerbGroup, Voice};
use crate::mention::Kind;
use crate::quote::Speaker;

/// `subject verb : « … »`, and `Borrell : « … »` in headlines.
pub(super) fn colon(reader: &Reader, marked: &Marked) -> Option<Attribution> {
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
    // «Un retraité hausse les épaules : « … »».
    let main = |group: &&VerbGroup| group.is_finite() && !reader.is_subordinate(group, floor);
    let subject = groups.iter().rev().find(main).and_then(|group| reader.subject_of(group, floor));
    let human = |span| {
        let noun = reader.head_noun(&reader.document.tokens_in(span));
        noun.is_some_and(|(.., noun)| noun.classes & !INSTITUTION != 0)
    };
    if let Some(Speaker::Described(span)) = subject
        && human(span)
    {
        return Some(Attribution { speaker: subject, cue: None, token: colon });
    }
    let phrase = reader.subjects_before(colon, floor, None).into_iter().next()?;
    let known = reader.head_noun(&phrase).is_some() && phrase.start <= floor + 1;
    let speaker = known.then(|| reader.resolve(phrase.clone(), phrase.start)).flatten()?;
    Some(Attribution { speaker: Some(speaker), cue: None, token: phrase.start })
}

/// `subject, « verb … »`: the quoted words go on the sentence with its verb.
pub(super) fn verb_quoted(reader: &Reader, marked: &Marked) -> Option<Attribution> {
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
    if reader.document.tokens[marked.inside.start].shape.is_capital() || marked.inside.len() > 60 || group.homograph {
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
    if reader.is_subordinate(&auxiliary, floor) {
        return None;
    }
    let speaker = reader.subject_of(&auxiliary, floor);
    speaker.map(|speaker| reader.found(Some(speaker), auxiliary.tokens))
}

/// `entend « poursuivre … »`: a verb of will before a quoted infinitive.
pub(super) fn will_quoted(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    let floor = reader.floor(marked);
    let end = open - usize::from(open > floor && reader.one_of(open - 1, &["de", "d'", "à"]));
    let readings = reader.grammar.verbs.readings(reader.document.tokens[marked.inside.start].word);
    if end <= floor || !readings.iter().any(|form| form.tense == Tense::Infinitive) {
        return None;
    }
    let groups = reader.groups(floor..end);
    // The group may reach behind the mark: «entend « poursuivre».
    let group = groups.last().filter(|group| group.tokens.end >= end && group.is_finite())?;
    let speaker = if reader.lexicons.wills(group) { reader.subject_of(group, floor) } else { None };
    speaker.map(|speaker| reader.found(Some(speaker), group.tokens.start..end))
}

/// `les mots de X : « … »`, `pour reprendre la formule de X, « … »`: whose words they are.
pub(super) fn words_of(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    let floor = reader.floor(marked).max(open.saturating_sub(60));
    (floor..open).rev().filter(|&at| !reader.in_quote(at)).find_map(|at| {
        let end = reader.document_at(at)?;
        let phrase = end + 1..reader.phrase_end(end + 1);
        let near = phrase.end == open || (phrase.end + 1 == open && matches!(reader.str(phrase.end), "," | ":"));
        let colon = reader.str(open - 1) == ":";
        if !reader.is_of(end) || phrase.end > open || !(near || colon) {
            return None;
        }
        let actor = reader.head_mention(&phrase)?;
        let person = reader.actor(actor).kind == Kind::Person;
        (near || person).then(|| reader.found(Some(Speaker::Actor(actor)), at..end))
    })
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
        // «On parle d'un « geste »»: words, and nobody who says them.
        if group.subject.is_some_and(|subject| reader.one_of(subject, &["on"])) {
            return Some(Left::Verb(reader.found(reader.house(group, floor), cue)));
        }
        if let Some(speaker) = speaker_of_cue(reader, &groups, index, floor, open) {
            return Some(Left::Verb(reader.found(Some(speaker), cue)));
        }
    }
    source.map(Left::Source)
}

/// The last source phrase within a range: «selon lui», «Pour le ministre,».
pub(super) fn nearest_source(reader: &Reader, within: Range<usize>) -> Option<Attribution> {
    within.clone().rev().filter(|&at| !reader.in_quote(at)).find_map(|at| {
        let pour = reader.document.tokens[at].word == reader.lexicons.pour
            && (at == within.start || matches!(reader.str(at - 1), "," | ":"));
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
                || is_judging(reader, &phrase, within.end)
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

/// «Pour l'opposition, il s'agit d'une « trahison »»: a body judges what something is.
fn is_judging(reader: &Reader, phrase: &Range<usize>, end: usize) -> bool {
    let body = reader.head_noun(phrase).is_some_and(|(.., noun)| noun.classes & INSTITUTION != 0);
    let verbs = &reader.grammar.verbs;
    let is = |group: &VerbGroup| {
        let agir = group.voice == Voice::Reflexive && reader.one_of(group.head_token, &["agit", "agissait", "agirait"]);
        group.is_finite() && (group.head == verbs.etre || agir)
    };
    body && reader.is_article(phrase.start) && reader.groups(phrase.end..end).iter().any(is)
}

pub(super) fn woven(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    match left(reader, marked)? {
        Left::Verb(attribution) => Some(attribution),
        Left::Source(_) => None,
    }
}

pub(super) fn source_before(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    match left(reader, marked)? {
        Left::Source(attribution) => Some(attribution),
        Left::Verb(_) => None,
    }
}

/// `qualifié d'« … » par X`: a passive verb with its agent behind the quote or before it.
pub(super) fn agent(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let (open, close) = (marked.outside.start, marked.outside.end);
    let floor = reader.floor(marked).max(open.saturating_sub(15));
    let mut group = reader.groups(floor..open).pop().filter(|group| group.voice == Voice::Passive)?;
    let tokens = group.tokens.clone();
    group.voice = Voice::Active;
    reader.lexicons.cue(reader.document, &group, Place::Apart)?;
    let behind = close..(close + 6).min(reader.document.tokens.len());
    let stop = |at: &usize| matches!(reader.document.str(*at), "." | "," | ";" | ":");
    let par = (tokens.end..open).chain(behind.take_while(|at| !stop(at))).find(|&at| reader.one_of(at, &["par"]))?;
    let phrase = par + 1..reader.phrase_end(par + 1);
    let speaker = reader.resolve(phrase, open).filter(|&speaker| reader.is_known(speaker))?;
    Some(reader.found(Some(speaker), tokens))
}
