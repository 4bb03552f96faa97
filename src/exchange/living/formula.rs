//! Expressions of the engine, printed as formulas of a spreadsheet.
//!
//! Only functions that Excel 2010, `LibreOffice` and Google Sheets all know are used, with English names and points.
//!
//! **Rounding.** A cell holds a binary fraction, in which 1.005 is a little less, and sums and products of such numbers are
//! off in the sixteenth digit. Rounding to the cent therefore rounds to ten decimals first: that takes off what binary
//! fractions add, and is far finer than anything the data holds. Amounts in whole cents are rounded to the cent again
//! after each sum, so that comparing them is exact.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::Place;
use crate::finance::expression::{Expression, Measure, Value, Weights};
use crate::finance::figure_id::{FigureId, Word};
use crate::finance::figures::{Figure, Figures};

use super::address::{Address, SheetNames};
use super::division::ShareCells;
use super::steps::{Steps, Term};

/// A sum of more terms than this has each of them in a cell of its own.
const MOST_TERMS: usize = 40;

/// From so many cells beside or below each other, a sum names the first and the last.
const FEWEST_IN_RANGE: usize = 3;

/// How firmly the parts of a printed formula hold together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binds {
    Sum,
    Product,
    Whole,
}

/// A printed formula.
#[derive(Debug, Clone)]
struct Printed {
    text: String,
    binds: Binds,
    /// Whether it gives whole cents, as exactly as a cell can hold them.
    is_cents: bool,
    /// The cell, where it is nothing else.
    cell: Option<Address>,
}

impl Printed {
    fn new(text: String, binds: Binds) -> Self {
        Self {
            text,
            binds,
            is_cents: false,
            cell: None,
        }
    }

    /// A function with its arguments; it gives cents where all of these do.
    fn function(name: &str, arguments: &[Self]) -> Self {
        let texts: Vec<&str> = arguments.iter().map(|argument| argument.text.as_str()).collect();
        let text = format!("{name}({})", texts.join(","));
        Self {
            is_cents: arguments.iter().all(|argument| argument.is_cents),
            ..Self::new(text, Binds::Whole)
        }
    }

    /// In parentheses where it holds together less than this.
    fn within(&self, binds: Binds) -> String {
        if self.binds < binds {
            format!("({})", self.text)
        } else {
            self.text.clone()
        }
    }

    /// Rounded to the cent what can only be off by what binary fractions add.
    fn in_cents(self) -> Self {
        if self.is_cents {
            return self;
        }
        Self {
            is_cents: true,
            ..Self::new(format!("ROUND({},2)", self.text), Binds::Whole)
        }
    }
}

/// The cells of numbers and figures.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The numbers of the data, by where they stand.
    pub inputs: BTreeMap<(Place, Decimal), Address>,
    /// The figures.
    pub figures: BTreeMap<FigureId, Address>,
}

/// Prints expressions, with the steps that they need.
pub(super) struct Printer<'a> {
    /// The figures.
    pub figures: &'a Figures,
    /// The names of the sheets.
    pub names: &'a SheetNames,
    /// Where everything stands.
    pub places: &'a Places,
    /// The sheet of steps.
    pub steps: Steps<'a>,
    /// The word for a year that never comes.
    pub never: String,
    shares: Vec<(&'a [Expression], ShareCells)>,
    divisions: Vec<(&'a Expression, &'a [Expression], Address)>,
    shapleys: Vec<(&'a [Expression], Address)>,
}

/// What the steps towards a figure are called.
pub(super) struct Titles<'t> {
    /// The figure.
    pub figure: &'t str,
    /// A figure of the key by which something is divided.
    pub key: &'t dyn Fn(FigureId) -> String,
}

impl<'a> Printer<'a> {
    /// A printer that has printed nothing yet.
    pub fn new(
        figures: &'a Figures,
        names: &'a SheetNames,
        places: &'a Places,
        steps: Steps<'a>,
        never: String,
    ) -> Self {
        Self {
            figures,
            names,
            places,
            steps,
            never,
            shares: Vec::new(),
            divisions: Vec::new(),
            shapleys: Vec::new(),
        }
    }

