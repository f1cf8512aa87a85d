//! What documents say, in both languages.

use depeche::view::article::Status;

/// The word of a category in the contract; what one of them is called, several, and all of the kind.
type Category = (&'static str, &'static str, &'static str, &'static str);

/// The words of one language.
pub struct Words {
    /// Its code, as documents name it.
    pub code: &'static str,
    pub title: &'static str,
    pub totals: &'static str,
    pub occasions: &'static str,
    pub at_least: &'static str,
    pub at_most: &'static str,
    pub uncounted: &'static str,
    pub undated: &'static str,
    pub hedged: &'static str,
    pub disputed: &'static str,
    pub sum: &'static str,
    pub nothing: &'static str,
    pub by_hand: &'static str,
    pub actors: &'static str,
    pub quotes: &'static str,
    /// Behind the number of what a list leaves out.
    pub more: &'static str,
    /// Behind the numbers of an actor's mentions and articles.
    pub places: [&'static str; 2],
    /// The heads of the totals' columns: goods, status, number.
    pub total: [&'static str; 3],
    /// Articles, occasions, actors, quotes.
    pub extent: [&'static str; 4],
    /// Delivered, pledged, ordered, requested, refused.
    statuses: [&'static str; 5],
    /// Words of categories: one of them, several, and all of the kind.
    categories: &'static [Category],
    /// The last line: how it was made and how sure it is.
    pub made: &'static str,
}

impl Words {
    pub fn status(&self, status: Status) -> &'static str {
        self.statuses[match status {
            Status::Delivered => 0,
            Status::Pledged => 1,
            Status::Ordered => 2,
            Status::Requested => 3,
            Status::Refused => 4,
        }]
    }

    /// What the status with this word in the contract is called.
    pub fn status_of(&self, word: &str) -> Option<&'static str> {
        let place =
            ["delivered", "pledged", "ordered", "requested", "refused"].iter().position(|known| *known == word)?;
        Some(self.statuses[place])
    }

    /// The kind of goods as a whole: «artillerie».
    pub fn family<'a>(&self, word: &'a str) -> &'a str {
        self.category(word).map_or(word, |(.., family)| *family)
    }

    /// Goods of a kind as a number counts them: «1 char», «4 chars»; without a number, or beside a unit, the kind.
    pub fn goods<'a>(&self, word: &'a str, count: &str, unit: bool) -> &'a str {
        match self.category(word) {
            None => word,
            Some((.., family)) if count.is_empty() || unit => family,
            Some((_, one, ..)) if count == "1" => one,
            Some((_, _, many, _)) => many,
        }
    }

    fn category(&self, word: &str) -> Option<&'static Category> {
        self.categories.iter().find(|(known, ..)| *known == word)
    }
}

pub const FR: Words = Words {
    code: "fr",
    title: "Livraisons : ce que disent les articles",
    totals: "Totaux",
    occasions: "Livraisons",
    at_least: "au moins",
    at_most: "au plus",
    uncounted: "sans nombre",
    undated: "sans date",
    hedged: "rapporté avec réserve",
    disputed: "les articles ne concordent pas :",
    sum: "total d’autres livraisons, non compté",
    nothing: "Aucune livraison n’a été trouvée.",
    by_hand: "ajouté à la main",
    actors: "Acteurs",
    quotes: "Citations",
    more: "autres, dans le JSON",
    places: ["mention(s)", "article(s)"],
    total: ["Quoi", "État", "Nombre"],
    extent: ["articles", "livraisons", "acteurs", "citations"],
    statuses: ["livré", "promis", "commandé", "demandé", "refusé"],
    categories: &[
        ("helicopter", "hélicoptère", "hélicoptères", "hélicoptères"),
        ("aircraft", "avion", "avions", "avions"),
        ("drone", "drone", "drones", "drones"),
        ("tank", "char", "chars", "chars"),
        ("armoured_vehicle", "véhicule blindé", "véhicules blindés", "véhicules blindés"),
        ("artillery", "pièce d’artillerie", "pièces d’artillerie", "artillerie"),
        ("missile", "missile", "missiles", "missiles"),
        ("air_defence", "système antiaérien", "systèmes antiaériens", "défense antiaérienne"),
        ("radar", "radar", "radars", "radars"),
        ("ship", "navire", "navires", "navires"),
        ("small_arms", "arme légère", "armes légères", "armes légères"),
        ("ammunition", "munition", "munitions", "munitions"),
        ("vehicle", "véhicule", "véhicules", "véhicules"),
        ("equipment", "équipement", "équipements", "équipement"),
        ("personnel", "personne", "personnes", "personnel"),
        ("food", "lot de vivres", "lots de vivres", "vivres"),
        ("fuel", "lot de carburant", "lots de carburant", "carburant"),
        ("fertiliser", "lot d’engrais", "lots d’engrais", "engrais"),
        ("medical", "lot de matériel médical", "lots de matériel médical", "matériel médical"),
        ("money", "somme d’argent", "sommes d’argent", "argent"),
        ("other", "autre bien", "autres biens", "autres biens"),
    ],
    made: "Lu par Dépêche, un programme qui suit des règles et pèse des indices, et se trompe parfois : lisez la phrase avant de citer le chiffre. \
           * Date déduite d’autres articles.",
};

pub const EN: Words = Words {
    code: "en",
    title: "Deliveries: what the articles say",
    totals: "Totals",
    occasions: "Deliveries",
    at_least: "at least",
    at_most: "at most",
    uncounted: "no number",
    undated: "no date",
    hedged: "reported with reserve",
    disputed: "the articles disagree:",
    sum: "sum of other deliveries, not counted",
    nothing: "No delivery was found.",
    by_hand: "added by hand",
    actors: "Actors",
    quotes: "Quotes",
    more: "more, in the JSON",
    places: ["mention(s)", "article(s)"],
    total: ["What", "Status", "Number"],
    extent: ["articles", "deliveries", "actors", "quotes"],
    statuses: ["delivered", "pledged", "ordered", "requested", "refused"],
    categories: &[
        ("helicopter", "helicopter", "helicopters", "helicopters"),
        ("aircraft", "aircraft", "aircraft", "aircraft"),
        ("drone", "drone", "drones", "drones"),
        ("tank", "tank", "tanks", "tanks"),
        ("armoured_vehicle", "armoured vehicle", "armoured vehicles", "armoured vehicles"),
        ("artillery", "artillery piece", "artillery pieces", "artillery"),
        ("missile", "missile", "missiles", "missiles"),
        ("air_defence", "air defence system", "air defence systems", "air defence"),
        ("radar", "radar", "radars", "radars"),
        ("ship", "ship", "ships", "ships"),
        ("small_arms", "small arm", "small arms", "small arms"),
        ("ammunition", "piece of ammunition", "pieces of ammunition", "ammunition"),
        ("vehicle", "vehicle", "vehicles", "vehicles"),
        ("equipment", "piece of equipment", "pieces of equipment", "equipment"),
        ("personnel", "person", "people", "personnel"),
        ("food", "batch of food", "batches of food", "food"),
        ("fuel", "batch of fuel", "batches of fuel", "fuel"),
        ("fertiliser", "batch of fertiliser", "batches of fertiliser", "fertiliser"),
        ("medical", "batch of medical goods", "batches of medical goods", "medical goods"),
        ("money", "sum of money", "sums of money", "money"),
        ("other", "other good", "other goods", "other goods"),
    ],
    made: "Read by Dépêche, a program that follows rules, weighs signs and errs at times: read the sentence before you print the figure. \
           * Date inferred from other articles.",
};
