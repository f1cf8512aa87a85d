//! `QUALITY.md`: figures between two markers, under the command that makes them.

use crate::{Result, files};

const END: &str = "<!-- end -->";

/// Replaces what stands between the marker of a command and the next end.
pub fn renew(command: &str, figures: &str) -> Result {
    let path = files::root().join("QUALITY.md");
    let paper = replaced(&files::read(&path)?, command, figures)
        .ok_or_else(|| format!("QUALITY.md: expected the lines `{}` and `{END}`, found none", begin(command)))?;
    files::write(&path, paper)?;
    println!("QUALITY.md renewed");
    Ok(())
}

fn begin(command: &str) -> String {
    format!("<!-- begin: {command} -->")
}

fn replaced(paper: &str, command: &str, figures: &str) -> Option<String> {
    let begin = begin(command);
    let (before, rest) = paper.split_once(&begin)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{begin}\n\n{figures}\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_the_markers_is_replaced() {
        let others = "<!-- begin: other -->\n\nkept\n\n<!-- end -->\n";
        let paper = |figures: &str| format!("before\n{others}<!-- begin: this -->\n\n{figures}\n\n{END}\nafter\n");
        assert_eq!(replaced(&paper("old"), "this", "new\n").unwrap(), paper("new"));
        assert_eq!(replaced("no markers", "this", "new"), None);
    }
}
