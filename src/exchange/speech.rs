//! What values are called in a workbook: names for ids, labels for words, yes and no.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Checked;
use crate::diagnostic::{FileId, Message};
use crate::diff::{Telling, Type};
use crate::locale::{Locale, capitalised, say};
use crate::message;
use crate::model::{ClosedList as _, Kind as Thing, Unit};

use super::data::DataFile;
use super::table::{Column, Kind};

/// The most words that a message names.
const MOST_NAMED: usize = 12;

/// The words of a programme for the cells of its tables.
pub struct Speech<'a> {
    programme: &'a Checked,
    telling: Telling<'a>,
    /// What ids are called, by field, kind and file.
    names: BTreeMap<(&'static str, &'static str, String), BTreeMap<String, String>>,
    /// What the words of a workbook meant when it left.
    recalled: BTreeMap<(String, String), String>,
    /// Ids that were given to new things.
    given: BTreeSet<String>,
}

impl<'a> Speech<'a> {
    /// The words of a programme in a language.
    ///
    /// # Errors
    /// Where the data can't be compared, which checked data always can.
    pub fn new(programme: &'a Checked, locale: &'a Locale) -> Result<Self, Message> {
        let telling = Telling::new(programme, locale);
        let telling = telling.map_err(|error| message!("The data can't be written as JSON: {error}.", error))?;
        Ok(Self {
            programme,
            telling,
            names: BTreeMap::new(),
            recalled: BTreeMap::new(),
            given: BTreeSet::new(),
        })
    }

    /// Whether something has this id, or was given it.
    pub fn is_taken(&self, id: &str) -> bool {
        self.programme.notes().ids.definitions.contains_key(id) || self.given.contains(id)
    }

    /// Gives an id to something new.
    pub fn give(&mut self, id: &str) {
        self.given.insert(id.to_owned());
    }

