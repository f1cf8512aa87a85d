//! The quotes of a corpus with their speakers.

use super::actor::Actors;
use super::extract::{Extract, Said, Voice};
use crate::view::summary::{Evidence, QuoteLine};

/// All quotes, by article and place.
pub fn quotes(articles: &[Extract], actors: &Actors) -> Vec<QuoteLine> {
    let of_article = |(article, extract): (usize, &Extract)| {
        let quotes: Vec<QuoteLine> = extract.quotes.iter().map(|said| line(article, said, actors)).collect();
        quotes
    };
    articles.iter().enumerate().flat_map(of_article).collect()
}

fn line(article: usize, said: &Said, actors: &Actors) -> QuoteLine {
    let actor = match said.speaker {
        Some(Voice::Actor(actor)) => Some(actors.places[article][actor]),
        _ => None,
    };
    let speaker = match &said.speaker {
        Some(Voice::Actor(_)) => actor.map(|place| actors.lines[place as usize].name.clone()),
        Some(Voice::Described(words)) => Some(words.clone()),
        None => None,
    };
    QuoteLine {
        evidence: Evidence { article: article as u32, start: said.range.start, end: said.range.end },
        text: said.text.clone(),
        actor,
        speaker,
        cue: said.cue.clone(),
    }
}
