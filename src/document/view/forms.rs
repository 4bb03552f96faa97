//! A form to fill in by hand.

use serde::Serialize;

use super::Rich;

/// A form.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Form<'a> {
    pub fields: Vec<Field<'a>>,
    pub deadline: Option<String>,
    pub contact: String,
    pub privacy: Option<Rich<'a>>,
}

/// A field: a line, several lines, boxes to tick or a date.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Field<'a> {
    pub label: &'a str,
    /// How it is filled in; `kind` is the tag of blocks.
    #[serde(rename = "form")]
    pub kind: &'static str,
    pub help: Option<&'a str>,
    pub options: Vec<&'a str>,
    pub required: bool,
}
