//! Forms to fill in on screen: no folder produces them by itself, and what is filled in comes back as data.

mod canvas;
mod contributions;
mod form;
mod phase_report;
mod registration;
mod self_assessment;

use crate::document::base::Kind;

/// Every kind of form.
pub(super) static FORMS: &[&Kind] = &[
    &self_assessment::KIND,
    &registration::KIND,
    &canvas::KIND,
    &contributions::KIND,
    &phase_report::KIND,
];
