//! Learning: logistic regression by descent with adaptive steps, and how well it does on articles that it has not seen.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use crate::label::Example;

/// How to learn.
pub struct Settings {
    /// How often all examples are gone through.
    pub rounds: usize,
    /// The first step.
    pub step: f64,
    /// How strongly weights are drawn to nothing.
    pub decay: f64,
    /// Features seen in fewer articles than this are left out: they would be learned by heart.
    pub articles: usize,
}

/// For each feature, a weight for each class. With one class, options are weighed against each other.
pub type Weights = BTreeMap<String, Vec<f64>>;

/// Learns from the examples of some articles.
pub fn learn(articles: &[&[Example]], classes: usize, settings: &Settings) -> Weights {
    let index = frequent(articles, settings.articles);
    let width = index.len();
    let mut model = Model { index, classes, weights: vec![0.0; width * classes], squares: vec![1e-6; width * classes] };
    let examples: Vec<(Vec<Vec<usize>>, &[usize])> = articles
        .iter()
        .flat_map(|examples| examples.iter())
        .map(|example| (example.options.iter().map(|names| model.ids(names)).collect(), example.right.as_slice()))
        .collect();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..settings.rounds {
        shuffle(&mut order, &mut seed);
        for &at in &order {
            let (options, right) = &examples[at];
            model.descend(options, right, settings);
        }
    }
    model
        .index
        .iter()
        .map(|(name, &at)| (name.clone(), model.weights[at * classes..(at + 1) * classes].to_vec()))
        .collect()
}

/// The features seen in enough articles, each with its place.
fn frequent(articles: &[&[Example]], least: usize) -> BTreeMap<String, usize> {
    let mut seen: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (article, examples) in articles.iter().enumerate() {
        for name in examples.iter().flat_map(|example| &example.options).flatten() {
            let (last, count) = seen.entry(name).or_insert((usize::MAX, 0));
            if *last != article {
                (*last, *count) = (article, *count + 1);
            }
        }
    }
    let kept = seen.into_iter().filter(|(_, (_, count))| *count >= least);
    kept.enumerate().map(|(at, (name, _))| (name.to_owned(), at)).collect()
}

struct Model {
    index: BTreeMap<String, usize>,
    classes: usize,
    weights: Vec<f64>,
    squares: Vec<f64>,
}

impl Model {
    fn ids(&self, names: &[String]) -> Vec<usize> {
        names.iter().filter_map(|name| self.index.get(name).copied()).collect()
    }

    /// One step towards the right options of an example.
    fn descend(&mut self, options: &[Vec<usize>], right: &[usize], settings: &Settings) {
        let scores = scores(options, self.classes, |id, class| self.weights[id * self.classes + class]);
        let chances = chances(&scores);
        let sum: f64 = right.iter().map(|&at| chances[at]).sum();
        for (option, chance) in chances.iter().enumerate() {
            let wanted = if right.contains(&option) { chance / sum.max(1e-9) } else { 0.0 };
            let error = chance - wanted;
            let (ids, class) = place(options, self.classes, option);
            let Some(class) = class else { continue };
            for &id in ids {
                let at = id * self.classes + class;
                let slope = error + settings.decay * self.weights[at];
                self.squares[at] += slope * slope;
                self.weights[at] -= settings.step * slope / self.squares[at].sqrt();
            }
        }
    }
}

/// The features of an option and the class it is weighed by: none for the first class of several, which is nothing.
fn place(options: &[Vec<usize>], classes: usize, option: usize) -> (&[usize], Option<usize>) {
    if classes == 1 { (&options[option], Some(0)) } else { (&options[0], option.checked_sub(1)) }
}

fn scores(options: &[Vec<usize>], classes: usize, weight: impl Fn(usize, usize) -> f64) -> Vec<f64> {
    let count = if classes == 1 { options.len() } else { classes + 1 };
    (0..count)
        .map(|option| {
            let (ids, class) = place(options, classes, option);
            class.map_or(0.0, |class| ids.iter().map(|&id| weight(id, class)).sum())
        })
        .collect()
}

fn chances(scores: &[f64]) -> Vec<f64> {
    let most = scores.iter().copied().fold(f64::MIN, f64::max);
    let powers: Vec<f64> = scores.iter().map(|score| (score - most).exp()).collect();
    let sum: f64 = powers.iter().sum();
    powers.iter().map(|power| power / sum).collect()
}

