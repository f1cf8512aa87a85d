//! The article's text on a page: which blocks belong to it.
//!
//! ```text
//! body ┬ div ┬ article ┬ h2  ─┐
//!      │     │         ├ p   ─┼ blocks: weight = letters, 0 where they are mostly links, or a heading
//!      │     │         └ p   ─┘
//!      │     └ div ── ul ── li    (mostly links: weight 0, left out)
//!      └ nav                      (furniture: not looked at)
//! ```
//!
//! The article is the heaviest `article` that has at least half of the page's weight, else the `articleBody` that has,
//! else the smallest element that has four fifths.

use ego_tree::iter::Edge;
use scraper::node::{Element, Node};
use scraper::{ElementRef, Html};

use super::furniture::is_furniture;

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "ul",
];

/// A stretch of text on lines of its own.
#[derive(Default)]
struct Block {
    text: String,
    /// How many of its letters are links.
    linked: usize,
    heading: bool,
}

impl Block {
    fn letters(&self) -> usize {
        self.text.chars().filter(|c| !c.is_whitespace()).count()
    }

    /// Whether more than two thirds are links: «Lire aussi : …».
    fn is_link(&self) -> bool {
        self.linked > 0 && (self.heading || self.linked * 3 > self.letters() * 2)
    }

    fn weight(&self) -> usize {
        if self.heading || self.is_link() { 0 } else { self.letters() }
    }
}

/// An element and the blocks in it.
struct Part {
    kind: Kind,
    start: usize,
    end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Article,
    Body,
    Other,
}

impl Kind {
    fn of(element: &Element) -> Self {
        let is_body = |property: &str| property.split_ascii_whitespace().any(|word| word == "articleBody");
        if element.name() == "article" || element.attr("role") == Some("article") {
            Kind::Article
        } else if element.attr("itemprop").is_some_and(is_body) {
            Kind::Body
        } else {
            Kind::Other
        }
    }
}

/// The text of the article on a page, paragraphs with a blank line between them; empty where there is none.
pub fn article(page: &Html) -> String {
    let walk = Walk::through(page.root_element());
    let (blocks, parts) = (walk.blocks, walk.parts);
    // What all blocks before each one weigh, so that a deep page costs no more than a flat one.
    let mut sums = vec![0];
    sums.extend(blocks.iter().scan(0, |sum, block| {
        *sum += block.weight();
        Some(*sum)
    }));
    let weights: Vec<usize> = parts.iter().map(|part| sums[part.end] - sums[part.start]).collect();
    let total = weights.first().copied().unwrap_or(0);
    // Of equals the first: max_by_key would give the last.
    let heaviest = |kind: Kind| {
        let of_kind = (0..parts.len()).rev().filter(|&part| parts[part].kind == kind);
        of_kind.max_by_key(|&part| weights[part]).filter(|&part| weights[part] * 2 >= total)
    };
    let smallest = || (0..parts.len()).rev().find(|&part| weights[part] * 5 >= total * 4);
    let best = heaviest(Kind::Article).or_else(|| heaviest(Kind::Body)).or_else(smallest);
    match best {
        Some(best) if total > 0 => joined(&blocks[parts[best].start..parts[best].end]),
        _ => String::new(),
    }
}

/// All text of a piece of HTML that is no furniture.
pub fn all(fragment: &Html) -> String {
    joined(&Walk::through(fragment.root_element()).blocks)
}

fn joined(blocks: &[Block]) -> String {
    let texts: Vec<&str> = blocks.iter().filter(|block| !block.is_link()).map(|block| block.text.as_str()).collect();
    texts.join("\n\n")
}

/// A way through a page that collects its blocks and which elements hold them.
#[derive(Default)]
struct Walk {
    blocks: Vec<Block>,
    /// In order of the page.
    parts: Vec<Part>,
    block: Block,
    /// How many links, headings, preformatted blocks and articles stand open.
    links: usize,
    headings: usize,
    preformatted: usize,
    articles: usize,
}

impl Walk {
    /// No recursion: a page may nest as deep as it likes.
    fn through(root: ElementRef) -> Self {
        let mut walk = Walk::default();
        let mut open = Vec::new();
        let mut hidden = None;
        for edge in root.traverse() {
            match edge {
                Edge::Open(node) if hidden.is_none() => match node.value() {
                    Node::Text(text) => walk.text(text),
                    Node::Element(element) if is_furniture(element, walk.articles > 0) => {
                        walk.gap(element);
                        hidden = Some(node.id());
                    }
                    Node::Element(element) => {
                        walk.open(element);
                        open.push(walk.parts.len());
                        walk.parts.push(Part { kind: Kind::of(element), start: walk.blocks.len(), end: 0 });
                    }
                    _ => {}
                },
                Edge::Close(node) if hidden == Some(node.id()) => hidden = None,
                Edge::Close(node) if hidden.is_none() => {
                    if let Node::Element(element) = node.value() {
                        walk.close(element);
                        if let Some(part) = open.pop() {
                            walk.parts[part].end = walk.blocks.len();
                        }
                    }
                }
                _ => {}
            }
        }
        walk.flush();
        walk
    }

    fn open(&mut self, element: &Element) {
        let name = element.name();
        if BLOCKS.contains(&name) {
            self.flush();
        }
        self.count(name, 1);
        self.block.heading = self.headings > 0;
        if name == "br" {
            self.block.text.push('\n');
        }
    }

    fn close(&mut self, element: &Element) {
        let name = element.name();
        if BLOCKS.contains(&name) {
            self.flush();
        }
        self.count(name, usize::MAX);
        self.block.heading = self.headings > 0;
    }

    /// Adds `one` or, with the greatest number, takes one away.
    fn count(&mut self, name: &str, one: usize) {
        let counter = match name {
            "a" => &mut self.links,
            "h2" | "h3" | "h4" | "h5" | "h6" => &mut self.headings,
            "pre" => &mut self.preformatted,
            "article" | "main" => &mut self.articles,
            _ => return,
        };
        *counter = counter.wrapping_add(one);
    }

    /// A word before a left-out element and the word after it stay two.
    fn gap(&mut self, element: &Element) {
        if ["figure", "nav", "aside", "footer", "form", "h1", "header", "figcaption"].contains(&element.name()) {
            self.flush();
        } else {
            self.text(" ");
        }
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            let space = c.is_ascii_whitespace();
            let line = self.block.text.ends_with('\n');
            match c {
                '\n' if self.preformatted > 0 => self.block.text.push('\n'),
                _ if !space => {
                    self.block.text.push(c);
                    self.block.linked += usize::from(self.links > 0 && !c.is_whitespace());
                }
                _ if self.block.text.is_empty() || line || self.block.text.ends_with(' ') => {}
                _ => self.block.text.push(' '),
            }
        }
    }

    fn flush(&mut self) {
        let block = std::mem::take(&mut self.block);
        self.block.heading = block.heading;
        let lines: Vec<&str> = block.text.lines().map(str::trim_end).collect();
        let text = lines.join("\n").trim().to_owned();
        if !text.is_empty() {
            self.blocks.push(Block { text, ..block });
        }
    }
}
