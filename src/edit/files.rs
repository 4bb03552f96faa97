//! Edits of several files as one set: all of them or none.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::diagnostic::Message;
use crate::load::{Files, Folder};
use crate::message;
use crate::model::{FolderPath, Scalar as _};
use crate::write::{Stage, WriteError, write_all};

use super::change::{Edit, Refusal};
use super::edited::edit;

/// A file of a folder with what it held and what it holds after its edits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewritten {
    /// The path in the folder, with forward slashes.
    pub path: String,
    /// Its bytes before.
    pub before: Vec<u8>,
    /// Its bytes after.
    pub after: Vec<u8>,
}

impl Rewritten {
    /// What undoes it.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self {
            path: self.path,
            before: self.after,
            after: self.before,
        }
    }
}

/// Makes edits of files in their order, in memory; files that they leave as they are, are left out.
///
/// # Errors
/// The first edit that is refused, or the first file that can't be read.
pub fn rewrite(folder: &dyn Files, edits: &[(FolderPath, Edit)]) -> Result<Vec<Rewritten>, Refusal> {
    let mut files: BTreeMap<&str, (Vec<u8>, String)> = BTreeMap::new();
    for (path, change) in edits {
        let path = path.as_str();
        let (before, text) = match files.remove(path) {
            Some(file) => file,
            None => read(folder, path)?,
        };
        let edited = edit(path, &text, change)?;
        files.insert(path, (before, edited.text));
    }
    let changed = files.into_iter().map(|(path, (before, text))| Rewritten {
        path: path.to_owned(),
        before,
        after: text.into_bytes(),
    });
    Ok(changed.filter(|file| file.before != file.after).collect())
}

/// The bytes of a file, and its text.
fn read(folder: &dyn Files, path: &str) -> Result<(Vec<u8>, String), Refusal> {
    let bytes = folder
        .read(path)
        .map_err(|error| Refusal::of_file(path, error.message()))?;
    match String::from_utf8(bytes.clone()) {
        Ok(text) => Ok((bytes, text)),
        Err(_) => Err(Refusal::of_file(path, message!("the file is not UTF-8 text"))),
    }
}

/// Writes files of a folder: all of them, or none.
///
/// Each takes its place whole. Where one can't, those that already did are given their old bytes back.
///
/// # Errors
/// Where a file is no longer what it was before its edits, a link stands in its place, or the system refuses.
pub fn write(folder: &Path, files: &[Rewritten]) -> Result<(), Refusal> {
    let below = Folder::Disk(folder.to_owned());
    for Rewritten { path, before, .. } in files {
        let refuse = |message: Message| Err(Refusal::of_file(path, message));
        if FolderPath::parse(path).is_err() {
            return refuse(message!("this leads out of the programme folder"));
        }
        if fs::symlink_metadata(folder.join(path)).is_ok_and(|data| data.is_symlink()) {
            return refuse(message!("this is a link; edit the file to which it leads"));
        }
        if below.read(path).ok().as_ref() != Some(before) {
            return refuse(message!(
                "the file was changed since it was read, so nothing is written"
            ));
        }
    }
    let mut stage = Stage::default();
    let failed = |error: WriteError| Refusal::of_file(&error.path.display().to_string(), error.message());
    for Rewritten { path, after, .. } in files {
        stage.put(folder, path, after).map_err(failed)?;
    }
    stage.commit().map(drop).map_err(|error| {
        let taken = files
            .iter()
            .filter(|file| below.read(&file.path).ok().as_ref() == Some(&file.after));
        let back = taken.map(|file| (file.path.as_str(), file.before.as_slice()));
        match write_all(folder, back) {
            Ok(_) => failed(error),
            Err(error) => failed(error),
        }
    })
}
