//! Fields that people fill in: what the update says of each.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};
use unicode_normalization::UnicodeNormalization as _;

use super::font::first_unshown;
use super::looks::{Looks, TextLook};
use super::placeholders::Key;
use super::planned::{Places, Widget};
use super::request::{FieldContent, FieldError, FormField, RadioOption};

/// What a box that is ticked is called in PDFs.
pub(in crate::pdf) const ON: &str = "Yes";
/// What a button that is not chosen is called in PDFs.
pub(in crate::pdf) const OFF: &str = "Off";

/// Bits of the flags of fields (ISO 32000-2, tables 227 to 233).
const READ_ONLY: i64 = 1;
const REQUIRED: i64 = 1 << 1;
const MULTILINE: i64 = 1 << 12;
const RADIO: i64 = 1 << 15;
const COMBO: i64 = 1 << 17;

/// A field with its places: one, or one for each button of a group.
#[derive(Debug)]
pub(super) struct PlannedForm<'f> {
    field: &'f FormField,
    widgets: Vec<Widget>,
}

impl<'f> PlannedForm<'f> {
    /// Finds the placeholders of a field.
    pub fn plan(places: &Places<'_>, field: &'f FormField) -> Result<Self, FieldError> {
        let FieldContent::Radio { options, .. } = &field.content else {
            let mut widget = places.widget(&Key::form(&field.name, None))?;
            widget.describe(&field.tooltip);
            let widgets = vec![widget];
            return Ok(Self { field, widgets });
        };
        let widgets = options.iter().map(|option| {
            let mut widget = places.widget(&Key::form(&field.name, Some(&option.name)))?;
            widget.describe(&button_tooltip(field, option));
            Ok(widget)
        });
        let widgets = widgets.collect::<Result<_, FieldError>>()?;
        Ok(Self { field, widgets })
    }

    /// Puts the field into the update; gives the object that is the field.
    pub fn write(self, update: &mut Document, looks: &mut Looks) -> Result<ObjectId, FieldError> {
        let field = self.field;
        let flags = if field.is_locked { READ_ONLY } else { 0 } | if field.is_required { REQUIRED } else { 0 };
        if let FieldContent::Radio { options, value } = &field.content {
            return self.write_group(update, looks, flags, options, value.as_deref());
        }
        let [widget] = <[Widget; 1]>::try_from(self.widgets).map_err(|_| FieldError::Missing(field.name.clone()))?;
        let id = widget.annotation;
        let written = Written { field, widget, flags };
        match &field.content {
            FieldContent::Line { value, most } => written.text(update, looks, value, false, *most)?,
            FieldContent::Area { value, most } => written.text(update, looks, value, true, *most)?,
            FieldContent::Choice { options, value } => written.choice(update, looks, options, value)?,
            FieldContent::Check { is_on } => written.check(update, looks, *is_on)?,
            FieldContent::Radio { .. } => {}
        }
        Ok(id)
    }

    fn write_group(
        self,
        update: &mut Document,
        looks: &mut Looks,
        flags: i64,
        options: &[RadioOption],
        value: Option<&str>,
    ) -> Result<ObjectId, FieldError> {
        let parent = update.new_object_id();
        let mut kids: Vec<Object> = Vec::new();
        for (widget, option) in self.widgets.into_iter().zip(options) {
            kids.push(widget.annotation.into());
            let state = if value == Some(&*option.name) {
                &option.name
            } else {
                OFF
            };
            let entries = dictionary! {
                "Parent" => parent,
                "TU" => text_string(&button_tooltip(self.field, option)),
                "AS" => state,
                // A dot.
                "MK" => dictionary! { "CA" => Object::string_literal("l") },
            };
            let states = dictionary! {
                &*option.name => looks.on(update, widget.size, true)?,
                OFF => looks.off(update, widget.size)?,
            };
            widget.write(update, &entries, states.into());
        }
        let mut group = named(self.field, "Btn", flags | RADIO);
        group.set("V", value.unwrap_or(OFF));
        group.set("Kids", kids);
        update.set_object(parent, group);
        Ok(parent)
    }
}

/// A field that has one place, as it is written.
struct Written<'f> {
    field: &'f FormField,
    widget: Widget,
    flags: i64,
}

