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
use std::mem::take;

use depeche::view::CONTRACT;
use depeche::view::reading::ArticleView;
use depeche::view::summary::{ActorLine, Summary};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;
use serde_json::json;

/// What a pack begins with: its name and version.
const MAGIC: &[u8; 8] = b"DEPECHE\x01";
/// A shard holds rows of about so many bytes.
const SHARD: usize = 128 << 10;

/// Rows in shards, in a file without a name, so that a list may be longer than the memory.
pub struct List {
    file: File,
    shards: Shards,
}

impl List {
    /// No rows.
    ///
    /// # Errors
    /// When there is no room for them.
    pub fn new() -> io::Result<Self> {
        Ok(List { file: tempfile::tempfile()?, shards: Shards::default() })
    }

    /// Adds the next row, one JSON value.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn push(&mut self, row: &[u8]) -> io::Result<()> {
        self.shards.row(row, &mut self.file)
    }

    /// All of some rows, each given up as soon as it is written.
    fn of<T: Serialize>(rows: Vec<T>) -> io::Result<Self> {
        let mut list = List::new()?;
        rows.into_iter().try_for_each(|row| list.push(&serde_json::to_vec(&row)?))?;
        list.end()
    }

    /// Writes what waits, and goes back to the first row.
    fn end(mut self) -> io::Result<Self> {
        self.shards.end(&mut self.file)?;
        self.file.rewind()?;
        Ok(self)
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
pub fn write(mut summary: Summary, texts: List, output: &mut impl Write) -> io::Result<()> {
    let (actors, mentions) = actors(take(&mut summary.actors))?;
    let mut lists = [
        ("occasions", List::of(take(&mut summary.occasions))?),
        ("actors", actors),
        ("articles", List::of(take(&mut summary.articles))?),
        ("quotes", List::of(take(&mut summary.quotes))?),
        ("mentions", mentions),
        ("texts", texts.end()?),
    ];
    let head = packed(&serde_json::to_vec(&summary)?)?;
    let index = index(&head, &lists)?;
    output.write_all(MAGIC)?;
    output.write_all(&(index.len() as u32).to_le_bytes())?;
    output.write_all(&index)?;
    output.write_all(&head)?;
    for (_, list) in &mut lists {
        io::copy(&mut list.file, output)?;
    }
    output.flush()
}

/// The actors without their mentions, and of each the places of its mentions: article, start, end, one after the other.
fn actors(actors: Vec<ActorLine>) -> io::Result<(List, List)> {
    let (mut rows, mut mentions) = (List::new()?, List::new()?);
    for mut actor in actors {
        let places = take(&mut actor.mentions).into_iter().flat_map(|place| [place.article, place.start, place.end]);
        mentions.push(&serde_json::to_vec(&places.collect::<Vec<u32>>())?)?;
        let mut row = serde_json::to_value(actor)?;
        row.as_object_mut().and_then(|row| row.remove("mentions"));
        rows.push(&serde_json::to_vec(&row)?)?;
    }
    Ok((rows.end()?, mentions.end()?))
}

fn index(head: &[u8], lists: &[(&str, List)]) -> io::Result<Vec<u8>> {
    let shards: Vec<(&str, &Vec<(u64, u64)>)> = lists.iter().map(|(name, list)| (*name, &list.shards.done)).collect();
    let bytes = shards.iter().flat_map(|(_, done)| done.iter()).map(|(_, bytes)| bytes);
    let size = head.len() as u64 + bytes.sum::<u64>();
    packed(&serde_json::to_vec(&json!({ "contract": CONTRACT, "size": size, "head": head.len(), "lists": shards }))?)
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
