//! The workbook of a programme or a partnership, to fill in.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr as _;

use rust_decimal::Decimal;

use crate::bytes::sha256;
use crate::check::Checked;
use crate::diagnostic::Message;
use crate::history::{IssuedFile, data_hash};
use crate::locale::{Locale, capitalised, say};
use crate::message;
use crate::model::{Audience, Partnership, Unit};
use crate::office::{
    Area, Cell, Choices, Column as Width, Entry, Look, Notation, Role, Row as Line, Sheet, Validation, Workbook, write,
};
use crate::project::Project;
use crate::tasks::Task;

use super::answers;
use super::contents;
use super::data::{self, DataFile, calendar_day};
use super::laid::{HEADS, Laid, SPARE, lay};
use super::living;
use super::record::{LAYOUT, Record, TABLE_SIGN};
use super::rows::Row;
use super::speech::Speech;
use super::table::{Column, Kind};
use super::todo::to_do;

/// The most characters that a cell can be given; programs hold a few more.
const MOST_CHARACTERS: usize = 32_000;
/// The largest number that a cell is asked for.
const LARGEST: i64 = 1_000_000_000_000;

/// What to hand out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    /// For whom.
    pub audience: Audience,
    /// The partnership that it is about; nothing for all.
    pub only: Option<&'a str>,
}

/// The bytes of the workbook of a programme, or of one of its partnerships.
///
/// # Errors
/// Where there is nothing to fill in, or the data files can't be read.
pub fn hand_out(project: &Project, programme: &Checked, asked: Asked<'_>, locale: &Locale) -> Result<Vec<u8>, Message> {
    write(&workbook_of(project, programme, asked, locale)?)
}

/// The bytes of a revenue model as a living workbook; nothing where the partnership has none that can be computed.
///
/// # Errors
/// Where a workbook can't hold it.
pub fn living_model(
    programme: &Checked,
    partnership: &Partnership,
    locale: &Locale,
) -> Result<Option<Vec<u8>>, Message> {
    let made = living::workbook(programme, partnership, locale);
    made.map(|workbook| write(&workbook)).transpose()
}

/// The bytes of a workbook with tasks, for the person of this name where they are one person's.
///
/// # Errors
/// Where a workbook can't hold them, or the data files can't be read.
pub fn task_list(
    project: &Project,
    programme: &Checked,
    tasks: &[Task],
    name: Option<&str>,
    locale: &Locale,
) -> Result<Vec<u8>, Message> {
    let data = data_hash(&issued(project, programme)?);
    write(&to_do(tasks, name, &data, locale))
}

/// The same workbook before it is bytes.
pub fn workbook_of(
    project: &Project,
    programme: &Checked,
    asked: Asked<'_>,
    locale: &Locale,
) -> Result<Workbook, Message> {
    let files = data::read(project.files())?;
    let source = Source {
        programme,
        files: &files,
        data: &data_hash(&issued(project, programme)?),
        audience: asked.audience,
        only: asked.only,
    };
    workbook(source, locale)
}

/// The data files with their hashes.
fn issued(project: &Project, programme: &Checked) -> Result<Vec<IssuedFile>, Message> {
    let paths = programme.data_paths().into_iter();
    let files = paths.map(|path| {
        let bytes = project.bytes(&path).map_err(|error| error.message())?;
        let sha256 = sha256(&bytes);
        Ok(IssuedFile { path, sha256 })
    });
    files.collect()
}

/// What a workbook is made from.
#[derive(Debug, Clone, Copy)]
struct Source<'a> {
    /// The programme.
    pub programme: &'a Checked,
    /// Its data files.
    pub files: &'a [DataFile],
    /// The SHA-256 of its data.
    pub data: &'a str,
    /// For whom the workbook is.
    pub audience: Audience,
    /// The partnership that it is about; nothing for all.
    pub only: Option<&'a str>,
}

