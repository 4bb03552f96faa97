//! What a cell that came back says, in the notation of the data.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::diagnostic::Message;
use crate::message;
use crate::model::{Date, Scalar as _, Unit, scalar_kind};
use crate::office::{self, Content, Found};

use super::data::DataFile;
use super::speech::Speech;
use super::table::{Column, Kind};

/// A cell as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Read {
    /// What it says, as the data writes it; the items of a list, one a line.
    pub text: String,
    /// What was read otherwise than it stands there.
    pub remark: Option<Message>,
}

impl From<String> for Read {
    fn from(text: String) -> Self {
        Self { text, remark: None }
    }
}

/// Reads a cell of a column; `sent` is what it held when it left.
///
/// # Errors
/// Says what is wrong with it.
pub fn read(
    found: &Found,
    column: &Column,
    file: &DataFile,
    speech: &mut Speech<'_>,
    counts_from_1904: bool,
) -> Result<Read, Message> {
    if found.is_computed {
        return Err(message!(
            "a formula stands here; put its value in its place, as “paste values” does"
        ));
    }
    if let Content::Error(error) = &found.content {
        return Err(message!("the cell shows the error {error}", error));
    }
    if found.is_blank() || found.content == Content::Nothing {
        return Ok(Read::default());
    }
    let read = match column.kind {
        Kind::Number(unit, places) => number(found, unit, places)?,
        Kind::Day if !column.is_list => iso(office::day(found, counts_from_1904)?).into(),
        Kind::Flag if !column.is_list => flag(found, column, file, speech)?.into(),
        _ => text(found, column, file, speech)?.into(),
    };
    if !read.text.is_empty() {
        each(column, &read.text)?;
    }
    Ok(read)
}

/// Whether two texts of a column say the same.
pub fn same(kind: Kind, one: &str, other: &str) -> bool {
    match kind {
        Kind::Number(..) => match (one.parse::<Decimal>(), other.parse::<Decimal>()) {
            (Ok(one), Ok(other)) => one == other,
            _ => one == other,
        },
        Kind::Flag => one.eq_ignore_ascii_case(other),
        _ => one.trim_end_matches('\n') == other.trim_end_matches('\n'),
    }
}

fn number(found: &Found, unit: Unit, places: Option<u32>) -> Result<Read, Message> {
    let figure = office::number(found)?;
    if unit != Unit::Percent && figure.is_percentage {
        return Err(message!("a percentage stands here, and a number is asked for"));
    }
    let value = figure.value;
    let rounded = match places {
        Some(places) => value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero),
        None => value,
    };
    let (was, is) = (value.normalize().to_string(), written(rounded, unit));
    if places == Some(0) && rounded != value {
        return Err(message!("{was} is not a whole number", was));
    }
    let remark = if rounded != value {
        Some(message!("{was} was rounded to {is}", was, is))
    } else if figure.is_rounded {
        Some(message!("a cell holds 15 digits; {is} was read", is))
    } else {
        None
    };
    Ok(Read { text: is, remark })
}

/// A number as the data writes it: an amount that is not whole has two decimals at least.
fn written(number: Decimal, unit: Unit) -> String {
    const CENTS: u32 = 2;
    let mut number = number.normalize();
    if unit == Unit::Euro && number.scale() == 1 {
        number.rescale(CENTS);
    }
    number.to_string()
}

fn iso(day: time::Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}

fn flag(found: &Found, column: &Column, file: &DataFile, speech: &mut Speech<'_>) -> Result<String, Message> {
    match &found.content {
        Content::Flag(flag) => Ok(flag.to_string()),
        _ => text(found, column, file, speech),
    }
}

/// A text, or the words that stand in a cell, one a line where it holds a list.
fn text(found: &Found, column: &Column, file: &DataFile, speech: &mut Speech<'_>) -> Result<String, Message> {
    let text = office::text(found)?;
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    if !column.is_list {
        return meant(text, column, file, speech);
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<String> = lines
        .map(|line| meant(line, column, file, speech))
        .collect::<Result<_, _>>()?;
    Ok(lines.join("\n"))
}

fn meant(text: &str, column: &Column, file: &DataFile, speech: &mut Speech<'_>) -> Result<String, Message> {
    match column.kind {
        Kind::Flag | Kind::Word | Kind::Name => speech.meant(column, file, text),
        Kind::Day => Ok(Date::parse(text).map_err(|fault| fault.message)?.to_string()),
        Kind::Text | Kind::Number(..) => Ok(text.to_owned()),
    }
}

/// Judges each value by the type that the model gives it.
fn each(column: &Column, text: &str) -> Result<(), Message> {
    let Some(kind) = scalar_kind(column.what.format()) else {
        return Ok(());
    };
    let single = std::slice::from_ref(&text);
    let lines: Vec<&str> = text.lines().collect();
    let values = if column.is_list { lines.as_slice() } else { single };
    values
        .iter()
        .try_for_each(|value| (kind.check)(value).map_err(|fault| fault.message))
}
