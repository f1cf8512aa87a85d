//! Weights: for each feature what it says for and against each class, learned by `cargo run --package depeche-train`.
//!
//! Their tables are read while the core is compiled, so that of a name only its hash is shipped and nothing is read at
//! the start: a row that is wrong stops the compiler.

use super::features::{Features, START, hash, step};
use crate::order::sort_by_key;

/// A linear model over `N` classes, of `ROWS` features.
pub struct Weights<const N: usize, const ROWS: usize> {
    /// Of the features' names, in order.
    hashes: [u32; ROWS],
    /// What each of them says for each class.
    weights: [[i8; N]; ROWS],
}

impl<const N: usize, const ROWS: usize> Weights<N, ROWS> {
    /// Reads a table of [`rows`] rows below its header: the feature's name, then a weight for each class.
    ///
    /// # Panics
    /// When a row has another number of cells or a weight is no integer between -127 and 127; never once compiled.
    pub const fn parse(table: &str) -> Self {
        let table = table.as_bytes();
        let mut model = Weights { hashes: [0; ROWS], weights: [[0; N]; ROWS] };
        let mut at = line_end(table, 0) + 1;
        let mut row = 0;
        while row < ROWS {
            let name;
            (name, at) = hash_of_cell(table, at);
            let mut weights = [0; N];
            let mut class = 0;
            while class < N {
                assert!(table[at] == b'\t', "expected a weight for each class");
                (weights[class], at) = integer(table, at + 1);
                class += 1;
            }
            assert!(table[at] == b'\n', "expected no more weights than classes");
            at += 1;
            model.hashes[row] = name;
            model.weights[row] = weights;
            row += 1;
        }
        model.arrange();
        model
    }

    /// Puts the rows in order, as D. Shell does: of all short ways the one that the compiler is through with soonest.
    const fn arrange(&mut self) {
        let mut gap = ROWS / 2;
        while gap > 0 {
            let mut row = gap;
            while row < ROWS {
                self.insert(row, gap);
                row += 1;
            }
            gap /= 2;
        }
    }

    /// Moves a row forward past those of greater hashes, of which every `gap`th is looked at.
    const fn insert(&mut self, row: usize, gap: usize) {
        let (hash, weights) = (self.hashes[row], self.weights[row]);
        let mut at = row;
        while at >= gap && self.hashes[at - gap] > hash {
            self.hashes[at] = self.hashes[at - gap];
            self.weights[at] = self.weights[at - gap];
            at -= gap;
        }
        self.hashes[at] = hash;
        self.weights[at] = weights;
    }

    /// What a feature says for each class.
    fn of(&self, hash: u32) -> Option<&[i8; N]> {
        self.hashes.binary_search(&hash).ok().map(|at| &self.weights[at])
    }

    /// What all features together say for each class.
    pub fn score(&self, features: &Features) -> [i32; N] {
        let mut sum = [0; N];
        for weights in features.hashes.iter().filter_map(|&hash| self.of(hash)) {
            for (sum, &weight) in sum.iter_mut().zip(weights) {
                *sum += i32::from(weight);
            }
        }
        sum
    }

    /// The features that say most about a class, with their weights.
    pub fn reasons(&self, features: Features, class: usize) -> Vec<(String, i32)> {
        let weight = |name: &str| self.of(hash(name)).map_or(0, |weights| i32::from(weights[class]));
        let mut reasons: Vec<_> = features.names().into_iter().map(|name| (weight(&name), name)).collect();
        sort_by_key(&mut reasons, |(weight, _)| std::cmp::Reverse(weight.abs()));
        reasons.into_iter().take(REASONS).map(|(weight, name)| (name, weight)).collect()
    }
}

/// How many features explain a choice.
const REASONS: usize = 6;

/// How many rows stand below a table's header; each ends with a line feed.
pub const fn rows(table: &str) -> usize {
    let table = table.as_bytes();
    let (mut lines, mut at) = (0, 0);
    while at < table.len() {
        at = line_end(table, at) + 1;
        lines += 1;
    }
    lines - 1
}

const fn line_end(table: &[u8], mut at: usize) -> usize {
    while table[at] != b'\n' {
        at += 1;
    }
    at
}

/// The hash of the cell that starts at `at`, and where it ends.
const fn hash_of_cell(table: &[u8], mut at: usize) -> (u32, usize) {
    let mut hash = START;
    while table[at] != b'\t' {
        hash = step(hash, table[at]);
        at += 1;
    }
    (hash, at)
}

/// The integer that starts at `at`, and where it ends.
const fn integer(table: &[u8], at: usize) -> (i8, usize) {
    let negative = table[at] == b'-';
    let start = at + negative as usize;
    let (mut value, mut end): (i8, usize) = (0, start);
    while table[end].is_ascii_digit() {
        value = value * 10 + (table[end] - b'0') as i8;
        end += 1;
    }
    assert!(end > start, "expected an integer");
    (if negative { -value } else { value }, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "feature\tone\ttwo\nnear\t-3\t4\nfar\t1\t-127\nhere\t0\t2\n";
    static MODEL: Weights<2, { rows(TABLE) }> = Weights::parse(TABLE);

    #[test]
    fn what_features_say_is_summed() {
        let mut features = Features::named();
        ["near", "far", "unheard"].iter().for_each(|name| features.add(&[name]));
        assert_eq!(MODEL.score(&features), [-2, -123]);
        let reasons = MODEL.reasons(features, 1);
        assert_eq!(reasons, [("far".to_owned(), -127), ("near".to_owned(), 4), ("unheard".to_owned(), 0)]);
    }

    #[test]
    fn every_row_is_found_again() {
        for (name, weights) in [("near", [-3, 4]), ("far", [1, -127]), ("here", [0, 2])] {
            assert_eq!(MODEL.of(hash(name)), Some(&weights), "{name}");
        }
    }
}
