//! The content report that a project hands in to the fund at the end of a phase.

use macro_rules_attribute::apply;

use super::{
    Basis, Date, FolderPath, Located, OwnId, Period, PlainText, Ref, RichText, WebAddress, closed_list, kind, record,
    sparse_record,
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
    /// What its parts rest on, where they do not say it themselves.
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
    /// What it rests on, where that differs from the rest of the report.
    pub basis: Option<Basis>,
    /// Why it was estimated.
    pub reason: Option<Located<PlainText>>,
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
    /// Whether the fund pays for it; omitted where no one said so.
    pub eligible: Option<Located<Eligibility>>,
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
    /// What it rests on, where that differs from the rest of the report.
    pub basis: Option<Basis>,
    /// Why it was estimated.
    pub reason: Option<Located<PlainText>>,
}

/// Whether the fund pays for something.
#[apply(closed_list)]
pub enum Eligibility {
    /// It does.
    Yes,
    /// It does for a part.
    Partly,
    /// It does not.
    No,
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
    /// What they rest on, where that differs from the rest of the report.
    pub basis: Option<Basis>,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
}

/// A page that meets the publicity duty.
#[apply(record)]
pub struct PublicityLink {
    /// What it is.
    pub title: Located<PlainText>,
    /// Its address.
    pub url: Located<WebAddress>,
}

impl PhaseReport {
    /// What a part rests on, and why: as it says itself, or else as the report does.
    #[must_use]
    pub fn grounds<'a>(
        &'a self,
        basis: Option<Basis>,
        reason: Option<&'a Located<PlainText>>,
    ) -> (Basis, Option<&'a Located<PlainText>>) {
        (basis.unwrap_or(self.basis), reason.or(self.reason.as_ref()))
    }

    /// What its deliverables rest on.
    pub fn bases_of_deliverables(&self) -> impl Iterator<Item = Basis> {
        self.deliverables
            .items
            .iter()
            .map(|item| item.basis.unwrap_or(self.basis))
    }

    /// What all its parts rest on.
    pub fn bases(&self) -> impl Iterator<Item = Basis> {
        let packages = self.changes.work_packages.iter().map(|package| package.basis);
        let lessons = self.lessons.partners.iter().map(|of| of.basis);
        let own = packages.chain(lessons).map(|basis| basis.unwrap_or(self.basis));
        own.chain(self.bases_of_deliverables()).chain([self.basis])
    }
}
