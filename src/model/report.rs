//! The narrative of the report: chapters, sections and blocks.

use macro_rules_attribute::apply;

use super::{IdBySibling, Located, OwnId, PlainText, RichText, closed_list, kind, record};

/// A chapter of the report.
#[apply(record)]
pub struct Chapter {
    /// Id of the chapter; texts can link to it.
    pub id: OwnId<kind::Section>,
    /// Short title.
    pub title: Located<PlainText>,
    /// What the chapter says, in one sentence.
    pub claim: Option<Located<PlainText>>,
    /// Whether it is an appendix, with a letter instead of a number.
    #[serde(default)]
    pub appendix: bool,
    /// The sections, in order.
    pub sections: Vec<Section>,
}

/// A section of a chapter.
#[apply(record)]
pub struct Section {
    /// Id of the section; texts can link to it.
    pub id: OwnId<kind::Section>,
    /// The message of the section; omitted: a claim composed from the data of its first figure or table.
    pub title: Option<Located<PlainText>>,
    /// What stands in the section, in order.
    pub blocks: Vec<Located<Block>>,
}

/// A piece of a section: exactly one of `text`, `show` and `callout`.
#[apply(record)]
pub struct Block {
    /// Narrative text.
    pub text: Option<Located<RichText>>,
    /// A named figure, table or matrix.
    pub show: Option<Located<Show>>,
    /// One highlighted statement.
    pub callout: Option<Located<RichText>>,
    /// What the figure is about: a typology or a worksheet.
    #[schemars(extend("x-by" = { "show": {
        "typology-page": { "x-ref": "typology" },
        "quadrant": { "x-ref": "typology" },
        "worksheet": { "x-ref": "worksheet" },
    } }))]
    pub of: Option<IdBySibling>,
    /// Caption of the figure, table or matrix.
    pub caption: Option<Located<PlainText>>,
    /// What the chart says, in the author's words instead of composed ones.
    pub claim: Option<Located<PlainText>>,
}

/// A figure, table or matrix that a report can place by name.
#[apply(closed_list)]
pub enum Show {
    /// What the programme is about.
    ProgrammeSummary,
    /// What the programme wants to reach.
    ProgrammeObjective,
    /// Why the programme studies the typologies in its scope.
    ProgrammeScope,
    /// The definition of a blended business model.
    Definition,
    /// The four typologies on two axes.
    Quadrant,
    /// The typologies with their definitions.
    TypologyList,
    /// The properties compared over the typologies in scope.
    PropertyComparison,
    /// The nine canvas blocks with their questions.
    Canvas,
    /// The domains of tension with typical examples.
    TensionDomains,
    /// The phases on a line.
    Timeline,
    /// The partnerships with their partners.
    PartnershipOverview,
    /// The partners in a table.
    PartnerProfiles,
    /// The partnerships by typology, with reasons.
    TypologyAssignment,
    /// The facets, the properties they bundle and their questions.
    Topics,
    /// Partnerships by facet, with their status.
    StatusMatrix,
    /// The documents that each case gets.
    CaseDocuments,
    /// Every case with its documents.
    Cases,
    /// Tensions by partnership and canvas block.
    TensionOverview,
    /// The findings with their evidence.
    Findings,
    /// One typology; `of` names it.
    TypologyPage,
    /// The success factors.
    SuccessFactors,
    /// What the impact dimensions mean.
    ImpactValues,
    /// Partnerships by impact dimension, with a total row.
    ImpactMatrix,
    /// The points of added value.
    AddedValue,
    /// The steps to practice.
    Steps,
    /// A blank worksheet; `of` names it.
    Worksheet,
    /// The exercises and the questionnaire.
    Questionnaire,
    /// The price methods with their computed margins.
    PriceMethods,
    /// The template of the revenue model.
    RevenueTemplate,
    /// The elements of an agreement.
    AgreementElements,
    /// Chart: status per facet over all cases.
    ChartStatusByFacet,
    /// Chart: tensions per partnership and canvas block.
    ChartTensionsByBlock,
    /// Chart: tensions by class and state.
    ChartTensionsByClass,
    /// Chart: levels per impact dimension.
    ChartImpactByDimension,
    /// Chart: the impact profile of each partnership.
    ChartImpactProfiles,
    /// Chart: work points per facet.
    ChartWorkPoints,
    /// Files to download and fill in.
    Templates,
    /// Abbreviations and terms with their meaning.
    Glossary,
    /// The sources.
    Sources,
    /// The index of estimates.
    Estimates,
}
