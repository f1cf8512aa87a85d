//! The ledger in a few sentences, in French and in English: the text for those who do not see the page.
//!
//! ```text
//! occasions ─→ facts ─→ «Entre octobre 2021 et avril 2022, la Russie a livré au Mali douze hélicoptères …»
//! ```
//!
//! Nothing is said that no occasion holds: each clause names the occasions it was made from.

mod english;
mod facts;
mod french;

use crate::text::PartialDate;
use crate::view::summary::{ArticleLine, Clause, Occasion, Sentence, Words};
use facts::{Amount, Facts, Flow, Gap};

/// Flows told in one sentence at most.
const FLOWS: usize = 3;
/// Disagreements told at most.
const DISPUTES: usize = 3;

/// The summary of a ledger in words.
pub fn words(articles: &[ArticleLine], occasions: &[Occasion]) -> Words {
    let facts = Facts::new(articles, occasions);
    Words { fr: sentences(&facts, &french::French), en: sentences(&facts, &english::English) }
}

/// What a language knows to say; each gives the words of one clause without its final mark.
trait Tongue {
    /// «les livraisons datées vont d’octobre 2021 à avril 2022», of a flow that has others too.
    fn dated(&self, from: PartialDate, until: PartialDate, deliveries: usize) -> String;
    /// «Entre octobre 2021 et avril 2022, la Russie a livré au Mali douze hélicoptères», a whole sentence or, for a
    /// further flow of the same sentence, its continuation.
    fn delivered(&self, flow: &Flow, first: bool) -> String;
    /// What stands before the first flow of those that have not arrived.
    fn awaited(&self) -> &'static str;
    /// «quatre hélicoptères promis au Mali par la Russie».
    fn promised(&self, flow: &Flow) -> String;
    /// What stands before the first of so many refused flows.
    fn refused(&self, occasions: usize) -> String;
    /// «quatre hélicoptères de la Russie au Mali».
    fn route(&self, flow: &Flow) -> String;
    /// What stands before the first disagreement.
    fn disagree(&self) -> &'static str;
    /// «la date d’une livraison (deux hélicoptères : 30 ou 31 mars 2022)».
    fn dispute(&self, dispute: &facts::Dispute) -> String;
    /// What stands before the last of several.
    fn and(&self) -> &'static str;
    /// «trois livraisons sont racontées sans nombre»; a further gap of the same sentence more shortly.
    fn gap(&self, gap: Gap, occasions: usize, first: bool) -> String;
    /// «Ce résumé vient de cinq articles, publiés de …, dont deux copies d’un même texte».
    fn basis(&self, facts: &Facts) -> String;
    /// Between clauses of equal weight.
    fn semicolon(&self) -> &'static str;
}

fn sentences(facts: &Facts, tongue: &dyn Tongue) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut delivered = facts.delivered.iter();
    if let Some(main) = delivered.next() {
        let mut clauses = vec![told(tongue.delivered(main, true), main)];
        if let (Some((from, until)), None) = (main.period, main.whole_period()) {
            let text = tongue.dated(from, until, main.dated.len());
            clauses.push(Clause { text, occasions: main.dated.clone(), doubt: false });
        }
        sentences.push(list(clauses, tongue.semicolon()));
    }
    let others: Vec<&Flow> = delivered.take(FLOWS).collect();
    if !others.is_empty() {
        let clauses = others.iter().enumerate().map(|(at, flow)| told(tongue.delivered(flow, at == 0), flow));
        sentences.push(list(clauses.collect(), tongue.semicolon()));
    }
    let flows = |flows: &[Flow], start: &str, say: &dyn Fn(&Flow) -> String| -> Option<Sentence> {
        let mut clauses: Vec<Clause> = flows.iter().take(FLOWS).map(|flow| told(say(flow), flow)).collect();
        let first = clauses.first_mut()?;
        first.text.insert_str(0, start);
        Some(list(clauses, tongue.semicolon()))
    };
    sentences.extend(flows(&facts.awaited, tongue.awaited(), &|flow| tongue.promised(flow)));
    let refusals = facts.refused.iter().map(|flow| flow.occasions.len()).sum();
    sentences.extend(flows(&facts.refused, &tongue.refused(refusals), &|flow| tongue.route(flow)));
    sentences.extend(disputes(facts, tongue));
    sentences.push(basis(facts, tongue));
    sentences
}

/// A clause about a flow; certain only where no report has reserves.
fn told(text: String, flow: &Flow) -> Clause {
    Clause { text, occasions: flow.occasions.clone(), doubt: flow.hedged }
}

/// A sentence of clauses with `between` them.
fn list(mut clauses: Vec<Clause>, between: &str) -> Sentence {
    let last = clauses.len().saturating_sub(1);
    for (at, clause) in clauses.iter_mut().enumerate() {
        clause.text += if at == last { "." } else { between };
    }
    Sentence { clauses }
}

fn disputes(facts: &Facts, tongue: &dyn Tongue) -> Option<Sentence> {
    let told = &facts.disputes[..facts.disputes.len().min(DISPUTES)];
    let mut clauses = Vec::new();
    for (at, dispute) in told.iter().enumerate() {
        let before = match at {
            0 => tongue.disagree(),
            _ if at + 1 == told.len() => tongue.and(),
            _ => ", ",
        };
        let text = before.to_owned() + &tongue.dispute(dispute);
        clauses.push(Clause { text, occasions: vec![dispute.occasion], doubt: true });
    }
    (!clauses.is_empty()).then(|| list(clauses, ""))
}

/// What the summary rests on, and what no article tells.
fn basis(facts: &Facts, tongue: &dyn Tongue) -> Sentence {
    let mut clauses = vec![Clause { text: tongue.basis(facts), occasions: Vec::new(), doubt: false }];
    let gaps: Vec<&(Gap, Vec<u32>)> = facts.gaps.iter().filter(|(_, occasions)| !occasions.is_empty()).collect();
    for (at, (gap, occasions)) in gaps.iter().enumerate() {
        let before = match at {
            0 => tongue.semicolon(),
            _ if at + 1 == gaps.len() => tongue.and(),
            _ => ", ",
        };
        let text = before.to_owned() + &tongue.gap(*gap, occasions.len(), at == 0);
        clauses.push(Clause { text, occasions: occasions.clone(), doubt: true });
    }
    list(clauses, "")
}

/// Several things in a row: «a, b et c».
fn in_a_row(words: &[String], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => first.join(", ") + and + last,
    }
}

/// With a capital at the start; sentences start with plain letters.
fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// A number in digits, in groups of three.
fn digits(n: u64, separator: char) -> String {
    let digits = n.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A bound of an amount and the words around it, told apart so that each language orders them.
enum Extent {
    /// No number.
    None,
    Exactly(u64),
    Between(u64, u64),
    AtLeast(u64),
    AtMost(u64),
}

impl Amount {
    /// How much, all told: what has no number adds at least something.
    fn extent(&self) -> Extent {
        match (self.min, self.max) {
            (0, Some(0)) => Extent::None,
            (0, Some(max)) if self.uncounted == 0 => Extent::AtMost(max),
            (0, _) => Extent::None,
            (min, Some(max)) if self.uncounted == 0 && min == max => Extent::Exactly(min),
            (min, Some(max)) if self.uncounted == 0 => Extent::Between(min, max),
            (min, _) => Extent::AtLeast(min),
        }
    }
}

#[cfg(test)]
mod tests;
