//! A language can be added from outside, with nothing but the public interface: here a Spanish of one
//! table and one rule, as «Add a language» of CONTRIBUTING.md tells it.

use depeche::delivery::Delivery;
use depeche::ingest::Article;
use depeche::language::Language;
use depeche::lexicon::{Table, Trie, Vocabulary};
use depeche::mention::{Actor, Kind, Mention};
use depeche::quote::Quote;
use depeche::rule::{Card, Rule};
use depeche::text::{Document, Orthography};
use depeche::{Error, analyze};

static ORTHOGRAPHY: Orthography = Orthography { elisions: &[], clitics: &[], abbreviations: &["sr", "sra"] };

const STATES: &str = "name\tcode\nArabia Saudí\tSA\nNoruega\tNO\n";

const STATE: Rule<()> =
    Rule {
        id: "es/actor/state", pattern: (), examples: &["Llegó a Noruega."], counter_examples: &["Llegó a Arabia."]
    };

struct Spanish {
    vocabulary: Vocabulary,
    states: Trie<(&'static str, &'static str)>,
}

impl Spanish {
    fn new() -> Result<Self, Error> {
        let mut vocabulary = Vocabulary::new(&ORTHOGRAPHY);
        let mut states = Trie::names();
        for row in Table::parse("states.tsv", STATES, &["name", "code"])?.rows() {
            states.insert(&mut vocabulary, row.cell(0), (row.cell(0), row.cell(1)));
        }
        Ok(Spanish { vocabulary, states })
    }
}

impl Language for Spanish {
    fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    fn recognizes(&self, _document: &Document) -> bool {
        true
    }

    fn actors(&self, document: &Document) -> Vec<Actor> {
        let named = |at| self.states.longest(&document.tokens, at).map(|(end, state)| (at..end, state));
        let actor = |(tokens, (name, code)): (_, (&str, &str))| Actor {
            name: name.to_string(),
            kind: Kind::Country,
            code: Some(code.to_string()),
            gender: None,
            roles: Vec::new(),
            mentions: vec![Mention { span: document.span(tokens), rule: STATE.id }],
        };
        (0..document.tokens.len()).filter_map(named).map(actor).collect()
    }

    fn quotes(&self, _document: &Document, _actors: &[Actor]) -> Vec<Quote> {
        Vec::new()
    }

    fn deliveries(&self, _document: &Document, _actors: &[Actor], _quotes: &[Quote]) -> Vec<Delivery> {
        Vec::new()
    }

    fn rules(&self) -> Vec<Card> {
        vec![STATE.card()]
    }
}

#[track_caller]
fn check(text: &str, expect: &[&str]) {
    let spanish = Spanish::new().expect("a sound table");
    let analysis = analyze(&Article::from(text), &spanish);
    let found: Vec<&str> = analysis.actors.iter().map(|actor| actor.mentions[0].span.of(text)).collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn a_language_is_a_value() {
    check("Noruega entregó seis radares a ARABIA SAUDI.", &["Noruega", "ARABIA SAUDI"]);
    check("Nada.", &[]);
}

#[test]
fn its_rules_have_their_examples() {
    for card in Spanish::new().expect("a sound table").rules() {
        card.examples.iter().for_each(|text| check(text, &["Noruega"]));
        card.counter_examples.iter().for_each(|text| check(text, &[]));
    }
}
