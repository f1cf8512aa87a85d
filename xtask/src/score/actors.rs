//! Actors and the places where they are named.
//!
//! An actor that is right goes with one that was found where both are of one kind and share a name; two made of one are an error. A
//! mention is found where one of an actor of the same kind overlaps it.

use super::article::{Actor, Annotated, Found, FoundActor, Kind};
use super::judge::Verdict;
use super::name::{folded, is_capital};
use super::pairing::pairs;
use super::tally::{Tallies, Tally};
use super::text::{Span, Text, overlap};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A place where an actor that is right is named.
struct Mention<'a> {
    span: Span,
    actor: &'a Actor,
}

/// An actor that was found, with its places in the text and its names, folded.
struct Candidate<'a> {
    actor: &'a FoundActor,
    places: Vec<Span>,
    names: BTreeSet<String>,
}

pub fn judge(right: &Annotated, found: &Found, text: &Text, verdict: &mut Verdict) {
    let mentions = mentions(&right.actors, text);
    let candidates: Vec<Candidate> = found.actors.iter().map(|actor| Candidate::of(actor, text)).collect();
    judge_actors(&right.actors, &mentions, &candidates, text, verdict);
    judge_mentions(&mentions, &candidates, text, &mut verdict.tallies.mentions);
}

/// The places of all forms, in order; where two overlap the longer one stands.
fn mentions<'a>(actors: &'a [Actor], text: &Text) -> Vec<Mention<'a>> {
    let places = |actor: &'a Actor| {
        actor.forms.iter().flat_map(|form| text.places_of_name(form)).map(move |span| Mention { span, actor })
    };
    let mut all: Vec<Mention> = actors.iter().flat_map(places).collect();
    all.sort_by_key(|mention| (Reverse(mention.span.len()), mention.span.start));
    let mut mentions: Vec<Mention> = Vec::new();
    for mention in all {
        if !mentions.iter().any(|longer| overlap(&longer.span, &mention.span)) {
            mentions.push(mention);
        }
    }
    mentions.sort_by_key(|mention| mention.span.start);
    mentions
}

impl<'a> Candidate<'a> {
    fn of(actor: &'a FoundActor, text: &Text) -> Self {
        let places: Vec<Span> = actor.mentions.iter().filter_map(|place| text.span(*place)).collect();
        let mut names: BTreeSet<String> = places.iter().map(|span| folded(&text.words(span))).collect();
        names.insert(folded(&actor.name));
        Candidate { actor, places, names }
    }

    /// A name in common decides, a place in common between equals.
    fn score(&self, right: &Actor, mentions: &[Mention]) -> f64 {
        let names: BTreeSet<String> = right.forms.iter().chain([&right.name]).map(|name| folded(name)).collect();
        let shared = names.intersection(&self.names).count();
        if shared == 0 || right.kind != self.actor.kind {
            return 0.0;
        }
        let own = mentions.iter().filter(|mention| mention.actor.name == right.name);
        let met = own.filter(|mention| self.places.iter().any(|place| overlap(place, &mention.span))).count();
        shared as f64 + 0.01 * met as f64
    }

    /// A state named by its capital only counts neither for nor against.
    fn is_only_a_capital(&self, text: &Text) -> bool {
        let capital = |place| is_capital(&text.words(place));
        self.actor.kind == Kind::Country && !self.places.is_empty() && self.places.iter().all(capital)
    }
}

fn judge_actors(right: &[Actor], mentions: &[Mention], candidates: &[Candidate], text: &Text, verdict: &mut Verdict) {
    let scores = |actor| candidates.iter().map(|candidate| candidate.score(actor, mentions)).collect();
    let partners = pairs(&right.iter().map(scores).collect::<Vec<Vec<f64>>>());
    for (actor, partner) in right.iter().zip(&partners).filter(|(actor, _)| !actor.optional) {
        match partner {
            Some(_) => count(&mut verdict.tallies, actor.kind, |tally| tally.right += 1.0),
            None => {
                count(&mut verdict.tallies, actor.kind, |tally| tally.missed += 1.0);
                verdict.remark(format!("actor missed: {:?} {}", actor.kind, actor.name));
            }
        }
    }
    let optional = right.iter().filter(|actor| actor.optional).flat_map(|actor| &actor.forms);
    let optional: BTreeSet<String> = optional.map(|form| folded(form)).collect();
    for (at, candidate) in candidates.iter().enumerate() {
        let spared = candidate.is_only_a_capital(text) || !candidate.names.is_disjoint(&optional);
        if partners.contains(&Some(at)) || spared {
            continue;
        }
        let FoundActor { name, kind, .. } = candidate.actor;
        count(&mut verdict.tallies, *kind, |tally| tally.wrong += 1.0);
        let places: Vec<String> = candidate.places.iter().take(4).map(|span| text.words(span)).collect();
        verdict.remark(format!("actor wrong: {kind:?} {name}, from {places:?}"));
    }
}

/// Counts among all actors and among those of its kind.
fn count(tallies: &mut Tallies, kind: Kind, add: impl Fn(&mut Tally)) {
    add(&mut tallies.actors);
    add(match kind {
        Kind::Person => &mut tallies.person,
        Kind::Organisation => &mut tallies.organisation,
        Kind::Country => &mut tallies.country,
    });
}

fn judge_mentions(mentions: &[Mention], candidates: &[Candidate], text: &Text, tally: &mut Tally) {
    let places = |candidate: &Candidate| {
        candidate.places.iter().map(|place| (place.clone(), candidate.actor.kind)).collect::<Vec<_>>()
    };
    let mut left: Vec<(Span, Kind)> = candidates.iter().flat_map(places).collect();
    for Mention { span, actor } in mentions {
        let hit = left.iter().position(|(place, kind)| overlap(place, span) && *kind == actor.kind);
        if let Some(hit) = hit {
            left.remove(hit);
        }
        match hit {
            _ if actor.optional || is_capital(&text.words(span)) => {}
            Some(_) => tally.right += 1.0,
            None => tally.missed += 1.0,
        }
    }
    let optional =
        |place: &Span| mentions.iter().any(|mention| mention.actor.optional && overlap(place, &mention.span));
    let wrong = left.iter().filter(|(place, _)| !is_capital(&text.words(place)) && !optional(place));
    tally.wrong += wrong.count() as f64;
}
