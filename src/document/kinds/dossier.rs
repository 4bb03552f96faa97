//! The dossier of a partnership: its profile, the four case documents, its revenue in short and its history.

use serde::Serialize;

use crate::contract::shares::division_text;
use crate::document::base::blocks::Head::{Narrow, Normal, Wide};
use crate::document::base::blocks::columns;
use crate::document::base::blocks::tensions::tension_label;
use crate::document::base::blocks::{Block, Cell, Column, DataTable, KeyFigure, Row, RowStyle, Width};
use crate::document::base::moves::Move;
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{Case, ComposeError, Composed, Composer, Kind, Per, find, plain, points, rich};
use crate::finance::outlook::Since;
use crate::locale::{capitalised, say};
use crate::model::{ClosedList as _, FacetStatus, Partner, Partnership, Status};

use super::revenue_model::sheet::Sheet;

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "dossier",
    "the four documents of a partnership, its profile, revenue, tensions and history",
    Per::Partnership(|_| true),
    compose,
);

/// Composes the dossier.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let case = composer.case(id)?;
    let sections = [
        Some(profile(&mut composer, &case)),
        chain(&mut composer, &case),
        contributions(&mut composer, &case),
        tensions(&mut composer, &case),
        Some(status(&mut composer, &case)),
        impact(&mut composer, &case),
        history(&mut composer, &case),
        revenue(&mut composer, &case),
    ];
    let claim = composer.claim_case_status(&case);
    let mut front = composer.front(case.name.clone(), case.partnership.title.to_string(), claim);
    front.parties = composer.front_parties(case.partnership);
    let attachment = attachment(&composer, case.partnership)?;
    let sections = sections.into_iter().flatten().collect();
    composer.section_document(front, sections, attachment)
}

fn attachment(composer: &Composer<'_>, partnership: &Partnership) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Data<'a> {
        partnership: &'a Partnership,
        partners: Vec<&'a Partner>,
    }
    composer.attachment(&Data {
        partnership,
        partners: composer.programme.partners_of(partnership).collect(),
    })
}

/// Who the partners are, and which typology they were assigned.
fn profile<'a>(composer: &mut Composer<'a>, case: &Case<'a>) -> Section<'a> {
    let partnership = case.partnership;
    let locale = composer.locale;
    let mut blocks = Blocks::default();
    blocks.rich(rich(partnership.summary.as_ref()));
    let rows = partnership.partners.iter().filter_map(|part| {
        let partner = composer.partner(&part.partner)?;
        Some(Row::normal(vec![
            partner.name.as_str().into(),
            composer.sector(*partner.sector).sector_name.into(),
            plain(part.role.as_ref()).into(),
            partner.description.as_ref().into(),
        ]))
    });
    let table = composer.table(
        &[
            Normal("partner"),
            Narrow("dossier-sector"),
            Normal("role"),
            Wide("dossier-who"),
        ],
        rows,
    );
    blocks.table("partners-table", locale.text("dossier-partners"), table);
    let count = partnership.partners.len();
    let title = match (composer.typology(partnership), &partnership.typology) {
        (Some(typology), Some(choice)) => {
            blocks.points(points(&choice.reasons));
            let (name, typology) = (&case.name, &typology.name);
            say!(composer, "dossier-claim-typology", name, typology, count)
        }
        _ => say!(composer, "dossier-claim-partners", name = case.name, count),
    };
    Section::new("profile", title, blocks)
}

fn chain<'a>(composer: &mut Composer<'a>, case: &Case<'a>) -> Option<Section<'a>> {
    let chain = case.partnership.value_chain.as_ref()?;
    let mut blocks = Blocks::default();
    let title = composer.claim_chain(chain);
    let view = composer.chain(case, chain);
    let name = case.name.clone();
    blocks.labelled("chain-figure", Block::ValueChain { name, chain: view });
    Some(Section::new("value-chain", title, blocks))
}

fn contributions<'a>(composer: &mut Composer<'a>, case: &Case<'a>) -> Option<Section<'a>> {
    let view = composer.contributions(case)?;
    let mut blocks = Blocks::default();
    let (name, contributions) = (case.name.clone(), view);
    blocks.labelled("contributions-table", Block::Contributions { name, contributions });
    Some(Section::new(
        "contributions",
        composer.claim_contributions(case),
        blocks,
    ))
}

/// The tensions at a glance, then each of them with what was agreed, by domain.
fn tensions<'a>(composer: &mut Composer<'a>, case: &Case<'a>) -> Option<Section<'a>> {
    let view = composer.tensions(case)?;
    let locale = composer.locale;
    let mut blocks = Blocks::default();
    let method = &composer.programme.method;
    let rows = case.partnership.tensions.iter().map(|tension| {
        let domain = find(&method.domains, tension.domain.as_str());
        let class = find(&method.tension_classes, tension.class.as_str());
        Row::normal(vec![
            Cell::link(&tension.title, tension_label(&case.partnership.id, &tension.id)),
            domain.map(|domain| domain.name.as_str()).into(),
            class.map(|class| class.name.as_str()).into(),
            locale.text(&format!("state-{}", tension.state.key())).into(),
        ])
    });
    let register = composer.table(
        &[
            Wide("tension"),
            Normal("dossier-domain"),
            Normal("dossier-class"),
            Narrow("state"),
        ],
        rows,
    );
    blocks.table("tension-register", locale.text("tensions"), register);
    blocks.labelled("tension-cards", Block::TensionCards(view));
    Some(Section::new("tensions", composer.claim_case_tensions(case), blocks))
}

