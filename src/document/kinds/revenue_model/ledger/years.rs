//! Figures of the planned years, scenario by scenario.

use rust_decimal::Decimal;

use crate::finance::outlook::{Outlook, Since, Year};
use crate::finance::{Cents, PlannedScenario};
use crate::model::{ClosedList as _, Scenario, ScenarioCase};

use super::super::sheet::Sheet;
use super::{Figure, Formula, Group, Lines, Value, Writer};

pub(super) fn groups(sheet: &Sheet<'_>) -> Vec<Group> {
    sheet
        .outlooks
        .iter()
        .filter_map(|(case, outlook)| {
            let written = sheet.model.scenarios.iter().find(|scenario| *scenario.case == *case)?;
            let planned = sheet.plan.scenario(*case)?;
            Some(
                Of {
                    sheet,
                    case: *case,
                    outlook,
                    written,
                    planned,
                }
                .groups(),
            )
        })
        .flatten()
        .collect()
}

/// A scenario: as computed, as written, as planned.
struct Of<'s, 'a> {
    sheet: &'s Sheet<'a>,
    case: ScenarioCase,
    outlook: &'s Outlook,
    written: &'s Scenario,
    planned: &'s PlannedScenario,
}

impl Of<'_, '_> {
    fn groups(&self) -> Vec<Group> {
        let mut before = Lines::default();
        let mut groups = Vec::new();
        for (index, year) in self.outlook.years.iter().enumerate() {
            let figures = self.year(index, year, &mut before);
            groups.push(Group {
                title: format!("{}, {}", self.sheet.scenario(self.case), self.sheet.calendar(index)),
                figures,
            });
        }
        let name = |key: &str| self.sheet.text(key);
        let without: Vec<Cents> = self
            .outlook
            .years
            .iter()
            .map(|year| year.margin_without_subsidy().unwrap_or_default())
            .collect();
        groups.push(Group {
            title: self.sheet.scenario(self.case),
            figures: vec![
                self.since(
                    "break-even",
                    name("revenue-break-even"),
                    self.outlook.break_even(),
                    &self.outlook.cumulative,
                    1,
                )
                .resting(&before)
                .resting(&self.sheet.investment_lines(None)),
                self.since(
                    "independent",
                    name("revenue-independent"),
                    self.outlook.independent(),
                    &without,
                    0,
                )
                .resting(&before),
            ],
        });
        groups
    }

    /// A year from which amounts are no longer negative, with the amounts around it; `start` is the first year's.
    fn since(&self, id: &str, name: String, since: Since, amounts: &[Cents], start: usize) -> Figure {
        let mut writer = Writer::new(self.sheet);
        let year_of = |place: usize| {
            place
                .checked_sub(start)
                .map_or_else(|| "0".to_owned(), |year| self.sheet.calendar(year))
        };
        let show = |writer: Writer<'_, '_>, place: usize, amount: Cents| -> Formula {
            let year = format!("{}: ", year_of(place));
            writer.put(&year, &year).money(amount).done()
        };
        let formula = match since {
            Since::Year(year) => {
                let place = year + start;
                if let Some(before) = place.checked_sub(1)
                    && let Some(amount) = amounts.get(before)
                {
                    let negative = amount.is_negative();
                    let shown = show(Writer::new(self.sheet), before, *amount);
                    writer = writer.put(&shown.printed, &shown.neutral);
                    writer = if negative {
                        writer.put(" < 0 ≤ ", " < 0 <= ")
                    } else {
                        writer.put("; 0 ≤ ", "; 0 <= ")
                    };
                } else {
                    writer = writer.put("0 ≤ ", "0 <= ");
                }
                show(writer, place, amounts.get(place).copied().unwrap_or_default())
            }
            Since::Never => {
                let last = amounts.len().saturating_sub(1);
                let shown = show(writer, last, amounts.last().copied().unwrap_or_default());
                Writer::new(self.sheet)
                    .put(&shown.printed, &shown.neutral)
                    .put(" < 0", " < 0")
                    .done()
            }
        };
        Figure::new(
            format!("{}.{id}", self.case.key()),
            name,
            Value::since(self.sheet, since),
        )
        .by(formula)
    }

