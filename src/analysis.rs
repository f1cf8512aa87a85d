//! What is found in one article.

use crate::delivery::Delivery;
use crate::mention::Actor;
use crate::quote::Quote;

/// Everything found in one article; all spans point into its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Analysis {
    /// Who is named, in order of first mention.
    pub actors: Vec<Actor>,
    /// Reported words, in order of the text.
    pub quotes: Vec<Quote>,
    /// Occasions, in order of the text.
    pub deliveries: Vec<Delivery>,
}
