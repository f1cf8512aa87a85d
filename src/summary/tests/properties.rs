//! What holds of any corpus and any corrections: no order and no parting changes a byte, and nothing panics.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::actors::quoting;
use super::*;
use crate::correction::Corrections;

/// Reports close enough to each other that many are joined.
fn report() -> impl Strategy<Value = String> {
    let status = select(vec!["delivered", "delivered", "ordered", "pledged", "refused"]);
    let parties = select(vec!["RU>ML", "RU>ML", "?>ML", "RU>?", "CN>ML"]);
    let date = select(vec!["?", "--03-30", "2022-03-30", "2022-03-31", "2022-03", "2021-11-26"]);
    let goods = select(vec![
        "2-2 helicopter",
        "0-0 helicopter Mi-35P",
        "4-4 helicopter Mi-171, 1-1 radar",
        "0-0 equipment",
        "1-2 radar",
    ]);
    (status, parties, date, goods)
        .prop_map(|(status, parties, date, goods)| format!("{status} {parties} {date} {goods}"))
}

/// A corpus of some articles, with persons, states, quotes, and copies of two texts.
fn corpus() -> impl Strategy<Value = Vec<Extract>> {
    let quote = select(vec!["Awa Sidibé: Nous avons reçu ce matériel hier soir.", "Sidibé: non", "?: non"]);
    let reports = proptest::collection::vec(report(), 0..4);
    let quotes = proptest::collection::vec(quote, 0..3);
    let texts = ["Le Mali a reçu hier deux hélicoptères de la Russie.", "Un convoi est parti lundi vers Gao, dit-on."];
    let published = select(vec!["", "2022-04-01", "2022-04-20", "2021-12"]);
    let one = (reports, quotes, published, select(vec!["", texts[0], texts[1]]));
    proptest::collection::vec(one, 1..6).prop_map(|articles| {
        let numbered = articles.into_iter().enumerate();
        let extracts = numbered.map(|(id, (reports, quotes, published, text))| {
            let reports: Vec<&str> = reports.iter().map(String::as_str).collect();
            Extract { sketch: Sketch::new(text), ..merged(quoting(id, &quotes), article(id, published, &reports)) }
        });
        extracts.collect()
    })
}

/// What one extract says, with the reports and the date of another; its quotes' ids differ from the reports'.
fn merged(mut quoting: Extract, telling: Extract) -> Extract {
    quoting.quotes.iter_mut().for_each(|said| said.id += 50);
    Extract { actors: quoting.actors, quotes: quoting.quotes, ..telling }
}

