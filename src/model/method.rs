//! The method that a programme follows: typologies, facets, canvas, tensions, impact, steps, worksheets.

use macro_rules_attribute::apply;

use crate::locale::Language;

use super::{Basis, ExactMoney, Located, OwnId, PlainText, Ref, RichText, closed_list, kind, record, sparse_record};

/// The method that a programme follows. Another programme may bring another one.
#[apply(record)]
pub struct Method {
    /// Id of the method.
    pub id: OwnId<kind::Method>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What a blended business model is.
    pub definition: Option<Located<RichText>>,
    /// Where the definition comes from.
    pub definition_source: Option<Located<PlainText>>,
    /// The two axes that typologies stand on, where there are typologies.
    pub axes: Option<Axes>,
    /// The axes in words.
    #[serde(default)]
    pub axes_explained: Vec<Located<RichText>>,
    /// The typologies, at most one per quadrant.
    pub typologies: Located<Vec<Typology>>,
    /// Properties compared over the typologies in scope.
    #[serde(default)]
    pub properties: Vec<Property>,
    /// The facets that every partnership is rated on, in order.
    pub facets: Located<Vec<Facet>>,
    /// The domains of tension, in order.
    pub domains: Vec<Domain>,
    /// The canvas blocks, in order.
    pub blocks: Vec<CanvasBlock>,
    /// The classes of tension.
    pub tension_classes: Vec<TensionClass>,
    /// What a hybrid tension is.
    pub tensions_explained: Option<Located<RichText>>,
    /// The dimensions of impact.
    pub impact: ImpactModel,
    /// The documents that each case gets.
    #[serde(default)]
    pub case_documents: Vec<CaseDocument>,
    /// The success factors.
    #[serde(default)]
    pub success_factors: Vec<NamedText>,
    /// What the success factors add up to.
    pub success_factors_conclusion: Option<Located<RichText>>,
    /// The steps to practice, in order.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Blank worksheets.
    #[serde(default)]
    pub worksheets: Vec<Worksheet>,
    /// Individual exercises and the questionnaire.
    pub exercises: Option<Exercises>,
    /// The template of the revenue model.
    pub revenue_template: Option<RevenueTemplate>,
    /// The elements of a cooperation agreement.
    #[serde(default)]
    pub agreement_elements: Vec<AgreementElement>,
    /// What the method calls the things that documents speak of, where that differs from their usual words.
    pub words: Option<Words>,
    /// The language of the documents that its words stand in, as loading knows it.
    #[serde(skip)]
    pub language: Option<Language>,
}

impl Method {
    /// The words of the method, where they are in this language.
    #[must_use]
    pub fn words_in(&self, language: Language) -> Option<&Words> {
        self.words.as_ref().filter(|_| self.language == Some(language))
    }
}

/// Makes the record of words, and the list of the labels that they take the place of.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $label:literal,)+) => {
        /// What a method calls the things that documents speak of. A word that is not given is the usual one.
        #[apply(sparse_record)]
        #[derive(Default)]
        pub struct Words {
            $($(#[$doc])* pub $name: Option<Located<PlainText>>,)+
        }

        impl Words {
            /// The words that are given, each with the key of the label whose place it takes.
            pub fn labels(&self) -> impl Iterator<Item = (&'static str, &str)> {
                let words = [$(($label, self.$name.as_ref())),+].into_iter();
                words.filter_map(|(label, word)| Some((label, word?.as_str())))
            }

            /// The words that others do not say just as well.
            #[must_use]
            pub fn without(self, others: &Self) -> Self {
                let differs = |word: &Located<PlainText>, other: Option<&Located<PlainText>>| {
                    other.is_none_or(|other| other.as_str() != word.as_str())
                };
                Self {
                    $($name: self.$name.filter(|word| differs(word, others.$name.as_ref())),)+
                }
            }
        }
    };
}

