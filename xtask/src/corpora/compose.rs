//! Corpora of any size out of a few hundred articles: no two articles alike, and none a copy of another.
//!
//! ```text
//! article A  s1 s2 s3 s4 …  ┐  every other sentence or so of two of them, with numbers,
//! article B  s1 s2 s3 s4 …  ┴→ days and years moved
//! ```

use std::path::Path;

use serde::Deserialize;
use serde_json::json;

use crate::{Result, files};

/// Of so many sentences as there are, this share of a hundred is taken: two articles of the same sources then share
/// less than half, which is what a copy shares.
const TAKEN: u64 = 45;
/// Each such article has its second half from the demo, so that deliveries are told.
const TELLING: usize = 4;

/// Makes articles out of others.
pub struct Composer {
    /// The articles, by sentence.
    press: Vec<Vec<String>>,
    demo: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct Source {
    text: String,
}

impl Composer {
    /// Out of the articles at `press` and the demo's, or of these alone where that file is not there.
    pub fn new(press: &Path) -> Result<Self> {
        let demo = sources(&files::root().join("demo/corpus.jsonl"))?;
        let press = if press.exists() { sources(press)? } else { demo.clone() };
        Ok(Composer { press, demo })
    }

    /// The article of this number, as a line of JSON: the same whenever it is asked for.
    pub fn article(&self, number: usize) -> String {
        let mut chance = Chance(number as u64);
        let second = if number.is_multiple_of(TELLING) { &self.demo } else { &self.press };
        let mut text = String::new();
        for sources in [&self.press, second] {
            let source = &sources[chance.below(sources.len() as u64) as usize];
            for sentence in source {
                if chance.below(100) < TAKEN {
                    moved(sentence, &mut chance, &mut text);
                }
            }
        }
        let (year, month, day) = (2015 + chance.below(11), 1 + chance.below(12), 1 + chance.below(28));
        json!({
            "id": format!("composed-{number:06}"),
            "date": format!("{year}-{month:02}-{day:02}"),
            "source": format!("Journal {}", chance.below(40)),
            "text": text,
        })
        .to_string()
    }
}

fn sources(path: &Path) -> Result<Vec<Vec<String>>> {
    let line = |line: &str| {
        let source: Source = serde_json::from_str(line).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(source.text.split_inclusive(". ").map(str::to_owned).collect())
    };
    files::read(path)?.lines().map(line).collect()
}

/// Adds a sentence with its numbers moved; those of models, such as «Mi-35», stay.
fn moved(sentence: &str, chance: &mut Chance, text: &mut String) {
    for word in sentence.split_inclusive(' ') {
        let digits = word.find(|c: char| !c.is_ascii_digit()).map_or(word, |end| &word[..end]);
        match digits.parse::<u64>() {
            Ok(year @ 1990..2030) => text.push_str(&(year - chance.below(8)).to_string()),
            Ok(number @ 1..29) => text.push_str(&(1 + (number + chance.below(28)) % 28).to_string()),
            Ok(number) => text.push_str(&(number + chance.below(100)).to_string()),
            Err(_) => text.push_str(digits),
        }
        text.push_str(&word[digits.len()..]);
    }
}

/// Numbers that look random, the same each time (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ mixed >> 31) % bound
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_the_same_each_time_and_differ_from_each_other() {
        let composer = Composer::new(Path::new("nowhere")).expect("the demo");
        assert_eq!(composer.article(7), composer.article(7));
        assert_ne!(composer.article(7), composer.article(8));
    }

    #[test]
    fn numbers_move_and_models_stay() {
        let mut text = String::new();
        moved("Le 3 mai 2022, 4 Mi-35 et 1200 obus.", &mut Chance(1), &mut text);
        assert!(text.starts_with("Le ") && text.contains(" Mi-35 et 1"), "{text}");
        assert_ne!(text, "Le 3 mai 2022, 4 Mi-35 et 1200 obus.");
    }
}
