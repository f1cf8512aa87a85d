//! How many: an interval, since texts say «au moins deux» and «une dizaine».

/// A count as an interval of whole pieces (or of its item's unit); either bound may be unknown.
///
/// «quatre» is 4 to 4, «au moins deux» 2 to unknown, «jusqu'à 30» unknown to 30, «des radars» unknown on both sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count {
    /// The least number the text allows, if it gives one.
    pub min: Option<u64>,
    /// The greatest number the text allows, if it gives one.
    pub max: Option<u64>,
}

impl Count {
    /// No number at all.
    pub const UNKNOWN: Count = Count { min: None, max: None };

    /// Exactly `n`.
    pub const fn exactly(n: u64) -> Self {
        Count { min: Some(n), max: Some(n) }
    }

    /// Whether the text gives no bound.
    pub fn is_unknown(self) -> bool {
        self == Count::UNKNOWN
    }
}
