//! Canvases: the partnership canvas in three phases, and business model canvases.

use macro_rules_attribute::apply;

use super::{Basis, Located, OwnId, PlainText, Ref, RichText, kind, record, sparse_record};

/// A canvas in phases by columns, with a question for each theme.
#[apply(sparse_record)]
pub struct PartnershipCanvas {
    /// Id of the canvas.
    pub id: OwnId<kind::PartnershipCanvas>,
    /// Its title.
    pub title: Located<PlainText>,
    /// Id of the partnership it is filled in for; omitted: blank, or for nobody in particular.
    pub partnership: Option<Ref<kind::Partnership>>,
    /// Whom it is filled in for, where that is no partnership.
    pub subject: Option<Located<PlainText>>,
    /// How to use it.
    pub intro: Option<Located<RichText>>,
    /// The columns, for instance partnership, resources and value.
    pub columns: Located<Vec<CanvasColumn>>,
    /// The phases, in order; three.
    pub phases: Located<Vec<CanvasPhase>>,
    /// Conditions for success.
    pub conditions: Vec<Located<RichText>>,
    /// What it is based on.
    pub source: Option<Located<PlainText>>,
}

/// A column of the canvas.
#[apply(record)]
pub struct CanvasColumn {
    /// Id of the column.
    pub id: OwnId<kind::Column>,
    /// Its title.
    pub title: Located<PlainText>,
}

/// A phase of the canvas.
#[apply(record)]
pub struct CanvasPhase {
    /// Id of the phase.
    pub id: OwnId<kind::CanvasPhase>,
    /// Its title.
    pub title: Located<PlainText>,
    /// What it is about.
    pub subtitle: Option<Located<PlainText>>,
    /// Its themes.
    pub themes: Located<Vec<CanvasTheme>>,
}

/// A theme with its question.
#[apply(sparse_record)]
pub struct CanvasTheme {
    /// Id of the theme.
    pub id: OwnId<kind::Theme>,
    /// Id of the column it stands in.
    pub column: Ref<kind::Column>,
    /// The theme.
    pub title: Located<PlainText>,
    /// The question.
    pub question: Located<RichText>,
    /// The answers, where it is filled in.
    pub answers: Vec<Located<RichText>>,
    /// Where the answers come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
}

/// What an enterprise or a partnership answers for each block of the canvas.
#[apply(record)]
pub struct BusinessModelCanvas {
    /// Where the answers come from.
    #[serde(default)]
    pub basis: Basis,
    /// Why they were estimated.
    pub reason: Option<Located<PlainText>>,
    /// In a few words.
    pub summary: Option<Located<RichText>>,
    /// What it aims for in society.
    pub ambition: Option<Located<RichText>>,
    /// What it runs into.
    pub challenge: Option<Located<RichText>>,
    /// The answers by block.
    pub blocks: Located<Vec<CanvasAnswer>>,
}

/// The answers for one block.
#[apply(record)]
pub struct CanvasAnswer {
    /// Id of a block of the method.
    pub block: Ref<kind::CanvasBlock>,
    /// The answers.
    pub points: Located<Vec<Located<RichText>>>,
}