    /// The sentences of comparisons.
    pub fn telling(&mut self) -> &mut Telling<'a> {
        &mut self.telling
    }

    /// The programme.
    pub fn programme(&self) -> &'a Checked {
        self.programme
    }

    /// The language.
    pub fn locale(&self) -> &'a Locale {
        self.telling.locale()
    }

    /// The head of a column; `place` is what its place in a list of numbers means.
    pub fn head(&mut self, column: &Column, place: Option<&str>) -> String {
        let mut words = Vec::new();
        for name in &column.way {
            words.push(self.telling.field(name, column.what.owner));
        }
        if let Some(number) = column.place {
            words.push(place.map_or_else(|| (number + 1).to_string(), ToOwned::to_owned));
        }
        if matches!(column.kind, Kind::Number(Unit::Percent, _)) {
            let last = words.pop().unwrap_or_default();
            words.push(say!(self.locale(), "sheet-in-percent", what = last));
        }
        capitalised(&words.join(" – "))
    }

    /// Yes or no.
    pub fn flag(&self, text: &str) -> String {
        let key = if text.eq_ignore_ascii_case("true") {
            "change-yes"
        } else {
            "change-no"
        };
        self.locale().text(key)
    }

    /// What a value is called; the value itself where it has no name.
    pub fn shown(&mut self, column: &Column, file: &DataFile, text: &str) -> String {
        match column.kind {
            Kind::Flag => self.flag(text),
            Kind::Word => column.what.word(self.locale(), text).unwrap_or_else(|| text.to_owned()),
            Kind::Name => {
                let names = self.names(column.what, file);
                names.get(text).cloned().unwrap_or_else(|| text.to_owned())
            }
            Kind::Text | Kind::Number(..) | Kind::Day => text.to_owned(),
        }
    }

    /// Takes what words meant when they left.
    pub fn recall(&mut self, words: BTreeMap<(String, String), String>) {
        self.recalled = words;
    }

    /// What the words of a column are words of, in a file.
    pub fn of(column: &Column, file: &DataFile) -> String {
        let id = file.id().unwrap_or_default();
        format!(
            "{}/{}/{id}",
            column.what.field,
            column.what.refers_to().unwrap_or_default()
        )
    }

    /// The value that a word of a workbook means in a file: what it meant when it left, or else what it means now.
    ///
    /// # Errors
    /// Says what may stand there instead.
    pub fn meant(&mut self, column: &Column, file: &DataFile, text: &str) -> Result<String, Message> {
        let word = (Self::of(column, file), text.to_owned());
        if let Some(value) = self.recalled.get(&word) {
            return Ok(value.clone());
        }
        let known = self.known(column, file);
        let is_it = |name: &str| name.trim().to_lowercase() == text.trim().to_lowercase();
        let exact = known.iter().find(|(id, name)| *id == text || *name == text);
        let near = || known.iter().find(|(id, name)| is_it(id) || is_it(name));
        if let Some((id, _)) = exact.or_else(near) {
            return Ok(id.clone());
        }
        let names: Vec<&str> = known.iter().map(|(_, name)| name.as_str()).take(MOST_NAMED).collect();
        let more = if known.len() > MOST_NAMED { ", …" } else { "" };
        let names = names.join(", ");
        Err(message!(
            "“{text}” is none of the words that can stand here: {names}{more}",
            text,
            names,
            more
        ))
    }

    /// The values that a column may hold in a file, each with its word.
    pub fn known(&mut self, column: &Column, file: &DataFile) -> Vec<(String, String)> {
        match column.kind {
            Kind::Flag => ["true", "false"].map(|word| (word.to_owned(), self.flag(word))).into(),
            Kind::Word => {
                let words = column.what.words().into_iter();
                words
                    .map(|word| (word.to_owned(), self.shown(column, file, word)))
                    .collect()
            }
            Kind::Name => self.names(column.what, file).clone().into_iter().collect(),
            Kind::Text | Kind::Number(..) | Kind::Day => Vec::new(),
        }
    }

    /// The words to choose from in a column, over all files of its table; what they mean is noted.
    pub fn choices(
        &mut self,
        column: &Column,
        files: &[&DataFile],
        noted: &mut BTreeMap<(String, String), String>,
    ) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let mut words = Vec::new();
        for file in files {
            for (value, word) in self.known(column, file) {
                if column.kind == Kind::Name {
                    noted.insert((Self::of(column, file), word.clone()), value);
                }
                if seen.insert(word.clone()) {
                    words.push(word);
                }
            }
        }
        words
    }

    /// What the ids are called that a field of this type may name in a file; two that are called alike bear their ids.
    fn names(&mut self, what: Type, file: &DataFile) -> &BTreeMap<String, String> {
        let scope = file.id().unwrap_or_default().to_owned();
        let refers = what.refers_to().unwrap_or_default();
        let key = (what.field, refers, scope.clone());
        if !self.names.contains_key(&key) {
            let mut names = BTreeMap::new();
            for id in self.ids(refers, file) {
                let name = self.telling.word(&scope, what, &id).unwrap_or_else(|| id.clone());
                names.insert(id, name);
            }
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for name in names.values() {
                *counts.entry(name.clone()).or_default() += 1;
            }
            for (id, name) in &mut names {
                if counts.get(name).is_some_and(|count| *count > 1) {
                    *name = format!("{name} ({id})");
                }
            }
            self.names.insert(key.clone(), names);
        }
        self.names.entry(key).or_default()
    }

    /// The ids that something of this kind may have in a file.
    fn ids(&self, refers: &str, file: &DataFile) -> Vec<String> {
        let Some(kind) = Thing::from_key(refers) else {
            return Vec::new();
        };
        let ids = &self.programme.notes().ids;
        let number = self.file(&file.path);
        let known = ids.definitions.keys().filter(|id| ids.is_known(kind, number, id));
        known.cloned().collect()
    }

    /// The number of a file among the sources of the programme.
    fn file(&self, path: &str) -> FileId {
        let files = self.programme.notes().sources.files().iter();
        let number = files.take_while(|file| file.path != path).count();
        FileId(u16::try_from(number).unwrap_or(u16::MAX))
    }
}
