//! The sheet of steps: what a formula needs cells of its own for.
//!
//! Dividing to the cent by the largest remainder, the Shapley value, the year from which nothing is negative and who pays
//! whom take more than one formula; here each step of them stands in a cell that can be followed.

use rust_decimal::Decimal;

use crate::finance::expression::orders;
use crate::locale::Locale;
use crate::office::{Notation, Role};

use super::address::Address;
use super::grid::{self, Grid, entry};

/// The decimals of a cent by which remainders of the Shapley value are compared, whose parts may be as small as one by the
/// factorial of ten.
const SHAPLEY_DIGITS: u32 = 7;

/// The width of the column of labels, and of those of numbers.
const WORDS: u16 = 44;
const NUMBERS: u16 = 22;

/// The columns of the total, and of the first partner.
pub(super) const TOTAL: u16 = 1;
pub(super) const FIRST: u16 = 2;

/// A formula with what it gives.
#[derive(Debug, Clone)]
pub(super) struct Term {
    /// The formula, as it stands on the sheet of steps.
    pub formula: String,
    /// What it gives; nothing where that can't be held.
    pub value: Option<Decimal>,
}

/// The sheet of steps.
pub(super) struct Steps<'a> {
    /// Its place in the workbook.
    pub sheet: usize,
    /// Its cells.
    pub grid: Grid,
    locale: &'a Locale,
    partners: Vec<String>,
}

/// Where it stands from which year something holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Turning {
    /// The first and the last year.
    pub years: (Address, Address),
    /// Whether it holds from each year to the end: 1 or 0.
    pub holds: (Address, Address),
}

/// Where it stands who pays whom.
#[derive(Debug, Clone)]
pub(super) struct Payments {
    /// The names of the partners: the first and the last.
    pub names: (Address, Address),
    /// The payments, in the order in which they are found.
    pub rounds: Vec<PaymentCells>,
}

/// Where a payment stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct PaymentCells {
    /// The place of who pays, from 1.
    pub payer: Address,
    /// The place of who receives, from 1.
    pub payee: Address,
    /// How much; zero where nothing is left to pay.
    pub amount: Address,
}

impl<'a> Steps<'a> {
    /// An empty sheet of steps, at this place in the workbook.
    pub fn new(sheet: usize, title: String, partners: &[String], locale: &'a Locale) -> Self {
        let mut grid = Grid::default();
        let more = partners.iter().map(|_| NUMBERS);
        grid.widths = [WORDS, NUMBERS].into_iter().chain(more).collect();
        grid.text((0, 0), Role::Title, title);
        grid.text((1, 0), Role::Faint, locale.text("living-steps-about"));
        grid.frozen = (2, 1);
        Self {
            sheet,
            grid,
            locale,
            partners: partners.to_vec(),
        }
    }

    /// The word over the column of totals.
    pub(super) fn total_word(&self) -> String {
        self.locale.text("total")
    }

    /// A cell of this sheet.
    pub(super) fn at(&self, row: u32, column: u16) -> Address {
        Address {
            sheet: self.sheet,
            row,
            column,
        }
    }

    /// The columns of the partners.
    pub(super) fn columns(&self) -> impl Iterator<Item = u16> + use<> {
        let count = u16::try_from(self.partners.len()).unwrap_or(u16::MAX - FIRST);
        FIRST..FIRST + count
    }

    /// The cells of a row that belong to the partners, as formulas of this sheet name them.
    pub(super) fn span(&self, row: u32) -> String {
        let last = self.columns().last().unwrap_or(FIRST);
        format!("{}:{}", self.at(row, FIRST).local(), self.at(row, last).local())
    }

    /// Begins a block under a title, with the partners over their columns; gives the row below.
    pub(super) fn begin(&mut self, title: &str, total: String) -> u32 {
        let row = self.grid.end() + 1;
        let columns = u16::try_from(self.partners.len()).unwrap_or_default() + FIRST;
        self.grid.band(row, columns, title);
        let heads = [String::new(), total].into_iter().chain(self.partners.iter().cloned());
        self.grid.heads((row + 1, 0), heads);
        row + 2
    }

    pub(super) fn label(&mut self, row: u32, key: &str) {
        let words = self.locale.text(key);
        self.grid.text((row, 0), Role::Plain, words);
    }

