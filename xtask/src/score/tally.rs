//! Counting: what is right, wrong and missed, measure by measure.

use std::ops::AddAssign;

/// Found and right, found and wrong, missed. A field that is half right is half a find, half an error and half a miss.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    pub right: f64,
    pub wrong: f64,
    pub missed: f64,
}

/// All that is measured, in the order of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tallies {
    /// An actor with one of its names and its kind.
    pub actors: Tally,
    pub person: Tally,
    pub organisation: Tally,
    pub country: Tally,
    /// Each place where an actor is named.
    pub mentions: Tally,
    /// Spans that agree by eight tenths.
    pub quotes: Tally,
    /// Quotes with the right speaker.
    pub attributed: Tally,
    /// Occasions, one to one.
    pub deliveries: Tally,
    /// Each field of an occasion.
    pub facts: Tally,
}

/// Precision, recall and F1 in per cent, to one decimal.
pub struct Figures {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

impl Tally {
    pub fn figures(&self) -> Figures {
        let Tally { right, wrong, missed } = *self;
        let share = |of: f64, otherwise: f64| if of > 0.0 { right / of } else { otherwise };
        // Who says nothing is right as long as there was nothing to say.
        let precision = share(right + wrong, if missed > 0.0 { 0.0 } else { 1.0 });
        let recall = share(right + missed, 1.0);
        let sum = precision + recall;
        let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
        Figures { precision: tenths(100.0 * precision), recall: tenths(100.0 * recall), f1: tenths(100.0 * f1) }
    }
}

/// To one decimal, as it is printed.
fn tenths(figure: f64) -> f64 {
    format!("{figure:.1}").parse().unwrap_or(figure)
}

impl Tallies {
    pub fn rows(&self) -> [(&'static str, Tally); 9] {
        [
            ("actors", self.actors),
            ("person", self.person),
            ("organisation", self.organisation),
            ("country", self.country),
            ("mentions", self.mentions),
            ("quotes", self.quotes),
            ("attributed", self.attributed),
            ("deliveries", self.deliveries),
            ("facts", self.facts),
        ]
    }

    /// One figure for all: the mean F1 of actors, attributed quotes and facts.
    pub fn headline(&self) -> f64 {
        tenths([self.actors, self.attributed, self.facts].iter().map(|tally| tally.figures().f1).sum::<f64>() / 3.0)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

impl AddAssign for Tallies {
    fn add_assign(&mut self, other: Tallies) {
        self.actors += other.actors;
        self.person += other.person;
        self.organisation += other.organisation;
        self.country += other.country;
        self.mentions += other.mentions;
        self.quotes += other.quotes;
        self.attributed += other.attributed;
        self.deliveries += other.deliveries;
        self.facts += other.facts;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tally: Tally, precision: f64, recall: f64, f1: f64) {
        let figures = tally.figures();
        assert_eq!((figures.precision, figures.recall, figures.f1), (precision, recall, f1));
    }

    #[test]
    fn figures_are_per_cent_to_one_decimal() {
        check(Tally { right: 2.0, wrong: 1.0, missed: 2.0 }, 66.7, 50.0, 57.1);
        check(Tally { right: 0.5, wrong: 0.5, missed: 0.5 }, 50.0, 50.0, 50.0);
    }

    #[test]
    fn silence_is_right_where_there_is_nothing() {
        check(Tally::default(), 100.0, 100.0, 100.0);
        check(Tally { missed: 1.0, ..Tally::default() }, 0.0, 0.0, 0.0);
        check(Tally { wrong: 1.0, ..Tally::default() }, 0.0, 100.0, 0.0);
    }

    #[test]
    fn the_headline_is_a_mean_of_three() {
        let all = Tally { right: 1.0, ..Tally::default() };
        let none = Tally { missed: 1.0, ..Tally::default() };
        let half = Tally { right: 1.0, wrong: 1.0, missed: 1.0 };
        let tallies = Tallies { actors: all, attributed: none, facts: half, quotes: none, ..Tallies::default() };
        assert_eq!(tallies.headline(), 50.0);
    }
}
