//! The XML of a part, as a stream of its elements and texts.
//!
//! Names count without their prefix, so that the transitional and the strict dialect read the same. Nothing is declared
//! or expanded: a document type and every entity but the five of XML are refused.

use std::borrow::Cow;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::LocalName;
use quick_xml::{Reader, XmlVersion};

use crate::message;

use super::book::NotRead;
use super::{limits, refusal};

/// What comes next in a part.
pub(super) enum Node<'x> {
    /// An element begins; [`Xml::path`] ends in it.
    Open(Tag<'x>),
    /// An element ends; [`Xml::path`] no longer has it.
    Close(&'static str),
    /// A text, or a piece of one.
    Text(Cow<'x, str>),
}

/// The beginning of an element.
pub(super) struct Tag<'x>(BytesStart<'x>);

/// A part that is read.
pub(super) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    name: &'x str,
    path: Vec<&'static str>,
    left: &'x mut u64,
}

/// Declares the names that some reader looks for; all others are the empty text.
macro_rules! known_names {
    ($($name:literal)*) => {
        fn known(name: &str) -> &'static str {
            match name {
                $($name => $name,)*
                _ => "",
            }
        }
    };
}

known_names! {
    "Properties" "Relationship" "Relationships" "c" "cellXfs" "definedName" "definedNames" "f" "is" "numFmt" "numFmts"
    "property" "r" "rPh" "row" "sheet" "sheetData" "sheets" "si" "sst" "styleSheet" "t" "v" "workbook" "workbookPr"
    "worksheet" "xf"
}

impl<'x> Xml<'x> {
    /// The elements of a part; `left` says how many nodes may still be read.
    pub(super) fn new(name: &'x str, text: &'x str, left: &'x mut u64) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            name,
            path: Vec::new(),
            left,
        }
    }

    /// The names of the elements that are open, from the outermost; the empty text for those that nobody looks for.
    pub(super) fn path(&self) -> &[&'static str] {
        &self.path
    }

    /// A part that can't be read.
    pub(super) fn damaged(&self) -> NotRead {
        refusal::damaged_part(self.name)
    }

    /// What comes next, until the end.
    pub(super) fn next(&mut self) -> Result<Option<Node<'x>>, NotRead> {
        loop {
            *self.left = self.left.checked_sub(1).ok_or_else(refusal::too_much)?;
            return match self.reader.read_event().map_err(|_| self.damaged())? {
                Event::Start(start) => self.open(start).map(Some),
                Event::End(_) => Ok(self.path.pop().map(Node::Close)),
                Event::Text(text) => Ok(Some(Node::Text(text.xml10_content()))),
                Event::CData(text) => Ok(Some(Node::Text(text.xml10_content()))),
                Event::GeneralRef(reference) => self.referred(&reference).map(Some),
                Event::DocType(_) => Err(declares(self.name)),
                Event::Eof if self.path.is_empty() => Ok(None),
                Event::Eof => Err(self.damaged()),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            };
        }
    }

    fn open(&mut self, start: BytesStart<'x>) -> Result<Node<'x>, NotRead> {
        if self.path.len() >= limits::DEPTH {
            return Err(refusal::too_large(message!(
                "the part {part} of the workbook nests deeper than any program writes",
                part = self.name
            )));
        }
        self.path.push(known(text_of(start.local_name())));
        Ok(Node::Open(Tag(start)))
    }

    /// The character that a reference stands for.
    fn referred(&self, reference: &BytesRef<'_>) -> Result<Node<'x>, NotRead> {
        if let Some(character) = reference.resolve_char_ref().map_err(|_| self.damaged())? {
            return Ok(Node::Text(Cow::Owned(character.to_string())));
        }
        let character = match &**reference {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "apos" => "'",
            "quot" => "\"",
            _ => return Err(declares(self.name)),
        };
        Ok(Node::Text(Cow::Borrowed(character)))
    }

    /// The values of some attributes of an element, by their names without prefix.
    pub(super) fn attributes<'t, const N: usize>(
        &self,
        tag: &'t Tag<'_>,
        names: [&str; N],
    ) -> Result<[Option<Cow<'t, str>>; N], NotRead> {
        let mut values = [const { None }; N];
        // Its own search for attributes that stand there twice takes the square of their number.
        let mut attributes = tag.0.attributes();
        for (index, attribute) in attributes.with_checks(false).enumerate() {
            let attribute = attribute.map_err(|_| self.damaged())?;
            if index >= limits::ATTRIBUTES {
                return Err(self.damaged());
            }
            let name = text_of(attribute.key.local_name());
            let Some(value) = names.iter().position(|wanted| *wanted == name) else {
                continue;
            };
            let text = attribute.normalized_value(XmlVersion::Implicit1_0);
            values[value] = Some(text.map_err(|_| self.damaged())?);
        }
        Ok(values)
    }
}

/// The text of a name.
fn text_of(name: LocalName<'_>) -> &str {
    name.into_inner()
}

fn declares(part: &str) -> NotRead {
    refusal::unsafe_content(
        message!(
            "the part {part} of the workbook declares entities, which no program for workbooks does",
            part
        ),
        message!("Ask who sent it for the workbook that they filled in themselves."),
    )
}
