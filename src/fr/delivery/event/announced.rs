//! When a transfer is announced, which is not when it takes place.
//!
//! ```text
//!   Le Mali │ a annoncé │ lundi │ avoir reçu │ deux radars
//!   Le Mali │ a annoncé │ lundi │ que la Chine │ avait livré │ deux radars
//! ```

use super::Reader;
use crate::fr::clause::{ChunkKind, ClauseKind};
use crate::fr::delivery::scene::Scene;

impl Reader<'_> {
    /// The date of the announcement that a clause tells itself or is the content of, by index.
    pub(super) fn announced(&self, scene: Scene, clause: usize) -> Option<usize> {
        let announces = |lemma| self.frames.is_saying(lemma);
        let this = &scene.reading.clauses[clause];
        let group = self.group(scene, clause)?;
        if group.governors.iter().flatten().any(|governor| announces(governor.lemma)) {
            let tokens = &scene.reading.chunks[this.verb?].tokens;
            return (0..scene.findings.dates.len())
                .find(|&date| tokens.contains(&scene.findings.dates[date].tokens.start));
        }
        let content = matches!(this.kind, ClauseKind::Infinitive)
            || this.kind == ClauseKind::Subordinate && self.is_complement(scene, clause);
        let parent = this.parent.filter(|_| content)?;
        let above = self.group(scene, parent).filter(|above| announces(above.head))?;
        let mut behind = scene.reading.after(parent, scene.reading.clauses[parent].verb?);
        let date = behind.find_map(|at| if let ChunkKind::Date(date) = scene.kind(at) { Some(date) } else { None });
        let inside = (0..scene.findings.dates.len())
            .find(|&date| above.tokens.contains(&scene.findings.dates[date].tokens.start));
        date.or(inside)
    }
}
