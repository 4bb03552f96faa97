//! The costs: who bears them, for what.

use rust_decimal::Decimal;

use crate::chart::share_bars::{Key, Share, ShareBars};
use crate::chart::{self, ChartError, TEXT_WIDTH_PT};
use crate::document::base::Composer;
use crate::document::base::figures::{Caption, ChartView, coordinate};
use crate::finance::{Cents, Shares};
use crate::locale::say;

use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};

/// The most activities that the chart shows.
const MOST_ACTIVITIES: usize = 7;

/// The section.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Result<Section<'a>, ChartError> {
    let mut blocks = Blocks::default();
    let mark = sheet.mark(composer, "costs");
    let mut parties = sheet.parties_table();
    parties.mark = mark;
    blocks.table("table-parties", sheet.text("revenue-costs-by-party"), parties);
    if let Some(mut fixed) = sheet.fixed_costs_table() {
        fixed.mark = mark;
        blocks.table("table-fixed-costs", sheet.text("revenue-fixed-costs"), fixed);
    }
    blocks.chart("fig-activities", by_activity(sheet, composer)?);
    let mut activities = sheet.activities_table();
    activities.mark = mark;
    blocks.table(
        "table-activities",
        say!(sheet, "revenue-costs-by-activity", unit = sheet.model.unit.as_str()),
        activities,
    );
    Ok(Section::new("costs", claim(sheet), blocks))
}

/// Which partner bears most of the costs.
fn claim(sheet: &Sheet<'_>) -> String {
    let costs = &sheet.reference.costs[sheet.partner_places()];
    let most = costs.iter().max();
    let mut leaders = costs.iter().enumerate().filter(|(_, cost)| Some(*cost) == most);
    let year = sheet.reference_year();
    let whole = sheet.whole(sheet.reference.cost);
    match (leaders.next(), leaders.next()) {
        (Some((partner, cost)), None) if *cost > Cents::ZERO && costs.len() > 1 => say!(
            sheet,
            "revenue-claim-costs",
            name = sheet.name(partner),
            amount = sheet.whole(*cost),
            whole,
            year
        ),
        _ => say!(sheet, "revenue-claim-costs-together", whole, year),
    }
}

/// Who bears the cost of a unit, for the activities that cost most and in all.
fn by_activity(sheet: &Sheet<'_>, composer: &mut Composer<'_>) -> Result<Option<ChartView>, ChartError> {
    let partners = sheet.plan.partners;
    let with_suppliers = sheet
        .unit_costs
        .get(partners..)
        .is_some_and(|costs| costs.iter().any(|cost| !cost.is_zero()));
    // Partners one by one, suppliers together.
    let weights = |costs: &[Decimal]| {
        let mut weights: Vec<Decimal> = costs.iter().take(partners).copied().collect();
        if with_suppliers {
            weights.push(costs.iter().skip(partners).copied().sum());
        }
        weights
    };
    let mut names = sheet.partners().to_vec();
    if with_suppliers {
        names.push(sheet.text("external-suppliers"));
    }
    let mut activities: Vec<(String, Vec<Decimal>)> = sheet
        .model
        .activities
        .iter()
        .zip(sheet.activity_costs())
        .map(|(activity, costs)| (sheet.activity_title(activity), weights(&costs)))
        .collect();
    let whole = |weights: &[Decimal]| weights.iter().copied().sum::<Decimal>();
    activities.retain(|(_, weights)| !whole(weights).is_zero());
    let all = activities.len();
    if all > MOST_ACTIVITIES {
        // The costliest ones, still in the order of the value chain.
        let mut sizes: Vec<_> = activities.iter().map(|(_, weights)| whole(weights)).collect();
        sizes.sort_unstable_by(|a, b| b.cmp(a));
        let least = sizes[MOST_ACTIVITIES - 1];
        activities.retain(|(_, weights)| whole(weights) >= least);
        activities.truncate(MOST_ACTIVITIES);
    }
    let shown = activities.len();
    let total = weights(&sheet.unit_costs);
    let mut figures = Vec::new();
    let mut keys = Vec::new();
    let bars = activities
        .into_iter()
        .map(|(title, weights)| (title, weights, false))
        .chain([(sheet.text("total"), total, true)]);
    for (title, weights, emphasised) in bars {
        let amount = sheet.euro(whole(&weights));
        let Some(shares) = Shares::from_weights(&weights) else {
            continue;
        };
        let label = format!("{title} ({amount})");
        let shares: Vec<Share> = shares
            .fractions()
            .into_iter()
            .zip(shares.percentages(0))
            .map(|(share, percent)| Share {
                share: coordinate(share),
                text: sheet.percent(percent),
            })
            .collect();
        let listed: Vec<String> = names
            .iter()
            .zip(&shares)
            .filter(|(_, share)| share.share > 0.0)
            .map(|(name, share)| format!("{name} {}", share.text))
            .collect();
        figures.push(format!("{label}: {}", listed.join(", ")));
        keys.push(Key {
            label,
            emphasised,
            shares,
        });
    }
    let measure = if shown < all {
        say!(sheet, "revenue-activities-measure-some", count = shown)
    } else {
        sheet.text("revenue-activities-measure")
    };
    let title = sheet.text("revenue-activities-title");
    let caption = Caption {
        alt: say!(sheet, "revenue-alt-shares", title, list = figures.join("; ")),
        title: Some(title),
        subtitle: sheet.subtitle(measure),
        mark: sheet.mark(composer, "costs"),
    };
    let input = ShareBars {
        width_pt: TEXT_WIDTH_PT,
        partners: names,
        keys,
        estimated: false,
    };
    composer.drawing("activities", caption, || chart::draw(&input))
}
