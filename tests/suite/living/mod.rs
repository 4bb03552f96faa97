//! The living workbook: its formulas, computed by a spreadsheet that shares no code with the engine, give the figures of
//! the engine to the cent; for the samples, for random models, and after numbers were changed.

mod calculator;

use std::collections::BTreeMap;

use brugwerk::check::Checked;
use brugwerk::exchange::living::{CellName, Living, living, workbook};
use brugwerk::finance::expression::Value as Figured;
use brugwerk::finance::figure_id::{FigureId, Word};
use brugwerk::finance::figures::Reckoned;
use brugwerk::load::{self, Reading};
use brugwerk::locale::{Language, Locale};
use brugwerk::model::Partnership;
use brugwerk::office::{self, Entry, Role};
use brugwerk::sample;
use rust_decimal::Decimal;

use crate::common::{self, Files};
use crate::figures::plans::Random;
use calculator::{Calculator, Value};

/// The samples that have revenue models, with what they hold.
fn samples() -> Vec<(Files, Checked)> {
    let samples = [sample::HOUTKRING, sample::ESF_512].into_iter().map(common::files);
    let checked = |files: Files| {
        let programme = common::outcome(&common::folder(&files)).programme.expect("sound");
        (files, programme)
    };
    samples.map(checked).collect()
}

fn with_model(programme: &Checked) -> impl Iterator<Item = &Partnership> {
    let all = programme.partnerships.iter();
    all.filter(|partnership| partnership.revenue_model.is_some())
}

fn made(programme: &Checked, partnership: &Partnership, reckoned: &Reckoned) -> Living {
    living(programme, partnership, reckoned, Locale::of(Language::Nl)).expect("a workbook")
}

/// Whether a cell holds a figure, to the cent; shares to as many digits as a cell holds.
fn holds(cell: &Value, figure: &Figured) -> bool {
    let near = |number: f64, decimals: u32, value: Decimal| {
        // What is too small to be held is zero.
        let found = Decimal::from_scientific(&format!("{number:.14e}")).unwrap_or_default();
        (found - value).abs() < Decimal::new(1, decimals + 1)
    };
    match (cell, figure) {
        (Value::Text(_), Figured::Year(None)) => true,
        (Value::Number(number), Figured::Year(Some(year))) => near(*number, 1, (*year).into()),
        (Value::Number(number), Figured::Money(amount)) => near(*number, 2, amount.euro()),
        (Value::Number(number), Figured::Amount(value) | Figured::Quantity(value)) => near(*number, 8, *value),
        (Value::Number(number), value) => near(*number, 12, value.number()),
        _ => false,
    }
}

/// Compares all figures of a workbook with those of the engine; gives how many there were.
fn agree(living: &Living, calculator: &Calculator, reckoned: &Reckoned, round: &str) -> usize {
    let mut compared = 0;
    for (id, at) in &living.figures {
        // Which payments there are depends on the figures: they are compared one after another.
        if matches!(id.word, Word::Payment(_)) {
            continue;
        }
        let found = calculator.value(at);
        let name = id.text(&reckoned.computed.plan);
        match reckoned.figures.get(*id) {
            Some(figure) => assert!(
                holds(&found, &figure.value),
                "{round}: {name} at {at:?}: {found:?} for {:?}",
                figure.value
            ),
            None => assert_eq!(found, Value::Text("–".to_owned()), "{round}: {name}"),
        }
        compared += 1;
    }
    payments_agree(living, calculator, reckoned, round);
    compared
}

fn payments_agree(living: &Living, calculator: &Calculator, reckoned: &Reckoned, round: &str) {
    let settlements = &reckoned.computed.settlements;
    assert_eq!(living.payments.len(), settlements.len());
    for ((year, rows), settlement) in living.payments.iter().zip(settlements) {
        for (index, [_, _, amount]) in rows.iter().enumerate() {
            let due = settlement.payments.get(index);
            let due = Figured::Money(due.map(|payment| payment.amount).unwrap_or_default());
            let found = calculator.value(amount);
            assert!(
                holds(&found, &due),
                "{round}: payment {index} of {year}: {found:?} for {due:?}"
            );
        }
        let names: Vec<&str> = parties(living);
        for (payment, [from, to, _]) in settlement.payments.iter().zip(rows) {
            for (partner, at) in [(payment.from, from), (payment.to, to)] {
                assert_eq!(
                    calculator.value(at),
                    Value::Text(names[partner].to_owned()),
                    "{round}: {year}"
                );
            }
        }
    }
}

