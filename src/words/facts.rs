//! What there is to say of a ledger, before any language.

use crate::delivery::Category;
use crate::order;
use crate::text::PartialDate;
use crate::view::article::Status;
use crate::view::summary::{ArticleLine, Conflict, ItemLine, Occasion, PartyLine};

/// Kinds of goods that a flow names at most.
const KINDS: usize = 4;
/// Models that an amount names at most.
const MODELS: usize = 3;

/// What there is to say.
pub struct Facts {
    pub articles: usize,
    pub copies: usize,
    pub published: Option<(PartialDate, PartialDate)>,
    /// The flows of each kind, the one of most occasions first.
    pub delivered: Vec<Flow>,
    pub awaited: Vec<Flow>,
    pub refused: Vec<Flow>,
    pub disputes: Vec<Dispute>,
    /// Deliveries of which something is not told.
    pub gaps: [(Gap, Vec<u32>); 4],
}

/// What is not told of a delivery, or not for certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    Number,
    Date,
    Year,
    Certainty,
}

/// Goods that go one way in one status.
pub struct Flow {
    pub status: Status,
    pub supplier: Option<PartyLine>,
    pub recipient: Option<PartyLine>,
    /// The first and last date of those of known year.
    pub period: Option<(PartialDate, PartialDate)>,
    pub amounts: Vec<Amount>,
    pub occasions: Vec<u32>,
    /// Those of known year.
    pub dated: Vec<u32>,
    /// Whether all of it is told with reserve.
    pub hedged: bool,
}

/// Goods of one kind, added up.
pub struct Amount {
    pub category: Category,
    pub unit: Option<String>,
    pub models: Vec<String>,
    pub min: u64,
    pub max: Option<u64>,
    pub uncounted: usize,
}

/// A disagreement, with the goods it is about.
pub struct Dispute {
    pub occasion: u32,
    pub conflict: Conflict,
    pub amount: Amount,
}

impl Facts {
    /// Gathers the facts of a ledger.
    pub fn new(articles: &[ArticleLine], occasions: &[Occasion]) -> Self {
        let own = || (0..).zip(occasions).filter(|(_, occasion)| occasion.sum_of.is_empty());
        let flows = |wanted: &[Status]| {
            let mut flows: Vec<Flow> = Vec::new();
            for (place, occasion) in own().filter(|(_, occasion)| wanted.contains(&occasion.status)) {
                let same = |flow: &&mut Flow| {
                    (flow.status, &flow.supplier, &flow.recipient)
                        == (occasion.status, &occasion.supplier, &occasion.recipient)
                };
                match flows.iter_mut().find(same) {
                    Some(flow) => flow.add(place, occasion),
                    None => flows.push(Flow::new(place, occasion)),
                }
            }
            order::sort_by_key(&mut flows, |flow| std::cmp::Reverse(flow.occasions.len()));
            flows.iter_mut().for_each(Flow::settle);
            flows
        };
        let gap = |missing: &dyn Fn(&Occasion) -> bool| {
            let delivered = own().filter(|(_, occasion)| occasion.status == Status::Delivered);
            delivered.filter(|(_, occasion)| missing(occasion)).map(|(place, _)| place).collect()
        };
        let date = |occasion: &Occasion| occasion.date.as_deref().and_then(PartialDate::parse);
        Facts {
            articles: articles.len(),
            copies: articles.iter().filter(|article| article.copy_of.is_some()).count(),
            published: period(articles.iter().filter_map(|article| PartialDate::parse(article.date.as_deref()?))),
            delivered: flows(&[Status::Delivered]),
            awaited: flows(&[Status::Pledged, Status::Ordered, Status::Requested]),
            refused: flows(&[Status::Refused]),
            disputes: own().flat_map(|(place, occasion)| disputes(place, occasion)).collect(),
            gaps: [
                (Gap::Number, gap(&|occasion| occasion.items.iter().all(|item| item.min.or(item.max).is_none()))),
                (Gap::Date, gap(&|occasion| occasion.date.is_none())),
                (Gap::Year, gap(&|occasion| date(occasion).is_some_and(|date| date.year.is_none()))),
                (Gap::Certainty, gap(&|occasion| occasion.hedged)),
            ],
        }
    }
}

