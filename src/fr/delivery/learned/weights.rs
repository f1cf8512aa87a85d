//! Weights: for each feature what it says for and against each class, learned by `cargo run --package depeche-train`.

use super::features::{Features, hash};
use crate::Error;
use crate::lexicon::Table;
use crate::order::sort_by_key;

/// A linear model over `N` classes.
pub struct Weights<const N: usize> {
    /// In order of the feature's hash.
    rows: Vec<(u32, [i16; N])>,
}

impl<const N: usize> Weights<N> {
    /// Reads a table: the feature's name, then a weight for each class.
    ///
    /// # Errors
    /// When a cell is no small integer.
    pub fn parse(file: &'static str, text: &'static str, columns: &[&str]) -> Result<Self, Error> {
        let table = Table::parse(file, text, columns)?;
        let mut rows = Vec::new();
        for row in table.rows() {
            let mut weights = [0; N];
            for (class, weight) in weights.iter_mut().enumerate() {
                *weight = row.cell(class + 1).parse().map_err(|_| row.error(class + 1, "an integer below 32,768"))?;
            }
            rows.push((hash(row.cell(0)), weights));
        }
        sort_by_key(&mut rows, |(hash, _)| *hash);
        Ok(Weights { rows })
    }

    /// What all features together say for each class.
    pub fn score(&self, features: &Features) -> [i32; N] {
        let mut sum = [0; N];
        for feature in &features.hashes {
            if let Ok(at) = self.rows.binary_search_by_key(feature, |(hash, _)| *hash) {
                for (sum, weight) in sum.iter_mut().zip(self.rows[at].1) {
                    *sum += i32::from(weight);
                }
            }
        }
        sum
    }

    /// The features that say most about a class, with their weights.
    pub fn reasons(&self, features: Features, class: usize) -> Vec<(String, i32)> {
        let weight = |name: &str| {
            let at = self.rows.binary_search_by_key(&hash(name), |(hash, _)| *hash);
            at.map_or(0, |at| i32::from(self.rows[at].1[class]))
        };
        let mut reasons: Vec<_> = features.names().into_iter().map(|name| (weight(&name), name)).collect();
        sort_by_key(&mut reasons, |(weight, _)| std::cmp::Reverse(weight.abs()));
        reasons.into_iter().take(REASONS).map(|(weight, name)| (name, weight)).collect()
    }
}

/// How many features explain a choice.
const REASONS: usize = 6;
