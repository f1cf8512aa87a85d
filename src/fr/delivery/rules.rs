//! The rules: one for each status in each form in which a text tells it.

use crate::delivery::Status;
use crate::rule::{Card, Rule, texts};

/// How the text puts it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// «la Russie a livré».
    Active,
    /// «ont été livrés».
    Passive,
    /// «s'est vu offrir».
    Granted,
    /// «que la Russie a livrés».
    Relative,
    /// «livrés par la Russie».
    Participle,
    /// «la livraison de».
    Noun,
}

/// A status told in a form.
type Pattern = (Status, Form);

macro_rules! rules {
    ($($status:ident $form:ident $id:literal yes $yes:expr, no $no:expr;)*) => {
        const RULES: &[Rule<Pattern>] = &[$(Rule {
            id: $id,
            pattern: (Status::$status, Form::$form),
            examples: &$yes,
            counter_examples: &$no,
        },)*];
    };
}

rules! {
    Delivered Active "fr/delivered/verb"
        yes ["La Russie a livré quatre hélicoptères au Mali.", "Le Mali a reçu deux radars en mars."],
        no ["Le ministre a livré un message au Mali.", "La Russie livrera quatre hélicoptères au Mali."];
    Delivered Passive "fr/delivered/passive"
        yes ["Quatre hélicoptères ont été livrés au Mali par la Russie."],
        no ["Quatre hélicoptères seront livrés au Mali."];
    Delivered Granted "fr/delivered/granted"
        yes ["Le Mali s'est vu offrir deux hélicoptères."],
        no ["Le Mali s'est vu refuser deux hélicoptères."];
    Delivered Relative "fr/delivered/relative"
        yes ["Les deux hélicoptères que la Russie a livrés volent déjà."],
        no ["Les deux hélicoptères que la Russie livrera voleront bientôt."];
    Delivered Participle "fr/delivered/participle"
        yes ["Les deux hélicoptères livrés par la Russie volent déjà."],
        no ["Les deux hélicoptères achetés à la Russie volent déjà."];
    Delivered Noun "fr/delivered/noun"
        yes ["Réception de six hélicoptères russes au Mali."],
        no ["La livraison de six hélicoptères est suspendue."];
    Pledged Active "fr/pledged/verb"
        yes ["La France livrera douze canons à l'Ukraine."],
        no ["La France a livré douze canons à l'Ukraine."];
    Pledged Passive "fr/pledged/passive"
        yes ["Douze canons seront livrés à l'Ukraine."],
        no ["Douze canons ont été livrés à l'Ukraine."];
    Pledged Granted "fr/pledged/granted"
        yes ["L'Ukraine se verra livrer douze canons."],
        no ["L'Ukraine s'est vu livrer douze canons."];
    Pledged Relative "fr/pledged/relative"
        yes ["Les douze canons que la France livrera seront neufs."],
        no ["Les douze canons que la France a livrés sont neufs."];
    Pledged Participle "fr/pledged/participle"
        yes ["Les douze canons promis par la France seront neufs."],
        no ["Les douze canons livrés par la France sont neufs."];
    Pledged Noun "fr/pledged/noun"
        yes ["La France a promis la livraison de douze canons à l'Ukraine."],
        no ["La France a suspendu la livraison de douze canons."];
    Ordered Active "fr/ordered/verb"
        yes ["Le Maroc a acheté trente-six chars aux États-Unis."],
        no ["Le Maroc a reçu trente-six chars des États-Unis."];
    Ordered Passive "fr/ordered/passive"
        yes ["Trente-six chars ont été commandés par le Maroc."],
        no ["Trente-six chars ont été livrés au Maroc."];
    Ordered Relative "fr/ordered/relative"
        yes ["Les chars que le Maroc a achetés sont américains."],
        no ["Les chars que le Maroc a reçus sont américains."];
    Ordered Participle "fr/ordered/participle"
        yes ["Les chars achetés par le Maroc sont américains."],
        no ["Les chars reçus par le Maroc sont américains."];
    Ordered Noun "fr/ordered/noun"
        yes ["L'achat par le Maroc de trente-six chars inquiète Alger."],
        no ["Le ministre salue la livraison de trente-six chars."];
    Requested Active "fr/requested/verb"
        yes ["Le Niger a demandé des drones à la Turquie."],
        no ["Le Niger a demandé pardon à la Turquie."];
    Requested Passive "fr/requested/passive"
        yes ["Des drones ont été demandés par le Niger."],
        no ["Des drones ont été livrés par la Turquie."];
    Requested Relative "fr/requested/relative"
        yes ["Les drones que le Niger a demandés sont turcs."],
        no ["Les drones que le Niger a reçus sont turcs."];
    Requested Participle "fr/requested/participle"
        yes ["Les drones demandés par le Niger sont turcs."],
        no ["Les drones reçus par le Niger sont turcs."];
    Requested Noun "fr/requested/noun"
        yes ["Le Niger a demandé la livraison de six drones."],
        no ["Le Niger a salué la livraison de six drones."];
    Refused Active "fr/refused/verb"
        yes ["L'Allemagne n'a livré aucun char à l'Ukraine.", "La France refuse de livrer des chars à l'Ukraine."],
        no ["L'Allemagne a livré des chars à l'Ukraine."];
    Refused Passive "fr/refused/passive"
        yes ["Les deux chars n'ont pas été livrés à l'Ukraine."],
        no ["Les deux chars ont été livrés à l'Ukraine."];
    Refused Relative "fr/refused/relative"
        yes ["Les chars que l'Allemagne a refusés à l'Ukraine manquent."],
        no ["Les chars que l'Allemagne a livrés à l'Ukraine manquent."];
    Refused Participle "fr/refused/participle"
        yes ["Les deux chars bloqués par l'Allemagne manquent."],
        no ["Les deux chars livrés par l'Allemagne manquent."];
    Refused Noun "fr/refused/noun"
        yes ["L'Allemagne a suspendu la livraison de douze chars à l'Ukraine."],
        no ["L'Allemagne a promis la livraison de douze chars à l'Ukraine."];
}

/// The rule for a status in a form; that of the verb where a form has none of its own.
pub fn id(status: Status, form: Form) -> &'static str {
    let of = |form: Form| RULES.iter().find(|rule| rule.pattern == (status, form)).map(|rule| rule.id);
    of(form).or_else(|| of(Form::Active)).unwrap_or("")
}

/// In no form that the rules above know: weights tell it.
pub const WEIGHED: Rule<()> = Rule {
    id: "fr/transfer/weighed",
    pattern: (),
    examples: texts(&[
        "Berlin a livré trente chars à Kiev en avril. Les États-Unis ont suivi en mai, avec 31 chars Abrams pour l'Ukraine.",
        "La Pologne a livré 60 chars à l'Ukraine. La Tchéquie, elle, 90 chars T-72.",
    ]),
    counter_examples: texts(&[
        "Berlin a livré trente chars à Kiev en avril. La Russie a perdu en mai 31 chars T-90.",
        "La Pologne a livré 60 chars à l'Ukraine. L'armée tchèque dispose de 90 chars T-72.",
    ]),
};

/// All rules.
pub fn cards() -> impl Iterator<Item = Card> {
    RULES.iter().map(Rule::card).chain(std::iter::once(WEIGHED.card()))
}
