use super::{Anchor, Direction};
use crate::fr::French;
use crate::ingest::Article;
use crate::language::Language;
use crate::text::{Document, PartialDate};

/// Checks the dates of a text in an article of a given date («» if unknown), each drawn as its words and its meaning.
#[track_caller]
fn check_towards(direction: Direction, published: &str, text: &str, expected: &[&str]) {
    let french = French::new().expect("the lexicons are right");
    let article = Article { date: PartialDate::parse(published), ..Article::from(text) };
    let document = Document::new(&article, french.vocabulary());
    let expressions = french.dates.find(&document);
    let anchor = Anchor::new(&document, &expressions);
    let found: Vec<String> = (0..expressions.len())
        .map(|index| {
            let words = document.span(expressions[index].tokens.clone()).of(text);
            let date = anchor.resolve(&expressions, index, direction);
            format!("{words} = {}", date.map_or("?".into(), |date| date.to_string()))
        })
        .collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn check(published: &str, text: &str, expected: &[&str]) {
    check_towards(Direction::Past, published, text, expected);
}

#[test]
fn calendar_dates() {
    check("2021-12", "Le 26 novembre, rien.", &["26 novembre = 2021-11-26"]);
    check("2021-12", "Le 1er octobre 2021.", &["1er octobre 2021 = 2021-10-01"]);
    check("", "Le premier octobre dernier.", &["premier octobre dernier = --10-01"]);
    check(
        "2022-04-20",
        "Le 9 mai, en mai, le 18 avril.",
        &["9 mai = 2021-05-09", "mai = 2021-05", "18 avril = 2022-04-18"],
    );
    check("2022-03", "Ce mercredi 30 mars, mardi 7.", &["mercredi 30 mars = 2022-03-30", "mardi 7 = 2022-03-07"]);
    check("2022", "Le 30 mars.", &["30 mars = 2022-03-30"]);
    check("", "Le 26/11/2021 puis le 30 décembre.", &["26/11/2021 = 2021-11-26", "30 décembre = 2021-12-30"]);
    check("", "2021-11-26.", &["2021-11-26 = 2021-11-26"]);
    check("2023-03-10", "En mars dernier.", &["mars dernier = 2022-03"]);
}

#[test]
fn months_and_years() {
    check(
        "2022-04-20",
        "fin mars, début octobre, mi-avril",
        &["mars = 2022-03", "octobre = 2021-10", "mi-avril = 2022-04"],
    );
    check("2022-04", "En août 2022 ; depuis décembre.", &["août 2022 = 2022-08", "décembre = 2021-12"]);
    check("2022", "En 2017, fin 2014, depuis 2013.", &["2017 = 2017", "2014 = 2014", "2013 = 2013"]);
    check("2022", "Entre 2016 et 2020, de 1993 à 2017, en 2013-14, dans les années 1990, 2000 obus.", &[]);
    check("", "En mars.", &["mars = --03"]);
    check("2022-01", "Reçus à l'automne.", &["automne = 2021"]);
    check("2022-01", "L'été dernier, au printemps 2023.", &["été dernier = 2021", "printemps 2023 = 2023"]);
    check("2022-05", "L'hiver dernier, à l'hiver 2020.", &["hiver dernier = ?", "hiver 2020 = 2020"]);
    check("2022-05", "Ils ont été livrés.", &[]);
}

#[test]
fn ways_of_writing() {
    check(
        "2023-05-10",
        "jeudi, 19 janvier ; jeudi (19 janvier).",
        &["jeudi, 19 janvier = 2023-01-19", "jeudi (19 janvier = 2023-01-19"],
    );
    check("2023-05-10", "le 18.04.2022 ; 18 avr. 2022.", &["18.04.2022 = 2022-04-18", "18 avr. 2022 = 2022-04-18"]);
    check(
        "2023-05-10",
        "mi-2023 ; premier semestre 2024 ; d'ici à 2026",
        &["mi-2023 = 2023", "2024 = 2024", "2026 = 2026"],
    );
    check("2023-05-10", "fin du mois ; fin du mois de mars", &["fin du mois = 2023-05", "mars = 2023-03"]);
    check("2023-05-10", "il y a une dizaine de jours", &["il y a une dizaine de jours = 2023-04-30"]);
    check_towards(Direction::Future, "2023-05-10", "d'ici deux mois", &["d'ici deux mois = 2023-07"]);
}

#[test]
fn weekdays() {
    check("2022-04-20", "Arrivés lundi.", &["lundi = 2022-04-18"]);
    check("2022-04-18", "Arrivés lundi, lundi dernier.", &["lundi = 2022-04-18", "lundi dernier = 2022-04-11"]);
    check("2022-04", "Arrivés mardi.", &["mardi = 2022-04"]);
    check("", "Arrivés mardi.", &["mardi = ?"]);
    check_towards(Direction::Future, "2022-04-20", "Ils arriveront lundi.", &["lundi = 2022-04-25"]);
}

#[test]
fn relative_dates() {
    check("2022-04-20", "Hier, avant-hier.", &["Hier = 2022-04-19", "avant-hier = 2022-04-18"]);
    check(
        "2022-01",
        "L'an dernier, cette année, le mois dernier.",
        &["L'an dernier = 2021", "cette année = 2022", "le mois dernier = 2021-12"],
    );
    check(
        "2022-04-20",
        "La semaine dernière, il y a trois jours.",
        &["La semaine dernière = 2022-04", "il y a trois jours = 2022-04-17"],
    );
    check(
        "2022-04-20",
        "Il y a deux semaines, il y a un an.",
        &["Il y a deux semaines = 2022-04", "il y a un an = 2021"],
    );
    check("2022-05-21", "Avant la fin de l'année.", &["fin de l'année = 2022"]);
    check(
        "2021-12",
        "Vendredi 24 décembre ; la veille.",
        &["Vendredi 24 décembre = 2021-12-24", "la veille = 2021-12-23"],
    );
    check("2022-04-20", "Ces derniers mois, depuis deux ans, il y a deux radars.", &[]);
}

#[test]
fn future_dates() {
    check_towards(
        Direction::Future,
        "2022-11",
        "En mars, dans deux mois.",
        &["mars = 2023-03", "dans deux mois = 2023-01"],
    );
    check_towards(Direction::Future, "2022-11", "Le 26 novembre.", &["26 novembre = 2022-11-26"]);
}

#[test]
fn told_by_the_date_before() {
    check("2024-03", "En mai 2021, puis en décembre.", &["mai 2021 = 2021-05", "décembre = 2021-12"]);
    check("2024-03", "En mai 2023, puis en décembre.", &["mai 2023 = 2023-05", "décembre = 2023-12"]);
    check("2024-03", "En mai 2021.\n\nEn décembre.", &["mai 2021 = 2021-05", "décembre = 2023-12"]);
    check(
        "2024-03",
        "Signé en 2018, reçu en août de l'année suivante.",
        &["2018 = 2018", "août de l'année suivante = 2019-08"],
    );
    check("2024-03", "Reçus en février de l'année dernière.", &["février de l'année dernière = 2023-02"]);
    check(
        "2024-09-20",
        "Le 5 septembre ; deux jours après, un vol ; le 10, un autre.",
        &["5 septembre = 2024-09-05", "deux jours après = 2024-09-07", "10 = 2024-09-10"],
    );
    check(
        "2024-09",
        "Six en juillet 2021, six avant la fin de l'année.",
        &["juillet 2021 = 2021-07", "fin de l'année = 2021"],
    );
    check("2024-09", "En 2016, puis trois ans plus tard.", &["2016 = 2016", "trois ans plus tard = 2019"]);
    check(
        "2024-09",
        "En avril 2022, puis deux mois plus tard.",
        &["avril 2022 = 2022-04", "deux mois plus tard = 2022-06"],
    );
    check("2024-09", "En 2016 ; l'année d'après, rien.", &["2016 = 2016", "l'année d'après = 2017"]);
    check("2024-09", "En 2021 et 2022.", &["2021 = 2021", "2022 = 2022"]);
    check("2024-09", "Entre avril et juillet 2022.", &["avril = 2024-04", "juillet 2022 = 2022-07"]);
    check("2024-09", "Au second semestre ; au second semestre 2025.", &["second semestre = 2024", "2025 = 2025"]);
}
