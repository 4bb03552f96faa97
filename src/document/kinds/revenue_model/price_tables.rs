//! Tables of prices: the methods compared, and how prices from the market are built up.

use rust_decimal::Decimal;

use crate::document::base::blocks::{Column, DataTable, Row, RowStyle, Width};
use crate::finance::{Cents, price_line, price_of};
use crate::locale::capitalised;
use crate::model::{AddedValue, ClosedList as _, MarketAlternatives, PricingMethod};

use super::sheet::Sheet;

impl Sheet<'_> {
    /// The price methods side by side, as in the template of the call; the chosen one stands out.
    pub fn price_table(&self) -> DataTable {
        let subsidy = self.subsidy_per_unit(0);
        let chosen = *self.model.prices.chosen;
        let rows = self
            .priced()
            .into_iter()
            .filter_map(|(method, price)| {
                let line = price_line(self.unit_cost, price.euro(), subsidy)?;
                let mut cells = vec![
                    self.price_method(method).into(),
                    self.euro(line.price).into(),
                    self.euro(line.margin).into(),
                    self.locale.percentage(line.margin_share, 1).into(),
                ];
                if !subsidy.is_zero() {
                    cells.push(self.euro(line.subsidy).into());
                    cells.push(self.euro(line.total_margin).into());
                    cells.push(self.locale.percentage(line.total_share, 0).into());
                }
                let style = if method == chosen {
                    RowStyle::Strong
                } else {
                    RowStyle::Normal
                };
                Some(Row::new(style, cells))
            })
            .collect();
        let mut titles = vec!["price", "margin", "margin-share"];
        if !subsidy.is_zero() {
            titles.extend(["subsidy", "total-margin", "total-share"]);
        }
        let mut columns = vec![Column::words(self.text("price-method"), Width::Normal)];
        columns.extend(titles.into_iter().map(|key| Column::numbers(self.text(key))));
        let mut table = DataTable::new(columns, rows);
        let cost = self.euro(self.unit_cost);
        let key = if self.plan.fixed_costs.is_empty() {
            "revenue-price-note"
        } else {
            "revenue-price-note-fixed"
        };
        let mut note = self.say(
            key,
            &[("unit", self.model.unit.as_str().into()), ("cost", (&cost).into())],
        );
        if !subsidy.is_zero() {
            let year = self.calendar(0);
            note = format!(
                "{note} {}",
                self.say("revenue-price-note-subsidy", &[("year", (&year).into())])
            );
        }
        table.note = Some(note);
        table
    }

    /// The methods that are filled in, with the price that each gives.
    pub fn priced(&self) -> Vec<(PricingMethod, Cents)> {
        PricingMethod::ALL
            .iter()
            .filter_map(|method| Some((*method, price_of(&self.model.prices, *method, self.unit_cost)?)))
            .collect()
    }

    /// The name of a price method: "Toegevoegde waarde".
    pub fn price_method(&self, method: PricingMethod) -> String {
        capitalised(&self.text(&format!("word-pricing-method-{}", method.key())))
    }

    /// What customers pay elsewhere, and the price that counts.
    pub fn market_table(&self, market: &MarketAlternatives) -> DataTable {
        let mut rows: Vec<Row> = market
            .offers
            .iter()
            .map(|offer| Row::normal(vec![offer.name.as_str().into(), self.euro(offer.price.0).into()]))
            .collect();
        if let Some(price) = price_of(&self.model.prices, PricingMethod::MarketAlternatives, self.unit_cost) {
            rows.push(Row::new(
                RowStyle::Total,
                vec![
                    self.text(&format!("revenue-market-{}", market.use_.key())).into(),
                    self.cents(price).into(),
                ],
            ));
        }
        DataTable::new(
            vec![
                Column::words(self.text("revenue-offer"), Width::Wide),
                Column::numbers(self.text("price")),
            ],
            rows,
        )
    }

    /// The base and the premiums of a price by added value.
    pub fn premiums_table(&self, value: &AddedValue) -> DataTable {
        let base = value.base.0;
        let mut rows = vec![Row::normal(vec![
            self.text("revenue-base-price").into(),
            "".into(),
            self.euro(base).into(),
        ])];
        for premium in value.premiums.iter() {
            let name = capitalised(&self.text(&format!("premium-{}", premium.kind.key())));
            let (name, amount) = match (&premium.amount, &premium.percent) {
                (Some(amount), _) => (name, amount.0),
                (None, Some(percent)) => (
                    format!("{name}: {}", self.percent(percent.0)),
                    base.saturating_mul(percent.0)
                        .checked_div(Decimal::ONE_HUNDRED)
                        .unwrap_or_default(),
                ),
                (None, None) => continue,
            };
            rows.push(Row::normal(vec![
                name.into(),
                premium.note.as_ref().map_or("", |note| note.as_str()).into(),
                self.euro(amount).into(),
            ]));
        }
        if let Some(price) = price_of(&self.model.prices, PricingMethod::AddedValue, self.unit_cost) {
            rows.push(Row::new(
                RowStyle::Total,
                vec![self.text("price").into(), "".into(), self.cents(price).into()],
            ));
        }
        DataTable::new(
            vec![
                Column::words(self.text("revenue-price-part"), Width::Normal),
                Column::words(self.text("revenue-premium-reason"), Width::Wide),
                Column::numbers(self.text("amount")),
            ],
            rows,
        )
    }
}
