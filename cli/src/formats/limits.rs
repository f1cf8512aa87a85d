//! How much is unpacked at most: an archive of a few kilobytes can hold petabytes.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// What is unpacked of one file at most.
#[derive(Debug)]
pub struct Limits {
    /// Files in an archive.
    pub entries: usize,
    /// Archives in archives, compressed files counted too.
    pub nesting: usize,
    /// Bytes of a file that is held whole.
    pub whole: u64,
    /// Bytes unpacked of one file with all that is packed in it.
    pub total: u64,
    /// How many times its packed size a file has; text has some three to twenty times.
    pub ratio: u64,
    /// Bytes unpacked of a file before its ratio counts.
    pub start: u64,
}

/// The limits, which the manual names.
pub const LIMITS: Limits =
    Limits { entries: 500_000, nesting: 2, whole: 256 << 20, total: 64 << 30, ratio: 200, start: 8 << 20 };

/// Passes on what is unpacked, until it is too much.
pub struct Guard<R> {
    bytes: R,
    /// Bytes of this file so far.
    here: u64,
    /// Bytes of all that stands in the same file.
    unpacked: Rc<Cell<u64>>,
    /// Packed bytes taken in so far.
    packed: Rc<Cell<u64>>,
}

impl<R: Read> Guard<R> {
    pub fn new(bytes: R, unpacked: Rc<Cell<u64>>, packed: Rc<Cell<u64>>) -> Self {
        Guard { bytes, here: 0, unpacked, packed }
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.here += count as u64;
        self.unpacked.set(self.unpacked.get() + count as u64);
        if self.here > LIMITS.start && self.here / LIMITS.ratio > self.packed.get() {
            return Err(io::Error::other(format!(
                "more than {} times its packed size, which no text has",
                LIMITS.ratio
            )));
        }
        if self.unpacked.get() > LIMITS.total {
            return Err(io::Error::other(format!("more than {} GB once unpacked", LIMITS.total >> 30)));
        }
        Ok(count)
    }
}

/// Counts the bytes that are read.
pub struct Counted<R> {
    bytes: R,
    count: Rc<Cell<u64>>,
}

impl<R> Counted<R> {
    pub fn new(bytes: R, count: Rc<Cell<u64>>) -> Self {
        Counted { bytes, count }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.count.set(self.count.get() + count as u64);
        Ok(count)
    }
}
