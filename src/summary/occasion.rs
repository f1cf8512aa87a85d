//! The ledger: each transfer once, with every report of it and what they disagree on.

use super::Corpus;
use super::cluster::{self, Decided, Group};
use super::dispute;
use super::extract::{Goods, Told};
use super::id::{self, Hash};
use super::index::Index;
use super::item;
use super::life::{self, Life};
use super::likeness::Dated;
use super::reason::Reasons;
use super::sum;
use super::year::{self, Known};
use crate::delivery::Party;
use crate::mention::Kind;
use crate::order;
use crate::text::PartialDate;
use crate::view::summary as view;

/// The occasions of a corpus.
pub struct Ledger {
    /// In order of date, those without one last.
    pub occasions: Vec<view::Occasion>,
    /// Why reports were joined.
    pub reasons: Reasons,
}

/// Reports of one occasion, with what they all together say of its course.
pub struct Draft<'a> {
    /// In an order of content.
    pub reports: Vec<Dated<'a>>,
    joins: Vec<(usize, usize, Reasons)>,
    pub life: Life,
    pub date: Option<Known>,
}

/// Makes the ledger.
pub fn ledger(corpus: &Corpus) -> Ledger {
    let reports: Vec<Dated> = corpus.order.iter().flat_map(|&article| corpus.reports(article)).collect();
    let decided = Decided { joined: &corpus.applied.joined, apart: &corpus.applied.apart };
    let mut drafts: Vec<Draft> =
        cluster::groups(&reports, decided).into_iter().map(|group| draft(group, &reports)).collect();
    year::infer(&mut drafts, corpus);
    order::sort_by_key(&mut drafts, |draft| {
        let date = draft.date.as_ref().map(|known| known.date);
        (date.is_none(), date.is_some_and(|date| date.year.is_none()), date)
    });
    let mut writer = Writer { corpus, states: States::new(corpus), reasons: Reasons::default() };
    let mut occasions: Vec<view::Occasion> = drafts.iter().map(|draft| writer.occasion(draft)).collect();
    let by_parties = sum::by_parties(&occasions);
    for (place, draft) in drafts.iter().enumerate() {
        let published = draft.reports.iter().filter_map(|report| report.published).max();
        occasions[place].sum_of = sum::parts(&occasions, &by_parties, place, published);
    }
    Ledger { occasions, reasons: writer.reasons }
}

fn draft<'a>(group: Group, reports: &[Dated<'a>]) -> Draft<'a> {
    let members: Vec<Dated> = group.reports.iter().map(|&report| reports[report]).collect();
    let place = |report: usize| group.reports.partition_point(|&other| other < report);
    let joins = group.joins.into_iter().map(|(a, b, why)| (place(a), place(b), why)).collect();
    let life = life::life(&members);
    let date = year::date(&life::of_status(&members, life.status));
    Draft { reports: members, joins, life, date }
}

/// What the articles call each state that they name.
struct States<'a> {
    names: Vec<&'a str>,
    by_code: Index,
}

impl<'a> States<'a> {
    fn new(corpus: &'a Corpus) -> Self {
        let mut states = States { names: Vec::new(), by_code: Index::default() };
        let actors = corpus.order.iter().flat_map(|&article| &corpus.extracts()[article].actors);
        for actor in actors.filter(|actor| actor.kind == Kind::Country) {
            let Some(code) = &actor.code else { continue };
            let place = states.by_code.place(Hash::EMPTY.and(code).0, states.names.len());
            if place == states.names.len() {
                states.names.push(&actor.name);
            }
        }
        states
    }

    fn name<'b>(&self, code: &'b str) -> &'b str
    where
        'a: 'b,
    {
        self.by_code.get(Hash::EMPTY.and(code).0).next().map_or(code, |place| self.names[place])
    }
}

/// Drafts to what a reader sees.
struct Writer<'a> {
    corpus: &'a Corpus<'a>,
    states: States<'a>,
    reasons: Reasons,
}

