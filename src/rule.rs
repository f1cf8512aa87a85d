//! Rules: named statements about a language, with their examples beside them.

/// One way in which a language says something.
///
/// `pattern` is what tries it: a function, or a table that a function reads. A module lists its rules in
/// the order in which they are tried, and says why where the order matters. Examples and
/// counter-examples are composed sentences; `tests/rules.rs` analyses every one of them: in an example
/// this rule must find something, in a counter-example it must not.
pub struct Rule<F> {
    /// A path: language, what is found, how it is said: `fr/delivered/subject-delivers`.
    pub id: &'static str,
    /// What tries the rule.
    pub pattern: F,
    /// Texts in which the rule finds something.
    pub examples: &'static [&'static str],
    /// Texts in which it must not; grows with each false alarm.
    pub counter_examples: &'static [&'static str],
}

/// The example texts of a rule; none in wasm, where nobody reads them and they would be downloaded.
pub const fn texts(texts: &'static [&'static str]) -> &'static [&'static str] {
    if cfg!(target_arch = "wasm32") { &[] } else { texts }
}

impl<F> Rule<F> {
    /// The rule without its pattern, for lists over all rules.
    pub const fn card(&self) -> Card {
        Card { id: self.id, examples: self.examples, counter_examples: self.counter_examples }
    }
}

/// A rule's name and examples.
#[derive(Clone, Copy, Debug)]
pub struct Card {
    /// See [`Rule::id`].
    pub id: &'static str,
    /// See [`Rule::examples`].
    pub examples: &'static [&'static str],
    /// See [`Rule::counter_examples`].
    pub counter_examples: &'static [&'static str],
}
