//! What stands before the name of an organisation and tells that it is one.
//!
//! ```text
//! la chaîne russe « Velmo »    le PDG de Velmo    l'italien Velmo    chez Velmo
//!    ────────────              ─────────          ─────────          ────
//! ```

use super::hint::Hint;
use super::reader::Reader;
use super::state::Form;

/// Whether token `at` is a name that starts small, as media write theirs: «bTV».
pub(super) fn is_mixed(reader: &Reader, at: usize) -> bool {
    // Few words pass the first two looks; letters are only counted in those.
    let capitals = |text: &str| text.chars().filter(|c| c.is_uppercase()).count();
    let letters = |text: &str| text.chars().all(char::is_alphabetic);
    reader.is_small(at)
        && reader.is_before(at, 1, Hint::Maker)
        && capitals(reader.str(at)) > 1
        && letters(reader.str(at))
}

/// One past the name between marks that starts at token `at`: «Un toit pour tous» in «l'association « Un toit pour tous »».
pub(super) fn quoted_end(reader: &Reader, at: usize) -> Option<usize> {
    let quote = |at: &usize| reader.is_quote(*at);
    let opened = at.checked_sub(1).filter(quote)?;
    (at + 1..at + 9).find(quote).filter(|_| opened < at)
}

/// Whether a word before `at` says that an organisation is named: «la chaîne russe », «l'unité « ».
pub(super) fn follows_maker(reader: &Reader, at: usize) -> bool {
    let mut before = at;
    // «… de l'armée» ends a title, «Neuf soldats …» opens the text.
    if reader.token(at).is_some_and(|token| token.shape.after_break()) {
        return false;
    }
    // One mark, or two apostrophes for one.
    for _ in 0..2 {
        if before > 0 && reader.is_quote(before - 1) {
            before -= 1;
        }
    }
    let mut made = false;
    for _ in 0..3 {
        let Some(index) = before.checked_sub(1) else { return false };
        let head = index + 1 == at
            && reader.is(index, Hint::Head)
            && !reader.is_capital(index)
            && [Hint::Operation, Hint::Location, Hint::Thing].iter().all(|&hint| !reader.is(index, hint))
            && (!reader.is(index, Hint::Area) || reader.is(index, Hint::Own))
            && (before != at || !reader.goods.is_model(reader.document, at));
        if reader.is(index, Hint::Maker) || head {
            // «une usine de blindés Velmo»: what it makes; «un constructeur d'avions Velmo»: its name.
            return !(made && reader.is(index, Hint::Thing));
        }
        let adjective =
            reader.lexicons.states.at(reader.tokens(), index).is_some_and(|state| state.form == Form::Adjective);
        let word = reader.str(index);
        let other = [
            "ique", "aire", "isée", "isé", "al", "ale", "ée", "é", "web", "ois", "oise", "ite", "ien", "ienne", "ant",
            "ante",
        ];
        let small = reader.is_small(index);
        let complement = small && reader.is_before(index, 1, Hint::Of);
        made |= complement && reader.goods.is_noun(reader.document, index);
        if !(adjective || complement || (small && other.iter().any(|ending| word.ends_with(ending)))) {
            return false;
        }
        before = index;
        if complement {
            before -= 1;
        }
    }
    false
}

/// `l'italien X`, `le PDG de X`, `chez X`: what stands before the name of a company.
pub(super) fn is_owner(reader: &Reader, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let nation = reader.lexicons.states.at(reader.tokens(), before).is_some_and(|state| state.form == Form::Adjective);
    let definite =
        matches!(reader.str(before.saturating_sub(1)), "l'" | "l’" | "L'" | "L’" | "le" | "Le" | "du" | "au");
    let national = nation && definite && before > 0 && reader.is_small(before);
    national || reader.str(before) == "chez" || (reader.is(before, Hint::Of) && reader.is_before(at, 2, Hint::Owned))
}

/// Whether the small word before token `at` is a part of the name: «l'institut Velmo», not «la société Velmo».
pub(super) fn heads_name(reader: &Reader, at: usize) -> bool {
    reader.is_before(at, 1, Hint::Own) && !reader.is_upper(at)
}

/// «Croix-Rouge togolaise»: a society of its own.
pub(super) fn is_national_society(reader: &Reader, at: usize) -> bool {
    let adjective = reader.lexicons.states.at(reader.tokens(), at + 1);
    matches!(reader.str(at), "Croix-Rouge" | "Croissant-Rouge")
        && adjective.is_some_and(|state| state.form == Form::Adjective)
}

/// «1er», «35e»: the number of a regiment.
pub(super) fn is_ordinal(word: &str) -> bool {
    let number = word.trim_end_matches(|c: char| c.is_alphabetic());
    matches!(&word[number.len()..], "er" | "re" | "e" | "ème")
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && !number.is_empty()
}

/// «Ordre national du Mérite» hangs on a coat, «Ordre des avocats» meets.
pub(super) fn is_decoration(reader: &Reader, at: usize) -> bool {
    reader.str(at) == "Ordre" && !(reader.is(at + 1, Hint::Of) && reader.str(at + 1) == "des")
}
