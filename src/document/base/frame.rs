//! What frames every document: metadata and colophon.

use serde::Serialize;

use crate::locale::Language;

use super::programme::{FacilitatorView, FunderView, SourceView};
use super::{Composer, Rich, rich};

/// Metadata of the PDF and the running title.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Meta<'a> {
    title: String,
    authors: Vec<&'a str>,
    keywords: Vec<&'a str>,
    date: (i32, u8, u8),
    date_text: String,
    lang: &'static str,
    region: &'static str,
    description: String,
    data_path: &'static str,
    running_title: String,
    /// For whom the document is, where that is not everybody.
    pub edition: Option<String>,
}

/// What a document says of itself.
pub(in crate::document) struct Heading {
    /// Its title.
    pub title: String,
    /// What it is about, one line.
    pub description: String,
    /// The title at the head of each page.
    pub running_title: String,
    /// The virtual path of the data that is attached.
    pub data_path: &'static str,
}

/// Who made the document, from what.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Colophon<'a> {
    version: &'a str,
    date: String,
    content_hash: String,
    sources: Vec<SourceView<'a>>,
    facilitators: Vec<FacilitatorView<'a>>,
    pub(super) disclaimer: Option<Rich<'a>>,
    note: Option<Rich<'a>>,
    tool: String,
    funder: Option<FunderView<'a>>,
}

impl<'a> Composer<'a> {
    /// Metadata of a document about the programme.
    ///
    /// Labels may speak another language; hyphenation, quotation and the reading voice follow the content.
    pub fn meta(&self, heading: Heading) -> Meta<'a> {
        let content = self.programme.programme.language.into();
        self.meta_in(heading, content)
    }

    /// Metadata of a document whose own words are in this language.
    pub fn meta_in(&self, heading: Heading, content: Language) -> Meta<'a> {
        let document = &self.programme.programme.document;
        Meta {
            title: heading.title,
            authors: listed(document.authors.iter().map(|x| x.as_str())),
            keywords: listed(document.keywords.iter().map(|x| x.as_str())),
            date: (document.date.year(), document.date.month(), document.date.day()),
            date_text: self.date(*document.date),
            lang: content.code(),
            region: region(content),
            description: shortened(heading.description, LONGEST_DESCRIPTION),
            data_path: heading.data_path,
            running_title: shortened(heading.running_title, LONGEST_RUNNING_TITLE),
            edition: self.edition(),
        }
    }

    /// The words that say for whom this edition is, and that it counts only what it holds where it leaves something out.
    fn edition(&self) -> Option<String> {
        let edition = self.programme.edition;
        let key = format!("edition-{}", edition.audience.name());
        let words = edition.is_limited().then(|| self.locale.text(&key))?;
        Some(if edition.withheld > 0 {
            format!("{words} – {}", self.locale.text("edition-counts"))
        } else {
            words
        })
    }

    /// The disclaimer: the funder's, or the brand's where there is no funder.
    fn disclaimer(&self) -> Option<Rich<'a>> {
        let programme: &'a crate::model::Programme = self.programme;
        match (&programme.programme.funder, &programme.brand) {
            (Some(funder), _) => rich(funder.disclaimer.as_ref()),
            (None, Some(brand)) => rich(brand.disclaimer.as_ref()),
            (None, None) => None,
        }
    }

    /// The colophon; `content_hash` identifies the data that the document is made from.
    pub fn colophon(&mut self, content_hash: String) -> Colophon<'a> {
        let head = &self.programme.programme;
        Colophon {
            version: head.document.version.as_str(),
            date: self.date(*head.document.date),
            content_hash,
            sources: self.sources(),
            facilitators: self.facilitators(),
            disclaimer: self.disclaimer(),
            note: rich(head.document.note.as_ref()),
            tool: format!(
                "Brugwerk {} · Typst {}",
                env!("CARGO_PKG_VERSION"),
                crate::TYPST_VERSION
            ),
            funder: self.funder(),
        }
    }
}

/// The most characters of a running title; more would not stand on the head of a page.
const LONGEST_RUNNING_TITLE: usize = 100;

/// The longest description of a document in its metadata, in characters.
const LONGEST_DESCRIPTION: usize = 2_000;

/// The most characters of all names or keywords in the metadata: PDF/A allows a string of 32,767 bytes, and a character may
/// take four.
const MOST_LISTED: usize = 8_000;

/// The names or keywords that fit in the metadata; pages show them all.
fn listed<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut left = MOST_LISTED;
    names
        .map_while(|name| {
            left = left.checked_sub(name.chars().count() + 2)?;
            Some(name)
        })
        .collect()
}

/// A text of at most so many characters, cut at a word with an ellipsis where it was longer.
pub(in crate::document) fn shortened(text: String, most: usize) -> String {
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most).collect();
    let words = cut.rsplit_once(char::is_whitespace).map(|(words, _)| words.trim_end());
    match words.filter(|words| !words.is_empty()) {
        Some(words) => format!("{words}…"),
        None => format!("{}…", cut.chars().take(most - 1).collect::<String>()),
    }
}

/// The region whose habits of hyphenation and quotation the content follows.
fn region(language: Language) -> &'static str {
    match language {
        Language::Nl | Language::Fr => "BE",
        Language::En => "GB",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_for_the_metadata_is_cut_at_a_word() {
        assert_eq!(shortened("een titel".to_owned(), 9), "een titel");
        assert_eq!(shortened("een lange titel".to_owned(), 12), "een lange…");
        assert_eq!(shortened("eenlangetitel".to_owned(), 5), "eenl…");
        let name = "n".repeat(500);
        let names = listed(std::iter::repeat_n(name.as_str(), 500));
        assert_eq!(names.len(), MOST_LISTED / 502);
        assert_eq!(listed(["An", "Bo"].into_iter()), ["An", "Bo"]);
    }
}
