//! Every kind of document, one folder or file each.

mod agreement;
mod business_model_canvas;
mod call;
mod change_note;
mod changed_agreement;
mod company_booklet;
mod dossier;
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
use crate::diagnostic::{Diagnostic, Rule};
use crate::locale::{Language, Locale};
use crate::model::Partnership;

use super::base::{ComposeError, Composed, Document, Kind, Options, Plan, Versions, to_json};
use super::document_of;

/// The documents of Brugwerk's kinds.
pub(super) fn plans(programme: &Checked) -> Vec<Plan> {
    let per_partnership = |kind: Kind, folder: &str, has: fn(&Partnership) -> bool| {
        programme
            .partnerships
            .iter()
            .filter(|partnership| has(partnership))
            .map(|partnership| Plan::new(kind, &partnership.id, format!("{folder}/{}.pdf", partnership.id)))
            .collect::<Vec<_>>()
    };
    Kind::ALL
        .iter()
        .flat_map(|kind| match kind {
            Kind::FinalReport if programme.report.is_empty() => Vec::new(),
            Kind::FinalReport => vec![Plan::new(*kind, &programme.programme.id, "final-report.pdf")],
            Kind::RevenueModel => per_partnership(*kind, "revenue-models", |x| x.revenue_model.is_some()),
            Kind::Agreement => per_partnership(*kind, "agreements", |x| x.agreement.is_some()),
            Kind::Dossier => per_partnership(*kind, "dossiers", |_| true),
            Kind::PhaseReport => phase_report::plans(programme),
            Kind::SelfAssessment => self_assessment::plans(programme),
            Kind::PartnershipCanvas => partnership_canvas::plans(programme),
            Kind::BusinessModelCanvas => business_model_canvas::plans(programme),
            Kind::ValueProposition => per_partnership(*kind, "value-propositions", |x| !x.contributions.is_empty()),
            Kind::CompanyBooklet => company_booklet::plans(programme),
            Kind::NeedsAnalysis => needs_analysis::plans(programme),
            Kind::Call => call::plans(programme),
            Kind::ProgressOverview => progress_overview::plans(programme),
            Kind::Workbook => workbook::plans(programme),
            Kind::ChangeNote | Kind::ChangedAgreement => Vec::new(),
        })
        .collect()
}

/// Composes the view of one document.
pub(super) fn view(
    programme: &Checked,
    plan: &Plan,
    locale: &'static Locale,
    options: Options,
) -> Result<Composed<Vec<u8>>, ComposeError> {
    match plan.kind {
        Kind::FinalReport => to_json(final_report::compose(programme, locale)?),
        Kind::RevenueModel => to_json(revenue_model::compose(programme, &plan.id, locale)?),
        Kind::Agreement => to_json(agreement::compose(programme, &plan.id, locale, options.is_final)?),
        Kind::Dossier => to_json(dossier::compose(programme, &plan.id, locale)?),
        Kind::PhaseReport => to_json(phase_report::compose(programme, &plan.id, locale)?),
        Kind::SelfAssessment => to_json(self_assessment::compose(programme, &plan.id, locale)?),
        Kind::PartnershipCanvas => to_json(partnership_canvas::compose(programme, &plan.id, locale)?),
        Kind::BusinessModelCanvas => to_json(business_model_canvas::compose(programme, &plan.id, locale)?),
        Kind::ValueProposition => to_json(value_proposition::compose(programme, &plan.id, locale)?),
        Kind::CompanyBooklet => to_json(company_booklet::compose(programme, &plan.id, locale)?),
        Kind::NeedsAnalysis => to_json(needs_analysis::compose(programme, &plan.id, locale)?),
        Kind::Call => to_json(call::compose(programme, &plan.id, locale)?),
        Kind::ProgressOverview => to_json(progress_overview::compose(programme, &plan.id, locale)?),
        Kind::Workbook => to_json(workbook::compose(programme, &plan.id, locale)?),
        // They need a second version: see `change_note` and `changed_agreement`.
        Kind::ChangeNote | Kind::ChangedAgreement => return Err(ComposeError::Unknown(plan.id.clone())),
    }
    .map_err(ComposeError::from)
}

/// What keeps these plans from being built, each with its place: open points of agreements that should be final,
/// questions without answer and changed deliverables of content reports.
pub(super) fn unsettled(programme: &Checked, plans: &[Plan], options: Options) -> Vec<Diagnostic> {
    let locale = Locale::of(options.language.unwrap_or(programme.programme.language.into()));
    plans
        .iter()
        .flat_map(|plan| match plan.kind {
            Kind::Agreement if options.is_final => agreement::unsettled(programme, &plan.id, locale),
            Kind::PhaseReport => phase_report::unsettled(programme, &plan.id),
            _ => Vec::new(),
        })
        .collect()
}

/// The rules of kinds under which documents are refused.
pub(super) const RULES: [&Rule; 2] = [&crate::contract::OPEN_POINT, &phase_report::REPORT_INCOMPLETE];

/// Composes the change note: everything that changed, by subject.
///
/// # Errors
/// Where the view can't be written as JSON; checked data does not bring that about.
pub fn change_note(versions: Versions<'_>, language: Option<Language>) -> Result<Document, ComposeError> {
    let locale = versions.locale(language);
    let plan = Plan::new(Kind::ChangeNote, &versions.new.programme.id, "change-note.pdf");
    let composed = to_json(change_note::compose(versions, locale)?)?;
    document_of(versions.new, &plan, composed, locale)
}

/// Composes the agreement of a partnership with what was inserted and struck since the earlier version.
///
/// # Errors
/// [`ComposeError::Unknown`] where one of the versions has no such agreement.
pub fn changed_agreement(
    versions: Versions<'_>,
    id: &str,
    language: Option<Language>,
) -> Result<Document, ComposeError> {
    let locale = versions.locale(language);
    let plan = Plan::new(Kind::ChangedAgreement, id, format!("changed-agreements/{id}.pdf"));
    let composed = to_json(changed_agreement::compose(versions, id, locale)?)?;
    document_of(versions.new, &plan, composed, locale)
}
