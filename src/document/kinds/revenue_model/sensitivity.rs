//! Sensitivity: what moves each partner's result, and how far an input can move before the key stops being fair.

use rust_decimal::Decimal;

use crate::chart::tornado::{self, Tornado};
use crate::chart::{self, ChartError, TEXT_WIDTH_PT};
use crate::document::base::Composer;
use crate::document::base::blocks::{Cell, Column, DataTable, Row, Width};
use crate::document::base::figures::{ChartView, amount};
use crate::finance::Cents;
use crate::finance::sensitivity::{FairRange, Input, STEPS, Swing, fair_range, items_of, swings, what_if};
use crate::locale::say;

use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};

/// By how many per cent inputs move in the charts.
const PERCENT: i32 = 10;
/// The most inputs in a chart.
const MOST_INPUTS: usize = 8;

/// The section; nothing where no input moves anything.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Result<Option<Section<'a>>, ChartError> {
    let drivers = drivers(sheet);
    let Some(swings) = swings(&sheet.plan, &drivers, sheet.model.activities.len(), PERCENT) else {
        return Ok(None);
    };
    let Some(title) = claim(sheet, &swings) else {
        return Ok(None);
    };
    let mut blocks = Blocks::default();
    let inputs: Vec<Tornado> = sheet
        .partner_places()
        .map(|partner| tornado_of(sheet, &swings, partner))
        .collect();
    // One scale for all, so that bars can be compared between partners.
    let scale = inputs
        .iter()
        .filter_map(|input| tornado::scale(input).ok())
        .filter(|scale| *scale > 0.0)
        .min_by(f64::total_cmp);
    for (partner, mut input) in inputs.into_iter().enumerate() {
        input.scale = scale;
        blocks.chart(
            format!("fig-tornado-{}", partner + 1),
            drawn(sheet, composer, partner, &input)?,
        );
    }
    let table = moved(sheet, &drivers).marked(sheet.mark(composer, "sensitivity"));
    let caption = say!(sheet, "revenue-what-if", year = sheet.reference_year());
    blocks.table("table-what-if", caption, table);
    Ok(Some(Section::new("sensitivity", sheet.heading(&title), blocks)))
}

/// The sub-actions of each cost driver, by their places in the plan.
fn drivers(sheet: &Sheet<'_>) -> Vec<Vec<usize>> {
    let items: Vec<_> = sheet
        .model
        .activities
        .iter()
        .flat_map(|activity| activity.items.iter())
        .map(|item| item.id.get())
        .collect();
    sheet
        .model
        .cost_drivers
        .iter()
        .map(|driver| {
            driver
                .items
                .iter()
                .filter_map(|id| items.iter().position(|item| *item == id.get()))
                .collect()
        })
        .collect()
}

/// The input that moves all partners together most among those that were reckoned, or all that do as much to within one
/// per cent.
fn claim(sheet: &Sheet<'_>, swings: &[Swing]) -> Option<String> {
    let now = Cents::sum(sheet.middle.partner_ends.iter().copied())?;
    let effect = |swing: &Swing| -> Option<i64> {
        let moved = |parts: &[Cents]| Some(Cents::sum(parts.iter().copied())?.minus(now)?.count().abs());
        Some(moved(&swing.low)?.max(moved(&swing.high)?))
    };
    let effects: Vec<(i64, &Swing)> = swings
        .iter()
        .filter_map(|swing| Some((effect(swing)?, swing)))
        .collect();
    let most = effects
        .iter()
        .map(|(effect, _)| *effect)
        .max()
        .filter(|most| *most > 0)?;
    let as_much = |effect: i64| i128::from(effect) * 100 >= i128::from(most) * 99;
    let heaviest = effects.iter().filter(|(effect, _)| as_much(*effect));
    let names = heaviest.map(|(_, swing)| say!(sheet, "claim-quoted", name = input_name(sheet, &swing.input)));
    let names: Vec<String> = names.collect();
    let (count, inputs) = (names.len(), sheet.locale.list(&names));
    let (all, amount) = (effects.len(), sheet.whole(Cents::new(most)));
    Some(say!(sheet, "revenue-claim-sensitivity", count, inputs, all, amount))
}

/// The name of an input.
fn input_name(sheet: &Sheet<'_>, input: &Input) -> String {
    let fixed = |key: &str| sheet.text(&format!("input-{key}"));
    match input {
        Input::Price => fixed("price"),
        Input::Volume => fixed("volume"),
        Input::Subsidy => fixed("subsidy"),
        Input::FixedCosts => fixed("fixed-costs"),
        Input::Investments => fixed("investments"),
        Input::Driver(index) => sheet.model.cost_drivers[*index].title.to_string(),
        Input::Activity(index) => {
            let title = sheet.activity_title(&sheet.model.activities[*index]);
            say!(sheet, "revenue-input-activity", name = title)
        }
    }
}

