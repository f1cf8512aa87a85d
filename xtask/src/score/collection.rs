//! Folders of annotated articles, and the command line run over them.

use super::article::{self, Annotated, Found};
use super::judge::{Verdict, judge};
use crate::process::command;
use crate::{Result, files};
use std::collections::HashMap;
use std::env;
use std::path::{self, Path, PathBuf};

/// Names a folder of annotated articles outside the repository.
const VARIABLE: &str = "DEPECHE_EVAL";

pub struct Collection {
    /// What its table in `QUALITY.md` goes by.
    pub title: &'static str,
    pub folder: PathBuf,
}

/// An article by its id, and what was found in it against what is right.
pub struct Scored {
    pub id: String,
    pub verdict: Verdict,
}

impl Collection {
    /// The repository's own collection, and the other one where there is one.
    pub fn all() -> Result<Vec<Self>> {
        let mut all = vec![Self::own()];
        let beside = files::root().join("../shared/eval/gold");
        match env::var_os(VARIABLE).map(PathBuf::from) {
            Some(folder) if !folder.is_dir() => {
                return Err(format!(
                    "{VARIABLE}: expected a folder of annotated articles, found none at {}",
                    folder.display()
                ));
            }
            Some(folder) => {
                // The command line runs at the repository's root, wherever this one does.
                let folder = path::absolute(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
                all.push(Collection { title: VARIABLE, folder });
            }
            None if beside.is_dir() => all.push(Collection { title: VARIABLE, folder: beside }),
            None => println!("no further articles: {VARIABLE} may name a folder of them\n"),
        }
        Ok(all)
    }

    pub fn own() -> Self {
        Collection { title: "tests/articles", folder: files::root().join("tests/articles") }
    }

    pub fn score(&self) -> Result<Vec<Scored>> {
        let paths = self.paths()?;
        let articles = read(&paths)?;
        let mut found = analyse(&paths)?;
        let scored = articles.into_iter().map(|article| {
            let found = found.remove(&article.id).unwrap_or_else(|| {
                eprintln!("{}: the command line printed no analysis; all of it counts as missed", article.id);
                Found::default()
            });
            Scored { verdict: judge(&article, &found), id: article.id }
        });
        Ok(scored.collect())
    }

    /// The files of the articles, one each.
    fn paths(&self) -> Result<Vec<PathBuf>> {
        let mut paths = files::files_in(&self.folder)?;
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
        match paths.is_empty() {
            true => Err(format!("{}: expected annotated articles, NAME.json, found none", self.folder.display())),
            false => Ok(paths),
        }
    }
}

/// Every article, or a sentence for everything that is wrong with any of them.
fn read(paths: &[PathBuf]) -> Result<Vec<Annotated>> {
    let (mut articles, mut errors) = (Vec::new(), Vec::new());
    for path in paths {
        match article::read(path) {
            Ok(article) => articles.push(article),
            Err(sentences) => errors.push(sentences),
        }
    }
    if errors.is_empty() { Ok(articles) } else { Err(errors.join("\n")) }
}

/// What the command line prints for these files, by the articles' ids.
fn analyse(paths: &[PathBuf]) -> Result<HashMap<String, Found>> {
    let program = files::root().join("target/release/depeche");
    let output = command(&program.to_string_lossy(), &["analyze", "--format", "jsonl"])
        .args(paths)
        .output()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    by_id(&String::from_utf8_lossy(&output.stdout), &program)
}

fn by_id(lines: &str, program: &Path) -> Result<HashMap<String, Found>> {
    let found = lines.lines().enumerate().map(|(n, line)| {
        let found: Found = article::parsed(line, &format!("{}: line {} of its output", program.display(), n + 1))?;
        Ok((found.id.clone(), found))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::held_out::is_held_out;
    use super::*;

    #[test]
    fn the_repositorys_articles_are_well_formed() {
        let paths = Collection::own().paths().expect("articles");
        let articles = read(&paths).unwrap_or_else(|sentences| panic!("{sentences}"));
        for (path, article) in paths.iter().zip(&articles) {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            assert_eq!(article.id, name, "{}: the id is the file's name", path.display());
        }
    }

    /// Whoever is about to write a rule reads there what not to open.
    #[test]
    fn the_paper_names_those_out_of_sight() {
        let paths = Collection::own().paths().expect("articles");
        let ids = paths.iter().map(|path| path.file_stem().unwrap_or_default().to_string_lossy());
        let ids: Vec<_> = ids.filter(|id| is_held_out(id)).collect();
        let paper = files::read(&Collection::own().folder.join("README.md")).expect("tests/articles/README.md");
        let named = format!("\n{}.\n", ids.join(", "));
        assert!(paper.ends_with(&named), "tests/articles/README.md: expected at its end {named:?}");
    }
}
