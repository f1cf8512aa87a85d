//! From events to occasions: one for each supplier and recipient that an event names, those of one transfer joined.
//!
//! ```text
//!   la Suède et la Norvège ont livré à Kiev trente canons      SE → UA, NO → UA
//! ```

use super::credible;
use super::event::Event;
use super::findings::Findings;
use super::frame::Role;
use super::occasion::{self, Occasion};
use crate::delivery::Party;

/// The occasions that events tell, before parties are sought elsewhere in the article.
pub fn joined(events: &[Event], findings: &Findings) -> Vec<Occasion> {
    let occasions = events.iter().flat_map(|event| spread(event, findings)).collect();
    occasion::merge(occasions, findings.document.text)
}

/// Those of them that are told firmly enough.
pub fn firm(events: &[Event], findings: &Findings) -> Vec<Occasion> {
    let mut occasions = joined(events, findings);
    credible::retain(&mut occasions, findings);
    occasions
}

/// One occasion for each supplier and recipient that an event names.
fn spread(event: &Event, findings: &Findings) -> Vec<Occasion> {
    let each = |parties: &[Party]| -> Vec<Option<Party>> {
        if parties.is_empty() { vec![None] } else { parties.iter().cloned().map(Some).collect() }
    };
    let recipients = each(&event.slots.recipients);
    let mut suppliers = each(&event.slots.suppliers);
    if let ([None], false) = (suppliers.as_slice(), event.slots.unnamed.contains(&Role::Supplier)) {
        let mut origins: Vec<Party> = Vec::new();
        for origin in &event.slots.origins {
            if !origins.contains(origin) && !event.slots.recipients.contains(origin) {
                origins.push(origin.clone());
            }
        }
        suppliers = each(&origins);
    }
    let pairs = suppliers.iter().flat_map(|supplier| recipients.iter().map(move |recipient| (supplier, recipient)));
    let pairs = pairs.map(|(supplier, recipient)| (supplier.as_ref().filter(|_| supplier != recipient), recipient));
    pairs.map(|(supplier, recipient)| Occasion::new(event, supplier.cloned(), recipient.clone(), findings)).collect()
}
