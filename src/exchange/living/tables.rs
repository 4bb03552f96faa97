//! Where figures stand: a sheet a subject, with tables that people read.

use rust_decimal::Decimal;

use crate::document::FigureNames;
use crate::finance::Computed;
use crate::finance::expression::Value;
use crate::finance::figure_id::{FigureId, Scope, Word};
use crate::finance::figures::Figures;
use crate::locale::{Locale, say};
use crate::model::{RevenueModel, ScenarioCase};
use crate::office::{Notation, Role};

use super::address::{Address, SheetNames};
use super::formula::Places;
use super::grid::{self, Grid};
use super::inputs::word;

/// The width of a column of names, and of one of numbers.
const WORDS: u16 = 46;
const NUMBERS: u16 = 18;

/// A figure that is to be printed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    /// The figure.
    pub id: FigureId,
    /// Where it stands.
    pub at: Address,
    /// What it is for.
    pub role: Role,
}

/// A sum over cells that stand beside or below each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    /// Where it stands.
    pub at: Address,
    /// The first and the last cell.
    pub of: (Address, Address),
    /// What it is for.
    pub role: Role,
    /// How it is shown.
    pub notation: Notation,
    /// What it comes to.
    pub value: Decimal,
}

/// The payments of a year that is over: who pays, who receives, how much.
#[derive(Debug, Clone)]
pub(super) struct PaymentRows {
    /// The year.
    pub year: u32,
    /// The three cells of each payment.
    pub rows: Vec<[Address; 3]>,
}

/// The sheets of figures while they are put together.
pub(super) struct Tables<'t, 'n> {
    /// What the figures are called.
    pub names: &'t FigureNames<'n>,
    /// The words.
    pub locale: &'t Locale,
    /// The model as written.
    pub model: &'t RevenueModel,
    /// What the engine gives.
    pub computed: &'t Computed,
    /// The figures.
    pub figures: &'t Figures,
    /// The names of all sheets.
    pub sheets: &'t mut SheetNames,
    /// Where everything stands.
    pub places: &'t mut Places,
    /// The sheets of figures, from the place of the first in the workbook.
    pub grids: Vec<Grid>,
    /// The figures to print.
    pub slots: Vec<Slot>,
    /// The sums to print.
    pub sums: Vec<Sum>,
    /// The payments to print.
    pub payments: Vec<PaymentRows>,
}

/// How a value is shown.
pub(super) fn notation(value: &Value) -> Notation {
    match value {
        Value::Money(_) => Notation::Money,
        Value::Amount(_) => Notation::Exact,
        Value::Quantity(_) => Notation::Decimal,
        Value::Percent(_) => Notation::Percent,
        Value::Share(..) | Value::Fraction(_) => Notation::Share,
        Value::Year(_) => Notation::Year,
    }
}

impl Tables<'_, '_> {
    /// All sheets, in their order.
    pub fn all(&mut self) {
        self.costs_and_prices();
        self.key();
        for (case, _) in &self.computed.outlooks {
            self.scenario(*case);
        }
        self.fairness();
        for year in &self.model.actuals {
            self.settled(year.year.0);
        }
    }

    fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    fn has(&self, id: FigureId) -> bool {
        self.figures.get(id).is_some()
    }

    fn word(&self, of: Word) -> String {
        word(self.names, self.locale, self.model, of)
    }

    /// Begins a sheet; gives its place in the workbook.
    fn begin(&mut self, name: &str, title: String, about: &str, columns: usize) -> usize {
        let sheet = self.sheets.add(name);
        let mut grid = Grid::default();
        grid.widths = std::iter::once(WORDS)
            .chain(std::iter::repeat_n(NUMBERS, columns.max(1)))
            .collect();
        grid.text((0, 0), Role::Title, title);
        grid.text((1, 0), Role::Faint, self.text(about));
        grid.frozen = (2, 1);
        self.grids.push(grid);
        sheet
    }

