//! What reading a folder notes beside the data itself.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, FileId, Place, Sources};
use crate::model::Mark;

use super::ids::Ids;
use super::image::Image;

/// What reading a programme folder notes beside the data.
///
/// It travels whole, from the loader over the rules to the documents.
#[derive(Debug, Default)]
pub struct Notes {
    /// Every text that was read.
    pub sources: Sources,
    /// What is wrong; faults and warnings of reading, until the rules add theirs.
    pub diagnostics: Vec<Diagnostic>,
    /// Places whose value is a stand-in; rules don't judge them.
    pub repaired: Vec<Place>,
    /// Whether some file could not be read at all, so that references into it can't be judged.
    pub incomplete: bool,
    /// Where narrative texts link to a place in the document, and the id they name.
    pub links: Vec<(Place, String)>,
    /// The ids of the programme, and the references to them.
    pub ids: Ids,
    /// Texts of the folder that state a percentage, a ratio or an amount in euro, or may count partners, with their places.
    pub quoting: Vec<(Place, String)>,
    /// The values that are marked for some readers only.
    pub marks: Vec<MarkedValue>,
    /// Images that the data refers to, by path.
    pub images: BTreeMap<String, Image>,
    /// Files that the data names as deliverables, by path; those that can't be read are not there.
    pub files: BTreeMap<String, NamedFile>,
    /// The files of the folder `templates`, by path.
    pub templates: BTreeMap<String, Vec<u8>>,
}

impl Notes {
    /// Forgets what was noted of a file that turns out to be misread.
    pub(super) fn forget(&mut self, file: FileId) {
        self.links.retain(|(place, _)| place.file != file);
        self.quoting.retain(|(place, _)| place.file != file);
        self.marks.retain(|marked| marked.place.file != file);
        self.ids.references.retain(|reference| reference.file != file);
        for definitions in self.ids.definitions.values_mut() {
            definitions.retain(|definition| definition.place.file != file);
        }
    }
}

/// A value that is marked for some readers only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedValue {
    /// Its file, and the keys that lead to it: `partners.yaml: partners/kaliber/email`.
    pub way: String,
    /// Who may see it.
    pub mark: Mark,
    /// Where it stands.
    pub place: Place,
}

/// A file that the data names without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
    /// Its size.
    pub bytes: usize,
}
