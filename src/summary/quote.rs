//! The quotes of a corpus: one line for the same words, however many articles carry them, whole or in part.
//!
//! ```text
//! a1  «Nous recevons ce deuxième lot. C'est la manifestation d'un partenariat»  Diarra ┐
//! a2  «la manifestation d'un partenariat»                                       Diarra ├→ one line, three sources
//! a3  «Nous recevons [...] la manifestation d'un partenariat»                   nobody ┘
//! ```

use super::Corpus;
use super::actor::Actors;
use super::extract::{Said, Voice};
use super::id::{self, Hash};
use super::index::Index;
use super::name::fold;
use crate::order;
use crate::view::summary::{Evidence, QuoteLine, QuoteSource};

/// So many words in a row are nobody else's; shorter quotes are joined only whole and of one speaker.
const TELLING: usize = 4;

/// All quotes, by article and place.
pub fn quotes(corpus: &Corpus, actors: &Actors) -> Vec<QuoteLine> {
    let places: Vec<Quoted> = corpus.order.iter().flat_map(|&article| quoted(corpus, actors, article)).collect();
    let mut lines: Vec<QuoteLine> = join(&places).iter().map(|group| line(corpus, actors, &places, group)).collect();
    order::sort_by_key(&mut lines, |line| line.sources[0].evidence);
    lines
}

/// A quote of an article.
struct Quoted<'a> {
    article: usize,
    said: &'a Said,
    /// The actor of the corpus who says it.
    actor: Option<u32>,
    /// The speaker in the article's words.
    speaker: Option<&'a str>,
    /// A hash for each word.
    words: Vec<u32>,
    /// Where a text leaves words out: the pieces between such places.
    pieces: Vec<std::ops::Range<usize>>,
}

fn quoted<'a>(corpus: &'a Corpus, actors: &'a Actors, article: usize) -> impl Iterator<Item = Quoted<'a>> {
    let extract = &corpus.extracts()[article];
    extract.quotes.iter().map(move |said| {
        let (actor, speaker) = match &said.speaker {
            Some(Voice::Actor(actor)) => (Some(actors.places[article][*actor]), Some(&*extract.actors[*actor].name)),
            Some(Voice::Described(words)) => (None, Some(words.as_str())),
            None => (None, None),
        };
        let (mut words, mut pieces) = (Vec::new(), Vec::new());
        for piece in said.text.replace('…', "...").split("...") {
            let start = words.len();
            words.extend(
                fold(piece).split(' ').filter(|word| !word.is_empty()).map(|word| Hash::EMPTY.and(word).0 as u32),
            );
            if words.len() > start {
                pieces.push(start..words.len());
            }
        }
        Quoted { article, said, actor, speaker, words, pieces }
    })
}

impl Quoted<'_> {
    /// Whether all its words, piece after piece, stand in `whole` in the same order.
    fn is_part_of(&self, whole: &Quoted) -> bool {
        let mut from = 0;
        self.pieces.iter().all(|piece| {
            let piece = &self.words[piece.clone()];
            let found = whole.words[from..].windows(piece.len()).position(|words| words == piece);
            from += found.map_or(0, |at| at + piece.len());
            found.is_some()
        })
    }

    /// Hashes of every few words in a row.
    fn stretches(&self) -> impl Iterator<Item = u64> {
        self.words.windows(TELLING).map(|words| words.iter().fold(0, |hash, &word| mix(hash, word)))
    }
}

fn mix(hash: u64, word: u32) -> u64 {
    (hash.rotate_left(23) ^ u64::from(word)).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// Quotes of the same words.
struct Group {
    /// By place, the longest first.
    quotes: Vec<usize>,
    /// Who says it, so far as any of them tells.
    actor: Option<u32>,
}

/// Joins each quote to the longest one that carries all its words.
fn join(quotes: &[Quoted]) -> Vec<Group> {
    let mut order: Vec<usize> = (0..quotes.len()).collect();
    order::sort_by_key(&mut order, |&place| std::cmp::Reverse(quotes[place].words.len()));
    let mut groups: Vec<Group> = Vec::new();
    let mut longer = Index::default();
    for place in order {
        let quote = &quotes[place];
        let short = quote.words.len() < TELLING;
        let whole = quote.words.iter().fold(1, |hash, &word| mix(hash, word));
        // Any stretch will do to find what carries it; one that a gap interrupts stands nowhere else.
        let probe = quote.pieces.iter().find(|piece| piece.len() >= TELLING);
        let probe = probe.and_then(|piece| quote.stretches().nth(piece.start)).unwrap_or(whole);
        let carries = |&group: &usize| {
            let (first, actor) = (&quotes[groups[group].quotes[0]], groups[group].actor);
            match short {
                true => quote.words == first.words && actor.is_some() && quote.actor == actor,
                false => quote.is_part_of(first) && (actor.is_none() || quote.actor.is_none() || quote.actor == actor),
            }
        };
        match longer.get(probe).filter(carries).min() {
            Some(group) => {
                groups[group].quotes.push(place);
                groups[group].actor = groups[group].actor.or(quote.actor);
            }
            None => {
                quote.stretches().chain([whole]).for_each(|stretch| longer.add(stretch, groups.len() as u32));
                groups.push(Group { quotes: vec![place], actor: quote.actor });
            }
        }
    }
    groups
}

/// One line: the words of the longest, the speaker of the first that names one.
fn line(corpus: &Corpus, actors: &Actors, quotes: &[Quoted], group: &Group) -> QuoteLine {
    let fullest = &quotes[group.quotes[0]];
    let described = || group.quotes.iter().find_map(|&place| quotes[place].speaker).map(str::to_owned);
    let speaker = group.actor.map(|actor| actors.lines[actor as usize].name.clone()).or_else(described);
    let mut sources: Vec<QuoteSource> =
        group.quotes.iter().map(|&place| source(corpus, &quotes[place], fullest.words.len())).collect();
    order::sort_by_key(&mut sources, |source| source.evidence);
    QuoteLine {
        id: id::written(fullest.said.id),
        evidence: evidence(fullest),
        text: fullest.said.text.clone(),
        actor: group.actor,
        speaker,
        cue: fullest.said.cue.clone(),
        sources,
    }
}

fn source(corpus: &Corpus, quote: &Quoted, words: usize) -> QuoteSource {
    QuoteSource {
        id: id::written(quote.said.id),
        evidence: evidence(quote),
        part: quote.words.len() < words,
        speaker: quote.speaker.map(str::to_owned),
        changes: corpus.applied.changes_of(quote.said.id),
        added: corpus.applied.line_of(quote.said.id),
    }
}

fn evidence(quote: &Quoted) -> Evidence {
    Evidence { article: quote.article as u32, start: quote.said.range.start, end: quote.said.range.end }
}
