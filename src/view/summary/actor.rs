//! Who is named, and with whom.

use serde::Serialize;

use super::Evidence;
use crate::view::article::Kind;

/// An actor of the corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ActorLine {
    /// The fullest name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// ISO 3166-1 alpha-2, for states.
    pub code: Option<String>,
    /// The forms it is named by, the most frequent first.
    pub forms: Vec<String>,
    /// Titles and functions the articles give, the most frequent first.
    pub roles: Vec<RoleLine>,
    /// How many articles name it.
    pub articles: u32,
    /// Every mention, in order of the corpus.
    pub mentions: Vec<Evidence>,
    /// What it said, by place in [`Summary::quotes`](super::Summary::quotes).
    pub quotes: Vec<u32>,
    /// The names that were taken for one actor, and why; empty where all articles use one name.
    pub joined: Vec<NameLine>,
}

/// A title or function.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RoleLine {
    /// In the articles' words.
    pub role: String,
    /// When the first article that gives it was published, ISO, so far as known.
    pub from: Option<String>,
    /// When the last one was.
    pub to: Option<String>,
    /// The articles that give it.
    pub articles: Vec<u32>,
}

/// One of several names of an actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NameLine {
    /// The name.
    pub name: String,
    /// The articles that use it as the actor's fullest name.
    pub articles: Vec<u32>,
    /// Codes of why it is taken for this actor; none for the name that the others join.
    pub reasons: Vec<String>,
}

/// Actors that are named in one sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Network {
    /// The actors with most links, with their places in a drawing.
    pub nodes: Vec<Node>,
    /// Who is named with whom, the most frequent first; of each actor the strongest ones.
    pub links: Vec<Link>,
}

/// An actor in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Node {
    /// Its place in [`Summary::actors`](super::Summary::actors).
    pub actor: u32,
    /// From left to right, 0 to 1000.
    pub x: u32,
    /// From top to bottom, 0 to 1000.
    pub y: u32,
}

/// Two actors that sentences name together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Link {
    /// One, by place in [`Summary::actors`](super::Summary::actors).
    pub a: u32,
    /// The other, which comes after it.
    pub b: u32,
    /// One place for each sentence that names both: from the first of the two mentions to the end of the second.
    pub places: Vec<Evidence>,
}
