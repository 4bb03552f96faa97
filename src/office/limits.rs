//! How much a workbook that came back may hold.
//!
//! A workbook that people filled in has some thousand cells and is smaller than a megabyte. These limits lie far above
//! that, and low enough that a file made to exhaust memory or patience is refused within seconds.

/// Bytes of the file.
pub(super) const FILE: usize = 20 << 20;
/// Parts that are packed in it.
pub(super) const PARTS: usize = 2_000;
/// Ends of zip files; one is the rule, and each document that is embedded has its own.
pub(super) const ENDS: usize = 64;
/// Bytes of a part, unpacked.
pub(super) const PART: u64 = 64 << 20;
/// Bytes of all the parts that are read, unpacked.
pub(super) const ALL_PARTS: u64 = 128 << 20;
/// Beginnings, ends and texts of XML elements, in all the parts that are read.
pub(super) const NODES: u64 = 6_000_000;
/// Elements within elements.
pub(super) const DEPTH: usize = 64;
/// Attributes of an element.
pub(super) const ATTRIBUTES: usize = 256;
/// Sheets.
pub(super) const SHEETS: usize = 500;
/// Rows that the sheets write, empty ones too.
pub(super) const ROWS: u32 = 200_000;
/// Cells that hold something, of all sheets.
pub(super) const CELLS: usize = 400_000;
/// The rows that a sheet has, in every program.
pub(super) const SHEET_ROWS: u32 = 1_048_576;
/// The columns that a sheet has, in every program.
pub(super) const SHEET_COLUMNS: u16 = 16_384;
/// The length of the text of a cell, in UTF-16 code units as Excel counts.
pub(super) const TEXT: usize = 32_767;
/// Bytes of the texts of all cells.
pub(super) const ALL_TEXTS: usize = 32 << 20;
/// Cells within the ranges of formulas that fill many, each counted as often as a range holds it.
pub(super) const FILLED: usize = 2_000_000;
