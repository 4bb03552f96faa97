//! The results of one round: a chart, and sentences per aspect.

use rust_decimal::Decimal;

use crate::chart::likert::{self, ANSWERS, Answer, Group, Likert, Statement};
use crate::chart::{self, ChartError, TEXT_WIDTH_PT};
use crate::document::base::Composer;
use crate::document::base::figures::{Caption, coordinate};
use crate::document::base::sections::{Blocks, Section};
use crate::locale::say;
use crate::model::{Inline, RichBlock};

use super::assessment::Assessment;
use super::results::{AspectResults, Results, Tally};
use super::{tables, words};

/// The highest chart that a page can hold at its own size, in points.
const HIGHEST_CHART_PT: f64 = 530.0;

/// The section.
pub(super) fn section<'a>(
    assessment: &Assessment<'a>,
    results: &Results<'a>,
    composer: &mut Composer<'a>,
) -> Result<Section<'a>, ChartError> {
    let mut blocks = Blocks::default();
    if results.is_shown() {
        charts(assessment, results, composer, &mut blocks)?;
        let aspects = results.aspects.iter().filter(|aspect| !aspect.tallies.is_empty());
        blocks.text(aspects.map(|aspect| aspect_text(assessment, aspect)).collect());
        blocks.sentences(hidden(assessment, results));
        blocks.text(vec![see_table(assessment, results)]);
    } else {
        blocks.text(vec![opening(assessment, results, composer)]);
        let minimum = assessment.minimum_word();
        blocks.sentence(say!(assessment, "assessment-hidden-round", minimum));
    }
    Ok(Section::new(
        results.label(),
        words::round_title(assessment, results),
        blocks,
    ))
}

/// A paragraph that begins with strong words.
fn led(lead: String, rest: String) -> RichBlock {
    let strong = Inline::Strong {
        c: vec![Inline::Text { v: lead }],
    };
    RichBlock::Par {
        c: vec![strong, Inline::Text { v: rest }],
    }
}

/// The title of a round that is not shown, its date and how many took part.
fn opening(assessment: &Assessment<'_>, results: &Results<'_>, composer: &Composer<'_>) -> RichBlock {
    let round = results.round;
    let mut rest: Vec<String> = round.date.iter().map(|date| composer.date(**date)).collect();
    rest.push(say!(assessment, "assessment-respondents-few", n = assessment.fewer()));
    led(round.title.to_string(), format!(" · {}", rest.join(" · ")))
}

/// Where the counts stand.
fn see_table(assessment: &Assessment<'_>, results: &Results<'_>) -> RichBlock {
    let words = Inline::Text {
        v: assessment.text("assessment-see-table"),
    };
    RichBlock::Par {
        c: vec![Inline::Ref {
            target: tables::label(results),
            c: vec![words],
        }],
    }
}

/// What an aspect's statements brought, in sentences after its title.
fn aspect_text(assessment: &Assessment<'_>, aspect: &AspectResults<'_>) -> RichBlock {
    let sentences = words::agreement(assessment, &aspect.tallies);
    led(format!("{}.", aspect.aspect.title), format!(" {}", sentences.join(" ")))
}

/// Which statements are not shown, because too few answered them.
fn hidden(assessment: &Assessment<'_>, results: &Results<'_>) -> Vec<String> {
    let minimum = assessment.model.minimum.to_string();
    let few = results.aspects.iter().filter(|aspect| !aspect.hidden.is_empty());
    few.map(|aspect| {
        let names: Vec<String> = aspect.hidden.iter().map(|one| assessment.quoted(&one.label)).collect();
        let whole = aspect.tallies.is_empty();
        let key = if whole {
            "assessment-hidden-aspect"
        } else {
            "assessment-hidden-statements"
        };
        let (aspect, names) = (assessment.quoted(&aspect.aspect.title), assessment.locale.list(&names));
        say!(assessment, key, aspect, names, minimum)
    })
    .collect()
}

