//! The rows of a table: where they stand in the data, and by what they are recognised.

use crate::diff::{Type, identity_of};
use crate::load::Value;
use crate::model::{Audience, Mark};

use super::data::{DataFile, entry, field, items, json, scalar};
use super::table::{Column, Table};

/// What a row is called that has nothing but its number in its list.
const NUMBER: char = '#';

/// A row of a table.
#[derive(Debug, Clone)]
pub struct Row<'d> {
    /// The number of its file among the data files.
    pub file: usize,
    /// The names that lead to it, as comparisons take them.
    pub names: Vec<String>,
    /// The numbers of the children that lead to it, from what its file holds.
    pub steps: Vec<usize>,
    /// By what each list on the way recognises it, after the id of the file.
    pub identity: Vec<String>,
    /// The field by which its list recognises it.
    pub by: Option<&'static str>,
    /// What it says.
    pub value: &'d Value,
}

/// What a cell of a row holds in the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Datum {
    /// What is written; the items of a list, one a line; empty where nothing is.
    pub text: String,
    /// Whether the reader may see it.
    pub is_open: bool,
}

impl Row<'_> {
    /// What a row is recognised by in a workbook that comes back.
    pub fn key(&self) -> String {
        self.identity.join("/")
    }

    /// Whether only its place in its list tells it from others.
    pub fn is_numbered(&self) -> bool {
        self.identity.last().is_some_and(|last| last.starts_with(NUMBER))
    }

    /// The names that lead to what it belongs to, at a depth: its file, where there are several, then each item of a list
    /// around it.
    pub fn parent(&self, table: Table, depth: usize) -> Vec<&str> {
        const FILE: usize = 2;
        let before = self.names.len() - self.steps.len();
        let mut stars = table.steps().enumerate().filter(|(_, step)| *step == "*");
        let of_list = |at: Option<(usize, &str)>| at.map_or(before, |(at, _)| before + at + 1);
        let count = match depth.checked_sub(usize::from(before == FILE)) {
            None => before,
            Some(depth) => of_list(stars.nth(depth)),
        };
        self.names.iter().take(count).map(String::as_str).collect()
    }

    /// The field of the list that it belongs to, at a depth.
    pub fn list_around(&self, table: Table, depth: usize) -> &str {
        let count = self.parent(table, depth).len();
        let before = count.checked_sub(2).and_then(|at| self.names.get(at));
        before.map_or("", String::as_str)
    }

    /// What a column of it holds.
    pub fn datum(&self, column: &Column, audience: Audience) -> Datum {
        let mut value = Some(self.value);
        let mut is_open = true;
        for name in &column.way {
            value = value.and_then(|value| field(value, name));
            is_open &= value.is_none_or(|value| sees(audience, value.mark));
        }
        if let Some(place) = column.place {
            value = value.and_then(|list| items(list).get(place));
        }
        let all = value.map(|value| {
            if column.is_list {
                items(value)
            } else {
                std::slice::from_ref(value)
            }
        });
        let all = all.unwrap_or_default();
        is_open &= all.iter().all(|value| sees(audience, value.mark));
        let texts: Vec<&str> = all.iter().filter_map(scalar).collect();
        // An item of several lines can't be told from several items.
        is_open &= !column.is_list || texts.iter().all(|text| !text.contains('\n'));
        Datum {
            text: if is_open { texts.join("\n") } else { String::new() },
            is_open,
        }
    }
}

fn sees(audience: Audience, mark: Option<Mark>) -> bool {
    mark.is_none_or(|mark| audience.sees(mark))
}

/// The rows of a table that an audience may see, in the order of the data.
pub fn rows(table: Table, files: &[DataFile], audience: Audience) -> Vec<Row<'_>> {
    rows_at(table, files, audience, usize::MAX)
}

/// What the rows of a table belong to: the items of the innermost list around theirs, or else their files.
pub fn around(table: Table, files: &[DataFile]) -> Vec<Row<'_>> {
    let way: Vec<&str> = table.steps().collect();
    let inner = way.get(..way.len().saturating_sub(1)).unwrap_or_default();
    let last = inner.iter().rposition(|step| *step == "*").map_or(0, |at| at + 1);
    rows_at(table, files, Audience::Internal, last)
}

/// What the first steps of a table lead to.
fn rows_at(table: Table, files: &[DataFile], audience: Audience, steps: usize) -> Vec<Row<'_>> {
    let mut found = Vec::new();
    for (number, file) in files.iter().enumerate().filter(|(_, file)| table.is_in(file)) {
        let row = Row {
            file: number,
            names: file.names(),
            steps: Vec::new(),
            identity: file.id().map(ToOwned::to_owned).into_iter().collect(),
            by: None,
            value: &file.says,
        };
        let steps: Vec<&str> = table.steps().take(steps).collect();
        walk(row, file.what, &steps, audience, &mut found);
    }
    found
}

fn walk<'d>(row: Row<'d>, what: Type, steps: &[&str], audience: Audience, found: &mut Vec<Row<'d>>) {
    if !sees(audience, row.value.mark) {
        return;
    }
    match steps {
        [] => found.push(row),
        ["*", rest @ ..] => {
            let Some(what) = what.of_item() else { return };
            let all = items(row.value);
            let as_json: Vec<serde_json::Value> = all.iter().map(|item| json(item, Some(what))).collect();
            let by = identity_of(&as_json);
            for (index, item) in all.iter().enumerate() {
                let own = by.and_then(|by| scalar(field(item, by)?));
                let own = own.filter(|own| !own.contains('/') && !own.starts_with(NUMBER));
                let number = (index + 1).to_string();
                let mut row = row.clone();
                row.names.push(own.unwrap_or(&number).to_owned());
                row.identity
                    .push(own.map_or_else(|| format!("{NUMBER}{number}"), ToOwned::to_owned));
                row.steps.push(index);
                row.by = by;
                row.value = item;
                walk(row, what, rest, audience, found);
            }
        }
        [name, rest @ ..] => {
            let Some((index, value)) = entry(row.value, name).filter(|(_, value)| !value.is_nothing()) else {
                return;
            };
            let Some(what) = what.of_field(name) else { return };
            let mut row = row;
            row.names.push((*name).to_owned());
            row.steps.push(index);
            row.by = None;
            row.value = value;
            walk(row, what, rest, audience, found);
        }
    }
}

/// How many items the longest list has to which these fields lead from a row.
pub fn longest(rows: &[Row<'_>], way: &[&str]) -> usize {
    let of_row = |row: &Row<'_>| {
        let list = way.iter().try_fold(row.value, |value, name| field(value, name));
        list.map_or(0, |list| items(list).len())
    };
    rows.iter().map(of_row).max().unwrap_or_default()
}
