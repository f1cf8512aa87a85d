//! Sentences as tables: occasions in, both languages out.

use super::*;
use crate::text::{Count, PartialDate};
use crate::view::summary::{Conflict, Field, ItemLine, PartyLine, Side};

/// A state as the articles name it.
fn state(code: &str) -> Option<PartyLine> {
    let name = match code {
        "RU" => "Russie",
        "ML" => "Mali",
        "UA" => "Ukraine",
        "US" => "États-Unis",
        "IL" => "Israël",
        "DE" => "Allemagne",
        "KP" => "Corée du Nord",
        _ => return None,
    };
    Some(PartyLine { code: Some(code.to_owned()), name: name.to_owned() })
}

/// An occasion as written `status supplier>recipient date count category model[, …]`; `?` and `0` stand for what is not
/// told, `~` before the status for reserves.
fn occasion(row: &str) -> Occasion {
    let mut words = row.splitn(4, ' ');
    let mut word = || words.next().expect(row);
    let status = word();
    let (hedged, status) = status.strip_prefix('~').map_or((false, status), |status| (true, status));
    let status = crate::delivery::Status::parse(status).expect(row);
    let (supplier, recipient) = word().split_once('>').expect(row);
    let date = word();
    let item = |text: &str| {
        let mut words = text.splitn(3, ' ');
        let (number, unit) = words.next().map(|word| word.split_once('/').unwrap_or((word, ""))).expect(text);
        let count = Count::parse(if number == "0" { "" } else { number }).expect(text);
        ItemLine {
            category: words.next().expect(text).to_owned(),
            designation: words.next().map(str::to_owned),
            min: count.min,
            max: count.max,
            unit: (!unit.is_empty()).then(|| unit.to_owned()),
        }
    };
    Occasion {
        id: String::new(),
        status: status.into(),
        supplier: state(supplier),
        recipient: state(recipient),
        date: PartialDate::parse(date).map(|date| date.to_string()),
        inferred: None,
        items: word().split(", ").map(item).collect(),
        hedged,
        sources: 1,
        steps: Vec::new(),
        reports: Vec::new(),
        conflicts: Vec::new(),
        sum_of: Vec::new(),
    }
}

fn article(date: &str, copy_of: Option<u32>) -> ArticleLine {
    ArticleLine {
        id: String::new(),
        key: String::new(),
        title: String::new(),
        date: PartialDate::parse(date).map(|date| date.to_string()),
        source: None,
        url: None,
        copy_of,
        deliveries: 0,
        actors: 0,
        quotes: 0,
        notes: Vec::new(),
    }
}

fn text(sentences: &[Sentence]) -> Vec<String> {
    let text = |sentence: &Sentence| sentence.clauses.iter().map(|clause| clause.text.as_str()).collect();
    sentences.iter().map(text).collect()
}

/// The sentences but the last, which says what the summary rests on.
#[track_caller]
fn check(rows: &[&str], fr: &[&str], en: &[&str]) {
    let occasions: Vec<Occasion> = rows.iter().map(|row| occasion(row)).collect();
    let words = words(&[article("2022-04", None)], &occasions);
    let but_last = |sentences: &[Sentence]| text(&sentences[..sentences.len() - 1]);
    assert_eq!(
        (but_last(&words.fr), but_last(&words.en)),
        (fr.iter().map(|s| s.to_string()).collect(), en.iter().map(|s| s.to_string()).collect())
    );
}

#[test]
fn tells_what_was_delivered() {
    check(
        &[
            "delivered RU>ML 2021-10-01 4 helicopter",
            "delivered RU>ML 2022-04 2 helicopter Mi-35P, 0 radar",
            "delivered RU>ML 2022-04 0 equipment",
        ],
        &["Entre octobre 2021 et avril 2022, la Russie a livré au Mali six hélicoptères (Mi-35P) et des radars."],
        &["Between October 2021 and April 2022, Russia delivered six helicopters (Mi-35P) and radars to Mali."],
    );
    check(
        &["delivered US>IL 2022-03-01 1 radar", "delivered US>IL ? 0 radar", "delivered ?>UA 2023-01 10-12 tank"],
        &[
            "Les États-Unis ont livré à Israël au moins un radar ; une seule livraison est datée, du 1er mars 2022.",
            "En janvier 2023, l’Ukraine a reçu dix à douze chars.",
        ],
        &[
            "The United States delivered at least one radar to Israel; only one delivery has a date, 1 March 2022.",
            "In January 2023, Ukraine received ten to twelve tanks.",
        ],
    );
    check(
        &["~delivered KP>RU 2023 25000/tonnes food, 3500000000/euros money"],
        &[
            "En 2023, la Corée du Nord aurait livré à la Russie 25\u{202f}000 tonnes de vivres et 3,5 milliards d’euros.",
        ],
        &["In 2023, North Korea reportedly delivered 25,000 tonnes of food and 3.5 billion euros to Russia."],
    );
}

