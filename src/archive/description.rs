//! What an archive wants to know: series, file and pieces, with dates, access, retention and contact.
//!
//! Also the list of deliverables. Both follow from the data and the inventory alone, so that verifying can make them
//! again and compare.

use serde::Serialize;

use super::inventory::{Inventory, Role, State};
use super::layout;
use crate::check::Checked;
use crate::locale::{Argument, Locale};
use crate::model::{Access, Date};

/// How many years a programme is kept where its data says nothing: what ESF Vlaanderen asked for 2014–2020.
const RETENTION_YEARS: u32 = 10;

#[derive(Serialize)]
struct Description<'a> {
    format: &'static str,
    version: u32,
    series: Series<'a>,
    file: File<'a>,
    pieces: Vec<PieceDescription<'a>>,
}

#[derive(Serialize)]
struct Series<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct File<'a> {
    id: &'a str,
    name: String,
    language: &'a str,
    opening_date: String,
    closing_date: String,
    confidentiality: Access,
    confidentiality_reason: Option<&'a str>,
    retention: Retention,
    contact: &'a str,
}

#[derive(Serialize)]
struct Retention {
    years: u32,
    until: Option<String>,
    basis: String,
    stated_in_data: bool,
}

#[derive(Serialize)]
struct PieceDescription<'a> {
    path: &'a str,
    name: String,
    creation_date: &'a str,
    state: &'static str,
    confidentiality: Access,
}

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

/// The text of `data/metadata/description.json`.
pub(super) fn describe(
    programme: &Checked,
    inventory: &Inventory,
    locale: &Locale,
) -> Result<String, serde_json::Error> {
    let head = &programme.programme;
    let archive = head.archive.as_ref();
    let confidentiality = archive.map(|archive| archive.confidentiality).unwrap_or_default();
    let closing = (*head.period.get().end).max(*head.document.date);
    let stated = archive.and_then(|archive| archive.retention_years.as_ref());
    let years = stated.map_or(RETENTION_YEARS, |years| years.get().0);
    let basis = archive.and_then(|archive| archive.retention_basis.as_ref());
    let documents = inventory.documents.iter().map(|piece| PieceDescription {
        path: &piece.path,
        name: name(programme, locale, &piece.kind, &piece.id, piece.role),
        creation_date: &inventory.date,
        state: match piece.state {
            State::Draft => "draft",
            State::Final => "final",
        },
        confidentiality,
    });
    let signed = inventory.signed.iter().map(|copy| PieceDescription {
        path: &copy.path,
        name: locale.sentence(
            "archive-signed-copy",
            &[("title", Argument::Text(&subject(programme, &copy.agreement)))],
        ),
        creation_date: &copy.added,
        state: "signed",
        confidentiality,
    });
    let description = Description {
        format: "brugwerk-archive-description",
        version: 1,
        series: Series {
            name: series(programme),
        },
        file: File {
            id: head.id.as_str(),
            name: format!("{} – {}", head.call, head.title),
            language: locale.language().code(),
            opening_date: head.period.get().start.to_string(),
            closing_date: closing.to_string(),
            confidentiality,
            confidentiality_reason: archive
                .and_then(|x| x.confidentiality_reason.as_ref())
                .map(|x| x.as_str()),
            retention: Retention {
                years,
                until: years_after(closing, years),
                basis: basis.map_or_else(|| locale.text("archive-retention-default"), |x| x.to_string()),
                stated_in_data: stated.is_some(),
            },
            contact: contact(programme),
        },
        pieces: documents.chain(signed).collect(),
    };
    let mut text = serde_json::to_string_pretty(&description)?;
    text.push('\n');
    Ok(text)
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
            let arguments = [("kind", Argument::Text(&kind)), ("title", Argument::Text(&subject))];
            locale.sentence("archive-master", &arguments)
        }
    }
}

/// What a document with this id is about.
fn subject(programme: &Checked, id: &str) -> String {
    if let Some(partnership) = programme.partnership(id) {
        return partnership.title.to_string();
    }
    if programme.programme.id.as_str() == id {
        return programme.programme.title.to_string();
    }
    id.to_owned()
}

/// The same day so many years later; 28 February where there is no 29th. None beyond the calendar.
fn years_after(day: Date, years: u32) -> Option<String> {
    let year = i64::from(day.year()) + i64::from(years);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let date = if (day.month(), day.day()) == (2, 29) && !is_leap {
        28
    } else {
        day.day()
    };
    (year <= 9999).then(|| format!("{year:04}-{:02}-{date:02}", day.month()))
}

/// The text of `data/deliverables.csv`: RFC 4180, UTF-8, one deliverable a line, with where it lies in the bag.
pub(super) fn deliverables(programme: &Checked) -> String {
    let mut rows = vec![["report", "id", "title", "kind", "made", "file", "bytes", "sha256"].map(str::to_owned)];
    for report in &programme.phase_reports {
        for item in report.deliverables.items.iter() {
            let path = item.file.as_ref().map(|path| path.to_string()).unwrap_or_default();
            let found = programme.files().get(&path);
            rows.push([
                report.id.to_string(),
                item.id.to_string(),
                item.title.to_string(),
                item.kind.as_ref().map(|x| x.to_string()).unwrap_or_default(),
                item.made.as_ref().map(|x| x.to_string()).unwrap_or_default(),
                found
                    .map(|_| format!("{}/{path}", layout::PROGRAMME))
                    .unwrap_or_default(),
                found.map(|file| file.bytes.to_string()).unwrap_or_default(),
                found.map(|file| file.sha256.clone()).unwrap_or_default(),
            ]);
        }
    }
    rows.iter()
        .map(|row| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\r\n")
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
