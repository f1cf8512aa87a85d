//! The ledger in its forms, and corrections.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{folder, run, text};

const ARTICLES: &str = r#"{"id":"a","title":"Deux radars","date":"2022-05-04","source":"Le Courrier <de> Zinder","url":"https://courrier.exemple/a","text":"La Norvège a livré deux radars au Niger le 3 mai 2022. Ils sont neufs."}
{"id":"b","title":"=Le Gabon, aussi","date":"2022-06-02","text":"Le Gabon a livré « quatre camions & un char » au Tchad le 1er juin 2022."}
"#;

fn corpus(name: &str) -> PathBuf {
    folder(name, &[("corpus.jsonl", ARTICLES.as_bytes())])
}

fn summarize(folder: &Path, arguments: &[&str]) -> String {
    let output = run(&[&["summarize", "corpus.jsonl"], arguments].concat(), folder);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()), "{arguments:?}");
    text(&output.stdout)
}

fn summary(folder: &Path, arguments: &[&str]) -> Value {
    serde_json::from_str(&summarize(folder, arguments)).expect("JSON")
}

/// The cells of a table, split here by other means than the program has.
fn rows(table: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for line in table.split("\r\n").filter(|line| !line.is_empty()) {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for c in line.chars() {
            match c {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                c => cells.last_mut().expect("a cell").push(c),
            }
        }
        rows.push(cells);
    }
    rows
}

#[test]
fn tables_have_a_row_for_each_occasion_or_report() {
    let folder = corpus("tables");
    let whole = summary(&folder, &[]);
    let occasions = whole["occasions"].as_array().expect("occasions");
    let table = rows(&summarize(&folder, &["--format", "csv"]));
    assert_eq!(table.len(), 1 + occasions.len());
    let column = |table: &[Vec<String>], name: &str| {
        let place = table[0].iter().position(|head| head == name).expect(name);
        table[1..].iter().map(|row| row[place].clone()).collect::<Vec<_>>()
    };
    let told = |field: &str| {
        occasions.iter().map(|occasion| occasion[field].as_str().unwrap_or("").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(column(&table, "occasion"), told("id"));
    assert_eq!(column(&table, "status"), told("status"));
    assert_eq!(column(&table, "date"), told("date"));
    assert_eq!(column(&table, "supplier_code")[0], "NO");
    assert_eq!((&*column(&table, "items")[0], &*column(&table, "counts")[0]), ("radar", "2"));

    let table = rows(&summarize(&folder, &["--format", "csv-reports"]));
    let reports: usize = occasions.iter().map(|occasion| occasion["reports"].as_array().map_or(0, Vec::len)).sum();
    assert_eq!(table.len(), 1 + reports);
    assert!(table.iter().all(|row| row.len() == table[0].len()));
    assert_eq!(column(&table, "sentence")[0], "La Norvège a livré deux radars au Niger le 3 mai 2022.");
    assert_eq!(column(&table, "article_title"), ["Deux radars", "'=Le Gabon, aussi"]);
}

#[test]
fn a_page_stands_alone_and_escapes_what_it_shows() {
    let folder = corpus("page");
    assert_eq!(summarize(&folder, &["--output", "ledger.html"]), "");
    let page = fs::read_to_string(folder.join("ledger.html")).expect("the page");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
    for part in [
        "<q>La Norvège <mark>a livré deux radars</mark> au Niger le 3 mai 2022.</q>",
        "Le Courrier &lt;de&gt; Zinder",
        "quatre camions &amp; un char",
        "1 char, 4 véhicules <small>Gabon → Tchad</small>",
        "<a href=\"https://courrier.exemple/a\" rel=\"noreferrer\">Deux radars</a>",
        "<th scope=\"row\">radars</th><td>livré</td><td>2</td>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    for part in ["<script", "<link", "src=", "@import", "url("] {
        assert!(!page.contains(part), "{part}");
    }
}

#[test]
fn a_text_says_the_same_in_both_languages() {
    let folder = corpus("text-ledger");
    let french = summarize(&folder, &["--format", "markdown"]);
    assert!(french.contains("| radars | livré | 2 |"), "{french}");
    assert!(french.contains("**2 radars** · Norvège → Niger"), "{french}");
    assert!(french.contains("- La Norvège **a livré deux radars** au Niger le 3 mai 2022."), "{french}");
    assert!(
        french.contains("[Deux radars](https://courrier.exemple/a) · Le Courrier \\<de\\> Zinder · 2022-05-04"),
        "{french}"
    );
    let english = summarize(&folder, &["--format", "markdown", "--lang", "en"]);
    assert!(english.contains("| radars | delivered | 2 |"), "{english}");
}

#[test]
fn what_was_analysed_gives_the_same_documents() {
    let folder = corpus("documents");
    run(&["analyze", "corpus.jsonl", "--output", "a.jsonl"], &folder);
    for form in ["json", "csv", "csv-reports", "markdown", "html"] {
        let again = run(&["summarize", "a.jsonl", "--format", form], &folder);
        assert_eq!(text(&again.stdout), summarize(&folder, &["--format", form]), "{form}");
    }
}

#[test]
fn corrections_are_applied_and_those_that_fit_nothing_told() {
    let folder = corpus("corrections");
    let machine = summary(&folder, &[]);
    let id = &machine["occasions"][0]["reports"][0]["id"];
    let patch = json!({"patch":"set","finding":"delivery","id":id,"field":"count","item":0,"value":"3"});
    fs::write(folder.join("good.jsonl"), format!("{patch}\n")).expect("a file");
    let corrected = summary(&folder, &["--corrections", "good.jsonl"]);
    assert_eq!(
        (&machine["occasions"][0]["items"][0]["min"], &corrected["occasions"][0]["items"][0]["min"]),
        (&json!(2), &json!(3))
    );

    let gone = patch.to_string().replace(id.as_str().expect("an id"), "0000000000000000");
    fs::write(folder.join("bad.jsonl"), format!("{patch}\n{gone}\nnon\n")).expect("a file");
    let output = run(&["summarize", "corpus.jsonl", "--corrections", "bad.jsonl"], &folder);
    let summary: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(summary["occasions"][0]["items"][0]["min"], 3);
    let said = text(&output.stderr);
    assert!(said.contains("bad.jsonl:2: set was not applied: ") && said.contains("bad.jsonl:3"), "{said}");
    assert_eq!(output.status.code(), Some(1));

    let output = run(&["summarize", "corpus.jsonl", "--corrections", "none.jsonl"], &folder);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(3), 0));
}

#[test]
fn a_corpus_without_deliveries_gives_documents_too() {
    let folder = folder("no-deliveries", &[("corpus.jsonl", b"{\"id\":\"a\",\"text\":\"Il pleut.\"}\n")]);
    for form in ["csv", "csv-reports", "markdown", "html"] {
        assert!(!summarize(&folder, &["--format", form]).is_empty());
    }
    assert!(summarize(&folder, &["--format", "markdown"]).contains("Aucune livraison"));
}
