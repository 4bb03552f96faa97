//! Tensions: as cards per case, and over all cases.

use serde::Serialize;

use crate::document::base::estimates::{Mark, Where};
use crate::document::base::{Case, Composer, Rich, find, plain, rich};
use crate::model::{CanvasBlock, ClosedList as _, Domain, Tension};

use super::matrices::CaseRow;

/// One tension.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TensionCard<'a> {
    label: String,
    title: &'a str,
    block: &'a str,
    class: &'a str,
    state: &'static str,
    state_word: String,
    description: Rich<'a>,
    resolution: Option<Rich<'a>>,
    domain_reason: Option<&'a str>,
    mark: Option<Mark>,
}

/// The tensions of one domain.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TensionDomain<'a> {
    id: &'a str,
    name: &'a str,
    question: &'a str,
    cards: Vec<TensionCard<'a>>,
}

/// A domain over its canvas blocks.
#[derive(Debug, Serialize)]
pub(in crate::document) struct OverviewColumn<'a> {
    domain: &'a str,
    blocks: Vec<&'a str>,
}

/// The tensions of a partnership on one canvas block.
#[derive(Debug, Serialize)]
pub(in crate::document) struct OverviewCell<'a> {
    count: usize,
    titles: Vec<&'a str>,
}

/// A partnership in the overview.
#[derive(Debug, Serialize)]
pub(in crate::document) struct OverviewRow<'a> {
    #[serde(flatten)]
    row: CaseRow<OverviewCell<'a>>,
    total: usize,
}

/// Partnerships by canvas block.
#[derive(Debug, Serialize)]
pub(in crate::document) struct TensionOverview<'a> {
    columns: Vec<OverviewColumn<'a>>,
    rows: Vec<OverviewRow<'a>>,
    totals: Vec<usize>,
}

/// The label of a tension.
pub(in crate::document) fn tension_label(case: &crate::model::Id, tension: &crate::model::Id) -> String {
    format!("tension-{case}:{tension}")
}

impl TensionOverview<'_> {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.totals.iter().sum::<usize>() == 0
    }
}

impl<'a> Composer<'a> {
    /// The tensions of a case by domain; domains without tensions are left out.
    pub fn tension_domains(&mut self, case: &Case<'a>) -> Vec<TensionDomain<'a>> {
        let domains = &self.programme.method.domains;
        let tensions: &'a [Tension] = &case.partnership.tensions;
        domains
            .iter()
            .map(|domain| TensionDomain {
                id: domain.id.as_str(),
                name: domain.name.as_str(),
                question: domain.question.as_str(),
                cards: tensions
                    .iter()
                    .filter(|tension| *tension.domain == *domain.id)
                    .map(|tension| self.card(case, tension))
                    .collect(),
            })
            .filter(|domain| !domain.cards.is_empty())
            .collect()
    }

    fn card(&mut self, case: &Case<'a>, tension: &'a Tension) -> TensionCard<'a> {
        let method = &self.programme.method;
        let block = find(&method.blocks, tension.block.as_str());
        let class = find(&method.tension_classes, tension.class.as_str());
        let label = tension_label(&case.partnership.id, &tension.id);
        TensionCard {
            title: tension.title.as_str(),
            block: block.map_or("", |block| block.name.as_str()),
            class: class.map_or("", |class| class.name.as_str()),
            state: tension.state.key(),
            state_word: self.locale.text(&format!("state-{}", tension.state.key())),
            description: tension.description.blocks(),
            resolution: rich(tension.resolution.as_ref()),
            domain_reason: plain(tension.domain_reason.as_ref()),
            mark: self.mark(tension, "estimate-tension", Where::at(&label, &tension.title)),
            label,
        }
    }

    /// Partnerships by canvas block, under the domain in which their tensions lie.
    pub fn tension_overview(&mut self) -> TensionOverview<'a> {
        let method = &self.programme.method;
        let tensions = self.all_tensions();
        // A tension may lie in another domain than its block: that block then stands under both.
        let is_under = |domain: &Domain, block: &CanvasBlock| {
            let lies_there = |tension: &&Tension| *tension.domain == *domain.id && *tension.block == *block.id;
            *block.domain == *domain.id || tensions.iter().any(lies_there)
        };
        let grouped: Vec<(&Domain, Vec<&CanvasBlock>)> = method
            .domains
            .iter()
            .map(|domain| {
                let blocks = method.blocks.iter().filter(|block| is_under(domain, block));
                (domain, blocks.collect())
            })
            .filter(|(_, blocks): &(&Domain, Vec<&CanvasBlock>)| !blocks.is_empty())
            .collect();
        let places = grouped
            .iter()
            .flat_map(|(domain, blocks)| blocks.iter().map(|block| (*domain, *block)));
        let places: Vec<(&Domain, &CanvasBlock)> = places.collect();
        let rows = self.case_rows(&places, |_, case, (domain, block)| {
            let tensions = case.partnership.tensions.iter();
            let on_block = tensions.filter(|tension| *tension.block == *block.id && *tension.domain == *domain.id);
            let titles: Vec<&str> = on_block.map(|tension| tension.title.as_str()).collect();
            OverviewCell {
                count: titles.len(),
                titles,
            }
        });
        let total = |column: usize| {
            rows.iter()
                .filter_map(|row| row.cells.get(column))
                .map(|cell| cell.count)
                .sum()
        };
        let totals = (0..places.len()).map(total).collect();
        let rows = rows.into_iter().map(|row| OverviewRow {
            total: row.cells.iter().map(|cell| cell.count).sum(),
            row,
        });
        TensionOverview {
            columns: grouped
                .into_iter()
                .map(|(domain, blocks)| OverviewColumn {
                    domain: domain.name.as_str(),
                    blocks: blocks.into_iter().map(|block| block.name.as_str()).collect(),
                })
                .collect(),
            rows: rows.collect(),
            totals,
        }
    }
}