/// The chart of all statements; one per aspect where a page can't hold it.
fn charts<'a>(
    assessment: &Assessment<'a>,
    results: &Results<'a>,
    composer: &mut Composer<'a>,
    blocks: &mut Blocks<'a>,
) -> Result<(), ChartError> {
    let label = results.label();
    let groups: Vec<&AspectResults<'_>> = results.aspects.iter().filter(|one| !one.tallies.is_empty()).collect();
    let whole = chart::draw(&input(assessment, results, &groups));
    let fits = whole.as_ref().is_ok_and(|svg| svg.height_pt <= HIGHEST_CHART_PT);
    if fits || groups.len() < 2 {
        let caption = caption(assessment, results, &groups, composer);
        let chart = composer.drawing(&label, caption, || whole)?;
        blocks.chart(format!("fig-{label}"), chart);
        return Ok(());
    }
    for group in groups {
        let name = format!("{label}-{}", group.aspect.id);
        let part = [group];
        let caption = caption(assessment, results, &part, composer);
        let chart = composer.drawing(&name, caption, || chart::draw(&input(assessment, results, &part)))?;
        blocks.chart(format!("fig-{name}"), chart);
    }
    Ok(())
}

fn input(assessment: &Assessment<'_>, results: &Results<'_>, groups: &[&AspectResults<'_>]) -> Likert {
    let statement = |tally: &Tally<'_>| Statement {
        name: tally.statement.label.to_string(),
        answers: tally.counts.map(|count| {
            let share = tally.share(count);
            Answer {
                share: coordinate(share),
                text: assessment.points(share),
            }
        }),
        note: say!(assessment, "assessment-n", n = assessment.whole(tally.n())),
    };
    let mut scale = assessment.model.scale.iter();
    Likert {
        width_pt: TEXT_WIDTH_PT,
        words: [(); ANSWERS].map(|()| scale.next().map(|word| word.to_string()).unwrap_or_default()),
        groups: groups
            .iter()
            .map(|group| Group {
                name: group.aspect.title.to_string(),
                statements: group.tallies.iter().map(statement).collect(),
            })
            .collect(),
        reach: reach(assessment),
        estimated: results.round.furthest().0.is_estimated(),
    }
}

/// How far the charts of all rounds reach, so that their bars can be compared.
fn reach(assessment: &Assessment<'_>) -> (f64, f64) {
    let tallies = assessment.rounds.iter().flat_map(Results::tallies);
    tallies.fold((0.0, 0.0), |far: (f64, f64), tally| {
        let own = likert::reach(tally.counts.map(|count| coordinate(tally.share(count))));
        (far.0.max(own.0), far.1.max(own.1))
    })
}

fn caption<'a>(
    assessment: &Assessment<'a>,
    results: &Results<'a>,
    groups: &[&AspectResults<'a>],
    composer: &mut Composer<'a>,
) -> Caption {
    let round = results.round;
    let mut title = round.title.to_string();
    if let ([one], true) = (groups, results.aspects.len() > 1) {
        title = format!("{title}, {}", one.aspect.title);
    }
    if let Some(date) = &round.date {
        title = format!("{title}, {}", composer.date(**date));
    }
    let n = assessment.whole(results.respondents.unwrap_or_default());
    let measure = say!(assessment, "assessment-chart", round = title, n);
    let figures: Vec<String> = groups
        .iter()
        .flat_map(|group| &group.tallies)
        .map(|tally| {
            let counts = [tally.agree(), tally.neutral(), tally.disagree()];
            let [agree, neutral, disagree] = counts.map(|count| assessment.percent(tally.share(count)));
            let name = &tally.statement.label;
            say!(assessment, "assessment-alt-statement", name, agree, neutral, disagree)
        })
        .collect();
    let claim = words::round_title(assessment, results);
    let basis = round.furthest().0;
    Caption {
        title: None,
        subtitle: composer.measure(measure, basis),
        alt: say!(assessment, "assessment-alt-chart", claim, list = figures.join("; ")),
        mark: assessment.mark(composer, results),
        basis,
    }
}

impl Assessment<'_> {
    /// A share as a bare whole percentage: "58".
    fn points(&self, share: Decimal) -> String {
        self.locale.decimal(share.saturating_mul(Decimal::ONE_HUNDRED), 0)
    }
}
