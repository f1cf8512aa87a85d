//! Figures and dates: totals, disagreements, inferred years, copies that count once.

use super::*;

#[test]
fn totals_are_intervals_by_status() {
    let rows: &[&str] = &[
        "delivered RU>ML 2021-10-01 4-4 helicopter",
        "delivered RU>ML 2021-11-26 4-6 helicopter",
        "delivered RU>ML 2022-12-01 0-0 helicopter",
        "pledged RU>ML 2023-01-01 9-0 helicopter",
    ];
    let view = Summary { articles: vec![article(0, "2023", rows)] }.view();
    let by_category = || view.totals.iter().filter(|total| total.by == By::Category);
    let drawn: Vec<_> = by_category().map(|total| (total.status, total.min, total.max, total.uncounted)).collect();
    use view::article::Status::{Delivered, Pledged};
    assert_eq!(drawn, [(Delivered, 8, Some(10), 1), (Pledged, 9, None, 0)]);
    assert_eq!(view.totals[0].occasions, [0, 1, 2]);
}

#[test]
fn a_sum_of_deliveries_is_no_delivery() {
    let lots: &[&str] =
        &["delivered RU>ML 2021-10-01 4-4 helicopter", "delivered RU>ML 2021-11-26 4-4 helicopter Mi-171"];
    let sum: &[&str] = &["delivered RU>ML ? 8-8 helicopter"];
    let view = Summary { articles: vec![article(0, "2021-12", lots), article(1, "2021-12", sum)] }.view();
    assert_eq!(view.occasions[2].sum_of, [0, 1]);
    assert_eq!((view.totals[0].min, &view.totals[0].occasions[..]), (8, &[0, 1][..]));
    let early = Summary { articles: vec![article(0, "2021-12", lots), article(1, "2021-10-05", sum)] }.view();
    assert!(early.occasions[2].sum_of.is_empty());
}

#[test]
fn conflicts_name_their_sides() {
    let rows = [
        ("2022-03-31", "delivered RU>ML --03-30 2-2 helicopter"),
        ("2022-04-01", "delivered RU>ML 2022-03-31 4-4 helicopter"),
        ("2022-04-02", "delivered RU>ML 2022-03-30 4-4 helicopter"),
        ("2022-04-03", "delivered RU>ML 2022-03 0-0 helicopter"),
    ];
    let articles = rows.iter().enumerate().map(|(id, (date, row))| article(id, date, &[row])).collect();
    let view = Summary { articles }.view();
    let [occasion] = &view.occasions[..] else { panic!("{} occasions", view.occasions.len()) };
    let sides = |conflict: &view::summary::Conflict| {
        let side = |side: &view::summary::Side| format!("{} {:?}", side.value, side.reports);
        conflict.sides.iter().map(side).collect::<Vec<_>>()
    };
    let drawn: Vec<_> = occasion.conflicts.iter().map(|conflict| (conflict.field, sides(conflict))).collect();
    use view::summary::Field::{Count, Date};
    let expect = [(Date, ["2022-03-30 [0, 2]", "2022-03-31 [1]"]), (Count, ["4 [1, 2]", "2 [0]"])];
    assert_eq!(drawn, expect.map(|(field, sides)| (field, sides.map(str::to_owned).to_vec())));
    assert_eq!((occasion.date.as_deref(), &occasion.inferred), (Some("2022-03-30"), &None));
}

#[test]
fn years_are_inferred_and_marked() {
    let dates = |rows: &[(&str, &[&str])]| {
        let articles = rows.iter().enumerate().map(|(id, (date, rows))| article(id, date, rows)).collect();
        let view = Summary { articles }.view();
        let reason = |occasion: &view::summary::Occasion| occasion.inferred.as_ref().map(|why| why.reason.clone());
        view.occasions
            .iter()
            .map(|occasion| (occasion.date.clone().unwrap_or_default(), reason(occasion)))
            .collect::<Vec<_>>()
    };
    // Another report of the same delivery gives the year, another delivery of the same article, or nobody.
    let same = ["delivered RU>ML --03-30 2-2 helicopter", "delivered RU>ML 2022-03 2-2 helicopter"];
    assert_eq!(
        dates(&[("", &same[..1]), ("", &same[1..])]),
        [("2022-03-30".to_owned(), Some("year-of-report".to_owned()))]
    );
    let beside: &[&str] = &["delivered RU>ML --11-26 4-4 helicopter", "delivered RU>ML 2022-01-10 1-1 radar"];
    assert_eq!(dates(&[("", beside)])[0], ("2021-11-26".to_owned(), Some("year-of-article".to_owned())));
    assert_eq!(dates(&[("", &beside[..1])]), [("--11-26".to_owned(), None)]);
    // As near to one year as to another: nobody knows which.
    let either: &[(&str, &[&str])] = &[
        ("2021-12", &["delivered RU>ML 2021-03-30 2-2 helicopter"]),
        ("2022-12", &["delivered RU>ML 2022-03-30 2-2 helicopter"]),
        ("", &["delivered RU>ML --03-30 2-2 helicopter"]),
    ];
    assert_eq!(dates(either).len(), 3);
}

/// An article that names the states of these codes.
fn naming_states(id: usize, published: &str, codes: &[&str], reports: &[&str]) -> Extract {
    let named = |code: &&str| Named {
        name: format!("State {code}"),
        kind: Kind::Country,
        code: Some((*code).to_owned()),
        forms: Vec::new(),
        mentions: Vec::new(),
        roles: Vec::new(),
    };
    Extract { actors: codes.iter().map(named).collect(), ..article(id, published, reports) }
}

