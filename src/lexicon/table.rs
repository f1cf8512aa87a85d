//! A lexicon file: tab-separated rows under a header, one fact a row.

use crate::Error;

/// A parsed lexicon file.
///
/// ```
/// use depeche::lexicon::Table;
/// let table = Table::parse("ranks.tsv", "rank\tshort\ncolonel\tcol|cel\n", &["rank", "short"])?;
/// let row = table.rows().next().unwrap();
/// assert_eq!(row.cell(0), "colonel");
/// assert_eq!(row.list(1).collect::<Vec<_>>(), ["col", "cel"]);
/// assert_eq!(row.error(1, "one short form").to_string(), "ranks.tsv:2:9: expected one short form, found \"col|cel\"");
/// # Ok::<(), depeche::Error>(())
/// ```
pub struct Table<'a> {
    file: &'a str,
    lines: Vec<&'a str>,
}

impl<'a> Table<'a> {
    /// Reads `text`, whose first line must name `columns`, in order. `file` is used in errors.
    ///
    /// # Errors
    /// When the header differs, a row has another number of cells, or its first cell is empty.
    #[inline(never)]
    pub fn parse(file: &'a str, text: &'a str, columns: &[&str]) -> Result<Self, Error> {
        let mut lines = text.lines();
        let header = lines.next().unwrap_or("");
        if !header.split('\t').eq(columns.iter().copied()) {
            let expected = format!("the header {}", columns.join(", "));
            return Err(Error::new(format!("{file}:1"), expected, format!("\"{header}\"")));
        }
        let lines: Vec<&str> = lines.collect();
        for (index, line) in lines.iter().enumerate() {
            let cells = line.split('\t').count();
            if cells != columns.len() || line.starts_with('\t') || line.is_empty() {
                let expected = format!("{} cells, the first not empty", columns.len());
                return Err(Error::new(format!("{file}:{}", index + 2), expected, format!("{cells} in \"{line}\"")));
            }
        }
        Ok(Table { file, lines })
    }

    /// The rows below the header, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> + '_ {
        self.lines.iter().enumerate().map(|(index, line)| Row { file: self.file, number: index + 2, line })
    }
}

/// A row of a [`Table`].
#[derive(Clone, Copy)]
pub struct Row<'a> {
    file: &'a str,
    number: usize,
    line: &'a str,
}

impl<'a> Row<'a> {
    /// The cell of a column, counted from 0; empty where nothing is known.
    #[inline(never)]
    pub fn cell(&self, column: usize) -> &'a str {
        self.line.split('\t').nth(column).unwrap_or("")
    }

    /// The values of a cell that holds several, separated by `|`; none if it is empty.
    // Kept apart, and its values collected, since the loaders of all lexicons would each hold a copy.
    #[inline(never)]
    pub fn list(&self, column: usize) -> std::vec::IntoIter<&'a str> {
        let values: Vec<&str> = self.cell(column).split('|').filter(|value| !value.is_empty()).collect();
        values.into_iter()
    }

    /// An error at the cell of a column: place, what was `expected`, and the cell as found.
    #[cold]
    #[inline(never)]
    pub fn error(&self, column: usize, expected: &str) -> Error {
        let before: usize = self.line.split('\t').take(column).map(|cell| cell.chars().count() + 1).sum();
        let place = format!("{}:{}:{}", self.file, self.number, before + 1);
        Error::new(place, expected, format!("\"{}\"", self.cell(column)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, error: Option<&str>) {
        let found = Table::parse("t.tsv", text, &["a", "b"]).err().map(|error| error.to_string());
        assert_eq!(found.as_deref(), error);
    }

    #[test]
    fn errors_name_the_row() {
        check("a\tb\nx\t\n", None);
        check("a\tc\n", Some("t.tsv:1: expected the header a, b, found \"a\tc\""));
        check("a\tb\nx\n", Some("t.tsv:2: expected 2 cells, the first not empty, found 1 in \"x\""));
    }
}
