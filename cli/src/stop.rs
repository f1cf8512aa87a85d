//! Ctrl-C: the first time the work ends at the next article, the second time at once.

use std::process;
use std::sync::atomic::{AtomicBool, Ordering};

/// The exit code of a command that was stopped, as shells have it.
pub const CODE: u8 = 130;

static ASKED: AtomicBool = AtomicBool::new(false);

/// Listens for Ctrl-C and for being told to terminate. Where that cannot be listened for, they end the program as ever.
pub fn listen() {
    let _ = ctrlc::set_handler(|| {
        if ASKED.swap(true, Ordering::SeqCst) {
            process::exit(CODE.into());
        }
    });
}

/// Whether the user wants to stop.
pub fn asked() -> bool {
    ASKED.load(Ordering::SeqCst)
}
