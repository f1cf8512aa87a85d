//! Whom a short name means: «Lavrov», «M. Boussim», «Choguel», «Macron» that everybody knows.

use std::collections::BTreeMap;

use super::{NEAR, Registry, plain, skeletons};
use crate::fr::actor::alias::are_one;
use crate::fr::actor::sighting::{Sighting, What};
use crate::lexicon::WordId;
use crate::mention::{Gender, Kind};
use crate::span::Span;

impl Registry<'_> {
    /// The person a single word stands for: «Lavrov», «M. Boussim», «Choguel».
    pub(super) fn short_name(
        &mut self,
        sighting: &Sighting,
        index: usize,
        sightings: &[Sighting],
        owners: &[Option<usize>],
    ) -> Option<usize> {
        let (gender, titled) = match sighting.what {
            What::Person { gender, .. } => (gender, true),
            What::Bare => (None, false),
            _ => return None,
        };
        let text = self.text(&sighting.tokens);
        let sounds = skeletons(text);
        let sound = sounds.last()?.clone();
        let candidates = self.candidates(&sounds, gender);
        match candidates[..] {
            [owner] => Some(owner),
            // «explique Abbott»: the firm that the article names.
            [] if self.unknown.contains_key(&plain(text)) => self.unknown.get(&plain(text)).copied(),
            [] if titled => {
                let owner = self.draft(Kind::Person, text, None, Vec::new());
                self.learn(owner, vec![sound], text);
                self.drafts[owner].actor.gender = gender;
                Some(owner)
            }
            [] => {
                // «les canons offerts par Macron»: everybody knows who that is.
                let name = self.lexicons.leaders.full_name(self.document, &sighting.tokens)?;
                let owner = self.draft(Kind::Person, name, None, Vec::new());
                self.learn(owner, skeletons(name), name);
                Some(owner)
            }
            _ => {
                let titles = self.titles(sighting);
                let same_title = candidates.iter().copied().find(|&owner| self.has_title(owner, &titles));
                let before = sightings[..index].iter().zip(owners).rev().take(NEAR);
                let nearest = || before.filter_map(|(_, owner)| *owner).find(|owner| candidates.contains(owner));
                same_title.or_else(nearest).or(Some(candidates[0]))
            }
        }
    }

    /// Whom a short name may stand for: those of that surname, and gender where there are several; else of that first name.
    fn candidates(&self, sounds: &[String], gender: Option<Gender>) -> Vec<usize> {
        let of = |map: &BTreeMap<String, Vec<usize>>| {
            sounds.last().and_then(|last| map.get(last)).cloned().unwrap_or_default()
        };
        let mut owners = of(&self.surnames);
        owners.retain(|&owner| sounds.len() == 1 || are_one(&self.drafts[owner].words, sounds));
        if owners.is_empty() && sounds.len() == 1 {
            owners = of(&self.first_names);
        }
        // A title of the other gender is no proof against the only one of that name.
        if owners.len() > 1 && gender.is_some() {
            let exact = owners.iter().any(|&owner| self.drafts[owner].actor.gender == gender);
            owners.retain(|&owner| {
                let theirs = self.drafts[owner].actor.gender;
                theirs == gender || (!exact && theirs.is_none())
            });
        }
        owners
    }

    /// The first words of the titles before a name: «colonel».
    fn titles(&self, sighting: &Sighting) -> Vec<WordId> {
        let What::Person { roles, .. } = &sighting.what else { return Vec::new() };
        roles.iter().map(|&role| self.document.tokens[self.roles[role].start].word).collect()
    }

    /// Whether the article gave a person one of these titles before.
    fn has_title(&self, owner: usize, titles: &[WordId]) -> bool {
        let word = |role: &Span| self.document.tokens[self.document.token_at(role.start)].word;
        self.drafts[owner].actor.roles.iter().any(|role| titles.contains(&word(role)))
    }
}
