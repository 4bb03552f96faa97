//! Blocks inside sections: headings, titled parts, groups, forms, and what a needs analysis shows.

use std::borrow::Cow;

use serde::Serialize;

use crate::model::{Located, RichBlock, RichText};

use super::Rich;
use super::forms::Form;
use super::region::{ActorTable, DevelopmentMatrix, References};
use super::sections::{Blocks, Content};

/// A titled part of a section, its title in the margin.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Part<'a> {
    title: Cow<'a, str>,
    body: Cow<'a, [RichBlock]>,
    highlight: bool,
}

impl<'a> Part<'a> {
    /// A part with this text.
    pub fn new(title: impl Into<Cow<'a, str>>, body: impl Into<Cow<'a, [RichBlock]>>) -> Self {
        Self {
            title: title.into(),
            body: body.into(),
            highlight: false,
        }
    }

    /// A part with these points; nothing where there are none.
    pub fn of_points(title: impl Into<Cow<'a, str>>, points: &[Located<RichText>]) -> Option<Self> {
        (!points.is_empty()).then(|| {
            let items = points.iter().map(|point| point.blocks().to_vec()).collect();
            Self::new(title, vec![RichBlock::List { ordered: false, items }])
        })
    }

    /// The part, set apart from the others.
    pub fn highlighted(self) -> Self {
        Self {
            highlight: true,
            ..self
        }
    }
}

impl<'a> Blocks<'a> {
    /// A composed text.
    pub fn composed(&mut self, body: Vec<RichBlock>) {
        if !body.is_empty() {
            self.add(None, None, Content::Text { body: Cow::Owned(body) });
        }
    }

    /// A heading inside the section, one level below the heading of the section.
    pub fn heading(&mut self, id: impl Into<String>, title: impl Into<Cow<'a, str>>) {
        self.add(Some(id.into()), None, Content::Heading { title: title.into() });
    }

    /// Titled parts, their titles at this level of heading.
    pub fn parts(&mut self, level: u8, parts: Vec<Part<'a>>) {
        if !parts.is_empty() {
            self.add(None, None, Content::Parts { level, parts });
        }
    }

    /// How far topics stand.
    pub fn development_matrix(&mut self, id: impl Into<String>, caption: String, matrix: DevelopmentMatrix<'a>) {
        if !matrix.rows.is_empty() {
            self.add(Some(id.into()), Some(caption), Content::DevelopmentMatrix(matrix));
        }
    }

    /// Who acts in which domain.
    pub fn actor_table(&mut self, id: impl Into<String>, caption: String, table: ActorTable<'a>) {
        if !table.domains.is_empty() {
            self.add(Some(id.into()), Some(caption), Content::ActorTable(table));
        }
    }

    /// Literature.
    pub fn references(&mut self, references: References) {
        if !references.items.is_empty() {
            self.add(None, None, Content::References(references));
        }
    }

    /// A highlighted text of the data under a title.
    pub fn titled_callout(&mut self, title: String, body: Rich<'a>) {
        self.add(None, Some(title), Content::Callout { body, source: None });
    }

    /// Blocks that stay on one page where they fit on one.
    pub fn group(&mut self, blocks: Blocks<'a>) {
        if !blocks.is_empty() {
            let blocks = blocks.into_views();
            self.add(None, None, Content::Group { blocks });
        }
    }

    /// A form to fill in by hand.
    pub fn form(&mut self, form: Form<'a>) {
        if !form.fields.is_empty() {
            self.add(None, None, Content::Form(form));
        }
    }
}
