//! What each kind of document says, as one nested view that templates place and format.
//!
//! A view is served to Typst as `data.json`. Amounts, percentages, dates and composed sentences arrive in it as they
//! are to be printed; templates compute nothing. Every kind of document is one file here, one template in
//! `templates/documents` and one line in [`Kind::ALL`].

mod agreement;
mod attachment;
mod business_model_canvas;
mod call;
mod company_booklet;
mod dossier;
mod final_report;
mod links;
mod needs_analysis;
mod own_template;
mod partnership_canvas;
mod phase_report;
mod progress_overview;
mod revenue_model;
mod self_assessment;
mod value_proposition;
mod versions;
mod view;
mod workbook;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::chart::{self, ChartError};
use crate::check::Checked;
use crate::diagnostic::{Diagnostic, Rule};
use crate::locale::{Language, Locale};
use crate::look::Look;
use crate::model::{Audience, Partnership};

pub use own_template::{OwnTemplate, TEMPLATE_FAULT, template_faults};

pub use versions::{Versions, change_note, changed_agreement};

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

/// A document that a programme folder can produce.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its kind.
    pub kind: Kind,
    /// What it is about: the id of the programme or of a partnership.
    pub id: String,
    /// Where it is written, relative to the output folder.
    pub path: String,
    /// The template of the folder that sets it, where it is not Brugwerk's.
    pub own: Option<OwnTemplate>,
}

impl Plan {
    /// A document that Brugwerk's own template sets.
    #[must_use]
    pub fn new(kind: Kind, id: &(impl ToString + ?Sized), path: impl Into<String>) -> Self {
        Self {
            kind,
            id: id.to_string(),
            path: path.into(),
            own: None,
        }
    }

    /// The name of its kind on the command line: that of its template, where the folder adds the kind.
    #[must_use]
    pub fn name(&self) -> &str {
        self.own.as_ref().map_or(self.kind.name(), |own| &own.name)
    }

    /// What it is, one line.
    #[must_use]
    pub fn summary(&self) -> &str {
        match &self.own {
            Some(own) if own.name != self.kind.name() => "by a template of this folder",
            _ => self.kind.summary(),
        }
    }
}

/// How a document is composed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// The language of the labels; omitted, it is the programme's own.
    pub language: Option<Language>,
    /// Whether an agreement is final: without watermark, with fields to sign.
    pub is_final: bool,
}

/// A document ready to be set.
#[derive(Debug, Clone)]
pub struct Document {
    /// What it is and where it goes.
    pub plan: Plan,
    /// The view, as JSON.
    pub view: Vec<u8>,
    /// The labels, as JSON.
    pub labels: Vec<u8>,
    /// The data that is attached, as JSON.
    pub attachment: Vec<u8>,
    /// Charts and images, by virtual path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What identifies the document over its versions.
    pub ident: String,
    /// The fields in which it is signed.
    pub signatures: Vec<SignatureField>,
    /// Time spent on drawing charts.
    pub chart_time: Duration,
    /// Its colours and typefaces.
    pub look: Arc<Look>,
    /// The files that the folder's own templates may read, by virtual path.
    pub templates: BTreeMap<String, Vec<u8>>,
}

/// A field in which a document is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureField {
    /// Its name: ASCII letters, digits and underscores.
    pub name: String,
    /// What a screen reader says of it.
    pub tooltip: String,
}

/// What composing a view gives, whatever its kind.
struct Composed<V> {
    view: V,
    attachment: Vec<u8>,
    files: BTreeMap<String, Vec<u8>>,
    signatures: Vec<SignatureField>,
    chart_time: Duration,
}

/// Why a document can't be composed.
#[derive(Debug)]
pub enum ComposeError {
    /// A chart can't be drawn.
    Chart(ChartError),
    /// The view can't be written as JSON.
    Json(serde_json::Error),
    /// The programme has no such document.
    Unknown(String),
}

