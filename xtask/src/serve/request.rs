//! The first line of an HTTP request, and the path it asks for.
//!
//! ```text
//! GET /demo/articles.jsonl?v=2 HTTP/1.1
//!     ^^^^^^^^^^^^^^^^^^^^ path, decoded, as segments that stay below the site
//! ```

use std::io::{BufRead, BufReader, Read};

pub struct Request {
    method: String,
    target: String,
}

/// More than any browser sends; what follows is not read.
const LONGEST_HEAD: u64 = 64 * 1024;

impl Request {
    /// Reads a request's head; `None` where the other side hung up or speaks something else.
    pub fn read(stream: impl Read) -> Option<Request> {
        let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines().map_while(Result::ok);
        let first = lines.next()?;
        // The headers are read to their end, for closing a connection with unread bytes would reset it.
        lines.find(|line| line.is_empty())?;
        let mut words = first.split(' ');
        Some(Request { method: words.next()?.to_owned(), target: words.next()?.to_owned() })
    }

    pub fn is_read_only(&self) -> bool {
        self.method == "GET" || self.method == "HEAD"
    }

    pub fn wants_body(&self) -> bool {
        self.method != "HEAD"
    }

    pub fn ends_with_slash(&self) -> bool {
        self.path().ends_with('/')
    }

    /// The path as asked for, without query.
    pub fn path(&self) -> &str {
        self.target.split(['?', '#']).next().unwrap_or_default()
    }

    /// The decoded segments of the path; `None` where one could leave the site or names a hidden file.
    pub fn segments(&self) -> Option<Vec<String>> {
        self.path().strip_prefix('/')?.split('/').filter(|segment| !segment.is_empty()).map(segment).collect()
    }
}

/// One segment with its `%xx` decoded, if it is the plain name of a file or folder.
fn segment(encoded: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex(rest.next()?)? * 16 + hex(rest.next()?)?,
            _ => byte,
        });
    }
    let name = String::from_utf8(bytes).ok()?;
    let is_plain = !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0']);
    is_plain.then_some(name)
}

fn hex(digit: u8) -> Option<u8> {
    (digit as char).to_digit(16).map(|value| value as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(target: &str, expect: Option<&[&str]>) {
        let head = format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        let segments = Request::read(head.as_bytes()).unwrap().segments();
        let expect = expect.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
        assert_eq!(segments, expect, "{target}");
    }

    #[test]
    fn a_path_is_the_names_on_the_way() {
        check("/", Some(&[]));
        check("/index.html", Some(&["index.html"]));
        check("/demo/articles.jsonl?v=2#top", Some(&["demo", "articles.jsonl"]));
        check("/demo//d%C3%A9p%C3%AAche%201.txt", Some(&["demo", "dépêche 1.txt"]));
    }

    #[test]
    fn no_path_leaves_the_site() {
        check("/../Cargo.toml", None);
        check("/pkg/%2e%2e/%2E%2E/Cargo.toml", None);
        check("/pkg/..%2f..%2fCargo.toml", None);
        check("/pkg/..\\..\\Cargo.toml", None);
        check("/C:/secret", None);
        check("/.git/config", None);
        check("/a%00b", None);
        check("/a%", None);
        check("/a%zz", None);
        check("/%ff", None);
        check("http://elsewhere/index.html", None);
    }

    #[test]
    fn half_a_request_is_none() {
        assert!(Request::read("".as_bytes()).is_none());
        assert!(Request::read("GET / HTTP/1.1\r\nHost: 127".as_bytes()).is_none());
        assert!(Request::read("GET\r\n\r\n".as_bytes()).is_none());
        assert!(Request::read(&[0xff, 0xfe, b'\r', b'\n', b'\r', b'\n'][..]).is_none());
    }
}
