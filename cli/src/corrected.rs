//! Corrections: read from their file, and what became of each.

use std::fs;
use std::io;
use std::path::Path;

use depeche::correction::Corrections;
use depeche::view::summary::Summary;

use crate::formats::unreadable;
use crate::problems::Problems;

/// Reads the corrections at `path`; lines that cannot be read are told.
///
/// # Errors
/// When the file cannot be read: a ledger without its corrections would be another one.
pub fn read(path: Option<&Path>, problems: &mut Problems) -> io::Result<Corrections> {
    let Some(path) = path else { return Ok(Corrections::default()) };
    let name = path.display().to_string();
    let bytes = fs::read(path).map_err(|error| io::Error::other(unreadable(&name, &error)))?;
    let (corrections, errors) = Corrections::read(&name, &String::from_utf8_lossy(&bytes));
    errors.into_iter().for_each(|error| problems.error(error));
    Ok(corrections)
}

/// Tells which corrections were not applied, and why.
pub fn tell(path: Option<&Path>, summary: &Summary, problems: &mut Problems) {
    let Some(path) = path else { return };
    for patch in &summary.patches {
        if let Some(code) = &patch.problem {
            let reason = summary.reasons.iter().find(|reason| reason.code == *code).map_or(code, |reason| &reason.en);
            problems.error(format_args!(
                "{}:{}: {} was not applied: {reason}",
                path.display(),
                patch.line,
                patch.patch
            ));
        }
    }
}
