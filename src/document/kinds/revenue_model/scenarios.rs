//! Scenarios over the years: results, returns, and how many units it takes to break even.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive as _;

use crate::chart::scenario_lines::{BreakEven, Scenario, ScenarioLines, Tick, ticks};
use crate::chart::{self, ChartError, TEXT_WIDTH_PT};
use crate::document::base::Composer;
use crate::document::base::blocks::{Cell, Column, DataTable, Row, Width};
use crate::document::base::figures::{ChartView, amount};
use crate::finance::Cents;
use crate::finance::outlook::{Outlook, Since};
use crate::locale::say;
use crate::model::{ClosedList as _, ScenarioCase};

use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};

/// The section.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Result<Section<'a>, ChartError> {
    let mut blocks = Blocks::default();
    let mark = sheet.mark(composer, "scenarios");
    blocks.chart("fig-scenarios", cumulative(sheet, composer)?);
    let returns = returns(sheet).marked(mark);
    blocks.table("table-returns", sheet.text("revenue-returns"), returns);
    blocks.sentence(break_even_volume(sheet));
    for (case, outlook) in &sheet.outlooks {
        let (scenario, price) = (sheet.scenario(*case), sheet.cents(outlook.price));
        let unit = sheet.model.unit.as_str();
        let caption = say!(sheet, "revenue-years-table", scenario, price, unit);
        let table = years(sheet, outlook).marked(mark);
        blocks.table(format!("table-{}", case.key()), caption, table);
    }
    Ok(Section::new("scenarios", sheet.heading(&claim(sheet)), blocks))
}

/// Between which amounts the result lies at the end.
fn claim(sheet: &Sheet<'_>) -> String {
    let (least, most) = extremes(sheet.outlooks.iter().map(|(_, outlook)| outlook.end), sheet.middle.end);
    let year = sheet.calendar(sheet.plan.years.saturating_sub(1));
    let key = if least == most {
        "revenue-claim-result"
    } else {
        "revenue-claim-results"
    };
    say!(sheet, key, year, least = sheet.whole(least), most = sheet.whole(most))
}

/// The least and the greatest of amounts and of one that is known.
fn extremes(amounts: impl Iterator<Item = Cents>, known: Cents) -> (Cents, Cents) {
    amounts.fold((known, known), |(least, most), amount| {
        (least.min(amount), most.max(amount))
    })
}

/// The result since the start as lines.
fn cumulative(sheet: &Sheet<'_>, composer: &mut Composer<'_>) -> Result<Option<ChartView>, ChartError> {
    let invested = sheet.invested != Cents::ZERO;
    let values = sheet
        .outlooks
        .iter()
        .flat_map(|(_, outlook)| outlook.cumulative.iter().copied());
    let (low, high) = extremes(values, sheet.middle.end);
    let mut years = vec![sheet.text("revenue-start")];
    years.extend((0..sheet.plan.years).map(|year| sheet.calendar(year)));
    let scenarios = sheet
        .outlooks
        .iter()
        .map(|(case, outlook)| Scenario {
            name: sheet.scenario(*case),
            end_text: sheet.whole(outlook.end),
            values: outlook.cumulative.iter().map(|value| amount(*value)).collect(),
            break_even: if invested { crossing(sheet, outlook) } else { None },
        })
        .collect();
    let list: Vec<String> = sheet
        .outlooks
        .iter()
        .map(|(case, outlook)| line_words(sheet, *case, outlook))
        .collect();
    let title = sheet.text(if invested {
        "revenue-scenarios-title"
    } else {
        "revenue-scenarios-title-result"
    });
    let alt = say!(sheet, "revenue-alt-lines", title, list = list.join("; "));
    let measure = sheet.text("revenue-scenarios-measure");
    let caption = sheet.caption(composer, "scenarios", (title, measure), alt);
    let input = ScenarioLines {
        width_pt: TEXT_WIDTH_PT,
        value_caption: sheet.text("revenue-scenarios-axis"),
        years,
        ticks: ticks(amount(low), amount(high))
            .into_iter()
            .map(|value| Tick {
                value,
                text: sheet.quantity(Decimal::from_f64(value).map_or(Decimal::ZERO, |value| value.round_dp(2))),
            })
            .collect(),
        scenarios,
    };
    composer.drawing("scenarios", caption, || chart::draw(&input))
}

/// Where a line crosses zero for good, between two ends of years.
fn crossing(sheet: &Sheet<'_>, outlook: &Outlook) -> Option<BreakEven> {
    let Since::Year(year) = outlook.break_even() else {
        return None;
    };
    let before = amount(*outlook.cumulative.get(year)?);
    let after = amount(*outlook.cumulative.get(year + 1)?);
    let place = f64::from(u32::try_from(year).ok()?);
    let part = if before < 0.0 && after > before {
        before / (before - after)
    } else {
        1.0
    };
    let text = say!(sheet, "revenue-earned-back-in", year = sheet.calendar(year));
    Some(BreakEven { at: place + part, text })
}

/// "Gemiddeld: start € −102.000, 2026 € −80.000, …".
fn line_words(sheet: &Sheet<'_>, case: ScenarioCase, outlook: &Outlook) -> String {
    let values: Vec<String> = outlook
        .cumulative
        .iter()
        .enumerate()
        .map(|(index, value)| {
            let year = index
                .checked_sub(1)
                .map_or_else(|| sheet.text("revenue-start"), |year| sheet.calendar(year));
            format!("{year} {}", sheet.whole(*value))
        })
        .collect();
    format!("{}: {}", sheet.scenario(case), values.join(", "))
}

