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
mod price_tables;
mod prices;
pub(in crate::document) mod print;
mod scenarios;
mod sensitivity;
mod settlement;
pub(in crate::document) mod sheet;
mod summary;
mod worked;

use serde::Serialize;

use crate::check::Checked;
use crate::locale::Locale;
use crate::model::{Partner, Partnership};

use crate::document::base::sections::SectionDocument;
use crate::document::base::{ComposeError, Composed, Kind, attachment};
use crate::document::base::{Composer, case_name};
use sheet::Sheet;

/// Composes the document.
pub(super) fn compose<'a>(
    programme: &'a Checked,
    id: &str,
    locale: &'static Locale,
) -> Result<Composed<SectionDocument<'a>>, ComposeError> {
    let unknown = || ComposeError::Unknown(id.to_owned());
    let partnership = programme.partnership(id).ok_or_else(unknown)?;
    let sheet = Sheet::new(programme, partnership, locale).ok_or_else(unknown)?;
    let mut composer = Composer::new(programme, locale, false);
    let kind = sheet.text("revenue-document");
    let title = case_name(programme, partnership);
    let mut front = composer.front(&kind, title, partnership.title.to_string(), sheet.claim());
    front.parties = composer.front_parties(partnership);
    front.mark = sheet.mark(&mut composer, "summary");
    let ledger = ledger::ledger(&sheet);
    let attachment = attachment(&sheet, &ledger)?;
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
    sections.extend(settlement::section(&sheet, &mut composer));
    sections.push(appendix::section(&sheet, &ledger));
    Ok(composer.section_document(Kind::RevenueModel, &kind, front, sections, attachment))
}

/// The machine-readable data of the document: the partnership, its partners, and every figure.
fn attachment(sheet: &Sheet<'_>, ledger: &[ledger::Group]) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Content<'a> {
        partnership: &'a Partnership,
        partners: Vec<&'a Partner>,
        figures: Vec<ledger::Attached<'a>>,
    }
    let content = Content {
        partnership: sheet.partnership,
        partners: sheet.programme.partners_of(sheet.partnership).collect(),
        figures: ledger::attached(sheet, ledger),
    };
    attachment::of_kind(Kind::RevenueModel, sheet.programme, &content)
}
