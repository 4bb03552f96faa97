//! Every figure of a revenue model with its formula and the lines that it follows from.
//!
//! The same list fills the appendix of the document and the JSON that is attached to it.

mod division;
mod inputs;
mod settled;
mod units;
mod yardsticks;
mod years;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::contract::parameters::SHARE_DECIMALS;
use crate::finance::outlook::Since;
use crate::finance::{Cents, Shares};

use super::sheet::Sheet;
pub(super) use inputs::{Lines, path};

/// A figure.
pub(super) struct Figure {
    /// Its id, the same in every run.
    pub id: String,
    /// What it is, in the language of the document.
    pub name: String,
    /// Its value.
    pub value: Value,
    /// How it follows from other figures.
    pub formula: Formula,
    /// The lines of the data that stand in its formula.
    pub own: Lines,
    /// The lines of the data that it rests on, also by way of other figures.
    pub inputs: Lines,
}

/// Figures under a heading.
pub(super) struct Group {
    /// What they are about.
    pub title: String,
    /// The figures.
    pub figures: Vec<Figure>,
}

/// The value of a figure.
#[derive(Clone, Copy)]
pub(super) enum Value {
    /// Whole cents.
    Money(Cents),
    /// An exact amount in euro, such as the cost of a unit.
    Amount(Decimal),
    /// A number of units.
    Quantity(Decimal),
    /// A share of the key: exactly, and in per cent as it is printed.
    Share(Decimal, Decimal),
    /// A calendar year from which something holds.
    Year(Option<u32>),
}

/// A formula with its numbers filled in: as it is printed, and without the habits of a language.
#[derive(Default, Clone)]
pub(super) struct Formula {
    /// As it is printed.
    pub printed: String,
    /// With exact decimals and ASCII operators.
    pub neutral: String,
}

/// A figure as it is attached.
#[derive(Serialize)]
pub(super) struct Attached<'f> {
    id: &'f str,
    value: String,
    formula: &'f str,
    inputs: Vec<String>,
}

/// Every figure, group by group.
pub(super) fn ledger(sheet: &Sheet<'_>) -> Vec<Group> {
    let mut groups = units::groups(sheet);
    groups.extend(years::groups(sheet));
    groups.extend(yardsticks::groups(sheet));
    groups.extend(settled::groups(sheet));
    groups.retain(|group| !group.figures.is_empty());
    groups
}

/// The figures as they are attached.
pub(super) fn attached<'f>(sheet: &Sheet<'_>, groups: &'f [Group]) -> Vec<Attached<'f>> {
    groups
        .iter()
        .flat_map(|group| &group.figures)
        .map(|figure| Attached {
            id: &figure.id,
            value: figure.value.exact(),
            formula: &figure.formula.neutral,
            inputs: figure.inputs.described(sheet),
        })
        .collect()
}

impl Figure {
    /// A figure without formula or inputs.
    fn new(id: String, name: String, value: Value) -> Self {
        Self {
            id,
            name,
            value,
            formula: Formula::default(),
            own: Lines::default(),
            inputs: Lines::default(),
        }
    }

    fn by(mut self, formula: Formula) -> Self {
        self.formula = formula;
        self
    }

    /// Lines whose values stand in the formula.
    fn from(mut self, lines: &Lines) -> Self {
        self.own.add(lines);
        self.resting(lines)
    }

    /// Lines that other figures of the formula rest on.
    fn resting(mut self, lines: &Lines) -> Self {
        self.inputs.add(lines);
        self
    }
}

impl Value {
    /// The value as an exact decimal string, or a year, or `never`.
    fn exact(self) -> String {
        match self {
            Self::Money(amount) => amount.euro().to_string(),
            Self::Amount(value) | Self::Quantity(value) | Self::Share(value, _) => value.normalize().to_string(),
            Self::Year(Some(year)) => year.to_string(),
            Self::Year(None) => "never".to_owned(),
        }
    }

