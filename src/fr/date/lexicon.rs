//! The words of `calendar.tsv`, and the small questions that the patterns ask of them.

use super::{Direction, middle_of_year, number, year};
use crate::Error;
use crate::lexicon::{Row, Table, Trie, Vocabulary, WordId, WordSet};
use crate::text::{Document, Token, TokenKind};

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

/// What a phrase of `calendar.tsv` does in an expression of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// 1 to 12.
    Month(u8),
    /// «mi-mars».
    MidMonth(u8),
    /// 1 for Monday.
    Weekday(u8),
    /// By its first month.
    Season(u8),
    /// So many units after the article's date.
    Relative(Unit, i32),
    /// So many units after the date before it.
    Neighbour(Unit, i32),
    /// «plus tard», and −1 for «plus tôt».
    Later(i32),
    /// A unit that numbers count.
    Unit(Unit),
    /// «dernier», «prochain».
    Shift(Direction),
    /// «il y a».
    Since,
    /// «dans».
    Until,
    /// «environ», before a number of units.
    About,
    /// What may stand before a month or year alone: «en», «fin».
    Lead,
}

/// The words of dates.
pub struct Dates {
    phrases: Trie<Role>,
    /// The words that an expression may start with.
    opening: WordSet,
    numbers: Vec<(WordId, i32)>,
    articles: Vec<WordId>,
    first: [WordId; 2],
    entre: WordId,
    et: WordId,
    stop: WordId,
    stretch: [WordId; 3],
    parting: [WordId; 3],
}

impl Dates {
    /// Loads `calendar.tsv` and interns its words; `numbers` is `numbers.tsv`.
    ///
    /// # Errors
    /// When a row holds no such role or value.
    pub fn new(vocabulary: &mut Vocabulary, table: &Table, numbers: &Table) -> Result<Self, Error> {
        let mut phrases = Trie::words();
        for row in table.rows() {
            let role = role(&row)?;
            if let Role::Month(month) = role {
                phrases.insert(vocabulary, &format!("mi-{}", row.cell(0)), Role::MidMonth(month));
            }
            phrases.insert(vocabulary, row.cell(0), role);
        }
        let counts = numbers.rows().filter(|row| matches!(row.cell(2), "cardinal" | "ten" | "collective"));
        let counts = counts.filter_map(|row| Some((vocabulary.intern(row.cell(0)), row.cell(1).parse().ok()?)));
        let numbers: Vec<(WordId, i32)> = counts.collect();
        let first = ["1er", "premier"].map(|word| vocabulary.intern(word));
        let counts = |numbers: &[(WordId, i32)], word| numbers.iter().any(|(number, _)| *number == word);
        let opening =
            WordSet::new(vocabulary, |word| phrases.opens(word) || first.contains(&word) || counts(&numbers, word));
        Ok(Dates {
            phrases,
            opening,
            numbers,
            articles: ["l'", "le", "cet", "ce", "au", "du", "d'", "en", "fin", "début", "à"]
                .map(|word| vocabulary.intern(word))
                .into(),
            first,
            entre: vocabulary.intern("entre"),
            et: vocabulary.intern("et"),
            stop: vocabulary.intern("."),
            parting: [",", "(", "le"].map(|word| vocabulary.intern(word)),
            stretch: ["-", "–", "à"].map(|word| vocabulary.intern(word)),
        })
    }

    pub(super) fn longest(&self, document: &Document, at: usize) -> Option<(usize, Role)> {
        self.phrases.longest(&document.tokens, at)
    }

    pub(super) fn role(&self, document: &Document, at: usize) -> Option<Role> {
        self.phrases.word(document.tokens.get(at)?)
    }

    /// Whether an expression may start at a token; most tokens are dismissed here.
    pub(super) fn opens(&self, document: &Document, at: usize) -> bool {
        let token = &document.tokens[at];
        let starts = |role: Option<Role>| {
            !matches!(role, None | Some(Role::Lead | Role::About | Role::Shift(_) | Role::Unit(_) | Role::Later(_)))
        };
        token.kind == TokenKind::Number
            || (token.shape.has_digit() && middle_of_year(document, at).is_some())
            || (self.opening.has(token.word)
                && (self.first.contains(&token.word)
                    || self.amount(document, at).is_some_and(|(unit, _)| self.role(document, unit).is_some())
                    || starts(self.longest(document, at).map(|(_, role)| role))
                    || starts(self.role(document, at))))
    }

    /// `26`, `1er`, `premier`: a day of the month.
    pub(super) fn day_number(&self, document: &Document, at: usize) -> Option<u8> {
        if self.first.contains(&document.tokens.get(at)?.word) {
            return Some(1);
        }
        number(document, at).filter(|day| (1..=31).contains(day)).map(|day| day as u8)
    }

    /// Past the stop of «janv.».
    pub(super) fn after_abbreviation(&self, document: &Document, at: usize) -> usize {
        let stop = document.tokens.get(at).is_some_and(|token| token.word == self.stop && !token.shape.after_space());
        at + usize::from(stop && year(document, at + 1).is_some())
    }

