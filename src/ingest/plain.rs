//! A plain text file: one article, named by its file.

use super::{Article, residue, stem};

/// The article that the file `name` holds; a leading ` date 2021-11 ` gives its date and stays in the text.
pub fn article(name: &str, text: String) -> Article {
    Article { id: stem(name).to_owned(), date: residue::leading_date(&text), text, ..Article::default() }
}