/// The workbook.
///
/// # Errors
/// Where the partnership is unknown, or there is nothing to fill in.
fn workbook(source: Source<'_>, locale: &Locale) -> Result<Workbook, Message> {
    let tables = lay(source.files, source.audience, source.only);
    let mut maker = Maker {
        source,
        speech: Speech::new(source.programme, locale)?,
        record: record(source, locale),
        choices: BTreeMap::new(),
    };
    let sheets: Vec<Sheet> = tables.iter().map(|table| maker.sheet(table)).collect();
    let title = maker.title();
    let is_whole = source.only.is_none() && source.audience == Audience::Internal;
    let answers = if is_whole {
        answers::sheets(source.programme, locale, &mut maker.record)
    } else {
        Vec::new()
    };
    if sheets.is_empty() && answers.is_empty() {
        return Err(message!("There is nothing here that a workbook could hold."));
    }
    let mut all = vec![contents::sheet(&title, &tables, &sheets, locale)];
    all.extend(sheets);
    all.extend(answers);
    all.push(maker.record.sheet());
    let properties = vec![
        ("brugwerk.layout".to_owned(), LAYOUT.to_owned()),
        ("brugwerk.document".to_owned(), maker.record.document.clone()),
        ("brugwerk.data".to_owned(), maker.record.data.clone()),
    ];
    Ok(Workbook {
        title,
        author: source.programme.programme.title.to_string(),
        sheets: all,
        choices: maker.choices.into_values().collect(),
        names: Vec::new(),
        properties,
    })
}

fn record(source: Source<'_>, locale: &Locale) -> Record {
    let audience: &'static str = source.audience.into();
    Record {
        layout: LAYOUT.to_owned(),
        document: match source.only {
            Some(id) => format!("partnership:{id}"),
            None => "programme".to_owned(),
        },
        data: source.data.to_owned(),
        language: locale.language().code().to_owned(),
        audience: audience.to_owned(),
        sent: BTreeMap::new(),
        words: BTreeMap::new(),
    }
}

struct Maker<'a> {
    source: Source<'a>,
    speech: Speech<'a>,
    record: Record,
    /// The lists to choose from, by the words that they offer.
    choices: BTreeMap<Vec<String>, Choices>,
}

