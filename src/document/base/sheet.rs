//! Documents of one sheet: a title block, a form to read or fill in, estimates and a small colophon under it.

use serde::Serialize;

use super::estimates::Mark;
use super::sections::PartyView;
use super::{ComposeError, Composed, Composer, Rich};

/// A document of one sheet; `sheet` is what the kind puts between title block and colophon.
#[derive(Debug, Serialize)]
struct SheetDocument<'a, S> {
    head: SheetHead<'a>,
    sheet: S,
}

/// The title block of a sheet.
#[derive(Debug, Serialize)]
pub(in crate::document) struct SheetHead<'a> {
    pub kicker: String,
    pub title: String,
    pub subtitle: Option<String>,
    pub claim: String,
    pub mark: Option<Mark>,
    pub parties: Vec<PartyView<'a>>,
    pub intro: Option<Rich<'a>>,
    pub source: Option<&'a str>,
}

impl<'a> Composer<'a> {
    /// The title block of the document.
    pub fn sheet_head(&self, title: String, claim: String) -> SheetHead<'a> {
        SheetHead {
            kicker: format!("{} · {}", self.programme.programme.call, self.kind_name()),
            title,
            subtitle: None,
            claim,
            mark: None,
            parties: Vec::new(),
            intro: None,
            source: None,
        }
    }

    /// Puts a document of one sheet together.
    pub fn sheet_document(
        self,
        head: SheetHead<'a>,
        sheet: impl Serialize,
        attachment: Vec<u8>,
    ) -> Result<Composed, ComposeError> {
        let heading = self.heading(&head.title, format!("{} · {}", head.title, head.claim));
        self.document(heading, SheetDocument { head, sheet }, attachment)
    }
}
