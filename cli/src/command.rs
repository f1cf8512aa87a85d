//! What each command does.

mod analyze;
mod explain;
mod manual;
mod pack;
mod summarize;

use std::io;

use crate::arguments::Command;
use crate::corpus::{Corpus, Read};

/// Runs a command; gives what could not be read, fails when its output cannot be written.
pub fn run(command: Command) -> io::Result<Read> {
    match command {
        Command::Analyze(arguments) => analyze::run(&arguments),
        Command::Explain { corpus } => explain::run(Corpus::of(&corpus.paths)),
        Command::Summarize(arguments) => summarize::run(&arguments),
        Command::Pack(arguments) => pack::run(&arguments),
        Command::Completions { shell } => manual::completions(shell),
        Command::Man { command } => manual::page(command.as_deref()),
    }
}
