//! The pack: a corpus with its analysis as one file, which a page opens in parts. `www/pack.ts` reads it.
//!
//! ```text
//! 0     "DEPECHE" and the version, one byte
//! 8     length of the index, four bytes, the least first
//! 12    index: { "contract": "depeche/1", "size": bytes after the index, "head": bytes, "lists": [["occasions", [[rows, bytes], …]], …] }
//!       head: the summary, its long lists empty
//!       occasions, actors, articles, quotes, mentions, texts: each in shards, a JSON array of consecutive rows
//! ```
//!
//! Index, head and shards are gzip of JSON: its checksums tell a damaged file. What a page needs first stands first, so
//! that two range requests show the summary of any corpus; a passage is one shard of `texts` more.

use std::fs::File;
use std::io::{self, Seek, Write};

use depeche::view::CONTRACT;
use depeche::view::reading::ArticleView;
use depeche::view::summary::Summary;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;
use serde_json::{Value, json};

/// What a pack begins with: its name and version.
const MAGIC: &[u8; 8] = b"DEPECHE\x01";
/// A shard holds rows of about so many bytes.
const SHARD: usize = 128 << 10;

/// The texts of a pack that is being made, with their analyses, in a file without a name.
pub struct Texts {
    file: File,
    shards: Shards,
}

impl Texts {
    /// No texts.
    ///
    /// # Errors
    /// When there is no room for them.
    pub fn new() -> io::Result<Self> {
        Ok(Texts { file: tempfile::tempfile()?, shards: Shards::default() })
    }

    /// Adds the next article, as [`text`] made it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn push(&mut self, row: &[u8]) -> io::Result<()> {
        self.shards.row(row, &mut self.file)
    }
}

/// An article's row.
pub fn text(article: &ArticleView) -> io::Result<Vec<u8>> {
    Ok(serde_json::to_vec(article)?)
}

/// Writes the pack of a corpus: its summary, and its texts in the order of the summary's articles.
///
/// # Errors
/// When it cannot be written.
pub fn write(mut summary: Summary, mut texts: Texts, output: &mut impl Write) -> io::Result<()> {
    texts.shards.end(&mut texts.file)?;
    texts.file.rewind()?;
    let (actors, mentions) = actors(&mut summary)?;
    let lists = [
        ("occasions", List::of(&std::mem::take(&mut summary.occasions))?),
        ("actors", List::of(&actors)?),
        ("articles", List::of(&std::mem::take(&mut summary.articles))?),
        ("quotes", List::of(&std::mem::take(&mut summary.quotes))?),
        ("mentions", List::of(&mentions)?),
    ];
    let head = packed(&serde_json::to_vec(&summary)?)?;
    let index = index(&head, &lists, &texts.shards)?;
    output.write_all(MAGIC)?;
    output.write_all(&(index.len() as u32).to_le_bytes())?;
    output.write_all(&index)?;
    output.write_all(&head)?;
    for (_, list) in &lists {
        output.write_all(&list.bytes)?;
    }
    io::copy(&mut texts.file, output)?;
    output.flush()
}

/// The actors without their mentions, and of each the places of its mentions: article, start, end, one after the other.
fn actors(summary: &mut Summary) -> io::Result<(Vec<Value>, Vec<Vec<u32>>)> {
    let mut rows = Vec::new();
    let mut mentions = Vec::new();
    for mut actor in std::mem::take(&mut summary.actors) {
        let places = std::mem::take(&mut actor.mentions);
        mentions.push(places.iter().flat_map(|place| [place.article, place.start, place.end]).collect());
        let mut row = serde_json::to_value(actor)?;
        row.as_object_mut().and_then(|row| row.remove("mentions"));
        rows.push(row);
    }
    Ok((rows, mentions))
}

fn index(head: &[u8], lists: &[(&str, List)], texts: &Shards) -> io::Result<Vec<u8>> {
    let lists_and_texts = lists.iter().map(|(name, list)| (*name, &list.shards)).chain([("texts", texts)]);
    let shards: Vec<(&str, &Vec<(u64, u64)>)> = lists_and_texts.map(|(name, shards)| (name, &shards.done)).collect();
    let bytes = |shards: &Shards| shards.done.iter().map(|(_, bytes)| bytes).sum::<u64>();
    let size = head.len() as u64 + lists.iter().map(|(_, list)| bytes(&list.shards)).sum::<u64>() + bytes(texts);
    packed(&serde_json::to_vec(&json!({ "contract": CONTRACT, "size": size, "head": head.len(), "lists": shards }))?)
}

/// Rows in shards.
struct List {
    bytes: Vec<u8>,
    shards: Shards,
}

impl List {
    fn of<T: Serialize>(rows: &[T]) -> io::Result<Self> {
        let mut list = List { bytes: Vec::new(), shards: Shards::default() };
        for row in rows {
            list.shards.row(&serde_json::to_vec(row)?, &mut list.bytes)?;
        }
        list.shards.end(&mut list.bytes)?;
        Ok(list)
    }
}

/// Collects rows and writes them shard by shard.
#[derive(Default)]
struct Shards {
    /// Rows and bytes of each shard written.
    done: Vec<(u64, u64)>,
    /// The rows of the next one, with commas between.
    waiting: Vec<u8>,
    rows: u64,
}

impl Shards {
    fn row(&mut self, row: &[u8], output: &mut impl Write) -> io::Result<()> {
        self.waiting.push(if self.rows == 0 { b'[' } else { b',' });
        self.waiting.extend_from_slice(row);
        self.rows += 1;
        if self.waiting.len() < SHARD { Ok(()) } else { self.end(output) }
    }

    fn end(&mut self, output: &mut impl Write) -> io::Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        self.waiting.push(b']');
        let shard = packed(&self.waiting)?;
        output.write_all(&shard)?;
        self.done.push((self.rows, shard.len() as u64));
        self.waiting.clear();
        self.rows = 0;
        Ok(())
    }
}

fn packed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
