//! What keeps an agreement from being final: points that are open, and what its partners may not read.
//!
//! A final agreement is a document for its partners. It is composed from what they may read, so a value that is marked for
//! others can't reach it. Where the agreement says something else without that value, it can't be signed at all.

use crate::check::Checked;
use crate::contract::{MARKED_IN_FINAL, OPEN_POINT, OpenPoint};
use crate::diagnostic::{Diagnostic, Place};
use crate::document::base::{Composer, KindName, Options};
use crate::load::MarkedValue;
use crate::locale::Locale;
use crate::message;
use crate::model::{Audience, ClosedList as _, Partnership, plain_text};

use super::draft::NAME;
use super::plain::{PlainArticle, SILENT_ANNEXES, plain_annexes, plain_articles};

/// What keeps an agreement from being final, each with its place.
pub(super) fn unsettled(programme: &Checked, id: &str, locale: &Locale, options: Options) -> Vec<Diagnostic> {
    if !options.is_final {
        return Vec::new();
    }
    let Some(here) = programme.partnership(id).map(|partnership| partnership.id.place()) else {
        return Vec::new();
    };
    let (Some(whole), Some(shown)) = (programme.whole(), programme.for_partners()) else {
        return vec![not_for_partners(programme, id, here)];
    };
    let sources = &programme.notes().sources;
    let place_of = |edition: &Checked, place: Place| {
        let place = sources.place_from(&edition.notes().sources, place);
        place.unwrap_or(here)
    };
    let Some((partnership, contract)) = whole.partnership(id).zip(whole.contract(id, locale)) else {
        return Vec::new();
    };
    let open = contract.open.iter();
    let mut found: Vec<Diagnostic> = open
        .map(|point| open_point(whole, id, point, place_of(whole, point.place)))
        .collect();
    let (all, read) = (says(whole, id, locale), says(shown, id, locale));
    if lacks(all.as_deref(), read.as_deref()) {
        let marked = deciding(whole, partnership).into_iter().map(|marked| {
            let message = message!(
                "the final agreement “{id}” needs this value, but it is marked !{}, so its partners may not read it",
                marked.mark.key(),
                id
            );
            let place = place_of(whole, marked.place);
            MARKED_IN_FINAL.at(place, message).with_help(MARKED_IN_FINAL.cure)
        });
        found.extend(marked);
    }
    found
}

fn open_point(programme: &Checked, id: &str, point: &OpenPoint, place: Place) -> Diagnostic {
    let text = plain_text(&point.text);
    let message = message!("agreement “{id}” is still open: {text}", id, text);
    OPEN_POINT.at(place, message).with_help(match &point.owner {
        Some(owner) => message!("To be settled by {}.", programme.partner_name(owner)),
        None => message!("To be settled by all parties together."),
    })
}

fn not_for_partners(programme: &Checked, id: &str, here: Place) -> Diagnostic {
    if !matches!(programme.edition.audience, Audience::Internal | Audience::Partners) {
        let message = message!(
            "agreement “{id}” is final for its partners alone, and this edition is for others",
            id
        );
        return MARKED_IN_FINAL
            .at(here, message)
            .with_help("Use --final without --audience, or with --audience partners.");
    }
    let message = message!(
        "agreement “{id}” can't be final: what its partners may read has faults",
        id
    );
    MARKED_IN_FINAL
        .at(here, message)
        .with_help("Run `brugwerk check` on the folder and mend what it says of the edition for partners.")
}

/// What a part of an agreement says: what it is, and its lines.
type Said = (String, Vec<String>);

/// Everything in an agreement that binds, as text, and of which parties a contact person is known; nothing where the
/// edition has no such agreement.
fn says(programme: &Checked, id: &str, locale: &Locale) -> Option<Vec<Said>> {
    let composer = || Composer::new(KindName::new(NAME), programme, locale, Options::default());
    let (_, agreement) = programme.agreement(id)?;
    let contacts = agreement.parties.iter().filter(|party| party.contact.is_some());
    let mut says: Vec<Said> = contacts.map(|party| (party.partner.to_string(), Vec::new())).collect();
    let binding = |annex: &PlainArticle| !SILENT_ANNEXES.contains(&annex.id.as_str());
    let annexes = plain_annexes(composer(), id)?.into_iter().filter(binding);
    for article in plain_articles(composer(), id)?.into_iter().chain(annexes) {
        says.push((article.title, Vec::new()));
        let parts = article.clauses.into_iter();
        says.extend(parts.map(|part| (part.id, part.lines.into_iter().map(|line| line.text).collect())));
    }
    Some(says)
}

/// Whether an agreement lacks something without what is marked: a part of it, or the words of one. An item of a list beside
/// others is no such thing.
fn lacks(whole: Option<&[Said]>, shown: Option<&[Said]>) -> bool {
    let (Some(whole), Some(shown)) = (whole, shown) else {
        return whole.is_some();
    };
    let stands = |((part, lines), (same, fewer)): (&Said, &Said)| {
        let mut rest = lines.iter();
        part == same && fewer.iter().all(|line| rest.any(|other| other == line))
    };
    whole.len() != shown.len() || !whole.iter().zip(shown).all(stands)
}

/// The values of which one or more make the agreement say something else: those of its own data that partners may not
/// read, and all others where there is none of them.
fn deciding<'p>(programme: &'p Checked, partnership: &Partnership) -> Vec<&'p MarkedValue> {
    let is_secret = |marked: &&MarkedValue| !Audience::Partners.sees(marked.mark);
    let secret: Vec<&MarkedValue> = programme.notes().marks.iter().filter(is_secret).collect();
    let own = secret
        .iter()
        .copied()
        .filter(|marked| is_of(programme, partnership, marked));
    let own: Vec<&MarkedValue> = own.collect();
    if own.is_empty() { secret } else { own }
}

/// Whether an agreement reads what is marked.
fn is_of(programme: &Checked, partnership: &Partnership, marked: &MarkedValue) -> bool {
    let sources = &programme.notes().sources;
    let file = |place: Place| sources.get(place.file).map_or("", |file| file.path.as_str());
    let Some((path, keys)) = marked.way.split_once(": ") else {
        return false;
    };
    let keys: Vec<&str> = keys.split('/').collect();
    if path == file(partnership.id.place()) {
        let silent = [
            "business_model",
            "contributions",
            "impact",
            "reviews",
            "status",
            "summary",
            "tensions",
            "typology",
        ];
        return keys.get(1).is_none_or(|key| !silent.contains(key));
    }
    let takes_part = |id: &str| partnership.partners.iter().any(|part| part.partner.as_str() == id);
    match keys.as_slice() {
        ["partners", id, ..] => takes_part(id),
        ["programme", "funder", ..] => true,
        _ => false,
    }
}
