//! What an agreement shows of the data: its parties, its terms, and how tensions were resolved.

use serde::Serialize;

use crate::document::base::Rich;
use crate::model::RichBlock;

/// A link to an article.
#[derive(Debug, Clone, Serialize)]
pub(in crate::document) struct Reference {
    pub label: String,
    pub text: String,
}

/// A party with everything that identifies it.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Party {
    pub number: String,
    pub name: String,
    pub lines: Vec<String>,
    pub represented: Vec<String>,
    pub missing: Vec<String>,
}

/// A defined term.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Term<'a> {
    pub term: &'a str,
    pub meaning: &'a [RichBlock],
}

/// A tension, how it was resolved, and where the agreement says so.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TensionRow<'a> {
    pub title: &'a str,
    pub domain: &'a str,
    pub class: &'a str,
    pub state: &'static str,
    pub state_word: String,
    pub resolution: Option<Rich<'a>>,
    #[serde(rename = "where")]
    pub places: Vec<Reference>,
    pub open: Option<String>,
}
