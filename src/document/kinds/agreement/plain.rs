//! An agreement as lines of plain text, so that two versions can be compared.

use crate::check::Checked;
use crate::contract::ClauseText;
use crate::document::base::blocks::{Block, Calculation, Cell, DataTable, RowStyle, StepStyle};
use crate::document::base::{Composer, Options};
use crate::locale::Locale;
use crate::model::{RichBlock, plain_text};

use super::parties::party_text;
use super::{Draft, KIND};

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
    /// What it is about, where it is a row: lines about something else never stand in each other's place.
    pub key: Option<String>,
}

/// The opening and the articles of an agreement with what is shown below their clauses; nothing where there is none.
pub(in crate::document) fn plain_articles(programme: &Checked, id: &str, locale: &Locale) -> Option<Vec<PlainArticle>> {
    let draft = Draft::new(Composer::new(KIND.name, programme, locale, Options::default()), id)?;
    let articles = draft.contract.articles().map(|article| PlainArticle {
        id: article.id.clone(),
        number: if article.number == 0 {
            String::new()
        } else {
            article.number.to_string()
        },
        title: article.title.clone(),
        clauses: article
            .clauses
            .iter()
            .map(|clause| draft.plain_clause(clause))
            .collect(),
    });
    Some(articles.collect())
}

impl Draft<'_> {
    fn plain_clause(&self, clause: &ClauseText) -> PlainClause {
        let mut lines = Vec::new();
        blocks(&clause.body, false, &mut lines);
        match clause.show.and_then(|show| self.show(show)) {
            Some(Block::Text { body }) => blocks(&body, false, &mut lines),
            Some(Block::List { items, .. }) => items.iter().for_each(|item| add(plain_text(item), true, &mut lines)),
            Some(Block::PartyList { items }) => {
                for party in items {
                    add_row(party_text(&party), party.name, &mut lines);
                }
            }
            Some(Block::TermList { items }) => {
                for item in items {
                    let text = format!("{}: {}", item.term, plain_text(item.meaning));
                    add_row(text, item.term.to_owned(), &mut lines);
                }
            }
            Some(Block::DataTable(table)) => rows(&table, &mut lines),
            Some(Block::Calculation(calculation)) => reckoning(&calculation, &mut lines),
            // Nothing else is shown below a clause.
            _ => {}
        }
        PlainClause {
            id: clause.id.clone(),
            number: clause.number.clone(),
            lines,
        }
    }
}

fn add(text: String, item: bool, lines: &mut Vec<PlainLine>) {
    if !text.trim().is_empty() {
        lines.push(PlainLine { text, item, key: None });
    }
}

fn add_row(text: String, key: String, lines: &mut Vec<PlainLine>) {
    if !text.trim().is_empty() {
        lines.push(PlainLine {
            text,
            item: true,
            key: Some(key),
        });
    }
}

/// The lines of a reckoning; a sum with nothing to reckon opens a section, in which parties come back.
fn reckoning(calculation: &Calculation, lines: &mut Vec<PlainLine>) {
    let mut section = "";
    for step in &calculation.steps {
        if step.formula.is_none() && matches!(step.style, StepStyle::Sub) {
            section = &step.label;
        }
        let formula = step.formula.as_deref().unwrap_or_default();
        let parts = [step.label.as_str(), formula, step.value.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
        add_row(parts.join(" · "), format!("{section} · {}", step.label), lines);
    }
}

fn blocks(body: &[RichBlock], item: bool, lines: &mut Vec<PlainLine>) {
    for block in body {
        match block {
            RichBlock::Par { .. } => add(plain_text(std::slice::from_ref(block)), item, lines),
            RichBlock::List { items, .. } => items.iter().for_each(|body| blocks(body, true, lines)),
            RichBlock::Table { align, head, rows } => {
                // Each row by itself, so that a changed cell shows in its own line.
                for row in std::iter::once(head).chain(rows) {
                    let row = RichBlock::Table {
                        align: align.clone(),
                        head: row.clone(),
                        rows: Vec::new(),
                    };
                    add(plain_text(&[row]), item, lines);
                }
            }
        }
    }
}

/// Each row with the titles of its columns, so that it can be read by itself.
fn rows(table: &DataTable, lines: &mut Vec<PlainLine>) {
    // Where a column came or went, a cell stands in no other's place: rows then are other rows.
    let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    let titles = titles.join(" · ");
    let mut section = String::new();
    for row in &table.rows {
        let first = row.cells.first().map(text_of).unwrap_or_default();
        if matches!(row.style, RowStyle::Group) {
            section.clone_from(&first);
        }
        let cells = table.columns.iter().zip(&row.cells).enumerate();
        let cells: Vec<String> = cells
            .map(|(index, (column, cell))| {
                let text = text_of(cell);
                if index == 0 || column.title.is_empty() || text.is_empty() {
                    text
                } else {
                    format!("{}: {text}", column.title)
                }
            })
            .filter(|text| !text.is_empty())
            .collect();
        add_row(cells.join(" · "), format!("{titles} · {section} · {first}"), lines);
    }
    if let Some(reasons) = &table.reasons {
        add(reasons.title.clone(), false, lines);
        for reason in &reasons.items {
            add(reason.clone(), true, lines);
        }
    }
}

fn text_of(cell: &Cell) -> String {
    match cell {
        Cell::Plain(text) | Cell::Sign { v: text, .. } => text.clone(),
        Cell::Rich { rich } => plain_text(rich),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::base::blocks::Step;

    #[test]
    fn a_line_of_a_reckoning_leaves_out_what_is_empty() {
        let step = |label: &str, formula: Option<&str>, style: StepStyle| Step {
            label: label.to_owned(),
            formula: formula.map(str::to_owned),
            value: "€ 0,00".to_owned(),
            style,
            mark: None,
        };
        let calculation = Calculation {
            title: None,
            steps: vec![
                step("Tot € 100", None, StepStyle::Sub),
                step("Deel van A", Some("50 % × € 0,00"), StepStyle::Normal),
                step("Boven € 100", None, StepStyle::Sub),
                step("Deel van A", Some(""), StepStyle::Normal),
            ],
            residue: None,
        };
        let mut lines = Vec::new();
        reckoning(&calculation, &mut lines);
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(
            texts[1..],
            [
                "Deel van A · 50 % × € 0,00 · € 0,00",
                "Boven € 100 · € 0,00",
                "Deel van A · € 0,00"
            ]
        );
        // The same party in two sections is two lines.
        assert_ne!(lines[1].key, lines[3].key);
    }
}
