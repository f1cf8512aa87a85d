//! The command line as a user meets it: what it reads, what it says of what it cannot read, how it ends.

mod formats;
mod output;
mod pack;
mod summarize;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

fn depeche(arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_depeche"));
    command.args(arguments).current_dir(folder);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], folder: &Path) -> Output {
    depeche(arguments, folder).output().expect("depeche runs")
}

/// A fresh folder with these files.
fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    for (file, bytes) in files {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder to write to");
        fs::write(path, bytes).expect("a file to write to");
    }
    folder
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("output is UTF-8")
}

/// The ids of JSON lines.
fn ids(output: &Output) -> Vec<String> {
    let id = |line: &str| {
        let object: serde_json::Value = serde_json::from_str(line).expect(line);
        object["id"].as_str().expect("an id").to_owned()
    };
    text(&output.stdout).lines().map(id).collect()
}

/// Reads one bad file beside a good one: the good one is analysed, one line says what is wrong with the other.
#[track_caller]
fn check(name: &str, bytes: &[u8], says: &str, read: &[&str], code: i32) {
    let folder = folder(&format!("bad-{name}"), &[(name, bytes), ("z.txt", "Le Mali a reçu deux radars.".as_bytes())]);
    let output = run(&["analyze", "--format", "jsonl", "."], &folder);
    assert_eq!(text(&output.stderr).trim_end(), says);
    assert_eq!(ids(&output), [read, &["z"]].concat());
    assert_eq!(output.status.code(), Some(code));
}

#[test]
fn bad_files_are_named_and_others_read() {
    const ARTICLE: &str = "expected an article: an object with a \"text\" string, found";
    check("a.txt", b"", "error: ./a.txt: expected an article, found an empty file", &[], 1);
    check("a.jsonl", b"\n", "error: ./a.jsonl: expected an article, found an empty file", &[], 1);
    check("a.txt", b"\x89PNG\0\0", "error: ./a.txt: expected a text file, found binary data", &[], 1);
    check("a.json", b"{}", &format!("error: ./a.json:1:1: {ARTICLE} an object without one"), &[], 1);
    check(
        "a.json",
        b"[1,",
        &format!("error: ./a.json:1:2: {ARTICLE} a number\nerror: ./a.json:1:4: {ARTICLE} the end of the file"),
        &[],
        1,
    );
    check(
        "a.jsonl",
        b"{\"id\":\"x\",\"text\":\"A\"}\n{\"text\":\n{\"id\":\"y\",\"text\":\"B\"}\n",
        &format!("error: ./a.jsonl:2:9: {ARTICLE} the end of the file"),
        &["x", "y"],
        1,
    );
}

#[test]
fn odd_files_are_read() {
    check("a.txt", b"\xff\xfeM\0a\0l\0i\0", "", &["a"], 0);
    check("a.txt", b"Le Mali a re\xe7u deux radars.", "", &["a"], 0);
    check("a.txt", "Il a dit : « Nous avons reçu deux radars.".as_bytes(), "", &["a"], 0);
    check("a.txt", b"<p>Le Mali a re\xc3\xa7u <b>deux radars</b></p><script>alert(1)</script>", "", &["a"], 0);
    check("a.txt", b"Radars \x81.", "note: a: held bytes of no known encoding, shown as \u{fffd}", &["a"], 0);
    let english = "The government of Mali has received two new helicopters and a radar from its partner. ".repeat(4);
    check("a.txt", english.as_bytes(), "note: a: does not look French; it was read all the same", &["a"], 0);
    let twice = b"{\"id\":\"z\",\"text\":\"A\"}";
    check("a.json", twice, "note: ./z.txt: 1 of its ids stand for other articles too; all are kept", &["z"], 0);
}

