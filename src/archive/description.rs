//! What an archive wants to know: series, file and pieces, with dates, access, retention and contact.
//!
//! Also the list of deliverables. Both follow from the data and the inventory alone, so that verifying can make them
//! again and compare.

use serde_json::{Value, json};

use super::inventory::{Inventory, Role};
use super::layout;
use super::signed::CopyState;
use crate::check::Checked;
use crate::locale::{Locale, say};
use crate::model::{Date, Scalar as _};

/// How many years a programme is kept where its data says nothing: what ESF Vlaanderen asked for 2014–2020.
const RETENTION_YEARS: u32 = 10;

/// Who answers for the bag: the contact of the data, else who facilitates, else who wrote the documents, else the funder.
pub(super) fn contact(programme: &Checked) -> &str {
    let head = &programme.programme;
    let stated = head.archive.as_ref().and_then(|archive| archive.contact.as_ref());
    stated
        .or_else(|| head.facilitators.first().map(|x| &x.name))
        .or_else(|| head.document.authors.first())
        .or_else(|| head.funder.as_ref().map(|x| &x.name))
        .map_or("", |name| name.as_str())
}

/// The series of the data, else the call that the programme answers.
pub(super) fn series(programme: &Checked) -> &str {
    let head = &programme.programme;
    let stated = head.archive.as_ref().and_then(|archive| archive.series.as_ref());
    stated.unwrap_or(&head.call).as_str()
}

/// Describes a bag and its pieces, in the order in which `data/metadata/description.json` has them.
pub(super) fn describe(programme: &Checked, inventory: &Inventory, locale: &Locale) -> Value {
    let head = &programme.programme;
    let archive = head.archive.as_ref();
    let confidentiality = archive.map(|archive| archive.confidentiality).unwrap_or_default();
    let reason = archive.and_then(|archive| archive.confidentiality_reason.as_ref());
    let closing = (*head.period.get().end).max(*head.document.date);
    let stated = archive.and_then(|archive| archive.retention_years.as_ref());
    let years = stated.map_or(RETENTION_YEARS, |years| years.get().0);
    let basis = archive.and_then(|archive| archive.retention_basis.as_ref());
    let piece = |path: &str, name: String, date: &str, state: &str| {
        let state = if inventory.erased(path).is_some() {
            "erased"
        } else {
            state
        };
        json!({
            "path": path,
            "name": name,
            "creation_date": date,
            "state": state,
            "confidentiality": confidentiality,
        })
    };
    let documents = inventory.documents.iter().map(|document| {
        let name = name(programme, locale, &document.kind, &document.id, document.role);
        piece(&document.path, name, &inventory.date, document.state.as_ref())
    });
    let signed = inventory.signed.iter().map(|copy| {
        let title = subject(programme, &copy.agreement);
        let state = copy.signing.state;
        let name = match state {
            CopyState::Signed => say!(locale, "archive-signed-copy", title),
            CopyState::PartlySigned => say!(locale, "archive-partly-signed-copy", title),
            CopyState::NotChecked => say!(locale, "archive-unchecked-copy", title),
        };
        piece(&copy.path, name, &copy.added, state.as_ref())
    });
    let received = inventory.received.iter().map(|copy| {
        let name = say!(
            locale,
            "archive-received-copy",
            title = subject(programme, &copy.agreement)
        );
        piece(&copy.path, name, &copy.added, copy.state.as_ref())
    });
    let mut described = json!({
        "format": "brugwerk-archive-description",
        "version": 1,
        "series": { "name": series(programme) },
        "file": {
            "id": head.id.as_str(),
            "name": format!("{} – {}", head.call, head.title),
            "language": locale.language().code(),
            "opening_date": head.period.get().start.to_string(),
            "closing_date": closing.to_string(),
            "confidentiality": confidentiality,
            "confidentiality_reason": reason.map(|reason| reason.as_str()),
            "retention": {
                "years": years,
                "until": years_after(closing, years),
                "basis": basis.map_or_else(|| locale.text("archive-retention-default"), |x| x.to_string()),
                "stated_in_data": stated.is_some(),
            },
            "contact": contact(programme),
        },
        "pieces": documents.chain(signed).chain(received).collect::<Vec<_>>(),
    });
    if let Some(audience) = &inventory.audience {
        described["file"]["audience"] = json!(audience);
    }
    described
}

/// The name of a piece: what kind of document it is, and what it is about.
fn name(programme: &Checked, locale: &Locale, kind: &str, id: &str, role: Role) -> String {
    // A kind that a template of the folder adds has no other name than its own.
    let key = format!("archive-kind-{kind}");
    let kind = if locale.has(&key) {
        locale.text(&key)
    } else {
        kind.to_owned()
    };
    let subject = subject(programme, id);
    match role {
        Role::Document => format!("{kind} – {subject}"),
        Role::Master => {
            say!(locale, "archive-master", kind, title = subject)
        }
    }
}

/// What a document with this id is about.
fn subject(programme: &Checked, id: &str) -> String {
    match programme.partnership(id) {
        Some(partnership) => partnership.title.to_string(),
        None if programme.programme.id.as_str() == id => programme.programme.title.to_string(),
        None => id.to_owned(),
    }
}

/// The same day so many years later; 28 February where there is no 29th. None beyond the calendar.
fn years_after(day: Date, years: u32) -> Option<String> {
    let year = i64::from(day.year()) + i64::from(years);
    let dates = [day.day(), 28].map(|date| format!("{year:04}-{:02}-{date:02}", day.month()));
    dates.into_iter().find(|date| Date::parse(date).is_ok())
}

/// The text of `data/deliverables.csv`: RFC 4180, UTF-8, one deliverable a line, with where it lies in the bag.
pub(super) fn deliverables(programme: &Checked) -> String {
    let head = ["report", "id", "title", "kind", "made", "file", "bytes", "sha256"];
    let mut rows = vec![head.map(str::to_owned)];
    for report in &programme.phase_reports {
        for item in report.deliverables.items.iter() {
            let path = item.file.as_ref().map(ToString::to_string).unwrap_or_default();
            let found = programme.notes().files.get(&path);
            let file = found.map(|file| {
                let path = format!("{}/{path}", layout::PROGRAMME);
                [path, file.bytes.to_string(), file.sha256.clone()]
            });
            let [path, bytes, sha256] = file.unwrap_or_default();
            rows.push([
                report.id.to_string(),
                item.id.to_string(),
                item.title.to_string(),
                item.kind.as_ref().map(ToString::to_string).unwrap_or_default(),
                item.made.as_ref().map(ToString::to_string).unwrap_or_default(),
                path,
                bytes,
                sha256,
            ]);
        }
    }
    rows.iter()
        .map(|row| row.each_ref().map(|cell| quoted(cell)).join(",") + "\r\n")
        .collect()
}

/// A cell of a CSV file.
fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
