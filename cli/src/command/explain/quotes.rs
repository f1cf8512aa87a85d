//! Why each quote has its speaker, and what else stands between marks.
//!
//! ```text
//!   «Nous irons»: Paul Anselme by fr/quote/incise, «a-t-il ajouté»
//!       Paul Anselme weighs 5 («Paul»), Awa Sidibé 1
//! ```

use std::fmt::Write as _;

use depeche::fr::quote::{Explanation, Fate, How, Step};
use depeche::mention::{Actor, ActorId};
use depeche::quote::Speaker;
use depeche::text::Document;

/// How many letters of a quote are shown.
const SHOWN: usize = 60;

/// Writes what became of every marked stretch.
pub fn write(page: &mut String, document: &Document, actors: &[Actor], explanations: &[Explanation]) {
    let name = |speaker: Speaker| match speaker {
        Speaker::Actor(ActorId(index)) => actors[index as usize].name.clone(),
        Speaker::Described(span) => format!("described «{}»", span.of(document.text).replace('\n', " ")),
    };
    for explanation in explanations {
        let text = explanation.span.of(document.text).replace('\n', " ");
        let shown: String = text.chars().take(SHOWN).collect();
        let more = if shown.len() < text.len() { "…" } else { "" };
        let fate = match explanation.fate {
            Fate::Quote(rule) => {
                let speaker = explanation.speaker.map_or("nobody named".to_owned(), name);
                let cue = explanation.cue.map_or(String::new(), |cue| format!(", «{}»", cue.of(document.text)));
                format!("{speaker} by {rule}{cue}")
            }
            Fate::Term => "a name, title or term".to_owned(),
            Fate::NoStatement => "no statement, and nothing gives it a speaker".to_owned(),
        };
        let _ = writeln!(page, "\n  «{shown}{more}»: {fate}");
        for step in &explanation.steps {
            let _ = match *step {
                Step::Read(span, how, speaker) => {
                    let phrase = span.of(document.text).replace('\n', " ");
                    writeln!(page, "      «{phrase}» {} {}", told(how), name(speaker))
                }
                Step::Weighed(start, speaker, weight) => {
                    let near: String = document.text[start as usize..].chars().take(24).collect();
                    writeln!(page, "      {} weighs {weight} at «{}…»", name(speaker), near.replace('\n', " "))
                }
            };
        }
    }
}

fn told(how: How) -> &'static str {
    match how {
        How::Named => "names",
        How::Apposed => "stands before the name of",
        How::Document => "is a document of",
        How::Role => "is a role of",
        How::Described => "describes",
    }
}
