//! Exercise 1: what each partner contributes to the value proposition.

use crate::document::base::points;
use crate::model::{Contribution, Located, RichText, Sheet};

use super::book::Book;
use super::sheet::{Known, WorkCell, WorkRow, WorkSheet, WorkTable};

const ID: &str = "workbook-contributions";

/// The most partners that have a column beside each other.
const MOST_COLUMNS: usize = 3;

/// How many partners the blank sheet has room for.
const BLANK_PARTNERS: usize = 2;

/// A kind of contribution: its label, and what a partner has of it.
type Part = (&'static str, fn(&Contribution) -> &[Located<RichText>]);

const PARTS: [Part; 3] = [
    ("products-services", |of| &of.products_services),
    ("gain-creators", |of| &of.gain_creators),
    ("pain-relievers", |of| &of.pain_relievers),
];

/// A partner's column: its name, and what is known of its contribution.
type Column<'a> = (String, Option<&'a Contribution>);

/// The sheet; nothing where the method has neither this worksheet nor exercises.
pub(super) fn sheet<'a>(book: &Book<'a>) -> Option<WorkSheet<'a>> {
    let worksheet = book.worksheet(Sheet::Contributions);
    if worksheet.is_none() && book.composer.programme.method.exercises.is_none() {
        return None;
    }
    let columns = columns(book);
    let tables = columns.chunks(MOST_COLUMNS).map(|columns| table(book, columns));
    Some(book.sheet(ID, worksheet, tables.collect()))
}

/// The partners, in the order of the partnership.
fn columns<'a>(book: &Book<'a>) -> Vec<Column<'a>> {
    let Some(partnership) = book.partnership() else {
        let name = book.text("partner");
        return (1..=BLANK_PARTNERS).map(|n| (format!("{name} {n}:"), None)).collect();
    };
    let programme = book.composer.programme;
    programme
        .partners_of(partnership)
        .map(|partner| {
            let known = partnership.contributions.iter().find(|of| *of.partner == *partner.id);
            let label = known.and_then(|of| of.label.as_ref());
            (
                label.map_or_else(|| partner.name.to_string(), ToString::to_string),
                known,
            )
        })
        .collect()
}

/// The kinds as rows: what is known of each partner, and below it room for the rest.
fn table<'a>(book: &Book<'a>, partners: &[Column<'a>]) -> WorkTable<'a> {
    let mut rows = Vec::new();
    for (key, of) in PARTS {
        let known: Vec<&'a [Located<RichText>]> = partners
            .iter()
            .map(|(_, contribution)| contribution.map(of).unwrap_or_default())
            .collect();
        let any = known.iter().any(|texts| !texts.is_empty());
        let mut cells = vec![WorkCell::Head {
            title: book.text(key).into(),
            note: None,
            rows: 1 + usize::from(any),
        }];
        if any {
            cells.extend(known.iter().map(|texts| {
                if texts.is_empty() {
                    WorkCell::Write
                } else {
                    Known::points(points(texts)).into()
                }
            }));
            // The row is as high as what is known; the one below it takes the spare room.
            rows.push(WorkRow { cells, write: false });
            rows.push(WorkRow::blank(partners.len()));
        } else {
            cells.extend(partners.iter().map(|_| WorkCell::Write));
            rows.push(WorkRow::new(cells));
        }
    }
    let mut columns = book.columns(&[("contribution", 22)]);
    columns.extend(partners.iter().map(|(name, _)| (name.clone(), 39)));
    WorkTable::new(columns, rows)
}
