//! What of a programme is a table: rows of things, columns of single values, derived from the schema.
//!
//! Only the names and the order of the tables stand here; which columns one has, what they hold and how they are filled in
//! follows from the types of the model.

use crate::diff::{Meaning, Type};
use crate::model::{Money, Scalar as _, Unit, WholeNumber};

use super::data::DataFile;

/// A table of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// What it is called in a workbook; its title is `table-of-` and this in the locale.
    pub name: &'static str,
    /// The field of the programme in whose files its rows stand.
    pub part: &'static str,
    /// The fields that lead to its rows, `*` for the items of a list; none where a file is a row.
    pub way: &'static str,
}

/// The tables, in the order of the sheets.
pub const TABLES: &[Table] = &[
    table("partners", "partners", "*"),
    table("partnerships", "partnerships", ""),
    table("participants", "partnerships", "partners.*"),
    table("statuses", "partnerships", "status.facets.*"),
    table("impact", "partnerships", "impact.ratings.*"),
    table("tensions", "partnerships", "tensions.*"),
    table("contributions", "partnerships", "contributions.*"),
    table("value-chain", "partnerships", "value_chain.steps.*"),
    table("revenue-model", "partnerships", "revenue_model"),
    table("prices", "partnerships", "revenue_model.prices"),
    table(
        "offers",
        "partnerships",
        "revenue_model.prices.market_alternatives.offers.*",
    ),
    table(
        "premiums",
        "partnerships",
        "revenue_model.prices.added_value.premiums.*",
    ),
    table("investments", "partnerships", "revenue_model.investments.*"),
    table("costs", "partnerships", "revenue_model.activities.*.items.*"),
    table("cost-drivers", "partnerships", "revenue_model.cost_drivers.*"),
    table("fixed-costs", "partnerships", "revenue_model.fixed_costs.*"),
    table("subsidies", "partnerships", "revenue_model.subsidies.*"),
    table("scenarios", "partnerships", "revenue_model.scenarios.*"),
    table("actuals", "partnerships", "revenue_model.actuals.*"),
    table("received", "partnerships", "revenue_model.actuals.*.received.*"),
    table("paid", "partnerships", "revenue_model.actuals.*.paid.*"),
    table("effort", "partnerships", "revenue_model.actuals.*.effort.*"),
    table("agreements", "partnerships", "agreement"),
    table("tasks-agreed", "partnerships", "agreement.tasks.*"),
    table("open-points", "partnerships", "agreement.open_points.*"),
    table("canvases", "partnership_canvases", "phases.*.themes.*"),
    table("candidates", "call", "candidates.*"),
];

const fn table(name: &'static str, part: &'static str, way: &'static str) -> Table {
    Table { name, part, way }
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A number, with how many decimals it may have at most; none where it may have any.
    Number(Unit, Option<u32>),
    /// A day.
    Day,
    /// Yes or no.
    Flag,
    /// A word of a closed list.
    Word,
    /// The id of something, shown by its name.
    Name,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// What it is called in a workbook that comes back: its fields, joined by points.
    pub key: String,
    /// The fields that lead to it from its row.
    pub way: Vec<&'static str>,
    /// Of a list of numbers, the number of the item from 0.
    pub place: Option<usize>,
    /// The type of the value, or of an item where it is a list.
    pub what: Type,
    /// What its cells hold.
    pub kind: Kind,
    /// Whether a cell holds a list, one item a line.
    pub is_list: bool,
    /// Whether every row must have it.
    pub is_required: bool,
}

impl Table {
    /// The table with this name.
    pub fn named(name: &str) -> Option<Self> {
        TABLES.iter().copied().find(|table| table.name == name)
    }

