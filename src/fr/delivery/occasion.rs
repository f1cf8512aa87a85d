//! Occasions: tellings of the same transfer joined into one, with the most precise values.
//!
//! ```text
//!   title  La Russie livre quatre hélicoptères au Mali        ┐
//!   lead   Le Mali a reçu quatre Mi-171 le 26 novembre        ┴ one occasion: RU → ML, 26 November, 4 Mi-171
//! ```
//!
//! The closest pair is joined first, so that a telling without date finds the one it resembles most. Two
//! transfers told in one sentence are never one.

use super::event::Event;
use super::findings::Findings;
use super::learned::WEIGHED;
use crate::delivery::{Item, Party, Status};
use crate::order::sort_by_key;
use crate::text::{Count, PartialDate};

/// Tellings of one transfer.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// The telling with the best evidence.
    pub best: Event,
    /// Its tellings, in order of the text.
    pub tellings: Vec<Event>,
    /// What is transferred, with the most precise values of all tellings.
    pub items: Vec<Item>,
    /// Who gives, if told.
    pub supplier: Option<Party>,
    /// Who receives, if told.
    pub recipient: Option<Party>,
    /// When, if told.
    pub date: Option<PartialDate>,
    /// How far it has come.
    pub status: Status,
    /// Whether the best telling is told with reserve.
    pub hedged: bool,
}

/// How many tellings back an event is compared with: enough for an article, and linear in any text.
const WINDOW: usize = 48;

impl Occasion {
    /// One telling of a transfer between one supplier and one recipient.
    pub fn new(event: &Event, supplier: Option<Party>, recipient: Option<Party>, findings: &Findings) -> Self {
        let mut items: Vec<Item> = event.slots.goods.iter().map(|&index| findings.goods[index].item.clone()).collect();
        once(&mut items);
        Occasion {
            best: event.clone(),
            tellings: vec![event.clone()],
            items,
            supplier,
            recipient,
            date: event.slots.date.and_then(|date| when(date, event, findings)),
            status: event.verdict.status,
            hedged: event.verdict.hedged,
        }
    }

    /// Whether a verb or what stands above a noun tells its status.
    fn tensed(&self) -> bool {
        self.best.tensed
    }

    fn absorb(&mut self, other: Occasion, text: &str) {
        let (earlier, later) = (self.status, other.status);
        let further = match (self.tensed(), other.tensed()) {
            (true, false) => false,
            (false, true) => true,
            _ => precedence(later) > precedence(earlier),
        };
        if further {
            (self.status, self.best, self.hedged) = (later, other.best, other.hedged);
            self.date = other.date.or(self.date.filter(|_| earlier == later));
        } else if let (Some(date), true) = (other.date, earlier == later) {
            self.date = Some(self.date.map_or(date, |own| more_precise(own, date)));
        }
        let (supplier, recipient) = (other.supplier, other.recipient);
        self.supplier = self.supplier.take().or(supplier.filter(|party| self.recipient.as_ref() != Some(party)));
        self.recipient = self.recipient.take().or(recipient.filter(|party| self.supplier.as_ref() != Some(party)));
        for item in other.items {
            match self.items.iter_mut().find(|own| same_item(own, &item, text)) {
                Some(own) => refine(own, &item),
                None => self.items.push(item),
            }
        }
        once(&mut self.items);
        self.tellings.extend(other.tellings);
        sort_by_key(&mut self.tellings, |event| event.tokens.start);
    }
}

/// What a date means for a transfer that is over, or one to come. A date already past is not that of a transfer to
/// come, but of its announcement.
fn when(date: usize, event: &Event, findings: &Findings) -> Option<PartialDate> {
    let date = &findings.dates[date];
    match event.verdict.status {
        Status::Delivered | Status::Ordered => date.past,
        // What weights call refused was mostly seized.
        Status::Refused if event.rank == WEIGHED => date.past,
        Status::Requested | Status::Pledged | Status::Refused => {
            let published = findings.document.date();
            date.future.filter(|&date| published.is_none_or(|published| date.agrees(published) || date >= published))
        }
    }
}

/// Joins occasions that are the same transfer, closest first.
pub fn merge(occasions: Vec<Occasion>, text: &str) -> Vec<Occasion> {
    let mut merged = Vec::with_capacity(occasions.len());
    let mut rest = occasions.into_iter().peekable();
    while rest.peek().is_some() {
        merged.extend(merge_window(rest.by_ref().take(WINDOW).collect(), text));
    }
    merged
}

