//! The programme folder that goes into a bag, and the programme that a bag holds.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use super::finding::{ArchiveError, Aspect, Findings};
use super::walk::{Entry, Hidden, collisions, walk};
use super::{layout, limits, path};
use crate::check::{self, Outcome};
use crate::document::{self, ComposeError, Document, Options, Plan};
use crate::load::{self, Folder, FolderError, Reading};
use crate::locale::Language;
use crate::write;

/// Copies every file of a programme folder to `target`, which is made.
///
/// Names that begin with a dot are left out. A link to a file of the folder becomes that file.
///
/// # Errors
/// Where a link leads out of the folder or to no file, a name can't stand in a bag, or a limit is passed: everything
/// that is at fault at once, and nothing is copied then.
pub fn copy_programme(folder: &Path, target: &Path) -> Result<(), ArchiveError> {
    let reading = |error: &io::Error| ArchiveError::io(folder, "read", error);
    let root = fs::canonicalize(folder).map_err(|error| reading(&error))?;
    let walk = walk(&root, Hidden::LeftOut).map_err(|error| reading(&error))?;
    let mut findings = Findings::default();
    let mut fault = |code, file: &str, message: String| {
        findings.fault(Aspect::Complete, code, Some(file), message);
    };
    if let Some(stopped) = &walk.stopped {
        fault(
            "too-large",
            ".",
            format!("The programme folder is too large to archive: {stopped}. Move out what doesn't belong to it."),
        );
    }
    for (name, reason) in &walk.bad_names {
        fault(
            "unsafe-name",
            name,
            format!("This name can't stand in a bag: {reason}. Rename the file."),
        );
    }
    for (first, second) in collisions(walk.entries.keys().map(String::as_str)) {
        let message = format!("Its name differs from {first} in upper and lower case alone. Rename one of them.");
        fault("case-collision", &path::shown(&second), message);
    }
    for (name, entry) in &walk.entries {
        let shown = path::shown(name);
        if let Some(reason) = path::fault(&format!("{}/{name}", layout::PROGRAMME)) {
            fault(
                "unsafe-name",
                &shown,
                format!("This name can't stand in a bag: {reason}. Rename the file."),
            );
        }
        match entry {
            Entry::File(size) if *size > limits::FILE => fault(
                "too-large",
                &shown,
                "The file is larger than 512 MiB. Move it out of the programme folder.".to_owned(),
            ),
            Entry::File(_) => {}
            Entry::Link if leads_to_own_file(&root, name) => {}
            Entry::Link => fault(
                "link-outside",
                &shown,
                "This link leads out of the programme folder, to a folder or to nothing. Put the file itself in its place, or remove the link."
                    .to_owned(),
            ),
            Entry::Special => fault(
                "not-a-file",
                &shown,
                "This is a pipe, a socket or a device. Remove it from the programme folder.".to_owned(),
            ),
        }
    }
    if findings.has_fault() {
        return Err(ArchiveError::Refused(findings.into_sorted()));
    }
    for name in walk.entries.keys() {
        copy_file(&root.join(name), &target.join(name))?;
    }
    Ok(())
}

/// Whether a link ends at a regular file below `root`.
fn leads_to_own_file(root: &Path, name: &str) -> bool {
    let is_file =
        |target: &Path| fs::symlink_metadata(target).is_ok_and(|data| data.is_file() && data.len() <= limits::FILE);
    fs::canonicalize(root.join(name)).is_ok_and(|target| target.starts_with(root) && is_file(&target))
}

/// Copies the bytes of a file, and nothing else of it.
pub(super) fn copy_file(from: &Path, to: &Path) -> Result<(), ArchiveError> {
    let writing = |error: &io::Error| ArchiveError::io(to, "written", error);
    let reader = File::open(from).map_err(|error| ArchiveError::io(from, "read", &error))?;
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent).map_err(|error| writing(&error))?;
    }
    let mut writer = File::create_new(to).map_err(|error| writing(&error))?;
    let copied = io::copy(&mut reader.take(limits::FILE + 1), &mut writer).map_err(|error| writing(&error))?;
    if copied > limits::FILE {
        return Err(ArchiveError::Io(format!(
            "{} grew above 512 MiB while it was read.",
            from.display()
        )));
    }
    writer
        .flush()
        .and_then(|()| write::set_normal_mode(&writer))
        .and_then(|()| writer.sync_all())
        .map_err(|error| writing(&error))
}

/// Loads and checks a programme folder.
///
/// # Errors
/// Where `programme.yaml` can't be read at all.
pub fn read_programme(folder: &Path, language: Option<Language>) -> Result<Outcome, FolderError> {
    load::load(
        &Folder::Disk(folder.to_owned()),
        Reading {
            language,
            ..Reading::default()
        },
    )
    .map(check::check)
}

/// Composes one document of a programme.
pub(super) fn compose(programme: &check::Checked, plan: &Plan, options: Options) -> Result<Document, ComposeError> {
    document::compose(programme, plan, options)
}