impl Maker<'_> {
    fn title(&mut self) -> String {
        let programme = self.source.programme.programme.title.to_string();
        match self.source.only {
            Some(id) => {
                let name = self.speech.telling().name(&["partnerships", id]);
                say!(self.speech.locale(), "sheet-title-of", name, programme)
            }
            None => say!(self.speech.locale(), "sheet-title", programme),
        }
    }

    fn sheet(&mut self, table: &Laid<'_>) -> Sheet {
        let spare = if table.table.is_list() { SPARE } else { 0 };
        let last = HEADS + u32::try_from(table.rows.len()).unwrap_or(u32::MAX) + spare;
        let columns = self.columns(table, last);
        let mut rows = vec![keys(table), self.heads(table)];
        rows.extend(table.rows.iter().map(|row| self.row(table, row)));
        rows.extend((0..spare).map(|_| empty(table)));
        let sheet = Sheet {
            name: name(table, self.speech.locale()),
            columns,
            rows,
            frozen: (HEADS, u16::try_from(table.leading()).unwrap_or(1)),
            repeated: Some((1, 1)),
            is_protected: true,
            ..Sheet::default()
        };
        if table.table.is_turned() { turned(sheet) } else { sheet }
    }

    fn columns(&mut self, table: &Laid<'_>, last: u32) -> Vec<Width> {
        let mut columns = vec![Width {
            width: 18,
            ..Width::default()
        }];
        for depth in 0..table.parents() {
            let words = self.parents(table, depth);
            let choice = self.choice(words);
            columns.push(Width {
                width: 24,
                validation: Some((choice, HEADS, last)),
                asked: Some(self.speech.locale().text("sheet-hint-choice")),
                ..Width::default()
            });
        }
        for column in &table.columns {
            columns.push(Width {
                width: width(column),
                validation: self.validation(table, column).map(|it| (it, HEADS, last)),
                asked: Some(hint(column, self.speech.locale())),
                ..Width::default()
            });
        }
        columns
    }

    /// What the rows of a table can belong to, at a depth.
    fn parents(&mut self, table: &Laid<'_>, depth: usize) -> Vec<String> {
        let mut words = Vec::new();
        for row in &table.rows {
            let word = self.parent(table, row, depth);
            if !words.contains(&word) {
                words.push(word);
            }
        }
        words
    }

    /// What a row belongs to, at a depth: its file, or the item of a list around its own.
    fn parent(&mut self, table: &Laid<'_>, row: &Row<'_>, depth: usize) -> String {
        let names = row.parent(table.table, depth);
        self.speech.telling().name(&names)
    }

    fn choice(&mut self, words: Vec<String>) -> Validation {
        let number = self.choices.len() + 1;
        let known = self.choices.entry(words.clone()).or_insert_with(|| Choices {
            name: format!("keuze.{number}"),
            words,
        });
        Validation::Choice(known.name.clone())
    }

    fn validation(&mut self, table: &Laid<'_>, column: &Column) -> Option<Validation> {
        let limit = Decimal::from(LARGEST);
        Some(match column.kind {
            Kind::Text => return None,
            Kind::Number(..) | Kind::Day if column.is_list => return None,
            Kind::Number(_, Some(0)) => Validation::Whole(0, LARGEST),
            Kind::Number(..) => Validation::Number(-limit, limit),
            Kind::Day => Validation::Day,
            Kind::Flag | Kind::Word | Kind::Name => {
                let numbers: BTreeSet<usize> = table.rows.iter().map(|row| row.file).collect();
                let files: Vec<&DataFile> = numbers.iter().filter_map(|at| self.source.files.get(*at)).collect();
                let words = self.speech.choices(column, &files, &mut self.record.words);
                if words.is_empty() || column.is_list {
                    return None;
                }
                self.choice(words)
            }
        })
    }

    fn heads(&mut self, table: &Laid<'_>) -> Line {
        let locale = self.speech.locale();
        let mut cells = vec![head(locale.text("sheet-key"), Some(locale.text("sheet-hint-key")))];
        for depth in 0..table.parents() {
            let what = table
                .rows
                .first()
                .map(|row| row.list_around(table.table, depth))
                .unwrap_or_default();
            let text = match depth {
                0 => locale.text("sheet-partnership"),
                _ => capitalised(&self.speech.telling().field(what, "")),
            };
            cells.push(head(text, None));
        }
        for column in &table.columns {
            let place = self.place(table, column);
            let text = self.speech.head(column, place.as_deref());
            cells.push(head(text, Some(hint(column, locale))));
        }
        Line {
            cells,
            is_hidden: false,
            ..Line::default()
        }
    }

    /// What the place of a number in a list means, where it means the same in every row.
    fn place(&mut self, table: &Laid<'_>, column: &Column) -> Option<String> {
        let number = (column.place? + 1).to_string();
        let mut places = BTreeSet::new();
        for row in &table.rows {
            let names = row.names.iter().map(String::as_str);
            let names: Vec<&str> = names
                .chain(column.way.iter().copied())
                .chain([number.as_str()])
                .collect();
            places.insert(self.speech.telling().place(&names));
        }
        if places.len() > 1 {
            None
        } else {
            places.pop_first().flatten()
        }
    }

    fn row(&mut self, table: &Laid<'_>, row: &Row<'_>) -> Line {
        let key = row.key();
        let mut cells = vec![cell(Entry::Text(key.clone()), Role::Faint, Notation::Text)];
        for depth in 0..table.parents() {
            let words = self.parent(table, row, depth);
            cells.push(cell(Entry::Text(words), Role::Fixed, Notation::Text));
        }
        let Some(file) = self.source.files.get(row.file) else {
            return Line::default();
        };
        for column in &table.columns {
            let datum = row.datum(column, self.source.audience);
            let is_identity = row.by.is_some_and(|by| column.way == [by]);
            let is_whole = datum.text.chars().count() <= MOST_CHARACTERS;
            let role = if datum.is_open && is_whole && !is_identity {
                let at = (table.table.name.to_owned(), key.clone(), column.key.clone());
                self.record.sent.insert(at, datum.text.clone());
                Role::Input
            } else {
                Role::Fixed
            };
            let text: String = datum.text.chars().take(MOST_CHARACTERS).collect();
            cells.push(cell(self.entry(column, file, &text), role, notation(column)));
        }
        Line {
            cells,
            is_hidden: false,
            ..Line::default()
        }
    }

    fn entry(&mut self, column: &Column, file: &DataFile, text: &str) -> Entry {
        if text.is_empty() {
            return Entry::Nothing;
        }
        if column.is_list {
            let lines: Vec<String> = text.lines().map(|line| self.speech.shown(column, file, line)).collect();
            return Entry::Text(lines.join("\n"));
        }
        let as_text = || Entry::Text(text.trim_end_matches('\n').to_owned());
        match column.kind {
            Kind::Number(..) => Decimal::from_str(text).map_or_else(|_| as_text(), Entry::Number),
            Kind::Day => calendar_day(text).map_or_else(as_text, Entry::Day),
            Kind::Text => as_text(),
            Kind::Flag | Kind::Word | Kind::Name => Entry::Text(self.speech.shown(column, file, text)),
        }
    }
}

