//! Images that the data refers to.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::diagnostic::Message;
use crate::message;

use super::svg;

/// The largest width or height of a bitmap, in pixels.
const MAX_PIXELS: u32 = 4_000;
/// The most pixels of all bitmaps together: decoded, each takes up to eight bytes.
const MOST_PIXELS: u64 = 64_000_000;
/// The largest part of a PNG image that holds no pixels, in bytes.
const MAX_CHUNK: u32 = 64 << 10;

/// An image file that was checked and can be drawn.
#[derive(Debug, Clone)]
pub struct Image {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
}

/// Checks an image: only PNG, JPEG and SVG with a sound header and of a reasonable size pass.
///
/// `pixels` counts those of all images together.
pub fn read(path: &str, bytes: Vec<u8>, pixels: &mut u64) -> Result<Image, Message> {
    let mut check = |size: (u32, u32)| {
        check_size(size)?;
        *pixels += u64::from(size.0) * u64::from(size.1);
        if *pixels > MOST_PIXELS {
            return Err(message!(
                "with this image, those of the folder have more than {} million pixels together",
                MOST_PIXELS / 1_000_000
            ));
        }
        Ok(())
    };
    let lower = path.to_ascii_lowercase();
    let looked = if lower.ends_with(".png") {
        png_size(&bytes)
            .and_then(&mut check)
            .and_then(|()| decode(&bytes, ExchangeFormat::Png))
    } else if lower.ends_with(".jpg") || lower.ends_with(".jpeg") {
        jpeg_size(&bytes)
            .and_then(&mut check)
            .and_then(|()| decode(&bytes, ExchangeFormat::Jpg))
    } else if lower.ends_with(".svg") {
        svg::check(&bytes)
    } else {
        Err(message!("the file name does not end in .png, .jpg or .svg"))
    };
    looked.map(|()| Image { bytes })
}

fn check_size((width, height): (u32, u32)) -> Result<(), Message> {
    if width == 0 || height == 0 || width > MAX_PIXELS || height > MAX_PIXELS {
        return Err(message!(
            "the image is {width} by {height} pixels; at most {MAX_PIXELS} by {MAX_PIXELS} can be drawn",
            width,
            height,
            MAX_PIXELS
        ));
    }
    Ok(())
}

/// The size in the head of a PNG file.
fn png_size(bytes: &[u8]) -> Result<(u32, u32), Message> {
    let mut rest = bytes
        .strip_prefix(b"\x89PNG\r\n\x1a\n")
        .ok_or_else(|| message!("the file is not a PNG image"))?;
    let mut size = None;
    // Profiles and texts are compressed apart from the picture, and nothing in the head tells their size.
    while let Some(([l1, l2, l3, l4, kind @ ..], after)) = rest.split_first_chunk::<8>() {
        let length = u32::from_be_bytes([*l1, *l2, *l3, *l4]);
        if kind != b"IDAT" && length > MAX_CHUNK {
            return Err(message!(
                "the PNG image holds more than pixels: a profile or text of over 64 KiB"
            ));
        }
        if kind == b"IHDR" && size.is_none() {
            size = after
                .split_first_chunk::<8>()
                .map(|([w1, w2, w3, w4, h1, h2, h3, h4], _)| {
                    (
                        u32::from_be_bytes([*w1, *w2, *w3, *w4]),
                        u32::from_be_bytes([*h1, *h2, *h3, *h4]),
                    )
                });
        }
        // Four bytes more: the checksum of the chunk.
        let end = usize::try_from(length).unwrap_or(usize::MAX).saturating_add(4);
        rest = after.get(end..).unwrap_or_default();
    }
    size.ok_or_else(|| message!("the PNG image can't be read"))
}

/// Decodes a picture as Typst will: its head says how large it is, only this shows that all of it is there.
fn decode(bytes: &[u8], format: ExchangeFormat) -> Result<(), Message> {
    let image = RasterImage::plain(Bytes::new(bytes.to_vec()), format);
    // Typst remembers what it decoded; many logos together would fill the memory.
    comemo::evict(0);
    image
        .map(drop)
        .map_err(|error| message!("the image can't be read ({error})", error))
}

/// The size of a JPEG file, as the decoder reads it: readers disagree about some headers.
fn jpeg_size(bytes: &[u8]) -> Result<(u32, u32), Message> {
    let broken = || message!("the JPEG image can't be read");
    if !bytes.starts_with(&[0xff, 0xd8]) || !bytes.ends_with(&[0xff, 0xd9]) {
        return Err(broken());
    }
    // The sizes that it refuses by itself are refused here, with a sentence that names them.
    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(usize::MAX)
        .set_max_height(usize::MAX);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| broken())?;
    let head = decoder.info().ok_or_else(broken)?;
    match head.components {
        1 | 3 => Ok((u32::from(head.width), u32::from(head.height))),
        _ => Err(message!(
            "the JPEG image has the colours of printing inks (CMYK), not of a screen; save it as RGB"
        )),
    }
}
