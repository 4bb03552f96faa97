//! The files below a folder, without following a link.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;

use super::{limits, path};
use crate::bytes::{Below, Kind};

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// A regular file of this size.
    File(u64),
    /// A symbolic link, wherever it leads.
    Link,
    /// A pipe, a socket or a device.
    Special,
}

/// What a walk saw.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// Everything that is no folder, by path with forward slashes.
    pub entries: BTreeMap<String, Entry>,
    /// Names that are not UTF-8 or not fit for a bag, with the reason.
    pub bad_names: Vec<(String, &'static str)>,
    /// Which limit stopped the walk.
    pub stopped: Option<String>,
}

/// Which entries a walk enters and lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hidden {
    /// All of them.
    Listed,
    /// Names that begin with a dot are left out.
    LeftOut,
}

/// Walks through `root`.
pub(super) fn walk(root: &Path, hidden: Hidden) -> io::Result<Walk> {
    let mut walk = Walk::default();
    let mut total = 0_u64;
    let mut seen = 0_usize;
    let root = Below::open(root)?;
    let mut open = vec![String::new()];
    while let Some(folder) = open.pop() {
        let prefix = if folder.is_empty() {
            folder.clone()
        } else {
            format!("{folder}/")
        };
        for entry in root.folder(&folder)?.entries()? {
            let (name, kind) = entry?;
            seen += 1;
            if seen > limits::FILES {
                walk.stopped = Some(format!("it holds more than {} files and folders", limits::FILES));
                return Ok(walk);
            }
            let full = format!("{prefix}{}", name.to_string_lossy());
            let Some(name) = name.to_str() else {
                walk.bad_names.push((full, "it is not UTF-8"));
                continue;
            };
            if hidden == Hidden::LeftOut && name.starts_with('.') {
                continue;
            }
            if let Some(fault) = path::fault(&full) {
                walk.bad_names.push((full, fault));
                continue;
            }
            let entry = match kind {
                Kind::Folder => {
                    open.push(full);
                    continue;
                }
                Kind::File(size) => {
                    total = total.saturating_add(size);
                    Entry::File(size)
                }
                Kind::Link => Entry::Link,
                Kind::Special => Entry::Special,
            };
            walk.entries.insert(full, entry);
            if total > limits::TOTAL {
                walk.stopped = Some(format!("its files take more than {} MiB", limits::TOTAL >> 20));
                return Ok(walk);
            }
        }
    }
    walk.bad_names.sort();
    Ok(walk)
}

/// Paths that differ only in upper and lower case, or in how accents are encoded: one system keeps both, another
/// overwrites the first.
pub(super) fn collisions<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    let mut seen = BTreeMap::<String, &str>::new();
    let mut found = Vec::new();
    for path in paths {
        if let Some(first) = seen.insert(path.nfkc().collect::<String>().to_lowercase(), path) {
            found.push((first.to_owned(), path.to_owned()));
        }
    }
    found
}
