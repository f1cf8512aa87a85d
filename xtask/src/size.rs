//! What a browser downloads until the page shows its figures, against the budgets.

use crate::{Result, files};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::Path;

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
    Budget { what: "wasm with lexicons", counts: is_wasm, limit: 130 * KB, ceiling: 330 * KB },
    Budget { what: "script, style, messages", counts: |path| !is_wasm(path), limit: 45 * KB, ceiling: 45 * KB },
];

/// Prints the size of each file of the site's `pkg/`, raw and after gzip -9; an error names every ceiling exceeded.
pub fn report() -> Result {
    let loaded = files::files_in(&files::site().join("pkg"))?;
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
    fn gzip_counts_what_travels() {
        let size = Size::of(&[b'a'; 10_000]);
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip < 100);
    }
}
