//! The invariants of ARCHITECTURE.md that reading the sources can check.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the core from the first to the last; a module uses its own layer and those before it.
const LAYERS: &[&[&str]] = &[
    &["error", "order", "span"],
    &["ingest", "text", "lexicon"],
    &["mention", "quote", "delivery"],
    &["rule", "language"],
    &["fr"],
    &["analysis", "correction"],
    &["summary", "view", "words"],
    &["wasm"],
];

/// A source file of the core.
struct Source {
    /// Its path below `src`, with `/`.
    path: String,
    /// Its code without comments and unit tests.
    code: String,
}

impl Source {
    /// The module of `src` it belongs to: `fr` for `fr/actor/state.rs`.
    fn module(&self) -> &str {
        self.path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }
}

/// The sources, `lib.rs` and test modules left out.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let paths = files.iter().map(|file| (file, file.strip_prefix(&root).expect("below src")));
    let paths = paths.map(|(file, path)| (file, path.to_string_lossy().replace('\\', "/")));
    let shipping = paths.filter(|(_, path)| path != "lib.rs" && !path.split('/').any(|part| part.starts_with("tests")));
    shipping.map(|(file, path)| Source { path, code: code(&fs::read_to_string(file).expect("UTF-8")) }).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// A file without its comment lines and without what follows `#[cfg(test)]`.
fn code(file: &str) -> String {
    let shipping = file.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = shipping.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The modules that a source names as `crate::module` or `crate::{module, module}`.
fn used(code: &str) -> Vec<&str> {
    let after = code.split("crate::").skip(1);
    let names = after.flat_map(|rest| match rest.strip_prefix('{') {
        Some(group) => group.split('}').next().unwrap_or_default().split(',').map(str::trim).collect(),
        None => vec![rest],
    });
    let first = |name: &'_ str| name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
    names.map(|name| reexported(&name[..first(name)])).filter(|name| !name.is_empty()).collect()
}

/// The module that a name at the crate's root comes from.
fn reexported(name: &str) -> &str {
    match name {
        "Error" => "error",
        "Span" => "span",
        "Analysis" | "analyze" => "analysis",
        "Article" => "ingest",
        module => module,
    }
}

/// Fails with every file outside `allowed` whose code has `needle`.
#[track_caller]
fn only_in(needle: &str, allowed: &[&str]) {
    let strangers = sources().into_iter().filter(|source| source.code.contains(needle));
    let strangers = strangers.filter(|source| !allowed.contains(&source.module()));
    let strangers: Vec<String> = strangers.map(|source| source.path).collect();
    assert!(strangers.is_empty(), "{needle} stands outside {allowed:?}: {strangers:?}");
}

#[test]
fn modules_use_only_what_comes_before_them() {
    for source in sources() {
        let module = source.module();
        let own = layer(module).unwrap_or_else(|| panic!("{}: {module} is in no layer", source.path));
        for name in used(&source.code) {
            let theirs = layer(name).unwrap_or_else(|| panic!("{}: crate::{name} is in no layer", source.path));
            assert!(theirs <= own, "{}: {module} uses {name}, which comes after it", source.path);
        }
    }
}

#[test]
fn only_view_serialises() {
    only_in("Serialize)]", &["view"]);
    only_in("Serialize for", &["view"]);
}

#[test]
fn only_wasm_knows_the_browser() {
    only_in("wasm_bindgen", &["wasm"]);
    only_in("js_sys", &["wasm"]);
    only_in("web_sys", &["wasm"]);
}

#[test]
fn only_fr_reads_the_words_of_french() {
    only_in("lexicon/fr", &["fr"]);
}

#[test]
fn words_are_compared_by_id() {
    only_in("HashMap<String", &["summary", "view"]);
    only_in("HashMap<&str", &["summary", "view"]);
    only_in("regex::", &[]);
}

#[test]
fn the_core_sorts_with_one_routine() {
    only_in(".sort(", &["order"]);
    only_in(".sort_by", &["order"]);
    only_in(".sort_unstable", &["order"]);
}

/// The texts of rules go through `texts`, which leaves them out of what a browser downloads.
#[test]
fn wasm_holds_no_examples() {
    only_in("examples: &[", &[]);
}

#[test]
fn nothing_is_unsafe() {
    only_in("unsafe ", &[]);
}

#[test]
fn a_module_is_a_file_beside_its_folder() {
    for source in sources() {
        assert!(!source.path.ends_with("mod.rs"), "{}: foo.rs + foo/, never mod.rs", source.path);
    }
}
