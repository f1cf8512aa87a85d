//! Corrections: what they change, what they leave, and what is told of each.

use super::actors::{naming, quoting};
use super::*;
use crate::correction::Corrections;

/// Two reports of one delivery, and one of another; a report's id is a hundred times its article, plus its place.
fn corpus() -> Summary {
    let rows: [(&str, &[&str]); 3] = [
        ("2022-03-31", &["delivered RU>ML 2022-03-30 2-2 helicopter"]),
        ("2022-04-01", &["delivered RU>ML 2022-03-31 2-2 helicopter Mi-35P"]),
        ("2022-04-20", &["delivered RU>ML 2022-04-18 4-4 radar"]),
    ];
    Summary { articles: rows.iter().enumerate().map(|(id, (date, rows))| article(id, date, rows)).collect() }
}

/// A file's lines from their members, with ids as numbers.
fn lines(patches: &[&str]) -> Corrections {
    let text: Vec<String> = patches.iter().map(|patch| format!("{{\"finding\":\"delivery\",{patch}}}")).collect();
    let (corrections, errors) = Corrections::read("c.jsonl", &text.join("\n"));
    assert_eq!(errors, []);
    corrections
}

fn id(n: u64) -> String {
    format!("\"id\":\"{n:016x}\"")
}

fn with(n: u64) -> String {
    format!("\"with\":\"{n:016x}\"")
}

fn problems(view: &view::summary::Summary) -> Vec<&str> {
    view.patches.iter().map(|patch| patch.problem.as_deref().unwrap_or("applied")).collect()
}

#[track_caller]
fn check(patches: &[String], occasions: &[&str], outcomes: &[&str]) -> view::summary::Summary {
    let summary = corpus();
    let patches: Vec<&str> = patches.iter().map(String::as_str).collect();
    let view = summary.corrected(&lines(&patches));
    assert_eq!(
        view.occasions.iter().map(draw).collect::<Vec<_>>(),
        occasions.iter().map(|row| row.to_lowercase()).collect::<Vec<_>>()
    );
    assert_eq!(problems(&view), outcomes);
    assert_eq!(summary, corpus(), "what the machine read stays");
    view
}

const HELICOPTERS: &str = "delivered RU>ML 2022-03-30 2-2 helicopter Mi-35P ×2 date!";
const RADARS: &str = "delivered RU>ML 2022-04-18 4-4 radar ×1";

