//! What a page says of its article, wherever it says so. What stands first in a list below is believed first.
//!
//! | field | from |
//! |---|---|
//! | title | JSON-LD `headline`, `name`; `og:title`, `twitter:title`; the first `h1`; `title` |
//! | date | JSON-LD `datePublished`; `article:published_time`, `datePublished`, `dc.date` and their like; the first `time`; JSON-LD `dateCreated` |
//! | source | JSON-LD `publisher`; `og:site_name`, `application-name`, `dc.publisher`; the host of the address |
//! | url | `link rel=canonical`; `og:url`; JSON-LD `url`, `mainEntityOfPage`; the mark that browsers leave in saved pages |

use depeche::text::PartialDate;
use scraper::{ElementRef, Html, Node};
use serde_json::Value;

use super::{first_date, line, words};

/// Names of `meta` elements with the date of publication.
const DATES: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "publication-date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
];
const TITLES: &[&str] = &["og:title", "twitter:title", "dc.title", "dcterms.title"];
const SOURCES: &[&str] = &["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher"];
const ADDRESSES: &[&str] = &["og:url", "twitter:url"];

/// What a page says of its article.
#[derive(Default)]
pub struct Metadata {
    pub title: Option<String>,
    pub date: Option<PartialDate>,
    pub source: Option<String>,
    pub url: Option<String>,
    /// The whole text, where JSON-LD gives it.
    pub body: Option<String>,
}

impl Metadata {
    pub fn of(page: &Html) -> Self {
        let found = Found::on(page);
        let linked = Linked::of(&found.linked);
        let url = found.canonical.clone().or_else(|| found.meta(ADDRESSES)).or(linked.url).or_else(|| saved_from(page));
        let dates = linked.published.into_iter().chain(found.metas(DATES)).chain(found.times.clone());
        Metadata {
            title: linked.title.or_else(|| found.meta(TITLES)).or(found.heading.clone()).or(found.title.clone()),
            date: first_date(dates.chain(linked.created)),
            source: linked.publisher.or_else(|| found.meta(SOURCES)).or_else(|| host(url.as_deref()?)),
            url,
            body: linked.body,
        }
    }
}

/// The elements of a page that say something.
#[derive(Default)]
struct Found {
    /// Names in small letters, and contents.
    metas: Vec<(String, String)>,
    canonical: Option<String>,
    times: Vec<String>,
    heading: Option<String>,
    title: Option<String>,
    /// Scripts of JSON-LD.
    linked: Vec<String>,
}

impl Found {
    fn on(page: &Html) -> Self {
        let mut found = Found::default();
        for element in page.root_element().descendent_elements() {
            found.take(element);
        }
        found
    }

    fn take(&mut self, element: ElementRef) {
        let text = || element.text().collect::<String>();
        let attr = |name| element.attr(name).map(str::to_owned);
        let is = |name, value: &str| element.attr(name).is_some_and(|found| found.eq_ignore_ascii_case(value));
        match element.value().name() {
            "meta" => {
                let content = element.attr("content").map(str::trim).filter(|content| !content.is_empty());
                let names = ["property", "name", "itemprop"].into_iter().filter_map(|name| element.attr(name));
                if let Some(content) = content {
                    self.metas.extend(names.map(|name| (name.to_ascii_lowercase(), content.to_owned())));
                }
            }
            "link" if is("rel", "canonical") && self.canonical.is_none() => {
                self.canonical = attr("href").filter(|address| is_web(address))
            }
            "time" => self.times.push(attr("datetime").unwrap_or_else(text)),
            "h1" if self.heading.is_none() => self.heading = one_line(&text()),
            "title" if self.title.is_none() => self.title = one_line(&text()),
            "script" if is("type", "application/ld+json") => self.linked.push(text()),
            _ => {}
        }
    }

    /// The contents of the first of these names that has any.
    fn metas<'a>(&'a self, names: &'a [&str]) -> impl Iterator<Item = String> + 'a {
        names
            .iter()
            .flat_map(|name| self.metas.iter().filter(move |(known, _)| known == name))
            .map(|(_, text)| text.clone())
    }

    fn meta(&self, names: &[&str]) -> Option<String> {
        self.metas(names).find_map(|text| one_line(&text))
    }
}

/// What JSON-LD says of the article.
#[derive(Default)]
struct Linked {
    title: Option<String>,
    published: Option<String>,
    created: Option<String>,
    publisher: Option<String>,
    url: Option<String>,
    body: Option<String>,
}

impl Linked {
    /// Of the first object that is an article; a script that is no JSON says nothing.
    fn of(scripts: &[String]) -> Self {
        let values: Vec<Value> = scripts.iter().filter_map(|script| serde_json::from_str(script).ok()).collect();
        let mut objects = Vec::new();
        values.iter().for_each(|value| collect(value, &mut objects));
        let Some(article) = objects.iter().copied().find(|object| is_article(object)) else { return Linked::default() };
        let text = |key: &str| article[key].as_str().map(str::to_owned);
        let named = |value: &Value| match value.as_str() {
            Some(name) => Some(name.to_owned()),
            None => value["name"].as_str().map(str::to_owned).or_else(|| {
                let id = value["@id"].as_str()?;
                let other = objects.iter().find(|object| object["@id"] == id && object["name"].is_string())?;
                other["name"].as_str().map(str::to_owned)
            }),
        };
        let page = &article["mainEntityOfPage"];
        let address = text("url").or_else(|| page.as_str().or_else(|| page["@id"].as_str()).map(str::to_owned));
        let publisher = &article["publisher"];
        Linked {
            title: text("headline").or_else(|| text("name")).and_then(|title| line(&title)),
            published: text("datePublished"),
            created: text("dateCreated"),
            publisher: named(publisher.get(0).unwrap_or(publisher)).and_then(|name| line(&name)),
            url: address.filter(|address| is_web(address)),
            body: text("articleBody").map(|body| words(&body)),
        }
    }
}

/// All objects of a value, those of its lists and of its graph too.
fn collect<'a>(value: &'a Value, objects: &mut Vec<&'a Value>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, objects)),
        Value::Object(object) => {
            objects.push(value);
            if let Some(graph) = object.get("@graph") {
                collect(graph, objects);
            }
        }
        _ => {}
    }
}

/// `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`, `Report`.
fn is_article(object: &Value) -> bool {
    let kind = &object["@type"];
    let mut kinds = kind.as_str().into_iter().chain(kind.as_array().into_iter().flatten().filter_map(Value::as_str));
    kinds.any(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report")
}

/// `<!-- saved from url=(0023)https://exemple.fr/a -->`, `<!-- Page saved with SingleFile url: https://… -->`.
fn saved_from(page: &Html) -> Option<String> {
    page.tree.nodes().find_map(|node| {
        let Node::Comment(comment) = node.value() else { return None };
        let (_, after) = comment.split_once("saved from url=").or_else(|| comment.split_once("url: "))?;
        let address = after.trim_start_matches(|c: char| c == '(' || c == ')' || c.is_ascii_digit());
        Some(address.split_whitespace().next()?.to_owned()).filter(|address| is_web(address))
    })
}

fn is_web(address: &str) -> bool {
    address.starts_with("http://") || address.starts_with("https://")
}

/// `exemple.fr` of `https://www.exemple.fr:443/a`.
fn host(url: &str) -> Option<String> {
    let host = url.split_once("://")?.1.split(['/', '?', '#', ':']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned()).filter(|host| !host.is_empty())
}

fn one_line(text: &str) -> Option<String> {
    let line: Vec<&str> = text.split_whitespace().collect();
    (!line.is_empty()).then(|| line.join(" "))
}
