//! Designations: the models of the world's arms, as written and in the patterns of their families.
//!
//! ```text
//!   deux Mi-35P, un radar 59N6-TE, six L-39C Albatros, des Bayraktar TB2
//!        ──┬───           ───┬───      ──────┬───────       ──────┬──────
//!        Mi + 35 + P     59N + 6 + TE    two designations     name + series
//! ```

use std::ops::Range;

use crate::Error;
use crate::delivery::Category;
use crate::lexicon::{Table, Trie, Vocabulary, WordId};
use crate::order;
use crate::text::{Document, TokenKind, fold};

/// What a designation names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Model {
    /// `None` for a code that no family holds: it takes the category of the noun beside it.
    pub category: Option<Category>,
    /// Whether it counts only beside a noun of goods or a number, being a common word or a short code too.
    pub beside: bool,
    /// Whether it is what goods travel in: «Il-76».
    pub vessel: bool,
}

/// The designations of `designations.tsv`.
pub(super) struct Designations {
    /// Names and families: «Caesar», «Shahed», «Leopard».
    names: Trie<Model>,
    /// Families that are written apart from their number: «Mi 171», «Leopard 2».
    families: Trie<()>,
    /// Family and number in small letters without what joins them, sorted: «mi171»; names too: «shahed».
    series: Vec<(Box<str>, Model)>,
    makers: Trie<()>,
}

impl Designations {
    /// Loads `designations.tsv` and interns its names.
    ///
    /// # Errors
    /// When a row holds no such category or role.
    pub fn new(vocabulary: &mut Vocabulary, table: &Table) -> Result<Self, Error> {
        let (mut names, mut families, mut makers) = (Trie::names(), Trie::names(), Trie::names());
        let mut series: Vec<(Box<str>, Model)> = Vec::new();
        for row in table.rows() {
            let family = row.cell(0);
            let (beside, vessel) = match row.cell(3) {
                "" => (false, false),
                "beside" => (true, false),
                "vessel" => (false, true),
                "maker" => {
                    makers.insert(vocabulary, family, ());
                    continue;
                }
                _ => return Err(row.error(3, "\"beside\", \"vessel\" or \"maker\"")),
            };
            let category = Category::parse(row.cell(2));
            let category = category.ok_or_else(|| row.error(2, "a category such as \"helicopter\""))?;
            let model = Model { category: Some(category), beside, vessel };
            if row.cell(1).is_empty() {
                names.insert(vocabulary, family, model);
                series.push((key(family, "").into(), model));
                if family.chars().count() > 3 && !family.contains(' ') {
                    names.insert(vocabulary, &format!("{family}s"), model);
                }
            } else {
                families.insert(vocabulary, family, ());
                series.extend(row.list(1).map(|number| (key(family, number).into(), model)));
            }
        }
        order::sort_by(&mut series, |a, b| a.0.cmp(&b.0));
        Ok(Designations { names, families, series, makers })
    }

    /// One past the maker's name that starts at a token: «Airbus» in «hélicoptères Airbus H225».
    pub fn maker(&self, document: &Document, at: usize) -> Option<usize> {
        self.makers.longest(&document.tokens, at).map(|(end, ())| end)
    }

    /// The designation that starts at a token: its tokens and what it names.
    pub fn find(&self, document: &Document, at: usize) -> Option<(Range<usize>, Model)> {
        let token = document.tokens.get(at)?;
        if !(token.shape.is_capital() || token.shape.has_digit()) {
            return None;
        }
        let (mut end, mut model) = self.one(document, at)?;
        // «Soukhoï» is what its planes are called too, but their maker in «Soukhoï Su-30».
        if self.maker(document, at) == Some(end) && self.one(document, end).is_some() {
            return None;
        }
        // «L-39C Albatros», «Bayraktar TB2», «Patriot PAC-3»: what follows of the same kind is one name with it.
        while end < at + 5 && document.tokens.get(end).is_some_and(|token| token.shape.after_space()) {
            match self.one(document, end) {
                Some((next, other)) if other.category == model.category => {
                    model.beside &= other.beside;
                    end = next;
                }
                _ if self.is_variant(document, end) => end += 1,
                _ => break,
            }
        }
        Some((at..end, model))
    }

