//! Whether an SVG logo can be drawn: nothing that reaches out of it, nothing that grows without bound.
//!
//! What is drawn once costs what it takes to write. A clip path or mask is drawn again wherever something refers to it,
//! and one that refers to another multiplies; so none may, and the sum of what they draw is bounded. Only elements
//! that logos are made of are allowed: what others cost can't be seen in their text.

use crate::diagnostic::Message;
use std::collections::BTreeMap;

use roxmltree::{Document, Node};
use typst::foundations::Bytes;
use typst::visualize::SvgImage;

use crate::font;
use crate::message;

/// Bytes of a file.
const MOST_BYTES: usize = 1 << 20;
/// Elements in a file.
const MOST_ELEMENTS: usize = 10_000;
/// Elements inside one another; PDF/A allows 28 saved states of the pen, and a group can take two.
const DEEPEST: usize = 10;
/// Elements that clip paths and masks draw, counted each time that something refers to them.
const MOST_REPEATED: usize = 20_000;
/// Attributes of one element, and of all together; the reader compares each with every other one of its element.
const MOST_ATTRIBUTES: usize = 100;
const MOST_ATTRIBUTES_TOGETHER: usize = 50_000;
/// Gradients that take over from one another; each shape that is filled goes along all of them.
const LONGEST_CHAIN: usize = 8;
/// Characters of text, which has to be set.
const MOST_TEXT: usize = 1_000;
/// Bytes of style sheets, each rule of which is matched against each element.
const MOST_STYLE: usize = 4_096;
/// The largest width or height, in pixels.
const LARGEST: f64 = 10_000.0;

/// The elements that may stand in a logo.
const ALLOWED: [&str; 20] = [
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "metadata",
    "style",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "text",
];

/// What stands in the namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Says in a sentence why an SVG image can't be drawn.
pub fn check(bytes: &[u8]) -> Result<(), Message> {
    let text = std::str::from_utf8(bytes).map_err(|_| message!("the SVG image is not UTF-8 text"))?;
    if text.len() > MOST_BYTES {
        return Err(message!("the SVG image is larger than 1 MiB"));
    }
    check_attributes(text)?;
    // An entity can multiply itself; nothing a drawing program writes needs a document type.
    let document = Document::parse(text).map_err(|error| message!("the SVG image can't be read ({error})", error))?;
    if !document.root_element().has_tag_name((SVG, "svg")) {
        return Err(message!("the file is not an SVG image"));
    }
    check_structure(&document)?;
    check_gradients(&document)?;
    // What Typst makes of it: it must not find a fault while it sets a page.
    let image =
        SvgImage::new(Bytes::new(bytes.to_vec())).map_err(|_| message!("the SVG image has no size or can't be read"));
    comemo::evict(0);
    let image = image?;
    let fits = |length: f64| length.is_finite() && (0.01..=LARGEST).contains(&length);
    if !fits(image.width()) || !fits(image.height()) {
        return Err(message!(
            "the SVG image is {} by {} pixels; at most {LARGEST} by {LARGEST} can be drawn",
            image.width(),
            image.height(),
            LARGEST
        ));
    }
    Ok(())
}

/// Counts attributes without reading them: each has one quoted value.
fn check_attributes(text: &str) -> Result<(), Message> {
    let (mut rest, mut together) = (text, 0);
    while let Some((_, tag)) = rest.split_once('<') {
        let skipped = [("!--", "-->"), ("![CDATA[", "]]>"), ("?", "?>")];
        let mut after = skipped
            .iter()
            .filter_map(|(start, end)| Some(tag.strip_prefix(start)?.split_once(end).map_or("", |(_, after)| after)));
        if let Some(after) = after.next() {
            rest = after;
            continue;
        }
        let mut own = 0;
        let mut quote = None;
        let end = tag.bytes().position(|byte| {
            match quote {
                Some(open) if open == byte => quote = None,
                Some(_) => {}
                None if byte == b'>' => return true,
                None if matches!(byte, b'"' | b'\'') => {
                    quote = Some(byte);
                    own += 1;
                }
                None => {}
            }
            false
        });
        together += own;
        if own > MOST_ATTRIBUTES || together > MOST_ATTRIBUTES_TOGETHER {
            return Err(message!(
                "an element of the SVG image has more than {MOST_ATTRIBUTES} attributes, or all have more than \
                 {MOST_ATTRIBUTES_TOGETHER}",
                MOST_ATTRIBUTES,
                MOST_ATTRIBUTES_TOGETHER
            ));
        }
        rest = end.map_or("", |end| &tag[end + 1..]);
    }
    Ok(())
}

