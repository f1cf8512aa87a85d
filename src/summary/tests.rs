//! Ledgers as tables: each article's reports in, the occasions out, whatever the order of the articles.
//!
//! A report is written `status supplier>recipient date goods, goods`, goods as `min-max category model`; `?` and `0`
//! stand for what is not told.

use std::borrow::Cow;

use super::extract::{Goods, Model, Named, Place, Said, Told, Voice};
use super::*;
use crate::delivery::{Category, Party, Status};
use crate::mention::Kind;
use crate::text::{Count, PartialDate};
use crate::view::article::Range;
use crate::view::summary::By;

fn article(id: usize, published: &str, reports: &[&str]) -> Extract {
    Extract {
        id: format!("a{id}"),
        key: id as u64,
        length: 100,
        title: String::new(),
        date: PartialDate::parse(published),
        source: None,
        url: None,
        notes: Vec::new(),
        sketch: Sketch::default(),
        actors: Vec::new(),
        quotes: Vec::new(),
        reports: reports.iter().enumerate().map(|(place, row)| told(id, place, row)).collect(),
    }
}

fn told(article: usize, place: usize, row: &str) -> Told {
    let mut words = row.splitn(4, ' ');
    let mut word = || words.next().expect(row);
    let status = match word() {
        "delivered" => Status::Delivered,
        "pledged" => Status::Pledged,
        "ordered" => Status::Ordered,
        "requested" => Status::Requested,
        _ => Status::Refused,
    };
    let (supplier, recipient) = word().split_once('>').expect(row);
    let party = |code: &str| (code != "?").then(|| Party::State(code.to_owned()));
    let date = PartialDate::parse(word());
    let goods = word().split(", ").map(goods).collect();
    let range = Range { start: place as u32, end: place as u32 + 1 };
    Told {
        id: (article * 100 + place) as u64,
        status,
        supplier: party(supplier),
        recipient: party(recipient),
        date,
        goods,
        hedged: false,
        range,
        rule: Cow::Borrowed(""),
    }
}

/// Goods as written `min-max category model`.
pub fn goods(text: &str) -> Goods {
    let mut words = text.splitn(3, ' ');
    let (min, max) = words.next().and_then(|count| count.split_once('-')).expect(text);
    let bound = |n: &str| n.parse().ok().filter(|n| *n > 0);
    let category = words.next().and_then(Category::parse).expect(text);
    let designation = words.next().map(Model::new);
    Goods { category, designation, unit: None, count: Count { min: bound(min), max: bound(max) } }
}

/// Goods as [`goods`] reads them.
pub fn draw_goods(goods: &Goods) -> String {
    let Count { min, max } = goods.count;
    let count = format!("{}-{}", min.unwrap_or(0), max.unwrap_or(0));
    let model = goods.designation.as_ref().map_or("", |model| model.written.as_str());
    [count.as_str(), goods.category.word(), model].join(" ").trim().to_owned()
}

fn draw(occasion: &view::summary::Occasion) -> String {
    let party = |party: &Option<view::summary::PartyLine>| party.as_ref().map_or("?".to_owned(), |p| p.name.clone());
    let item = |item: &view::summary::ItemLine| {
        let count = format!("{}-{}", item.min.unwrap_or(0), item.max.unwrap_or(0));
        [&count, item.category.as_str(), item.designation.as_deref().unwrap_or("")].join(" ").trim().to_owned()
    };
    format!(
        "{:?} {}>{} {} {} ×{}{}",
        occasion.status,
        party(&occasion.supplier),
        party(&occasion.recipient),
        occasion.date.as_deref().unwrap_or("?"),
        occasion.items.iter().map(item).collect::<Vec<_>>().join(", "),
        occasion.reports.len(),
        occasion.conflicts.iter().map(|conflict| format!(" {:?}!", conflict.field)).collect::<String>(),
    )
    .to_lowercase()
}

/// Articles are given as (publication, reports).
#[track_caller]
fn check(articles: &[(&str, &[&str])], expect: &[&str]) {
    let extracts: Vec<Extract> =
        articles.iter().enumerate().map(|(id, (published, reports))| article(id, published, reports)).collect();
    let forward = Summary { articles: extracts.clone() }.view();
    let backward = Summary { articles: extracts.into_iter().rev().collect() }.view();
    let drawn = |view: &view::summary::Summary| view.occasions.iter().map(draw).collect::<Vec<_>>();
    let expect: Vec<String> = expect.iter().map(|row| row.to_lowercase()).collect();
    assert_eq!(drawn(&forward), expect);
    assert_eq!(drawn(&backward), expect, "in reverse order");
}

