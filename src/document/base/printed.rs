//! Rich text as the strings that stand on the page: one a paragraph, an item or a cell.

use crate::locale::Language;
use crate::model::{Inline, RichBlock};

/// The strings of a text, in the order in which they are printed.
pub(in crate::document) fn printed(blocks: &[RichBlock], language: Language) -> Vec<String> {
    let mut texts = Vec::new();
    collect(blocks, language, &mut texts);
    texts
}

fn collect(blocks: &[RichBlock], language: Language, texts: &mut Vec<String>) {
    for block in blocks {
        match block {
            RichBlock::Par { c } => add(c, language, texts),
            RichBlock::List { items, .. } => items.iter().for_each(|item| collect(item, language, texts)),
            RichBlock::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| add(cell, language, texts));
            }
        }
    }
}

fn add(inlines: &[Inline], language: Language, texts: &mut Vec<String>) {
    let mut text = String::new();
    write(inlines, language, &mut text);
    if !text.trim().is_empty() {
        texts.push(text);
    }
}

fn write(inlines: &[Inline], language: Language, text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text { v } | Inline::Term { v } | Inline::Blank { v } => text.push_str(v),
            Inline::Quote { double } => text.push_str(mark(*double, text, language)),
            Inline::Strong { c } | Inline::Emph { c } | Inline::Link { c, .. } | Inline::Ref { c, .. } => {
                write(c, language, text);
            }
            Inline::Break => text.push(' '),
        }
    }
}

/// A quotation mark as the language draws it after this text.
fn mark(double: bool, before: &str, language: Language) -> &'static str {
    let opens = before
        .chars()
        .next_back()
        .is_none_or(|c| c.is_whitespace() || "([{“‘«".contains(c));
    match (double, opens, language) {
        (true, true, Language::Fr) => "«\u{202f}",
        (true, false, Language::Fr) => "\u{202f}»",
        (true, true, _) => "“",
        (true, false, _) => "”",
        (false, true, _) => "‘",
        (false, false, _) => "’",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{RichText, Scalar as _};

    #[test]
    fn each_paragraph_item_and_cell_is_one_string() {
        let text =
            RichText::parse("Een *woord*.\n\n- \"a\"\n- b\n\n| c | d |\n|---|---|\n| e | f |\n").expect("a text");
        let texts = printed(text.blocks(), Language::Nl);
        assert_eq!(texts, ["Een woord.", "“a”", "b", "c", "d", "e", "f"]);
    }
}
