//! The machine-readable data that every document carries, as JSON: what it is, of which programme, and what it shows.

use serde::Serialize;

use crate::check::Checked;
use crate::model::{Audience, Programme};

use super::name::KindName;

/// Counts the changes of the data's form that older readers can't follow.
const VERSION: u32 = 1;

/// The data of a document of this kind; the fields of `content` follow those that all kinds have.
pub(super) fn of_kind(
    kind: KindName,
    programme: &Checked,
    content: &impl Serialize,
) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Attachment<'a, T> {
        format: String,
        version: u32,
        programme: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        audience: Option<Audience>,
        #[serde(flatten)]
        content: &'a T,
    }
    serde_json::to_vec_pretty(&Attachment {
        format: format!("brugwerk-{}", kind.data),
        version: VERSION,
        programme: programme.programme.id.as_str(),
        audience: audience(programme),
        content,
    })
}

/// The data of the final report: everything of the programme that the edition shows.
pub(in crate::document) fn of_programme(programme: &Checked) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Attachment<'a> {
        format: &'static str,
        version: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        audience: Option<Audience>,
        #[serde(flatten)]
        programme: &'a Programme,
    }
    serde_json::to_vec_pretty(&Attachment {
        format: "brugwerk-programme",
        version: VERSION,
        audience: audience(programme),
        programme,
    })
}

/// For whom the document is; nothing where its folder marks nothing and everybody may see it.
fn audience(programme: &Programme) -> Option<Audience> {
    programme.edition.is_limited().then_some(programme.edition.audience)
}
