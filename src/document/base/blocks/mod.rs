//! The one vocabulary of blocks, of which all documents are made: one file per part of the domain.
//!
//! The tag of a block is the name of its component in the templates, where one table leads from it to what draws it.

pub(in crate::document) mod agreement;
pub(in crate::document) mod cases;
pub(in crate::document) mod conclusions;
pub(in crate::document) mod forms;
pub(in crate::document) mod items;
pub(in crate::document) mod matrices;
pub(in crate::document) mod method;
pub(in crate::document) mod parts;
pub(in crate::document) mod practice;
pub(in crate::document) mod programme;
pub(in crate::document) mod region;
mod tables;
pub(in crate::document) mod tensions;

use std::borrow::Cow;

use serde::Serialize;

use crate::model::RichBlock;

use super::composer::{Points, Rich, paragraph};
use super::estimates::Mark;
use super::figures::ChartView;
use agreement::{Party, TensionRow, Term};
use cases::{CaseView, ChainView, ContributionsView, StatusView, TensionsView};
use conclusions::{Findings, SuccessFactors, TypologyPage, ValueView};
use forms::{Form, LikertForm};
use items::Item;
use matrices::RatingMatrix;
use method::{CanvasDomain, Comparison, DomainView, Quadrant, TopicRow, TypologyItem};
use parts::Part;
use practice::{PracticeStep, PriceTable, QuestionnaireView, RevenueView, WorksheetView};
use programme::{AssignmentGroup, PartnerRow, PartnershipItem, SourceView, TemplateView, TermView, Timeline};
use region::{ActorTable, DevelopmentMatrix, References};
use tensions::TensionOverview;

pub(in crate::document) use tables::{
    Calculation, Cell, Column, DataTable, Head, KeyFigure, KeyFigures, Reasons, Row, RowStyle, Size, Step, StepStyle,
    Verdict, Width, columns,
};

