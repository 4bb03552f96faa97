//! The workbook of the method: its exercises and sheets, blank for the programme and prefilled for each partnership.
//!
//! What the data says stands in the cells already; where it says nothing there is room to write. Every sheet is tables
//! of such cells, so that one template draws them all; one file here is one exercise.

mod agreement;
mod book;
mod challenges;
mod contributions;
mod questions;
mod revenue;
mod sheet;
mod standing;

use serde::Serialize;

use crate::check::Checked;
use crate::document::base::sections::Front;
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per, ids};
use crate::locale::{capitalised, say};

use book::Book;
use sheet::WorkSheet;

/// The id of the workbook that is blank.
const BLANK: &str = "blank";

/// The blank one and one per partnership, where the method has worksheets or exercises.
///
/// A programme without partnerships, for instance a needs analysis, does not work by the method.
fn books(programme: &Checked) -> Vec<&str> {
    let method = &programme.method;
    if programme.partnerships.is_empty() || (method.worksheets.is_empty() && method.exercises.is_none()) {
        return Vec::new();
    }
    // A partnership that is called so itself has its own workbook, prefilled.
    let blank = programme.partnership(BLANK).is_none().then_some(BLANK);
    blank.into_iter().chain(ids(&programme.partnerships)).collect()
}

/// A workbook.
#[derive(Debug, Serialize)]
struct Workbook<'a> {
    front: Front<'a>,
    /// How to use it, step by step.
    steps: Vec<String>,
    /// Whether the data has filled in some of it.
    prefilled: bool,
    sheets: Vec<WorkSheet<'a>>,
}

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "workbook",
    "the exercises and sheets of the method, blank or filled in with what is known",
    Per::Entry(books),
    compose,
);

/// Composes a workbook.
fn compose(composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let (programme, locale) = (composer.programme, composer.locale);
    let case = match composer.case(id) {
        Err(error) if id != BLANK => return Err(error),
        case => case.ok(),
    };
    let mut book = Book { composer, case };
    let mut sheets = vec![standing::sheet(&mut book)];
    sheets.extend(contributions::sheet(&book));
    sheets.extend(questions::sheets(&mut book));
    sheets.extend(challenges::sheet(&mut book));
    sheets.extend(revenue::sheets(&mut book));
    sheets.extend(agreement::sheet(&mut book));
    let counts = sheets.iter().map(WorkSheet::count);
    let (known, open) = counts.fold((0, 0), |(known, open), (more, wait)| (known + more, open + wait));

    let head = &programme.programme;
    let claim = if known == 0 {
        "workbook-claim-blank"
    } else {
        "workbook-claim"
    };
    let claim = capitalised(&say!(locale, claim, known, open));
    let (title, subtitle) = match &book.case {
        Some(case) => (case.name.clone(), case.partnership.title.to_string()),
        None => (head.title.to_string(), locale.text("workbook-blank")),
    };
    let mut front = book.composer.front(title, subtitle, claim);
    if let Some(partnership) = book.partnership() {
        front.parties = book.composer.front_parties(partnership);
    }
    let attachment = attachment(&book, &sheets)?;
    let steps: &[&str] = if known > 0 {
        &[
            "workbook-step-known",
            "workbook-step-open",
            "workbook-step-together",
            "workbook-step-back",
        ]
    } else {
        &["workbook-step-alone", "workbook-step-together", "workbook-step-back"]
    };
    let heading = book.composer.front_heading(&front);
    let view = Workbook {
        front,
        steps: steps.iter().map(|key| locale.text(key)).collect(),
        prefilled: known > 0,
        sheets,
    };
    book.composer.document(heading, view, attachment)
}

/// The sheets with what is known in them. A workbook is handed out, so nothing of the partnership stands in it that the
/// pages don't show.
fn attachment(book: &Book<'_>, sheets: &[WorkSheet<'_>]) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Data<'a> {
        partnership: Option<&'a str>,
        sheets: &'a [WorkSheet<'a>],
    }
    book.composer.attachment(&Data {
        partnership: book.partnership().map(|partnership| partnership.id.as_str()),
        sheets,
    })
}