    /// `dernier`, `prochaine`: one past it if it is there.
    pub(super) fn shift(&self, document: &Document, at: usize) -> (usize, Option<Direction>) {
        match self.longest(document, at) {
            Some((end, Role::Shift(direction))) => (end, Some(direction)),
            _ => (at, None),
        }
    }

    /// A year or a word such as «dernier» behind a day, month or season.
    pub(super) fn year_or_shift(&self, document: &Document, at: usize) -> (usize, Option<u16>, Option<Direction>) {
        if let Some(year) = year(document, at) {
            return (at + 1, Some(year), None);
        }
        let (end, shift) = self.shift(document, at);
        (end, None, shift)
    }

    /// Whether one of the words that lead to a date stands before a token: «en mars», «fin du mois de mars».
    pub(super) fn is_led_to(&self, document: &Document, at: usize) -> bool {
        let tokens = &document.tokens[..at];
        let before = |back: usize| tokens.len().checked_sub(back).map(|index| &tokens[index]);
        let is = |token: Option<&Token>, word: WordId| token.is_some_and(|token| token.word == word);
        // «entre 2016 et 2020» is a stretch of time.
        let stretch = is(before(1), self.entre) || (is(before(1), self.et) && is(before(3), self.entre));
        let led = (1..=3).filter(|&back| back <= at).any(
            |back| matches!(self.phrases.longest(&document.tokens, at - back), Some((end, Role::Lead | Role::Until)) if end == at),
        );
        led && !stretch
    }

    /// Whether «entre» stands before a month or before the one it is joined to: «entre août et décembre».
    pub(super) fn is_in_stretch(&self, document: &Document, at: usize) -> bool {
        let is = |back: usize, word: WordId| at >= back && document.tokens[at - back].word == word;
        is(1, self.entre) || (is(1, self.et) && is(3, self.entre))
    }

    /// Whether a year opens a stretch of time: «2016-2020», «2016 à 2020».
    pub(super) fn is_followed_up(&self, document: &Document, at: usize) -> bool {
        let joint = document.tokens.get(at + 1).is_some_and(|token| self.stretch.contains(&token.word));
        joint && number(document, at + 2).is_some()
    }

    /// Whether an article or preposition stands before a token: «l'été».
    pub(super) fn has_article(&self, document: &Document, at: usize) -> bool {
        at > 0 && self.articles.contains(&document.tokens[at - 1].word)
    }

    /// A small number in digits or words, «une dizaine de» too: one past it, and the number.
    pub(super) fn amount(&self, document: &Document, at: usize) -> Option<(usize, i32)> {
        if let Some(number) = number(document, at) {
            return Some((at + 1, i32::from(number)));
        }
        let one = self.count(document, at)?;
        match self.count(document, at + 1).filter(|next| one == 1 && *next > 1) {
            Some(many) => Some((at + 3, many)),
            None => Some((at + 1, one)),
        }
    }

    fn count(&self, document: &Document, at: usize) -> Option<i32> {
        let word = document.tokens.get(at)?.word;
        self.numbers.iter().find(|(id, _)| *id == word && word != WordId::UNKNOWN).map(|(_, number)| *number)
    }

    /// Past «,», «(» or «le» between a weekday and its day: «jeudi, 19 janvier».
    pub(super) fn after_weekday(&self, document: &Document, at: usize) -> usize {
        let parted = document.tokens.get(at).is_some_and(|token| self.parting.contains(&token.word));
        at + usize::from(parted)
    }
}

/// What a row says.
fn role(row: &Row) -> Result<Role, Error> {
    let value = || row.cell(2).parse::<i32>().map_err(|_| row.error(2, "a whole number"));
    let part = |last: i32| {
        Ok(value()?).and_then(|n| {
            ((1..=last).contains(&n)).then_some(n as u8).ok_or_else(|| row.error(2, "a part of the calendar"))
        })
    };
    Ok(match row.cell(1) {
        "month" => Role::Month(part(12)?),
        "weekday" => Role::Weekday(part(7)?),
        "season" => Role::Season(part(12)?),
        "days" => Role::Relative(Unit::Days, value()?),
        "weeks" => Role::Relative(Unit::Weeks, value()?),
        "months" => Role::Relative(Unit::Months, value()?),
        "years" => Role::Relative(Unit::Years, value()?),
        "neighbour days" => Role::Neighbour(Unit::Days, value()?),
        "neighbour months" => Role::Neighbour(Unit::Months, value()?),
        "neighbour years" => Role::Neighbour(Unit::Years, value()?),
        "later" => Role::Later(value()?),
        "unit" => Role::Unit(match row.cell(2) {
            "days" => Unit::Days,
            "weeks" => Unit::Weeks,
            "months" => Unit::Months,
            "years" => Unit::Years,
            _ => return Err(row.error(2, "a unit such as \"days\"")),
        }),
        "before" => Role::Shift(Direction::Past),
        "after" => Role::Shift(Direction::Future),
        "since" => Role::Since,
        "until" => Role::Until,
        "about" => Role::About,
        "lead" => Role::Lead,
        _ => return Err(row.error(1, "a role such as \"month\"")),
    })
}
