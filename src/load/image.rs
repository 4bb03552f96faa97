//! Images that the data refers to.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

use crate::diagnostic::Rule;

use super::rules;

/// The largest width or height of a bitmap, in pixels.
const MAX_PIXELS: u32 = 4_000;
/// The deepest nesting of elements in an SVG image; drawing one takes stack for each level.
const MAX_SVG_DEPTH: usize = 64;

/// An image file that was looked at and can be drawn.
#[derive(Debug, Clone)]
pub struct Image {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
}

/// Looks at an image: only PNG, JPEG and SVG of a reasonable size that what sets the pages can draw.
///
/// SVG is refused where it could reach out of itself or grow without bound.
pub fn read(path: &str, bytes: Vec<u8>) -> Result<Image, (&'static Rule, String)> {
    let lower = path.to_ascii_lowercase();
    let looked = if lower.ends_with(".png") {
        png_size(&bytes).and_then(check_size)
    } else if lower.ends_with(".jpg") || lower.ends_with(".jpeg") {
        jpeg_size(&bytes)
            .and_then(check_size)
            .and_then(|()| decode_jpeg(&bytes))
    } else if lower.ends_with(".svg") {
        check_svg(&bytes)
    } else {
        Err("the file name does not end in .png, .jpg or .svg".to_owned())
    };
    match looked {
        Ok(()) => Ok(Image { bytes }),
        Err(message) => Err((&rules::IMAGE_UNREADABLE, message)),
    }
}

fn check_size((width, height): (u32, u32)) -> Result<(), String> {
    if width == 0 || height == 0 || width > MAX_PIXELS || height > MAX_PIXELS {
        return Err(format!("the image is {width} by {height} pixels"));
    }
    Ok(())
}

fn png_size(bytes: &[u8]) -> Result<(u32, u32), String> {
    let decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    let mut reader = decoder
        .read_info()
        .map_err(|error| format!("the PNG image can't be read ({error})"))?;
    let size = (reader.info().width, reader.info().height);
    check_size(size)?;
    // The head says how large the picture is; only decoding shows that all of it is there.
    let length = reader.output_buffer_size().ok_or("the PNG image is too large")?;
    let mut pixels = vec![0; length];
    reader
        .next_frame(&mut pixels)
        .map_err(|error| format!("the PNG image can't be read ({error})"))?;
    Ok(size)
}