    /// The formula of a figure that stands on the sheet `here`.
    pub fn figure(&mut self, figure: &'a Figure, here: usize, titles: &Titles<'_>) -> String {
        let printed = self.print(&figure.expression, here, titles);
        let formula = match figure.value {
            Value::Money(_) => printed.in_cents().text,
            // What is compared with zero must be zero.
            Value::Quantity(_) if printed.cell.is_none() => format!("ROUND({},10)", printed.text),
            _ => printed.text,
        };
        match (figure.id.word, &figure.expression) {
            (Word::Yardstick(_), Expression::Divided(_, weights)) => {
                // A yardstick is none where a weight is negative, or all are zero.
                let shares = self.shares_of(&weights.of_all, true, titles);
                let last = u16::try_from(weights.of_all.len().saturating_sub(1)).unwrap_or_default();
                let all = self.names.range(here, shares.weight, shares.weight.right(last));
                let total = self.names.cell(here, shares.total);
                format!("IF(OR(MIN({all})<0,{total}=0),\"–\",{formula})")
            }
            (Word::Yardstick(_), Expression::Shapley(worth, _)) => {
                // There is a Shapley value of a gain alone.
                let margin = worth.last().map(|margin| self.print(margin, here, titles).text);
                format!("IF({}>0,{formula},\"–\")", margin.unwrap_or_default())
            }
            _ => formula,
        }
    }

    /// A figure by its cell, as a formula on the sheet of steps names it.
    pub fn term(&self, figure: FigureId) -> Term {
        let value = self.figures.get(figure).map(|figure| figure.value.number());
        let cell = self.places.figures.get(&figure);
        let formula = cell.map_or_else(|| "0".to_owned(), |at| self.names.cell(self.steps.sheet, *at));
        Term { formula, value }
    }

    fn cell(&self, here: usize, at: Option<Address>, is_cents: bool) -> Printed {
        let Some(at) = at else {
            // Cannot be: every number and figure has its cell before anything is printed.
            return Printed::new("NA()".to_owned(), Binds::Whole);
        };
        Printed {
            is_cents,
            cell: Some(at),
            ..Printed::new(self.names.cell(here, at), Binds::Whole)
        }
    }

    fn print(&mut self, expression: &'a Expression, here: usize, titles: &Titles<'_>) -> Printed {
        let is_money = |value: &Value| matches!(value, Value::Money(_));
        match expression {
            Expression::Input(value, place) => {
                let at = self.places.inputs.get(&(*place, value.number()));
                self.cell(here, at.copied(), is_money(value))
            }
            Expression::Literal(value) => literal(value),
            Expression::Figure(id) | Expression::Given(id) => {
                let is_cents = self.figures.get(*id).is_some_and(|figure| is_money(&figure.value));
                self.cell(here, self.places.figures.get(id).copied(), is_cents)
            }
            Expression::Whole(Measure::Money, of) => self.print(of, here, titles).in_cents(),
            Expression::Whole(_, of) | Expression::Detail(of) | Expression::Unless(_, of) => {
                self.print(of, here, titles)
            }
            Expression::Sum(terms) | Expression::Total(terms) => self.sum(terms, here, titles),
            Expression::Difference(from, taken) => {
                let (from, taken) = (self.print(from, here, titles), self.print(taken, here, titles));
                let from = if from.text == "0" { String::new() } else { from.text };
                Printed::new(format!("{from}-{}", taken.within(Binds::Product)), Binds::Sum)
            }
            Expression::Product(factors) => {
                let factors = self.all(factors, here, titles);
                let factors: Vec<String> = factors.iter().map(|factor| factor.within(Binds::Product)).collect();
                Printed::new(factors.join("*"), Binds::Product)
            }
            Expression::Quotient(of, by) => {
                let (of, by) = (self.print(of, here, titles), self.print(by, here, titles));
                let text = format!("{}/{}", of.within(Binds::Product), by.within(Binds::Whole));
                Printed::new(text, Binds::Product)
            }
            Expression::PerCent(percent, of) => {
                let (percent, of) = (self.print(percent, here, titles), self.print(of, here, titles));
                let percent = percent.within(Binds::Product);
                let text = match of.text.as_str() {
                    "1" => format!("{percent}/100"),
                    _ => format!("{}*{percent}/100", of.within(Binds::Product)),
                };
                Printed::new(text, Binds::Product)
            }
            Expression::ToTheCent(of) => {
                let of = self.print(of, here, titles);
                if of.is_cents {
                    return of;
                }
                Printed {
                    is_cents: true,
                    ..Printed::new(format!("ROUND(ROUND({},10),2)", of.text), Binds::Whole)
                }
            }
            Expression::Least(of) => Printed::function("MIN", &self.all(of, here, titles)),
            Expression::Greatest(of) => Printed::function("MAX", &self.all(of, here, titles)),
            Expression::IfZero(zero, then, otherwise) => self.if_zero([zero, then, otherwise], here, titles),
            Expression::Share(weights) => self.share(weights, here, titles),
            Expression::Divided(amount, weights) => {
                let parts = self.division(amount, weights, titles);
                self.part(here, parts, weights.partner)
            }
            Expression::Shapley(worth, partner) => {
                let parts = self.shapley(worth, titles);
                self.part(here, parts, *partner)
            }
            Expression::FirstYear { amounts, from } => self.first_year(amounts, *from, here, titles),
        }
    }

