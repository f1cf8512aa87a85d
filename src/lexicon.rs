//! The words of a language: tables of rows, one vocabulary, and tries that find phrases.

mod hash;
mod table;
mod trie;
mod vocabulary;
mod words;

pub use table::{Row, Table};
pub use trie::Trie;
pub(crate) use vocabulary::Known;
pub use vocabulary::{Vocabulary, WordId};
pub use words::WordSet;
