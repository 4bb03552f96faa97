//! The final report of a programme.

mod charts;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::document::base::blocks::programme::FunderView;
use crate::document::base::blocks::{Block, BlockView};
use crate::document::base::frame::Heading;
use crate::document::base::sections::{Numbering, SectionView};
use crate::document::base::{
    ComposeError, Composed, Composer, Kind, KindName, Per, Unplaced, attachment, find, plain, points, rich,
};
use crate::model::{self, Chapter, ClosedList as _, Section, Show};

/// The whole report.
#[derive(Debug, Serialize)]
struct FinalReport<'a> {
    cover: Cover<'a>,
    chapters: Vec<ChapterView<'a>>,
}

#[derive(Debug, Serialize)]
struct Cover<'a> {
    call: &'a str,
    title: &'a str,
    document: &'a str,
    period: String,
    version: &'a str,
    date: String,
    facilitators: Vec<&'a str>,
    partners: Vec<String>,
    funder: Option<FunderView<'a>>,
}

#[derive(Debug, Serialize)]
struct ChapterView<'a> {
    id: &'a str,
    number: String,
    appendix: bool,
    title: &'a str,
    claim: Option<&'a str>,
    sections: Vec<SectionView<'a>>,
}

/// The kind.
pub(super) static KIND: Kind = Kind {
    name: KindName {
        word: "final-report",
        data: "programme",
    },
    ..Kind::new(
        "final-report",
        "the final report of the programme",
        Per::Programme(|programme| (!programme.report.is_empty()).then_some(programme.programme.id.get())),
        compose,
    )
};

/// Composes the report.
fn compose(mut composer: Composer<'_>, _id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let attachment = attachment::of_programme(programme)?;
    let shown = programme
        .report
        .iter()
        .flat_map(|chapter| &chapter.sections)
        .flat_map(|section| &section.blocks);
    let shown: BTreeSet<Show> = shown.filter_map(|block| block.show.as_deref().copied()).collect();
    composer.shows_cases = shown.contains(&Show::Cases);
    composer.unplaced = Unplaced {
        glossary: !shown.contains(&Show::Glossary),
        templates: !shown.contains(&Show::Templates),
    };
    let head = &programme.programme;
    let document = &head.document;
    let mut labels = BTreeSet::new();
    let mut chapters = Vec::new();
    let mut numbering = Numbering::default();
    for chapter in &programme.report {
        chapters.extend(chapter_view(&mut composer, chapter, &mut numbering, &mut labels)?);
    }
    let cover = Cover {
        call: head.call.as_str(),
        title: head.title.as_str(),
        document: document.title.as_str(),
        period: composer.months(*head.period.start, *head.period.end),
        version: document.version.as_str(),
        date: composer.date(*document.date),
        facilitators: head.facilitators.iter().map(|x| x.name.as_str()).collect(),
        partners: composer.cases().map(|case| case.name).collect(),
        funder: composer.funder(),
    };
    let heading = Heading {
        title: format!("{} – {}", document.title, head.title),
        running_title: format!("{} · {}", head.call, document.title),
        ..composer.heading(head.title.as_str(), format!("{} · {}", head.call, cover.period))
    };
    composer.document(heading, FinalReport { cover, chapters }, attachment)
}

/// A chapter; nothing where none of its sections has anything to show.
fn chapter_view<'a>(
    composer: &mut Composer<'a>,
    chapter: &'a Chapter,
    numbering: &mut Numbering,
    labels: &mut BTreeSet<String>,
) -> Result<Option<ChapterView<'a>>, ComposeError> {
    let mut shown = Vec::new();
    for section in &chapter.sections {
        let blocks = blocks(composer, section, labels)?;
        if !blocks.is_empty() {
            shown.push((section, blocks));
        }
    }
    if shown.is_empty() {
        return Ok(None);
    }
    let number = numbering.next(chapter.appendix);
    let sections = shown
        .into_iter()
        .zip(1..)
        .map(|((section, blocks), place)| SectionView {
            id: section.id.to_string(),
            number: format!("{number}.{place}"),
            title: section
                .title
                .as_ref()
                .map_or_else(|| composed_title(composer, section), ToString::to_string),
            appendix: chapter.appendix,
            blocks,
        });
    let sections = sections.collect();
    Ok(Some(ChapterView {
        id: chapter.id.as_str(),
        number,
        appendix: chapter.appendix,
        title: chapter.title.as_str(),
        claim: plain(chapter.claim.as_ref()),
        sections,
    }))
}

