//! Features: what a place in a text shows, each a name that weights are looked up by.
//!
//! ```text
//!   «puis 34 000 tonnes au Kenya»      word-before=puis   count=many   category=food   state-behind=à …
//! ```
//!
//! A name is only hashed; its letters are kept where somebody wants to read them.

use crate::fr::delivery::findings::Findings;
use crate::text::{fold, strip_accents};

/// The features of one place.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// Hashes of the names, in the order in which they were seen.
    pub hashes: Vec<u32>,
    names: Option<Vec<String>>,
}

impl Features {
    /// Features whose names can be read.
    pub fn named() -> Self {
        Features { hashes: Vec::new(), names: Some(Vec::new()) }
    }

    /// The names, if they were kept.
    pub fn names(self) -> Vec<String> {
        self.names.unwrap_or_default()
    }

    /// Notes the feature whose name is these parts.
    pub fn add(&mut self, parts: &[&str]) {
        let hash = parts.iter().flat_map(|part| part.bytes()).fold(START, step);
        if self.hashes.contains(&hash) {
            return;
        }
        self.hashes.push(hash);
        if let Some(names) = &mut self.names {
            names.push(parts.concat());
        }
    }
}

/// The hash of a feature's name.
pub fn hash(name: &str) -> u32 {
    name.bytes().fold(START, step)
}

pub(super) const START: u32 = 0x811c_9dc5;

/// FNV-1a, 32 bits: one more byte.
pub(super) const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// How many letters of a word count: enough to tell words apart, too few for most endings.
const STEM: usize = 6;

/// The beginning of a word in small plain letters; `#` for numbers.
pub fn stem(findings: &Findings, at: usize) -> String {
    let document = findings.document;
    if document.tokens[at].shape.has_digit() {
        return "#".to_owned();
    }
    let (mut folded, mut plain) = (String::new(), String::new());
    fold(document.str(at), &mut folded);
    strip_accents(&folded, &mut plain);
    let end = plain.char_indices().nth(STEM).map_or(plain.len(), |(end, _)| end);
    plain.truncate(end);
    plain
}
