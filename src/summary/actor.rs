//! Actors joined across articles.
//!
//! States by their code; organisations and persons by their name, however it is written. A name that is another
//! actor's form («FAMa», «Lavrov») joins that actor, but only if there is no other it could mean. A reader's decision
//! goes before all of this.

use std::cmp::Reverse;

use super::Corpus;
use super::apply::hash_of;
use super::extract::Named;
use super::id::Hash;
use super::index::Index;
use super::name::{fold, fold_person};
use super::reason::{Reason, Reasons};
use crate::mention::Kind;
use crate::order;
use crate::text::PartialDate;
use crate::view::summary::{ActorLine, Evidence, NameLine, RoleLine};

/// The actors of a corpus, and which one each article's actors are.
pub struct Actors {
    /// The most mentioned first.
    pub lines: Vec<ActorLine>,
    /// For each article, the place in `lines` of each of its actors.
    pub places: Vec<Vec<u32>>,
    /// Why names were joined.
    pub reasons: Reasons,
}

/// An actor of an article: the article, and its place there.
type Member = (usize, usize);

/// Joins the actors of all articles.
pub fn join(corpus: &Corpus) -> Actors {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_name = Index::default();
    for &article in corpus.order {
        for (actor, named) in corpus.extracts()[article].actors.iter().enumerate() {
            let key = key(named);
            let place = by_name.place(hash(named.kind, &key), groups.len());
            if place == groups.len() {
                groups.push(Group { kind: named.kind, key, forms: Vec::new(), members: Vec::new() });
            }
            groups[place].members.push((article, actor));
        }
    }
    groups.iter_mut().for_each(|group| group.learn(corpus));
    let joined = joined(&groups, corpus);
    let mut members: Vec<Vec<(Member, Reasons)>> = vec![Vec::new(); groups.len()];
    for (place, group) in groups.iter().enumerate() {
        let (owner, why) = joined[place];
        members[owner].extend(group.members.iter().map(|&member| (member, why)));
    }
    let mut lines: Vec<(ActorLine, Vec<(Member, Reasons)>)> = members
        .into_iter()
        .filter(|members| !members.is_empty())
        .map(|members| (line(&members, corpus), members))
        .collect();
    order::sort_by(&mut lines, |(a, _), (b, _)| rank(a).cmp(&rank(b)));
    let mut places: Vec<Vec<u32>> = corpus.extracts().iter().map(|extract| vec![0; extract.actors.len()]).collect();
    let mut reasons = Reasons::default();
    for (place, (line, members)) in lines.iter().enumerate() {
        for &((article, actor), why) in members {
            places[article][actor] = place as u32;
            reasons = if line.joined.is_empty() { reasons } else { reasons.and(why_of(why, line.code.is_some())) };
        }
    }
    Actors { lines: lines.into_iter().map(|(line, _)| line).collect(), places, reasons }
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

fn hash(kind: Kind, name: &str) -> u64 {
    Hash(kind as u64).and(name).0
}

/// Actors of one name.
struct Group {
    kind: Kind,
    key: String,
    /// Folded forms, and the surname of a full name; each once, the key left out.
    forms: Vec<String>,
    members: Vec<Member>,
}

impl Group {
    /// Gathers the forms of all members.
    fn learn(&mut self, corpus: &Corpus) {
        if self.kind == Kind::Country {
            return;
        }
        let mut written: Vec<&str> = Vec::new();
        for &(article, actor) in &self.members {
            for form in &corpus.extracts()[article].actors[actor].forms {
                if !written.contains(&form.as_str()) {
                    written.push(form);
                }
            }
        }
        let person = self.kind == Kind::Person;
        let mut forms: Vec<String> =
            written.into_iter().map(|form| if person { fold_person(form) } else { fold(form) }).collect();
        forms.extend(self.key.rsplit_once(' ').filter(|_| person).map(|(_, surname)| surname.to_owned()));
        forms.retain(|form| *form != self.key);
        order::sort(&mut forms);
        forms.dedup();
        self.forms = forms;
    }

    /// The hashes of its members' folded names, as corrections name them.
    fn names(&self, corpus: &Corpus) -> impl Iterator<Item = u64> {
        let named = |&(article, actor): &Member| &corpus.extracts()[article].actors[actor];
        self.members.iter().map(move |member| hash_of(&fold_person(&named(member).name)))
    }
}

/// For each group the one it belongs to, and why. A group whose name is a form of exactly one other belongs to that one.
fn joined(groups: &[Group], corpus: &Corpus) -> Vec<(usize, Reasons)> {
    let mut owners = Index::default();
    for (place, group) in groups.iter().enumerate() {
        group.forms.iter().for_each(|form| owners.add(hash(group.kind, form), place as u32));
    }
    let mut joined: Vec<(usize, Reasons)> = (0..groups.len()).map(|place| (place, Reasons::default())).collect();
    let mut called = Index::default();
    if !corpus.applied.actors_joined.is_empty() || !corpus.applied.actors_apart.is_empty() {
        // From the last to the first, since an index gives the last one first.
        for (place, group) in groups.iter().enumerate().rev() {
            group.names(corpus).for_each(|name| called.add(name, place as u32));
        }
    }
    let called = |name: u64| called.get(name).next();
    let decided = |pairs: &[(u64, u64)]| -> Vec<(usize, usize)> {
        pairs.iter().filter_map(|&(a, b)| Some((called(a)?, called(b)?))).collect()
    };
    let apart = decided(&corpus.applied.actors_apart);
    for (a, b) in decided(&corpus.applied.actors_joined) {
        unite(&mut joined, a, b, Reason::ByHand);
    }
    for (place, group) in groups.iter().enumerate() {
        let mut owners = owners.get(hash(group.kind, &group.key));
        if let (Some(owner), None) = (owners.next(), owners.next())
            && !apart.contains(&(place, owner))
            && !apart.contains(&(owner, place))
        {
            unite(&mut joined, place, owner, Reason::Form);
        }
    }
    (0..groups.len()).map(|place| (last(&joined, place), joined[place].1)).collect()
}

/// Joins a group to an owner, each with what it already belongs to or owns.
fn unite(joined: &mut [(usize, Reasons)], group: usize, owner: usize, why: Reason) {
    let (group, owner) = (last(joined, group), last(joined, owner));
    if group != owner {
        joined[group] = (owner, why.into());
    }
}

/// The group that a group has been joined to, over however many steps.
fn last(joined: &[(usize, Reasons)], mut place: usize) -> usize {
    while joined[place].0 != place {
        place = joined[place].0;
    }
    place
}

/// Why a name is taken for an actor; without other reason it is the same, written otherwise.
fn why_of(why: Reasons, is_state: bool) -> Reasons {
    match (why.is_empty(), is_state) {
        (false, _) => why,
        (true, true) => Reason::SameCode.into(),
        (true, false) => Reason::SameSpelling.into(),
    }
}

/// One actor as its mentions in all articles show it.
fn line(members: &[(Member, Reasons)], corpus: &Corpus) -> ActorLine {
    let named = || members.iter().map(|&((article, actor), _)| &corpus.extracts()[article].actors[actor]);
    let mut mentions: Vec<Evidence> = members
        .iter()
        .flat_map(|&((article, actor), _)| {
            let mentions = corpus.extracts()[article].actors[actor].mentions.iter();
            let evidence = move |range: crate::view::article::Range| Evidence {
                article: article as u32,
                start: range.start,
                end: range.end,
            };
            mentions.map(move |mention| evidence(mention.range))
        })
        .collect();
    order::sort_by_key(&mut mentions, |evidence| (evidence.article, evidence.start));
    let mut seen: Vec<u32> = mentions.iter().map(|evidence| evidence.article).collect();
    seen.dedup();
    let names = by_frequency(named().map(|named| (named.name.as_str(), 1)));
    let fullest =
        names.iter().max_by_key(|name| (name.split(' ').count(), Reverse(names.iter().position(|n| n == *name))));
    let kind = named().next().map_or(Kind::Organisation, |named| named.kind);
    let name = if kind == Kind::Person { fullest } else { names.first() }.cloned().unwrap_or_default();
    let forms = named().flat_map(|named| {
        let uses = |form: usize| named.mentions.iter().filter(|mention| mention.form as usize == form).count();
        named.forms.iter().enumerate().map(move |(place, form)| (form.as_str(), uses(place)))
    });
    ActorLine {
        kind: kind.into(),
        code: named().find_map(|named| named.code.clone()),
        forms: by_frequency(forms),
        roles: roles(members, corpus),
        articles: seen.len() as u32,
        mentions,
        quotes: Vec::new(),
        joined: names_joined(&name, &names, members, corpus),
        name,
    }
}

/// The titles and functions of an actor, the most frequent first.
fn roles(members: &[(Member, Reasons)], corpus: &Corpus) -> Vec<RoleLine> {
    let mut roles: Vec<(String, RoleLine, Vec<PartialDate>)> = Vec::new();
    for &((article, actor), _) in members {
        let extract = &corpus.extracts()[article];
        for role in &extract.actors[actor].roles {
            let key = fold(role);
            let place = roles.iter().position(|(other, ..)| *other == key).unwrap_or_else(|| {
                let line = RoleLine { role: role.clone(), from: None, to: None, articles: Vec::new() };
                roles.push((key, line, Vec::new()));
                roles.len() - 1
            });
            let (_, line, dates) = &mut roles[place];
            line.articles.push(article as u32);
            dates.extend(extract.date.filter(|date| date.year.is_some()));
        }
    }
    order::sort_by(&mut roles, |(a, x, _), (b, y, _)| y.articles.len().cmp(&x.articles.len()).then_with(|| a.cmp(b)));
    let finish = |(_, mut line, dates): (String, RoleLine, Vec<PartialDate>)| {
        order::sort(&mut line.articles);
        let written = |date: Option<&PartialDate>| date.map(PartialDate::to_string);
        RoleLine { from: written(dates.iter().min()), to: written(dates.iter().max()), ..line }
    };
    roles.into_iter().map(finish).collect()
}

/// The names that were taken for one actor; none where there is one name.
fn names_joined(main: &str, names: &[String], members: &[(Member, Reasons)], corpus: &Corpus) -> Vec<NameLine> {
    let line = |name: &String| {
        let of_name =
            |&&((article, actor), _): &&(Member, Reasons)| corpus.extracts()[article].actors[actor].name == *name;
        let mut articles: Vec<u32> = members.iter().filter(of_name).map(|((article, _), _)| *article as u32).collect();
        order::sort(&mut articles);
        articles.dedup();
        let reasons_of = |name: &str| {
            let of_name =
                members.iter().filter(|((article, actor), _)| corpus.extracts()[*article].actors[*actor].name == name);
            of_name.fold(Reasons::default(), |why, (_, other)| why.and(*other))
        };
        // Where the main name was joined to this one, the reason is kept with the main name.
        let own = reasons_of(name);
        let why = if own.is_empty() && fold_person(name) != fold_person(main) { reasons_of(main) } else { own };
        let is_state =
            members.iter().any(|&((article, actor), _)| corpus.extracts()[article].actors[actor].code.is_some());
        let reasons = if name == main { Vec::new() } else { why_of(why, is_state).codes() };
        NameLine { name: name.clone(), articles, reasons }
    };
    if names.len() > 1 { names.iter().map(line).collect() } else { Vec::new() }
}

/// Each word once, the most frequent first, of equally frequent ones in order of the alphabet.
fn by_frequency<'a>(words: impl Iterator<Item = (&'a str, usize)>) -> Vec<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for (word, count) in words {
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, known)) => *known += count,
            None => counts.push((word, count)),
        }
    }
    order::sort_by_key(&mut counts, |&(word, count)| (Reverse(count), word));
    counts.into_iter().map(|(word, _)| word.to_owned()).collect()
}
