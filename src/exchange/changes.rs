//! The edits that make a proposal: which keys of which file get which value.

use std::collections::BTreeSet;

use crate::diagnostic::Message;
use crate::edit::{Change, Edit};
use crate::load::{Content, Value};
use crate::message;

use super::data::{DataFile, entry, field, items, scalar};
use super::rows::Row;
use super::table::{Column, Kind, Table};

/// Makes edits; a record that an earlier edit made is not made again.
#[derive(Debug, Default)]
pub struct Changes {
    made: BTreeSet<(usize, Vec<String>)>,
}

impl Changes {
    /// Another value of a column of a row.
    ///
    /// # Errors
    /// Where the data can't hold it.
    pub fn set(
        &mut self,
        table: Table,
        file: &DataFile,
        row: &Row<'_>,
        column: &Column,
        new: &str,
    ) -> Result<Vec<Edit>, Message> {
        let mut keys = keys(table, file, row);
        let Some((last, before)) = column.way.split_last() else {
            return Ok(Vec::new());
        };
        let mut here = row.value;
        let mut what = table.what();
        for (depth, name) in before.iter().enumerate() {
            let is_made = self
                .made
                .contains(&(row.file, [keys.as_slice(), &[(*name).to_owned()]].concat()));
            match field(here, name) {
                Some(below) => here = below,
                None if is_made => {}
                None if new.is_empty() => return Ok(Vec::new()),
                None => {
                    let inner = column.way.get(depth + 1..).unwrap_or_default();
                    let value = nested(inner, value(column, new, ""));
                    let edit = insert(&keys, here, what.map(|what| order(what, name)), name, value);
                    keys.push((*name).to_owned());
                    self.made.insert((row.file, keys));
                    return Ok(vec![edit]);
                }
            }
            keys.push((*name).to_owned());
            what = what.and_then(|what| what.of_field(name));
        }
        let order = what.map(|what| order(what, last));
        if column.place.is_some() {
            return in_list(&keys, here, order.as_deref(), column, last, new);
        }
        let Some(old) = field(here, last) else {
            let is_written = entry(here, last).is_some();
            let value = value(column, new, "");
            return Ok(if new.is_empty() {
                Vec::new()
            } else if is_written {
                vec![at(&keys, last, Change::Set(value))]
            } else {
                vec![insert(&keys, here, order, last, value)]
            });
        };
        if new.is_empty() {
            if column.is_required {
                return Err(message!("this can't be empty"));
            }
            return Ok(vec![at(&keys, last, Change::Remove)]);
        }
        if column.is_list {
            keys.push((*last).to_owned());
            return Ok(lines(&keys, old, column, new));
        }
        Ok(vec![at(
            &keys,
            last,
            Change::Set(value(column, new, scalar(old).unwrap_or_default())),
        )])
    }

    /// A new row, below the last of its list; `values` are the columns that it has.
    pub fn add(
        table: Table,
        file: &DataFile,
        parent: &Row<'_>,
        id: Option<&str>,
        values: &[(&Column, String)],
    ) -> (Vec<Edit>, Value) {
        let mut entries: Vec<(String, Value)> = Vec::new();
        if let Some(id) = id {
            entries.push(("id".to_owned(), Value::text(id)));
        }
        for (column, text) in values {
            put(&mut entries, &column.way, column, text);
        }
        let item = Value::map(entries);
        let mut keys = keys(table, file, parent);
        let steps: Vec<&str> = table.steps().collect();
        let missing = steps.get(parent.steps.len()..).unwrap_or_default();
        // The list may be missing, and records around it.
        let mut here = parent.value;
        let mut what = table.what_at(parent.steps.len());
        for (depth, name) in missing.iter().enumerate().filter(|(_, name)| **name != "*") {
            if let Some(below) = field(here, name) {
                here = below;
                keys.push((*name).to_owned());
                what = what.and_then(|what| what.of_field(name));
                continue;
            }
            let inner: Vec<&'static str> = table
                .steps()
                .skip(parent.steps.len() + depth + 1)
                .filter(|name| *name != "*")
                .collect();
            let list = nested(&inner, Value::list(vec![item.clone()]));
            let order = what.map(|what| order(what, name));
            return (vec![insert(&keys, here, order, name, list)], item);
        }
        let edit = Edit {
            keys,
            change: Change::InsertItem {
                at: items(here).len(),
                value: item.clone(),
            },
        };
        (vec![edit], item)
    }

    /// A row that is gone.
    pub fn remove(table: Table, file: &DataFile, row: &Row<'_>) -> Vec<Edit> {
        vec![Edit {
            keys: keys(table, file, row),
            change: Change::Remove,
        }]
    }
}

/// The keys that lead to a row in its file: an item is called by its id, or by its number.
pub fn keys(table: Table, file: &DataFile, row: &Row<'_>) -> Vec<String> {
    let mut keys = vec![file.key.to_owned()];
    let mut here = &file.says;
    for (name, step) in table.steps().zip(&row.steps) {
        let Some(below) = here.children().get(*step).copied() else {
            break;
        };
        keys.push(match name {
            "*" => match field(below, "id").and_then(scalar) {
                Some(id) => id.to_owned(),
                None => (step + 1).to_string(),
            },
            name => name.to_owned(),
        });
        here = below;
    }
    keys
}

/// The fields of a record that come before one of them.
fn order(what: crate::diff::Type, name: &str) -> Vec<&'static str> {
    let fields = what.fields().into_iter().map(|(own, _)| own);
    fields.take_while(|own| *own != name).collect()
}

