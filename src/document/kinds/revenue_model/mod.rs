//! The revenue model of a partnership.
//!
//! Figures come from the `finance` floor; here they get their words, tables and charts. One file is one section, and
//! what other documents show too is on [`sheet::Sheet`].

mod appendix;
pub(in crate::document) mod assumptions;
mod cost_tables;
mod costs;
mod division;
pub(in crate::document) mod fairness;
mod independence;
mod key_tables;
mod ledger;
mod lines;
mod names;
mod price_tables;
mod prices;
pub(in crate::document) mod print;
mod rule_tables;
mod scenarios;
mod sensitivity;
pub(in crate::document) mod settlement;
pub(in crate::document) mod sheet;
mod summary;
mod worked;

use serde::Serialize;

use crate::document::base::{Case, ComposeError, Composed, Composer, Kind, Per};
use crate::model::{Partner, Partnership};

use sheet::Sheet;

pub use names::FigureNames;

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "revenue-model",
    "the revenue model of a partnership: prices, costs, key, scenarios",
    Per::Partnership(|partnership| partnership.revenue_model.is_some()),
    compose,
);

/// Composes the document.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let Case { partnership, name, .. } = composer.case(id)?;
    let sheet = Sheet::new(composer.programme, partnership, composer.locale);
    let mut sheet = sheet.ok_or_else(|| ComposeError::unknown(id))?;
    composer.substance = Some(sheet.model.furthest().0);
    let mut front = composer.front(name, partnership.title.to_string(), sheet.headline());
    front.parties = composer.front_parties(partnership);
    front.mark = sheet.mark(&mut composer, "summary");
    sheet.mark_own_values(&mut composer);
    let attachment = attachment(&composer, &sheet)?;
    let mut sections = vec![
        summary::section(&sheet, &mut composer),
        assumptions::section(&sheet, &mut composer),
        prices::section(&sheet, &mut composer)?,
        costs::section(&sheet, &mut composer)?,
        division::section(&sheet, &mut composer),
        fairness::section(&sheet, &mut composer)?,
        scenarios::section(&sheet, &mut composer)?,
        independence::section(&sheet, &mut composer),
    ];
    sections.extend(sensitivity::section(&sheet, &mut composer)?);
    sections.push(settlement::section(&sheet, &mut composer));
    sections.push(appendix::section(&sheet));
    composer.section_document(front, sections, attachment)
}

/// The machine-readable data of the document: the partnership, its partners, and every figure.
fn attachment(composer: &Composer<'_>, sheet: &Sheet<'_>) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Data<'a> {
        partnership: &'a Partnership,
        partners: Vec<&'a Partner>,
        figures: Vec<ledger::Attached>,
    }
    composer.attachment(&Data {
        partnership: sheet.partnership,
        partners: sheet.programme.partners_of(sheet.partnership).collect(),
        figures: sheet.attached(),
    })
}
