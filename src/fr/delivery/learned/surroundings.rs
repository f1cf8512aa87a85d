//! Surroundings: where every kind of goods and every party of an article stands.

use std::ops::Range;

use super::spot::Spot;
use crate::delivery::Party;
use crate::fr::delivery::event::Event;
use crate::fr::delivery::findings::Findings;
use crate::fr::delivery::party::PartyMention;
use crate::fr::delivery::scene::Scene;
use crate::fr::delivery::{Deliveries, is_question, pieces};
use crate::fr::verb::{Grammar, Tense, VerbGroup};
use crate::order::sort_by_key;

/// How many mentions of parties are counted: enough for an article, and linear in any text.
const MENTIONS: usize = 2000;

/// How many parties can hold a role.
const PARTIES: usize = 40;

/// How many tokens away something still is near.
const FAR: usize = 400;

/// What is known of an article when no rule tells more.
pub struct Surroundings<'a> {
    pub findings: &'a Findings<'a>,
    pub grammar: &'a Grammar,
    pub deliveries: &'a Deliveries,
    /// Of each of the findings' goods.
    pub goods: Vec<Option<Spot>>,
    /// Of each of the findings' parties.
    pub parties: Vec<Option<Spot>>,
    /// How often each party is named, the most frequent first.
    pub frequent: Vec<(&'a Party, usize)>,
}

impl<'a> Surroundings<'a> {
    /// Reads every sentence that names goods or parties.
    pub fn new(deliveries: &'a Deliveries, findings: &'a Findings<'a>, grammar: &'a Grammar) -> Self {
        let mut goods = vec![None; findings.goods.len()];
        let mut parties = vec![None; findings.parties.len()];
        for (sentence, tokens) in findings.document.sentences.iter().enumerate() {
            for piece in pieces(tokens) {
                let first = findings.goods.partition_point(|goods| goods.tokens.start < piece.start);
                let of = findings.parties.partition_point(|party| party.tokens.start < piece.start);
                let goods_end = findings.goods.partition_point(|goods| goods.tokens.start < piece.end);
                let parties_end = findings.parties.partition_point(|party| party.tokens.start < piece.end);
                if first == goods_end && of == parties_end {
                    continue;
                }
                let (groups, reading) = deliveries.clauses(findings, grammar, piece.clone());
                let scene = Scene {
                    findings,
                    reading: &reading,
                    frames: &deliveries.frames,
                    words: &deliveries.words,
                    groups: &groups,
                    is_headline: false,
                    previous: &Vec::new,
                    receiving: None,
                };
                for (spot, named) in goods[first..goods_end].iter_mut().zip(&findings.goods[first..]) {
                    *spot = Spot::of(scene, sentence, named.tokens.start);
                }
                for (spot, mention) in parties[of..parties_end].iter_mut().zip(&findings.parties[of..]) {
                    *spot = Spot::of(scene, sentence, mention.tokens.start);
                }
            }
        }
        let mut frequent: Vec<(&Party, usize)> = Vec::new();
        for mention in findings.parties.iter().take(MENTIONS) {
            match frequent.iter_mut().find(|(party, _)| **party == mention.party) {
                Some((_, count)) => *count += 1,
                None => frequent.push((&mention.party, 1)),
            }
        }
        sort_by_key(&mut frequent, |(_, count)| std::cmp::Reverse(*count));
        frequent.truncate(PARTIES);
        Surroundings { findings, grammar, deliveries, goods, parties, frequent }
    }

    /// The tokens of a sentence, and of those `back` before and `ahead` behind it, as far as they are not too far from
    /// a token in it.
    pub fn sentences(&self, spot: &Spot, at: usize, back: usize, ahead: usize) -> Range<usize> {
        let sentences = &self.findings.document.sentences;
        let first = sentences[spot.sentence.saturating_sub(back)].start;
        let last = sentences[(spot.sentence + ahead).min(sentences.len() - 1)].end;
        first.max(at.saturating_sub(FAR))..last.min(at + FAR)
    }

    /// The parties named within some tokens, with where they stand.
    pub fn parties_in(&self, tokens: Range<usize>) -> impl DoubleEndedIterator<Item = (&'a PartyMention, &Spot)> {
        let parties: &'a [PartyMention] = &self.findings.parties;
        let first = parties.partition_point(|mention| mention.tokens.start < tokens.start);
        let end = parties.partition_point(|mention| mention.tokens.start < tokens.end).max(first);
        let spots = parties[first..end].iter().zip(&self.parties[first..end]);
        spots.filter_map(|(mention, spot)| Some((mention, spot.as_ref()?)))
    }

    /// Whether the sentence of some goods asks.
    pub fn is_asked(&self, spot: &Spot) -> bool {
        is_question(self.findings, &self.findings.document.sentences[spot.sentence])
    }

    /// The verb's name.
    pub fn lemma(&self, group: &VerbGroup) -> &'a str {
        self.grammar.verbs.name(group.head)
    }

    /// The goods that some event tells.
    pub fn told(&self, events: &[Event]) -> Vec<bool> {
        let mut told = vec![false; self.findings.goods.len()];
        for &index in events.iter().flat_map(|event| &event.slots.goods) {
            told[index] = true;
        }
        told
    }
}

/// A word for tense, mood, voice and negation.
pub fn time(group: &VerbGroup) -> &'static str {
    match (group.negated, group.tense, group.compound) {
        (true, ..) => "negated",
        (_, Tense::Future, _) => "future",
        (_, Tense::Conditional, _) => "conditional",
        (_, Tense::Imperfect, false) => "imperfect",
        (_, Tense::Past, _) | (_, _, true) => "past",
        (_, Tense::Infinitive, _) => "infinitive",
        (_, Tense::Present, _) => "present",
        _ => "other",
    }
}
