//! The tree that narrative text is parsed to, and that templates draw.

use pulldown_cmark::Alignment;
use serde::Serialize;

/// A block of narrative text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum RichBlock {
    /// A paragraph.
    Par {
        /// Its content.
        c: Vec<Inline>,
    },
    /// A list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The number of the first item, where it is another than 1.
        #[serde(skip_serializing_if = "Option::is_none")]
        start: Option<u64>,
        /// Each item is again a list of blocks.
        items: Vec<Vec<RichBlock>>,
    },
    /// A table.
    Table {
        /// How the cells of each column are aligned.
        align: Vec<ColumnAlign>,
        /// The cells of the first row, which names the columns.
        head: Vec<Vec<Inline>>,
        /// The cells of the other rows, each as many as the first row has.
        rows: Vec<Vec<Vec<Inline>>>,
    },
}

impl RichBlock {
    /// A list without numbers.
    #[must_use]
    pub fn bullets(items: Vec<Vec<Self>>) -> Self {
        Self::List {
            ordered: false,
            start: None,
            items,
        }
    }
}

/// How the cells of a column are aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ColumnAlign {
    /// At the start of the line, as text.
    Start,
    /// In the middle.
    Center,
    /// At the end, as figures.
    End,
}

impl From<Alignment> for ColumnAlign {
    fn from(alignment: Alignment) -> Self {
        match alignment {
            Alignment::None | Alignment::Left => Self::Start,
            Alignment::Center => Self::Center,
            Alignment::Right => Self::End,
        }
    }
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Inline {
    /// Text, shown literally.
    Text {
        /// The characters.
        v: String,
    },
    /// A straight quotation mark, which is drawn as the language draws it.
    Quote {
        /// Whether it is a double one.
        double: bool,
    },
    /// Bold.
    Strong {
        /// Its content.
        c: Vec<Inline>,
    },
    /// Italic.
    Emph {
        /// Its content.
        c: Vec<Inline>,
    },
    /// A link out of the document.
    Link {
        /// An http, https or mailto address.
        url: String,
        /// Its content.
        c: Vec<Inline>,
    },
    /// A link to a place in the same document.
    Ref {
        /// The id of the place, without `#`.
        target: String,
        /// Its content.
        c: Vec<Inline>,
    },
    /// A forced line break.
    Break,
    /// A defined term where it is first used; never typed by an author.
    Term {
        /// The term.
        v: String,
    },
    /// Something that is still missing; never typed by an author.
    Blank {
        /// What is missing.
        v: String,
    },
}

/// Parsed text without any marking.
#[must_use]
pub fn plain_text(blocks: &[RichBlock]) -> String {
    let mut out = String::new();
    blocks_plain(blocks, &mut out);
    out
}

pub(super) fn blocks_targets<'a>(blocks: &'a [RichBlock], out: &mut Vec<&'a str>) {
    for block in blocks {
        match block {
            RichBlock::Par { c } => inline_targets(c, out),
            RichBlock::List { items, .. } => items.iter().for_each(|item| blocks_targets(item, out)),
            RichBlock::Table { head, rows, .. } => cells(head, rows).for_each(|cell| inline_targets(cell, out)),
        }
    }
}

fn inline_targets<'a>(inlines: &'a [Inline], out: &mut Vec<&'a str>) {
    for inline in inlines {
        match inline {
            Inline::Ref { target, .. } => out.push(target),
            Inline::Strong { c } | Inline::Emph { c } | Inline::Link { c, .. } => inline_targets(c, out),
            Inline::Text { .. } | Inline::Quote { .. } | Inline::Break | Inline::Term { .. } | Inline::Blank { .. } => {
            }
        }
    }
}

fn blocks_plain(blocks: &[RichBlock], out: &mut String) {
    for block in blocks {
        if !out.is_empty() {
            out.push(' ');
        }
        match block {
            RichBlock::Par { c } => inline_plain(c, out),
            RichBlock::List { items, .. } => items.iter().for_each(|item| blocks_plain(item, out)),
            RichBlock::Table { head, rows, .. } => {
                for (index, cell) in cells(head, rows).enumerate() {
                    if index > 0 {
                        out.push_str("; ");
                    }
                    inline_plain(cell, out);
                }
            }
        }
    }
}

/// All cells of a table, row by row.
pub fn cells<'a>(head: &'a [Vec<Inline>], rows: &'a [Vec<Vec<Inline>>]) -> impl Iterator<Item = &'a Vec<Inline>> {
    head.iter().chain(rows.iter().flatten())
}

fn inline_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text { v } | Inline::Term { v } | Inline::Blank { v } => out.push_str(v),
            Inline::Quote { double } => out.push(if *double { '"' } else { '\'' }),
            Inline::Strong { c } | Inline::Emph { c } | Inline::Link { c, .. } | Inline::Ref { c, .. } => {
                inline_plain(c, out);
            }
            Inline::Break => out.push(' '),
        }
    }
}

/// Everything that a block prints or leads to.
pub(super) fn block_texts<'a>(block: &'a RichBlock, out: &mut Vec<&'a str>) {
    match block {
        RichBlock::Par { c } => inline_texts(c, out),
        RichBlock::List { items, .. } => items.iter().flatten().for_each(|block| block_texts(block, out)),
        RichBlock::Table { head, rows, .. } => cells(head, rows).for_each(|cell| inline_texts(cell, out)),
    }
}

fn inline_texts<'a>(inlines: &'a [Inline], out: &mut Vec<&'a str>) {
    for inline in inlines {
        match inline {
            Inline::Text { v } | Inline::Term { v } | Inline::Blank { v } => out.push(v),
            Inline::Link { url: target, c } | Inline::Ref { target, c } => {
                out.push(target);
                inline_texts(c, out);
            }
            Inline::Strong { c } | Inline::Emph { c } => inline_texts(c, out),
            Inline::Quote { .. } | Inline::Break => {}
        }
    }
}
