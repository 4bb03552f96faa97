//! Plain domain types: programme, partner, partnership, method, conclusions, report.
//!
//! Preconditions live in the types: an [`Id`] is well formed, an [`EnterpriseNumber`] has the right check digits, a
//! [`RichText`] holds only what documents can draw. Every value that a later fault may point at is [`Located`].
//! Deliberately absent: files, YAML and anything about how a document looks.
//!
//! The doc comments of the fields are the descriptions in the JSON Schema that editors show.

mod catalogue;
mod conclusions;
mod located;
mod method;
mod partner;
mod partnership;
mod programme;
mod report;
mod rich_text;
mod scalar;
mod scalars;

pub use catalogue::{Basis, ImpactLevel, Sector, Status, TensionState};
pub use conclusions::{Conclusions, EvidenceRef, Finding, TitledText};
pub use located::Located;
pub use method::{
    AgreementElement, Axes, Axis, AxisEnd, CanvasBlock, CaseDocument, CaseDocumentKind, Domain, Exercises, Facet,
    ImpactDimension, ImpactModel, ImpactValue, Method, NamedText, PriceExample, PriceMethod, Property, PropertyValue,
    Question, Questionnaire, QuestionnaireSection, RevenueTemplate, Sheet, Step, TensionClass, Topic, Typology,
    Worksheet,
};
pub use partner::Partner;
pub use partnership::{
    Contribution, External, FacetStatus, ImpactRating, ImpactRatings, Participation, Partnership, PointGroup,
    StatusOverview, StepDetail, StepGroup, Tension, TypologyChoice, ValueChain, ValueStep,
};
pub use programme::{
    DocumentInfo, Facilitator, Funder, LanguageCode, Period, Phase, Programme, ProgrammeHead, Scope, Source,
};
pub use report::{Block, Chapter, Section, Show};
pub use rich_text::{Inline, RichBlock, RichText};
pub use scalar::{SCALARS, Scalar, ScalarFault, ScalarKind};
pub use scalars::{Amount, Date, EnterpriseNumber, FolderPath, Iban, Id, PlainText, WebAddress};

/// The rules that scalar values are held to, for the documentation.
#[must_use]
pub fn rules() -> Vec<&'static crate::diagnostic::Rule> {
    let mut rules = scalars::RULES.to_vec();
    rules.extend(rich_text::RULES);
    rules
}
