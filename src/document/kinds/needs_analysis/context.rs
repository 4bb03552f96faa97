//! Context, figures, ecosystem, gaps and challenges.

use std::collections::BTreeSet;

use crate::document::base::blocks::parts::Part;
use crate::document::base::blocks::region::TopicRow;
use crate::document::base::blocks::{Block, KeyFigure};
use crate::document::base::estimates::Where;
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{Composer, plain, rich};
use crate::locale::{capitalised, say};
use crate::model::{
    ClosedList as _, DevelopmentLevel, Inline, NeedsAnalysis, NumberFact, RichBlock, TitledPoints, TopicLevel,
};

use super::references::{citation, label};
use super::words::{claim, counted};

/// The context by topic.
pub(super) fn topics<'a>(composer: &Composer<'a>, analysis: &'a NeedsAnalysis) -> Section<'a> {
    let mut blocks = Blocks::default();
    for topic in analysis.context.get() {
        blocks.heading(format!("context-{}", topic.id), topic.title.as_str());
        blocks.rich(topic.text.blocks());
        blocks.parts(3, parts(&topic.roots));
    }
    Section::new(
        "context",
        claim(composer, "needs-claim-context", analysis.context.len(), 0),
        blocks,
    )
}

/// Groups of points as parts, each under its title.
pub(super) fn parts(groups: &[TitledPoints]) -> Vec<Part<'_>> {
    groups
        .iter()
        .filter_map(|group| match group.points.as_slice() {
            [one] => Some(Part::new(group.title.as_str(), one.blocks())),
            points => Part::of_points(group.title.as_str(), points),
        })
        .collect()
}

/// How many points the groups have together.
pub(super) fn points_of(groups: &[TitledPoints]) -> usize {
    groups.iter().map(|group| group.points.len()).sum()
}

/// Figures with their year, and how far each topic stands.
pub(super) fn figures<'a>(composer: &mut Composer<'a>, analysis: &'a NeedsAnalysis) -> Section<'a> {
    let mut blocks = Blocks::default();
    if let Some(figures) = &analysis.figures {
        if !figures.numbers.is_empty() {
            blocks.key_figures(figures.numbers.iter().map(key_figure).collect());
            blocks.text(origins(composer, analysis, &figures.numbers));
        }
        let rows: Vec<TopicRow<'_>> = figures
            .levels
            .iter()
            .map(|topic| TopicRow {
                topic: topic.topic.as_str(),
                level: topic.level.key(),
                note: plain(topic.note.as_ref()),
                mark: composer.mark(topic, "needs-estimate-level", Where::at("figures", &topic.topic)),
            })
            .collect();
        let caption = say!(composer, "needs-levels-of", region = analysis.region);
        if !rows.is_empty() {
            let matrix = composer.development_matrix(rows);
            blocks.captioned("fig-levels", caption, Block::DevelopmentMatrix(matrix));
        }
    }
    Section::new(
        "figures",
        claim_levels(composer, analysis).unwrap_or_else(|| {
            let count = analysis.figures.as_ref().map_or(0, |figures| figures.numbers.len());
            claim(composer, "needs-claim-figures", count, 0)
        }),
        blocks,
    )
}

fn key_figure(fact: &NumberFact) -> KeyFigure {
    KeyFigure {
        note: fact.period.as_ref().map(ToString::to_string),
        ..KeyFigure::new(fact.label.to_string(), &fact.value)
    }
}

/// Where the figures come from, as links to the literature.
fn origins(composer: &Composer<'_>, analysis: &NeedsAnalysis, facts: &[NumberFact]) -> Vec<RichBlock> {
    let mut cited: Vec<Inline> = Vec::new();
    let mut seen = BTreeSet::new();
    for id in facts.iter().filter_map(|fact| fact.reference.as_ref()) {
        let Some(source) = analysis.references.iter().find(|source| *source.id == **id) else {
            continue;
        };
        if !seen.insert(id.as_str()) {
            continue;
        }
        let gap = if cited.is_empty() { ": " } else { "; " };
        cited.push(Inline::Text { v: gap.to_owned() });
        cited.push(Inline::Ref {
            target: label(source),
            c: vec![Inline::Text {
                v: citation(composer, source),
            }],
        });
    }
    if cited.is_empty() {
        return Vec::new();
    }
    cited.insert(
        0,
        Inline::Text {
            v: say!(composer, "needs-source", count = seen.len()),
        },
    );
    cited.push(Inline::Text { v: ".".to_owned() });
    vec![RichBlock::Par { c: cited }]
}

/// The message of the levels: "Stand van vier thema's in België: drie gevestigd en één versnipperd".
pub(super) fn claim_levels(composer: &Composer<'_>, analysis: &NeedsAnalysis) -> Option<String> {
    let levels = analysis.figures.as_ref()?.levels.get();
    if levels.is_empty() {
        return None;
    }
    let on = |level: DevelopmentLevel| {
        levels
            .iter()
            .filter(|topic: &&TopicLevel| *topic.level == level)
            .count()
    };
    let counts: Vec<String> = DevelopmentLevel::ALL
        .iter()
        .map(|level| (level, on(*level)))
        .filter(|(_, count)| *count > 0)
        .map(|(level, count)| counted(composer, &format!("needs-count-{}", level.key()), count))
        .collect();
    let (count, levels) = (levels.len(), composer.locale.list(&counts));
    Some(say!(
        composer,
        "needs-claim-levels",
        count,
        region = analysis.region,
        levels
    ))
}

/// Who acts in which domain.
pub(super) fn ecosystem<'a>(composer: &Composer<'a>, analysis: &'a NeedsAnalysis) -> Section<'a> {
    let mut blocks = Blocks::default();
    let mut names = BTreeSet::new();
    let mut domains = 0;
    if let Some(ecosystem) = &analysis.ecosystem {
        blocks.rich(rich(ecosystem.intro.as_ref()));
        let mut repeated = BTreeSet::new();
        for name in ecosystem.known_names() {
            if !names.insert(name) {
                repeated.insert(name);
            }
        }
        domains = ecosystem.domains.len();
        let caption = say!(composer, "needs-actors-of", region = analysis.region);
        let table = composer.actor_table(&ecosystem.domains);
        if !table.domains.is_empty() {
            blocks.captioned("fig-ecosystem", caption, Block::ActorTable(table));
        }
        if !repeated.is_empty() {
            // The rows count such an actor each time, the heading once.
            let sentence = counted(composer, "needs-actors-repeated", repeated.len());
            blocks.sentence(capitalised(&sentence));
        }
    }
    Section::new(
        "ecosystem",
        claim(composer, "needs-claim-ecosystem", names.len(), domains),
        blocks,
    )
}

/// Gaps by sector.
pub(super) fn gaps<'a>(composer: &Composer<'a>, analysis: &'a NeedsAnalysis) -> Section<'a> {
    groups(composer, "gaps", "needs-claim-gaps", &analysis.gaps)
}

/// Challenges by group.
pub(super) fn challenges<'a>(composer: &Composer<'a>, analysis: &'a NeedsAnalysis) -> Section<'a> {
    groups(composer, "challenges", "needs-claim-challenges", &analysis.challenges)
}

fn groups<'a>(composer: &Composer<'a>, id: &str, key: &str, groups: &'a [TitledPoints]) -> Section<'a> {
    let mut blocks = Blocks::default();
    blocks.parts(2, parts(groups));
    Section::new(id, claim(composer, key, points_of(groups), groups.len()), blocks)
}
