//! The versions of the tools that are not in Cargo.lock or package-lock.json: each is written here and nowhere else.

use crate::{Result, files};

/// Runs cargo and wasm-bindgen in their order and writes the npm package.
pub const WASM_PACK: &str = "0.15.1";

/// The oldest Node with which the page's packages work.
pub const NODE_MAJOR: u32 = 20;

/// What the core is compiled to for the browser.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The version the wasm-bindgen CLI must have: exactly that of the library in Cargo.lock.
pub fn wasm_bindgen() -> Result<String> {
    let lock = files::read(&files::root().join("Cargo.lock"))?;
    locked_version(&lock, "wasm-bindgen")
        .ok_or_else(|| "Cargo.lock: expected a package wasm-bindgen, found none".into())
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_exact_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }

    #[test]
    fn the_repository_locks_wasm_bindgen() {
        assert!(wasm_bindgen().unwrap().starts_with("0.2."));
    }
}
