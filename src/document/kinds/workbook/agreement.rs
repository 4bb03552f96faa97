//! The elements of the agreement: what the draft works out, what it leaves open, and room for what is agreed.

use crate::contract::{ArticleText, Contract, OpenPoint};
use crate::document::base::{paragraph, points};
use crate::locale::say;
use crate::model::{AgreementPart, Inline, RichBlock, Sheet};

use super::book::Book;
use super::sheet::{Known, WorkCell, WorkRow, WorkSheet, WorkTable};

const ID: &str = "workbook-agreement";

/// The most open points that stand with one element; the agreement lists them all.
const MOST_POINTS: usize = 2;

/// The part of the agreement that each element of the standard method is about.
const PART_OF: [(&str, AgreementPart); 7] = [
    ("cooperation-form", AgreementPart::Form),
    ("activities", AgreementPart::Activities),
    ("cost-revenue-division", AgreementPart::Division),
    ("decision-making", AgreementPart::Governance),
    ("risks-liability", AgreementPart::Risks),
    ("duration-termination", AgreementPart::Duration),
    ("legal-form", AgreementPart::Closing),
];

/// The sheet; nothing where the method has no such worksheet, or no elements.
pub(super) fn sheet<'a>(book: &mut Book<'a>) -> Option<WorkSheet<'a>> {
    let worksheet = book.worksheet(Sheet::Agreement)?;
    let programme = book.composer.programme;
    let elements = &programme.method.agreement_elements;
    if elements.is_empty() {
        return None;
    }
    let locale = book.composer.locale;
    let partnership = book.partnership();
    let agreement = partnership.and_then(|partnership| partnership.agreement.as_ref());
    let mark = agreement.and_then(|agreement| book.mark(agreement, "estimate-agreement", ID));
    let contract = partnership.and_then(|partnership| programme.contract(partnership.id.as_str(), locale));
    let mut rows = Vec::new();
    let mut shown = Vec::new();
    for element in elements {
        let mut cells = vec![
            WorkCell::head(element.title.as_str()),
            WorkCell::Hint {
                points: points(&element.points),
            },
        ];
        if let Some(contract) = contract {
            let part = PART_OF
                .iter()
                .find(|(id, _)| *id == element.id.as_str())
                .map(|(_, part)| *part);
            shown.extend(part);
            cells.push(part.map_or(WorkCell::Write, |part| known(book, contract, part)));
        }
        cells.push(WorkCell::Write);
        rows.push(WorkRow::new(cells));
    }
    if let Some(contract) = &contract {
        rows.extend(rest(book, contract, &shown));
    }
    let mut columns = book.columns(&[("agreement-element", 18), ("explanation", 21)]);
    if contract.is_some() {
        columns.push((book.text("workbook-in-draft"), 35));
    }
    columns.push((book.text("our-agreement"), 26));
    let table = WorkTable::new(columns, rows);
    Some(WorkSheet {
        mark,
        flows: contract.is_some(),
        ..book.sheet(ID, Some(worksheet), vec![table])
    })
}

/// The articles of a part; the opening belongs to the first.
fn articles(contract: &Contract, part: AgreementPart) -> impl Iterator<Item = &ArticleText> {
    let opening = contract.opening.as_ref().filter(|_| part == AgreementPart::Form);
    let listed = contract.parts.iter().filter(move |(of, _)| *of == part);
    opening.into_iter().chain(listed.flat_map(|(_, articles)| articles))
}

/// Whether a point belongs to an article.
fn belongs(point: &OpenPoint, article: &ArticleText) -> bool {
    point
        .article
        .as_ref()
        .is_some_and(|id| *id == article.id || article.clauses.iter().any(|clause| clause.id == *id))
}

/// What the draft works out of a part, and what it leaves open.
fn known<'a>(book: &Book<'a>, contract: &Contract, part: AgreementPart) -> WorkCell<'a> {
    let is_open = |article: &ArticleText| contract.open.iter().any(|point| belongs(point, article));
    let settled: Vec<String> = articles(contract, part)
        .filter(|article| article.number > 0 && !is_open(article))
        .map(|article| format!("{}. {}", article.number, article.title))
        .collect();
    let open: Vec<&OpenPoint> = contract
        .open
        .iter()
        .filter(|point| articles(contract, part).any(|article| belongs(point, article)))
        .collect();
    let settled = (!settled.is_empty()).then(|| Known {
        lead: Some(book.text("workbook-worked-out")),
        ..Known::text(settled.join(", "))
    });
    let open = (!open.is_empty()).then(|| listed(book, &open));
    match (settled, open) {
        (Some(settled), open) => Known {
            more: open.map(Box::new),
            ..settled
        }
        .into(),
        (None, Some(open)) => open.into(),
        (None, None) => WorkCell::Write,
    }
}

/// Open points, the first ones in full.
fn listed<'a>(book: &Book<'a>, open: &[&OpenPoint]) -> Known<'a> {
    let mut known = Known {
        lead: Some(say!(book.composer, "workbook-open", count = open.len())),
        points: open
            .iter()
            .take(MOST_POINTS)
            .map(|point| owned(book, point).into())
            .collect(),
        columns: 1,
        ..Known::default()
    };
    let rest = open.len().saturating_sub(MOST_POINTS);
    if rest > 0 {
        let text = say!(book.composer, "workbook-open-more", count = rest);
        known.points.push(paragraph(text).into());
    }
    known
}

/// An open point with the partner that must supply it, where that is one.
fn owned(book: &Book<'_>, point: &OpenPoint) -> Vec<RichBlock> {
    let mut text = point.text.clone();
    let owner = point.owner.as_ref().and_then(|id| book.composer.partner(id));
    if let (Some(owner), Some(RichBlock::Par { c })) = (owner, text.last_mut()) {
        c.push(Inline::Text {
            v: format!(" ({})", owner.name),
        });
    }
    text
}

/// The open points that belong to no element.
fn rest<'a>(book: &Book<'a>, contract: &Contract, shown: &[AgreementPart]) -> Option<WorkRow<'a>> {
    let placed = |point: &OpenPoint| {
        let mut all = shown.iter().flat_map(|part| articles(contract, *part));
        all.any(|article| belongs(point, article))
    };
    let open: Vec<&OpenPoint> = contract.open.iter().filter(|point| !placed(point)).collect();
    if open.is_empty() {
        return None;
    }
    let known = Known {
        columns: 2,
        ..listed(book, &open)
    };
    Some(WorkRow::new(vec![
        WorkCell::head(book.text("workbook-other-points")),
        known.into(),
        WorkCell::Write,
    ]))
}
