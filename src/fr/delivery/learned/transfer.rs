//! Transfers that no rule reads: whether goods change hands where they are named, and how far it has come.
//!
//! ```text
//!   Le Malawi a été servi le premier, avec 20 000 tonnes      delivered, though no word of transfer says so
//!   L'armée dispose de 40 chars                               nothing
//! ```

use super::features::{Features, stem};
use super::surroundings::{Surroundings, time};
use crate::delivery::{Party, Status};
use crate::fr::delivery::event::Event;
use crate::fr::goods::{Determiner, Weight};
use crate::fr::verb::{VerbGroup, Voice};

/// The classes of the weights, in the order of their columns.
pub const CLASSES: [Status; 5] =
    [Status::Delivered, Status::Pledged, Status::Ordered, Status::Requested, Status::Refused];

/// How many events to each side can matter.
const EVENTS: usize = 48;

/// How many tokens to each side are near.
const NEAR: usize = 12;

/// Whether the verb beside some goods says that they stay.
pub fn is_kept(around: &Surroundings, index: usize) -> bool {
    let kept = |verb: &VerbGroup| around.deliveries.frames.is_keeping(verb.head);
    around.goods[index].as_ref().is_some_and(|spot| spot.participle.is_none() && spot.verb.as_ref().is_some_and(kept))
}

/// Whether a rule tells the same number of the same goods in the sentence of some: «… ; le 31, dit-on ailleurs, c'étaient deux
/// hélicoptères».
pub fn is_told_again(around: &Surroundings, events: &[Event], index: usize) -> bool {
    let goods = &around.findings.goods;
    let (item, Some(spot)) = (&goods[index].item, &around.goods[index]) else { return false };
    let first = events.partition_point(|event| event.sentence < spot.sentence);
    let here = events[first..].iter().take_while(|event| event.sentence == spot.sentence);
    let mut told = here.flat_map(|event| &event.slots.goods).map(|&other| &goods[other].item);
    !item.count.is_unknown() && told.any(|other| other.category == item.category && other.count == item.count)
}

/// What the place of some goods shows; `None` where they stand in no sentence that was read.
pub fn features(around: &Surroundings, events: &[Event], index: usize, mut f: Features) -> Option<Features> {
    let spot = around.goods[index].as_ref()?;
    let findings = around.findings;
    let (document, goods) = (findings.document, &findings.goods[index]);
    f.add(&["bias"]);
    itself(around, index, &mut f);
    f.add(&["tie=", spot.tie()]);
    if let Some(verb) = &spot.verb {
        let before = if goods.tokens.start < verb.tokens.start { "before" } else { "after" };
        let voice = if verb.voice == Voice::Passive { "passive" } else { "active" };
        f.add(&["verb=", around.lemma(verb)]);
        f.add(&["verb=", around.lemma(verb), ",", before, ",", voice]);
        f.add(&["time=", time(verb)]);
        f.add(&["order=", before, ",", voice, ",", time(verb)]);
        for governor in verb.governors.iter().flatten() {
            f.add(&["governor=", around.grammar.verbs.name(governor.lemma)]);
        }
    } else {
        f.add(&["verb=none"]);
    }
    if let Some(above) = &spot.above {
        f.add(&["above=", around.lemma(above)]);
        f.add(&["above-time=", time(above)]);
    }
    if let Some(participle) = &spot.participle {
        f.add(&["participle=", around.lemma(participle)]);
        f.add(&["participle"]);
    }
    if let Some(noun) = spot.completes {
        f.add(&["of=", &stem(findings, noun)]);
    }
    let sentence = around.sentences(spot, goods.tokens.start, 0, 0);
    for (back, name) in ["word-1=", "word-2=", "word-3="].into_iter().enumerate() {
        match goods.tokens.start.checked_sub(back + 1).filter(|&at| at >= sentence.start) {
            Some(at) => f.add(&[name, &stem(findings, at)]),
            None => f.add(&[name, "start"]),
        }
    }
    for (ahead, name) in ["word+1=", "word+2="].into_iter().enumerate() {
        match Some(goods.tokens.end + ahead).filter(|&at| at < sentence.end) {
            Some(at) => f.add(&[name, &stem(findings, at)]),
            None => f.add(&[name, "end"]),
        }
    }
    for at in sentence.start.max(goods.tokens.start.saturating_sub(NEAR))..sentence.end.min(goods.tokens.end + NEAR) {
        if !goods.tokens.contains(&at) && document.str(at).len() > 3 {
            f.add(&["near=", &stem(findings, at)]);
        }
    }
    let frames = &around.deliveries.frames;
    let mut transfers = false;
    for at in sentence.clone() {
        if let Some((_, frame)) = frames.noun(&document.tokens, at) {
            f.add(&["noun=", frames.get(frame).word]);
            transfers = true;
        }
    }
    f.add(&["transfer-noun=", if transfers { "yes" } else { "no" }]);
    who(around, index, &mut f);
    told(around, events, index, &mut f);
    if spot.date.is_some() {
        f.add(&["dated"]);
    }
    if spot.sentence == 0 {
        f.add(&["title"]);
    }
    if around.is_asked(spot) {
        f.add(&["asked"]);
    }
    Some(f)
}

