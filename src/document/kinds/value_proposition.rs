//! What each partner contributes.

use serde::Serialize;

use crate::document::base::{ComposeError, Composed, Composer, Kind, Per, Points, SectorView, plain, points, rich};
use crate::model::{Contribution, Located, Partner, Partnership, RichText};

/// The contributions: kinds as rows, partners as columns.
#[derive(Debug, Serialize)]
struct ContributionSheet<'a> {
    columns: Vec<ColumnView<'a>>,
    rows: Vec<RowView<'a>>,
}

/// A partner at the head of its column.
#[derive(Debug, Serialize)]
struct ColumnView<'a> {
    name: &'a str,
    #[serde(flatten)]
    sector: SectorView,
    role: Option<&'a str>,
}

/// A kind of contribution, with what each partner brings of it.
#[derive(Debug, Serialize)]
struct RowView<'a> {
    title: String,
    cells: Vec<Points<'a>>,
}

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "value-proposition",
    "what each partner contributes",
    Per::Partnership(|partnership| !partnership.contributions.is_empty()),
    compose,
);

/// Composes the document.
fn compose(composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let case = composer.case(id)?;
    let partnership = case.partnership;
    let mut head = composer.sheet_head(case.name.clone(), composer.claim_contributions(&case));
    head.subtitle = Some(partnership.title.to_string());
    head.intro = rich(partnership.summary.as_ref());
    let sheet = sheet(&composer, partnership);
    let attachment = attachment(&composer, partnership)?;
    composer.sheet_document(head, sheet, attachment)
}

fn sheet<'a>(composer: &Composer<'a>, partnership: &'a Partnership) -> ContributionSheet<'a> {
    let brought: Vec<(&'a Contribution, &'a Partner)> = partnership
        .contributions
        .iter()
        .filter_map(|contribution| Some((contribution, composer.partner(&contribution.partner)?)))
        .collect();
    let role = |partner: &Partner| {
        let mut parts = partnership.partners.iter();
        let part = parts.find(|part| *part.partner == *partner.id)?;
        plain(part.role.as_ref())
    };
    let row = |key: &str, of: fn(&Contribution) -> &[Located<RichText>]| RowView {
        title: composer.locale.text(key),
        cells: brought
            .iter()
            .map(|(contribution, _)| points(of(contribution)))
            .collect(),
    };
    ContributionSheet {
        columns: brought
            .iter()
            .map(|(contribution, partner)| ColumnView {
                name: plain(contribution.label.as_ref()).unwrap_or(partner.name.as_str()),
                sector: composer.sector(*partner.sector),
                role: role(partner),
            })
            .collect(),
        rows: vec![
            row("products-services", |one| &one.products_services),
            row("gain-creators", |one| &one.gain_creators),
            row("pain-relievers", |one| &one.pain_relievers),
        ],
    }
}

/// The machine-readable data of the document.
fn attachment(composer: &Composer<'_>, partnership: &Partnership) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Data<'a> {
        partnership: &'a str,
        contributions: &'a [Contribution],
    }
    composer.attachment(&Data {
        partnership: partnership.id.as_str(),
        contributions: &partnership.contributions,
    })
}