/// Finds the frame header (SOF) of a JPEG file; ITU-T T.81, annex B.
fn jpeg_size(bytes: &[u8]) -> Result<(u32, u32), String> {
    let broken = || "the JPEG image can't be read".to_owned();
    if !bytes.starts_with(&[0xff, 0xd8]) || !bytes.ends_with(&[0xff, 0xd9]) {
        return Err(broken());
    }
    let mut at = 2;
    while let Some([0xff, marker, high, low, rest @ ..]) = bytes.get(at..) {
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame && let [_, h1, h2, w1, w2, ..] = rest {
            return Ok((
                u32::from(u16::from_be_bytes([*w1, *w2])),
                u32::from(u16::from_be_bytes([*h1, *h2])),
            ));
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    Err(broken())
}

/// The head says how large the picture is; only decoding shows that the rest is in order.
fn decode_jpeg(bytes: &[u8]) -> Result<(), String> {
    match RasterImage::plain(Bytes::new(bytes.to_vec()), ExchangeFormat::Jpg) {
        Ok(_) => Ok(()),
        Err(error) => Err(format!("the JPEG image can't be read ({error})")),
    }
}

fn check_svg(bytes: &[u8]) -> Result<(), String> {
    const MAX_SVG: usize = 1 << 20;
    let text = std::str::from_utf8(bytes).map_err(|_| "the SVG image is not UTF-8 text".to_owned())?;
    if text.len() > MAX_SVG {
        return Err("the SVG image is larger than 1 MiB".to_owned());
    }
    // An entity can multiply itself; nothing a drawing program writes needs a document type.
    let document =
        roxmltree::Document::parse(text).map_err(|error| format!("the SVG image can't be read ({error})"))?;
    if !document
        .root_element()
        .has_tag_name(("http://www.w3.org/2000/svg", "svg"))
    {
        return Err("the file is not an SVG image".to_owned());
    }
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        if matches!(
            name,
            "script" | "foreignObject" | "image" | "use" | "pattern" | "filter" | "marker"
        ) {
            return Err(format!("the SVG image holds the element <{name}>"));
        }
        let reaches_out = node
            .attributes()
            .any(|attribute| attribute.name() == "href" && !attribute.value().starts_with('#'));
        if reaches_out {
            return Err("the SVG image links to something else".to_owned());
        }
        if node.ancestors().nth(MAX_SVG_DEPTH + 1).is_some() {
            return Err(format!("the SVG image is nested more than {MAX_SVG_DEPTH} levels deep"));
        }
    }
    if multiplies(&document) {
        return Err("the SVG image has a mask or clip path inside another one".to_owned());
    }
    // Only now, since what was refused above could keep this busy or make it overflow its stack.
    match SvgImage::new(Bytes::new(bytes.to_vec())) {
        Ok(_) => Ok(()),
        Err(_) => Err("the SVG image can't be drawn; give it a width and a height, or export it again".to_owned()),
    }
}

/// Whether masks or clip paths stand in others: each level would be drawn anew for every use of it.
///
/// A style sheet may bring one to any element; what holds a single element can't multiply even then.
fn multiplies(document: &roxmltree::Document<'_>) -> bool {
    const REFERENCES: [&str; 2] = ["mask", "clip-path"];
    let mentions = |text: &str| {
        let text = text.replace("mask-type", "");
        REFERENCES.iter().any(|name| text.contains(name))
    };
    let elements = || document.descendants().filter(roxmltree::Node::is_element);
    let by_sheet = elements()
        .filter(|node| node.tag_name().name() == "style")
        .any(|node| node.children().filter_map(|child| child.text()).any(mentions));
    let refers = |node: roxmltree::Node<'_, '_>| {
        node.attributes()
            .any(|it| REFERENCES.contains(&it.name()) || (it.name() == "style" && mentions(it.value())))
    };
    elements()
        .filter(|node| matches!(node.tag_name().name(), "mask" | "clipPath"))
        .any(|holder| {
            let inside = || holder.descendants().filter(roxmltree::Node::is_element);
            inside().any(refers) || (by_sheet && inside().count() > 2)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(content: &str) -> Result<(), String> {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"10\">{content}</svg>");
        check_svg(text.as_bytes())
    }

    #[test]
    fn drawings_that_multiply_themselves_are_refused() {
        let rect = "<rect width=\"9\" height=\"9\" class=\"a\"/>";
        for (content, fine) in [
            (rect.to_owned(), true),
            // As drawing programs export them: a mask of its own, a clip path by a style sheet.
            (
                format!("<mask id=\"m\" style=\"mask-type:alpha\">{rect}</mask><g mask=\"url(#m)\">{rect}</g>"),
                true,
            ),
            (
                format!("<style>.a{{clip-path:url(#c)}}</style><clipPath id=\"c\">{rect}</clipPath>{rect}"),
                true,
            ),
            (
                format!("<style>.a{{clip-path:url(#c)}}</style><clipPath id=\"c\">{rect}{rect}</clipPath>{rect}"),
                false,
            ),
            (
                format!("<mask id=\"m\"><g mask=\"url(#n)\">{rect}</g></mask><mask id=\"n\">{rect}</mask>"),
                false,
            ),
            (
                format!("<clipPath id=\"c\"><g style=\"clip-path:url(#d)\">{rect}</g></clipPath>"),
                false,
            ),
            (format!("<marker id=\"m\">{rect}</marker>"), false),
            ("<g>".repeat(60) + &"</g>".repeat(60), true),
            ("<g>".repeat(100) + &"</g>".repeat(100), false),
            ("<g>".repeat(80_000) + &"</g>".repeat(80_000), false),
        ] {
            let start: String = content.chars().take(80).collect();
            assert_eq!(svg(&content).is_ok(), fine, "{start}");
        }
    }

    #[test]
    fn an_image_that_cannot_be_drawn_is_refused() {
        assert!(check_svg(b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\"/>").is_err());
        // The head of a JPEG image of one pixel, and nothing of the pixel.
        let head = b"\xff\xd8\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xd9";
        assert_eq!(jpeg_size(head), Ok((1, 1)));
        assert!(read("logo.jpg", head.to_vec()).is_err());
    }
}