/// The inputs that move a partner's result most.
fn tornado_of(sheet: &Sheet<'_>, swings: &[Swing], partner: usize) -> Tornado {
    let mut own: Vec<&Swing> = swings.iter().filter(|swing| swing.width(partner) > 0).collect();
    own.sort_by_key(|swing| std::cmp::Reverse(swing.width(partner)));
    own.truncate(MOST_INPUTS);
    let now = sheet.middle.partner_ends[partner];
    let percent = sheet.percent(Decimal::from(PERCENT));
    Tornado {
        width_pt: TEXT_WIDTH_PT,
        base: amount(now),
        base_text: say!(sheet, "revenue-now", amount = sheet.whole(now)),
        low_caption: say!(sheet, "revenue-lower", percent),
        high_caption: say!(sheet, "revenue-higher", percent),
        inputs: own
            .into_iter()
            .map(|swing| tornado::Input {
                label: input_name(sheet, &swing.input),
                low: amount(swing.low[partner]),
                high: amount(swing.high[partner]),
                low_text: sheet.whole(swing.low[partner]),
                high_text: sheet.whole(swing.high[partner]),
            })
            .collect(),
        scale: None,
    }
}

/// The chart of a partner.
fn drawn(
    sheet: &Sheet<'_>,
    composer: &mut Composer<'_>,
    partner: usize,
    input: &Tornado,
) -> Result<Option<ChartView>, ChartError> {
    let name = sheet.name(partner);
    let list: Vec<String> = input
        .inputs
        .iter()
        .map(|one| format!("{}: {} – {}", one.label, one.low_text, one.high_text))
        .collect();
    if input.inputs.is_empty() {
        return Ok(None);
    }
    let title = say!(sheet, "revenue-tornado-title", name);
    let year = sheet.calendar(sheet.plan.years.saturating_sub(1));
    let measure = say!(sheet, "revenue-tornado-measure", name, year);
    let list = list.join("; ");
    let alt = say!(sheet, "revenue-alt-tornado", title, now = input.base_text, list);
    let caption = sheet.caption(composer, "sensitivity", (title, measure), alt);
    composer.drawing(&format!("tornado-{}", partner + 1), caption, || chart::draw(input))
}

/// What a moved input does in the reference year: price, volume and each cost driver.
fn moved(sheet: &Sheet<'_>, drivers: &[Vec<usize>]) -> DataTable {
    let mut columns = vec![Column::words(sheet.text("revenue-change-of-input"), Width::Normal)];
    columns.extend(
        STEPS
            .iter()
            .map(|step| Column::numbers(sheet.change(Decimal::from(*step)))),
    );
    let mut rows = Vec::new();
    let inputs = [Input::Price, Input::Volume]
        .into_iter()
        .chain((0..drivers.len()).map(Input::Driver));
    for input in inputs {
        let items = items_of(&sheet.plan, drivers, &input);
        let Some(steps) = what_if(&sheet.plan, &items, &input) else {
            continue;
        };
        let name = input_name(sheet, &input);
        rows.push(Row::group(if sheet.has_yardstick() {
            let range = fair_words(sheet, fair_range(&sheet.plan, &items, &input));
            format!("{name} – {range}")
        } else {
            name
        }));
        let mut margin: Vec<Cell> = vec![sheet.text("margin").into()];
        margin.extend(steps.iter().map(|step| Cell::from(sheet.rounded(step.margin))));
        rows.push(Row::normal(margin));
        for partner in sheet.partner_places() {
            let mut cells: Vec<Cell> = vec![sheet.name(partner).into()];
            cells.extend(steps.iter().map(|step| Cell::from(sheet.rounded(step.parts[partner]))));
            rows.push(Row::normal(cells));
        }
        if sheet.has_yardstick() {
            let mut fair: Vec<Cell> = vec![sheet.text("revenue-fair").into()];
            let word = |fair: bool| sheet.text(if fair { "revenue-yes" } else { "revenue-no" });
            fair.extend(steps.iter().map(|step| Cell::judged(word(step.fair), step.fair)));
            rows.push(Row::normal(fair));
        }
    }
    DataTable::new(columns, rows).noted(sheet.text("revenue-what-if-note"))
}

/// How far an input can move before the key stops being fair, in words.
fn fair_words(sheet: &Sheet<'_>, range: Option<FairRange>) -> String {
    let Some(range) = range else {
        return sheet.text("revenue-range-none");
    };
    // The last tenth of a per cent at which it is still fair.
    let at = |tenths: i32| sheet.change(Decimal::new(i64::from(tenths), 1));
    let fall = range.fall.map(|tenths| at(tenths.saturating_add(1)));
    let rise = range.rise.map(|tenths| at(tenths.saturating_sub(1)));
    match (fall, rise) {
        (None, None) => sheet.text("revenue-range-all"),
        (Some(fall), None) => say!(sheet, "revenue-range-fall", fall),
        (None, Some(rise)) => say!(sheet, "revenue-range-rise", rise),
        (Some(fall), Some(rise)) => say!(sheet, "revenue-range-both", fall, rise),
    }
}
