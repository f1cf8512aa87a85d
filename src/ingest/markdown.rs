//! Markdown: one article, its fields in front matter, its text without the marks.
//!
//! ```text
//! ---                                  front matter in YAML, or in TOML between +++
//! title: "Deux radars pour Niamey"
//! date: 2022-04-18
//! ---
//! # Deux radars                        a first heading is the title where nothing else gives one
//! Le Niger a reçu **deux [radars](…)** → Le Niger a reçu deux radars
//! ```

use super::field::{self, Field};
use super::{Article, Reading, residue, stem};

/// Reads the article that the file `name` holds.
pub fn read(name: &str, text: &str) -> Reading {
    let mut reading = Reading::default();
    let mut article = Article { id: stem(name).to_owned(), ..Article::default() };
    let (matter, body) = front_matter(text);
    for (index, line) in matter.lines().enumerate() {
        let Some((key, value)) = line.split_once([':', '=']) else { continue };
        let Some((field, _)) = field::named(key).filter(|(field, _)| *field != Field::Text) else { continue };
        let place = || format!("{name}:{}", index + 2);
        reading.errors.extend(field::put(field, unquoted(value), &mut article, place).err());
    }
    let (heading, text) = plain(body);
    article.title = article.title.or(heading);
    article.date = article.date.or_else(|| residue::leading_date(&text));
    article.text = text;
    reading.articles.push(article);
    reading
}

/// What stands between the marks at the top, and what follows.
fn front_matter(text: &str) -> (&str, &str) {
    for mark in ["---", "+++"] {
        let Some(rest) =
            text.strip_prefix(mark).and_then(|rest| rest.trim_start_matches([' ', '\r']).strip_prefix('\n'))
        else {
            continue;
        };
        let mut at = 0;
        for line in rest.split_inclusive('\n') {
            if line.trim_end() == mark {
                return (&rest[..at], &rest[at + line.len()..]);
            }
            at += line.len();
        }
    }
    ("", text)
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inner = |mark: char| value.strip_prefix(mark)?.strip_suffix(mark);
    inner('"').or_else(|| inner('\'')).unwrap_or(value)
}

/// The heading that a text begins with, and the text below it, both without marks.
fn plain(body: &str) -> (Option<String>, String) {
    let mut heading = None;
    let mut text = String::with_capacity(body.len());
    let mut fence = false;
    for line in body.lines() {
        let start = line.trim_start();
        if start.starts_with("```") || start.starts_with("~~~") {
            fence = !fence;
            continue;
        }
        if is_definition(start) || is_rule(start) {
            continue;
        }
        let line = if fence { line.to_owned() } else { inline(block(start)) };
        if heading.is_none() && text.trim().is_empty() && start.starts_with("# ") {
            heading = Some(line);
            continue;
        }
        if !text.is_empty() || !line.trim().is_empty() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    (heading, text)
}

/// A line without the marks of headings, quotations and lists at its start.
fn block(line: &str) -> &str {
    let mut line = line;
    while let Some(rest) = line.strip_prefix('>') {
        line = rest.trim_start();
    }
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        return line[hashes..].trim().trim_end_matches('#').trim_end();
    }
    for mark in ["- ", "* ", "+ "] {
        if let Some(rest) = line.strip_prefix(mark) {
            return rest.trim_start();
        }
    }
    line
}

/// `[radars]: https://…`
fn is_definition(line: &str) -> bool {
    line.starts_with('[') && line.split_once("]:").is_some_and(|(name, _)| !name.contains(' '))
}

/// `***`, `- - -`, and the line under a heading.
fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    let Some(first) = marks.next().filter(|c| matches!(c, '-' | '*' | '_' | '=')) else { return false };
    line.len() > 2 && marks.all(|c| c == first)
}

/// A line without emphasis, links, images, code marks and comments.
fn inline(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let next = after.chars().next().unwrap_or(' ');
        let link = || link(after);
        match c {
            '\\' if next.is_ascii_punctuation() => {
                text.push(next);
                rest = &after[1..];
            }
            '!' if next == '[' && self::link(&after[1..]).is_some() => {
                rest = self::link(&after[1..]).map_or(after, |(_, after)| after);
            }
            '[' if link().is_some() => {
                let (words, after) = link().unwrap_or((after, ""));
                text.push_str(&inline(words));
                rest = after;
            }
            '<' if rest.starts_with("<!--") => rest = rest.split_once("-->").map_or("", |(_, after)| after),
            '<' if is_address(after) => {
                let (address, after) = after.split_once('>').unwrap_or((after, ""));
                text.push_str(address);
                rest = after;
            }
            '*' | '`' => rest = after,
            // «un_mot» is no emphasis, «_un mot_» is.
            '_' if !(before.is_alphanumeric() && next.is_alphanumeric()) => rest = after,
            _ => {
                text.push(c);
                rest = after;
            }
        }
        before = c;
    }
    text
}

fn is_address(after: &str) -> bool {
    after.starts_with("http://") || after.starts_with("https://")
}

/// The words of a link and what follows it, after its opening bracket: `radars](https://…)` or `radars][1]`.
fn link(after: &str) -> Option<(&str, &str)> {
    let (words, rest) = after.split_once(']')?;
    let end = match rest.chars().next()? {
        '(' => rest.find(')')?,
        '[' => rest.find(']')?,
        _ => return None,
    };
    Some((words, &rest[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, heading: Option<&str>, text: &str) {
        let (found, plain) = plain(body);
        assert_eq!((found.as_deref(), plain.as_str()), (heading, text));
    }

    #[test]
    fn marks_are_left_out_and_words_kept() {
        check("# Radars\n\nUn **radar**.", Some("Radars"), "Un radar.");
        check("Un radar.\n\n## Suite ##\n\nFin.", None, "Un radar.\n\nSuite\n\nFin.");
        check("> - Le [radar](https://exemple.fr/a_b) [neuf][1].\n\n[1]: https://exemple.fr", None, "Le radar neuf.");
        check("![Photo du radar](radar.jpg)\nUn _grand_ radar_neuf.", None, "Un grand radar_neuf.");
        check("Titre\n=====\n\n***\n\nUn `radar` <!-- à vérifier -->neuf.", None, "Titre\n\n\nUn radar neuf.");
        check("5 \\* 2 [sic] et [1].", None, "5 * 2 [sic] et [1].");
        check("```\na * b\n```", None, "a * b");
        check("« deux radars », 1. et 2.", None, "« deux radars », 1. et 2.");
    }

    #[test]
    fn front_matter_gives_the_fields() {
        let text = "---\r\ntitre: 'Deux radars'\r\ndate: 1er mars 2022\r\ntags: [a, b]\r\n---\r\nUn radar.\r\n";
        let reading = read("a.md", text);
        let article = &reading.articles[0];
        assert_eq!(article.title.as_deref(), Some("Deux radars"));
        assert_eq!(article.date.map(|date| date.to_string()).as_deref(), Some("2022-03-01"));
        assert_eq!(article.text, "Un radar.");
        assert_eq!(read("a.md", "+++\nsource = \"Le Soir\"\n+++\nA").articles[0].source.as_deref(), Some("Le Soir"));
        assert_eq!(read("a.md", "---\nUn radar.").articles[0].text, "Un radar.");
        let reading = read("a.md", "---\ndate: hier\n---\nA");
        let says = "a.md:2: expected a date such as \"2022-04-18\", found \"hier\"";
        assert_eq!(reading.errors[0].to_string(), says);
    }
}