    pub(super) fn formula(&mut self, at: (u32, u16), notation: Notation, formula: String, value: Option<Decimal>) {
        let cell = grid::formula(Role::Fixed, notation, formula, entry(value));
        self.grid.put(at, cell);
    }

    /// From exact parts in cents to whole cents: what is left over goes, cent by cent, to the largest remainders.
    ///
    /// The parts stand four rows below the exact ones, in euro.
    fn remainders(&mut self, exact: u32, whole: &str, cents: Option<Decimal>) {
        let (floors, rests, order, part) = (exact + 1, exact + 2, exact + 3, exact + 4);
        self.label(exact, "living-exact-part");
        self.fill(floors, "living-whole-cents", Notation::Whole, |steps, column| {
            let formula = format!("INT({})", steps.name(exact, column));
            (formula, steps.value(exact, column).map(|value| value.floor()))
        });
        let given = self.add_up(floors);
        self.fill(rests, "living-remainder", Notation::Decimal, |steps, column| {
            let (own, floor) = (steps.name(exact, column), steps.name(floors, column));
            let value = steps.value(exact, column).map(|value| value - value.floor());
            (format!("ROUND({own}-{floor},{SHAPLEY_DIGITS})"), value)
        });
        let left = cents.zip(given).map(|(cents, given)| cents - given);
        let left_formula = format!("{whole}-{}", self.name(floors, TOTAL));
        self.formula((rests, TOTAL), Notation::Whole, left_formula, left);
        self.rank(order, "living-order", rests);
        let left = self.name(rests, TOTAL);
        self.fill(part, "living-part", Notation::Money, |steps, column| {
            let (floor, place) = (steps.name(floors, column), steps.name(order, column));
            let formula = format!("({floor}+IF({place}<={left},1,0))/100");
            let extra = steps.value(order, column).zip(steps.value(rests, TOTAL));
            let extra = extra.map(|(place, left)| Decimal::from(u8::from(place <= left)));
            let cents = steps.value(floors, column).zip(extra);
            (
                formula,
                cents.map(|(floor, extra)| (floor + extra) / Decimal::ONE_HUNDRED),
            )
        });
        self.add_up(part);
    }

    /// The place of each partner by a row of numbers, the largest first; equal ones in the order of the partners.
    pub(super) fn rank(&mut self, row: u32, key: &str, of: u32) {
        self.fill(row, key, Notation::Whole, |steps, column| {
            let (own, all) = (steps.name(of, column), steps.span(of));
            let mut formula = format!("RANK({own},{all})");
            if column > FIRST {
                let before = (steps.name(of, FIRST), steps.name(of, column - 1));
                formula = format!("{formula}+COUNTIF({}:{},{own})", before.0, before.1);
            }
            let value = steps.value(of, column);
            let ahead = steps.columns().filter(|other| {
                let other_value = steps.value(of, *other);
                other_value > value || (other_value == value && *other < column)
            });
            (formula, value.map(|_| Decimal::from(ahead.count() + 1)))
        });
    }

    /// Fills a row that has a label: a formula and what it gives for each partner's column.
    pub(super) fn fill(
        &mut self,
        row: u32,
        key: &str,
        notation: Notation,
        make: impl Fn(&Self, u16) -> (String, Option<Decimal>),
    ) {
        self.label(row, key);
        for column in self.columns() {
            let (formula, value) = make(self, column);
            self.formula((row, column), notation, formula, value);
        }
    }

    /// Adds up a row in the column of the total; gives what that comes to.
    pub(super) fn add_up(&mut self, row: u32) -> Option<Decimal> {
        let mut values = self.columns().map(|column| self.value(row, column));
        let sum = values.try_fold(Decimal::ZERO, |sum, value| sum.checked_add(value?));
        let notation = self.grid.notation((row, FIRST));
        self.formula((row, TOTAL), notation, format!("SUM({})", self.span(row)), sum);
        sum
    }

    /// A cell of this sheet by its name.
    pub(super) fn name(&self, row: u32, column: u16) -> String {
        self.at(row, column).local()
    }

    /// What a formula of this sheet gives.
    pub(super) fn value(&self, row: u32, column: u16) -> Option<Decimal> {
        self.grid.result((row, column))
    }

