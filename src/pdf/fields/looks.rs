//! What fields look like: text in the typeface of fields, a tick, a dot.
//!
//! A program that fills a field in draws it anew. Until then a field shows what is drawn here; coordinates are points.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::font::{FieldFont, NAME, hexadecimal};
use super::request::FieldError;

/// The size of text in fields, and the smallest that a value which only shows is set in.
const SIZE: f32 = 10.0;
const SMALLEST: f32 = 5.0;
/// How much of its height the text of a line may take.
const OF_HEIGHT: f32 = 0.72;
/// The distance of lines and the height of a capital, in sizes.
const LEADING: f32 = 1.36;
const CAPITAL: f32 = 0.714;
/// What programs leave free on each side of the text.
const INSET: f32 = 2.0;
/// Streams of fewer bytes stay as they are.
const WORTH_PACKING: usize = 400;

/// Draws fields; buttons that look the same share one drawing.
#[derive(Debug)]
pub(super) struct Looks {
    font: FieldFont,
    /// What text needs.
    resources: Dictionary,
    buttons: BTreeMap<Vec<u8>, ObjectId>,
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextLook<'a> {
    pub value: &'a str,
    pub has_lines: bool,
    /// Whether it is made smaller until it fits: nobody else will set it.
    pub is_fitted: bool,
}

impl Looks {
    /// Puts the font into the update.
    pub fn new(update: &mut Document) -> Result<Self, FieldError> {
        let font = FieldFont::read()?;
        let written = font.write(update)?;
        Ok(Self {
            font,
            resources: dictionary! { "Font" => dictionary! { NAME => written } },
            buttons: BTreeMap::new(),
        })
    }

    /// What the form as a whole says: its resources, and how text is set where a field says nothing.
    pub fn defaults(&self) -> [(&'static str, Object); 2] {
        [("DR", self.resources.clone().into()), ("DA", appearance(SIZE))]
    }

    /// How the text of a field is set, as the field says it.
    pub fn text_entry(&self, text: TextLook<'_>, size: [f32; 2]) -> Object {
        appearance(self.size(text, size))
    }

    /// The size of a text in its field.
    fn size(&self, text: TextLook<'_>, [width, height]: [f32; 2]) -> f32 {
        if text.has_lines {
            return SIZE;
        }
        let mut size = SIZE.min(height * OF_HEIGHT);
        let own = self.width(text.value, 1.0);
        if text.is_fitted && own > 0.0 {
            size = size.min((width - 2.0 * INSET) / own);
        }
        // Halves of a point are enough, and read well.
        ((size * 2.0).floor() / 2.0).max(SMALLEST)
    }

    fn width(&self, line: &str, size: f32) -> f32 {
        // Lines of fields are far from where a float is not exact.
        #[allow(clippy::cast_precision_loss)]
        let width = self.font.width(line) as f32;
        width * size / 1000.0
    }

    /// Draws a text; each has a drawing of its own, since programs write into the one they find.
    pub fn text(&self, update: &mut Document, text: TextLook<'_>, size: [f32; 2]) -> Result<ObjectId, FieldError> {
        let content = self.text_content(text, size);
        Ok(update.try_add_object(drawing(content, size, self.resources.clone()))?)
    }

    fn text_content(&self, text: TextLook<'_>, [width, height]: [f32; 2]) -> String {
        // What stands between the two is replaced by programs.
        if text.value.is_empty() {
            return "/Tx BMC\nEMC".to_owned();
        }
        let size = self.size(text, [width, height]);
        let lines = if text.has_lines {
            self.lines(text.value, width - 2.0 * INSET, size)
        } else {
            vec![text.value.to_owned()]
        };
        let baseline = if text.has_lines {
            height - INSET - size
        } else {
            (height - size * CAPITAL) / 2.0
        };
        let mut content = format!(
            "/Tx BMC\nq 0 0 {width:.2} {height:.2} re W n BT /{NAME} {size} Tf 0 g {:.2} TL {INSET} {baseline:.2} Td\n",
            size * LEADING
        );
        for (number, line) in lines.iter().enumerate() {
            let next = if number == 0 { "" } else { "T* " };
            let _ = writeln!(content, "{next}<{}> Tj", hexadecimal(&self.font.codes(line)));
        }
        content + "ET Q\nEMC"
    }

    /// The lines of a text, broken at spaces as programs break them.
    fn lines(&self, text: &str, width: f32, size: f32) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.split('\n') {
            let mut line = String::new();
            for (number, word) in paragraph.split(' ').enumerate() {
                let longer = if number == 0 {
                    word.to_owned()
                } else {
                    format!("{line} {word}")
                };
                if number == 0 || self.width(&longer, size) <= width {
                    line = longer;
                } else {
                    lines.push(std::mem::replace(&mut line, word.to_owned()));
                }
            }
            lines.push(line);
        }
        lines
    }

    /// Draws a button that is on: a tick or a dot, as lines, since the font of such signs would have to be embedded.
    pub fn on(&mut self, update: &mut Document, size: [f32; 2], is_round: bool) -> Result<ObjectId, FieldError> {
        let [width, height] = size;
        let (x, y) = (width / 2.0, height / 2.0);
        let content = if is_round {
            format!(
                "q {:.2} w 1 J {x:.2} {y:.2} m {x:.2} {y:.2} l S Q",
                width.min(height) * 0.54
            )
        } else {
            format!(
                "q {:.2} w 1 J 1 j {:.2} {:.2} m {:.2} {:.2} l {:.2} {:.2} l S Q",
                width / 8.0,
                width * 0.22,
                height * 0.52,
                width * 0.42,
                height * 0.28,
                width * 0.8,
                height * 0.76
            )
        };
        self.button(update, content, size)
    }

    /// Draws a button that is off: nothing, but in a stream that is not empty, over which programs stumble.
    pub fn off(&mut self, update: &mut Document, size: [f32; 2]) -> Result<ObjectId, FieldError> {
        self.button(update, "q Q".to_owned(), size)
    }

    fn button(&mut self, update: &mut Document, content: String, size: [f32; 2]) -> Result<ObjectId, FieldError> {
        let key = format!("{content} {size:.2?}").into_bytes();
        if let Some(known) = self.buttons.get(&key) {
            return Ok(*known);
        }
        let drawn = update.try_add_object(drawing(content, size, Dictionary::new()))?;
        self.buttons.insert(key, drawn);
        Ok(drawn)
    }
}

/// How text is set, as fields say it: font, size and black.
fn appearance(size: f32) -> Object {
    Object::string_literal(format!("/{NAME} {size} Tf 0 g"))
}

/// A drawing of this size.
fn drawing(content: String, [width, height]: [f32; 2], resources: Dictionary) -> Stream {
    let entries = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), width.into(), height.into()],
        "Resources" => resources,
    };
    let mut stream = Stream::new(entries, content.into_bytes());
    if stream.content.len() > WORTH_PACKING {
        // What can't be packed stays as it is.
        let _ = stream.compress();
    }
    stream
}
