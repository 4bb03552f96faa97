//! Files of a programme folder that nothing names, and names of files that are not there.

use std::collections::BTreeSet;

use strum::VariantArray as _;

use crate::diagnostic::{Message, Place, nearest};
use crate::message;

use super::files::{FileKind, Part};
use super::{BRAND_FILE, Loader, PROGRAMME_FILE, rules};

/// The most files that are told.
const MOST: usize = 20;
/// The most bytes of a file in which its first key is looked for.
const HEAD: usize = 64 << 10;

impl Loader<'_> {
    /// Warns of files beside those that are named, which hold what a programme is made of and are not read.
    pub(super) fn unnamed_files(&mut self) {
        let folders = self.folders();
        let is_other = |path: &String| {
            let is_known = self.included.contains_key(path) || [PROGRAMME_FILE, BRAND_FILE].contains(&&**path);
            is_yaml(path) && !is_known
        };
        let names = |folder: &String| {
            let names = self.folder.names(folder).into_iter();
            let shown = names.filter(|name| !name.starts_with('.'));
            shown.map(|name| joined(folder, &name)).collect::<Vec<_>>()
        };
        let others: Vec<String> = folders.iter().flat_map(names).filter(is_other).take(MOST).collect();
        for path in &others {
            self.unnamed_file(path);
        }
    }

    /// The folders of the files that are named.
    fn folders(&self) -> BTreeSet<String> {
        let parents = self
            .included
            .keys()
            .filter_map(|path| Some(path.rsplit_once('/')?.0.to_owned()));
        parents.chain([String::new()]).collect()
    }

    fn unnamed_file(&mut self, path: &str) {
        let Some(part) = self.read(path).ok().and_then(|bytes| held(&bytes)) else {
            return;
        };
        let file = self.notes.sources.add(path, "");
        let message = message!(
            "no line of {PROGRAMME_FILE} names {path}, so it is not read",
            path,
            PROGRAMME_FILE
        );
        let help = if part.is_list {
            message!("Add it there to the list “{}”, or remove the file.", part.field)
        } else {
            message!("Name it there behind “{}”, or remove the file.", part.field)
        };
        self.report(rules::FILE_NOT_NAMED.at(Place::start_of(file), message).with_help(help));
    }

    /// Which file was meant by a path that leads to none: one beside it with a name that is nearly the same, or one of
    /// the same name in another folder.
    pub(super) fn file_meant(&self, path: &str) -> Option<Message> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let beside = self.folder.names(folder);
        let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
        let same = beside
            .iter()
            .find(|other| stem(other) == stem(name) && (is_yaml(other) == is_yaml(name) || !name.contains('.')));
        let near = || nearest(name, beside.iter().map(String::as_str));
        let meant = same.map(String::as_str).or_else(near).map(|name| joined(folder, name));
        let elsewhere = || {
            let others = self.folders().into_iter().filter(|other| other != folder);
            let holds = |other: &String| self.folder.names(other).iter().any(|known| known == name);
            others.into_iter().find(holds).map(|other| joined(&other, name))
        };
        let meant = meant
            .filter(|meant| !self.included.contains_key(meant))
            .or_else(elsewhere)?;
        Some(message!("Did you mean “{meant}”?", meant))
    }
}

fn is_yaml(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".yaml") || name.ends_with(".yml")
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// Where a programme keeps what a file holds, by the first key of the file.
fn held(bytes: &[u8]) -> Option<Part> {
    let text = std::str::from_utf8(bytes.get(..HEAD.min(bytes.len()))?).ok()?;
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty() && !line.starts_with(['#', '%', '-']))?;
    let key = first.split(':').next()?;
    let mut parts = FileKind::VARIANTS.iter().filter_map(|kind| kind.part());
    parts.find(|part| part.key == key && part.field != "programme" && part.field != "brand")
}
