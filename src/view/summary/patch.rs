//! What corrections changed, beside what the machine read.

use serde::Serialize;

/// A corrected field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Change {
    /// The field, as corrections name it.
    pub field: String,
    /// Of which item, by its place in the report.
    pub item: Option<u32>,
    /// What the machine read, as corrections write values; nothing where it read nothing.
    pub machine: Option<String>,
    /// What the correction says.
    pub corrected: Option<String>,
    /// The line of the correction, from 1.
    pub line: u32,
}

/// What became of a correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PatchLine {
    /// Its line, from 1.
    pub line: u32,
    /// What it does: `reject`, `set`, `add`, `merge` or `split`.
    pub patch: String,
    /// The code of why it was not applied; nothing where it was.
    pub problem: Option<String>,
    /// The occasion it bears on, by place in [`Summary::occasions`](super::Summary::occasions).
    pub occasion: Option<u32>,
}
