//! Deliveries of composed sentences, drawn as `status supplier→recipient date: items`.

use super::*;
use crate::fr::French;
use crate::ingest::Article;
use crate::language::Language;
use crate::text::{Count, Document, PartialDate};

fn deliveries(text: &str) -> Vec<(String, &'static str)> {
    let french = French::new().expect("the lexicons are right");
    let article = Article { date: PartialDate::parse("2022-04-20"), ..Article::from(text) };
    let document = Document::new(&article, french.vocabulary());
    let actors = french.actors(&document);
    let found = french.deliveries(&document, &actors, &[]);
    found.iter().map(|delivery| (draw(delivery, text), delivery.rule)).collect()
}

fn draw(delivery: &Delivery, text: &str) -> String {
    let party = |party: &Option<Party>| match party {
        Some(Party::State(name) | Party::Named(name)) => name.clone(),
        None => "?".to_owned(),
    };
    let date = delivery.date.map_or(String::new(), |date| format!(" {date}"));
    let items: Vec<String> = delivery
        .items
        .iter()
        .map(|item| {
            let model = item.designation.map_or(String::new(), |span| format!(" {}", span.of(text)));
            format!("{}{}{model}", number(item.count), item.category.word())
        })
        .collect();
    let status = format!("{:?}", delivery.status).to_lowercase();
    format!("{status} {}→{}{date}: {}", party(&delivery.supplier), party(&delivery.recipient), items.join(", "))
}

fn number(count: Count) -> String {
    match (count.min, count.max) {
        (Some(min), Some(max)) if min == max => format!("{min} "),
        (Some(min), None) => format!("{min}+ "),
        (None, Some(max)) => format!("-{max} "),
        (Some(min), Some(max)) => format!("{min}-{max} "),
        (None, None) => String::new(),
    }
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = deliveries(text).into_iter().map(|(drawn, _)| drawn).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn rules_hold_in_their_examples() {
    let mut wrong = Vec::new();
    for card in cards() {
        for example in card.examples {
            if !deliveries(example).iter().any(|(_, rule)| *rule == card.id) {
                wrong.push(format!("{} finds nothing in: {example} {:?}", card.id, deliveries(example)));
            }
        }
        for example in card.counter_examples {
            if deliveries(example).iter().any(|(_, rule)| *rule == card.id) {
                wrong.push(format!("{} must find nothing in: {example}", card.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn voices() {
    check("La Russie a livré quatre Mi-171 au Mali en octobre.", &["delivered RU→ML 2021-10: 4 helicopter Mi-171"]);
    check("Le Mali a reçu de la Russie deux radars.", &["delivered RU→ML: 2 radar"]);
    check("Deux radars ont été livrés au Mali par la Russie.", &["delivered RU→ML: 2 radar"]);
    check("Les deux radars que la Russie a livrés au Mali en 2017 sont en panne.", &["delivered RU→ML 2017: 2 radar"]);
    check("Le Mali s'est vu offrir deux radars par la Russie.", &["delivered RU→ML: 2 radar"]);
    check("La livraison à l'armée malienne par la Russie de deux radars.", &["delivered RU→ML: 2 radar"]);
}
