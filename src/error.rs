//! The one error type: a place, and what was expected and found there.

use std::fmt;

/// Why something could not be read: a file of a corpus, or a row of a lexicon.
///
/// Text is never an error; only reading input can fail. The wording lives in `Display`: lower case,
/// no full stop, the place first, then what was expected and what was found.
///
/// ```
/// use depeche::Error;
/// let error = Error::new("goods.tsv:41:3", "a category such as \"helicopter\"", "\"helicoptre\"");
/// assert_eq!(error.to_string(), "goods.tsv:41:3: expected a category such as \"helicopter\", found \"helicoptre\"");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Parts>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Parts {
    place: String,
    expected: String,
    found: String,
}

impl Error {
    /// An error at `place` (a file, with line and column where known).
    pub fn new(place: impl Into<String>, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Error(Box::new(Parts { place: place.into(), expected: expected.into(), found: found.into() }))
    }

    /// Where: a file name, followed by `:line:column` where known.
    pub fn place(&self) -> &str {
        &self.0.place
    }

    /// What would have been right there.
    pub fn expected(&self) -> &str {
        &self.0.expected
    }

    /// What stood there instead.
    pub fn found(&self) -> &str {
        &self.0.found
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts { place, expected, found } = &*self.0;
        write!(f, "{place}: expected {expected}, found {found}")
    }
}

impl std::error::Error for Error {}