/// The names of the partners, as the key heads its columns with them.
fn parties(living: &Living) -> Vec<&str> {
    let key = living
        .workbook
        .sheets
        .iter()
        .find(|sheet| sheet.name == "Verdeelsleutel");
    let row = key.expect("the key").rows[4].cells.iter().skip(2);
    row.filter_map(|cell| match &cell.entry {
        Entry::Text(name) => Some(name.as_str()),
        _ => None,
    })
    .collect()
}

/// Steps are rounded to a millionth of a cent, in which binary fractions may turn the last digit.
fn is_near(found: f64, value: Decimal) -> bool {
    let found = Decimal::from_scientific(&format!("{found:.14e}")).unwrap_or_default();
    (found - value).abs() < Decimal::new(2, 6)
}

/// What stands in the file beside each formula is what it gives; the last digits of steps of weights with more digits than a
/// cell holds may differ, which is why those are left out where weights are random.
fn results_are_true(calculator: &Calculator, round: &str, with_steps: bool) {
    for (at, formula, result) in calculator.formulas() {
        if !with_steps && at.0 == "Tussenstappen" {
            continue;
        }
        let found = calculator.value(&at);
        let is_true = match (result, &found) {
            (Entry::Number(value), Value::Number(found)) => is_near(*found, *value),
            (Entry::Text(text), Value::Text(found)) => text == found,
            _ => false,
        };
        assert!(
            is_true,
            "{round}: {at:?}: {formula} gives {found:?}, the file says {result:?}"
        );
    }
}

#[test]
fn the_workbooks_of_the_samples_give_the_figures_of_the_engine() {
    for (_, programme) in samples() {
        for partnership in with_model(&programme) {
            let reckoned = programme.reckoned(partnership).expect("computed");
            let living = made(&programme, partnership, reckoned);
            let calculator = Calculator::new(&living.workbook);
            let name = partnership.id.as_str();
            let compared = agree(&living, &calculator, reckoned, name);
            assert_eq!(
                living.figures.len(),
                reckoned.figures.all().len(),
                "{name}: a figure has no cell"
            );
            assert!(compared > 50, "{name}: {compared} figures");
            results_are_true(&calculator, name, true);
            let held = workbook(&programme, partnership, Locale::of(Language::Nl)).expect("a workbook");
            assert_eq!(held, living.workbook);
            let bytes = office::write(&held).expect("written");
            assert_eq!(bytes, office::write(&living.workbook).expect("written"));
        }
    }
}

#[test]
fn the_workbooks_of_random_models_give_the_figures_of_the_engine() {
    let mut random = Random(0x11f3);
    let samples = samples();
    let cases: Vec<(&Checked, &Partnership)> = samples
        .iter()
        .flat_map(|(_, programme)| with_model(programme).map(move |partnership| (programme, partnership)))
        .collect();
    let (mut computed, mut compared) = (0, 0);
    for round in 0..160 {
        let (programme, partnership) = cases[random.index(cases.len())];
        let partnership = random.changed(partnership);
        let model = partnership.revenue_model.as_ref().expect("a model");
        let Some(reckoned) = Reckoned::of(&partnership, model) else {
            continue;
        };
        let round = format!("{} {round}", partnership.id);
        let living = made(programme, &partnership, &reckoned);
        let calculator = Calculator::new(&living.workbook);
        compared += agree(&living, &calculator, &reckoned, &round);
        results_are_true(&calculator, &round, false);
        computed += 1;
    }
    assert!(
        computed > 100 && compared > 10_000,
        "{computed} models, {compared} figures"
    );
}

/// Another number that may stand where this one does.
fn other(random: &mut Random, number: Decimal, is_percent: bool) -> Decimal {
    if random.index(12) == 0 {
        return Decimal::ZERO;
    }
    let factor = Decimal::new(1, 1) + random.decimal(2_500, 3);
    let changed = (number * factor).round_dp(number.scale().min(2));
    if is_percent {
        changed.min(Decimal::ONE_HUNDRED)
    } else {
        changed
    }
}

/// The same files with other numbers at some places.
fn edited(files: &Files, programme: &Checked, changes: &[(brugwerk::diagnostic::Place, Decimal)]) -> Files {
    let mut files = files.clone();
    let mut changes = changes.to_vec();
    // From the end, so that the places before stay true.
    changes.sort_by_key(|(place, _)| std::cmp::Reverse((place.file, place.start)));
    for (place, number) in changes {
        let path = &programme.notes().sources.get(place.file).expect("a file").path;
        let text = files.get_mut(path).expect("a file");
        text.replace_range(place.start as usize..place.end as usize, &number.to_string());
    }
    files
}

