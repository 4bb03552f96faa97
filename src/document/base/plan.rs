//! The documents that a folder produces, before they are composed.

use crate::check::Checked;

use super::kind::{Kind, Per};
use super::output::Output;

/// A document that a programme folder can produce.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its kind.
    pub kind: &'static Kind,
    /// What it is about: the id of the programme, of a partnership or of an entry.
    pub id: String,
    /// Where it is written, relative to the output folder and without the extension of a file.
    pub path: String,
    /// The template of the folder that sets it, where it is not Brugwerk's.
    pub own: Option<OwnTemplate>,
}

impl Plan {
    /// A document that Brugwerk's own template sets.
    pub(in crate::document) fn new(kind: &'static Kind, id: &str, path: impl Into<String>) -> Self {
        Self {
            kind,
            id: id.to_owned(),
            path: path.into(),
            own: None,
        }
    }

    /// The documents of a kind that a folder produces.
    pub(in crate::document) fn all(kind: &'static Kind, programme: &Checked) -> Vec<Self> {
        let several = |id: &str| Self::new(kind, id, format!("{}/{id}", kind.name.folder()));
        match kind.per {
            Per::Programme(about) => {
                let about = about(programme).into_iter();
                about.map(|id| Self::new(kind, id.as_str(), kind.name())).collect()
            }
            Per::Partnership(has) => {
                let partnerships = programme.partnerships.iter().filter(|partnership| has(partnership));
                partnerships
                    .map(|partnership| several(partnership.id.as_str()))
                    .collect()
            }
            Per::Entry(ids) => ids(programme).into_iter().map(several).collect(),
            Per::Versions => Vec::new(),
        }
    }

    /// The name of its kind on the command line: that of its template, where the folder adds the kind.
    #[must_use]
    pub fn name(&self) -> &str {
        self.own.as_ref().map_or(self.kind.name(), |own| &own.name)
    }

    /// The file that it is written to as this output, relative to the output folder; the first of several.
    #[must_use]
    pub fn file_name(&self, output: Output) -> String {
        output.path(&self.path, 0)
    }

    /// What it is, one line.
    #[must_use]
    pub fn summary(&self) -> &str {
        match &self.own {
            Some(own) if own.name != self.kind.name() => "by a template of this folder",
            _ => self.kind.summary(),
        }
    }
}

/// A template of the folder that sets documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTemplate {
    /// The name of the kind that it sets or adds.
    pub name: String,
    /// Its path in the folder.
    pub path: String,
}
