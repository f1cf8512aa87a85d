//! What the command line accepts, and its help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

const EXAMPLES: &str = "\
Examples:
  depeche analyze article.txt                       a listing with the sentence under each finding
  depeche analyze --format jsonl corpus > out.jsonl one JSON object an article
  cat corpus.jsonl | depeche analyze -              from standard input
  depeche summarize corpus > ledger.json            what the articles tell together
  depeche explain article.txt                       why each delivery is there, and why others are not

Exit codes:
  0  everything was read
  1  something could not be read or written; everything else was
  2  the command line was not understood";

/// Reads French press articles: what was delivered, who is named, who said what.
#[derive(Debug, Parser)]
#[command(name = "depeche", version, after_help = EXAMPLES)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Show what each article tells
    #[command(after_help = EXAMPLES)]
    Analyze {
        /// How to show it: a listing on a terminal, else one JSON object a line
        #[arg(long, value_enum)]
        format: Option<Format>,
        #[command(flatten)]
        corpus: Corpus,
    },
    /// Show how deliveries were read: the clauses, and what became of every word of transfer
    Explain {
        #[command(flatten)]
        corpus: Corpus,
    },
    /// Show what all articles tell together: the ledger, actors and quotes as one JSON object
    Summarize {
        #[command(flatten)]
        corpus: Corpus,
    },
}

#[derive(Debug, Args)]
pub struct Corpus {
    /// Files or folders of .txt, .json and .jsonl; - reads standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON object a line, as the contract depeche/1 says
    Jsonl,
    /// A listing for readers
    Text,
}
