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

    /// Whether everything was read.
    pub fn is_empty(&self) -> bool {
        self.errors == 0
    }
}

/// Tells something worth knowing that loses nothing.
pub fn note(message: impl Display) {
    progress::aside(|| anstream::eprintln!("{NOTE}note:{NOTE:#} {message}"));
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
