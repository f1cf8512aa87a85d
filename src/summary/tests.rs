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
        announced: None,
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
fn however_many_tell_one_delivery_it_is_one() {
    let told = |n: usize| {
        article(n, &format!("20{:02}-{:02}", 10 + n / 12, 1 + n % 12), &["delivered RU>ML 2022-03-30 2-2 helicopter"])
    };
    let summary = Summary { articles: (0..600).map(told).collect() };
    let occasions = summary.view().occasions;
    assert_eq!(occasions.iter().map(|occasion| occasion.reports.len()).collect::<Vec<_>>(), [600]);
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

/// All orders of the numbers below `count`.
fn orders(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(count - 1);
    let longer = |order: &Vec<usize>| {
        let order = order.clone();
        (0..count).map(move |at| [&order[..at], &[count - 1], &order[at..]].concat())
    };
    shorter.iter().flat_map(longer).collect()
}

#[test]
fn no_order_of_articles_changes_anything() {
    let rows: [(&str, &[&str]); 5] = [
        ("2022-03-31", &["delivered RU>ML 2022-03-30 2-2 helicopter, 1-1 radar", "pledged RU>ML ? 0-0 aircraft"]),
        ("2022-04-01", &["delivered ?>ML 2022-03-31 2-2 helicopter Mi-35P"]),
        ("2022-04-02", &["delivered RU>ML --03-30 4-4 helicopter", "ordered RU>ML 2021-09 2-2 helicopter"]),
        ("2022-05-20", &["delivered RU>? 2022-03 2-2 helicopter Mi-35", "refused RU>ML 2022-05 0-0 aircraft"]),
        ("", &["delivered RU>ML ? 4-4 helicopter", "delivered RU>ML --03-31 1-1 radar"]),
    ];
    let articles: Vec<Extract> = rows.iter().enumerate().map(|(id, (date, rows))| article(id, date, rows)).collect();
    let ledger = |order: &[usize]| {
        let mut parts = order.iter().map(|&at| Summary { articles: vec![articles[at].clone()] });
        let mut summary = parts.next().unwrap_or_default();
        parts.for_each(|part| summary.merge(part));
        summary.sort();
        summary.view()
    };
    let expect = ledger(&[0, 1, 2, 3, 4]);
    assert!(expect.occasions.len() < 8, "something was joined");
    for order in orders(5) {
        assert_eq!(ledger(&order), expect, "{order:?}");
    }
}

#[test]
fn every_join_says_why() {
    let rows: [(&str, &[&str]); 4] = [
        ("2022-03-31", &["delivered RU>ML 2022-03-30 2-2 helicopter Mi-35"]),
        ("2022-04-01", &["delivered RU>ML 2022-03-31 2-2 helicopter Mi-35P"]),
        ("2022-04-01", &["delivered RU>ML 2022-03-31 2-2 helicopter Mi-35P"]),
        ("2022-02-01", &["ordered RU>ML 2021-09 2-2 helicopter Mi-35P"]),
    ];
    let articles = rows.iter().enumerate().map(|(id, (date, rows))| article(id, date, rows)).collect();
    let view = Summary { articles }.view();
    let [occasion] = &view.occasions[..] else { panic!("{} occasions", view.occasions.len()) };
    let joins: Vec<_> = occasion.reports.iter().map(|report| report.joined.clone()).collect();
    let reasons = |at: usize| joins[at].as_ref().map(|join| (join.to, join.reasons.join(" "))).unwrap_or_default();
    assert_eq!(joins[0], None);
    assert_eq!(reasons(1), (0, "near-day same-supplier same-recipient closer-model same-count same-goods".to_owned()));
    assert_eq!(reasons(2), (1, "same-words".to_owned()));
    assert_eq!(reasons(3), (1, "same-supplier same-recipient same-model same-count same-goods next-step".to_owned()));
    let codes: Vec<&str> = view.reasons.iter().map(|reason| reason.code.as_str()).collect();
    let used = joins.iter().flatten().flat_map(|join| &join.reasons);
    assert!(used.clone().all(|code| codes.contains(&code.as_str())), "{codes:?}");
    let steps: Vec<_> =
        occasion.steps.iter().map(|step| (step.status, step.date.as_deref(), &step.reports[..])).collect();
    use view::article::Status::{Delivered, Ordered};
    assert_eq!(steps, [(Ordered, Some("2021-09"), &[3][..]), (Delivered, Some("2022-03-31"), &[0, 1, 2][..])]);
}

#[test]
fn a_refusal_ends_or_interrupts() {
    let status = |rows: &[(&str, &str)]| {
        let articles = rows.iter().enumerate().map(|(id, (date, row))| article(id, date, &[row])).collect();
        let view = Summary { articles }.view();
        assert_eq!(view.occasions.len(), 1);
        let steps: Vec<String> = view.occasions[0].steps.iter().map(|step| format!("{:?}", step.status)).collect();
        (steps.join(" ").to_lowercase(), view.occasions[0].conflicts.len())
    };
    let pledged = ("2022-01-05", "pledged DE>UA 2022-01 18-18 tank Leopard");
    let refused = ("2022-03-05", "refused DE>UA 2022-03 18-18 tank Leopard");
    let again = ("2022-06-05", "delivered DE>UA 2022-06-01 18-18 tank Leopard");
    let denied = ("2022-06-05", "refused DE>UA 2022-06-01 18-18 tank Leopard");
    assert_eq!(status(&[pledged, refused]), ("pledged refused".to_owned(), 0));
    assert_eq!(status(&[pledged, refused, again]), ("pledged refused delivered".to_owned(), 0));
    assert_eq!(status(&[again, denied]), ("delivered refused".to_owned(), 1));
}

mod actors;
mod corrections;
mod figures;
mod properties;