    /// The Shapley value of each partner, from what each group is worth; gives the part of the first partner.
    pub fn shapley(&mut self, title: &str, worth: Vec<Term>) -> Address {
        let top = self.begin(title, self.locale.text("living-worth"));
        self.grid
            .text((top - 1, 0), Role::Head, self.locale.text("living-group"));
        let all = worth.len().saturating_sub(1);
        let row = |group: usize| top + u32::try_from(group).unwrap_or_default();
        let values: Vec<Option<Decimal>> = worth.iter().map(|term| term.value).collect();
        let partners = self.partners.len();
        for (group, term) in worth.into_iter().enumerate() {
            let members = (0..partners).filter(|partner| group >> partner & 1 == 1);
            let members: Vec<String> = members.map(|partner| self.partners[partner].clone()).collect();
            let name = if members.is_empty() {
                self.locale.text("living-nobody")
            } else {
                members.join(" + ")
            };
            self.grid.text((row(group), 0), Role::Plain, name);
            self.formula((row(group), TOTAL), Notation::Money, term.formula, term.value);
        }
        for group in 0..all {
            for (partner, column) in self.columns().enumerate() {
                if group >> partner & 1 == 1 {
                    continue;
                }
                let orders = orders(partners, group.count_ones());
                let with = group | 1 << partner;
                let (joined, alone) = (self.at(row(with), TOTAL).local(), self.at(row(group), TOTAL).local());
                let gain = format!("ROUND(({joined}-{alone})*100,0)/{orders}");
                let value = values[with].zip(values[group]);
                let value =
                    value.map(|(with, without)| (with - without) * Decimal::ONE_HUNDRED / Decimal::from(orders));
                self.formula((row(group), column), Notation::Decimal, gain, value);
            }
        }
        let exact = row(all) + 1;
        for (partner, column) in self.columns().enumerate() {
            let (from, to) = (self.at(top, column).local(), self.at(row(all), column).local());
            let groups = (0..all).filter(|group| group >> partner & 1 == 0);
            let terms: Option<Decimal> = groups.map(|group| self.value(row(group), column)).sum();
            let sum = format!("ROUND(SUM({from}:{to}),{SHAPLEY_DIGITS})");
            self.formula((exact, column), Notation::Decimal, sum, rounded(terms, SHAPLEY_DIGITS));
        }
        let cents = format!("ROUND({}*100,0)", self.at(row(all), TOTAL).local());
        let value = values.last().copied().flatten();
        let value = value.map(|value| value * Decimal::ONE_HUNDRED);
        self.remainders(exact, &cents, value);
        self.at(exact + 4, FIRST)
    }

    /// From which year amounts are zero or more to the end.
    pub fn turning(&mut self, title: &str, amounts: Vec<(u32, Term)>) -> Turning {
        let row = self.grid.end() + 1;
        let count = u16::try_from(amounts.len()).unwrap_or(1).max(1);
        let columns = u16::try_from(self.partners.len()).unwrap_or_default() + FIRST;
        self.grid.band(row, columns.max(count + 1), title);
        while self.grid.widths.len() <= usize::from(count) {
            self.grid.widths.push(NUMBERS);
        }
        for (below, key) in [(1, "year"), (2, "amount"), (3, "living-holds")] {
            self.label(row + below, key);
        }
        let last = count;
        let mut holds = true;
        for ((year, amount), column) in amounts.into_iter().zip(TOTAL..).collect::<Vec<_>>().into_iter().rev() {
            let year = grid::number(Role::Head, Notation::Year, Decimal::from(year));
            self.grid.put((row + 1, column), year);
            holds = holds && amount.value.is_some_and(|amount| amount >= Decimal::ZERO);
            let own = self.at(row + 2, column).local();
            let later = self.at(row + 3, column + 1).local();
            self.formula((row + 2, column), Notation::Money, amount.formula, amount.value);
            let fine = format!("ROUND({own},2)>=0");
            let all = if column == last {
                fine
            } else {
                format!("AND({fine},{later}=1)")
            };
            let value = Some(Decimal::from(u8::from(holds)));
            self.formula((row + 3, column), Notation::Whole, format!("IF({all},1,0)"), value);
        }
        Turning {
            years: (self.at(row + 1, TOTAL), self.at(row + 1, last)),
            holds: (self.at(row + 3, TOTAL), self.at(row + 3, last)),
        }
    }

