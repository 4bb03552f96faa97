//! Formulas of the division of a margin.

use crate::finance::Cents;
use crate::finance::key::{Distribution, FeeRule};

use super::super::sheet::Sheet;
use super::{Formula, Writer};

impl Sheet<'_> {
    /// How large the founding fee of a margin is.
    pub(super) fn fee_formula(&self, distribution: &Distribution) -> Formula {
        let writer = Writer::new(self);
        match self.key.fee.as_ref().map(|fee| &fee.rule) {
            Some(_) if distribution.margin <= Cents::ZERO => writer.money(Cents::ZERO).done(),
            Some(FeeRule::Percent(percent)) => writer.percent(*percent).times().money(distribution.margin).done(),
            Some(FeeRule::Amount(amount)) => writer
                .put("min(", "min(")
                .money(*amount)
                .put("; ", "; ")
                .money(distribution.margin)
                .put(")", ")")
                .done(),
            None => writer.done(),
        }
    }

    /// How much of a margin a partner gets: its part of the fee and of each slice.
    pub(super) fn part_formula_of(&self, distribution: &Distribution, partner: usize) -> Formula {
        let mut writer = Writer::new(self);
        if let Some(fee) = self.key.fee.as_ref().filter(|_| distribution.fee != Cents::ZERO) {
            writer = writer.money(distribution.fee).times().share(&fee.shares, partner);
        }
        for slice in &distribution.slices {
            writer = writer
                .and()
                .money(slice.amount)
                .times()
                .share(self.slice_shares(slice), partner);
        }
        writer.done()
    }
}
