//! An agreement as lines of plain text, so that two versions can be compared.

use crate::contract::ClauseText;
use crate::document::base::Composer;
use crate::document::base::blocks::{Block, BlockView, Calculation, Cell, DataTable, RowStyle, StepStyle};
use crate::model::{Inline, RichBlock, plain_text};

use super::draft::Draft;
use super::parties::{legal_name, party_text};

/// What a part of an agreement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::document) enum Part {
    Opening,
    Article,
    Annex,
    Signatures,
}

/// An article or annex in plain text.
pub(in crate::document) struct PlainArticle {
    /// Its id.
    pub id: String,
    /// Its number; empty for the opening and the signatures. That of an annex has its word before it.
    pub number: String,
    /// What it is.
    pub part: Part,
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
#[derive(Clone, Default)]
#[cfg_attr(test, derive(Debug))]
pub(in crate::document) struct PlainLine {
    /// What it says.
    pub text: String,
    /// What it says, with the places that it refers to instead of their numbers: a number alone changes nothing.
    pub sense: String,
    /// Whether it is an item of a list or a row of a table.
    pub item: bool,
    /// What it is about, where it is a row: lines about something else never stand in each other's place. Figures in it
    /// are left out, so that a row named after a threshold stays that row when the threshold changes.
    pub key: Option<String>,
    /// What it is about, as readers call it, where it is a row.
    pub subject: Option<String>,
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
        part: Part::Annex,
        title: annex.title,
        clauses: draft.parts_of_annex(annex.blocks),
    });
    Some(plain.collect())
}

/// Where the parties sign; nothing where there is no agreement.
pub(in crate::document) fn plain_signatures(composer: Composer<'_>, id: &str) -> Option<PlainArticle> {
    let locale = composer.locale;
    let draft = Draft::new(composer, id)?;
    let (signatures, _) = draft.signatures(false);
    let mut lines = Vec::new();
    for (key, cells) in signatures.rows() {
        let subject = cells.first().cloned().filter(|_| cells.len() > 1);
        add_row(cells, key, subject, &mut lines);
    }
    draft.name_by_ids(&mut lines);
    Some(PlainArticle {
        id: "signatures".to_owned(),
        number: String::new(),
        part: Part::Signatures,
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
        part: if article.number == 0 {
            Part::Opening
        } else {
            Part::Article
        },
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
        self.name_by_ids(&mut lines);
        PlainClause {
            id: clause.id.clone(),
            number: clause.number.clone(),
            title: None,
            lines,
        }
    }

    /// The parts of an annex: each captioned table is one, and so is what stands between two of them.
    fn parts_of_annex(&self, blocks: Vec<BlockView<'_>>) -> Vec<PlainClause> {
        let mut parts: Vec<PlainClause> = Vec::new();
        for view in blocks {
            let mut lines = lines_of(&view.block);
            self.name_by_ids(&mut lines);
            match (parts.last_mut(), &view.caption) {
                (Some(last), None) if last.title.is_none() => last.lines.extend(lines),
                (_, caption) => {
                    let untitled = parts.iter().filter(|part| part.title.is_none()).count();
                    parts.push(PlainClause {
                        id: caption.clone().unwrap_or_else(|| format!("text-{untitled}")),
                        number: String::new(),
                        title: view.caption,
                        lines,
                    });
                }
            }
        }
        parts
    }

    /// Puts the ids of partners in the place of their names in what rows are about: a partner with a new name is the
    /// same one.
    fn name_by_ids(&self, lines: &mut [PlainLine]) {
        let names = self.partners.iter().flat_map(|partner| {
            let id = partner.id.as_str();
            [(legal_name(partner), id), (partner.name.to_string(), id)]
        });
        let mut names: Vec<(String, &str)> = names.collect();
        // The longest first: a name may contain another one.
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.chars().count()));
        for key in lines.iter_mut().filter_map(|line| line.key.as_mut()) {
            *key = names
                .iter()
                .fold(std::mem::take(key), |key, (name, id)| key.replace(name, id));
        }
    }
}

/// A block as lines.
fn lines_of(block: &Block<'_>) -> Vec<PlainLine> {
    let mut lines = Vec::new();
    match block {
        Block::Text { body } => blocks(body, false, &mut lines),
        Block::List { items, .. } => items.iter().for_each(|item| add_rich(item, true, &mut lines)),
        Block::PartyList { items } => {
            for party in items {
                let name = party.name.clone();
                add_row(vec![party_text(party)], name.clone(), Some(name), &mut lines);
            }
        }
        Block::TermList { items } => {
            for item in items {
                let said = |meaning: &[RichBlock]| format!("{}: {}", item.term, plain_text(meaning));
                let term = item.term.to_owned();
                add_row(vec![said(item.meaning)], term.clone(), Some(term), &mut lines);
                if let Some(line) = lines.last_mut() {
                    line.sense = said(&unnumbered(item.meaning));
                }
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
            sense: text.clone(),
            text,
            item,
            ..PlainLine::default()
        });
    }
}

fn add_rich(body: &[RichBlock], item: bool, lines: &mut Vec<PlainLine>) {
    let before = lines.len();
    add(plain_text(body), item, lines);
    if let Some(line) = lines.get_mut(before) {
        line.sense = plain_text(&unnumbered(body));
    }
}

