//! Names of findings that last: made from what they are, not from where they come in a corpus.
//!
//! ```text
//! article «a1», words «a reçu deux radars» ─→ 9f86d081884c7d65
//! ```
//!
//! Other words, other name: what was said of a finding is never taken for another's.

/// FNV-1a, 64 bits: the same on every machine and in every version.
#[derive(Clone, Copy)]
pub struct Hash(pub u64);

impl Hash {
    /// Of nothing.
    pub const EMPTY: Hash = Hash(0xcbf2_9ce4_8422_2325);

    /// This and the bytes of `text` after it, closed off from what follows.
    pub fn and(self, text: &str) -> Self {
        let byte = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Hash(byte(text.bytes().fold(self.0, byte), 0xff))
    }
}

/// Gives the findings of one article their names.
pub struct Names {
    article: Hash,
    given: Vec<u64>,
}

impl Names {
    /// For the article that `id` names.
    pub fn new(id: &str) -> Self {
        Names { article: Hash::EMPTY.and(id), given: Vec::new() }
    }

    /// The name of the article with its text.
    pub fn of_text(&self, text: &str) -> u64 {
        self.article.and(text).0
    }

    /// The name of a finding of some kind; where the same words are found again, another one.
    pub fn of_finding(&mut self, kind: &str, words: &str) -> u64 {
        let mut hash = self.article.and(kind).and(words);
        while self.given.contains(&hash.0) {
            hash = hash.and("again");
        }
        self.given.push(hash.0);
        hash.0
    }
}

/// A name as 16 hexadecimal digits.
pub fn written(id: u64) -> String {
    format!("{id:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_last_and_differ() {
        let mut names = Names::new("a1");
        let first = names.of_finding("delivery", "deux radars");
        let again = names.of_finding("delivery", "deux radars");
        assert_ne!(first, again);
        assert_ne!(first, Names::new("a2").of_finding("delivery", "deux radars"));
        assert_ne!(first, Names::new("a1").of_finding("quote", "deux radars"));
        assert_eq!(first, Names::new("a1").of_finding("delivery", "deux radars"));
        assert_eq!(written(first), "d1fa9779d2e29e9d", "names stand in files and addresses: they may not change");
    }
}
