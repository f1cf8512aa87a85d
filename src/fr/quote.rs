//! Who said what: marked stretches, told from terms and titles, each with its speaker.
//!
//! ```text
//!   « Nous irons », a déclaré le ministre Paul Anselme. Il vante un « échange franc ».
//!   ╰── marked ──╯  ╰─ cue ─╯ ╰────── speaker ───────╯  ╰ pronoun → Paul Anselme
//! ```

mod attribution;
mod kind;
mod lexicons;
mod mark;
mod memory;
mod paper;
mod phrase;
mod reader;
mod role;
mod speaker;
mod trace;
mod words;

pub use lexicons::Lexicons;
pub use trace::{Explanation, Fate, How, Step};

use crate::fr::actor;
use crate::fr::verb::Grammar;
use crate::mention::Actor;
use crate::quote::Quote;
use crate::rule::Card;
use crate::text::Document;

use attribution::RULES;
use reader::Reader;
use trace::Trace;

/// All quotes of a document, in order.
pub fn find(
    document: &Document,
    lexicons: &Lexicons,
    grammar: &Grammar,
    names: &actor::Lexicons,
    actors: &[Actor],
) -> Vec<Quote> {
    read(document, lexicons, grammar, names, actors, Trace::default()).0
}

/// How each marked stretch of a document was read, in order.
pub fn explain(
    document: &Document,
    lexicons: &Lexicons,
    grammar: &Grammar,
    names: &actor::Lexicons,
    actors: &[Actor],
) -> Vec<Explanation> {
    read(document, lexicons, grammar, names, actors, Trace::kept()).1
}

fn read(
    document: &Document,
    lexicons: &Lexicons,
    grammar: &Grammar,
    names: &actor::Lexicons,
    actors: &[Actor],
    trace: Trace,
) -> (Vec<Quote>, Vec<Explanation>) {
    let mut marked = mark::find(document);
    marked.retain(|marked| !marked.nested);
    let mut reader = Reader::new(document, grammar, lexicons, names, actors, &marked);
    reader.trace = trace;
    let mut quotes = Vec::new();
    let mut terms = kind::Terms::default();
    for marked in &marked {
        let term = kind::is_term(&reader, marked, &mut terms);
        let found = RULES.iter().find_map(|rule| {
            reader.trace.forget();
            Some(((rule.pattern)(&reader, marked)?, rule.id))
        });
        let span = document.span(marked.inside.clone());
        let Some((attribution, rule)) = found else {
            let fate = match term {
                true => Fate::Term,
                false if kind::is_statement(&reader, marked) => Fate::Quote(kind::UNATTRIBUTED.id),
                false => Fate::NoStatement,
            };
            if let Fate::Quote(rule) = fate {
                quotes.push(Quote { span, speaker: None, cue: None, rule });
            }
            reader.trace.note(span, fate, None, None);
            continue;
        };
        // «L'unité « Hawks » a déclaré»: only a comma makes an incise of what follows a name.
        let apart = document.tokens.get(marked.outside.end).is_some_and(|_| document.str(marked.outside.end) == ",");
        let beside = matches!(rule, "fr/quote/incise" | "fr/quote/as-said" | "fr/quote/source-after");
        if term && !(apart && beside) {
            reader.trace.note(span, Fate::Term, None, None);
            continue;
        }
        if let Some(speaker) = attribution.speaker {
            reader.hear(attribution.token, speaker);
        }
        reader.trace.note(span, Fate::Quote(rule), attribution.speaker, attribution.cue);
        quotes.push(Quote { span, speaker: attribution.speaker, cue: attribution.cue, rule });
    }
    (quotes, reader.trace.explanations())
}

/// The rules for quotes, in the order in which they are tried.
pub fn rules() -> Vec<Card> {
    RULES.iter().map(|rule| rule.card()).chain([kind::UNATTRIBUTED.card()]).collect()
}

#[cfg(test)]
mod tests;
