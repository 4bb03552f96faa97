//! A small spreadsheet: it computes formulas as spreadsheet programs do, in binary floats, and knows nothing of figures.
//!
//! Exact decimals would hide what the formulas must stand up to. Rounding takes a number for the decimal of fifteen digits
//! that it shows, as Excel and LibreOffice do.

#![allow(clippy::panic)]

use std::cell::RefCell;
use std::collections::BTreeMap;

use brugwerk::office::{Entry, Workbook};
use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

/// A cell: the place of its sheet, its row, its column.
type Cell = (usize, u32, u16);

/// What a formula gives.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Empty,
    Number(f64),
    Text(String),
    Flag(bool),
    Error,
    Range(Vec<Value>),
}

/// A workbook that can be computed.
pub struct Calculator {
    sheets: Vec<String>,
    cells: BTreeMap<Cell, Entry>,
    known: RefCell<BTreeMap<Cell, Value>>,
}

impl Calculator {
    pub fn new(workbook: &Workbook) -> Self {
        let mut cells = BTreeMap::new();
        for (sheet, at) in workbook.sheets.iter().zip(0..) {
            for (row, number) in sheet.rows.iter().zip(0..) {
                for (cell, column) in row.cells.iter().zip(0..) {
                    cells.insert((at, number, column), cell.entry.clone());
                }
            }
        }
        Self {
            sheets: workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            cells,
            known: RefCell::default(),
        }
    }

    /// The place of a sheet by its name.
    fn sheet(&self, name: &str) -> usize {
        let at = self.sheets.iter().position(|sheet| sheet == name);
        at.unwrap_or_else(|| panic!("no sheet {name}"))
    }

    /// Types a number into a cell that holds one.
    pub fn type_number(&mut self, (sheet, (row, column)): &(String, (u32, u16)), number: Decimal) {
        let sheet = self.sheet(sheet);
        let cell = self.cells.get_mut(&(sheet, *row, *column)).expect("a cell");
        assert!(matches!(cell, Entry::Number(_)), "{cell:?} is no number");
        *cell = Entry::Number(number);
        self.known.borrow_mut().clear();
    }

    /// Every formula: where it stands, itself, and the result that the file gives for it.
    pub fn formulas(&self) -> impl Iterator<Item = ((String, (u32, u16)), &str, &Entry)> {
        self.cells.iter().filter_map(|(at, entry)| match entry {
            Entry::Formula { formula, result } => {
                let at = (self.sheets[at.0].clone(), (at.1, at.2));
                Some((at, formula.as_str(), &**result))
            }
            _ => None,
        })
    }

    pub fn value(&self, (sheet, (row, column)): &(String, (u32, u16))) -> Value {
        self.cell((self.sheet(sheet), *row, *column))
    }

    fn cell(&self, at: Cell) -> Value {
        if let Some(known) = self.known.borrow().get(&at) {
            return known.clone();
        }
        let value = match self.cells.get(&at) {
            None | Some(Entry::Nothing) => Value::Empty,
            Some(Entry::Number(number)) => Value::Number(number.to_string().parse().expect("a number")),
            Some(Entry::Text(text)) => Value::Text(text.clone()),
            Some(Entry::Formula { formula, .. }) => {
                let mut reader = Reader {
                    rest: formula,
                    sheet: at.0,
                    calculator: self,
                };
                let value = reader.comparison();
                assert!(reader.rest.is_empty(), "{at:?}: {formula}: left over: {}", reader.rest);
                value
            }
            Some(other) => panic!("{at:?}: {other:?}"),
        };
        self.known.borrow_mut().insert(at, value.clone());
        value
    }
}

/// Reads a formula and computes it on the way.
struct Reader<'r> {
    rest: &'r str,
    sheet: usize,
    calculator: &'r Calculator,
}

