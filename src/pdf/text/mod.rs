//! The text of the pages of a PDF, as the file itself names its characters.
//!
//! A page draws glyphs, and its fonts say which characters they stand for. That is what is read, in the order in which it
//! is drawn: not what the glyphs look like, nor what covers them. Text that is drawn so that it can't be seen is left out.
//! A glyph of which the file does not say what it stands for makes the text of its page unread, never empty.
//!
//! Deliberately absent: where text stands, text in pictures, annotations and fields, layers that can be turned off.

mod content;
mod font;
mod pages;
mod tokens;
mod unicode;

use unicode_normalization::UnicodeNormalization as _;

use super::objects::{File, Unread};
use content::Run;
use font::Fonts;
pub(super) use pages::pages;
use unicode::UNKNOWN;

/// The text of each page of a file for which nobody vouches, its words parted by single spaces; or why it is not read.
///
/// # Errors
/// Says why the file as a whole is not read, a main clause.
pub fn page_texts(bytes: &[u8]) -> Result<Vec<Result<String, String>>, &'static str> {
    texts(&File::read(bytes)?)
}

/// The text of each page, its words parted by single spaces; or why it is not read.
pub(super) fn texts(file: &File<'_>) -> Result<Vec<Result<String, String>>, Unread> {
    let mut fonts = Fonts::default();
    let pages = pages(file)?;
    Ok(pages
        .iter()
        .map(|page| {
            let text = Run::of(file, &mut fonts, page).map_err(str::to_owned)?;
            match text.chars().filter(|sign| *sign == UNKNOWN).count() {
                0 => plain(&text),
                1 => Err("the file does not say what one of its characters is".to_owned()),
                count => Err(format!("the file does not say what {count} of its characters are")),
            }
        })
        .collect())
}

/// A text in which the same characters are always written in the same way.
fn plain(text: &str) -> Result<String, String> {
    let mut plain = String::with_capacity(text.len());
    for sign in text.nfc() {
        match sign {
            // A line may be broken there, and every program writes it as it likes.
            '\u{ad}' | '\u{2010}' | '\u{2011}' => plain.push('-'),
            'ﬀ' => plain.push_str("ff"),
            'ﬁ' => plain.push_str("fi"),
            'ﬂ' => plain.push_str("fl"),
            'ﬃ' => plain.push_str("ffi"),
            'ﬄ' => plain.push_str("ffl"),
            'ﬅ' | 'ﬆ' => plain.push_str("st"),
            sign if sign.is_whitespace() => plain.push(' '),
            sign => plain.push(sign),
        }
    }
    let words: Vec<&str> = plain.split_whitespace().collect();
    if words.is_empty() {
        return Err("it holds no text that can be seen, as a scan does not".to_owned());
    }
    Ok(words.join(" "))
}
