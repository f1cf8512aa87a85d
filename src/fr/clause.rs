//! Clauses: which phrases stand around which verb.
//!
//! ```text
//!   Les Mi-35M │ que la Russie a livrés en 2017 │ sont arrivés │ à Bamako
//!   ─ main ───   ─ relative, antecedent Mi-35M ─   ─ main ──────────────
//! ```
//!
//! One pass from left to right with a stack of open clauses: a relative pronoun, a conjunction, a participle or
//! an infinitive opens one; a finite verb goes to the innermost clause that still lacks one, or, where none
//! does, starts a coordinate clause at the last separator.

mod chunk;
mod reader;
mod words;

pub use chunk::{Chunk, ChunkKind, Mark, MarkKind, VerbForm, cut};
pub use words::{Class, FunctionWords, Preposition, Relative};

/// What opens a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClauseKind {
    /// The sentence itself, or a coordinate of another clause.
    Main,
    /// «qui …», «que …», «dont …».
    Relative(Relative),
    /// «si …», «alors que …», «que …» after a verb.
    Subordinate,
    /// «livrés par …».
    Participle,
    /// «de livrer …».
    Infinitive,
    /// «en livrant …».
    Gerund,
}

/// A verb with what belongs to it.
#[derive(Clone, Debug)]
pub struct Clause {
    /// What opens it.
    pub kind: ClauseKind,
    /// The clause it stands in, by index.
    pub parent: Option<usize>,
    /// The clause whose subject it may share: «a livré … et y a dépêché …».
    pub coordinate: Option<usize>,
    /// The chunk of its verb.
    pub verb: Option<usize>,
    /// For relatives and participles: the phrase chunk before it.
    pub antecedent: Option<usize>,
    /// Its first chunk.
    pub start: usize,
    /// One past its last chunk; chunks of other clauses may stand between.
    pub end: usize,
}

/// A stretch of a sentence with its chunks and clauses.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// All chunks, in order.
    pub chunks: Vec<Chunk>,
    /// The clause of each chunk.
    pub owner: Vec<usize>,
    /// All clauses, in the order in which they open.
    pub clauses: Vec<Clause>,
}

impl Reading {
    /// Reads chunks into clauses.
    pub fn new(chunks: Vec<Chunk>) -> Self {
        let (owner, clauses) = reader::read(&chunks);
        Reading { chunks, owner, clauses }
    }

    /// The chunks of a clause that follow `at`, in order.
    pub fn after(&self, clause: usize, at: usize) -> impl Iterator<Item = usize> + '_ {
        (at + 1..self.clauses[clause].end).filter(move |&chunk| self.owner[chunk] == clause)
    }

    /// The chunks of a clause that precede `at`, in order.
    pub fn before(&self, clause: usize, at: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (self.clauses[clause].start..at).filter(move |&chunk| self.owner[chunk] == clause)
    }
}
