//! The call for enterprises: the call on one page, its form, the register of candidates, the labs.
//!
//! Contact data of candidates belong to the internal edition alone: the loader withholds them from every other.

mod form;
mod labs;
mod page;
mod register;

use serde::Serialize;

use crate::check::Checked;
use crate::document::base::estimates::Estimate;
use crate::document::base::frame::{Colophon, Heading, Meta};
use crate::document::base::sections::{SectionView, numbered};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Plan, attachment, content_hash};
use crate::locale::Locale;
use crate::model::Call;

/// A call.
#[derive(Debug, Serialize)]
pub(super) struct CallDocument<'a> {
    meta: Meta<'a>,
    page: page::CallPage<'a>,
    sections: Vec<SectionView<'a>>,
    estimates: Vec<Estimate>,
    colophon: Colophon<'a>,
}

/// The documents of this kind.
pub(super) fn plans(programme: &Checked) -> Vec<Plan> {
    programme
        .call
        .iter()
        .map(|call| Plan::new(Kind::Call, &call.id, "call.pdf"))
        .collect()
}

/// Composes the document.
pub(super) fn compose<'a>(
    programme: &'a Checked,
    id: &str,
    locale: &'static Locale,
) -> Result<Composed<CallDocument<'a>>, ComposeError> {
    let call = programme
        .call
        .as_ref()
        .filter(|call| call.id.as_str() == id)
        .ok_or_else(|| ComposeError::Unknown(id.to_owned()))?;
    let mut composer = Composer::new(programme, locale, false);
    let page = page::page(&mut composer, call);
    let sections = vec![
        form::section(&composer, call),
        register::section(&composer, call),
        labs::section(&composer, call),
    ];
    let attachment = attachment(programme, call)?;
    let kind = locale.text("call-document");
    let meta = composer.meta(Heading {
        title: format!("{kind} – {}", call.title),
        description: composer.say("call-by", &[("organiser", call.organiser.as_str().into())]),
        running_title: format!("{kind} · {}", programme.programme.title),
        data_path: Kind::Call.data_path(),
    });
    let colophon = composer.colophon(content_hash(&attachment));
    let view = CallDocument {
        meta,
        page,
        sections: numbered(sections),
        estimates: std::mem::take(&mut composer.estimates).into_list(),
        colophon,
    };
    Ok(composer.finish(view, attachment))
}

/// The machine-readable data of the document.
fn attachment(programme: &Checked, call: &Call) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Content<'a> {
        call: &'a Call,
    }
    attachment::of_kind(Kind::Call, programme, &Content { call })
}
