//! What is right of what the core shows: which goods change hands, and who gives and receives.

use std::ops::Range;

use depeche::delivery::{Item, Party, Status};
use depeche::fr::French;
use depeche::ingest::Article;
use depeche::language::Language;
use depeche::text::{Document, PartialDate};

use crate::article::{Annotated, Delivery};

/// One thing to learn from: of several options one is right.
///
/// For transfers, the options are the classes and share their features; for parties, each has its own.
#[derive(Clone, Debug)]
pub struct Example {
    pub options: Vec<Vec<String>>,
    /// The right ones; several where a careful reader would accept each.
    pub right: Vec<usize>,
}

/// All that one article teaches.
#[derive(Default)]
pub struct Examples {
    pub transfer: Vec<Example>,
    pub supplier: Vec<Example>,
    pub recipient: Vec<Example>,
}

/// The classes of transfers; the first is that nothing changes hands.
pub const CLASSES: [Option<Status>; 6] = [
    None,
    Some(Status::Delivered),
    Some(Status::Pledged),
    Some(Status::Ordered),
    Some(Status::Requested),
    Some(Status::Refused),
];

pub fn examples(annotated: &Annotated, french: &French) -> Examples {
    let article = Article {
        id: annotated.id.clone(),
        title: annotated.title.clone(),
        date: annotated.date.as_deref().and_then(PartialDate::parse),
        ..Article::from(annotated.text.as_str())
    };
    let document = Document::new(&article, french.vocabulary());
    let actors = french.actors(&document);
    let told = |item: &Item| {
        let mut told = deliveries_of(annotated, item).filter(|delivery| !delivery.optional);
        told.next().and_then(|delivery| Status::parse(&delivery.status))
    };
    let samples = french.samples(&document, &actors, &told);
    let mut examples = Examples::default();
    for place in samples.places {
        let right: Vec<usize> = match told(&place.item) {
            Some(status) => CLASSES.iter().position(|class| *class == Some(status)).into_iter().collect(),
            // Neither right nor wrong. What is only told again is no further delivery.
            None if is_doubtful(annotated, &place.item) => continue,
            None => vec![0],
        };
        examples.transfer.push(Example { options: vec![place.features], right });
    }
    for choice in samples.choices {
        let deliveries: Vec<&Delivery> =
            choice.items.iter().flat_map(|item| deliveries_of(annotated, item)).filter(|d| !d.optional).collect();
        if deliveries.is_empty() {
            continue;
        }
        let is_right = |party: &Option<Party>| {
            deliveries.iter().any(|delivery| {
                let held = if choice.recipient { &delivery.recipient } else { &delivery.supplier };
                is_same(annotated, party.as_ref(), held.as_deref())
            })
        };
        let right: Vec<usize> =
            (0..choice.candidates.len()).filter(|&index| is_right(&choice.candidates[index].0)).collect();
        // Whom the core does not see cannot be chosen.
        if right.is_empty() {
            continue;
        }
        let options = choice.candidates.into_iter().map(|(_, features)| features).collect();
        let of_role = if choice.recipient { &mut examples.recipient } else { &mut examples.supplier };
        of_role.push(Example { options, right });
    }
    examples
}

fn span(annotated: &Annotated, evidence: &str) -> Range<usize> {
    let start = annotated.text.find(evidence).unwrap_or(annotated.text.len());
    start..start + evidence.len()
}

/// The annotated deliveries whose evidence holds an item: those that name its number before those that name its category.
fn deliveries_of<'a>(annotated: &'a Annotated, item: &Item) -> impl Iterator<Item = &'a Delivery> {
    let at = item.span.start as usize..item.span.end as usize;
    let holding = annotated.deliveries.iter().filter(move |delivery| {
        let evidence = span(annotated, &delivery.evidence);
        evidence.start < at.end && at.start < evidence.end
    });
    let alike = |delivery: &&Delivery| delivery.items.iter().any(|other| other.category == item.category.word());
    let counted = |delivery: &&Delivery| {
        delivery.items.iter().any(|other| {
            other.category == item.category.word()
                && other.min == item.count.min.map(|min| min as f64)
                && other.max == item.count.max.map(|max| max as f64)
        })
    };
    let holding: Vec<&Delivery> = holding.collect();
    let mut chosen: Vec<&Delivery> = holding.iter().copied().filter(counted).collect();
    if chosen.is_empty() {
        chosen = holding.into_iter().filter(alike).collect();
    }
    chosen.into_iter()
}

/// Whether an item stands in the evidence of a delivery that is optional or names other goods.
fn is_doubtful(annotated: &Annotated, item: &Item) -> bool {
    let at = item.span.start as usize..item.span.end as usize;
    annotated.deliveries.iter().any(|delivery| {
        let evidence = span(annotated, &delivery.evidence);
        evidence.start < at.end && at.start < evidence.end
    })
}

/// Whether a party of the core is the annotated one.
fn is_same(annotated: &Annotated, party: Option<&Party>, held: Option<&str>) -> bool {
    match (party, held) {
        (None, None) => true,
        (Some(Party::State(code)), Some(held)) => code == held,
        (Some(Party::Named(name)), Some(held)) => {
            let forms = annotated.actors.iter().find(|actor| actor.name == held).map(|actor| &actor.forms);
            name == held || forms.is_some_and(|forms| forms.contains(name))
        }
        _ => false,
    }
}
