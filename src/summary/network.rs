//! Who is named with whom, and a drawing of it.
//!
//! Two actors are linked by each sentence that names both. The drawing puts linked actors beside each other: each pair
//! is drawn towards a distance that grows with the steps between them (stress majorisation: Gansner, Koren and North,
//! «Graph drawing by stress majorization», 2004). It uses only operations that give the same bits on every machine.

use super::Corpus;
use super::actor::Actors;
use super::extract::{Extract, Place};
use super::index::Index;
use crate::order;
use crate::view::summary::{Evidence, Link, Network, Node};

/// Actors drawn at most.
const DRAWN: usize = 40;
/// Links kept of an actor at least, if it has so many.
const STRONGEST: usize = 8;
/// Times that all places are improved.
const ROUNDS: usize = 60;
/// The steps beyond which all are equally far.
const FAR: f64 = 4.0;
/// The side of the drawing.
const SIDE: f64 = 1000.0;

/// The links of the actors of a corpus, and the places of those with most.
pub fn network(corpus: &Corpus, actors: &Actors) -> Network {
    let mut links = all_links(corpus, actors);
    order::sort_by(&mut links, |x, y| (y.places.len(), x.a, x.b).cmp(&(x.places.len(), y.a, y.b)));
    let mut kept = vec![0; actors.lines.len()];
    links.retain(|link| {
        let (a, b) = (link.a as usize, link.b as usize);
        let strong = kept[a] < STRONGEST || kept[b] < STRONGEST;
        kept[a] += usize::from(strong);
        kept[b] += usize::from(strong);
        strong
    });
    Network { nodes: nodes(&links), links }
}

fn all_links(corpus: &Corpus, actors: &Actors) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    let mut places = Index::default();
    for (article, extract) in corpus.extracts().iter().enumerate() {
        for sentence in by_sentence(extract).chunk_by(|a, b| a.0.sentence == b.0.sentence) {
            for (at, (first, x)) in sentence.iter().enumerate() {
                for (second, y) in &sentence[at + 1..] {
                    let (x, y) = (actors.places[article][*x], actors.places[article][*y]);
                    if x == y {
                        continue;
                    }
                    let (a, b) = (x.min(y), x.max(y));
                    let at = places.place(u64::from(a) << 32 | u64::from(b), links.len());
                    if at == links.len() {
                        links.push(Link { a, b, places: Vec::new() });
                    }
                    let link = &mut links[at];
                    let (start, end) = (first.range.start, second.range.end);
                    let place = Evidence { article: article as u32, start, end };
                    // One place a sentence; the two nearest to its start.
                    let same = |last: &Evidence| last.article == place.article && last.end > sentence[0].0.range.start;
                    if !link.places.last().is_some_and(same) {
                        link.places.push(place);
                    }
                }
            }
        }
    }
    links
}

/// The mentions of an article in order, each with its actor there; those a correction added stand in no sentence.
fn by_sentence(extract: &Extract) -> Vec<(Place, usize)> {
    let actors = extract.actors.iter().enumerate();
    let mentions = actors.flat_map(|(actor, named)| named.mentions.iter().map(move |&mention| (mention, actor)));
    let mut mentions: Vec<(Place, usize)> = mentions.filter(|(mention, _)| mention.sentence != u32::MAX).collect();
    order::sort_by_key(&mut mentions, |(mention, _)| mention.range);
    mentions
}

/// The actors with most links, placed.
fn nodes(links: &[Link]) -> Vec<Node> {
    let mut weights: Vec<usize> = vec![0; links.iter().map(|link| link.b as usize + 1).max().unwrap_or(0)];
    for link in links {
        weights[link.a as usize] += link.places.len();
        weights[link.b as usize] += link.places.len();
    }
    let mut drawn: Vec<u32> = (0..weights.len() as u32).filter(|&actor| weights[actor as usize] > 0).collect();
    order::sort_by_key(&mut drawn, |&actor| std::cmp::Reverse(weights[actor as usize]));
    drawn.truncate(DRAWN);
    let place = |actor: u32| drawn.iter().position(|&other| other == actor);
    let pairs = links.iter().filter_map(|link| Some((place(link.a)?, place(link.b)?))).collect::<Vec<_>>();
    let points = layout(&distances(drawn.len(), &pairs));
    drawn.iter().zip(points).map(|(&actor, (x, y))| Node { actor, x, y }).collect()
}