#[test]
fn joins_reports_of_one_delivery() {
    check(
        &[
            ("2022-03-31", &["delivered RU>ML 2022-03-30 2-2 helicopter, 1-1 radar"]),
            ("2022-04-01", &["delivered ?>ML 2022-03-31 2-2 helicopter Mi-35P"]),
            ("2022-04-02", &["delivered RU>ML 2022-03-30 0-0 helicopter"]),
            ("2022-04-20", &["delivered RU>? 2022-03 2-2 helicopter Mi-35"]),
        ],
        &["delivered RU>ML 2022-03-30 2-2 helicopter Mi-35P, 1-1 radar ×4 date!"],
    );
    check(
        &[
            ("2022-04-01", &["delivered RU>ML 2022-03-30 2-2 helicopter"]),
            ("2022-04-02", &["delivered RU>ML 2022-03-30 4-4 helicopter"]),
        ],
        &["delivered RU>ML 2022-03-30 2-4 helicopter ×2 count!"],
    );
    check(
        &[
            ("2021-10-02", &["delivered RU>ML --10-01 4-4 helicopter"]),
            ("2021-12", &["delivered RU>ML 2021-10-01 4-4 helicopter"]),
        ],
        &["delivered RU>ML 2021-10-01 4-4 helicopter ×2"],
    );
    check(
        &[
            ("2022-03-31", &["delivered RU>ML 2022-03-30 2-2 helicopter", "delivered RU>ML 2022-03-30 0-0 equipment"]),
            ("2022-03-31", &["delivered RU>ML 2022-03-30 2-2 helicopter"]),
        ],
        &["delivered RU>ML 2022-03-30 2-2 helicopter ×3"],
    );
    check(
        &[
            ("2022-03-31", &["delivered RU>ML 2022-03-30 0-0 equipment"]),
            ("2022-03-31", &["delivered RU>ML 2022-03-30 2-2 helicopter"]),
        ],
        &["delivered RU>ML 2022-03-30 2-2 helicopter ×2"],
    );
}

#[test]
fn keeps_deliveries_apart() {
    check(
        &[
            ("2021-12", &["delivered RU>ML 2021-10-01 4-4 helicopter Mi-171"]),
            ("2021-12", &["delivered RU>ML 2021-11-26 4-4 helicopter Mi-171"]),
        ],
        &["delivered RU>ML 2021-10-01 4-4 helicopter Mi-171 ×1", "delivered RU>ML 2021-11-26 4-4 helicopter Mi-171 ×1"],
    );
    check(
        &[
            ("2021-12", &["delivered RU>ML 2021-10-01 4-4 helicopter"]),
            ("2021-12", &["delivered RU>BF 2021-10-01 4-4 helicopter"]),
        ],
        &["delivered RU>ML 2021-10-01 4-4 helicopter ×1", "delivered RU>BF 2021-10-01 4-4 helicopter ×1"],
    );
    check(
        &[
            ("2022", &["delivered RU>ML 2022-03 2-2 helicopter Mi-35P"]),
            ("2022", &["delivered RU>ML 2022-03 4-4 helicopter Mi-171"]),
        ],
        &["delivered RU>ML 2022-03 2-2 helicopter Mi-35P ×1", "delivered RU>ML 2022-03 4-4 helicopter Mi-171 ×1"],
    );
    // What an article tells as two occasions is two.
    check(
        &[("2022", &["delivered RU>ML 2022-03 2-2 tank", "delivered RU>ML 2022-03 2-2 tank"])],
        &["delivered RU>ML 2022-03 2-2 tank ×1", "delivered RU>ML 2022-03 2-2 tank ×1"],
    );
    // Published before the delivery.
    check(
        &[
            ("2021-12", &["delivered RU>ML ? 2-2 helicopter"]),
            ("2022-04", &["delivered RU>ML 2022-03-30 2-2 helicopter"]),
        ],
        &["delivered RU>ML 2022-03-30 2-2 helicopter ×1", "delivered RU>ML ? 2-2 helicopter ×1"],
    );
}

