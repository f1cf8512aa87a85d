//! `cargo xtask build`: the core to wasm, the page's sources to a bundle, both into `pkg/`; then the site.
//!
//! ```text
//! src, lexicon ──wasm-pack──▶ pkg/depeche.js, depeche_bg.wasm, types ──┐
//! www ──────────esbuild─────▶ pkg/*.js, *.css ◀── bundles depeche.js ──┴──▶ target/site/
//! ```

use crate::process::{command, run};
use crate::{Result, files, site};
use std::path::PathBuf;

/// Builds everything a browser needs.
pub fn build() -> Result {
    let package = files::package();
    files::empty_folder(&package)?;
    run(&mut command(
        "wasm-pack",
        &["build", "--target", "web", "--mode", "no-install", "--release", "--out-dir", "pkg"],
    ))?;
    let core = files::files_in(&package)?;
    run(&mut command("npm", &["run", "--silent", "bundle"]))?;

    // The bundle holds wasm-pack's own script; a page loads the bundle and the wasm.
    let bundle: Vec<PathBuf> = files::files_in(&package)?.into_iter().filter(|path| !core.contains(path)).collect();
    publish_with_core(&bundle)?;
    let wasm = core.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "wasm"));
    let loaded: Vec<PathBuf> = wasm.chain(bundle).collect();
    site::assemble(&loaded)
}

/// Adds the bundle to the npm package that wasm-pack described.
fn publish_with_core(bundle: &[PathBuf]) -> Result {
    let mut npm = command("npm", &["pkg", "set"]);
    for name in bundle.iter().map(|path| files::name(path)) {
        npm.arg(format!("files[]={name}")).arg(format!("sideEffects[]=./{name}"));
    }
    run(npm.current_dir(files::package()))
}
