//! Annotated articles, as far as deliveries are learned from them.

use std::error::Error;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::held_out::is_held_out;

/// A text with its deliveries.
#[derive(Deserialize)]
pub struct Annotated {
    pub id: String,
    pub title: Option<String>,
    pub date: Option<String>,
    pub text: String,
    pub actors: Vec<Actor>,
    pub deliveries: Vec<Delivery>,
}

/// An actor with all its names.
#[derive(Deserialize)]
pub struct Actor {
    pub name: String,
    pub forms: Vec<String>,
}

/// One occasion.
#[derive(Deserialize)]
pub struct Delivery {
    pub status: String,
    pub supplier: Option<String>,
    pub recipient: Option<String>,
    pub items: Vec<Item>,
    pub evidence: String,
    #[serde(default)]
    pub optional: bool,
}

/// One kind of goods.
#[derive(Deserialize)]
pub struct Item {
    pub category: String,
    pub min: Option<f64>,
    pub max: Option<f64>,
}

/// The articles of a folder that may be learned from, in order of their ids.
pub fn read(folder: &Path) -> Result<Vec<Annotated>, Box<dyn Error>> {
    let mut articles = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let article: Annotated =
                serde_json::from_slice(&fs::read(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
            if !is_held_out(&article.id) {
                articles.push(article);
            }
        }
    }
    articles.sort_by(|one, two| one.id.cmp(&two.id));
    Ok(articles)
}
