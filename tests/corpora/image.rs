//! A logo or font is refused, or can be used by what sets the pages.
//!
//! The first byte says what the rest claims to be.

use std::collections::BTreeMap;

use brugwerk::diagnostic::Diagnostic;
use brugwerk::load::{Folder, Reading, load};
use brugwerk::sample;
use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

const LOGO: &str = "brand:\n  logos:\n    - { file: FILE, name: Bureau }\n";
const FONT: &str = "brand:\n  fonts:\n    text: [FILE]\n";

/// Holds the laws to a file of a brand.
pub fn hold(bytes: &[u8]) {
    let Some((kind, bytes)) = bytes.split_first() else {
        return;
    };
    let (path, brand) = match kind {
        b's' => ("logo.svg", LOGO),
        b'p' => ("logo.png", LOGO),
        b'j' => ("logo.jpg", LOGO),
        b'f' => ("font.ttf", FONT),
        _ => return,
    };
    let mut files: BTreeMap<_, _> = sample::BLANK
        .iter()
        .map(|file| (file.path.to_owned(), file.text.as_bytes().to_vec()))
        .collect();
    files.insert("brand.yaml".to_owned(), brand.replace("FILE", path).into_bytes());
    files.insert(path.to_owned(), bytes.to_vec());
    let loaded = load(&Folder::Memory(files), Reading::default()).expect("a folder with a programme.yaml can be read");
    let refused = loaded.notes.diagnostics.iter().any(Diagnostic::is_error);
    assert!(
        refused || kind == &b'f' || loaded.notes.images.contains_key(path),
        "an image is lost without a word"
    );
    if refused {
        return;
    }
    // Typst keeps what it read; many files would fill the memory.
    brugwerk::render::forget(0);
    let data = Bytes::new(bytes.to_vec());
    let can_be_drawn = match kind {
        b's' => SvgImage::new(data).is_ok(),
        b'p' => RasterImage::plain(data, ExchangeFormat::Png).is_ok(),
        b'j' => RasterImage::plain(data, ExchangeFormat::Jpg).is_ok(),
        _ => loaded.look.is_ok_and(|look| !look.is_own()),
    };
    assert!(can_be_drawn, "{path} was accepted and can't be drawn");
}