/// The years of a scenario in whole euro.
fn years(sheet: &Sheet<'_>, outlook: &Outlook) -> DataTable {
    let subsidies = outlook.years.iter().any(|year| year.subsidy != Cents::ZERO);
    let own = outlook
        .years
        .iter()
        .any(|year| year.own_subsidies.iter().any(|amount| *amount != Cents::ZERO));
    let mut titles = vec!["revenue-volume", "revenue-turnover", "revenue-costs"];
    if subsidies {
        titles.push("revenue-subsidies");
    }
    titles.push("margin");
    if own {
        titles.push("revenue-own-subsidies");
    }
    titles.push("revenue-since-start");
    let count = titles.len();
    let mut columns = vec![Column::words(sheet.text("year"), Width::Narrow)];
    columns.extend(titles.into_iter().map(|key| Column::numbers(sheet.text(key))));
    let mut rows = Vec::new();
    if let Some(start) = outlook.cumulative.first() {
        let mut cells: Vec<Cell> = vec![sheet.text("revenue-start").into()];
        cells.extend((1..count).map(|_| Cell::from("–")));
        cells.push(sheet.rounded(*start).into());
        rows.push(Row::quiet(cells));
    }
    for (index, (year, since)) in outlook.years.iter().zip(outlook.cumulative.iter().skip(1)).enumerate() {
        let mut cells: Vec<Cell> = vec![
            sheet.calendar(index).into(),
            sheet.quantity(year.volume).into(),
            sheet.rounded(year.revenue).into(),
            sheet.rounded(year.cost).into(),
        ];
        if subsidies {
            cells.push(sheet.rounded(year.subsidy).into());
        }
        cells.push(sheet.rounded(year.margin()).into());
        if own {
            cells.push(sheet.rounded(year.own_subsidy).into());
        }
        cells.push(sheet.rounded(*since).into());
        rows.push(Row::normal(cells));
    }
    let note = if own {
        "revenue-whole-euro-own"
    } else {
        "revenue-whole-euro"
    };
    DataTable::new(columns, rows).noted(sheet.text(note))
}

/// What each partner has at the end and how that compares with what it invested, per scenario.
fn returns(sheet: &Sheet<'_>) -> DataTable {
    let invested = sheet.invested != Cents::ZERO;
    let mut columns = vec![Column::words(sheet.text("partner"), Width::Normal)];
    if invested {
        columns.push(Column::numbers(sheet.text("revenue-invested")));
    }
    for (case, _) in &sheet.outlooks {
        let name = sheet.scenario(*case);
        columns.push(Column::numbers(say!(sheet, "revenue-result-in", scenario = name)));
        if invested {
            columns.push(Column::numbers(sheet.text("revenue-return")));
        }
    }
    let mut rows: Vec<Row> = sheet
        .partner_places()
        .map(|partner| {
            let mut cells: Vec<Cell> = vec![sheet.name(partner).into()];
            if invested {
                cells.push(sheet.rounded(sheet.middle.investments[partner]).into());
            }
            for (_, outlook) in &sheet.outlooks {
                cells.push(sheet.rounded(outlook.partner_ends[partner]).into());
                if invested {
                    cells.push(ratio(sheet, outlook.partner_return(partner)).into());
                }
            }
            Row::normal(cells)
        })
        .collect();
    let mut cells: Vec<Cell> = vec![sheet.text("total").into()];
    if invested {
        cells.push(sheet.rounded(sheet.invested).into());
    }
    for (_, outlook) in &sheet.outlooks {
        cells.push(sheet.rounded(outlook.end).into());
        if invested {
            cells.push(ratio(sheet, outlook.end.euro().checked_div(sheet.invested.euro())).into());
        }
    }
    rows.push(Row::total(cells));
    let note = if invested {
        "revenue-returns-note"
    } else {
        "revenue-results-note"
    };
    DataTable::new(columns, rows).noted(sheet.text(note))
}

fn ratio(sheet: &Sheet<'_>, share: Option<Decimal>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| sheet.locale.percentage(share, 0))
}

/// How many units a year cover the costs per year.
fn break_even_volume(sheet: &Sheet<'_>) -> String {
    let factor = sheet
        .plan
        .middle()
        .map_or(Decimal::ONE, |scenario| scenario.cost_factor);
    let price = sheet.middle.price.euro();
    let cost = sheet.unit_cost.saturating_mul(factor);
    let contribution = price.saturating_sub(cost);
    let fixed = sheet.fixed_costs.euro();
    let key = if contribution <= Decimal::ZERO {
        "revenue-volume-never"
    } else if fixed.is_zero() {
        "revenue-volume-first"
    } else {
        "revenue-volume-needed"
    };
    let needed = fixed
        .checked_div(contribution)
        .map_or(Decimal::ZERO, |needed| needed.ceil());
    let (units, unit) = (sheet.units(needed), &sheet.model.unit);
    let (fixed, price, cost) = (sheet.euro(fixed), sheet.euro(price), sheet.euro(cost));
    say!(sheet, key, units, unit, fixed, price, cost)
}
