//! The annexes, which bind the parties: value chain, revenue model, contact persons. Each figure stands here once, and
//! clauses refer to it.

use serde::Serialize;

use crate::contract::text::{ANNEXES, annex_reference};
use crate::document::base::blocks::Head::{Narrow, Wide};
use crate::document::base::blocks::cases::StepWords;
use crate::document::base::blocks::{Block, BlockView};
use crate::document::base::blocks::{Cell, DataTable, Row};
use crate::document::base::estimates::Where;
use crate::document::base::paragraph;
use crate::locale::{capitalised, say};
use crate::model::{ClosedList as _, Inline, RichBlock};

use super::super::revenue_model::assumptions;
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

    /// Who does what in each step of the value chain. What the chain is up against binds nobody and is left out.
    fn value_chain(&mut self) -> Vec<BlockView<'a>> {
        let case = self.composer.case(self.partnership.id.as_str()).ok();
        let (Some(case), Some(chain)) = (case, &self.partnership.value_chain) else {
            return vec![self.nothing_yet()];
        };
        let chain = self.composer.chain(&case, chain);
        let rows = chain.in_words().enumerate().map(|(index, step)| {
            Row::normal(vec![
                format!("{}\u{a0}\u{a0}{}", index + 1, step.title).into(),
                names(&step.by).into(),
                names(&step.support).into(),
                self.what_happens(&step).as_slice().into(),
            ])
        });
        let rows: Vec<Row> = rows.collect();
        let heads = [
            Narrow("activity"),
            Narrow("carries-out"),
            Narrow("role-supports"),
            Wide("what-happens"),
        ];
        vec![self.captioned("annex-steps", self.composer.table(&heads, rows))]
    }

    /// A step in words: what happens, what each actor does in it, and what may come out.
    fn what_happens(&self, step: &StepWords<'_>) -> Vec<RichBlock> {
        let mut blocks = step.description.to_vec();
        for (actor, text) in &step.details {
            blocks.extend(led(actor, text));
        }
        if !step.outcomes.is_empty() {
            blocks.extend(paragraph(format!("{}:", self.text("outcome"))));
            let outcomes = step.outcomes.iter().map(|text| text.to_vec());
            blocks.push(RichBlock::bullets(outcomes.collect()));
        }
        blocks
    }

    fn nothing_yet(&self) -> BlockView<'a> {
        Block::text(paragraph(self.lacking("annex-still-to-come", "annex-untold"))).into()
    }

    pub(super) fn captioned(&self, caption: &str, table: DataTable) -> BlockView<'a> {
        BlockView {
            caption: Some(self.text(caption)),
            ..Block::DataTable(table).into()
        }
    }

    /// What is said of something that lacks: where this edition leaves something out it may only be withheld.
    pub(super) fn lacking(&self, lacks: &str, untold: &str) -> String {
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
        // What a part of the key rewards is a reason, and binds nobody.
        let key_parts = sheet
            .key_parts_table()
            .map(|table| DataTable { reasons: None, ..table });
        // The last row of the parts of a key says what each party's share is.
        let shares = key_parts.is_none().then(|| sheet.shares_table());
        let tables = [
            ("annex-volumes", Some(assumptions::volumes(sheet))),
            ("annex-activities", Some(sheet.activities_table())),
            ("annex-fixed-costs", sheet.fixed_costs_table()),
            ("annex-later-costs", sheet.later_costs_table()),
            ("annex-subsidies", assumptions::subsidies(sheet)),
            ("annex-investments", sheet.investments_table()),
            ("annex-key-parts", key_parts),
            ("annex-shares", shares),
            ("annex-fee", sheet.founding_fee_table()),
            ("annex-thresholds", sheet.thresholds_table()),
            ("annex-exact-shares", sheet.exact_shares_table()),
            ("annex-minimum-effort", sheet.minimum_effort_table()),
            ("annex-part-years", sheet.part_years_table()),
            ("annex-test", sheet.test_table()),
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
        if let Some(article) = self.contract.references.get("indexation") {
            let reference = capitalised(&article.text);
            blocks.push(Block::text(paragraph(say!(self, "annex-constant-prices", reference))).into());
        }
        blocks.push(Block::Calculation(sheet.worked_example()).into());
        blocks
    }
}

fn names(names: &[&str]) -> String {
    if names.is_empty() {
        "–".to_owned()
    } else {
        names.join(", ")
    }
}

/// A text with who it is about before it.
fn led(actor: &str, text: &[RichBlock]) -> Vec<RichBlock> {
    let mut blocks = text.to_vec();
    let lead = Inline::Text {
        v: format!("{actor}: "),
    };
    match blocks.first_mut() {
        Some(RichBlock::Par { c }) => c.insert(0, lead),
        _ => blocks.insert(0, RichBlock::Par { c: vec![lead] }),
    }
    blocks
}
