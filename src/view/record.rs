//! An analysed article as a line of a file, with the text that its offsets point into.

use serde::Serialize;

use super::CONTRACT;
use super::article::Analysis;
use crate::ingest::Article;

/// One analysed article that needs nothing beside it: what was found, the contract it follows, and its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record<'a> {
    /// The contract this follows.
    pub contract: &'static str,
    /// What was found.
    #[serde(flatten)]
    pub analysis: Analysis,
    /// The text, exactly as given.
    pub text: &'a str,
}

impl<'a> Record<'a> {
    /// Shows what was found in an article beside its text.
    pub fn new(article: &'a Article, analysis: &crate::Analysis) -> Self {
        Record { contract: CONTRACT, analysis: Analysis::new(article, analysis), text: &article.text }
    }
}
