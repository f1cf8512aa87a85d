//! An article as the core reads it: folded tokens, sentences, paragraphs; dates and counts.

mod count;
mod date;
mod document;
mod fold;
mod letter;
mod search;
mod sentence;
mod token;

pub use count::Count;
pub use date::PartialDate;
pub use document::Document;
pub use search::Search;
pub use token::{Orthography, Shape, Token, TokenKind};

pub(crate) use document::words_of;
pub(crate) use fold::{fold, has_accents, strip_accents};
pub(crate) use letter::small;
