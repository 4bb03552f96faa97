//! Checks every edition of a folder: a sound programme may refer to something that an edition leaves out.

use crate::diagnostic::{self, Diagnostic};
use crate::load::{self, Files, FolderError, Reading};
use crate::model::{Audience, ClosedList as _};

use super::checked::{Outcome, check};

/// Loads and checks a folder, and each edition for an audience where values are marked.
///
/// The message of a fault that only some editions have names their audiences.
///
/// # Errors
/// Fails only where the folder or its `programme.yaml` can't be read at all.
pub fn check_editions(folder: &dyn Files) -> Result<Outcome, FolderError> {
    let loaded = load::load(folder, Reading::default())?;
    let marked = loaded.programme.as_ref().is_some_and(|it| it.edition.marked > 0);
    let mut outcome = check(loaded);
    if !marked {
        return Ok(outcome);
    }
    let mut found: Vec<(Diagnostic, Vec<&'static str>)> = Vec::new();
    for audience in Audience::OUTSIDE {
        let reading = Reading {
            audience,
            ..Reading::default()
        };
        let edition = check(load::load(folder, reading)?);
        for mut diagnostic in edition.diagnostics {
            diagnostic.place = outcome.sources.adopt(&edition.sources, diagnostic.place);
            if let Some((place, _)) = &mut diagnostic.related {
                *place = outcome.sources.adopt(&edition.sources, *place);
            }
            if outcome.diagnostics.iter().any(|known| is_same(known, &diagnostic)) {
                continue;
            }
            match found.iter_mut().find(|(known, _)| is_same(known, &diagnostic)) {
                Some((_, audiences)) => audiences.push(audience.key()),
                None => found.push((diagnostic, vec![audience.key()])),
            }
        }
    }
    outcome
        .diagnostics
        .extend(found.into_iter().map(|(diagnostic, audiences)| {
            let message = format!("with --audience {}: {}", audiences.join(" or "), diagnostic.message);
            Diagnostic { message, ..diagnostic }
        }));
    diagnostic::sort(&mut outcome.diagnostics);
    if outcome.diagnostics.iter().any(Diagnostic::is_error) {
        outcome.programme = None;
    }
    Ok(outcome)
}

fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    one.rule.code == other.rule.code && one.place == other.place && one.message == other.message
}
