//! Narrative text is refused or parsed: within bounds, the same again, and with nothing invented.

use brugwerk::model::{Inline, RichBlock, RichText, Scalar as _, plain_text};

/// Deeper than this a tree is never; a list takes two levels, and an inline one.
const DEEPEST: usize = 16;

/// Holds the laws to a text.
pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    for encode in [numbered, decimal] {
        refused_encoded(text, encode);
    }
    let Ok(parsed) = RichText::parse(text) else {
        return;
    };
    let again = RichText::parse(parsed.source()).map_err(|fault| fault.message);
    assert_eq!(again.as_ref(), Ok(&parsed), "what was read is not read the same again");
    assert_eq!(parsed.to_string(), parsed.source());
    assert_eq!(parsed.plain(), plain_text(parsed.blocks()));
    let depth = parsed.blocks().iter().map(block_depth).max().unwrap_or(0);
    assert!(depth <= DEEPEST, "{depth} levels");
    // A text outside lists loses marks only; one that is shown as typed may be repeated by nothing.
    let plain = parsed.plain();
    assert!(
        plain.len() <= 4 * parsed.source().len() + 16,
        "{} bytes of text became {}",
        parsed.source().len(),
        plain.len()
    );
    for target in parsed.targets() {
        assert!(!target.is_empty(), "a link to nowhere");
    }
    parsed.blocks().iter().for_each(links);
}

/// What no page may carry, whatever the marks around it.
const NEVER: [&str; 4] = [
    "control-character",
    "direction-character",
    "character-without-glyph",
    "double-encoding",
];

/// A character as an author can write it without typing it.
fn numbered(c: char) -> String {
    format!("&#x{:X};", u32::from(c))
}

fn decimal(c: char) -> String {
    format!("&#{:07};", u32::from(c))
}

/// What is refused as it is typed is refused encoded, in a text, a cell, a link and the target of one.
fn refused_encoded(text: &str, encode: fn(char) -> String) {
    for line in text.lines().take(8) {
        // What is encoded already would be encoded twice: then it is printed as it is typed.
        let line: String = line.chars().filter(|c| *c != '&').take(200).collect();
        let Err(fault) = RichText::parse(&line) else { continue };
        if !NEVER.contains(&fault.rule.code) {
            continue;
        }
        let encoded: String = line.chars().map(encode).collect();
        for text in [
            format!("a {encoded} b"),
            format!("**{encoded}**"),
            format!("- {encoded}"),
            format!("[{encoded}](https://example.org)"),
            format!("[x](https://example.org/{encoded})"),
            format!("| a |\n| - |\n| {encoded} |"),
        ] {
            // A target is an address: its letters may be anybody's.
            if fault.rule.code == "double-encoding" && text.starts_with("[x]") {
                continue;
            }
            assert!(RichText::parse(&text).is_err(), "{line:?} is refused, {text:?} is not");
        }
    }
}

fn block_depth(block: &RichBlock) -> usize {
    match block {
        RichBlock::Par { c } => 1 + inline_depth(c),
        RichBlock::List { items, .. } => 1 + items.iter().flatten().map(block_depth).max().unwrap_or(0),
        RichBlock::Table { head, rows, .. } => {
            let cells = head.iter().chain(rows.iter().flatten());
            1 + cells.map(|cell| inline_depth(cell)).max().unwrap_or(0)
        }
    }
}

fn inline_depth(inlines: &[Inline]) -> usize {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Strong { c } | Inline::Emph { c } | Inline::Link { c, .. } | Inline::Ref { c, .. } => {
                1 + inline_depth(c)
            }
            _ => 1,
        })
        .max()
        .unwrap_or(0)
}

/// Links lead to the web or a mail address alone, and an author types neither terms nor blanks.
fn links(block: &RichBlock) {
    match block {
        RichBlock::Par { c } => c.iter().for_each(inline_links),
        RichBlock::List { items, .. } => items.iter().flatten().for_each(links),
        RichBlock::Table { head, rows, .. } => {
            let cells = head.iter().chain(rows.iter().flatten());
            cells.flatten().for_each(inline_links);
        }
    }
}

fn inline_links(inline: &Inline) {
    match inline {
        Inline::Link { url, c } => {
            let lower = url.to_ascii_lowercase();
            let allowed = ["http://", "https://", "mailto:"];
            assert!(allowed.iter().any(|scheme| lower.starts_with(scheme)), "{url}");
            c.iter().for_each(inline_links);
        }
        Inline::Strong { c } | Inline::Emph { c } | Inline::Ref { c, .. } => c.iter().for_each(inline_links),
        Inline::Term { .. } | Inline::Blank { .. } => unreachable!("an author typed {inline:?}"),
        Inline::Text { .. } | Inline::Quote { .. } | Inline::Break => {}
    }
}
