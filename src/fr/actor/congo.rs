//! Which of two states «Congo» alone means.
//!
//! ```text
//! La RDC accuse son voisin … Le Congo a saisi l'ONU.    the one named in full
//!    ─┬─                        ──┬──
//!     └───────────────────────────┘
//! ```

use super::Lexicons;
use super::sighting::{Sighting, What};
use super::state::StateId;
use crate::text::Document;

/// The name that both states bear.
const NAME: &str = "Congo";

/// The other state, where the article names it in full, and the one of that short name never by more than «Congo».
pub(super) fn meant(document: &Document, lexicons: &Lexicons, sightings: &[Sighting]) -> Option<StateId> {
    let other = lexicons.states.by_code("CD")?;
    let near = lexicons.states.by_code("CG")?;
    let mut told = false;
    for sighting in sightings {
        let What::State(state) = sighting.what else { continue };
        if state == near && document.span(sighting.tokens.clone()).of(document.text) != NAME {
            return None;
        }
        told |= state == other;
    }
    told.then_some(other)
}

/// The state that a name stands for: `meant` where it is «Congo» alone.
pub(super) fn read(meant: Option<StateId>, state: StateId, name: &str) -> StateId {
    meant.filter(|_| name == NAME).unwrap_or(state)
}
