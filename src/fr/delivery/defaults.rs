//! The article's own pair: who gives to whom where a telling names nobody.

use super::findings::Findings;
use super::frame::Role;
use super::occasion::Occasion;
use crate::delivery::Party;

/// Gives every occasion that names no supplier or no recipient the article's most frequent one.
pub fn fill(occasions: &mut [Occasion], findings: &Findings) {
    let giver = frequent(occasions.iter().filter_map(|occasion| occasion.supplier.as_ref()));
    let states = occasions.iter().filter_map(|occasion| occasion.supplier.as_ref());
    let supplier = frequent(states.filter(|party| matches!(party, Party::State(_))));
    let recipient = frequent(occasions.iter().filter_map(|occasion| occasion.recipient.as_ref()))
        .or_else(|| salient(findings, &giver?));
    for occasion in occasions {
        let unnamed = |role: Role| occasion.tellings.iter().any(|event| event.slots.unnamed.contains(&role));
        let (no_supplier, no_recipient) = (unnamed(Role::Supplier), unnamed(Role::Recipient));
        if occasion.supplier.is_none() && !no_supplier && supplier != occasion.recipient {
            occasion.supplier = supplier.clone();
        }
        if occasion.recipient.is_none() && !no_recipient && recipient != occasion.supplier {
            occasion.recipient = recipient.clone();
        }
    }
}

/// The party named most often; the first of those named equally often.
fn frequent<'a>(parties: impl Iterator<Item = &'a Party>) -> Option<Party> {
    let mut counts: Vec<(&Party, usize)> = Vec::new();
    for party in parties {
        match counts.iter_mut().find(|(other, _)| *other == party) {
            Some((_, count)) => *count += 1,
            None => counts.push((party, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.iter().find(|(_, count)| *count == most).map(|(party, _)| (*party).clone())
}

/// The state named most often in the article, apart from the supplier.
fn salient(findings: &Findings, supplier: &Party) -> Option<Party> {
    let states = findings.parties.iter().take(400).map(|mention| &mention.party);
    frequent(states.filter(|party| matches!(party, Party::State(_)) && *party != supplier))
}
