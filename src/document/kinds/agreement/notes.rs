//! What a draft shows beside the agreement and what nobody signs: how the price came about, the yardsticks of the key,
//! the planned balances and the tensions with the articles that settle them.

use crate::document::base::blocks::agreement::{Reference, TensionRow};
use crate::document::base::blocks::{Block, BlockView};
use crate::document::base::estimates::Where;
use crate::document::base::{find, paragraph};
use crate::locale::say;
use crate::model::{ClosedList as _, Tension, TensionState};

use super::super::revenue_model::{fairness, settlement};
use super::annexes::Annex;
use super::draft::Draft;

impl<'a> Draft<'a> {
    /// The notes to a draft.
    pub(super) fn notes(&mut self) -> Annex<'a> {
        let mut blocks = vec![Block::text(paragraph(self.text("draft-notes-intro"))).into()];
        blocks.extend(self.reckoned_notes());
        blocks.extend(self.tension_register());
        Annex {
            label: "draft-notes".to_owned(),
            number: String::new(),
            title: self.text("draft-notes"),
            blocks,
        }
    }

    /// Tables of the revenue model that bind nobody.
    fn reckoned_notes(&mut self) -> Vec<BlockView<'a>> {
        let Some(sheet) = &self.sheet else { return Vec::new() };
        let place = Where::at("draft-notes", self.text("draft-notes"));
        let mark = self.composer.mark(sheet.model, "estimate-revenue-model", place);
        let year = sheet.reference_year();
        let tables = [
            (self.text("annex-prices"), Some(sheet.price_table())),
            (self.text("annex-costs"), Some(sheet.cost_matrix())),
            (say!(self, "annex-yardsticks", year), Some(fairness::measures(sheet))),
            (say!(self, "annex-alone", year), fairness::alone(sheet)),
            (
                say!(self, "annex-balances", year),
                Some(settlement::balances(sheet, &sheet.as_planned)),
            ),
            (
                say!(self, "annex-payments", year),
                Some(settlement::payments(sheet, &sheet.as_planned)),
            ),
        ];
        let shown = tables.into_iter().filter_map(|(caption, table)| {
            let mut table = table.filter(|table| !table.rows.is_empty())?;
            table.mark = mark;
            Some(BlockView {
                caption: Some(caption),
                ..Block::DataTable(table).into()
            })
        });
        shown.collect()
    }

    fn tension_register(&self) -> Vec<BlockView<'a>> {
        let partnership = self.partnership;
        if partnership.tensions.is_empty() {
            let none = paragraph(self.lacking("annex-no-tensions", "annex-tensions-untold"));
            return vec![Block::text(none).into()];
        }
        let rows = partnership.tensions.iter().map(|tension| self.tension(tension));
        vec![
            Block::text(paragraph(self.text("annex-tensions-intro"))).into(),
            BlockView {
                caption: Some(self.text("annex-tensions")),
                ..Block::TensionRegister { rows: rows.collect() }.into()
            },
        ]
    }

    fn tension(&self, tension: &'a Tension) -> TensionRow<'a> {
        let method = &self.composer.programme.method;
        let mut terms = self.agreement.tensions.iter();
        let term = terms.find(|term| *term.tension == *tension.id.get());
        let clauses = term.map(|term| term.clauses.as_slice()).unwrap_or_default();
        let places: Vec<Reference> = clauses.iter().filter_map(|id| self.reference(id.as_str())).collect();
        let open = match *tension.state.get() {
            TensionState::Agreed if places.is_empty() => Some(self.text("tension-not-covered")),
            TensionState::Agreed => None,
            TensionState::Open => Some(self.text("tension-still-open")),
        };
        let note = term.and_then(|term| term.note.as_ref());
        TensionRow {
            title: tension.title.as_str(),
            domain: find(&method.domains, tension.domain.as_str()).map_or("", |domain| domain.name.as_str()),
            class: find(&method.tension_classes, tension.class.as_str()).map_or("", |class| class.name.as_str()),
            state: tension.state.key(),
            state_word: self.text(&format!("state-{}", tension.state.key())),
            resolution: note.or(tension.resolution.as_ref()).map(|text| text.blocks()),
            places,
            open,
        }
    }
}
