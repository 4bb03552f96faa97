//! The exercises and worksheets, blank or filled in.

use crate::check::Checked;
use crate::locale::Locale;

use super::view::sections::SectionDocument;
use super::{ComposeError, Composed, Plan};

/// The documents of this kind.
pub(super) fn plans(_programme: &Checked) -> Vec<Plan> {
    Vec::new()
}

/// Composes the document.
pub(super) fn compose<'a>(
    _programme: &'a Checked,
    id: &str,
    _locale: &'static Locale,
) -> Result<Composed<SectionDocument<'a>>, ComposeError> {
    Err(ComposeError::Unknown(id.to_owned()))
}
