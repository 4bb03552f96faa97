//! What frames every document: metadata and colophon.

use serde::Serialize;

use crate::locale::{Language, say};
use crate::model::{ClosedList as _, Date};

use super::blocks::programme::{FacilitatorView, FunderView, SourceView, TemplateView, TermView};
use super::composed::{ComposeError, Composed, content_hash};
use super::composer::{Composer, Rich, plain, rich};
use super::estimates::Estimate;
use super::links::{self, shortened};

/// Metadata of the PDF and the running title.
#[derive(Debug, Serialize)]
struct Meta<'a> {
    title: String,
    authors: Vec<&'a str>,
    keywords: Vec<&'a str>,
    date: (i32, u8, u8),
    date_text: String,
    lang: &'static str,
    region: &'static str,
    description: String,
    data_path: String,
    running_title: String,
    edition: Option<String>,
}

/// What a document says of itself.
pub(in crate::document) struct Heading<'a> {
    /// Its title.
    pub title: String,
    /// What it is about, one line.
    pub description: String,
    /// The title at the head of each page.
    pub running_title: String,
    /// The language of its own words; labels may speak another.
    pub language: Language,
    /// For whom it is, where that is not everybody.
    pub edition: Option<String>,
    /// The disclaimer in its colophon.
    pub disclaimer: Option<Rich<'a>>,
    /// Which issue it is, where that is not the issue of the programme's documents.
    pub issue: Option<FrameIssue>,
    /// Who wrote it.
    pub authors: Vec<&'a str>,
}

/// Which issue of a document this is.
#[derive(Debug, Clone)]
pub(in crate::document) struct FrameIssue {
    /// Its version, in words.
    pub version: String,
    /// Its date.
    pub date: Date,
    /// The same in words.
    pub date_text: String,
}

/// Who made the document, from what.
#[derive(Debug, Serialize)]
struct Colophon<'a> {
    version: String,
    date: String,
    content_hash: String,
    /// How many values rest on something else than a source, by what they rest on; none where all stand in a source.
    estimated: Option<String>,
    sources: Vec<SourceView<'a>>,
    facilitators: Vec<FacilitatorView<'a>>,
    disclaimer: Option<Rich<'a>>,
    note: Option<Rich<'a>>,
    copyright: Option<&'a str>,
    publisher: Option<&'a str>,
    contact: Option<&'a str>,
    /// Files to download, where the document has no table of them.
    templates: Vec<TemplateView<'a>>,
    /// The abbreviations that the document uses, where it has no table of them.
    glossary: Vec<TermView<'a>>,
    tool: String,
    funder: Option<FunderView<'a>>,
}

/// A document: what frames it, and what its kind puts inside.
#[derive(Debug, Serialize)]
struct Framed<'a, C> {
    meta: Meta<'a>,
    #[serde(flatten)]
    content: C,
    estimates: Vec<Estimate>,
    colophon: Colophon<'a>,
}

