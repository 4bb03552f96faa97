//! The revenue model as a living workbook: whoever changes a number of the data sees every figure follow.
//!
//! Its formulas are the engine's own expressions (`finance::expression`), printed as a spreadsheet writes them; no figure
//! is worked out here and put in as a number. What a formula gives is stored beside it, for programs that don't compute.
//! Recalculated, every cell gives the engine's figure to the cent.
//!
//! Two things are rules of the engine rather than expressions, since they decide which figures there are: who pays whom
//! after a year, and that a yardstick is none where there is nothing to measure. Both are printed as such rules, so that
//! they follow too. What is no number (which lines, partners, years and methods there are) stays as it is.

mod address;
mod division;
mod explained;
mod formula;
mod grid;
mod inputs;
mod steps;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::bytes::sha256;
use crate::check::Checked;
use crate::diagnostic::Place;
use crate::document::FigureNames;
use crate::finance::expression::{Expression, Value};
use crate::finance::figure_id::{FigureId, Scope, Word};
use crate::finance::figures::Reckoned;
use crate::locale::{Locale, capitalised, say};
use crate::model::{Partnership, RevenueModel};
use crate::office::{Entry, Notation, Role, Validation, Workbook};

use address::{Address, SheetNames};
use explained::{Check, Explained};
use formula::{Places, Printer, Titles};
use grid::Grid;
use inputs::{Input, word};
use steps::Steps;
use tables::{PaymentRows, Tables, notation};

/// A workbook, with where its numbers and figures stand: the name of a sheet, row and column from 0.
#[derive(Debug, Clone)]
pub struct Living {
    /// The workbook.
    pub workbook: Workbook,
    /// The numbers of the data that can be changed, by where they stand there.
    pub inputs: Vec<(Place, Decimal, CellName)>,
    /// The figures.
    pub figures: BTreeMap<FigureId, CellName>,
    /// The payments of each year that is over, as many as there may be: who pays, who receives, how much.
    pub payments: Vec<(u32, Vec<[CellName; 3]>)>,
}

/// A cell by the name of its sheet, its row and its column from 0.
pub type CellName = (String, (u32, u16));

/// The revenue model of a partnership as a living workbook; nothing where it has none that could be computed.
#[must_use]
pub fn workbook(programme: &Checked, partnership: &Partnership, locale: &Locale) -> Option<Workbook> {
    let reckoned = programme.reckoned(partnership)?;
    living(programme, partnership, reckoned, locale).map(|living| living.workbook)
}

/// The same for figures that are given, with where everything stands.
#[must_use]
pub fn living(programme: &Checked, partnership: &Partnership, reckoned: &Reckoned, locale: &Locale) -> Option<Living> {
    let model = partnership.revenue_model.as_ref()?;
    let names = FigureNames::of(programme, partnership, reckoned, locale)?;
    let mut maker = Maker {
        programme,
        partnership,
        model,
        reckoned,
        locale,
        names: &names,
        sheets: SheetNames::default(),
        places: Places::default(),
    };
    maker.sheets.add(&locale.text("living-sheet-explained"));
    Some(maker.make())
}

/// The columns of the numbers on the sheet of inputs, of what they count, and of where they stand.
const VALUE: u16 = 2;
const UNIT: u16 = 4;
const PLACE: u16 = 5;

/// Puts a workbook together.
struct Maker<'m> {
    programme: &'m Checked,
    partnership: &'m Partnership,
    model: &'m RevenueModel,
    reckoned: &'m Reckoned,
    locale: &'m Locale,
    names: &'m FigureNames<'m>,
    sheets: SheetNames,
    places: Places,
}

