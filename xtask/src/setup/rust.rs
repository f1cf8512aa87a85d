//! The wasm target by rustup, and the two tools that cargo compiles into `target/tools`.

use super::install;
use crate::process::{command, find, output, run};
use crate::{Result, files, pins};
use std::path::Path;

pub fn wasm_target() -> Result {
    let sysroot = output(&mut command("rustc", &["--print", "sysroot"])).ok_or("`rustc` was not found on PATH")?;
    if Path::new(&sysroot).join("lib/rustlib").join(pins::WASM_TARGET).is_dir() {
        return Ok(());
    }
    if find("rustup").is_none() {
        return Err(format!(
            "this Rust lacks the target {}, and there is no rustup to add it: install Rust with rustup (https://rustup.rs)",
            pins::WASM_TARGET
        ));
    }
    install(&format!("adding the Rust target {}", pins::WASM_TARGET), "half a minute", || {
        run(&mut command("rustup", &["target", "add", pins::WASM_TARGET]))
    })
}

pub fn wasm_bindgen() -> Result {
    let version = pins::wasm_bindgen()?;
    // Its published lock file asks for versions that no longer build together.
    compile("wasm-bindgen-cli", "wasm-bindgen", &version, &[])
}

pub fn wasm_pack() -> Result {
    compile("wasm-pack", "wasm-pack", pins::WASM_PACK, &["--locked"])
}

/// Installs `package` unless its `program` answers with `version`.
fn compile(package: &str, program: &str, version: &str, options: &[&str]) -> Result {
    let own = files::tools().join("bin").join(program);
    let found = output(&mut command(&own.to_string_lossy(), &["--version"]));
    if found.is_some_and(|text| text.split_whitespace().nth(1) == Some(version)) {
        return Ok(());
    }
    install(&format!("compiling {package} {version} into target/tools, once"), "2 to 5 minutes", || {
        let root = files::tools();
        let mut cargo = command("cargo", &["install", "--quiet", package, "--version", version, "--force", "--root"]);
        // Compiled quickly rather than for speed: each runs for a second or two.
        cargo.arg(root).args(options).envs([
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        ]);
        run(&mut cargo)
    })
}
