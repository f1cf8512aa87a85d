//! Hashing and comparing of short words, whether in capitals or small.

/// The bit that tells a small letter of ASCII or Latin-1 from its capital, in each of eight bytes.
const CASE: u64 = 0x2020_2020_2020_2020;

/// A word with what it is compared by first.
pub(super) struct KeyedBytes<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The first eight of them, small.
    pub key: u64,
}

impl<'a> KeyedBytes<'a> {
    #[inline]
    pub fn new(bytes: &'a [u8]) -> Self {
        KeyedBytes { bytes, key: small(first(bytes)) }
    }

    /// The same for a word in capitals and small.
    #[inline]
    pub fn hash(&self) -> u32 {
        let last = self.bytes.last_chunk().map_or(0, |last| small(u64::from_le_bytes(*last)));
        let mixed = (self.key ^ last.rotate_left(23)).wrapping_add(self.bytes.len() as u64);
        mix(mixed)
    }

    /// Whether a folded word of the same key and length is the same, for a word of which each byte tells capital from
    /// small by that one bit: letters of ASCII and, two bytes each, of Latin-1 but «ß» and «ÿ».
    #[inline]
    pub fn is_same_word(&self, folded: &[u8]) -> bool {
        self.bytes.len() <= 8 || self.bytes.iter().zip(folded).skip(8).all(|(one, two)| (one ^ two) & !0x20 == 0)
    }
}

/// Bits so mixed that any of them tell numbers apart.
#[inline]
pub(super) fn mix(number: u64) -> u32 {
    (number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// The place of a hash in a table whose length is a power of two.
#[inline]
pub(super) fn place(hash: u32, length: usize) -> usize {
    hash as usize & (length - 1)
}

fn small(bytes: u64) -> u64 {
    bytes | CASE
}

/// The first eight bytes; shorter words in a few loads that may overlap, instead of a copy of unknown length.
#[inline]
fn first(bytes: &[u8]) -> u64 {
    if let Some(chunk) = bytes.first_chunk() {
        return u64::from_le_bytes(*chunk);
    }
    let length = bytes.len();
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (8 * (length - 4))
        }
        _ => match *bytes {
            [] => 0,
            [one] => u64::from(one),
            [one, two] => u64::from(one) | u64::from(two) << 8,
            _ => u64::from(bytes[0]) | u64::from(bytes[1]) << 8 | u64::from(bytes[2]) << 16,
        },
    }
}
