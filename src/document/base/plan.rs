//! The documents that a folder produces, before they are composed.

use super::Kind;

/// A document that a programme folder can produce.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its kind.
    pub kind: Kind,
    /// What it is about: the id of the programme or of a partnership.
    pub id: String,
    /// Where it is written, relative to the output folder.
    pub path: String,
    /// The template of the folder that sets it, where it is not Brugwerk's.
    pub own: Option<OwnTemplate>,
}

impl Plan {
    /// A document that Brugwerk's own template sets.
    #[must_use]
    pub fn new(kind: Kind, id: &(impl ToString + ?Sized), path: impl Into<String>) -> Self {
        Self {
            kind,
            id: id.to_string(),
            path: path.into(),
            own: None,
        }
    }

    /// The name of its kind on the command line: that of its template, where the folder adds the kind.
    #[must_use]
    pub fn name(&self) -> &str {
        self.own.as_ref().map_or(self.kind.name(), |own| &own.name)
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
