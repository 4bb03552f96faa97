//! The files below a folder, without following a link.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{limits, path};

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
    let mut open: Vec<(PathBuf, String)> = vec![(root.to_owned(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            seen += 1;
            if seen > limits::FILES {
                walk.stopped = Some(format!("it holds more than {} files and folders", limits::FILES));
                return Ok(walk);
            }
            let name = entry.file_name();
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
            let kind = entry.file_type()?;
            if kind.is_dir() {
                open.push((entry.path(), format!("{full}/")));
                continue;
            }
            let entry = if kind.is_symlink() {
                Entry::Link
            } else if kind.is_file() {
                let size = entry.metadata()?.len();
                total = total.saturating_add(size);
                Entry::File(size)
            } else {
                Entry::Special
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

/// Paths that differ only in upper and lower case: one system keeps both, another overwrites the first.
pub(super) fn collisions<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    let mut seen = BTreeMap::<String, &str>::new();
    let mut found = Vec::new();
    for path in paths {
        if let Some(first) = seen.insert(path.to_lowercase(), path) {
            found.push((first.to_owned(), path.to_owned()));
        }
    }
    found
}
