//! What changed between two versions, as a document.

use std::path::Path;

use crate::document::{self, Output, Plan, Versions};
use crate::locale::Language;
use crate::project::{OutputGuard, set_one};
use crate::write;

use super::error::HistoryError;
use super::version::Version;

/// A document about two versions that was written.
#[derive(Debug)]
pub struct WrittenChanges {
    /// What it is.
    pub plan: Plan,
    /// Its number of pages.
    pub pages: usize,
    /// Its bytes.
    pub pdf: Vec<u8>,
    /// Warnings from Typst.
    pub warnings: Vec<String>,
}

/// Writes the change note between two versions to a PDF file, or an agreement with what was inserted and struck.
///
/// # Errors
/// Where the file must not or can't be written, one of the versions has no such agreement, or the document can't be set.
pub fn write_changes(
    old: &Version,
    new: &Version,
    agreement: Option<&str>,
    language: Language,
    file: &Path,
) -> Result<WrittenChanges, HistoryError> {
    let shown = file.display();
    let is_pdf = file.extension().is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
    let Some(name) = file.file_name().and_then(|name| name.to_str()).filter(|_| is_pdf) else {
        return Err(HistoryError::NoVersion(format!(
            "{shown} is not the name of a PDF. Name a file that ends in .pdf."
        )));
    };
    for version in [old, new] {
        OutputGuard::of(&version.folder, &version.programme.data_paths())?.judge(file)?;
        if let Some(id) = agreement
            && version.programme.agreement(id).is_none()
        {
            return Err(HistoryError::NoVersion(format!(
                "There is no agreement “{id}” in {}.",
                version.name
            )));
        }
    }
    let versions = Versions {
        old: &old.programme,
        old_label: old.label(),
        new: &new.programme,
        new_label: new.label(),
    };
    let document = match agreement {
        None => document::change_note(versions, Some(language)),
        Some(id) => document::changed_agreement(versions, id, Some(language)),
    };
    let document = document.map_err(|error| HistoryError::Compose(format!("{shown}: {error}")))?;
    let mut rendered = set_one(&document, Output::Pdf)?;
    let pdf = rendered.files.pop().unwrap_or_default();
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    write::write_all(folder.unwrap_or(Path::new(".")), [(name, pdf.as_slice())])?;
    Ok(WrittenChanges {
        plan: document.plan,
        pages: rendered.pages,
        pdf,
        warnings: rendered.warnings,
    })
}
