//! Dépêche reads French press articles about deliveries of military equipment and material aid.
#![warn(missing_docs)]

pub mod analysis;
pub mod delivery;
mod error;
pub mod fr;
pub mod ingest;
pub mod language;
pub mod lexicon;
pub mod mention;
pub mod quote;
pub mod rule;
mod span;
pub mod summary;
pub mod text;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use analysis::{Analysis, analyze};
pub use error::Error;
pub use span::Span;
