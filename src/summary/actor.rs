//! Actors joined across articles.
//!
//! States by their code; organisations and persons by their name, however it is written. A name that is another
//! actor's form («FAMa», «Lavrov») joins that actor, but only if there is no other it could mean.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::extract::{Extract, Named};
use super::name::{fold, fold_person};
use crate::mention::Kind;
use crate::order;
use crate::view::summary::{ActorLine, Evidence};

/// The actors of a corpus, and which one each article's actors are.
pub struct Actors {
    /// The most mentioned first.
    pub lines: Vec<ActorLine>,
    /// For each article, the place in `lines` of each of its actors.
    pub places: Vec<Vec<u32>>,
}

/// Joins the actors of all articles. `order` names the articles in an order of content.
pub fn join(articles: &[Extract], order: &[usize]) -> Actors {
    let mut by_name: BTreeMap<(Kind, String), Vec<(usize, usize)>> = BTreeMap::new();
    for &article in order {
        for (actor, named) in articles[article].actors.iter().enumerate() {
            by_name.entry((named.kind, key(named))).or_default().push((article, actor));
        }
    }
    let mut groups: Vec<Group> =
        by_name.into_iter().map(|((kind, key), members)| Group::new(kind, key, members, articles)).collect();
    join_forms(&mut groups);
    let mut lines: Vec<(ActorLine, Vec<(usize, usize)>)> =
        groups.into_iter().map(|group| (line(&group.members, articles), group.members)).collect();
    order::sort_by(&mut lines, |(a, _), (b, _)| rank(a).cmp(&rank(b)));
    let mut places: Vec<Vec<u32>> = articles.iter().map(|extract| vec![0; extract.actors.len()]).collect();
    for (place, (_, members)) in lines.iter().enumerate() {
        for &(article, actor) in members {
            places[article][actor] = place as u32;
        }
    }
    Actors { lines: lines.into_iter().map(|(line, _)| line).collect(), places }
}

/// The most mentioned first, then by kind and name.
fn rank(line: &ActorLine) -> (Reverse<usize>, u8, &str) {
    (Reverse(line.mentions.len()), line.kind as u8, &line.name)
}

/// What two mentions of one actor have in common whatever the article.
fn key(named: &Named) -> String {
    match (named.kind, &named.code) {
        (Kind::Country, Some(code)) => code.clone(),
        (Kind::Person, _) => fold_person(&named.name),
        _ => fold(&named.name),
    }
}

/// Actors of one name.
struct Group {
    kind: Kind,
    key: String,
    /// Folded forms, and the surname of a full name.
    forms: HashSet<String>,
    members: Vec<(usize, usize)>,
}

impl Group {
    fn new(kind: Kind, key: String, members: Vec<(usize, usize)>, articles: &[Extract]) -> Self {
        let fold: fn(&str) -> String = if kind == Kind::Person { fold_person } else { fold };
        let named = members.iter().map(|&(article, actor)| &articles[article].actors[actor]);
        let mut forms: HashSet<String> = named.flat_map(|named| &named.mentions).map(|(form, _)| fold(form)).collect();
        if kind == Kind::Person {
            forms.extend(key.rsplit_once(' ').map(|(_, surname)| surname.to_owned()));
        }
        Group { kind, key, forms, members }
    }
}

/// Joins each group whose name is a form of exactly one other group to that one.
fn join_forms(groups: &mut Vec<Group>) {
    let mut owners: HashMap<(Kind, &str), Vec<usize>> = HashMap::new();
    for (place, group) in groups.iter().enumerate().filter(|(_, group)| group.kind != Kind::Country) {
        for form in group.forms.iter().filter(|form| **form != group.key) {
            owners.entry((group.kind, form)).or_default().push(place);
        }
    }
    let mut owner_of: Vec<usize> = (0..groups.len()).collect();
    for (place, group) in groups.iter().enumerate() {
        if let Some(&[owner]) = owners.get(&(group.kind, group.key.as_str())).map(Vec::as_slice) {
            let (a, b) = (last_owner(&owner_of, place), last_owner(&owner_of, owner));
            owner_of[a.max(b)] = a.min(b);
        }
    }
    for place in 0..groups.len() {
        let owner = last_owner(&owner_of, place);
        if owner != place {
            let members = std::mem::take(&mut groups[place].members);
            groups[owner].members.extend(members);
        }
    }
    groups.retain(|group| !group.members.is_empty());
}

/// The group that a group has been joined to, over however many steps.
fn last_owner(owner_of: &[usize], mut place: usize) -> usize {
    while owner_of[place] != place {
        place = owner_of[place];
    }
    place
}

/// One actor as its mentions in all articles show it.
fn line(members: &[(usize, usize)], articles: &[Extract]) -> ActorLine {
    let named = || members.iter().map(|&(article, actor)| &articles[article].actors[actor]);
    let mut mentions: Vec<Evidence> = members
        .iter()
        .flat_map(|&(article, actor)| {
            let mentions = articles[article].actors[actor].mentions.iter();
            mentions.map(move |(_, range)| Evidence { article: article as u32, start: range.start, end: range.end })
        })
        .collect();
    order::sort_by_key(&mut mentions, |evidence| (evidence.article, evidence.start));
    let mut seen: Vec<u32> = mentions.iter().map(|evidence| evidence.article).collect();
    seen.dedup();
    let names = by_frequency(named().map(|named| named.name.as_str()));
    let fullest =
        names.iter().max_by_key(|name| (name.split(' ').count(), Reverse(names.iter().position(|n| n == *name))));
    let kind = named().next().map_or(Kind::Organisation, |named| named.kind);
    let name = if kind == Kind::Person { fullest } else { names.first() };
    ActorLine {
        name: name.cloned().unwrap_or_default(),
        kind: kind.into(),
        code: named().find_map(|named| named.code.clone()),
        forms: by_frequency(named().flat_map(|named| &named.mentions).map(|(form, _)| form.as_str())),
        roles: by_frequency(named().flat_map(|named| &named.roles).map(String::as_str)),
        articles: seen.len() as u32,
        mentions,
    }
}

/// Each word once, the most frequent first, of equally frequent ones in order of the alphabet.
fn by_frequency<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let mut words: Vec<(&str, usize)> = counts.into_iter().collect();
    order::sort_by_key(&mut words, |(_, count)| Reverse(*count));
    words.into_iter().map(|(word, _)| word.to_owned()).collect()
}