/// Refuses gradients that take over from one another many times, or in a circle.
fn check_gradients(document: &Document<'_>) -> Result<(), Message> {
    let gradients = || {
        let all = document.descendants();
        all.filter(|node| matches!(node.tag_name().name(), "linearGradient" | "radialGradient"))
    };
    let next_of = |node: Node<'_, '_>| {
        let href = node.attributes().find(|attribute| attribute.name() == "href")?;
        href.value().strip_prefix('#').map(str::to_owned)
    };
    let next: BTreeMap<String, String> = gradients()
        .filter_map(|node| Some((node.attribute("id")?.to_owned(), next_of(node)?)))
        .collect();
    let is_long = |node| {
        let mut at = next_of(node);
        (0..LONGEST_CHAIN).all(|_| {
            at = at.as_ref().and_then(|id| next.get(id)).cloned();
            at.is_some()
        })
    };
    if gradients().any(is_long) {
        return Err(message!(
            "a gradient of the SVG image takes over from another one more than {LONGEST_CHAIN} times",
            LONGEST_CHAIN
        ));
    }
    Ok(())
}

/// Refuses text that the fonts can't show.
fn check_text(text: &str) -> Result<(), Message> {
    match text.chars().find(|c| !matches!(c, '\t' | '\r') && !font::covers(*c)) {
        Some(c) => Err(message!(
            "the text of the SVG image holds the character {} (U+{}), which is in none of the embedded fonts; turn the \
             text into outlines",
            c.escape_debug(),
            format_args!("{:04X}", u32::from(c))
        )),
        None => Ok(()),
    }
}

fn check_structure(document: &Document<'_>) -> Result<(), Message> {
    let (mut elements, mut repeatable, mut references) = (0, 0, 0);
    let (mut text, mut style) = (0, 0);
    let (mut sheet_refers, mut wide_holder) = (false, false);
    // Document order, with the depth of each: asking every element for its ancestors would be quadratic.
    let mut open = vec![(document.root_element(), 1, false)];
    while let Some((node, depth, is_inside)) = open.pop() {
        let name = node.tag_name().name();
        let is_drawn = node.tag_name().namespace() == Some(SVG);
        if is_drawn && !matches!(name, "tspan") && !ALLOWED.contains(&name) || (name == "svg" && depth > 1) {
            return Err(message!("the SVG image holds the element <{name}>", name));
        }
        elements += 1;
        if elements > MOST_ELEMENTS {
            return Err(message!(
                "the SVG image holds more than {MOST_ELEMENTS} elements",
                MOST_ELEMENTS
            ));
        }
        if depth > DEEPEST {
            return Err(message!(
                "the SVG image nests elements more than {DEEPEST} levels deep",
                DEEPEST
            ));
        }
        repeatable += usize::from(is_inside);
        let own = references_of(node, is_inside)?;
        references += own;
        let written: usize = node
            .children()
            .filter(Node::is_text)
            .filter_map(|child| child.text())
            .map(str::len)
            .sum();
        match name {
            "style" => {
                style += written;
                sheet_refers |= check_style(&node)?;
            }
            "text" | "tspan" => {
                text += written;
                let parts = node.children().filter(Node::is_text);
                parts.filter_map(|part| part.text()).try_for_each(check_text)?;
            }
            _ => {}
        }
        let holds = matches!(name, "clipPath" | "mask");
        // More than the one shape that most have.
        wide_holder |= holds && node.descendants().filter(Node::is_element).count() > 2;
        let is_inside = is_inside || holds;
        open.extend(
            node.children()
                .filter(Node::is_element)
                .map(|child| (child, depth + 1, is_inside)),
        );
    }
    if sheet_refers {
        // The sheet may bring a clip path or mask to any element, also inside others; one shape in each can't multiply.
        if wide_holder {
            return Err(message!(
                "a clip path or mask of the SVG image may refer to another one by its style sheet"
            ));
        }
        references += elements;
    }
    if repeatable * references > MOST_REPEATED {
        return Err(message!("the SVG image draws its clip paths and masks too often"));
    }
    check_lengths(text, style)
}

