//! Where what corrections name stands in a corpus.

use crate::summary::extract::Extract;
use crate::summary::id::Hash;
use crate::summary::index::Index;
use crate::summary::name::fold_person;
use crate::summary::reason::Reason;

/// Where articles, findings and actors stand.
#[derive(Default)]
pub struct Places {
    articles: Index,
    findings: Index,
    /// By the name as [`fold_person`] folds it; places in `named`.
    actors: Index,
    named: Vec<(usize, usize)>,
}

impl Places {
    pub fn new(extracts: &[Extract]) -> Self {
        let mut places = Places::default();
        for (place, extract) in extracts.iter().enumerate() {
            places.articles.add(extract.key, place as u32);
            let ids = extract.reports.iter().map(|told| told.id).chain(extract.quotes.iter().map(|said| said.id));
            ids.for_each(|id| places.findings.add(id, place as u32));
            for (actor, named) in extract.actors.iter().enumerate() {
                places.add_actor(&named.name, place, actor);
            }
        }
        places
    }

    pub fn add_actor(&mut self, name: &str, article: usize, actor: usize) {
        self.actors.add(Hash::EMPTY.and(&fold_person(name)).0, self.named.len() as u32);
        self.named.push((article, actor));
    }

    pub fn add_finding(&mut self, id: u64, article: usize) {
        self.findings.add(id, article as u32);
    }

    /// An actor of this folded name: its article, and its place there.
    pub fn actor(&self, folded: &str) -> Option<(usize, usize)> {
        self.actors.get(Hash::EMPTY.and(folded).0).min().map(|place| self.named[place])
    }

    /// The articles that have an actor of this folded name, some of them more than once.
    pub fn of_actor(&self, folded: &str) -> Vec<usize> {
        self.actors.get(Hash::EMPTY.and(folded).0).map(|place| self.named[place].0).collect()
    }

    /// The articles of this key: more than one where a corpus holds it twice.
    pub fn of_article(&self, key: u64) -> Result<Vec<usize>, Reason> {
        some(self.articles.get(key).collect())
    }

    /// The articles that hold a finding.
    pub fn of_finding(&self, id: u64) -> Result<Vec<usize>, Reason> {
        some(self.findings.get(id).collect())
    }
}

fn some(places: Vec<usize>) -> Result<Vec<usize>, Reason> {
    if places.is_empty() { Err(Reason::NoMatch) } else { Ok(places) }
}
