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
    "components/bridge.typ",
    "components/canvas.typ",
    "components/case-documents.typ",
    "components/case-status.typ",
    "components/cases.typ",
    "components/chapter-opener.typ",
    "components/chart.typ",
    "components/colophon.typ",
    "components/contents.typ",
    "components/contributions.typ",
    "components/cover.typ",
    "components/estimates.typ",
    "components/findings.typ",
    "components/funder-mark.typ",
    "components/impact-matrix.typ",
    "components/impact-values.typ",
    "components/partner-profiles.typ",
    "components/partnership-overview.typ",
    "components/price-methods.typ",
    "components/property-comparison.typ",
    "components/prose.typ",
    "components/quadrant.typ",
    "components/questionnaire.typ",
    "components/revenue-template.typ",
    "components/sources.typ",
    "components/status-matrix.typ",
    "components/steps.typ",
    "components/success-factors.typ",
    "components/tension-cards.typ",
    "components/tension-domains.typ",
    "components/tension-overview.typ",
    "components/timeline.typ",
    "components/topics.typ",
    "components/typology-assignment.typ",
    "components/typology-list.typ",
    "components/typology-page.typ",
    "components/value-chain.typ",
    "components/worksheet.typ",
    "design/base.typ",
    "design/palette.json",
    "design/styling.typ",
    "design/system.typ",
    "documents/final-report.typ",
];

/// The template that a kind of document starts from.
pub fn main(kind: Kind) -> String {
    format!("/templates/documents/{}.typ", kind.name())
}
