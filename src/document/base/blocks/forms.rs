//! A form to fill in by hand.

use serde::Serialize;

use crate::document::base::Rich;

/// A form.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Form<'a> {
    pub fields: Vec<Field<'a>>,
    pub deadline: Option<String>,
    /// Where it goes when it is filled in.
    pub return_to: Option<&'a str>,
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
    /// Whether another answer than the options may be written in.
    pub open: bool,
    pub required: bool,
}

/// A questionnaire: per aspect the statements, with a box for each answer.
#[derive(Debug, Serialize)]
pub(in crate::document) struct LikertForm<'a> {
    pub title: &'a str,
    pub instruction: Option<Rich<'a>>,
    pub scale: Vec<&'a str>,
    pub aspects: Vec<FormAspect<'a>>,
}

/// The statements of one aspect.
#[derive(Debug, Serialize)]
pub(in crate::document) struct FormAspect<'a> {
    pub title: &'a str,
    pub description: Option<Rich<'a>>,
    pub statements: Vec<FormStatement<'a>>,
}

/// A statement with its number on the form.
#[derive(Debug, Serialize)]
pub(in crate::document) struct FormStatement<'a> {
    pub number: usize,
    pub text: Rich<'a>,
}
