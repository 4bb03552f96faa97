//! Where documents may be written: not over what they are made from, and not through a link that the programme brings.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use brugwerk::check::Checked;
use brugwerk::document::Plan;
use brugwerk::history;

use super::Failure;

/// Folders of a programme whose every file is read: a document in them would become data.
const READ_WHOLE: [&str; 2] = ["templates", history::RELEASES];

/// Refuses a place for documents where one would overwrite data or become data, or where a link in the programme folder
/// leads out of it. A place elsewhere in the programme folder is fine.
pub fn judge(folder: &Path, out: &Path, programme: &Checked, plans: &[Plan]) -> Result<(), Failure> {
    let cannot = |error: std::io::Error| Failure::Io(format!("{} can't be written ({error}).", out.display()));
    let root = fs::canonicalize(folder).map_err(cannot)?;
    let named_inside = std::path::absolute(out)
        .map_err(cannot)?
        .starts_with(std::path::absolute(folder).map_err(cannot)?);
    let read: BTreeSet<PathBuf> = history::data_paths(programme)
        .iter()
        .filter_map(|path| fs::canonicalize(root.join(path)).ok())
        .collect();
    for plan in plans {
        let place = real(&std::path::absolute(out.join(&plan.path)).map_err(cannot)?);
        if named_inside && !place.starts_with(&root) {
            return Err(Failure::Usage(format!(
                "{} lies behind a link that leads out of the programme folder. Remove the link, or name a folder outside it with --out.",
                out.join(&plan.path).display()
            )));
        }
        let becomes_data = READ_WHOLE.iter().any(|name| place.starts_with(root.join(name)));
        if becomes_data || read.contains(&place) {
            return Err(Failure::Usage(format!(
                "{} would take its place among the data of the programme. Name another folder with --out.",
                out.join(&plan.path).display()
            )));
        }
    }
    Ok(())
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