    fn grid(&mut self) -> &mut Grid {
        // A sheet is begun before anything is put on it.
        if self.grids.is_empty() {
            self.grids.push(Grid::default());
        }
        let last = self.grids.len() - 1;
        &mut self.grids[last]
    }

    /// Begins a table under a title, with these heads; gives its first row.
    fn table(&mut self, title: String, heads: Vec<String>) -> u32 {
        let columns = u16::try_from(heads.len()).unwrap_or(u16::MAX);
        let grid = self.grid();
        let row = grid.end() + 1;
        grid.band(row, columns, title);
        grid.heads((row + 1, 0), heads);
        row + 2
    }

    /// Gives a figure its cell; nothing where there is no such figure.
    fn place(&mut self, id: FigureId, at: Address, role: Role) {
        if self.has(id) {
            self.places.figures.insert(id, at);
            self.slots.push(Slot { id, at, role });
        }
    }

    /// Adds up figures of which the first and the last stand in these cells.
    fn sum(&mut self, ids: &[FigureId], at: Address, role: Role) {
        let figures: Vec<_> = ids.iter().filter_map(|id| self.figures.get(*id)).collect();
        let (Some(first), Some(last)) = (figures.first(), figures.last()) else {
            return;
        };
        let cell = |id: FigureId| self.places.figures.get(&id).copied();
        if let (Some(from), Some(to)) = (cell(first.id), cell(last.id)) {
            self.sums.push(Sum {
                at,
                of: (from, to),
                role,
                notation: notation(&first.value),
                value: figures.iter().map(|figure| figure.value.number()).sum(),
            });
        }
    }

    /// What a unit costs each party, and what each price method gives.
    fn costs_and_prices(&mut self) {
        let of_party = |id: &FigureId| id.scope == Scope::Unit && id.party.is_some();
        let mut words: Vec<Word> = Vec::new();
        for figure in self.figures.all().iter().filter(|figure| of_party(&figure.id)) {
            if !words.contains(&figure.id.word) {
                words.push(figure.id.word);
            }
        }
        let name = self.text("living-sheet-costs");
        let sheet = self.begin(&name, name.clone(), "living-costs-about", words.len());
        let heads = std::iter::once(self.text("party")).chain(words.iter().map(|word| self.word(*word)));
        let heads = heads.collect();
        let top = self.table(say!(self.locale, "living-unit", unit = self.model.unit), heads);
        let parties = self.computed.plan.parties.len();
        let bottom = top + u32::try_from(parties).unwrap_or_default();
        for (party, row) in (0..parties).zip(top..) {
            let name = self.names.party(party).to_owned();
            self.grid().text((row, 0), Role::Plain, name);
            for (word, column) in words.iter().zip(1..) {
                self.place(
                    Scope::Unit.of(*word, party),
                    Address { sheet, row, column },
                    Role::Fixed,
                );
            }
        }
        let total = self.text("total");
        self.grid().text((bottom, 0), Role::Total, total);
        for (word, column) in words.iter().zip(1..) {
            let at = Address {
                sheet,
                row: bottom,
                column,
            };
            let whole = Scope::Unit.all(*word);
            if self.has(whole) {
                self.place(whole, at, Role::Total);
            } else {
                let ids: Vec<FigureId> = (0..parties).map(|party| Scope::Unit.of(*word, party)).collect();
                self.sum(&ids, at, Role::Total);
            }
        }
        self.prices(sheet);
    }

    fn prices(&mut self, sheet: usize) {
        let heads = vec![self.text("price-method"), self.text("price")];
        let title = say!(self.locale, "revenue-price-of-unit", unit = self.model.unit);
        let top = self.table(title, heads);
        let methods = self.computed.prices.iter();
        let mut ids: Vec<FigureId> = methods
            .map(|(method, _)| Scope::Price.all(Word::PriceBy(*method)))
            .collect();
        ids.push(Scope::Price.all(Word::Price));
        for (id, row) in ids.into_iter().zip(top..) {
            let role = if id.word == Word::Price {
                Role::Total
            } else {
                Role::Fixed
            };
            let label = if role == Role::Total { Role::Total } else { Role::Plain };
            let name = self.names.figure(id);
            self.grid().text((row, 0), label, name);
            self.place(id, Address { sheet, row, column: 1 }, role);
        }
    }