#[test]
fn people_are_sent() {
    check(
        &["delivered RU>ML 2022-01 0 personnel"],
        &["En janvier 2022, la Russie a envoyé au Mali du personnel."],
        &["In January 2022, Russia sent personnel to Mali."],
    );
}

#[test]
fn tells_what_has_not_arrived() {
    check(
        &["pledged DE>UA ? 18 tank", "ordered RU>ML ? 1 small_arms", "requested ?>ML ? 0 aircraft"],
        &["Restent attendus, d’après ces articles : 18 chars promis à l’Ukraine par l’Allemagne ; une arme légère \
           commandée à la Russie par le Mali ; des avions demandés par le Mali."],
        &[
            "Still to come, by these articles: 18 tanks pledged to Ukraine by Germany; one small arm ordered by Mali from \
           Russia; aircraft requested by Mali.",
        ],
    );
}

#[test]
fn tells_what_was_refused() {
    check(
        &["refused US>UA ? 4 artillery", "refused DE>UA 2023 0 tank Leopard 2"],
        &["Deux livraisons ont été refusées, suspendues ou démenties : quatre pièces d’artillerie des États-Unis à \
           l’Ukraine ; des chars (Leopard 2) de l’Allemagne à l’Ukraine."],
        &[
            "Two deliveries were refused, suspended or denied: four artillery pieces from the United States to Ukraine; \
           tanks (Leopard 2) from Germany to Ukraine.",
        ],
    );
}

#[test]
fn tells_disagreements_and_gaps() {
    let mut march = occasion("delivered RU>ML 2022-03-30 2 helicopter");
    let side = |value: &str| Side { value: value.to_owned(), reports: Vec::new() };
    march.conflicts = vec![
        Conflict { field: Field::Date, item: None, sides: vec![side("2022-03-30"), side("2022-03-31")] },
        Conflict { field: Field::Count, item: Some(0), sides: vec![side("2"), side("4")] },
    ];
    let occasions = [march, occasion("~delivered RU>ML ? 0 helicopter"), occasion("delivered RU>ML --10-01 1 radar")];
    let articles = [article("2022-04", None), article("2022-05", Some(0))];
    let words = words(&articles, &occasions);
    assert_eq!(
        text(&words.fr)[1..],
        [
            "Les articles se contredisent sur la date d’une livraison (deux hélicoptères : 30 mars 2022 ou 31 mars 2022) \
             et un nombre (hélicoptères : deux ou quatre).",
            "Ce résumé vient de deux articles publiés entre avril 2022 et mai 2022, dont un reprend le texte d’un autre ; \
             une livraison est racontée sans nombre, une sans date, une sans année et une avec réserve seulement."
        ]
    );
    assert_eq!(
        text(&words.en)[1..],
        [
            "The articles disagree on the date of a delivery (two helicopters: 30 March 2022 or 31 March 2022) and a \
             number (helicopters: two or four).",
            "This summary rests on two articles published between April 2022 and May 2022, one of which repeats the text \
             of another; one delivery is reported without a number, one without a date, one without a year and one with \
             reserve only."
        ]
    );
    let dispute = &words.fr[1].clauses[0];
    assert_eq!((dispute.doubt, &dispute.occasions[..]), (true, &[0][..]));
}

#[test]
fn says_so_where_there_is_nothing() {
    let words = words(&[article("?", None)], &[]);
    assert_eq!(text(&words.fr), ["Aucune livraison n’a été trouvée dans un article."]);
    assert_eq!(text(&words.en), ["No delivery was found in one article."]);
}
