//! What a browser downloads, until the page shows its figures and on request, against the budgets.

use crate::{Result, files};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Files counted together, and the most they may weigh.
struct Budget {
    what: &'static str,
    counts: fn(&Path) -> bool,
    /// Bytes after gzip -9 that the design asks for.
    limit: usize,
    /// Bytes after gzip -9 that fail the check. Above `limit` where the design's budget is not met yet: then the
    /// shortfall is printed each time, and may only shrink.
    ceiling: usize,
}

/// As of a download: 1000 bytes.
const KB: usize = 1000;

const BUDGETS: &[Budget] = &[
    Budget { what: "wasm with lexicons", counts: is_wasm, limit: 130 * KB, ceiling: 460 * KB },
    Budget { what: "script, style, messages", counts: is_first, limit: 45 * KB, ceiling: 45 * KB },
    Budget {
        what: "only on request",
        counts: |path| !is_wasm(path) && !is_first(path),
        // No budget of the design: all of it together is never downloaded by one reader.
        limit: 40 * KB,
        ceiling: 40 * KB,
    },
];

/// Prints the size of each file of the site's `pkg/`, raw and after gzip -9; an error names every ceiling exceeded.
pub fn report() -> Result {
    let loaded = loaded(&files::site().join("pkg"))?;
    println!(
        "\n{:30} {:>10} {:>10} {:>10}   (KB = 1000 bytes)",
        "what a browser downloads", "raw", "gzip -9", "budget"
    );
    let mut over = Vec::new();
    for budget in BUDGETS {
        let mut total = Size::default();
        for path in loaded.iter().filter(|path| (budget.counts)(path)) {
            let size = Size::of(&std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?);
            total = Size { raw: total.raw + size.raw, gzip: total.gzip + size.gzip };
            println!("  {:28} {:>10} {:>10}", files::name(path), kb(size.raw), kb(size.gzip));
        }
        println!("{:30} {:>10} {:>10} {:>10}", budget.what, kb(total.raw), kb(total.gzip), kb(budget.limit));
        if total.gzip > budget.limit {
            println!("  {:.1} times its budget; it may not grow past {}", times(total, budget), kb(budget.ceiling));
        }
        over.extend(excess(budget, total));
    }
    println!();
    if over.is_empty() { Ok(()) } else { Err(over.join("; ")) }
}

/// All files of a folder and of the folders in it.
fn loaded(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = files::files_in(folder)?;
    for folder in files::folders_in(folder)? {
        paths.extend(loaded(&folder)?);
    }
    Ok(paths)
}

fn excess(budget: &Budget, total: Size) -> Option<String> {
    (total.gzip > budget.ceiling).then(|| {
        format!("too big: {} is {} after gzip -9, allowed is {}", budget.what, kb(total.gzip), kb(budget.ceiling))
    })
}

fn times(total: Size, budget: &Budget) -> f64 {
    total.gzip as f64 / budget.limit as f64
}

/// Bytes.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
}

impl Size {
    fn of(bytes: &[u8]) -> Size {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        let packed = gzip.write_all(bytes).and_then(|()| gzip.finish()).expect("memory takes any bytes");
        Size { raw: bytes.len(), gzip: packed.len() }
    }
}

fn is_wasm(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "wasm")
}

/// What `index.html` loads of itself, the wasm apart.
fn is_first(path: &Path) -> bool {
    let name = files::name(path);
    matches!(name.as_str(), "element.js" | "page.css") || name.starts_with("worker-")
}

fn kb(bytes: usize) -> String {
    format!("{:.1} KB", bytes as f64 / KB as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ceiling_may_be_met_but_not_exceeded() {
        let budget = Budget { what: "script", counts: |_| true, limit: KB, ceiling: 2 * KB };
        assert_eq!(excess(&budget, Size { raw: 9 * KB, gzip: 2 * KB }), None);
        let sentence = excess(&budget, Size { raw: 9 * KB, gzip: 2 * KB + 100 }).unwrap();
        assert_eq!(sentence, "too big: script is 2.1 KB after gzip -9, allowed is 2.0 KB");
    }

    #[test]
    fn every_file_is_counted_once() {
        for name in ["element.js", "worker-0a1b.js", "depeche-0a1b.wasm", "lazy/embed-0a1b.js", "themes/gazette.css"] {
            let counted = BUDGETS.iter().filter(|budget| (budget.counts)(Path::new(name))).count();
            assert_eq!(counted, 1, "{name}");
        }
    }

    #[test]
    fn gzip_counts_what_travels() {
        let size = Size::of(&[b'a'; 10_000]);
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip < 100);
    }
}