    /// The value as it is printed.
    pub fn printed(self, sheet: &Sheet<'_>) -> String {
        match self {
            Self::Money(amount) => sheet.cents(amount),
            Self::Amount(value) => sheet.euro_exact(value),
            Self::Quantity(value) => sheet.quantity(value),
            Self::Share(_, percent) => sheet.share(percent),
            Self::Year(Some(year)) => year.to_string(),
            Self::Year(None) => sheet.text("revenue-never"),
        }
    }

    fn since(sheet: &Sheet<'_>, since: Since) -> Self {
        Self::Year(match since {
            Since::Year(year) => Some(sheet.plan.calendar(year)),
            Since::Never => None,
        })
    }
}

/// Writes a formula piece by piece.
struct Writer<'s, 'a> {
    sheet: &'s Sheet<'a>,
    formula: Formula,
}

impl<'s, 'a> Writer<'s, 'a> {
    fn new(sheet: &'s Sheet<'a>) -> Self {
        Self {
            sheet,
            formula: Formula::default(),
        }
    }

    fn is_empty(&self) -> bool {
        self.formula.printed.is_empty()
    }

    fn put(mut self, printed: &str, neutral: &str) -> Self {
        self.formula.printed.push_str(printed);
        self.formula.neutral.push_str(neutral);
        self
    }

    /// An amount in whole cents.
    fn money(self, amount: Cents) -> Self {
        let printed = self.sheet.locale.decimal(amount.euro(), 2);
        self.put(&printed, &amount.euro().to_string())
    }

    /// A number with the decimals that it has; at most six are printed.
    fn number(self, value: Decimal) -> Self {
        let printed = self.sheet.quantity(value);
        self.put(&printed, &value.normalize().to_string())
    }

    /// An exact amount: at least two decimals are printed.
    fn amount(self, value: Decimal) -> Self {
        let value = value.normalize();
        let printed = self.sheet.locale.decimal(value, value.scale().clamp(2, 6));
        self.put(&printed, &value.to_string())
    }

    /// A percentage as it was written; as a fraction where no language is spoken.
    fn percent(self, percent: Decimal) -> Self {
        let printed = self.sheet.percent(percent);
        let fraction = percent.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default();
        self.put(&printed, &fraction.normalize().to_string())
    }

    /// The share of a partner, printed in per cent like everywhere else.
    fn share(self, shares: &Shares, partner: usize) -> Self {
        let percent = shares
            .percentages(SHARE_DECIMALS)
            .get(partner)
            .copied()
            .unwrap_or_default();
        let fraction = shares.fractions().get(partner).copied().unwrap_or_default();
        let printed = self.sheet.share(percent);
        self.put(&printed, &fraction.normalize().to_string())
    }

    /// A fraction of one, printed in per cent.
    fn fraction(self, fraction: Decimal) -> Self {
        let printed = self.sheet.share(fraction.saturating_mul(Decimal::ONE_HUNDRED));
        self.put(&printed, &fraction.normalize().to_string())
    }

    fn times(self) -> Self {
        self.put(" × ", " * ")
    }

    fn over(self) -> Self {
        self.put(" ÷ ", " / ")
    }

    fn plus(self) -> Self {
        self.put(" + ", " + ")
    }

    fn minus(self) -> Self {
        self.put(" − ", " - ")
    }

    /// A plus sign, unless nothing stands before it.
    fn and(self) -> Self {
        if self.is_empty() { self } else { self.plus() }
    }

    /// The sum of amounts.
    fn sum(self, amounts: impl IntoIterator<Item = Cents>) -> Self {
        let terms = amounts.into_iter().filter(|amount| *amount != Cents::ZERO);
        let written = terms.fold(self, |writer, amount| writer.and().money(amount));
        if written.is_empty() {
            written.money(Cents::ZERO)
        } else {
            written
        }
    }

    fn done(self) -> Formula {
        self.formula
    }
}
