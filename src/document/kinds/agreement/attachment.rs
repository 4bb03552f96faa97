//! The data that an agreement carries: what stands on its pages and nothing else.
//!
//! It is made from the composed view, never from the data of the partnership, so that what no page shows can't travel with
//! what is signed. Each text is a string of a page; ids, labels and styles are left out.

use serde::Serialize;

use crate::document::base::Composer;
use crate::document::base::blocks::agreement::{Party, TensionRow, Term};
use crate::document::base::blocks::{Block, Calculation, Cell, DataTable};
use crate::document::base::printed::printed;
use crate::locale::Language;

use super::annexes::Annex;
use super::view::{AgreementDocument, ArticleView};

/// Counts the changes of the form that older readers can't follow.
const VERSION: u32 = 2;

/// What stands on the pages of an agreement.
#[derive(Debug, Serialize)]
struct Pages<'v> {
    title: &'v str,
    subtitle: &'v str,
    parties: &'v [String],
    /// The number, version and date of the agreement, as the foot of each page has them.
    issue: &'v str,
    status: &'v str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    open_points: Vec<Vec<String>>,
    articles: Vec<ArticlePages<'v>>,
    signatories: Vec<Vec<&'v str>>,
    annexes: Vec<AnnexPages<'v>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<AnnexPages<'v>>,
}

#[derive(Debug, Serialize)]
struct ArticlePages<'v> {
    /// Its number; empty for the opening.
    number: &'v str,
    title: &'v str,
    clauses: Vec<ClausePages<'v>>,
}

#[derive(Debug, Serialize)]
struct ClausePages<'v> {
    number: &'v str,
    text: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shown: Option<Shown<'v>>,
}

#[derive(Debug, Serialize)]
struct AnnexPages<'v> {
    number: &'v str,
    title: &'v str,
    parts: Vec<AnnexPart<'v>>,
}

#[derive(Debug, Serialize)]
struct AnnexPart<'v> {
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<&'v str>,
    #[serde(flatten)]
    shown: Shown<'v>,
}

/// What stands below a clause or in an annex.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum Shown<'v> {
    /// Paragraphs and items of lists.
    Text(Vec<String>),
    /// Lines that belong together: a party, a term with its meaning, a step of a reckoning or of the value chain.
    Lines(Vec<Vec<String>>),
    /// A table.
    Table {
        head: Vec<&'v str>,
        /// Each row with its cells, each cell with its paragraphs.
        rows: Vec<Vec<Vec<String>>>,
    },
}

/// The data of a final agreement. The name of its form is a key, so that not even this is a text that no page shows.
#[derive(Debug, Serialize)]
struct Final<'v> {
    #[serde(rename = "brugwerk-agreement")]
    version: u32,
    #[serde(flatten)]
    pages: Pages<'v>,
}

/// The data of an agreement that was composed.
///
/// # Errors
/// Where it can't be written as JSON.
pub(super) fn attachment(view: &AgreementDocument<'_>, composer: &Composer<'_>) -> Result<Vec<u8>, serde_json::Error> {
    let printer = Printer(composer.locale.language());
    let pages = printer.pages(view);
    if view.draft {
        composer.attachment(&pages)
    } else {
        let version = VERSION;
        serde_json::to_vec_pretty(&Final { version, pages })
    }
}

/// Turns blocks into the strings that stand on the page.
struct Printer(Language);

impl Printer {
    fn pages<'v>(&self, view: &'v AgreementDocument<'_>) -> Pages<'v> {
        let front = &view.front;
        let numbered = view.parts.iter().flat_map(|part| &part.articles);
        let articles = view.opening.iter().chain(numbered);
        let points = view.open_points.iter().flat_map(|points| &points.items);
        Pages {
            title: &front.title,
            subtitle: front.subtitle,
            parties: &front.parties,
            issue: view.footer.version.as_str(),
            status: &front.status,
            open_points: points.map(|point| printed(point.text, self.0)).collect(),
            articles: articles.map(|article| self.article(article)).collect(),
            signatories: view.signatures.signatories(),
            annexes: view.annexes.iter().map(|annex| self.annex(annex)).collect(),
            notes: view.notes.as_ref().map(|notes| self.annex(notes)),
        }
    }

    fn article<'v>(&self, article: &'v ArticleView<'_>) -> ArticlePages<'v> {
        let clauses = article.clauses.iter().map(|clause| ClausePages {
            number: clause.number,
            text: printed(clause.body, self.0),
            shown: clause.show.as_ref().and_then(|block| self.shown(block)),
        });
        ArticlePages {
            // The opening bears no number on the page.
            number: if article.number == "0" { "" } else { &article.number },
            title: article.title,
            clauses: clauses.collect(),
        }
    }

    fn annex<'v>(&self, annex: &'v Annex<'_>) -> AnnexPages<'v> {
        let parts = annex.blocks.iter().filter_map(|block| {
            Some(AnnexPart {
                caption: block.caption.as_deref(),
                shown: self.shown(&block.block)?,
            })
        });
        AnnexPages {
            number: &annex.number,
            title: &annex.title,
            parts: parts.collect(),
        }
    }

    fn shown<'v>(&self, block: &'v Block<'_>) -> Option<Shown<'v>> {
        Some(match block {
            Block::Text { body } => Shown::Text(printed(body, self.0)),
            Block::List { items, .. } => Shown::Text(items.iter().flat_map(|item| printed(item, self.0)).collect()),
            Block::PartyList { items } => Shown::Lines(items.iter().map(party).collect()),
            Block::TermList { items } => {
                let term = |term: &Term<'_>| [vec![term.term.to_owned()], printed(term.meaning, self.0)].concat();
                Shown::Lines(items.iter().map(term).collect())
            }
            Block::DataTable(table) => self.table(table),
            Block::Calculation(calculation) => Shown::Lines(reckoning(calculation)),
            Block::TensionRegister { rows } => Shown::Lines(rows.iter().map(|row| self.tension(row)).collect()),
            // An agreement has no other blocks.
            _ => return None,
        })
    }

    fn table<'v>(&self, table: &'v DataTable) -> Shown<'v> {
        let cell = |cell: &Cell| match cell {
            Cell::Plain(text) | Cell::Sign { v: text, .. } => vec![text.clone()],
            Cell::Rich { rich } => printed(rich, self.0),
        };
        let rows = table.rows.iter().map(|row| row.cells.iter().map(cell).collect());
        Shown::Table {
            head: table.columns.iter().map(|column| column.title.as_str()).collect(),
            rows: rows.collect(),
        }
    }

    fn tension(&self, row: &TensionRow<'_>) -> Vec<String> {
        let mut texts = vec![row.title.to_owned(), row.state_word.clone()];
        texts.extend(row.resolution.iter().flat_map(|text| printed(text, self.0)));
        texts.extend(row.places.iter().map(|place| place.text.clone()));
        texts
    }
}

fn party(party: &Party) -> Vec<String> {
    let known = std::iter::once(&party.name).chain(&party.lines);
    known.chain(&party.represented).cloned().collect()
}

fn reckoning(calculation: &Calculation) -> Vec<Vec<String>> {
    let steps = calculation.steps.iter().map(|step| {
        let texts = [Some(&step.label), step.formula.as_ref(), Some(&step.value)];
        let texts = texts.into_iter().flatten().filter(|text| !text.trim().is_empty());
        texts.cloned().collect()
    });
    steps.collect()
}
