//! `cargo xtask setup`: what a machine with Rust, Node and git still lacks. Each step looks first and does nothing where it finds its tool.

mod browser;
mod node;
mod rust;

pub use browser::Browser;

use crate::Result;
use std::time::Instant;

/// Everything a build needs: the wasm target, wasm-pack, wasm-bindgen and the npm packages.
pub fn build_tools() -> Result {
    node::require()?;
    rust::wasm_target()?;
    node::packages("")?;
    rust::wasm_bindgen()?;
    rust::wasm_pack()
}

/// What only the tests need besides: a browser and its driver.
pub fn test_tools() -> Result<Browser> {
    browser::browser()
}

/// Lighthouse and a driver of Firefox, for the audit only.
pub fn audit_tools() -> Result {
    node::packages(AUDIT)
}

/// Where the audit stands, with packages of its own.
pub const AUDIT: &str = "tests/audit";

/// Says what is about to happen and how long it may take, does it, and says how long it took.
fn install(what: &str, may_take: &str, step: impl FnOnce() -> Result) -> Result {
    println!("setup: {what}; this may take {may_take}");
    let start = Instant::now();
    step()?;
    println!("setup: done in {:.0} s", start.elapsed().as_secs_f64());
    Ok(())
}
