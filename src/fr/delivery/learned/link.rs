//! Who gives and who receives where the sentence itself does not say: the article's parties, weighed against each other.
//!
//! ```text
//!   Kiev remercie Varsovie. Trente blindés sont arrivés lundi.      supplier PL, recipient UA
//! ```

use super::features::Features;
use super::spot::Spot;
use super::surroundings::Surroundings;
use crate::delivery::Party;
use crate::fr::delivery::event::Event;
use crate::fr::delivery::frame::Role;
use crate::fr::delivery::occasion::Occasion;
use crate::fr::delivery::party::PartyMention;

/// The classes of the weights, in the order of their columns.
pub const ROLES: [Role; 2] = [Role::Supplier, Role::Recipient];

/// How many sentences back a party's mention can matter by its place.
const BACK: usize = 4;

/// How many mentions from the start of a stretch can matter.
const PLACES: usize = 60;

/// How many occasions to each side can matter.
const OCCASIONS: usize = 48;

/// What speaks for a party as giver or receiver of the occasion at `index`, or for nobody.
pub fn features(
    around: &Surroundings,
    occasions: &[Occasion],
    index: usize,
    role: Role,
    party: Option<&Party>,
    mut f: Features,
) -> Features {
    let occasion = &occasions[index];
    let event = &occasion.best;
    let status = occasion.status.word();
    let spot = event.slots.goods.first().and_then(|&index| around.goods[index].as_ref());
    let Some(party) = party else {
        f.add(&["nobody"]);
        f.add(&["nobody,status=", status]);
        if occasion.tellings.iter().any(|event| event.slots.unnamed.contains(&role)) {
            f.add(&["nobody,unnamed"]);
        }
        f.add(&[
            "nobody,parties-here=",
            match spot.map_or(0, |spot| here(around, occasion, role, spot)) {
                0 => "0",
                1 => "1",
                _ => "2",
            },
        ]);
        if let Some(&index) = event.slots.goods.first() {
            f.add(&["nobody,category=", around.findings.goods[index].item.category.word()]);
        }
        return f;
    };
    match party {
        Party::State(code) => f.add(&["state=", code]),
        Party::Named(_) => f.add(&["named"]),
    }
    if held(occasion, role) == Some(party) {
        f.add(&["held"]);
    }
    if event.slots.origins.contains(party) {
        f.add(&["origin"]);
    }
    rank(around, party, &mut f);
    if let Some(spot) = spot {
        places(around, event, spot, party, status, &mut f);
    }
    others(occasions, index, role, party, &mut f);
    f
}

/// Who holds a role of an occasion.
pub fn held(occasion: &Occasion, role: Role) -> Option<&Party> {
    match role {
        Role::Supplier => occasion.supplier.as_ref(),
        _ => occasion.recipient.as_ref(),
    }
}

/// Whether the words themselves name nobody for a role.
pub fn is_open(occasion: &Occasion, role: Role) -> bool {
    held(occasion, role).is_none_or(|party| {
        let named = |event: &&Event| {
            let slots = &event.slots;
            let told = [&slots.suppliers, &slots.recipients, &slots.origins].into_iter().any(|of| of.contains(party));
            told && !slots.guessed.contains(party)
        };
        !occasion.tellings.iter().any(|event| named(&event))
    })
}

/// The parties that can hold a role of an occasion: all that the article names but `other`, who holds the other role, and
/// those who hold only that in the rest of the article: who gives is not taken for who receives.
pub fn candidates<'a>(
    around: &Surroundings<'a>,
    occasions: &[Occasion],
    role: Role,
    other: Option<&Party>,
) -> impl Iterator<Item = &'a Party> {
    let named = around.frequent.iter().map(|(party, _)| *party);
    named.filter(move |party| Some(*party) != other && !is_opposed(occasions, role, party))
}

/// The other role.
pub fn opposite(role: Role) -> Role {
    if role == Role::Supplier { Role::Recipient } else { Role::Supplier }
}

/// How many parties the sentence names that hold no other role.
fn here(around: &Surroundings, occasion: &Occasion, role: Role, spot: &Spot) -> usize {
    let mut seen: Vec<&Party> = Vec::new();
    for (mention, _) in around.parties_in(around.sentences(spot, occasion.best.tokens.start, 0, 0)) {
        if !seen.contains(&&mention.party) && held(occasion, opposite(role)) != Some(&mention.party) {
            seen.push(&mention.party);
        }
    }
    seen.len()
}

/// Whether the article tells that a party holds the other role, and never this one.
fn is_opposed(occasions: &[Occasion], role: Role, party: &Party) -> bool {
    let holds = |role: Role| occasions.iter().take(2 * OCCASIONS).any(|occasion| held(occasion, role) == Some(party));
    holds(opposite(role)) && !holds(role)
}

