//! Which issue of an agreement this is: its own number, version and date, the same on every page and in the metadata.

use crate::document::base::frame::FrameIssue;
use crate::locale::{Locale, say};
use crate::model::{Agreement, Date, Programme};

/// Which issue of an agreement this is.
#[derive(Debug, Clone, Copy)]
pub(in crate::document::kinds) struct Issue<'a> {
    number: Option<&'a str>,
    version: &'a str,
    /// Its own date; that of the programme's data where it has none.
    date: Date,
}

impl<'a> Issue<'a> {
    /// The issue of an agreement of this programme.
    pub fn of(programme: &Programme, agreement: &'a Agreement) -> Self {
        let own = agreement.date.as_deref().copied();
        Self {
            number: agreement.number.as_ref().map(|number| number.as_str()),
            version: agreement.version.as_str(),
            date: own.unwrap_or(*programme.programme.document.date),
        }
    }

    /// "nr. 2026-014 · versie 1.0 van 29 mei 2026"
    pub fn text(&self, locale: &Locale) -> String {
        let date = self.date_text(locale);
        let version = self.version;
        match self.number {
            Some(number) => say!(locale, "agreement-issue-numbered", number, version, date),
            None => say!(locale, "agreement-issue", version, date),
        }
    }

    /// What the metadata and the colophon say of it.
    pub fn of_frame(&self, locale: &Locale) -> FrameIssue {
        FrameIssue {
            version: match self.number {
                Some(number) => say!(locale, "agreement-version-numbered", number, version = self.version),
                None => self.version.to_owned(),
            },
            date: self.date,
            date_text: self.date_text(locale),
        }
    }

    /// Its version, for the attached data of a comparison.
    pub fn version(&self) -> &'a str {
        self.version
    }

    /// Its day.
    pub fn date(&self) -> Date {
        self.date
    }

    fn date_text(&self, locale: &Locale) -> String {
        locale.date(self.date.year(), self.date.month(), self.date.day())
    }
}
