//! The content report that a project hands in to the fund at the end of a phase.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Basis, Date, FolderPath, Id, Located, Period, PlainText, RichText, WebAddress};

/// The content report of a project over a phase.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhaseReport {
    /// Id of the report.
    pub id: Located<Id>,
    /// Id of the partnership that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<Located<Id>>,
    /// The phase, for instance "Fase 2".
    pub phase: Located<PlainText>,
    /// Name of the organisation that hands it in.
    pub organisation: Located<PlainText>,
    /// Its number with the fund.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_number: Option<Located<PlainText>>,
    /// Name of the project.
    pub project: Located<PlainText>,
    /// Number of the project with the fund.
    pub project_number: Located<PlainText>,
    /// The operational programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operational_programme: Option<Located<PlainText>>,
    /// Priority and investment priority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Located<PlainText>>,
    /// First and last day that it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// When it was handed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted: Option<Located<Date>>,
    /// Where figures and dates come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Located<PlainText>>,
    /// Question 1: what was uploaded.
    pub deliverables: Deliverables,
    /// Question 2: how remarks at the approval or at visits were taken into account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<Located<RichText>>,
    /// Question 3: what changed against the approved plan.
    pub changes: Changes,
    /// Question 4: lessons learnt and success factors.
    pub lessons: Lessons,
    /// Question 5: how the project judges the support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<Located<RichText>>,
    /// Question 6: whether the project may be contacted for communication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Located<bool>>,
    /// A note with the consent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent_note: Option<Located<RichText>>,
    /// Question 7: pages that meet the publicity duty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub publicity: Vec<PublicityLink>,
}

/// What was uploaded to the archive.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deliverables {
    /// A word about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<Located<RichText>>,
    /// The deliverables.
    #[serde(default)]
    pub items: Located<Vec<Deliverable>>,
}

/// A deliverable.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deliverable {
    /// Id of the deliverable.
    pub id: Located<Id>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What it is, for instance "Werkkader".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Located<PlainText>>,
    /// What it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Located<RichText>>,
    /// The file in the programme folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Located<FolderPath>>,
    /// The SHA-256 of the file when it was named, in hexadecimal digits; a build refuses a file that changed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<Located<PlainText>>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Located<Date>>,
}

/// What changed against the approved plan.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// In broad lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Located<RichText>>,
    /// Work package by work package.
    #[serde(default)]
    pub work_packages: Located<Vec<WorkPackage>>,
    /// How knowledge is kept inside the organisations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub knowledge_sharing: Option<Located<RichText>>,
}

/// A work package.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkPackage {
    /// Its number.
    pub number: Located<PlainText>,
    /// Its title.
    pub title: Located<PlainText>,
    /// Whether the fund pays for it.
    pub eligible: Located<bool>,
    /// What was aimed at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aim: Option<Located<RichText>>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<Located<RichText>>,
    /// How it deviates from the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Located<RichText>>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motive: Option<Located<RichText>>,
    /// What came in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<Located<RichText>>,
}

/// What was learnt.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lessons {
    /// Lessons of all partners.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub general: Vec<Located<RichText>>,
    /// Lessons of one partner.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<PartnerLessons>,
    /// Critical success factors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub success_factors: Vec<Located<RichText>>,
}

/// Lessons of one partner.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerLessons {
    /// Id of the partner.
    pub partner: Located<Id>,
    /// Its lessons.
    #[serde(default)]
    pub lessons: Located<Vec<Located<RichText>>>,
}

/// A page that meets the publicity duty.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublicityLink {
    /// What it is.
    pub title: Located<PlainText>,
    /// Its address.
    pub url: Located<WebAddress>,
}
