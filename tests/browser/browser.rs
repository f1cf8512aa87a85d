//! The core as a browser runs it, in a worker: `cargo xtask test wasm`, which first has the command line print
//! `target/native.jsonl`, so that native and wasm output can be held equal byte for byte.
#![cfg(target_arch = "wasm32")]

use depeche::wasm::Corpus;
use js_sys::{JSON, Uint8Array};
use wasm_bindgen::{JsError, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const DEMO: &str = include_str!("../../demo/corpus.jsonl");
/// Texts that are awkward to count in: letters outside the basic plane, combining accents, markup, no text at all.
const ODD: &str = include_str!("odd.jsonl");
const NATIVE: &str = include_str!("../../target/native.jsonl");

fn corpus(files: &[(&str, &str)]) -> Corpus {
    let mut corpus = Corpus::new().unwrap_or_else(|_| panic!("the lexicons load"));
    for (name, text) in files {
        json(corpus.read(name, &Uint8Array::from(text.as_bytes())));
    }
    json(corpus.advance(u32::MAX));
    corpus
}

/// What a method gave, as JavaScript prints it.
fn json<T: Into<JsValue>>(value: Result<T, JsError>) -> String {
    let value: JsValue = value.unwrap_or_else(|_| panic!("a value")).into();
    JSON::stringify(&value).expect("plain data").into()
}

#[wasm_bindgen_test]
fn native_and_wasm_print_the_same_bytes() {
    let corpus = corpus(&[("corpus.jsonl", DEMO), ("odd.jsonl", ODD)]);
    assert_eq!(NATIVE.lines().count(), DEMO.lines().count() + ODD.lines().count());
    for (index, native) in (0..).zip(NATIVE.lines()) {
        let article = json(corpus.article(index));
        let analysis = article.split_once(",\"analysis\":").and_then(|(_, rest)| rest.strip_suffix('}'));
        assert_eq!(analysis, Some(native));
    }
}

#[wasm_bindgen_test]
fn articles_wait_until_they_are_asked_for() {
    let mut corpus = corpus(&[]);
    let reading = corpus.read("corpus.jsonl", &Uint8Array::from(DEMO.as_bytes()));
    let articles = DEMO.lines().count();
    assert_eq!(json(reading), format!("{{\"articles\":{articles},\"problems\":[]}}"));
    assert_eq!(json(corpus.advance(2)), format!("{{\"done\":2,\"total\":{articles}}}"));
    assert!(corpus.article(1).is_ok());
    assert!(corpus.article(2).is_err());
}

#[wasm_bindgen_test]
fn a_file_that_is_no_article_is_told_and_loses_nothing() {
    let mut corpus = corpus(&[("corpus.jsonl", DEMO)]);
    let reading = json(corpus.read("list.json", &Uint8Array::from("[1, 2".as_bytes())));
    assert!(reading.starts_with("{\"articles\":0,\"problems\":[{\"file\":\"list.json\",\"message\":\"list.json:1:2: "));
    assert!(corpus.article(0).is_ok());
}

#[wasm_bindgen_test]
fn lines_read_apart_are_the_file_read_whole() {
    let whole = corpus(&[("corpus.jsonl", DEMO)]);
    let mut apart = corpus(&[]);
    let (first, rest) = DEMO.split_at(DEMO.find('\n').expect("a line") + 1);
    json(apart.read_lines("corpus.jsonl", 1, &Uint8Array::from(first.as_bytes())));
    let bad = json(apart.read_lines("corpus.jsonl", 2, &Uint8Array::from(format!("[]\n{rest}").as_bytes())));
    assert!(bad.contains("\"message\":\"corpus.jsonl:2:1: "), "{bad}");
    json(apart.advance(u32::MAX));
    assert_eq!(json(apart.summary()), json(whole.summary()));
}

#[wasm_bindgen_test]
fn articles_that_wait_can_be_dropped() {
    let mut corpus = corpus(&[]);
    json(corpus.read("corpus.jsonl", &Uint8Array::from(DEMO.as_bytes())));
    json(corpus.advance(2));
    assert_eq!(corpus.forget() as usize, DEMO.lines().count() - 2);
    assert_eq!(json(corpus.advance(1)), "{\"done\":2,\"total\":2}");
}
