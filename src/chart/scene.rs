//! A drawing under construction: primitives in points, turned into SVG when its height is known.
//!
//! SVG coordinates from the drawing library are whole numbers, so the scene is drawn at four times its size; a
//! primitive lands within an eighth of a point of where it was asked for.

use std::sync::Arc;

use crate::look::{Look, Palette};
use crate::model::Colour;

use super::error::ChartError;
use super::style::{self, HAIRLINE_PT};
use super::text::{self, Face, TextBlock, clean, register};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::{IntoDrawingArea, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontTransform, IntoTextStyle, RGBColor, ShapeStyle, TextStyle};

/// Drawing units per point.
const SCALE: f64 = 4.0;
/// The drawing library divides each font size by this.
const FONT_DIVISOR: f64 = 1.24;
/// The drawing library puts the baseline this far below a text's top, in ems.
const TOP_TO_BASELINE: f64 = 0.76;

/// A finished drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Svg {
    /// The SVG document. Its own units are quarter points; scale it to `width_pt`.
    pub markup: String,
    /// The width to place the drawing at, in points.
    pub width_pt: f64,
    /// The height that goes with that width, in points.
    pub height_pt: f64,
}

/// A chart that can be drawn: the input of one family.
pub trait Chart {
    /// What is drawn, and its height in points.
    ///
    /// # Errors
    ///
    /// As for [`draw`].
    fn layout(&self) -> Result<(Scene, f64), ChartError>;
}

/// Draws a chart.
///
/// # Errors
///
/// [`ChartError::Empty`] without rows, series or columns, [`ChartError::Ragged`] where a row lacks a value,
/// [`ChartError::Palette`] for a colour that is not in the palette, [`ChartError::Drawing`] for a value that is not
/// finite or a share below zero, [`ChartError::TooNarrow`] where no room is left for the bars or the numbers.
pub fn draw(chart: &impl Chart) -> Result<Svg, ChartError> {
    let (scene, height) = chart.layout()?;
    scene.finish(height)
}

/// A point: to the right and down from the upper left corner, in points.
pub(super) type At = (f64, f64);

/// Which part of a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
}

/// The direction in which a text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    Across,
    Upward,
}

/// A rectangle by its edges, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// The rectangle between two opposite corners.
    pub(super) fn between((x, y): At, (to_x, to_y): At) -> Self {
        Self {
            left: x.min(to_x),
            top: y.min(to_y),
            right: x.max(to_x),
            bottom: y.max(to_y),
        }
    }

    /// The square around a point, from its centre to its edges this far.
    pub(super) fn around(centre: At, half: f64) -> Self {
        Self::between(centre, centre).inset(-half)
    }

    pub(super) fn inset(self, by: f64) -> Self {
        Self {
            left: self.left + by,
            top: self.top + by,
            right: self.right - by,
            bottom: self.bottom - by,
        }
    }

    pub(super) fn centre(self) -> At {
        (
            f64::midpoint(self.left, self.right),
            f64::midpoint(self.top, self.bottom),
        )
    }
}

/// One line of text and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    pub(super) text: String,
    /// The start or the middle of the baseline.
    pub(super) at: At,
    pub(super) anchor: Anchor,
    pub(super) run: Run,
    pub(super) face: Face,
    pub(super) colour: Colour,
}

/// One thing to draw; later ones cover earlier ones.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Primitive {
    Block(Area, Colour),
    Line(Vec<At>, Colour, f64),
    Disc(At, f64, Colour),
    Shape(Vec<At>, Colour),
    Label(Label),
}

/// How the lines of a hatching lean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    Forward,
    Backward,
}

/// The primitives of one drawing, in the order in which they are drawn.
#[derive(Debug)]
pub struct Scene {
    pub(super) look: Arc<Look>,
    pub(super) width: f64,
    pub(super) primitives: Vec<Primitive>,
}

impl Scene {
    pub(super) fn new(width: f64) -> Result<Self, ChartError> {
        Ok(Self {
            look: style::look()?,
            width,
            primitives: Vec::new(),
        })
    }

    /// The colours to draw with.
    pub(super) fn palette(&self) -> &Palette {
        &self.look.palette
    }

