//! Sections of the document and the blocks that they hold.

use std::borrow::Cow;

use serde::Serialize;

use crate::document::view::blocks::{Calculation, DataTable, KeyFigure, KeyFigures, Verdict};
use crate::document::view::charts::ChartView;
use crate::document::view::{Points, Rich};
use crate::model::RichBlock;

use super::sheet::paragraph;

/// A section before it has its number.
pub(super) struct Section<'a> {
    /// Its id, under which it can be linked to.
    pub id: &'static str,
    /// Its heading: what the data says.
    pub title: String,
    /// Whether it is an appendix.
    pub appendix: bool,
    /// Its blocks.
    pub blocks: Blocks<'a>,
}

/// A section.
#[derive(Debug, Serialize)]
pub(super) struct SectionView<'a> {
    pub id: &'static str,
    pub number: String,
    pub title: String,
    pub appendix: bool,
    pub blocks: Vec<BlockView<'a>>,
}

/// A block with its label and caption.
#[derive(Debug, Serialize)]
pub(super) struct BlockView<'a> {
    id: Option<String>,
    caption: Option<String>,
    #[serde(flatten)]
    content: Content<'a>,
}

/// What a block holds; the tag is the name of its component.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Content<'a> {
    Text { body: Cow<'a, [RichBlock]> },
    KeyFigures(KeyFigures),
    DataTable(DataTable),
    Calculation(Calculation),
    Verdict(Verdict),
    Chart(ChartView),
}

/// The blocks of a section, in order.
#[derive(Default)]
pub(super) struct Blocks<'a>(Vec<BlockView<'a>>);

impl<'a> Blocks<'a> {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The blocks.
    pub fn into_views(self) -> Vec<BlockView<'a>> {
        self.0
    }

    /// A composed sentence.
    pub fn sentence(&mut self, text: String) {
        self.add(
            None,
            None,
            Content::Text {
                body: Cow::Owned(vec![paragraph(text)]),
            },
        );
    }

    /// A text of the data.
    pub fn rich(&mut self, body: Rich<'a>) {
        self.add(
            None,
            None,
            Content::Text {
                body: Cow::Borrowed(body),
            },
        );
    }

    /// Points in a list.
    pub fn points(&mut self, points: Points<'a>) {
        if !points.is_empty() {
            self.list(points.into_iter().map(<[RichBlock]>::to_vec).collect());
        }
    }

    /// Composed sentences in a list.
    pub fn sentences(&mut self, sentences: Vec<String>) {
        if !sentences.is_empty() {
            self.list(sentences.into_iter().map(|text| vec![paragraph(text)]).collect());
        }
    }

    fn list(&mut self, items: Vec<Vec<RichBlock>>) {
        let list = RichBlock::List { ordered: false, items };
        self.add(
            None,
            None,
            Content::Text {
                body: Cow::Owned(vec![list]),
            },
        );
    }

    /// Large numbers.
    pub fn key_figures(&mut self, items: Vec<KeyFigure>) {
        self.add(None, None, Content::KeyFigures(KeyFigures { items }));
    }

    /// A table under a caption.
    pub fn table(&mut self, id: impl Into<String>, caption: String, table: DataTable) {
        if !table.rows.is_empty() {
            self.add(Some(id.into()), Some(caption), Content::DataTable(table));
        }
    }

    /// A reckoning.
    pub fn calculation(&mut self, id: impl Into<String>, calculation: Calculation) {
        if !calculation.steps.is_empty() {
            self.add(Some(id.into()), None, Content::Calculation(calculation));
        }
    }

    /// An answer.
    pub fn verdict(&mut self, verdict: Verdict) {
        self.add(None, None, Content::Verdict(verdict));
    }

    /// A chart, where it could be drawn.
    pub fn chart(&mut self, id: impl Into<String>, chart: Option<ChartView>) {
        if let Some(chart) = chart {
            self.add(Some(id.into()), None, Content::Chart(chart));
        }
    }

    fn add(&mut self, id: Option<String>, caption: Option<String>, content: Content<'a>) {
        self.0.push(BlockView { id, caption, content });
    }
}
