//! What occasions add up to.

use serde::Serialize;

use crate::view::article::Status;

/// A sum over occasions of one category, status and unit. Nothing pledged is ever counted as delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Total {
    /// The side of an occasion that it is summed by.
    pub by: By,
    /// The category, model, party (code or name), month (`2022-03`) or year; empty where none is told.
    pub key: String,
    /// A category's word.
    pub category: String,
    /// The status of the occasions summed.
    pub status: Status,
    /// What is counted where it is not pieces.
    pub unit: Option<String>,
    /// The sum of the known least numbers.
    pub min: u64,
    /// The sum of the known greatest numbers; `None` where an occasion has a least number only.
    pub max: Option<u64>,
    /// How many items gave no number at all.
    pub uncounted: u32,
    /// The occasions summed, by place in [`Summary::occasions`](super::Summary::occasions).
    pub occasions: Vec<u32>,
}

/// What occasions are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// The kind of goods alone.
    Category,
    /// The model.
    Designation,
    /// Who gives.
    Supplier,
    /// Who receives.
    Recipient,
    /// The month.
    Month,
    /// The year.
    Year,
}
