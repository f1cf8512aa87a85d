use super::*;

/// The ids and texts read, and the errors as printed.
#[track_caller]
fn check(name: &str, bytes: impl AsRef<[u8]>, articles: &[(&str, &str)], errors: &[&str]) {
    let reading = read(name, bytes.as_ref());
    let found: Vec<_> = reading.articles.iter().map(|a| (a.id.as_str(), a.text.as_str())).collect();
    assert_eq!(found, articles);
    assert_eq!(reading.errors.iter().map(Error::to_string).collect::<Vec<_>>(), errors);
}

#[test]
fn reads_plain_text() {
    check("dir/radar.txt", "Un radar.", &[("radar", "Un radar.")], &[]);
    check("radar", "Un radar.\r\n", &[("radar", "Un radar.\r\n")], &[]);
    check("b.txt", "<p>Un « radar</p>", &[("b", "<p>Un « radar</p>")], &[]);
    let reading = read("a.txt", b" date 2021-11 Un radar.");
    assert_eq!(reading.articles[0].date, Some(PartialDate::month(2021, 11)));
    assert_eq!(reading.articles[0].text, " date 2021-11 Un radar.");
}

#[test]
fn reads_articles_as_json() {
    check("a.json", r#"{"text":"Un radar."}"#, &[("a", "Un radar.")], &[]);
    check("a.json", r#"{"id":7,"text":"","actors":[{"name":1}],"x":null}"#, &[("7", "")], &[]);
    check("a.json", r#"[{"text":"A"},{"id":"b","text":"B"}]"#, &[("a-1", "A"), ("b", "B")], &[]);
    check("a.jsonl", "{\"text\":\"A\"}\r\n\n{\"id\":\"a\",\"text\":\"B\"}", &[("a-1", "A"), ("a", "B")], &[]);
    check("a.json", "{\"text\":\"A\"}\n{\"text\":\"B\"}\n", &[("a-1", "A"), ("a-2", "B")], &[]);
    check("stdin", " {\"id\":\"x\",\n\"text\":\"A\"}", &[("x", "A")], &[]);
    check("stdin", "[Vidéo] Un radar.", &[("stdin", "[Vidéo] Un radar.")], &[]);
}

#[test]
fn takes_the_metadata() {
    let json = r#"{"title":"T","date":"2022-04-01T10:00","source":"S","url":"U","text":"A"}"#;
    let expect = Article {
        id: "a".to_owned(),
        title: Some("T".to_owned()),
        date: Some(PartialDate::day(2022, 4, 1)),
        source: Some("S".to_owned()),
        url: Some("U".to_owned()),
        text: "A".to_owned(),
        replaced_bytes: false,
    };
    assert_eq!(read("a.json", json.as_bytes()).articles, [expect]);
}

#[test]
fn says_what_is_wrong_and_reads_the_rest() {
    const AN_ARTICLE: &str = "expected an article: an object with a \"text\" string, found";
    check("a.txt", "", &[], &["a.txt: expected an article, found an empty file"]);
    check("a.txt", "\n \n", &[], &["a.txt: expected an article, found an empty file"]);
    check("a.txt", b"\x7fELF\0", &[], &["a.txt: expected a text file, found binary data"]);
    check("a.json", "{\n \"x\": 1\n}", &[], &[&format!("a.json:1:1: {AN_ARTICLE} an object without one")]);
    check("a.json", "12", &[], &[&format!("a.json:1:1: {AN_ARTICLE} a number")]);
    check("a.json", "{\"é\": \"é\", \"text\": 1}", &[], &[&format!("a.json:1:20: {AN_ARTICLE} a number")]);
    check("a.json", "{\"text\": \"A", &[], &[&format!("a.json:1:12: {AN_ARTICLE} the end of the file")]);
    check(
        "a.jsonl",
        "{\"text\":\"A\"}\nnon\n{\"text\":\"B\"}",
        &[("a-1", "A"), ("a-3", "B")],
        &[&format!("a.jsonl:2:1: {AN_ARTICLE} text that is not JSON")],
    );
    check(
        "a.json",
        "[{\"text\":\"A\"},\n {\"titre\":\"\"}]",
        &[("a-1", "A")],
        &[&format!("a.json:2:2: {AN_ARTICLE} an object without one")],
    );
    check("a.json", "[5,{\"text\":\"A\"}]", &[("a-2", "A")], &[&format!("a.json:1:2: {AN_ARTICLE} a number")]);
    check("a.json", "[{\"text\":\"A\"}", &[("a-1", "A")], &[&format!("a.json:1:14: {AN_ARTICLE} the end of the file")]);
    check(
        "a.json",
        r#"{"date":"hier","text":"A"}"#,
        &[("a", "A")],
        &["a.json:1:9: expected a date such as \"2022-04-18\", found \"hier\""],
    );
}

#[test]
fn marks_replaced_bytes() {
    assert!(read("a.txt", b"re\xe7u \x81").articles[0].replaced_bytes);
    assert!(read_line("a.jsonl", 1, b"{\"text\":\"re\xe7u \x81\"}").articles[0].replaced_bytes);
    assert!(!read_line("a.jsonl", 1, b"{\"text\":\"re\xe7u\"}").articles[0].replaced_bytes);
}

#[test]
fn reads_tables() {
    check("t.csv", "id,text\na,Un radar.\n", &[("a", "Un radar.")], &[]);
    check("t.csv", "text\n\nUn radar.\n", &[("t-3", "Un radar.")], &[]);
    check(
        "t.csv",
        "sep=;\nTitre;Texte\nA;\"Un; \"\"radar\"\"\r\nneuf.\"\r\nB;Deux.",
        &[("t-3", "Un; \"radar\"\r\nneuf."), ("t-5", "Deux.")],
        &[],
    );
    check("t.tsv", "contenu\tid\nUn « radar\"», dit-il.\t7\n", &[("7", "Un « radar\"», dit-il.")], &[]);
    check("t.csv", "content,text\nx,Un radar.\n", &[("t-2", "Un radar.")], &[]);
    check("t.csv", b"texte\nre\xe7u\n", &[("t-2", "reçu")], &[]);
    check("t.csv", b"\xff\xfet\0e\0x\0t\0\n\0A\0", &[("t-2", "A")], &[]);
    let reading = read("t.csv", "Titre;Date de publication;Média;Lien;Texte\nT;18/04/2022;S;U;A\n".as_bytes());
    let article = Article {
        id: "t-2".to_owned(),
        title: Some("T".to_owned()),
        date: Some(PartialDate::day(2022, 4, 18)),
        source: Some("S".to_owned()),
        url: Some("U".to_owned()),
        text: "A".to_owned(),
        replaced_bytes: false,
    };
    assert_eq!(reading.articles, [article]);
}

#[test]
fn says_what_is_wrong_with_a_table_and_reads_its_other_rows() {
    check("t.csv", "\n", &[], &["t.csv: expected an article, found an empty file"]);
    check(
        "t.csv",
        "nom,auteur\na,b\n",
        &[],
        &[
            "t.csv:1: expected a column named \"text\", \"texte\", \"content\" or \"contenu\", found \"nom\", \"auteur\"",
        ],
    );
    check(
        "t.csv",
        "date,text\nhier,A\n,B\n2022\n2022,\n",
        &[("t-2", "A"), ("t-3", "B")],
        &[
            "t.csv:2: expected a date such as \"2022-04-18\", found \"hier\"",
            "t.csv:4: expected a text in its column, found a row that ends before it",
            "t.csv:5: expected a text in its column, found an empty cell",
        ],
    );
    check(
        "t.csv",
        "text\nA\n\"B\nC\nD\n",
        &[("t-2", "A"), ("t-4", "C"), ("t-5", "D")],
        &["t.csv:3: expected a quote that closes the cell, found none up to the end"],
    );
}

#[test]
fn reads_markdown() {
    check("dir/radar.md", "---\nid: r\n---\n# Radar\n\nUn **radar**.\n", &[("r", "Un radar.")], &[]);
    check("radar.MD", "Un radar.", &[("radar", "Un radar.")], &[]);
}
