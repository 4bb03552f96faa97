//! Tables of the rules that partners apply by themselves: parts of years, costs of later years, exact shares, and the
//! figures of the yearly test of the key.

use rust_decimal::Decimal;

use crate::contract::shares::SHARE_DECIMALS;
use crate::document::base::blocks::Head::{Normal, Numbers, Wide};
use crate::document::base::blocks::{Cell, Column, DataTable, Row, Width};
use crate::finance::fairness::members;
use crate::finance::{Cents, Shares};
use crate::locale::say;
use crate::model::{ClosedList as _, LaterCosts, PartYear, Yardstick, YearlyFigure};

use super::sheet::Sheet;

impl Sheet<'_> {
    /// What each kind of figure of a year comes to in a year in which the agreement begins or ends.
    pub fn part_year_rules(&self) -> Option<DataTable> {
        let rows: Vec<Row> = self
            .model
            .yearly_figures()
            .map(|figure| {
                let rule = self.model.part_year(figure);
                Row::normal(vec![
                    self.yearly_figure(figure).into(),
                    self.text(&format!("part-year-{}", rule.key())).into(),
                ])
            })
            .collect();
        let heads = [Wide("revenue-yearly-figure"), Wide("revenue-in-part-year")];
        (!rows.is_empty()).then(|| self.table(&heads, rows))
    }

    /// What figures that go by days come to in each year in which the agreement begins or ends; nothing where there is
    /// no such year.
    pub fn part_years_table(&self) -> Option<DataTable> {
        let rules = &self.plan.part_years;
        let years = rules.years();
        let by_days = |figure: &YearlyFigure| self.model.part_year(*figure) == PartYear::ByDays;
        let mut rows = Vec::new();
        for figure in self.model.yearly_figures().filter(by_days) {
            rows.push(Row::group(self.yearly_figure(figure)));
            let amounts = self.yearly_amounts(figure).into_iter().map(|(name, amount)| {
                let of = |year: &u32| rules.amount(figure, *year, amount);
                let years = years
                    .iter()
                    .map(|year| of(year).map(|amount| self.cents(amount)).into());
                let cells: Vec<Cell> = vec![name.into(), self.cents(amount).into()];
                Row::normal(cells.into_iter().chain(years).collect())
            });
            rows.extend(amounts);
            if figure == YearlyFigure::Hours {
                rows.extend(self.hours_in_parts(&years));
            }
        }
        if rows.is_empty() || years.is_empty() {
            return None;
        }
        let mut columns = vec![
            Column::words(self.text("revenue-yearly-figure"), Width::Wide),
            Column::numbers(self.text("revenue-amount-a-year")),
        ];
        columns.extend(years.iter().map(|year| {
            let part = rules.part(*year);
            let (days, of) = (part.days.to_string(), part.of.to_string());
            Column::numbers(say!(self, "revenue-part-of-year", year = year.to_string(), days, of))
        }));
        Some(DataTable::new(columns, rows))
    }

    /// The amounts of a kind of figure, each with its name; none for hours.
    fn yearly_amounts(&self, figure: YearlyFigure) -> Vec<(String, Cents)> {
        let plan = &self.plan;
        match figure {
            YearlyFigure::FixedCosts => {
                let written = self.model.fixed_costs.iter().zip(&plan.fixed_costs);
                written
                    .map(|(cost, (party, amount))| (format!("{} ({})", cost.title, self.name(*party)), *amount))
                    .collect()
            }
            YearlyFigure::Fees => {
                let fee = self.key.fee.as_ref();
                let amount = fee.and_then(|fee| match fee.rule {
                    crate::finance::key::FeeRule::Amount(amount) => Some(amount),
                    crate::finance::key::FeeRule::Percent(_) => None,
                });
                amount
                    .map(|amount| (self.yearly_figure(figure), amount))
                    .into_iter()
                    .collect()
            }
            YearlyFigure::Thresholds => {
                let bands = self.key.bands.iter();
                bands
                    .map(|band| {
                        (
                            say!(self, "revenue-slice-above", from = self.cents(band.above)),
                            band.above,
                        )
                    })
                    .collect()
            }
            YearlyFigure::Hours => Vec::new(),
            YearlyFigure::Amounts => self.values_alone(),
        }
    }

    /// The hours that partners owe, in each of these years.
    fn hours_in_parts(&self, years: &[u32]) -> Vec<Row> {
        let rules = &self.plan.part_years;
        let owed = self.partners().iter().zip(&self.plan.rule.minimum_effort);
        owed.filter_map(|(name, owed)| {
            let (hours, _) = (*owed)?;
            let mut cells: Vec<Cell> = vec![name.as_str().into(), self.quantity(hours).into()];
            let years = years.iter().map(|year| rules.hours(*year, hours));
            cells.extend(years.map(|hours| Cell::from(hours.map(|hours| self.quantity(hours)))));
            Some(Row::normal(cells))
        })
        .collect()
    }

    /// What partners, and where the test asks for them groups, would earn on their own in a whole year.
    fn values_alone(&self) -> Vec<(String, Cents)> {
        let alone = self.partners().iter().zip(&self.plan.stand_alone);
        let alone = alone.map(|(name, value)| (name.clone(), value.unwrap_or(Cents::ZERO)));
        let groups = self.plan.coalitions.iter().map(|(group, value)| {
            let names: Vec<String> = members(*group, self.plan.partners)
                .map(|partner| self.name(partner).to_owned())
                .collect();
            (self.locale.list(&names), *value)
        });
        let with_groups = self.plan.fairness.0 == Yardstick::Shapley;
        alone.chain(groups.filter(|_| with_groups)).collect()
    }

    /// Sub-actions that are spent in later years than that of the sale, with what each costs for one unit.
    pub fn later_costs_table(&self) -> Option<DataTable> {
        let rows: Vec<Row> = self
            .model
            .later_items()
            .map(|item| {
                let cost = item.unit_cost.0.saturating_mul(item.required.0);
                let after = item.spent_after.as_ref().map(ToString::to_string);
                Row::normal(vec![
                    item.title.as_str().into(),
                    self.name_of(&item.party).into(),
                    after.into(),
                    self.unrounded(cost).into(),
                ])
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let heads = [
            Wide("sub-action"),
            Normal("party"),
            Numbers("revenue-spent-after"),
            Numbers("revenue-cost-of-unit"),
        ];
        let mut table = self.table(&heads, rows);
        if self.plan.later_costs == LaterCosts::Accrued {
            let year = &self.reference;
            let reserves = Cents::sum(year.reserves.iter().copied()).unwrap_or_default();
            let (units, amount) = (self.units(year.volume), self.cents(reserves));
            table.note = Some(say!(self, "revenue-accrued-example", units, amount));
        }
        Some(table)
    }

    /// The shares that are printed with fewer decimals than they have.
    pub fn exact_shares_table(&self) -> Option<DataTable> {
        let fee = self
            .key
            .fee
            .iter()
            .map(|fee| (self.text("revenue-founding-fee"), &fee.shares));
        let bands = self.key.bands.iter().map(|band| {
            let name = say!(self, "revenue-slice-above", from = self.cents(band.above));
            (name, &band.division)
        });
        let all = std::iter::once((self.text("revenue-key-result"), &self.key.base))
            .chain(fee)
            .chain(bands);
        let mut rows = Vec::new();
        for (name, shares) in all.filter(|(_, shares)| !is_printed_exactly(shares)) {
            rows.push(Row::group(name));
            let exact = self.partners().iter().zip(shares.fractions());
            rows.extend(exact.map(|(name, share)| {
                let share = share.normalize();
                Row::normal(vec![
                    name.as_str().into(),
                    self.locale.decimal(share, share.scale()).into(),
                ])
            }));
        }
        let heads = [Normal("partner"), Numbers("revenue-exact-share")];
        (!rows.is_empty()).then(|| self.table(&heads, rows))
    }

    /// The figures that the yearly test of the key needs besides those of the year; nothing where it needs none.
    pub fn test_table(&self) -> Option<DataTable> {
        let (yardstick, _) = self.plan.fairness;
        self.model.fairness.as_ref()?;
        let row = |name: &str, amount: String| Row::normal(vec![name.into(), amount.into()]);
        let rows: Vec<Row> = match yardstick {
            Yardstick::Cost => return None,
            Yardstick::Effort => {
                let effort = self.partners().iter().zip(&self.basis.effort);
                effort
                    .map(|(name, effort)| row(name, self.unrounded(*effort)))
                    .collect()
            }
            Yardstick::Risk => {
                let mut risks = self.basis.investment.clone();
                for (partner, amount) in &self.plan.risks {
                    risks[*partner] = risks[*partner].saturating_add(amount.euro());
                }
                let risks = self.partners().iter().zip(risks);
                risks.map(|(name, risk)| row(name, self.euro(risk))).collect()
            }
            Yardstick::StandAlone | Yardstick::Shapley => {
                let values = self.values_alone();
                values
                    .iter()
                    .map(|(name, value)| row(name, self.cents(*value)))
                    .collect()
            }
        };
        let heads = [Wide("revenue-party-or-group"), Numbers("amount")];
        Some(self.table(&heads, rows))
    }

    /// The words for a kind of figure of a year.
    fn yearly_figure(&self, figure: YearlyFigure) -> String {
        self.text(&format!("yearly-figure-{}", figure.key()))
    }

    /// An amount with at least cents and with all decimals that it has.
    fn unrounded(&self, amount: Decimal) -> String {
        let amount = amount.normalize();
        self.locale.in_euro(amount, amount.scale().max(2))
    }
}

/// Whether the percentages of shares, as documents print them, are the shares themselves.
fn is_printed_exactly(shares: &Shares) -> bool {
    let printed = shares.percentages(SHARE_DECIMALS).into_iter();
    let printed = printed.map(|percent| percent / Decimal::ONE_HUNDRED);
    printed.eq(shares.fractions())
}
