//! Deliveries of composed sentences, drawn as `status supplier→recipient date: items`.

mod joined;
mod when;

use super::*;
use crate::delivery::Party;
use crate::fr::French;
use crate::ingest::Article;
use crate::language::Language;
use crate::text::{Count, Document, PartialDate};

fn deliveries(text: &str) -> Vec<(String, &'static str)> {
    let french = French::new().expect("the lexicons are right");
    let article = Article { date: PartialDate::parse("2022-04-20"), ..Article::from(text) };
    let document = Document::new(&article, french.vocabulary());
    let actors = french.actors(&document);
    let found = french.deliveries(&document, &actors, &[]);
    found.iter().map(|delivery| (draw(delivery, text), delivery.rule)).collect()
}

fn draw(delivery: &Delivery, text: &str) -> String {
    let party = |party: &Option<Party>| match party {
        Some(Party::State(name) | Party::Named(name)) => name.clone(),
        None => "?".to_owned(),
    };
    let date = delivery.date.map_or(String::new(), |date| format!(" {date}"));
    let items: Vec<String> = delivery
        .items
        .iter()
        .map(|item| {
            let model = item.designation.map_or(String::new(), |span| format!(" {}", span.of(text)));
            format!("{}{}{model}", number(item.count), item.category.word())
        })
        .collect();
    let status = format!("{:?}", delivery.status).to_lowercase();
    format!("{status} {}→{}{date}: {}", party(&delivery.supplier), party(&delivery.recipient), items.join(", "))
}

