//! The clause a cue stands in, and whom its subject means.

use std::ops::Range;

use super::{AFTER, Attribution, BEFORE};
use crate::fr::quote::lexicons::INSTITUTION;
use crate::fr::quote::mark::Marked;
use crate::fr::quote::reader::Reader;
use crate::fr::verb::{Tense, VerbGroup};
use crate::quote::Speaker;
use crate::text::TokenKind;

impl Reader<'_> {
    pub(super) fn found(&self, speaker: Option<Speaker>, cue: Range<usize>) -> Attribution {
        Attribution { speaker, cue: Some(self.document.span(cue.clone())), token: cue.start }
    }

    pub(super) fn str(&self, at: usize) -> &str {
        if at < self.document.tokens.len() { self.document.str(at) } else { "" }
    }

    /// Where what follows a quote starts, behind comma or dash.
    pub(super) fn behind(&self, marked: &Marked) -> usize {
        let mut at = marked.outside.end;
        while matches!(self.str(at), "," | "-" | "–" | "—") {
            at += 1;
        }
        at
    }

    /// The first token before a quote in its sentence, or in the sentence that a colon ends.
    pub(super) fn floor(&self, marked: &Marked) -> usize {
        let open = marked.outside.start;
        let mut start = self.sentence_start(open);
        if start == open && open > 0 && self.str(open - 1) == ":" {
            start = self.sentence_start(open - 1);
        }
        start.max(open.saturating_sub(BEFORE))
    }

    /// The finite or other verb groups between two tokens, outside quotes.
    pub(in crate::fr::quote) fn groups(&self, within: Range<usize>) -> Vec<VerbGroup> {
        self.grammar
            .verb_groups(self.document, within)
            .filter(|group| !self.in_quote(group.head_token) || !self.in_quote(group.tokens.start))
            .collect()
    }

    /// Whether a speaker is named, or described by a noun for those who speak.
    pub(super) fn is_known(&self, speaker: Speaker) -> bool {
        match speaker {
            Speaker::Actor(_) => true,
            Speaker::Described(span) => self.head_noun(&self.document.tokens_in(span)).is_some(),
        }
    }

    /// Whether a clause hangs on another: «que …», «qui …», «alors que …».
    pub(super) fn is_subordinate(&self, group: &VerbGroup, floor: usize) -> bool {
        let start = self.chunk_start(group.tokens.start, floor);
        start > floor && self.is_subordinator(start - 1)
    }

    /// «À Moscou, on se félicite», «Au ministère, où l'on se tait, on a tranché»: whose people «on» are.
    pub(super) fn house(&self, group: &VerbGroup, floor: usize) -> Option<Speaker> {
        let opens = self.one_of(floor, &["à", "au", "aux", "chez", "dans"]) || self.str(floor) == "A";
        let start = floor + 1;
        let phrase = start..self.phrase_end(start).min(group.tokens.start);
        if !opens || phrase.is_empty() || !matches!(self.str(phrase.end), "," | "on" | "l'" | "l’") {
            return None;
        }
        if let Some(sight) = self.sight(start).filter(|sight| sight.tokens.start == start) {
            return Some(Speaker::Actor(sight.actor));
        }
        let body = self.head_noun(&phrase).is_some_and(|(.., noun)| noun.classes & INSTITUTION != 0);
        let named = self.head_mention(&phrase).map(Speaker::Actor);
        named.or_else(|| self.resolve(phrase, start).filter(|_| body))
    }

    /// Whom the subject of a verb group means: its pronoun, or the phrase before it.
    pub(super) fn subject_of(&self, group: &VerbGroup, floor: usize) -> Option<Speaker> {
        // «Lui a évoqué»: the pronoun opens the sentence, and is no dative.
        let lui = (!group.clitics.is_empty() && self.str(group.clitics.start) == "Lui").then_some(group.clitics.start);
        if let Some(pronoun) = group.subject.or(lui) {
            if self.one_of(pronoun, &["on"]) {
                return self.house(group, floor);
            }
            return self.resolve(pronoun..pronoun + 1, group.tokens.start);
        }
        self.subjects_before(group.tokens.start, floor, group.number())
            .into_iter()
            .find_map(|phrase| self.resolve(phrase.clone(), phrase.start))
    }
}

/// «En réalité, estime un coopérant, « … »»: somebody described stands between the verb and the quote.
fn is_informant(reader: &Reader, phrase: &Range<usize>, open: usize) -> bool {
    let noun = reader.head_noun(phrase).is_some_and(|(.., noun)| noun.classes & !INSTITUTION != 0);
    // «un coopérant qui l'a pratiquée,»
    let relative = reader.one_of(phrase.end, &["qui"]) && open - phrase.end < 10;
    let plain = |at: usize| reader.document.tokens[at].kind == TokenKind::Word;
    let whole = phrase.end + 1 == open || (relative && (phrase.end..open - 1).all(plain));
    noun && reader.one_of(phrase.start, &["un", "une"]) && whole && reader.str(open - 1) == ","
}

/// The speaker of the cue `groups[index]`: its own subject, or that of the clause it depends on.
pub(super) fn speaker_of_cue(
    reader: &Reader,
    groups: &[VerbGroup],
    index: usize,
    floor: usize,
    open: usize,
) -> Option<Speaker> {
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
            let comme = reader.one_of(start - 1, &["comme"])
                || (start > 1
                    && reader.one_of(start - 1, &["que", "qu'"])
                    && reader.one_of(start - 2, &["ainsi", "ce", "tel", "telle"]));
            let apart = reader.str(start - 1) == ","
                && reader.subject_after(group.tokens.end).as_ref().is_some_and(|phrase| {
                    phrase.end <= open
                        && (is_informant(reader, phrase, open)
                            || matches!(reader.str(phrase.end), "," | ":" | "«" | "“" | "\""))
                        && (!reader.is_article(phrase.start) || is_informant(reader, phrase, open))
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
    // «Rappelons que Moscou décide et promet»: who writes is no subject.
    let third = |group: &VerbGroup| group.agreement.person().is_none_or(|person| person == 3);
    let finite = |earlier: &usize| groups[*earlier].is_finite() && third(&groups[*earlier]);
    let main = |earlier: &usize| finite(earlier) && !reader.is_subordinate(&groups[*earlier], floor);
    let earlier = (0..index).rev().find(main).or_else(|| (0..index).rev().find(finite));
    if let Some(earlier) = earlier {
        return speaker_of_cue(reader, groups, earlier, floor, open);
    }
    let heard = reader.memory.borrow().last_heard().copied();
    // «Une autre de renchérir : « … »», «Et d'ajouter : « … »».
    let start = group.tokens.start;
    if group.tense == Tense::Infinitive && start > floor && reader.one_of(start - 1, &["de", "d'"]) {
        let own = reader.subjects_before(start - 1, floor, None).into_iter();
        let own = own.filter(|own| !own.is_empty()).find_map(|own| reader.resolve(own.clone(), own.start));
        return own.or(heard.map(|heard| heard.speaker));
    }
    // «« rejette » l'accusation et met au défi»: the verb before was quoted.
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