#[test]
fn fields_are_set_beside_what_the_machine_read() {
    let set = |report, field: &str, value: &str| {
        format!(r#""patch":"set",{},"item":0,"field":"{field}","value":{value}"#, id(report))
    };
    let view = check(
        &[set(200, "count", "\"5\""), set(200, "recipient", "\"BF\""), set(100, "date", "\"2022-03-30\"")],
        &["delivered RU>ML 2022-03-30 2-2 helicopter Mi-35P ×2", "delivered RU>BF 2022-04-18 5-5 radar ×1"],
        &["applied"; 3],
    );
    let changes = &view.occasions[1].reports[0].changes;
    let drawn: Vec<_> = changes
        .iter()
        .map(|change| {
            (change.field.as_str(), change.item, change.machine.as_deref(), change.corrected.as_deref(), change.line)
        })
        .collect();
    assert_eq!(drawn, [("count", Some(0), Some("4"), Some("5"), 1), ("recipient", None, Some("ML"), Some("BF"), 2)]);
    assert_eq!(view.patches[0].occasion, Some(1));

    check(
        &[set(200, "count", "4"), set(200, "count", "6")],
        &[HELICOPTERS, "delivered RU>ML 2022-04-18 6-6 radar ×1"],
        &["overridden", "applied"],
    );
    check(&[set(200, "count", "4")], &[HELICOPTERS, RADARS], &["no-effect"]);
    check(&[set(999, "count", "4")], &[HELICOPTERS, RADARS], &["no-match"]);
    check(&[set(200, "count", "4").replace("\"item\":0", "\"item\":7")], &[HELICOPTERS, RADARS], &["no-match"]);
}

#[test]
fn findings_are_rejected_and_added() {
    check(&[format!(r#""patch":"reject",{}"#, id(200))], &[HELICOPTERS], &["applied"]);
    let add = |article: u64, goods: &str| {
        let place = format!(r#""article":"{article:016x}","start":40,"end":50"#);
        format!(r#""patch":"add",{place},"status":"pledged","supplier":"RU","recipient":"ML",{goods}"#)
    };
    let view = check(
        &[add(2, r#""category":"tank","count":"3""#), add(2, r#""category":"drone""#), add(9, r#""category":"drone""#)],
        &[HELICOPTERS, RADARS, "pledged RU>ML ? 0-0 drone, 3-3 tank ×1"],
        &["applied", "applied", "no-match"],
    );
    assert_eq!(view.occasions[2].reports[0].added, Some(1));
    assert_eq!(view.patches[1].occasion, Some(2));
    let outside = add(2, r#""category":"drone""#).replace("\"end\":50", "\"end\":500");
    check(&[outside], &[HELICOPTERS, RADARS], &["no-match"]);
}

#[test]
fn occasions_are_joined_and_parted() {
    let pair = |word: &str, a, b| format!(r#""patch":"{word}",{},{}"#, id(a), with(b));
    let view = check(
        &[pair("merge", 0, 200)],
        &["delivered RU>ML 2022-03-30 2-2 helicopter Mi-35P, 4-4 radar ×3 date!"],
        &["applied"],
    );
    let reasons: Vec<_> = view.occasions[0]
        .reports
        .iter()
        .flat_map(|report| &report.joined)
        .map(|join| join.reasons[0].as_str())
        .collect();
    assert!(reasons.contains(&"by-hand"), "{reasons:?}");
    check(
        &[pair("split", 100, 0)],
        &[
            "delivered RU>ML 2022-03-30 2-2 helicopter ×1",
            "delivered RU>ML 2022-03-31 2-2 helicopter Mi-35P ×1",
            RADARS,
        ],
        &["applied"],
    );
    check(&[pair("split", 100, 0), pair("merge", 0, 100)], &[HELICOPTERS, RADARS], &["overridden", "applied"]);
    check(&[pair("merge", 0, 999)], &[HELICOPTERS, RADARS], &["no-match"]);
    let reject = |n: u64| format!(r#""patch":"reject",{}"#, id(n));
    check(&[pair("merge", 0, 200), reject(200)], &[HELICOPTERS], &["no-match", "applied"]);
    check(&[reject(200), reject(200)], &[HELICOPTERS], &["overridden", "applied"]);
}

#[test]
fn a_finding_of_another_kind_fits_nothing() {
    let mut summary = corpus();
    summary.articles.push(quoting(3, &["Awa Sidibé: oui"]));
    let whole = summary.view();
    for patch in [
        format!(r#""patch":"merge",{},{}"#, id(0), with(300)),
        format!(r#""patch":"split",{},{}"#, id(300), with(0)),
        format!(r#""patch":"reject",{}"#, id(300)),
        format!(r#""patch":"set",{},"field":"status","value":"ordered""#, id(300)),
    ] {
        let view = summary.corrected(&lines(&[&patch]));
        assert_eq!(problems(&view), ["no-match"], "{patch}");
        assert_eq!((view.occasions, view.quotes), (whole.occasions.clone(), whole.quotes.clone()), "{patch}");
    }
    let rejected = r#"{"patch":"reject","finding":"actor","name":"Awa Sidibé"}"#;
    let merged = r#"{"patch":"merge","finding":"actor","name":"Awa Sidibé","with":"Mali"}"#;
    let (corrections, _) = Corrections::read("c.jsonl", &[rejected, merged].join("\n"));
    assert_eq!(problems(&summary.corrected(&corrections)), ["applied", "no-match"]);
}

#[test]
fn a_copy_of_a_report_can_be_parted_from_it() {
    let told: &[&str] = &["delivered RU>ML 2022-03-30 2-2 helicopter"];
    let summary = Summary { articles: (0..3).map(|id| article(id, "2022-04", told)).collect() };
    assert_eq!(summary.view().occasions.len(), 1);
    let split = format!(r#""patch":"split",{},{}"#, id(0), with(100));
    let reports = |view: &view::summary::Summary| view.occasions.iter().map(|o| o.reports.len()).collect::<Vec<_>>();
    assert_eq!(reports(&summary.corrected(&lines(&[&split]))), [2, 1]);
}

#[test]
fn speakers_and_actors_are_named() {
    let summary = Summary {
        articles: vec![
            quoting(0, &["Awa Sidibé: oui"]),
            quoting(1, &["?: non"]),
            naming(2, &["Sidibé"]),
            naming(3, &["Paul Anselme"]),
        ],
    };
    let read = |text: &str| Corrections::read("c.jsonl", text).0;
    let names = |view: &view::summary::Summary| view.actors.iter().map(|actor| actor.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&summary.view()), ["Awa Sidibé", "Paul Anselme"]);

    let split = r#"{"patch":"split","finding":"actor","name":"Sidibé","with":"Awa Sidibé"}"#;
    assert_eq!(names(&summary.corrected(&read(split))), ["Awa Sidibé", "Paul Anselme", "Sidibé"]);
    let merge = r#"{"patch":"merge","finding":"actor","name":"Paul Anselme","with":"Awa Sidibé"}"#;
    let view = summary.corrected(&read(merge));
    assert_eq!(names(&view), ["Awa Sidibé"]);
    assert!(view.actors[0].joined.iter().any(|name| name.reasons == ["by-hand"]), "{:?}", view.actors[0].joined);
    let reject = r#"{"patch":"reject","finding":"actor","name":"Awa Sidibé"}"#;
    let view = summary.corrected(&read(reject));
    assert_eq!(names(&view), ["Paul Anselme", "Sidibé"]);
    assert_eq!((view.quotes[0].actor, view.quotes[0].speaker.as_deref()), (None, Some("Awa Sidibé")));

    let speaker = r#"{"patch":"set","finding":"quote","id":"0000000000000064","field":"speaker","value":"Awa Sidibé"}"#;
    let view = summary.corrected(&read(speaker));
    let quote = &view.quotes[1];
    assert_eq!(quote.actor.map(|actor| view.actors[actor as usize].name.as_str()), Some("Awa Sidibé"));
    assert_eq!((quote.sources[0].changes[0].machine.as_deref(), view.actors[0].articles), (None, 2));
}
