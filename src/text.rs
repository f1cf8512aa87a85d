//! An article as the core reads it: folded tokens, sentences, paragraphs; dates and counts.

mod count;
mod date;

pub use count::Count;
pub use date::PartialDate;
