//! Tables of the key: shares, parts, founding fee, thresholds, minimum effort.

use rust_decimal::Decimal;

use crate::contract::shares::printed_shares;
use crate::document::base::blocks::Head::{Normal, Numbers};
use crate::document::base::blocks::{Cell, Column, DataTable, Reasons, Row, RowStyle, Width};
use crate::finance::Shares;
use crate::finance::key::{FeeRule, Part};
use crate::locale::{capitalised, say};
use crate::model::{ClosedList as _, KeyPart};

use super::sheet::Sheet;

impl Sheet<'_> {
    /// The share of each partner in the margin.
    pub fn shares_table(&self) -> DataTable {
        let shares = self.share_cells(&self.key.base);
        let mut rows: Vec<Row> = self
            .partners()
            .iter()
            .zip(shares)
            .map(|(name, share)| Row::normal(vec![name.as_str().into(), share]))
            .collect();
        rows.push(Row::total(vec![
            self.text("total").into(),
            self.share(Decimal::ONE_HUNDRED).into(),
        ]));
        self.table(&[Normal("partner"), Numbers("revenue-share")], rows)
    }

    /// The parts of a key with several parts, their weights and the shares that they lead to, and below them what each
    /// part rewards.
    ///
    /// What is rewarded is wording that the partners agreed on, so it has the same form however many partners there are:
    /// in a column of its own it would have to go when more join.
    pub fn key_parts_table(&self) -> Option<DataTable> {
        if self.key.parts.len() < 2 {
            return None;
        }
        let mut columns = vec![
            Column::words(self.text("revenue-key-part"), Width::Normal),
            Column::numbers(self.text("revenue-weight")),
        ];
        columns.extend(self.partners().iter().map(Column::numbers));
        let row = |style: RowStyle, name: String, weight: Decimal, shares: &Shares| {
            let mut cells = vec![name.into(), self.percent(weight).into()];
            cells.extend(self.share_cells(shares));
            Row::new(style, cells)
        };
        let parts = self.key.parts.iter();
        let parts = parts.map(|(kind, weight, shares)| row(RowStyle::Normal, self.key_part(*kind), *weight, shares));
        let mut rows: Vec<Row> = parts.collect();
        rows.push(row(
            RowStyle::Strong,
            self.text("revenue-key-result"),
            Decimal::ONE_HUNDRED,
            &self.key.base,
        ));
        let mut table = DataTable::new(columns, rows);
        table.reasons = self.key_reasons();
        Some(table)
    }

    /// The fee for founding parties, where there is one.
    pub fn founding_fee_table(&self) -> Option<DataTable> {
        let fee = self.key.fee.as_ref()?;
        let founds = fee.shares.fractions().into_iter().map(|share| !share.is_zero());
        let rows = self
            .partners()
            .iter()
            .zip(self.share_cells(&fee.shares))
            .zip(founds)
            .filter(|(_, founds)| *founds)
            .map(|((name, share), _)| Row::normal(vec![name.as_str().into(), share]));
        let mut table = self.table(&[Normal("partner"), Numbers("revenue-share")], rows);
        table.note = Some(self.fee_sentence(&fee.rule));
        Some(table)
    }

    /// How large the founding fee is, in a sentence.
    pub fn fee_sentence(&self, rule: &FeeRule) -> String {
        match rule {
            FeeRule::Percent(percent) => {
                say!(self, "revenue-fee-percent", percent = self.percent(*percent))
            }
            FeeRule::Amount(amount) => say!(self, "revenue-fee-amount", amount = self.cents(*amount)),
        }
    }

    /// The division below and above each threshold, where there are thresholds.
    pub fn thresholds_table(&self) -> Option<DataTable> {
        let first = self.key.bands.first()?;
        let mut columns = vec![
            Column::words(self.text("revenue-slice"), Width::Normal),
            Column::words(self.text("revenue-method"), Width::Normal),
        ];
        columns.extend(self.partners().iter().map(Column::numbers));
        let row = |slice: String, words: String, shares: &Shares| {
            let mut cells: Vec<Cell> = vec![slice.into(), words.into()];
            cells.extend(self.share_cells(shares));
            Row::normal(cells)
        };
        let base = if self.key.parts.len() > 1 {
            self.text("revenue-key-result")
        } else {
            self.division_words(&self.plan.rule.base)
        };
        let mut rows = vec![row(
            say!(self, "revenue-slice-first", to = self.cents(first.above)),
            base,
            &self.key.base,
        )];
        for (index, (band, rule)) in self.key.bands.iter().zip(&self.plan.rule.bands).enumerate() {
            let next = self.key.bands.get(index + 1).map(|next| next.above);
            rows.push(row(
                self.slice_name(band.above, next),
                self.division_words(&rule.division),
                &band.division,
            ));
        }
        let mut table = DataTable::new(columns, rows);
        table.note = self.key.fee.is_some().then(|| self.text("revenue-slice-after-fee"));
        Some(table)
    }

    /// The name of the slice above a threshold.
    pub fn slice_name(&self, above: crate::finance::Cents, next: Option<crate::finance::Cents>) -> String {
        let from = self.cents(above);
        match next {
            Some(next) => {
                let to = self.cents(next);
                say!(self, "revenue-slice-between", from, to)
            }
            None => say!(self, "revenue-slice-above", from),
        }
    }

    /// The effort that partners owe a year, where they owe any.
    pub fn minimum_effort_table(&self) -> Option<DataTable> {
        let rows: Vec<Row> = self
            .partners()
            .iter()
            .zip(&self.plan.rule.minimum_effort)
            .filter_map(|(name, owed)| {
                let (hours, rate) = (*owed)?;
                Some(Row::normal(vec![
                    name.as_str().into(),
                    self.quantity(hours).into(),
                    self.euro(rate).into(),
                ]))
            })
            .collect();
        (!rows.is_empty()).then(|| {
            self.table(
                &[
                    Normal("partner"),
                    Numbers("revenue-hours-a-year"),
                    Numbers("revenue-lacking-hour"),
                ],
                rows,
            )
        })
    }

    /// What a part of a key rewards: "Aandeel in de kosten".
    pub fn key_part(&self, kind: KeyPart) -> String {
        capitalised(&self.text(&format!("key-part-{}", kind.key())))
    }

    /// How a division comes about: one part, or several with their weights.
    fn division_words(&self, parts: &[Part]) -> String {
        if let [(kind, ..)] = parts {
            return self.key_part(*kind);
        }
        let words: Vec<String> = parts
            .iter()
            .map(|(kind, weight, _)| {
                format!(
                    "{} {}",
                    self.percent(*weight),
                    self.text(&format!("key-part-{}", kind.key()))
                )
            })
            .collect();
        words.join(", ")
    }

    fn share_cells(&self, shares: &Shares) -> Vec<Cell> {
        let printed = printed_shares(shares, self.locale).into_iter();
        printed.map(Cell::from).collect()
    }

    /// What each part of the key rewards, in the words of the partners.
    fn key_reasons(&self) -> Option<Reasons> {
        let components = self.model.key.components.iter();
        let items: Vec<String> = components
            .zip(&self.key.parts)
            .filter_map(|(component, (kind, ..))| {
                let reason = component.note.as_ref()?;
                let part = self.key_part(*kind);
                Some(say!(self, "revenue-reward", part, reason = reason))
            })
            .collect();
        let title = self.text("revenue-rewards");
        (!items.is_empty()).then_some(Reasons { title, items })
    }
}