impl Maker<'_> {
    fn make(mut self) -> Living {
        let inputs = self.inputs();
        let (mut sheets, mut places) = (self.sheets.clone(), std::mem::take(&mut self.places));
        let mut tables = Tables {
            names: self.names,
            locale: self.locale,
            model: self.model,
            computed: &self.reckoned.computed,
            figures: &self.reckoned.figures,
            sheets: &mut sheets,
            places: &mut places,
            grids: Vec::new(),
            slots: Vec::new(),
            sums: Vec::new(),
            payments: Vec::new(),
        };
        tables.all();
        let Tables {
            mut grids,
            slots,
            sums,
            payments,
            ..
        } = tables;
        let first = self.sheets.0.len();
        let title = self.locale.text("living-sheet-steps");
        let steps = sheets.add(&title);
        self.sheets = sheets;
        self.places = places;
        let steps = Steps::new(steps, title, self.names.partners(), self.locale);
        let mut put = |at: Address, cell| {
            if let Some(grid) = at.sheet.checked_sub(first).and_then(|place| grids.get_mut(place)) {
                grid.put_at(at, cell);
            }
        };
        let never = self.locale.text("revenue-never");
        let mut printer = Printer::new(&self.reckoned.figures, &self.sheets, &self.places, steps, never);
        for slot in &slots {
            let Some(figure) = self.reckoned.figures.get(slot.id) else {
                continue;
            };
            let title = self.step_title(slot.id);
            let key = |id: FigureId| word(self.names, self.locale, self.model, id.word);
            let titles = Titles {
                figure: &title,
                key: &key,
            };
            let formula = printer.figure(figure, slot.at.sheet, &titles);
            put(
                slot.at,
                grid::formula(slot.role, notation(&figure.value), formula, self.result(&figure.value)),
            );
        }
        for sum in sums {
            let formula = format!("SUM({})", self.sheets.range(sum.at.sheet, sum.of.0, sum.of.1));
            put(
                sum.at,
                grid::formula(sum.role, sum.notation, formula, grid::entry(Some(sum.value))),
            );
        }
        for rows in &payments {
            self.payments(rows, &mut printer, &mut put);
        }
        let steps = printer.steps.grid;
        let explained = self.explained().grid(&self.sheets);
        let grids = std::iter::once(explained).chain([inputs]).chain(grids).chain([steps]);
        self.living(grids, &payments)
    }

    /// The sheet of inputs: each number that an expression uses, once.
    fn inputs(&mut self) -> Grid {
        let used = self.used();
        let name = self.locale.text("living-sheet-inputs");
        let sheet = self.sheets.add(&name);
        let mut grid = Grid::default();
        grid.widths = vec![58, 30, 16, 1, 34, 46];
        grid.text((0, 0), Role::Title, name);
        grid.text((1, 0), Role::Faint, self.locale.text("living-inputs-about"));
        let heads = [
            "living-what",
            "party",
            "revenue-value",
            "living-unit-of",
            "living-stands-in",
        ];
        let mut heads = heads.map(|key| self.locale.text(key)).to_vec();
        // Between a number and its unit stands a narrow column.
        heads.insert(usize::from(UNIT) - 1, String::new());
        grid.texts((2, 0), Role::Head, heads);
        grid.frozen = (3, 1);
        let computed = &self.reckoned.computed;
        for group in inputs::inputs(self.model, computed, self.names, self.locale) {
            let shown: Vec<Input> = group
                .inputs
                .into_iter()
                .filter(|input| used.contains(&(input.place, input.number)))
                .collect();
            let mut is_begun = false;
            for input in shown {
                let key = (input.place, input.number);
                if self.places.inputs.contains_key(&key) {
                    continue;
                }
                if !is_begun {
                    is_begun = true;
                    grid.band(grid.end(), PLACE + 1, group.title.clone());
                }
                let row = grid.end();
                let at = Address {
                    sheet,
                    row,
                    column: VALUE,
                };
                self.places.inputs.insert(key, at);
                grid.text((row, 0), Role::Plain, input.label);
                grid.text((row, 1), Role::Plain, input.party);
                grid.put_at(at, grid::number(Role::Input, input.notation, input.number));
                grid.text((row, UNIT), Role::Plain, input.unit);
                grid.text((row, PLACE), Role::Faint, self.names.line(input.place));
            }
        }
        let most = Decimal::from(1_000_000_000_000_i64);
        grid.validation = Some((VALUE, Validation::Number(-most, most), 3, grid.end().saturating_sub(1)));
        grid
    }

    /// The numbers of the data that expressions use.
    fn used(&self) -> BTreeSet<(Place, Decimal)> {
        let mut used = BTreeSet::new();
        for figure in self.reckoned.figures.all() {
            figure.expression.visit(&mut |part| {
                if let Expression::Input(value, place) = part {
                    used.insert((*place, value.number()));
                }
            });
        }
        used
    }

    /// What the steps towards a figure are called.
    fn step_title(&self, id: FigureId) -> String {
        let scope = self.names.scope(id.scope);
        match id.word {
            Word::BreakEven | Word::Independent => format!("{scope} · {}", self.names.figure(id)),
            _ => format!("{scope} · {}", word(self.names, self.locale, self.model, id.word)),
        }
    }

    /// What a formula gives, as a cell holds it.
    fn result(&self, value: &Value) -> Entry {
        match value {
            Value::Year(None) => Entry::Text(self.locale.text("revenue-never")),
            other => grid::entry(Some(other.number())),
        }
    }

    /// Who pays whom after a year, from the balances.
    fn payments(
        &self,
        payments: &PaymentRows,
        printer: &mut Printer<'_>,
        put: &mut impl FnMut(Address, crate::office::Cell),
    ) {
        let scope = Scope::Settled(payments.year);
        let partners = 0..self.reckoned.computed.plan.partners;
        let balances = partners.map(|partner| printer.term(scope.of(Word::Balance, partner)));
        let balances = balances.collect();
        let title = format!("{} · {}", self.names.scope(scope), self.locale.text("living-payments"));
        let found = printer.steps.payments(&title, balances);
        for (round, [from, to, amount]) in found.rounds.iter().zip(&payments.rows) {
            let here = amount.sheet;
            let names = self.sheets.range(here, found.names.0, found.names.1);
            let paid = self.sheets.cell(here, round.amount);
            let value = printer.steps.grid.result((round.amount.row, round.amount.column));
            for (at, place) in [(from, round.payer), (to, round.payee)] {
                let who = self.sheets.cell(here, place);
                let formula = format!("IF({paid}=0,\"\",INDEX({names},{who}))");
                let number = printer.steps.grid.result((place.row, place.column));
                let number = number.and_then(|number| usize::try_from(number).ok());
                let partner = number.and_then(|number| self.names.partners().get(number.checked_sub(1)?));
                let is_due = value.is_some_and(|value| !value.is_zero());
                let name = partner.filter(|_| is_due).cloned().unwrap_or_default();
                put(
                    *at,
                    grid::formula(Role::Fixed, Notation::General, formula, Entry::Text(name)),
                );
            }
            put(
                *amount,
                grid::formula(Role::Fixed, Notation::Money, paid, grid::entry(value)),
            );
        }
    }

    /// The first sheet.
    fn explained(&self) -> Explained<'_> {
        let data = serde_json::to_vec(self.partnership).unwrap_or_default();
        let text = |key: &str| self.locale.text(key);
        Explained {
            locale: self.locale,
            title: self.partnership.title.to_string(),
            partners: self.names.partners().join(" · "),
            version: vec![
                (
                    capitalised(&text("field-programme")),
                    self.programme.programme.title.to_string(),
                ),
                (text("living-hash"), sha256(data)),
                (
                    text("living-made-by"),
                    format!("Brugwerk {}", env!("CARGO_PKG_VERSION")),
                ),
            ],
            checks: self.checks(),
        }
    }

    /// What must add up, whatever is changed.
    fn checks(&self) -> Vec<Check> {
        let computed = &self.reckoned.computed;
        let last = computed.plan.partners.saturating_sub(1);
        let cell = |id: FigureId| self.places.figures.get(&id).copied();
        let range = |from: FigureId, to: FigureId| Some(self.sheets.range(0, cell(from)?, cell(to)?));
        let mut checks = Vec::new();
        let shares = range(Scope::Key.of(Word::Share, 0), Scope::Key.of(Word::Share, last));
        checks.extend(shares.map(|shares| Check {
            label: self.locale.text("living-check-shares"),
            holds: format!("ROUND(SUM({shares})-1,10)=0"),
        }));
        let thresholds = 0..computed.key.bands.len();
        let thresholds = thresholds.filter_map(|index| cell(Scope::Key.all(Word::Threshold(index))));
        let thresholds: Vec<String> = thresholds.map(|at| self.sheets.cell(0, at)).collect();
        if thresholds.len() > 1 {
            let rising = thresholds.iter().zip(thresholds.iter().skip(1));
            let rising: Vec<String> = rising.map(|(low, high)| format!("{low}<{high}")).collect();
            checks.push(Check {
                label: self.locale.text("living-check-thresholds"),
                holds: format!("AND({})", rising.join(",")),
            });
        }
        let years = computed.plan.years.saturating_sub(1);
        for (case, _) in &computed.outlooks {
            let (first, end) = (Scope::Year(*case, 0), Scope::Year(*case, years));
            let parts = range(first.of(Word::Part, 0), end.of(Word::Part, last));
            let margins = range(first.all(Word::Margin), end.all(Word::Margin));
            checks.extend(parts.zip(margins).map(|(parts, margins)| Check {
                label: say!(self.locale, "living-check-parts", name = self.names.scenario(*case)),
                holds: format!("ROUND(SUM({parts})-SUM({margins}),2)=0"),
            }));
        }
        for year in &self.model.actuals {
            let scope = Scope::Settled(year.year.0);
            let balances = range(scope.of(Word::Balance, 0), scope.of(Word::Balance, last));
            checks.extend(balances.map(|balances| Check {
                label: say!(self.locale, "living-check-balances", year = year.year.to_string()),
                holds: format!("ROUND(SUM({balances}),2)=0"),
            }));
        }
        checks
    }

    /// The workbook from its sheets, in the order of their names.
    fn living(self, grids: impl Iterator<Item = Grid>, payments: &[PaymentRows]) -> Living {
        let name = |at: Address| -> CellName { (self.sheets.0[at.sheet].clone(), (at.row, at.column)) };
        let inputs = self.places.inputs.iter();
        let inputs = inputs
            .map(|((place, number), at)| (*place, *number, name(*at)))
            .collect();
        let figures = self.places.figures.iter().map(|(id, at)| (*id, name(*at))).collect();
        let payments = payments.iter().map(|year| {
            let rows = year.rows.iter().map(|cells| cells.map(name));
            (year.year, rows.collect())
        });
        let payments = payments.collect();
        let sheets = grids
            .zip(&self.sheets.0)
            .map(|(grid, name)| grid.into_sheet(name.clone()));
        let workbook = Workbook {
            title: say!(self.locale, "living-title", title = self.partnership.title),
            author: self.programme.programme.title.to_string(),
            sheets: sheets.collect(),
            ..Workbook::default()
        };
        Living {
            workbook,
            inputs,
            figures,
            payments,
        }
    }
}