/// Refuses more text, or more bytes of style sheets, than a logo has.
fn check_lengths(text: usize, style: usize) -> Result<(), Message> {
    if text > MOST_TEXT {
        return Err(message!(
            "the SVG image holds more than {MOST_TEXT} characters of text; turn them into outlines",
            MOST_TEXT
        ));
    }
    if style > MOST_STYLE {
        return Err(message!(
            "the SVG image holds more than {MOST_STYLE} bytes of style sheets",
            MOST_STYLE
        ));
    }
    Ok(())
}

/// How many clip paths and masks an element refers to.
fn references_of(node: Node<'_, '_>, is_inside: bool) -> Result<usize, Message> {
    let definition = matches!(node.tag_name().name(), "clipPath" | "mask");
    let mut count = 0;
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        let reaches_out = name == "href" && !value.starts_with('#') || names_elsewhere(value);
        if reaches_out {
            return Err(message!("the SVG image links to something else"));
        }
        if matches!(name, "filter") || name.starts_with("marker") || (name == "style" && is_costly(value)) {
            return Err(message!(
                "the SVG image holds the attribute {name}=\"{}\"",
                shown(value),
                name
            ));
        }
        let by_style = name == "style" && is_reference(value);
        let refers = (matches!(name, "clip-path" | "mask") && value != "none") || by_style;
        if refers && (is_inside || definition) {
            return Err(message!("a clip path or mask of the SVG image refers to another one"));
        }
        count += usize::from(refers);
    }
    Ok(count)
}

/// The beginning of a text, for a message.
fn shown(text: &str) -> String {
    text.chars().take(40).collect()
}

/// Whether a style asks for what can't be counted.
fn is_costly(style: &str) -> bool {
    ["filter", "marker", "@import", "\\"]
        .iter()
        .any(|word| style.contains(word))
}

/// Whether a style brings a clip path or a mask.
fn is_reference(style: &str) -> bool {
    style.contains("clip-path") || style.replace("mask-type", "").contains("mask")
}

/// Whether a value refers to something that is no part of the file.
fn names_elsewhere(value: &str) -> bool {
    value.split("url(").skip(1).any(|rest| {
        let rest = rest.trim_start().trim_start_matches(['"', '\'']);
        !rest.starts_with('#')
    })
}