    /// Terms of a long sum, each in a cell; gives the first and the last.
    pub fn terms(&mut self, title: &str, terms: Vec<Term>) -> (Address, Address) {
        let row = self.grid.end() + 1;
        let columns = u16::try_from(self.partners.len()).unwrap_or_default() + FIRST;
        self.grid.band(row, columns, title);
        let mut at = row;
        for term in terms {
            at += 1;
            self.label(at, "living-term");
            self.formula((at, TOTAL), Notation::Exact, term.formula, term.value);
        }
        (self.at(row + 1, TOTAL), self.at(at, TOTAL))
    }

    /// Who pays whom: as long as anything is due, who owes most pays who is owed most; equal ones in their order.
    ///
    /// Each payment settles a partner at least, so that one less than there are partners will do.
    pub fn payments(&mut self, title: &str, balances: Vec<Term>) -> Payments {
        let top = self.begin(title, self.total_word());
        let last = self.columns().last().unwrap_or(FIRST);
        let mut open: Vec<Option<Decimal>> = balances.iter().map(|balance| balance.value).collect();
        self.label(top, "revenue-balance");
        for (balance, column) in balances.into_iter().zip(self.columns()) {
            self.formula((top, column), Notation::Money, balance.formula, balance.value);
        }
        let mut rounds = Vec::new();
        let mut row = top;
        for _ in 1..self.partners.len() {
            rounds.push(self.payment(row, &mut open));
            row += 4;
        }
        Payments {
            names: (self.at(top - 1, FIRST), self.at(top - 1, last)),
            rounds,
        }
    }

    /// One payment, from what is open in a row to what is open four rows below.
    fn payment(&mut self, open_row: u32, open: &mut [Option<Decimal>]) -> PaymentCells {
        let [from_row, to_row, amount, after] = [1, 2, 3, 4].map(|below| open_row + below);
        for (row, key) in [
            (from_row, "living-payer"),
            (to_row, "living-payee"),
            (amount, "amount"),
            (after, "living-open-after"),
        ] {
            self.label(row, key);
        }
        let span = self.span(open_row);
        let values: Option<Vec<Decimal>> = open.iter().copied().collect();
        let least = values.as_ref().and_then(|open| open.iter().min().copied());
        let most = values.as_ref().and_then(|open| open.iter().max().copied());
        let place = |value: Option<Decimal>| open.iter().position(|open| *open == value);
        let (from, to) = (place(least), place(most));
        let paid = least.zip(most).map(|(least, most)| most.min(-least).max(Decimal::ZERO));
        let number = |place: Option<usize>| place.map(|place| Decimal::from(place + 1));
        let formula = |of: &str| format!("MATCH({of}({span}),{span},0)");
        self.formula((from_row, TOTAL), Notation::Whole, formula("MIN"), number(from));
        self.formula((to_row, TOTAL), Notation::Whole, formula("MAX"), number(to));
        let sum = format!("MAX(0,MIN(MAX({span}),-MIN({span})))");
        self.formula((amount, TOTAL), Notation::Money, sum, paid);
        let cells = PaymentCells {
            payer: self.at(from_row, TOTAL),
            payee: self.at(to_row, TOTAL),
            amount: self.at(amount, TOTAL),
        };
        for (partner, column) in self.columns().enumerate() {
            let (own, place) = (self.at(open_row, column).local(), partner + 1);
            let moved = |by: Address| format!("IF({}={place},{},0)", by.local(), cells.amount.local());
            let left = format!("ROUND({own}+{}-{},2)", moved(cells.payer), moved(cells.payee));
            let change = |at: Option<usize>| if at == Some(partner) { paid } else { Some(Decimal::ZERO) };
            open[partner] = open[partner].and_then(|own| Some(own + change(from)? - change(to)?));
            self.formula((after, column), Notation::Money, left, open[partner]);
        }
        cells
    }
}

/// A number with so many decimals, half away from zero.
fn rounded(value: Option<Decimal>, digits: u32) -> Option<Decimal> {
    let half = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
    value.map(|value| value.round_dp_with_strategy(digits, half))
}