fn shuffle(order: &mut [usize], seed: &mut u64) {
    for at in (1..order.len()).rev() {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        order.swap(at, (*seed % (at as u64 + 1)) as usize);
    }
}

/// How well was learned, on articles not learned from.
#[derive(Default)]
pub struct Report {
    examples: usize,
    right: usize,
    /// Examples where something was chosen, where something was to be chosen, and where both agree.
    chosen: usize,
    wanted: usize,
    both: usize,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        write!(
            f,
            "{} examples, {:.1} % right; chosen {}: precision {:.1}, recall {:.1}",
            self.examples,
            part(self.right, self.examples),
            self.chosen,
            part(self.both, self.chosen),
            part(self.both, self.wanted)
        )
    }
}

/// Learns without each fold of the articles and tries what was learned on it.
pub fn folds(articles: &[&[Example]], folds: usize, classes: usize, settings: &Settings) -> Report {
    let mut report = Report::default();
    for fold in 0..folds {
        let part = |inside: bool| -> Vec<&[Example]> {
            let numbered = articles.iter().enumerate();
            numbered.filter(|(at, _)| (at % folds == fold) == inside).map(|(_, examples)| *examples).collect()
        };
        let weights = learn(&part(false), classes, settings);
        let index: HashMap<&str, &Vec<f64>> = weights.iter().map(|(name, weights)| (name.as_str(), weights)).collect();
        for example in part(true).into_iter().flatten() {
            let mut known: Vec<&Vec<f64>> = Vec::new();
            let ids: Vec<Vec<usize>> = example
                .options
                .iter()
                .map(|names| {
                    let found = names.iter().filter_map(|name| index.get(name.as_str()).copied());
                    found
                        .map(|weights| {
                            known.push(weights);
                            known.len() - 1
                        })
                        .collect()
                })
                .collect();
            let scores = scores(&ids, classes, |id, class| known[id][class]);
            let best = (0..scores.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a))).unwrap_or(0);
            let right = example.right.contains(&best);
            report.examples += 1;
            report.right += usize::from(right);
            report.chosen += usize::from(best != 0);
            report.wanted += usize::from(!example.right.contains(&0));
            report.both += usize::from(right && best != 0);
        }
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: Settings = Settings { rounds: 20, step: 0.2, decay: 0.001, articles: 2 };

    fn example(options: &[&[&str]], right: usize) -> Example {
        let names = |option: &&[&str]| option.iter().map(|name| (*name).to_owned()).collect();
        Example { options: options.iter().map(names).collect(), right: vec![right] }
    }

    #[test]
    fn options_are_told_apart_by_what_they_alone_show() {
        let article = [example(&[&["far"], &["near"]], 1), example(&[&["near"], &["far"]], 0)];
        let weights = learn(&[&article, &article], 1, &SETTINGS);
        assert!(weights["near"][0] > 0.5 && weights["far"][0] < -0.5, "{weights:?}");
    }

    #[test]
    fn classes_are_weighed_against_nothing() {
        let article = [example(&[&["sent"]], 1), example(&[&["promised"]], 2), example(&[&["lost"]], 0)];
        let weights = learn(&[&article, &article], 2, &SETTINGS);
        assert!(weights["sent"][0] > 0.5 && weights["sent"][1] < 0.0, "{weights:?}");
        assert!(weights["promised"][1] > 0.5 && weights["lost"].iter().all(|weight| *weight < 0.0), "{weights:?}");
    }

    #[test]
    fn what_one_article_alone_shows_is_not_learned() {
        let (one, two) = ([example(&[&["here"]], 0)], [example(&[&["there"]], 0)]);
        assert!(learn(&[&one, &two], 1, &SETTINGS).is_empty());
    }

    #[test]
    fn the_same_articles_give_the_same_weights() {
        let article = [example(&[&["a", "b"], &["b", "c"]], 0), example(&[&["c"], &["a"]], 1)];
        let once = learn(&[&article, &article], 1, &SETTINGS);
        assert_eq!(once, learn(&[&article, &article], 1, &SETTINGS));
    }
}
