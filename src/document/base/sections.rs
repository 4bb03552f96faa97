//! Documents that are made of sections: front, contents, sections of blocks, estimates, colophon.

use std::borrow::Cow;

use serde::Serialize;

use crate::model::{Partner, Partnership, RichBlock};

use super::blocks::{Calculation, DataTable, KeyFigure, KeyFigures, Verdict};
use super::cases::{ChainView, ContributionsView, StatusView, TensionsView};
use super::estimates::Mark;
use super::figures::ChartView;
use super::forms::{Form, LikertForm};
use super::frame::Heading;
use super::parts::Part;
use super::programme::FunderView;
use super::region::{ActorTable, DevelopmentMatrix, References};
use super::{ComposeError, Composed, Composer, Points, Rich, SectorView, paragraph, plain};

/// A section before it has its number.
pub(in crate::document) struct Section<'a> {
    /// Its id, under which it can be linked to.
    pub id: String,
    /// Its heading: what the data says.
    pub title: String,
    /// Whether it is an appendix.
    pub appendix: bool,
    /// Its blocks.
    pub blocks: Blocks<'a>,
}

impl<'a> Section<'a> {
    /// A numbered section.
    pub fn new(id: &str, title: String, blocks: Blocks<'a>) -> Self {
        Self {
            id: id.to_owned(),
            title,
            appendix: false,
            blocks,
        }
    }
}

/// A section.
#[derive(Debug, Serialize)]
pub(in crate::document) struct SectionView<'a> {
    pub id: String,
    pub number: String,
    pub title: String,
    pub appendix: bool,
    pub blocks: Vec<BlockView<'a>>,
}

/// A block with its label and caption.
#[derive(Debug, Serialize)]
pub(in crate::document) struct BlockView<'a> {
    id: Option<String>,
    caption: Option<String>,
    #[serde(flatten)]
    content: Content<'a>,
}

/// What a block holds; the tag is the name of its component.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Content<'a> {
    Text {
        body: Cow<'a, [RichBlock]>,
    },
    Heading {
        title: Cow<'a, str>,
    },
    Parts {
        level: u8,
        parts: Vec<Part<'a>>,
    },
    KeyFigures(KeyFigures),
    DataTable(DataTable),
    Calculation(Calculation),
    Verdict(Verdict),
    Chart(ChartView),
    Callout {
        body: Rich<'a>,
        source: Option<&'a str>,
    },
    ValueChain {
        name: String,
        #[serde(flatten)]
        chain: ChainView<'a>,
    },
    Contributions {
        name: String,
        #[serde(flatten)]
        contributions: ContributionsView<'a>,
    },
    TensionCards(TensionsView<'a>),
    CaseStatus {
        name: String,
        #[serde(flatten)]
        status: StatusView<'a>,
    },
    LikertForm(LikertForm<'a>),
    DevelopmentMatrix(DevelopmentMatrix<'a>),
    ActorTable(ActorTable<'a>),
    References(References),
    Form(Form<'a>),
    Group {
        blocks: Vec<BlockView<'a>>,
    },
}

/// The blocks of a section, in order.
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

    /// A composed sentence.
    pub fn sentence(&mut self, text: String) {
        self.text(paragraph(text));
    }

    /// Composed paragraphs.
    pub fn text(&mut self, body: Vec<RichBlock>) {
        let body = Cow::Owned(body);
        self.add(None, None, Content::Text { body });
    }

    /// A questionnaire to fill in.
    pub fn likert_form(&mut self, form: LikertForm<'a>) {
        self.add(None, None, Content::LikertForm(form));
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
            self.list(sentences.into_iter().map(paragraph).collect());
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

    /// A value chain.
    pub fn value_chain(&mut self, id: impl Into<String>, name: String, chain: ChainView<'a>) {
        self.add(Some(id.into()), None, Content::ValueChain { name, chain });
    }

    /// What each partner brings.
    pub fn contributions(&mut self, id: impl Into<String>, name: String, contributions: ContributionsView<'a>) {
        self.add(Some(id.into()), None, Content::Contributions { name, contributions });
    }

    /// Tensions by domain.
    pub fn tension_cards(&mut self, id: impl Into<String>, tensions: TensionsView<'a>) {
        self.add(Some(id.into()), None, Content::TensionCards(tensions));
    }

    /// The status of each facet.
    pub fn case_status(&mut self, id: impl Into<String>, name: String, status: StatusView<'a>) {
        self.add(Some(id.into()), None, Content::CaseStatus { name, status });
    }

    pub(super) fn add(&mut self, id: Option<String>, caption: Option<String>, content: Content<'a>) {
        self.0.push(BlockView { id, caption, content });
    }
}

/// A document made of sections.
#[derive(Debug, Serialize)]
struct SectionDocument<'a> {
    front: Front<'a>,
    sections: Vec<SectionView<'a>>,
}

/// The title block of the first page.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Front<'a> {
    pub kicker: String,
    pub title: String,
    pub subtitle: String,
    pub parties: Vec<PartyView<'a>>,
    pub version: &'a str,
    pub date: String,
    pub claim: String,
    pub mark: Option<Mark>,
    pub credits: Vec<Credit>,
    pub funder: Option<FunderView<'a>>,
    /// The disclaimer beside the funder's mark, where the document has its own.
    pub disclaimer: Option<Rich<'a>>,
}

/// Who is named on the front for what, for instance the authors.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Credit {
    pub label: String,
    pub lines: Vec<String>,
}

/// A partner on the front.
#[derive(Debug, Serialize)]
pub(in crate::document) struct PartyView<'a> {
    pub name: &'a str,
    #[serde(flatten)]
    pub sector: Option<SectorView>,
    pub role: Option<Cow<'a, str>>,
    pub url: Option<String>,
}

