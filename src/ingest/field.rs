//! The fields of an article by the names that files give them: columns of tables, keys of front matter.

use super::Article;
use super::{date, residue};
use crate::error::Error;
use crate::text::{fold, strip_accents};

/// A field of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Id,
    Title,
    Date,
    Source,
    Url,
    Text,
}

/// Names of fields, French and English, in small letters without accents, spaces and marks; the best first.
const NAMES: [(Field, &[&str]); 6] = [
    (Field::Id, &["id", "identifiant", "identifier", "guid", "uid", "numero", "ref", "reference"]),
    (Field::Title, &["title", "titre", "headline", "titredelarticle", "name", "nom"]),
    (
        Field::Date,
        &[
            "date",
            "datedepublication",
            "datepublication",
            "publicationdate",
            "datepublished",
            "publishedat",
            "published",
            "pubdate",
            "publieele",
            "publiele",
            "jour",
        ],
    ),
    (
        Field::Source,
        &[
            "source",
            "media",
            "nomdumedia",
            "outlet",
            "journal",
            "publication",
            "publisher",
            "newspaper",
            "site",
            "organe",
        ],
    ),
    (Field::Url, &["url", "lien", "link", "permalink", "adresse", "href", "uri"]),
    (
        Field::Text,
        &[
            "text",
            "texte",
            "content",
            "contenu",
            "body",
            "corps",
            "article",
            "fulltext",
            "texteintegral",
            "textecomplet",
        ],
    ),
];

/// The field that a column or key called `name` gives, and how good a name it is: 0 is the best.
pub fn named(name: &str) -> Option<(Field, usize)> {
    let (mut folded, mut plain) = (String::new(), String::new());
    fold(name, &mut folded);
    strip_accents(&folded, &mut plain);
    plain.retain(char::is_alphanumeric);
    NAMES.iter().find_map(|(field, names)| Some((*field, names.iter().position(|known| *known == plain)?)))
}

/// Puts what a cell or a value says into an article. An empty one says nothing.
///
/// # Errors
/// When it is to be a date and is none; `place` tells where.
pub fn put(field: Field, value: &str, article: &mut Article, place: impl FnOnce() -> String) -> Result<(), Error> {
    if field == Field::Text {
        value.clone_into(&mut article.text);
        article.date = article.date.or_else(|| residue::leading_date(value));
        return Ok(());
    }
    let value = value.trim();
    if value.is_empty() {
        return Ok(());
    }
    let owned = || Some(value.to_owned());
    match field {
        Field::Id => value.clone_into(&mut article.id),
        Field::Title => article.title = owned(),
        Field::Source => article.source = owned(),
        Field::Url => article.url = owned(),
        Field::Text => {}
        Field::Date => match date(value) {
            Some(date) => article.date = Some(date),
            None => return Err(bad_date(place(), value)),
        },
    }
    Ok(())
}

/// That a date is none.
pub fn bad_date(place: String, found: &str) -> Error {
    Error::new(place, "a date such as \"2022-04-18\"", format!("\"{found}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_fields_by_their_usual_names() {
        for (name, field) in [
            ("ID", Field::Id),
            ("Numéro", Field::Id),
            ("Titre", Field::Title),
            ("Date de publication", Field::Date),
            ("published_at", Field::Date),
            ("Média", Field::Source),
            ("URL", Field::Url),
            ("Texte intégral", Field::Text),
        ] {
            assert_eq!(named(name).map(|(field, _)| field), Some(field), "{name}");
        }
        assert_eq!(named("Auteur"), None);
        let rank = |name: &str| named(name).map(|(_, rank)| rank);
        assert!(rank("text") < rank("contenu"));
    }
}
