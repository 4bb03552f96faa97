//! Writes a workbook to hand out.

use rust_decimal::Decimal;
use rust_xlsxwriter as xlsx;
use time::{Date, Month};
use xlsx::{
    DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Formula, Note, ProtectionOptions, Url, XlsxError,
};

use crate::diagnostic::Message;
use crate::message;

use super::limits;
use super::looks::Looks;
use super::place::{Place, cell_name};
use super::workbook::{Area, Cell, Column, Entry, Look, Role, Row, Sheet, Shown, Validation, Workbook};

/// The sheet with the words of the lists to choose from.
const LISTS: &str = "_lists";
/// How high a row with the title of a sheet is, in points.
const TITLE_HEIGHT: u16 = 24;
/// How high a line of text is, in points.
const LINE_HEIGHT: u16 = 15;
/// How many lines a row can be high.
const LINES: usize = 27;
/// How many digits wide a column is that does not say so.
const USUAL_WIDTH: u16 = 8;
/// How many digits of a number a cell holds exactly.
const DIGITS: u32 = 15;
/// How long the sentence may be that tells what is asked.
const ASKED: usize = 255;
/// How long a remark may be.
const REMARK: usize = 32_713;
/// How long the name of the author of a remark may be.
const REMARK_AUTHOR: usize = 52;

/// The bytes of a workbook, the same for the same workbook.
///
/// # Errors
///
/// Where a workbook can't hold it: names of sheets that are too long or stand twice, texts over 32,767 characters, a list
/// to choose from that is not there.
pub fn write(workbook: &Workbook) -> Result<Vec<u8>, Message> {
    Writer {
        workbook,
        file: xlsx::Workbook::new(),
        looks: Looks::default(),
    }
    .bytes()
}

struct Writer<'w> {
    workbook: &'w Workbook,
    file: xlsx::Workbook,
    looks: Looks,
}

