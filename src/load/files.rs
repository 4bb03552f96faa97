//! The kinds of file in a programme folder.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{
    Brand, Call, Chapter, Conclusions, FolderPath, Located, Method, NeedsAnalysis, Partner, Partnership,
    PartnershipCanvas, PhaseReport, ProgrammeHead, SelfAssessment,
};

/// `programme.yaml`: the programme and the files that belong to it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeFile {
    /// The programme.
    pub programme: ProgrammeHead,
    /// Path of the method file; omitted: the built-in method.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Located<FolderPath>>,
    /// Path of the partners file.
    pub partners: Located<FolderPath>,
    /// Paths of the partnership files, in the order that numbers the cases.
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub partnerships: Vec<Located<FolderPath>>,
    /// Path of the conclusions file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conclusions: Option<Located<FolderPath>>,
    /// Paths of the chapters of the report, in order; omitted: the built-in outline.
    #[serde(default)]
    pub report: Vec<Located<FolderPath>>,
    /// Paths of the content reports to the fund.
    #[serde(default)]
    pub phase_reports: Vec<Located<FolderPath>>,
    /// Paths of the self-assessments.
    #[serde(default)]
    pub self_assessments: Vec<Located<FolderPath>>,
    /// Paths of the partnership canvases.
    #[serde(default)]
    pub partnership_canvases: Vec<Located<FolderPath>>,
    /// Path of the needs analysis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs_analysis: Option<Located<FolderPath>>,
    /// Path of the call for enterprises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<Located<FolderPath>>,
}

/// A file with all partners.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnersFile {
    /// The partners.
    #[schemars(length(max = 20_000))]
    pub partners: Vec<Partner>,
}

/// A file with one partnership.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnershipFile {
    /// The partnership.
    pub partnership: Partnership,
}

/// A file with the method.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MethodFile {
    /// The method.
    pub method: Method,
}

/// A file with the conclusions.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConclusionsFile {
    /// The conclusions.
    pub conclusions: Conclusions,
}

/// A file with one chapter of the report.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChapterFile {
    /// The chapter.
    pub chapter: Chapter,
}

/// A file with one content report.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhaseReportFile {
    /// The content report.
    pub phase_report: PhaseReport,
}

/// A file with one self-assessment.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SelfAssessmentFile {
    /// The self-assessment.
    pub self_assessment: SelfAssessment,
}

/// A file with one partnership canvas.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnershipCanvasFile {
    /// The partnership canvas.
    pub partnership_canvas: PartnershipCanvas,
}

/// A file with one needs analysis.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedsAnalysisFile {
    /// The needs analysis.
    pub needs_analysis: NeedsAnalysis,
}

/// A file with one call for enterprises.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CallFile {
    /// The call for enterprises.
    pub call: Call,
}

/// `brand.yaml`: the look of the documents.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BrandFile {
    /// The look.
    pub brand: Brand,
}
