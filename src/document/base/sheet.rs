//! Documents of one sheet: a title block, a form to read or fill in, estimates and a small colophon under it.

use serde::Serialize;

use super::estimates::{Estimate, Mark};
use super::frame::{Colophon, Heading, Meta};
use super::sections::PartyView;
use super::{Composed, Composer, Kind, Rich, content_hash};

/// A document of one sheet; `sheet` is what the kind puts between title block and colophon.
#[derive(Debug, Serialize)]
pub(in crate::document) struct SheetDocument<'a, S> {
    meta: Meta<'a>,
    head: SheetHead<'a>,
    sheet: S,
    estimates: Vec<Estimate>,
    colophon: Colophon<'a>,
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
    /// The title block of a document of this kind; `document` is what the kind is called in its language.
    pub fn sheet_head(&self, document: &str, title: String, claim: String) -> SheetHead<'a> {
        SheetHead {
            kicker: format!("{} · {document}", self.programme.programme.call),
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
    pub fn sheet_document<S>(
        mut self,
        kind: Kind,
        document: &str,
        head: SheetHead<'a>,
        sheet: S,
        attachment: Vec<u8>,
    ) -> Composed<SheetDocument<'a, S>> {
        let colophon = self.colophon(content_hash(&attachment));
        let meta = self.meta(Heading {
            title: format!("{document} – {}", head.title),
            description: format!("{} · {}", head.title, head.claim),
            running_title: format!("{document} · {}", head.title),
            data_path: kind.data_path(),
        });
        let view = SheetDocument {
            meta,
            head,
            sheet,
            estimates: std::mem::take(&mut self.estimates).into_list(),
            colophon,
        };
        self.finish(view, attachment)
    }
}
