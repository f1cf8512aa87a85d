//! What the command line accepts, and its help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

const EXAMPLES: &str = "\
Examples:
  depeche analyze article.html                        a listing with the sentence under each finding
  depeche analyze corpus --output analysed.jsonl      one JSON object an article, into a file
  depeche analyze corpus --output analysed.jsonl --resume
                                                      goes on where it was stopped
  cat corpus.jsonl | depeche analyze -                from standard input
  depeche summarize corpus > ledger.json              what the articles tell together
  depeche explain article.txt                         why each finding is there, and why others are not

Exit codes:
  0    everything was read
  1    something could not be read; everything else was
  2    the command line was not understood
  3    the output could not be written
  130  stopped by Ctrl-C";

const ANALYZE: &str = "\
Examples:
  depeche analyze article.txt                         a listing with the sentence under each finding
  depeche analyze --format jsonl corpus.zip           one JSON object an article, the contract depeche/1
  depeche analyze corpus --output analysed.jsonl      into a file; Ctrl-C stops at a whole line
  depeche analyze corpus --output analysed.jsonl --resume
                                                      begins, or goes on where it was stopped

With --resume the lines that are there are compared with the corpus first: if it has changed since, nothing is
written. The output of one corpus is the same bytes however often it was stopped.";

const SUMMARIZE: &str = "\
Examples:
  depeche summarize corpus > ledger.json              everything, for programs
  depeche summarize corpus --output ledger.html       one page; also .md, .csv, .json
  depeche summarize analysed.jsonl --format csv-reports > reports.csv
                                                      what depeche analyze wrote is not analysed again
  depeche summarize corpus --corrections corrections.jsonl -o ledger.md --lang en";

const PACK: &str = "\
Examples:
  depeche pack corpus --output corpus.depeche         analyses and packs
  depeche pack analysed.jsonl -o corpus.depeche       packs what depeche analyze wrote

In a page nothing is analysed again. Any static host serves the file; one that answers range
requests lets a large corpus open at once and each passage be fetched when it is asked for.";

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
    #[command(after_help = ANALYZE)]
    Analyze(Analyze),
    /// Show why each finding is there: names, speakers, and what became of every word of transfer
    Explain {
        #[command(flatten)]
        corpus: Paths,
    },
    /// Show what all articles tell together: the ledger of deliveries, actors and quotes
    #[command(after_help = SUMMARIZE)]
    Summarize(Summarize),
    /// Write a corpus with its analysis as one file that a page opens without analysing again
    #[command(after_help = PACK)]
    Pack(Pack),
    /// Print what a shell needs to complete this command line
    #[command(after_help = "Example:\n  depeche completions bash > ~/.local/share/bash-completion/completions/depeche")]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page of this program, or of one of its commands
    #[command(after_help = "Examples:\n  depeche man > depeche.1\n  depeche man analyze | man -l -")]
    Man {
        /// The command; without it the program
        command: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct Analyze {
    /// How to show it: a listing on a terminal, else one JSON object a line
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// Write JSON lines to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Go on with the file, if an earlier run has begun it
    #[arg(long, requires = "output", conflicts_with = "overwrite")]
    pub resume: bool,
    /// Begin the file anew, if it is there already
    #[arg(long, requires = "output")]
    pub overwrite: bool,
    /// Leave the texts out: smaller, but the lines alone are not enough to summarize
    #[arg(long)]
    pub no_text: bool,
    #[command(flatten)]
    pub corpus: Paths,
}

#[derive(Debug, Args)]
pub struct Summarize {
    /// In which form; without it the form that the output's extension tells, else json
    #[arg(long, value_enum)]
    pub format: Option<Form>,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write the file anew, if it is there already
    #[arg(long, requires = "output")]
    pub overwrite: bool,
    /// Apply the corrections in this file, one a line
    #[arg(long, value_name = "FILE")]
    pub corrections: Option<PathBuf>,
    /// The language of markdown and html
    #[arg(long, value_enum, default_value = "fr")]
    pub lang: Lang,
    #[command(flatten)]
    pub corpus: Paths,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// One JSON object with everything
    Json,
    /// A table, one row an occasion
    Csv,
    /// A table, one row a report, with the sentence it was read in
    CsvReports,
    /// A text
    Markdown,
    /// One page that needs nothing beside it
    Html,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    Fr,
    En,
}

#[derive(Debug, Args)]
pub struct Pack {
    /// The file to write
    #[arg(long, short, value_name = "FILE")]
    pub output: PathBuf,
    /// Write it anew, if it is there already
    #[arg(long)]
    pub overwrite: bool,
    /// Apply the corrections in this file, one a line
    #[arg(long, value_name = "FILE")]
    pub corrections: Option<PathBuf>,
    #[command(flatten)]
    pub corpus: Paths,
}

#[derive(Debug, Args)]
pub struct Paths {
    /// Files or folders: .txt .md .json .jsonl .csv .tsv .html .rss .atom .xml, .gz and .zip of these; - reads standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON object a line, as the contract depeche/1 says, with its text
    Jsonl,
    /// A listing for readers
    Text,
}
