//! Documents about two versions of a programme: the change note, and an agreement with its changes.
//!
//! No folder produces them by itself, so they are no part of [`super::plans`].

mod change_note;
mod changed_agreement;

use serde::Serialize;

use crate::check::Checked;
use crate::locale::{Language, Locale};

use super::view::Composer;
use super::{ComposeError, Document, Kind, Plan, document_of, to_json};

/// Two versions that are held against each other.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'a> {
    /// The earlier one.
    pub old: &'a Checked,
    /// What it is called: a label or a folder.
    pub old_name: &'a str,
    /// The later one.
    pub new: &'a Checked,
    /// What it is called.
    pub new_name: &'a str,
}

impl Versions<'_> {
    /// The words of a document; those of the later version where no language is given.
    fn locale(&self, language: Option<Language>) -> &'static Locale {
        Locale::of(language.unwrap_or(self.new.programme.language.into()))
    }

    /// Both names with the date of their data.
    fn sides(&self, composer: &Composer<'_>) -> (String, String) {
        let side = |name: &str, programme: &Checked| {
            let date = composer.date(*programme.programme.document.date);
            composer.say("change-side", &[("name", name.into()), ("date", (&date).into())])
        };
        (side(self.old_name, self.old), side(self.new_name, self.new))
    }

    /// What the attached data says of both versions.
    fn described(&self) -> (VersionData<'_>, VersionData<'_>) {
        let version = |name, programme: &'_ Checked| VersionData {
            name,
            version: programme.programme.document.version.to_string(),
            date: programme.programme.document.date.to_string(),
        };
        (version(self.old_name, self.old), version(self.new_name, self.new))
    }
}

/// A version in the attached data.
#[derive(Debug, Serialize)]
struct VersionData<'a> {
    name: &'a str,
    version: String,
    date: String,
}

/// Composes the change note: everything that changed, by subject.
///
/// # Errors
/// Where the view can't be written as JSON; checked data does not bring that about.
pub fn change_note(versions: Versions<'_>, language: Option<Language>) -> Result<Document, ComposeError> {
    let locale = versions.locale(language);
    let plan = Plan::new(Kind::ChangeNote, &versions.new.programme.id, "change-note.pdf");
    let composed = to_json(change_note::compose(versions, locale)?)?;
    document_of(versions.new, &plan, composed, locale)
}

/// Composes the agreement of a partnership with what was inserted and struck since the earlier version.
///
/// # Errors
/// [`ComposeError::Unknown`] where one of the versions has no such agreement.
pub fn changed_agreement(
    versions: Versions<'_>,
    id: &str,
    language: Option<Language>,
) -> Result<Document, ComposeError> {
    let locale = versions.locale(language);
    let plan = Plan::new(Kind::ChangedAgreement, id, format!("changed-agreements/{id}.pdf"));
    let composed = to_json(changed_agreement::compose(versions, id, locale)?)?;
    document_of(versions.new, &plan, composed, locale)
}
