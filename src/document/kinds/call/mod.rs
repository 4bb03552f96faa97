//! The call for enterprises: the call on one page, its form, the register of candidates, the labs.
//!
//! Contact data of candidates belong to those who run the programme and to facilitators: the loader withholds them from every
//! other edition.

mod form;
mod labs;
mod page;
mod register;

use serde::Serialize;

use crate::document::base::frame::Heading;
use crate::document::base::sections::{SectionView, numbered};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per, entries, entry};
use crate::locale::say;
use crate::model::Call;

/// A call.
#[derive(Debug, Serialize)]
struct CallDocument<'a> {
    page: page::CallPage<'a>,
    sections: Vec<SectionView<'a>>,
}

entries!(Call);

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "call",
    "the call for enterprises, its form and its register",
    Per::Programme(|programme| programme.call.as_ref().map(|call| call.id.get())),
    compose,
);

/// Composes the document.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let call = entry(&programme.call, id)?;
    let page = page::page(&mut composer, call);
    let sections = numbered(vec![
        form::section(&composer, call),
        register::section(&mut composer, call),
        labs::section(&mut composer, call),
    ]);
    let attachment = composer.attachment_of("call", call)?;
    let by = say!(composer, "call-by", organiser = call.organiser);
    let heading = Heading {
        running_title: format!("{} · {}", composer.kind_name(), programme.programme.title),
        ..composer.heading(call.title.as_str(), by)
    };
    composer.document(heading, CallDocument { page, sections }, attachment)
}