#[test]
fn changed_inputs_give_the_figures_of_changed_data() {
    let mut random = Random(0xc4a6);
    let (mut rounds, mut dashes) = (0, 0);
    for (files, programme) in samples() {
        let cases: Vec<&Partnership> = with_model(&programme).collect();
        let rounds_here = if cases.len() > 1 { 6 } else { 20 };
        for round in 0..rounds_here {
            let partnership = cases[random.index(cases.len())];
            let living = made(
                &programme,
                partnership,
                programme.reckoned(partnership).expect("computed"),
            );
            let mut calculator = Calculator::new(&living.workbook);
            let mut changes = Vec::new();
            let share = 1 + random.index(living.inputs.len());
            for (place, number, at) in &living.inputs {
                if random.index(share) == 0 {
                    let is_percent = unit(&living, at) == "%";
                    let number = other(&mut random, *number, is_percent);
                    changes.push((*place, number));
                    calculator.type_number(at, number);
                }
            }
            let files = edited(&files, &programme, &changes);
            let loaded = load::load(&common::folder(&files), Reading::default()).expect("read");
            let loaded = loaded.programme.expect("still a programme");
            let partnership = loaded
                .partnerships
                .iter()
                .find(|it| *it.id == *partnership.id)
                .expect("there");
            let model = partnership.revenue_model.as_ref().expect("a model");
            let name = format!("{} {round}: {changes:?}", partnership.id);
            // Where all weights of a key are zero, there is no model.
            let Some(reckoned) = Reckoned::of(partnership, model) else {
                continue;
            };
            let thresholds: Vec<Decimal> = model.key.thresholds.iter().map(|it| it.above.0).collect();
            if has_new_yardstick(&living, &reckoned) || !thresholds.is_sorted() {
                continue;
            }
            agree(&living, &calculator, &reckoned, &name);
            dashes += living
                .figures
                .keys()
                .filter(|id| reckoned.figures.get(**id).is_none())
                .count();
            rounds += 1;
        }
    }
    assert!(rounds > 12 && dashes > 0, "{rounds} rounds, {dashes} dashes");
}

/// The unit that stands beside an input.
fn unit<'l>(living: &'l Living, (sheet, (row, column)): &CellName) -> &'l str {
    let sheet = living
        .workbook
        .sheets
        .iter()
        .find(|it| it.name == *sheet)
        .expect("a sheet");
    match &sheet.rows[*row as usize].cells[usize::from(*column) + 2].entry {
        Entry::Text(unit) => unit,
        _ => "",
    }
}

/// A yardstick that had nothing to measure before; the first sheet says that it is not there.
fn has_new_yardstick(living: &Living, reckoned: &Reckoned) -> bool {
    let all = reckoned.figures.all().iter();
    let is_new = |id: FigureId| matches!(id.word, Word::Yardstick(_)) && !living.figures.contains_key(&id);
    all.map(|figure| figure.id).any(is_new)
}

#[test]
fn every_input_is_named_once_and_open_and_nothing_else_is() {
    for (_, programme) in samples() {
        for partnership in with_model(&programme) {
            for language in [Language::Nl, Language::En, Language::Fr] {
                let reckoned = programme.reckoned(partnership).expect("computed");
                let living = living(&programme, partnership, reckoned, Locale::of(language)).expect("a workbook");
                let mut open = BTreeMap::new();
                for sheet in &living.workbook.sheets {
                    assert!(sheet.is_protected);
                    for (row, number) in sheet.rows.iter().zip(0..) {
                        for (cell, column) in row.cells.iter().zip(0..) {
                            if cell.look.role == Role::Input {
                                open.insert((sheet.name.clone(), (number, column)), &row.cells);
                            }
                            assert_formula_is_short(&cell.entry);
                        }
                    }
                }
                assert_eq!(open.len(), living.inputs.len());
                for (_, number, at) in &living.inputs {
                    let cells = open[at];
                    assert_eq!(cells[2].entry, Entry::Number(number.normalize()));
                    for cell in [&cells[0], &cells[4], &cells[5]] {
                        assert!(matches!(&cell.entry, Entry::Text(text) if !text.is_empty()), "{at:?}");
                    }
                }
            }
        }
    }
}

fn assert_formula_is_short(entry: &Entry) {
    if let Entry::Formula { formula, .. } = entry {
        assert!(formula.len() < 8_000, "{formula}");
        assert!(!formula.contains("NA()"), "{formula}");
    }
}
