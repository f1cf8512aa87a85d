//! Bytes to text: UTF-8, UTF-16 with its byte-order mark, and Windows-1252.
//!
//! ```text
//! EF BB BF … UTF-8   FF FE … UTF-16 LE   FE FF … UTF-16 BE   valid UTF-8 … UTF-8   NUL … no text   else Windows-1252
//! ```
//!
//! A damaged UTF-8 file is told from Windows-1252 by its letters: in a Windows-1252 text accents hardly ever
//! make up whole UTF-8 sequences.

use std::str;

/// A text, and whether something in it had to be replaced by U+FFFD.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// Whether something in it was replaced.
    pub replaced: bool,
}

/// The text that `bytes` encode, without its byte-order mark.
///
/// # Errors
/// What they are instead, in words, where they are no text.
pub fn decode(bytes: &[u8]) -> Result<Decoded, &'static str> {
    if bytes.len() > i32::MAX as usize {
        return Err("more than two gigabytes");
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return Ok(utf8(rest));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Ok(utf16(rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Ok(utf16(rest, u16::from_be_bytes));
    }
    if bytes.contains(&0) {
        return Err("binary data");
    }
    match str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: text.to_owned(), replaced: false }),
        Err(_) if is_damaged_utf8(bytes) => Ok(utf8(bytes)),
        Err(_) => Ok(windows_1252(bytes)),
    }
}

fn utf8(bytes: &[u8]) -> Decoded {
    match str::from_utf8(bytes) {
        Ok(text) => Decoded { text: text.to_owned(), replaced: false },
        Err(_) => Decoded { text: String::from_utf8_lossy(bytes).into_owned(), replaced: true },
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded {
    let pairs = bytes.chunks_exact(2);
    let mut replaced = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    let mut text: String = char::decode_utf16(units)
        .map(|c| {
            c.unwrap_or_else(|_| {
                replaced = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    if bytes.len() % 2 == 1 {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    Decoded { text, replaced }
}

/// Whether more non-ASCII characters are whole UTF-8 than broken.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken
}

/// Windows-1252, where it differs from Latin-1: the characters of the bytes 80 to 9F, U+FFFD for the five it leaves free.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', //
    '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

fn windows_1252(bytes: &[u8]) -> Decoded {
    let character = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(*byte),
    };
    let text: String = bytes.iter().map(character).collect();
    let replaced = text.contains(char::REPLACEMENT_CHARACTER);
    Decoded { text, replaced }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], text: &str, replaced: bool) {
        assert_eq!(decode(bytes), Ok(Decoded { text: text.to_owned(), replaced }));
    }

    #[test]
    fn understands_the_encodings_of_french_files() {
        check("reçu".as_bytes(), "reçu", false);
        check(b"\xef\xbb\xbfre\xc3\xa7u", "reçu", false);
        check(b"\xff\xfer\0e\0\xe7\0u\0", "reçu", false);
        check(b"\xfe\xff\0r\0e\0\xe7\0u", "reçu", false);
        check(b"\xff\xfe\x3d\xd8\x81\xde", "🚁", false);
        check(b"re\xe7u \x96 c\x9cur \x80 l\x92arm\xe9e", "reçu – cœur € l’armée", false);
        check(b"\xab \xe9t\xe9 \xbb", "« été »", false);
        check(b"", "", false);
    }

    #[test]
    fn says_what_it_replaced() {
        check(b"re\xe7u \x81", "reçu \u{fffd}", true);
        check(b"re\xc3\xa7u, \xc3\xa9t\xc3\xa9, l\xff", "reçu, été, l\u{fffd}", true);
        check(b"\xef\xbb\xbfa\xff", "a\u{fffd}", true);
        check(b"\xff\xfea\0b", "a\u{fffd}", true);
        check(b"\xff\xfe\x3d\xd8a\0", "\u{fffd}a", true);
    }

    #[test]
    fn tells_text_from_other_files() {
        assert_eq!(decode(b"PK\x03\x04\x00\x00"), Err("binary data"));
    }
}