    /// The colours with these names in the palette.
    pub(super) fn colours<const N: usize>(&self, names: [&str; N]) -> Result<[Colour; N], ChartError> {
        let mut colours = [Colour::BLACK; N];
        for (colour, name) in colours.iter_mut().zip(names) {
            *colour = self.colour(name)?;
        }
        Ok(colours)
    }

    /// The colour with this name in the palette.
    pub(super) fn colour(&self, name: &str) -> Result<Colour, ChartError> {
        Ok(self.look.palette.get(name)?)
    }

    pub(super) fn block(&mut self, area: Area, colour: Colour) {
        self.primitives.push(Primitive::Block(area, colour));
    }

    /// A block with an outline inside its edges.
    pub(super) fn framed(&mut self, area: Area, fill: Colour, edge: Colour, thickness: f64) {
        self.block(area, edge);
        let inner = area.inset(thickness);
        if inner.left < inner.right && inner.top < inner.bottom {
            self.block(inner, fill);
        }
    }

    pub(super) fn hairline(&mut self, from: At, to: At, colour: Colour) {
        self.line(vec![from, to], colour, HAIRLINE_PT);
    }

    pub(super) fn line(&mut self, points: Vec<At>, colour: Colour, thickness: f64) {
        self.primitives.push(Primitive::Line(points, colour, thickness));
    }

    pub(super) fn disc(&mut self, centre: At, radius: f64, colour: Colour) {
        self.primitives.push(Primitive::Disc(centre, radius, colour));
    }

    pub(super) fn shape(&mut self, corners: Vec<At>, colour: Colour) {
        self.primitives.push(Primitive::Shape(corners, colour));
    }

    /// One line of text in either direction with its baseline at a point.
    pub(super) fn label(&mut self, text: &str, at: At, anchor: Anchor, (run, face): (Run, Face), colour: Colour) {
        self.primitives.push(Primitive::Label(Label {
            text: text.to_owned(),
            at,
            anchor,
            run,
            face,
            colour,
        }));
    }

    /// Lines of text with the middle of their capitals on average at the height `at.1`.
    pub(super) fn write(&mut self, block: &TextBlock, at: At, anchor: Anchor, colour: Colour) {
        let face = block.face;
        let below_first = face.leading() * text::count(block.lines.len().saturating_sub(1));
        let mut baseline = at.1 - below_first / 2.0 + face.cap_height() / 2.0;
        for line in &block.lines {
            self.label(line, (at.0, baseline), anchor, (Run::Across, face), colour);
            baseline += face.leading();
        }
    }

    /// One line of text with the middle of its capitals at the height `y`.
    pub(super) fn text(&mut self, text: &str, (x, y): At, anchor: Anchor, face: Face, colour: Colour) {
        let baseline = y + face.cap_height() / 2.0;
        self.label(text, (x, baseline), anchor, (Run::Across, face), colour);
    }

    /// Slanted lines across an area, clipped to it. They run on from one area to the next.
    pub(super) fn hatch(&mut self, area: Area, lean: Lean, spacing: f64, colour: Colour) {
        // A forward line keeps x + y constant, a backward one x - y; mirroring y makes one of
        // the other.
        let sign = match lean {
            Lean::Forward => 1.0,
            Lean::Backward => -1.0,
        };
        let (low, high) = if sign > 0.0 {
            (area.top, area.bottom)
        } else {
            (-area.bottom, -area.top)
        };
        let last = area.right + high;
        let mut sum = ((area.left + low) / spacing).ceil() * spacing;
        while sum < last {
            let left = area.left.max(sum - high);
            let right = area.right.min(sum - low);
            if right - left > HAIRLINE_PT {
                let from = (left, sign * (sum - left));
                let to = (right, sign * (sum - right));
                self.hairline(from, to, colour);
            }
            sum += spacing;
        }
    }

