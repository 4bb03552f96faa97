//! Where documents may be written: not over what they are made from, not into a bag, and not through a link that the
//! programme brings.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use brugwerk::check::Checked;
use brugwerk::document::{Output, Plan};
use brugwerk::history;

use super::Failure;

/// Folders of a programme whose every file is read: a document in them would become data.
const READ_WHOLE: [&str; 2] = ["templates", history::RELEASES];

/// A programme folder that something is written beside or into.
pub struct Ground {
    /// As it was named, from the root, without dots.
    named: PathBuf,
    /// Where it really lies.
    root: PathBuf,
    /// The files that the programme was read from.
    read: BTreeSet<PathBuf>,
}

impl Ground {
    /// The ground of a programme that was read from this folder.
    pub fn of(folder: &Path, programme: &Checked) -> Result<Self, Failure> {
        let cannot = |error: std::io::Error| Failure::Io(format!("{} can't be read ({error}).", folder.display()));
        let root = fs::canonicalize(folder).map_err(cannot)?;
        let read = history::data_paths(programme)
            .iter()
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
    pub fn judge(&self, file: &Path) -> Result<(), Failure> {
        let shown = file.display();
        let named = plain(file).map_err(|error| Failure::Io(format!("{shown} can't be written ({error}).")))?;
        let place = real(&named);
        if named.starts_with(&self.named) && !place.starts_with(&self.root) {
            return Err(Failure::Usage(format!(
                "{shown} lies behind a link that leads out of the programme folder. Remove the link, or name a place outside the folder with --out."
            )));
        }
        let becomes_data = READ_WHOLE.iter().any(|name| place.starts_with(self.root.join(name)));
        if becomes_data || self.read.contains(&place) {
            return Err(Failure::Usage(format!(
                "{shown} would take its place among the data of the programme. Name another place with --out."
            )));
        }
        if place
            .ancestors()
            .skip(1)
            .any(|folder| folder.join("bagit.txt").is_file())
        {
            return Err(Failure::Usage(format!(
                "{shown} would lie in a bag, which holds what was archived and nothing else. Name another place with --out."
            )));
        }
        Ok(())
    }

    /// Judges the places of all these documents below a folder.
    pub fn judge_all(&self, out: &Path, plans: &[Plan]) -> Result<(), Failure> {
        plans
            .iter()
            .try_for_each(|plan| self.judge(&out.join(plan.file_name(Output::Pdf))))
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