impl Writer<'_> {
    fn bytes(mut self) -> Result<Vec<u8>, Message> {
        self.file.set_properties(&properties(self.workbook)?);
        let first_visible = self
            .workbook
            .sheets
            .iter()
            .position(|sheet| sheet.shown == Shown::Visible);
        let first_visible = first_visible.ok_or_else(|| message!("a workbook needs a sheet that is seen"))?;
        for (index, sheet) in self.workbook.sheets.iter().enumerate() {
            let mut written = self
                .sheet(sheet)
                .map_err(|fault| message!("the sheet {sheet}: {fault}", sheet = sheet.name, fault))?;
            written.set_active(index == first_visible);
            self.file.push_worksheet(written);
        }
        self.lists()?;
        for (name, sheet, cell) in &self.workbook.names {
            self.name(name, sheet, &absolute(*cell))?;
        }
        self.file.save_to_buffer().map_err(|error| unwritten(&error))
    }

    /// The words of lists to choose from, each list in a column that has its name.
    fn lists(&mut self) -> Result<(), Message> {
        if self.workbook.choices.iter().all(|choices| choices.words.is_empty()) {
            return Ok(());
        }
        let mut sheet = xlsx::Worksheet::new();
        sheet.set_name(LISTS).map_err(|error| unwritten(&error))?;
        sheet.set_hidden(true).protect();
        for (choices, column) in self.workbook.choices.iter().zip(0..) {
            for (word, row) in choices.words.iter().zip(0..) {
                sheet
                    .write_string(row, column, word)
                    .map_err(|error| unwritten(&error))?;
            }
            let last = u32::try_from(choices.words.len()).unwrap_or(u32::MAX).saturating_sub(1);
            let range = format!("{}:{}", absolute((0, column)), absolute((last, column)));
            self.name(&list_name(&choices.name), LISTS, &range)?;
        }
        self.file.push_worksheet(sheet);
        Ok(())
    }

    fn name(&mut self, name: &str, sheet: &str, range: &str) -> Result<(), Message> {
        let formula = format!("={}!{range}", quoted(sheet));
        self.file
            .define_name(name, &formula)
            .map_err(|error| unwritten(&error))?;
        Ok(())
    }

    fn sheet(&mut self, sheet: &Sheet) -> Result<xlsx::Worksheet, Message> {
        let mut written = xlsx::Worksheet::new();
        written.set_default_note_author(cut(&self.workbook.author, REMARK_AUTHOR));
        self.cells(sheet, &mut written)?;
        arrange(sheet, &mut written).map_err(|error| unwritten(&error))?;
        for (column, number) in sheet.columns.iter().zip(0..) {
            self.column(column, number, &mut written)?;
        }
        for area in &sheet.areas {
            self.area(area, &mut written)?;
        }
        Ok(written)
    }

    fn cells(&mut self, sheet: &Sheet, written: &mut xlsx::Worksheet) -> Result<(), Message> {
        for (row, number) in sheet.rows.iter().zip(0..) {
            for (cell, column) in row.cells.iter().zip(0..) {
                let place = (number, column);
                self.cell(cell, place, written)
                    .map_err(|fault| message!("the cell {cell}: {fault}", cell = cell_name(place), fault))?;
            }
            let own = (row.height > 0).then_some(row.height);
            if let Some(height) = own.or_else(|| height(row, &sheet.columns)) {
                let made = written.set_row_height(number, height);
                made.map_err(|error| unwritten(&error))?;
            }
            if row.is_hidden {
                written.set_row_hidden(number).map_err(|error| unwritten(&error))?;
            }
        }
        Ok(())
    }

    fn cell(&mut self, cell: &Cell, place: Place, written: &mut xlsx::Worksheet) -> Result<(), Message> {
        self.entry(&cell.entry, cell.look, place, written)?;
        if let Some(remark) = &cell.remark {
            refuse_long(remark, REMARK)?;
            let (width, height) = remark_size(remark);
            let note = Note::new(remark).add_author_prefix(false);
            let note = note.set_width(width).set_height(height);
            written
                .insert_note(place.0, place.1, &note)
                .map_err(|error| unwritten(&error))?;
        }
        Ok(())
    }

    fn entry(
        &mut self,
        entry: &Entry,
        look: Look,
        (row, column): Place,
        written: &mut xlsx::Worksheet,
    ) -> Result<(), Message> {
        let done = match entry {
            Entry::Nothing if look == Look::default() => return Ok(()),
            Entry::Nothing => written.write_blank(row, column, self.looks.format(look, false)),
            Entry::Text(text) => {
                refuse_long(text, limits::TEXT)?;
                written.write_string_with_format(row, column, text, self.looks.format(look, is_like_formula(text)))
            }
            Entry::Number(number) => {
                let format = self.looks.format(look, false);
                match held(*number) {
                    Some(number) => written.write_number_with_format(row, column, number, format),
                    None => written.write_string_with_format(row, column, number.to_string(), format),
                }
            }
            Entry::Day(day) => {
                let format = self.looks.format(look, false);
                match serial(*day) {
                    Some(serial) => written.write_number_with_format(row, column, serial, format),
                    None => written.write_string_with_format(row, column, day.to_string(), format),
                }
            }
            Entry::Formula { formula, result } => {
                let formula = Formula::new(formula).set_result(result_text(result));
                written.write_formula_with_format(row, column, formula, self.looks.format(look, false))
            }
            Entry::Link { sheet, text } => {
                let link = Url::new(format!("internal:{}!A1", quoted(sheet))).set_text(text);
                written.write_url_with_format(row, column, link, self.looks.format(look, false))
            }
        };
        done.map(drop).map_err(|error| unwritten(&error))
    }

    fn column(&self, column: &Column, number: u16, written: &mut xlsx::Worksheet) -> Result<(), Message> {
        if column.width > 0 {
            let width = f64::from(column.width);
            written
                .set_column_width(number, width)
                .map_err(|error| unwritten(&error))?;
        }
        if column.is_hidden {
            written.set_column_hidden(number).map_err(|error| unwritten(&error))?;
        }
        let Some((validation, first, last)) = &column.validation else {
            return Ok(());
        };
        let area = Area {
            validation: validation.clone(),
            asked: column.asked.clone(),
            first: (*first, number),
            last: (*last, number),
        };
        self.area(&area, written)
    }

    fn area(&self, area: &Area, written: &mut xlsx::Worksheet) -> Result<(), Message> {
        let Some(rule) = self.rule(&area.validation)? else {
            return Ok(());
        };
        let rule = match &area.asked {
            Some(asked) => rule
                .set_error_message(cut(asked, ASKED))
                .map_err(|error| unwritten(&error))?,
            None => rule,
        };
        let (first, last) = (area.first, area.last);
        let added = written.add_data_validation(first.0, first.1, last.0, last.1, &rule);
        added.map(drop).map_err(|error| unwritten(&error))
    }

    /// What a column may hold; nothing where a list offers no word.
    fn rule(&self, validation: &Validation) -> Result<Option<DataValidation>, Message> {
        let between =
            |first: String, last: String| DataValidationRule::Between(Formula::new(first), Formula::new(last));
        let rule = DataValidation::new();
        Ok(Some(match validation {
            Validation::Choice(list) => {
                let choices = self.workbook.choices.iter().find(|choices| choices.name == *list);
                let choices = choices.ok_or_else(|| message!("there is no list {list} to choose from", list))?;
                if choices.words.is_empty() {
                    return Ok(None);
                }
                rule.allow_list_formula(Formula::new(list_name(list)))
            }
            Validation::Whole(first, last) => {
                rule.allow_whole_number_formula(between(first.to_string(), last.to_string()))
            }
            Validation::Number(first, last) => {
                rule.allow_decimal_number_formula(between(first.normalize().to_string(), last.normalize().to_string()))
            }
            Validation::Day => {
                let first = ExcelDateTime::from_ymd(1900, 1, 1).map_err(|error| unwritten(&error))?;
                rule.allow_date(DataValidationRule::GreaterThanOrEqualTo(first))
            }
        }))
    }
}

