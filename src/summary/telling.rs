//! Reports that say the very same are one telling, so that copies of a wire report cost nothing.

use std::cmp::Ordering;

use super::likeness::Dated;
use crate::order;

/// What one or more articles say in the same way.
pub struct Telling<'a> {
    /// The first of the reports.
    pub dated: Dated<'a>,
    /// The places of all of them.
    pub reports: Vec<usize>,
    /// Their articles, sorted.
    articles: Vec<u32>,
}

impl Telling<'_> {
    /// Whether one article tells both: its own reading has already joined what it tells twice.
    pub fn shares_article(&self, other: &Telling) -> bool {
        let (mut a, mut b) = (self.articles.iter().peekable(), other.articles.iter().peekable());
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            match x.cmp(y) {
                Ordering::Less => a.next(),
                Ordering::Greater => b.next(),
                Ordering::Equal => return true,
            };
        }
        false
    }
}

/// Puts equal reports together, in an order of content. What an article tells twice stays two, and a report that
/// stands `alone` is joined to none.
pub fn tellings<'a>(reports: &[Dated<'a>], alone: impl Fn(&Dated) -> bool) -> Vec<Telling<'a>> {
    let mut places: Vec<usize> = (0..reports.len()).collect();
    order::sort_by(&mut places, |&a, &b| compare(&reports[a], &reports[b]));
    let mut tellings: Vec<Telling> = Vec::new();
    // The tellings from here on are equal to each other.
    let mut equal = 0;
    for place in places {
        let dated = reports[place];
        if tellings.last().is_some_and(|last| compare(&last.dated, &dated).is_ne()) {
            equal = tellings.len();
        }
        let fits = |telling: &&mut Telling| telling.articles.last() != Some(&dated.article) && !alone(&telling.dated);
        match tellings[equal..].iter_mut().find(fits) {
            Some(telling) if !alone(&dated) => {
                telling.reports.push(place);
                telling.articles.push(dated.article);
            }
            _ => tellings.push(Telling { dated, reports: vec![place], articles: vec![dated.article] }),
        }
    }
    for telling in &mut tellings {
        order::sort(&mut telling.articles);
    }
    tellings
}

/// Compares what two reports say, wherever they say it.
fn compare(a: &Dated, b: &Dated) -> Ordering {
    let head = |dated: &Dated| (dated.told.date, dated.published, dated.told.status, dated.told.hedged);
    head(a)
        .cmp(&head(b))
        .then_with(|| a.told.supplier.cmp(&b.told.supplier))
        .then_with(|| a.told.recipient.cmp(&b.told.recipient))
        .then_with(|| a.told.goods.cmp(&b.told.goods))
}
