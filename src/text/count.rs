//! How many: an interval, since texts say «au moins deux» and «une dizaine».

use std::fmt;

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

    /// Reads what [`Display`](fmt::Display) writes.
    pub fn parse(text: &str) -> Option<Self> {
        let bound = |text: &str| match text.trim() {
            "" => Some(None),
            digits => digits.parse().ok().map(Some),
        };
        let (min, max) = text.split_once('-').unwrap_or((text, text));
        let count = Count { min: bound(min)?, max: bound(max)? };
        (count.min.zip(count.max).is_none_or(|(min, max)| min <= max)).then_some(count)
    }
}

/// `4`, `10-12`, `2-` for at least two, `-30` for thirty at most, nothing for no number.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.min, self.max) {
            (None, None) => Ok(()),
            (Some(min), Some(max)) if min == max => write!(f, "{min}"),
            (min, max) => {
                min.map_or(Ok(()), |min| write!(f, "{min}"))?;
                write!(f, "-")?;
                max.map_or(Ok(()), |max| write!(f, "{max}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_intervals() {
        for text in ["4", "10-12", "2-", "-30", ""] {
            assert_eq!(Count::parse(text).map(|count| count.to_string()).as_deref(), Some(text));
        }
        for wrong in ["quatre", "12-10", "1-2-3", "-x"] {
            assert_eq!(Count::parse(wrong), None, "{wrong}");
        }
    }
}