impl<'a> Composer<'a> {
    /// What a document says of itself, where this is its title under the name of its kind.
    ///
    /// Labels may speak another language; hyphenation, quotation and the reading voice follow the content.
    pub fn heading(&self, title: &str, description: String) -> Heading<'a> {
        let kind = self.kind_name();
        Heading {
            title: format!("{kind} – {title}"),
            running_title: format!("{kind} · {title}"),
            description,
            language: self.programme.programme.language.into(),
            edition: self.edition(),
            disclaimer: self.disclaimer(),
            issue: None,
            authors: self.programme_authors(),
        }
    }

    /// Frames what a kind says: metadata before it, estimates and colophon behind it, the data attached; nothing to sign.
    pub fn document(
        mut self,
        mut heading: Heading<'a>,
        content: impl Serialize,
        attachment: Vec<u8>,
    ) -> Result<Composed, ComposeError> {
        if let Some(band) = self.band() {
            heading.edition = Some(
                heading
                    .edition
                    .map_or_else(|| band.clone(), |edition| format!("{band} – {edition}")),
            );
        }
        let issue = heading.issue.take().unwrap_or_else(|| self.issue());
        let mut colophon = self.colophon(content_hash(&attachment), heading.disclaimer, &issue);
        if self.unplaced.glossary && !self.programme.programme.glossary.is_empty() {
            let printed = serde_json::to_value((&content, &colophon))?;
            colophon.glossary = self.terms(|term| term.occurs_within(&printed));
        }
        let framed = Framed {
            colophon,
            meta: self.meta(heading, issue),
            content,
            estimates: std::mem::take(&mut self.estimates).into_list(),
        };
        Ok(Composed {
            view: links::within_document(&framed)?,
            attachment,
            files: self.files,
            signatures: Vec::new(),
            hand_out: None,
            chart_time: self.chart_time,
        })
    }

    /// Who wrote the documents of the programme.
    fn programme_authors(&self) -> Vec<&'a str> {
        let head: &'a crate::model::ProgrammeHead = &self.programme.programme;
        head.document.authors.iter().map(|author| author.as_str()).collect()
    }

    /// What stands on every page of a document whose substance is an example or was made up, or of a programme that is.
    fn band(&self) -> Option<String> {
        let of_programme = self.programme.programme.basis;
        let basis = self.substance.unwrap_or_default().max(of_programme);
        let basis = Some(basis).filter(|basis| basis.is_invented())?;
        Some(self.locale.text(&format!("band-{}", basis.key())))
    }

    /// The issue of the programme's documents.
    fn issue(&self) -> FrameIssue {
        let document = &self.programme.programme.document;
        FrameIssue {
            version: document.version.to_string(),
            date: *document.date,
            date_text: self.date(*document.date),
        }
    }

    fn meta(&self, heading: Heading<'a>, issue: FrameIssue) -> Meta<'a> {
        let document = &self.programme.programme.document;
        Meta {
            title: heading.title,
            authors: listed(heading.authors.into_iter()),
            keywords: listed(document.keywords.iter().map(|x| x.as_str())),
            date: (issue.date.year(), issue.date.month(), issue.date.day()),
            date_text: issue.date_text,
            lang: heading.language.code(),
            region: region(heading.language),
            description: shortened(heading.description, LONGEST_DESCRIPTION),
            data_path: self.kind.data_path(),
            running_title: shortened(heading.running_title, LONGEST_RUNNING_TITLE),
            edition: heading.edition,
        }
    }

    /// The words that say for whom this edition is, and that it counts only what it holds where it leaves something out.
    fn edition(&self) -> Option<String> {
        let edition = self.programme.edition;
        let key = format!("edition-{}", edition.audience.key());
        let words = edition.is_limited().then(|| self.locale.text(&key))?;
        Some(if edition.withheld > 0 {
            format!("{words} – {}", self.locale.text("edition-counts"))
        } else {
            words
        })
    }

    /// How many values of each kind the document marks.
    fn estimated(&self) -> Option<String> {
        let counts = self.estimates.counts();
        let counts: Vec<String> = counts
            .map(|(basis, count)| say!(self, &format!("estimates-{}", basis.key()), count))
            .collect();
        (!counts.is_empty()).then(|| self.locale.list(&counts))
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
    fn colophon(&mut self, content_hash: String, disclaimer: Option<Rich<'a>>, issue: &FrameIssue) -> Colophon<'a> {
        let head = &self.programme.programme;
        Colophon {
            version: issue.version.clone(),
            date: issue.date_text.clone(),
            content_hash,
            estimated: self.estimated(),
            sources: self.sources(),
            facilitators: self.facilitators(),
            disclaimer,
            note: rich(head.document.note.as_ref()),
            copyright: plain(head.document.copyright.as_ref()),
            publisher: plain(head.document.publisher.as_ref()),
            contact: plain(head.document.contact.as_ref()),
            templates: if self.unplaced.templates {
                self.templates()
            } else {
                Vec::new()
            },
            glossary: Vec::new(),
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
    fn names_that_do_not_fit_in_the_metadata_are_left_out() {
        let name = "n".repeat(500);
        let names = listed(std::iter::repeat_n(name.as_str(), 500));
        assert_eq!(names.len(), MOST_LISTED / 502);
        assert_eq!(listed(["An", "Bo"].into_iter()), ["An", "Bo"]);
    }
}