words! {
    /// The heading over what the method defines: "What a blended business model is".
    definition: "show-definition",
    /// Typology, one.
    typology: "typology",
    /// Typologies.
    typologies: "typologies",
    /// Facet that partnerships are rated on, one.
    facet: "facet",
    /// Facets.
    facets: "facets",
    /// Partnership in the numbering of the report, one.
    case: "case",
    /// The heading over all cases.
    cases: "show-cases",
    /// Tension, one.
    tension: "tension",
    /// Tensions.
    tensions: "tensions",
    /// The first heading of what a partner brings.
    products_services: "products-services",
    /// The second heading of what a partner brings.
    gain_creators: "gain-creators",
    /// The third heading of what a partner brings.
    pain_relievers: "pain-relievers",
    /// Name of the canvas.
    canvas: "canvas",
    /// Block of the canvas, one.
    canvas_block: "canvas-block",
    /// Social partners.
    sector_social: "sector-social",
    /// Regular partners.
    sector_regular: "sector-regular",
    /// Public partners.
    sector_public: "sector-public",
    /// Social partners, where there is little room.
    sector_social_short: "call-sector-social",
    /// Regular partners, where there is little room.
    sector_regular_short: "call-sector-regular",
    /// Public partners, where there is little room.
    sector_public_short: "call-sector-public",
    /// The heading over the sector of a partner.
    sector: "dossier-sector",
    /// The status of what is settled.
    status_settled: "status-settled",
    /// The status of what has open points.
    status_open_points: "status-open-points",
    /// The status of what still has to be raised.
    status_to_raise: "status-to-raise",
    /// The status of what is not assessed.
    status_not_assessed: "status-not-assessed",
    /// The heading over the status of a case.
    status_after: "status-after",
    /// The highest level of impact.
    level_high: "level-high",
    /// The level of impact in the middle.
    level_medium: "level-medium",
    /// The lowest level of impact.
    level_low: "level-low",
    /// The total of all dimensions of impact.
    impact_total: "impact-total",
    /// Success factors.
    success_factors: "success-factors",
    /// Title of the chapter that defines, in a report without chapters of its own.
    chapter_definition: "outline-definition",
    /// Title of the chapter on the programme.
    chapter_research: "outline-research",
    /// Title of the chapter on the cases.
    chapter_outcome: "outline-outcome",
    /// Title of the chapter with conclusions.
    chapter_conclusions: "outline-conclusions",
    /// Title of the chapter with steps and worksheets.
    chapter_practice: "outline-practice",
    /// Title of the appendix.
    chapter_appendix: "outline-appendix",
}

/// The two axes that typologies stand on.
#[apply(record)]
pub struct Axes {
    /// Vertical: is the business model traditional (low) or renewed (high)?
    pub innovation: Axis,
    /// Horizontal: are the activities integrated (low) or differentiated (high)?
    pub activities: Axis,
}

/// An axis with a word at each end.
#[apply(record)]
pub struct Axis {
    /// Title of the axis.
    pub title: Located<PlainText>,
    /// The word at its low end.
    pub low: Located<PlainText>,
    /// The word at its high end.
    pub high: Located<PlainText>,
}

/// An end of an axis.
#[apply(closed_list)]
#[schemars(extend("x-words" = "level"))]
pub enum AxisEnd {
    /// The low end.
    Low,
    /// The high end.
    High,
}

/// A type of blended business model.
#[apply(record)]
pub struct Typology {
    /// Id of the typology.
    pub id: OwnId<kind::Typology>,
    /// Its letter.
    pub letter: Located<PlainText>,
    /// Its name.
    pub name: Located<PlainText>,
    /// Where it stands on the vertical axis.
    pub innovation: Located<AxisEnd>,
    /// Where it stands on the horizontal axis.
    pub activities: Located<AxisEnd>,
    /// What it is.
    pub definition: Located<RichText>,
    /// The message of its page, one sentence.
    pub claim: Option<Located<PlainText>>,
    /// What makes it succeed.
    #[serde(default)]
    pub success_factors: Vec<Located<RichText>>,
    /// Where tensions arise.
    #[serde(default)]
    pub tension_fields: Vec<Located<RichText>>,
}

