//! How far reading has come, on a terminal: a bar that the cores' results move on.

use std::io::{self, IsTerminal};
use std::sync::OnceLock;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The bar that is shown, so that messages do not run into it.
static SHOWN: OnceLock<ProgressBar> = OnceLock::new();

const TEMPLATE: &str = "{bar:30} {percent:>3} %  {msg}  {eta} left";

/// How many bytes of the corpus have been read, and how many articles analysed.
#[derive(Clone, Debug)]
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Over so many bytes. Nothing is drawn where nobody would see it, nor where the output itself goes by on the
    /// terminal, which it does not if it goes to a file of its own.
    pub fn over(bytes: u64, to_file: bool) -> Self {
        let free = to_file || !io::stdout().is_terminal();
        let seen = io::stderr().is_terminal() && free && bytes > 0;
        let target = if seen { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(bytes), target);
        if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
            bar.set_style(style);
        }
        let _ = SHOWN.set(bar.clone());
        Progress { bar }
    }

    /// So many bytes more have been read.
    pub fn advance(&self, bytes: u64) {
        self.bar.inc(bytes);
    }

    /// The bytes read so far.
    pub fn position(&self) -> u64 {
        self.bar.position()
    }

    /// So many bytes have been read in all.
    pub fn reach(&self, bytes: u64) {
        self.bar.set_position(bytes);
    }

    /// So many articles have been analysed.
    pub fn articles(&self, count: u64) {
        self.bar.set_message(format!("{count} articles"));
    }

    /// Takes the bar away.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}

/// Does something that writes to the terminal while the bar is out of the way.
pub fn aside(write: impl FnOnce()) {
    match SHOWN.get() {
        Some(bar) => bar.suspend(write),
        None => write(),
    }
}
