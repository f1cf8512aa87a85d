//! What is joined to the complements of a verb, and who makes goods arrive.

use super::check;

#[test]
fn what_is_joined_to_complements_has_its_own_giver_or_receiver() {
    check(
        "La Russie a livré quatre hélicoptères au Mali et deux radars au Burkina Faso.",
        &["delivered RU→ML: 4 helicopter", "delivered RU→BF: 2 radar"],
    );
    check(
        "La Tunisie a envoyé un C-130 au Mali et la Serbie deux radars.",
        &["delivered TN→ML: 1 aircraft C-130", "delivered RS→ML: 2 radar"],
    );
    check(
        "L'Allemagne fournira dix Leopard 2 à l'Ukraine, la Pologne quatorze et la Norvège huit.",
        &["pledged DE→UA: 10 tank Leopard 2", "pledged PL→UA: 14 tank Leopard 2", "pledged NO→UA: 8 tank Leopard 2"],
    );
    check(
        "Le Danemark a promis des F-16 à Kiev ; la Belgique, elle, deux batteries antiaériennes.",
        &["pledged DK→UA: aircraft F-16", "pledged BE→UA: 2 air_defence"],
    );
    // The day of a promise is nobody's date, and a pronoun stands for the receiver of all.
    check(
        "En mars, la France a promis dix chars à Kiev, la Pologne quatorze.",
        &["pledged FR→UA: 10 tank", "pledged PL→UA: 14 tank"],
    );
    check(
        "L'Ukraine attend. La France lui a livré dix chars en mars 2022, la Pologne quatorze.",
        &["delivered FR→UA 2022-03: 10 tank", "delivered PL→UA: 14 tank"],
    );
    check(
        "Quatre hélicoptères ont été livrés au Mali par la Russie et deux au Burkina Faso.",
        &["delivered RU→ML: 4 helicopter", "delivered RU→BF: 2 helicopter"],
    );
    check(
        "La France a donné 20 blindés et 30 camions à l'Ukraine et à la Moldavie.",
        &["delivered FR→UA: 20 armoured_vehicle, 30 vehicle", "delivered FR→MD: 20 armoured_vehicle, 30 vehicle"],
    );
}

#[test]
fn who_makes_goods_arrive_sends_them() {
    check("Londres a fait parvenir à l'Ukraine 200 lance-roquettes.", &["delivered GB→UA: 200 small_arms"]);
    check("L'Iran a fait atterrir douze drones au Soudan.", &["delivered IR→SD: 12 drone"]);
    check("Douze drones iraniens ont atterri au Soudan.", &["delivered IR→SD: 12 drone"]);
}