/// A property compared over typologies.
#[apply(record)]
pub struct Property {
    /// Id of the property.
    pub id: OwnId<kind::Property>,
    /// Its name.
    pub name: Located<PlainText>,
    /// Id of the facet that bundles it.
    pub facet: Option<Ref<kind::Facet>>,
    /// What it looks like per typology.
    pub values: Vec<PropertyValue>,
}

/// What a property looks like in one typology.
#[apply(record)]
pub struct PropertyValue {
    /// Id of the typology.
    pub typology: Ref<kind::Typology>,
    /// The points.
    pub points: Vec<Located<RichText>>,
}

/// A facet that every partnership is rated on.
#[apply(record)]
pub struct Facet {
    /// Id of the facet.
    pub id: OwnId<kind::Facet>,
    /// Its name.
    pub name: Located<PlainText>,
    /// What it is about, in a few words.
    pub subtitle: Option<Located<PlainText>>,
    /// Its key questions.
    #[serde(default)]
    pub questions: Vec<Located<RichText>>,
}

/// A domain of tension.
#[apply(record)]
pub struct Domain {
    /// Id of the domain.
    pub id: OwnId<kind::Domain>,
    /// Its name.
    pub name: Located<PlainText>,
    /// Its guiding question.
    pub question: Located<PlainText>,
    /// What it covers.
    pub description: Option<Located<RichText>>,
    /// Typical tensions.
    #[serde(default)]
    pub examples: Vec<Located<RichText>>,
}

/// A block of the Business Model Canvas.
#[apply(record)]
pub struct CanvasBlock {
    /// Id of the block.
    pub id: OwnId<kind::CanvasBlock>,
    /// Its name.
    pub name: Located<PlainText>,
    /// Id of its domain.
    pub domain: Ref<kind::Domain>,
    /// Its questions.
    #[serde(default)]
    pub questions: Vec<Located<RichText>>,
}

/// A class of tension.
#[apply(record)]
pub struct TensionClass {
    /// Id of the class.
    pub id: OwnId<kind::TensionClass>,
    /// Its name.
    pub name: Located<PlainText>,
    /// What belongs to it.
    pub description: Option<Located<RichText>>,
    /// Examples for the challenges sheet.
    #[serde(default)]
    pub examples: Vec<Located<RichText>>,
}

/// The dimensions of impact, grouped by value.
#[apply(record)]
pub struct ImpactModel {
    /// The kinds of value.
    pub values: Vec<ImpactValue>,
    /// The dimensions, in order, grouped by value.
    pub dimensions: Located<Vec<ImpactDimension>>,
}

/// A kind of value.
#[apply(record)]
pub struct ImpactValue {
    /// Id of the value.
    pub id: OwnId<kind::ImpactValue>,
    /// Its name.
    pub name: Located<PlainText>,
    /// What it means.
    pub description: Option<Located<RichText>>,
}

/// A dimension of impact.
#[apply(record)]
pub struct ImpactDimension {
    /// Id of the dimension.
    pub id: OwnId<kind::Dimension>,
    /// Its name.
    pub name: Located<PlainText>,
    /// Id of the value it belongs to.
    pub value: Ref<kind::ImpactValue>,
}

/// One of the documents that each case gets.
#[apply(record)]
pub struct CaseDocument {
    /// Which document.
    pub id: Located<CaseDocumentKind>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What it shows.
    #[serde(default)]
    pub points: Vec<Located<RichText>>,
}

/// The four documents of a case.
#[apply(closed_list)]
pub enum CaseDocumentKind {
    /// The value chain with its trends.
    ValueChain,
    /// What each partner brings.
    Contributions,
    /// The hybrid tensions.
    Tensions,
    /// The status of each facet.
    Status,
}

/// A name with a description.
#[apply(record)]
pub struct NamedText {
    /// Id.
    pub id: OwnId<kind::SuccessFactor>,
    /// Name.
    pub name: Located<PlainText>,
    /// Description.
    pub description: Located<RichText>,
}

/// A step to practice.
#[apply(record)]
pub struct Step {
    /// Id of the step.
    pub id: OwnId<kind::MethodStep>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What it aims at.
    pub aim: Option<Located<RichText>>,
    /// What to do.
    #[serde(default)]
    pub actions: Vec<Located<RichText>>,
    /// What helps.
    #[serde(default)]
    pub tools: Vec<Located<PlainText>>,
}