    fn year(&self, index: usize, year: &Year, before: &mut Lines) -> Vec<Figure> {
        let sheet = self.sheet;
        let at = format!("{}.{}", self.case.key(), sheet.calendar(index));
        let money =
            |id: &str, name: String, amount: Cents| Figure::new(format!("{at}.{id}"), name, Value::Money(amount));
        let volume = Lines::of(
            sheet,
            self.written.volumes.get().get(index).map(|volume| volume.place()),
        );
        let price = sheet.price_change_lines(self.written);
        let revenue = volume.clone().with(&price).with(&sheet.chosen_price_lines());
        let mut figures = vec![
            Figure::new(
                format!("{at}.volume"),
                sheet.text("revenue-volume"),
                Value::Quantity(year.volume),
            )
            .from(&volume),
            money("revenue", sheet.text("revenue-turnover"), year.revenue)
                .by(Writer::new(sheet)
                    .number(year.volume)
                    .times()
                    .money(self.outlook.price)
                    .done())
                .from(&price)
                .resting(&revenue),
        ];
        let pooled = sheet.subsidy_lines(index, None).with(&volume);
        figures.push(
            money("subsidy", sheet.text("revenue-subsidies"), year.subsidy)
                .by(self.subsidy(index, year, None))
                .from(&sheet.subsidy_lines(index, None))
                .resting(&pooled),
        );
        for (partner, amount) in year.own_subsidies.iter().enumerate() {
            let Some(id) = sheet.plan.parties.get(partner) else {
                continue;
            };
            let lines = sheet.subsidy_lines(index, Some(partner));
            let rests = if lines.is_empty() {
                Lines::default()
            } else {
                volume.clone()
            };
            let name = sheet.say("revenue-own-subsidy-of", &[("name", sheet.name(partner).into())]);
            figures.push(
                money(&format!("own-subsidy.{id}"), name, *amount)
                    .by(self.subsidy(index, year, Some(partner)))
                    .from(&lines)
                    .resting(&rests),
            );
        }
        let mut all = revenue.with(&pooled);
        let change = self.written.cost_change.as_ref().map(|change| change.place());
        for (party, (id, cost)) in sheet.plan.parties.iter().zip(&year.costs).enumerate() {
            let own = Lines::of(sheet, change).with(&sheet.fixed_lines(party));
            let inputs = own.clone().with(&volume).with(&sheet.item_lines(Some(party)));
            all.add(&inputs);
            let name = sheet.say("revenue-cost-of", &[("name", sheet.name(party).into())]);
            figures.push(
                money(&format!("cost.{id}"), name, *cost)
                    .by(self.cost(year, party))
                    .from(&own)
                    .resting(&inputs),
            );
        }
        figures.push(
            money("cost", sheet.text("revenue-costs"), year.cost)
                .by(Writer::new(sheet).sum(year.costs.iter().copied()).done())
                .resting(&all),
        );
        figures.push(
            money("margin", sheet.text("margin"), year.margin())
                .by(Writer::new(sheet)
                    .money(year.revenue)
                    .plus()
                    .money(year.subsidy)
                    .minus()
                    .money(year.cost)
                    .done())
                .resting(&all),
        );
        all.add(&sheet.beside_key_lines());
        figures.push(
            money("fee", sheet.text("revenue-founding-fee"), year.distribution.fee)
                .by(sheet.fee_formula(&year.distribution))
                .from(&sheet.fee_lines())
                .resting(&all),
        );
        all.add(&sheet.key_lines());
        figures.extend(self.partners(&at, index, year, (&all, before)));
        for partner in sheet.partner_places() {
            all.add(&sheet.subsidy_lines(index, Some(partner)));
        }
        before.add(&all);
        let previous = self.outlook.cumulative.get(index).copied().unwrap_or_default();
        let now = self.outlook.cumulative.get(index + 1).copied().unwrap_or_default();
        let own = Cents::sum(year.own_subsidies.iter().copied()).unwrap_or_default();
        let mut writer = Writer::new(sheet).money(previous).plus().money(year.margin());
        if own != Cents::ZERO {
            writer = writer.plus().money(own);
        }
        let invested = sheet.investment_lines(None);
        let mut since = money("cumulative", sheet.text("revenue-since-start"), now)
            .by(writer.done())
            .resting(before)
            .resting(&invested);
        if index == 0 {
            since = since.from(&invested);
        }
        figures.push(since);
        figures
    }

