//! Where documents may be written: not over what they are made from, not into a bag, and not through a link that the
//! programme brings.

use crate::diagnostic::Message;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::document::{Output, Plan};
use crate::load::{RELEASES, TEMPLATES};
use crate::message;

/// Folders of a programme whose every file is read: a document in them would become data.
const READ_WHOLE: [&str; 2] = [TEMPLATES, RELEASES];

/// Why nothing is written to a place.
#[derive(Debug, thiserror::Error)]
pub enum PlaceError {
    /// Nothing may be written there; the user should name another place.
    #[error("{0}")]
    Refused(Message),
    /// The system refuses.
    #[error("{0}")]
    Unwritable(Message),
}

/// A programme folder that something is written beside or into.
#[derive(Debug)]
pub struct OutputGuard {
    /// As it was named, from the root, without dots.
    named: PathBuf,
    /// Where it really lies.
    root: PathBuf,
    /// The files that the programme was read from.
    read: BTreeSet<PathBuf>,
}

impl OutputGuard {
    /// Guards a programme folder, of which these files are the data.
    ///
    /// # Errors
    /// Where the folder can't be found.
    pub fn of<'a>(folder: &Path, data: impl IntoIterator<Item = &'a String>) -> Result<Self, PlaceError> {
        let cannot = |error: std::io::Error| {
            PlaceError::Unwritable(message!("{} can't be read ({error}).", folder.display(), error))
        };
        let root = fs::canonicalize(folder).map_err(cannot)?;
        let files = data.into_iter();
        let read = files
            .filter_map(|path| fs::canonicalize(root.join(path)).ok())
            .collect();
        Ok(Self {
            named: plain(folder).map_err(cannot)?,
            root,
            read,
        })
    }

    /// Refuses a place where a file would overwrite data or become data, lie in a bag, or where a link in the programme
    /// folder leads out of it. A place elsewhere in the programme folder is fine.
    ///
    /// # Errors
    /// Says which of these it is.
    pub fn judge(&self, file: &Path) -> Result<(), PlaceError> {
        let shown = file.display();
        let named = plain(file)
            .map_err(|error| PlaceError::Unwritable(message!("{shown} can't be written ({error}).", shown, error)))?;
        let place = real(&named);
        if named.starts_with(&self.named) && !place.starts_with(&self.root) {
            return Err(PlaceError::Refused(message!(
                "{shown} lies behind a link that leads out of the programme folder. Remove the link, or name a place outside the folder with --out.",
                shown
            )));
        }
        let becomes_data = READ_WHOLE.iter().any(|name| place.starts_with(self.root.join(name)));
        if becomes_data || self.read.contains(&place) {
            return Err(PlaceError::Refused(message!(
                "{shown} would take its place among the data of the programme. Name another place with --out.",
                shown
            )));
        }
        if place
            .ancestors()
            .skip(1)
            .any(|folder| folder.join("bagit.txt").is_file())
        {
            return Err(PlaceError::Refused(message!(
                "{shown} would lie in a bag, which holds what was archived and nothing else. Name another place with --out.",
                shown
            )));
        }
        Ok(())
    }

    /// Judges the first file of each of these documents below a folder; gives where that folder really lies.
    ///
    /// # Errors
    /// As [`OutputGuard::judge`].
    pub fn judge_all(&self, out: &Path, plans: &[Plan], output: Output) -> Result<PathBuf, PlaceError> {
        // First, so that a link which is put there afterwards is not what was judged.
        let named = plain(&out.join("document"));
        let place = named.map(|file| real(&file)).ok();
        for plan in plans {
            self.judge(&out.join(plan.file_name(output)))?;
        }
        let place = place.as_deref().and_then(Path::parent);
        let place = place.unwrap_or(out).to_owned();
        // What was judged is what is written to, and nothing that lies elsewhere by now.
        for plan in plans {
            self.judge(&place.join(plan.file_name(output)))?;
        }
        Ok(place)
    }
}

/// A path from the root, without dots, as it is written: links are not followed.
fn plain(path: &Path) -> std::io::Result<PathBuf> {
    let mut plain = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        if part == Component::ParentDir {
            plain.pop();
        } else {
            plain.push(part);
        }
    }
    Ok(plain)
}

/// The place that a path means, though its end may not exist. A link at its very end is replaced, not followed.
fn real(path: &Path) -> PathBuf {
    for folder in path.ancestors().skip(1) {
        if let (Ok(real), Ok(rest)) = (fs::canonicalize(folder), path.strip_prefix(folder)) {
            return real.join(rest);
        }
    }
    path.to_owned()
}