impl fmt::Display for ComposeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chart(error) => write!(f, "a chart can't be drawn: {error}"),
            Self::Json(error) => write!(f, "the view can't be written: {error}"),
            Self::Unknown(id) => write!(f, "there is no data for “{id}”"),
        }
    }
}

impl std::error::Error for ComposeError {}

impl From<ChartError> for ComposeError {
    fn from(error: ChartError) -> Self {
        Self::Chart(error)
    }
}

impl From<serde_json::Error> for ComposeError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

/// The documents that this programme produces: those of Brugwerk's kinds, then those of kinds that the folder adds.
#[must_use]
pub fn plans(programme: &Checked) -> Vec<Plan> {
    own_template::with_own(programme, built_in_plans(programme))
}

/// The documents of Brugwerk's kinds.
fn built_in_plans(programme: &Checked) -> Vec<Plan> {
    let per_partnership = |kind: Kind, folder: &str, has: fn(&Partnership) -> bool| {
        programme
            .partnerships
            .iter()
            .filter(|partnership| has(partnership))
            .map(|partnership| Plan::new(kind, &partnership.id, format!("{folder}/{}.pdf", partnership.id)))
            .collect::<Vec<_>>()
    };
    Kind::ALL
        .iter()
        .flat_map(|kind| match kind {
            Kind::FinalReport if programme.report.is_empty() => Vec::new(),
            Kind::FinalReport => vec![Plan::new(*kind, &programme.programme.id, "final-report.pdf")],
            Kind::RevenueModel => per_partnership(*kind, "revenue-models", |x| x.revenue_model.is_some()),
            Kind::Agreement => per_partnership(*kind, "agreements", |x| x.agreement.is_some()),
            Kind::Dossier => per_partnership(*kind, "dossiers", |_| true),
            Kind::PhaseReport => phase_report::plans(programme),
            Kind::SelfAssessment => self_assessment::plans(programme),
            Kind::PartnershipCanvas => partnership_canvas::plans(programme),
            Kind::BusinessModelCanvas => business_model_canvas::plans(programme),
            Kind::ValueProposition => per_partnership(*kind, "value-propositions", |x| !x.contributions.is_empty()),
            Kind::CompanyBooklet => company_booklet::plans(programme),
            Kind::NeedsAnalysis => needs_analysis::plans(programme),
            Kind::Call => call::plans(programme),
            Kind::ProgressOverview => progress_overview::plans(programme),
            Kind::Workbook => workbook::plans(programme),
            Kind::ChangeNote | Kind::ChangedAgreement => Vec::new(),
        })
        .collect()
}

/// Composes one document.
///
/// # Errors
/// Where a chart can't be drawn, or the plan is not one of this programme's; checked data and the plans of
/// [`plans`] do not bring that about.
pub fn compose(programme: &Checked, plan: &Plan, options: Options) -> Result<Document, ComposeError> {
    let language = options.language.unwrap_or(programme.programme.language.into());
    let locale = Locale::of(language);
    let look = programme.look().map_err(ChartError::from)?;
    let composed = chart::in_look(look, || view(programme, plan, locale, options))?;
    document_of(programme, plan, composed, locale)
}

/// A composed view as a document, in the look of the programme.
fn document_of(
    programme: &Checked,
    plan: &Plan,
    mut composed: Composed<Vec<u8>>,
    locale: &Locale,
) -> Result<Document, ComposeError> {
    let look = programme.look().map_err(ChartError::from)?;
    if !look.is_own() {
        let own = [
            ("palette", look.palette.json().to_owned()),
            ("fonts", look.fonts_json()),
        ];
        let files = own.map(|(name, json)| (format!("/templates/design/{name}.json"), json.into_bytes()));
        composed.files.extend(files);
    }
    Ok(Document {
        plan: plan.clone(),
        view: composed.view,
        labels: serde_json::to_vec(&locale.labels())?,
        attachment: composed.attachment,
        files: composed.files,
        ident: ident(programme, plan, locale.language()),
        // A kind that the folder adds is nothing to sign.
        signatures: if plan.name() == plan.kind.name() {
            composed.signatures
        } else {
            Vec::new()
        },
        chart_time: composed.chart_time,
        look: Arc::clone(look),
        templates: own_template::files(programme, plan),
    })
}