/// What a block shows; the tag is the name of its component.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(in crate::document) enum Block<'a> {
    ActorTable(ActorTable<'a>),
    AddedValue {
        items: Vec<Item<'a>>,
    },
    AgreementElements {
        items: Vec<Item<'a>>,
    },
    Calculation(Calculation),
    Callout {
        body: Rich<'a>,
        source: Option<&'a str>,
    },
    Canvas {
        domains: Vec<CanvasDomain<'a>>,
        alt: String,
    },
    CaseDocuments {
        items: Vec<Item<'a>>,
    },
    CaseStatus {
        name: String,
        #[serde(flatten)]
        status: StatusView<'a>,
    },
    Cases {
        cases: Vec<CaseView<'a>>,
    },
    Chart(ChartView),
    Contributions {
        name: String,
        #[serde(flatten)]
        contributions: ContributionsView<'a>,
    },
    DataTable(DataTable),
    DevelopmentMatrix(DevelopmentMatrix<'a>),
    Estimates {},
    Findings(Findings<'a>),
    Form(Form<'a>),
    /// A question of a form above its answer.
    FormQuestion {
        label: String,
        body: Rich<'a>,
    },
    /// Abbreviations and terms with their meaning.
    Glossary {
        items: Vec<TermView<'a>>,
    },
    /// Blocks that stay on one page where they fit on one.
    Group {
        blocks: Vec<BlockView<'a>>,
    },
    /// A heading inside a section, one level below the heading of the section.
    Heading {
        title: Cow<'a, str>,
        mark: Option<Mark>,
    },
    ImpactValues {
        items: Vec<ValueView<'a>>,
    },
    KeyFigures(KeyFigures),
    LikertForm(LikertForm<'a>),
    List {
        ordered: bool,
        items: Vec<Rich<'a>>,
    },
    PartnerProfiles {
        rows: Vec<PartnerRow<'a>>,
    },
    PartnershipOverview {
        items: Vec<PartnershipItem<'a>>,
    },
    /// Titled parts, their titles at this level of heading.
    Parts {
        level: u8,
        parts: Vec<Part<'a>>,
    },
    PartyList {
        items: Vec<Party>,
    },
    PriceMethods(PriceTable<'a>),
    PropertyComparison(Comparison<'a>),
    Quadrant(Quadrant<'a>),
    Questionnaire(QuestionnaireView<'a>),
    RatingMatrix(RatingMatrix<'a>),
    References(References),
    RevenueTemplate(RevenueView<'a>),
    Sources {
        items: Vec<SourceView<'a>>,
    },
    Steps {
        items: Vec<PracticeStep<'a>>,
    },
    SuccessFactors(SuccessFactors<'a>),
    /// Files to download and fill in.
    Templates {
        items: Vec<TemplateView<'a>>,
    },
    TensionCards(TensionsView<'a>),
    TensionDomains {
        explained: Option<Rich<'a>>,
        domains: Vec<DomainView<'a>>,
    },
    TensionOverview(TensionOverview<'a>),
    TensionRegister {
        rows: Vec<TensionRow<'a>>,
    },
    TermList {
        items: Vec<Term<'a>>,
    },
    Text {
        body: Cow<'a, [RichBlock]>,
    },
    Timeline(Timeline<'a>),
    Topics {
        rows: Vec<TopicRow<'a>>,
    },
    TypologyAssignment {
        groups: Vec<AssignmentGroup<'a>>,
    },
    TypologyList {
        items: Vec<TypologyItem<'a>>,
        explained: Points<'a>,
    },
    TypologyPage(TypologyPage<'a>),
    ValueChain {
        name: String,
        #[serde(flatten)]
        chain: ChainView<'a>,
    },
    Verdict(Verdict),
    Worksheet(WorksheetView<'a>),
}

impl<'a> Block<'a> {
    /// A text, of the data or composed.
    pub fn text(body: impl Into<Cow<'a, [RichBlock]>>) -> Self {
        Self::Text { body: body.into() }
    }

    /// A text of the data that must not be missed.
    pub fn callout(body: Rich<'a>) -> Self {
        Self::Callout { body, source: None }
    }
}

/// A block with its label and caption.
#[derive(Debug, Serialize)]
pub(in crate::document) struct BlockView<'a> {
    pub id: Option<String>,
    pub caption: Option<String>,
    #[serde(flatten)]
    pub block: Block<'a>,
}

impl<'a> From<Block<'a>> for BlockView<'a> {
    fn from(block: Block<'a>) -> Self {
        Self {
            id: None,
            caption: None,
            block,
        }
    }
}

/// The blocks of a section, in order. What has nothing to show is not added.
#[derive(Default)]
pub(in crate::document) struct Blocks<'a>(Vec<BlockView<'a>>);

impl<'a> Blocks<'a> {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The blocks.
    pub fn into_views(self) -> Vec<BlockView<'a>> {
        self.0
    }

    /// A block before all others.
    pub fn begin_with(&mut self, block: Block<'a>) {
        self.0.insert(0, block.into());
    }

    /// A block without label or caption.
    pub fn add(&mut self, block: Block<'a>) {
        self.0.push(block.into());
    }

    /// A block that can be linked to.
    pub fn labelled(&mut self, id: impl Into<String>, block: Block<'a>) {
        self.0.push(BlockView {
            id: Some(id.into()),
            ..block.into()
        });
    }

    /// A block under a caption.
    pub fn captioned(&mut self, id: impl Into<String>, caption: String, block: Block<'a>) {
        self.0.push(BlockView {
            id: Some(id.into()),
            caption: Some(caption),
            block,
        });
    }

    /// A block under a title.
    pub fn titled(&mut self, title: String, block: Block<'a>) {
        self.0.push(BlockView {
            caption: Some(title),
            ..block.into()
        });
    }

    /// A composed sentence.
    pub fn sentence(&mut self, text: String) {
        self.text(paragraph(text));
    }

    /// Composed paragraphs.
    pub fn text(&mut self, body: Vec<RichBlock>) {
        if !body.is_empty() {
            self.add(Block::text(body));
        }
    }

    /// A text of the data, where there is one.
    pub fn rich(&mut self, body: impl Into<Option<Rich<'a>>>) {
        self.0.extend(body.into().map(|body| Block::text(body).into()));
    }

    /// Points in a list.
    pub fn points(&mut self, points: Points<'a>) {
        self.list(points.into_iter().map(<[RichBlock]>::to_vec).collect());
    }

    /// Composed sentences in a list.
    pub fn sentences(&mut self, sentences: Vec<String>) {
        self.list(sentences.into_iter().map(paragraph).collect());
    }

    fn list(&mut self, items: Vec<Vec<RichBlock>>) {
        if !items.is_empty() {
            self.add(Block::text(vec![RichBlock::bullets(items)]));
        }
    }

    /// A heading inside the section.
    pub fn heading(&mut self, id: impl Into<String>, title: impl Into<Cow<'a, str>>) {
        self.marked_heading(id, title, None);
    }

    /// A heading with the mark of an estimate, where what follows is one.
    pub fn marked_heading(&mut self, id: impl Into<String>, title: impl Into<Cow<'a, str>>, mark: Option<Mark>) {
        let title = title.into();
        self.labelled(id, Block::Heading { title, mark });
    }

    /// Large numbers.
    pub fn key_figures(&mut self, items: Vec<KeyFigure>) {
        self.add(Block::KeyFigures(KeyFigures { items }));
    }

    /// A table under a caption, where there is one.
    pub fn table(&mut self, id: impl Into<String>, caption: String, table: impl Into<Option<DataTable>>) {
        if let Some(table) = table.into().filter(|table| !table.rows.is_empty()) {
            self.captioned(id, caption, Block::DataTable(table));
        }
    }

    /// A reckoning.
    pub fn calculation(&mut self, id: impl Into<String>, calculation: Calculation) {
        if !calculation.steps.is_empty() {
            self.labelled(id, Block::Calculation(calculation));
        }
    }

    /// An answer.
    pub fn verdict(&mut self, verdict: Verdict) {
        self.add(Block::Verdict(verdict));
    }

    /// A chart, where it could be drawn.
    pub fn chart(&mut self, id: impl Into<String>, chart: Option<ChartView>) {
        if let Some(chart) = chart {
            self.labelled(id, Block::Chart(chart));
        }
    }

    /// Blocks that stay on one page where they fit on one.
    pub fn group(&mut self, blocks: Blocks<'a>) {
        if !blocks.is_empty() {
            self.add(Block::Group { blocks: blocks.0 });
        }
    }

    /// Titled parts, their titles at this level of heading.
    pub fn parts(&mut self, level: u8, parts: Vec<Part<'a>>) {
        if !parts.is_empty() {
            self.add(Block::Parts { level, parts });
        }
    }
}
