//! Speakers told further away: later in the sentence, in the sentences around, by a signature.

use super::before::nearest_source;
use super::beside::{as_said, incise, incise_at, source_after, source_at};
use super::clause::speaker_of_cue;
use super::{AFTER, Attribution, BEFORE};
use crate::fr::quote::lexicons::{INSTITUTION, Place};
use crate::fr::quote::mark::Marked;
use crate::fr::quote::reader::Reader;
use crate::fr::verb::{VerbGroup, Voice};
use crate::mention::Kind;
use crate::quote::Speaker;

/// A statement is followed over so many quotes in a row.
const STATEMENT: usize = 8;

/// `« … » et « … », selon …`: a source further right in the sentence.
pub(super) fn source_further(reader: &Reader, marked: &Marked) -> Option<Attribution> {
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
pub(super) fn signature(reader: &Reader, marked: &Marked) -> Option<Attribution> {
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
    // «Paul Anselme, lui, n'a rien gardé.»: a sentence of its own.
    let told = verb && reader.str(end) == "," && matches!(reader.str(end + 2), ",");
    let broken = reader.document.tokens[at].shape.after_break() && !told;
    (line && (broken || !verb)).then_some(Attribution {
        speaker: Some(Speaker::Actor(sight.actor)),
        cue: None,
        token: sight.tokens.start,
    })
}

/// A whole sentence quoted right behind another quote or its incise goes on the same statement.
pub(super) fn continued(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    let statement = reader.sentence_start(open) == open;
    let index = reader.marked.partition_point(|before| before.outside.end <= open);
    let before = reader.marked.get(index.checked_sub(1)?)?.outside.clone();
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

/// One of the quotes right behind says who speaks: «A.» «B.» «C», dit X.
pub(super) fn announced(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let mut end = marked.outside.end;
    let index = reader.marked.partition_point(|next| next.outside.start < end);
    for next in reader.marked[index..].iter().take(STATEMENT) {
        if next.outside.start > end + 1 {
            break;
        }
        if let Some(found) = [incise, as_said, source_after, signature].iter().find_map(|rule| rule(reader, next)) {
            return Some(found);
        }
        end = next.outside.end;
    }
    None
}

/// The sentence before tells what somebody says: «…, explique X. « … »».
pub(super) fn introduced(reader: &Reader, marked: &Marked) -> Option<Attribution> {
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
    nearest_source(reader, floor..open)
}

/// `Paul Anselme n'a pas osé entrer. « … »`: the person of whom the sentence right before tells, in the same paragraph.
pub(super) fn told_before(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    let sentence = reader.document.sentence_of(open);
    if reader.sentence_start(open) != open || marked.inside.len() < 3 || sentence == 0 {
        return None;
    }
    if reader.document.tokens[open].shape.after_break() {
        return None;
    }
    let before = reader.document.sentences[sentence - 1].clone();
    let floor = before.start.max(open.saturating_sub(BEFORE));
    let groups = reader.groups(floor..open);
    let main = |group: &&VerbGroup| group.is_finite() && !reader.is_subordinate(group, floor);
    let group = groups.iter().rev().find(main).filter(|group| !reader.in_quote(group.head_token));
    let opens = || {
        let phrase = before.start..reader.phrase_end(before.start);
        let head = reader.head_mention(&phrase).or_else(|| reader.apposed_person(&phrase));
        head.map(Speaker::Actor)
    };
    let speaker = group.and_then(|group| reader.subject_of(group, floor)).or_else(opens)?;
    let person = match speaker {
        Speaker::Actor(actor) => reader.actor(actor).kind == Kind::Person,
        Speaker::Described(span) => {
            let noun = reader.head_noun(&reader.document.tokens_in(span));
            noun.is_some_and(|(.., noun)| noun.classes & !INSTITUTION != 0)
        }
    };
    person.then_some(Attribution { speaker: Some(speaker), cue: None, token: open })
}

/// A quote that is a whole paragraph behind a question: the answer of the one who is asked.
pub(super) fn answer(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    let index = reader.document.paragraphs.partition_point(|paragraph| paragraph.end <= open);
    let question = reader.document.paragraphs.get(index.checked_sub(1)?)?.clone();
    let whole = reader.document.paragraphs.get(index)?.start == open;
    if !whole || reader.str(question.end - 1) != "?" || reader.in_quote(question.end - 1) {
        return None;
    }
    let memory = reader.memory.borrow();
    let person = |speaker: Speaker| match speaker {
        Speaker::Actor(actor) => reader.actor(actor).kind == Kind::Person,
        Speaker::Described(_) => true,
    };
    let heard = memory.last_heard().map(|heard| heard.speaker);
    let named = || memory.named_before(open).map(|named| named.speaker).find(|&speaker| person(speaker));
    let speaker = heard.or_else(named)?;
    Some(Attribution { speaker: Some(speaker), cue: None, token: open })
}

/// `« … ». X s'est voulu rassurant`: a person is the subject of the sentence behind, in the same paragraph.
pub(super) fn told_after(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let (open, close) = (marked.outside.start, marked.outside.end);
    let next = reader.document.sentences.get(reader.document.sentence_of(close - 1) + 1)?.clone();
    let alone = reader.sentence_start(open) == open && close == next.start && marked.inside.len() >= 4;
    if !alone || reader.document.tokens.get(next.start)?.shape.after_break() {
        return None;
    }
    // «C'est en ces termes que Paul Anselme a répondu»: the verb behind «que» tells.
    let thus = reader.one_of(next.start, &["c'"]);
    let mut groups = reader.groups(next.clone()).into_iter();
    let group = groups
        .find(|group| group.is_finite() && group.subject.is_none() && !(thus && group.tokens.start < next.start + 3))?;
    let phrase = reader.subjects_before(group.tokens.start, next.start, group.number()).into_iter().next()?;
    let actor = reader.head_mention(&phrase).filter(|&actor| reader.actor(actor).kind == Kind::Person)?;
    let speaker = Speaker::Actor(actor);
    Some(Attribution { speaker: Some(speaker), cue: None, token: phrase.start })
}

/// `« A » pour X, « B » pour Y`: no verb, a person behind each quote.
pub(super) fn nominal(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let close = marked.outside.end;
    let sentence = reader.document.sentences[reader.document.sentence_of(marked.outside.start)].clone();
    if reader.document.tokens.get(close)?.word != reader.lexicons.pour || !reader.person_starts(close + 1) {
        return None;
    }
    let verb = reader.groups(sentence).into_iter().any(|group| group.is_finite());
    let phrase = close + 1..reader.phrase_end(close + 1);
    let ends = matches!(reader.str(phrase.end), "," | "." | ";");
    let actor = reader.head_mention(&phrase).filter(|_| ends && !verb)?;
    Some(reader.found(Some(Speaker::Actor(actor)), close..close + 1))
}

/// The subject of the sentence, a person, where no cue says more.
pub(super) fn subject(reader: &Reader, marked: &Marked) -> Option<Attribution> {
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
pub(super) fn last_heard(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let open = marked.outside.start;
    if reader.sentence_start(open) != open || marked.inside.len() < 4 {
        return None;
    }
    let memory = reader.memory.borrow();
    let referent = memory.last_heard()?;
    let distance = reader.document.sentence_of(open) - reader.document.sentence_of(referent.token.min(open));
    (distance <= 6).then_some(Attribution { speaker: Some(referent.speaker), cue: None, token: open })
}
