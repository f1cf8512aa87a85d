//! Dépêche reads French press articles about deliveries of military equipment and material aid.

pub mod analysis;
pub mod delivery;
mod error;
pub mod ingest;
pub mod mention;
pub mod quote;
mod span;
pub mod text;
pub mod view;

pub use error::Error;
pub use span::Span;
