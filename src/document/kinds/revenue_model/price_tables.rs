//! Tables of prices: the methods compared, and how prices from the market are built up.

use rust_decimal::Decimal;

use crate::document::base::blocks::Head::{Normal, Numbers, Wide};
use crate::document::base::blocks::{Cell, Column, DataTable, Row, RowStyle, Width};
use crate::finance::{part, price_line};
use crate::locale::{capitalised, say};
use crate::model::{AddedValue, ClosedList as _, MarketAlternatives, PricingMethod};

use super::sheet::Sheet;

impl Sheet<'_> {
    /// The price methods side by side, as in the template of the call; the chosen one stands out.
    pub fn price_table(&self) -> DataTable {
        let subsidy = self.subsidy_per_unit;
        let chosen = *self.model.prices.chosen;
        let rows = self
            .prices
            .iter()
            .filter_map(|(method, price)| {
                // A method that isn't chosen may give no price: nothing is a share of it.
                let margin = price.euro().checked_sub(self.unit_cost)?;
                let line = price_line(self.unit_cost, price.euro(), subsidy);
                let share = |share: Option<Decimal>, decimals| -> Cell {
                    share.map(|share| self.locale.percentage(share, decimals)).into()
                };
                let name = self.price_method(*method);
                let name = if *method == chosen {
                    self.named(name, self.model.prices.chosen.place())
                } else {
                    name.into()
                };
                let mut cells = vec![
                    name,
                    self.cents(*price).into(),
                    self.euro(margin).into(),
                    share(line.map(|line| line.margin_share), 1),
                ];
                if !subsidy.is_zero() {
                    cells.push(self.euro(subsidy).into());
                    cells.push(self.euro(margin.checked_add(subsidy)?).into());
                    cells.push(share(line.map(|line| line.total_share), 0));
                }
                let style = if *method == chosen {
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
        let mut note = say!(self, key, unit = self.model.unit, cost);
        if !subsidy.is_zero() {
            let year = self.calendar(0);
            note = format!("{note} {}", say!(self, "revenue-price-note-subsidy", year));
        }
        table.note = Some(note);
        table
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
            .map(|offer| {
                let name = self.named(offer.name.as_str(), offer.name.place());
                Row::normal(vec![name, self.euro(offer.price.0).into()])
            })
            .collect();
        if let Some(price) = self.price(PricingMethod::MarketAlternatives) {
            rows.push(Row::total(vec![
                self.text(&format!("revenue-market-{}", market.use_.key())).into(),
                self.cents(price).into(),
            ]));
        }
        self.table(&[Wide("revenue-offer"), Numbers("price")], rows)
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
            let by_percent = |percent| Some((format!("{name}: {}", self.percent(percent)), part(base, percent)?));
            let amount = premium.amount.as_ref().map(|amount| (name.clone(), amount.0));
            let percent = || premium.percent.as_ref().and_then(|percent| by_percent(percent.0));
            let Some((name, amount)) = amount.or_else(percent) else {
                continue;
            };
            rows.push(Row::normal(vec![
                self.named(name, premium.kind.place()),
                premium.note.as_ref().map_or("", |note| note.as_str()).into(),
                self.euro(amount).into(),
            ]));
        }
        if let Some(price) = self.price(PricingMethod::AddedValue) {
            rows.push(Row::total(vec![
                self.text("price").into(),
                "".into(),
                self.cents(price).into(),
            ]));
        }
        self.table(
            &[
                Normal("revenue-price-part"),
                Wide("revenue-premium-reason"),
                Numbers("amount"),
            ],
            rows,
        )
    }
}
