//! The kinds of file in a programme folder.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{Chapter, Conclusions, FolderPath, Located, Method, Partner, Partnership, ProgrammeHead};

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
    pub partnerships: Vec<Located<FolderPath>>,
    /// Path of the conclusions file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conclusions: Option<Located<FolderPath>>,
    /// Paths of the chapters of the report, in order; omitted: the built-in outline.
    #[serde(default)]
    pub report: Vec<Located<FolderPath>>,
}

/// A file with all partners.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnersFile {
    /// The partners.
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
