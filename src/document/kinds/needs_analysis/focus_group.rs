//! The focus group: who, what was found, how they voted.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::chart::{self, ChartError, TEXT_WIDTH_PT, bars};
use crate::document::base::blocks::Head::Normal;
use crate::document::base::blocks::columns;
use crate::document::base::blocks::parts::Part;
use crate::document::base::blocks::{Cell, Column, DataTable, Row};
use crate::document::base::estimates::{Mark, Where};
use crate::document::base::figures::Caption;
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{Composer, paragraph};
use crate::locale::{capitalised, say};
use crate::model::{FocusGroup, NeedsAnalysis, RichBlock, Vote};

use super::context::parts;
use super::words::counted;

/// The section; nothing without a focus group.
pub(super) fn section<'a>(
    composer: &mut Composer<'a>,
    analysis: &'a NeedsAnalysis,
) -> Result<Option<Section<'a>>, ChartError> {
    let Some(group) = &analysis.focus_group else {
        return Ok(None);
    };
    let mut blocks = Blocks::default();
    blocks.heading("focus-group-who", composer.locale.text("needs-who"));
    blocks.parts(3, who(composer, group));
    if !group.findings.is_empty() {
        blocks.heading("focus-group-findings", composer.locale.text("needs-findings"));
        blocks.parts(3, parts(&group.findings));
    }
    let highest = group.votes.iter().flat_map(|vote| vote.options.iter());
    let highest = highest.map(|option| option.votes.0).max();
    // Votes over the same options share one table, in which they can be compared.
    let alike = alike(&group.votes);
    for (i, vote) in group.votes.iter().enumerate() {
        let id = format!("vote-{}", vote.id);
        blocks.heading(&id, vote.title.as_str());
        let mark = mark(composer, vote, &id);
        let caption = caption(composer, group, vote, mark);
        let drawing = composer.drawing(&format!("vote-{}", i + 1), caption, || {
            chart::draw(&bars::Bars {
                width_pt: TEXT_WIDTH_PT,
                bars: vote
                    .options
                    .iter()
                    .map(|option| bars::Bar {
                        name: option.label.to_string(),
                        value: option.votes.0,
                    })
                    .collect(),
                colour_key: "accent".to_owned(),
                scale_max: highest,
                estimated: vote.basis.is_estimated(),
            })
        })?;
        blocks.chart(format!("fig-{id}"), drawing);
        if !alike {
            let caption = say!(composer, "needs-votes-of", title = vote.title);
            blocks.table(format!("table-{id}"), caption, table(composer, &[vote], mark));
        }
    }
    if alike {
        let caption = composer.locale.text("needs-votes-together");
        let votes: Vec<&Vote> = group.votes.iter().collect();
        blocks.table("table-votes", caption, table(composer, &votes, None));
    }
    if let Some(closing) = &group.closing {
        blocks.heading("focus-group-closing", composer.locale.text("needs-closing"));
        blocks.rich(closing.blocks());
    }
    let title = claim_votes(composer, analysis).unwrap_or_else(|| {
        let count = respondents(group);
        capitalised(&counted(composer, "needs-claim-focus-group", count))
    });
    Ok(Some(Section::new("focus-group", title, blocks)))
}

/// Whether there are several votes, all over the same options in the same order.
fn alike(votes: &[Vote]) -> bool {
    let labels = |vote: &Vote| -> Vec<String> { vote.options.iter().map(|option| option.label.to_string()).collect() };
    votes.len() > 1
        && votes
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if labels(a) == labels(b)))
}

fn respondents(group: &FocusGroup) -> usize {
    usize::try_from(group.respondents.0).unwrap_or(usize::MAX)
}

/// When, where, who and how.
fn who<'a>(composer: &Composer<'a>, group: &'a FocusGroup) -> Vec<Part<'a>> {
    let text = |key: &str| composer.locale.text(key);
    let date = group.date.as_ref().map(|date| composer.date(**date));
    let place = group.place.as_ref().map(ToString::to_string);
    let when: Vec<String> = date.into_iter().chain(place).collect();
    let when = (!when.is_empty()).then(|| Part::new(text("needs-when-where"), paragraph(when.join(" · "))));
    let mut present = paragraph(counted(composer, "needs-respondents", respondents(group)));
    if !group.participants.is_empty() {
        let roles = group.participants.iter().map(|role| paragraph(role.to_string()));
        present.push(RichBlock::bullets(roles.collect()));
    }
    let present = Part::new(text("needs-participants"), present);
    let method = group
        .method
        .as_ref()
        .map(|method| Part::new(text("needs-method"), method.blocks()));
    when.into_iter().chain([present]).chain(method).collect()
}

fn mark(composer: &mut Composer<'_>, vote: &Vote, id: &str) -> Option<Mark> {
    composer.mark(vote, "needs-estimate-vote", Where::at(id, &vote.title))
}

/// All votes together.
fn total(vote: &Vote) -> u32 {
    vote.options
        .iter()
        .fold(0, |sum, option| sum.saturating_add(option.votes.0))
}

/// The options with the most votes, and how many those are; nothing where nobody voted.
fn leaders(vote: &Vote) -> Option<(Vec<String>, u32)> {
    let most = vote.options.iter().map(|option| option.votes.0).max()?;
    (most > 0).then(|| (with_votes(vote, most), most))
}

/// The options that got so many votes.
fn with_votes(vote: &Vote, votes: u32) -> Vec<String> {
    let options = vote.options.iter().filter(|option| option.votes.0 == votes);
    options.map(|option| option.label.to_string()).collect()
}