impl<'a> Composer<'a> {
    /// The front of the document.
    pub fn front(&mut self, title: String, subtitle: String, claim: String) -> Front<'a> {
        let head = &self.programme.programme;
        Front {
            kicker: format!("{} · {}", head.call, self.kind_name()),
            title,
            subtitle,
            parties: Vec::new(),
            version: head.document.version.as_str(),
            date: self.date(*head.document.date),
            claim,
            mark: None,
            credits: Vec::new(),
            funder: self.funder(),
            disclaimer: None,
        }
    }

    /// The partners of a partnership, for the front.
    pub fn front_parties(&self, partnership: &'a Partnership) -> Vec<PartyView<'a>> {
        let parts = partnership.partners.get().iter();
        parts
            .filter_map(|part| {
                let partner = self.partner(&part.partner)?;
                let role = plain(part.role.as_ref());
                Some(PartyView {
                    role: role.map(Cow::Borrowed),
                    ..self.party(partner)
                })
            })
            .collect()
    }

    /// A partner by itself, for the front.
    pub fn party(&self, partner: &'a Partner) -> PartyView<'a> {
        PartyView {
            name: partner.name.as_str(),
            sector: Some(self.sector(*partner.sector)),
            role: None,
            url: None,
        }
    }

    /// Puts a document of sections together.
    pub fn section_document(
        self,
        front: Front<'a>,
        sections: Vec<Section<'a>>,
        attachment: Vec<u8>,
    ) -> Result<Composed, ComposeError> {
        let mut heading = self.front_heading(&front);
        heading.disclaimer = front.disclaimer.or(heading.disclaimer);
        let sections = numbered(sections);
        self.document(heading, SectionDocument { front, sections }, attachment)
    }

    /// What a document says of itself that begins with this front.
    pub fn front_heading(&self, front: &Front<'a>) -> Heading<'a> {
        self.heading(&front.title, format!("{} · {}", front.title, front.subtitle))
    }
}

/// Numbers the sections; appendices get letters. A section without blocks is left out.
pub(in crate::document) fn numbered(sections: Vec<Section<'_>>) -> Vec<SectionView<'_>> {
    let (mut numbers, mut letters) = (0, 0);
    sections
        .into_iter()
        .filter(|section| !section.blocks.is_empty())
        .map(|section| {
            let number = if section.appendix {
                letters += 1;
                letter(letters)
            } else {
                numbers += 1;
                format!("{numbers}")
            };
            SectionView {
                id: section.id,
                number,
                title: section.title,
                appendix: section.appendix,
                blocks: section.blocks.into_views(),
            }
        })
        .collect()
}

/// The letter of an appendix: A, B, … Z, AA, AB, …
pub(in crate::document) fn letter(mut n: usize) -> String {
    let mut letters = Vec::new();
    while n > 0 {
        n -= 1;
        letters.push(char::from(b'A' + u8::try_from(n % 26).unwrap_or(0)));
        n /= 26;
    }
    letters.iter().rev().collect()
}
