//! The costs: who bears them, for what.

use rust_decimal::Decimal;

use crate::chart::share_bars::{Key, Share, ShareBars};
use crate::chart::{self, ChartError, TEXT_WIDTH_PT};
use crate::document::base::Composer;
use crate::document::base::figures::{ChartView, coordinate};
use crate::finance::{Cents, Shares};
use crate::locale::say;

use super::cost_tables::sum;
use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};

/// The most activities that the chart shows.
const MOST_ACTIVITIES: usize = 7;

/// The section.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Result<Section<'a>, ChartError> {
    let mut blocks = Blocks::default();
    let mark = sheet.mark(composer, "costs");
    let parties = sheet.parties_table().marked(mark);
    blocks.table("table-parties", sheet.text("revenue-costs-by-party"), parties);
    let group = sheet.group_mark(composer, "costs");
    let fixed = sheet.fixed_costs_table().map(|table| table.marked(group));
    blocks.table("table-fixed-costs", sheet.text("revenue-fixed-costs"), fixed);
    blocks.chart("fig-activities", by_activity(sheet, composer)?);
    let caption = say!(sheet, "revenue-costs-by-activity", unit = sheet.model.unit);
    blocks.table("table-activities", caption, sheet.activities_table().marked(group));
    let later = sheet.later_costs_table().map(|table| table.marked(mark));
    blocks.table("table-later-costs", sheet.text("revenue-later-costs"), later);
    Ok(Section::new("costs", sheet.heading(&claim(sheet)), blocks))
}

/// Which partner bears most of the costs.
fn claim(sheet: &Sheet<'_>) -> String {
    let costs = &sheet.reference.costs[sheet.partner_places()];
    let most = costs.iter().max();
    let mut leaders = costs.iter().enumerate().filter(|(_, cost)| Some(*cost) == most);
    let year = sheet.reference_year();
    let whole = sheet.whole(sheet.reference.cost);
    match (leaders.next(), leaders.next()) {
        (Some((partner, cost)), None) if *cost > Cents::ZERO && costs.len() > 1 => {
            let (name, amount) = (sheet.name(partner), sheet.whole(*cost));
            say!(sheet, "revenue-claim-costs", name, amount, whole, year)
        }
        _ => say!(sheet, "revenue-claim-costs-together", whole, year),
    }
}

/// Who bears costs: partners one by one, and suppliers together where they bear any.
struct Bearers {
    names: Vec<String>,
    partners: usize,
}

impl Bearers {
    fn of(sheet: &Sheet<'_>) -> Self {
        let partners = sheet.plan.partners;
        let mut names = sheet.partners().to_vec();
        if sheet.unit_costs.iter().skip(partners).any(|cost| !cost.is_zero()) {
            names.push(sheet.text("external-suppliers"));
        }
        Self { names, partners }
    }

    /// The costs of each of them.
    fn costs(&self, of_parties: &[Decimal]) -> Vec<Decimal> {
        let mut costs: Vec<Decimal> = of_parties.iter().take(self.partners).copied().collect();
        if self.names.len() > self.partners {
            costs.push(sum(of_parties.get(self.partners..).unwrap_or_default()));
        }
        costs
    }

    /// A bar with the share of each of them, and the same in words; nothing where there are no costs to share.
    fn bar(&self, sheet: &Sheet<'_>, title: &str, costs: &[Decimal], emphasised: bool) -> Option<(Key, String)> {
        let shares = Shares::from_weights(costs)?;
        let label = format!("{title} ({})", sheet.euro(sum(costs)));
        let printed = shares.fractions().into_iter().zip(shares.percentages(0));
        let shares: Vec<Share> = printed
            .map(|(share, percent)| Share {
                share: coordinate(share),
                text: sheet.percent(percent),
            })
            .collect();
        let borne = self.names.iter().zip(&shares).filter(|(_, share)| share.share > 0.0);
        let borne: Vec<String> = borne.map(|(name, share)| format!("{name} {}", share.text)).collect();
        let words = format!("{label}: {}", borne.join(", "));
        let key = Key {
            label,
            emphasised,
            shares,
        };
        Some((key, words))
    }
}

/// The costliest of activities, still in the order of the value chain.
fn costliest(mut activities: Vec<(String, Vec<Decimal>)>) -> Vec<(String, Vec<Decimal>)> {
    let mut sizes: Vec<Decimal> = activities.iter().map(|(_, costs)| sum(costs)).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    if let Some(least) = sizes.get(MOST_ACTIVITIES - 1) {
        activities.retain(|(_, costs)| sum(costs) >= *least);
        activities.truncate(MOST_ACTIVITIES);
    }
    activities
}

/// Who bears the cost of a unit, for the activities that cost most and in all.
fn by_activity(sheet: &Sheet<'_>, composer: &mut Composer<'_>) -> Result<Option<ChartView>, ChartError> {
    let bearers = Bearers::of(sheet);
    let activities = sheet.model.activities.iter().zip(sheet.activity_costs());
    let mut activities: Vec<(String, Vec<Decimal>)> = activities
        .map(|(activity, costs)| (sheet.activity_title(activity), bearers.costs(&costs)))
        .collect();
    activities.retain(|(_, costs)| !sum(costs).is_zero());
    let all = activities.len();
    let shown = costliest(activities);
    let measure = if shown.len() < all {
        say!(sheet, "revenue-activities-measure-some", count = shown.len())
    } else {
        sheet.text("revenue-activities-measure")
    };
    let bars = shown
        .iter()
        .map(|(title, costs)| bearers.bar(sheet, title, costs, false));
    let total = bearers.bar(sheet, &sheet.text("total"), &bearers.costs(&sheet.unit_costs), true);
    let (keys, figures): (Vec<Key>, Vec<String>) = bars.chain([total]).flatten().unzip();
    let title = sheet.text("revenue-activities-title");
    let alt = say!(sheet, "revenue-alt-shares", title, list = figures.join("; "));
    let caption = sheet.caption(composer, "costs", (title, measure), alt);
    let input = ShareBars {
        width_pt: TEXT_WIDTH_PT,
        partners: bearers.names,
        keys,
    };
    composer.drawing("activities", caption, || chart::draw(&input))
}
