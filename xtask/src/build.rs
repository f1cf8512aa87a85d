//! `cargo xtask build`: the core to wasm, then the npm package with the page's scripts around it, then the site.
//!
//! ```text
//! src, lexicon ──wasm-pack──▶ target/core/ ──core.mjs──┐
//! www ─────────────────────────build.mjs───────────────┴──▶ pkg/ ──▶ target/site/
//! ```

use crate::process::{command, run};
use crate::{Result, site};

/// Builds everything a browser needs.
pub fn build() -> Result {
    run(&mut command(
        "wasm-pack",
        &["build", "--target", "web", "--mode", "no-install", "--release", "--out-dir", "target/core"],
    ))?;
    run(&mut command("node", &["www/core.mjs"]))?;
    run(&mut command("npm", &["run", "--silent", "bundle"]))?;
    site::assemble()
}
