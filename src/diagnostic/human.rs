//! Diagnostics for people: title, source excerpt, help.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::message;

use super::{Diagnostic, Language, Place, Severity, Sources};

/// Longer lines make an excerpt unreadable; the place is then named without one.
const MAX_LINE: usize = 2000;
/// The most lines of an excerpt; a related place further away is left out.
const MAX_LINES: usize = 40;

/// Draws every diagnostic with an excerpt of its source, in the language of the reader.
///
/// `colour` switches ANSI colours on; the text is the same without.
#[must_use]
pub fn render_human(diagnostics: &[Diagnostic], sources: &Sources, language: Language, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for diagnostic in diagnostics {
        let level = match diagnostic.rule.severity {
            Severity::Error => Level::ERROR.with_name(message!("error").in_language(language)),
            Severity::Warning => Level::WARNING.with_name(message!("warning").in_language(language)),
        };
        let title = diagnostic.message.in_language(language);
        let title = level.primary_title(title).id(diagnostic.rule.code);
        let help = Level::HELP.with_name(message!("help").in_language(language));
        let help = help.message(diagnostic.help.in_language(language));
        let report: Vec<Group<'_>> = if let Some(snippet) = excerpt(diagnostic, sources, language) {
            vec![title.element(snippet).element(help)]
        } else {
            let note = Level::NOTE.with_name(message!("note").in_language(language));
            let place = message!("in {}", sources.describe(diagnostic.place));
            let note = note.message(place.in_language(language));
            vec![title.element(note).element(help)]
        };
        let _ = writeln!(out, "{}\n", renderer.render(&report));
    }
    out
}

/// The lines around the fault, with the fault and its related place marked.
fn excerpt<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
    language: Language,
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
        snippet = snippet.annotation(AnnotationKind::Context.span(span).label(caption.in_language(language)));
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
