//! How far the name of an organisation goes: companies' words, branches, parents, where an embassy is.
//!
//! ```text
//! Airbus Group        BBC Afrique      Conseil de sécurité de l'ONU      ambassade de Russie au Mali
//!        ─────            ───────                          ───────                           ───────
//! ```

use super::hint::Hint;
use super::reader::Reader;
use super::state::Form;
use super::words::FirstName;

/// One past the states where an embassy is: «au Mali», «pour le Mali et le Niger».
pub(super) fn accredited_end(reader: &Reader, mut end: usize) -> usize {
    for _ in 0..3 {
        let joined = reader.is(end, Hint::At) || reader.is(end, Hint::For) || reader.is(end, Hint::And);
        let state = end + 1 + usize::from(reader.is(end + 1, Hint::Definite));
        match reader.lexicons.states.at(reader.tokens(), state).filter(|phrase| joined && phrase.form == Form::Name) {
            Some(phrase) => end = phrase.end,
            None => break,
        }
    }
    end
}

/// One past the company words that go on the name in tokens `at..end`: «Airbus» «Group», «General Dynamics» «Land Systems».
pub(super) fn company_end(reader: &Reader, at: usize, end: usize) -> usize {
    let near =
        |at: &usize| reader.token(*at).is_some_and(|token| token.shape.is_capital() && !token.shape.after_break());
    let company = (end..end + 3).take_while(near).any(|at| reader.is(at, Hint::Company));
    if company { foreign_end(reader, at, end) } else { end }
}

/// One past a foreign name: capitalised words joined by «of», «and», «for», a town after «de».
pub(super) fn foreign_end(reader: &Reader, at: usize, mut end: usize) -> usize {
    while end < at + 12 {
        let company = reader.is(end, Hint::Company);
        let person = !company && reader.first_name(end) != FirstName::No && reader.starts_name(end + 1);
        let breaks = reader.token(end).is_none_or(|token| token.shape.after_break());
        if reader.is_capital(end) && !breaks && !person && (!reader.is(end, Hint::Common) || company) {
            end += 1;
        } else if reader.is(end, Hint::Joint) && reader.str(end + 1) == "the" && reader.is_capital(end + 2) {
            // «Food for the Poor».
            end += 3;
        } else if (reader.is(end, Hint::Joint) && reader.is_capital(end + 1))
            || (reader.is(end, Hint::Of) && reader.is(end - 1, Hint::Company) && is_town(reader, end + 1))
        {
            end += 2;
        } else {
            break;
        }
    }
    end
}

/// One past the state or place that names the branch of an organisation, right behind it: «BBC» «Afrique».
pub(super) fn branch_end(reader: &Reader, end: usize) -> Option<usize> {
    let near = reader.token(end).is_some_and(|token| token.shape.is_capital() && !token.shape.after_break());
    let state = reader.lexicons.states.at(reader.tokens(), end).filter(|state| state.form == Form::Name);
    let place = || reader.lexicons.words.place(reader.tokens(), end);
    let branch = state.map(|state| state.end).or_else(place).filter(|_| near)?;
    // «l'AFP Paul Anselme» is no branch, nor is «Paris Velmo» in «le maire LR de Paris».
    let person = reader.first_name(end) != FirstName::No && reader.starts_name(branch);
    (!person).then_some(branch)
}

/// One past the parent of the organ that ends at `end`: «Conseil de sécurité» «de l'ONU».
pub(super) fn parent_end(reader: &Reader, end: usize) -> Option<usize> {
    let parent = end + 1 + usize::from(reader.is(end + 1, Hint::Definite));
    let (end, _) = reader.lexicons.organisations.at(reader.document, parent).filter(|_| reader.is(end, Hint::Of))?;
    Some(end)
}

/// Whether a town or a place is named at token `at`, in one word.
pub(super) fn is_town(reader: &Reader, at: usize) -> bool {
    let capital = reader
        .lexicons
        .states
        .at(reader.tokens(), at)
        .is_some_and(|state| state.form == Form::Capital && state.end == at + 1);
    capital || reader.lexicons.words.place(reader.tokens(), at) == Some(at + 1)
}
