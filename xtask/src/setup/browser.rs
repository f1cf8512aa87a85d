//! Chromium and ChromeDriver, for the tests only: found where they stand, installed as root on Debian and Ubuntu, else asked for.

use super::install;
use crate::Result;
use crate::process::{command, find, output, run};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The browser that tests drive. Its paths reach them as `CHROME` and `CHROMEDRIVER`.
pub struct Browser {
    chrome: PathBuf,
    driver: PathBuf,
}

impl Browser {
    pub fn hand_to(&self, command: &mut Command) {
        command.env("CHROME", &self.chrome).env("CHROMEDRIVER", &self.driver);
    }
}

const CHROMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const DRIVERS: &[&str] = &["chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

pub fn browser() -> Result<Browser> {
    if let Some(browser) = present() {
        return Ok(browser);
    }
    if !(is_root() && Path::new("/etc/debian_version").exists() && find("apt-get").is_some()) {
        return Err("the tests need Chromium or Chrome and the ChromeDriver of the same version on PATH \
                    (or named by CHROME and CHROMEDRIVER): install the packages `chromium` and `chromium-driver` or their like"
            .into());
    }
    install("installing Chromium and ChromeDriver, for the tests (apt-get)", "two minutes", || {
        run(&mut apt_get(&["update", "--quiet=2"]))?;
        run(&mut apt_get(&["install", "--yes", "--quiet=2", "--no-install-recommends", "chromium", "chromium-driver"]))
    })?;
    present().ok_or_else(|| "apt-get installed chromium and chromium-driver, but neither is found".into())
}

fn present() -> Option<Browser> {
    let chrome = named_by("CHROME").or_else(|| first(CHROMES))?;
    let driver = named_by("CHROMEDRIVER").or_else(|| first(DRIVERS))?;
    Some(Browser { chrome, driver })
}

fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

/// The first that exists; a bare name is looked for on PATH.
fn first(candidates: &[&str]) -> Option<PathBuf> {
    candidates.iter().find_map(|candidate| find(candidate))
}

fn is_root() -> bool {
    output(&mut command("id", &["-u"])).as_deref() == Some("0")
}

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = command("apt-get", arguments);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
