//! The encoding that a page or feed declares.
//!
//! ```text
//! <meta charset="iso-8859-15">   <meta http-equiv=… content="text/html; charset=windows-1252">   <?xml … encoding="…"?>
//! ```

use depeche::ingest::{Decoded, decode};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A declaration stands in the first bytes.
const HEAD: usize = 2048;

/// The text of a page or feed: by its byte-order mark, else UTF-8 where it is that, else as declared, else as any text.
///
/// # Errors
/// What the bytes are instead of text.
pub fn text(bytes: &[u8]) -> Result<Decoded, &'static str> {
    let marked = [&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff"].iter().any(|mark| bytes.starts_with(mark));
    match declared(bytes).filter(|_| !marked && std::str::from_utf8(bytes).is_err()) {
        Some(encoding) => {
            let (text, replaced) = encoding.decode_without_bom_handling(bytes);
            Ok(Decoded { text: text.into_owned(), replaced })
        }
        None => decode(bytes),
    }
}

/// The declared encoding, where it is another than UTF-8 or UTF-16, which bytes tell better.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let label = ["charset", "encoding"].iter().find_map(|word| {
        let value = head.split_once(word)?.1.trim_start().strip_prefix('=')?.trim_start();
        let value = value.trim_start_matches(['"', '\'']);
        value.split(['"', '\'', ';', '>', ' ', '/']).next()
    })?;
    Encoding::for_label(label.as_bytes()).filter(|encoding| ![UTF_8, UTF_16LE, UTF_16BE].contains(encoding))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], end: &str) {
        let text = text(bytes).expect("text").text;
        assert!(text.ends_with(end), "{text}");
    }

    #[test]
    fn pages_say_how_they_are_written() {
        check(b"<meta charset='iso-8859-15'>\xa4uvre, 5 \xa4", "€uvre, 5 €");
        check(b"<META http-equiv=content-type content=\"text/html; charset=ISO-8859-1\">re\xe7u \x85", "reçu …");
        check(b"<?xml version=\"1.0\" encoding=\"windows-1251\"?>\xcc\xe8", "Ми");
        check("<meta charset=latin1>reçu".as_bytes(), "reçu");
        check(b"<p>re\xe7u", "reçu");
        check(b"\xff\xfe<\0p\0>\0\xe7\0", "<p>ç");
        check(b"<meta charset=unknown>re\xe7u", "reçu");
    }
}
