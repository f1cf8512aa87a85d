//! Copies of one text: a wire report that several outlets print is one source.
//!
//! ```text
//! «Le Mali a reçu deux radars …» ─ every five words ─→ hashes ─ the smallest ─→ sketch
//! ```
//!
//! Two sketches estimate how many of two texts' stretches of five words are the same (A. Broder, «On the resemblance
//! and containment of documents», 1997): independent texts share next to none.

use super::index::Index;
use crate::text::small;

/// Words of a stretch.
const STRETCH: usize = 5;
/// Hashes of a sketch at most.
const SIZE: usize = 32;
/// Hashes by which copies are looked for.
const PROBES: usize = 6;
/// Of so many stretches of both texts together, half are in both where one is a copy.
const SHARED: usize = 2;
/// So many texts with one probe in common are compared; more have it from a page's furniture.
const COMPARED: usize = 16;

/// The smallest hashes of a text's stretches, in order; few of a text of few words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch(pub Vec<u32>);

impl Sketch {
    /// The sketch of a text; case, marks and spaces do not matter.
    pub fn new(text: &str) -> Self {
        let mut words = [0_u32; STRETCH];
        let mut hashes = Vec::with_capacity(SIZE);
        let mut count = 0;
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let letter = |hash: u32, c: char| (hash ^ small(c) as u32).wrapping_mul(0x0100_0193);
            words[count % STRETCH] = word.chars().fold(0x811c_9dc5, letter);
            count += 1;
            if count >= STRETCH {
                let stretch = (0..STRETCH).map(|at| words[(count + at) % STRETCH]);
                keep(&mut hashes, stretch.fold(0x9747_b28c, mix));
            }
        }
        Sketch(hashes)
    }

    /// Whether at least half of the stretches are in both texts, by estimate.
    fn resembles(&self, other: &Sketch) -> bool {
        let (mut a, mut b) = (self.0.iter().peekable(), other.0.iter().peekable());
        let (mut both, mut all) = (0, 0);
        while all < SIZE {
            match (a.peek(), b.peek()) {
                (None, None) => break,
                (Some(x), Some(y)) if x == y => {
                    both += 1;
                    a.next();
                    b.next();
                }
                (Some(x), y) if y.is_none_or(|y| x < y) => drop(a.next()),
                _ => drop(b.next()),
            }
            all += 1;
        }
        both > 0 && both * SHARED >= all
    }
}

/// Spreads one more number over a hash (the finaliser of MurmurHash3).
fn mix(hash: u32, n: u32) -> u32 {
    let mut hash = (hash.rotate_left(13) ^ n).wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    hash ^ hash >> 16
}

/// Puts a hash in its place among the smallest, each once; most are greater than those kept already.
fn keep(hashes: &mut Vec<u32>, hash: u32) {
    if hashes.len() == SIZE && hashes.last().is_some_and(|greatest| hash >= *greatest) {
        return;
    }
    if let Err(at) = hashes.binary_search(&hash) {
        hashes.truncate(SIZE - 1);
        hashes.insert(at, hash);
    }
}

/// For each sketch the first one, in `order`, that it is a copy of; its own place where there is none.
pub fn originals(sketches: &[&Sketch], order: &[usize]) -> Vec<usize> {
    let mut originals: Vec<usize> = (0..sketches.len()).collect();
    let mut known = Index::default();
    for (rank, &place) in order.iter().enumerate() {
        let sketch = sketches[place];
        let probes = || sketch.0.iter().take(PROBES).map(|&probe| u64::from(probe));
        let found = probes().flat_map(|probe| known.get(probe).take(COMPARED));
        match found.filter(|&other| sketches[order[other]].resembles(sketch)).min() {
            Some(original) => originals[place] = order[original],
            None => probes().for_each(|probe| known.add(probe, rank as u32)),
        }
    }
    originals
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text of sentences that differ by a number.
    fn text(sentences: std::ops::Range<usize>) -> String {
        sentences.map(|n| format!("Le convoi numéro {n} est arrivé au port avec {} caisses. ", n * 7)).collect()
    }

    #[track_caller]
    fn check(a: &str, b: &str, expect: bool) {
        let sketches = [Sketch::new(a), Sketch::new(b)];
        assert_eq!(originals(&[&sketches[0], &sketches[1]], &[0, 1])[1] == 0, expect);
    }

    #[test]
    fn finds_copies_and_no_others() {
        check(&text(0..40), &text(0..40), true);
        check(&text(0..40), &text(0..40).to_uppercase().replace('.', " —\n"), true);
        check(&text(0..40), &format!("(Agence) {} Lire aussi : un autre titre", text(0..35)), true);
        check(&text(0..40), &text(40..80), false);
        check(&text(0..40), &text(0..10), false);
        check("", "", false);
        check("Deux radars.", "Deux radars.", false);
        check("Deux radars sont arrivés hier.", "Deux radars sont arrivés hier.", true);
    }

    #[test]
    fn copies_go_with_the_first_in_order() {
        let sketches = [Sketch::new(&text(0..40)), Sketch::new(&text(0..39)), Sketch::new(&text(50..90))];
        let sketches: Vec<&Sketch> = sketches.iter().collect();
        assert_eq!(originals(&sketches, &[1, 2, 0]), [1, 1, 2]);
    }
}
