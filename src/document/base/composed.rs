//! A composed document: its view, what it carries and how it is signed.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use crate::bytes::sha256;
use crate::chart::ChartError;
use crate::locale::Language;
use crate::pdf::SignatureField;

use super::hand_out::HandOut;
use super::output::Output;

/// How a document is composed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// The language of the labels; omitted, it is the programme's own.
    pub language: Option<Language>,
    /// Whether an agreement is final: without watermark, with fields to sign.
    pub is_final: bool,
    /// What the document comes out as.
    pub output: Output,
}

/// What composing a view gives, whatever its kind.
pub(in crate::document) struct Composed {
    /// The view, as JSON.
    pub view: Vec<u8>,
    pub attachment: Vec<u8>,
    pub files: BTreeMap<String, Vec<u8>>,
    pub signatures: Vec<SignatureField>,
    pub hand_out: Option<HandOut>,
    pub chart_time: Duration,
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

impl ComposeError {
    /// That the programme has no document with this id.
    pub(in crate::document) fn unknown(id: &str) -> Self {
        Self::Unknown(id.to_owned())
    }
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

/// The hash that identifies the data of a document.
pub(in crate::document) fn content_hash(attachment: &[u8]) -> String {
    sha256(attachment)
}
