//! The summary in French.

mod amount;
mod date;
mod party;

use amount::{agreement, amount, amounts, count, goods, number};
use date::{date_words, month_of, of_date, period};
use party::{is_plural, of, the, to};

use super::facts::{Dispute, Facts, Flow, Gap};
use super::{Tongue, capital, in_a_row};
use crate::text::{Count, PartialDate};
use crate::view::article::Status;
use crate::view::summary::Field;

pub struct French;

impl Tongue for French {
    fn delivered(&self, flow: &Flow, first: bool) -> String {
        let verb = if flow.hedged { "aurait" } else { "a" };
        let verbs = if flow.hedged { "auraient" } else { "ont" };
        let goods = amounts(&flow.amounts);
        let told = match (&flow.supplier, &flow.recipient) {
            (Some(supplier), recipient) => {
                let has = if is_plural(supplier) { verbs } else { verb };
                let to = recipient.as_ref().map(|recipient| " ".to_owned() + &to(recipient)).unwrap_or_default();
                let done = if flow.is_of_people() { "envoyé" } else { "livré" };
                format!("{} {has} {done}{to} {goods}", the(supplier))
            }
            (None, Some(recipient)) => {
                let has = if is_plural(recipient) { verbs } else { verb };
                format!("{} {has} reçu {goods}", the(recipient))
            }
            (None, None) => format!("on {verb} livré {goods}, sans que les parties soient nommées"),
        };
        let when = flow.whole_period().map(|(from, until)| period(from, until) + ", ").unwrap_or_default();
        let text = when + &told;
        if first { capital(&text) } else { text }
    }

    fn dated(&self, from: PartialDate, until: PartialDate, deliveries: usize) -> String {
        match deliveries {
            1 if from.day.is_some() => format!("une seule livraison est datée, du {}", date_words(from)),
            1 => format!("une seule livraison est datée, {}", of_date(from)),
            _ => format!("les livraisons datées vont {} à {}", of_date(month_of(from)), date_words(month_of(until))),
        }
    }

    fn awaited(&self) -> &'static str {
        "Restent attendus, d’après ces articles : "
    }

    fn promised(&self, flow: &Flow) -> String {
        let (feminine, plural) = agreement(&flow.amounts);
        let (stem, by, to_whom) = match flow.status {
            Status::Ordered => ("commandé", &flow.recipient, flow.supplier.as_ref().map(to)),
            Status::Requested => ("demandé", &flow.recipient, flow.supplier.as_ref().map(to)),
            _ => ("promis", &flow.supplier, flow.recipient.as_ref().map(to)),
        };
        let ending = match (feminine, plural) {
            (true, true) => "es",
            (true, false) => "e",
            (false, true) if !stem.ends_with('s') => "s",
            _ => "",
        };
        let whom = to_whom.map(|whom| " ".to_owned() + &whom).unwrap_or_default();
        let by = by.as_ref().map(|party| " par ".to_owned() + &the(party)).unwrap_or_default();
        let reserve = match (flow.hedged, plural) {
            (false, _) => "",
            (true, true) => "qui auraient été ",
            (true, false) => "qui aurait été ",
        };
        format!("{} {reserve}{stem}{ending}{whom}{by}", amounts(&flow.amounts))
    }

    fn refused(&self, occasions: usize) -> String {
        match occasions {
            1 => "Une livraison a été refusée, suspendue ou démentie : ".to_owned(),
            n => {
                format!("{} livraisons ont été refusées, suspendues ou démenties : ", capital(&number(n as u64, true)))
            }
        }
    }

    fn route(&self, flow: &Flow) -> String {
        let from = flow.supplier.as_ref().map(|party| " ".to_owned() + &of(party)).unwrap_or_default();
        let to = flow.recipient.as_ref().map(|party| " ".to_owned() + &to(party)).unwrap_or_default();
        amounts(&flow.amounts) + &from + &to
    }

    fn disagree(&self) -> &'static str {
        "Les articles se contredisent sur "
    }

    fn dispute(&self, dispute: &Dispute) -> String {
        let sides = dispute.conflict.sides.iter().map(|side| side.value.as_str());
        let noun = goods(dispute.amount.category);
        match dispute.conflict.field {
            Field::Date => {
                let dates: Vec<String> = sides.filter_map(PartialDate::parse).map(date_words).collect();
                format!("la date d’une livraison ({} : {})", amount(&dispute.amount), in_a_row(&dates, " ou "))
            }
            Field::Count => {
                let counts: Vec<String> = sides.filter_map(Count::parse).map(count).collect();
                format!("un nombre ({} : {})", noun.many, in_a_row(&counts, " ou "))
            }
            Field::Status => format!("l’arrivée d’une livraison ({} : confirmée ou démentie)", amount(&dispute.amount)),
        }
    }

    fn and(&self) -> &'static str {
        " et "
    }

    fn gap(&self, gap: Gap, occasions: usize, first: bool) -> String {
        let n = number(occasions as u64, true);
        let subject = match (first, occasions) {
            (true, 1) => format!("{n} livraison est racontée "),
            (true, _) => format!("{n} livraisons sont racontées "),
            (false, _) => format!("{n} "),
        };
        subject
            + match gap {
                Gap::Number => "sans nombre",
                Gap::Date => "sans date",
                Gap::Year => "sans année",
                Gap::Certainty => "avec réserve seulement",
            }
    }

    fn basis(&self, facts: &Facts) -> String {
        let articles = match facts.articles {
            1 => "un article".to_owned(),
            n => format!("{} articles", number(n as u64, false)),
        };
        let published = match (facts.published, facts.articles) {
            (None, _) => String::new(),
            (Some((from, until)), 1) => format!(" publié {}", period(from, until)),
            (Some((from, until)), _) => format!(" publiés {}", period(from, until)),
        };
        let copies = match facts.copies {
            0 => String::new(),
            1 => ", dont un reprend le texte d’un autre".to_owned(),
            n => format!(", dont {} reprennent le texte d’un autre", number(n as u64, false)),
        };
        let nothing = facts.delivered.is_empty() && facts.awaited.is_empty() && facts.refused.is_empty();
        if nothing {
            format!("Aucune livraison n’a été trouvée dans {articles}{published}{copies}")
        } else {
            format!("Ce résumé vient de {articles}{published}{copies}").replace("de un ", "d’un ")
        }
    }

    fn semicolon(&self) -> &'static str {
        " ; "
    }
}
