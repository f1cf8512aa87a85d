//! Who said what: reported words with their speaker.

use crate::mention::ActorId;
use crate::span::Span;

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// A named actor of the article.
    Actor(ActorId),
    /// Somebody the text only describes: «un responsable militaire».
    Described(Span),
}

/// A stretch of somebody's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words inside the marks, trimmed.
    pub span: Span,
    /// Whose they are; `None` where the text gives nobody.
    pub speaker: Option<Speaker>,
    /// The verb or phrase that introduces them.
    pub cue: Option<Span>,
    /// The rule that gave the speaker, or that took the span for a quote where there is none.
    pub rule: &'static str,
}
