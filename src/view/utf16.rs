//! From bytes of UTF-8 to UTF-16 code units, which JavaScript counts in.

/// One counted position every so many bytes.
const STEP: usize = 512;

/// The UTF-16 offsets of one text.
pub(crate) struct Utf16<'a> {
    text: &'a str,
    /// How many code units stand before byte `n * STEP`, rounded down to a character.
    counted: Vec<u32>,
}

impl<'a> Utf16<'a> {
    /// Counts once through `text`.
    pub fn new(text: &'a str) -> Self {
        let mut counted = Vec::with_capacity(text.len() / STEP + 1);
        let (mut at, mut units) = (0, 0);
        for next in (0..=text.len()).step_by(STEP) {
            let next = floor(text, next);
            units += count(&text[at..next]);
            counted.push(units);
            at = next;
        }
        Utf16 { text, counted }
    }

    /// How many code units stand before byte `offset`, which is a character boundary.
    pub fn offset(&self, offset: u32) -> u32 {
        let offset = offset as usize;
        let from = floor(self.text, offset / STEP * STEP);
        self.counted[offset / STEP] + count(&self.text[from..offset])
    }
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Code units of `text`: one for each character, two where UTF-8 needs four bytes.
fn count(text: &str) -> u32 {
    text.bytes().map(|byte| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_counting_from_the_start() {
        let text = "é😀a\u{a0}« ».".repeat(200);
        let utf16 = Utf16::new(&text);
        for (offset, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let naive = text[..offset].encode_utf16().count() as u32;
            assert_eq!(utf16.offset(offset as u32), naive);
        }
    }
}
