//! Where every partnership stands, for who manages the programme: two pages of statuses and what moved, impact, open
//! tensions, and what each document lacks.

mod readiness;
mod standing;
mod tensions;

use serde::Serialize;

use crate::document::base::blocks::KeyFigure;
use crate::document::base::blocks::matrices::RatingMatrix;
use crate::document::base::claims::furthest;
use crate::document::base::moves::Move;
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per};
use crate::locale::say;
use crate::model::{Basis, Status, TensionState};

use readiness::{ReadinessView, Ready};
use standing::Standing;
use tensions::OpenTensions;

/// What stands between the title block and the colophon.
#[derive(Debug, Serialize)]
struct Progress<'a> {
    figures: Vec<KeyFigure>,
    standing: Standing<'a>,
    impact: Option<RatingMatrix<'a>>,
    impact_title: String,
    tensions: OpenTensions<'a>,
    readiness: ReadinessView,
}

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "progress-overview",
    "where every partnership stands, on two pages",
    Per::Programme(|programme| (!programme.partnerships.is_empty()).then_some(programme.programme.id.get())),
    compose,
);

/// Composes the overview.
fn compose(mut composer: Composer<'_>, _id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let ready = readiness::of(programme, composer.locale);
    let standing = standing::of(&mut composer);
    let assessed = programme.partnerships.iter().any(|case| case.impact.is_some());
    let progress = Progress {
        figures: figures(&composer, &standing, &ready),
        standing,
        impact: assessed.then(|| composer.impact_matrix()),
        impact_title: composer.claim_impact(),
        tensions: tensions::of(&composer),
        readiness: readiness::view(&composer, &ready),
    };
    let attachment = composer.attachment_of("readiness", &ready)?;
    let head = composer.sheet_head(programme.programme.title.to_string(), composer.claim_status());
    composer.sheet_document(head, progress, attachment)
}

/// How much of everything is settled, open or ready.
fn figures(composer: &Composer<'_>, standing: &Standing<'_>, readiness: &[Ready]) -> Vec<KeyFigure> {
    let cases = &composer.programme.partnerships;
    let facets = || {
        cases
            .iter()
            .filter_map(|case| case.status.as_ref())
            .flat_map(|status| status.facets.iter())
    };
    let tensions = || cases.iter().flat_map(|case| &case.tensions);
    let settled = facets().filter(|facet| *facet.status == Status::Settled).count();
    let open = tensions()
        .filter(|tension| *tension.state.get() == TensionState::Open)
        .count();
    let ready = readiness.iter().filter(|ready| ready.missing.is_empty()).count();
    let figure = |label: &str, part: usize, whole: usize, basis: Basis| {
        let of = say!(composer, "progress-of", part, whole);
        KeyFigure::new(composer.locale.text(label), of).noted(composer.basis_word(basis))
    };
    let mut figures = Vec::new();
    if facets().next().is_some() {
        figures.push(figure(
            "progress-settled",
            settled,
            facets().count(),
            composer.status_basis(),
        ));
    }
    if let Some(compared) = standing.compared() {
        figures.push(figure(
            "progress-moved",
            standing.count(Move::Better),
            compared,
            composer.status_basis(),
        ));
    }
    let basis = furthest(tensions().map(|tension| tension.basis));
    figures.push(figure("progress-open-tensions", open, tensions().count(), basis));
    if !readiness.is_empty() {
        figures.push(figure("progress-ready", ready, readiness.len(), Basis::Sourced));
    }
    figures
}
