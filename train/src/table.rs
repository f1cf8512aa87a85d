//! The tables that the core reads.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use crate::label::{CLASSES, Example};
use crate::learn::{self, Settings};

/// The weights are whole numbers of so many parts.
const PARTS: f64 = 10.0;

/// The examples of one model, article by article, and how to learn from them.
pub struct Set<'a> {
    pub name: &'static str,
    pub classes: usize,
    pub settings: Settings,
    pub articles: Vec<&'a [Example]>,
}

/// Whether goods change hands: many words, each rare.
pub fn transfer(articles: Vec<&[Example]>) -> Set<'_> {
    let settings = Settings { rounds: 40, step: 0.1, decay: 0.02, articles: 3 };
    Set { name: "transfer", classes: CLASSES.len() - 1, settings, articles }
}

/// Who holds a role: few features, each frequent.
pub fn party<'a>(name: &'static str, articles: Vec<&'a [Example]>) -> Set<'a> {
    Set { name, classes: 1, settings: Settings { rounds: 40, step: 0.1, decay: 0.004, articles: 3 }, articles }
}

/// Learns from all articles and writes what was learned.
pub fn write(root: &Path, sets: &[Set]) -> Result<(), Box<dyn Error>> {
    let learned = |set: &Set| learn::learn(&set.articles, set.classes, &set.settings);
    let transfer = learned(&sets[0]);
    let mut parties: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for (role, set) in sets[1..].iter().enumerate() {
        for (name, weights) in learned(set) {
            parties.entry(name).or_insert_with(|| vec![0.0; 2])[role] = weights[0];
        }
    }
    let header = "feature\tdelivered\tpledged\tordered\trequested\trefused";
    fs::write(root.join("lexicon/fr/transfer_weights.tsv"), rows(header, &transfer))?;
    fs::write(root.join("lexicon/fr/party_weights.tsv"), rows("feature\tsupplier\trecipient", &parties))?;
    Ok(())
}

/// The least that a row says, in parts: what says less is left out.
const LEAST: i32 = 2;

/// The rows that say enough.
fn rows(header: &str, weights: &BTreeMap<String, Vec<f64>>) -> String {
    let mut text = format!("{header}\n");
    for (name, weights) in weights {
        let whole: Vec<i32> = weights.iter().map(|weight| (weight * PARTS).round() as i32).collect();
        if whole.iter().any(|weight| weight.abs() >= LEAST) {
            let cells: Vec<String> = whole.iter().map(i32::to_string).collect();
            text.push_str(&format!("{name}\t{}\n", cells.join("\t")));
        }
    }
    text
}
