//! The machine-readable data that every document carries, as JSON: what it is, of which programme, and what it shows.

use serde::Serialize;

use crate::check::Checked;
use crate::model::Programme;

use super::{Kind, call};

/// Counts the changes of the data's form that older readers can't follow.
const VERSION: u32 = 1;

/// The data of a document of this kind; the fields of `content` follow those that all kinds have.
pub(super) fn of_kind(kind: Kind, programme: &Checked, content: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Attachment<'a, T> {
        format: String,
        version: u32,
        programme: &'a str,
        #[serde(flatten)]
        content: &'a T,
    }
    serde_json::to_vec_pretty(&Attachment {
        format: format!("brugwerk-{}", kind.name()),
        version: VERSION,
        programme: programme.programme.id.as_str(),
        content,
    })
}

/// The data of the final report: everything of the programme that may be published.
pub(super) fn of_programme(programme: &Checked) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Attachment<'a> {
        format: &'static str,
        version: u32,
        #[serde(flatten)]
        programme: &'a Programme,
    }
    serde_json::to_vec_pretty(&Attachment {
        format: "brugwerk-programme",
        version: VERSION,
        programme: &call::public_programme(programme),
    })
}
