//! The sentence a finding was found in, on one line, with the words that state it emphasised.

use std::fmt;

use anstyle::Style;
use depeche::Span;
use depeche::text::Document;

const STATED: Style = Style::new().underline();
const ITEM: Style = Style::new().underline().bold();

/// A sentence with the stretch that states a finding underlined and its items bold.
pub struct Evidence<'a> {
    text: &'a str,
    sentence: Span,
    stated: Span,
    items: Vec<Span>,
}

impl<'a> Evidence<'a> {
    /// The sentence or sentences of `document` around `stated`.
    pub fn new(document: &'a Document, stated: Span, items: impl Iterator<Item = Span>) -> Self {
        let tokens = document.tokens_in(stated);
        let sentence = match (document.sentences.get(document.sentence_of(tokens.start)), tokens.end.checked_sub(1)) {
            (Some(first), Some(last)) => {
                let last = &document.sentences[document.sentence_of(last)];
                document.span(first.start..last.end.max(first.end))
            }
            _ => stated,
        };
        Evidence { text: document.text, sentence: sentence.to(stated), stated, items: items.collect() }
    }

    fn style(&self, at: usize) -> Style {
        let at = at as u32;
        let within = |span: &Span| (span.start..span.end).contains(&at);
        if self.items.iter().any(within) {
            ITEM
        } else if within(&self.stated) {
            STATED
        } else {
            Style::new()
        }
    }
}

impl fmt::Display for Evidence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut edges: Vec<u32> = [self.sentence, self.stated]
            .into_iter()
            .chain(self.items.iter().copied())
            .flat_map(|span| [span.start, span.end])
            .filter(|edge| (self.sentence.start..=self.sentence.end).contains(edge))
            .collect();
        edges.sort_unstable();
        edges.dedup();
        for piece in edges.windows(2) {
            let (start, end) = (piece[0] as usize, piece[1] as usize);
            let style = self.style(start);
            write!(f, "{style}{}{style:#}", spaced(&self.text[start..end]))?;
        }
        Ok(())
    }
}

/// `text` on one line: every line break becomes a space.
fn spaced(text: &str) -> String {
    text.replace(['\r', '\n', '\t'], " ")
}

/// `text` on one line, with single spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
