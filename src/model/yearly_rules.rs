//! The rules of years of a revenue model, and the figures that they are about: the one reader of both.

use super::{ClosedList as _, CostItem, LaterCosts, PartYear, RevenueModel, Yardstick, YearlyFigure};

impl RevenueModel {
    /// What a kind of figure comes to in a part of a year; the contract and the engine read it here.
    #[must_use]
    pub fn part_year(&self, figure: YearlyFigure) -> PartYear {
        let written = self.part_years.as_ref().and_then(|rules| rules.written(figure));
        written.map_or_else(PartYear::default, |rule| **rule)
    }

    /// Whether a figure goes by the days of the agreement.
    #[must_use]
    pub fn goes_by_days(&self) -> bool {
        let mut figures = YearlyFigure::ALL.iter();
        figures.any(|figure| self.part_year(*figure) == PartYear::ByDays)
    }

    /// The kinds of figures of a year that the model has, in the order of the list.
    pub fn yearly_figures(&self) -> impl Iterator<Item = YearlyFigure> {
        let all = YearlyFigure::ALL.iter().copied();
        all.filter(|figure| match figure {
            YearlyFigure::FixedCosts => !self.fixed_costs.is_empty(),
            YearlyFigure::Fees => self.key.founding_fee.as_ref().is_some_and(|fee| fee.percent.is_none()),
            YearlyFigure::Thresholds => !self.key.thresholds.is_empty(),
            YearlyFigure::Hours => !self.key.minimum_effort.is_empty(),
            YearlyFigure::Amounts => {
                let yardstick = self.fairness.as_ref().map(|criterion| *criterion.yardstick);
                matches!(yardstick, Some(Yardstick::StandAlone | Yardstick::Shapley))
            }
        })
    }

    /// When costs of later years count; the contract and the engine read it here.
    #[must_use]
    pub fn later_costs(&self) -> LaterCosts {
        self.later_costs
            .as_ref()
            .map_or_else(LaterCosts::default, |rule| **rule)
    }

    /// Sub-actions that are charged and spent in later years than that of the sale.
    pub fn later_items(&self) -> impl Iterator<Item = &CostItem> {
        let items = self.activities.iter().flat_map(|activity| activity.items.iter());
        items.filter(|item| item.spent_after.is_some() && !item.unpaid)
    }
}
