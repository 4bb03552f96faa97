//! The canvas of a partnership in three phases.

use serde::Serialize;

use crate::document::base::claims::furthest;
use crate::document::base::estimates::{Mark, Where};
use crate::document::base::{
    ComposeError, Composed, Composer, Kind, Per, Points, Rich, case_name, entries, entry, ids, plain, points, rich,
};
use crate::locale::say;
use crate::model::{CanvasPhase, CanvasTheme, PartnershipCanvas};

/// The canvas: phases as rows, columns as the canvas names them.
#[derive(Debug, Serialize)]
struct CanvasView<'a> {
    columns: Vec<&'a str>,
    phases: Vec<PhaseView<'a>>,
    conditions: Points<'a>,
}

/// A phase with its themes in each column.
#[derive(Debug, Serialize)]
struct PhaseView<'a> {
    number: usize,
    title: &'a str,
    subtitle: Option<&'a str>,
    cells: Vec<Vec<ThemeView<'a>>>,
}

/// A theme with its question and its answers.
#[derive(Debug, Serialize)]
struct ThemeView<'a> {
    title: &'a str,
    question: Rich<'a>,
    answers: Points<'a>,
    mark: Option<Mark>,
}

entries!(PartnershipCanvas);

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "partnership-canvas",
    "the canvas of a partnership in three phases",
    Per::Entry(|programme| ids(&programme.partnership_canvases)),
    compose,
);

/// Composes the document.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let canvas = entry(&programme.partnership_canvases, id)?;
    let themes = canvas.phases.iter().flat_map(|phase| phase.themes.iter());
    // Where one answer comes from a source or was judged, the canvas as a whole is no example.
    composer.substance = themes.map(|theme| theme.basis).min();
    let mut head = composer.sheet_head(canvas.title.to_string(), claim(&composer, canvas));
    let partnership = canvas
        .partnership
        .as_ref()
        .and_then(|id| programme.partnership(id.as_str()));
    if let Some(partnership) = partnership {
        head.subtitle = Some(case_name(programme, partnership));
        head.parties = composer.front_parties(partnership);
    } else {
        head.subtitle = plain(canvas.subject.as_ref()).map(str::to_owned);
    }
    head.intro = rich(canvas.intro.as_ref());
    head.source = plain(canvas.source.as_ref());
    let shared = shared_estimate(canvas);
    if let Some(theme) = shared {
        head.mark = mark(&mut composer, theme, canvas.title.to_string());
    }
    let phases = canvas.phases.iter().enumerate();
    let sheet = CanvasView {
        columns: canvas.columns.iter().map(|column| column.title.as_str()).collect(),
        phases: phases
            .map(|(i, phase)| phase_view(&mut composer, canvas, phase, i + 1, shared.is_some()))
            .collect(),
        conditions: points(&canvas.conditions),
    };
    let attachment = composer.attachment_of("partnership_canvas", canvas)?;
    composer.sheet_document(head, sheet, attachment)
}

fn phase_view<'a>(
    composer: &mut Composer<'a>,
    canvas: &'a PartnershipCanvas,
    phase: &'a CanvasPhase,
    number: usize,
    marked_above: bool,
) -> PhaseView<'a> {
    let mut cells = Vec::new();
    for column in canvas.columns.iter() {
        let mut cell = Vec::new();
        for theme in phase.themes.iter().filter(|theme| *theme.column == *column.id) {
            let own = !marked_above && !theme.answers.is_empty();
            cell.push(ThemeView {
                title: theme.title.as_str(),
                question: theme.question.blocks(),
                answers: points(&theme.answers),
                mark: own
                    .then(|| mark(composer, theme, format!("{}: {}", phase.title, theme.title)))
                    .flatten(),
            });
        }
        cells.push(cell);
    }
    PhaseView {
        number,
        title: phase.title.as_str(),
        subtitle: plain(phase.subtitle.as_ref()),
        cells,
    }
}

fn mark(composer: &mut Composer<'_>, theme: &CanvasTheme, text: String) -> Option<Mark> {
    composer.mark(theme, "canvas-estimate", Where::unlinked(text))
}

/// A theme whose estimate holds for every answer, where all were estimated for one reason.
fn shared_estimate(canvas: &PartnershipCanvas) -> Option<&CanvasTheme> {
    let mut answered = themes(canvas).filter(|theme| !theme.answers.is_empty());
    let first = answered.next()?;
    let reason = plain(first.reason.as_ref());
    let same = |theme: &CanvasTheme| theme.basis.is_estimated() && plain(theme.reason.as_ref()) == reason;
    (same(first) && answered.all(same)).then_some(first)
}

fn themes(canvas: &PartnershipCanvas) -> impl Iterator<Item = &CanvasTheme> {
    canvas.phases.iter().flat_map(|phase| phase.themes.iter())
}

/// How many questions the canvas asks and how many have an answer.
fn claim(composer: &Composer<'_>, canvas: &PartnershipCanvas) -> String {
    let all = themes(canvas).count();
    let answered = themes(canvas).filter(|theme| !theme.answers.is_empty()).count();
    let key = match answered {
        0 => "canvas-claim-blank",
        n if n == all => "canvas-claim-all",
        _ => "canvas-claim-some",
    };
    let title = |phase: Option<&CanvasPhase>| phase.map(|phase| phase.title.to_string()).unwrap_or_default();
    let (first, last) = (title(canvas.phases.first()), title(canvas.phases.last()));
    let answers = themes(canvas).filter(|theme| !theme.answers.is_empty());
    composer.hedged(
        &say!(composer, key, all, answered, first, last),
        furthest(answers.map(|theme| theme.basis)),
    )
}
