//! Node itself, which is looked for, and the npm packages, which are installed exactly as package-lock.json says.

use super::install;
use crate::process::{command, find, output, run};
use crate::{Result, files, pins};

/// Node and npm, or one sentence about what to install.
pub fn require() -> Result {
    let advice = format!("install Node {} or newer with npm (https://nodejs.org)", pins::NODE_MAJOR);
    let Some(version) = output(&mut command("node", &["--version"])) else {
        return Err(format!("`node` was not found on PATH: {advice}"));
    };
    if major(&version).is_none_or(|major| major < pins::NODE_MAJOR) {
        return Err(format!("Node {version} is too old: {advice}"));
    }
    // Looked for rather than asked: npm takes half a second to say its version.
    match find("npm") {
        Some(_) => Ok(()),
        None => Err(format!("`npm` was not found on PATH: {advice}")),
    }
}

/// `npm ci`, unless the packages of this very lock file are already there.
pub fn packages() -> Result {
    let lock = files::read(&files::root().join("package-lock.json"))?;
    let installed = files::root().join("node_modules/.installed-lock.json");
    if files::read(&installed).is_ok_and(|text| text == lock) {
        return Ok(());
    }
    install("installing the npm packages of package-lock.json (npm ci)", "a minute", || {
        run(&mut command("npm", &["ci", "--no-progress"]))?;
        files::write(&installed, &lock)
    })
}

/// `v20.20.2` → 20.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.1.0"), Some(9));
        assert_eq!(major("unknown"), None);
    }
}
