//! `depeche`: the core on the command line, for corpora larger than a browser holds.
//!
//! ```text
//! PATH… ─ paths ─→ files ─ files ─→ articles ─ corpus (all cores, in order) ─→ command ─→ standard output
//! ```
//!
//! What cannot be read is named on standard error; everything else is read all the same.

mod arguments;
mod command;
mod corpus;
mod files;
mod listing;
mod paths;
mod problems;

use std::io;
use std::process::ExitCode;

use arguments::Arguments;
use clap::Parser;

fn main() -> ExitCode {
    match command::run(Arguments::parse().command) {
        Ok(problems) if problems.is_empty() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        // Whoever read our output has seen enough: `depeche analyze corpus | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("depeche: {error}");
            ExitCode::FAILURE
        }
    }
}
