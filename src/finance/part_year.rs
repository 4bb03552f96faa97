//! Parts of years: what a figure of a year comes to in a calendar year in which the agreement begins or ends.
//!
//! By days, a figure is multiplied by the days of that year in which the agreement runs, first and last included, and
//! divided by the days of the year: an amount to the cent, hours to the hundredth, half away from zero. A year before the
//! agreement begins or after it ends is no part of a year.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::model::{ClosedList as _, Date, PartYear, Partnership, RevenueModel, YearlyFigure};

use super::Cents;

/// The part of a calendar year in which the agreement runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Days of the year in which it runs.
    pub days: u32,
    /// Days of the year.
    pub of: u32,
}

/// Which figures shrink with the days of a year, and when the agreement begins and ends.
#[derive(Debug, Clone, Default)]
pub struct PartYears {
    /// The first day of the agreement, where one is agreed.
    pub first: Option<Date>,
    /// The last day of the agreement, where one is agreed.
    pub last: Option<Date>,
    /// The figures that go by days.
    pub by_days: Vec<YearlyFigure>,
}

impl PartYears {
    /// The rules of a revenue model, with the duration of the agreement.
    #[must_use]
    pub fn of(partnership: &Partnership, model: &RevenueModel) -> Self {
        let agreement = partnership.agreement.as_ref();
        let duration = agreement.and_then(|agreement| agreement.duration.as_ref());
        let figures = YearlyFigure::ALL.iter().copied();
        Self {
            first: duration.and_then(|duration| duration.start.as_ref().map(|day| **day)),
            last: duration.and_then(|duration| duration.end.as_ref().map(|day| **day)),
            by_days: figures
                .filter(|figure| model.part_year(*figure) == PartYear::ByDays)
                .collect(),
        }
    }

    /// The part of a calendar year in which the agreement runs; all of a year in which it neither begins nor ends.
    #[must_use]
    pub fn part(&self, year: u32) -> Part {
        let of = days_of(year);
        let within = |day: Option<Date>| {
            let day = day.filter(|day| u32::try_from(day.year()) == Ok(year));
            day.map(Date::day_of_year)
        };
        let first = within(self.first).unwrap_or(1);
        let last = within(self.last).unwrap_or(of);
        Part {
            days: (last + 1).saturating_sub(first),
            of,
        }
    }

    /// The part of a year to which a figure is brought back; nothing where all of it counts.
    #[must_use]
    pub fn reduced(&self, figure: YearlyFigure, year: u32) -> Option<Part> {
        let part = self.part(year);
        (part.days != part.of && self.by_days.contains(&figure)).then_some(part)
    }

    /// The calendar years in which the agreement begins or ends and does not run throughout, each once.
    #[must_use]
    pub fn years(&self) -> Vec<u32> {
        let ends = [self.first, self.last].into_iter().flatten();
        let mut years: Vec<u32> = ends.filter_map(|day| u32::try_from(day.year()).ok()).collect();
        years.dedup();
        years.retain(|year| self.part(*year).days != days_of(*year));
        years
    }

    /// What an amount of a year comes to in a calendar year; nothing where it can't be held.
    #[must_use]
    pub fn amount(&self, figure: YearlyFigure, year: u32, amount: Cents) -> Option<Cents> {
        match self.reduced(figure, year) {
            None => Some(amount),
            Some(part) => Cents::of(part.of_number(amount.euro())?),
        }
    }

    /// What hours of a year come to in a calendar year; nothing where they can't be held.
    #[must_use]
    pub fn hours(&self, year: u32, hours: Decimal) -> Option<Decimal> {
        match self.reduced(YearlyFigure::Hours, year) {
            None => Some(hours),
            Some(part) => Some(to_the_hundredth(part.of_number(hours)?)),
        }
    }
}

impl Part {
    /// This part of a number.
    fn of_number(self, number: Decimal) -> Option<Decimal> {
        let days = number.checked_mul(Decimal::from(self.days))?;
        days.checked_div(Decimal::from(self.of))
    }
}

/// A number of hours, rounded to the hundredth, half away from zero.
fn to_the_hundredth(hours: Decimal) -> Decimal {
    hours.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

/// The days of a calendar year.
fn days_of(year: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    if is_leap { 366 } else { 365 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Scalar as _;

    fn years(first: &str, last: &str) -> PartYears {
        PartYears {
            first: Date::parse(first).ok(),
            last: Date::parse(last).ok(),
            by_days: vec![YearlyFigure::FixedCosts, YearlyFigure::Hours],
        }
    }

    #[test]
    fn first_and_last_days_count_and_leap_years_have_one_more() {
        let years = years("2026-07-01", "2028-02-29");
        let part = |year| (years.part(year).days, years.part(year).of);
        assert_eq!(
            [2025, 2026, 2027, 2028, 2029].map(part),
            [(365, 365), (184, 365), (365, 365), (60, 366), (365, 365)]
        );
        assert_eq!(years.years(), [2026, 2028]);
    }

    #[test]
    fn only_what_goes_by_days_shrinks() {
        let years = years("2026-07-01", "2030-12-31");
        let amount = Cents::new(10_000);
        assert_eq!(
            years.amount(YearlyFigure::FixedCosts, 2026, amount),
            Some(Cents::new(5_041))
        );
        assert_eq!(years.amount(YearlyFigure::Fees, 2026, amount), Some(amount));
        assert_eq!(years.hours(2026, Decimal::from(100)), Some(Decimal::new(5_041, 2)));
        assert_eq!(years.hours(2030, Decimal::from(100)), Some(Decimal::from(100)));
    }
}
