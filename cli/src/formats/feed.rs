//! Feeds: RSS and Atom, one article an entry.
//!
//! ```text
//! <rss><channel><title>Le Courrier</title>      → source
//!   <item><title>…</title><pubDate>…</pubDate>  → title, date
//!     <link>…</link><guid>…</guid>              → url, id
//!     <content:encoded> or <description>        → text, without its marks
//! ```

use depeche::Error;
use depeche::ingest::{self, Article, Reading, stem};
use roxmltree::{Document, Node, ParsingOptions};

use super::{charset, html};

/// What a feed should be, for messages.
const EXPECTED: &str = "an RSS or Atom feed";

const ATOM: &str = "http://www.w3.org/2005/Atom";
const CONTENT: &str = "http://purl.org/rss/1.0/modules/content/";
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";

/// Reads the entries of the feed `name`.
pub fn read(name: &str, bytes: &[u8]) -> Reading {
    let decoded = match charset::text(bytes) {
        Ok(decoded) => decoded,
        Err(found) => return Reading::failed(Error::new(name, EXPECTED, found)),
    };
    // White space before the declaration is a common slip.
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(decoded.text.trim_start(), options) {
        Ok(document) => document,
        Err(error) => {
            let place = format!("{name}:{}:{}", error.pos().row, error.pos().col);
            return Reading::failed(Error::new(place, EXPECTED, format!("XML that is not well formed ({error})")));
        }
    };
    let root = document.root_element();
    match root.tag_name().name() {
        "rss" | "RDF" | "feed" => {}
        "html" => return html::read(name, bytes),
        other => return Reading::failed(Error::new(name, EXPECTED, format!("XML of another kind, <{other}>"))),
    }
    let mut reading = Reading::default();
    let source = source(root);
    let entries = root.descendants().filter(|node| matches!(node.tag_name().name(), "item" | "entry"));
    for (index, node) in entries.enumerate() {
        let entry = Entry { node, xml: document.input_text() };
        match entry.article(format!("{}-{}", stem(name), index + 1), source.as_deref()) {
            Some(article) => reading.articles.push(Article { replaced_bytes: decoded.replaced, ..article }),
            None => {
                let row = document.text_pos_at(node.range().start).row;
                reading.errors.push(Error::new(format!("{name}:{row}"), "an entry with words", "none in it"));
            }
        }
    }
    if reading == Reading::default() {
        return Reading::failed(Error::new(name, "a feed with entries", "none in it"));
    }
    reading
}

/// The title of the feed.
fn source(root: Node) -> Option<String> {
    let channel = root.children().find(|node| node.tag_name().name() == "channel").unwrap_or(root);
    let title = channel.children().find(|node| is(*node, "title"))?;
    html::line(&text(title))
}

/// An entry of a feed.
struct Entry<'a> {
    node: Node<'a, 'a>,
    xml: &'a str,
}

impl Entry<'_> {
    /// The article it gives; nothing if it has neither text nor title.
    fn article(&self, id: String, feed: Option<&str>) -> Option<Article> {
        let title = self.words("title").and_then(|title| html::line(&title));
        let bodies =
            [self.of(CONTENT, "encoded"), self.words("content"), self.words("description"), self.words("summary")];
        let mut bodies = bodies.into_iter().flatten().map(|body| html::words(&body)).filter(|body| !body.is_empty());
        let text = bodies.next().or_else(|| title.clone())?;
        let url = self.link();
        let date = |name: &str| self.words(name).and_then(|date| ingest::date(&date));
        let dates = date("pubDate").or_else(|| date("published"));
        let dates = dates.or_else(|| self.of(DUBLIN_CORE, "date").and_then(|date| ingest::date(&date)));
        Some(Article {
            id: self.words("guid").or_else(|| self.words("id")).or_else(|| url.clone()).unwrap_or(id),
            title,
            date: dates.or_else(|| date("updated")),
            source: self.source().or_else(|| feed.map(str::to_owned)),
            url,
            text,
            replaced_bytes: false,
        })
    }

    /// Where the entry itself says it comes from: an aggregator's feed.
    fn source(&self) -> Option<String> {
        let source = self.child("source")?;
        let title = source.children().find(|node| is(*node, "title")).unwrap_or(source);
        html::line(&text(title))
    }

    fn link(&self) -> Option<String> {
        let links = || self.node.children().filter(|node| is(*node, "link"));
        let is_page = |node: &Node| node.attribute("rel").is_none_or(|relation| relation == "alternate");
        let href = links().find(is_page).and_then(|node| node.attribute("href").map(str::to_owned));
        href.or_else(|| links().map(text).find(|text| !text.is_empty()))
    }

    fn child(&self, name: &str) -> Option<Node<'_, '_>> {
        self.node.children().find(|node| is(*node, name))
    }

    /// What a child says, if it says something. XHTML in Atom is given with its marks.
    fn words(&self, name: &str) -> Option<String> {
        let child = self.child(name)?;
        if child.attribute("type") == Some("xhtml") {
            return Some(self.xml[child.range()].to_owned());
        }
        Some(text(child)).filter(|text| !text.is_empty())
    }

    fn of(&self, namespace: &str, name: &str) -> Option<String> {
        let child = self.node.children().find(|node| node.tag_name() == (namespace, name).into())?;
        Some(text(child)).filter(|text| !text.is_empty())
    }
}

/// Whether an element is of the feed's own language and not of an extension such as `media:title`.
fn is(node: Node, name: &str) -> bool {
    let namespace = node.tag_name().namespace();
    node.tag_name().name() == name
        && namespace.is_none_or(|namespace| namespace == ATOM || namespace.contains("/rss/1.0/"))
        && namespace != Some(CONTENT)
}

/// All text in an element.
fn text(node: Node) -> String {
    let texts: String = node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
    texts.trim().to_owned()
}