impl Reader<'_> {
    fn takes(&mut self, sign: &str) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn comparison(&mut self) -> Value {
        let left = self.sum();
        for sign in ["<=", ">=", "=", "<", ">"] {
            if self.takes(sign) {
                let right = self.sum();
                return each(&left, &right, &|left, right| {
                    Value::Flag(match sign {
                        "<=" => left <= right,
                        ">=" => left >= right,
                        "<" => left < right,
                        ">" => left > right,
                        #[expect(clippy::float_cmp, reason = "as a spreadsheet compares")]
                        _ => left == right,
                    })
                });
            }
        }
        left
    }

    fn sum(&mut self) -> Value {
        let mut left = self.product();
        loop {
            if self.takes("+") {
                left = both(&left, &self.product(), |a, b| a + b);
            } else if self.takes("-") {
                left = both(&left, &self.product(), |a, b| a - b);
            } else {
                return left;
            }
        }
    }

    fn product(&mut self) -> Value {
        let mut left = self.signed();
        loop {
            if self.takes("*") {
                left = both(&left, &self.signed(), |a, b| a * b);
            } else if self.takes("/") {
                left = both(&left, &self.signed(), |a, b| a / b);
            } else {
                return left;
            }
        }
    }

    fn signed(&mut self) -> Value {
        if self.takes("-") {
            let value = self.signed();
            return both(&Value::Number(0.0), &value, |a, b| a - b);
        }
        self.single()
    }

    fn single(&mut self) -> Value {
        if self.takes("(") {
            let value = self.comparison();
            assert!(self.takes(")"), "no end: {}", self.rest);
            return value;
        }
        if self.takes("\"") {
            let (text, rest) = self.rest.split_once('"').expect("the end of a text");
            self.rest = rest;
            return Value::Text(text.to_owned());
        }
        if self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            let end = self.rest.find(|c: char| !c.is_ascii_digit() && c != '.');
            let (digits, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
            self.rest = rest;
            return Value::Number(digits.parse().expect("a number"));
        }
        let letters = self.rest.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(0);
        if letters > 0 && self.rest[letters..].starts_with('(') {
            let (name, rest) = self.rest.split_at(letters);
            self.rest = &rest[1..];
            let value = self.function(name);
            assert!(self.takes(")"), "no end of {name}: {}", self.rest);
            return value;
        }
        self.reference()
    }

    /// A cell or several, perhaps of another sheet.
    fn reference(&mut self) -> Value {
        let mut sheet = self.sheet;
        if self.takes("'") {
            let end = self.rest.find("'!").expect("the end of a sheet");
            sheet = self.calculator.sheet(&self.rest[..end].replace("''", "'"));
            self.rest = &self.rest[end + 2..];
        }
        let (row, column) = self.place();
        if !self.takes(":") {
            return self.calculator.cell((sheet, row, column));
        }
        let (last_row, last_column) = self.place();
        let mut values = Vec::new();
        for row in row..=last_row {
            for column in column..=last_column {
                values.push(self.calculator.cell((sheet, row, column)));
            }
        }
        Value::Range(values)
    }

    fn place(&mut self) -> (u32, u16) {
        let letters = self.rest.find(|c: char| !c.is_ascii_uppercase()).expect("digits");
        let (name, rest) = self.rest.split_at(letters);
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (row, rest) = rest.split_at(digits);
        self.rest = rest;
        let column = name
            .bytes()
            .fold(0_u16, |column, letter| column * 26 + u16::from(letter - b'A') + 1);
        (row.parse::<u32>().expect("a row") - 1, column - 1)
    }

    fn function(&mut self, name: &str) -> Value {
        let mut arguments = Vec::new();
        while !self.rest.starts_with(')') {
            arguments.push(self.comparison());
            self.takes(",");
        }
        compute(name, &arguments)
    }
}

/// A number as a spreadsheet takes it: nothing is zero; none for a text or an error.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Empty => Some(0.0),
        Value::Flag(flag) => Some(f64::from(u8::from(*flag))),
        Value::Text(_) | Value::Error | Value::Range(_) => None,
    }
}

/// Acts on two numbers, or on each of a range with the other.
fn each(left: &Value, right: &Value, act: &dyn Fn(f64, f64) -> Value) -> Value {
    match (left, right) {
        (Value::Range(left), Value::Range(right)) => {
            assert_eq!(left.len(), right.len(), "ranges of one size");
            Value::Range(
                left.iter()
                    .zip(right)
                    .map(|(left, right)| each(left, right, act))
                    .collect(),
            )
        }
        (Value::Range(left), right) => Value::Range(left.iter().map(|left| each(left, right, act)).collect()),
        (left, Value::Range(right)) => Value::Range(right.iter().map(|right| each(left, right, act)).collect()),
        (left, right) => match (number(left), number(right)) {
            (Some(left), Some(right)) => act(left, right),
            _ => Value::Error,
        },
    }
}

fn both(left: &Value, right: &Value, act: impl Fn(f64, f64) -> f64) -> Value {
    each(left, right, &|left, right| {
        let found = Some(act(left, right)).filter(|it| it.is_finite());
        found.map_or(Value::Error, Value::Number)
    })
}

/// The numbers of ranges and single values; texts and empty cells of ranges are passed over, errors are not.
fn numbers(arguments: &[Value]) -> Option<Vec<f64>> {
    let mut all = Vec::new();
    for argument in arguments {
        let Value::Range(values) = argument else {
            all.push(number(argument)?);
            continue;
        };
        for value in values {
            match value {
                Value::Number(number) => all.push(*number),
                Value::Error => return None,
                _ => {}
            }
        }
    }
    Some(all)
}

