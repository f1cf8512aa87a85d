//! When goods changed hands, and how often.

use super::check;

#[test]
fn dates_between_and_since() {
    check(
        "Entre le 8 mai et le 12 octobre 2021, la Chine a livré six radars au Tchad.",
        &["delivered CN→TD 2021: 6 radar"],
    );
    check("La Chine a livré six radars au Tchad du 3 au 9 mars 2022.", &["delivered CN→TD 2022-03: 6 radar"]);
    check("Depuis mars 2021, la Chine a livré six radars au Tchad.", &["delivered CN→TD: 6 radar"]);
}

#[test]
fn dates_of_clauses_around() {
    check(
        "Un avion de la France, chargé de deux radars livrés au Tchad, s'est posé le 4 mars.",
        &["delivered FR→TD 2022-03-04: 2 radar"],
    );
    check("La France a ouvert le bal en mars avec six radars livrés au Tchad.", &["delivered FR→TD 2022-03: 6 radar"]);
    check("La France a perdu en mars six radars livrés au Tchad.", &["delivered FR→TD: 6 radar"]);
    check("La France a annoncé lundi que six radars sont livrés au Tchad.", &["pledged FR→TD: 6 radar"]);
    check("Les six radars français ne sont arrivés au Tchad qu'en mars.", &["delivered FR→TD 2022-03: 6 radar"]);
    check("Les six radars français ont fini par arriver au Tchad en mars.", &["delivered FR→TD 2022-03: 6 radar"]);
    check(
        "Les chars que la France a vendus au Tchad et qui sont arrivés à Douala en mai 2021 sont vieux.",
        &["delivered FR→TD 2021-05: tank"],
    );
    check("La Chine montre au Tchad les radars chinois, livrés depuis mai 2021.", &["delivered CN→TD: radar"]);
    check("La France a livré en mars dernier trois canons au Tchad.", &["delivered FR→TD 2022-03: 3 artillery"]);
    check("La France a livré six radars au Tchad il y a deux ans.", &["delivered FR→TD 2020: 6 radar"]);
    check("Au 31 décembre, la France avait livré six radars au Tchad.", &["delivered FR→TD: 6 radar"]);
    check("À partir de mai 2019, la Chine a livré six radars au Tchad.", &["delivered CN→TD 2019-05: 6 radar"]);
}

#[test]
fn dates_of_promises() {
    check("La France doit livrer six radars promis en mars au Tchad.", &["pledged FR→TD: 6 radar"]);
    check("La France doit livrer six radars promis au Tchad pour mai.", &["pledged FR→TD 2022-05: 6 radar"]);
}

#[test]
fn orders_that_come_later() {
    check(
        "Les six radars français, commandés en 2019, n'arriveront au Tchad que cet été.",
        &["ordered FR→TD 2019: 6 radar"],
    );
    check("Les six radars français, commandés en 2019, sont arrivés au Tchad.", &["delivered FR→TD: 6 radar"]);
    check("Les six radars français commandés arriveront au Tchad en mai.", &["pledged FR→TD 2022-05: 6 radar"]);
}

#[test]
fn dates_of_headings() {
    check(
        "12 mars 2021. Le ciel est gris. La Chine livre six radars au Tchad.",
        &["delivered CN→TD 2021-03-12: 6 radar"],
    );
    check("Mars 2021 :\n\nLa Chine a livré six radars au Tchad.", &["delivered CN→TD 2021-03: 6 radar"]);
    check("En mars 2021, le ciel est gris. La Chine a livré six radars au Tchad.", &["delivered CN→TD: 6 radar"]);
    check(
        "Un navire de la Chine a accosté le 3 mars. À son bord, six radars livrés au Tchad.",
        &["delivered CN→TD 2022-03-03: 6 radar"],
    );
    check("En mai 2021, la Chine livre six radars au Tchad.", &["delivered CN→TD 2021-05: 6 radar"]);
    check("Cette semaine, la Chine livre six radars au Tchad.", &["pledged CN→TD 2022-04: 6 radar"]);
}

#[test]
fn several_times_are_several_occasions() {
    check(
        "La Chine a livré huit drones au Tchad en 2014, puis des radars en 2016.",
        &["delivered CN→TD 2014: 8 drone", "delivered CN→TD 2016: radar"],
    );
    check(
        "La Chine a livré au Tchad deux avions en 2018 et trente camions l'année suivante.",
        &["delivered CN→TD 2018: 2 aircraft", "delivered CN→TD 2019: 30 vehicle"],
    );
    check(
        "La Chine a livré au Tchad deux avions et trente camions en 2018.",
        &["delivered CN→TD 2018: 2 aircraft, 30 vehicle"],
    );
}

#[test]
fn wholes_and_parts() {
    check(
        "L'Espagne a livré au Tchad douze avions (dix C-295 et deux CN-235).",
        &["delivered ES→TD: 10 aircraft C-295, 2 aircraft CN-235"],
    );
    check(
        "L'Espagne a livré au Tchad douze avions, dix C-295 et trois CN-235.",
        &["delivered ES→TD: 12 aircraft, 10 aircraft C-295, 3 aircraft CN-235"],
    );
    check("L'Espagne a livré au Tchad quarante camions, dont cinq citernes.", &["delivered ES→TD: 40 vehicle"]);
    check("L'Espagne a envoyé au Tchad un avion avec 48 tonnes de riz.", &["delivered ES→TD: 48 food"]);
    check("L'Espagne a livré au Tchad un avion avec deux radars.", &["delivered ES→TD: 1 aircraft, 2 radar"]);
}