/// What the goods themselves show.
fn itself(around: &Surroundings, index: usize, f: &mut Features) {
    let goods = &around.findings.goods[index];
    let category = goods.item.category.word();
    let count = match (goods.item.count.min, goods.item.count.max) {
        (None, None) => "unknown",
        (_, Some(1)) => "one",
        (Some(few), _) if few < 12 => "few",
        (None, _) => "most",
        _ => "many",
    };
    f.add(&["category=", category]);
    f.add(&["count=", count]);
    f.add(&["category=", category, ",count=", if count == "unknown" { "no" } else { "yes" }]);
    f.add(&["unit=", if goods.item.unit.is_some() { "yes" } else { "no" }]);
    f.add(&["designation=", if goods.item.designation.is_some() { "yes" } else { "no" }]);
    f.add(&[
        "weight=",
        match goods.weight {
            Weight::Model => "model",
            Weight::Named => "named",
            Weight::Transfer => "transfer",
            Weight::Generic => "generic",
        },
    ]);
    f.add(&[
        "determiner=",
        match goods.determiner {
            Determiner::Definite => "definite",
            Determiner::Indefinite => "indefinite",
            Determiner::Possessive => "possessive",
            Determiner::Demonstrative => "demonstrative",
            _ => "other",
        },
    ]);
    if goods.vessel {
        f.add(&["vessel"]);
    }
    if goods.anaphoric {
        f.add(&["anaphoric"]);
    }
}

/// Who stands around the goods.
fn who(around: &Surroundings, index: usize, f: &mut Features) {
    let Some(spot) = &around.goods[index] else { return };
    let mut states: Vec<&Party> = Vec::new();
    let start = around.findings.goods[index].tokens.start;
    for (mention, other) in around.parties_in(around.sentences(spot, start, 0, 0)) {
        if !states.contains(&&mention.party) {
            states.push(&mention.party);
        }
        let place = if other.clause == spot.clause { "here=" } else { "there=" };
        f.add(&["party-", place, if mention.is_adjective { "adjective" } else { other.tie() }]);
    }
    f.add(&[
        "parties=",
        match states.len() {
            0 => "0",
            1 => "1",
            _ => "2",
        },
    ]);
}

/// What rules tell of goods nearby.
fn told(around: &Surroundings, events: &[Event], index: usize, f: &mut Features) {
    let Some(spot) = &around.goods[index] else { return };
    let start = around.findings.goods[index].tokens.start;
    let count = events.len();
    let middle = events.partition_point(|event| event.tokens.start < start);
    let events = &events[middle.saturating_sub(EVENTS)..count.min(middle + EVENTS)];
    let mut any = [false; 3];
    for event in events {
        let status = event.verdict.status.word();
        match event.sentence.checked_sub(spot.sentence) {
            Some(0) => {
                let clause = event.clause == Some(spot.clause);
                f.add(&["told-here=", status]);
                f.add(&["told-here,clause=", if clause { "same" } else { "other" }]);
                any[1] = true;
            }
            Some(1) => any[2] = true,
            None if event.sentence + 1 == spot.sentence => {
                f.add(&["told-before=", status]);
                any[0] = true;
            }
            _ => {}
        }
    }
    f.add(&[
        "events=",
        match events.len() {
            0 => "0",
            1 => "1",
            2..4 => "few",
            4..8 => "some",
            _ => "many",
        },
    ]);
    let goods = &around.findings.goods;
    let item = &goods[index].item;
    let others = || events.iter().flat_map(|event| &event.slots.goods).map(|&other| &goods[other].item);
    let alike = others().filter(|other| other.category == item.category).count();
    let counted = !item.count.is_unknown();
    f.add(&["told-alike=", if alike > 0 { "yes" } else { "no" }, if counted { ",counted" } else { "" }]);
    if counted && others().any(|other| other.category == item.category && other.count == item.count) {
        f.add(&["told-same-count"]);
    }
    // «les Mi-171» after «quatre Mi-171 livrés».
    let text = around.findings.document.text;
    let name = item.designation.map(|name| name.of(text));
    if name.is_some() && others().any(|other| other.designation.map(|name| name.of(text)) == name) {
        f.add(&["told-same-model"]);
    }
    let before = goods[..index].iter().rev().take(2 * EVENTS).find(|other| other.item.category == item.category);
    f.add(&["named-before=", if before.is_some() { "yes" } else { "no" }, if counted { ",counted" } else { "" }]);
    let flag = |told: bool| if told { "1" } else { "0" };
    f.add(&["told=", flag(any[0]), flag(any[1]), flag(any[2])]);
}