    fn all(&mut self, expressions: &'a [Expression], here: usize, titles: &Titles<'_>) -> Vec<Printed> {
        let print = |part| self.print(part, here, titles);
        expressions.iter().map(print).collect()
    }

    fn part(&self, here: usize, parts: Address, partner: usize) -> Printed {
        let partner = u16::try_from(partner).unwrap_or_default();
        self.cell(here, Some(parts.right(partner)), true)
    }

    fn sum(&mut self, terms: &'a [Expression], here: usize, titles: &Titles<'_>) -> Printed {
        if terms.len() > MOST_TERMS {
            let terms = terms.iter().map(|term| self.step(term, titles)).collect();
            let (from, to) = self.steps.terms(titles.figure, terms);
            let text = format!("SUM({})", self.names.range(here, from, to));
            return Printed::new(text, Binds::Whole);
        }
        let mut printed = self.all(terms, here, titles);
        if printed.len() == 1 {
            return printed.remove(0);
        }
        if printed.is_empty() {
            return literal(&Value::Quantity(Decimal::ZERO));
        }
        if let Some((from, to)) = run(&printed) {
            return Printed::new(format!("SUM({})", self.names.range(here, from, to)), Binds::Whole);
        }
        let texts: Vec<&str> = printed.iter().map(|term| term.text.as_str()).collect();
        // A negative number brings its own sign.
        Printed::new(texts.join("+").replace("+-", "-"), Binds::Sum)
    }

