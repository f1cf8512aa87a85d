//! Who is named and who said what, across articles.

use super::*;

/// An article that names persons, each once.
pub fn naming(id: usize, persons: &[&str]) -> Extract {
    let named = |name: &&str| Named {
        name: (*name).to_owned(),
        kind: Kind::Person,
        code: None,
        forms: vec![(*name).to_owned()],
        mentions: vec![Place { range: Range { start: 0, end: 1 }, sentence: 0, form: 0 }],
        roles: Vec::new(),
    };
    Extract { actors: persons.iter().map(named).collect(), ..article(id, "2022", &[]) }
}

#[track_caller]
fn check_persons(articles: &[&[&str]], expect: &[&str]) {
    let articles = articles.iter().enumerate().map(|(id, persons)| naming(id, persons)).collect();
    let view = Summary { articles }.view();
    let drawn: Vec<_> = view.actors.iter().map(|actor| format!("{} ×{}", actor.name, actor.articles)).collect();
    assert_eq!(drawn, expect);
}

#[test]
fn joins_persons_with_care() {
    check_persons(&[&["Sergueï Lavrov"], &["Sergey Lavrov"], &["Lavrov"]], &["Sergey Lavrov ×3"]);
    check_persons(&[&["Awa Sidibé"], &["Paul Sidibé"], &["Sidibé"]], &["Awa Sidibé ×1", "Paul Sidibé ×1", "Sidibé ×1"]);
}

#[test]
fn quotes_name_the_actor_of_the_corpus() {
    let said = Said {
        id: 7,
        range: Range { start: 3, end: 5 },
        text: "oui".to_owned(),
        speaker: Some(Voice::Actor(0)),
        cue: None,
    };
    let first = Extract { quotes: vec![said], ..naming(0, &["Sidibé"]) };
    let view = Summary { articles: vec![first, naming(1, &["Awa Sidibé", "Paul Anselme"])] }.view();
    let quote = &view.quotes[0];
    assert_eq!(quote.speaker.as_deref(), Some("Awa Sidibé"));
    assert_eq!(quote.actor.map(|actor| view.actors[actor as usize].name.as_str()), Some("Awa Sidibé"));
}

/// An article with quotes, each written `speaker: words`; `?` stands for nobody.
pub fn quoting(id: usize, quotes: &[&str]) -> Extract {
    let persons: Vec<&str> =
        quotes.iter().filter_map(|row| Some(row.split_once(": ")?.0)).filter(|name| *name != "?").collect();
    let said = |(place, row): (usize, &&str)| {
        let (speaker, text) = row.split_once(": ").expect(row);
        Said {
            id: (id * 100 + place) as u64,
            range: Range { start: place as u32 * 10, end: place as u32 * 10 + 5 },
            text: text.to_owned(),
            speaker: persons.iter().position(|name| *name == speaker).map(Voice::Actor),
            cue: None,
        }
    };
    Extract { quotes: quotes.iter().enumerate().map(said).collect(), ..naming(id, &persons) }
}

#[test]
fn quotes_of_the_same_words_are_one() {
    let articles = vec![
        quoting(0, &["Awa Sidibé: Nous avons reçu ce matériel hier soir. Il servira dès demain.", "Paul Anselme: oui"]),
        quoting(1, &["?: nous avons reçu ce matériel hier soir"]),
        quoting(2, &["Awa Sidibé: Nous avons reçu ce matériel […] Il servira dès demain", "Awa Sidibé: non", "?: non"]),
        quoting(3, &["Paul Anselme: Nous avons reçu ce matériel hier soir.", "Awa Sidibé: Non !"]),
    ];
    let view = Summary { articles }.view();
    let drawn: Vec<_> = view
        .quotes
        .iter()
        .map(|quote| {
            let source = |source: &view::summary::QuoteSource| {
                format!("{}{}", source.evidence.article, if source.part { "–" } else { "" })
            };
            let sources: Vec<String> = quote.sources.iter().map(source).collect();
            format!("{} {}", quote.speaker.as_deref().unwrap_or("?"), sources.join(" "))
        })
        .collect();
    assert_eq!(drawn, ["Awa Sidibé 0 1– 2–", "Paul Anselme 0", "Awa Sidibé 2 3", "? 2", "Paul Anselme 3"]);
}

#[test]
fn who_is_named_with_whom() {
    let mention = |sentence, start| Place { range: Range { start, end: start + 1 }, sentence, form: 0 };
    let mut extract = naming(0, &["Awa Sidibé", "Paul Anselme", "Luc Morel"]);
    extract.actors[0].mentions = vec![mention(0, 0), mention(1, 10)];
    extract.actors[1].mentions = vec![mention(0, 4), mention(1, 14), mention(1, 18)];
    extract.actors[2].mentions = vec![mention(2, 30)];
    let view = Summary { articles: vec![extract] }.view();
    let [link] = &view.network.links[..] else { panic!("{:?}", view.network.links) };
    let places: Vec<_> = link.places.iter().map(|place| (place.start, place.end)).collect();
    assert_eq!(places, [(0, 5), (10, 15)]);
    assert_eq!(view.network.nodes.len(), 2);
}
