//! Cues right beside a quote: «…», dit-il; «…», selon lui; « …, dit-il, … ».

use super::AFTER;
use super::Attribution;
use crate::fr::quote::lexicons::{INSTITUTION, Place, PronounKind};
use crate::fr::quote::mark::Marked;
use crate::fr::quote::memory::Wanted;
use crate::fr::quote::reader::Reader;
use crate::fr::verb::{Number, Voice};
use crate::text::TokenKind;

/// `« … », [comma] verb [clitic | subject]`: «a-t-il ajouté», «a déclaré M. Diop», «répond un gradé».
pub(super) fn incise(reader: &Reader, marked: &Marked) -> Option<Attribution> {
    incise_at(reader, reader.behind(marked), marked.outside.start)
}

pub(super) fn incise_at(reader: &Reader, at: usize, open: usize) -> Option<Attribution> {
    let group = reader.grammar.verb_group(reader.document, at);
    let Some(group) = group.filter(|group| group.is_finite() && group.voice != Voice::Passive) else {
        return unlisted(reader, at, open);
    };
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
    let named = || speaks(reader, group.tokens.end) && at > open && reader.str(at - 1) == ",";
    let Some(cue) = listed.or_else(|| (group.voice != Voice::Passive && named()).then(|| group.tokens.clone())) else {
        return unlisted(reader, at, open);
    };
    let phrase = reader.subject_after(cue.end)?;
    let plural =
        reader.one_of(phrase.start, &["les", "des", "ces", "ses", "leurs", "plusieurs", "certains", "certaines"]);
    let agrees = group.number().is_none_or(|number| (number == Number::Plural) >= plural);
    agrees.then(|| reader.found(reader.resolve(phrase, open), cue))
}

/// `« … », s'étrangle le ministre`: a word that no lexicon holds, where only a verb can stand between the words and somebody.
fn unlisted(reader: &Reader, at: usize, open: usize) -> Option<Attribution> {
    let apart = at > open + 2 && reader.str(at - 1) == "," && reader.document.tokens[at - 2].kind == TokenKind::Quote;
    let mut verb = at + usize::from(reader.one_of(at, &["s'", "se"]));
    verb += usize::from(reader.one_of(verb, &["a", "avait", "est", "était", "ont"]));
    let token = reader.document.tokens.get(verb).filter(|token| apart && token.kind == TokenKind::Word)?;
    let written = reader.str(verb);
    let ends = ["e", "é", "it", "ée", "ent", "és"].iter().any(|ending| written.ends_with(ending));
    if token.shape.is_capital()
        || !ends
        || !reader.grammar.verbs.readings(token.word).is_empty()
        || reader.is_preposition(verb)
        || reader.is_article(verb)
        || reader.noun_starts(verb)
    {
        return None;
    }
    let cue = at..verb + 1;
    if let Some((_, pronoun)) = reader.lexicons.pronoun(reader.document, verb + 1)
        && reader.str(verb + 1).starts_with('-')
    {
        return Some(reader.found(reader.resolve_pronoun(pronoun, open, true), cue));
    }
    let phrase = reader.subject_after(cue.end).filter(|phrase| speaks(reader, phrase.start))?;
    Some(reader.found(reader.resolve(phrase, open), cue))
}

/// Whether somebody who can speak is told at a token: «Paul Anselme», «un retraité», no body.
fn speaks(reader: &Reader, at: usize) -> bool {
    let described = || reader.head_noun(&(at..at + 3)).is_some_and(|(.., noun)| noun.classes & !INSTITUTION != 0);
    reader.person_starts(at) || (reader.is_article(at) && described())
}

/// `lit-on dans un rapport de X`, `glisse-t-on chez X`: whose paper or house it is.
fn read_in(reader: &Reader, cue: &std::ops::Range<usize>, open: usize) -> Option<Attribution> {
    let at = (cue.end..cue.end + 3)
        .find(|&at| reader.one_of(at, &["dans", "sur", "chez", "à", "au", "aux", "auprès", "côté"]))?;
    let start = at + 1 + usize::from(reader.one_of(at + 1, &["de", "du", "d'"]));
    let phrase = start..reader.phrase_end(start);
    // «balaie-t-on au ministère»: the one named before.
    if reader.one_of(at, &["au"])
        && let Some((noun, _, read)) =
            reader.head_noun(&phrase).filter(|&(noun, end, _)| noun == start && end == phrase.end)
        && read.classes & INSTITUTION != 0
        && let Some(speaker) = reader.by_institution(noun, read, open)
    {
        return Some(reader.found(Some(speaker), cue.clone()));
    }
    let told = reader.behind_document(&phrase, at);
    let house = || {
        let body = reader.head_mention(&phrase).is_some() || reader.head_noun(&phrase).is_some();
        reader.resolve(phrase.clone(), open).filter(|_| body)
    };
    let speaker = told.or_else(house);
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
            && let Some((_, read)) = reader.lexicons.pronoun(reader.document, pronoun)
        {
            return Some(reader.found(reader.resolve_pronoun(read, open, true), cue));
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
