//! Learns the weights of the core's two models of deliveries from the annotated articles of `tests/articles`.
//!
//! ```text
//!   annotated articles ─ the core's samples ─→ examples ─ descent ─→ weights ─→ lexicon/fr/*_weights.tsv
//!                         └─ five folds, each learned without one ─→ how well, printed
//! ```
//!
//! The articles out of sight are not learned from. The same articles give the same weights, byte for byte.

mod article;
// The rule by which `cargo xtask score` keeps articles out of sight.
#[path = "../../xtask/src/score/held_out.rs"]
mod held_out;
mod label;
mod learn;
mod table;

use std::error::Error;
use std::path::Path;

use depeche::fr::French;

use label::Examples;

/// Into how many parts the articles are cut to tell how well is learned.
const FOLDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let articles = article::read(&root.join("tests/articles"))?;
    let french = French::new()?;
    let examples: Vec<Examples> = articles.iter().map(|article| label::examples(article, &french)).collect();
    let sets = [
        table::transfer(examples.iter().map(|examples| examples.transfer.as_slice()).collect()),
        table::party("supplier", examples.iter().map(|examples| examples.supplier.as_slice()).collect()),
        table::party("recipient", examples.iter().map(|examples| examples.recipient.as_slice()).collect()),
    ];
    println!("{} articles", articles.len());
    for set in &sets {
        let report = learn::folds(&set.articles, FOLDS, set.classes, &set.settings);
        println!("{}: {report}", set.name);
    }
    table::write(&root, &sets)?;
    Ok(())
}
