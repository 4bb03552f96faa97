//! Single changes of a programme in the sentences of a comparison, and what its things are called.

use serde_json::Value;

use crate::check::Checked;
use crate::locale::Locale;
use crate::model::Programme;

use super::sentences;
use super::structure::{Edit, Step, identity_of};
use super::types::Type;
use super::words::{Called, Words};

/// The words of one programme.
pub struct Telling<'a> {
    words: Words<'a>,
    data: Value,
}

impl<'a> Telling<'a> {
    /// The words of a programme in a language.
    ///
    /// # Errors
    /// Where the data can't be written as JSON, which checked data always can.
    pub fn new(programme: &Checked, locale: &'a Locale) -> Result<Self, serde_json::Error> {
        let data = in_full(programme)?;
        let mut words = Words::new(locale);
        words.note(programme, &data);
        Ok(Self { words, data })
    }

    /// The language.
    #[must_use]
    pub fn locale(&self) -> &'a Locale {
        self.words.locale
    }

    /// What a field is called, in the object of this definition.
    #[must_use]
    pub fn field(&self, field: &str, owner: &str) -> String {
        self.words.field(field, owner)
    }

    /// What a value is called in the part of this id: the name for an id, the label of a word of a closed list.
    pub fn word(&mut self, scope: &str, what: Type, text: &str) -> Option<String> {
        scope.clone_into(&mut self.words.scope);
        self.words.word(what, text)
    }

    /// What the last of these names is called; items of lists are named by what they are recognised by, or by their
    /// number from 1.
    pub fn name(&mut self, names: &[&str]) -> String {
        let path = self.path(names, None);
        self.scope(names);
        match path.last().map(|step| self.words.called(step)) {
            Some(Called::Word(word)) => word,
            Some(Called::Text(text)) => text.to_owned(),
            None => String::new(),
        }
    }

    /// What the place of a number in a list means to which these names lead, such as a year; nothing where it means nothing.
    pub fn place(&mut self, names: &[&str]) -> Option<String> {
        let path = self.path(names, None);
        self.scope(names);
        path.last()
            .and_then(|step| self.words.place(step))
            .map(ToOwned::to_owned)
    }

    /// A change of the value to which these names lead, in a sentence without a full stop.
    pub fn sentence(&mut self, names: &[&str], old: Option<Value>, new: Option<Value>) -> String {
        let path = self.path(names, new.as_ref().or(old.as_ref()));
        let edit = Edit {
            path,
            old,
            new,
            moved: false,
        };
        sentences::describe(&edit, &mut self.words).change.sentence
    }

    fn scope(&mut self, names: &[&str]) {
        let is_file = |part: &&str| Type::part(part).is_some_and(Type::is_files);
        let scope = names.get(1).filter(|_| names.first().is_some_and(is_file));
        (*scope.unwrap_or(&"")).clone_into(&mut self.words.scope);
    }

    /// The steps that these names are; `new` is what stands at their end where the programme has nothing there.
    fn path(&self, names: &[&str], new: Option<&Value>) -> Vec<Step> {
        let nothing = Value::Null;
        let mut here = &self.data;
        let mut path: Vec<Step> = Vec::new();
        for (depth, name) in names.iter().enumerate() {
            let is_last = depth + 1 == names.len();
            if let Value::Array(items) = here {
                let identity = identity_of(items);
                let is_it = |item: &Value| identity.and_then(|field| item.get(field)?.as_str()) == Some(name);
                let number = || name.parse::<usize>().ok()?.checked_sub(1);
                let index = items.iter().position(is_it).or_else(number).unwrap_or(items.len());
                let item = items.get(index).or(new.filter(|_| is_last)).unwrap_or(&nothing);
                let identity = identity.filter(|field| item.get(field).is_some());
                path.push(Step::item(&path, item, identity, index));
                here = item;
            } else {
                path.push(Step::field(&path, name));
                here = here.get(*name).unwrap_or(&nothing);
            }
        }
        path
    }
}

/// Everything in the data, including what documents never publish as a whole.
pub(super) fn in_full(programme: &Checked) -> Result<Value, serde_json::Error> {
    let mut value = serde_json::to_value::<&Programme>(programme)?;
    if let Some(fields) = value.as_object_mut() {
        let assessments = serde_json::to_value(&programme.self_assessments)?;
        fields.insert("self_assessments".to_owned(), assessments);
    }
    Ok(value)
}
