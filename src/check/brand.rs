//! Rules over the look of the documents.

use crate::look::{Palette, SHAPE_CONTRAST, TEXT_CONTRAST};
use crate::message;
use crate::model::{BrandColours, Colour, Located};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

checks! {
    warning LOW_CONTRAST = "low-contrast" {
        guards: "Text has a contrast of at least 4.5 with its background and a shape of at least 3 (WCAG 2, level AA).",
        example: "accent: \"#9BD1E5\"",
        cure: "Choose a darker colour for what appears on a light background.",
        each: colours,
        check: low_contrast,
    }
    error TOO_MANY_SERIES = "too-many-series" {
        guards: "A brand gives at most six colours for series.",
        example: "series: [\"#111111\", … seven colours]",
        cure: "Remove the colours after the sixth; charts don't use them.",
        each: colours,
        check: too_many_series,
    }
}

/// Which colour lies on which background in the documents, by their paths in the palette, and the least contrast.
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

fn colours(loaded: LoadedProgramme<'_>) -> Option<&BrandColours> {
    loaded.programme.brand.as_ref()?.colours.as_ref()
}

/// The brand's own value of a palette colour.
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

fn low_contrast(colours: &BrandColours, faults: &mut Faults<'_>) {
    let Ok(palette) = Palette::of(Some(colours)) else {
        return;
    };
    for (path, background, least) in PAIRS {
        let written = given(colours, path).or_else(|| given(colours, background));
        let (Some(written), Ok(colour), Ok(on)) = (written, palette.get(path), palette.get(background)) else {
            continue;
        };
        let contrast = colour.contrast(on);
        if contrast >= *least {
            continue;
        }
        let what = if *least >= TEXT_CONTRAST {
            message!("text")
        } else {
            message!("a shape")
        };
        let message = message!(
            "{path} ({colour}) on {background} ({on}) has a contrast of {contrast}; {what} needs {least}",
            path,
            colour,
            background,
            on,
            contrast = format_args!("{contrast:.1}"),
            what,
            least = format_args!("{least:.1}")
        );
        faults
            .at(written.place(), message)
            .advise(if on.luminance() < colour.luminance() {
                "Make one of the two darker, or the other lighter."
            } else {
                "Make this colour darker, or its background lighter."
            });
    }
}

fn too_many_series(colours: &BrandColours, faults: &mut Faults<'_>) {
    const MOST: usize = 6;
    if let Some(spare) = colours.series.get(MOST) {
        faults.at(spare.place(), "this is the seventh colour for series; charts use six");
    }
}
