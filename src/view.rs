//! What leaves the core: plain serialisable values, with offsets in UTF-16 code units.
//!
//! The only place that serialises. [`article::Analysis`] is the contract `depeche/1`, one object an
//! article; [`summary::Summary`] is what the page draws. In the browser the same structs give the
//! TypeScript types.

pub mod article;
pub mod reading;
pub mod record;
pub mod summary;
pub(crate) mod utf16;

/// The name of the JSON contract that these types follow.
pub const CONTRACT: &str = "depeche/1";
