//! What each kind of document says, as one nested view that templates place and format.
//!
//! A view is served to Typst as `data.json`. Amounts, percentages, dates and composed sentences arrive in it as they
//! are to be printed; templates compute nothing. Every kind of document is one file here, one template in
//! `templates/documents` and one line in [`Kind::ALL`].

mod final_report;
mod view;

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::chart::ChartError;
use crate::check::Checked;
use crate::locale::{Language, Locale};

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The final report of a programme.
    FinalReport,
}

impl Kind {
    /// Every kind, in the order in which documents are listed.
    pub const ALL: &'static [Self] = &[Self::FinalReport];

    /// The word on the command line and in file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::FinalReport => "final-report",
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
        }
    }
}

/// A document that a programme folder can produce.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its kind.
    pub kind: Kind,
    /// What it is about: the id of the programme.
    pub id: String,
    /// Where it is written, relative to the output folder.
    pub path: String,
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
    /// Time spent on drawing charts.
    pub chart_time: Duration,
}

/// Why a document can't be composed.
#[derive(Debug)]
pub enum ComposeError {
    /// A chart can't be drawn.
    Chart(ChartError),
    /// The view can't be written as JSON.
    Json(serde_json::Error),
}

impl fmt::Display for ComposeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chart(error) => write!(f, "a chart can't be drawn: {error}"),
            Self::Json(error) => write!(f, "the view can't be written: {error}"),
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
    Kind::ALL
        .iter()
        .map(|kind| match kind {
            Kind::FinalReport => Plan {
                kind: *kind,
                id: programme.programme.id.to_string(),
                path: "final-report.pdf".to_owned(),
            },
        })
        .collect()
}

/// Composes one document.
///
/// `language` is the language of the labels; omitted, it is the programme's own.
///
/// # Errors
/// Where a chart can't be drawn; checked data does not bring that about.
pub fn compose(programme: &Checked, plan: &Plan, language: Option<Language>) -> Result<Document, ComposeError> {
    let language = language.unwrap_or(programme.programme.language.into());
    let locale = Locale::of(language);
    let attachment = attachment(programme)?;
    let (view, files, chart_time) = match plan.kind {
        Kind::FinalReport => {
            let hash = hex(&Sha256::digest(&attachment));
            let (view, files, chart_time) = final_report::compose(programme, locale, hash)?;
            (serde_json::to_vec(&view)?, files, chart_time)
        }
    };
    Ok(Document {
        plan: plan.clone(),
        view,
        labels: serde_json::to_vec(&locale.labels())?,
        attachment,
        files,
        ident: format!("brugwerk/{}/{}/{}", plan.kind.name(), plan.id, language.code()),
        chart_time,
    })
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