impl Written<'_> {
    fn text(
        self,
        update: &mut Document,
        looks: &Looks,
        value: &str,
        has_lines: bool,
        most: Option<u32>,
    ) -> Result<(), FieldError> {
        let flags = if has_lines { MULTILINE } else { 0 };
        let mut entries = named(self.field, "Tx", self.flags | flags);
        if let Some(most) = most {
            entries.set("MaxLen", i64::from(most));
        }
        self.typed(update, looks, value, has_lines, entries)
    }

    fn choice(self, update: &mut Document, looks: &Looks, options: &[String], value: &str) -> Result<(), FieldError> {
        let mut entries = named(self.field, "Ch", self.flags | COMBO);
        let options: Vec<Object> = options.iter().map(|option| text_string(&composed(option))).collect();
        entries.set("Opt", options);
        self.typed(update, looks, value, false, entries)
    }

    /// What shows a text.
    fn typed(
        self,
        update: &mut Document,
        looks: &Looks,
        value: &str,
        has_lines: bool,
        mut entries: Dictionary,
    ) -> Result<(), FieldError> {
        let value = composed(value);
        let text = TextLook {
            value: &value,
            has_lines,
            is_fitted: self.field.is_locked,
        };
        let size = self.widget.size;
        entries.set("DA", looks.text_entry(text, size));
        entries.set("MK", Dictionary::new());
        if !value.is_empty() {
            entries.set("V", text_string(&value));
        }
        let look = looks.text(update, text, size)?;
        self.widget.write(update, &entries, look.into());
        Ok(())
    }

    fn check(self, update: &mut Document, looks: &mut Looks, is_on: bool) -> Result<(), FieldError> {
        let state = if is_on { ON } else { OFF };
        let mut entries = named(self.field, "Btn", self.flags);
        entries.set("V", state);
        entries.set("AS", state);
        // A tick.
        entries.set("MK", dictionary! { "CA" => Object::string_literal("4") });
        let size = self.widget.size;
        let states = dictionary! {
            ON => looks.on(update, size, false)?,
            OFF => looks.off(update, size)?,
        };
        self.widget.write(update, &entries, states.into());
        Ok(())
    }
}

/// What every field says first.
fn named(field: &FormField, kind: &str, flags: i64) -> Dictionary {
    dictionary! {
        "FT" => kind,
        "Ff" => flags,
        "T" => Object::string_literal(field.name.as_bytes()),
        "TU" => text_string(&field.tooltip),
    }
}

/// What a screen reader says of a button: the question, and the answer it gives.
fn button_tooltip(field: &FormField, option: &RadioOption) -> String {
    format!("{}: {}", field.tooltip, option.words)
}

fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// Whether a field can hold and show what it is filled in with.
pub(super) fn check_value(field: &FormField) -> Result<(), FieldError> {
    let fault = |fault| Err(FieldError::Value(field.name.clone(), fault));
    let texts: Vec<&str> = match &field.content {
        FieldContent::Line { value, .. } if value.contains('\n') => return fault("it has one line only"),
        FieldContent::Line { value, most } | FieldContent::Area { value, most } => {
            let length = composed(value).encode_utf16().count();
            if most.is_some_and(|most| usize::try_from(most).is_ok_and(|most| length > most)) {
                return fault("the text is longer than it takes");
            }
            vec![value]
        }
        FieldContent::Choice { options, value } => {
            if !value.is_empty() && !options.contains(value) {
                return fault("the value is none of its options");
            }
            if options.iter().any(|option| option.contains('\n')) {
                return fault("it has one line only");
            }
            options.iter().map(String::as_str).collect()
        }
        FieldContent::Radio { options, value } => {
            if value
                .as_ref()
                .is_some_and(|value| options.iter().all(|option| option.name != *value))
            {
                return fault("the value is none of its options");
            }
            return Ok(());
        }
        FieldContent::Check { .. } => return Ok(()),
    };
    match texts.iter().find_map(|text| first_unshown(&composed(text))) {
        Some(letter) => Err(FieldError::Letter(field.name.clone(), letter)),
        None => Ok(()),
    }
}
