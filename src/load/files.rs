//! The kinds of file in a programme folder: one table, from which their schemas, the loader and comparisons read.

use std::sync::OnceLock;

use macro_rules_attribute::apply;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::de::DeserializeOwned;
use serde_json::Value;
use strum::{IntoStaticStr, VariantArray};

use crate::model::{
    Article, Brand, Call, Chapter, Conclusions, FolderPath, Located, Method, NeedsAnalysis, Partner, Partnership,
    PartnershipCanvas, PhaseReport, Programme, ProgrammeHead, SelfAssessment, Term, record,
};

use super::schema::bound_lists;

/// `programme.yaml`: the programme and the files that belong to it.
#[apply(record)]
pub struct ProgrammeFile {
    /// The programme.
    pub programme: ProgrammeHead,
    /// Path of the method file; omitted: the built-in method.
    pub method: Option<Located<FolderPath>>,
    /// Path of the partners file.
    pub partners: Located<FolderPath>,
    /// Paths of the partnership files, in the order that numbers the cases.
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub partnerships: Vec<Located<FolderPath>>,
    /// Path of the conclusions file.
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
    pub needs_analysis: Option<Located<FolderPath>>,
    /// Path of the call for enterprises.
    pub call: Option<Located<FolderPath>>,
}

/// A file that holds one thing under one key.
pub trait PartFile: DeserializeOwned + JsonSchema {
    /// Its kind.
    const KIND: FileKind;
    /// What it holds.
    type Part;

    /// What it held.
    fn into_part(self) -> Self::Part;
}

/// Reads files that a programme names.
pub(super) trait ReadPart {
    /// What the file holds that `path` names; nothing where it can't be read.
    fn include<F: PartFile>(&mut self, path: &Located<FolderPath>) -> Option<F::Part>;
}

/// Where a programme keeps what files of one kind hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The field of the programme.
    pub field: &'static str,
    /// The key in the file.
    pub key: &'static str,
    /// Whether the field is a list with an item per file.
    pub is_list: bool,
}

/// Reads the files of one kind into the field of the programme of the same name as that of their paths: `[*]` any
/// number, `[?]` one or none. What has no such sign is read by the loader itself.
macro_rules! read_into {
    ($programme:ident, $head:ident, $reader:ident: $file:ident => $field:ident [*]) => {
        $programme.$field = $head
            .$field
            .iter()
            .filter_map(|path| $reader.include::<$file>(path))
            .collect();
    };
    ($programme:ident, $head:ident, $reader:ident: $file:ident => $field:ident [?]) => {
        $programme.$field = $head.$field.as_ref().and_then(|path| $reader.include::<$file>(path));
    };
    ($programme:ident, $head:ident, $reader:ident: $file:ident => $field:ident) => {};
}

/// Makes the kinds of file from a table: the documentation of the kind, its name, the type of the file, the key in it
/// with what it holds, and the field of the programme where that comes to stand.
macro_rules! file_kinds {
    ($(
        $(#[doc = $doc:literal])+
        $kind:ident: $file:ident {
            $(#[$about:meta])+
            $key:ident: $holds:ty
        } $(=> $field:ident $([$many:tt])?)?;
    )+) => {
        /// A kind of file in a programme folder.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray, IntoStaticStr)]
        #[strum(serialize_all = "kebab-case")]
        pub enum FileKind {
            /// `programme.yaml`.
            Programme,
            $($(#[doc = $doc])+ $kind,)+
        }

        impl FileKind {
            /// The schema as a value; generated once per process.
            pub(crate) fn schema(self) -> &'static Value {
                static SCHEMAS: [OnceLock<Value>; FileKind::VARIANTS.len()] =
                    [const { OnceLock::new() }; FileKind::VARIANTS.len()];
                SCHEMAS[self as usize].get_or_init(|| {
                    let generator = SchemaSettings::draft2020_12().into_generator();
                    let mut schema = match self {
                        Self::Programme => generator.into_root_schema_for::<ProgrammeFile>(),
                        $(Self::$kind => generator.into_root_schema_for::<$file>(),)+
                    }
                    .to_value();
                    bound_lists(&mut schema);
                    schema
                })
            }

            /// Where a programme keeps it; nothing for what comes with the binary.
            pub(crate) fn part(self) -> Option<Part> {
                match self {
                    Self::Programme => Some(Part { field: "programme", key: "programme", is_list: false }),
                    $(Self::$kind => {
                        let place: &[(&str, &[&str])] = &[$((stringify!($field), &[$(stringify!($many))?]))?];
                        place.first().map(|(field, many)| Part {
                            field,
                            key: stringify!($key),
                            is_list: many.contains(&"*"),
                        })
                    })+
                }
            }
        }

        /// Reads the files that `head` names, in the order of the table, each into its field of the programme.
        pub(super) fn read_parts(head: &ProgrammeFile, programme: &mut Programme, reader: &mut impl ReadPart) {
            $($(read_into!(programme, head, reader: $file => $field $([$many])?);)?)+
        }

        $(
            $(#[doc = $doc])+
            #[apply(record)]
            pub struct $file {
                $(#[$about])+
                pub $key: $holds,
            }

            impl PartFile for $file {
                const KIND: FileKind = FileKind::$kind;
                type Part = $holds;

                fn into_part(self) -> $holds {
                    self.$key
                }
            }
        )+
    };
}

file_kinds! {
    /// A file with all partners.
    Partners: PartnersFile {
        /// The partners.
        #[schemars(length(max = 20_000))]
        partners: Vec<Partner>
    } => partners;
    /// A file with one partnership.
    Partnership: PartnershipFile {
        /// The partnership.
        partnership: Partnership
    } => partnerships[*];
    /// A file with the method.
    Method: MethodFile {
        /// The method.
        method: Method
    } => method;
    /// A file with the conclusions.
    Conclusions: ConclusionsFile {
        /// The conclusions.
        conclusions: Conclusions
    } => conclusions[?];
    /// A file with one chapter of the report.
    Chapter: ChapterFile {
        /// The chapter.
        chapter: Chapter
    } => report[*];
    /// A file with one content report.
    PhaseReport: PhaseReportFile {
        /// The content report.
        phase_report: PhaseReport
    } => phase_reports[*];
    /// A file with one self-assessment.
    SelfAssessment: SelfAssessmentFile {
        /// The self-assessment.
        self_assessment: SelfAssessment
    } => self_assessments[*];
    /// A file with one partnership canvas.
    PartnershipCanvas: PartnershipCanvasFile {
        /// The partnership canvas.
        partnership_canvas: PartnershipCanvas
    } => partnership_canvases[*];
    /// A file with one needs analysis.
    NeedsAnalysis: NeedsAnalysisFile {
        /// The needs analysis.
        needs_analysis: NeedsAnalysis
    } => needs_analysis[?];
    /// A file with one call for enterprises.
    Call: CallFile {
        /// The call for enterprises.
        call: Call
    } => call[?];
    /// `brand.yaml`: the look of the documents.
    Brand: BrandFile {
        /// The look.
        brand: Brand
    } => brand;
    /// A file of the clause library: one article.
    Article: ArticleFile {
        /// The article.
        article: Article
    };
    /// The file with the defined terms of the library.
    Terms: TermsFile {
        /// The terms.
        terms: Vec<Term>
    };
}
