//! How a text writes its values, and new values written the same way.

use crate::diagnostic::FileId;
use crate::load::{Content, Notation, Value, Written, read_written};
use crate::model::ClosedList as _;

use super::lines::{column, starts_later};
use super::text::{double_quoted, folded, is_one_line, literal, single_quoted};

/// A list without an example beside it stands between brackets up to this many characters.
const SHORT: usize = 80;
/// The width of a line to which folded text is wrapped.
const WIDTH: usize = 100;

/// How a text writes its values.
#[derive(Debug)]
pub struct Habits {
    newline: &'static str,
    /// How much deeper than its key a mapping stands.
    step: usize,
    /// How much deeper than its key a list stands.
    dash: usize,
    quote: Notation,
    /// Whether texts may stand by lines.
    has_texts_by_lines: bool,
}

/// A value as it stands behind a dash or a key.
#[derive(Debug)]
pub struct Form {
    /// What stands on the line itself.
    pub head: String,
    /// The lines below, each with the break before it.
    pub body: String,
}

impl Form {
    fn line(head: String) -> Self {
        let body = String::new();
        Self { head, body }
    }

    /// With what it stands behind.
    fn behind(self, sign: &str) -> String {
        let space = if self.head.is_empty() { "" } else { " " };
        [sign, space, &self.head, &self.body].concat()
    }
}

/// Where a value stands.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    /// A value whose notation is an example: the old one, or one beside it.
    pub model: Option<&'a Written>,
    /// The column of the dash or key that it stands behind.
    pub column: usize,
    /// The column of its own lines, where that is settled.
    pub inner: Option<usize>,
    /// Whether its own lines may start on the line of the dash.
    pub is_inline: bool,
}

impl Habits {
    pub fn of(text: &str, root: &Written) -> Self {
        let mut all = vec![root];
        let mut next = 0;
        while let Some(written) = all.get(next).copied() {
            all.extend(written.children.iter().map(|child| &child.value));
            next += 1;
        }
        let maps = || all.iter().filter(|written| written.notation == Notation::Map);
        let deeper = |notation: Notation| {
            let mut below = maps().flat_map(|map| &map.children);
            let found = below.find(|child| child.value.notation == notation && starts_later(text, &child.value))?;
            Some(column(text, found.value.content.start).saturating_sub(column(text, found.start)))
        };
        let count = |notation: Notation| all.iter().filter(|written| written.notation == notation).count();
        let step = deeper(Notation::Map).filter(|step| *step > 0).unwrap_or(2);
        let has_singles = count(Notation::Single) > count(Notation::Double);
        Self {
            newline: if text.contains("\r\n") { "\r\n" } else { "\n" },
            step,
            dash: deeper(Notation::List).unwrap_or(step),
            has_texts_by_lines: true,
            quote: if has_singles {
                Notation::Single
            } else {
                Notation::Double
            },
        }
    }

    /// The same, but each text stands in one line.
    pub fn in_one_line(self) -> Self {
        Self {
            has_texts_by_lines: false,
            ..self
        }
    }

    /// A break, and the white space up to a column.
    pub fn break_to(&self, column: usize) -> String {
        [self.newline, &" ".repeat(column)].concat()
    }

