//! Files that should be text and are something else.

use crate::diagnostic::{Diagnostic, Message, Place, Sources};
use crate::message;

use super::rules;

/// The first bytes of files, with what these are.
type Head = (&'static [u8], fn() -> Message);

/// Those that are often saved under the name of a text.
const HEADS: &[Head] = &[
    (b"PK\x03\x04", || message!("a Word, Excel or ZIP file")),
    (b"\xd0\xcf\x11\xe0", || message!("an old Word or Excel file")),
    (b"%PDF", || message!("a PDF")),
    (b"\x89PNG", image),
    (b"\xff\xd8\xff", image),
];

fn image() -> Message {
    message!("an image")
}

/// Whether bytes are UTF-16: its mark comes first, or every other byte of the first letters is zero.
pub(super) fn is_wide(bytes: &[u8]) -> bool {
    let is_marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let zeros = |at: usize| bytes.len() > 3 && bytes.iter().skip(at).step_by(2).take(2).all(|byte| *byte == 0);
    is_marked || zeros(0) != zeros(1)
}

/// The fault of a file that is no UTF-8 text from a place on.
pub(super) fn tell(sources: &mut Sources, path: &str, bytes: &[u8], valid: usize) -> Diagnostic {
    let rule = &rules::NOT_UTF8;
    let head = HEADS.iter().find(|(head, _)| bytes.starts_with(head));
    if head.is_some() || is_wide(bytes) {
        let place = Place::start_of(sources.add(path, ""));
        return match head {
            Some((_, what)) => {
                let message = message!("this is {what}, not a text", what = what());
                rule.at(place, message).with_help(if path.ends_with(".csv") {
                    "Open it in a spreadsheet, and save the sheet under this name as CSV in UTF-8."
                } else {
                    "Copy its text into a new file of the same name with a plain text editor."
                })
            }
            None => rule.at(place, "the file is saved as UTF-16, not as UTF-8"),
        };
    }
    let text = std::str::from_utf8(bytes.get(..valid).unwrap_or_default()).unwrap_or_default();
    let file = sources.add(path, text);
    let place = Place::new(file, text.len(), text.len());
    // Windows-1252 and Latin-1 have the letters of Western Europe in the same places as Unicode.
    match bytes.get(valid).filter(|byte| **byte >= 0xc0) {
        Some(letter) => {
            let letter = char::from(*letter);
            let message = message!(
                "the file is not UTF-8 text from this place on: as Windows saves text, “{letter}” stands here",
                letter
            );
            rule.at(place, message)
        }
        None => rule.at(place, "the file is not UTF-8 text from this place on"),
    }
}
