//! Titled parts of a section.

use std::borrow::Cow;

use serde::Serialize;

use crate::model::{Located, RichBlock, RichText};

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
            Self::new(title, vec![RichBlock::bullets(items)])
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