/// The title of a section that has none of its own: what the data of its first figure says, or what the figure is.
fn composed_title(composer: &Composer<'_>, section: &Section) -> String {
    let first = section.blocks.iter().find_map(|block| {
        let show = *block.show.as_deref()?;
        Some((show, block))
    });
    let Some((show, block)) = first else {
        return section.id.to_string();
    };
    if let Some(claim) = &block.claim {
        return claim.to_string();
    }
    let method = &composer.programme.method;
    let of = block.of.as_ref().map(|of| of.as_str());
    match show {
        Show::StatusMatrix | Show::ChartStatusByFacet => composer.claim_status(),
        Show::TensionOverview | Show::ChartTensionsByBlock => composer.claim_tensions_by_block(),
        Show::ChartTensionsByClass => composer.claim_tensions_by_class(),
        Show::ChartWorkPoints => composer.claim_work_points(),
        Show::ImpactMatrix | Show::ImpactValues | Show::ChartImpactByDimension => composer.claim_impact(),
        Show::ChartImpactProfiles => composer.claim_impact_profiles(),
        Show::TypologyPage => of.and_then(|of| find(method.typologies.get(), of)).map_or_else(
            || composer.locale.text("show-typology-page"),
            |typology| typology.claim.as_ref().unwrap_or(&typology.name).to_string(),
        ),
        Show::Worksheet => of.and_then(|of| find(&method.worksheets, of)).map_or_else(
            || composer.locale.text("show-worksheet"),
            |worksheet| worksheet.title.to_string(),
        ),
        _ => composer.locale.text(&format!("show-{}", show.key())),
    }
}

fn blocks<'a>(
    composer: &mut Composer<'a>,
    section: &'a Section,
    labels: &mut BTreeSet<String>,
) -> Result<Vec<BlockView<'a>>, ComposeError> {
    let mut views = Vec::new();
    for block in &section.blocks {
        let Some(mut shown) = shown(composer, block)? else {
            continue;
        };
        if let (Some(claim), Block::Chart(chart)) = (&block.claim, &mut shown) {
            chart.claim(claim.as_str());
        }
        let id = block.show.as_deref().map(|show| label(*show, labels));
        views.push(BlockView {
            id,
            caption: block.caption.as_ref().map(ToString::to_string),
            block: shown,
        });
    }
    Ok(views)
}

/// A label that no other figure has; `fig-` keeps it apart from the ids of sections.
fn label(show: Show, labels: &mut BTreeSet<String>) -> String {
    let base = format!("fig-{}", show.key());
    let mut label = base.clone();
    let mut n = 1;
    while !labels.insert(label.clone()) {
        n += 1;
        label = format!("{base}-{n}");
    }
    label
}

