//! A document ready to be set.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use crate::look::Look;
use crate::pdf::SignatureField;

use super::hand_out::HandOut;
use super::plan::Plan;

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
    /// What of it is filled in, where it is a form.
    pub hand_out: Option<HandOut>,
    /// Time spent on drawing charts.
    pub chart_time: Duration,
    /// Its colours and typefaces.
    pub look: Arc<Look>,
    /// The files that the folder's own templates may read, by virtual path.
    pub templates: BTreeMap<String, Vec<u8>>,
}
