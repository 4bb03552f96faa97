//! Parts of the programme by their id, and those that documents are about.

use crate::model::{
    CanvasBlock, Domain, Facet, Id, ImpactDimension, NamedText, Partnership, Step, TensionClass, Typology, Worksheet,
};

use super::composed::ComposeError;

/// A part of the programme with an id.
pub(in crate::document) trait Entry {
    /// Its id; a document about it bears the same.
    fn id(&self) -> &Id;
}

/// Says that these parts have an id; a kind of document says it of its own.
macro_rules! entries {
    ($($part:ty),+ $(,)?) => {
        $(impl $crate::document::base::Entry for $part {
            fn id(&self) -> &$crate::model::Id {
                &self.id
            }
        })+
    };
}

pub(in crate::document) use entries;

entries!(
    CanvasBlock,
    Domain,
    Facet,
    ImpactDimension,
    NamedText,
    Partnership,
    Step,
    TensionClass,
    Typology,
    Worksheet,
);

/// The ids of these parts.
pub(in crate::document) fn ids<'a, T: Entry + 'a>(parts: impl IntoIterator<Item = &'a T>) -> Vec<&'a str> {
    parts.into_iter().map(|part| part.id().as_str()).collect()
}

/// The part with this id, where there is one.
pub(in crate::document) fn find<'a, T: Entry + 'a>(parts: impl IntoIterator<Item = &'a T>, id: &str) -> Option<&'a T> {
    parts.into_iter().find(|part| part.id().as_str() == id)
}

/// The part that a document with this id is about.
pub(in crate::document) fn entry<'a, T: Entry + 'a>(
    parts: impl IntoIterator<Item = &'a T>,
    id: &str,
) -> Result<&'a T, ComposeError> {
    find(parts, id).ok_or_else(|| ComposeError::unknown(id))
}
