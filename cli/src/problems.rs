//! What went wrong, told as it happens on standard error.

use std::fmt::Display;

use anstyle::{AnsiColor, Style};
use depeche::analysis::Note;

use crate::progress;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const NOTE: Style = AnsiColor::Yellow.on_default().bold();

/// How much could not be read.
#[derive(Debug, Default)]
pub struct Problems {
    errors: usize,
}

impl Problems {
    /// Tells what could not be read.
    pub fn error(&mut self, message: impl Display) {
        self.errors += 1;
        progress::aside(|| anstream::eprintln!("{ERROR}error:{ERROR:#} {message}"));
    }

    /// Counts in those of another reading.
    pub fn add(&mut self, other: Problems) {
        self.errors += other.errors;
    }

    /// Whether everything was read.
    pub fn is_empty(&self) -> bool {
        self.errors == 0
    }
}

/// Tells something worth knowing that loses nothing.
pub fn note(message: impl Display) {
    progress::aside(|| anstream::eprintln!("{NOTE}note:{NOTE:#} {message}"));
}

/// So many articles are named with what a reader should know about how they were read; more are counted.
const NAMED: usize = 10;

/// What a reader should know about how articles were read.
#[derive(Debug, Default)]
pub struct Notes {
    /// How many articles have each note.
    counts: Vec<(Note, usize)>,
}

impl Notes {
    /// Tells it of an article, if it is one of the first.
    pub fn tell(&mut self, id: &str, what: Note) {
        let place = self.counts.iter().position(|(known, _)| *known == what).unwrap_or_else(|| {
            self.counts.push((what, 0));
            self.counts.len() - 1
        });
        self.counts[place].1 += 1;
        if self.counts[place].1 <= NAMED {
            note(format_args!("{id}: {}", clause(what)));
        }
    }

    /// Tells how many more there were.
    pub fn end(&self) {
        for (what, count) in &self.counts {
            if *count > NAMED {
                note(format_args!("{} more, {count} in all: {}", count - NAMED, clause(*what)));
            }
        }
    }
}

/// A note on how an article was read, as a clause about it.
pub fn clause(note: Note) -> &'static str {
    match note {
        Note::Empty => "holds no text to read",
        Note::ReplacedBytes => "held bytes of no known encoding, shown as \u{fffd}",
        Note::OtherLanguage => "does not look French; it was read all the same",
    }
}

/// Tells why the output could not be written.
pub fn fatal(message: impl Display) {
    progress::aside(|| anstream::eprintln!("{ERROR}error:{ERROR:#} {message}"));
}
