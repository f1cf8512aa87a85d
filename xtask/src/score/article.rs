//! An annotated article, what a program says of it, and what makes an annotation well-formed.

use crate::{Result, files};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::path::Path;

/// A text with all that a careful reader finds in it.
#[derive(Deserialize)]
pub struct Annotated {
    pub id: String,
    pub text: String,
    pub actors: Vec<Actor>,
    pub quotes: Vec<Quote>,
    pub deliveries: Vec<Delivery>,
}

#[derive(Deserialize)]
pub struct Actor {
    pub name: String,
    pub kind: Kind,
    /// Every name the text uses, exactly as written.
    pub forms: Vec<String>,
    /// Here and below: a careful reader may leave the entry out or keep it, so it counts neither for nor against.
    #[serde(default)]
    pub optional: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Person,
    Organisation,
    Country,
}

#[derive(Deserialize)]
pub struct Quote {
    /// What stands between the quotation marks, trimmed.
    pub text: String,
    /// An actor's name, or the text's words for who speaks; absent where the text gives nobody.
    pub speaker: Option<String>,
    #[serde(default)]
    pub optional: bool,
}

/// One occasion of a transfer; of an article's annotation or of a program's output.
#[derive(Deserialize)]
pub struct Delivery {
    pub status: String,
    pub supplier: Option<String>,
    pub recipient: Option<String>,
    /// ISO, as precise as known; `--MM-DD` where the year is not.
    pub date: Option<String>,
    pub items: Vec<Item>,
    pub evidence: Option<String>,
    #[serde(default)]
    pub optional: bool,
}

#[derive(Deserialize)]
pub struct Item {
    pub category: String,
    pub designation: Option<String>,
    pub min: Option<f64>,
    pub max: Option<f64>,
    #[serde(default)]
    pub optional: bool,
}

/// What `depeche analyze --format jsonl` says of an article, as far as it is scored.
#[derive(Default, Deserialize)]
pub struct Found {
    pub id: String,
    pub actors: Vec<FoundActor>,
    pub quotes: Vec<FoundQuote>,
    pub deliveries: Vec<Delivery>,
}

#[derive(Deserialize)]
pub struct FoundActor {
    pub name: String,
    pub kind: Kind,
    pub mentions: Vec<Utf16>,
}

#[derive(Deserialize)]
pub struct FoundQuote {
    #[serde(flatten)]
    pub place: Utf16,
    pub speaker: Option<String>,
}

/// A half-open range of UTF-16 code units of an article's text.
#[derive(Clone, Copy, Deserialize)]
pub struct Utf16 {
    pub start: usize,
    pub end: usize,
}

const STATUSES: &[&str] = &["delivered", "pledged", "ordered", "requested", "refused"];
const CATEGORIES: &[&str] = &[
    "helicopter",
    "aircraft",
    "drone",
    "tank",
    "armoured_vehicle",
    "artillery",
    "missile",
    "air_defence",
    "radar",
    "ship",
    "small_arms",
    "ammunition",
    "vehicle",
    "equipment",
    "personnel",
    "food",
    "fuel",
    "fertiliser",
    "medical",
    "money",
    "other",
];

/// The annotated article of a file.
///
/// # Errors
///
/// A sentence for each thing that is not as an annotation has to be.
pub fn read(path: &Path) -> Result<Annotated> {
    let article: Annotated = parsed(&files::read(path)?, &path.display().to_string())?;
    let problems = article.problems();
    if problems.is_empty() {
        return Ok(article);
    }
    let sentences: Vec<String> = problems.iter().map(|problem| format!("{}: {problem}", path.display())).collect();
    Err(sentences.join("\n"))
}

/// What JSON says; `place` begins the error.
pub fn parsed<T: DeserializeOwned>(json: &str, place: &str) -> Result<T> {
    serde_json::from_str(json).map_err(|error| format!("{place}: {error}"))
}

impl Annotated {
    fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut exact = |what: &str, words: &str| {
            if words.is_empty() || words != words.trim() || !self.text.contains(words) {
                problems.push(format!("expected {what} in exact words of the text, found {words:?}"));
            }
        };
        self.actors.iter().flat_map(|actor| &actor.forms).for_each(|form| exact("a form", form));
        self.quotes.iter().for_each(|quote| exact("a quote", &quote.text));
        for quote in &self.quotes {
            let speaker = quote.speaker.iter().filter(|name| !self.actors.iter().any(|actor| actor.name == **name));
            speaker.for_each(|words| exact("a speaker, the name of an actor or", words));
        }
        self.deliveries.iter().flat_map(|delivery| &delivery.evidence).for_each(|words| exact("evidence", words));
        let items = || self.deliveries.iter().flat_map(|delivery| &delivery.items);
        items().flat_map(|item| &item.designation).for_each(|words| exact("a designation", words));

        let mut one_of = |what: &str, known: &[&str], word: &str| {
            if !known.contains(&word) {
                problems.push(format!("expected {what} of {}, found {word:?}", known.join(", ")));
            }
        };
        self.deliveries.iter().for_each(|delivery| one_of("a status", STATUSES, &delivery.status));
        items().for_each(|item| one_of("a category", CATEGORIES, &item.category));

        for (n, actor) in self.actors.iter().enumerate() {
            if actor.forms.is_empty() {
                problems.push(format!("expected forms of {:?}, found none", actor.name));
            }
            if self.actors[..n].iter().any(|other| other.name == actor.name) {
                problems.push(format!("expected {:?} once among the actors, found it twice", actor.name));
            }
        }
        let empty = self.deliveries.iter().filter(|delivery| delivery.items.is_empty());
        problems
            .extend(empty.map(|delivery| format!("expected items of a delivery, found none: {:?}", delivery.evidence)));
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_wrong_with_an_annotation_is_said() {
        let article: Annotated = parsed(
            r#"{"id": "a", "text": "Le Mali dit « oui ».",
                "actors": [{"name": "Mali", "kind": "country", "forms": ["Mali", "Bamako"]}],
                "quotes": [{"text": " oui", "speaker": "Mali"}, {"text": "oui", "speaker": "le roi"}],
                "deliveries": [{"status": "lost", "evidence": "rien", "items": [{"category": "helicoptre", "designation": "Mi-8"}]}]}"#,
            "a.json",
        )
        .expect("JSON");
        let problems = article.problems();
        for found in ["\"Bamako\"", "\" oui\"", "\"le roi\"", "\"rien\"", "\"Mi-8\"", "\"lost\"", "\"helicoptre\""] {
            assert!(
                problems.iter().any(|problem| problem.ends_with(&format!("found {found}"))),
                "{found}: {problems:#?}"
            );
        }
        assert_eq!(problems.len(), 7, "{problems:#?}");
    }

    #[test]
    fn what_is_no_annotation_is_said_with_its_place() {
        let error = parsed::<Annotated>("{}", "a.json").err().expect("an error");
        assert!(error.starts_with("a.json: missing field `id`"), "{error}");
    }
}