/// The same sheet with its rows as columns.
fn turned(sheet: Sheet) -> Sheet {
    const KEYS: u16 = 1;
    let count = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let cell = |row: &Line, at: usize| row.cells.get(at).cloned().unwrap_or_default();
    let rows = (0..count).map(|at| Line {
        cells: sheet.rows.iter().map(|row| cell(row, at)).collect(),
        is_hidden: false,
        ..Line::default()
    });
    let last = u16::try_from(sheet.rows.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let first = u16::try_from(HEADS).unwrap_or(KEYS);
    let areas = sheet.columns.iter().zip(0..).filter_map(|(column, at)| {
        let (validation, ..) = column.validation.clone()?;
        Some(Area {
            validation,
            asked: column.asked.clone(),
            first: (at, first),
            last: (at, last),
        })
    });
    let widths = (0..=last).map(|at| Width {
        width: if at < first { 40 } else { 34 },
        is_hidden: at < KEYS,
        ..Width::default()
    });
    Sheet {
        columns: widths.collect(),
        areas: areas.collect(),
        rows: rows.collect(),
        frozen: (u32::from(sheet.frozen.1), first),
        repeated: None,
        ..sheet
    }
}

/// The name of the sheet of a table.
pub fn name(table: &Laid<'_>, locale: &Locale) -> String {
    locale.text(&format!("table-of-{}", table.table.name))
}

/// The hidden row by which columns are recognised.
fn keys(table: &Laid<'_>) -> Line {
    let parents = (0..table.parents()).map(|depth| format!("@{depth}"));
    let own = table.columns.iter().map(|column| column.key.clone());
    let keys = std::iter::once(format!("{TABLE_SIGN}{}", table.table.name))
        .chain(parents)
        .chain(own);
    Line {
        cells: keys
            .map(|key| cell(Entry::Text(key), Role::Faint, Notation::Text))
            .collect(),
        is_hidden: true,
        ..Line::default()
    }
}

/// A row to add to.
fn empty(table: &Laid<'_>) -> Line {
    let leading = std::iter::repeat_n(Notation::Text, table.leading());
    let own = table.columns.iter().map(notation);
    let cells = leading
        .chain(own)
        .map(|notation| cell(Entry::Nothing, Role::Input, notation));
    Line {
        cells: cells.collect(),
        is_hidden: false,
        ..Line::default()
    }
}

fn cell(entry: Entry, role: Role, notation: Notation) -> Cell {
    Cell {
        entry,
        look: Look { role, notation },
        remark: None,
    }
}

fn head(text: String, remark: Option<String>) -> Cell {
    Cell {
        remark,
        ..cell(Entry::Text(text), Role::Head, Notation::Text)
    }
}

fn notation(column: &Column) -> Notation {
    if column.is_list {
        return Notation::Text;
    }
    match column.kind {
        Kind::Number(Unit::Euro, Some(_)) => Notation::Money,
        Kind::Number(Unit::Percent, _) => Notation::Percent,
        Kind::Number(_, Some(0)) if is_year(column) => Notation::Year,
        Kind::Number(_, Some(0)) => Notation::Whole,
        Kind::Number(..) => Notation::Decimal,
        Kind::Day => Notation::Day,
        Kind::Text | Kind::Flag | Kind::Word | Kind::Name => Notation::Text,
    }
}

fn is_year(column: &Column) -> bool {
    column
        .way
        .last()
        .is_some_and(|name| name.split('_').any(|word| word == "year"))
}

fn width(column: &Column) -> u16 {
    match column.kind {
        Kind::Text if column.is_list || column.what.format() == "rich-text" => 48,
        Kind::Text => 28,
        Kind::Name | Kind::Word => 22,
        Kind::Number(..) | Kind::Day => 14,
        Kind::Flag => 10,
    }
}

/// How a column is filled in.
fn hint(column: &Column, locale: &Locale) -> String {
    let key = match column.kind {
        _ if column.is_list => "sheet-hint-list",
        Kind::Text if column.what.format() == "rich-text" => "sheet-hint-rich",
        Kind::Text => "sheet-hint-text",
        Kind::Number(Unit::Euro, _) => "sheet-hint-money",
        Kind::Number(Unit::Percent, _) => "sheet-hint-percent",
        Kind::Number(_, Some(0)) => "sheet-hint-whole",
        Kind::Number(..) => "sheet-hint-number",
        Kind::Day => "sheet-hint-day",
        Kind::Flag | Kind::Word | Kind::Name => "sheet-hint-choice",
    };
    let hint = locale.text(key);
    if column.is_required {
        let required = locale.text("sheet-hint-required");
        format!("{hint} {required}")
    } else {
        hint
    }
}
