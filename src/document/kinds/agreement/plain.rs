//! An agreement as lines of plain text, so that two versions can be compared.

use crate::contract::ClauseText;
use crate::document::base::Composer;
use crate::document::base::blocks::{Block, Calculation, Cell, DataTable, RowStyle, StepStyle};
use crate::model::{RichBlock, plain_text};

use super::draft::Draft;
use super::parties::party_text;

/// An article or annex in plain text.
pub(in crate::document) struct PlainArticle {
    /// Its id.
    pub id: String,
    /// Its number; empty for the opening and the signatures. That of an annex has its word before it.
    pub number: String,
    /// Whether it is an annex.
    pub is_annex: bool,
    /// Its title.
    pub title: String,
    /// Its clauses.
    pub clauses: Vec<PlainClause>,
}

/// A clause, or a part of an annex, in plain text.
pub(in crate::document) struct PlainClause {
    /// Its id.
    pub id: String,
    /// Its number; empty in an annex.
    pub number: String,
    /// What stands above a part of an annex.
    pub title: Option<String>,
    /// Its text, and what the data shows below it.
    pub lines: Vec<PlainLine>,
}

/// A paragraph, an item of a list, or a row of a table.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(Debug))]
pub(in crate::document) struct PlainLine {
    /// What it says.
    pub text: String,
    /// Whether it is an item of a list or a row of a table.
    pub item: bool,
    /// What it is about, where it is a row: lines about something else never stand in each other's place.
    pub key: Option<String>,
    /// The cells of a row, each with the title of its column; none where it is no row.
    pub cells: Vec<String>,
}

/// The ids of the annexes that create no obligations: whom to write to.
pub(in crate::document) const SILENT_ANNEXES: [&str; 1] = ["annex-contacts"];

/// The annexes of an agreement; nothing where there is none.
pub(in crate::document) fn plain_annexes(composer: Composer<'_>, id: &str) -> Option<Vec<PlainArticle>> {
    let locale = composer.locale;
    let mut draft = Draft::new(composer, id)?;
    let annexes = draft.annexes();
    let plain = annexes.into_iter().map(|annex| PlainArticle {
        id: annex.label,
        number: format!("{} {}", locale.text("annex"), annex.number),
        is_annex: true,
        title: annex.title,
        clauses: annex
            .blocks
            .into_iter()
            .enumerate()
            .map(|(index, view)| PlainClause {
                // Parts without a title always stand in the same order.
                id: view.caption.clone().unwrap_or_else(|| part_id(&view.block, index)),
                number: String::new(),
                title: view.caption,
                lines: lines_of(&view.block),
            })
            .collect(),
    });
    Some(plain.collect())
}

/// What makes a part of an annex the same in two versions, where it has no title.
fn part_id(block: &Block<'_>, index: usize) -> String {
    match block {
        Block::Calculation(_) => "calculation".to_owned(),
        _ => format!("part-{index}"),
    }
}

/// Where the parties sign; nothing where there is no agreement.
pub(in crate::document) fn plain_signatures(composer: Composer<'_>, id: &str) -> Option<PlainArticle> {
    let locale = composer.locale;
    let draft = Draft::new(composer, id)?;
    let (signatures, _) = draft.signatures(false);
    let mut lines = Vec::new();
    for (key, cells) in signatures.rows() {
        add_row(cells, key, &mut lines);
    }
    Some(PlainArticle {
        id: "signatures".to_owned(),
        number: String::new(),
        is_annex: false,
        title: locale.text("signatures"),
        clauses: vec![PlainClause {
            id: "signatures".to_owned(),
            number: String::new(),
            title: None,
            lines,
        }],
    })
}

/// The opening and the articles of an agreement with what is shown below their clauses; nothing where there is none.
pub(in crate::document) fn plain_articles(composer: Composer<'_>, id: &str) -> Option<Vec<PlainArticle>> {
    let draft = Draft::new(composer, id)?;
    let articles = draft.contract.articles().map(|article| PlainArticle {
        id: article.id.clone(),
        is_annex: false,
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
        if let Some(block) = clause.show.and_then(|show| self.show(show)) {
            lines.extend(lines_of(&block));
        }
        PlainClause {
            id: clause.id.clone(),
            number: clause.number.clone(),
            title: None,
            lines,
        }
    }
}

/// A block as lines.
fn lines_of(block: &Block<'_>) -> Vec<PlainLine> {
    let mut lines = Vec::new();
    match block {
        Block::Text { body } => blocks(body, false, &mut lines),
        Block::List { items, .. } => items.iter().for_each(|item| add(plain_text(item), true, &mut lines)),
        Block::PartyList { items } => {
            for party in items {
                add_row(vec![party_text(party)], party.name.clone(), &mut lines);
            }
        }
        Block::TermList { items } => {
            for item in items {
                let text = format!("{}: {}", item.term, plain_text(item.meaning));
                add_row(vec![text], item.term.to_owned(), &mut lines);
            }
        }
        Block::DataTable(table) => rows(table, &mut lines),
        Block::Calculation(calculation) => reckoning(calculation, &mut lines),
        // Nothing else is shown below a clause or in an annex.
        _ => {}
    }
    lines
}

fn add(text: String, item: bool, lines: &mut Vec<PlainLine>) {
    if !text.trim().is_empty() {
        lines.push(PlainLine {
            text,
            item,
            key: None,
            cells: Vec::new(),
        });
    }
}

/// A row with its cells; one cell is a text.
fn add_row(cells: Vec<String>, key: String, lines: &mut Vec<PlainLine>) {
    let text = cells.iter().map(String::as_str).filter(|text| !text.trim().is_empty());
    let text = text.collect::<Vec<_>>().join(" · ");
    if !text.is_empty() {
        lines.push(PlainLine {
            text,
            item: true,
            key: Some(key),
            cells: if cells.len() > 1 { cells } else { Vec::new() },
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
        let formula = step.formula.clone().unwrap_or_default();
        let cells = vec![step.label.clone(), formula, step.value.clone()];
        add_row(cells, format!("{section} · {}", step.label), lines);
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
            .collect();
        add_row(cells, format!("{titles} · {section} · {first}"), lines);
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
