//! Where a bag may be written.

use crate::message;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::output_guard::PlaceError;

/// A place for a bag, with the folder in which it is prepared.
#[derive(Debug)]
pub struct BagTarget {
    /// The place, without links and dots.
    pub path: PathBuf,
    /// The nearest folder above it that exists.
    pub existing: PathBuf,
}

impl BagTarget {
    /// Judges the place of a bag or a packed one (`what`): it must be free, and neither lie in the folder that it is made
    /// from nor hold it.
    ///
    /// # Errors
    /// Says which of these it is.
    pub fn judge(path: &Path, source: Option<&Path>, what: &str) -> Result<Self, PlaceError> {
        let shown = path.display();
        let target = resolve(path)?;
        if let Some((folder, source)) = source.and_then(|folder| Some((folder, fs::canonicalize(folder).ok()?))) {
            let folder = folder.display();
            if target.path.starts_with(&source) {
                return Err(PlaceError::Refused(message!(
                    "The {what} {shown} would lie in {folder}, which it is made from. Name a place outside it.",
                    what,
                    shown,
                    folder
                )));
            }
            if source.starts_with(&target.path) {
                return Err(PlaceError::Refused(message!(
                    "The {what} {shown} would take the place of {folder}, which it is made from. Name another place.",
                    what,
                    shown,
                    folder
                )));
            }
        }
        let is_free = match fs::symlink_metadata(&target.path) {
            Err(_) => true,
            Ok(data) if data.is_dir() && what == "bag" => {
                let entries = fs::read_dir(&target.path);
                entries.is_ok_and(|mut entries| entries.next().is_none())
            }
            Ok(_) => false,
        };
        if !is_free {
            return Err(PlaceError::Refused(message!(
                "{shown} exists already. Name a place that is free, so that nothing is overwritten.",
                shown
            )));
        }
        Ok(target)
    }

    /// Refuses places of which one is the other or lies in it.
    ///
    /// # Errors
    /// Names two such places.
    pub fn refuse_nested(targets: &[&Self]) -> Result<(), PlaceError> {
        for (index, target) in targets.iter().enumerate() {
            let others = targets.iter().enumerate().filter(|(other, _)| *other != index);
            if let Some((_, other)) = others
                .into_iter()
                .find(|(_, other)| target.path.starts_with(&other.path))
            {
                return Err(PlaceError::Refused(message!(
                    "{} and {} would get in each other's way. Name places that lie apart.",
                    target.path.display(),
                    other.path.display()
                )));
            }
        }
        Ok(())
    }
}

/// The place that a path means, though not all of it exists.
fn resolve(path: &Path) -> Result<BagTarget, PlaceError> {
    let cannot = |error: &dyn std::fmt::Display| {
        PlaceError::Unwritable(message!("{} can't be written ({error}).", path.display(), error))
    };
    let absolute = std::path::absolute(path).map_err(|error| cannot(&error))?;
    let mut missing = Vec::new();
    let mut existing = absolute.as_path();
    while fs::symlink_metadata(existing).is_err() {
        match (existing.components().next_back(), existing.parent()) {
            (Some(Component::Normal(name)), Some(parent)) => {
                missing.push(name);
                existing = parent;
            }
            _ => return Err(cannot(&"“..” follows on a folder that does not exist")),
        }
    }
    let real = fs::canonicalize(existing).map_err(|error| cannot(&error))?;
    let whole: PathBuf = missing.iter().rev().fold(real.clone(), |path, name| path.join(name));
    let folder = if missing.is_empty() {
        real.parent().map_or_else(|| real.clone(), Path::to_owned)
    } else {
        real
    };
    if !folder.is_dir() {
        return Err(cannot(&"a file stands in the place of a folder"));
    }
    Ok(BagTarget {
        path: whole,
        existing: folder,
    })
}
