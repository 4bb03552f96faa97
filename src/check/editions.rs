//! Checks every edition of a folder: a sound programme may refer to something that an edition leaves out.

use crate::diagnostic::{self, Diagnostic, Message};
use crate::load::{self, Files, FolderError, Notes, Reading};
use crate::message;
use crate::model::{Audience, ClosedList as _};

use super::checked::{Outcome, accept, judge};

/// Loads and checks a folder, and each edition for an audience where values are marked.
///
/// The message of a fault that only some editions have names their audiences.
///
/// # Errors
/// Fails only where the folder or its `programme.yaml` can't be read at all.
pub fn check_editions(folder: &dyn Files) -> Result<Outcome, FolderError> {
    let mut loaded = load::load(folder, Reading::default())?;
    judge(&mut loaded);
    let marked = loaded.programme.as_ref().is_some_and(|it| it.edition.marked > 0);
    if !marked {
        return Ok(accept(loaded));
    }
    let Notes {
        diagnostics, sources, ..
    } = &mut loaded.notes;
    let mut found: Vec<(Diagnostic, Message)> = Vec::new();
    for audience in Audience::OUTSIDE {
        let reading = Reading {
            audience,
            ..Reading::default()
        };
        let mut edition = load::load(folder, reading)?;
        judge(&mut edition);
        diagnostic::sort(&mut edition.notes.diagnostics);
        for mut diagnostic in edition.notes.diagnostics {
            diagnostic.place = sources.adopt(&edition.notes.sources, diagnostic.place);
            if let Some((place, _)) = &mut diagnostic.related {
                *place = sources.adopt(&edition.notes.sources, *place);
            }
            if diagnostics.iter().any(|known| is_same(known, &diagnostic)) {
                continue;
            }
            match found.iter_mut().find(|(known, _)| is_same(known, &diagnostic)) {
                Some((_, audiences)) => *audiences = message!("{} or {}", &*audiences, audience.key()),
                None => found.push((diagnostic, message!("{}", audience.key()))),
            }
        }
    }
    diagnostics.extend(found.into_iter().map(|(diagnostic, audiences)| {
        let message = message!("with --audience {audiences}: {}", audiences, diagnostic.message);
        Diagnostic { message, ..diagnostic }
    }));
    Ok(accept(loaded))
}

fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    one.rule.code == other.rule.code && one.place == other.place && one.message == other.message
}
