//! A comparison in plain text, and as JSON.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::change::Comparison;
use crate::check::Checked;
use crate::locale::{Locale, say};

/// A version as sentences name it.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it says.
    pub programme: &'a Checked,
}

impl Side<'_> {
    fn json(&self) -> Value {
        let document = &self.programme.programme.document;
        json!({
            "name": self.name,
            "date": document.date.to_string(),
            "version": document.version.to_string(),
        })
    }

    fn worded(&self, locale: &Locale) -> String {
        let date = self.programme.programme.document.date.get();
        let date = locale.date(date.year(), date.month(), date.day());
        say!(locale, "change-side", name = self.name, date)
    }
}

impl Comparison {
    /// The changes between two versions, for programs.
    #[must_use]
    pub fn json(&self, old: &Side<'_>, new: &Side<'_>) -> Value {
        json!({
            "old": old.json(),
            "new": new.json(),
            "count": self.count(),
            "consequences": self.consequences(),
            "groups": self.groups,
            "untold_files": self.untold_files,
        })
    }

    /// The changes between two versions, for people.
    #[must_use]
    pub fn text(&self, old: &Side<'_>, new: &Side<'_>, locale: &Locale) -> String {
        let (old, new) = (old.worded(locale), new.worded(locale));
        let mut text = say!(locale, "change-compared", old, new);
        text.push('\n');
        if self.groups.is_empty() {
            let _ = write!(text, "\n{}\n", locale.text("change-nothing"));
            if !self.untold_files.is_empty() {
                let paths = self.untold_files.join(", ");
                let sentence = say!(locale, "change-files-untold", paths);
                let _ = writeln!(text, "{sentence}");
            }
        }
        for group in &self.groups {
            let _ = write!(text, "\n{}\n", group.title);
            for topic in &group.topics {
                if !topic.title.is_empty() {
                    let _ = writeln!(text, "  {}", topic.title);
                }
                for change in &topic.changes {
                    let _ = writeln!(text, "    - {}", change.sentence);
                }
            }
        }
        text
    }
}
