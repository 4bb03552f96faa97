//! What documents are about: parts of the programme with an id.

use crate::model::{Call, Id, NeedsAnalysis, Partnership, PartnershipCanvas, PhaseReport, SelfAssessment};

use super::composed::ComposeError;

/// A part of the programme that documents can be about.
pub(in crate::document) trait Entry {
    /// Its id, which those documents bear.
    fn id(&self) -> &Id;
}

macro_rules! entries {
    ($($part:ty),+) => {
        $(impl Entry for $part {
            fn id(&self) -> &Id {
                &self.id
            }
        })+
    };
}

entries!(
    Call,
    NeedsAnalysis,
    Partnership,
    PartnershipCanvas,
    PhaseReport,
    SelfAssessment
);

/// The ids of these parts.
pub(in crate::document) fn ids<'a, T: Entry + 'a>(parts: impl IntoIterator<Item = &'a T>) -> Vec<&'a str> {
    parts.into_iter().map(|part| part.id().as_str()).collect()
}

/// The part with this id.
pub(in crate::document) fn entry<'a, T: Entry>(
    parts: impl IntoIterator<Item = &'a T>,
    id: &str,
) -> Result<&'a T, ComposeError> {
    let part = parts.into_iter().find(|part| part.id().as_str() == id);
    part.ok_or_else(|| ComposeError::unknown(id))
}