fn number(count: Count) -> String {
    match (count.min, count.max) {
        (Some(min), Some(max)) if min == max => format!("{min} "),
        (Some(min), None) => format!("{min}+ "),
        (None, Some(max)) => format!("-{max} "),
        (Some(min), Some(max)) => format!("{min}-{max} "),
        (None, None) => String::new(),
    }
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = deliveries(text).into_iter().map(|(drawn, _)| drawn).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn rules_hold_in_their_examples() {
    let mut wrong = Vec::new();
    for card in cards() {
        for example in card.examples {
            if !deliveries(example).iter().any(|(_, rule)| *rule == card.id) {
                wrong.push(format!("{} finds nothing in: {example} {:?}", card.id, deliveries(example)));
            }
        }
        for example in card.counter_examples {
            if deliveries(example).iter().any(|(_, rule)| *rule == card.id) {
                wrong.push(format!("{} must find nothing in: {example}", card.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn voices() {
    check("La Russie a livré quatre Mi-171 au Mali en octobre.", &["delivered RU→ML 2021-10: 4 helicopter Mi-171"]);
    check("Le Mali a reçu de la Russie deux radars.", &["delivered RU→ML: 2 radar"]);
    check("Deux radars ont été livrés au Mali par la Russie.", &["delivered RU→ML: 2 radar"]);
    check("Les deux radars que la Russie a livrés au Mali en 2017 sont en panne.", &["delivered RU→ML 2017: 2 radar"]);
    check("Le Mali s'est vu offrir deux radars par la Russie.", &["delivered RU→ML: 2 radar"]);
    check("La livraison à l'armée malienne par la Russie de deux radars.", &["delivered RU→ML: 2 radar"]);
}

#[test]
fn parties() {
    check(
        "L'Estonie et la Lettonie ont donné des missiles à l'Ukraine.",
        &["delivered EE→UA: missile", "delivered LV→UA: missile"],
    );
    check(
        "L'Éthiopie achète des armes chinoises et iraniennes.",
        &["ordered CN→ET: equipment", "ordered IR→ET: equipment"],
    );
    check("Bakou accuse Paris d'avoir livré des blindés à l'Arménie.", &["delivered FR→AM: armoured_vehicle"]);
    check("L'Égypte a promis à Kiev de livrer six radars.", &["pledged EG→UA: 6 radar"]);
    check("Dix radars ont été livrés à Kiev par ses alliés.", &["delivered ?→UA: 10 radar"]);
    check("« Nous avons reçu six radars », a dit le ministre tchadien de la Défense.", &["delivered ?→TD: 6 radar"]);
    check("La Chine a fait don au Zimbabwe de vingt radars.", &["delivered CN→ZW: 20 radar"]);
    check("Le Tchad a signé un contrat portant sur six radars avec Thales.", &["ordered Thales→TD: 6 radar"]);
}

#[test]
fn statuses() {
    check("L'Iran aurait livré six radars à la Russie.", &["delivered IR→RU: 6 radar"]);
    check("Moscou dément avoir reçu six radars iraniens.", &["refused IR→RU: 6 radar"]);
    check("La France a annoncé avoir livré six radars au Tchad.", &["delivered FR→TD: 6 radar"]);
    check("Des élus tentent d'empêcher la vente par Paris de six radars au Tchad.", &["ordered FR→TD: 6 radar"]);
    check("Le Tchad n'a reçu aucun des six radars commandés à la France.", &["refused FR→TD: 6 radar"]);
    check("Séoul exclut toute livraison d'armes à Kiev.", &["refused KR→UA: equipment"]);
    check("La France pourrait-elle livrer six radars au Tchad ?", &[]);
    check("Si la France livrait six radars au Tchad, Moscou protesterait.", &[]);
}

#[test]
fn lists() {
    check(
        "Le Tchad a reçu le premier lot d'équipements acquis en Chine : six radars et dix canons.",
        &["delivered CN→TD: 6 radar, 10 artillery"],
    );
    check(
        "La cargaison, composée de dix canons et de six radars, a été remise au Tchad par la Chine.",
        &["delivered CN→TD: 10 artillery, 6 radar"],
    );
    check("Le Tchad a reçu deux avions et, de Chine, un radar.", &["delivered CN→TD: 2 aircraft, 1 radar"]);
}

#[test]
fn one_occasion_once() {
    check(
        "La Chine livre six radars au Tchad\n\nLe Tchad a reçu lundi six radars de la Chine, a dit son armée.",
        &["delivered CN→TD 2022-04-18: 6 radar"],
    );
    check(
        "Le Tchad a reçu quatre radars de la Chine en mars. Il a reçu deux autres radars en avril.",
        &["delivered CN→TD 2022-03: 4 radar", "delivered CN→TD 2022-04: 2 radar"],
    );
}

#[test]
fn what_aid_comprises() {
    check(
        "Berlin a annoncé samedi une aide de trois millions d'euros à Kiev. Elle comprend dix chars et deux radars.",
        &["pledged DE→UA: 3000000 money, 10 tank, 2 radar"],
    );
    check("La Pologne a transféré au total 27 chars à Kiev.", &["delivered PL→UA: 27 tank"]);
    check(
        "C'est la première livraison depuis mars 2022, après la remise en avril 2021 de six radars au Tchad par la Chine.",
        &["delivered CN→TD 2021-04: 6 radar"],
    );
}

#[test]
fn numbers_alone() {
    check(
        "La Pologne a commandé 180 chars K2. Elle en recevra une dizaine en mai.",
        &["ordered ?→PL: 180 tank K2", "pledged ?→PL 2022-05: 10 tank K2"],
    );
    check(
        "Sur les 24 Rafale commandés par l'Égypte à la France, 18 ont été livrés.",
        &["ordered FR→EG: 24 aircraft Rafale", "delivered FR→EG: 18 aircraft Rafale"],
    );
    check(
        "La Chine a livré six radars au Tchad en mars. En mars, dix ont été blessés.",
        &["delivered CN→TD 2022-03: 6 radar"],
    );
}

#[test]
fn statements() {
    check("Le ministre a annoncé lundi que la Chine avait livré six radars au Tchad.", &["delivered CN→TD: 6 radar"]);
    check("Le ministre a promis que la Chine livrera six radars au Tchad.", &["pledged CN→TD: 6 radar"]);
    check("Le ministre dément que la Chine ait livré six radars au Tchad.", &["refused CN→TD: 6 radar"]);
    check(
        "La Chine a livré au Tchad dix canons, quatre chars et six radars a annoncé lundi le ministre.",
        &["delivered CN→TD: 10 artillery, 4 tank, 6 radar"],
    );
    check("Le Tchad a dit au journal que la Chine livrerait six radars à Niamey.", &["pledged CN→NE: 6 radar"]);
    check("Six radars ont « d'ores et déjà été livrés » au Tchad par la Chine.", &["delivered CN→TD: 6 radar"]);
    check("Le Tchad a dû acheter six radars à la Chine.", &["ordered CN→TD: 6 radar"]);
    check("Le Tchad doit acheter six radars à la Chine.", &["pledged CN→TD: 6 radar"]);
}

#[test]
fn what_goods_travel_in() {
    check("Un Il-76 est arrivé à Bangui avec dix tonnes d'armes russes.", &["delivered RU→CF: 10 equipment"]);
    check("L'avion est arrivé au Tchad lundi.", &[]);
    check("Le premier avion est arrivé au Tchad lundi.", &["delivered ?→TD 2022-04-18: aircraft"]);
    check("Deux avions-cargos turcs ont atterri au Tchad.", &[]);
    check("Deux C-295 turcs sont arrivés au Tchad.", &["delivered TR→TD: 2 aircraft C-295"]);
}

#[test]
fn contracts() {
    check(
        "Un contrat a été signé entre Naval Group et l'Argentine pour la fourniture de quatre patrouilleurs.",
        &["ordered Naval Group→AR: 4 ship"],
    );
    check("Paris a livré quatre patrouilleurs pour la défense de l'Argentine.", &["delivered FR→AR: 4 ship"]);
    // What a concluded contract foresees is ordered; what a mere project does is not.
    check(
        "L'accord, signé en 2019 et prévoyant l'achat par le Tchad de six radars à la Chine, est secret.",
        &["ordered CN→TD 2019: 6 radar"],
    );
    check(
        "Un contrat conclu en mars 2020 prévoit la livraison de six radars chinois au Tchad.",
        &["ordered CN→TD 2020-03: 6 radar"],
    );
    check(
        "Un accord signé en mars 2020 prévoit la livraison de six radars chinois au Tchad.",
        &["pledged CN→TD: 6 radar"],
    );
    check("Le projet prévoit la livraison de six radars chinois au Tchad.", &["pledged CN→TD: 6 radar"]);
    check(
        "Un accord conclu en 2019 ne prévoit pas la livraison de six radars chinois au Tchad.",
        &["refused CN→TD: 6 radar"],
    );
}

/// Whether each delivery is told with reserve, and when it was announced, in an article of no known date.
#[track_caller]
fn check_undated(text: &str, expected: &[(bool, &str)]) {
    let french = French::new().expect("the lexicons are right");
    let found = crate::analyze(&Article::from(text), &french).deliveries;
    let written = |date: Option<PartialDate>| date.map_or(String::new(), |date| date.to_string());
    let found: Vec<(bool, String)> = found.iter().map(|found| (found.hedged, written(found.announced))).collect();
    let expected: Vec<(bool, String)> = expected.iter().map(|(hedged, date)| (*hedged, (*date).to_owned())).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn what_is_denied_is_in_doubt() {
    let told = "Selon le journal, le Tchad a acheté six radars à la Chine.";
    check_undated(&format!("{told} Le ministère a démenti ces informations."), &[(true, "")]);
    check_undated(&format!("{told} Le ministère a confirmé ces informations."), &[(false, "")]);
    check_undated(&format!("{told} Le ministère n'a pas démenti cette information."), &[(false, "")]);
    check_undated(&format!("{told} Le ministère a démenti sa démission."), &[(false, "")]);
    let far = "Il pleut à Niamey. Il pleut à Zinder.";
    check_undated(&format!("{told} {far} Le ministère a démenti ces informations."), &[(false, "")]);
}

#[test]
fn what_is_announced() {
    let told = "Le Tchad a annoncé lundi avoir reçu six radars de la Chine.";
    check_undated(&format!("{told} Une note, publiée le 11 avril, le dit."), &[(false, "--04")]);
    // Of the next month, perhaps; of a day to come; of a delivery with a day of its own.
    check_undated(&format!("{told} Une note, publiée le 25 avril, le dit."), &[(false, "")]);
    check_undated(&format!("{told} Un sommet se tiendra le 11 avril."), &[(false, "")]);
    check_undated("Le Tchad a annoncé lundi avoir reçu le 3 mars six radars de la Chine.", &[(false, "")]);
    check_undated("Le Tchad a annoncé le 4 mars que la Chine avait livré six radars.", &[(false, "--03-04")]);
}

#[test]
fn who_gives() {
    check(
        "Paris, Berlin et Rome se sont engagés à livrer des chars à Kiev.",
        &["pledged FR→UA: tank", "pledged DE→UA: tank", "pledged IT→UA: tank"],
    );
    check("Le groupe turc Baykar a livré six drones au Tchad.", &["delivered Baykar→TD: 6 drone"]);
    check("L'ambassadeur du Japon a procédé à la remise de vingt camions au Tchad.", &["delivered JP→TD: 20 vehicle"]);
    check("Vingt blindés turcs doivent équiper l'armée tchadienne.", &["pledged TR→TD: 20 armoured_vehicle"]);
    check("La Chine a livré pour dix millions de dollars de drones au Tchad.", &["delivered CN→TD: 10000000 drone"]);
}

#[test]
fn no_deliveries() {
    for text in [
        "Le ministre a livré un message de paix aux soldats du Tchad.",
        "Les rebelles ont livré bataille à l'armée du Tchad.",
        "L'armée du Tchad dispose de 76 canons.",
        "Les Fennecs d'Algérie rejoignent le Sénégal en quarts de finale.",
        "L'Ukraine a perdu trois radars.",
        "L'armée russe a tiré 40 missiles sur Kiev.",
        "Les réfugiés reçoivent de la nourriture.",
        "La société a versé deux millions d'euros à sa filiale.",
        "Elle a reçu une balle dans le bras au Tchad.",
        "Les exportations de blé de l'Ukraine reculent.",
        "Le ministre a reçu son homologue turc.",
        "Moscou tire des missiles difficiles à suivre sur Kiev.",
        "Le Tchad accueille d'anciens satellites de Moscou.",
    ] {
        check(text, &[]);
    }
}
