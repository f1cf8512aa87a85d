//! Saved pages: the article that a web page shows, with its headline, date, outlet and address.
//!
//! ```text
//! page ─ metadata ─→ title, date, source, url     what the page says of itself
//!      └ body ─────→ text                         its paragraphs, without navigation, comments, captions
//! ```

mod body;
mod furniture;
mod metadata;

use depeche::ingest::{Article, Reading, residue, stem};
use depeche::{Error, ingest};
use scraper::Html;

use self::metadata::Metadata;
use super::charset;

/// What a page should be, for messages.
const EXPECTED: &str = "a page with an article";

/// Reads the article that the page `name` shows.
pub fn read(name: &str, bytes: &[u8]) -> Reading {
    let decoded = match charset::text(bytes) {
        Ok(decoded) => decoded,
        Err(found) => return Reading::failed(Error::new(name, EXPECTED, found)),
    };
    let page = Html::parse_document(&decoded.text);
    let metadata = Metadata::of(&page);
    let mut text = body::article(&page);
    // Some pages show a beginning and keep the whole in their metadata.
    if let Some(whole) = metadata.body.filter(|whole| whole.len() / 2 > text.len()) {
        text = whole;
    }
    if text.is_empty() {
        return Reading::failed(Error::new(name, EXPECTED, "none: no paragraph of text"));
    }
    let article = Article {
        id: stem(name).to_owned(),
        title: metadata.title,
        date: metadata.date.or_else(|| residue::leading_date(&text)),
        source: metadata.source,
        url: metadata.url,
        text,
        replaced_bytes: decoded.replaced,
    };
    Reading { articles: vec![article], errors: Vec::new() }
}

/// The words of a piece of HTML, such as a feed has in its entries: paragraph by paragraph.
pub fn words(fragment: &str) -> String {
    if !fragment.contains(['<', '&']) {
        return fragment.trim().to_owned();
    }
    body::all(&Html::parse_fragment(fragment))
}

/// The words of a piece of HTML on one line; nothing if there are none.
pub fn line(fragment: &str) -> Option<String> {
    let words = words(fragment);
    let line: Vec<&str> = words.split_whitespace().collect();
    (!line.is_empty()).then(|| line.join(" "))
}

/// The first of several dates that can be read.
fn first_date(dates: impl IntoIterator<Item = String>) -> Option<depeche::text::PartialDate> {
    dates.into_iter().find_map(|date| ingest::date(&date))
}
