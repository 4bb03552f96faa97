//! The JSON Schema of every kind of file, generated from the model types.

use std::sync::OnceLock;

use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::model::{ArticleFile, TermsFile};

use super::files::{
    BrandFile, CallFile, ChapterFile, ConclusionsFile, MethodFile, NeedsAnalysisFile, PartnersFile,
    PartnershipCanvasFile, PartnershipFile, PhaseReportFile, ProgrammeFile, SelfAssessmentFile,
};

/// A kind of file in a programme folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `programme.yaml`.
    Programme,
    /// The partners.
    Partners,
    /// One partnership.
    Partnership,
    /// The method.
    Method,
    /// The conclusions.
    Conclusions,
    /// One chapter.
    Chapter,
    /// One content report to the fund.
    PhaseReport,
    /// One self-assessment.
    SelfAssessment,
    /// One partnership canvas.
    PartnershipCanvas,
    /// The needs analysis.
    NeedsAnalysis,
    /// The call for enterprises.
    Call,
    /// The look of the documents.
    Brand,
    /// One article of the clause library.
    Article,
    /// The defined terms of the clause library.
    Terms,
}

impl FileKind {
    /// All kinds.
    pub const ALL: [Self; 14] = [
        Self::Programme,
        Self::Partners,
        Self::Partnership,
        Self::Method,
        Self::Conclusions,
        Self::Chapter,
        Self::PhaseReport,
        Self::SelfAssessment,
        Self::PartnershipCanvas,
        Self::NeedsAnalysis,
        Self::Call,
        Self::Brand,
        Self::Article,
        Self::Terms,
    ];

    /// The word on the command line and in the file name of the schema.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Partners => "partners",
            Self::Partnership => "partnership",
            Self::Method => "method",
            Self::Conclusions => "conclusions",
            Self::Chapter => "chapter",
            Self::PhaseReport => "phase-report",
            Self::SelfAssessment => "self-assessment",
            Self::PartnershipCanvas => "partnership-canvas",
            Self::NeedsAnalysis => "needs-analysis",
            Self::Call => "call",
            Self::Brand => "brand",
            Self::Article => "article",
            Self::Terms => "terms",
        }
    }

    /// The schema as a value; generated once per process.
    pub(crate) fn schema(self) -> &'static Value {
        static SCHEMAS: [OnceLock<Value>; 14] = [const { OnceLock::new() }; 14];
        SCHEMAS[self as usize].get_or_init(|| {
            let generator = SchemaSettings::draft2020_12().into_generator();
            let schema = match self {
                Self::Programme => generator.into_root_schema_for::<ProgrammeFile>(),
                Self::Partners => generator.into_root_schema_for::<PartnersFile>(),
                Self::Partnership => generator.into_root_schema_for::<PartnershipFile>(),
                Self::Method => generator.into_root_schema_for::<MethodFile>(),
                Self::Conclusions => generator.into_root_schema_for::<ConclusionsFile>(),
                Self::Chapter => generator.into_root_schema_for::<ChapterFile>(),
                Self::PhaseReport => generator.into_root_schema_for::<PhaseReportFile>(),
                Self::SelfAssessment => generator.into_root_schema_for::<SelfAssessmentFile>(),
                Self::PartnershipCanvas => generator.into_root_schema_for::<PartnershipCanvasFile>(),
                Self::NeedsAnalysis => generator.into_root_schema_for::<NeedsAnalysisFile>(),
                Self::Call => generator.into_root_schema_for::<CallFile>(),
                Self::Brand => generator.into_root_schema_for::<BrandFile>(),
                Self::Article => generator.into_root_schema_for::<ArticleFile>(),
                Self::Terms => generator.into_root_schema_for::<TermsFile>(),
            };
            let mut schema = schema.to_value();
            bound_lists(&mut schema);
            schema
        })
    }
}

/// The most items of a list that names no number of its own.
const MOST_ITEMS: u64 = 500;

/// Bounds every list: what is set grows with it, and a few bytes are an item.
fn bound_lists(schema: &mut Value) {
    match schema {
        Value::Array(parts) => parts.iter_mut().for_each(bound_lists),
        Value::Object(parts) => {
            // A key of the data may have the name `items` too.
            let is_list = match parts.get("type") {
                Some(Value::Array(types)) => types.iter().any(|name| name == "array"),
                name => name.is_some_and(|name| name == "array"),
            };
            if is_list && !parts.contains_key("maxItems") {
                parts.insert("maxItems".to_owned(), MOST_ITEMS.into());
            }
            parts.values_mut().for_each(bound_lists);
        }
        _ => {}
    }
}

/// The JSON Schema (draft 2020-12) of a kind of file, as indented text.
#[must_use]
pub fn schema_text(kind: FileKind) -> String {
    format!("{:#}\n", kind.schema())
}
