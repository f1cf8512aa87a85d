use crate::fr::French;
use crate::ingest::Article;
use crate::language::Language;
use crate::text::Document;

/// Checks the quantities of a text, each drawn as its words, then its least and greatest number.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let french = French::new().expect("the lexicons are right");
    let article = Article::from(text);
    let document = Document::new(&article, french.vocabulary());
    let bound = |bound: Option<u64>| bound.map_or("?".into(), |n| n.to_string());
    let found: Vec<String> = french
        .numbers
        .find(&document)
        .iter()
        .map(|quantity| {
            let words = document.span(quantity.tokens.clone()).of(text);
            format!("{words} {} {}", bound(quantity.count.min), bound(quantity.count.max))
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn words() {
    check("vingt-quatre chars", &["vingt-quatre 24 24"]);
    check("quatre-vingt-dix-sept chars", &["quatre-vingt-dix-sept 97 97"]);
    check("soixante et onze chars", &["soixante et onze 71 71"]);
    check("vingt et un chars et vingt-et-un obus", &["vingt et un 21 21", "vingt-et-un 21 21"]);
    check("deux mille cinq cents obus", &["deux mille cinq cents 2500 2500"]);
    check("trois cent mille obus", &["trois cent mille 300000 300000"]);
    check("mille soldats, cent chars", &["mille 1000 1000", "cent 100 100"]);
    check("un million de doses", &["un million 1000000 1000000"]);
    check("un million et demi de doses", &["un million et demi 1500000 1500000"]);
    check("2 millions et demi", &["2 millions et demi 2500000 2500000"]);
    check("deux avions et trois radars", &["deux 2 2", "trois 3 3"]);
    check("dix deux", &["dix 10 10", "deux 2 2"]);
}

#[test]
fn digits() {
    check("8 000 obus, 60.000 tonnes", &["8 000 8000 8000", "60.000 60000 60000"]);
    check("3,7 milliards de dollars", &["3,7 milliards 3700000000 3700000000"]);
    check("1.5 million", &["1.5 million 1500000 1500000"]);
    check("35 mille tonnes", &["35 mille 35000 35000"]);
    check("deux (02) hélicoptères et quatre (04) radars", &["deux (02) 2 2", "quatre (04) 4 4"]);
    check("quatre (SMP)", &["quatre 4 4"]);
    check(
        "2 billions 270 milliards 400 mille francs",
        &["2 billions 270 milliards 400 mille 2270000400000 2270000400000"],
    );
    check("12,500 obus", &["12,500 12500 12500"]);
    check("99999999999999999999999999", &[]);
}

#[test]
fn about() {
    check("une dizaine, une bonne centaine", &["une dizaine 10 10", "une bonne centaine 100 100"]);
    check("un millier d'hommes", &["un millier 1000 1000"]);
    check("des dizaines de camions, l'envoi de centaines d'hommes", &["des dizaines ? ?", "centaines ? ?"]);
    check("quelques centaines, plusieurs milliers", &["quelques centaines ? ?", "plusieurs milliers ? ?"]);
    check("des millions de doses", &["des millions ? ?"]);
    check("plusieurs chars", &["plusieurs ? ?"]);
    check("quelque 300 soldats", &["quelque 300 300 300"]);
    check("près de 332 millions", &["près de 332 millions 332000000 332000000"]);
}

#[test]
fn bounds() {
    check("au moins deux radars", &["au moins deux 2 ?"]);
    check("plus de 20 chars, plus d'une centaine", &["plus de 20 20 ?", "plus d'une centaine 100 ?"]);
    check("jusqu'à 30 chars", &["jusqu'à 30 ? 30"]);
    check("moins de dix chars", &["moins de dix ? 10"]);
    check("entre 10 et 20 chars", &["entre 10 et 20 10 20"]);
    check("de 10 à 20 chars", &["de 10 à 20 10 20"]);
    check("dix ou douze avions", &["dix ou douze 10 12"]);
    check("200 à 300 millions", &["200 à 300 millions 200000000 300000000"]);
    check("entre Paris et Kiev", &[]);
}
