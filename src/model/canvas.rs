//! Canvases: the partnership canvas in three phases, and business model canvases.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Basis, Id, Located, PlainText, RichText};

/// A canvas in phases by columns, with a question for each theme.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnershipCanvas {
    /// Id of the canvas.
    pub id: Located<Id>,
    /// Its title.
    pub title: Located<PlainText>,
    /// Id of the partnership it is filled in for; omitted: blank, or for nobody in particular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<Located<Id>>,
    /// Whom it is filled in for, where that is no partnership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Located<PlainText>>,
    /// How to use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<Located<RichText>>,
    /// The columns, for instance partnership, resources and value.
    pub columns: Located<Vec<CanvasColumn>>,
    /// The phases, in order; three.
    pub phases: Located<Vec<CanvasPhase>>,
    /// Conditions for success.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Located<RichText>>,
    /// What it is based on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Located<PlainText>>,
}

/// A column of the canvas.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CanvasColumn {
    /// Id of the column.
    pub id: Located<Id>,
    /// Its title.
    pub title: Located<PlainText>,
}

/// A phase of the canvas.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CanvasPhase {
    /// Id of the phase.
    pub id: Located<Id>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Located<PlainText>>,
    /// Its themes.
    pub themes: Located<Vec<CanvasTheme>>,
}

/// A theme with its question.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CanvasTheme {
    /// Id of the theme.
    pub id: Located<Id>,
    /// Id of the column it stands in.
    pub column: Located<Id>,
    /// The theme.
    pub title: Located<PlainText>,
    /// The question.
    pub question: Located<RichText>,
    /// The answers, where it is filled in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Located<RichText>>,
    /// Where the answers come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Located<PlainText>>,
}

/// What an enterprise or a partnership answers for each block of the canvas.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BusinessModelCanvas {
    /// Where the answers come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Located<PlainText>>,
    /// In a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Located<RichText>>,
    /// What it aims for in society.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ambition: Option<Located<RichText>>,
    /// What it runs into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<Located<RichText>>,
    /// The answers by block.
    pub blocks: Located<Vec<CanvasAnswer>>,
}

/// The answers for one block.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CanvasAnswer {
    /// Id of a block of the method.
    pub block: Located<Id>,
    /// The answers.
    pub points: Located<Vec<Located<RichText>>>,
}
