//! Rules over the look of the documents.

use crate::diagnostic::{Diagnostic, Place, Rule, Severity};
use crate::look::{Palette, SHAPE_CONTRAST, TEXT_CONTRAST};
use crate::model::{BrandColours, Colour, Located};

use super::Check;
use super::context::Context;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &LOW_CONTRAST,
        run: low_contrast,
    },
    Check {
        rule: &TOO_MANY_SERIES,
        run: too_many_series,
    },
];

static LOW_CONTRAST: Rule = Rule {
    code: "low-contrast",
    severity: Severity::Warning,
    summary: "Text has a contrast of at least 4.5 with its ground and a shape of at least 3 (WCAG 2, level AA).",
    example: "accent: \"#9BD1E5\"",
    cure: "Take a darker colour for what stands on a light ground.",
};

static TOO_MANY_SERIES: Rule = Rule {
    code: "too-many-series",
    severity: Severity::Error,
    summary: "A brand gives at most six colours of series.",
    example: "series: [\"#111111\", … seven colours]",
    cure: "Remove the colours after the sixth; charts don't use them.",
};

/// Which colour stands on which ground in the documents, by their paths in the palette, and how well it must be seen.
const PAIRS: &[(&str, &str, f64)] = &[
    ("ink", "paper", TEXT_CONTRAST),
    ("ink", "tint", TEXT_CONTRAST),
    ("ink", "accent-soft", TEXT_CONTRAST),
    ("muted", "paper", TEXT_CONTRAST),
    ("muted", "tint", TEXT_CONTRAST),
    ("accent", "paper", TEXT_CONTRAST),
    ("accent", "tint", TEXT_CONTRAST),
    ("accent", "accent-soft", TEXT_CONTRAST),
    ("status.settled", "paper", SHAPE_CONTRAST),
];

/// The brand's key of a palette colour.
fn given<'a>(colours: &'a BrandColours, path: &str) -> Option<&'a Located<Colour>> {
    match path {
        "ink" => colours.ink.as_ref(),
        "muted" => colours.muted.as_ref(),
        "tint" => colours.tint.as_ref(),
        "accent" => colours.accent.as_ref(),
        // The tints follow the accent.
        "accent-soft" => colours.accent_soft.as_ref().or(colours.accent.as_ref()),
        "status.settled" => colours.settled.as_ref(),
        _ => None,
    }
}

fn low_contrast(context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(colours) = context
        .programme
        .brand
        .as_ref()
        .and_then(|brand| brand.colours.as_ref())
    else {
        return Vec::new();
    };
    let Ok(palette) = Palette::of(Some(colours)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (path, ground, least) in PAIRS {
        let place: Option<Place> = given(colours, path)
            .or_else(|| given(colours, ground))
            .map(Located::place);
        let (Some(place), Ok(colour), Ok(on)) = (place, palette.get(path), palette.get(ground)) else {
            continue;
        };
        let contrast = colour.contrast(on);
        if contrast >= *least {
            continue;
        }
        let message = format!(
            "{path} ({colour}) on {ground} ({on}) has a contrast of {contrast:.1}; {} needs {least:.1}",
            if *least >= TEXT_CONTRAST { "text" } else { "a shape" }
        );
        let cure = if on.luminance() < colour.luminance() {
            "Make one of the two darker, or the other lighter."
        } else {
            "Make this colour darker, or its ground lighter."
        };
        found.push(Diagnostic::new(&LOW_CONTRAST, place, message, cure));
    }
    found
}

fn too_many_series(context: &Context<'_>) -> Vec<Diagnostic> {
    const MOST: usize = 6;
    let colours = context
        .programme
        .brand
        .as_ref()
        .and_then(|brand| brand.colours.as_ref());
    let spare = colours.and_then(|colours| colours.series.get(MOST));
    spare
        .map(|colour| {
            let message = "this is the seventh colour of series; charts use six";
            Diagnostic::new(&TOO_MANY_SERIES, colour.place(), message, TOO_MANY_SERIES.cure)
        })
        .into_iter()
        .collect()
}
