//! Rules of a revenue model about years: what a figure of a year comes to in a part of one, and when costs of later years
//! count.
//!
//! The engine computes by these rules and the agreement prints them; both read them by the functions of `yearly_rules`.

use macro_rules_attribute::apply;

use super::{Located, closed_list, record};

/// When a cost of later years counts.
#[apply(closed_list)]
#[derive(Default)]
pub enum LaterCosts {
    /// In the year of the sale, as budgeted; what is spent later does not count again.
    #[default]
    Accrued,
    /// In the year in which it is spent.
    Spent,
}

/// What figures of a year come to in a calendar year in which the agreement begins or ends, kind by kind.
///
/// Subsidies are not among them: each amount is that of one calendar year.
#[apply(record)]
pub struct PartYears {
    /// Costs per year.
    pub fixed_costs: Option<Located<PartYear>>,
    /// A founding fee that is an amount a year.
    pub fees: Option<Located<PartYear>>,
    /// Thresholds of the key.
    pub thresholds: Option<Located<PartYear>>,
    /// Hours that partners owe.
    pub hours: Option<Located<PartYear>>,
    /// Amounts that partners and groups would earn on their own, for the yearly test of the key.
    pub amounts: Option<Located<PartYear>>,
}

/// What a figure of a year comes to in a part of a year.
#[apply(closed_list)]
#[derive(Default)]
pub enum PartYear {
    /// All of it, however short the part is.
    #[default]
    Whole,
    /// In proportion to the days.
    ByDays,
}

/// A kind of figure that holds for a calendar year.
#[apply(closed_list)]
pub enum YearlyFigure {
    /// Costs per year.
    FixedCosts,
    /// A founding fee that is an amount a year.
    Fees,
    /// Thresholds of the key.
    Thresholds,
    /// Hours that partners owe.
    Hours,
    /// Amounts that partners and groups would earn on their own.
    Amounts,
}

impl PartYears {
    /// The rule for a kind of figure, where one is written.
    #[must_use]
    pub fn written(&self, figure: YearlyFigure) -> Option<&Located<PartYear>> {
        match figure {
            YearlyFigure::FixedCosts => self.fixed_costs.as_ref(),
            YearlyFigure::Fees => self.fees.as_ref(),
            YearlyFigure::Thresholds => self.thresholds.as_ref(),
            YearlyFigure::Hours => self.hours.as_ref(),
            YearlyFigure::Amounts => self.amounts.as_ref(),
        }
    }
}
