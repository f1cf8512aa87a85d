//! The ledger of the five articles that the project grew from, as a careful reader of them writes it: facts only, the
//! articles belong to others and are no part of the repository. They are looked for in `../shared/corpus/seeds`, or in
//! the folder that `DEPECHE_SEEDS` names; where they are not, nothing is tested, and that is said.

use std::fs;
use std::path::{Path, PathBuf};

use depeche::fr::French;
use depeche::ingest::{self, Article};
use depeche::summary::Summary;
use depeche::view::summary::{By, Field, ItemLine, Occasion, PartyLine};
use depeche::{analyze, view};

fn seeds() -> Option<Vec<Article>> {
    let folder = std::env::var_os("DEPECHE_SEEDS").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/seeds"));
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!("skipped: no articles in {}; name their folder in DEPECHE_SEEDS", folder.display());
        return None;
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable entry").path()).collect();
    paths.sort();
    let read =
        |path: &PathBuf| ingest::read(&path.to_string_lossy(), &fs::read(path).expect("a readable file")).articles;
    Some(paths.iter().flat_map(read).collect())
}

fn summary(articles: &[Article]) -> view::summary::Summary {
    let french = French::new().expect("sound lexicons");
    let mut summary = Summary::new();
    for article in articles {
        summary.add(article, &analyze(article, &french));
    }
    summary.view()
}

/// `status supplier>recipient date goods`, and how many reports it has.
fn drawn(occasion: &Occasion) -> String {
    let party = |party: &Option<PartyLine>| {
        party.as_ref().map_or("?".to_owned(), |party| party.code.clone().unwrap_or(party.name.clone()))
    };
    let item = |item: &ItemLine| {
        let count = match (item.min, item.max) {
            (None, None) => "some".to_owned(),
            (Some(min), Some(max)) if min == max => min.to_string(),
            (min, max) => format!("{min:?}-{max:?}"),
        };
        [count.as_str(), &item.category, item.designation.as_deref().unwrap_or("")].join(" ").trim().to_owned()
    };
    let status = format!("{:?}", occasion.status).to_lowercase();
    let items: Vec<String> = occasion.items.iter().map(item).collect();
    let date = occasion.date.as_deref().unwrap_or("?");
    format!("{status} {}>{} {date} {}", party(&occasion.supplier), party(&occasion.recipient), items.join(", "))
}

/// The one occasion that `wanted` holds of.
#[track_caller]
fn only(view: &view::summary::Summary, wanted: impl Fn(&Occasion) -> bool) -> &Occasion {
    let found: Vec<&Occasion> = view.occasions.iter().filter(|occasion| wanted(occasion)).collect();
    let [one] = found[..] else {
        panic!("{} of {:#?}", found.len(), view.occasions.iter().map(drawn).collect::<Vec<_>>())
    };
    one
}

#[test]
fn the_ledger_is_what_a_careful_reader_writes() {
    let Some(articles) = seeds() else { return };
    let view = summary(&articles);
    let on =
        |day: &'static str| move |occasion: &Occasion| occasion.date.as_deref().is_some_and(|date| date.ends_with(day));

    let inferred = |occasion: &Occasion| occasion.inferred.as_ref().map(|why| why.reason.clone()).unwrap_or_default();

    // Four helicopters on 1 October, told by two articles; four more on 26 November. No article gives the year: the
    // ledger infers it, and says so.
    let october = only(&view, on("10-01"));
    assert!(drawn(october).starts_with("delivered RU>ML 2021-10-01 4 helicopter"), "{}", drawn(october));
    assert_eq!((october.sources, inferred(october).as_str()), (2, "year-of-corpus"));
    let november = only(&view, on("11-26"));
    assert_eq!(drawn(november), "delivered RU>ML 2021-11-26 4 helicopter Mi-171");
    assert_eq!(inferred(november), "year-of-article");

    // Two combat helicopters, a radar and five lorries at the end of March: of the 30th or the 31st.
    let march = only(&view, |occasion| on("03-30")(occasion) || on("03-31")(occasion));
    assert!(
        drawn(march).starts_with("delivered RU>ML 2022-03-30 2 helicopter Mi-35P, 1 radar 59N6-TE, 5 vehicle"),
        "{}",
        drawn(march)
    );
    assert_eq!((march.sources, inferred(march).as_str()), (2, "year-of-corpus"));
    let sides: Vec<&str> = march.conflicts[0].sides.iter().map(|side| side.value.as_str()).collect();
    assert_eq!((march.conflicts[0].field, sides), (Field::Date, vec!["--03-30", "--03-31"]));

    // A second lot of as many, with radars, announced on a Monday of April; the article that tells it has no date.
    let second = only(&view, on("-04"));
    assert_eq!(drawn(second), "delivered RU>ML 2022-04 2 helicopter, some radar");
    assert_eq!(inferred(second), "month-of-news");

    // The order of 2019, which one source tells and the ministry denies.
    let order = only(&view, |occasion| drawn(occasion) == "ordered RU>ML 2019 some helicopter");
    assert!(order.hedged);

    // Aircraft on 19 January 2023, no number; men of no stated number.
    assert_eq!(drawn(only(&view, on("01-19"))), "delivered RU>ML 2023-01-19 some aircraft");
    let men = |occasion: &Occasion| drawn(occasion) == "delivered RU>ML ? some personnel";
    assert!(view.occasions.iter().any(men));

    // Twelve helicopters in all, each counted once.
    let helicopters = view.totals.iter().find(|total| total.by == By::Category && total.category == "helicopter");
    let total = helicopters.map(|total| (total.min, total.max, total.uncounted, total.occasions.len()));
    assert_eq!(total, Some((12, Some(12), 0, 4)));
    // Four dates are inferred, no other.
    assert_eq!(view.occasions.iter().filter(|occasion| occasion.inferred.is_some()).count(), 4);
}

#[test]
fn the_words_say_what_the_ledger_says() {
    let Some(articles) = seeds() else { return };
    let words = summary(&articles).words;
    let text = |sentences: &[view::summary::Sentence]| -> String {
        sentences.iter().flat_map(|sentence| &sentence.clauses).map(|clause| clause.text.as_str()).collect()
    };
    assert!((3..=6).contains(&words.fr.len()), "{:?}", words.fr);
    assert!(
        text(&words.fr).starts_with("La Russie a livré au Mali douze hélicoptères (Mi-171, Mi-35P), "),
        "{}",
        text(&words.fr)
    );
    assert!(
        text(&words.en).starts_with("Russia delivered twelve helicopters (Mi-171, Mi-35P), "),
        "{}",
        text(&words.en)
    );
    assert!(text(&words.fr).contains("30 mars ou 31 mars"), "{}", text(&words.fr));
}

#[test]
fn no_order_of_the_articles_changes_the_ledger() {
    let Some(mut articles) = seeds() else { return };
    let ledger = |articles: &[Article]| summary(articles).occasions.iter().map(drawn).collect::<Vec<_>>();
    let expect = ledger(&articles);
    for _ in 0..articles.len() {
        articles.rotate_left(1);
        assert_eq!(ledger(&articles), expect);
        articles.swap(0, 1);
        assert_eq!(ledger(&articles), expect);
    }
}