    /// The heads of a table with a column for all together and one for each partner.
    fn partner_heads(&self, first: &str) -> Vec<String> {
        let mut heads = vec![self.text(first), self.text("total")];
        heads.extend(self.names.partners().iter().cloned());
        heads
    }

    /// A table with a row a word: all partners together, and each.
    fn partner_rows(&mut self, sheet: usize, top: u32, scope: Scope, words: &[Word], strong: &[Word]) {
        let partners = self.computed.plan.partners;
        for (of, row) in words.iter().zip(top..) {
            let is_strong = strong.contains(of);
            let (label, role) = if is_strong {
                (Role::Total, Role::Total)
            } else {
                (Role::Plain, Role::Fixed)
            };
            let name = self.word(*of);
            self.grid().text((row, 0), label, name);
            let ids: Vec<FigureId> = (0..partners).map(|partner| scope.of(*of, partner)).collect();
            for (id, column) in ids.iter().zip(2..) {
                self.place(*id, Address { sheet, row, column }, role);
            }
            let at = Address { sheet, row, column: 1 };
            if self.has(scope.all(*of)) {
                self.place(scope.all(*of), at, role);
            } else {
                self.sum(&ids, at, role);
            }
        }
    }

    /// The words of a part of the model, each once, in the order of the figures.
    fn words_of(&self, scope: Scope, wanted: impl Fn(Word) -> bool) -> Vec<Word> {
        let mut words = Vec::new();
        for figure in self.figures.all().iter().filter(|figure| figure.id.scope == scope) {
            if wanted(figure.id.word) && !words.contains(&figure.id.word) {
                words.push(figure.id.word);
            }
        }
        words
    }

    fn key(&mut self) {
        let name = self.text("living-sheet-key");
        let title = self.names.scope(Scope::Key);
        let sheet = self.begin(
            &name,
            title.clone(),
            "living-key-about",
            self.computed.plan.partners + 1,
        );
        let words = self.words_of(Scope::Key, |_| true);
        let heads = self.partner_heads("revenue-key-part");
        let top = self.table(title, heads);
        self.partner_rows(sheet, top, Scope::Key, &words, &[Word::Share]);
    }

    /// The years of a scenario beside each other.
    fn scenario(&mut self, case: ScenarioCase) {
        let years = self.computed.plan.years;
        let name = self.names.scenario(case);
        let title = say!(self.locale, "living-scenario", name = &name);
        let sheet = self.begin(&name, title.clone(), "living-scenario-about", years);
        let mut heads = vec![self.text("revenue-figure")];
        heads.extend((0..years).map(|year| self.computed.plan.calendar(year).to_string()));
        let top = self.table(title, heads);
        let first = Scope::Year(case, 0);
        let mut ids: Vec<FigureId> = self.figures.all().iter().map(|figure| figure.id).collect();
        ids.retain(|id| id.scope == first);
        // What all have together comes after what each has, but for the result since the start.
        ids.sort_by_key(|id| {
            let together = id.party.is_none();
            let last = together && id.word == Word::Cost;
            (yearly_order(id.word), last, !together, id.party)
        });
        for (id, row) in ids.into_iter().zip(top..) {
            let is_total = id.party.is_none() && matches!(id.word, Word::Cost | Word::Margin | Word::Cumulative);
            let (label, role) = if is_total {
                (Role::Total, Role::Total)
            } else {
                (Role::Plain, Role::Fixed)
            };
            let name = self.names.figure(id);
            self.grid().text((row, 0), label, name);
            for (year, column) in (0..years).zip(1..) {
                let of_year = FigureId {
                    scope: Scope::Year(case, year),
                    ..id
                };
                self.place(of_year, Address { sheet, row, column }, role);
            }
        }
        let heads = vec![self.text("revenue-figure"), self.text("year")];
        let top = self.table(self.text("living-turning"), heads);
        for (word, row) in [Word::BreakEven, Word::Independent].into_iter().zip(top..) {
            let id = Scope::Scenario(case).all(word);
            let name = self.names.figure(id);
            self.grid().text((row, 0), Role::Plain, name);
            self.place(id, Address { sheet, row, column: 1 }, Role::Fixed);
        }
    }

