//! Diagnostics for people: title, source excerpt, help.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Place, Severity, Sources};

/// Longer lines make an excerpt unreadable; the place is then named without one.
const MAX_LINE: usize = 2000;
/// The most lines of an excerpt; a related place further away is left out.
const MAX_LINES: usize = 40;

/// Draws every diagnostic with an excerpt of its source.
///
/// `colour` switches ANSI colours on; the text is the same without.
#[must_use]
pub fn render_human(diagnostics: &[Diagnostic], sources: &Sources, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for diagnostic in diagnostics {
        let level = match diagnostic.rule.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(&*diagnostic.message).id(diagnostic.rule.code);
        let help = Level::HELP.message(&*diagnostic.help);
        let report: Vec<Group<'_>> = match excerpt(diagnostic, sources) {
            Some(snippet) => vec![title.element(snippet).element(help)],
            None => vec![
                title
                    .element(Level::NOTE.message(format!("in {}", sources.describe(diagnostic.place))))
                    .element(help),
            ],
        };
        let _ = writeln!(out, "{}\n", renderer.render(&report));
    }
    out
}

/// The lines around the fault, with the fault and its related place marked.
fn excerpt<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
) -> Option<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let file = sources.get(diagnostic.place.file)?;
    let place = diagnostic.place;
    let related = diagnostic
        .related
        .as_ref()
        .filter(|(other, _)| other.file == place.file);
    let all = related.map_or(place, |(other, _)| Place {
        start: place.start.min(other.start),
        end: place.start.max(other.start),
        ..place
    });
    let (range, line) = file.lines(all, MAX_LINES);
    // A line of megabytes is not read through for each place in it.
    if range.len() > MAX_LINES * (MAX_LINE + 2) {
        return None;
    }
    let shown = file.text.get(range.clone())?;
    if shown.is_empty() || shown.lines().any(|line| line.len() > MAX_LINE) {
        return None;
    }
    let mark = |place: Place| first_line(shown, place, range.start);
    let mut snippet = Snippet::source(shown)
        .path(&*file.path)
        .line_start(line)
        .annotation(AnnotationKind::Primary.span(mark(place)?));
    if let Some((other, caption)) = related
        && let Some(span) = mark(*other)
    {
        snippet = snippet.annotation(AnnotationKind::Context.span(span).label(&**caption));
    }
    Some(snippet)
}

/// The part of `place` on its first line, as bytes of `shown`, which starts at byte `offset` of the file.
fn first_line(shown: &str, place: Place, offset: usize) -> Option<std::ops::Range<usize>> {
    let start = (place.start as usize).checked_sub(offset)?;
    let end = (place.end as usize).saturating_sub(offset).min(shown.len());
    let rest = shown.get(start..end.max(start))?;
    let length = rest.find('\n').unwrap_or(rest.len());
    Some(start..start + length)
}