/// Composes the view of one document.
fn view(
    programme: &Checked,
    plan: &Plan,
    locale: &'static Locale,
    options: Options,
) -> Result<Composed<Vec<u8>>, ComposeError> {
    match plan.kind {
        Kind::FinalReport => to_json(final_report::compose(programme, locale)?),
        Kind::RevenueModel => to_json(revenue_model::compose(programme, &plan.id, locale)?),
        Kind::Agreement => to_json(agreement::compose(programme, &plan.id, locale, options.is_final)?),
        Kind::Dossier => to_json(dossier::compose(programme, &plan.id, locale)?),
        Kind::PhaseReport => to_json(phase_report::compose(programme, &plan.id, locale)?),
        Kind::SelfAssessment => to_json(self_assessment::compose(programme, &plan.id, locale)?),
        Kind::PartnershipCanvas => to_json(partnership_canvas::compose(programme, &plan.id, locale)?),
        Kind::BusinessModelCanvas => to_json(business_model_canvas::compose(programme, &plan.id, locale)?),
        Kind::ValueProposition => to_json(value_proposition::compose(programme, &plan.id, locale)?),
        Kind::CompanyBooklet => to_json(company_booklet::compose(programme, &plan.id, locale)?),
        Kind::NeedsAnalysis => to_json(needs_analysis::compose(programme, &plan.id, locale)?),
        Kind::Call => to_json(call::compose(programme, &plan.id, locale)?),
        Kind::ProgressOverview => to_json(progress_overview::compose(programme, &plan.id, locale)?),
        Kind::Workbook => to_json(workbook::compose(programme, &plan.id, locale)?),
        // They need a second version: see `change_note` and `changed_agreement`.
        Kind::ChangeNote | Kind::ChangedAgreement => return Err(ComposeError::Unknown(plan.id.clone())),
    }
    .map_err(ComposeError::from)
}

/// What identifies a document over its versions: each language and each limited edition is one of its own.
fn ident(programme: &Checked, plan: &Plan, language: Language) -> String {
    let ident = format!("brugwerk/{}/{}/{}", plan.name(), plan.id, language.code());
    match programme.edition.audience {
        Audience::Internal => ident,
        audience => format!("{ident}/{}", audience.name()),
    }
}

fn to_json<V: Serialize>(composed: Composed<V>) -> Result<Composed<Vec<u8>>, serde_json::Error> {
    Ok(Composed {
        view: links::within_document(&composed.view)?,
        attachment: composed.attachment,
        files: composed.files,
        signatures: composed.signatures,
        chart_time: composed.chart_time,
    })
}

/// What keeps these plans from being built, each with its place: open points of agreements that should be final,
/// questions without answer and changed deliverables of content reports.
#[must_use]
pub fn unsettled(programme: &Checked, plans: &[Plan], options: Options) -> Vec<Diagnostic> {
    let locale = Locale::of(options.language.unwrap_or(programme.programme.language.into()));
    plans
        .iter()
        .flat_map(|plan| match plan.kind {
            Kind::Agreement if options.is_final => agreement::unsettled(programme, &plan.id, locale),
            Kind::PhaseReport => phase_report::unsettled(programme, &plan.id),
            _ => Vec::new(),
        })
        .collect()
}

/// The rules under which documents are refused, for the documentation.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let mut rules = vec![&crate::contract::OPEN_POINT, &phase_report::REPORT_INCOMPLETE];
    rules.extend(own_template::RULES);
    rules
}

/// The hash that identifies the data of a document.
fn content_hash(attachment: &[u8]) -> String {
    hex(&Sha256::digest(attachment))
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut digits, byte| {
            let _ = write!(digits, "{byte:02x}");
            digits
        })
}