    pub fn newline(&self) -> &'static str {
        self.newline
    }

    /// A new item with its dash, or entry with its key, by lines.
    pub fn entry(&self, key: Option<&str>, value: &Value, model: Option<&Written>, column: usize) -> String {
        let spot = Spot {
            model,
            column,
            inner: key.is_none().then_some(column + 2),
            is_inline: key.is_none(),
        };
        let sign = key.map_or_else(|| "-".to_owned(), |key| self.key(key, false) + ":");
        self.form(value, spot).behind(&sign)
    }

    /// A value as it stands behind a dash or key by lines.
    pub fn form(&self, value: &Value, spot: Spot<'_>) -> Form {
        let Spot { model, column, .. } = spot;
        let mut form = match &value.content {
            Content::Text(text) => self.text(text, spot),
            Content::Word(word) => Form::line(word.clone()),
            _ if is_flow(value, model) => Form::line(self.flow_content(value, model)),
            content => {
                let is_list = matches!(content, Content::List(_));
                let deeper = if is_list { self.dash } else { self.step };
                let inner = spot.inner.unwrap_or(column + deeper);
                let lines = self.lines(value, model, inner);
                if spot.is_inline && value.mark.is_none() {
                    let (head, body) = lines.split_at(lines.find(self.newline).unwrap_or(lines.len()));
                    Form {
                        head: head.to_owned(),
                        body: body.to_owned(),
                    }
                } else {
                    Form {
                        head: String::new(),
                        body: self.break_to(inner) + &lines,
                    }
                }
            }
        };
        if let Some(mark) = value.mark {
            let space = if form.head.is_empty() { "" } else { " " };
            form.head = ["!", mark.key(), space, &form.head].concat();
        }
        form
    }

    /// The lines of a list or mapping that starts in a column.
    pub fn lines(&self, value: &Value, model: Option<&Written>, column: usize) -> String {
        let entry =
            |key: Option<&String>, value: &Value| self.entry(key.map(String::as_str), value, child(model, key), column);
        let lines: Vec<String> = if let Content::Map(entries) = &value.content {
            entries.iter().map(|(key, value)| entry(Some(key), value)).collect()
        } else {
            value.children().into_iter().map(|item| entry(None, item)).collect()
        };
        lines.join(&self.break_to(column))
    }

    /// A value between brackets or braces.
    pub fn flow(&self, value: &Value, model: Option<&Written>) -> String {
        let content = self.flow_content(value, model);
        match value.mark {
            Some(mark) => ["!", mark.key(), " ", &content].concat(),
            None => content,
        }
    }

    /// The same without its mark.
    pub fn flow_content(&self, value: &Value, model: Option<&Written>) -> String {
        match &value.content {
            Content::Word(word) => word.clone(),
            Content::Text(text) => self.quoted(text, model, true),
            Content::List(items) => {
                let items = items.iter().map(|item| self.flow(item, child(model, None)));
                format!("[{}]", items.collect::<Vec<_>>().join(", "))
            }
            Content::Map(entries) if entries.is_empty() => "{}".to_owned(),
            Content::Map(entries) => {
                let entries = entries
                    .iter()
                    .map(|(key, value)| self.flow_entry(key, value, child(model, Some(key))));
                format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// An entry between braces.
    pub fn flow_entry(&self, key: &str, value: &Value, model: Option<&Written>) -> String {
        format!("{}: {}", self.key(key, true), self.flow(value, model))
    }

    fn key(&self, key: &str, in_flow: bool) -> String {
        let reads = |written: &str| {
            let text = if in_flow {
                format!("{{ {written}: x }}")
            } else {
                format!("{written}: x")
            };
            says(&text, key, "x")
        };
        if reads(key) {
            return key.to_owned();
        }
        let quoted = if self.quote == Notation::Single {
            single_quoted(key)
        } else {
            double_quoted(key)
        };
        if reads(&quoted) { quoted } else { double_quoted(key) }
    }

    fn text(&self, text: &str, spot: Spot<'_>) -> Form {
        let notation = spot.model.map(|model| model.notation);
        let is_by_lines = notation.is_some_and(Notation::is_text_by_lines);
        if self.has_texts_by_lines && (is_by_lines || !is_one_line(text)) {
            let indent = spot.column + self.step;
            let as_folded = || {
                let width = WIDTH.saturating_sub(indent).max(SHORT / 2);
                (notation == Some(Notation::Folded))
                    .then(|| folded(text, width))
                    .flatten()
            };
            let tried = [as_folded(), literal(text)];
            for (head, lines) in tried.into_iter().flatten() {
                let below = |newline: &str, indent: usize| {
                    let lines = lines.iter().map(|line| match line.as_str() {
                        "" => newline.to_owned(),
                        line => [newline, &" ".repeat(indent), line].concat(),
                    });
                    lines.collect::<String>()
                };
                let alone = format!("a: {head}{}\n", below("\n", 2));
                if says(&alone, "a", text) {
                    let body = below(self.newline, indent);
                    return Form { head, body };
                }
            }
        }
        Form::line(self.quoted(text, spot.model, false))
    }

    /// A text in one line: without quotes where it is read as itself, else in the quotes of its model or of the file.
    fn quoted(&self, text: &str, model: Option<&Written>, in_flow: bool) -> String {
        let reads = |written: &str| {
            let alone = if in_flow {
                format!("{{ a: {written} }}")
            } else {
                format!("a: {written}")
            };
            says(&alone, "a", text)
        };
        if is_one_line(text) && reads(text) {
            return text.to_owned();
        }
        let own = model.map(|model| model.notation);
        let quote = own.filter(|own| matches!(own, Notation::Single | Notation::Double));
        if quote.unwrap_or(self.quote) == Notation::Single && is_one_line(text) {
            let quoted = single_quoted(text);
            if reads(&quoted) {
                return quoted;
            }
        }
        double_quoted(text)
    }
}

/// Whether a text with one key says this.
fn says(alone: &str, key: &str, text: &str) -> bool {
    let meant = Value::map(vec![(key.to_owned(), Value::text(text))]);
    read_written(alone, FileId::default()).is_ok_and(|(value, _)| value == meant)
}

/// Whether a list or mapping stands between brackets: as the one beside it, and else where it is short.
fn is_flow(value: &Value, model: Option<&Written>) -> bool {
    let children = value.children();
    let is_list = matches!(value.content, Content::List(_));
    let own = model
        .filter(|model| !model.children.is_empty())
        .map(|model| model.notation);
    match own {
        _ if children.is_empty() => true,
        Some(Notation::FlowList) if is_list => true,
        Some(Notation::FlowMap) if !is_list => true,
        Some(Notation::List | Notation::Map) => false,
        _ if !is_list => false,
        _ => {
            let lengths = children.iter().map(|item| match &item.content {
                Content::Text(text) if text.contains(char::is_whitespace) => None,
                Content::Text(text) | Content::Word(text) => Some(text.chars().count() + 2),
                Content::List(_) | Content::Map(_) => None,
            });
            let length: Option<usize> = lengths.sum();
            length.is_some_and(|length| length <= SHORT)
        }
    }
}

/// The example for a part of a value: the part of its model with the same key, or its first item.
fn child<'a>(model: Option<&'a Written>, key: Option<&String>) -> Option<&'a Written> {
    let mut children = model?.children.iter();
    let found = children.find(|child| child.key.as_ref() == key);
    found.map(|child| &child.value)
}
