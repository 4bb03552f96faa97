//! Where every partnership stands: statuses, tensions, impact, and how ready each document is.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::check::Checked;
use crate::contract::Contract;
use crate::locale::{Argument, Locale};
use crate::model::{Id, Status, TensionState};

use super::view::blocks::{Cell, Column, DataTable, KeyFigure, Row, Width};
use super::view::sections::{Blocks, Section, SectionDocument};
use super::view::{Composer, case_name};
use super::{ComposeError, Composed, Kind, Plan, attachment, phase_report};

/// One for the programme, where it has partnerships.
pub(super) fn plans(programme: &Checked) -> Vec<Plan> {
    if programme.partnerships.is_empty() {
        return Vec::new();
    }
    vec![Plan::new(
        Kind::ProgressOverview,
        &programme.programme.id,
        "progress-overview.pdf",
    )]
}

/// Composes the overview.
pub(super) fn compose<'a>(
    programme: &'a Checked,
    _id: &str,
    locale: &'static Locale,
) -> Result<Composed<SectionDocument<'a>>, ComposeError> {
    let mut composer = Composer::new(programme, locale, false);
    let readiness = readiness(&composer);
    let sections = vec![
        statuses(&mut composer, &readiness),
        tensions(&composer),
        impact(&mut composer),
        documents(&composer, &readiness),
    ];
    let kind = locale.text("progress-overview");
    let title = programme.programme.title.to_string();
    let claim = composer.claim_status();
    let front = composer.front(&kind, title, programme.programme.call.to_string(), claim);
    let attachment = attachment(programme, &readiness)?;
    Ok(composer.section_document(Kind::ProgressOverview, &kind, front, sections, attachment))
}

/// How ready a document of a partnership is.
#[derive(Debug, Serialize)]
struct Ready {
    kind: &'static str,
    partnership: String,
    name: String,
    /// What lacks, per partner that must supply it; the empty id stands for all.
    missing: BTreeMap<String, usize>,
    blocks: &'static str,
}

impl Ready {
    fn count(&self) -> usize {
        self.missing.values().sum()
    }
}

/// What lacks for the agreement and the revenue model of each partnership, and for each content report.
fn readiness(composer: &Composer<'_>) -> Vec<Ready> {
    let programme = composer.programme;
    let mut list = Vec::new();
    for partnership in &programme.partnerships {
        let ready = |kind, missing, blocks| Ready {
            kind,
            partnership: partnership.id.to_string(),
            name: case_name(programme, partnership),
            missing,
            blocks,
        };
        let no_model = usize::from(partnership.revenue_model.is_none());
        let missing = BTreeMap::from([(String::new(), no_model)]);
        list.push(ready("revenue-model", missing, "progress-blocks-agreement"));
        let mut missing: BTreeMap<String, usize> = BTreeMap::new();
        match &partnership.agreement {
            Some(agreement) => {
                let contract = Contract::of(&programme.clauses, programme, partnership, agreement, composer.locale);
                for point in &contract.open {
                    let owner = point.owner.as_ref().map(Id::to_string).unwrap_or_default();
                    *missing.entry(owner).or_default() += 1;
                }
            }
            None => {
                missing.insert(String::new(), 1);
            }
        }
        list.push(ready("agreement", missing, "progress-blocks-signing"));
    }
    for report in &programme.phase_reports {
        let lacking = phase_report::unsettled(programme, report.id.as_str()).len();
        list.push(Ready {
            kind: "phase-report",
            partnership: report.id.to_string(),
            name: report.phase.to_string(),
            missing: BTreeMap::from([(String::new(), lacking)]),
            blocks: "progress-blocks-report",
        });
    }
    list
}

fn attachment(programme: &Checked, readiness: &[Ready]) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Content<'a> {
        readiness: &'a [Ready],
    }
    let content = Content { readiness };
    attachment::of_kind(Kind::ProgressOverview, programme, &content)
}

fn statuses<'a>(composer: &mut Composer<'a>, readiness: &[Ready]) -> Section<'a> {
    let programme = composer.programme;
    let facets = || {
        let overviews = programme.partnerships.iter().filter_map(|case| case.status.as_ref());
        overviews.flat_map(|overview| overview.facets.iter())
    };
    let tensions = || programme.partnerships.iter().flat_map(|case| &case.tensions);
    let settled = facets().filter(|facet| *facet.status == Status::Settled).count();
    let open = tensions()
        .filter(|tension| *tension.state.get() == TensionState::Open)
        .count();
    let ready = readiness.iter().filter(|ready| ready.count() == 0).count();
    let figure = |label: &str, part: usize, whole: usize| KeyFigure {
        label: composer.locale.text(label),
        value: composer.say("progress-of", &[("part", part.into()), ("whole", whole.into())]),
        note: None,
        mark: None,
    };
    let mut blocks = Blocks::default();
    blocks.key_figures(vec![
        figure("progress-settled", settled, facets().count()),
        figure("progress-open-tensions", open, tensions().count()),
        figure("progress-ready", ready, readiness.len()),
    ]);
    if let Some(objective) = &programme.programme.objective {
        blocks.callout(objective.blocks());
    }
    let title = composer.claim_status();
    let matrix = composer.status_matrix();
    blocks.status_matrix("status-now", matrix);
    if let Some(table) = before(composer) {
        blocks.table("status-before", composer.locale.text("progress-before"), table);
    }
    Section::new("status", title, blocks)
}