#[test]
fn missing_files_are_named() {
    let folder = folder("missing", &[("a.txt", b"Radar."), ("empty/photo.JPG", b""), ("empty/b.pdf", b"")]);
    let output = run(&["analyze", "nowhere.txt", "empty", "a.txt"], &folder);
    assert_eq!(
        text(&output.stderr),
        "note: empty: 2 files of kinds not read here (1 .jpg, 1 .pdf)\n\
         error: nowhere.txt: expected a readable file or folder, found nothing of that name\n\
         error: empty: expected a folder with articles, such as .txt, .html or .csv files, found none in it\n"
    );
    assert_eq!(ids(&output), ["a"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn folders_are_read_in_order() {
    let article = |id: &str| format!("{{\"id\":\"{id}\",\"text\":\"Radar.\"}}");
    let (b, c) = (article("b"), article("c"));
    let folder = folder(
        "order",
        &[
            ("2/a.json", b.as_bytes()),
            ("1.txt", b"Radar."),
            ("2/deep/x.jsonl", c.as_bytes()),
            ("3.md", b"Radar."),
            ("4.TXT", b"Radar."),
            (".hidden.txt", b"Radar."),
        ],
    );
    assert_eq!(ids(&run(&["analyze", "."], &folder)), ["1", "b", "c", "3", "4"]);
}

#[test]
fn standard_input_is_guessed() {
    let folder = folder("stdin", &[]);
    fs::create_dir_all(&folder).expect("a folder");
    for (input, expect) in [
        ("Le Mali a reçu deux radars.", vec!["stdin"]),
        ("{\"id\":\"a\",\"text\":\"A\"}\n{\"id\":\"b\",\"text\":\"B\"}\n", vec!["a", "b"]),
        ("[{\"id\":\"a\",\"text\":\"A\"},\n{\"id\":\"b\",\"text\":\"B\"}]", vec!["a", "b"]),
        ("{\n\"id\":\"a\",\n\"text\":\"A\"}", vec!["a"]),
    ] {
        let mut child: Child = depeche(&["analyze", "-"], &folder).spawn().expect("depeche runs");
        child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("it listens");
        assert_eq!(ids(&child.wait_with_output().expect("it ends")), expect);
    }
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let lines = "{\"id\":\"a\",\"text\":\"Le Mali a reçu deux radars russes.\"}\n".repeat(50_000);
    let folder = folder("pipe", &[("a.jsonl", lines.as_bytes())]);
    let mut child = depeche(&["analyze", "a.jsonl"], &folder).spawn().expect("depeche runs");
    let mut first = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut first).expect("a line");
    let output = child.wait_with_output().expect("it ends");
    assert!(first.contains("\"id\":\"a\""));
    assert!(!text(&output.stderr).contains("error"), "{}", text(&output.stderr).lines().last().unwrap_or(""));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_long_line_is_read() {
    let sentence = "Le Mali a reçu de la Russie « deux radars » et quatre hélicoptères Mi-171, a déclaré le ministre. ";
    let line = sentence.repeat(20_000_000 / sentence.len());
    let folder = folder("long", &[("a.txt", line.as_bytes()), ("b.txt", &b"\xc2\xab".repeat(1_000_000))]);
    let output = run(&["analyze", "--format", "jsonl", "a.txt", "b.txt"], &folder);
    assert_eq!(ids(&output), ["a", "b"]);
}

#[test]
fn the_listing_has_no_colours_in_a_pipe() {
    let folder = folder("listing", &[("a.txt", "Le Mali a reçu deux radars.".as_bytes())]);
    let output = run(&["analyze", "--format", "text", "a.txt"], &folder);
    assert!(!text(&output.stdout).contains('\u{1b}'));
    assert!(text(&output.stdout).starts_with("a\n"));
}

#[test]
fn a_summary_is_one_object() {
    let folder = folder("summary", &[("a.txt", b"Radar."), ("b.txt", b"Radar.")]);
    let output = run(&["summarize", "."], &folder);
    let summary: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(summary["contract"], "depeche/1");
    assert_eq!(summary["articles"].as_array().map(Vec::len), Some(2));
}

#[test]
fn wrong_arguments_end_with_two() {
    let here = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for arguments in [&[][..], &["analyze"], &["read", "."], &["analyze", "--format", "xml", "."]] {
        assert_eq!(run(arguments, here).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn analysed_articles_are_summarized_as_the_articles_are() {
    let demo = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo/corpus.jsonl");
    let folder = folder("again", &[]);
    fs::create_dir_all(&folder).expect("a folder");
    assert_eq!(run(&["analyze", demo, "--output", "a.jsonl"], &folder).status.code(), Some(0));
    let articles = text(&run(&["summarize", demo], &folder).stdout);
    assert!(articles == text(&run(&["summarize", "a.jsonl"], &folder).stdout));
    // Taken from the line and not found again: the status is changed there, and only there.
    let analysed = fs::read_to_string(folder.join("a.jsonl")).expect("the output");
    let changed = analysed.replace("\"status\":\"delivered\"", "\"status\":\"refused\"");
    fs::write(folder.join("b.jsonl"), &changed).expect("a file");
    let summary = text(&run(&["summarize", "b.jsonl"], &folder).stdout);
    assert!(articles.contains("\"status\":\"delivered\"") && !summary.contains("\"status\":\"delivered\""));
    // What another version found, or what does not fit its text, is found anew.
    for broken in [changed.replace("\"rule\":\"fr/", "\"rule\":\"old/"), changed.replace("\"end\":", "\"end\":9")] {
        fs::write(folder.join("b.jsonl"), broken).expect("a file");
        assert!(articles == text(&run(&["summarize", "b.jsonl"], &folder).stdout));
    }
}