impl Writer<'_> {
    fn occasion(&mut self, draft: &Draft) -> view::Occasion {
        // The reports as the corpus has them, and the place of each among them.
        let mut shown: Vec<usize> = (0..draft.reports.len()).collect();
        order::sort_by_key(&mut shown, |&report| (draft.reports[report].article, draft.reports[report].told.range));
        let mut places = vec![0; shown.len()];
        shown.iter().enumerate().for_each(|(place, &report)| places[report] = place as u32);

        let leading: Vec<usize> = draft.life.leading(&draft.reports);
        let goods: Vec<&[Goods]> = leading.iter().map(|&report| draft.reports[report].told.goods.as_slice()).collect();
        let merged = item::merge(&goods);
        let joins = self.joins(draft, &shown, &places);
        let reports: Vec<view::Report> =
            shown.iter().zip(joins).map(|(&report, joined)| self.report(&draft.reports[report], joined)).collect();
        let party = |side: fn(&Told) -> Option<&Party>| draft.reports.iter().find_map(|dated| side(dated.told));
        let inferred = draft.date.as_ref().and_then(|known| known.inferred);
        self.reasons = inferred.map_or(self.reasons, |(reason, _)| self.reasons.and(reason));
        view::Occasion {
            id: reports.iter().map(|report| report.id.clone()).min().unwrap_or_default(),
            status: draft.life.status.into(),
            supplier: party(|told| told.supplier.as_ref()).map(|party| self.party(party)),
            recipient: party(|told| told.recipient.as_ref()).map(|party| self.party(party)),
            date: draft.date.as_ref().map(|known| known.date.to_string()),
            inferred: inferred.map(|(reason, from)| view::Inference { reason: reason.code().to_owned(), from }),
            items: merged.iter().map(|merged| item_line(&merged.goods)).collect(),
            hedged: leading.iter().all(|&report| draft.reports[report].told.hedged),
            sources: sources(draft.reports.iter()),
            steps: life::steps(&draft.reports, &places),
            conflicts: dispute::conflicts(draft, &leading, &merged, &places),
            reports,
            sum_of: Vec::new(),
        }
    }

    /// For each report shown but the first, the one it joins on the way to the first.
    fn joins(&mut self, draft: &Draft, shown: &[usize], places: &[u32]) -> Vec<Option<view::Join>> {
        let mut joins: Vec<Option<view::Join>> = vec![None; shown.len()];
        let mut beside: Vec<Vec<(usize, Reasons)>> = vec![Vec::new(); shown.len()];
        for &(a, b, why) in &draft.joins {
            beside[a].push((b, why));
            beside[b].push((a, why));
        }
        let mut reached = vec![shown[0]];
        let mut next = 0;
        while let Some(&from) = reached.get(next) {
            for &(other, why) in &beside[from] {
                let join = &mut joins[places[other] as usize];
                if other == shown[0] || join.is_some() {
                    continue;
                }
                self.reasons = self.reasons.and(why);
                *join = Some(view::Join { to: places[from], reasons: why.codes() });
                reached.push(other);
            }
            next += 1;
        }
        joins
    }

    fn report(&self, dated: &Dated, joined: Option<view::Join>) -> view::Report {
        let told = dated.told;
        view::Report {
            id: id::written(told.id),
            evidence: dated.evidence(),
            status: told.status.into(),
            supplier: told.supplier.as_ref().map(|party| self.party(party)),
            recipient: told.recipient.as_ref().map(|party| self.party(party)),
            date: told.date.map(|date| date.to_string()),
            items: told.goods.iter().map(item_line).collect(),
            hedged: told.hedged,
            rule: told.rule.to_string(),
            joined,
            changes: self.corpus.applied.changes_of(told.id),
            added: self.corpus.applied.line_of(told.id),
        }
    }

    fn party(&self, party: &Party) -> view::PartyLine {
        match party {
            Party::Named(name) => view::PartyLine { code: None, name: name.clone() },
            Party::State(code) => view::PartyLine { code: Some(code.clone()), name: self.states.name(code).to_owned() },
        }
    }
}

/// How many different texts tell something.
pub fn sources<'a>(reports: impl Iterator<Item = &'a Dated<'a>>) -> u32 {
    let mut originals: Vec<u32> = reports.map(|dated| dated.original).collect();
    order::sort(&mut originals);
    originals.dedup();
    originals.len() as u32
}

fn item_line(goods: &Goods) -> view::ItemLine {
    view::ItemLine {
        category: goods.category.word().to_owned(),
        designation: goods.designation.as_ref().map(|model| model.written.clone()),
        min: goods.count.min,
        max: goods.count.max,
        unit: goods.unit.as_ref().map(|unit| unit.to_string()),
    }
}

impl Dated<'_> {
    /// Where it stands.
    pub fn evidence(&self) -> view::Evidence {
        view::Evidence { article: self.article, start: self.told.range.start, end: self.told.range.end }
    }

    /// The day, month or year told.
    pub fn date(&self) -> Option<PartialDate> {
        self.told.date
    }
}
