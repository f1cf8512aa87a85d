//! Compressed files: `articles.jsonl.gz`.

use std::cell::Cell;
use std::io::{self, BufReader};
use std::rc::Rc;

use flate2::read::MultiGzDecoder;

use super::limits::{Counted, Guard, LIMITS};
use super::{Input, Piece, Sink};

/// Reads the file that a compressed file holds, as what its name without `.gz` says.
pub fn read(input: Input, sink: &mut Sink) -> io::Result<()> {
    if input.depth >= LIMITS.nesting {
        return sink(Piece::failed(depeche::Error::new(
            input.name,
            format!("at most {} archives in each other", LIMITS.nesting),
            "one more",
        )));
    }
    let packed: Rc<Cell<u64>> = Rc::default();
    let plain = MultiGzDecoder::new(Counted::new(input.bytes, Rc::clone(&packed)));
    let plain = Guard::new(plain, Rc::clone(&input.unpacked), packed);
    let kind = match super::split(&input.kind) {
        Some((stem, extension)) if extension.eq_ignore_ascii_case("gz") => stem.to_owned(),
        _ => input.kind,
    };
    let bytes = Box::new(BufReader::with_capacity(1 << 18, plain));
    super::read(Input { kind, bytes, path: None, depth: input.depth + 1, ..input }, sink)
}
