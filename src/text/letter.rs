//! Letters, capital and small: of the Latin, Greek, Cyrillic and Armenian alphabets.
//!
//! The standard library knows all of Unicode, at some 20 KB of tables in wasm. Press texts in French need
//! these alphabets; of other scripts it is enough that their letters make words and have no capitals.

/// The small letter of a capital; any other character as it is. One for one: «İ» gives «i».
pub(crate) fn small(c: char) -> char {
    let code = c as u32;
    let small = match code {
        0x41..=0x5A => code + 32,
        0..=0xBF => code,
        0xC0..=0xDE if code != 0xD7 => code + 32,
        0x130 => 0x69,
        0x178 => 0xFF,
        0x100..=0x137 | 0x14A..=0x177 | 0x1DE..=0x1EE | 0x1F8..=0x21E | 0x222..=0x232 if code & 1 == 0 => code + 1,
        0x139..=0x147 | 0x179..=0x17D | 0x1CD..=0x1DB if code & 1 == 1 => code + 1,
        0x18F => 0x259,
        0x1A0 | 0x1A2 | 0x1A4 | 0x1AF => code + 1,
        0x386 => 0x3AC,
        0x388..=0x38A => code + 37,
        0x38C => 0x3CC,
        0x38E | 0x38F => code + 63,
        0x391..=0x3AB if code != 0x3A2 => code + 32,
        0x400..=0x40F => code + 80,
        0x410..=0x42F => code + 32,
        0x460..=0x480 | 0x48A..=0x4BE | 0x4D0..=0x52E if code & 1 == 0 => code + 1,
        0x4C0 => 0x4CF,
        0x4C1..=0x4CD if code & 1 == 1 => code + 1,
        0x531..=0x556 => code + 48,
        0x1E00..=0x1E94 | 0x1EA0..=0x1EFE if code & 1 == 0 => code + 1,
        0x1E9E => 0xDF,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// Whether `c` is a capital letter.
pub(crate) fn is_capital(c: char) -> bool {
    small(c) != c
}

/// Whether `c` is a letter of an alphabet with capitals, and none.
pub(crate) fn is_small(c: char) -> bool {
    is_letter(c) && !is_capital(c) && (c as u32) < 0x590 || (0x1E00..0x1F00).contains(&(c as u32)) && !is_capital(c)
}

/// Whether `c` is a letter of any script. Outside the blocks of punctuation and signs, everything is.
pub(crate) fn is_letter(c: char) -> bool {
    match c as u32 {
        0..=0x7F => c.is_ascii_alphabetic(),
        0x80..=0xBF => matches!(c, 'ª' | 'µ' | 'º'),
        0xD7 | 0xF7 => false,
        0x2C2..=0x36F | 0x2000..=0x2BFF | 0x2E00..=0x2E7F | 0x3000..=0x3004 | 0x3008..=0x3030 => false,
        0xE000..=0xF8FF | 0xFE00..=0xFE6F | 0xFF00..=0xFF20 | 0xFFF0..=0xFFFF => false,
        0x1F000..=0x1FAFF | 0xE0000.. => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_standard_library() {
        for c in ('\0'..='\u{52f}').chain('\u{531}'..='\u{556}').chain('\u{1e00}'..='\u{1eff}') {
            let rare = matches!(c as u32, 0x181..=0x1CC | 0x1F1..=0x1F7 | 0x220 | 0x23A..=0x24F | 0x370..=0x385 | 0x3CF..=0x3FF);
            if rare || c == 'İ' {
                continue;
            }
            let mut lower = c.to_lowercase();
            assert_eq!((lower.next(), lower.next()), (Some(small(c)), None), "{c}");
            assert_eq!(is_capital(c), c.is_uppercase(), "{c}");
            if (c as u32) < 0x250 {
                assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
                assert_eq!(is_small(c), c.is_lowercase() || c.is_alphabetic() && !c.is_uppercase(), "{c:?}");
            }
        }
    }

    #[test]
    fn signs_are_no_letters() {
        for c in "«»’“”…–—€°№😀\u{fffd}\u{200b}、".chars() {
            assert!(!is_letter(c), "{c}");
        }
        for c in "عربية中文한글קצר".chars() {
            assert!(is_letter(c) && !is_capital(c) && !is_small(c), "{c}");
        }
    }
}
