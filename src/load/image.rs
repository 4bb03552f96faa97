//! Images that the data refers to.

use crate::diagnostic::Rule;

use super::rules;

/// The largest width or height of a bitmap, in pixels.
const MAX_PIXELS: u32 = 4_000;

/// An image file that was looked at and can be drawn.
#[derive(Debug, Clone)]
pub struct Image {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
}

/// Looks at an image: only PNG, JPEG and SVG whose head is in order, of a reasonable size.
///
/// SVG is refused where it could reach out of itself or grow without bound.
pub fn read(path: &str, bytes: Vec<u8>) -> Result<Image, (&'static Rule, String)> {
    let lower = path.to_ascii_lowercase();
    let looked = if lower.ends_with(".png") {
        png_size(&bytes).and_then(check_size)
    } else if lower.ends_with(".jpg") || lower.ends_with(".jpeg") {
        jpeg_size(&bytes).and_then(check_size)
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
            "script" | "foreignObject" | "image" | "use" | "pattern" | "filter"
        ) {
            return Err(format!("the SVG image holds the element <{name}>"));
        }
        let reaches_out = node
            .attributes()
            .any(|attribute| attribute.name() == "href" && !attribute.value().starts_with('#'));
        if reaches_out {
            return Err("the SVG image links to something else".to_owned());
        }
    }
    Ok(())
}
