//! The third of the annotated articles that nobody who writes rules may look at.

/// By FNV-1a of the id, so that no one chooses; the five seed articles, known to all from the start, are never held out.
pub fn is_held_out(id: &str) -> bool {
    !id.starts_with("seed-") && fnv1a(id.as_bytes()).is_multiple_of(3)
}

/// FNV-1a, 64 bits.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fnv1a_agrees_with_its_published_values() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn the_choice_is_fixed() {
        assert!(is_held_out("dev-003"));
        assert!(is_held_out("dreal-001"));
        assert!(!is_held_out("dev-001"));
        assert!(!is_held_out("seed-000"));
    }
}
