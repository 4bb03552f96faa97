//! What the figures assume: texts, volumes, investments, subsidies.

use rust_decimal::Decimal;

use crate::document::base::blocks::Head::{Normal, Wide};
use crate::document::base::blocks::{Cell, Column, DataTable, Row, Width};
use crate::document::base::{Composer, points};
use crate::locale::{capitalised, say};
use crate::model::{ClosedList as _, Scenario, ScenarioCase, Subsidy};

use super::sheet::Sheet;
use crate::document::base::sections::{Blocks, Section};

/// The most columns of years that stand beside each other; more years become rows.
const MOST_YEARS: usize = 6;

/// The section.
pub(super) fn section<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Section<'a> {
    let mut blocks = Blocks::default();
    let mark = sheet.group_mark(composer, "assumptions");
    blocks.points(points(&sheet.model.assumptions));
    let caption = say!(sheet, "revenue-volumes", units = sheet.model.units);
    blocks.table("table-volumes", capitalised(&caption), volumes(sheet).marked(mark));
    let notes = scenarios(sheet)
        .filter_map(|scenario| {
            let note = scenario.note.as_ref()?;
            Some(format!("{}: {note}", sheet.scenario(*scenario.case)))
        })
        .collect();
    blocks.sentences(notes);
    let investments = sheet.investments_table().map(|table| table.marked(mark));
    blocks.table("table-investments", sheet.text("revenue-investments"), investments);
    let subsidies = subsidies(sheet).map(|table| table.marked(mark));
    blocks.table("table-subsidies", sheet.text("revenue-subsidies"), subsidies);
    Section::new("assumptions", sheet.heading(&claim(sheet)), blocks)
}

/// How many units the plan counts on.
fn claim(sheet: &Sheet<'_>) -> String {
    let last = sheet.plan.years.saturating_sub(1);
    let volume = |year: usize| sheet.middle.years[year].volume;
    let (years, first_year, last_year) = (sheet.plan.years, sheet.calendar(0), sheet.calendar(last));
    let (first, last) = (sheet.units(volume(0)), sheet.quantity(volume(last)));
    say!(
        sheet,
        "revenue-claim-volumes",
        years,
        first_year,
        last_year,
        first,
        last
    )
}

/// The scenarios as written, best first.
fn scenarios<'s>(sheet: &'s Sheet<'_>) -> impl Iterator<Item = &'s Scenario> {
    ScenarioCase::ALL
        .iter()
        .filter_map(|case| sheet.model.scenarios.iter().find(|scenario| *scenario.case == *case))
}

/// Volumes per year and scenario, with the changes of price and cost.
pub(in crate::document) fn volumes(sheet: &Sheet<'_>) -> DataTable {
    let zero = Decimal::ZERO;
    let shown: Vec<(&Scenario, Decimal, Decimal)> = scenarios(sheet)
        .map(|scenario| {
            let price = scenario.price_change.as_ref().map_or(zero, |change| change.0);
            let cost = scenario.cost_change.as_ref().map_or(zero, |change| change.0);
            (scenario, price, cost)
        })
        .collect();
    let changes = shown.iter().any(|(_, price, cost)| !price.is_zero() || !cost.is_zero());
    if sheet.plan.years <= MOST_YEARS {
        let mut columns = vec![Column::words(sheet.text("revenue-scenario"), Width::Normal)];
        columns.extend((0..sheet.plan.years).map(|year| Column::numbers(sheet.calendar(year))));
        if changes {
            columns.push(Column::numbers(sheet.text("revenue-price-change")));
            columns.push(Column::numbers(sheet.text("revenue-cost-change")));
        }
        let rows = shown
            .iter()
            .map(|(scenario, price, cost)| {
                let mut cells = vec![sheet.named(sheet.scenario(*scenario.case), scenario.case.place())];
                cells.extend(scenario.volumes.iter().map(|volume| sheet.quantity(volume.0).into()));
                if changes {
                    cells.push(sheet.change(*price).into());
                    cells.push(sheet.change(*cost).into());
                }
                Row::normal(cells)
            })
            .collect();
        return DataTable::new(columns, rows);
    }
    let mut columns = vec![Column::words(sheet.text("year"), Width::Narrow)];
    let cases = shown.iter().map(|(scenario, ..)| sheet.scenario(*scenario.case));
    columns.extend(cases.map(Column::numbers));
    let mut rows: Vec<Row> = (0..sheet.plan.years)
        .map(|year| {
            let mut cells: Vec<Cell> = vec![sheet.calendar(year).into()];
            let volume = |scenario: &Scenario| sheet.quantity(scenario.volumes[year].0);
            cells.extend(shown.iter().map(|(scenario, ..)| Cell::from(volume(scenario))));
            Row::normal(cells)
        })
        .collect();
    if changes {
        let prices: Vec<Decimal> = shown.iter().map(|(_, price, _)| *price).collect();
        let costs: Vec<Decimal> = shown.iter().map(|(.., cost)| *cost).collect();
        for (key, changes) in [("revenue-price-change", prices), ("revenue-cost-change", costs)] {
            let mut cells: Vec<Cell> = vec![sheet.text(key).into()];
            cells.extend(changes.into_iter().map(|change| Cell::from(sheet.change(change))));
            rows.push(Row::quiet(cells));
        }
    }
    DataTable::new(columns, rows)
}

/// The subsidies, where there are any.
pub(in crate::document) fn subsidies(sheet: &Sheet<'_>) -> Option<DataTable> {
    if sheet.model.subsidies.is_empty() {
        return None;
    }
    let goes_to = |subsidy: &Subsidy| match &subsidy.partner {
        Some(partner) => sheet.name_of(partner).to_owned(),
        None => sheet.text("revenue-into-margin"),
    };
    let rows = sheet.model.subsidies.iter().map(|subsidy| {
        Row::normal(vec![
            sheet.named(subsidy.title.as_str(), subsidy.id.place()),
            goes_to(subsidy).into(),
            subsidy_words(sheet, subsidy).into(),
        ])
    });
    Some(sheet.table(&[Wide("subsidy"), Normal("revenue-goes-to"), Wide("amount")], rows))
}

/// "€ 60,00 per klasinrichting tot en met 2028; € 30.000,00 in 2026".
fn subsidy_words(sheet: &Sheet<'_>, subsidy: &Subsidy) -> String {
    let mut words = Vec::new();
    if let Some(amount) = &subsidy.per_unit {
        let (amount, unit) = (sheet.euro(amount.0), &sheet.model.unit);
        words.push(match &subsidy.until {
            Some(until) => say!(sheet, "revenue-subsidy-until", amount, unit, year = until.to_string()),
            None => say!(sheet, "revenue-subsidy-per-unit", amount, unit),
        });
    }
    let yearly = subsidy.yearly.iter().enumerate();
    words.extend(yearly.filter(|(_, amount)| !amount.0.is_zero()).map(|(year, amount)| {
        let (amount, year) = (sheet.euro(amount.0), sheet.calendar(year));
        say!(sheet, "revenue-subsidy-in-year", amount, year)
    }));
    words.join("; ")
}