    fn fairness(&mut self) {
        let words = self.words_of(Scope::Yardsticks, |_| true);
        if words.is_empty() {
            return;
        }
        let name = self.text("living-sheet-fairness");
        let title = self.names.scope(Scope::Yardsticks);
        let sheet = self.begin(
            &name,
            title.clone(),
            "living-fairness-about",
            self.computed.plan.partners + 1,
        );
        let heads = self.partner_heads("revenue-yardstick");
        let top = self.table(title, heads);
        self.partner_rows(sheet, top, Scope::Yardsticks, &words, &[]);
    }

    /// A year that is over: who is entitled to what, and who pays whom.
    fn settled(&mut self, year: u32) {
        let scope = Scope::Settled(year);
        let partners = self.computed.plan.partners;
        let name = say!(self.locale, "living-sheet-settled", year = year.to_string());
        let title = self.names.scope(scope);
        let sheet = self.begin(&name, title.clone(), "living-settled-about", partners + 1);
        let mut words = self.words_of(scope, |word| !matches!(word, Word::Payment(_)));
        words.sort_by_key(|word| settled_order(*word));
        let heads = self.partner_heads("revenue-figure");
        let top = self.table(title, heads);
        self.partner_rows(sheet, top, scope, &words, &[Word::Margin, Word::Balance]);
        let heads = ["revenue-payer", "revenue-payee", "amount"].map(|key| self.text(key));
        let title = say!(self.locale, "revenue-payments", year = year.to_string());
        let top = self.table(title, heads.to_vec());
        // Who receives is a name, beside the name of who pays.
        let payee = grid::text(Role::Head, self.text("revenue-payee"));
        self.grid().put((top - 1, 1), payee);
        let rounds = u32::try_from(partners.saturating_sub(1)).unwrap_or_default();
        let rows: Vec<[Address; 3]> = (top..top + rounds)
            .map(|row| [0, 1, 2].map(|column| Address { sheet, row, column }))
            .collect();
        let settlements = self.model.actuals.iter().zip(&self.computed.settlements);
        let settlement = settlements.into_iter().find(|(actual, _)| actual.year.0 == year);
        let payments = settlement.map_or(&[][..], |(_, settlement)| settlement.payments.as_slice());
        for (payment, [.., amount]) in payments.iter().zip(&rows) {
            let id = scope.of(Word::Payment(payment.to), payment.from);
            self.places.figures.insert(id, *amount);
        }
        self.payments.push(PaymentRows { year, rows });
    }
}

/// The order of the figures of a planned year.
const fn yearly_order(word: Word) -> u8 {
    match word {
        Word::Volume => 0,
        Word::Revenue => 1,
        Word::Subsidy => 2,
        Word::Cost => 3,
        Word::Margin => 4,
        Word::Fee => 5,
        Word::Part => 6,
        Word::OwnSubsidy => 7,
        _ => 8,
    }
}

/// The order of the figures of a year that is over.
const fn settled_order(word: Word) -> u8 {
    match word {
        Word::Holds => 0,
        Word::Paid => 1,
        Word::Reserve => 2,
        Word::Cost => 3,
        Word::Margin => 4,
        Word::Fee => 5,
        Word::Part => 6,
        Word::Lacking => 7,
        Word::EffortPaid => 8,
        Word::Pot => 9,
        Word::EffortReceived => 10,
        Word::Entitled => 11,
        Word::Balance => 12,
        _ => 13,
    }
}
