//! Every figure of a revenue model with its formula and the lines that it follows from.
//!
//! Figures know their expression (`finance::figures`); here they get names and are written: in the appendix of the
//! document, step by step in worked examples, and in the JSON that is attached.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::contract::shares::{SHARE_DECIMALS, printed_shares};
use crate::finance::expression::Value;
use crate::finance::figure_id::{FigureId, Scope, Word};
use crate::finance::figures::Figure;
use crate::finance::notation::{Details, Neutral, Notation, PRINTED, Signs};

use super::sheet::Sheet;
use crate::locale::{ToArgument as _, say};

/// The number of decimals of a share in a worked example, where it has more than tables show.
const WORKED_DECIMALS: u32 = 6;

/// A figure as it is attached.
#[derive(Serialize)]
pub(in crate::document) struct Attached {
    id: String,
    value: String,
    formula: String,
    inputs: Vec<String>,
}

/// Numbers as the ledger prints them: without the sign of the euro.
struct Plain<'s, 'a>(&'s Sheet<'a>);

/// Numbers as a worked example prints them: amounts in euro, and shares with so many decimals that products can be
/// followed.
struct Worked<'s, 'a>(&'s Sheet<'a>);

impl Notation for Plain<'_, '_> {
    fn signs(&self) -> &'static Signs {
        &PRINTED
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Money(amount) => self.0.locale.decimal(amount.euro(), 2),
            Value::Amount(value) => {
                let value = value.normalize();
                self.0.locale.decimal(value, value.scale().clamp(2, 6))
            }
            Value::Percent(percent) => self.0.percent(*percent),
            other => self.0.value(other),
        }
    }

    fn details(&self) -> Details {
        Details::WrittenOut
    }
}

impl Notation for Worked<'_, '_> {
    fn signs(&self) -> &'static Signs {
        &PRINTED
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Amount(value) => self.0.euro(*value),
            Value::Share(shares, partner) => {
                let (short, long) = (shares.percentages(SHARE_DECIMALS), shares.percentages(WORKED_DECIMALS));
                if short[*partner] == long[*partner] {
                    self.0.share(short[*partner])
                } else {
                    self.0.percent(long[*partner])
                }
            }
            other => self.0.value(other),
        }
    }

    fn details(&self) -> Details {
        Details::Together
    }
}

