//! Cues right beside a quote: «…», dit-il; «…», selon lui; « …, dit-il, … ».

use super::AFTER;
use super::Attribution;
use crate::fr::quote::lexicons::{Place, PronounKind};
use crate::fr::quote::mark::Marked;
use crate::fr::quote::memory::Wanted;
use crate::fr::quote::reader::Reader;
use crate::fr::verb::{Number, Voice};

/// `« … », [comma] verb [clitic | subject]`: «a-t-il ajouté», «a déclaré M. Diop», «répond un gradé».
pub(super) fn incise(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    incise_at(reader, reader.behind(marked), marked.outside.start)
}

pub(super) fn incise_at(reader: &Reader, at: usize, open: usize) -> Option<Attribution> {
    let group = reader.grammar.verb_group(reader.document, at)?;
    if !group.is_finite() || group.voice == Voice::Passive {
        return None;
    }
    if let Some(pronoun) = group.subject {
        let (_, read) = reader.lexicons.pronoun(reader.document, pronoun)?;
        // «martèle-t-on» gives words but nobody; «savez-vous» gives none.
        let third = read.kind != PronounKind::Nobody || reader.one_of(pronoun, &["-on", "-t-on"]);
        let listed = reader.lexicons.cue(reader.document, &group, Place::Beside);
        // Whatever the verb, «…, sourit-elle» introduces words.
        let cue = if group.inverted { group.tokens } else { listed? };
        if read.kind == PronounKind::Nobody
            && let Some(source) = source_at(reader, cue.end, open).or_else(|| read_in(reader, &cue, open))
        {
            return Some(source);
        }
        return third.then(|| reader.found(reader.resolve_pronoun(read, open, true), cue));
    }
    // Whatever the verb, «« … », philosophe Paul Anselme» introduces words: a person stands right behind it.
    let listed = reader.lexicons.cue(reader.document, &group, Place::Beside);
    let named = || reader.person_starts(group.tokens.end) && at > open && reader.str(at - 1) == ",";
    let cue = listed.or_else(|| (group.voice != Voice::Passive && named()).then(|| group.tokens.clone()))?;
    let phrase = reader.subject_after(cue.end)?;
    let plural =
        reader.one_of(phrase.start, &["les", "des", "ces", "ses", "leurs", "plusieurs", "certains", "certaines"]);
    let agrees = group.number().is_none_or(|number| (number == Number::Plural) >= plural);
    agrees.then(|| reader.found(reader.resolve(phrase, open), cue))
}

/// `lit-on dans un rapport de X`, `glisse-t-on chez X`: whose paper or house it is.
fn read_in(reader: &Reader, cue: &std::ops::Range<usize>, open: usize) -> Option<Attribution> {
    let at = (cue.end..cue.end + 3).find(|&at| reader.one_of(at, &["dans", "sur", "chez"]))?;
    let phrase = at + 1..reader.phrase_end(at + 1);
    let speaker =
        if reader.one_of(at, &["chez"]) { reader.resolve(phrase, open) } else { reader.behind_document(&phrase, at) };
    speaker.map(|speaker| reader.found(Some(speaker), cue.clone()))
}

/// `« … », comme [clitic] verb subject`: «comme le rappelle un ancien pilote».
pub(super) fn as_said(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    let start = reader.behind(marked);
    // «C'est ce qu'a dit Paul Anselme.»
    let thus =
        reader.one_of(start, &["c'"]) && reader.one_of(start + 2, &["ce"]) && reader.one_of(start + 3, &["que", "qu'"]);
    let comme = if thus { start + 3 } else { start };
    // «Ainsi parlait le président.»
    if !thus && !reader.one_of(start, &["ainsi"]) && reader.document.tokens.get(comme)?.word != reader.lexicons.comme {
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
pub(super) fn source_after(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    source_at(reader, reader.behind(marked), marked.outside.start)
}

/// `selon lui`, `d'après le ministère`, `de même source`, `à ses yeux` at a token.
pub(super) fn source_at(reader: &Reader, at: usize, before: usize) -> Option<Attribution> {
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
pub(super) fn inner_incise(reader: &Reader, marked: &Marked) -> Option<Attribution> {
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
