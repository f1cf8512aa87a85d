//! Every kind of file, by the fixtures that the page is held to too, and what protects from the bad ones.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{folder, ids, run, text};

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/formats");

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("a vector takes all");
    encoder.finish().expect("a vector takes all")
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    zip_with(CompressionMethod::Deflated, files)
}

fn zip_with(method: CompressionMethod, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default().compression_method(method)).expect("a vector takes all");
        archive.write_all(bytes).expect("a vector takes all");
    }
    archive.finish().expect("a vector takes all").into_inner()
}

fn lines(jsonl: &str) -> Vec<Value> {
    jsonl.lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

/// Analyses what stands at `path` in `folder`: the ids, what is told on standard error, and the exit code.
#[track_caller]
fn check(folder: &Path, path: &str, expected: &[&str], says: &str, code: i32) {
    let output = run(&["analyze", path], folder);
    assert_eq!(text(&output.stderr).trim_end(), says);
    assert_eq!(ids(&output), expected);
    assert_eq!(output.status.code(), Some(code));
}

#[test]
fn every_kind_gives_the_articles_expected() {
    let fixtures = Path::new(FIXTURES);
    let expected = lines(&fs::read_to_string(fixtures.join("expected.jsonl")).expect("the fixtures"));
    let mut files: Vec<&str> = expected.iter().filter_map(|article| article["file"].as_str()).collect();
    files.dedup();
    for file in files {
        let output = run(&["analyze", file], &fixtures.join("files"));
        assert_eq!(text(&output.stderr), "", "{file}");
        let of_file = expected.iter().filter(|article| article["file"] == file);
        for (found, expected) in lines(&text(&output.stdout)).iter().zip(of_file.clone()) {
            for field in ["id", "title", "date", "source", "url", "text"] {
                assert_eq!(found[field], expected[field], "{file}: {field}");
            }
        }
        assert_eq!(ids(&output).len(), of_file.count(), "{file}");
    }
}

#[test]
fn pages_without_metadata_are_read_too() {
    let paragraph = "<p>La Norvège a livré deux radars au Niger.</p>";
    let check = |name: &str, page: &str, title: Value, expected: &str| {
        let folder = folder(&format!("page-{name}"), &[("a.html", page.as_bytes())]);
        let found = &lines(&text(&run(&["analyze", "a.html"], &folder).stdout))[0];
        assert_eq!((&found["title"], &found["text"]), (&title, &json!(expected)), "{name}");
    };
    let one = "La Norvège a livré deux radars au Niger.";
    check("bare", paragraph, Value::Null, one);
    check("heading", &format!("<h1>Deux\n radars</h1>{paragraph}"), json!("Deux radars"), one);
    check("menu", &format!("<ul><li><a href=a>Monde</a><li><a href=b>Niger</a></ul>{paragraph}"), Value::Null, one);
    check("deep", &format!("{}{paragraph}", "<div>".repeat(20_000)), Value::Null, one);
    check(
        "whole",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"Deux radars. Ils sont neufs. Ils viennent d’Oslo.\"}</script><p>Deux radars…",
        Value::Null,
        "Deux radars. Ils sont neufs. Ils viennent d’Oslo.",
    );
}

#[test]
fn pages_and_feeds_that_hold_nothing_are_named() {
    let folder = folder(
        "nothing",
        &[
            ("a.html", b"<nav><a href=x>Niger</a></nav>"),
            ("b.xml", b"<rss><channel><item></channel></rss>"),
            ("c.xml", b"<opml/>"),
            ("d.rss", b"<rss><channel><title>Le Soir</title></channel></rss>"),
            ("e.rss", b"<rss><channel>\n<item/><item><title>Un radar</title></item></channel></rss>"),
        ],
    );
    check(
        &folder,
        "a.html",
        &[],
        "error: a.html: expected a page with an article, found none: no paragraph of text",
        1,
    );
    let said = text(&run(&["analyze", "b.xml"], &folder).stderr);
    assert!(said.starts_with("error: b.xml:1:") && said.contains("found XML that is not well formed"), "{said}");
    check(&folder, "c.xml", &[], "error: c.xml: expected an RSS or Atom feed, found XML of another kind, <opml>", 1);
    check(&folder, "d.rss", &[], "error: d.rss: expected a feed with entries, found none in it", 1);
    check(&folder, "e.rss", &["e-2"], "error: e.rss:2: expected an entry with words, found none in it", 1);
}

#[test]
fn archives_are_read_as_folders_are() {
    let article = b"{\"id\":\"j\",\"text\":\"Radar.\"}\n";
    let inner = zip(&[("deep.txt", b"Radar.")]);
    let packed = zip(&[
        ("b/table.csv", b"text\nRadar.\n"),
        ("a.txt", b"Radar."),
        ("c.jsonl.gz", &gz(article)),
        ("d.zip", &inner),
        ("__MACOSX/._a.txt", b"\0"),
        ("photo.jpg", b"\xff\xd8"),
        ("Page.html", b"<p>Un radar.</p>"),
        ("Page_files/pub.html", b"<p>Une voiture.</p>"),
    ]);
    let folder = folder(
        "archive",
        &[
            ("corpus.zip", &packed),
            ("x.jsonl.gz", &gz(article)),
            ("y.zip", &zip(&[])),
            ("z.CSV.gz.gz", &gz(&gz(b"text\nRadar.\n"))),
            ("w.html.gz", &gz(b"<h1>Un radar</h1><p>Un radar.</p>")),
            ("v.jsonl.gz", &gz(b"{}\n")),
        ],
    );
    let says = "note: corpus.zip: 1 file of a kind not read here (1 .jpg)";
    check(&folder, "corpus.zip", &["Page", "a", "table-2", "j", "deep"], says, 0);
    check(&folder, "x.jsonl.gz", &["j"], "", 0);
    check(&folder, "y.zip", &[], "error: y.zip: expected an archive with articles, found none in it", 1);
    check(&folder, "z.CSV.gz.gz", &["z-2"], "", 0);
    check(&folder, "w.html.gz", &["w"], "", 0);
    check(
        &folder,
        "v.jsonl.gz",
        &[],
        "error: v.jsonl.gz:1:1: expected an article: an object with a \"text\" string, found an object without one",
        1,
    );
    fs::rename(folder.join("corpus.zip"), folder.join("corpus")).expect("a new name");
    check(&folder, "corpus", &["Page", "a", "table-2", "j", "deep"], &says.replace(".zip", ""), 0);
}

#[test]
fn damaged_archives_lose_only_what_is_damaged() {
    let mut cut = gz("{\"id\":\"a\",\"text\":\"Radar.\"}\n".repeat(3000).as_bytes());
    cut.truncate(cut.len() - 20);
    let mut broken =
        zip_with(CompressionMethod::Stored, &[("a.txt", b"Radar."), ("b.txt", b"Le Mali a recu deux radars.")]);
    let at = broken.windows(4).position(|bytes| bytes == b"Mali").expect("its text");
    broken[at] = b'X';
    let folder = folder("damaged", &[("a.jsonl.gz", &cut), ("b.zip", &broken), ("c.zip", b"PK\x03\x04")]);
    let output = run(&["analyze", "a.jsonl.gz", "b.zip", "c.zip"], &folder);
    let found = ids(&output);
    assert!(found.iter().filter(|id| *id == "a").count() > 2, "{found:?}");
    let said = text(&output.stderr);
    for place in ["error: a.jsonl.gz: ", "error: b.zip/", "error: c.zip: expected a zip archive, found a damaged one"] {
        assert!(said.contains(place), "{said}");
    }
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn bombs_are_refused() {
    let zeros = vec![b' '; 64 << 20];
    let bomb = zip(&[("a.txt", &zeros), ("b.txt", b"Radar.")]);
    let nested = zip(&[("c.zip", &zip(&[("d.zip", &zip(&[("e.txt", b"Radar.")]))])), ("f.txt", b"Radar.")]);
    let folder = folder("bombs", &[("a.zip", &bomb), ("b.txt.gz", &gz(&zeros)), ("n.zip", &nested)]);
    let ratio = "expected a readable file or folder, found more than 200 times its packed size, which no text has";
    check(&folder, "a.zip", &["b"], &format!("error: a.zip/a.txt: {ratio}"), 1);
    check(&folder, "b.txt.gz", &[], &format!("error: b.txt.gz: {ratio}"), 1);
    let says = "error: n.zip/c.zip/d.zip: expected at most 2 archives in each other, found one more";
    check(&folder, "n.zip", &["f"], says, 1);
}

#[test]
fn a_large_table_is_read_row_by_row() {
    let mut table = String::from("id;texte\n");
    for row in 0..5000 {
        table += &format!("{row};\"Le Mali a reçu\n{row} radars; « neufs ».\"\n");
    }
    let folder = folder("table", &[("a.csv", table.as_bytes()), ("b.csv", b"text\n\"Un radar.\nDeux.\n")]);
    let output = run(&["analyze", "a.csv"], &folder);
    assert_eq!(ids(&output).len(), 5000);
    assert_eq!(lines(&text(&output.stdout))[4999]["text"], "Le Mali a reçu\n4999 radars; « neufs ».");
    let says = "error: b.csv:2: expected a quote that closes the cell, found none up to the end";
    check(&folder, "b.csv", &["b-3"], says, 1);
}