    /// Draws everything on a canvas of this height, in points.
    pub(super) fn finish(self, height: f64) -> Result<Svg, ChartError> {
        register()?;
        let size = (units(self.width), units(height));
        let mut markup = String::new();
        {
            let area = SVGBackend::with_string(&mut markup, (size.0.unsigned_abs(), size.1.unsigned_abs()))
                .into_drawing_area();
            for primitive in &self.primitives {
                match primitive {
                    Primitive::Block(edges, colour) => area.draw(&Rectangle::new(
                        [point((edges.left, edges.top)), point((edges.right, edges.bottom))],
                        rgb(*colour).filled(),
                    )),
                    Primitive::Line(points, colour, thickness) => {
                        let style: ShapeStyle = rgb(*colour).into();
                        area.draw(&PathElement::new(
                            points.iter().copied().map(point).collect::<Vec<_>>(),
                            style.stroke_width(units(*thickness).unsigned_abs().max(1)),
                        ))
                    }
                    Primitive::Disc(centre, radius, colour) => {
                        area.draw(&Circle::new(point(*centre), units(*radius), rgb(*colour).filled()))
                    }
                    Primitive::Shape(corners, colour) => area.draw(&Polygon::new(
                        corners.iter().copied().map(point).collect::<Vec<_>>(),
                        rgb(*colour).filled(),
                    )),
                    Primitive::Label(label) => {
                        pieces_of(label, &self.look)?
                            .into_iter()
                            .try_for_each(|(piece, family)| {
                                let (place, style) = text_style(&piece, &family);
                                area.draw(&Text::new(clean(&piece.text), place, style))
                            })
                    }
                }
                .map_err(|fault| ChartError::Drawing(fault.to_string()))?;
            }
            area.present().map_err(|fault| ChartError::Drawing(fault.to_string()))?;
        }
        Ok(Svg {
            markup,
            width_pt: f64::from(size.0) / SCALE,
            height_pt: f64::from(size.1) / SCALE,
        })
    }
}

/// A label as pieces of one family each, placed one after the other.
///
/// Inside an image, text of several families is shaped as a whole with each of them, which can tear letters from their
/// characters; a piece that stands alone cannot be torn.
fn pieces_of(label: &Label, look: &Look) -> Result<Vec<(Label, String)>, ChartError> {
    let text = clean(&label.text);
    let pieces = text::pieces(&text, look);
    if let [(family, _)] = pieces.as_slice() {
        return Ok(vec![(label.clone(), (*family).to_owned())]);
    }
    let mut offset = match label.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => -label.face.width(&text)? / 2.0,
    };
    let mut placed = Vec::with_capacity(pieces.len());
    for (family, piece) in pieces {
        // Space at the edge of a text element is dropped when it is drawn, so it is counted here.
        let width = label.face.width(piece)?;
        let indent = width - label.face.width(piece.trim_start())?;
        let along = offset + indent;
        let at = match label.run {
            Run::Across => (label.at.0 + along, label.at.1),
            Run::Upward => (label.at.0, label.at.1 - along),
        };
        placed.push((
            Label {
                text: piece.trim().to_owned(),
                at,
                anchor: Anchor::Start,
                ..label.clone()
            },
            family.to_owned(),
        ));
        offset += width;
    }
    Ok(placed)
}

/// Where the drawing library wants a label, and in what style.
fn text_style<'a>(label: &Label, family: &'a str) -> ((i32, i32), TextStyle<'a>) {
    let size = label.face.size * SCALE;
    let rise = label.face.size * TOP_TO_BASELINE;
    let (x, y) = label.at;
    let (place, turn) = match label.run {
        Run::Across => ((x, y - rise), FontTransform::None),
        Run::Upward => ((x - rise, y), FontTransform::Rotate270),
    };
    let anchor = match label.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
    };
    let style = label
        .face
        .font(family, size * FONT_DIVISOR)
        .transform(turn)
        .color(&rgb(label.colour))
        .pos(Pos::new(anchor, VPos::Top));
    (point(place), style.into_text_style(&(0, 0)))
}

fn rgb(colour: Colour) -> RGBColor {
    RGBColor(colour.red, colour.green, colour.blue)
}

fn point((x, y): At) -> (i32, i32) {
    (units(x), units(y))
}

/// Rounds a length in points to drawing units.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the length is clamped to the range of the integer first"
)]
fn units(points: f64) -> i32 {
    (points * SCALE).round().clamp(f64::from(i32::MIN), f64::from(i32::MAX)) as i32
}
