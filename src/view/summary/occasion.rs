//! One transfer with every report of it.

use serde::Serialize;

use super::{Change, Evidence};
use crate::view::article::Status;

/// A party of an occasion.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PartyLine {
    /// ISO 3166-1 alpha-2, for states.
    pub code: Option<String>,
    /// The name a reader knows it by.
    pub name: String,
}

/// One transfer, with every report of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Occasion {
    /// The smallest id of its reports. Whoever looks an occasion up takes any id of its reports, so that an address
    /// stays good when articles are added.
    pub id: String,
    /// How far it has come, by the furthest report; refused where a refusal ends it.
    pub status: Status,
    /// Who gives.
    pub supplier: Option<PartyLine>,
    /// Who receives.
    pub recipient: Option<PartyLine>,
    /// The most precise date, ISO; without a year as `--04-18`.
    pub date: Option<String>,
    /// Where `date`, or its year, comes from if no report tells it.
    pub inferred: Option<Inference>,
    /// What, as all reports together tell it.
    pub items: Vec<ItemLine>,
    /// Whether every report has reserves.
    pub hedged: bool,
    /// How many different texts tell it: copies of one text count once.
    pub sources: u32,
    /// The steps of its life, in their order. A refusal that is the last ends it, one before others interrupts it.
    pub steps: Vec<Step>,
    /// The reports, in order of the corpus.
    pub reports: Vec<Report>,
    /// On what the reports disagree.
    pub conflicts: Vec<Conflict>,
    /// The occasions that this one only adds up, by place in [`Summary::occasions`](super::Summary::occasions): «huit
    /// hélicoptères» after twice four. Such a one counts in no total.
    pub sum_of: Vec<u32>,
}

/// A fact that no text states but others make plain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Inference {
    /// The code of the reason.
    pub reason: String,
    /// The report that it is inferred from.
    pub from: Evidence,
}

/// One kind of goods of an occasion or a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ItemLine {
    /// A category's word.
    pub category: String,
    /// The model as written.
    pub designation: Option<String>,
    /// The least number any reading allows.
    pub min: Option<u64>,
    /// The greatest number any reading allows.
    pub max: Option<u64>,
    /// What is counted where it is not pieces.
    pub unit: Option<String>,
}

/// A step of an occasion's life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Step {
    /// What was reached.
    pub status: Status,
    /// When, as precisely as any report tells.
    pub date: Option<String>,
    /// Whether every report of it has reserves.
    pub hedged: bool,
    /// The reports that tell it, by place in [`Occasion::reports`].
    pub reports: Vec<u32>,
}

/// What one article says of an occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Report {
    /// The article's id and these words in 16 hexadecimal digits: names it in addresses and corrections.
    pub id: String,
    /// Where it says so.
    pub evidence: Evidence,
    /// Its status.
    pub status: Status,
    /// Who gives, in this article.
    pub supplier: Option<PartyLine>,
    /// Who receives, in this article.
    pub recipient: Option<PartyLine>,
    /// Its date.
    pub date: Option<String>,
    /// Its items.
    pub items: Vec<ItemLine>,
    /// Whether it has reserves.
    pub hedged: bool,
    /// The rule that found it; none where a correction added it.
    pub rule: String,
    /// Why it belongs to this occasion; nothing for the report that the others join.
    pub joined: Option<Join>,
    /// What corrections have changed in it.
    pub changes: Vec<Change>,
    /// The line of the correction that added it, if one did.
    pub added: Option<u32>,
}

/// Why two reports are of one occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Join {
    /// The report it was joined to, by place in [`Occasion::reports`].
    pub to: u32,
    /// Codes of what the two have in common.
    pub reasons: Vec<String>,
}

/// A disagreement between reports of an occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Conflict {
    /// What they disagree on.
    pub field: Field,
    /// Whose number, by place in [`Occasion::items`].
    pub item: Option<u32>,
    /// Who says what; what most reports say first.
    pub sides: Vec<Side>,
}

/// A field on which reports may disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// Different days.
    Date,
    /// Different numbers of the same goods.
    Count,
    /// One report has it delivered, another refused.
    Status,
}

/// One side of a disagreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Side {
    /// An ISO date, a count such as `2`, `10-12`, `2-`, `-30`, or a status.
    pub value: String,
    /// The reports that say so, by place in [`Occasion::reports`].
    pub reports: Vec<u32>,
}
