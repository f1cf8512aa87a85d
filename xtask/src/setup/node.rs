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

/// `npm ci` in a folder below the root, unless the packages of this very lock file are already there.
pub fn packages(folder: &str) -> Result {
    let folder = files::root().join(folder);
    let lock = files::read(&folder.join("package-lock.json"))?;
    let installed = folder.join("node_modules/.installed-lock.json");
    if files::read(&installed).is_ok_and(|text| text == lock) {
        return Ok(());
    }
    install(&format!("installing the npm packages of {} (npm ci)", folder.display()), "a minute", || {
        run(command("npm", &["ci", "--no-progress"]).current_dir(&folder))?;
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
