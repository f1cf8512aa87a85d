//! A quick hash for short keys.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map hashed by [`QuickHasher`].
pub(super) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<QuickHasher>>;

/// Rotate, exclusive or, multiply, over eight bytes at a time (the method of FxHash). Its keys are words
/// and pairs of ids; a text that made them collide would only slow down its own reading.
#[derive(Default)]
pub(super) struct QuickHasher(u64);

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            self.write_u64(u64::from_le_bytes(chunk.try_into().expect("chunks of eight")));
        }
        let byte = |rest: &[u8], at: usize| u64::from(rest[at]);
        let four = |rest: &[u8]| u64::from(u32::from_le_bytes(rest.try_into().expect("four bytes")));
        // A few loads that may overlap, instead of a copy of unknown length.
        let last = match chunks.remainder() {
            [] => return,
            rest if rest.len() >= 4 => four(&rest[..4]) | four(&rest[rest.len() - 4..]) << 32,
            rest => byte(rest, 0) | byte(rest, rest.len() / 2) << 8 | byte(rest, rest.len() - 1) << 16,
        };
        self.write_u64(last ^ (bytes.len() as u64) << 56);
    }

    /// `str` ends its bytes with one that tells nothing more.
    fn write_u8(&mut self, _: u8) {}

    fn write_u32(&mut self, n: u32) {
        self.write_u64(u64::from(n));
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = (self.0.rotate_left(5) ^ n).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}
