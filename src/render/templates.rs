//! The templates that the binary carries.

use crate::document::Kind;

macro_rules! templates {
    ($($path:literal),+ $(,)?) => {
        &[$((
            concat!("/templates/", $path),
            include_str!(concat!("../../templates/", $path)),
        )),+]
    };
}

/// Virtual path and text of every template; a test holds the list against the folder.
pub const TEMPLATES: &[(&str, &str)] = templates![
    "components/added-value.typ",
    "components/agreement-elements.typ",
    "components/agreement-front.typ",
    "components/agreement-page.typ",
    "components/booklet.typ",
    "components/bridge.typ",
    "components/business-model-canvas.typ",
    "components/calculation.typ",
    "components/canvas-sheet.typ",
    "components/canvas.typ",
    "components/case-documents.typ",
    "components/case-status.typ",
    "components/cases.typ",
    "components/chapter-opener.typ",
    "components/chart.typ",
    "components/clauses.typ",
    "components/colophon.typ",
    "components/company-page.typ",
    "components/contents.typ",
    "components/contribution-sheet.typ",
    "components/contributions.typ",
    "components/cover.typ",
    "components/data-table.typ",
    "components/estimates.typ",
    "components/findings.typ",
    "components/funder-mark.typ",
    "components/impact-matrix.typ",
    "components/impact-values.typ",
    "components/key-figures.typ",
    "components/likert-form.typ",
    "components/open-points.typ",
    "components/partner-profiles.typ",
    "components/partnership-canvas.typ",
    "components/partnership-overview.typ",
    "components/party-list.typ",
    "components/price-methods.typ",
    "components/property-comparison.typ",
    "components/prose.typ",
    "components/quadrant.typ",
    "components/questionnaire.typ",
    "components/revenue-front.typ",
    "components/revenue-template.typ",
    "components/section-document.typ",
    "components/short-contents.typ",
    "components/signatures.typ",
    "components/sources.typ",
    "components/status-matrix.typ",
    "components/steps.typ",
    "components/success-factors.typ",
    "components/tension-cards.typ",
    "components/tension-domains.typ",
    "components/tension-overview.typ",
    "components/tension-register.typ",
    "components/term-list.typ",
    "components/timeline.typ",
    "components/topics.typ",
    "components/typology-assignment.typ",
    "components/typology-list.typ",
    "components/typology-page.typ",
    "components/value-chain.typ",
    "components/verdict.typ",
    "components/worksheet.typ",
    "design/base.typ",
    "design/palette.json",
    "design/styling.typ",
    "design/system.typ",
    "documents/agreement.typ",
    "documents/business-model-canvas.typ",
    "documents/company-booklet.typ",
    "documents/dossier.typ",
    "documents/final-report.typ",
    "documents/partnership-canvas.typ",
    "documents/phase-report.typ",
    "documents/progress-overview.typ",
    "documents/revenue-model.typ",
    "documents/self-assessment.typ",
    "documents/value-proposition.typ",
];

/// The template that a kind of document starts from.
pub fn main(kind: Kind) -> String {
    format!("/templates/documents/{}.typ", kind.name())
}