/// How high a row must be for its texts to be seen whole, in points; nothing where it holds single lines.
///
/// Excel would find out by itself, but `LibreOffice` does so only once somebody changes the row.
fn height(row: &Row, columns: &[Column]) -> Option<u16> {
    if row.cells.iter().any(|cell| cell.look.role == Role::Title) {
        return Some(TITLE_HEIGHT);
    }
    let width = |column: usize| {
        columns
            .get(column)
            .map(|column| column.width)
            .filter(|width| *width > 0)
    };
    let cells = row
        .cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| cell.look.role != Role::Group);
    let lines = cells.map(|(column, cell)| lines(cell, usize::from(width(column).unwrap_or(USUAL_WIDTH))));
    let lines = lines.max().filter(|lines| *lines > 1)?;
    Some(u16::try_from(lines.min(LINES)).ok()? * LINE_HEIGHT)
}

/// About how many lines the text of a cell takes in a column of a width.
fn lines(cell: &Cell, width: usize) -> usize {
    match &cell.entry {
        Entry::Text(text) | Entry::Link { text, .. } => {
            let lines = text.split('\n').map(|line| line.chars().count().div_ceil(width).max(1));
            lines.sum()
        }
        _ => 1,
    }
}

/// What a sheet shows and prints, and what of it can be changed.
fn arrange(sheet: &Sheet, written: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    written.set_name(&sheet.name)?;
    match sheet.shown {
        Shown::Visible => {}
        Shown::Hidden => drop(written.set_hidden(true)),
        Shown::VeryHidden => drop(written.set_very_hidden(true)),
    }
    if sheet.frozen != (0, 0) {
        written.set_freeze_panes(sheet.frozen.0, sheet.frozen.1)?;
    }
    if let Some((first, count @ 1..)) = sheet.repeated {
        written.set_repeat_rows(first, first.saturating_add(count - 1))?;
    }
    if sheet.is_protected {
        // Not sorted, since the ids in closed cells would stay behind.
        written.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            insert_rows: true,
            ..ProtectionOptions::new()
        });
    }
    written.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn properties(workbook: &Workbook) -> Result<DocProperties, Message> {
    // A fixed day, since the time of writing would change the bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| unwritten(&error))?;
    let properties = DocProperties::new()
        .set_title(&workbook.title)
        .set_author(&workbook.author)
        .set_creation_datetime(&made);
    let own = workbook.properties.iter();
    Ok(own.fold(properties, |properties, (name, value)| {
        properties.set_custom_property(name, value)
    }))
}

/// A number as a cell holds it; `None` where that would lose digits.
fn held(number: Decimal) -> Option<f64> {
    let number = number.normalize();
    let digits = number
        .mantissa()
        .unsigned_abs()
        .checked_ilog10()
        .map_or(1, |digits| digits + 1);
    let text = if number.is_zero() {
        "0".to_owned()
    } else {
        number.to_string()
    };
    text.parse().ok().filter(|_| digits <= DIGITS)
}

/// The number of a day since the end of 1899, as Excel counts: with a 29 February 1900 that never was.
fn serial(day: Date) -> Option<f64> {
    let start = Date::from_calendar_date(1899, Month::December, 31).ok()?;
    let days = i32::try_from((day - start).whole_days()).ok()?;
    let days = if days >= 60 { days + 1 } else { days };
    (1..=2_958_465).contains(&days).then(|| f64::from(days))
}

/// The result of a formula, as the file writes it.
fn result_text(result: &Entry) -> String {
    match result {
        Entry::Nothing => String::new(),
        Entry::Text(text) | Entry::Link { text, .. } => text.clone(),
        Entry::Number(number) => number.round_sf(DIGITS).unwrap_or(*number).normalize().to_string(),
        Entry::Day(day) => serial(*day).map_or_else(|| day.to_string(), |serial| serial.to_string()),
        Entry::Formula { result, .. } => result_text(result),
    }
}

/// Whether programs would take a text for a formula when somebody edits its cell.
fn is_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\''])
}

fn refuse_long(text: &str, most: usize) -> Result<(), Message> {
    if text.encode_utf16().count() > most {
        return Err(message!("a text is longer than {most} characters", most));
    }
    Ok(())
}

/// The name of a list to choose from; behind a word, since a name that looks like a cell is no name.
fn list_name(list: &str) -> String {
    format!("list_{list}")
}

fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

fn absolute(place: Place) -> String {
    let name = cell_name(place);
    let letters = name.trim_end_matches(|character: char| character.is_ascii_digit());
    format!("${letters}${}", &name[letters.len()..])
}

/// The beginning of a text, of at most so many UTF-16 code units.
fn cut(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut left = most - 1;
    let fits = |character: &char| {
        let rest = left.checked_sub(character.len_utf16());
        left = rest.unwrap_or(0);
        rest.is_some()
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

/// How wide and high a remark is, in pixels, so that its text is seen whole.
fn remark_size(text: &str) -> (u32, u32) {
    let lines = text.lines().map(|line| line.chars().count() / 42 + 1).sum::<usize>();
    let lines = u32::try_from(lines).unwrap_or(u32::MAX).clamp(3, 30);
    (260, lines * 16 + 10)
}

fn unwritten(error: &XlsxError) -> Message {
    message!(
        "this can't be put into a workbook ({reason})",
        reason = error.to_string()
    )
}
