//! The data files of a programme as trees, each value with its line.

use crate::diagnostic::{FileId, Message};
use crate::diff::Type;
use crate::load::{Content, FileKind, Files, PROGRAMME_FILE, Value, Written, read_written};
use crate::message;
use crate::model::{ClosedList as _, Date, Scalar as _};

/// A data file.
#[derive(Debug)]
pub struct DataFile {
    /// Its path in the programme folder.
    pub path: String,
    /// The field of the programme that its data comes to stand in.
    pub part: &'static str,
    /// Whether the programme has a list of such files.
    pub is_one_of_many: bool,
    /// What it holds.
    pub what: Type,
    /// The key under which it holds that.
    pub key: &'static str,
    /// What it says below that key.
    pub says: Value,
    /// How that is written.
    written: Written,
    text: String,
}

/// The data files that a programme names, in the order in which it names them.
///
/// # Errors
/// Says which file can't be read; a programme without faults has none.
pub fn read(folder: &dyn Files) -> Result<Vec<DataFile>, Message> {
    let head = text_of(folder, PROGRAMME_FILE)?;
    let (says, _) = tree_of(PROGRAMME_FILE, &head)?;
    let mut files = Vec::new();
    for kind in FileKind::ALL {
        let Some(part) = kind.part() else { continue };
        let Some(named) = field(&says, part.field) else {
            continue;
        };
        for path in paths(named) {
            let text = text_of(folder, &path)?;
            let (says, written) = tree_of(&path, &text)?;
            let what = Type::part(part.field).and_then(|what| if part.is_list { what.of_item() } else { Some(what) });
            let (Some(what), Some((index, says))) = (what, entry(&says, part.key)) else {
                continue;
            };
            let Some(written) = written.children.get(index).map(|child| child.value.clone()) else {
                continue;
            };
            files.push(DataFile {
                path,
                part: part.field,
                is_one_of_many: part.is_list,
                what,
                key: part.key,
                says: says.clone(),
                written,
                text,
            });
        }
    }
    Ok(files)
}

fn text_of(folder: &dyn Files, path: &str) -> Result<String, Message> {
    let bytes = folder.read(path);
    let bytes = bytes.map_err(|error| message!("{path}: {error}.", path, error = error.message()))?;
    let text = String::from_utf8(bytes).map_err(|_| message!("{path}: the file is not UTF-8 text.", path))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn tree_of(path: &str, text: &str) -> Result<(Value, Written), Message> {
    let read = read_written(text, FileId::default());
    read.map_err(|fault| message!("{path}: {fault}.", path, fault = fault.message))
}

/// The paths that a field of the head of a programme names.
fn paths(named: &Value) -> Vec<String> {
    match &named.content {
        Content::Text(path) => vec![path.clone()],
        Content::List(items) => items.iter().flat_map(paths).collect(),
        Content::Word(_) | Content::Map(_) => Vec::new(),
    }
}

/// The number and the value of a key of a mapping.
pub fn entry<'v>(value: &'v Value, key: &str) -> Option<(usize, &'v Value)> {
    let Content::Map(entries) = &value.content else {
        return None;
    };
    let found = entries.iter().enumerate().find(|(_, (own, _))| own == key);
    found.map(|(index, (_, value))| (index, value))
}

/// The value of a key of a mapping; nothing where it says nothing.
pub fn field<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    entry(value, key)
        .map(|(_, value)| value)
        .filter(|value| !value.is_nothing())
}

/// The items of a list.
pub fn items(value: &Value) -> &[Value] {
    match &value.content {
        Content::List(items) => items,
        _ => &[],
    }
}

/// What a single value says; nothing for `~`.
pub fn scalar(value: &Value) -> Option<&str> {
    match &value.content {
        Content::Text(text) => Some(text),
        Content::Word(word) => Some(word).filter(|word| *word != "~").map(String::as_str),
        Content::List(_) | Content::Map(_) => None,
    }
}

/// A value as the model serialises it, by its type.
pub fn json(value: &Value, what: Option<Type>) -> serde_json::Value {
    match &value.content {
        Content::Word(word) if word == "~" => serde_json::Value::Null,
        Content::Word(word) if what.is_some_and(Type::is_flag) => word.eq_ignore_ascii_case("true").into(),
        Content::Text(text) | Content::Word(text) => text.as_str().into(),
        Content::List(items) => {
            let of_item = what.and_then(Type::of_item);
            items.iter().map(|item| json(item, of_item)).collect()
        }
        Content::Map(entries) => entries
            .iter()
            .map(|(key, value)| (key.clone(), json(value, what.and_then(|what| what.of_field(key)))))
            .collect(),
    }
}

/// The day that a text of the data is.
pub fn calendar_day(text: &str) -> Option<time::Date> {
    let day = Date::parse(text).ok()?;
    let month = time::Month::try_from(day.month()).ok()?;
    time::Date::from_calendar_date(day.year(), month, day.day()).ok()
}

impl DataFile {
    /// The id of what it holds, where the programme has a list of such files.
    pub fn id(&self) -> Option<&str> {
        field(&self.says, "id").and_then(scalar).filter(|_| self.is_one_of_many)
    }

    /// The names that lead to what it holds, as comparisons take them.
    pub fn names(&self) -> Vec<String> {
        let names = std::iter::once(self.part).chain(self.id());
        names.map(ToOwned::to_owned).collect()
    }

    /// The line on which a value starts; `steps` are the numbers of the children that lead to it.
    pub fn line(&self, steps: &[usize]) -> usize {
        let mut written = &self.written;
        let mut start = written.content.start;
        for step in steps {
            let Some(child) = written.children.get(*step) else {
                break;
            };
            start = child.start;
            written = &child.value;
        }
        let before = self.text.get(..start).unwrap_or_default();
        before.matches('\n').count() + 1
    }
}
