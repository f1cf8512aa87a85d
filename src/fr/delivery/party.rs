//! Parties: every state and organisation that can give or receive, where the text names it.
//!
//! ```text
//!   le ministre │ russe │ de la Défense    l'armée │ du Mali    │ Wagner
//!                 RU                                    ML         Wagner
//! ```

use std::ops::Range;

use crate::delivery::Party;
use crate::fr::actor::{Form, Lexicons};
use crate::mention::{Actor, Kind};
use crate::order::sort_by_key;
use crate::text::Document;

/// A place that names a party.
#[derive(Clone, Debug)]
pub struct PartyMention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Whom it names.
    pub party: Party,
    /// Whether it is an adjective: «russe» in «l'armée russe» and in «des chars russes».
    pub is_adjective: bool,
}

/// All parties named in a document, in order, none inside another.
///
/// An arm of a state is the state; a person with a state in one of the titles that the article gives stands for it, else
/// one who is known to speak for a state.
pub fn parties(document: &Document, actors: &[Actor], lexicons: &Lexicons) -> Vec<PartyMention> {
    let mut parties = Vec::new();
    for actor in actors {
        for mention in &actor.mentions {
            let tokens = document.tokens_in(mention.span);
            if let Some(party) = party(document, actor, &tokens, lexicons) {
                parties.push(PartyMention { tokens, party, is_adjective: false });
            }
        }
    }
    sort_by_key(&mut parties, |mention| mention.tokens.start);
    let adjectives = adjectives(document, lexicons, &parties);
    parties.extend(adjectives);
    sort_by_key(&mut parties, |mention| mention.tokens.start);
    parties
}

fn party(document: &Document, actor: &Actor, tokens: &Range<usize>, lexicons: &Lexicons) -> Option<Party> {
    match actor.kind {
        Kind::Country => actor.code.clone().map(Party::State),
        Kind::Organisation => {
            let known = lexicons.organisations.at(document, tokens.start);
            let state = known.and_then(|(_, organisation)| lexicons.organisations.state(organisation));
            let state = state.map(|state| Party::State(lexicons.states.code(state).to_owned()));
            // «ministère russe de la Défense», where no lexicon knows better.
            let state = state.or_else(|| known.is_none().then(|| state_in(document, tokens, lexicons)).flatten());
            // «ministère de la Défense»: whose, the text tells elsewhere.
            let generic = known.is_none() && actor.name.starts_with(char::is_lowercase);
            state.or_else(|| (!generic).then(|| Party::Named(actor.name.clone())))
        }
        Kind::Person => {
            let told = actor.roles.iter().find_map(|&role| state_in(document, &document.tokens_in(role), lexicons));
            let leader = || lexicons.leader(document, actor);
            told.or_else(|| leader().map(|state| Party::State(lexicons.states.code(state).to_owned())))
        }
    }
}

/// The first state that some tokens name, by whatever form.
fn state_in(document: &Document, tokens: &Range<usize>, lexicons: &Lexicons) -> Option<Party> {
    tokens.clone().find_map(|at| {
        let phrase = lexicons.states.at(&document.tokens, at)?;
        Some(Party::State(lexicons.states.code(phrase.state).to_owned()))
    })
}

/// Adjectives, demonyms, capitals and seats of states outside the names found: «russe», «Moscou».
fn adjectives(document: &Document, lexicons: &Lexicons, named: &[PartyMention]) -> Vec<PartyMention> {
    let mut found = Vec::new();
    let mut names = named.iter().peekable();
    let mut at = 0;
    while at < document.tokens.len() {
        if !lexicons.states.opens(&document.tokens[at]) {
            at += 1;
            continue;
        }
        while names.next_if(|name| name.tokens.end <= at).is_some() {}
        if let Some(name) = names.peek().filter(|name| name.tokens.start <= at) {
            at = name.tokens.end;
            continue;
        }
        match lexicons.states.at(&document.tokens, at) {
            Some(phrase) => {
                let party = Party::State(lexicons.states.code(phrase.state).to_owned());
                let is_adjective = phrase.form == Form::Adjective;
                found.push(PartyMention { tokens: at..phrase.end, party, is_adjective });
                at = phrase.end;
            }
            None => at += 1,
        }
    }
    found
}
