//! The business models of all participants.

mod company;
mod overview;

use serde::Serialize;

use crate::document::base::blocks::Head::{Normal, Wide};
use crate::document::base::blocks::{DataTable, Row};
use crate::document::base::estimates::Mark;
use crate::document::base::sections::{Front, SectionView};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per, Rich, SectorView, rich};
use crate::locale::say;
use crate::model::{BusinessModelCanvas, Partner, Sector};

use super::business_model_canvas::{self as canvas, BlockAnswers, NamedText};
use company::{Company, companies, is_curtailed, label};

/// The fewest canvases that make a booklet.
const FEWEST: usize = 2;

/// The booklet.
#[derive(Debug, Serialize)]
struct Booklet<'a> {
    front: Front<'a>,
    overview: Vec<SectionView<'a>>,
    companies: Vec<CompanyPage<'a>>,
}

/// The page of a company.
#[derive(Debug, Serialize)]
struct CompanyPage<'a> {
    id: String,
    title: String,
    caption: String,
    #[serde(flatten)]
    sector: SectorView,
    description: Option<Rich<'a>>,
    texts: Vec<NamedText<'a>>,
    table: DataTable,
    mark: Option<Mark>,
}

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "company-booklet",
    "the business models of all participants",
    Per::Programme(|programme| (companies(programme).len() >= FEWEST).then_some(programme.programme.id.get())),
    compose,
);

/// Composes the document.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let companies = companies(programme);
    if programme.programme.id.as_str() != id || companies.len() < FEWEST {
        return Err(ComposeError::unknown(id));
    }
    let title = programme.programme.title.to_string();
    let subtitle = composer.locale.text("canvas-booklet-subtitle");
    let claim = overview::counted(&composer, "canvas-booklet-claim", &companies);
    composer.substance = companies.iter().map(|one| one.canvas.basis).min();
    let front = composer.front(title, subtitle, claim);
    let overview = vec![
        overview::overview(&composer, &companies),
        overview::blocks_section(&composer, &companies),
    ];
    let pages = companies.iter().map(|one| page(&mut composer, one)).collect();
    let attachment = attachment(&composer, &companies)?;
    let heading = composer.front_heading(&front);
    let booklet = Booklet {
        front,
        overview,
        companies: pages,
    };
    composer.document(heading, booklet, attachment)
}

/// The page of one company: its texts, and the blocks by domain.
fn page<'a>(composer: &mut Composer<'a>, company: &Company<'a>) -> CompanyPage<'a> {
    let Company {
        partner,
        canvas,
        blocks,
    } = company;
    let name = partner.name.as_str();
    let mut rows = Vec::new();
    let mut domain = "";
    // One domain groups nothing.
    let grouped = composer.programme.method.domains.len() > 1;
    for block in blocks {
        if grouped && block.domain != domain {
            domain = block.domain;
            rows.push(Row::group(domain));
        }
        rows.push(company_row(composer, block, is_curtailed(composer, partner)));
    }
    let id = label(partner);
    CompanyPage {
        title: if is_curtailed(composer, partner) && blocks.iter().all(|block| block.points.is_empty()) {
            say!(composer, "canvas-booklet-company-untold", name)
        } else {
            let claim = canvas::claim(composer, "canvas-booklet-company", name, blocks);
            composer.hedged(&claim, canvas.basis)
        },
        caption: say!(composer, "canvas-booklet-company-caption", name),
        sector: composer.sector(*partner.sector),
        description: rich(partner.description.as_ref()),
        texts: canvas::texts(composer, canvas),
        table: composer.table(&[Normal("canvas-booklet-block"), Wide("canvas-booklet-answer")], rows),
        mark: canvas::mark(composer, canvas, name, Some(id.clone())),
        id,
    }
}

fn company_row(composer: &Composer<'_>, block: &BlockAnswers<'_>, curtailed: bool) -> Row {
    let lacks = if curtailed {
        "assessment-unknown"
    } else {
        "canvas-booklet-not-described"
    };
    match block.points.as_slice() {
        [] => Row::quiet(vec![block.name.into(), composer.locale.text(lacks).into()]),
        points => Row::normal(vec![block.name.into(), canvas::listed(points)]),
    }
}

/// The machine-readable data of the document: the participants and their canvases.
fn attachment(composer: &Composer<'_>, companies: &[Company<'_>]) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Participant<'a> {
        id: &'a str,
        name: &'a str,
        sector: Sector,
        #[serde(skip_serializing_if = "Option::is_none")]
        business_model: Option<&'a BusinessModelCanvas>,
    }
    #[derive(Serialize)]
    struct Data<'a> {
        partners: Vec<Participant<'a>>,
    }
    let canvas = |partner: &Partner| companies.iter().find(|one| *one.partner.id == *partner.id);
    composer.attachment(&Data {
        partners: composer
            .programme
            .partners
            .iter()
            .map(|partner| Participant {
                id: partner.id.as_str(),
                name: partner.name.as_str(),
                sector: *partner.sector,
                business_model: canvas(partner).map(|one| one.canvas),
            })
            .collect(),
    })
}