/// A blank worksheet.
#[apply(record)]
pub struct Worksheet {
    /// Id of the worksheet.
    pub id: OwnId<kind::Worksheet>,
    /// Id of the step it belongs to.
    pub step: Option<Ref<kind::MethodStep>>,
    /// Which form it is.
    pub sheet: Located<Sheet>,
    /// Its title.
    pub title: Located<PlainText>,
    /// How to use it.
    pub instruction: Option<Located<RichText>>,
    /// Principles to keep in mind.
    #[serde(default)]
    pub principles: Vec<Located<RichText>>,
    /// General questions.
    #[serde(default)]
    pub questions: Vec<Located<RichText>>,
}

/// The form of a worksheet.
#[apply(closed_list)]
pub enum Sheet {
    /// What each partner brings.
    Contributions,
    /// The nine canvas blocks.
    Canvas,
    /// Activities per partner.
    ValueChain,
    /// Tensions by domain.
    Tensions,
    /// Challenges by class.
    Challenges,
    /// Investments, revenues, costs and division.
    RevenueModel,
    /// The elements of an agreement.
    Agreement,
}

/// The individual exercises.
#[apply(record)]
pub struct Exercises {
    /// What they aim at.
    pub aim: Option<Located<RichText>>,
    /// How to work.
    #[serde(default)]
    pub notes: Vec<Located<RichText>>,
    /// The questionnaire.
    pub questionnaire: Questionnaire,
}

/// A questionnaire by canvas block.
#[apply(record)]
pub struct Questionnaire {
    /// Its title.
    pub title: Located<PlainText>,
    /// How to fill it in.
    pub instruction: Option<Located<RichText>>,
    /// Its parts.
    pub sections: Vec<QuestionnaireSection>,
}

/// A part of the questionnaire.
#[apply(record)]
pub struct QuestionnaireSection {
    /// Id of the part.
    pub id: OwnId<kind::QuestionnairePart>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What it is about.
    pub description: Option<Located<RichText>>,
    /// Where the questions come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were composed anew.
    pub reason: Option<Located<PlainText>>,
    /// The questions.
    pub questions: Vec<Question>,
}

/// A question tied to a canvas block.
#[apply(record)]
pub struct Question {
    /// Id of the canvas block.
    pub block: Ref<kind::CanvasBlock>,
    /// The question.
    pub question: Located<RichText>,
}

/// The template of the revenue model.
#[apply(record)]
pub struct RevenueTemplate {
    /// What it is for.
    pub intro: Option<Located<RichText>>,
    /// Its parts: pricing, division of margin, estimate of costs.
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// A worked price example.
    pub example: Option<PriceExample>,
}

/// Points under a title.
#[apply(record)]
pub struct Topic {
    /// Id.
    pub id: OwnId<kind::TemplateTopic>,
    /// Title.
    pub title: Located<PlainText>,
    /// The points.
    #[serde(default)]
    pub points: Vec<Located<RichText>>,
}

/// A price example: margins and totals are computed from these.
#[apply(record)]
pub struct PriceExample {
    /// Cost of one unit, in euro.
    pub unit_cost: Located<ExactMoney>,
    /// Subsidy for one unit, in euro.
    pub subsidy: Option<Located<ExactMoney>>,
    /// The price under each method.
    pub methods: Vec<PriceMethod>,
}

/// A way to set a price, with the price it gives.
#[apply(record)]
pub struct PriceMethod {
    /// Id of the method.
    pub id: OwnId<kind::PriceMethod>,
    /// Its name.
    pub name: Located<PlainText>,
    /// The price of one unit, in euro; greater than zero.
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub price: Located<ExactMoney>,
}

/// An element of a cooperation agreement.
#[apply(record)]
pub struct AgreementElement {
    /// Id of the element.
    pub id: OwnId<kind::AgreementElement>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What to agree on.
    #[serde(default)]
    pub points: Vec<Located<RichText>>,
}