/// Refuses a style sheet that reaches out or asks for too much; says whether it brings clip paths or masks.
fn check_style(node: &Node<'_, '_>) -> Result<bool, Message> {
    let mut refers = false;
    for text in node.children().filter_map(|child| child.text()) {
        if names_elsewhere(text) {
            return Err(message!("the SVG image links to something else"));
        }
        if is_costly(text) {
            return Err(message!(
                "a style sheet of the SVG image holds a filter, marker or import"
            ));
        }
        refers |= is_reference(text);
    }
    Ok(refers)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number of gradients, each of which takes over from the next one.
    fn chain(length: usize) -> String {
        let gradient = |number| format!("<linearGradient id=\"g{number}\" href=\"#g{}\"/>", number + 1);
        (0..length).map(gradient).collect()
    }

    fn refusal(body: &str) -> Option<String> {
        let text = format!(
            "<svg xmlns=\"{SVG}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\">{body}</svg>"
        );
        check(text.as_bytes()).err().map(|message| message.to_string())
    }

    #[test]
    fn what_drawing_programs_write_is_accepted() {
        for body in [
            "<g><g transform=\"scale(2)\"><path d=\"M0 0L9 9Z\" fill=\"#fff\"/></g></g>",
            "<defs><clipPath id=\"a\"><rect width=\"9\" height=\"9\"/></clipPath></defs><g clip-path=\"url(#a)\"><circle r=\"4\"/></g>",
            "<defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient><linearGradient id=\"b\" xlink:href=\"#a\"/></defs><rect width=\"9\" height=\"9\" style=\"fill:url(#b)\"/>",
            "<style>.a{fill:red}</style><rect class=\"a\" width=\"9\" height=\"9\"/><text>Kaliber</text>",
            "<style>.a{clip-path:url(#c)}</style><clipPath id=\"c\"><rect width=\"9\" height=\"9\"/></clipPath><g class=\"a\"/>",
            "<mask id=\"m\" style=\"mask-type:alpha\"><rect width=\"9\" height=\"9\"/></mask><g mask=\"url(#m)\"/>",
            &chain(LONGEST_CHAIN),
            "<text>Caf\u{e9} \u{2013} \u{20ac}\n</text>",
        ] {
            assert_eq!(refusal(body), None, "{body}");
        }
    }

    #[test]
    fn what_reaches_out_or_multiplies_is_refused() {
        let deep = format!("{}{}", "<g>".repeat(DEEPEST), "</g>".repeat(DEEPEST));
        let many = "<rect/>".repeat(MOST_ELEMENTS);
        let long = format!("<text>{}</text>", "x".repeat(MOST_TEXT + 1));
        let style = format!("<style>{}</style>", "g{fill:red}".repeat(400));
        let clips = format!(
            "<clipPath id=\"a\">{}</clipPath>{}",
            "<rect/>".repeat(200),
            "<g clip-path=\"url(#a)\"/>".repeat(200)
        );
        let attribute = |number| format!(" a{number}=\"\"");
        let attributes = format!("<g{}/>", (0..=MOST_ATTRIBUTES).map(attribute).collect::<String>());
        // Quotes in a comment open no value, and a bracket in a value closes no tag.
        let quoted = format!("<!--> it's -->{}", attributes.replacen("\"\"", "\"/>\"", 1));
        let chain = chain(LONGEST_CHAIN + 1);
        for (body, part) in [
            ("<use href=\"#a\"/>", "<use>"),
            ("<svg width=\"1\" height=\"1\"/>", "<svg>"),
            ("<rect fill=\"url( 'http://x/#a')\"/>", "links"),
            ("<style>rect{fill:url(file:///x)}</style>", "links"),
            ("<style>@import 'x'</style>", "import"),
            ("<rect style=\"filter:blur(9px)\"/>", "style"),
            ("<path marker-mid=\"url(#m)\"/>", "marker-mid"),
            ("<mask id=\"a\"><rect mask=\"url(#a)\"/></mask>", "refers to another"),
            ("<clipPath id=\"a\" clip-path=\"url(#a)\"/>", "refers to another"),
            (
                "<style>.a{clip-path:url(#c)}</style><clipPath id=\"c\"><rect/><rect class=\"a\"/></clipPath>",
                "by its style sheet",
            ),
            (
                "<clipPath id=\"c\"><g style=\"clip-path:url(#d)\"/></clipPath>",
                "refers to another",
            ),
            (&deep, "levels deep"),
            (&many, "elements"),
            (&long, "characters"),
            (&style, "style sheets"),
            (&clips, "too often"),
            (&attributes, "attributes"),
            (&quoted, "attributes"),
            (&chain, "more than 8 times"),
            ("<linearGradient id=\"a\" href=\"#a\"/>", "more than 8 times"),
            ("<text>Werk 漢</text>", "U+6F22"),
            ("<text>We<tspan>r\u{feff}k</tspan></text>", "U+FEFF"),
        ] {
            let said = refusal(body).unwrap_or_default();
            assert!(said.contains(part), "{part}: {said}");
        }
    }

    #[test]
    fn a_size_that_can_not_be_drawn_is_refused() {
        for size in ["0", "1e30", "1e-30", "-5", "20000"] {
            let text =
                format!("<svg xmlns=\"{SVG}\" width=\"{size}\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>");
            assert!(check(text.as_bytes()).is_err(), "{size}");
        }
    }
}