/// What a block shows; nothing where the programme has no data for it.
fn shown<'a>(composer: &mut Composer<'a>, block: &'a model::Block) -> Result<Option<Block<'a>>, ComposeError> {
    if let Some(text) = &block.text {
        return Ok(Some(Block::text(text.blocks())));
    }
    if let Some(text) = &block.callout {
        return Ok(Some(Block::callout(text.blocks())));
    }
    let Some(show) = block.show.as_deref() else {
        return Ok(None);
    };
    let head = &composer.programme.programme;
    let method = &composer.programme.method;
    let of = block.of.as_ref().map(|of| of.as_str());
    Ok(match show {
        Show::ProgrammeSummary => rich(head.summary.as_ref()).map(Block::text),
        Show::ProgrammeObjective => rich(head.objective.as_ref()).map(Block::callout),
        Show::ProgrammeScope => {
            let scope = head.scope.as_ref();
            rich(scope.and_then(|scope| scope.reason.as_ref())).map(Block::text)
        }
        Show::Definition => rich(method.definition.as_ref()).map(|body| Block::Callout {
            body,
            source: plain(method.definition_source.as_ref()),
        }),
        Show::Quadrant => {
            let about = of.and_then(|of| find(method.typologies.get(), of));
            Some(Block::Quadrant(composer.quadrant(about)))
        }
        Show::TypologyList => Some(Block::TypologyList {
            items: composer.typology_items(),
            explained: points(&method.axes_explained),
        }),
        Show::PropertyComparison => {
            let comparison = composer.comparison();
            (!comparison.is_empty()).then_some(Block::PropertyComparison(comparison))
        }
        Show::Canvas => some_items(composer.canvas(), |domains| Block::Canvas {
            domains,
            alt: composer.locale.text("alt-canvas"),
        }),
        Show::TensionDomains => some_items(composer.domains(), |domains| Block::TensionDomains {
            explained: rich(method.tensions_explained.as_ref()),
            domains,
        }),
        Show::Timeline => {
            let timeline = composer.timeline();
            (!timeline.phases.is_empty()).then_some(Block::Timeline(timeline))
        }
        Show::PartnershipOverview => some_items(composer.partnership_items(), |items| Block::PartnershipOverview {
            items,
        }),
        Show::PartnerProfiles => some_items(composer.partner_rows(), |rows| Block::PartnerProfiles { rows }),
        Show::TypologyAssignment => some_items(composer.assignment(), |groups| Block::TypologyAssignment { groups }),
        Show::Topics => some_items(composer.topics(), |rows| Block::Topics { rows }),
        Show::StatusMatrix => Some(Block::RatingMatrix(composer.status_matrix())),
        Show::CaseDocuments => some_items(composer.case_documents(), |items| Block::CaseDocuments { items }),
        Show::Cases => some_items(composer.case_views(), |cases| Block::Cases { cases }),
        Show::TensionOverview => {
            let overview = composer.tension_overview();
            (!overview.is_empty()).then_some(Block::TensionOverview(overview))
        }
        Show::Findings => composer.findings().map(Block::Findings),
        Show::TypologyPage => of
            .and_then(|of| find(method.typologies.get(), of))
            .map(|typology| Block::TypologyPage(composer.typology_page(typology))),
        Show::SuccessFactors => composer.success_factors().map(Block::SuccessFactors),
        Show::ImpactValues => some_items(composer.impact_values(), |items| Block::ImpactValues { items }),
        Show::ImpactMatrix => Some(Block::RatingMatrix(composer.impact_matrix())),
        Show::AddedValue => some_items(composer.added_value(), |items| Block::AddedValue { items }),
        Show::Steps => some_items(composer.steps(), |items| Block::Steps { items }),
        Show::Worksheet => of
            .and_then(|of| find(&method.worksheets, of))
            .map(|worksheet| Block::Worksheet(composer.worksheet(worksheet))),
        Show::Questionnaire => composer.questionnaire().map(Block::Questionnaire),
        Show::PriceMethods => composer.prices().map(Block::PriceMethods),
        Show::RevenueTemplate => composer.revenue_template().map(Block::RevenueTemplate),
        Show::AgreementElements => some_items(composer.agreement_elements(), |items| Block::AgreementElements {
            items,
        }),
        Show::ChartStatusByFacet
        | Show::ChartTensionsByBlock
        | Show::ChartTensionsByClass
        | Show::ChartImpactByDimension
        | Show::ChartImpactProfiles
        | Show::ChartWorkPoints => composer.chart(*show)?.map(Block::Chart),
        Show::Templates => some_items(composer.templates(), |items| Block::Templates { items }),
        Show::Glossary => some_items(composer.terms(|_| true), |items| Block::Glossary { items }),
        Show::Sources => some_items(composer.sources(), |items| Block::Sources { items }),
        Show::Estimates => Some(Block::Estimates {}),
    })
}

/// A block over a list; nothing where the list is empty.
fn some_items<'a, T>(items: Vec<T>, make: impl FnOnce(Vec<T>) -> Block<'a>) -> Option<Block<'a>> {
    (!items.is_empty()).then(|| make(items))
}
