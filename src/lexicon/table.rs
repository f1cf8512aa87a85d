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
    columns: usize,
    /// The cells of all rows below the header, row by row.
    cells: Vec<&'a str>,
}

impl<'a> Table<'a> {
    /// Reads `text`, whose first line must name `columns`, in order. `file` is used in errors.
    ///
    /// # Errors
    /// When the header differs, a row has another number of cells, or its first cell is empty.
    #[inline(never)]
    pub fn parse(file: &'a str, text: &'a str, columns: &[&str]) -> Result<Self, Error> {
        let (header, rows) = text.split_once('\n').unwrap_or((text, ""));
        let header = header.trim_end_matches('\r');
        if !header.split('\t').eq(columns.iter().copied()) {
            let expected = format!("the header {}", columns.join(", "));
            return Err(Error::new(format!("{file}:1"), expected, format!("\"{header}\"")));
        }
        let mut cells = Vec::new();
        // Where the row and the cell begin, and the row's first cell.
        let (mut row, mut cell, mut first) = (0, 0, 0);
        let ends = rows.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'\t' | b'\n'));
        let last = (!rows.is_empty() && !rows.ends_with('\n')).then_some((rows.len(), b'\n'));
        for (end, byte) in ends.chain(last) {
            cells.push(rows[cell..end].trim_end_matches('\r'));
            cell = end + 1;
            if byte == b'\t' {
                continue;
            }
            let count = cells.len() - first;
            if count != columns.len() || cells[first].is_empty() {
                let expected = format!("{} cells, the first not empty", columns.len());
                let place = format!("{file}:{}", first / columns.len() + 2);
                return Err(Error::new(place, expected, format!("{count} in \"{}\"", &rows[row..end])));
            }
            (row, first) = (cell, cells.len());
        }
        Ok(Table { file, columns: columns.len(), cells })
    }

    /// The rows below the header, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a, '_>> {
        let rows = self.cells.chunks_exact(self.columns).enumerate();
        rows.map(|(index, cells)| Row { file: self.file, number: index + 2, cells })
    }
}

/// A row of a [`Table`].
#[derive(Clone, Copy)]
pub struct Row<'a, 't> {
    file: &'a str,
    number: usize,
    cells: &'t [&'a str],
}

impl<'a> Row<'a, '_> {
    /// The cell of a column, counted from 0; empty where nothing is known.
    pub fn cell(&self, column: usize) -> &'a str {
        self.cells[column]
    }

    /// The values of a cell that holds several, separated by `|`; none if it is empty.
    // Kept apart, and its values collected, since the loaders of all lexicons would each hold a copy.
    #[inline(never)]
    pub fn list(&self, column: usize) -> std::vec::IntoIter<&'a str> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return Vec::new().into_iter();
        }
        let values: Vec<&str> = cell.split('|').filter(|value| !value.is_empty()).collect();
        values.into_iter()
    }

    /// An error at the cell of a column: place, what was `expected`, and the cell as found.
    #[cold]
    #[inline(never)]
    pub fn error(&self, column: usize, expected: &str) -> Error {
        let before: usize = self.cells.iter().take(column).map(|cell| cell.chars().count() + 1).sum();
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