/// Joins the closest pair as long as there is one.
fn merge_window(window: Vec<Occasion>, text: &str) -> impl Iterator<Item = Occasion> {
    let mut slots: Vec<Option<Occasion>> = window.into_iter().map(Some).collect();
    let score = |slots: &[Option<Occasion>], one: usize, two: usize| match (&slots[one], &slots[two]) {
        (Some(a), Some(b)) => likeness(a, b, text),
        _ => None,
    };
    let count = slots.len();
    // Of each pair (one, two) with one < two, in rows of `count`.
    let mut scores: Vec<Option<u32>> = vec![None; count * count];
    let pairs = move || (0..count).flat_map(move |one| (one + 1..count).map(move |two| (one, two)));
    for (one, two) in pairs() {
        scores[one * count + two] = score(&slots, one, two);
    }
    let closest = |scores: &[Option<u32>]| {
        let scored = pairs().filter_map(|(one, two)| Some((scores[one * count + two]?, one, two)));
        // The first of several that are equally close.
        scored.reduce(|best, next| if next.0 > best.0 { next } else { best })
    };
    while let Some((_, one, two)) = closest(&scores) {
        if let (Some(other), Some(kept)) = (slots[two].take(), &mut slots[one]) {
            kept.absorb(other, text);
        }
        for other in 0..count {
            let (low, high) = (other.min(one), other.max(one));
            if low < high {
                scores[low * count + high] = score(&slots, low, high);
            }
            scores[other.min(two) * count + other.max(two)] = None;
        }
    }
    slots.into_iter().flatten()
}

/// How much two occasions resemble each other; `None` if they cannot be the same.
fn likeness(a: &Occasion, b: &Occasion, text: &str) -> Option<u32> {
    let differ = |a: &Option<Party>, b: &Option<Party>| a.is_some() && b.is_some() && a != b;
    if differ(&a.supplier, &b.supplier) || differ(&a.recipient, &b.recipient) {
        return None;
    }
    if a.tellings.iter().any(|a| b.tellings.iter().any(|b| a.sentence == b.sentence)) {
        return None;
    }
    if let (Some(a), Some(b)) = (a.date, b.date)
        && !a.agrees(b)
    {
        return None;
    }
    if contradict(a, b, text) || contradict(b, a, text) {
        return None;
    }
    let score = a.items.iter().flat_map(|a| b.items.iter().map(move |b| item_likeness(a, b, text))).max().flatten()?;
    // «la livraison de chars» can be that of chars to come.
    let open = !a.tensed() || !b.tensed();
    let refused = a.status == Status::Refused || b.status == Status::Refused;
    if a.status != b.status && (refused || (score < 3 && !open)) {
        return None;
    }
    let dated = a.date.is_some() && b.date.is_some();
    let designated = a
        .items
        .iter()
        .any(|a| a.designation.is_some() && b.items.iter().any(|b| b.designation.is_some() && same_item(a, b, text)));
    if a.best.another != b.best.another && !dated && !designated {
        return None;
    }
    Some(score + 2 * u32::from(dated) + u32::from(a.status == b.status))
}

/// Whether both name goods of a category and none of them can be the same: two helicopters here, four there.
fn contradict(a: &Occasion, b: &Occasion, text: &str) -> bool {
    a.items.iter().any(|item| {
        let mut alike = b.items.iter().filter(|other| other.category == item.category).peekable();
        alike.peek().is_some() && alike.all(|other| !same_item(item, other, text))
    })
}

fn same_item(a: &Item, b: &Item, text: &str) -> bool {
    item_likeness(a, b, text).is_some()
}

/// How much two items resemble each other; `None` if they cannot be the same.
fn item_likeness(a: &Item, b: &Item, text: &str) -> Option<u32> {
    if a.category != b.category || a.unit != b.unit {
        return None;
    }
    let designation = match (a.designation, b.designation) {
        (Some(a), Some(b)) => {
            if !same_model(a.of(text), b.of(text)) {
                return None;
            }
            2
        }
        _ => 0,
    };
    let count = match (a.count.is_unknown(), b.count.is_unknown()) {
        (false, false) if a.count == b.count => 2,
        (false, false) if within(a.count, b.count) || within(b.count, a.count) => 1,
        (false, false) => return None,
        _ => 0,
    };
    Some(1 + designation + count)
}

/// Whether two names are the same model, apart from case, spaces and hyphens: «Mi-35P», «MI 35P»; «Mi-35» is less
/// precise.
fn same_model(a: &str, b: &str) -> bool {
    let letters =
        |word: &str| -> String { word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let (a, b) = (letters(a), letters(b));
    a.contains(&b) || b.contains(&a)
}

fn within(inner: Count, outer: Count) -> bool {
    let least = outer.min.is_none_or(|least| inner.min.is_some_and(|min| min >= least));
    let most = outer.max.is_none_or(|most| inner.max.is_some_and(|max| max <= most));
    least && most
}

fn refine(own: &mut Item, other: &Item) {
    if own.count.is_unknown() || within(other.count, own.count) {
        own.count = other.count;
    }
    own.designation = match (own.designation, other.designation) {
        (Some(own), Some(other)) if other.end - other.start > own.end - own.start => Some(other),
        (own, other) => own.or(other),
    };
}

fn more_precise(a: PartialDate, b: PartialDate) -> PartialDate {
    let known = |date: PartialDate| {
        u8::from(date.year.is_some()) + u8::from(date.month.is_some()) + u8::from(date.day.is_some())
    };
    if known(b) > known(a) { b } else { a }
}

/// The latest status wins; a refusal stands apart.
fn precedence(status: Status) -> u8 {
    match status {
        Status::Requested => 0,
        Status::Ordered => 1,
        Status::Pledged => 2,
        Status::Delivered => 3,
        Status::Refused => 4,
    }
}

/// The same words told twice count once.
fn once(items: &mut Vec<Item>) {
    items.dedup_by(|b, a| a.span == b.span && a.category == b.category);
}
