//! The answer to a request: a file of the site with its media type, never cached; or a status with one line of text.

use super::request::Request;
use std::fs;
use std::io::{Result, Write};
use std::path::Path;

pub struct Answer {
    status: &'static str,
    media_type: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

pub fn to(request: &Request, site: &Path) -> Answer {
    if !request.is_read_only() {
        return Answer::line("405 Method Not Allowed");
    }
    let Some(segments) = request.segments() else { return Answer::line("400 Bad Request") };
    let mut path = segments.iter().fold(site.to_owned(), |path, segment| path.join(segment));
    if path.is_dir() {
        if !request.ends_with_slash() {
            let location = Some(format!("/{}/", request.path().trim_matches('/')));
            return Answer { location, ..Answer::line("301 Moved Permanently") };
        }
        path.push("index.html");
    }
    match fs::read(&path) {
        Ok(body) => Answer { status: "200 OK", media_type: media_type(&path), location: None, body },
        Err(_) => Answer::line("404 Not Found"),
    }
}

impl Answer {
    fn line(status: &'static str) -> Answer {
        let body = format!("{status}\n").into_bytes();
        Answer { status, media_type: "text/plain; charset=utf-8", location: None, body }
    }

    pub fn write(&self, mut stream: impl Write, with_body: bool) -> Result<()> {
        let location = self.location.iter().map(|location| format!("Location: {location}\r\n")).collect::<String>();
        let Answer { status, media_type, body, .. } = self;
        let mut bytes = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\n{location}\
             Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
            body.len()
        )
        .into_bytes();
        if with_body {
            bytes.extend(body);
        }
        stream.write_all(&bytes)
    }
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "jsonl" => "application/jsonl; charset=utf-8",
        "txt" | "md" | "tsv" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(method: &str, target: &str, expect: &[&str]) {
        let site = std::env::temp_dir()
            .join(format!("xtask-answer-{}", std::process::id()))
            .join(format!("{method}{}", target.replace('/', "_")));
        fs::create_dir_all(site.join("demo")).unwrap();
        fs::write(site.join("index.html"), "page").unwrap();
        fs::write(site.join("demo/core.wasm"), "wasm").unwrap();
        let request = Request::read(format!("{method} {target} HTTP/1.1\r\n\r\n").as_bytes()).unwrap();
        let mut written = Vec::new();
        to(&request, &site).write(&mut written, request.wants_body()).unwrap();
        fs::remove_dir_all(&site).unwrap();
        let written = String::from_utf8(written).unwrap();
        expect.iter().for_each(|part| assert!(written.contains(part), "{method} {target}: {written}"));
    }

    #[test]
    fn files_come_with_their_type_and_are_not_cached() {
        check("GET", "/", &["200 OK\r\n", "text/html", "no-store", "\r\n\r\npage"]);
        check("GET", "/demo/core.wasm", &["200 OK\r\n", "application/wasm", "Content-Length: 4\r\n", "\r\n\r\nwasm"]);
        check("HEAD", "/index.html", &["200 OK\r\n", "Content-Length: 4\r\n"]);
    }

    #[test]
    fn what_is_not_there_is_said() {
        check("GET", "/demo", &["301 ", "Location: /demo/\r\n"]);
        check("GET", "/demo/", &["404 "]);
        check("GET", "/absent", &["404 "]);
        check("GET", "/%2e%2e/absent", &["400 "]);
        check("POST", "/index.html", &["405 "]);
    }
}
