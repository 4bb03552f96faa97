//! The annexes: value chain, revenue model, tension register, contact persons.

use serde::Serialize;

use crate::contract::text::{ANNEXES, annex_reference};
use crate::document::base::blocks::Head::{Narrow, Wide};
use crate::document::base::blocks::agreement::{Reference, TensionRow};
use crate::document::base::blocks::{Block, BlockView};
use crate::document::base::blocks::{Cell, DataTable, Row};
use crate::document::base::estimates::Where;
use crate::document::base::{find, paragraph};
use crate::locale::say;
use crate::model::{ClosedList as _, TensionState};

use super::super::revenue_model::{assumptions, fairness, settlement};
use super::draft::Draft;

/// An annex.
#[derive(Debug, Serialize)]
pub(super) struct Annex<'a> {
    pub(super) label: String,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) blocks: Vec<BlockView<'a>>,
}

impl<'a> Draft<'a> {
    /// The annexes, in the order in which texts refer to them.
    pub(super) fn annexes(&mut self) -> Vec<Annex<'a>> {
        let blocks = [
            self.value_chain(),
            self.revenue_model(),
            self.tension_register(),
            vec![self.captioned("contacts-caption", self.contacts())],
        ];
        ANNEXES
            .iter()
            .zip(blocks)
            .enumerate()
            .map(|(index, (id, blocks))| Annex {
                label: format!("annex-{id}"),
                number: (index + 1).to_string(),
                title: self.text(&format!("annex-{id}")),
                blocks,
            })
            .collect()
    }

    /// The list of annexes, with links.
    pub(super) fn annex_list(&self) -> DataTable {
        let rows = ANNEXES.iter().enumerate().map(|(index, id)| {
            Row::normal(vec![
                Cell::link(annex_reference(index + 1, self.composer.locale), format!("annex-{id}")),
                self.text(&format!("annex-{id}")).into(),
            ])
        });
        self.composer.table(&[Narrow("annex"), Wide("annex-content")], rows)
    }

    fn value_chain(&mut self) -> Vec<BlockView<'a>> {
        match (
            self.composer.case(self.partnership.id.as_str()).ok(),
            &self.partnership.value_chain,
        ) {
            (Some(case), Some(chain)) => {
                let chain = self.composer.chain(&case, chain);
                vec![Block::ValueChain { name: case.name, chain }.into()]
            }
            _ => vec![self.nothing_yet()],
        }
    }

    fn nothing_yet(&self) -> BlockView<'a> {
        Block::text(paragraph(self.lacking("annex-still-to-come", "annex-untold"))).into()
    }

    fn captioned(&self, caption: &str, table: DataTable) -> BlockView<'a> {
        BlockView {
            caption: Some(self.text(caption)),
            ..Block::DataTable(table).into()
        }
    }

    /// What is said of something that lacks: where this edition leaves something out it may only be withheld.
    fn lacking(&self, lacks: &str, untold: &str) -> String {
        let curtailed = self.composer.programme.is_curtailed(self.partnership.id.place());
        self.text(if curtailed { untold } else { lacks })
    }

    /// What of the revenue model binds the parties.
    fn revenue_model(&mut self) -> Vec<BlockView<'a>> {
        let Some(sheet) = &self.sheet else {
            return vec![self.nothing_yet()];
        };
        let place = Where::at("annex-revenue-model", self.text("annex-revenue-model"));
        let mark = self.composer.mark(sheet.model, "estimate-revenue-model", place);
        let intro = paragraph(say!(self, "annex-revenue-intro", name = self.name));
        let mut blocks = vec![Block::text(intro).into()];
        let tables = [
            ("annex-volumes", Some(assumptions::volumes(sheet))),
            ("annex-prices", Some(sheet.price_table())),
            ("annex-costs", Some(sheet.cost_matrix())),
            ("annex-activities", Some(sheet.activities_table())),
            ("annex-fixed-costs", sheet.fixed_costs_table()),
            ("annex-later-costs", sheet.later_costs_table()),
            ("annex-subsidies", assumptions::subsidies(sheet)),
            ("annex-investments", sheet.investments_table()),
            ("annex-key-parts", sheet.key_parts_table()),
            ("annex-shares", Some(sheet.shares_table())),
            ("annex-fee", sheet.founding_fee_table()),
            ("annex-thresholds", sheet.thresholds_table()),
            ("annex-exact-shares", sheet.exact_shares_table()),
            ("annex-minimum-effort", sheet.minimum_effort_table()),
            ("annex-part-years", sheet.part_years_table()),
            ("annex-test", sheet.test_table()),
            ("annex-yardsticks", Some(fairness::measures(sheet))),
            ("annex-alone", fairness::alone(sheet)),
        ];
        for (caption, table) in tables {
            if let Some(mut block) = table.filter(|table| !table.rows.is_empty()) {
                block.mark = mark;
                blocks.push(self.captioned(caption, block));
            }
        }
        if let Some(criterion) = &sheet.model.fairness {
            let formula = self.text(&format!("annex-test-{}", criterion.yardstick.key()));
            blocks.push(Block::text(paragraph(formula)).into());
        }
        let mut planned = self.text("annex-planned-year");
        if !sheet.plan.delays().is_empty() {
            planned = format!("{planned} {}", self.text("annex-planned-later"));
        }
        blocks.push(Block::text(paragraph(planned)).into());
        blocks.push(Block::Calculation(sheet.worked_example()).into());
        for (caption, mut table) in [
            ("annex-balances", settlement::balances(sheet, &sheet.as_planned)),
            ("annex-payments", settlement::payments(sheet, &sheet.as_planned)),
        ] {
            if !table.rows.is_empty() {
                table.mark = mark;
                blocks.push(self.captioned(caption, table));
            }
        }
        blocks
    }

    fn tension_register(&mut self) -> Vec<BlockView<'a>> {
        let partnership = self.partnership;
        if partnership.tensions.is_empty() {
            let none = paragraph(self.lacking("annex-no-tensions", "annex-tensions-untold"));
            return vec![Block::text(none).into()];
        }
        let method = &self.composer.programme.method;
        let rows = partnership.tensions.iter().map(|tension| {
            let term = self
                .agreement
                .tensions
                .iter()
                .find(|term| *term.tension == *tension.id.get());
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
        });
        vec![
            Block::text(paragraph(self.text("annex-tensions-intro"))).into(),
            Block::TensionRegister { rows: rows.collect() }.into(),
        ]
    }
}
