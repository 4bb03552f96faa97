//! Documents that are made of sections: front, contents, sections of blocks, estimates, colophon.

use std::borrow::Cow;

use serde::Serialize;

use crate::model::{Partner, Partnership};

use super::blocks::BlockView;
use super::blocks::programme::FunderView;
use super::estimates::Mark;
use super::frame::Heading;
use super::{ComposeError, Composed, Composer, Rich, SectorView, plain};

pub(in crate::document) use super::blocks::Blocks;

/// A section before it has its number.
pub(in crate::document) struct Section<'a> {
    /// Its id, under which it can be linked to.
    pub id: String,
    /// Its heading: what the data says.
    pub title: String,
    /// Whether it is an appendix.
    pub appendix: bool,
    /// Its blocks.
    pub blocks: Blocks<'a>,
}

impl<'a> Section<'a> {
    /// A numbered section.
    pub fn new(id: impl Into<String>, title: String, blocks: Blocks<'a>) -> Self {
        Self {
            id: id.into(),
            title,
            appendix: false,
            blocks,
        }
    }

    /// An appendix.
    pub fn appendix(id: impl Into<String>, title: String, blocks: Blocks<'a>) -> Self {
        Self {
            appendix: true,
            ..Self::new(id, title, blocks)
        }
    }
}

/// A section.
#[derive(Debug, Serialize)]
pub(in crate::document) struct SectionView<'a> {
    pub id: String,
    pub number: String,
    pub title: String,
    pub appendix: bool,
    pub blocks: Vec<BlockView<'a>>,
}

/// A document made of sections.
#[derive(Debug, Serialize)]
struct SectionDocument<'a> {
    front: Front<'a>,
    sections: Vec<SectionView<'a>>,
}

/// The title block of the first page.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Front<'a> {
    pub kicker: String,
    pub title: String,
    pub subtitle: String,
    pub parties: Vec<PartyView<'a>>,
    pub version: &'a str,
    pub date: String,
    pub claim: String,
    pub mark: Option<Mark>,
    pub credits: Vec<Credit>,
    pub funder: Option<FunderView<'a>>,
    /// The disclaimer beside the funder's mark, where the document has its own.
    pub disclaimer: Option<Rich<'a>>,
    /// Who wrote the document, where it has authors of its own.
    #[serde(skip)]
    pub authors: Vec<&'a str>,
}

/// Who is named on the front for what, for instance the authors.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Credit {
    pub label: String,
    pub lines: Vec<String>,
}

/// A partner on the front.
#[derive(Debug, Serialize)]
pub(in crate::document) struct PartyView<'a> {
    pub name: &'a str,
    #[serde(flatten)]
    pub sector: Option<SectorView>,
    pub role: Option<Cow<'a, str>>,
    pub url: Option<String>,
}

impl<'a> Composer<'a> {
    /// The front of the document.
    pub fn front(&mut self, title: String, subtitle: String, claim: String) -> Front<'a> {
        let head = &self.programme.programme;
        Front {
            kicker: format!("{} · {}", head.call, self.kind_name()),
            title,
            subtitle,
            parties: Vec::new(),
            version: head.document.version.as_str(),
            date: self.date(*head.document.date),
            claim,
            mark: None,
            credits: Vec::new(),
            funder: self.funder(),
            disclaimer: None,
            authors: Vec::new(),
        }
    }

    /// The partners of a partnership, for the front.
    pub fn front_parties(&self, partnership: &'a Partnership) -> Vec<PartyView<'a>> {
        let parts = partnership.partners.get().iter();
        parts
            .filter_map(|part| {
                let partner = self.partner(&part.partner)?;
                let role = plain(part.role.as_ref());
                Some(PartyView {
                    role: role.map(Cow::Borrowed),
                    ..self.party(partner)
                })
            })
            .collect()
    }

    /// A partner by itself, for the front.
    pub fn party(&self, partner: &'a Partner) -> PartyView<'a> {
        PartyView {
            name: partner.name.as_str(),
            sector: Some(self.sector(*partner.sector)),
            role: None,
            url: None,
        }
    }

    /// Puts a document of sections together.
    pub fn section_document(
        self,
        front: Front<'a>,
        sections: Vec<Section<'a>>,
        attachment: Vec<u8>,
    ) -> Result<Composed, ComposeError> {
        let mut heading = self.front_heading(&front);
        heading.disclaimer = front.disclaimer.or(heading.disclaimer);
        if !front.authors.is_empty() {
            heading.authors.clone_from(&front.authors);
        }
        let sections = numbered(sections);
        self.document(heading, SectionDocument { front, sections }, attachment)
    }

    /// What a document says of itself that begins with this front.
    pub fn front_heading(&self, front: &Front<'a>) -> Heading<'a> {
        self.heading(&front.title, format!("{} · {}", front.title, front.subtitle))
    }
}

/// The numbers of sections or chapters, and the letters of appendices.
#[derive(Default)]
pub(in crate::document) struct Numbering {
    numbers: usize,
    letters: usize,
}

impl Numbering {
    /// The next number, or the next letter of an appendix.
    pub fn next(&mut self, appendix: bool) -> String {
        if appendix {
            self.letters += 1;
            letter(self.letters)
        } else {
            self.numbers += 1;
            self.numbers.to_string()
        }
    }
}

/// Numbers the sections; appendices get letters. A section without blocks is left out.
pub(in crate::document) fn numbered(sections: Vec<Section<'_>>) -> Vec<SectionView<'_>> {
    let mut numbering = Numbering::default();
    let shown = sections.into_iter().filter(|section| !section.blocks.is_empty());
    shown
        .map(|section| SectionView {
            id: section.id,
            number: numbering.next(section.appendix),
            title: section.title,
            appendix: section.appendix,
            blocks: section.blocks.into_views(),
        })
        .collect()
}

/// The letter of an appendix: A, B, … Z, AA, AB, …
fn letter(mut n: usize) -> String {
    let mut letters = Vec::new();
    while n > 0 {
        n -= 1;
        letters.push(char::from(b'A' + u8::try_from(n % 26).unwrap_or(0)));
        n /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn appendices_are_lettered() {
        for (n, expected) in [(1, "A"), (2, "B"), (26, "Z"), (27, "AA"), (28, "AB")] {
            assert_eq!(letter(n), expected);
        }
    }
}
