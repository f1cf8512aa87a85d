//! Quotes told from what only stands between marks: titles, names, terms.
//!
//! ```text
//!   le film « Le Retour »      un accord dit « de partenariat »      « Nous irons », dit-il
//!   ──── name                            ─── name                    statement
//! ```

use super::lexicons::Place;
use super::mark::Marked;
use super::reader::Reader;
use crate::fr::verb::{Particle, Voice};
use crate::rule::{Rule, texts};
use crate::text::TokenKind;

/// A statement to which the text gives nobody.
pub(super) const UNATTRIBUTED: Rule<fn(&Reader, &Marked) -> bool> = Rule {
    id: "fr/quote/unattributed",
    pattern: is_statement,
    examples: texts(&["La salle attend. « Rien ne nous arrêtera en chemin. »"]),
    counter_examples: texts(&["La salle attend les « radars »."]),
};

/// The last term seen, so that «appelés « A » ou « B »» gives two.
#[derive(Default)]
pub(super) struct Terms {
    end: usize,
}

/// Whether the words between marks are a name, title or term rather than somebody's own.
pub(super) fn is_term(reader: &Reader, marked: &Marked, terms: &mut Terms) -> bool {
    let term = is_named(reader, marked) || is_title(reader, marked) || goes_on(reader, marked, terms);
    if term {
        terms.end = marked.outside.end;
    }
    term
}

/// `film « … »`, `dit « … »`, `surnommé « … »`: a naming word right before the marks.
fn is_named(reader: &Reader, marked: &Marked) -> bool {
    let open = marked.outside.start;
    let short = marked.inside.len() <= 25;
    let mut end = open;
    while end > 0 && reader.one_of(end - 1, &["le", "la", "les", "l'", "de", "d'", "un", "une", "des"]) {
        end -= 1;
    }
    let sentence = reader.sentence_start(open);
    // «a appelé « … »», «s'est dite « … »» tell what somebody said.
    let groups = reader.grammar.verb_groups(reader.document, end.saturating_sub(4).max(sentence)..end);
    let said = groups.filter(|group| group.tokens.end == end && group.is_finite()).any(|group| {
        group.voice != Voice::Passive && reader.lexicons.cue(reader.document, &group, Place::Apart).is_some()
    });
    short
        && !said
        && (end.saturating_sub(3).max(sentence)..end)
            .any(|at| reader.lexicons.names.longest(&reader.document.tokens, at).is_some_and(|(to, ())| to == end))
}

/// `la pièce de Blanc, « Le Retour du Roi »`: capitals and no verb, inside a sentence that goes on.
fn is_title(reader: &Reader, marked: &Marked) -> bool {
    let inside = marked.inside.clone();
    let open = marked.outside.start;
    let first = reader.document.tokens[inside.start];
    if !first.shape.is_capital() || inside.len() > 8 || reader.sentence_start(open) == open {
        return false;
    }
    if open > 0 && matches!(reader.document.str(open - 1), ":" | ".") {
        return false;
    }
    let last = reader.document.str(inside.end - 1);
    !matches!(last, "." | "!" | "?" | "…") && !has_verb(reader, marked)
}

/// `« A » ou « B »` behind a term.
fn goes_on(reader: &Reader, marked: &Marked, terms: &Terms) -> bool {
    let between = terms.end..marked.outside.start;
    if terms.end == 0 || between.is_empty() || between.len() > 7 || marked.inside.len() > 4 {
        return false;
    }
    let joined = between
        .clone()
        .any(|at| reader.lexicons.and.contains(&reader.document.tokens[at].word) || reader.document.str(at) == ",");
    let stop = between.clone().any(|at| matches!(reader.document.str(at), "." | "!" | "?"));
    joined && !stop && reader.grammar.verb_groups(reader.document, between).all(|group| !group.is_finite())
}

/// Whether a marked stretch is a statement by itself: long enough, with a verb.
pub(super) fn is_statement(reader: &Reader, marked: &Marked) -> bool {
    let words = marked.inside.clone().take(40).filter(|&at| reader.document.tokens[at].kind == TokenKind::Word).count();
    let first = reader.document.tokens[marked.inside.start];
    let closed = matches!(reader.document.str(marked.inside.end - 1), "." | "!" | "?" | "…");
    let sentence =
        closed && first.shape.is_capital() && reader.sentence_start(marked.outside.start) == marked.outside.start;
    (words >= 6 || (words >= 3 && sentence)) && has_verb(reader, marked)
}

fn has_verb(reader: &Reader, marked: &Marked) -> bool {
    let window = marked.inside.start..marked.inside.end.min(marked.inside.start + 40);
    window.clone().any(|at| {
        let word = reader.document.tokens[at].word;
        !reader.grammar.particles.class(word).is(Particle::HOMOGRAPH)
            && reader
                .grammar
                .verb_group(reader.document, at)
                .is_some_and(|group| group.is_finite() || group.tense == crate::fr::verb::Tense::Infinitive)
    })
}
