//! Bytes to articles. The only part of the core that can fail.

use crate::text::PartialDate;

/// An article as it was obtained.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// What names it in output: the `id` of its JSON object, or its file name without extension.
    pub id: String,
    /// The headline, where the input gives it apart from the text.
    pub title: Option<String>,
    /// The day, month or year of publication.
    pub date: Option<PartialDate>,
    /// The outlet.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The text, exactly as given; all spans point into it.
    pub text: String,
}
