//! Quotes, and who says them.

use super::article::{Annotated, Found, FoundQuote, Quote};
use super::judge::Verdict;
use super::name;
use super::pairing::pairs;
use super::text::{Span, Text, agreement};

/// So far two spans agree that are the same quote.
const ENOUGH: f64 = 0.8;
const MARKS: &str = "«»“”„\"'‘’‹›";

pub fn judge(right: &Annotated, found: &Found, text: &Text, verdict: &mut Verdict) {
    let expected = placed(&right.quotes, text);
    let mut candidates: Vec<(Span, &FoundQuote)> = Vec::new();
    for quote in &found.quotes {
        match text.span(quote.place) {
            Some(span) => candidates.push((span, quote)),
            None => {
                wrong(verdict);
                verdict.remark(format!("quote outside the text: {}..{}", quote.place.start, quote.place.end));
            }
        }
    }
    let score = |a: &Span, b: &Span| Some(agreement(a, b)).filter(|agreement| *agreement >= ENOUGH).unwrap_or(0.0);
    let scores = expected.iter().map(|(a, _)| candidates.iter().map(|(b, _)| score(a, b)).collect());
    let partners = pairs(&scores.collect::<Vec<Vec<f64>>>());

    for ((span, quote), partner) in expected.iter().zip(&partners).filter(|((_, quote), _)| !quote.optional) {
        match partner {
            Some(at) => {
                verdict.tallies.quotes.right += 1.0;
                judge_speaker(right, quote, candidates[*at].1, &text.beginning(span), verdict);
            }
            None => {
                verdict.tallies.quotes.missed += 1.0;
                verdict.tallies.attributed.missed += 1.0;
                verdict.remark(format!("quote missed: {}", text.beginning(span)));
            }
        }
    }
    let optional = |span| expected.iter().any(|(other, quote)| quote.optional && agreement(other, span) > 0.0);
    for (at, (span, _)) in candidates.iter().enumerate() {
        if !partners.contains(&Some(at)) && !optional(span) {
            wrong(verdict);
            verdict.remark(format!("quote wrong: {}", text.beginning(span)));
        }
    }
}

fn wrong(verdict: &mut Verdict) {
    verdict.tallies.quotes.wrong += 1.0;
    verdict.tallies.attributed.wrong += 1.0;
}

/// Where each quote stands: its words right after a quotation mark, else anywhere; where they stand several times, each quote has its own.
fn placed<'a>(quotes: &'a [Quote], text: &Text) -> Vec<(Span, &'a Quote)> {
    let mut placed: Vec<(Span, &Quote)> = Vec::new();
    for quote in quotes {
        let places = text.places(&quote.text);
        let free = |span: &&Span| !placed.iter().any(|(taken, _)| taken.start == span.start);
        let after_mark = |span: &&Span| text.before(span.start).is_some_and(|c| MARKS.contains(c));
        let best = places.iter().filter(free).find(after_mark);
        if let Some(span) = best.or_else(|| places.iter().find(free)).or(places.first()) {
            placed.push((span.clone(), quote));
        }
    }
    placed
}

/// A quote that was found with a wrong speaker is an error and a miss.
fn judge_speaker(right: &Annotated, quote: &Quote, found: &FoundQuote, words: &str, verdict: &mut Verdict) {
    let (expected, given) = (quote.speaker.as_deref(), found.speaker.as_deref());
    if is_speaker(right, expected.unwrap_or_default(), given.unwrap_or_default()) {
        verdict.tallies.attributed.right += 1.0;
    } else {
        verdict.tallies.attributed.wrong += 1.0;
        verdict.tallies.attributed.missed += 1.0;
        let shown = |speaker: Option<&str>| speaker.unwrap_or("nobody").to_owned();
        verdict.remark(format!("speaker: expected {}, found {}: {words}", shown(expected), shown(given)));
    }
}

/// Nobody for nobody; somebody by the expected name or by any form of the actor of that name.
fn is_speaker(right: &Annotated, expected: &str, given: &str) -> bool {
    if expected.is_empty() || given.is_empty() {
        return expected == given;
    }
    let actors = right.actors.iter().filter(|actor| actor.name == expected);
    actors.flat_map(|actor| &actor.forms).map(String::as_str).chain([expected]).any(|form| name::same(form, given))
}