/// The steps between any two, no more than [`FAR`]: so far stand also those with no way between them.
fn distances(count: usize, pairs: &[(usize, usize)]) -> Vec<Vec<f64>> {
    let mut distances = vec![vec![FAR; count]; count];
    (0..count).for_each(|at| distances[at][at] = 0.0);
    for &(a, b) in pairs {
        (distances[a][b], distances[b][a]) = (1.0, 1.0);
    }
    for by in 0..count {
        for a in 0..count {
            for b in 0..count {
                let way = distances[a][by] + distances[by][b];
                if way < distances[a][b] {
                    distances[a][b] = way;
                }
            }
        }
    }
    distances
}

/// Places in the square, such that distances in it are as the given ones as far as the plane allows.
fn layout(distances: &[Vec<f64>]) -> Vec<(u32, u32)> {
    let mut points: Vec<(f64, f64)> = (0..distances.len()).map(spread).collect();
    for _ in 0..ROUNDS {
        for at in 0..points.len() {
            let (mut x, mut y, mut weights) = (0.0, 0.0, 0.0);
            for (other, &(ox, oy)) in points.iter().enumerate().filter(|(other, _)| *other != at) {
                let wanted = distances[at][other];
                let weight = 1.0 / (wanted * wanted);
                let (dx, dy) = (points[at].0 - ox, points[at].1 - oy);
                let length = (dx * dx + dy * dy).sqrt().max(1e-9);
                x += weight * (ox + wanted * dx / length);
                y += weight * (oy + wanted * dy / length);
                weights += weight;
            }
            if weights > 0.0 {
                points[at] = (x / weights, y / weights);
            }
        }
    }
    fit(&points)
}

/// Where a point starts: spread over a square, no two alike (the R₂ sequence of M. Roberts).
fn spread(at: usize) -> (f64, f64) {
    let part = |step: f64| (0.5 + step * at as f64) % 1.0;
    (part(0.754_877_666_246_692_7), part(0.569_840_290_998_053_3))
}

/// Scales points to the square, keeping their proportions.
fn fit(points: &[(f64, f64)]) -> Vec<(u32, u32)> {
    let bounds = |side: fn(&(f64, f64)) -> f64| {
        let values = || points.iter().map(side);
        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
    };
    let ((left, right), (top, bottom)) = (bounds(|point| point.0), bounds(|point| point.1));
    let scale = SIDE / (right - left).max(bottom - top).max(1e-9);
    let at = |value: f64, low: f64, high: f64| (SIDE / 2.0 + (value - (low + high) / 2.0) * scale + 0.5) as u32;
    points.iter().map(|&(x, y)| (at(x, left, right), at(y, top, bottom))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(points: &[(u32, u32)], a: usize, b: usize) -> f64 {
        let side = |a: u32, b: u32| f64::from(a) - f64::from(b);
        let (x, y) = (side(points[a].0, points[b].0), side(points[a].1, points[b].1));
        (x * x + y * y).sqrt()
    }

    #[test]
    fn linked_actors_stand_beside_each_other() {
        // 0 ─ 1 ─ 2 ─ 3 ─ 4
        let points = layout(&distances(5, &[(0, 1), (1, 2), (2, 3), (3, 4)]));
        assert!(apart(&points, 0, 4) > 3.0 * apart(&points, 0, 1), "{points:?}");
        assert!(points.iter().all(|&(x, y)| x <= 1000 && y <= 1000), "{points:?}");
        assert_eq!(layout(&distances(0, &[])), []);
        assert_eq!(layout(&distances(1, &[])), [(500, 500)]);
    }
}
