//! `target/site`: the page as a static host publishes it, laid out as `index.html` sees it from the repository's root.

use crate::{Result, files};
use std::path::Path;

/// Lays out `index.html`, the demo corpus, the page of the themes and what pages load of `pkg/`.
pub fn assemble() -> Result {
    let (root, site) = (files::root(), files::site());
    files::empty_folder(&site)?;
    files::copy(&root.join("index.html"), &site.join("index.html"))?;
    files::folder(&site.join("demo"))?;
    for name in ["corpus.jsonl", "themes.html"] {
        files::copy(&root.join("demo").join(name), &site.join("demo").join(name))?;
    }
    copy(&files::package(), &site.join("pkg"))
}

fn copy(from: &Path, to: &Path) -> Result {
    files::folder(to)?;
    for path in files::files_in(from)?.iter().filter(|path| is_served(path)) {
        files::copy(path, &to.join(files::name(path)))?;
    }
    files::folders_in(from)?.iter().try_for_each(|folder| copy(folder, &to.join(files::name(folder))))
}

/// Whether pages load it, or only npm and Node do.
fn is_served(path: &Path) -> bool {
    let name = files::name(path);
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    matches!(extension, "js" | "wasm" | "css" | "html") && !matches!(name.as_str(), "depeche.js" | "node.js")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_npm_needs_is_not_served() {
        for name in ["element.js", "worker-0a1b.js", "depeche-0a1b.wasm", "page.css", "embed.html"] {
            assert!(is_served(Path::new(name)), "{name}");
        }
        for name in ["depeche.js", "node.js", "element.d.ts", "package.json", "README.md", "LICENSE-MIT"] {
            assert!(!is_served(Path::new(name)), "{name}");
        }
    }
}
