//! What each kind of document says, as one nested view that templates place and format.
//!
//! A view is served to Typst as `data.json`. Amounts, percentages, dates and composed sentences arrive in it as they
//! are to be printed; templates compute nothing. Every kind of document is one file here, one template in
//! `templates/documents` and one line in [`Kind::ALL`].

mod agreement;
mod final_report;
mod revenue_model;
mod view;

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::chart::ChartError;
use crate::check::Checked;
use crate::diagnostic::Diagnostic;
use crate::locale::{Language, Locale};
use crate::model::Partnership;

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The final report of a programme.
    FinalReport,
    /// The revenue model of a partnership.
    RevenueModel,
    /// The agreement of a partnership.
    Agreement,
}

impl Kind {
    /// Every kind, in the order in which documents are listed.
    pub const ALL: &'static [Self] = &[Self::FinalReport, Self::RevenueModel, Self::Agreement];

    /// The word on the command line and in file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::FinalReport => "final-report",
            Self::RevenueModel => "revenue-model",
            Self::Agreement => "agreement",
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
        }
    }

    /// The virtual path of the data that documents of this kind carry.
    #[must_use]
    pub fn data_path(self) -> &'static str {
        match self {
            Self::FinalReport => "/programme.json",
            Self::RevenueModel => "/revenue-model.json",
            Self::Agreement => "/agreement.json",
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
#[derive(Debug)]
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
}

/// A field in which a document is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// The documents that this programme produces.
#[must_use]
pub fn plans(programme: &Checked) -> Vec<Plan> {
    let per_partnership = |kind: Kind, folder: &str, has: fn(&Partnership) -> bool| {
        programme
            .partnerships
            .iter()
            .filter(|partnership| has(partnership))
            .map(|partnership| Plan {
                kind,
                id: partnership.id.to_string(),
                path: format!("{folder}/{}.pdf", partnership.id),
            })
            .collect::<Vec<_>>()
    };
    Kind::ALL
        .iter()
        .flat_map(|kind| match kind {
            Kind::FinalReport => vec![Plan {
                kind: *kind,
                id: programme.programme.id.to_string(),
                path: "final-report.pdf".to_owned(),
            }],
            Kind::RevenueModel => per_partnership(*kind, "revenue-models", |x| x.revenue_model.is_some()),
            Kind::Agreement => per_partnership(*kind, "agreements", |x| x.agreement.is_some()),
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
    let composed = match plan.kind {
        Kind::FinalReport => to_json(final_report::compose(programme, locale)?)?,
        Kind::RevenueModel => to_json(revenue_model::compose(programme, &plan.id, locale)?)?,
        Kind::Agreement => to_json(agreement::compose(programme, &plan.id, locale, options.is_final)?)?,
    };
    Ok(Document {
        plan: plan.clone(),
        view: composed.view,
        labels: serde_json::to_vec(&locale.labels())?,
        attachment: composed.attachment,
        files: composed.files,
        ident: format!("brugwerk/{}/{}/{}", plan.kind.name(), plan.id, language.code()),
        signatures: composed.signatures,
        chart_time: composed.chart_time,
    })
}

fn to_json<V: Serialize>(composed: Composed<V>) -> Result<Composed<Vec<u8>>, serde_json::Error> {
    Ok(Composed {
        view: serde_json::to_vec(&composed.view)?,
        attachment: composed.attachment,
        files: composed.files,
        signatures: composed.signatures,
        chart_time: composed.chart_time,
    })
}

/// What keeps the agreements among these plans from being final, each with its place.
#[must_use]
pub fn unsettled(programme: &Checked, plans: &[Plan], language: Option<Language>) -> Vec<Diagnostic> {
    let locale = Locale::of(language.unwrap_or(programme.programme.language.into()));
    plans
        .iter()
        .filter(|plan| plan.kind == Kind::Agreement)
        .flat_map(|plan| agreement::unsettled(programme, &plan.id, locale))
        .collect()
}

/// The hash that identifies the data of a document.
fn content_hash(attachment: &[u8]) -> String {
    hex(&Sha256::digest(attachment))
}

/// The machine-readable data that every document carries.
fn attachment(programme: &Checked) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Attachment<'a> {
        format: &'static str,
        version: u32,
        #[serde(flatten)]
        programme: &'a crate::model::Programme,
    }
    serde_json::to_vec_pretty(&Attachment {
        format: "brugwerk-programme",
        version: 1,
        programme,
    })
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
