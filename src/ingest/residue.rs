//! Where the article stands in its text: after a date marker, before what the web page left behind.
//!
//! ```text
//!  date 2022-04 Le Mali a reçu deux radars. […] ⏎ ⏎ Related articles ⏎ ⏎ LEAVE A REPLY ⏎ Please enter your comment!
//! └────────────┤└─────────── body ────────────┘└──────────────────────── residue ────────────────────────────────┘
//! ```
//!
//! The text itself is never changed; the analysis only leaves out what is not the article. The words of
//! page furniture are rows of `lexicon/web/residue.tsv`, each with its place: after an `end` line
//! nothing belongs to the article; after a `links` heading short headings of other articles may
//! follow; a `line` stands for itself.

use std::sync::LazyLock;

use crate::span::Span;
use crate::text::PartialDate;
use crate::text::small;

/// Page furniture stands in the last bytes of a text; farther up the same words are prose.
const TAIL: usize = 4_000;
/// Without line breaks, a heading counts only this near to the end.
const TAIL_OF_LINE: usize = 600;
/// A longer line is prose, in bytes.
const SHORT: usize = 160;

/// The article in `text`, without its leading date marker and its trailing residue. Empty where nothing else stands.
pub fn body(text: &str) -> Span {
    let start = marker(text).map_or(0, |(_, end)| end);
    let end = start + article(&text[start..]).trim_end().len();
    Span::new(start, end)
}

/// The date of a leading marker such as ` date 2021-11 `.
pub fn leading_date(text: &str) -> Option<PartialDate> {
    marker(text).map(|(date, _)| date)
}

/// The date of the marker and where the article begins after it.
fn marker(text: &str) -> Option<(PartialDate, usize)> {
    let rest = text.trim_start().strip_prefix("date")?;
    let word = rest.strip_prefix([' ', '\u{a0}'])?.trim_start_matches([' ', '\u{a0}']);
    let end = word.find(char::is_whitespace).unwrap_or(word.len());
    let date = PartialDate::parse(&word[..end])?;
    Some((date, text.len() - word[end..].trim_start().len()))
}

/// What a row's words mean for the text after them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    End,
    Links,
    Line,
}

/// A row of the lexicon.
struct Row {
    /// The first letter of its words, which tells most texts apart.
    first: char,
    /// The words, folded.
    words: String,
    place: Place,
}

static RESIDUE: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let rows = include_str!("../../lexicon/web/residue.tsv").lines().skip(1);
    rows.filter_map(|row| {
        let (words, place) = row.split_once('\t')?;
        let place = match place {
            "end" => Place::End,
            "links" => Place::Links,
            _ => Place::Line,
        };
        let words: String = words.chars().map(fold).collect();
        Some(Row { first: words.chars().next()?, words, place })
    })
    .collect()
});

/// `text` without the residue at its end.
fn article(text: &str) -> &str {
    let mut text = text.trim_end();
    if let Some(cut) = headings(text).find(|&at| is_residue(&text[at..])) {
        text = text[..cut].trim_end();
    }
    while let Some((at, Place::Line)) = last_line(text) {
        text = text[..at].trim_end();
    }
    text
}

/// The last line of `text` and the place its words have, if it is short furniture.
fn last_line(text: &str) -> Option<(usize, Place)> {
    let at = text.rfind('\n')? + 1;
    if text.len() - at > SHORT {
        return None;
    }
    furniture(&text[at..]).map(|(place, _)| (at, place))
}

/// Where a heading may start, in order: at lines of the tail, else near the end after a full stop.
fn headings(text: &str) -> impl Iterator<Item = usize> {
    let tail = from_end(text, TAIL);
    let lines = text[tail..].match_indices('\n').map(move |(at, _)| tail + at + 1);
    let near = from_end(text, TAIL_OF_LINE);
    let sentences = text[near..].match_indices(ends_sentence).map(move |(at, mark)| near + at + mark.len());
    lines.chain(sentences).map(|at| text.len() - text[at..].trim_start().len())
}

/// The first character boundary at most `length` bytes before the end.
fn from_end(text: &str, length: usize) -> usize {
    let at = text.len().saturating_sub(length);
    (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// Whether the text from a heading on belongs to the page and not to the article.
fn is_residue(text: &str) -> bool {
    let Some((place, end)) = furniture(text) else { return false };
    let rest = &text[end..];
    let line = rest.split('\n').next().unwrap_or("");
    match place {
        Place::End => line.len() <= 20 && !line.contains(". "),
        Place::Links => {
            let follows = line.trim_start();
            (follows.is_empty() || follows.starts_with(':') || follows.starts_with("sur "))
                && !rest.contains(". ")
                && rest.split('\n').all(|line| line.len() <= 2 * SHORT)
        }
        Place::Line => false,
    }
}

/// The furniture that `text` starts with: its place, and where its words end.
fn furniture(text: &str) -> Option<(Place, usize)> {
    let first = fold(text.chars().next()?);
    let rows = RESIDUE.iter().filter(|row| row.first == first);
    rows.filter_map(|row| Some((row.place, starts_with(text, &row.words)?))).max_by_key(|(_, end)| *end)
}

/// The end of `words` at the start of `text`, compared folded and as whole words.
fn starts_with(text: &str, words: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    for word in words.chars() {
        let (_, c) = chars.next()?;
        if fold(c) != word {
            return None;
        }
    }
    match chars.next() {
        Some((_, c)) if c.is_alphanumeric() => None,
        Some((end, _)) => Some(end),
        None => Some(text.len()),
    }
}

/// Lower case, one kind of space and apostrophe.
fn fold(c: char) -> char {
    match c {
        '’' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        _ => small(c),
    }
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '»' | '"' | '”' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(body(text).of(text), expect);
    }

    #[test]
    fn leaves_out_the_date_marker() {
        check(" date 2021-11 Le Mali a reçu un radar.", "Le Mali a reçu un radar.");
        check("date 2021-11-26\nLe Mali.", "Le Mali.");
        check(" date 2021-11 ", "");
        check("date limite 2021 : demain", "date limite 2021 : demain");
        check(" date 2021-99 Le Mali.", " date 2021-99 Le Mali.");
        assert_eq!(leading_date(" date 2021-11 Le"), Some(PartialDate::month(2021, 11)));
        assert_eq!(leading_date("Le 2 mai"), None);
    }

    #[test]
    fn leaves_out_what_follows_the_article() {
        check("Un radar.\n\nRelated articles\n\nLEAVE A REPLY\n\nPlease enter your comment!", "Un radar.");
        check("Un radar.\nLire aussi : Trois drones pour Niamey\nUne visite à Kiev\n", "Un radar.");
        check("Un radar. Lire aussi : Trois drones pour Niamey", "Un radar.");
        check("Un radar.\nPartager sur Facebook\nInscrivez-vous à la newsletter du soir\n", "Un radar.");
        check("Un radar.\nLaisser un commentaire\nMerci pour cet article. Il est juste.\n", "Un radar.");
        check("Un radar. Vous pourriez aussi être intéressés par :", "Un radar.");
    }

    #[test]
    fn keeps_the_article() {
        for text in [
            "",
            "Un radar.",
            "Il faut lire aussi : tout.",
            "Lire aussi : un radar est arrivé. Le Mali l'a reçu hier. Il servira.",
            "Regarder la guerre en face est un devoir",
            "Commentaires acerbes au Sénat sur les drones livrés par la Turquie",
        ] {
            check(text, text);
        }
    }
}