/// The statuses at the last review date of each partnership; nothing where none was reviewed.
fn before(composer: &Composer<'_>) -> Option<DataTable> {
    let programme = composer.programme;
    let facets = programme.method.facets.get();
    let rows: Vec<Row> = programme
        .partnerships
        .iter()
        .filter_map(|case| {
            let review = case.reviews.last()?;
            let mut cells: Vec<Cell> = vec![case_name(programme, case).into(), composer.date(*review.date).into()];
            for facet in facets {
                let known = review.facets.iter().find(|known| *known.facet == *facet.id);
                let status = known.map_or(Status::NotAssessed, |known| *known.status);
                cells.push(composer.locale.text(&format!("status-{}", status.key())).into());
            }
            Some(Row::normal(cells))
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let mut columns = vec![
        Column::words(composer.locale.text("partnership"), Width::Normal),
        Column::words(composer.locale.text("date"), Width::Narrow),
    ];
    columns.extend(
        facets
            .iter()
            .map(|facet| Column::words(facet.name.as_str(), Width::Narrow)),
    );
    Some(DataTable::new(columns, rows))
}

fn tensions<'a>(composer: &Composer<'a>) -> Section<'a> {
    let programme = composer.programme;
    let locale = composer.locale;
    let mut blocks = Blocks::default();
    let rows = programme.partnerships.iter().flat_map(|case| {
        let open = case
            .tensions
            .iter()
            .filter(|tension| *tension.state.get() == TensionState::Open);
        open.map(|tension| {
            let class = programme
                .method
                .tension_classes
                .iter()
                .find(|class| *class.id == *tension.class);
            let domain = programme
                .method
                .domains
                .iter()
                .find(|domain| *domain.id == *tension.domain);
            Row::normal(vec![
                case_name(programme, case).into(),
                tension.title.as_str().into(),
                domain.map_or("–", |domain| domain.name.as_str()).into(),
                class.map_or("–", |class| class.name.as_str()).into(),
            ])
        })
    });
    let rows: Vec<Row> = rows.collect();
    let title = composer.say("progress-claim-tensions", &[("count", rows.len().into())]);
    let table = DataTable::new(
        vec![
            Column::words(locale.text("partnership"), Width::Normal),
            Column::words(locale.text("tension"), Width::Wide),
            Column::words(locale.text("progress-domain"), Width::Normal),
            Column::words(locale.text("tension-kind"), Width::Normal),
        ],
        rows,
    );
    blocks.table("tensions-open", locale.text("progress-tensions"), table);
    Section::new("tensions", title, blocks)
}

fn impact<'a>(composer: &mut Composer<'a>) -> Section<'a> {
    let mut blocks = Blocks::default();
    let title = composer.claim_impact();
    if composer.programme.partnerships.iter().any(|case| case.impact.is_some()) {
        let matrix = composer.impact_matrix();
        blocks.impact_matrix("impact", matrix);
    }
    Section::new("impact-now", title, blocks)
}

fn documents<'a>(composer: &Composer<'a>, readiness: &[Ready]) -> Section<'a> {
    let locale = composer.locale;
    let rows = readiness.iter().map(|ready| {
        let count = ready.count();
        let who: Vec<String> = ready
            .missing
            .iter()
            .filter(|(_, count)| **count > 0)
            .map(|(owner, count)| {
                let partner = composer
                    .programme
                    .partners
                    .iter()
                    .find(|partner| partner.id.as_str() == owner);
                let name = partner.map_or_else(|| locale.text("all-parties"), |partner| partner.name.to_string());
                format!("{name} ({count})")
            })
            .collect();
        let state = if count == 0 {
            locale.text("progress-is-ready")
        } else {
            composer.say("progress-lacks", &[("count", count.into())])
        };
        Row::normal(vec![
            locale.text(&format!("progress-kind-{}", ready.kind)).into(),
            ready.name.clone().into(),
            Cell::Sign {
                v: state,
                sign: Some(if count == 0 { "yes" } else { "no" }),
                target: None,
            },
            if who.is_empty() {
                "–".into()
            } else {
                who.join(", ").into()
            },
            if count == 0 {
                "–".into()
            } else {
                locale.text(ready.blocks).into()
            },
        ])
    });
    let table = DataTable::new(
        vec![
            Column::words(locale.text("progress-document"), Width::Normal),
            Column::words(locale.text("progress-about"), Width::Normal),
            Column::words(locale.text("state"), Width::Normal),
            Column::words(locale.text("responsible"), Width::Wide),
            Column::words(locale.text("progress-blocks"), Width::Normal),
        ],
        rows.collect(),
    );
    let mut blocks = Blocks::default();
    blocks.table("readiness", locale.text("progress-readiness"), table);
    let ready = readiness.iter().filter(|ready| ready.count() == 0).count();
    let title = composer.say(
        "progress-claim-documents",
        &[("ready", ready.into()), ("count", Argument::Count(readiness.len()))],
    );
    Section::new("documents", title, blocks)
}
