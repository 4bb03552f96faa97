//! The call on one page.

use serde::Serialize;

use crate::document::base::blocks::items::{Item, items};
use crate::document::base::blocks::programme::FunderView;
use crate::document::base::{Composer, Points, Rich, plain, points, rich};
use crate::locale::say;
use crate::model::{Call, CallContact, CallLink};

/// The one page.
#[derive(Debug, Serialize)]
pub(super) struct CallPage<'a> {
    kicker: String,
    version: &'a str,
    date: String,
    title: &'a str,
    lead: Option<Rich<'a>>,
    sections: Vec<Item<'a>>,
    eligible: Points<'a>,
    deliverables: Points<'a>,
    levels: Vec<Item<'a>>,
    levels_open: bool,
    outcome: Option<Rich<'a>>,
    selection: Option<Rich<'a>>,
    privacy: Option<Rich<'a>>,
    deadline: Option<String>,
    contact: Contact<'a>,
    links: Vec<Link<'a>>,
    funder: Option<FunderView<'a>>,
    /// Whether all may see what stands before the register: nothing is marked but what is so by its meaning.
    public: bool,
}

/// Whom to ask.
#[derive(Debug, Serialize)]
pub(super) struct Contact<'a> {
    name: &'a str,
    phone: Option<&'a str>,
    email: Option<&'a str>,
}

/// Where to read more.
#[derive(Debug, Serialize)]
struct Link<'a> {
    title: &'a str,
    /// Its address, where what stood there can still be read.
    url: Option<String>,
    /// That it is lost, and the address that it had.
    lost: Option<String>,
}

/// A contact of the call itself, which is always public.
pub(super) fn contact(contact: &CallContact) -> Contact<'_> {
    Contact {
        name: contact.name.as_str(),
        phone: plain(contact.phone.as_ref()),
        email: plain(contact.email.as_ref()),
    }
}

/// Where to read more, or that it can't be read any more.
fn link<'a>(composer: &Composer<'_>, link: &'a CallLink) -> Link<'a> {
    let (url, lost) = composer.address(link.url.as_ref(), link.is_lost());
    Link {
        title: link.title.as_str(),
        url,
        lost,
    }
}

/// The call.
pub(super) fn page<'a>(composer: &mut Composer<'a>, call: &'a Call) -> CallPage<'a> {
    let document = &composer.programme.programme.document;
    CallPage {
        kicker: say!(composer, "call-by", organiser = call.organiser),
        version: document.version.as_str(),
        date: composer.date(*document.date),
        title: call.title.as_str(),
        lead: rich(call.lead.as_ref()),
        sections: items(call.sections.iter().map(|one| (&one.title, Some(&one.text), &[][..]))),
        eligible: points(&call.eligible),
        deliverables: points(&call.deliverables),
        levels: items(
            call.levels
                .iter()
                .map(|one| (&one.title, one.description.as_ref(), &[][..])),
        ),
        levels_open: call.levels_open.as_deref().copied().unwrap_or_default(),
        outcome: rich(call.outcome.as_ref()),
        selection: rich(call.selection.as_ref()),
        privacy: rich(call.privacy.as_ref()),
        deadline: call.deadline.as_ref().map(|date| composer.date(**date)),
        contact: contact(&call.contact),
        links: call.links.iter().map(|one| link(composer, one)).collect(),
        funder: composer.funder(),
        public: composer.programme.notes().marks.is_empty(),
    }
}
