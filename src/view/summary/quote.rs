//! Who said what, and who reports it.

use serde::Serialize;

use super::{Change, Evidence};

/// Reported words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct QuoteLine {
    /// The id of the source whose words these are.
    pub id: String,
    /// Where the words stand at their fullest.
    pub evidence: Evidence,
    /// The words.
    pub text: String,
    /// Who said them: an actor's place in [`Summary::actors`](super::Summary::actors), if it is one.
    pub actor: Option<u32>,
    /// The speaker as a reader knows them, or in the text's words; nobody where the text gives nobody.
    pub speaker: Option<String>,
    /// The verb or phrase that introduces them.
    pub cue: Option<String>,
    /// Every place that carries these words or a part of them, in order of the corpus.
    pub sources: Vec<QuoteSource>,
}

/// A place that carries reported words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct QuoteSource {
    /// The article's id and the words in 16 hexadecimal digits: names it in addresses and corrections.
    pub id: String,
    /// Where.
    pub evidence: Evidence,
    /// Whether it carries only a part.
    pub part: bool,
    /// The speaker as this article has it.
    pub speaker: Option<String>,
    /// What corrections have changed in it.
    pub changes: Vec<Change>,
    /// The line of the correction that added it, if one did.
    pub added: Option<u32>,
}
