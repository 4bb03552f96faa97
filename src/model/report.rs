//! The narrative of the report: chapters, sections and blocks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Located, PlainText, RichText};

/// A chapter of the report.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Id of the chapter; texts can link to it.
    pub id: Located<Id>,
    /// Short title.
    pub title: Located<PlainText>,
    /// What the chapter says, in one sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<Located<PlainText>>,
    /// Whether it is an appendix, with a letter instead of a number.
    #[serde(default)]
    pub appendix: bool,
    /// The sections, in order.
    pub sections: Vec<Section>,
}

/// A section of a chapter.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Id of the section; texts can link to it.
    pub id: Located<Id>,
    /// The message of the section; omitted: a claim composed from the data of its first figure or table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Located<PlainText>>,
    /// What stands in the section, in order.
    pub blocks: Vec<Located<Block>>,
}

/// A piece of a section: exactly one of `text`, `show` and `callout`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Narrative text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Located<RichText>>,
    /// A named figure, table or matrix.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show: Option<Located<Show>>,
    /// One highlighted statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub callout: Option<Located<RichText>>,
    /// What the figure is about: a typology or a worksheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Located<Id>>,
    /// Caption of the figure, table or matrix.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Located<PlainText>>,
}

macro_rules! shows {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal),+ $(,)?) => {
        /// A figure, table or matrix that a report can place by name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum Show {
            $($(#[doc = $doc])* #[serde(rename = $name)] $variant),+
        }

        impl Show {
            /// Every name that a report can place.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in data files.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }
        }
    };
}

shows! {
    /// What the programme is about.
    ProgrammeSummary = "programme-summary",
    /// What the programme wants to reach.
    ProgrammeObjective = "programme-objective",
    /// Why the programme studies the typologies in its scope.
    ProgrammeScope = "programme-scope",
    /// The definition of a blended business model.
    Definition = "definition",
    /// The four typologies on two axes.
    Quadrant = "quadrant",
    /// The typologies with their definitions.
    TypologyList = "typology-list",
    /// The properties compared over the typologies in scope.
    PropertyComparison = "property-comparison",
    /// The nine canvas blocks with their questions.
    Canvas = "canvas",
    /// The domains of tension with typical examples.
    TensionDomains = "tension-domains",
    /// The phases on a line.
    Timeline = "timeline",
    /// The partnerships with their partners.
    PartnershipOverview = "partnership-overview",
    /// The partners in a table.
    PartnerProfiles = "partner-profiles",
    /// The partnerships by typology, with reasons.
    TypologyAssignment = "typology-assignment",
    /// The facets, the properties they bundle and their questions.
    Topics = "topics",
    /// Partnerships by facet, with their status.
    StatusMatrix = "status-matrix",
    /// The documents that each case gets.
    CaseDocuments = "case-documents",
    /// Every case with its documents.
    Cases = "cases",
    /// Tensions by partnership and canvas block.
    TensionOverview = "tension-overview",
    /// The findings with their evidence.
    Findings = "findings",
    /// One typology; `of` names it.
    TypologyPage = "typology-page",
    /// The success factors.
    SuccessFactors = "success-factors",
    /// What the impact dimensions mean.
    ImpactValues = "impact-values",
    /// Partnerships by impact dimension, with a total row.
    ImpactMatrix = "impact-matrix",
    /// The points of added value.
    AddedValue = "added-value",
    /// The steps to practice.
    Steps = "steps",
    /// A blank worksheet; `of` names it.
    Worksheet = "worksheet",
    /// The exercises and the questionnaire.
    Questionnaire = "questionnaire",
    /// The price methods with their computed margins.
    PriceMethods = "price-methods",
    /// The template of the revenue model.
    RevenueTemplate = "revenue-template",
    /// The elements of an agreement.
    AgreementElements = "agreement-elements",
    /// Chart: status per facet over all cases.
    ChartStatusByFacet = "chart-status-by-facet",
    /// Chart: tensions per partnership and canvas block.
    ChartTensionsByBlock = "chart-tensions-by-block",
    /// Chart: tensions by class and state.
    ChartTensionsByClass = "chart-tensions-by-class",
    /// Chart: levels per impact dimension.
    ChartImpactByDimension = "chart-impact-by-dimension",
    /// Chart: the impact profile of each partnership.
    ChartImpactProfiles = "chart-impact-profiles",
    /// Chart: work points per facet.
    ChartWorkPoints = "chart-work-points",
    /// The sources.
    Sources = "sources",
    /// The index of estimates.
    Estimates = "estimates",
}