    /// What each partner gets of the year, and has since the start; `inputs` are the lines of this year and of those
    /// before it.
    fn partners(&self, at: &str, index: usize, year: &Year, (inputs, before): (&Lines, &Lines)) -> Vec<Figure> {
        let sheet = self.sheet;
        let mut figures = Vec::new();
        for (partner, part) in year.distribution.totals.iter().enumerate() {
            let Some(id) = sheet.plan.parties.get(partner) else {
                continue;
            };
            let name = sheet.name(partner);
            figures.push(
                Figure::new(
                    format!("{at}.part.{id}"),
                    sheet.say("revenue-part-of", &[("name", name.into())]),
                    Value::Money(*part),
                )
                .by(sheet.part_formula_of(&year.distribution, partner))
                .resting(inputs),
            );
            let values = self.outlook.partner_cumulative.get(partner);
            let value = |place: usize| values.and_then(|values| values.get(place)).copied().unwrap_or_default();
            let own = year.own_subsidies.get(partner).copied().unwrap_or_default();
            let mut writer = Writer::new(sheet).money(value(index)).plus().money(*part);
            if own != Cents::ZERO {
                writer = writer.plus().money(own);
            }
            let invested = sheet.investment_lines(Some(partner));
            let mut since = Figure::new(
                format!("{at}.cumulative.{id}"),
                sheet.say("revenue-since-start-of", &[("name", name.into())]),
                Value::Money(value(index + 1)),
            )
            .by(writer.done())
            .resting(before)
            .resting(inputs)
            .resting(&invested)
            .resting(&sheet.subsidy_lines(index, Some(partner)));
            if index == 0 {
                since = since.from(&invested);
            }
            figures.push(since);
        }
        figures
    }

    fn subsidy(&self, index: usize, year: &Year, partner: Option<usize>) -> Formula {
        let mut writer = Writer::new(self.sheet);
        let own = self
            .sheet
            .plan
            .subsidies
            .iter()
            .filter(|subsidy| subsidy.partner == partner);
        for subsidy in own {
            if index < subsidy.paid_years && !subsidy.per_unit.is_zero() {
                writer = writer.and().number(year.volume).times().amount(subsidy.per_unit);
            }
            if let Some(amount) = subsidy.yearly.get(index).filter(|amount| **amount != Cents::ZERO) {
                writer = writer.and().money(*amount);
            }
        }
        writer.done()
    }

    fn cost(&self, year: &Year, party: usize) -> Formula {
        let sheet = self.sheet;
        let unit = sheet.unit_costs.get(party).copied().unwrap_or_default();
        let mut writer = Writer::new(sheet);
        if !unit.is_zero() {
            writer = writer.number(year.volume).times().amount(unit);
            if self.planned.cost_factor != Decimal::ONE {
                writer = writer.times().number(self.planned.cost_factor);
            }
        }
        for (_, amount) in sheet.plan.fixed_costs.iter().filter(|(bearer, _)| *bearer == party) {
            writer = writer.and().money(*amount);
        }
        writer.done()
    }
}