/// How prominent the party is in the article.
fn rank(around: &Surroundings, party: &Party, f: &mut Features) {
    let rank = around.frequent.iter().position(|(other, _)| *other == party).unwrap_or(usize::MAX);
    f.add(&[
        "rank=",
        match rank {
            0 => "1",
            1 => "2",
            2 => "3",
            _ => "more",
        },
    ]);
    if around.findings.parties.first().is_some_and(|mention| mention.party == *party) {
        f.add(&["first-named"]);
    }
    let title = around.findings.document.sentences.first().cloned().unwrap_or_default();
    if around.parties_in(title).take(PLACES).any(|(mention, _)| mention.party == *party) {
        f.add(&["in-title"]);
    }
}

/// Where the party is named, seen from the goods.
fn places(around: &Surroundings, event: &Event, spot: &Spot, party: &Party, status: &str, f: &mut Features) {
    let start = event.tokens.start;
    let document = around.findings.document;
    let paragraph = document.paragraphs.get(document.paragraph_of(start)).map_or(start, |tokens| tokens.start);
    let mut above = around.parties_in(paragraph..start).take(PLACES).filter(|(mention, _)| !mention.is_adjective);
    if above.next().is_some_and(|(mention, _)| mention.party == *party) {
        f.add(&["opens-paragraph"]);
    }
    let mut nearest: Option<(usize, &'static str)> = None;
    let near = around.sentences(spot, start, BACK, 1);
    let mut before = around.parties_in(near.start..start).rev().filter(|(mention, _)| !mention.is_adjective);
    if before.next().is_some_and(|(mention, _)| mention.party == *party) {
        f.add(&["last-before"]);
    }
    for (mention, other) in around.parties_in(near).filter(|(mention, _)| mention.party == *party) {
        let tie = if mention.is_adjective { "adjective" } else { other.tie() };
        if other.sentence == spot.sentence {
            let side = if mention.tokens.start < start { "before" } else { "after" };
            let clause = if other.clause == spot.clause { "same" } else { "other" };
            f.add(&["here=", tie, ",", side, ",", clause]);
            f.add(&["here=", tie, ",", status]);
            f.add(&["between=", between(around, event, mention), ",", tie]);
            f.add(&["between=", between(around, event, mention), ",", side]);
            if let (Some(verb), "same") = (&spot.verb, clause) {
                f.add(&["verb=", around.lemma(verb), ",", tie]);
            }
            nearest = Some((0, "here"));
        } else if let Some(back) = spot.sentence.checked_sub(other.sentence).filter(|&back| back <= BACK) {
            const DISTANCES: [&str; BACK + 1] = ["0", "1", "2", "3", "4"];
            f.add(&["back=", DISTANCES[back], ",", tie]);
            if nearest.is_none_or(|(nearest, _)| back < nearest) {
                nearest = Some((back, DISTANCES[back]));
            }
        } else if other.sentence == spot.sentence + 1 {
            f.add(&["next=", tie]);
        }
    }
    f.add(&["nearest=", nearest.map_or("far", |(_, name)| name)]);
    f.add(&["nearest=", nearest.map_or("far", |(_, name)| name), ",", status]);
}

/// What stands between a mention and the event.
fn between(around: &Surroundings, event: &Event, mention: &PartyMention) -> &'static str {
    let (own, other) = (&event.tokens, &mention.tokens);
    let gap = if other.end <= own.start {
        other.end..own.start
    } else if own.end <= other.start {
        own.end..other.start
    } else {
        return "inside";
    };
    let others = around.parties_in(gap.clone()).filter(|(other, _)| other.party != mention.party);
    let document = around.findings.document;
    let marks = |marks: &[&str]| gap.clone().any(|at| marks.contains(&document.str(at)));
    match (others.count(), marks(&[";", ":", "(", ")", "–", "—"]), marks(&[","])) {
        (0, false, false) if gap.len() <= 2 => "nothing",
        (0, false, false) => "words",
        (0, false, true) => "comma",
        (0, true, _) => "mark",
        (1, false, _) => "one",
        (1, true, _) => "one-mark",
        _ => "several",
    }
}

/// What the party does in other occasions.
fn others(occasions: &[Occasion], index: usize, role: Role, party: &Party, f: &mut Features) {
    let many = |count: usize| match count {
        0 => "0",
        1 => "1",
        2 => "2",
        _ => "more",
    };
    let (own, other) = (&occasions[index], opposite(role));
    let near = index.saturating_sub(OCCASIONS)..occasions.len().min(index + OCCASIONS);
    let rest = || near.clone().filter(|at| *at != index).map(|at| &occasions[at]);
    let holds = |occasion: &Occasion, role: Role| held(occasion, role) == Some(party);
    let count = |role: Role| rest().filter(|occasion| holds(occasion, role)).count();
    f.add(&["others=", many(count(role)), ",opposed=", many(count(other))]);
    if let Some(before) = rest().rfind(|before| before.best.tokens.start < own.best.tokens.start) {
        let near = if before.best.sentence + 1 >= own.best.sentence { "near" } else { "far" };
        if holds(before, role) {
            f.add(&["before-too,", near]);
        }
        if holds(before, other) {
            f.add(&["before-opposed,", near]);
        }
    }
    if rest().any(|occasion| occasion.status == own.status && holds(occasion, role)) {
        f.add(&["others-alike"]);
    }
}