/// A key with its value, behind those that come before it in the schema.
fn insert(keys: &[String], here: &Value, order: Option<Vec<&'static str>>, name: &str, value: Value) -> Edit {
    let before = order.unwrap_or_default();
    let at = match &here.content {
        Content::Map(entries) => {
            let last = entries.iter().rposition(|(own, _)| before.contains(&own.as_str()));
            last.map_or(0, |last| last + 1)
        }
        _ => 0,
    };
    Edit {
        keys: keys.to_vec(),
        change: Change::InsertKey {
            at,
            key: name.to_owned(),
            value,
        },
    }
}

fn at(keys: &[String], name: &str, change: Change) -> Edit {
    Edit {
        keys: [keys, &[name.to_owned()]].concat(),
        change,
    }
}

/// A value below these fields.
fn nested(way: &[&'static str], value: Value) -> Value {
    way.iter()
        .rev()
        .fold(value, |value, name| Value::map(vec![((*name).to_owned(), value)]))
}

fn put(entries: &mut Vec<(String, Value)>, way: &[&'static str], column: &Column, text: &str) {
    let Some((name, below)) = way.split_first() else { return };
    let known = entries.iter_mut().find(|(own, _)| own == name);
    if let (Some((_, Value { content, .. })), false) = (known, below.is_empty() && column.place.is_none()) {
        match content {
            Content::Map(inner) => put(inner, below, column, text),
            Content::List(items) => items.push(single(column.kind, text)),
            _ => {}
        }
        return;
    }
    let value = if below.is_empty() {
        match column.place {
            Some(_) => Value::list(vec![single(column.kind, text)]),
            None => value(column, text, ""),
        }
    } else {
        let mut inner = Vec::new();
        put(&mut inner, below, column, text);
        Value::map(inner)
    };
    entries.push(((*name).to_owned(), value));
}

/// What a cell says, in the place of what stands there.
fn value(column: &Column, text: &str, old: &str) -> Value {
    if column.is_list {
        return Value::list(text.lines().map(|line| single(column.kind, line)).collect());
    }
    if column.place.is_some() {
        return Value::list(vec![single(column.kind, text)]);
    }
    // A text by lines keeps the end of its last line.
    let end = if old.ends_with('\n') && !text.ends_with('\n') {
        "\n"
    } else {
        ""
    };
    single(column.kind, &format!("{text}{end}"))
}

fn single(kind: Kind, text: &str) -> Value {
    match kind {
        Kind::Number(..) | Kind::Flag | Kind::Day => Value::word(text),
        Kind::Text | Kind::Word | Kind::Name => Value::text(text),
    }
}

/// Another number at a place of a list of numbers.
fn in_list(
    keys: &[String],
    here: &Value,
    order: Option<&[&'static str]>,
    column: &Column,
    name: &str,
    new: &str,
) -> Result<Vec<Edit>, Message> {
    let place = column.place.unwrap_or_default();
    let count = field(here, name).map_or(0, |list| items(list).len());
    let list = [keys, &[name.to_owned()]].concat();
    let number = (place + 1).to_string();
    let own = [list.as_slice(), &[number]].concat();
    Ok(vec![match (new.is_empty(), place.cmp(&count)) {
        (true, std::cmp::Ordering::Less) if place + 1 == count && count > 1 => Edit {
            keys: own,
            change: Change::Remove,
        },
        (true, std::cmp::Ordering::Less) => return Err(message!("a number between others can't be empty")),
        (true, _) => return Ok(Vec::new()),
        (false, std::cmp::Ordering::Less) => Edit {
            keys: own,
            change: Change::Set(single(column.kind, new)),
        },
        (false, _) if entry(here, name).is_none() && place == 0 => insert(
            keys,
            here,
            order.map(<[_]>::to_vec),
            name,
            Value::list(vec![single(column.kind, new)]),
        ),
        (false, _) => Edit {
            keys: list,
            change: Change::InsertItem {
                at: place,
                value: single(column.kind, new),
            },
        },
    }])
}

/// The fewest edits that turn a list of single values into these lines.
fn lines(keys: &[String], old: &Value, column: &Column, new: &str) -> Vec<Edit> {
    let before: Vec<&str> = items(old).iter().map(|item| scalar(item).unwrap_or_default()).collect();
    let after: Vec<&str> = new.lines().collect();
    let same = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let rest = before.len().min(after.len()) - same;
    let ends = before.iter().rev().zip(after.iter().rev());
    let tail = ends.take(rest).take_while(|(a, b)| a == b).count();
    let (was, is) = (before.len() - same - tail, after.len() - same - tail);
    let item = |index: usize| [keys, &[(index + 1).to_string()]].concat();
    let mut edits = Vec::new();
    for index in same..same + was.min(is) {
        let value = single(column.kind, after.get(index).copied().unwrap_or_default());
        edits.push(Edit {
            keys: item(index),
            change: Change::Set(value),
        });
    }
    for index in same + was.min(is)..same + is {
        let value = single(column.kind, after.get(index).copied().unwrap_or_default());
        edits.push(Edit {
            keys: keys.to_vec(),
            change: Change::InsertItem { at: index, value },
        });
    }
    for index in (same + was.min(is)..same + was).rev() {
        edits.push(Edit {
            keys: item(index),
            change: Change::Remove,
        });
    }
    edits
}
