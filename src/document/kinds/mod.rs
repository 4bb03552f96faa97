//! Every kind of document: one folder or file each, with its constant `KIND`, and one line in [`KINDS`].

mod agreement;
mod business_model_canvas;
mod call;
mod change_note;
mod changed_agreement;
mod company_booklet;
mod dossier;
mod fill_in;
mod final_report;
mod needs_analysis;
mod partnership_canvas;
mod phase_report;
mod progress_overview;
mod revenue_model;
mod self_assessment;
mod value_proposition;
mod workbook;

use crate::check::Checked;

use super::base::{Kind, Plan};

pub(super) use changed_agreement::changed_places;
pub use revenue_model::FigureNames;

/// Every kind that a folder produces, in the order in which documents are listed.
pub static KINDS: &[&Kind] = &[
    &final_report::KIND,
    &revenue_model::KIND,
    &agreement::KIND,
    &dossier::KIND,
    &phase_report::KIND,
    &self_assessment::KIND,
    &partnership_canvas::KIND,
    &business_model_canvas::KIND,
    &value_proposition::KIND,
    &company_booklet::KIND,
    &needs_analysis::KIND,
    &call::KIND,
    &progress_overview::KIND,
    &workbook::KIND,
];

/// The documents of Brugwerk's kinds that this programme produces.
pub(super) fn built_in_plans(programme: &Checked) -> Vec<Plan> {
    KINDS.iter().flat_map(|kind| Plan::all(kind, programme)).collect()
}

/// The kinds of forms to fill in on screen; no folder produces them by itself.
pub(super) fn forms() -> &'static [&'static Kind] {
    fill_in::FORMS
}

/// What changed between two versions; no folder produces it by itself.
pub(super) static CHANGE_NOTE: &Kind = &change_note::KIND;

/// An agreement with what was inserted and struck since an earlier version; no folder produces it by itself.
pub(super) static CHANGED_AGREEMENT: &Kind = &changed_agreement::KIND;