/// Lines of a corrections file, no two of one finding's field or pair.
fn patches() -> impl Strategy<Value = Vec<String>> {
    let id = |article: usize, place: usize| format!("{:016x}", article * 100 + place);
    let mut lines = Vec::new();
    for article in 0..5 {
        let first = id(article, 0);
        for (field, value) in [("date", "2022-03-29"), ("supplier", "BY"), ("status", "pledged")] {
            lines.push(format!(
                r#"{{"patch":"set","finding":"delivery","id":"{first}","field":"{field}","value":"{value}"}}"#
            ));
        }
        let second = id(article, 1);
        lines.push(format!(
            r#"{{"patch":"set","finding":"delivery","id":"{second}","field":"count","item":0,"value":7}}"#
        ));
        lines.push(format!(r#"{{"patch":"reject","finding":"delivery","id":"{}"}}"#, id(article, 2)));
        lines.push(format!(r#"{{"patch":"reject","finding":"quote","id":"{}"}}"#, id(article, 51)));
        lines.push(format!(
            r#"{{"patch":"set","finding":"quote","id":"{}","field":"speaker","value":"Paul Anselme"}}"#,
            id(article, 50)
        ));
        lines.push(format!(
            r#"{{"patch":"add","finding":"delivery","article":"{article:016x}","start":40,"end":44,"status":"delivered","supplier":"RU","recipient":"ML","category":"radar","count":{article}}}"#
        ));
        for (patch, other) in [("merge", (article + 1) % 5), ("split", (article + 2) % 5)] {
            lines.push(format!(
                r#"{{"patch":"{patch}","finding":"delivery","id":"{first}","with":"{}"}}"#,
                id(other, 0)
            ));
        }
    }
    lines.push(r#"{"patch":"split","finding":"actor","name":"Sidibé","with":"Awa Sidibé"}"#.to_owned());
    lines.push(r#"{"patch":"merge","finding":"actor","name":"Awa Sidibé","with":"Paul Anselme"}"#.to_owned());
    let all = lines.len();
    subsequence(lines, 0..all.min(12)).prop_shuffle()
}

fn read(lines: &[String]) -> Corrections {
    let (corrections, errors) = Corrections::read("c.jsonl", &lines.join("\n"));
    assert_eq!(errors, []);
    corrections
}

/// All that is drawn, byte for byte.
fn bytes(summary: &Summary, corrections: &Corrections) -> String {
    let mut sorted = summary.clone();
    sorted.sort();
    serde_json::to_string(&sorted.corrected(corrections)).expect("a summary is plain data")
}

/// All that is drawn, but for what is told of the lines that corrected it.
fn without_lines(summary: &Summary, corrections: &Corrections) -> serde_json::Value {
    fn strip(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(members) => {
                members.remove("line");
                members.remove("added");
                members.values_mut().for_each(strip);
                // In order of their lines.
                if let Some(serde_json::Value::Array(changes)) = members.get_mut("changes") {
                    changes.sort_by_key(serde_json::Value::to_string);
                }
            }
            serde_json::Value::Array(values) => values.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(summary.corrected(corrections)).expect("a summary is plain data");
    let members = value.as_object_mut().expect("an object");
    members.remove("patches");
    members.remove("reasons");
    strip(&mut value);
    value
}

fn parts(articles: &[Extract], cut: usize) -> [Summary; 3] {
    let first = cut % (articles.len() + 1);
    let second = first + (articles.len() - first) / 2;
    [&articles[..first], &articles[first..second], &articles[second..]].map(|part| Summary { articles: part.to_vec() })
}

fn joined(parts: impl IntoIterator<Item = Summary>) -> Summary {
    let mut all = Summary::new();
    parts.into_iter().for_each(|part| all.merge(part));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_order_and_no_parting_of_articles_changes_a_byte(
        (articles, shuffled) in corpus().prop_flat_map(|articles| (Just(articles.clone()), Just(articles).prop_shuffle())),
        lines in patches(),
        cut in 0_usize..6,
    ) {
        let corrections = read(&lines);
        let [a, b, c] = parts(&shuffled, cut);
        let mut right = b.clone();
        right.merge(c.clone());
        let left = joined([joined([a.clone(), b.clone()]), c.clone()]);
        prop_assert_eq!(&left, &joined([a.clone(), right]));
        let expect = bytes(&Summary { articles }, &corrections);
        prop_assert_eq!(&bytes(&left, &corrections), &expect);
        prop_assert_eq!(&bytes(&joined([c, a, b]), &corrections), &expect);
    }

    #[test]
    fn lines_that_correct_different_things_may_stand_in_any_order(
        articles in corpus(),
        (lines, other) in patches().prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())),
    ) {
        let summary = Summary { articles };
        prop_assert_eq!(without_lines(&summary, &read(&lines)), without_lines(&summary, &read(&other)));
    }

    #[test]
    fn every_line_is_told_of_and_one_without_effect_changes_nothing(articles in corpus(), lines in patches()) {
        let summary = Summary { articles };
        let corrections = read(&lines);
        let view = summary.corrected(&corrections);
        prop_assert_eq!(view.patches.len(), lines.len());
        let applied: Vec<String> = view
            .patches
            .iter()
            .filter(|patch| patch.problem.is_none())
            .map(|patch| lines[patch.line as usize - 1].clone())
            .collect();
        prop_assert_eq!(without_lines(&summary, &corrections), without_lines(&summary, &read(&applied)));
    }

    #[test]
    fn what_is_set_back_leaves_no_trace(articles in corpus(), date in select(vec!["2019", "--05-01", "2022-03-30"])) {
        let set = |told: &Told, value: String| {
            let id = told.id;
            format!(r#"{{"patch":"set","finding":"delivery","id":"{id:016x}","field":"date","value":{value}}}"#)
        };
        let reports = || articles.iter().flat_map(|article| &article.reports);
        let machine = |told: &Told| told.date.map_or("null".to_owned(), |date| format!("\"{date}\""));
        let mut lines: Vec<String> = reports().map(|told| set(told, format!("\"{date}\""))).collect();
        lines.extend(reports().map(|told| set(told, machine(told))));
        let summary = Summary { articles: articles.clone() };
        prop_assert_eq!(without_lines(&summary, &read(&lines)), without_lines(&summary, &Corrections::default()));
    }

    #[test]
    fn no_line_makes_anything_panic(articles in corpus(), text in "\\PC{0,80}", lines in patches(), at in any::<prop::sample::Index>()) {
        let (corrections, errors) = Corrections::read("c.jsonl", &text);
        Summary { articles: articles.clone() }.corrected(&corrections);
        prop_assert!(text.trim().is_empty() || !errors.is_empty() || !corrections.patches.is_empty());
        // A line that was cut off or changed in an editor.
        for line in &lines {
            let cut = at.index(line.len() + 1);
            let cut = (0..=cut).rev().find(|&cut| line.is_char_boundary(cut)).unwrap_or(0);
            let (corrections, _) = Corrections::read("c.jsonl", &format!("{}{text}", &line[..cut]));
            Summary { articles: articles.clone() }.corrected(&corrections);
        }
    }
}