/// A text in which each reference says the place that it leads to instead of the number of that place.
fn unnumbered(body: &[RichBlock]) -> Vec<RichBlock> {
    let row = |cells: &[Vec<Inline>]| cells.iter().map(|cell| without_numbers(cell)).collect();
    let block = |block: &RichBlock| match block {
        RichBlock::Par { c } => RichBlock::Par { c: without_numbers(c) },
        RichBlock::List { ordered, start, items } => RichBlock::List {
            ordered: *ordered,
            start: *start,
            items: items.iter().map(|item| unnumbered(item)).collect(),
        },
        RichBlock::Table { align, head, rows } => RichBlock::Table {
            align: align.clone(),
            head: row(head),
            rows: rows.iter().map(|cells| row(cells)).collect(),
        },
    };
    body.iter().map(block).collect()
}

fn without_numbers(inlines: &[Inline]) -> Vec<Inline> {
    let inline = |inline: &Inline| match inline {
        Inline::Ref { target, .. } => Inline::Text { v: target.clone() },
        Inline::Strong { c } => Inline::Strong { c: without_numbers(c) },
        Inline::Emph { c } => Inline::Emph { c: without_numbers(c) },
        other => other.clone(),
    };
    inlines.iter().map(inline).collect()
}

/// A text without its figures: "Boven €", whatever the threshold.
fn without_figures(text: &str) -> String {
    let mut kept = String::new();
    for sign in text.chars() {
        let goes_on = matches!(sign, '.' | ',' | '\u{a0}' | '\u{202f}') && kept.ends_with('#');
        if sign.is_ascii_digit() && !kept.ends_with('#') {
            kept.push('#');
        } else if !sign.is_ascii_digit() && !goes_on {
            kept.push(sign);
        }
    }
    kept
}

/// What a row is about, without the amount where it is named after one.
fn stable(name: &str) -> String {
    if name.contains('€') {
        without_figures(name)
    } else {
        name.to_owned()
    }
}

/// What a row in a section is about, as readers call it.
fn within(section: &str, name: &str) -> Option<String> {
    let parts = [section, name].into_iter().filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// A row with its cells; one cell is a text.
fn add_row(cells: Vec<String>, key: String, subject: Option<String>, lines: &mut Vec<PlainLine>) {
    let text = cells.iter().map(String::as_str).filter(|text| !text.trim().is_empty());
    let text = text.collect::<Vec<_>>().join(" · ");
    if !text.is_empty() {
        lines.push(PlainLine {
            sense: text.clone(),
            text,
            item: true,
            key: Some(key),
            subject,
            cells: if cells.len() > 1 { cells } else { Vec::new() },
        });
    }
}

/// The lines of a reckoning; a sum with nothing to reckon opens a section, in which parties come back.
fn reckoning(calculation: &Calculation, lines: &mut Vec<PlainLine>) {
    let mut section = "";
    add(calculation.title.clone().unwrap_or_default(), false, lines);
    for step in &calculation.steps {
        if step.formula.is_none() && matches!(step.style, StepStyle::Sub) {
            section = &step.label;
        }
        let formula = step.formula.clone().unwrap_or_default();
        let cells = vec![step.label.clone(), formula, step.value.clone()];
        let subject = within(if section == step.label { "" } else { section }, &step.label);
        let key = format!("{} · {}", stable(section), stable(&step.label));
        add_row(cells, key, subject, lines);
    }
    add(calculation.residue.clone().unwrap_or_default(), false, lines);
}

fn blocks(body: &[RichBlock], item: bool, lines: &mut Vec<PlainLine>) {
    for block in body {
        match block {
            RichBlock::Par { .. } => add_rich(std::slice::from_ref(block), item, lines),
            RichBlock::List { items, .. } => items.iter().for_each(|body| blocks(body, true, lines)),
            RichBlock::Table { align, head, rows } => {
                // Each row by itself, so that a changed cell shows in its own line.
                for row in std::iter::once(head).chain(rows) {
                    let row = RichBlock::Table {
                        align: align.clone(),
                        head: row.clone(),
                        rows: Vec::new(),
                    };
                    add_rich(&[row], item, lines);
                }
            }
        }
    }
}

/// Each row with the titles of its columns, so that it can be read by itself.
fn rows(table: &DataTable, lines: &mut Vec<PlainLine>) {
    // Where a column came or went, a cell stands in no other's place: rows then are other rows.
    let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    let titles = without_figures(&titles.join(" · "));
    let mut section = String::new();
    for row in &table.rows {
        let first = row.cells.first().map(text_of).unwrap_or_default();
        let is_group = matches!(row.style, RowStyle::Group);
        if is_group {
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
        let subject = within(if is_group { "" } else { &section }, &first);
        let key = format!("{titles} · {} · {}", stable(&section), stable(&first));
        add_row(cells, key, subject, lines);
    }
    add(table.note.clone().unwrap_or_default(), false, lines);
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
        assert_eq!(lines[3].subject.as_deref(), Some("Boven € 100, Deel van A"));
        assert_eq!(lines[2].key.as_deref(), Some("Boven € # · Boven € #"));
        // The same party in two sections is two lines.
        assert_ne!(lines[1].key, lines[3].key);
    }
}
