//! Denials: what a text has just told is in doubt where somebody denies it.
//!
//! ```text
//!   Kiev a acheté six radars en 2019, selon un journal. Le ministère │ a démenti │ ces informations.
//!   hedged ◂──────────────────────────────────────────────────────────┘
//! ```

use std::ops::Range;

use super::findings::Findings;
use super::frame::{Frames, Hint};
use crate::delivery::Status;
use crate::fr::verb::Grammar;

/// How many sentences before a denial its «ces informations» can lie.
pub const REACH: usize = 2;

/// Whether a sentence denies what was told before it: «dément │ ces informations».
pub fn is_denial(findings: &Findings, frames: &Frames, grammar: &Grammar, tokens: &Range<usize>) -> bool {
    let document = findings.document;
    let shown =
        |at: usize| ["ce", "cet", "cette", "ces"].iter().any(|word| document.str(at).eq_ignore_ascii_case(word));
    let mut claims =
        tokens.clone().skip(2).filter(|&at| shown(at - 1) && frames.hints(&document.tokens, at..at + 1, Hint::Claim));
    claims.any(|claim| {
        grammar.verb_groups(document, tokens.clone()).any(|group| {
            let operator =
                frames.operator(group.head, false, &document.tokens, grammar.behind(document, group.head_token));
            group.tokens.end == claim - 1
                && !group.negated
                && operator.is_some_and(|(_, status)| status == Status::Refused)
        })
    })
}
