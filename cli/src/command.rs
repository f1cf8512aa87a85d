//! What each command does.

mod analyze;
mod explain;
mod summarize;

use std::io;

use crate::arguments::Command;
use crate::problems::Problems;

/// Runs a command; gives what could not be read, fails when its output cannot be written.
pub fn run(command: Command) -> io::Result<Problems> {
    match command {
        Command::Analyze { format, corpus } => analyze::run(format, &corpus.paths),
        Command::Explain { corpus } => explain::run(&corpus.paths),
        Command::Summarize { corpus } => summarize::run(&corpus.paths),
    }
}
