//! A programme: everything that its folder holds, put together.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::diagnostic::{FileId, Place};

use super::{
    Agreement, Brand, Call, Chapter, ClauseLibrary, Conclusions, Edition, Id, Method, NeedsAnalysis, Partner,
    Partnership, PartnershipCanvas, PhaseReport, ProgrammeHead, SelfAssessment, Undertaking,
};

/// Everything a programme folder holds, put together.
#[derive(Debug, Clone, Serialize)]
pub struct Programme {
    /// The programme itself.
    pub programme: ProgrammeHead,
    /// The method it follows.
    pub method: Method,
    /// The partners, in the order of their file.
    pub partners: Vec<Partner>,
    /// The partnerships, in the order that numbers them.
    pub partnerships: Vec<Partnership>,
    /// The conclusions, where the folder has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conclusions: Option<Conclusions>,
    /// The chapters of the report.
    pub report: Vec<Chapter>,
    /// Content reports to the fund.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phase_reports: Vec<PhaseReport>,
    /// Self-assessments; only their own documents carry results, and only those of enough respondents.
    #[serde(skip)]
    pub self_assessments: Vec<SelfAssessment>,
    /// Partnership canvases.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub partnership_canvases: Vec<PartnershipCanvas>,
    /// The needs analysis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs_analysis: Option<NeedsAnalysis>,
    /// The call for enterprises.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call: Option<Call>,
    /// The clause library, where a partnership has an agreement.
    #[serde(skip)]
    pub clauses: ClauseLibrary,
    /// The look of the documents, where the folder has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<Brand>,
    /// For whom this edition is, and how much it leaves out.
    #[serde(skip)]
    pub edition: Edition,
    /// The files of which this edition leaves something out.
    #[serde(skip)]
    pub curtailed: BTreeSet<FileId>,
}

impl Programme {
    /// A programme of which nothing but its head, its method and its partners is known.
    #[must_use]
    pub fn new(programme: ProgrammeHead, method: Method, partners: Vec<Partner>) -> Self {
        Self {
            programme,
            method,
            partners,
            partnerships: Vec::new(),
            conclusions: None,
            report: Vec::new(),
            phase_reports: Vec::new(),
            self_assessments: Vec::new(),
            partnership_canvases: Vec::new(),
            needs_analysis: None,
            call: None,
            clauses: ClauseLibrary::default(),
            brand: None,
            edition: Edition::default(),
            curtailed: BTreeSet::new(),
        }
    }

    /// Whether the programme undertakes to deliver this: it says so, or says nothing and has data for it.
    #[must_use]
    pub fn undertakes(&self, deliverable: Undertaking) -> bool {
        let stated = &self.programme.deliverables;
        let of_any = |holds: fn(&Partnership) -> bool| self.partnerships.iter().any(holds);
        match deliverable {
            _ if !stated.is_empty() => stated.iter().any(|one| **one == deliverable),
            Undertaking::Dossier => true,
            Undertaking::RevenueModel => of_any(|partnership| partnership.revenue_model.is_some()),
            Undertaking::Agreement => of_any(|partnership| partnership.agreement.is_some()),
            Undertaking::PhaseReport => !self.phase_reports.is_empty(),
        }
    }

    /// Whether this edition leaves something out of the file that holds this place, so that what lacks there may only
    /// be withheld.
    #[must_use]
    pub fn is_curtailed(&self, place: Place) -> bool {
        self.curtailed.contains(&place.file)
    }

    /// The partner with this id.
    #[must_use]
    pub fn partner(&self, id: &Id) -> Option<&Partner> {
        self.partners.iter().find(|partner| *partner.id == *id)
    }

    /// The name of the partner with this id; the id itself where nobody has it, as in data at fault.
    #[must_use]
    pub fn partner_name(&self, id: &Id) -> String {
        self.partner(id)
            .map_or_else(|| id.to_string(), |partner| partner.name.to_string())
    }

    /// The partners that take part in a partnership, in its order.
    pub fn partners_of<'a>(&'a self, partnership: &'a Partnership) -> impl Iterator<Item = &'a Partner> {
        let parts = partnership.partners.iter();
        parts.filter_map(|part| self.partner(&part.partner))
    }

    /// The name of a partnership: its own, or the names of its partners.
    #[must_use]
    pub fn case_name(&self, partnership: &Partnership) -> String {
        if let Some(name) = &partnership.name {
            return name.to_string();
        }
        let partners = self.partners_of(partnership);
        let names: Vec<&str> = partners.map(|partner| partner.name.as_str()).collect();
        match names.as_slice() {
            [first @ .., last] if !first.is_empty() => format!("{} & {last}", first.join(", ")),
            _ => names.concat(),
        }
    }

    /// The partnership with this id.
    #[must_use]
    pub fn partnership(&self, id: &str) -> Option<&Partnership> {
        self.partnerships.iter().find(|partnership| *partnership.id == *id)
    }

    /// The agreement of the partnership with this id.
    #[must_use]
    pub fn agreement(&self, id: &str) -> Option<(&Partnership, &Agreement)> {
        let partnership = self.partnership(id)?;
        Some((partnership, partnership.agreement.as_ref()?))
    }
}
