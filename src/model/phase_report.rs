//! The content report that a project hands in to the fund at the end of a phase.

use macro_rules_attribute::apply;

use super::{
    Basis, Date, FolderPath, Located, OwnId, Period, PlainText, Ref, RichText, WebAddress, kind, record, sparse_record,
};

/// The content report of a project over a phase.
#[apply(sparse_record)]
pub struct PhaseReport {
    /// Id of the report.
    pub id: OwnId<kind::PhaseReport>,
    /// Id of the partnership that it is about.
    pub partnership: Option<Ref<kind::Partnership>>,
    /// The phase, for instance "Fase 2".
    pub phase: Located<PlainText>,
    /// Name of the organisation that hands it in.
    pub organisation: Located<PlainText>,
    /// Its number with the fund.
    pub organisation_number: Option<Located<PlainText>>,
    /// Name of the project.
    pub project: Located<PlainText>,
    /// Number of the project with the fund.
    pub project_number: Located<PlainText>,
    /// The operational programme.
    pub operational_programme: Option<Located<PlainText>>,
    /// Priority and investment priority.
    pub priority: Option<Located<PlainText>>,
    /// First and last day that it covers.
    pub period: Option<Period>,
    /// When it was handed in.
    pub submitted: Option<Located<Date>>,
    /// Where figures and dates come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
    /// Question 1: what was uploaded.
    pub deliverables: Deliverables,
    /// Question 2: how remarks at the approval or at visits were taken into account.
    pub remarks: Option<Located<RichText>>,
    /// Question 3: what changed against the approved plan.
    pub changes: Changes,
    /// Question 4: lessons learnt and success factors.
    pub lessons: Lessons,
    /// Question 5: how the project judges the support.
    pub support: Option<Located<RichText>>,
    /// Question 6: whether the project may be contacted for communication.
    pub consent: Option<Located<bool>>,
    /// A note with the consent.
    pub consent_note: Option<Located<RichText>>,
    /// Question 7: pages that meet the publicity duty.
    pub publicity: Vec<PublicityLink>,
}

/// What was uploaded to the archive.
#[apply(record)]
pub struct Deliverables {
    /// A word about it.
    pub intro: Option<Located<RichText>>,
    /// The deliverables.
    #[serde(default)]
    pub items: Located<Vec<Deliverable>>,
}

/// A deliverable.
#[apply(record)]
pub struct Deliverable {
    /// Id of the deliverable.
    pub id: OwnId<kind::Deliverable>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What it is, for instance "Werkkader".
    pub kind: Option<Located<PlainText>>,
    /// What it holds.
    pub description: Option<Located<RichText>>,
    /// The file in the programme folder.
    pub file: Option<Located<FolderPath>>,
    /// The SHA-256 of the file when it was named, in hexadecimal digits; a build refuses a file that changed since.
    pub sha256: Option<Located<PlainText>>,
    /// When it was made.
    pub made: Option<Located<Date>>,
}

/// What changed against the approved plan.
#[apply(record)]
pub struct Changes {
    /// In broad lines.
    pub summary: Option<Located<RichText>>,
    /// Work package by work package.
    #[serde(default)]
    pub work_packages: Located<Vec<WorkPackage>>,
    /// How knowledge is kept inside the organisations.
    pub knowledge_sharing: Option<Located<RichText>>,
}

/// A work package.
#[apply(record)]
pub struct WorkPackage {
    /// Its number.
    pub number: Located<PlainText>,
    /// Its title.
    pub title: Located<PlainText>,
    /// Whether the fund pays for it.
    pub eligible: Located<bool>,
    /// What was aimed at.
    pub aim: Option<Located<RichText>>,
    /// What came of it.
    pub state: Option<Located<RichText>>,
    /// How it deviates from the plan.
    pub deviation: Option<Located<RichText>>,
    /// Why.
    pub motive: Option<Located<RichText>>,
    /// What came in its place.
    pub replaced_by: Option<Located<RichText>>,
}

/// What was learnt.
#[apply(sparse_record)]
pub struct Lessons {
    /// Lessons of all partners.
    pub general: Vec<Located<RichText>>,
    /// Lessons of one partner.
    pub partners: Vec<PartnerLessons>,
    /// Critical success factors.
    pub success_factors: Vec<Located<RichText>>,
}

/// Lessons of one partner.
#[apply(record)]
pub struct PartnerLessons {
    /// Id of the partner.
    pub partner: Ref<kind::Partner>,
    /// Its lessons.
    #[serde(default)]
    pub lessons: Located<Vec<Located<RichText>>>,
}

/// A page that meets the publicity duty.
#[apply(record)]
pub struct PublicityLink {
    /// What it is.
    pub title: Located<PlainText>,
    /// Its address.
    pub url: Located<WebAddress>,
}
