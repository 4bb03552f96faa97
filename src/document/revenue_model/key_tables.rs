//! Tables of the key: shares, parts, founding fee, thresholds, minimum effort.

use rust_decimal::Decimal;

use crate::contract::parameters::SHARE_DECIMALS;
use crate::document::view::blocks::{Cell, Column, DataTable, Row, RowStyle, Width};
use crate::finance::Shares;
use crate::finance::key::{FeeRule, Part};
use crate::locale::capitalised;
use crate::model::{DistributionKey, KeyComponent, KeyPart};

use super::sheet::Sheet;

/// The most partners beside which a column of reasons still fits.
const MOST_WITH_REASONS: usize = 3;

impl Sheet<'_> {
    /// The share of each partner in the margin.
    pub fn shares_table(&self) -> DataTable {
        let shares = self.key.base.percentages(SHARE_DECIMALS);
        let mut rows: Vec<Row> = self
            .partners()
            .iter()
            .zip(shares)
            .map(|(name, share)| Row::normal(vec![name.as_str().into(), self.share(share).into()]))
            .collect();
        rows.push(Row::new(
            RowStyle::Total,
            vec![self.text("total").into(), self.share(Decimal::ONE_HUNDRED).into()],
        ));
        DataTable::new(
            vec![
                Column::words(self.text("partner"), Width::Normal),
                Column::numbers(self.text("revenue-share")),
            ],
            rows,
        )
    }

    /// The parts of a key with several parts, their weights and the shares that they lead to.
    pub fn key_parts_table(&self) -> Option<DataTable> {
        if self.key.parts.len() < 2 {
            return None;
        }
        let notes = self.component_notes(&self.model.key);
        let with_notes = self.plan.partners <= MOST_WITH_REASONS && notes.iter().any(Option::is_some);
        let mut columns = vec![Column::words(self.text("revenue-key-part"), Width::Normal)];
        if with_notes {
            columns.push(Column::words(self.text("revenue-rewards"), Width::Normal));
        }
        columns.push(Column::numbers(self.text("revenue-weight")));
        columns.extend(self.partners().iter().map(Column::numbers));
        let mut rows: Vec<Row> = self
            .key
            .parts
            .iter()
            .zip(&notes)
            .map(|((kind, weight, shares), note)| {
                let mut cells = vec![self.key_part(*kind).into()];
                if with_notes {
                    cells.push(note.clone().unwrap_or_default().into());
                }
                cells.push(self.percent(*weight).into());
                cells.extend(self.share_cells(shares));
                Row::normal(cells)
            })
            .collect();
        let mut result = vec![self.text("revenue-key-result").into()];
        if with_notes {
            result.push("".into());
        }
        result.push(self.percent(Decimal::ONE_HUNDRED).into());
        result.extend(self.share_cells(&self.key.base));
        rows.push(Row::new(RowStyle::Strong, result));
        Some(DataTable::new(columns, rows))
    }

    /// The fee for founding parties, where there is one.
    pub fn founding_fee_table(&self) -> Option<DataTable> {
        let fee = self.key.fee.as_ref()?;
        let shares = fee.shares.percentages(SHARE_DECIMALS);
        let rows = self
            .partners()
            .iter()
            .zip(shares)
            .filter(|(_, share)| !share.is_zero())
            .map(|(name, share)| Row::normal(vec![name.as_str().into(), self.share(share).into()]))
            .collect();
        let mut table = DataTable::new(
            vec![
                Column::words(self.text("partner"), Width::Normal),
                Column::numbers(self.text("revenue-share")),
            ],
            rows,
        );
        table.note = Some(self.fee_sentence(&fee.rule));
        Some(table)
    }

    /// How large the founding fee is, in a sentence.
    pub fn fee_sentence(&self, rule: &FeeRule) -> String {
        match rule {
            FeeRule::Percent(percent) => {
                self.say("revenue-fee-percent", &[("percent", (&self.percent(*percent)).into())])
            }
            FeeRule::Amount(amount) => self.say("revenue-fee-amount", &[("amount", (&self.cents(*amount)).into())]),
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
            self.say("revenue-slice-first", &[("to", (&self.cents(first.above)).into())]),
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
                self.say(
                    "revenue-slice-between",
                    &[("from", (&from).into()), ("to", (&to).into())],
                )
            }
            None => self.say("revenue-slice-above", &[("from", (&from).into())]),
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
            DataTable::new(
                vec![
                    Column::words(self.text("partner"), Width::Normal),
                    Column::numbers(self.text("revenue-hours-a-year")),
                    Column::numbers(self.text("revenue-lacking-hour")),
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
        shares
            .percentages(SHARE_DECIMALS)
            .into_iter()
            .map(|share| self.share(share).into())
            .collect()
    }

    /// What the partners say of each part of the key.
    fn component_notes(&self, key: &DistributionKey) -> Vec<Option<String>> {
        let note = |component: &KeyComponent| component.note.as_ref().map(ToString::to_string);
        let mut notes: Vec<Option<String>> = key.components.iter().map(note).collect();
        notes.resize(self.key.parts.len(), None);
        notes
    }
}
