//! What no chunk may cut: verb groups, goods, names, dates.

use std::ops::Range;

use super::findings::Findings;
use super::frame::Frames;
use crate::fr::clause::{Class, FunctionWords, Mark, MarkKind, VerbForm};
use crate::fr::verb::{Grammar, Particle, Tense, VerbGroup};
use crate::order::sort_by_key;
use crate::text::TokenKind;

/// Prepositions that hold an article: a noun follows, never a verb.
const CONTRACTED: [&str; 4] = ["au", "aux", "du", "des"];

/// What no chunk may cut, in order and without overlap: long verb groups before goods, goods before names, names
/// before dates, dates before single words that may be verbs.
pub fn marks(findings: &Findings, frames: &Frames, groups: &[VerbGroup], piece: &Range<usize>) -> Vec<Mark> {
    let inside = |tokens: &Range<usize>| piece.start <= tokens.start && tokens.end <= piece.end;
    let mut ranked: Vec<(u8, Mark)> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let rank = if group.tokens.len() > 1 { 0 } else { 4 };
        let kind = MarkKind::Verb(index, form(findings, frames, group));
        ranked.push((rank, Mark { tokens: group.tokens.clone(), kind }));
    }
    let goods = findings.phrases.partition_point(|(tokens, _)| tokens.start < piece.start);
    for (tokens, counted) in findings.phrases[goods..].iter().take_while(|(tokens, _)| tokens.start < piece.end) {
        ranked.push((1, Mark { tokens: tokens.clone(), kind: MarkKind::Goods { counted: *counted } }));
    }
    let party = findings.parties.partition_point(|party| party.tokens.start < piece.start);
    for party in findings.parties[party..].iter().take_while(|party| party.tokens.start < piece.end) {
        if !party.is_adjective {
            ranked.push((2, Mark { tokens: party.tokens.clone(), kind: MarkKind::Name }));
        }
    }
    let date = findings.dates.partition_point(|date| date.tokens.start < piece.start);
    for (index, date) in
        findings.dates.iter().enumerate().skip(date).take_while(|(_, date)| date.tokens.start < piece.end)
    {
        ranked.push((3, Mark { tokens: date.tokens.clone(), kind: MarkKind::Date(index) }));
    }
    ranked.extend(woven(findings, groups, piece).map(|at| (5, Mark { tokens: at..at + 1, kind: MarkKind::Woven })));
    ranked.retain(|(_, mark)| inside(&mark.tokens) && !mark.tokens.is_empty());
    sort_by_key(&mut ranked, |(rank, mark)| (*rank, mark.tokens.start));
    let mut covered = vec![false; piece.len()];
    let mut marks: Vec<Mark> = Vec::new();
    for (_, mark) in ranked {
        let cover = &mut covered[mark.tokens.start - piece.start..mark.tokens.end - piece.start];
        if cover.iter().all(|covered| !covered) {
            cover.fill(true);
            marks.push(mark);
        }
    }
    sort_by_key(&mut marks, |mark| mark.tokens.start);
    marks
}

/// The quotation marks around fragments: words without a finite verb, not announced by a colon, that the sentence goes on
/// with.
fn woven<'a>(
    findings: &'a Findings,
    groups: &'a [VerbGroup],
    piece: &Range<usize>,
) -> impl Iterator<Item = usize> + use<'a> {
    let document = findings.document;
    let marks: Vec<usize> = piece.clone().filter(|&at| document.tokens[at].kind == TokenKind::Quote).collect();
    let fragment = move |open: usize, close: usize| {
        let told =
            groups.iter().any(|group| group.is_finite() && open < group.tokens.start && group.tokens.end <= close);
        let announced = open > 0 && document.str(open - 1) == ":";
        !told && !announced
    };
    let pairs: Vec<[usize; 2]> = marks.chunks_exact(2).map(|pair| [pair[0], pair[1]]).collect();
    pairs.into_iter().filter(move |&[open, close]| fragment(open, close)).flatten()
}

fn form(findings: &Findings, frames: &Frames, group: &VerbGroup) -> VerbForm {
    let document = findings.document;
    let incise = || {
        let before = group.tokens.start.checked_sub(1).map(|before| document.tokens[before].kind);
        matches!(before, Some(TokenKind::Mark | TokenKind::Quote))
    };
    match group.tense {
        Tense::Infinitive => VerbForm::Infinitive,
        Tense::Gerund => VerbForm::Gerund,
        Tense::Participle => VerbForm::Participle,
        _ if group.inverted && incise() => VerbForm::Inverted,
        _ if frames.is_saying(group.head) => VerbForm::Saying,
        _ => VerbForm::Finite,
    }
}

/// Whether a single word is no verb here: a participle behind a determiner («l'│armée», «un │ important │ lot»), or
/// a function word («soit», «plus»).
pub fn is_no_verb(words: &FunctionWords, findings: &Findings, grammar: &Grammar, group: &VerbGroup) -> bool {
    let document = findings.document;
    let start = group.tokens.start;
    if group.tokens.len() > 1 {
        return false;
    }
    let negation = grammar.particles.class(document.tokens[start].word).is(Particle::NEGATION);
    if negation
        || matches!(words.longest(&document.tokens, start), Some((_, Class::Coordinator | Class::Preposition(_))))
    {
        return true;
    }
    let before = start.checked_sub(1).and_then(|before| words.longest(&document.tokens, before));
    match (before, group.tense) {
        // «forces │ armées», «à │ partir de»
        (Some((end, Class::Noun)), _) => end > start,
        (Some((end, Class::Preposition(_))), _) if end > start => true,
        // «l'armée», «un important lot», «au pouvoir»; but «de livrer», «la livrer».
        (Some((_, Class::Determiner)), Tense::Participle | Tense::Gerund) => true,
        (Some((_, Class::Preposition(_))), Tense::Participle) => true,
        (Some((_, Class::Preposition(_))), Tense::Gerund | Tense::Infinitive) => {
            CONTRACTED.iter().any(|word| document.str(start - 1).eq_ignore_ascii_case(word))
        }
        _ => false,
    }
}