    fn one(&self, document: &Document, at: usize) -> Option<(usize, Model)> {
        let token = document.tokens.get(at)?;
        if !(token.shape.is_capital() || token.shape.has_digit()) {
            return None;
        }
        let apart = || {
            let (end, ()) = self.families.longest(&document.tokens, at)?;
            let number = document.tokens.get(end).filter(|token| token.shape.has_digit())?;
            let family = document.span(at..end).of(document.text);
            let model = self.series(family, number.span.of(document.text))?;
            Some((variant_end(document, end + 1), model))
        };
        let named = || self.names.longest(&document.tokens, at);
        let code = || (token.kind == TokenKind::Word).then(|| self.code(document.str(at))).flatten();
        apart().or_else(named).or_else(|| Some((at + 1, code()?)))
    }

    /// `2A6` behind «Leopard», `RC` behind «AMX-10»: a short code, no number alone and no acronym that is known.
    fn is_variant(&self, document: &Document, at: usize) -> bool {
        let token = &document.tokens[at];
        let written = document.str(at);
        let digits = token.shape.has_digit() && written.bytes().any(|b| b.is_ascii_uppercase());
        let letters = token.shape.is_upper() && written.len() <= 3 && document.tokens[at - 1].shape.has_digit();
        let unknown = token.word == WordId::UNKNOWN && token.name == WordId::UNKNOWN;
        token.kind == TokenKind::Word && written.len() <= 6 && (digits || (letters && unknown))
    }

    /// `Mi-171`, `T-72B3`, `59N6-TE`, `Shahed-136`, `Iskander-M`, or any other code of capitals and digits.
    fn code(&self, written: &str) -> Option<Model> {
        // Most words are letters alone, and no code.
        if written.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return None;
        }
        let (family, rest) = split(written)?;
        if let Some(model) = self.series(family, rest) {
            return Some(model);
        }
        let unknown = Model { category: None, beside: true, vessel: false };
        // «Shahed-107», «Iskander-M»: a known name with a variant that is not listed.
        let variant = rest.len() <= 4 && rest.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase());
        if let Some(model) = self.known(&key(family, "")).filter(|_| variant) {
            return Some(model);
        }
        let coded = written.len() >= 3 && rest.starts_with(|c: char| c.is_ascii_digit());
        (coded && family.bytes().any(|b| b.is_ascii_uppercase())).then_some(unknown)
    }

    fn known(&self, key: &str) -> Option<Model> {
        let found = self.series.binary_search_by(|(other, _)| (**other).cmp(key));
        found.ok().map(|index| self.series[index].1)
    }

    /// The model of a family and what follows it, of which only the leading digits tell.
    fn series(&self, family: &str, rest: &str) -> Option<Model> {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let suffix = &rest[digits..];
        if digits == 0 || suffix.len() > 8 || suffix.starts_with(|c: char| c.is_ascii_lowercase() && c != 's') {
            return None;
        }
        let mut model = self.known(&key(family, &rest[..digits]))?;
        // «G5», «M4», «S5» are roads, groups and galaxies as well.
        let letters = family.bytes().filter(u8::is_ascii_alphabetic).count();
        model.beside |= letters < 2 && family.len() == letters && digits < 2;
        Some(model)
    }
}

/// One past the «-5» of «Mirage 2000-5», if it follows a number.
fn variant_end(document: &Document, at: usize) -> usize {
    let joined = |at: usize| document.tokens.get(at).is_some_and(|token| !token.shape.after_space());
    let variant = joined(at) && document.str(at) == "-" && joined(at + 1) && document.tokens[at + 1].shape.has_digit();
    at + if variant { 2 } else { 0 }
}

/// Family and number as [`Designations::series`] keeps them.
fn key(family: &str, number: &str) -> String {
    let mut key = String::with_capacity(family.len() + number.len());
    fold(family, &mut key);
    key.retain(|c| !matches!(c, '-' | ' ' | '/' | '.'));
    key.push_str(number);
    key
}

/// Splits a code into its family, with any digits that lead it, and the rest: «Mi» and «171», «59N» and «6-TE».
fn split(written: &str) -> Option<(&str, &str)> {
    let leading = written.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &written[leading..];
    let letters = rest.find(|c: char| !c.is_alphabetic())?;
    if leading > 2 || letters == 0 || letters > 12 {
        return None;
    }
    let (family, rest) = written.split_at(leading + letters);
    Some((family, rest.strip_prefix(['-', '\u{2011}', '\u{2010}']).unwrap_or(rest)))
}
