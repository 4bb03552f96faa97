//! Plain domain types: programme, partner, partnership, method, conclusions, report.
//!
//! Preconditions live in the types: an [`Id`] is well formed, an [`EnterpriseNumber`] has the right check digits, a
//! [`RichText`] holds only what documents can draw. Every value that a later fault may point at is [`Located`].
//! Deliberately absent: files, YAML and anything about how a document looks.
//!
//! The doc comments of the fields are the descriptions in the JSON Schema that editors show.

mod agreement;
mod audience;
mod brand;
mod call;
mod canvas;
mod catalogue;
mod clause;
mod closed_list;
mod colour;
mod conclusions;
mod enterprise_number;
mod grounds;
mod head;
pub mod kind;
mod lab;
mod left_over;
mod located;
mod markup;
mod meant_date;
mod method;
mod mistyped;
mod needs_analysis;
mod numbers;
mod own_values;
mod partner;
mod partnership;
mod phase_form;
mod phase_report;
mod programme;
mod record;
mod reference;
mod report;
mod revenue;
mod rich_text;
mod rich_tree;
mod scalar;
mod scalar_kinds;
mod scalars;
mod self_assessment;
mod yearly;
mod yearly_rules;

pub use agreement::{
    Accession, Agreement, AgreementDuration, AgreementParty, AgreementRisk, Assessment, Auxiliaries,
    BackgroundKnowledge, Body, ChangeKind, ChangedCircumstances, ClauseChange, Confidentiality, ContactPerson,
    DataRole, DeMinimis, DefinedTerm, Disputes, Enclave, Exclusivity, ExclusivityScope, Forum, GoodsInProcess,
    GoodsRisk, Governance, GrossFault, Hardship, Indexation, Insurance, Knowledge, LateInterest, Liability, Majority,
    OpenPoint, PartyContribution, Payment, Penalty, PersonalData, PublicMoney, Renewal, ResultsOwner, Retention,
    Reviews, ShareInvoicing, Signatory, SignatureLevel, Signing, SiteWork, Task, TensionTerm, Termination, Transfer,
    Transparency, Vat, VatParty, VatStatus,
};
pub use audience::{Audience, Edition, Mark};
pub use brand::{Brand, BrandColours, BrandFonts, BrandLogo};
pub use call::{
    Call, CallContact, CallLink, CallSection, Candidate, CooperationLevel, FormField, FormFieldKind, Lab, LabCriteria,
};
pub use canvas::{BusinessModelCanvas, CanvasAnswer, CanvasColumn, CanvasPhase, CanvasTheme, PartnershipCanvas};
pub use catalogue::{Basis, ImpactLevel, Sector, Status, TensionState};
pub use clause::{AgreementPart, Article, Clause, ClauseLibrary, ClauseShow, Term, TranslatedLine, TranslatedText};
pub use closed_list::ClosedList;
pub(crate) use closed_list::closed_list;
pub use colour::Colour;
pub use conclusions::{Conclusions, EvidenceRef, Finding, TitledText};
pub use enterprise_number::EnterpriseNumber;
pub use grounds::{Ground, Part};
pub use head::{
    Access, ArchiveInfo, DocumentInfo, DocumentTemplate, Facilitator, Funder, GlossaryTerm, LanguageCode, Period,
    Phase, ProgrammeHead, Scope, Source, Undertaking,
};
pub use kind::{Kind, Reach};
pub use lab::{Composition, Criterion};
pub(crate) use left_over::placeholder_left;
pub use located::{Located, noting_places};
pub use method::{
    AgreementElement, Axes, Axis, AxisEnd, CanvasBlock, CaseDocument, CaseDocumentKind, Domain, Exercises, Facet,
    ImpactDimension, ImpactModel, ImpactValue, Method, NamedText, PriceExample, PriceMethod, Property, PropertyValue,
    Question, Questionnaire, QuestionnaireSection, RevenueTemplate, Sheet, Step, TensionClass, Topic, Typology, Words,
    Worksheet,
};
pub use needs_analysis::{
    AnalysisAuthor, Citation, ContextTopic, DevelopmentLevel, Ecosystem, EcosystemActor, EcosystemDomain, FocusGroup,
    NeedsAnalysis, NumberFact, PracticeCase, ProjectPartner, RegionFigures, TitledPoints, TopicLevel, Vote, VoteOption,
};
pub(crate) use numbers::DECIMAL_COMMA;
pub use numbers::{Amount, ExactMoney, Money, Percentage, Rate, WholeNumber};
pub use own_values::OwnValue;
pub use partner::Partner;
pub use partnership::{
    Contribution, External, FacetStatus, ImpactRating, ImpactRatings, Participation, Partnership, PointGroup,
    StatusOverview, StatusReview, StepDetail, StepGroup, Tension, TypologyChoice, ValueChain, ValueStep,
};
pub use phase_form::{PhaseAnswer, PhaseForm, PhaseQuestion};
pub use phase_report::{
    Changes, Deliverable, Deliverables, Eligibility, Lessons, PartnerLessons, PhaseReport, PublicityLink, WorkPackage,
};
pub use programme::Programme;
pub(crate) use record::{record, sparse_record};
pub use reference::{IdBySibling, OwnId, OwnRef, Ref, TypedId};
pub use report::{Block, Chapter, Section, Show};
pub use revenue::{
    Activity, ActualYear, AddedValue, Coalition, CostDriver, CostItem, CostKind, DistributionKey, FairnessCriterion,
    FixedCost, FixedMargin, FoundingFee, Investment, KeyComponent, KeyMethod, KeyPart, MarketAlternatives, MarketPrice,
    MinimumEffort, Offer, PartnerAmount, PartnerHours, PartnerShare, Premium, PremiumKind, Prices, PricingMethod,
    RevenueModel, RiskAmount, Scenario, ScenarioCase, StandAlone, Subsidy, Supplier, Threshold, Yardstick,
};
pub use rich_text::RichText;
pub use rich_tree::{ColumnAlign, Inline, RichBlock, plain_text};
pub use scalar::{Scalar, ScalarFault, Unit};
pub use scalar_kinds::{SCALARS, ScalarKind, scalar_kind};
pub(crate) use scalars::CONTROL_CHARACTER;
pub use scalars::{Date, FolderPath, Iban, Id, PlainText, WebAddress};
pub use self_assessment::{Answer, Aspect, RespondentAnswers, Round, SelfAssessment, Statement, StatementCounts};
pub use yearly::{LaterCosts, PartYear, PartYears, YearlyFigure};

/// The rules that scalar values are held to, for the documentation.
#[must_use]
pub fn rules() -> Vec<&'static crate::diagnostic::Rule> {
    [
        scalars::RULES,
        left_over::RULES,
        enterprise_number::RULES,
        colour::RULES,
        numbers::RULES,
        rich_text::RULES,
        markup::RULES,
    ]
    .concat()
}
