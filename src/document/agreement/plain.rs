//! An agreement as lines of plain text, to hold two versions against each other.

use crate::check::Checked;
use crate::contract::Contract;
use crate::locale::Locale;
use crate::model::{RichBlock, plain_text};

use super::super::view::blocks::{Cell, DataTable};
use super::shows::ShowView;
use super::{ArticleView, ClauseView, Draft};

/// An article in plain text.
pub(in crate::document) struct PlainArticle {
    /// Its id.
    pub id: String,
    /// Its number; empty for the opening.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its clauses.
    pub clauses: Vec<PlainClause>,
}

/// A clause in plain text.
pub(in crate::document) struct PlainClause {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Its text, and what the data shows below it.
    pub lines: Vec<PlainLine>,
}

/// A paragraph, an item of a list, or a row of a table.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::document) struct PlainLine {
    /// What it says.
    pub text: String,
    /// Whether it is an item of a list or a row of a table.
    pub item: bool,
}

/// The opening and the articles of an agreement with what is shown below their clauses; nothing where there is none.
pub(in crate::document) fn plain_articles(
    programme: &Checked,
    id: &str,
    locale: &'static Locale,
) -> Option<Vec<PlainArticle>> {
    let mut draft = Draft::new(programme, id, locale)?;
    let Contract { opening, parts, .. } = &mut draft.contract;
    let opening = opening.take().map(|article| (article, true));
    let parts = std::mem::take(parts);
    let numbered = parts.into_iter().flat_map(|(_, articles)| articles);
    let articles: Vec<_> = opening
        .into_iter()
        .chain(numbered.map(|article| (article, false)))
        .collect();
    Some(
        articles
            .into_iter()
            .map(|(article, is_opening)| {
                let id = article.id.clone();
                let ids: Vec<String> = article.clauses.iter().map(|clause| clause.id.clone()).collect();
                let ArticleView {
                    number, title, clauses, ..
                } = draft.article(article);
                PlainArticle {
                    id,
                    number: if is_opening { String::new() } else { number },
                    title,
                    clauses: ids.into_iter().zip(clauses).map(plain_clause).collect(),
                }
            })
            .collect(),
    )
}

fn plain_clause((id, clause): (String, ClauseView<'_>)) -> PlainClause {
    let mut lines = Vec::new();
    blocks(&clause.body, false, &mut lines);
    match &clause.show {
        None => {}
        Some(ShowView::Text { body }) => blocks(body, false, &mut lines),
        Some(ShowView::List { items, .. }) => items.iter().for_each(|item| add(plain_text(item), true, &mut lines)),
        Some(ShowView::PartyList { items }) => items.iter().for_each(|party| add(party.to_text(), true, &mut lines)),
        Some(ShowView::TermList { items }) => {
            for item in items {
                add(
                    format!("{}: {}", item.term, plain_text(&item.meaning)),
                    true,
                    &mut lines,
                );
            }
        }
        Some(ShowView::DataTable(table)) => rows(table, &mut lines),
        Some(ShowView::Calculation(calculation)) => {
            for step in &calculation.steps {
                let parts = [
                    Some(step.label.as_str()),
                    step.formula.as_deref(),
                    Some(step.value.as_str()),
                ];
                let parts: Vec<&str> = parts.into_iter().flatten().collect();
                add(parts.join(" · "), true, &mut lines);
            }
        }
    }
    PlainClause {
        id,
        number: clause.number,
        lines,
    }
}

fn add(text: String, item: bool, lines: &mut Vec<PlainLine>) {
    if !text.trim().is_empty() {
        lines.push(PlainLine { text, item });
    }
}

fn blocks(body: &[RichBlock], item: bool, lines: &mut Vec<PlainLine>) {
    for block in body {
        match block {
            RichBlock::Par { .. } => add(plain_text(std::slice::from_ref(block)), item, lines),
            RichBlock::List { items, .. } => items.iter().for_each(|body| blocks(body, true, lines)),
        }
    }
}

/// Each row with the titles of its columns, so that it can be read by itself.
fn rows(table: &DataTable, lines: &mut Vec<PlainLine>) {
    for row in &table.rows {
        let cells = table.columns.iter().zip(&row.cells).enumerate();
        let cells: Vec<String> = cells
            .map(|(index, (column, cell))| {
                let text = match cell {
                    Cell::Plain(text) | Cell::Sign { v: text, .. } => text.clone(),
                    Cell::Rich { rich } => plain_text(rich),
                };
                if index == 0 || column.title.is_empty() || text.is_empty() {
                    text
                } else {
                    format!("{}: {text}", column.title)
                }
            })
            .filter(|text| !text.is_empty())
            .collect();
        add(cells.join(" · "), true, lines);
    }
    if let Some(reasons) = &table.reasons {
        add(reasons.title.clone(), false, lines);
        for reason in &reasons.items {
            add(reason.clone(), true, lines);
        }
    }
}
