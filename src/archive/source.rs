//! The programme folder that goes into a bag, and the programme that a bag holds.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::finding::{ArchiveError, Aspect, Findings};
use super::walk::{Entry, Hidden, collisions, walk};
use super::{layout, limits, path};
use crate::bytes::{Below, too_large};
use crate::check::{self, Outcome};
use crate::load::{self, Folder, FolderError, Reading};

/// Copies every file of a programme folder to `target`, which is made.
///
/// Names that begin with a dot are left out. A link to a file of the folder becomes that file.
///
/// # Errors
/// Where a link leads out of the folder or to no file, a name can't stand in a bag, or a limit is passed: everything
/// that is at fault at once, and nothing is copied then.
pub fn copy_programme(folder: &Path, target: &Path) -> Result<(), ArchiveError> {
    let root = fs::canonicalize(folder).map_err(ArchiveError::io(folder, "read"))?;
    let walk = walk(&root, Hidden::LeftOut).map_err(ArchiveError::io(folder, "read"))?;
    let mut findings = Findings::default();
    let mut fault = |code, file: &str, message: &str| findings.fault(Aspect::Complete, code, file, message);
    if let Some(stopped) = &walk.stopped {
        let message =
            format!("The programme folder is too large to archive: {stopped}. Move out what doesn't belong to it.");
        fault("too-large", ".", &message);
    }
    let mut bad_name = |name: &str, reason: &str| {
        let message = format!("This name can't stand in a bag: {reason}. Rename the file.");
        fault("unsafe-name", name, &message);
    };
    for (name, reason) in &walk.bad_names {
        bad_name(name, reason);
    }
    for name in walk.entries.keys() {
        if let Some(reason) = path::fault(&format!("{}/{name}", layout::PROGRAMME)) {
            bad_name(name, reason);
        }
    }
    for (first, second) in collisions(walk.entries.keys().map(String::as_str)) {
        let message = format!(
            "Its name differs from {first} only in upper and lower case or in how accents are encoded. Rename one of them."
        );
        fault("case-collision", &second, &message);
    }
    for (name, entry) in &walk.entries {
        match entry {
            Entry::File(size) if *size > limits::FILE => {
                let message = "The file is larger than 512 MiB. Move it out of the programme folder.";
                fault("too-large", name, message);
            }
            Entry::File(_) => {}
            Entry::Link if leads_to_own_file(&root, name) => {}
            Entry::Link => {
                let message = "This link leads out of the programme folder, to a folder or to nothing. Put the file itself in its place, or remove the link.";
                fault("link-outside", name, message);
            }
            Entry::Special => {
                let message = "This is a pipe, a socket or a device. Remove it from the programme folder.";
                fault("not-a-file", name, message);
            }
        }
    }
    if findings.has_fault() {
        return Err(ArchiveError::Refused(findings.into_sorted()));
    }
    let below = Below::open(&root).map_err(ArchiveError::io(folder, "read"))?;
    for (name, entry) in &walk.entries {
        let from = match entry {
            Entry::Link => linked(&root, name),
            Entry::File(_) | Entry::Special => PathBuf::from(name),
        };
        // Whatever stands there by now, no link is followed and no pipe is waited for.
        let reader = below.file(&from).map_err(ArchiveError::io(&root.join(name), "read"))?;
        copy_file(reader, &target.join(name))?;
    }
    Ok(())
}

/// The file of the folder to which a link leads, relative to the folder.
fn linked(root: &Path, name: &str) -> PathBuf {
    let full = fs::canonicalize(root.join(name)).unwrap_or_default();
    full.strip_prefix(root).unwrap_or(Path::new("")).to_owned()
}

/// Whether a link ends at a regular file below `root`.
fn leads_to_own_file(root: &Path, name: &str) -> bool {
    let is_file =
        |target: &Path| fs::symlink_metadata(target).is_ok_and(|data| data.is_file() && data.len() <= limits::FILE);
    fs::canonicalize(root.join(name)).is_ok_and(|target| target.starts_with(root) && is_file(&target))
}

/// Copies the bytes of a file, and nothing else of it.
fn copy_file(reader: File, to: &Path) -> Result<(), ArchiveError> {
    let copy = || {
        fs::create_dir_all(to.parent().unwrap_or(to))?;
        let mut writer = File::create_new(to)?;
        // It may have grown since it was measured.
        if io::copy(&mut reader.take(limits::FILE + 1), &mut writer)? > limits::FILE {
            return Err(too_large(limits::FILE));
        }
        writer.sync_all()
    };
    copy().map_err(ArchiveError::io(to, "written"))
}

/// Loads and checks the programme folder in a bag, as its inventory says that it is read.
///
/// # Errors
/// Where `programme.yaml` can't be read at all.
pub fn read_programme(bag: &Path, reading: Reading) -> Result<Outcome, FolderError> {
    load::load(&Folder::Unlinked(bag.to_owned(), layout::PROGRAMME), reading).map(check::check)
}