#[test]
fn follows_a_delivery_through_its_life() {
    check(
        &[
            ("2022-01", &["ordered RU>ML 2021-09 4-4 helicopter Mi-171"]),
            ("2022-02", &["pledged RU>ML ? 4-4 helicopter Mi-171"]),
            ("2022-04", &["delivered RU>ML 2022-03-30 4-4 helicopter"]),
        ],
        &["delivered RU>ML 2022-03-30 4-4 helicopter ×3"],
    );
    check(
        &[("2022-01", &["pledged DE>UA ? 18-18 tank Leopard"]), ("2022-02", &["delivered DE>UA 2022-02-01 4-4 tank"])],
        &["delivered DE>UA 2022-02-01 4-4 tank ×1", "pledged DE>UA ? 18-18 tank Leopard ×1"],
    );
    check(
        &[
            ("2022-01", &["delivered CN>RU 2022-01-02 20-20 drone"]),
            ("2022-02", &["refused CN>RU 2022-01-02 20-20 drone"]),
        ],
        &["delivered CN>RU 2022-01-02 20-20 drone ×2 status!"],
    );
}

#[test]
fn totals_are_intervals_by_status() {
    let rows: &[&str] = &[
        "delivered RU>ML 2021-10-01 4-4 helicopter",
        "delivered RU>ML 2021-11-26 4-6 helicopter",
        "delivered RU>ML 2022-12-01 0-0 helicopter",
        "pledged RU>ML 2023-01-01 9-0 helicopter",
    ];
    let view = Summary { articles: vec![article(0, "2023", rows)] }.view();
    let by_category = || view.totals.iter().filter(|total| total.by == By::Category);
    let drawn: Vec<_> = by_category().map(|total| (total.status, total.min, total.max, total.uncounted)).collect();
    use view::article::Status::{Delivered, Pledged};
    assert_eq!(drawn, [(Delivered, 8, Some(10), 1), (Pledged, 9, None, 0)]);
    assert_eq!(view.totals[0].occasions, [0, 1, 2]);
}

#[test]
fn a_sum_of_deliveries_is_no_delivery() {
    let lots: &[&str] =
        &["delivered RU>ML 2021-10-01 4-4 helicopter", "delivered RU>ML 2021-11-26 4-4 helicopter Mi-171"];
    let sum: &[&str] = &["delivered RU>ML ? 8-8 helicopter"];
    let view = Summary { articles: vec![article(0, "2021-12", lots), article(1, "2021-12", sum)] }.view();
    assert_eq!(view.occasions[2].sum_of, [0, 1]);
    assert_eq!((view.totals[0].min, &view.totals[0].occasions[..]), (8, &[0, 1][..]));
    let early = Summary { articles: vec![article(0, "2021-12", lots), article(1, "2021-10-05", sum)] }.view();
    assert!(early.occasions[2].sum_of.is_empty());
}

/// An article that names persons, each once.
fn naming(id: usize, persons: &[&str]) -> Extract {
    let named = |name: &&str| Named {
        name: (*name).to_owned(),
        kind: Kind::Person,
        code: None,
        forms: vec![(*name).to_owned()],
        mentions: vec![Place { range: Range { start: 0, end: 1 }, sentence: 0, form: 0 }],
        roles: Vec::new(),
    };
    Extract { actors: persons.iter().map(named).collect(), ..article(id, "2022", &[]) }
}

#[track_caller]
fn check_persons(articles: &[&[&str]], expect: &[&str]) {
    let articles = articles.iter().enumerate().map(|(id, persons)| naming(id, persons)).collect();
    let view = Summary { articles }.view();
    let drawn: Vec<_> = view.actors.iter().map(|actor| format!("{} ×{}", actor.name, actor.articles)).collect();
    assert_eq!(drawn, expect);
}

#[test]
fn joins_persons_with_care() {
    check_persons(&[&["Sergueï Lavrov"], &["Sergey Lavrov"], &["Lavrov"]], &["Sergey Lavrov ×3"]);
    check_persons(&[&["Awa Sidibé"], &["Paul Sidibé"], &["Sidibé"]], &["Awa Sidibé ×1", "Paul Sidibé ×1", "Sidibé ×1"]);
}

#[test]
fn quotes_name_the_actor_of_the_corpus() {
    let said = Said {
        id: 7,
        range: Range { start: 3, end: 5 },
        text: "oui".to_owned(),
        speaker: Some(Voice::Actor(0)),
        cue: None,
    };
    let first = Extract { quotes: vec![said], ..naming(0, &["Sidibé"]) };
    let view = Summary { articles: vec![first, naming(1, &["Awa Sidibé", "Paul Anselme"])] }.view();
    let quote = &view.quotes[0];
    assert_eq!(quote.speaker.as_deref(), Some("Awa Sidibé"));
    assert_eq!(quote.actor.map(|actor| view.actors[actor as usize].name.as_str()), Some("Awa Sidibé"));
}
