//! A kind of document: one constant in the folder of the kind.

use std::fmt;

use crate::check::Checked;
use crate::diagnostic::{Diagnostic, Rule};
use crate::locale::Locale;
use crate::model::{Id, Partnership};

use super::composed::{ComposeError, Composed, Options};
use super::composer::Composer;
use super::name::KindName;

/// A kind of document.
///
/// Its name is the word on the command line. File names, the template, the data that documents carry and the words of
/// the locales derive from it.
pub struct Kind {
    /// Its name.
    pub(in crate::document) name: KindName,
    /// What it is, one line.
    pub(in crate::document) summary: &'static str,
    /// What a folder has one of these documents for.
    pub(in crate::document) per: Per,
    /// Composes the document about what has this id.
    pub(in crate::document) compose: fn(Composer<'_>, &str) -> Result<Composed, ComposeError>,
    /// The rules under which it is refused.
    pub(in crate::document) rules: &'static [&'static Rule],
    /// What keeps the document about what has this id from being built, each with its place.
    pub(in crate::document) unsettled: fn(&Checked, &str, &Locale, Options) -> Vec<Diagnostic>,
    /// Whether it has a final version, to sign.
    pub(in crate::document) is_signed: bool,
}

/// What a folder has one document of a kind for.
pub(in crate::document) enum Per {
    /// The programme, under the id of what the document is about, where there is something to say.
    Programme(fn(&Checked) -> Option<&Id>),
    /// Each partnership of which this holds.
    Partnership(fn(&Partnership) -> bool),
    /// Each of these ids.
    Entry(fn(&Checked) -> Vec<&str>),
    /// Two versions: no folder produces it by itself.
    Versions,
}

impl Kind {
    /// A kind that nothing keeps from being built and nobody signs.
    pub(in crate::document) const fn new(
        name: &'static str,
        summary: &'static str,
        per: Per,
        compose: fn(Composer<'_>, &str) -> Result<Composed, ComposeError>,
    ) -> Self {
        Self {
            name: KindName::new(name),
            summary,
            per,
            compose,
            rules: &[],
            unsettled: |_, _, _, _| Vec::new(),
            is_signed: false,
        }
    }

    /// The word on the command line and in file names.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name.word
    }

    /// What it is, one line.
    #[must_use]
    pub fn summary(&self) -> &'static str {
        self.summary
    }

    /// Whether it has a final version, to sign.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.is_signed
    }

    /// The virtual path of the data that documents of this kind carry.
    #[must_use]
    pub fn data_path(&self) -> String {
        self.name.data_path()
    }

    /// The virtual path of the template that sets it.
    #[must_use]
    pub fn template_path(&self) -> String {
        self.name.template_path()
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name.word)
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Kind {}
