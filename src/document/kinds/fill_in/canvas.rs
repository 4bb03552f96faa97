//! The canvas of a partnership as a form: a field for each theme, with the answers that are there already.

use super::form::{About, Form, Item, Part, Question, code_of, document};
use crate::document::base::{
    ComposeError, Composed, Composer, Kind, Per, case_name, entry, form_names, ids, plain, rich,
};
use crate::model::{CanvasPhase, CanvasTheme, PartnershipCanvas};

/// Counts the changes of the form that older readers can't follow.
const VERSION: u32 = 1;

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "partnership-canvas-form",
    "the canvas of a partnership, to fill in on screen",
    Per::Entry(|programme| ids(&programme.partnership_canvases)),
    compose,
);

/// Composes the form.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let canvas = entry(&programme.partnership_canvases, id)?;
    let themes = canvas.phases.iter().flat_map(|phase| phase.themes.iter());
    composer.substance = themes.map(|theme| theme.basis).min();
    let data = std::collections::BTreeMap::from([("partnership_canvas", canvas)]);
    let code = code_of(&composer, id, VERSION, &data)?;
    let mut form = Form::new(&composer);
    let phases = canvas.phases.iter();
    let parts = phases.map(|phase| part(&mut form, canvas, phase)).collect();
    let hand_out = form.into_hand_out(code);
    let partnership = canvas.partnership.as_ref();
    let partnership = partnership.and_then(|id| programme.partnership(id.as_str()));
    let subtitle = match partnership {
        Some(partnership) => Some(case_name(programme, partnership)),
        None => plain(canvas.subject.as_ref()).map(str::to_owned),
    };
    let about = About {
        title: canvas.title.to_string(),
        subtitle,
        intro: rich(canvas.intro.as_ref()),
        ending: None,
        send: Vec::new(),
    };
    document(composer, about, parts, hand_out, &data)
}

/// The questions of a phase.
fn part<'a>(form: &mut Form<'_, 'a>, canvas: &'a PartnershipCanvas, phase: &'a CanvasPhase) -> Part<'a> {
    let title = match plain(phase.subtitle.as_ref()) {
        Some(subtitle) => format!("{}: {subtitle}", phase.title),
        None => phase.title.to_string(),
    };
    let themes = phase.themes.iter();
    Part {
        title,
        text: None,
        items: themes.map(|theme| item(form, canvas, phase, theme)).collect(),
    }
}

/// The question of a theme; its answers, one a line.
fn item<'a>(
    form: &mut Form<'_, 'a>,
    canvas: &'a PartnershipCanvas,
    phase: &'a CanvasPhase,
    theme: &'a CanvasTheme,
) -> Item<'a> {
    let column = canvas.columns.iter().find(|column| *column.id == *theme.column);
    let column = column.map(|column| column.title.as_str()).unwrap_or_default();
    let name = form_names::theme(phase.id.as_str(), theme.id.as_str());
    let answers: Vec<&str> = theme.answers.iter().map(|answer| answer.source()).collect();
    let question = Question {
        text: Some(theme.question.blocks()),
        spoken: Some(theme.question.plain()),
        ..Question::new(name, format!("{column}: {}", theme.title))
    };
    let help = form.composer.locale.text("fill-in-one-a-line");
    form.area(question.helped(Some(help)), &answers)
}
