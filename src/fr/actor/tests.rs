//! Who is named in composed sentences: `kind name mentions`, in order.

use crate::analysis::analyze;
use crate::fr::French;
use crate::ingest::Article;
use crate::mention::Kind;

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let french = French::new().expect("the lexicons are right");
    let analysis = analyze(&Article::from(text), &french);
    let actors = analysis.actors.iter().map(|actor| {
        let kind = match actor.kind {
            Kind::Person => 'p',
            Kind::Organisation => 'o',
            Kind::Country => 'c',
        };
        let mentions = if actor.mentions.len() > 1 { format!(" {}", actor.mentions.len()) } else { String::new() };
        format!("{kind} {}{mentions}", actor.name)
    });
    assert_eq!(actors.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn models_are_nobody() {
    check("L'Ukraine a reçu des missiles Storm Shadow et des Taurus.", &["c Ukraine"]);
    check("Berlin refuse de livrer le Taurus. Le Taurus KEPD 350 a une portée de 500 km.", &["c Allemagne"]);
    check("Des systèmes Iris-T et deux Black Hawk sont arrivés. Un Black Hawk s'est écrasé.", &[]);
    check("Les Caesar tirent. Les Leopard 2 avancent. Un Bayraktar TB2 survole la zone.", &[]);
    check("Un hélicoptère Airbus Caracal et un Super Puma ont décollé.", &["o Airbus"]);
    check("Le lance-roquettes HIMARS et les missiles ATACMS sont arrivés. Le F-16 aussi.", &[]);
    check("Le Gripen suédois et le Rafale français. Le Mirage 2000 est là.", &[]);
    check("Les Stinger, Javelin et Mistral sont arrivés. Des Panzerhaubitze 2000 aussi.", &[]);
    check("Des Patriot, des Gepard et des Marder sont promis.", &[]);
    check("Les HIMARS (High Mobility Artillery Rocket System) tirent loin.", &[]);
    check("Le sous-marin Hai Velmo plonge.", &[]);
    check("Le général Leclerc inspecte les Leclerc. Leclerc est content.", &["p Leclerc 2"]);
    check("Le drone Sky Guardian vole.", &[]);
}

#[test]
fn titles_that_are_names() {
    check("Leur délégué, Cheikh Oumar Anselme, a écrit.", &["p Cheikh Oumar Anselme"]);
    check("Le cheikh Oumar ben Anselme a écrit.", &["p Oumar ben Anselme"]);
    check("La députée Zuzana Anselme a voté. Des Zuzana tirent.", &["p Zuzana Anselme"]);
}

#[test]
fn groups_with_a_number() {
    check("Les rebelles du M23 avancent. Le G7 se réunit.", &["o M23", "o G7"]);
    check("Des M2 et un T-72 avancent.", &[]);
}

#[test]
fn states_by_their_names_and_capitals() {
    check("Les É.-U. ont livré. Les E.-U. aussi.", &["c États-Unis 2"]);
    check("P'yongyang a tiré un missile. Pyongyang dément.", &["c Corée du Nord 2"]);
    check("Séoul a promis des obus. La Corée du Sud les livrera.", &["c Corée du Sud 2"]);
    check(
        "Dans le golfe de Guinée, la Guinée équatoriale et la Guinée-Bissau patrouillent.",
        &["c Guinée équatoriale", "c Guinée-Bissau"],
    );
    check("Le fleuve Niger déborde. Le Niger est membre.", &["c Niger"]);
    check("Le Congo-Brazzaville et le Congo-Kinshasa ont signé.", &["c Congo", "c République démocratique du Congo"]);
    check("La RDC accuse son voisin. Le Congo a saisi l'ONU.", &["c République démocratique du Congo 2", "o ONU"]);
    check("Le Congo-Brazzaville et la RDC. Le Congo vote.", &["c Congo 2", "c République démocratique du Congo"]);
    check("Le Congo vote.", &["c Congo"]);
    check("Le Soudan du Sud et le Soudan ont signé.", &["c Soudan du Sud", "c Soudan"]);
    check("La Corée s'inquiète. La Corée du Nord tire.", &["c Corée du Sud", "c Corée du Nord"]);
    check("Il vit à Bamako. Le convoi part de Bamako vers Gao.", &[]);
    check("Bamako a reçu des radars. Paris a livré des blindés à Kiev.", &["c Mali", "c France", "c Ukraine"]);
    check("Kigali, de son côté, dément. Quant à Lomé, il attend.", &["c Rwanda", "c Togo"]);
}

#[test]
fn persons_with_what_stands_around() {
    check("Le président Assimi GOÏTA a reçu Alioune DIOP.", &["p Assimi GOÏTA", "p Alioune DIOP"]);
    check(
        "Iyad Ag Anselme, Sidi Ould Velmo et Khaled ben Brix ont signé.",
        &["p Iyad Ag Anselme", "p Sidi Ould Velmo", "p Khaled ben Brix"],
    );
    check(
        "Oumar Anselme et Alou Anselme sont là. M. Alou Anselme parle. Le colonel Oumar Anselme se tait.",
        &["p Oumar Anselme 2", "p Alou Anselme 2"],
    );
    check(
        "Le général de corps d'armée Paul Anselme et le capitaine de vaisseau Awa Sidibé.",
        &["p Paul Anselme", "p Awa Sidibé"],
    );
    check(
        "L'adjudant-chef Paul Anselme, le commissaire divisionnaire Marc Velmo et le sergent Brix.",
        &["p Paul Anselme", "p Marc Velmo", "p Brix"],
    );
    check(
        "Le brigadier général Paul Anselme et le lieutenant-général Marc Velmo.",
        &["p Paul Anselme", "p Marc Velmo"],
    );
    check("Crédit photo : Paul Anselme / AFP", &["p Paul Anselme", "o AFP"]);
    check("M. Anselme et Mme Sidibé sont arrivés. Selon Mme Sidibé, tout va bien.", &["p Anselme", "p Sidibé 2"]);
    check("Madame la ministre Awa Sidibé a parlé. Monsieur Anselme aussi.", &["p Awa Sidibé", "p Anselme"]);
    check("Le pape François et la reine Awa II ont parlé.", &["p François", "p Awa II"]);
    check("Le député FLN de la localité, Xandru Velmo, dénonce un piège.", &["o FLN", "p Xandru Velmo"]);
    check("À droite, l'UDC Paul Anselme se tait.", &["o UDC", "p Paul Anselme"]);
    check("Il est connu sous le nom de Velmo Hunter.", &[]);
    check("A convoy of the army leaves Gao. Xandru Velmo's forces hold the town.", &[]);
}

#[test]
fn organisations() {
    check(
        "L'Agence de renseignement militaire du ministère ukrainien de la Défense a démenti.",
        &[
            "o Agence de renseignement militaire du ministère ukrainien de la Défense",
            "o ministère ukrainien de la Défense",
        ],
    );
    check("La Bundeswehr, Tsahal et la Luftwaffe s'entraînent.", &["o Bundeswehr", "o Tsahal", "o Luftwaffe"]);
    check("Selon le Sipri, l'ISW et l'Institut Kiel, l'aide recule.", &["o Sipri", "o ISW", "o Institut Kiel"]);
    check(
        "Affaires mondiales Canada a confirmé. La Minusma et la Monusco partent.",
        &["o Affaires mondiales Canada", "o Minusma", "o Monusco"],
    );
    check("Interrogé sur France 24, Paul Anselme a démenti.", &["o France 24", "p Paul Anselme"]);
    check(
        "Voice of Ukraine, Radio Ndeke Luka et L'Orient-Le Jour le disent.",
        &["o Voice of Ukraine", "o Radio Ndeke Luka", "o L'Orient-Le Jour"],
    );
    check("Radio Velmo et Sahel News l'annoncent.", &["o Radio Velmo", "o Sahel News"]);
    check("Il a reçu l'Ordre national du Mérite et la Croix de guerre.", &[]);
    check("La Direction nationale des bois (DNB) a signé. La DNB vend.", &["o Direction nationale des bois 3"]);
    check(
        "Le Front uni de libération des plaines (FULP) avance. Le FULP recule.",
        &["o Front uni de libération des plaines 3"],
    );
    check("Le Mouvement pour la paix et le progrès (MPP) attaque.", &["o MPP 2"]);
    check("La société Velmo Défense livre des drones. Velmo Défense embauche.", &["o Velmo Défense 2"]);
    check(
        "Brix Industries, Velmo Aerospace et Nordic Drones ont signé.",
        &["o Brix Industries", "o Velmo Aerospace", "o Nordic Drones"],
    );
    check(
        "Le fabricant turc Baykar et l'allemand Rheinmetall ont signé. Le constructeur Altavia aussi.",
        &["o Baykar", "o Rheinmetall", "o Altavia"],
    );
    check("Le ministre, Paul Anselme (Parti libéral), a signé.", &["p Paul Anselme", "o Parti libéral"]);
    check(
        "La Banque mondiale et le FMI aident. L'Unicef, le HCR et le PAM livrent.",
        &["o Banque mondiale", "o FMI", "o Unicef", "o HCR", "o PAM"],
    );
    check("Le ministère des Armées et l'Élysée ont confirmé.", &["o ministère des Armées", "c France"]);
    check(
        "Le Commandement des opérations aériennes et la Force aérienne ukrainienne.",
        &["o Commandement des opérations aériennes", "o Force aérienne ukrainienne"],
    );
    check(
        "L'Agence nationale de coopération internationale, la ICAN, livre du riz.",
        &["o Agence nationale de coopération internationale 2"],
    );
    check("Le Mouvement des femmes pour la paix distribue du riz.", &["o Mouvement des femmes pour la paix"]);
    check("Le convoi file direction Velmo.", &[]);
}
