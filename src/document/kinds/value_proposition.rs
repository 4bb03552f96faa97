//! What each partner contributes.

use serde::Serialize;

use crate::check::Checked;
use crate::document::base::sheet::SheetDocument;
use crate::document::base::{
    ComposeError, Composed, Composer, Kind, Points, SectorView, attachment, plain, points, rich,
};
use crate::locale::Locale;
use crate::model::{Contribution, Located, Partner, Partnership, RichText};

/// The contributions: kinds as rows, partners as columns.
#[derive(Debug, Serialize)]
pub(super) struct ContributionSheet<'a> {
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

/// Composes the document.
pub(super) fn compose<'a>(
    programme: &'a Checked,
    id: &str,
    locale: &'static Locale,
) -> Result<Composed<SheetDocument<'a, ContributionSheet<'a>>>, ComposeError> {
    let composer = Composer::new(programme, locale, false);
    let case = composer
        .cases()
        .find(|case| case.partnership.id.as_str() == id)
        .ok_or_else(|| ComposeError::Unknown(id.to_owned()))?;
    let partnership = case.partnership;
    let document = composer.say("canvas-value-document", &[]);
    let mut head = composer.sheet_head(&document, case.name.clone(), composer.claim_contributions(&case));
    head.subtitle = Some(partnership.title.to_string());
    head.intro = rich(partnership.summary.as_ref());
    let sheet = sheet(&composer, partnership);
    let attachment = attachment(programme, partnership)?;
    Ok(composer.sheet_document(Kind::ValueProposition, &document, head, sheet, attachment))
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
        title: composer.say(key, &[]),
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
fn attachment(programme: &Checked, partnership: &Partnership) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Content<'a> {
        partnership: &'a str,
        contributions: &'a [Contribution],
    }
    let content = Content {
        partnership: partnership.id.as_str(),
        contributions: &partnership.contributions,
    };
    attachment::of_kind(Kind::ValueProposition, programme, &content)
}
