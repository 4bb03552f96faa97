//! Two versions of a programme, which documents compare.

use serde::Serialize;

use crate::check::Checked;
use crate::locale::{Locale, say};
use crate::model::Date;

/// Two versions that are compared.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'a> {
    /// The earlier one.
    pub old: &'a Checked,
    /// The label under which it was issued; none for a folder that is no issued version.
    pub old_label: Option<&'a str>,
    /// The later one.
    pub new: &'a Checked,
    /// Its label, likewise.
    pub new_label: Option<&'a str>,
}

impl Versions<'_> {
    /// What both are called: by their label, or by the version that the data gives itself.
    pub(in crate::document) fn names(&self, locale: &Locale) -> (String, String) {
        let name = |label: Option<&str>, key: &str, programme: &Checked| {
            let version = programme.programme.document.version.as_str();
            label.map_or_else(|| say!(locale, key, version), str::to_owned)
        };
        (
            name(self.old_label, "change-earlier-data", self.old),
            name(self.new_label, "change-current-data", self.new),
        )
    }

    /// Both names with the date of their data.
    pub(in crate::document) fn sides(&self, locale: &Locale) -> (String, String) {
        let side = |name: &str, label: Option<&str>, programme: &Checked| {
            let date = *programme.programme.document.date;
            let date = locale.date(date.year(), date.month(), date.day());
            let key = if label.is_some() {
                "change-side"
            } else {
                "change-side-of"
            };
            say!(locale, key, name, date)
        };
        let (old, new) = self.names(locale);
        (
            side(&old, self.old_label, self.old),
            side(&new, self.new_label, self.new),
        )
    }

    /// What the attached data says of both versions.
    pub(in crate::document) fn described(&self) -> (VersionData<'_>, VersionData<'_>) {
        let version = |label, programme: &'_ Checked| {
            let document = &programme.programme.document;
            VersionData::new(label, document.version.as_str(), *document.date)
        };
        (version(self.old_label, self.old), version(self.new_label, self.new))
    }
}

/// A version in the attached data.
#[derive(Debug, Serialize)]
pub(in crate::document) struct VersionData<'a> {
    /// Its label; none for a folder that is no issued version.
    name: Option<&'a str>,
    version: String,
    date: String,
}

impl<'a> VersionData<'a> {
    /// A version with its label, where it was issued under one.
    pub fn new(label: Option<&'a str>, version: &str, date: Date) -> Self {
        Self {
            name: label,
            version: version.to_owned(),
            date: date.to_string(),
        }
    }
}
