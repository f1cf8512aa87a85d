//! The life of an occasion: asked for, ordered, promised, delivered; a refusal or suspension ends or interrupts it.
//!
//! ```text
//! ordered 2021-09 ─ pledged 2022-01 ─ delivered 2022-03-30      delivered
//! pledged 2022-01 ─ refused 2022-03                             refused: it ended
//! pledged 2022-01 ─ refused 2022-03 ─ pledged 2022-06           pledged: it was interrupted
//! ```

use super::likeness::Dated;
use super::period::bounds;
use super::year;
use crate::delivery::Status;
use crate::order;
use crate::view::summary::Step;

/// How far an occasion has come.
pub struct Life {
    pub status: Status,
    /// Whether some reports have it delivered and others, not earlier, refused.
    pub disputed: bool,
}

impl Life {
    /// The reports of the status that it has, by place. Only they say what and when: what was promised is not what
    /// arrived.
    pub fn leading(&self, reports: &[Dated]) -> Vec<usize> {
        (0..reports.len()).filter(|&report| reports[report].told.status == self.status).collect()
    }
}

/// The life that reports together tell.
pub fn life(reports: &[Dated]) -> Life {
    let told = |status| reports.iter().any(|dated| dated.told.status == status);
    let refusals = reports.iter().filter(|dated| dated.told.status == Status::Refused);
    let refused = refusals.filter_map(when).map(|(_, last)| last).max();
    let after = |dated: &&Dated| when(dated).zip(refused).is_some_and(|((first, _), refused)| first > refused);
    let furthest = |dated: &mut dyn Iterator<Item = &Dated>| dated.map(|dated| dated.told.status).max();
    let others = || reports.iter().filter(|dated| dated.told.status != Status::Refused);
    let status = match told(Status::Refused) {
        _ if told(Status::Delivered) => Status::Delivered,
        false => furthest(&mut others()).unwrap_or(Status::Refused),
        true => furthest(&mut others().filter(after)).unwrap_or(Status::Refused),
    };
    let delivered = || reports.iter().filter(|dated| dated.told.status == Status::Delivered);
    let disputed = told(Status::Refused) && told(Status::Delivered) && !delivered().any(|dated| after(&dated));
    Life { status, disputed }
}

/// The first and last day that a report may speak of: its own date, else that of its article.
fn when(dated: &Dated) -> Option<(i32, i32)> {
    dated.told.date.and_then(bounds).or_else(|| dated.published.and_then(bounds))
}

/// The reports of one status.
pub fn of_status<'a, 'b>(reports: &'b [Dated<'a>], status: Status) -> Vec<&'b Dated<'a>> {
    reports.iter().filter(|dated| dated.told.status == status).collect()
}

/// The steps in their order: as a life goes, a refusal where its date says; `places` are those of the reports shown.
pub fn steps(reports: &[Dated], places: &[u32]) -> Vec<Step> {
    let mut steps: Vec<(Option<i32>, Step)> = Vec::new();
    for status in [Status::Requested, Status::Ordered, Status::Pledged, Status::Delivered, Status::Refused] {
        let told = of_status(reports, status);
        let mut shown: Vec<u32> = reports
            .iter()
            .zip(places)
            .filter(|(dated, _)| dated.told.status == status)
            .map(|(_, &place)| place)
            .collect();
        order::sort(&mut shown);
        if told.is_empty() {
            continue;
        }
        let date = year::told(&told).map(|known| known.date);
        let first = told.iter().filter_map(|dated| when(dated)).map(|(first, _)| first).min();
        let date = date.map(|date| date.to_string());
        let step =
            Step { status: status.into(), date, hedged: told.iter().all(|dated| dated.told.hedged), reports: shown };
        // Of the other steps the order is known; a refusal stands before those that are known to follow it.
        let follows = |(then, _): &(Option<i32>, Step)| status == Status::Refused && first.is_some() && *then > first;
        let place = steps.iter().position(follows).unwrap_or(steps.len());
        steps.insert(place, (first, step));
    }
    steps.into_iter().map(|(_, step)| step).collect()
}
