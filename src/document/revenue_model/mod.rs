//! The revenue model of a partnership.
//!
//! Figures come from the `finance` floor; here they get their words, tables and charts. One file is one section, and
//! what other documents show too is on [`sheet::Sheet`].

mod appendix;
mod assumptions;
mod blocks;
mod cost_tables;
mod costs;
mod division;
mod fairness;
mod independence;
mod key_tables;
mod ledger;
mod price_tables;
mod prices;
mod print;
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

use super::final_report::letter;
use super::view::estimates::{Estimate, Mark};
use super::view::frame::{Colophon, Heading, Meta};
use super::view::programme::FunderView;
use super::view::{Composer, SectorView, case_name, plain};
use super::{ComposeError, Composed, Kind, content_hash};
use blocks::{Section, SectionView};
use sheet::Sheet;

/// The whole document.
#[derive(Debug, Serialize)]
pub(super) struct RevenueDocument<'a> {
    meta: Meta<'a>,
    front: Front<'a>,
    sections: Vec<SectionView<'a>>,
    estimates: Vec<Estimate>,
    colophon: Colophon<'a>,
}

/// The title block of the first page.
#[derive(Debug, Serialize)]
struct Front<'a> {
    kicker: String,
    title: String,
    subtitle: &'a str,
    parties: Vec<PartyView<'a>>,
    version: &'a str,
    date: String,
    claim: String,
    mark: Option<Mark>,
    funder: Option<FunderView<'a>>,
}

/// A partner on the front.
#[derive(Debug, Serialize)]
struct PartyView<'a> {
    name: &'a str,
    #[serde(flatten)]
    sector: SectorView,
    role: Option<&'a str>,
}

/// Composes the document.
pub(super) fn compose<'a>(
    programme: &'a Checked,
    id: &str,
    locale: &'static Locale,
) -> Result<Composed<RevenueDocument<'a>>, ComposeError> {
    let unknown = || ComposeError::Unknown(id.to_owned());
    let partnership = programme
        .partnerships
        .iter()
        .find(|partnership| partnership.id.as_str() == id)
        .ok_or_else(unknown)?;
    let sheet = Sheet::new(programme, partnership, locale).ok_or_else(unknown)?;
    let mut composer = Composer::new(programme, locale, false);
    let front = front(&sheet, &mut composer);
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
    let colophon = composer.colophon(content_hash(&attachment));
    let kind = sheet.text("revenue-document");
    let meta = composer.meta(Heading {
        title: format!("{kind} – {}", front.title),
        description: format!("{} · {}", front.title, front.subtitle),
        running_title: format!("{kind} · {}", front.title),
        data_path: Kind::RevenueModel.data_path(),
    });
    Ok(Composed {
        view: RevenueDocument {
            meta,
            front,
            sections: numbered(sections),
            estimates: composer.estimates.into_list(),
            colophon,
        },
        attachment,
        files: composer.files,
        signatures: Vec::new(),
        chart_time: composer.chart_time,
    })
}

fn front<'a>(sheet: &Sheet<'a>, composer: &mut Composer<'a>) -> Front<'a> {
    let head = &sheet.programme.programme;
    let parts = sheet.partnership.partners.get();
    let parties = parts
        .iter()
        .filter_map(|part| {
            let partner: &'a Partner = composer.partner(&part.partner)?;
            Some(PartyView {
                name: partner.name.as_str(),
                sector: composer.sector(*partner.sector),
                role: plain(part.role.as_ref()),
            })
        })
        .collect();
    Front {
        kicker: format!("{} · {}", head.call, sheet.text("revenue-document")),
        title: case_name(sheet.programme, sheet.partnership),
        subtitle: sheet.partnership.title.as_str(),
        parties,
        version: head.document.version.as_str(),
        date: composer.date(*head.document.date),
        claim: sheet.claim(),
        mark: sheet.mark(composer, "summary"),
        funder: composer.funder(),
    }
}

/// Numbers the sections; appendices get letters.
fn numbered(sections: Vec<Section<'_>>) -> Vec<SectionView<'_>> {
    let (mut numbers, mut letters) = (0, 0);
    sections
        .into_iter()
        .filter(|section| !section.blocks.is_empty())
        .map(|section| {
            let number = if section.appendix {
                letters += 1;
                letter(letters)
            } else {
                numbers += 1;
                format!("{numbers}")
            };
            SectionView {
                id: section.id,
                number,
                title: section.title,
                appendix: section.appendix,
                blocks: section.blocks.into_views(),
            }
        })
        .collect()
}

/// The machine-readable data of the document: the partnership, its partners, and every figure.
fn attachment(sheet: &Sheet<'_>, ledger: &[ledger::Group]) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Attachment<'a> {
        format: &'static str,
        version: u32,
        programme: &'a str,
        partnership: &'a Partnership,
        partners: Vec<&'a Partner>,
        figures: Vec<ledger::Attached<'a>>,
    }
    let partners = &sheet.programme.partners;
    serde_json::to_vec_pretty(&Attachment {
        format: "brugwerk-revenue-model",
        version: 1,
        programme: sheet.programme.programme.id.as_str(),
        partnership: sheet.partnership,
        partners: sheet
            .partnership
            .partners
            .iter()
            .filter_map(|part| partners.iter().find(|partner| *partner.id == *part.partner))
            .collect(),
        figures: ledger::attached(sheet, ledger),
    })
}
