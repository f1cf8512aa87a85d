//! A document with its role phrases, found from both ends.

use std::ops::Deref;

use super::reader::Reader;
use super::role::RolePhrase;

/// What the rules for persons look at.
pub(super) struct Scan<'a> {
    reader: Reader<'a>,
    pub roles: &'a [RolePhrase],
    /// For each token, one more than the index of the innermost role phrase that ends before it; 0 for none.
    before: Vec<u32>,
    /// The same for the outermost that is not «un» or «une»: whom a name after a comma is.
    before_comma: Vec<u32>,
    /// For each token, one more than the index of the role phrase that starts at it.
    at: Vec<u32>,
}

impl<'a> Deref for Scan<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl<'a> Scan<'a> {
    pub fn new(reader: Reader<'a>, roles: &'a [RolePhrase]) -> Self {
        let none = vec![0; reader.tokens().len() + 1];
        let mut scan = Scan { reader, roles, before: none.clone(), before_comma: none.clone(), at: none };
        for (role, index) in roles.iter().zip(1..) {
            scan.before[role.end] = index;
            let indefinite = role.start > 0 && matches!(reader.str(role.start - 1), "un" | "une" | "Un" | "Une");
            if scan.before_comma[role.end] == 0 && !indefinite {
                scan.before_comma[role.end] = index;
            }
            scan.at[role.start] = index;
        }
        scan
    }

    /// The role phrase that ends right before token `at`.
    pub fn role_before(&self, at: usize) -> Option<usize> {
        role(&self.before, at)
    }

    /// The role phrase that ends right before the comma before token `at`.
    pub fn role_before_comma(&self, at: usize) -> Option<usize> {
        let end = at.checked_sub(1).filter(|&comma| self.is_mark(comma, ","))?;
        role(&self.before_comma, end).or_else(|| self.role_before(end))
    }

    /// The role phrase that starts at token `at`.
    pub fn role_at(&self, at: usize) -> Option<usize> {
        role(&self.at, at)
    }
}

fn role(table: &[u32], at: usize) -> Option<usize> {
    table.get(at)?.checked_sub(1).map(|index| index as usize)
}
