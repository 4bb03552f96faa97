//! How the figures of a revenue model are printed.

use rust_decimal::Decimal;

use crate::contract::shares::share_text;
use crate::finance::Cents;
use crate::locale::Argument;
use crate::model::{ClosedList as _, ScenarioCase};

use super::sheet::Sheet;

/// The most decimals with which a quantity is printed.
const QUANTITY_DECIMALS: u32 = 6;

/// Spaces as wide as a digit, and as the sign before the decimals.
const FIGURE_SPACE: char = '\u{2007}';
const PUNCTUATION_SPACE: char = '\u{2008}';

/// How many decimals a quantity is printed with.
fn decimals_of(value: Decimal) -> u32 {
    value.normalize().scale().min(QUANTITY_DECIMALS)
}

impl Sheet<'_> {
    /// A fixed label.
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// A sentence, for [`say!`](crate::locale::say).
    pub fn sentence(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.locale.sentence(key, arguments)
    }

    /// An amount in euro with cents: "€ 1.234,56".
    pub fn euro(&self, amount: Decimal) -> String {
        self.locale.amount(amount)
    }

    /// The same for whole cents.
    pub fn cents(&self, amount: Cents) -> String {
        self.locale.amount(amount.euro())
    }

    /// An amount in whole euro: "€ 1.235".
    pub fn whole(&self, amount: Cents) -> String {
        self.locale.in_euro(amount.euro(), 0)
    }

    /// An amount in whole euro without the sign of the euro, for a column of them: "1.235".
    pub fn rounded(&self, amount: Cents) -> String {
        self.locale.decimal(amount.euro(), 0)
    }

    /// What is taken off: "€ −1.234,56".
    pub fn minus(&self, amount: Cents) -> String {
        self.locale.amount(-amount.euro())
    }

    /// A number with as many decimals as it has, at most six.
    pub fn quantity(&self, value: Decimal) -> String {
        self.locale.decimal(value, decimals_of(value))
    }

    /// The most decimals that the number of times has that a sub-action is required.
    pub fn required_decimals(&self) -> u32 {
        let items = self.model.activities.iter().flat_map(|activity| activity.items.iter());
        let decimals = items.map(|item| decimals_of(item.required.0));
        decimals.max().unwrap_or(0)
    }

    /// A quantity for a column in which some have as many decimals as this: spaces as wide as the digits and the sign that
    /// it lacks stand behind it, so that the units of all stand below each other.
    pub fn quantity_in_column(&self, value: Decimal, decimals: u32) -> String {
        let mut text = self.quantity(value);
        let own = decimals_of(value);
        if own == 0 && decimals > 0 {
            text.push(PUNCTUATION_SPACE);
        }
        text.extend((own..decimals).map(|_| FIGURE_SPACE));
        text
    }

    /// A share of the key in per cent: "33,33 %".
    pub fn share(&self, percent: Decimal) -> String {
        share_text(percent, self.locale)
    }

    /// A percentage as it was written: "12,5 %".
    pub fn percent(&self, percent: Decimal) -> String {
        let percent = percent.normalize();
        self.locale
            .percentage(percent / Decimal::ONE_HUNDRED, percent.scale().min(QUANTITY_DECIMALS))
    }

    /// A change in per cent with its sign: "+5 %", "−3 %", "0 %".
    pub fn change(&self, percent: Decimal) -> String {
        let text = self.percent(percent);
        if percent > Decimal::ZERO {
            format!("+{text}")
        } else {
            text
        }
    }

    /// Percentage points with their sign and one decimal: "+1,2".
    pub fn points(&self, points: Decimal) -> String {
        let text = self.locale.decimal(points, 1);
        if points.round_dp(1) > Decimal::ZERO {
            format!("+{text}")
        } else {
            text
        }
    }

    /// The calendar year of a planned year, from 0.
    pub fn calendar(&self, year: usize) -> String {
        self.plan.calendar(year).to_string()
    }

    /// The reference year.
    pub fn reference_year(&self) -> String {
        self.calendar(self.plan.reference)
    }

    /// The word for a scenario: "Gemiddeld".
    pub fn scenario(&self, case: ScenarioCase) -> String {
        self.text(&format!("scenario-{}", case.key()))
    }

    /// So many units: "24 klasinrichtingen".
    pub fn units(&self, volume: Decimal) -> String {
        let word = if volume == Decimal::ONE {
            self.model.unit.as_str()
        } else {
            self.model.units.as_str()
        };
        format!("{} {word}", self.quantity(volume))
    }
}