    fn if_zero(&mut self, parts: [&'a Expression; 3], here: usize, titles: &Titles<'_>) -> Printed {
        let [zero, then, otherwise] = parts.map(|part| self.print(part, here, titles));
        let zero = if zero.cell.is_some() || zero.is_cents {
            zero.text
        } else {
            format!("ROUND({},10)", zero.text)
        };
        let text = format!("IF({zero}=0,{},{})", then.text, otherwise.text);
        Printed {
            is_cents: then.is_cents && otherwise.is_cents,
            ..Printed::new(text, Binds::Whole)
        }
    }

    /// A share as a part of one.
    fn share(&mut self, weights: &'a Weights, here: usize, titles: &Titles<'_>) -> Printed {
        let cells = self.shares_of(&weights.of_all, false, titles);
        let printed = self.part(here, cells.share, weights.partner);
        Printed {
            is_cents: false,
            ..printed
        }
    }

    /// Where the shares that weights give stand; the same shares stand once.
    fn shares_of(&mut self, weights: &'a [Expression], or_none: bool, titles: &Titles<'_>) -> ShareCells {
        if let Some(shares) = self.shares_of_figures(weights) {
            return self.shares_of(shares, or_none, titles);
        }
        if let Some((_, cells)) = self.shares.iter().find(|(known, _)| *known == weights) {
            return *cells;
        }
        let cells = if let Some(parts) = self.mixed_parts(weights) {
            let parts = parts.into_iter().map(|(weight, shares)| {
                let shares = self.shares_of(shares, or_none, titles);
                (self.step(weight, titles), shares)
            });
            let parts = parts.collect();
            self.steps.mixed(titles.figure, parts)
        } else {
            let terms = weights.iter().map(|weight| self.step(weight, titles)).collect();
            self.steps.shares(titles.figure, terms, or_none)
        };
        self.shares.push((weights, cells));
        cells
    }

    /// The weights that shares follow from, where weights are nothing but the shares of all partners.
    fn shares_of_figures(&self, weights: &'a [Expression]) -> Option<&'a [Expression]> {
        let mut found: Option<&'a [Expression]> = None;
        for (partner, weight) in weights.iter().enumerate() {
            let shares = self.weights_of(weight, partner)?;
            if found.is_some_and(|found| found != shares) {
                return None;
            }
            found = Some(shares);
        }
        found
    }

    /// The weights of which an expression is the share of a partner, itself or as a figure.
    fn weights_of(&self, expression: &'a Expression, partner: usize) -> Option<&'a [Expression]> {
        let expression = match expression {
            Expression::Figure(id) => &self.figures.get(*id)?.expression,
            other => other,
        };
        match expression {
            Expression::Share(weights) if weights.partner == partner => Some(&weights.of_all),
            _ => None,
        }
    }

    /// The parts of a mixed key, each with its weight in per cent, where weights are shares in such parts.
    fn mixed_parts(&self, weights: &'a [Expression]) -> Option<Vec<(&'a Expression, &'a [Expression])>> {
        let mut found: Option<Vec<(&'a Expression, &'a [Expression])>> = None;
        for (partner, weight) in weights.iter().enumerate() {
            let Expression::Sum(terms) = weight else { return None };
            let part = |term: &'a Expression| match term {
                Expression::PerCent(weight, share) => Some((&**weight, self.weights_of(share, partner)?)),
                _ => None,
            };
            let parts: Vec<_> = terms.iter().map(part).collect::<Option<_>>()?;
            if found.as_ref().is_some_and(|found| *found != parts) {
                return None;
            }
            found = Some(parts);
        }
        found.filter(|parts| !parts.is_empty())
    }

    /// An expression that stands in a cell of the steps.
    fn step(&mut self, expression: &'a Expression, titles: &Titles<'_>) -> Term {
        let sheet = self.steps.sheet;
        let value = self.figures.evaluate(expression);
        let formula = self.print(expression, sheet, titles).text;
        Term { formula, value }
    }

    /// Where an amount is divided; the same division stands once. Gives the part of the first partner.
    fn division(&mut self, amount: &'a Expression, weights: &'a Weights, titles: &Titles<'_>) -> Address {
        let known = self
            .divisions
            .iter()
            .find(|(of, by, _)| *of == amount && *by == weights.of_all.as_slice());
        if let Some((.., parts)) = known {
            return *parts;
        }
        let title = match weights.of_all.first() {
            Some(Expression::Figure(id)) if weights.total.is_none() => {
                format!("{} · {}", titles.figure, (titles.key)(*id))
            }
            _ => titles.figure.to_owned(),
        };
        let shares = self.shares_of(&weights.of_all, true, titles);
        let whole = self.step(amount, titles);
        let parts = self.steps.division(&title, whole, shares);
        self.divisions.push((amount, &weights.of_all, parts));
        parts
    }

    fn shapley(&mut self, worth: &'a [Expression], titles: &Titles<'_>) -> Address {
        if let Some((_, parts)) = self.shapleys.iter().find(|(of, _)| *of == worth) {
            return *parts;
        }
        let terms = worth.iter().map(|group| self.step(group, titles)).collect();
        let parts = self.steps.shapley(titles.figure, terms);
        self.shapleys.push((worth, parts));
        parts
    }

    fn first_year(
        &mut self,
        amounts: &'a [(u32, Expression)],
        from: usize,
        here: usize,
        titles: &Titles<'_>,
    ) -> Printed {
        // Amounts before the first year that can be the answer change nothing: from that year on all are seen anyway.
        let rest = amounts.iter().skip(from);
        let terms = rest.map(|(year, amount)| (*year, self.step(amount, titles))).collect();
        let turning = self.steps.turning(titles.figure, terms);
        let range = |(from, to)| self.names.range(here, from, to);
        let last = self.names.cell(here, turning.holds.1);
        let text = format!(
            "IF({last}=0,\"{}\",INDEX({},MATCH(1,{},0)))",
            self.never.replace('"', "\"\""),
            range(turning.years),
            range(turning.holds)
        );
        Printed::new(text, Binds::Whole)
    }
}

/// A number that stands in no cell.
fn literal(value: &Value) -> Printed {
    let number = value.number().normalize();
    let binds = if number.is_sign_negative() {
        Binds::Sum
    } else {
        Binds::Whole
    };
    Printed {
        is_cents: number.scale() <= 2,
        ..Printed::new(number.to_string(), binds)
    }
}

/// The first and the last of cells that stand beside or below each other; nothing where terms are anything else.
fn run(terms: &[Printed]) -> Option<(Address, Address)> {
    let cells: Vec<Address> = terms.iter().map(|term| term.cell).collect::<Option<_>>()?;
    let (first, last) = (*cells.first()?, *cells.last()?);
    let pairs = || cells.iter().zip(cells.iter().skip(1));
    let is_run = pairs().all(|(a, b)| *b == a.below(1)) || pairs().all(|(a, b)| *b == a.right(1));
    (is_run && cells.len() >= FEWEST_IN_RANGE).then_some((first, last))
}
