//! Where the partnership stands: the status of each facet, and what the partners think of it themselves.

use crate::document::base::paragraph;
use crate::model::{ClosedList as _, Status};

use super::book::Book;
use super::sheet::{Known, KnownSign, WorkCell, WorkRow, WorkSheet, WorkTable};

const ID: &str = "workbook-standing";

/// The sheet.
pub(super) fn sheet<'a>(book: &mut Book<'a>) -> WorkSheet<'a> {
    let facets = book.composer.programme.method.facets.get();
    let status = book.partnership().and_then(|partnership| partnership.status.as_ref());
    let mark = status.and_then(|status| book.mark(status, "estimate-status", ID));
    let options: Vec<String> = [Status::Settled, Status::OpenPoints, Status::ToRaise]
        .iter()
        .map(|status| book.text(&format!("status-{}", status.key())))
        .collect();
    let rows = facets.iter().map(|facet| {
        let mut cells = vec![WorkCell::Head {
            title: facet.name.as_str().into(),
            note: facet.subtitle.as_ref().map(|subtitle| subtitle.as_str()),
            rows: 1,
        }];
        if status.is_some() {
            let rating = book.case.as_ref().and_then(|case| case.rating(&facet.id));
            cells.push(rating.map_or(WorkCell::Write, |rating| {
                let note = rating.note.as_ref().map(|note| paragraph(note.to_string()).into());
                let known = Known {
                    sign: Some(KnownSign {
                        of: "status",
                        key: rating.status.key(),
                        word: book.text(&format!("status-{}", rating.status.key())),
                    }),
                    points: note.into_iter().collect(),
                    columns: 1,
                    ..Known::default()
                };
                known.into()
            }));
        }
        cells.push(WorkCell::Ticks {
            options: options.clone(),
        });
        cells.push(WorkCell::Write);
        WorkRow::new(cells)
    });
    let mut columns = book.columns(&[("facet", 22)]);
    if status.is_some() {
        columns.push((book.text("workbook-status-now"), 26));
    }
    columns.push((book.text("workbook-own-view"), 22));
    columns.push((book.text("workbook-why-next"), 30));
    let table = WorkTable::new(columns, rows.collect());
    WorkSheet {
        mark,
        ..book.sheet(ID, None, vec![table])
    }
}