#[test]
fn years_between_dated_articles_of_the_same_parties_are_inferred() {
    let view = |until: &str, codes: &[&str], reports: &[&str]| {
        let dated = |id, date| naming_states(id, date, codes, &[]);
        let articles = vec![dated(0, "2021-11"), article(1, "", reports), dated(2, until)];
        let occasions = Summary { articles }.view().occasions.into_iter();
        let date = |occasion: view::summary::Occasion| {
            let reason = occasion.inferred.map(|why| format!(" {}", why.reason)).unwrap_or_default();
            occasion.date.unwrap_or_default() + &reason
        };
        occasions.map(date).collect::<Vec<_>>()
    };
    let march = ["delivered RU>ML --03-30 2-2 helicopter"];
    assert_eq!(view("2023-02", &["RU", "ML"], &march), ["2022-03-30 year-of-corpus"]);
    // Two years would do; the articles speak of others; it is a promise, which may be of later.
    assert_eq!(view("2023-04", &["RU", "ML"], &march), ["--03-30"]);
    assert_eq!(view("2023-02", &["RU"], &march), ["--03-30"]);
    assert_eq!(view("2023-02", &["RU", "ML"], &["pledged RU>ML --03-30 2-2 helicopter"]), ["--03-30"]);
    // The latest day decides; days told in two halves of a year have no order.
    let earlier = ["delivered RU>ML --01-30 2-2 helicopter", "delivered RU>ML --03-30 3-3 radar"];
    let inferred = ["2022-01-30 year-of-corpus", "2022-03-30 year-of-corpus"];
    assert_eq!(view("2023-01-15", &["RU", "ML"], &earlier), inferred);
    let halves = ["delivered RU>ML --01-30 2-2 helicopter", "delivered RU>ML --10-30 3-3 radar"];
    assert_eq!(view("2022-11", &["RU", "ML"], &halves), ["--01-30", "--10-30"]);
}

#[test]
fn what_was_only_announced_has_the_month_of_its_announcement() {
    let announcing = |published: &str, date: &str, told: &[&str]| {
        let mut extract = article(0, published, told);
        extract.reports[0].announced = PartialDate::parse(date);
        let occasion = Summary { articles: vec![extract] }.view().occasions.swap_remove(0);
        (occasion.date, occasion.inferred.map(|why| why.reason), occasion.steps[0].date.clone())
    };
    let inferred = |date: &str, reason: &str| (Some(date.to_owned()), Some(reason.to_owned()), None);
    let told = "delivered RU>ML ? 2-2 helicopter";
    assert_eq!(announcing("2022-04-20", "2022-04-18", &[told]), inferred("2022-04", "month-of-news"));
    assert_eq!(announcing("", "--04", &[told]), inferred("--04", "month-of-news"));
}

#[test]
fn copies_of_one_text_are_one_source() {
    let told: &[&str] = &["delivered RU>ML 2022-03-30 2-2 helicopter"];
    let sketch =
        Sketch::new("Le Mali a reçu mercredi soir deux hélicoptères de combat venus de Russie, dit son ministère.");
    let articles = (0..3).map(|id| Extract { sketch: sketch.clone(), ..article(id, "2022-04-01", told) });
    let other = article(3, "2022-04-01", told);
    let view = Summary { articles: articles.chain([other]).collect() }.view();
    let copies: Vec<_> = view.articles.iter().map(|article| article.copy_of).collect();
    assert_eq!(copies, [None, Some(0), Some(0), None]);
    assert_eq!((view.occasions[0].reports.len(), view.occasions[0].sources), (4, 2));
    let reasons = |at: usize| view.occasions[0].reports[at].joined.as_ref().map(|join| join.reasons.concat());
    assert_eq!((reasons(1).as_deref(), reasons(3).as_deref()), (Some("copy"), Some("same-words")));
}

#[test]
fn totals_open_on_their_occasions_by_every_side() {
    let rows: &[&str] = &[
        "delivered RU>ML 2021-10-01 4-4 helicopter Mi-171",
        "delivered RU>BF 2021-11 2-2 helicopter Mi-171",
        "delivered CN>ML ? 1-0 helicopter",
    ];
    let view = Summary { articles: vec![article(0, "2023", rows)] }.view();
    let sums = |by: By| {
        let of = view.totals.iter().filter(|total| total.by == by);
        of.map(|total| format!("{} {}–{:?} {:?}", total.key, total.min, total.max, total.occasions)).collect::<Vec<_>>()
    };
    assert_eq!(sums(By::Category), ["helicopter 7–None [0, 1, 2]"]);
    assert_eq!(sums(By::Designation), [" 1–None [2]", "Mi-171 6–Some(6) [0, 1]"]);
    assert_eq!(sums(By::Supplier), ["CN 1–None [2]", "RU 6–Some(6) [0, 1]"]);
    assert_eq!(sums(By::Recipient), ["BF 2–Some(2) [1]", "ML 5–None [0, 2]"]);
    assert_eq!(sums(By::Month), [" 1–None [2]", "2021-10 4–Some(4) [0]", "2021-11 2–Some(2) [1]"]);
    assert_eq!(sums(By::Year), [" 1–None [2]", "2021 6–Some(6) [0, 1]"]);
}
