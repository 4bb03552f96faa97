//! One way of writing expressions for every notation: print, data, a worked example.

use rust_decimal::Decimal;

use super::Cents;
use super::expression::{Expression, Measure, Value, Weights, first_year, orders};
use super::figures::Figures;

/// The most partners for which the Shapley value is written out group by group.
const MOST_WRITTEN_OUT: usize = 3;

/// How numbers and signs look.
pub trait Notation {
    /// The signs.
    fn signs(&self) -> &'static Signs;

    /// A number.
    fn value(&self, value: &Value) -> String;

    /// Whether a detail is written out, or as one amount.
    fn details(&self) -> Details;
}

/// How the details of a calculation are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Details {
    /// Term by term.
    WrittenOut,
    /// As one amount.
    Together,
}

/// The signs of a notation, spaces included.
#[derive(Debug)]
pub struct Signs {
    /// Between terms.
    pub plus: &'static str,
    /// Before what is taken off.
    pub minus: &'static str,
    /// Between factors.
    pub times: &'static str,
    /// Before what is divided by.
    pub over: &'static str,
    /// Between zero and what is no less.
    pub at_most: &'static str,
    /// The Shapley value where it is not written out.
    pub shapley: &'static str,
}

/// Signs as people write them.
pub const PRINTED: Signs = Signs {
    plus: " + ",
    minus: " − ",
    times: " × ",
    over: " ÷ ",
    at_most: " ≤ ",
    shapley: "Σ |S|! (n − |S| − 1)! ÷ n! × (v(S ∪ i) − v(S))",
};

/// Signs in ASCII.
pub const ASCII: Signs = Signs {
    plus: " + ",
    minus: " - ",
    times: " * ",
    over: " / ",
    at_most: " <= ",
    shapley: "sum |S|! (n - |S| - 1)! / n! * (v(S + i) - v(S))",
};

/// Exact decimals and ASCII signs, the same in every language.
#[derive(Debug, Clone, Copy)]
pub struct Neutral;

impl Notation for Neutral {
    fn signs(&self) -> &'static Signs {
        &ASCII
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Money(amount) => amount.euro().to_string(),
            Value::Percent(percent) => (percent / Decimal::ONE_HUNDRED).normalize().to_string(),
            Value::Year(None) => "never".to_owned(),
            other => other.number().normalize().to_string(),
        }
    }

    fn details(&self) -> Details {
        Details::WrittenOut
    }
}

impl Figures {
    /// Writes an expression; nothing where all of it is left out.
    pub fn write(&self, expression: &Expression, notation: &impl Notation) -> String {
        let write = |part: &Expression| self.write(part, notation);
        let signs = notation.signs();
        let zero = |part: &Expression| self.evaluate(part).is_some_and(|value| value.is_zero());
        match expression {
            Expression::Input(value, _) | Expression::Literal(value) => notation.value(value),
            Expression::Whole(measure, of) => self.write_whole(*measure, of, notation),
            Expression::Figure(id) | Expression::Given(id) => self
                .get(*id)
                .map_or_else(String::new, |figure| notation.value(&figure.value)),
            Expression::Detail(of) => match notation.details() {
                Details::WrittenOut => write(of),
                Details::Together if zero(of) => String::new(),
                Details::Together => self.write_whole(Measure::Money, of, notation),
            },
            Expression::Unless(condition, term) => {
                if zero(condition) {
                    String::new()
                } else {
                    write(term)
                }
            }
            Expression::Sum(terms) => joined(terms.iter().map(write), signs.plus),
            Expression::Total(terms) => {
                let written = joined(terms.iter().filter(|term| !zero(term)).map(write), signs.plus);
                if written.is_empty() {
                    notation.value(&Value::Money(Cents::ZERO))
                } else {
                    written
                }
            }
            Expression::Difference(from, taken) => format!("{}{}{}", write(from), signs.minus, write(taken)),
            Expression::Product(factors) => joined(factors.iter().map(write), signs.times),
            Expression::PerCent(percent, of) => format!("{}{}{}", write(percent), signs.times, write(of)),
            Expression::Quotient(of, by) => {
                let operation = matches!(
                    **of,
                    Expression::Sum(_) | Expression::Total(_) | Expression::Difference(..)
                );
                let of = if operation {
                    format!("({})", write(of))
                } else {
                    write(of)
                };
                format!("{of}{}{}", signs.over, write(by))
            }
            Expression::ToTheCent(of) => write(of),
            Expression::Least(of) => format!("min({})", joined(of.iter().map(write), "; ")),
            Expression::Greatest(of) => format!("max({})", joined(of.iter().map(write), "; ")),
            Expression::IfZero(condition, then, otherwise) => write(if zero(condition) { then } else { otherwise }),
            Expression::Share(weights) => self.write_weight(weights, notation),
            Expression::Divided(amount, weights) => {
                format!(
                    "{}{}{}",
                    write(amount),
                    signs.times,
                    self.write_weight(weights, notation)
                )
            }
            Expression::Shapley(worth, partner) => self.write_shapley(worth, *partner, notation),
            Expression::FirstYear { amounts, from } => self.write_first_year(amounts, *from, notation),
        }
    }

