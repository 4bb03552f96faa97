//! Charts of figures: drawn, timed, and put where templates can read them.

use std::time::Instant;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Serialize;

use crate::chart::{ChartError, Svg};
use crate::finance::Cents;
use crate::locale::capitalised;
use crate::model::{Basis, ClosedList as _};

use super::Composer;
use super::estimates::Mark;

/// A chart with its message.
#[derive(Debug, Serialize)]
pub(in crate::document) struct ChartView {
    /// Nothing where the heading above it says the same.
    pub title: Option<String>,
    pub subtitle: String,
    pub svg: String,
    pub width_pt: f64,
    pub height_pt: f64,
    pub alt: String,
    pub mark: Option<Mark>,
}

impl ChartView {
    /// Puts the words of an author in the place of those that were composed.
    pub fn claim(&mut self, claim: &str) {
        if let Some(composed) = self.title.replace(claim.to_owned()) {
            self.alt = self.alt.replacen(&composed, claim, 1);
        }
    }
}

/// What is said around a chart.
pub(in crate::document) struct Caption {
    /// Its message; nothing where the heading above it says the same.
    pub title: Option<String>,
    /// What is measured.
    pub subtitle: String,
    /// The alternative text.
    pub alt: String,
    /// The number of the estimate that it rests on.
    pub mark: Option<Mark>,
    /// What its values rest on; the alternative text says so too.
    pub basis: Basis,
}

impl Composer<'_> {
    /// The measure of a chart or the words over a table, with what their figures rest on where that is no source.
    pub fn measure(&self, measure: String, basis: Basis) -> String {
        match self.basis_word(basis) {
            Some(word) => format!("{measure} · {word}"),
            None => measure,
        }
    }

    /// An alternative text, with what its values rest on before it where that is no source.
    pub fn alt(&self, alt: String, basis: Basis) -> String {
        match self.basis_word(basis) {
            Some(word) => format!("{}. {alt}", capitalised(&word)),
            None => alt,
        }
    }

    /// The word for what values rest on, where that is no source.
    pub fn basis_word(&self, basis: Basis) -> Option<String> {
        let word = || self.locale.text(&format!("basis-{}", basis.key()));
        basis.is_estimated().then(word)
    }

    /// Draws a chart under this name; nothing where there is nothing to draw or no room for its numbers.
    ///
    /// Such a chart always stands beside a table with the same figures, so nothing is lost without it.
    pub fn drawing(
        &mut self,
        name: &str,
        caption: Caption,
        draw: impl FnOnce() -> Result<Svg, ChartError>,
    ) -> Result<Option<ChartView>, ChartError> {
        let start = Instant::now();
        let svg = draw();
        self.chart_time += start.elapsed();
        let svg = match svg {
            Ok(svg) => svg,
            Err(ChartError::Empty | ChartError::TooNarrow(_)) => return Ok(None),
            Err(error) => return Err(error),
        };
        Ok(Some(self.drawn(name, caption, svg)))
    }

    /// Puts a chart where templates can read it, under this name.
    pub fn drawn(&mut self, name: &str, caption: Caption, svg: Svg) -> ChartView {
        let path = format!("/charts/{name}.svg");
        self.files.insert(path.clone(), svg.markup.into_bytes());
        ChartView {
            title: caption.title,
            subtitle: caption.subtitle,
            svg: path,
            width_pt: svg.width_pt,
            height_pt: svg.height_pt,
            alt: self.alt(caption.alt, caption.basis),
            mark: caption.mark,
        }
    }
}

/// A figure as a coordinate of a drawing; a float is exact enough for that.
pub(in crate::document) fn coordinate(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// An amount as a coordinate of a drawing.
pub(in crate::document) fn amount(value: Cents) -> f64 {
    coordinate(value.euro())
}