fn compute(name: &str, arguments: &[Value]) -> Value {
    let one = |index: usize| match &arguments[index] {
        Value::Range(_) => panic!("{name}: a range as argument {index}"),
        value => value.clone(),
    };
    let range = |index: usize| match &arguments[index] {
        Value::Range(values) => values.clone(),
        // A row of one cell.
        value => vec![value.clone()],
    };
    let fold = |act: fn(Vec<f64>) -> f64| numbers(arguments).map_or(Value::Error, |all| Value::Number(act(all)));
    let flags = || -> Option<Vec<bool>> { (0..arguments.len()).map(|index| flag(&one(index))).collect() };
    match name {
        "SUM" => fold(|all| all.iter().sum()),
        "MIN" => fold(|all| all.into_iter().fold(f64::INFINITY, f64::min)),
        "MAX" => fold(|all| all.into_iter().fold(f64::NEG_INFINITY, f64::max)),
        "ROUND" => both(&one(0), &one(1), round),
        "INT" => both(&one(0), &Value::Empty, |a, _| a.floor()),
        "ABS" => both(&one(0), &Value::Empty, |a, _| a.abs()),
        "SIGN" => both(&one(0), &Value::Empty, |a, _| if a == 0.0 { 0.0 } else { a.signum() }),
        "IF" => match flag(&one(0)) {
            Some(true) => one(1),
            Some(false) => one(2),
            None => Value::Error,
        },
        "AND" => flags().map_or(Value::Error, |all| Value::Flag(all.into_iter().all(|it| it))),
        "OR" => flags().map_or(Value::Error, |all| Value::Flag(all.into_iter().any(|it| it))),
        "SUMPRODUCT" => {
            let all: Option<Vec<f64>> = range(0).iter().map(number).collect();
            all.map_or(Value::Error, |all| Value::Number(all.iter().sum()))
        }
        "ISERROR" => Value::Flag(one(0) == Value::Error),
        "RANK" => rank(&one(0), &range(1)),
        "COUNTIF" => {
            let equal = range(0).iter().filter(|value| **value == one(1)).count();
            Value::Number(equal.to_f64().expect("small"))
        }
        "MATCH" => {
            assert_eq!(one(2), Value::Number(0.0), "only exact matches");
            let at = range(1).iter().position(|value| *value == one(0));
            at.map_or(Value::Error, |at| Value::Number((at + 1).to_f64().expect("small")))
        }
        "INDEX" => {
            let at = number(&one(1))
                .and_then(|at| at.to_usize())
                .and_then(|at| at.checked_sub(1));
            at.and_then(|at| range(0).get(at).cloned()).unwrap_or(Value::Error)
        }
        other => panic!("{other} is no function that all spreadsheets know"),
    }
}

fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Flag(flag) => Some(*flag),
        other => number(other).map(|number| number != 0.0),
    }
}

fn rank(of: &Value, all: &[Value]) -> Value {
    let (Some(of), Some(all)) = (number(of), all.iter().map(number).collect::<Option<Vec<f64>>>()) else {
        return Value::Error;
    };
    let ahead = all.into_iter().filter(|other| *other > of).count();
    Value::Number((ahead + 1).to_f64().expect("small"))
}

/// Half away from zero, of the decimal of fifteen digits that a number shows.
fn round(value: f64, digits: f64) -> f64 {
    let shown = format!("{value:.14e}");
    let Ok(exact) = Decimal::from_scientific(&shown) else {
        // Too small to be held, or so large that it has no decimals.
        return if value.abs() < 1.0 { 0.0 } else { value };
    };
    let digits = digits.to_u32().expect("a number of decimals");
    let rounded = exact.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
    rounded.to_string().parse().expect("a number")
}

#[test]
fn formulas_are_computed_as_spreadsheets_do() {
    let calculator = Calculator {
        sheets: vec!["A'b".to_owned()],
        cells: [
            ((0, 0, 0), Entry::Number(Decimal::new(1005, 3))),
            ((0, 1, 0), Entry::Number(Decimal::from(7))),
        ]
        .into(),
        known: RefCell::default(),
    };
    for (formula, value) in [
        ("1+2*3-4/2", 5.0),
        ("-(1-3)*2", 4.0),
        ("ROUND('A''b'!A1,2)", 1.01),
        ("ROUND(-'A''b'!A1,2)", -1.01),
        ("SUM('A''b'!A1:A2)-'A''b'!A2", 1.005),
        ("IF(2>=3,1,IF(OR(1=2,3<4),8,9))", 8.0),
        ("INDEX('A''b'!A1:A2,MATCH(7,'A''b'!A1:A2,0))", 7.0),
        ("RANK('A''b'!A1,'A''b'!A1:A2)", 2.0),
        ("INT(-1.5)", -2.0),
        ("SUMPRODUCT(('A''b'!A1:A2>=2)*('A''b'!A1:A2=7))", 1.0),
    ] {
        let mut reader = Reader {
            rest: formula,
            sheet: 0,
            calculator: &calculator,
        };
        let Value::Number(found) = reader.comparison() else {
            panic!("{formula}: no number");
        };
        assert!((found - value).abs() < 1e-12, "{formula}: {found}");
    }
}