    /// The formula of a figure; nothing where it is a plain number.
    pub fn formula(&self, expression: &Expression, notation: &impl Notation) -> String {
        match expression {
            Expression::Input(..) | Expression::Literal(_) => String::new(),
            other => self.write(other, notation),
        }
    }

    fn write_weight(&self, weights: &Weights, notation: &impl Notation) -> String {
        let own = weights.of_all.get(weights.partner);
        let own = own.map_or_else(String::new, |own| self.write(own, notation));
        let Some(measure) = weights.total else { return own };
        let total = Expression::Sum(weights.of_all.clone());
        format!(
            "{own}{}{}",
            notation.signs().over,
            self.write_whole(measure, &total, notation)
        )
    }

    fn write_whole(&self, measure: Measure, of: &Expression, notation: &impl Notation) -> String {
        let number = self.evaluate(of);
        number.map_or_else(String::new, |number| notation.value(&measure.of(number)))
    }

    /// Each group that a partner can join, with what the partner adds to it and the part of the orders in which it does.
    fn write_shapley(&self, worth: &[Expression], partner: usize, notation: &impl Notation) -> String {
        let all = worth.len().saturating_sub(1);
        let partners = all.count_ones() as usize;
        if partners > MOST_WRITTEN_OUT {
            return notation.signs().shapley.to_owned();
        }
        let terms = (0..all).filter(|group| group >> partner & 1 == 0).map(|group| {
            let with = worth[group | 1 << partner].clone();
            let gain = if group == 0 {
                with
            } else {
                Expression::difference(with, worth[group].clone())
            };
            let orders = Decimal::from(orders(partners, group.count_ones()));
            self.write(&Expression::quotient(gain, Value::Quantity(orders)), notation)
        });
        joined(terms, notation.signs().plus)
    }

    /// "2027: −10,00 < 0 ≤ 2028: 5,00": the amounts on both sides of the year from which they are no longer negative.
    fn write_first_year(&self, amounts: &[(u32, Expression)], from: usize, notation: &impl Notation) -> String {
        let shown = |place: usize| {
            let (year, amount) = &amounts[place];
            format!("{year}: {}", self.write(amount, notation))
        };
        let negative = |place: usize| {
            self.evaluate(&amounts[place].1)
                .is_some_and(|amount| amount < Decimal::ZERO)
        };
        let at_most = notation.signs().at_most;
        match first_year((0..amounts.len()).map(negative), from) {
            Some(0) => format!("0{at_most}{}", shown(0)),
            Some(place) if negative(place - 1) => format!("{} < 0{at_most}{}", shown(place - 1), shown(place)),
            Some(place) => format!("{}; 0{at_most}{}", shown(place - 1), shown(place)),
            None => format!("{} < 0", shown(amounts.len() - 1)),
        }
    }
}

fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}
