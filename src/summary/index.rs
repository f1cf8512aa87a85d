//! From what things have in common to the things: the one map that joining goes through.
//!
//! A map of every key type would be compiled anew for each, which the wasm pays for. Here all keys are hashes of 64 bits,
//! and a key's values are a chain through one list.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Numbers by a hash of what they have in common.
#[derive(Default)]
pub struct Index {
    /// The last link of each key's chain.
    last: HashMap<u64, u32, BuildHasherDefault<Spread>>,
    /// Values with the link before them; a link that is none is its own.
    chain: Vec<(u32, u32)>,
}

impl Index {
    /// Adds a value to a key's.
    #[inline(never)]
    pub fn add(&mut self, key: u64, value: u32) {
        let link = self.chain.len() as u32;
        let before = self.last.insert(key, link).unwrap_or(link);
        self.chain.push((value, before));
    }

    /// The values of a key, the last one first.
    pub fn get(&self, key: u64) -> Values<'_> {
        Values { chain: &self.chain, next: self.first(key) }
    }

    #[inline(never)]
    fn first(&self, key: u64) -> Option<u32> {
        self.last.get(&key).copied()
    }

    /// The one value of a key that has one; `next` and added where it is new.
    pub fn place(&mut self, key: u64, next: usize) -> usize {
        match self.first(key) {
            Some(link) => self.chain[link as usize].0 as usize,
            None => {
                self.add(key, next as u32);
                next
            }
        }
    }
}

/// The values of a key.
pub struct Values<'a> {
    chain: &'a [(u32, u32)],
    next: Option<u32>,
}

impl Iterator for Values<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let link = self.next?;
        let (value, before) = self.chain[link as usize];
        self.next = (before != link).then_some(before);
        Some(value as usize)
    }
}

/// Spreads a key, which is a hash already or made of small numbers, over all bits.
#[derive(Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u64(u64::from(byte)));
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = (self.0 ^ n).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_values_of_each_key() {
        let mut index = Index::default();
        (0..100).for_each(|value| index.add(u64::from(value % 7), value));
        assert_eq!(index.get(6).collect::<Vec<_>>(), [97, 90, 83, 76, 69, 62, 55, 48, 41, 34, 27, 20, 13, 6]);
        assert_eq!(index.get(7).count(), 0);
        assert_eq!((index.place(9, 5), index.place(9, 6)), (5, 5));
    }
}
