//! The ledger in words.

use serde::Serialize;

/// The summary in sentences, in both languages of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Words {
    /// In French.
    pub fr: Vec<Sentence>,
    /// In English.
    pub en: Vec<Sentence>,
}

/// A sentence: its clauses as they follow each other, spaces and marks included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Sentence {
    /// What it is made of.
    pub clauses: Vec<Clause>,
}

/// A part of a sentence with what it speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Clause {
    /// The words.
    pub text: String,
    /// The occasions it was made from, by place in [`Summary::occasions`](super::Summary::occasions); none where it speaks
    /// of the corpus.
    pub occasions: Vec<u32>,
    /// Whether it tells what is not certain.
    pub doubt: bool,
}

/// The words for a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ReasonLine {
    /// The code.
    pub code: String,
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}
