//! Packs: their layout as documented, read here by other means than the program's own.

use std::fs;
use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;
use serde_json::{Value, json};

use super::{folder, run, text};

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo/corpus.jsonl");

fn unpacked(bytes: &[u8]) -> Value {
    let mut json = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut json).expect("gzip");
    serde_json::from_slice(&json).expect("JSON")
}

/// The head and the lists of a pack, by name; each list with how many shards it has.
struct Pack {
    head: Value,
    lists: Vec<(String, Vec<Value>, usize)>,
}

fn open(path: &Path) -> Pack {
    let bytes = fs::read(path).expect("a pack");
    assert_eq!(&bytes[..8], b"DEPECHE\x01");
    let base = 12 + u32::from_le_bytes(bytes[8..12].try_into().expect("four bytes")) as usize;
    let index = unpacked(&bytes[12..base]);
    assert_eq!(index["contract"], "depeche/1");
    assert_eq!(index["size"].as_u64(), Some((bytes.len() - base) as u64));
    let mut at = base;
    let mut next = |length: &Value| {
        let start = at;
        at += length.as_u64().expect("a length") as usize;
        unpacked(&bytes[start..at])
    };
    let head = next(&index["head"]);
    let mut lists = Vec::new();
    for list in index["lists"].as_array().expect("lists") {
        let shards = list[1].as_array().expect("shards");
        let mut rows = Vec::new();
        for shard in shards {
            let found = next(&shard[1]);
            let found = found.as_array().expect("rows");
            assert_eq!(shard[0].as_u64(), Some(found.len() as u64));
            rows.extend(found.iter().cloned());
        }
        lists.push((list[0].as_str().expect("a name").to_owned(), rows, shards.len()));
    }
    Pack { head, lists }
}

impl Pack {
    fn list(&self, name: &str) -> &[Value] {
        &self.lists.iter().find(|(known, ..)| known == name).expect(name).1
    }
}

#[test]
fn a_pack_holds_the_summary_and_every_text() {
    // In the order in which a summary numbers its articles.
    let demo = fs::read_to_string(DEMO).expect("the demo corpus");
    let mut lines: Vec<&str> = demo.lines().collect();
    lines.sort_by_key(|line| {
        let article: Value = serde_json::from_str(line).expect("an article");
        (article["date"].as_str().map(str::to_owned), article["id"].as_str().map(str::to_owned))
    });
    let folder = folder("pack", &[("demo.jsonl", lines.join("\n").as_bytes())]);
    let output = run(&["pack", "demo.jsonl", "--output", "demo.depeche"], &folder);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
    let pack = open(&folder.join("demo.depeche"));
    let names: Vec<&str> = pack.lists.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["occasions", "actors", "articles", "quotes", "mentions", "texts"]);

    let summary: Value = serde_json::from_slice(&run(&["summarize", "demo.jsonl"], &folder).stdout).expect("a summary");
    for (key, value) in summary.as_object().expect("an object") {
        match names.contains(&key.as_str()) {
            false => assert_eq!(&pack.head[key], value, "{key}"),
            true => assert_eq!(pack.head[key], json!([]), "{key}"),
        }
    }
    for name in ["occasions", "articles", "quotes"] {
        assert_eq!(summary[name], json!(pack.list(name)), "{name}");
    }
    let actors = summary["actors"].as_array().expect("actors");
    assert_eq!(actors.len(), pack.list("mentions").len());
    for ((actor, row), mentions) in actors.iter().zip(pack.list("actors")).zip(pack.list("mentions")) {
        let numbers = mentions.as_array().expect("numbers");
        let place = |place: &[Value]| json!({ "article": place[0], "start": place[1], "end": place[2] });
        let mut whole = row.clone();
        whole["mentions"] = numbers.chunks(3).map(place).collect();
        assert_eq!(&whole, actor);
    }
    let analysed = text(&run(&["analyze", "demo.jsonl"], &folder).stdout);
    assert_eq!(analysed.lines().count(), pack.list("texts").len());
    for (line, row) in analysed.lines().zip(pack.list("texts")) {
        let mut record: Value = serde_json::from_str(line).expect("a line");
        let record = record.as_object_mut().expect("an object");
        record.remove("contract");
        assert_eq!(record.remove("text").as_ref(), Some(&row["text"]));
        assert_eq!(json!(record), row["analysis"]);
    }
}

#[test]
fn a_large_list_has_shards() {
    let article = |id: usize| format!("{{\"id\":\"{id}\",\"text\":\"Le Mali a reçu {id} radars.\"}}\n");
    let corpus: String = (0..2000).map(article).collect();
    let folder = folder("shards", &[("a.jsonl", corpus.as_bytes())]);
    assert_eq!(run(&["pack", ".", "-o", "a.depeche"], &folder).status.code(), Some(0));
    let pack = open(&folder.join("a.depeche"));
    let (_, texts, shards) = pack.lists.last().expect("texts");
    assert!(*shards > 3, "{shards}");
    for (id, row) in texts.iter().enumerate() {
        assert_eq!(row["analysis"]["id"], id.to_string());
    }
}

#[test]
fn packs_are_the_same_bytes_from_articles_and_from_their_analysis() {
    let folder = folder("repack", &[]);
    fs::create_dir_all(&folder).expect("a folder");
    run(&["analyze", DEMO, "--output", "a.jsonl"], &folder);
    assert_eq!(run(&["pack", DEMO, "-o", "a.depeche"], &folder).status.code(), Some(0));
    assert_eq!(run(&["pack", "a.jsonl", "-o", "b.depeche"], &folder).status.code(), Some(0));
    assert!(fs::read(folder.join("a.depeche")).expect("a") == fs::read(folder.join("b.depeche")).expect("b"));
    let again = run(&["pack", "a.jsonl", "-o", "b.depeche"], &folder);
    let says =
        "error: b.depeche: expected a file to write to, found one that is there already; --overwrite writes it anew\n";
    assert_eq!((again.status.code(), text(&again.stderr).as_str()), (Some(3), says));
    assert_eq!(run(&["pack", "a.jsonl", "-o", "b.depeche", "--overwrite"], &folder).status.code(), Some(0));
}
