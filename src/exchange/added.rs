//! Rows that somebody added to a sheet.

use unicode_normalization::UnicodeNormalization as _;

use crate::diagnostic::Message;
use crate::message;
use crate::model::Audience;

use super::cell::{self, same};
use super::changes::Changes;
use super::data::json;
use super::leaf::Leaf;
use super::proposal::{Proposal, State};
use super::record::text;
use super::returned::{Reader, yaml};
use super::rows::{Row, around};
use super::table::Column;

impl<'d> Reader<'_, 'd> {
    /// Proposes a row that was not sent.
    pub(super) fn added(&mut self, leaf: &Leaf<'_, 'd>, line: u32) {
        if !leaf.table.is_list() {
            self.fault(leaf.origin(line, 0), message!("a row can't be added to this sheet"));
            return;
        }
        let parent = match self.parent(leaf, line) {
            Ok(parent) => parent,
            Err((at, message)) => {
                self.fault(leaf.origin(line, at), message);
                return;
            }
        };
        let Some(file) = self.files.get(parent.file) else {
            return;
        };
        let mut values: Vec<(&Column, String)> = Vec::new();
        let mut is_faulty = false;
        for (at, column) in &leaf.columns {
            let Some(found) = leaf.sheet.cells.get(&(line, *at)) else {
                continue;
            };
            match cell::read(found, column, file, &mut self.speech, leaf.came.book.counts_from_1904) {
                Ok(read) if read.text.is_empty() => {}
                Ok(read) => {
                    if let Some(remark) = read.remark {
                        self.remark(leaf.origin(line, *at), remark);
                    }
                    values.push((column, read.text));
                }
                Err(message) => {
                    is_faulty = true;
                    self.fault(leaf.origin(line, *at), message);
                }
            }
        }
        for (at, column) in &leaf.columns {
            let is_there = values.iter().any(|(own, _)| own.key == column.key);
            if column.is_required && !is_there && text(leaf.sheet, line, *at).is_empty() {
                is_faulty = true;
                let head = self.speech.head(column, None);
                self.fault(leaf.origin(line, *at), message!("a new row needs “{head}”", head));
            }
        }
        if !is_faulty {
            self.add(leaf, line, &parent, &values);
        }
    }

    fn add(&mut self, leaf: &Leaf<'_, 'd>, line: u32, parent: &Row<'d>, values: &[(&Column, String)]) {
        let Some(file) = self.files.get(parent.file) else {
            return;
        };
        let is_here = holds(leaf, parent, values);
        if is_here {
            return;
        }
        let id = leaf.needs_id().then(|| self.new_id(leaf, values));
        let (edits, item) = Changes::add(leaf.table, file, parent, id.as_deref(), values);
        let steps: Vec<&str> = leaf
            .table
            .steps()
            .skip(parent.steps.len())
            .filter(|step| *step != "*")
            .collect();
        let last = id.unwrap_or_else(|| "+".to_owned());
        let names = parent.names.iter().map(String::as_str);
        let names: Vec<&str> = names.chain(steps.iter().copied()).chain([last.as_str()]).collect();
        let item = json(&item, leaf.table.what());
        let sentence = self.speech.telling().sentence(&names, None, Some(item));
        let keys = edits.first().map(|edit| edit.keys.join(".")).unwrap_or_default();
        let new: Vec<String> = values
            .iter()
            .map(|(column, text)| format!("{}: {text}", column.key))
            .collect();
        let path = file.path.clone();
        self.propose(Proposal {
            id: String::new(),
            origin: leaf.origin(line, 0),
            sentence,
            line: file.line(&parent.steps),
            keys,
            old: None,
            new: Some(new.join("\n")),
            is_new: true,
            state: State::Sound,
            steps: yaml(edits),
            path,
        });
    }

    /// What a new row belongs to: the nearest that is there.
    fn parent(&mut self, leaf: &Leaf<'_, 'd>, line: u32) -> Result<Row<'d>, (u16, Message)> {
        let mut candidates = around(leaf.table, self.files);
        for (depth, at) in leaf.parents.iter().enumerate() {
            let asked = text(leaf.sheet, line, *at).trim().to_owned();
            if asked.is_empty() && candidates.len() > 1 {
                return Err((*at, message!("say here what the new row belongs to")));
            }
            if asked.is_empty() {
                continue;
            }
            let mut known = Vec::new();
            candidates.retain(|row| {
                let names = row.parent(leaf.table, depth);
                let name = self.speech.telling().name(&names);
                let is_it = name == asked || names.last() == Some(&asked.as_str());
                known.push(name);
                is_it
            });
            if candidates.is_empty() {
                known.dedup();
                let known = known.join(", ");
                return Err((
                    *at,
                    message!("“{asked}” is none of what a row can belong to: {known}", asked, known),
                ));
            }
        }
        match candidates.len() {
            1 => Ok(candidates.remove(0)),
            0 => Err((0, message!("there is nothing that this row could belong to"))),
            _ => Err((0, message!("it isn't clear what this row belongs to"))),
        }
    }

    /// An id for a new row, made from its name.
    fn new_id(&mut self, leaf: &Leaf<'_, 'd>, values: &[(&Column, String)]) -> String {
        let name = ["name", "title", "label", "text"].iter().find_map(|name| {
            let value = values.iter().find(|(column, _)| column.way == [*name]);
            value.map(|(_, text)| text.as_str())
        });
        let base = slug(name.unwrap_or(leaf.table.name));
        let mut id = base.clone();
        let mut number = 1;
        while self.speech.is_taken(&id) {
            number += 1;
            id = format!("{base}-{number}");
        }
        self.speech.give(&id);
        id
    }
}

/// Whether the data has a row with just these values, in the list to which it would be added.
fn holds(leaf: &Leaf<'_, '_>, parent: &Row<'_>, values: &[(&Column, String)]) -> bool {
    leaf.rows.iter().any(|row| {
        let is_below = row.file == parent.file && row.steps.starts_with(&parent.steps);
        is_below
            && leaf.columns.iter().all(|(_, column)| {
                let new = values.iter().find(|(own, _)| own.key == column.key);
                let new = new.map_or("", |(_, text)| text.as_str());
                same(column.kind, &row.datum(column, Audience::Internal).text, new)
            })
    })
}

/// An id made from words.
fn slug(words: &str) -> String {
    const MOST: usize = 50;
    let mut slug = String::new();
    for letter in words.nfd().filter(|letter| !is_accent(*letter)) {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= MOST {
            break;
        }
    }
    let slug = slug.trim_matches('-');
    if slug.is_empty() {
        "nieuw".to_owned()
    } else {
        slug.to_owned()
    }
}

/// Whether a sign only marks the letter before it, once letters and accents are told apart.
fn is_accent(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}
