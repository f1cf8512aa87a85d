use super::Goods;
use crate::fr::French;
use crate::ingest::Article;
use crate::language::Language;
use crate::text::Document;

/// Draws goods as `category[min,max unit] designation`, items joined by ` + `.
fn draw(text: &str, goods: &Goods) -> String {
    let bound = |bound: Option<u64>| bound.map_or("?".into(), |n| n.to_string());
    let items = goods.items.iter().map(|item| {
        let count = if item.count.is_unknown() {
            String::new()
        } else if item.count.min == item.count.max {
            format!(" {}", bound(item.count.min))
        } else {
            format!(" {}-{}", bound(item.count.min), bound(item.count.max))
        };
        let unit = item.unit.map(|unit| format!(" {unit}")).unwrap_or_default();
        let model = item.designation.map(|span| format!(" {}", span.of(text))).unwrap_or_default();
        format!("{}{count}{unit}{model}", item.category.word())
    });
    items.collect::<Vec<_>>().join(" + ")
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let french = French::new().expect("the lexicons are right");
    let article = Article::from(text);
    let document = Document::new(&article, french.vocabulary());
    let quantities = french.numbers.find(&document);
    let found: Vec<String> = french.goods.find(&document, &quantities).iter().map(|goods| draw(text, goods)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn nouns() {
    check("Ils ont reçu quatre hélicoptères.", &["helicopter 4"]);
    check("Ils ont reçu un radar.", &["radar 1"]);
    check("Ils attendent des véhicules blindés de transport de troupes.", &["armoured_vehicle"]);
    check("Une dizaine de vieux chars est arrivée.", &["tank 10"]);
    check("au moins deux nouveaux systèmes de défense antiaérienne", &["air_defence 2-?"]);
    check("des avions-cargos et des camions-citernes", &["aircraft + vehicle"]);
    check("des équipements médicaux", &["medical"]);
    check("du matériel roulant", &["vehicle"]);
    check("un millier de paramilitaires", &["personnel 1000"]);
    check("l'aide militaire", &["equipment"]);
    check("50 F-35. Puis 27 de ces avions", &["aircraft 50 F-35", "aircraft 27 F-35"]);
    check("Deux Mi-35. Les appareils volent.", &["helicopter 2 Mi-35", "helicopter Mi-35"]);
    check("deux autres appareils", &["aircraft 2"]);
    check("Seize obusiers Zuzana. Les seize pièces", &["artillery 16 Zuzana", "artillery 16 Zuzana"]);
    check("Des chars K2. Ces véhicules", &["tank K2", "tank K2"]);
    check("Six Caesar, puis douze autres.", &["artillery 6 Caesar", "artillery 12 Caesar"]);
    check("Six Caesar, puis douze autres personnes.", &["artillery 6 Caesar"]);
    check("450 millions d'euros pour financer la fourniture d'armes", &["money 450000000 euros", "equipment"]);
}

#[test]
fn designations() {
    check("quatre Mi-171", &["helicopter 4 Mi-171"]);
    check("des MI-35P et des Mi 171", &["helicopter MI-35P + helicopter Mi 171"]);
    check("deux hélicoptères d'attaque Mil Mi-35P", &["helicopter 2 Mi-35P"]);
    check("quatre hélicoptères russes de transport militaire Mi-171", &["helicopter 4 Mi-171"]);
    check("un radar «59N6-TE»", &["radar 1 59N6-TE"]);
    check("six L-39C Albatros", &["aircraft 6 L-39C Albatros"]);
    check("des drones Bayraktar TB2", &["drone Bayraktar TB2"]);
    check("cent Leopard 2A6", &["tank 100 Leopard 2A6"]);
    check("des Shahed-136", &["drone Shahed-136"]);
    check("les missiles Iskander-M", &["missile Iskander-M"]);
    check("le système antimissile russe S-400", &["air_defence S-400"]);
    check("huit avions KC-46A", &["aircraft 8 KC-46A"]);
    check("40 avions de combat F-16", &["aircraft 40 F-16"]);
    check("trente canons Caesar", &["artillery 30 Caesar"]);
    check("des Mirage 2000-5", &["aircraft Mirage 2000-5"]);
    check("les deux Casa C295", &["aircraft 2 C295"]);
    check("13 véhicules Bastion", &["armoured_vehicle 13 Bastion"]);
    check("des systèmes de missiles sol-air Pantsir-S1", &["air_defence Pantsir-S1"]);
    check("son système de défense aérienne Iris-T", &["air_defence 1 Iris-T"]);
    check("trois avions Su-25 et Albatros L-39", &["aircraft Su-25 + aircraft Albatros L-39"]);
    check("des missiles à longue portée ATACMS", &["missile ATACMS"]);
    check("les chars Leopard et Challenger", &["tank Leopard + tank Challenger"]);
    check("des AMX-10 RC", &["armoured_vehicle AMX-10 RC"]);
    check("six Apache", &["helicopter 6 Apache"]);
    check("les rebelles du M23 et le G5 Sahel", &[]);
    check("la COP27, la 5G et le G7", &[]);
}

#[test]
fn heads_decide() {
    check("des pièces détachées pour hélicoptères", &["equipment"]);
    check("des pilotes d'hélicoptère", &["personnel"]);
    check("des munitions pour HIMARS", &["ammunition"]);
    check("12.400 cartouches pour les chars Gepard, des obus", &["ammunition 12400 + ammunition"]);
    check("un navire transportant 50 000 tonnes de blé", &["ship 1", "food 50000 tonnes"]);
    check("un grand nombre d'hommes: des instructeurs", &["personnel"]);
    check("1.000 soldats et policiers", &["personnel 1000"]);
    check("des drones armés de missiles", &["drone"]);
    check("des missiles antichars Javelin", &["missile Javelin"]);
    check("des hommes d'affaires", &[]);
}

#[test]
fn lists() {
    check("deux hélicoptères, un radar et d'autres équipements militaires", &["helicopter 2 + radar 1 + equipment"]);
    check(
        "deux Mi-35P accompagnés d'armes, de munitions et de matériel roulant",
        &["helicopter 2 Mi-35P + equipment + ammunition + vehicle"],
    );
    check(
        "quatre Mi-171, des hélicoptères russes, ainsi que d'un stock d'armes de guerre et de munitions",
        &["helicopter 4 Mi-171 + equipment + ammunition"],
    );
    check(
        "le premier d'une série de lots d'équipements acquis auprès de Moscou : deux (02) hélicoptères d'attaque MI-35P, des radars",
        &["helicopter 2 MI-35P + radar"],
    );
    check("une livraison portant sur « deux hélicoptères et des radars »", &["helicopter 2 + radar"]);
    check("du matériel portant sur deux hélicoptères", &["helicopter 2"]);
    check("des équipements militaires (hélicoptères, radars)", &["helicopter + radar"]);
    check("douze hélicoptères dont deux Mi-35", &["helicopter 12 + helicopter 2 Mi-35"]);
    check(
        "deux hélicoptères et un radar, des «hélicoptères Mil Mi-35P» et des «radars 59N6-TE»",
        &["helicopter 2 Mi-35P + radar 1 59N6-TE"],
    );
    check("25 véhicules, dont dix neufs, ainsi que des fusils", &["vehicle 25 + small_arms"]);
    check("des munitions et des bombes JDAM", &["ammunition + ammunition JDAM"]);
    check("trois hélicoptères dont un Mi-24", &["helicopter 3 + helicopter 1 Mi-24"]);
    check("5 000 fusils de type Kalachnikov", &["small_arms 5000"]);
    check("des lance-roquettes M270", &["artillery M270"]);
    check("six hélicoptères militaires de type MD-530F", &["helicopter 6 MD-530F"]);
    check("deux systèmes de dispersion de mines", &["equipment 2"]);
    check("deux systèmes de missiles sol-air", &["air_defence 2"]);
    check("des chars livrés hier. Des obus suivront.", &["tank", "ammunition"]);
}

#[test]
fn measures() {
    check("au moins 50.000 tonnes de blé", &["food 50000-? tonnes"]);
    check("acheminé par hélicoptère 12 tonnes de vivres", &["helicopter", "food 12 tonnes"]);
    check("une brigade de 28 médecins", &["personnel 28"]);
    check("un don de 10 000 tonnes d'engrais", &["fertiliser 10000 tonnes"]);
    check("24 millions d'euros de matériel", &["equipment 24000000 euros"]);
    check("une aide militaire de 300 millions de livres sterling", &["money 300000000 livres sterling"]);
    check("un soutien militaire supplémentaire de 300 millions d'euros", &["money 300000000 euros"]);
    check("le soutien de Paris et une enveloppe", &[]);
    check("un important lot de matériel aéronautique", &["aircraft"]);
    check("33 milliards de dollars d'aide", &["money 33000000000 dollars"]);
    check("deux millions de doses de vaccin", &["medical 2000000 doses"]);
    check("une aide de 3 milliards de dollars (2 billions 400 millions FCFA)", &["money 3000000000 dollars"]);
    check("35 tonnes d'aide humanitaire : médicaments, tentes", &["other 35 tonnes + medical + other"]);
    check("trois chars commandés pour 70 millions d'euros", &["tank 3"]);
    check("des chars d'une valeur de 3 millions d'euros", &["tank"]);
    check("du matériel militaire d'une valeur de 3 millions d'euros", &["equipment 3000000 euros"]);
}

#[test]
fn bare_numbers() {
    check("Douze C-130. Les six premiers arrivent.", &["aircraft 12 C-130", "aircraft 6 C-130"]);
    check("les quatre premiers des treize MiG-29", &["aircraft 4 MiG-29", "aircraft 13 MiG-29"]);
    check("l'un des Dhruv", &["helicopter 1 Dhruv"]);
    check("Quinze Leopard, dont le premier est arrivé.", &["tank 15 Leopard", "tank 1 Leopard"]);
    check("Neuf patrouilleurs, dont trois seulement sont arrivés.", &["ship 9", "ship 3"]);
    check("Un drone ; un second a suivi, le second tour aussi.", &["drone 1", "drone 1"]);
    check(
        "20 000 tonnes d'engrais au Malawi, puis 34 000 au Kenya.",
        &["fertiliser 20000 tonnes", "fertiliser 34000 tonnes"],
    );
    check(
        "50 000 tonnes de blé. Les 25 000 tonnes arrivées hier, 10 000 tonnes de fret.",
        &["food 50000 tonnes", "food 25000 tonnes"],
    );
    check("300 000 doses de vaccin ; pour en toucher 194 400.", &["medical 300000 doses", "medical 194400 doses"]);
    check("des gilets pare-balles, 12 000 environ, et des casques", &["equipment 12000", "equipment"]);
    check("des chars T-90, quarante-quatre exactement.", &["tank 44 T-90"]);
    check("deux hélicoptères et autant d'avions légers", &["helicopter 2 + aircraft 2"]);
    check("200 000 doses de Sinopharm", &["medical 200000 doses Sinopharm"]);
    check("le troisième C-130, la frégate, le radar", &["aircraft 1 C-130 + ship 1 + radar"]);
}

#[test]
fn unlisted_names() {
    check("des missiles antichars Dahlavar", &["missile Dahlavar"]);
    check("trente véhicules tout-terrain Mastak T4", &["vehicle 30 Mastak T4"]);
    check("deux sous-marins de classe Kilo", &["ship 2 Kilo"]);
    check("des missiles livrés à Zoug", &["missile"]);
    check("les Apache sont là. Le Tigre dort.", &["helicopter Apache"]);
    check("seize Sukhoï, des Sukhoï Su-30", &["aircraft 16 Sukhoï + aircraft Su-30"]);
}

#[test]
fn one_and_years() {
    check("Elle a donné sa seule batterie S-300.", &["air_defence 1 S-300"]);
    check("Elle a donné les seules batteries S-300.", &["air_defence S-300"]);
    check("Ils ont reçu des radars. Il en a envoyé soixante en 2021.", &["radar", "radar 60"]);
    check("Ils ont reçu en mai dernier trois radars.", &["radar 3"]);
}
