//! `depeche`: the core on the command line, for corpora larger than a browser holds.
//!
//! ```text
//! PATH… ─ paths ─→ files ─ formats ─→ articles ─ corpus (all cores, in order) ─→ command ─→ output
//! ```
//!
//! What cannot be read is named on standard error; everything else is read all the same.

mod arguments;
mod command;
mod corpus;
mod corrected;
mod formats;
mod ledger;
mod listing;
mod output;
mod pack;
mod paths;
mod problems;
mod progress;
mod recorded;
mod stop;

use std::io;
use std::process::ExitCode;

use arguments::Arguments;
use clap::Parser;

/// The output could not be written.
const UNWRITTEN: u8 = 3;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    stop::listen();
    match command::run(arguments.command) {
        Ok(read) if read.stopped => stop::CODE.into(),
        Ok(read) if read.problems.is_empty() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        // Whoever read our output has seen enough: `depeche analyze corpus | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            problems::fatal(error);
            UNWRITTEN.into()
        }
    }
}
