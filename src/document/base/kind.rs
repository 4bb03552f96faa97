//! The kinds of document.

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The final report of a programme.
    FinalReport,
    /// The revenue model of a partnership.
    RevenueModel,
    /// The agreement of a partnership.
    Agreement,
    /// The four documents of a partnership, its profile, revenue, tensions and history.
    Dossier,
    /// The content report of a project to the fund.
    PhaseReport,
    /// The questionnaire and the results of a self-assessment.
    SelfAssessment,
    /// The canvas of a partnership in three phases.
    PartnershipCanvas,
    /// The nine blocks of a business model.
    BusinessModelCanvas,
    /// What each partner contributes.
    ValueProposition,
    /// The business models of all participants.
    CompanyBooklet,
    /// The needs analysis of a region.
    NeedsAnalysis,
    /// The call for enterprises, its form and its register.
    Call,
    /// Where every partnership stands, on two pages.
    ProgressOverview,
    /// The exercises and sheets of the method, blank or filled in with what is known.
    Workbook,
    /// What changed between two versions; no folder produces it by itself.
    ChangeNote,
    /// An agreement with what was inserted and struck since an earlier version; no folder produces it by itself.
    ChangedAgreement,
}

impl Kind {
    /// Every kind that a folder produces, in the order in which documents are listed.
    pub const ALL: &'static [Self] = &[
        Self::FinalReport,
        Self::RevenueModel,
        Self::Agreement,
        Self::Dossier,
        Self::PhaseReport,
        Self::SelfAssessment,
        Self::PartnershipCanvas,
        Self::BusinessModelCanvas,
        Self::ValueProposition,
        Self::CompanyBooklet,
        Self::NeedsAnalysis,
        Self::Call,
        Self::ProgressOverview,
        Self::Workbook,
    ];

    /// The word on the command line and in file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::FinalReport => "final-report",
            Self::RevenueModel => "revenue-model",
            Self::Agreement => "agreement",
            Self::Dossier => "dossier",
            Self::PhaseReport => "phase-report",
            Self::SelfAssessment => "self-assessment",
            Self::PartnershipCanvas => "partnership-canvas",
            Self::BusinessModelCanvas => "business-model-canvas",
            Self::ValueProposition => "value-proposition",
            Self::CompanyBooklet => "company-booklet",
            Self::NeedsAnalysis => "needs-analysis",
            Self::Call => "call",
            Self::ProgressOverview => "progress-overview",
            Self::Workbook => "workbook",
            Self::ChangeNote => "change-note",
            Self::ChangedAgreement => "changed-agreement",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// What it is, one line.
    #[must_use]
    pub fn summary(self) -> &'static str {
        match self {
            Self::FinalReport => "the final report of the programme",
            Self::RevenueModel => "the revenue model of a partnership: prices, costs, key, scenarios",
            Self::Agreement => "the cooperation agreement of a partnership, as a draft or ready to sign",
            Self::Dossier => "the four documents of a partnership, its profile, revenue, tensions and history",
            Self::PhaseReport => "the content report of a project to the fund",
            Self::SelfAssessment => "the questionnaire and the results of a self-assessment",
            Self::PartnershipCanvas => "the canvas of a partnership in three phases",
            Self::BusinessModelCanvas => "the nine blocks of a business model",
            Self::ValueProposition => "what each partner contributes",
            Self::CompanyBooklet => "the business models of all participants",
            Self::NeedsAnalysis => "the needs analysis of a region",
            Self::Call => "the call for enterprises, its form and its register",
            Self::ProgressOverview => "where every partnership stands, on two pages",
            Self::Workbook => "the exercises and sheets of the method, blank or filled in with what is known",
            Self::ChangeNote => "what changed between two versions",
            Self::ChangedAgreement => "an agreement with what was inserted and struck since an earlier version",
        }
    }

    /// The virtual path of the data that documents of this kind carry.
    #[must_use]
    pub fn data_path(self) -> &'static str {
        match self {
            Self::FinalReport => "/programme.json",
            Self::RevenueModel => "/revenue-model.json",
            Self::Agreement => "/agreement.json",
            Self::Dossier => "/dossier.json",
            Self::PhaseReport => "/phase-report.json",
            Self::SelfAssessment => "/self-assessment.json",
            Self::PartnershipCanvas => "/partnership-canvas.json",
            Self::BusinessModelCanvas => "/business-model-canvas.json",
            Self::ValueProposition => "/value-proposition.json",
            Self::CompanyBooklet => "/company-booklet.json",
            Self::NeedsAnalysis => "/needs-analysis.json",
            Self::Call => "/call.json",
            Self::ProgressOverview => "/progress-overview.json",
            Self::Workbook => "/workbook.json",
            Self::ChangeNote => "/change-note.json",
            Self::ChangedAgreement => "/changed-agreement.json",
        }
    }
}
