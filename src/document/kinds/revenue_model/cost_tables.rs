//! Tables of costs: per party, per activity, investments and subsidies.

use rust_decimal::Decimal;

use crate::document::base::blocks::Head::{Narrow, Normal, Numbers, Wide};
use crate::document::base::blocks::{Cell, Column, DataTable, Row, Width};
use crate::finance::{Cents, Shares};

use super::sheet::Sheet;
use crate::locale::say;

/// The most suppliers that have a column of their own.
const MOST_SUPPLIERS: usize = 2;

impl Sheet<'_> {
    /// What each party bears: the cost of a unit, the cost of the reference year, and its share of that.
    pub fn parties_table(&self) -> DataTable {
        let yearly: Vec<Decimal> = self.reference.costs.iter().map(|cost| cost.euro()).collect();
        let shares = Shares::from_weights(&yearly).map(|shares| shares.percentages(1));
        let share = |party: usize| {
            let share = shares.as_ref().and_then(|shares| shares.get(party));
            share.map_or_else(|| "–".to_owned(), |share| self.one_decimal(*share))
        };
        let row = |party: usize| {
            Row::normal(vec![
                self.name(party).into(),
                self.euro(self.unit_costs[party]).into(),
                self.cents(self.reference.costs[party]).into(),
                share(party).into(),
            ])
        };
        let mut rows: Vec<Row> = Vec::new();
        if !self.supplier_places().is_empty() {
            rows.push(Row::group(self.text("revenue-partners")));
        }
        rows.extend(self.partner_places().map(row));
        if !self.supplier_places().is_empty() {
            rows.push(Row::group(self.text("external-suppliers")));
            rows.extend(self.supplier_places().map(row));
        }
        let whole = if shares.is_some() {
            self.one_decimal(Decimal::ONE_HUNDRED)
        } else {
            "–".to_owned()
        };
        rows.push(Row::total(vec![
            self.text("total").into(),
            self.euro(self.unit_cost).into(),
            self.cents(self.reference.cost).into(),
            whole.into(),
        ]));
        let year = self.reference_year();
        let mut table = DataTable::new(
            vec![
                Column::words(self.text("party"), Width::Normal),
                Column::numbers(self.text("revenue-cost-of-unit")),
                Column::numbers(say!(self, "revenue-cost-in-year", year)),
                Column::numbers(self.text("revenue-share-of-all-costs")),
            ],
            rows,
        );
        if !self.plan.fixed_costs.is_empty() {
            let amount = self.cents(self.fixed_costs);
            table.note = Some(say!(self, "revenue-fixed-included", year, amount));
        }
        table
    }

    /// Every activity with its sub-actions: who, per what, cost, how many, and the cost of a unit.
    pub fn activities_table(&self) -> DataTable {
        let decimals = self.required_decimals();
        let mut rows = Vec::new();
        for activity in self.model.activities.iter() {
            rows.push(Row::group(self.activity_title(activity)));
            for item in activity.items.iter() {
                let cost = item.unit_cost.0.saturating_mul(item.required.0);
                let unpaid = if item.unpaid {
                    format!(" ({})", self.text("revenue-unpaid"))
                } else {
                    String::new()
                };
                rows.push(Row::normal(vec![
                    self.named(format!("{}{unpaid}", item.title), item.id.place()),
                    self.name_of(&item.party).into(),
                    item.per.as_ref().map_or("", |per| per.as_str()).into(),
                    self.euro_exact(item.unit_cost.0).into(),
                    self.quantity_in_column(item.required.0, decimals).into(),
                    self.euro(if item.unpaid { Decimal::ZERO } else { cost }).into(),
                ]));
            }
        }
        rows.push(Row::total(vec![
            self.text("revenue-cost-of-unit").into(),
            "".into(),
            "".into(),
            "".into(),
            "".into(),
            self.euro(self.unit_cost).into(),
        ]));
        self.table(
            &[
                Wide("sub-action"),
                Normal("party"),
                Narrow("revenue-per"),
                Numbers("revenue-cost-of-piece"),
                Numbers("required"),
                Numbers("cost"),
            ],
            rows,
        )
    }

    /// The cost of a unit per activity and party; suppliers together where there are many.
    pub fn cost_matrix(&self) -> DataTable {
        let parties = self.plan.parties.len();
        let together = self.supplier_places().len() > MOST_SUPPLIERS;
        let shown = if together { self.plan.partners } else { parties };
        let mut columns = vec![Column::words(self.text("revenue-activity"), Width::Normal)];
        columns.extend((0..shown).map(|party| Column::numbers(self.name(party))));
        if together {
            columns.push(Column::numbers(self.text("external-suppliers")));
        }
        columns.push(Column::numbers(self.text("total")));
        let cells = |title: String, costs: &[Decimal]| -> Vec<Cell> {
            let amount = |cost: Decimal| -> Cell {
                if cost.is_zero() {
                    "–".into()
                } else {
                    self.euro(cost).into()
                }
            };
            let mut cells: Vec<Cell> = vec![title.into()];
            cells.extend(costs.iter().take(shown).map(|cost| amount(*cost)));
            if together {
                cells.push(amount(sum(&costs[shown..])));
            }
            cells.push(amount(sum(costs)));
            cells
        };
        let mut rows: Vec<Row> = self
            .model
            .activities
            .iter()
            .zip(self.activity_costs())
            .map(|(activity, costs)| Row::normal(cells(self.activity_title(activity), &costs)))
            .collect();
        rows.push(Row::total(cells(self.text("total"), &self.unit_costs)));
        DataTable::new(columns, rows)
    }

    /// The cost of a unit of each activity, per party.
    pub fn activity_costs(&self) -> Vec<Vec<Decimal>> {
        let mut costs = vec![vec![Decimal::ZERO; self.plan.parties.len()]; self.model.activities.len()];
        for item in &self.plan.items {
            let cost = &mut costs[item.activity][item.party];
            *cost = cost.saturating_add(item.cost);
        }
        costs
    }

    /// The costs per year, where there are any.
    pub fn fixed_costs_table(&self) -> Option<DataTable> {
        if self.model.fixed_costs.is_empty() {
            return None;
        }
        let mut rows: Vec<Row> = self
            .model
            .fixed_costs
            .iter()
            .map(|cost| {
                Row::normal(vec![
                    self.named(cost.title.as_str(), cost.id.place()),
                    self.name_of(&cost.party).into(),
                    self.euro(cost.amount.0).into(),
                ])
            })
            .collect();
        rows.push(self.total_row(3, self.fixed_costs));
        Some(self.table(
            &[
                Wide("revenue-fixed-cost"),
                Normal("party"),
                Numbers("revenue-amount-a-year"),
            ],
            rows,
        ))
    }

    /// The investments before the first year, where there are any.
    pub fn investments_table(&self) -> Option<DataTable> {
        if self.model.investments.is_empty() {
            return None;
        }
        let mut rows = Vec::new();
        for (partner, id) in self.plan.parties.iter().enumerate().take(self.plan.partners) {
            let own: Vec<_> = self.model.investments.iter().filter(|x| *x.partner == *id).collect();
            rows.extend(own.iter().map(|investment| {
                Row::normal(vec![
                    self.named(investment.title.as_str(), investment.id.place()),
                    self.name(partner).into(),
                    self.euro(investment.amount.0).into(),
                ])
            }));
            if own.len() > 1 {
                let amount = self.middle.investments[partner];
                rows.push(Row::quiet(vec![
                    say!(self, "revenue-together", name = self.name(partner)).into(),
                    "".into(),
                    self.cents(amount).into(),
                ]));
            }
        }
        rows.push(self.total_row(3, self.invested));
        Some(self.table(&[Wide("investment"), Normal("partner"), Numbers("amount")], rows))
    }

    /// A total under so many columns.
    pub fn total_row(&self, columns: usize, total: Cents) -> Row {
        let mut cells: Vec<Cell> = vec![self.text("total").into()];
        cells.extend((2..columns).map(|_| Cell::from("")));
        cells.push(self.cents(total).into());
        Row::total(cells)
    }

    /// A percentage with one decimal: "33,3 %".
    pub fn one_decimal(&self, percent: Decimal) -> String {
        self.locale.percentage(percent / Decimal::ONE_HUNDRED, 1)
    }

    /// An amount with at least cents, and more decimals where it has them: "€ 0,4326".
    pub fn euro_exact(&self, amount: Decimal) -> String {
        let amount = amount.normalize();
        self.locale.in_euro(amount, amount.scale().clamp(2, 6))
    }
}

/// All costs together.
pub(super) fn sum(costs: &[Decimal]) -> Decimal {
    costs.iter().copied().fold(Decimal::ZERO, Decimal::saturating_add)
}
