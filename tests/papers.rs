//! The papers say what is so: links lead somewhere, commands exist.

use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every paper: name and text.
fn papers() -> Vec<(String, String)> {
    let names = [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "QUALITY.md",
        "demo/README.md",
        "lexicon/README.md",
    ];
    let read = |name: &str| fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    names.iter().map(|name| (name.to_string(), read(name))).collect()
}

/// What stands between `open` and `close`, all of it.
fn between<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(open).skip(1).filter_map(move |rest| rest.split_once(close)).map(|(inside, _)| inside)
}

#[test]
fn links_lead_somewhere() {
    for (name, text) in papers() {
        let folder = root().join(&name).parent().expect("a folder").to_path_buf();
        for target in between(&text, "](", ")").filter(|target| !target.starts_with("http")) {
            let path = target.split('#').next().unwrap_or_default();
            assert!(path.is_empty() || folder.join(path).exists(), "{name}: nothing stands at {target}");
        }
    }
}

#[test]
fn commands_of_the_papers_exist() {
    let usage = fs::read_to_string(root().join("xtask/src/main.rs")).expect("the usage of xtask");
    for (name, text) in papers() {
        for rest in text.split("cargo xtask ").skip(1) {
            let command: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            assert!(
                command.is_empty() || usage.contains(&format!("\n  {command} ")),
                "{name}: no cargo xtask {command}"
            );
        }
    }
}