    /// The fields that lead to its rows, `*` for the items of a list.
    pub fn steps(self) -> impl Iterator<Item = &'static str> {
        self.way.split('.').filter(|step| !step.is_empty())
    }

    /// Whether its rows are the items of a list, so that there can be more or fewer.
    pub fn is_list(self) -> bool {
        self.way.ends_with('*')
    }

    /// Whether a sheet has a column for each of its rows, and a row for each of its columns: what a partnership has once has
    /// many fields.
    pub fn is_turned(self) -> bool {
        !self.is_list() && !self.way.is_empty()
    }

    /// The type of its rows.
    pub fn what(self) -> Option<Type> {
        self.what_at(usize::MAX)
    }

    /// The type of what its first steps lead to.
    pub fn what_at(self, steps: usize) -> Option<Type> {
        let part = Type::part(self.part)?;
        let of_file = if part.is_files() { part.of_item()? } else { part };
        self.steps().take(steps).try_fold(of_file, |what, step| match step {
            "*" => what.of_item(),
            field => what.of_field(field),
        })
    }

    /// Whether its rows stand in a file.
    pub fn is_in(self, file: &DataFile) -> bool {
        file.part == self.part
    }

    /// The columns; a list of numbers has as many as `longest` says of its fields.
    pub fn columns(self, longest: &dyn Fn(&[&str]) -> usize) -> Vec<Column> {
        let mut columns = Vec::new();
        if let Some(what) = self.what() {
            collect(what, &[], true, longest, &mut columns);
        }
        columns
    }
}

/// The columns of the fields of a record; below it, those of records that hold single values alone.
fn collect(
    what: Type,
    way: &[&'static str],
    is_required: bool,
    longest: &dyn Fn(&[&str]) -> usize,
    columns: &mut Vec<Column>,
) {
    for (name, field) in what.fields() {
        let way = [way, &[name]].concat();
        let is_required = is_required && what.requires(name);
        let item = if field.is_list() { field.of_item() } else { Some(field) };
        let Some(item) = item else { continue };
        if item.is_record() {
            if !field.is_list() && is_leaf(field) {
                collect(field, &way, is_required, longest, columns);
            }
            continue;
        }
        if item.is_list() || item.is_own_id() && item.refers_to().is_none() {
            continue;
        }
        let Some(kind) = kind(item) else { continue };
        let column = Column {
            key: way.join("."),
            way,
            place: None,
            what: item,
            kind,
            is_list: field.is_list(),
            is_required,
        };
        if field.is_list() && matches!(kind, Kind::Number(..)) {
            let places = 0..longest(&column.way).max(1);
            columns.extend(places.map(|place| Column {
                key: format!("{}.{}", column.key, place + 1),
                place: Some(place),
                is_list: false,
                is_required: false,
                ..column.clone()
            }));
        } else {
            columns.push(column);
        }
    }
}

/// Whether a record holds single values and lists of them, and no records.
fn is_leaf(what: Type) -> bool {
    let is_record = |field: Type| field.is_record() || field.of_item().is_some_and(Type::is_record);
    what.fields().into_iter().all(|(_, field)| !is_record(field))
}

fn kind(what: Type) -> Option<Kind> {
    Some(match what.meaning() {
        Meaning::Number(unit) => Kind::Number(unit, places(what.format())),
        Meaning::Date => Kind::Day,
        Meaning::Id if what.refers_to().is_some() => Kind::Name,
        Meaning::Closed => Kind::Word,
        _ if what.is_flag() => Kind::Flag,
        Meaning::Id | Meaning::Evidence | Meaning::Rich => Kind::Text,
        Meaning::Other if !what.format().is_empty() => Kind::Text,
        Meaning::Other => return None,
    })
}

/// How many decimals a number of this format may have at most.
fn places(format: &str) -> Option<u32> {
    const CENTS: u32 = 2;
    match format {
        Money::FORMAT => Some(CENTS),
        WholeNumber::FORMAT => Some(0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_leads_to_rows_with_columns() {
        for table in TABLES {
            let what = table
                .what()
                .unwrap_or_else(|| panic!("{} leads to nothing", table.name));
            assert!(what.is_record(), "{} has no fields", table.name);
            assert!(!table.columns(&|_| 1).is_empty(), "{} has no columns", table.name);
        }
    }
}
