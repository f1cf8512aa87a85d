//! One article: what was found in it against what is right.
//!
//! ```text
//! annotated ─┬─ actors ──── actors, person, organisation, country, mentions
//!            ├─ quotes ──── quotes, attributed
//!   found ───┴─ deliveries ─ deliveries, facts
//! ```

use super::article::{Annotated, Found};
use super::tally::Tallies;
use super::text::Text;
use super::{actors, deliveries, quotes};

/// What is counted, and a line for each miss and each false alarm.
#[derive(Default)]
pub struct Verdict {
    pub tallies: Tallies,
    pub remarks: Vec<String>,
}

pub fn judge(right: &Annotated, found: &Found) -> Verdict {
    let mut verdict = Verdict::default();
    let text = Text::new(&right.text);
    actors::judge(right, found, &text, &mut verdict);
    quotes::judge(right, found, &text, &mut verdict);
    deliveries::judge(&right.deliveries, &found.deliveries, &mut verdict);
    verdict
}

impl Verdict {
    pub fn remark(&mut self, line: String) {
        self.remarks.push(line);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tally::Tally;
    use super::*;
    use serde_json::{Value, json};

    const TEXT: &str =
        "Le Mali a reçu 4 Mi-171 à Bamako. « Merci », a dit Awa Kone. « Merci », répond Ivan Orlov de la Sofema.";

    /// `right` and `found` have the lists they need; the others are empty.
    fn verdict(right: Value, found: Value) -> Verdict {
        let whole = |mut lists: Value| {
            for (key, value) in [
                ("id", json!("a")),
                ("text", json!(TEXT)),
                ("actors", json!([])),
                ("quotes", json!([])),
                ("deliveries", json!([])),
            ] {
                let lists = lists.as_object_mut().expect("lists");
                lists.entry(key).or_insert(value);
            }
            lists
        };
        judge(
            &serde_json::from_value(whole(right)).expect("an annotation"),
            &serde_json::from_value(whole(found)).expect("an analysis"),
        )
    }

    fn tally(right: f64, wrong: f64, missed: f64) -> Tally {
        Tally { right, wrong, missed }
    }

    /// The UTF-16 range of the `nth` occurrence of some words.
    fn place(words: &str, nth: usize) -> Value {
        let (start, _) = TEXT.match_indices(words).nth(nth).expect("words of the text");
        let start = TEXT[..start].encode_utf16().count();
        json!({ "start": start, "end": start + words.encode_utf16().count() })
    }

    fn quote(words: &str, nth: usize, speaker: Value) -> Value {
        let mut quote = place(words, nth);
        quote["speaker"] = speaker;
        quote
    }

    fn actor(name: &str, kind: &str, places: &[&str]) -> Value {
        let mentions: Vec<Value> = places.iter().map(|words| place(words, 0)).collect();
        json!({ "name": name, "kind": kind, "mentions": mentions })
    }

    #[test]
    fn an_actor_has_its_kind_and_one_of_its_names() {
        let right = json!({ "actors": [
            { "name": "Mali", "kind": "country", "forms": ["Mali", "Bamako"] },
            { "name": "Awa Kone", "kind": "person", "forms": ["Awa Kone"] },
            { "name": "Sofema", "kind": "organisation", "forms": ["Sofema"], "optional": true },
        ] });
        let found = json!({ "actors": [
            actor("Mali", "country", &["Mali"]),
            actor("Awa Kone", "organisation", &["Awa Kone"]),
            actor("Sofema", "organisation", &["Sofema"]),
        ] });
        let Verdict { tallies, remarks } = verdict(right, found);
        assert_eq!(tallies.actors, tally(1.0, 1.0, 1.0));
        assert_eq!(tallies.country, tally(1.0, 0.0, 0.0));
        assert_eq!(tallies.person, tally(0.0, 0.0, 1.0));
        assert_eq!(tallies.organisation, tally(0.0, 1.0, 0.0), "what is optional counts neither way");
        assert_eq!(tallies.mentions, tally(1.0, 1.0, 1.0), "a capital's name counts neither way");
        assert_eq!(remarks.len(), 2);
    }

    #[test]
    fn two_actors_made_of_one_are_an_error() {
        let right = json!({ "actors": [{ "name": "Ivan Orlov", "kind": "person", "forms": ["Ivan Orlov", "Orlov"] }] });
        let found =
            json!({ "actors": [actor("Ivan Orlov", "person", &["Ivan Orlov"]), actor("Orlov", "person", &[])] });
        assert_eq!(verdict(right, found).tallies.actors, tally(1.0, 1.0, 0.0));
    }

    #[test]
    fn equal_quotes_have_their_places_in_order() {
        let right = json!({ "quotes": [{ "text": "Merci", "speaker": "Awa Kone" }, { "text": "Merci", "speaker": "Ivan Orlov" }] });
        let found = json!({ "quotes": [quote("Merci", 1, json!("Orlov")), quote("Merci", 0, json!("Ivan Orlov"))] });
        let tallies = verdict(right, found).tallies;
        assert_eq!(tallies.quotes, tally(2.0, 0.0, 0.0));
        assert_eq!(tallies.attributed, tally(1.0, 1.0, 1.0));
    }

    #[test]
    fn a_quote_agrees_by_eight_tenths() {
        let right = || json!({ "quotes": [{ "text": "Merci", "speaker": null }] });
        let four_of_five = json!({ "quotes": [quote("erci", 0, json!(null))] });
        assert_eq!(verdict(right(), four_of_five).tallies.attributed, tally(1.0, 0.0, 0.0));
        let three_of_five = json!({ "quotes": [quote("rci", 0, json!(null))] });
        assert_eq!(verdict(right(), three_of_five).tallies.quotes, tally(0.0, 1.0, 1.0));
        let outside = json!({ "quotes": [{ "start": 5, "end": 5000, "speaker": null }] });
        assert_eq!(verdict(right(), outside).tallies.quotes, tally(0.0, 1.0, 1.0));
    }

    fn delivery(status: &str, date: Value, items: Value) -> Value {
        json!({ "status": status, "supplier": null, "recipient": "ML", "date": date, "items": items })
    }

    fn helicopters(designation: Value, count: Value) -> Value {
        json!({ "category": "helicopter", "designation": designation, "min": count, "max": count })
    }

    #[test]
    fn a_fact_is_a_field_of_an_occasion() {
        let right = json!({ "deliveries": [delivery("delivered", json!("2021-11"), json!([helicopters(json!("Mi-171"), json!(4))]))] });
        // Right: recipient, category, designation, half the date. Wrong and missed: status, count, half the date.
        let found = json!({ "deliveries": [delivery("pledged", json!("2021"), json!([helicopters(json!("MI 171"), json!(2))]))] });
        let Verdict { tallies, remarks } = verdict(right, found);
        assert_eq!(tallies.deliveries, tally(1.0, 0.0, 0.0));
        assert_eq!(tallies.facts, tally(3.5, 2.5, 2.5));
        assert_eq!(
            remarks,
            [
                "delivery differs: expected delivered ? → ML 2021-11: helicopter Mi-171 4..4 | found pledged ? → ML 2021: helicopter MI 171 2..2"
            ]
        );
    }

    #[test]
    fn occasions_of_other_goods_are_not_the_same() {
        let tank = json!([{ "category": "tank", "designation": null, "min": null, "max": null }]);
        let right =
            json!({ "deliveries": [delivery("delivered", json!(null), json!([helicopters(json!(null), json!(4))]))] });
        let found = json!({ "deliveries": [delivery("delivered", json!(null), tank)] });
        let tallies = verdict(right, found).tallies;
        assert_eq!(tallies.deliveries, tally(0.0, 1.0, 1.0));
        assert_eq!(tallies.facts, tally(0.0, 3.0, 4.0));
    }

    #[test]
    fn an_optional_item_or_occasion_counts_neither_way() {
        let mut optional = helicopters(json!(null), json!(4));
        optional["optional"] = json!(true);
        let right = json!({ "deliveries": [delivery("delivered", json!(null), json!([optional.clone()]))] });
        let found = || json!({ "deliveries": [delivery("delivered", json!(null), json!([helicopters(json!("Mi-8"), json!(9))]))] });
        assert_eq!(verdict(right, found()).tallies.facts, tally(2.0, 0.0, 0.0), "status and recipient alone");
        let mut whole = delivery("delivered", json!(null), json!([helicopters(json!(null), json!(4))]));
        whole["optional"] = json!(true);
        assert_eq!(verdict(json!({ "deliveries": [whole] }), found()).tallies, Default::default());
    }
}
