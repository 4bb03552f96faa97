//! A programme: the funded call with its period, people, phases and documents.

use macro_rules_attribute::apply;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::diagnostic::{FileId, Place};
use crate::locale::Language;

use super::{
    Agreement, Basis, Brand, Call, Chapter, ClauseLibrary, Conclusions, Date, Edition, FolderPath, Id, ImpactRatings,
    Located, Method, NeedsAnalysis, Partner, Partnership, PartnershipCanvas, PhaseReport, PlainText, RichText,
    SelfAssessment, WebAddress, WholeNumber, closed_list, record,
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

/// A funded call and the files that belong to it.
#[apply(record)]
pub struct ProgrammeHead {
    /// Id of the programme.
    pub id: Located<Id>,
    /// Number of the call.
    pub number: Option<Located<PlainText>>,
    /// How the call is referred to, for instance "ESF-oproep 512".
    pub call: Located<PlainText>,
    /// Title of the programme.
    pub title: Located<PlainText>,
    /// Language of the labels in the documents.
    #[serde(default)]
    pub language: LanguageCode,
    /// First and last day of the programme.
    pub period: Located<Period>,
    /// Who pays for it.
    pub funder: Option<Funder>,
    /// Who guides the partners.
    #[serde(default)]
    pub facilitators: Vec<Facilitator>,
    /// What the programme is about.
    pub summary: Option<Located<RichText>>,
    /// What it wants to reach in the end.
    pub objective: Option<Located<RichText>>,
    /// Which typologies it studies.
    pub scope: Option<Scope>,
    /// The potential impact of the programme as a whole, as its authors judge it.
    pub impact_total: Option<ImpactRatings>,
    /// The phases of the timeline, in order.
    #[serde(default)]
    pub phases: Vec<Phase>,
    /// What the programme undertakes to deliver for its partnerships; omitted, what its data holds for any of them.
    #[serde(default)]
    pub deliverables: Vec<Located<Undertaking>>,
    /// Title, version and date of the documents.
    pub document: DocumentInfo,
    /// How the programme is kept after it ends.
    pub archive: Option<ArchiveInfo>,
    /// Literature and documents that the content rests on.
    #[serde(default)]
    pub sources: Vec<Source>,
}

/// What a programme may undertake to deliver.
#[apply(closed_list)]
pub enum Undertaking {
    /// A dossier of each partnership.
    Dossier,
    /// A revenue model of each partnership.
    RevenueModel,
    /// An agreement of each partnership.
    Agreement,
    /// Content reports to the fund.
    PhaseReport,
}

/// Language of the labels.
#[apply(closed_list)]
#[derive(Default)]
pub enum LanguageCode {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
    /// French.
    Fr,
}

impl From<LanguageCode> for Language {
    fn from(code: LanguageCode) -> Self {
        match code {
            LanguageCode::Nl => Self::Nl,
            LanguageCode::En => Self::En,
            LanguageCode::Fr => Self::Fr,
        }
    }
}

/// A first and a last day.
#[apply(record)]
pub struct Period {
    /// First day.
    pub start: Located<Date>,
    /// Last day.
    pub end: Located<Date>,
}

/// Who pays for the programme and how documents must say so.
#[apply(record)]
pub struct Funder {
    /// Name of the funder.
    pub name: Located<PlainText>,
    /// Statement beside the emblem, for instance "Medegefinancierd door de Europese Unie".
    pub co_funding: Option<Located<PlainText>>,
    /// Whether to draw the flag of the European Union beside the statement; default true.
    pub eu_emblem: Option<bool>,
    /// Disclaimer that documents carry.
    pub disclaimer: Option<Located<RichText>>,
    /// Logo: a PNG, JPEG or SVG file inside the folder.
    pub logo: Option<Located<FolderPath>>,
}

/// Who guides the partners.
#[apply(record)]
pub struct Facilitator {
    /// Name of the organisation.
    pub name: Located<PlainText>,
    /// What it does in the programme.
    pub role: Option<Located<PlainText>>,
    /// Its website.
    pub url: Option<Located<WebAddress>>,
}

/// Which typologies the programme studies, and why.
#[apply(record)]
pub struct Scope {
    /// Ids of typologies of the method.
    pub typologies: Vec<Located<Id>>,
    /// Why these.
    pub reason: Option<Located<RichText>>,
}

/// A phase of the timeline.
#[apply(record)]
pub struct Phase {
    /// Id of the phase.
    pub id: Located<Id>,
    /// Short title.
    pub title: Located<PlainText>,
    /// First day.
    pub start: Located<Date>,
    /// Last day.
    pub end: Located<Date>,
    /// What happens.
    pub description: Option<Located<RichText>>,
    /// What comes out.
    #[serde(default)]
    pub results: Vec<Located<RichText>>,
    /// Where the dates come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why something was estimated.
    pub reason: Option<Located<PlainText>>,
}

/// Title, version and date of the documents.
#[apply(record)]
pub struct DocumentInfo {
    /// Title of the report, for instance "Finaal rapport".
    pub title: Located<PlainText>,
    /// Version of the documents.
    pub version: Located<PlainText>,
    /// Date of the data; it is the date that documents carry.
    pub date: Located<Date>,
    /// Authors for the metadata of the PDF.
    #[serde(default)]
    pub authors: Vec<Located<PlainText>>,
    /// Keywords for the metadata of the PDF.
    #[serde(default)]
    pub keywords: Vec<Located<PlainText>>,
    /// A note for the colophon.
    pub note: Option<Located<RichText>>,
}

/// How the programme is kept after it ends, for the archive that takes it over.
#[apply(record)]
pub struct ArchiveInfo {
    /// The series that the file belongs to, for instance "Gesubsidieerde projecten".
    pub series: Option<Located<PlainText>>,
    /// Whom to ask: an organisation and a function, no person.
    pub contact: Option<Located<PlainText>>,
    /// Who may see it; default internal.
    #[serde(default)]
    pub confidentiality: Access,
    /// Why, and until when.
    pub confidentiality_reason: Option<Located<PlainText>>,
    /// How many years it is kept after it is closed; default 10.
    pub retention_years: Option<Located<WholeNumber>>,
    /// Where that number comes from.
    pub retention_basis: Option<Located<PlainText>>,
}

/// Who may see an archived programme.
#[apply(closed_list)]
#[derive(Default)]
pub enum Access {
    /// Everybody.
    Public,
    /// The organisations that took part, and the fund.
    #[default]
    Internal,
    /// Only those whom the contact admits.
    Confidential,
}

/// A source that the content rests on.
#[apply(record)]
pub struct Source {
    /// Id of the source.
    pub id: Located<Id>,
    /// How it is cited.
    pub citation: Located<PlainText>,
    /// Where it can be read.
    pub url: Option<Located<WebAddress>>,
    /// What it was used for.
    pub note: Option<Located<PlainText>>,
}