fn status<'a>(composer: &mut Composer<'a>, case: &Case<'a>) -> Section<'a> {
    let mut blocks = Blocks::default();
    let (name, status) = (case.name.clone(), composer.status(case));
    blocks.labelled("status-table", Block::CaseStatus { name, status });
    Section::new("status", composer.claim_case_status(case), blocks)
}

/// The impact by dimension, each level with its reason and its mark.
fn impact<'a>(composer: &mut Composer<'a>, case: &Case<'a>) -> Option<Section<'a>> {
    let impact = case.partnership.impact.as_ref()?;
    let dimensions = composer.dimensions();
    let rows = dimensions.iter().map(|dimension| {
        let rating = composer.impact_rating(case, &dimension.id);
        Row::normal(vec![
            dimension.name.as_str().into(),
            Cell::marked(capitalised(&rating.sign.word), rating.mark),
            rating.note.into(),
        ])
    });
    let rows: Vec<Row> = rows.collect();
    let heads = [
        Normal("dossier-dimension"),
        Narrow("dossier-level"),
        Wide("explanation"),
    ];
    let mut blocks = Blocks::default();
    let table = composer.table(&heads, rows);
    blocks.table("impact-table", composer.locale.text("dossier-impact"), table);
    Some(Section::new("impact", composer.claim_case_impact(impact), blocks))
}

/// How the statuses moved between review dates.
fn history<'a>(composer: &mut Composer<'a>, case: &Case<'a>) -> Option<Section<'a>> {
    let overview = case.partnership.status.as_ref()?;
    let reviews = &case.partnership.reviews;
    let before = reviews.last()?;
    let locale = composer.locale;
    let word = |status: Status| locale.text(&format!("status-{}", status.key()));
    let then = |facet: &FacetStatus| before.facets.iter().find(|known| *known.facet == *facet.facet);
    let mut moves = Vec::new();
    let rows = overview.facets.iter().map(|facet| {
        let name = find(composer.programme.method.facets.get(), facet.facet.as_str());
        let name = name.map_or_else(|| facet.facet.to_string(), |known| known.name.to_string());
        let was = then(facet).map(|known| *known.status);
        let change = Move::between(was, *facet.status);
        moves.push(change);
        let style = if change == Move::Unchanged {
            RowStyle::Normal
        } else {
            RowStyle::Strong
        };
        let mut cells: Vec<Cell> = vec![name.into()];
        for review in reviews {
            let known = review.facets.iter().find(|known| *known.facet == *facet.facet);
            cells.push(known.map(|known| word(*known.status)).into());
        }
        cells.push(word(*facet.status).into());
        cells.push(locale.text(change.label()).into());
        Row::new(style, cells)
    });
    let rows: Vec<Row> = rows.collect();
    let mut columns = columns(locale, &[Normal("facet")]);
    columns.extend(
        reviews
            .iter()
            .map(|review| Column::words(composer.date(*review.date), Width::Narrow)),
    );
    let now = composer.date(*composer.programme.programme.document.date);
    columns.push(Column::words(composer.measure(now, overview.furthest()), Width::Narrow));
    columns.push(Column::words(locale.text("dossier-change"), Width::Narrow));
    let mut blocks = Blocks::default();
    blocks.table(
        "history-table",
        locale.text("dossier-history"),
        DataTable::new(columns, rows),
    );
    let count = |kind: Move| moves.iter().filter(|change| **change == kind).count();
    let compared = moves.iter().filter(|change| change.is_comparison()).count();
    let (forward, back) = (count(Move::Better), count(Move::Worse));
    let key = match (compared, back) {
        (0, _) => "dossier-claim-history-none",
        (_, 0) => "dossier-claim-history",
        _ => "dossier-claim-history-back",
    };
    let title = say!(composer, key, moved = forward, back, all = compared);
    Some(Section::new(
        "history",
        composer.hedged(&title, overview.furthest()),
        blocks,
    ))
}

/// The revenue model in a few figures.
fn revenue<'a>(composer: &mut Composer<'a>, case: &Case<'a>) -> Option<Section<'a>> {
    let sheet = Sheet::new(composer.programme, case.partnership, composer.locale)?;
    let mut blocks = Blocks::default();
    let division = division_text(composer.programme, &sheet.plan, &sheet.key, composer.locale);
    let title = if sheet.model.key_basis().is_invented() {
        composer.locale.text("dossier-claim-revenue-open")
    } else {
        let claim = say!(composer, "dossier-claim-revenue", shares = division);
        composer.hedged(&claim, sheet.model.key_basis())
    };
    // What is an example or made up stays in the document of the revenue model.
    if sheet.model.furthest().0.is_invented() {
        blocks.sentence(composer.locale.text("dossier-see-revenue-example"));
        return Some(Section::new("summary", title, blocks));
    }
    let mark = sheet.mark(composer, "summary");
    let since = match sheet.middle.break_even() {
        Since::Year(year) => sheet.calendar(year),
        Since::Never => composer.locale.text("revenue-never"),
    };
    let figure = |label: &str, value: String| KeyFigure {
        mark,
        ..KeyFigure::new(composer.locale.text(label), value)
    };
    blocks.key_figures(vec![
        figure("price", sheet.cents(sheet.plan.price)),
        figure("revenue-cost-of-unit", sheet.euro(sheet.unit_cost)),
        figure("dossier-margin", sheet.whole(sheet.reference.margin())),
        figure("revenue-break-even", since),
    ]);
    blocks.table(
        "shares-table",
        composer.locale.text("annex-shares"),
        sheet.shares_table(),
    );
    blocks.sentence(composer.locale.text("dossier-see-revenue"));
    Some(Section::new("summary", title, blocks))
}
