//! What the browser is told while a corpus is read.

use serde::Serialize;

use super::article::Analysis;

/// What a file gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Reading {
    /// How many articles it holds.
    pub articles: u32,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Problem {
    /// The file.
    pub file: String,
    /// Where in it, what was expected and what was found.
    pub message: String,
}

/// How far the analysis of a corpus has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Progress {
    /// Articles analysed.
    pub done: u32,
    /// Articles read so far.
    pub total: u32,
}

/// An article with what was found in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ArticleView {
    /// The text, exactly as given.
    pub text: String,
    /// What was found in it.
    pub analysis: Analysis,
}