impl Sheet<'_> {
    /// The figures that are listed, part by part.
    pub fn ledger(&self) -> Vec<(Scope, Vec<&Figure>)> {
        let mut groups: Vec<(Scope, Vec<&Figure>)> = Vec::new();
        for figure in self.figures.all().iter().filter(|figure| figure.id.is_listed()) {
            match groups.last_mut() {
                Some((scope, figures)) if *scope == figure.id.scope => figures.push(figure),
                _ => groups.push((figure.id.scope, vec![figure])),
            }
        }
        groups
    }

    /// The figures as they are attached.
    pub fn attached(&self) -> Vec<Attached> {
        let inputs = self.figures.inputs();
        let figures = self.figures.all().iter().zip(&inputs);
        figures
            .filter(|(figure, _)| figure.id.is_listed())
            .map(|(figure, inputs)| Attached {
                id: figure.id.text(&self.plan),
                value: Neutral.value(&figure.value),
                formula: self.figures.formula(&figure.expression, &Neutral),
                inputs: self.lines(inputs),
            })
            .collect()
    }

    /// The formula of a figure as the ledger prints it.
    pub fn formula(&self, figure: &Figure) -> String {
        self.figures.formula(&figure.expression, &Plain(self))
    }

    /// The formula of a figure as a worked example prints it.
    pub fn worked(&self, id: FigureId) -> Option<String> {
        let figure = self.figures.get(id)?;
        Some(self.figures.formula(&figure.expression, &Worked(self)))
    }

    /// One term of the sum that a figure is, as a worked example prints it.
    pub fn worked_term(&self, id: FigureId, term: usize) -> Option<String> {
        let figure = self.figures.get(id)?;
        Some(
            self.figures
                .write(figure.expression.children().get(term)?, &Worked(self)),
        )
    }

    /// A value by itself.
    pub fn value(&self, value: &Value) -> String {
        match value {
            Value::Money(amount) => self.cents(*amount),
            Value::Amount(value) => self.euro_exact(*value),
            Value::Quantity(value) => self.quantity(*value),
            Value::Percent(percent) => self.percent(*percent),
            Value::Share(shares, partner) => printed_shares(shares, self.locale).swap_remove(*partner),
            Value::Fraction(fraction) => self.share(fraction.saturating_mul(Decimal::ONE_HUNDRED)),
            Value::Year(Some(year)) => year.to_string(),
            Value::Year(None) => self.text("revenue-never"),
        }
    }

    /// What a part of the ledger is about.
    pub fn scope_title(&self, scope: Scope) -> String {
        match scope {
            Scope::Unit => self.text("revenue-cost-of-unit"),
            Scope::Price => self.text("price"),
            Scope::Key => self.text("revenue-key-shares"),
            Scope::Year(case, year) => format!("{}, {}", self.scenario(case), self.calendar(year)),
            Scope::Scenario(case) => self.scenario(case),
            Scope::Yardsticks => say!(self, "revenue-yardsticks", year = self.reference_year()),
            Scope::Settled(year) => say!(self, "revenue-settlement-of", year = year.to_string()),
        }
    }

    /// The name of a figure that is listed.
    pub fn figure_name(&self, id: FigureId) -> String {
        let key = match (id.word, id.party) {
            (Word::UnitCost, None) => "revenue-cost-of-unit",
            (Word::UnitCost | Word::Cost, Some(_)) => "revenue-cost-of",
            (Word::Volume, _) => "revenue-volume",
            (Word::Revenue, _) => "revenue-turnover",
            (Word::Subsidy, _) => "revenue-subsidies",
            (Word::OwnSubsidy, _) => "revenue-own-subsidy-of",
            (Word::Cost, None) => "revenue-costs",
            (Word::Margin, _) => "margin",
            (Word::Fee, _) => "revenue-founding-fee",
            (Word::Part, _) => "revenue-part-of",
            (Word::Cumulative, None) => "revenue-since-start",
            (Word::Cumulative, Some(_)) => "revenue-since-start-of",
            (Word::BreakEven, _) => "revenue-break-even",
            (Word::Independent, _) => "revenue-independent",
            (Word::Reserve, _) => "revenue-reserve-of",
            (Word::EffortPaid, _) => "revenue-lacking-of",
            (Word::EffortReceived, _) => "revenue-compensation-of",
            (Word::Entitled, _) => "revenue-entitled-of",
            (Word::Balance, _) => "revenue-balance-of",
            (Word::Payment(_), _) => "revenue-payment-of",
            (Word::Price, _) => "revenue-chosen-price",
            (Word::PriceBy(method), _) => return self.price_method(method),
            (Word::Yardstick(yardstick), party) => {
                let name = party.map_or("", |party| self.name(party));
                return format!("{}: {name}", self.yardstick(yardstick));
            }
            // Shares and steps that are not listed go by the name of the party.
            (_, party) => return party.map_or("", |party| self.name(party)).to_owned(),
        };
        let name = id.party.map_or("", |party| self.name(party));
        let payee = if let Word::Payment(payee) = id.word {
            self.name(payee)
        } else {
            ""
        };
        let method = self.price_method(*self.model.prices.chosen);
        let arguments = [("name", name), ("from", name), ("to", payee), ("method", &method)];
        if id.party.is_none() && id.word != Word::Price {
            return self.text(key);
        }
        self.sentence(key, &arguments.map(|(key, value)| (key, value.to_argument())))
    }
}