/// The message of the votes: "Het vaakst gekozen in twee aparte stemmingen van zeven deelnemers: Netwerk met 7 stemmen
/// en Financieel met 8 stemmen".
///
/// An option that ties with another, or is one vote ahead of it, is not said to be chosen most: both are told.
pub(super) fn claim_votes(composer: &Composer<'_>, analysis: &NeedsAnalysis) -> Option<String> {
    let group = analysis.focus_group.as_ref()?;
    let told = |names: &[String], votes: u32| {
        let (several, names) = (names.len(), composer.locale.list(names));
        say!(composer, "needs-top", several, names, count = votes_of(votes))
    };
    let mut tops: Vec<String> = Vec::new();
    let (mut voted, mut clear) = (0_usize, true);
    for (vote, (names, most)) in group.votes.iter().filter_map(|vote| Some((vote, leaders(vote)?))) {
        voted += 1;
        clear &= names.len() == 1;
        tops.push(told(&names, most));
        let next = with_votes(vote, most - 1);
        if most > 1 && !next.is_empty() {
            clear = false;
            tops.push(told(&next, most - 1));
        }
    }
    if tops.is_empty() {
        return None;
    }
    let key = if clear {
        "needs-claim-votes"
    } else {
        "needs-claim-votes-close"
    };
    let count = respondents(group);
    let tops = composer.locale.list(&tops);
    let claim = capitalised(&say!(composer, key, count, tops, votes = voted));
    Some(match excess(composer, group) {
        Some(excess) => say!(composer, "needs-claim-votes-excess", claim, excess),
        None => claim,
    })
}

/// That more votes were counted than the respondents could cast, where that is so.
fn excess(composer: &Composer<'_>, group: &FocusGroup) -> Option<String> {
    let respondents = group.respondents.0;
    let over = group.votes.iter().filter_map(|vote| {
        let (all, most) = (vote.cast(), vote.most(respondents)?);
        (all > most).then_some((all, most))
    });
    let (all, most) = over.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    if all > 0 {
        let (all, most) = (all.to_string(), most.to_string());
        return Some(say!(composer, "needs-votes-excess", all, most));
    }
    let options = group.votes.iter().flat_map(|vote| vote.options_over(respondents));
    let names: Vec<String> = options.map(|option| option.label.to_string()).collect();
    let (count, names) = (names.len(), composer.locale.list(&names));
    (count > 0).then(|| say!(composer, "needs-votes-excess-option", count, names))
}

fn votes_of(votes: u32) -> usize {
    usize::try_from(votes).unwrap_or(usize::MAX)
}

/// The message of one vote, its measure and its alternative text.
fn caption(composer: &Composer<'_>, group: &FocusGroup, vote: &Vote, mark: Option<Mark>) -> Caption {
    let all = votes_of(total(vote));
    let title = match leaders(vote) {
        Some((names, votes)) => {
            let (count, names, votes) = (names.len(), composer.locale.list(&names), votes_of(votes));
            say!(composer, "needs-claim-vote", names, count, votes, all)
        }
        None => composer.locale.text("needs-claim-vote-none"),
    };
    let respondents = respondents(group);
    let measure = say!(composer, "needs-vote-measure", respondents, votes = all);
    let subtitle = match &vote.question {
        Some(question) => format!("{question} {measure}"),
        None => measure,
    };
    let figures: Vec<String> = vote
        .options
        .iter()
        .map(|option| format!("{}: {}", option.label, option.votes))
        .collect();
    let kind = composer.locale.text("alt-bars");
    Caption {
        alt: format!("{kind} {title}. {}.", figures.join("; ")),
        title: Some(title),
        subtitle,
        mark,
        basis: vote.basis,
    }
}

/// The votes in figures, in the order of the data; all votes are over the options of the first.
fn table(composer: &Composer<'_>, votes: &[&Vote], mark: Option<Mark>) -> DataTable {
    let text = |key: &str| composer.locale.text(key);
    let mut columns = columns(composer.locale, &[Normal("needs-option")]);
    for vote in votes {
        columns.push(Column::numbers(match votes {
            [_] => text("needs-votes"),
            _ => vote.title.to_string(),
        }));
        columns.push(Column::numbers(text("needs-share")));
    }
    let cells = |name: &str, count: &dyn Fn(&Vote) -> u32| {
        let mut cells: Vec<Cell> = vec![name.into()];
        for vote in votes {
            let count = count(vote);
            cells.push(count.to_string().into());
            let share = share(count, Decimal::from(total(vote)));
            cells.push(composer.locale.percentage(share, 0).into());
        }
        cells
    };
    let options = votes
        .first()
        .map(|vote| vote.options.get().as_slice())
        .unwrap_or_default();
    let mut rows: Vec<Row> = options
        .iter()
        .enumerate()
        .map(|(i, option)| {
            let of = |vote: &Vote| vote.options.get().get(i).map_or(0, |option| option.votes.0);
            Row::normal(cells(option.label.as_str(), &of))
        })
        .collect();
    rows.push(Row::total(cells(&text("total"), &total)));
    if votes.iter().all(|vote| total(vote) == 0) {
        rows.clear();
    }
    let mut table = DataTable::new(columns, rows);
    table.note = votes.iter().any(|vote| !adds_up(vote)).then(|| text("needs-rounded"));
    table.mark = mark;
    table
}

/// Whether the rounded shares of a vote add up to 100 %.
fn adds_up(vote: &Vote) -> bool {
    let all = Decimal::from(total(vote));
    // Rounded as they are printed.
    let rounded = |part: Decimal| part.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    let sum: Decimal = vote
        .options
        .iter()
        .map(|option| rounded(share(option.votes.0, all)))
        .sum();
    sum.is_zero() || sum == Decimal::ONE
}

/// The part of all votes.
fn share(votes: u32, all: Decimal) -> Decimal {
    Decimal::from(votes).checked_div(all).unwrap_or_default()
}