fn disputes(place: u32, occasion: &Occasion) -> impl Iterator<Item = Dispute> {
    occasion.conflicts.iter().filter_map(move |conflict| {
        let item = occasion.items.get(conflict.item.unwrap_or(0) as usize)?;
        let mut amount = Amount::new(item);
        amount.add(item);
        Some(Dispute { occasion: place, conflict: conflict.clone(), amount })
    })
}

impl Flow {
    fn new(place: u32, occasion: &Occasion) -> Self {
        let mut flow = Flow {
            status: occasion.status,
            supplier: occasion.supplier.clone(),
            recipient: occasion.recipient.clone(),
            period: None,
            amounts: Vec::new(),
            occasions: Vec::new(),
            dated: Vec::new(),
            hedged: true,
        };
        flow.add(place, occasion);
        flow
    }

    fn add(&mut self, place: u32, occasion: &Occasion) {
        self.occasions.push(place);
        self.hedged &= occasion.hedged;
        let date = occasion.date.as_deref().and_then(PartialDate::parse).filter(|date| date.year.is_some());
        self.dated.extend(date.map(|_| place));
        let ends = self.period.into_iter().flat_map(|(first, last)| [first, last]);
        self.period = period(ends.chain(date));
        for item in &occasion.items {
            let category = Category::parse(&item.category).unwrap_or(Category::Other);
            let known = self.amounts.iter_mut().find(|amount| amount.category == category && amount.unit == item.unit);
            match known {
                Some(amount) => amount.add(item),
                None => {
                    let mut amount = Amount::new(item);
                    amount.add(item);
                    self.amounts.push(amount);
                }
            }
        }
    }

    /// Puts what is counted and closely named first, and leaves out what says little beside it.
    fn settle(&mut self) {
        let vague = |amount: &Amount| matches!(amount.category, Category::Equipment | Category::Other);
        if self.amounts.iter().any(|amount| !vague(amount)) {
            self.amounts.retain(|amount| !vague(amount) || amount.min > 0);
        }
        order::sort_by_key(&mut self.amounts, |amount| (amount.min == 0, vague(amount), amount.category));
        self.amounts.truncate(KINDS);
    }
}

impl Flow {
    /// Whether it is of people only, who are sent and not delivered.
    pub fn is_of_people(&self) -> bool {
        self.amounts.iter().all(|amount| amount.category == Category::Personnel)
    }

    /// When all of it went, if all of it has a date.
    pub fn whole_period(&self) -> Option<(PartialDate, PartialDate)> {
        self.period.filter(|_| self.dated.len() == self.occasions.len())
    }
}

impl Amount {
    fn new(item: &ItemLine) -> Self {
        Amount {
            category: Category::parse(&item.category).unwrap_or(Category::Other),
            unit: item.unit.clone(),
            models: Vec::new(),
            min: 0,
            max: Some(0),
            uncounted: 0,
        }
    }

    fn add(&mut self, item: &ItemLine) {
        match (item.min, item.max) {
            (None, None) => self.uncounted += 1,
            (min, max) => {
                self.min = self.min.saturating_add(min.unwrap_or(0));
                self.max = self.max.zip(max).map(|(sum, max)| sum.saturating_add(max));
            }
        }
        if let Some(model) = item.designation.as_ref().filter(|model| !self.models.contains(model))
            && self.models.len() < MODELS
        {
            self.models.push(model.clone());
        }
    }
}

/// The first and the last of the dates whose year is known.
fn period(dates: impl Iterator<Item = PartialDate>) -> Option<(PartialDate, PartialDate)> {
    let mut known = dates.filter(|date| date.year.is_some());
    let first = known.next()?;
    Some(known.fold((first, first), |(first, last), date| (first.min(date), last.max(date))))
}
